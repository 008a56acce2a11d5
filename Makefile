# Worksheets from definitions. `make out` and `make test` are all that a
# reader needs; both work on a fresh machine with Go.

GO ?= go
OUT ?= out
BIN := bin/worksheet
SAMPLES := worksheets/library/answers
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2

.PHONY: build out test golden fonts bench lint imports check clean

build:
	$(GO) build -o $(BIN) ./cmd/worksheet

# The built-in worksheets, blank and with every sample's answers, into ./out.
out: build
	mkdir -p $(OUT)
	set -e; worksheet=$$PWD/$(BIN); samples=$$PWD/$(SAMPLES); cd $(OUT); \
	for id in $$("$$worksheet" list | awk 'NR > 1 { print $$1 }'); do \
		"$$worksheet" render "$$id" --force; \
		for answers in "$$samples"/*-"$$id".json; do \
			"$$worksheet" render "$$id" --answers "$$answers" --force; \
		done; \
	done

test:
	$(GO) test ./...

# Rewrites every golden file; read the diff before you commit it.
golden:
	$(GO) test $$(grep -rl --include='*_test.go' 'flag.Bool("update"' cmd fonts layouts worksheets | xargs -n1 dirname | sort -u | sed 's|^|./|') -update

# Makes fonts/files again from the pinned packages: the same bytes.
fonts:
	sh fonts/make.sh

lint: imports
	@test -z "$$(gofmt -l cmd fonts layouts worksheets)" || { gofmt -d cmd fonts layouts worksheets; exit 1; }
	$(GO) vet ./...
	$(GO) run $(STATICCHECK) ./...

# What ./out is worth to programs that are not ours (poppler-utils, qpdf).
check: out
	set -e; for f in $(OUT)/*.pdf; do \
		qpdf --check "$$f" > /dev/null; \
		pdffonts "$$f" | awk -v f="$$f" 'NR > 2 && ($$(NF-4) != "yes" || $$(NF-3) != "yes") { print f ": not embedded or not a subset: " $$0; bad = 1 } END { exit bad }'; \
		pdftotext -raw "$$f" - | grep -q . ; \
	done
	$(GO) test -count=1 -tags outside -run Outside ./cmd/worksheet

clean:
	rm -rf $(OUT) bin build

# Who may import whom: direct imports, a rule a line. `never A B` fails where
# a package that matches A imports one that matches B; `only A B` where a
# package that matches A imports one of ours that does not match B.
M := worksheetpdf
never = @! grep -E '^($(1)) ($(2))$$' build/imports || { echo 'imports: $(1) must not import $(2)'; exit 1; }
only = @! grep -E '^($(1)) $(M)/' build/imports | grep -vE ' ($(2))$$' || { echo 'imports: of ours, $(1) may import only $(2)'; exit 1; }

imports:
	@mkdir -p build
	@$(GO) list -f '{{$$p := .ImportPath}}{{range .Imports}}{{$$p}} {{.}}{{"\n"}}{{end}}' ./... > build/imports
	$(call only,$(M)/worksheets,nothing)
	$(call only,$(M)/worksheets/library,$(M)/worksheets)
	$(call only,$(M)/fonts,nothing)
	$(call only,$(M)/layouts/page,$(M)/fonts)
	$(call only,$(M)/layouts/text,$(M)/(fonts|layouts/page))
	$(call only,$(M)/layouts/theme,$(M)/(fonts|layouts/page))
	$(call only,$(M)/layouts/imposition,$(M)/layouts/page)
	$(call only,$(M)/layouts/(pdf|raster),$(M)/(fonts|layouts/page))
	$(call only,$(M)/layouts,$(M)/(worksheets|fonts|layouts/(page|text|theme)))
	$(call never,$(M)/cmd/internal/.*,$(M)/cmd/worksheet)
	$(call never,$(M)/(worksheets|fonts|layouts).*,os|os/.*|net|net/.*|log|log/.*)
	$(call never,$(M)/(cmd|worksheets|fonts|layouts|layouts/[^p].*|layouts/page)(/.*)?,github.com/go-pdf/fpdf.*)
	$(call never,$(M)/(cmd/worksheet|worksheets|fonts|layouts)(/.*)?,github.com/signintech/gopdf.*)
	@! grep -rnE --include='*.go' --exclude='*_test.go' --exclude-dir=testdata '\btime\.(Now|Since|Until)\(' worksheets fonts layouts || { echo 'imports: the clock is read in cmd only'; exit 1; }
