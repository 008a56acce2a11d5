# Worksheets from definitions. `make out` and `make test` are all that a
# reader needs; both work on a fresh machine with Go.

GO ?= go
OUT ?= out
BIN := bin/worksheet
RELEASE ?= release
SAMPLES := worksheets/library/answers
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOCYCLO := github.com/fzipp/gocyclo/cmd/gocyclo@v0.6.0

SYSTEMS ?= windows/amd64 windows/arm64 darwin/arm64 darwin/amd64 linux/amd64 linux/arm64

# What a page carries of the program (cmd/internal/page embeds it where it is
# there). Without inlining it is a tenth smaller; what draws and reads glyphs is
# inlined all the same, and so twice as fast, for 7 KB.
ENGINE := cmd/internal/page/built
INLINED := worksheetpdf/fonts worksheetpdf/layouts/raster worksheetpdf/layouts/text golang.org/x/image/vector

.PHONY: engine build out dist release test test-long golden fonts bench bench-page bench-parts bench-costs lint imports check clean

# Without C, which nothing here needs and which the system would have to load first.
build: engine
	CGO_ENABLED=0 $(GO) build -o $(BIN) ./cmd/worksheet

engine:
	mkdir -p build
	GOOS=js GOARCH=wasm $(GO) build -trimpath -buildvcs=false -gcflags=all=-l $(INLINED:%=-gcflags=%=) -ldflags='-s -w' -o build/engine.wasm ./cmd/engine
	cp "$$($(GO) env GOROOT)/lib/wasm/wasm_exec.js" $(ENGINE)/wasm_exec.js
	test -e $(ENGINE)/engine.parts.gz && test -e $(ENGINE)/licences.txt && cmp -s build/engine.wasm build/engine.packed || { $(GO) run ./cmd/engine build/engine.wasm $(ENGINE)/engine.parts.gz $(ENGINE)/licences.txt && cp build/engine.wasm build/engine.packed; }

# The built-in worksheets, blank and with every sample's answers, and the
# reports made from these, into ./out.
out: build
	mkdir -p $(OUT)
	set -e; worksheet=$$PWD/$(BIN); samples=$$PWD/$(SAMPLES); cd $(OUT); \
	for definition in "$$samples"/../*.yaml; do \
		id=$$(basename "$$definition" .yaml); \
		"$$worksheet" render "$$id" --force; \
		for answers in "$$samples"/*-"$$id".json; do \
			test ! -e "$$answers" || "$$worksheet" render "$$id" --answers "$$answers" --force; \
		done; \
	done; \
	for card in "$$samples"/*-problem-filter-card.json; do \
		who=$$(basename "$$card" -problem-filter-card.json); \
		"$$worksheet" render community-report --answers "$$samples/$$who-community-listening-sheet.json" \
			--answers "$$card" --answers "$$samples/$$who-shortest-loop-checklist.json" -o "社区发现报告-$$who.pdf"; \
		set -- "$$@" --answers "$$card"; \
	done; \
	"$$worksheet" render problem-comparison "$$@" -o 选题对照.pdf

# The keyword download of 社区, into ./dist.
dist: build
	$(BIN) bundle 社区 -o dist

# The program for each of SYSTEMS, with the licences of what is built in, and
# the archives' sums, into ./release. The version is the revision's tag, or its
# day and sum; files in the archives have its time.
VERSION ?= $(shell git describe --tags --exact-match 2>/dev/null || TZ=UTC git log -1 --format=%cd-%h --abbrev=8 --date=format-local:%Y.%m.%d)$(shell git diff --quiet HEAD || echo +changed)
SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct)

release: engine
	rm -rf $(RELEASE)
	$(GO) run ./cmd/release -version '$(VERSION)' -date '$(SOURCE_DATE_EPOCH)' -targets '$(SYSTEMS)' -o $(RELEASE)

# GOGC: tests make much and keep little, so that they take a sixth less time
# where their rubbish is swept less often, as the program's is.
test: engine
	GOGC=400 $(GO) test ./...

# The random and hostile tests at their full length: some ten minutes on two
# cores.
test-long:
	GOGC=400 $(GO) test -count=1 -timeout 30m $$(grep -rl --include='*_test.go' 'flag.Bool("long"' cmd fonts layouts worksheets | xargs -n1 dirname | sort -u | sed 's|^|./|') -long

# Rewrites every golden file, with the pages and pictures for readers that are
# made; read the diff before you commit it.
golden:
	$(GO) test $$(grep -rl --include='*_test.go' 'flag.Bool("update"' cmd fonts layouts worksheets | xargs -n1 dirname | sort -u | sed 's|^|./|') -update

# Makes fonts/files again from the pinned packages: the same bytes.
fonts:
	sh fonts/make.sh

# One table: straightforward fpdf and gopdf programs by hand, and ours, one sheet
# and many. The first draws with the full faces (fetched, pinned; needs npm).
BASELINE := layouts/pdf/testdata/baseline
bench: build
	sh $(BASELINE)/fetch.sh build/bench/faces
	CGO_ENABLED=0 $(GO) build -C $(BASELINE) -o $(CURDIR)/build/bench/ ./fpdf ./gopdf ./compare
	CGO_ENABLED=0 $(GO) build -o build/bench/many ./layouts/render/testdata/many
	build/bench/compare build/bench/fpdf build/bench/faces build/bench/gopdf fonts/files $(BIN) build/bench/many

# What somebody waits for who fills in a page in Chromium, on a desk and where it
# runs a quarter of the time, over 10 Mbit/s; and the memory of its tab.
bench-page: engine
	$(GO) test -tags outside -run '^$$' -bench OutsidePage -benchtime 1x ./cmd/internal/page

# Go's benchmarks of each part.
bench-parts:
	$(GO) test -run '^$$' -bench . -benchmem ./...

# What tags and attachments add to a filled sheet's bytes and time.
bench-costs:
	$(GO) test -count=1 -run '^TestCosts$$' ./layouts/pdf -v -long

lint: imports
	@test -z "$$(gofmt -l cmd fonts layouts worksheets)" || { gofmt -d cmd fonts layouts worksheets; exit 1; }
	$(GO) vet ./...
	$(GO) run $(STATICCHECK) ./...
	$(GO) run $(GOCYCLO) -over 15 -ignore '_test.go|testdata' cmd fonts layouts worksheets

# What ./out and ./dist are worth to programs that are not ours (poppler-utils,
# qpdf, unzip, chromium, npm).
check: out dist
	set -e; for f in $(OUT)/*.pdf dist/*.pdf; do \
		qpdf --check "$$f" > /dev/null; \
		pdffonts "$$f" | awk -v f="$$f" 'NR > 2 && ($$(NF-4) != "yes" || $$(NF-3) != "yes") { print f ": not embedded or not a subset: " $$0; bad = 1 } END { exit bad || NR < 3 }'; \
	done
	sh cmd/internal/form/testdata/axe.sh build/axe
	sh cmd/worksheet/testdata/pdfjs.sh build/pdfjs
	$(GO) test -count=1 -tags outside -run Outside ./cmd/worksheet ./layouts/pdf ./cmd/internal/form ./cmd/internal/page

clean:
	rm -rf $(OUT) $(RELEASE) dist bin build $(ENGINE)/engine.parts.gz $(ENGINE)/licences.txt $(ENGINE)/wasm_exec.js

# Who may import whom, a rule a line, by the direct imports of each package:
# `never A,B`: no package A imports a package B; `ours A,B`: of our packages, A
# imports B only; `sole A,B`: nobody but A imports B.
M := worksheetpdf
imported = @! grep -E $(1) build/imports | grep -vE $(2) || { echo $(3); exit 1; }
never = $(call imported,'^($(1)) ($(2))$$','^$$','imports: $(1) must not import $(2)')
ours = $(call imported,'^($(1)) $(M)/','^[^ ]+ ($(2))$$','imports: of our packages $(1) may import only: $(2)')
sole = $(call imported,' ($(2))$$','^($(1)) ','imports: only $(1) may import $(2)')

imports:
	@mkdir -p build
	@$(GO) list -f '{{$$p := .ImportPath}}{{range .Imports}}{{$$p}} {{.}}{{"\n"}}{{end}}' ./... > build/imports
	$(call ours,$(M)/worksheets,nothing)
	$(call ours,$(M)/worksheets/(library|chinese|records|tally),$(M)/worksheets)
	$(call ours,$(M)/worksheets/chinese/chinesetest,nothing)
	$(call ours,$(M)/worksheets/reference,$(M)/worksheets)
	$(call ours,$(M)/worksheets/complete,$(M)/worksheets(/reference)?)
	$(call ours,$(M)/worksheets/schema,$(M)/worksheets(/reference)?)
	$(call ours,$(M)/fonts,nothing)
	$(call ours,$(M)/layouts/page,$(M)/fonts)
	$(call ours,$(M)/layouts/text,$(M)/(fonts|layouts/page))
	$(call ours,$(M)/layouts/theme,$(M)/(fonts|layouts/page))
	$(call ours,$(M)/layouts/imposition,$(M)/layouts/page)
	$(call ours,$(M)/layouts/pdf,$(M)/(fonts|layouts/(page|pdf/splice)))
	$(call ours,$(M)/layouts/pdf/splice,nothing)
	$(call ours,$(M)/layouts/raster,$(M)/(fonts|layouts/page))
	$(call ours,$(M)/layouts/filename,nothing)
	$(call ours,$(M)/layouts/bundle/advice,$(M)/worksheets)
	$(call ours,$(M)/layouts/bundle/importing,$(M)/(worksheets|layouts/(page|pdf)))
	$(call ours,$(M)/layouts/bundle,$(M)/(worksheets|fonts|layouts|layouts/(book|page|text|theme|imposition|pdf|raster|filename|bundle/importing)))
	$(call ours,$(M)/layouts/qr,$(M)/layouts/page)
	$(call ours,$(M)/layouts/picture,$(M)/(worksheets|layouts/page))
	$(call ours,$(M)/layouts/pen,$(M)/(worksheets|fonts|layouts/(page|text|theme)))
	$(call ours,$(M)/layouts/flow,$(M)/(worksheets|layouts/(page|picture|text|theme|pen)))
	$(call ours,$(M)/layouts/kinds,$(M)/(worksheets|fonts|layouts/(page|picture|qr|text|theme|pen|flow)))
	$(call ours,$(M)/layouts,$(M)/(worksheets|fonts|layouts/(page|picture|text|theme|pen|flow|kinds|imposition|qr)))
	$(call ours,$(M)/layouts/render,$(M)/(worksheets|layouts|layouts/(page|pdf)))
	$(call ours,$(M)/layouts/report,$(M)/(worksheets|worksheets/tally|fonts|layouts|layouts/(page|text|theme|pen|flow)))
	$(call ours,$(M)/layouts/book,$(M)/(worksheets|fonts|layouts|layouts/(page|text|theme|pen|qr)))
	$(call never,$(M)/cmd/internal/.*,$(M)/cmd/worksheet)
	$(call ours,$(M)/cmd/internal/origin,$(M)/(worksheets|layouts/pdf))
	$(call ours,$(M)/cmd/internal/engine,$(M)/(worksheets.*|fonts|layouts.*|cmd/internal/origin))
	$(call ours,$(M)/cmd/engine,$(M)/cmd/internal/(engine|licence|page))
	$(call ours,$(M)/cmd/internal/licence,nothing)
	$(call sole,$(M)/layouts/pdf,github.com/go-pdf/fpdf.*)
	$(call sole,$(M)/layouts/bundle(/.*)?,github.com/(signintech/gopdf|phpdave11/gofpdi).*)
	$(call sole,$(M)/(layouts/bundle(/.*)?|layouts/pdf/conformancetest),github.com/pdfcpu/pdfcpu.*)
	$(call sole,$(M)/layouts/qr,github.com/boombuler/barcode.*)
	$(call sole,$(M)/.*test,testing|github.com/klippa-app/.*|$(M)/.*test)
	$(call sole,$(M)/worksheets,github.com/goccy/go-yaml.*)
	$(call sole,nobody,github.com/xuri/.*)
	$(call sole,$(M)/(cmd/.*|.*test),os|os/.*|io/ioutil|net|net/(http|mail|netip|rpc|smtp|textproto).*|log|log/.*|syscall|golang.org/x/sys/.*|golang.org/x/term)
	@! grep -rnE --include='*.go' --exclude='*_test.go' --exclude-dir=testdata '\<time\.(Now|Since|Until)\(' worksheets fonts layouts || { echo 'imports: the clock is read in cmd only'; exit 1; }
