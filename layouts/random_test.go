package layouts_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/worksheets"
)

var long = flag.Bool("long", false, "try many more random worksheets")

// TestRandom composes worksheets that nobody wrote, with answers that nobody
// gave. Each either keeps the rules of the page and loses nothing, and its file
// those that it claims, or is refused with a place and the way to mend it.
func TestRandom(t *testing.T) {
	n := 50
	if *long {
		n = 2500
	}
	tried, composed, refused := 0, 0, map[string]int{}
	for seed := range n {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			tried++
			r := newRandomSheet(uint64(seed))
			data := r.definition()
			sheet, err := worksheets.Read("random.yaml", data)
			if err != nil {
				t.Fatalf("%v\n%s", err, data)
			}
			var answers *worksheets.Answers
			if seed%4 > 0 {
				answers = layouttest.Answers(t, sheet, r.answers(sheet))
			}
			defer func() {
				if t.Failed() {
					t.Logf("%s", data)
				}
			}()
			check := func(options layouts.Options) (document *page.Document) {
				options.Paper, options.Pictures = sheet.Paper, layouttest.Pictures(t, sheet)
				document, err := composeSoon(t, sheet, answers, options)
				var problems worksheets.Problems
				if errors.As(err, &problems) {
					for _, p := range problems {
						refused[p.What.Format]++
						if !p.Note && (p.Path == "" || p.Hint.Format == "") { // a note says how many more there are
							t.Errorf("a problem without a place or a way out: %+v", p)
						}
					}
					return nil
				}
				layouttest.CheckPages(t, document)
				if seed%4 == 1 || *long {
					layouttest.CheckConformance(t, document, pdf.Options{})
				}
				if answers != nil {
					layouttest.CheckNothingLost(t, document, answers)
				}
				return document
			}
			if answers != nil {
				check(layouts.Options{}) // a report
			}
			if document := check(layouts.Options{Form: true}); document != nil {
				composed++
				checkPrinted(t, sheet, document)
			}
		})
	}
	t.Logf("%d of %d composed", composed, tried)
	for _, what := range slices.Sorted(maps.Keys(refused)) {
		t.Logf("%4d × %s", refused[what], what)
	}
	if composed*2 < tried {
		t.Errorf("only %d of %d worksheets were composed", composed, tried)
	}
}

// checkPrinted asks that all words of the definition stand on paper; the names
// of fields that hold little only stand there when much is written in them.
func checkPrinted(t *testing.T, sheet *worksheets.Worksheet, document *page.Document) {
	t.Helper()
	lost := layouttest.Unprinted(sheet, document)
	if len(lost) > 0 {
		flooded, err := layouts.Print(sheet, layouttest.Answers(t, sheet, layouttest.FillAll(sheet, 500, 3)), layouts.Options{Form: true, Paper: sheet.Paper, Pictures: layouttest.Pictures(t, sheet)})
		if err != nil {
			t.Skip(err) // an answer that a column is too narrow for
		}
		lost = layouttest.Unprinted(sheet, document, flooded)
	}
	for path, rest := range lost {
		t.Errorf("%s is nowhere on paper: %s", path, rest)
	}
}

// composeSoon composes within the time that a person would wait.
func composeSoon(t *testing.T, sheet *worksheets.Worksheet, answers *worksheets.Answers, options layouts.Options) (*page.Document, error) {
	t.Helper()
	type result struct {
		document *page.Document
		err      error
	}
	done := make(chan result, 1)
	go func() {
		document, err := layouts.Print(sheet, answers, options)
		done <- result{document, err}
	}()
	select {
	case r := <-done:
		return r.document, r.err
	case <-time.After(20 * time.Second):
		t.Fatal("still composing")
		return nil, nil
	}
}

// node is a mapping of a definition. JSON is YAML.
type node = map[string]any

// randomSheet makes up a worksheet.
type randomSheet struct {
	*rand.Rand
	wordy int // of ten texts, how many are long
	names int // ids used
}

func newRandomSheet(seed uint64) *randomSheet {
	r := &randomSheet{Rand: rand.New(rand.NewPCG(seed, 7))}
	r.wordy = []int{0, 0, 1, 3}[r.IntN(4)]
	return r
}

func (r *randomSheet) some(outOf int) bool { return r.IntN(outOf) == 0 }

func (r *randomSheet) id() string {
	r.names++
	return fmt.Sprintf("q%d", r.names)
}

// words are printed words, mostly few.
func (r *randomSheet) words() string {
	n := 1 + r.IntN(6)
	if r.IntN(10) < r.wordy {
		n = 1 + r.IntN(60)
	}
	return strings.TrimSpace(layouttest.Prose(fmt.Sprint(r.Uint64()), n)) + "字"
}

// maybe gives a key words, one time in so many.
func (r *randomSheet) maybe(n node, key string, outOf int) {
	if r.some(outOf) {
		n[key] = r.words()
	}
}

func (r *randomSheet) definition() []byte {
	sheet := node{"id": "random", "version": 1 + r.IntN(99), "title": r.words()}
	usual := []worksheets.Paper{worksheets.A4, worksheets.A4Landscape, worksheets.A5, worksheets.B5, worksheets.K16Landscape}
	paper := usual[r.IntN(len(usual))]
	if r.some(4) {
		all := worksheets.Papers()
		paper = all[r.IntN(len(all))]
	}
	r.printed(sheet, paper)
	sheet["two_sided"] = r.some(3)
	footer := node{}
	r.maybe(footer, "ruler", 2)
	footer["bare"] = r.some(6)
	blocks := apart(r.blocks(1+r.IntN(7), 0))
	if r.some(3) {
		blocks = append([]node{{"kind": "text", "id": "whose", "label": "谁"}}, blocks...)
		footer["repeat"] = "whose"
	}
	// A last page, so that the running head says the title and the route.
	blocks = append(blocks, node{"kind": "break"}, node{"kind": "note", "text": "完"})
	sheet["footer"], sheet["blocks"] = footer, blocks
	data := encoded(sheet)
	if !bytes.Contains(data, []byte(`"route": "`)) { // no step has a place on the route
		for _, b := range blocks {
			if b["kind"] == "title" {
				delete(b, "route")
			}
		}
		data = encoded(sheet)
	}
	return data
}

func encoded(sheet node) []byte {
	data, err := json.MarshalIndent(sheet, "", " ")
	if err != nil {
		panic(err)
	}
	return data
}

func (r *randomSheet) blocks(n, depth int) []node {
	blocks := make([]node, n)
	for i := range blocks {
		blocks[i] = r.block(depth)
	}
	return blocks
}

// apart leaves out page breaks that have nothing before or after them.
func apart(blocks []node) []node {
	isBreak := func(n node) bool { return n["kind"] == "break" }
	blocks = slices.CompactFunc(blocks, func(a, b node) bool { return isBreak(a) && isBreak(b) })
	if isBreak(blocks[0]) {
		blocks[0] = node{"kind": "note", "text": "字"}
	}
	if last := len(blocks) - 1; isBreak(blocks[last]) {
		blocks[last] = node{"kind": "note", "text": "字"}
	}
	return blocks
}

// block makes up one block; columns and boxes stand at most three deep.
func (r *randomSheet) block(depth int) node {
	kinds := []func() node{
		r.text, r.title, r.heading, r.note, r.callout, r.sentence, r.list, r.choice, r.ranking, r.evidence,
		r.date, r.number, r.table, r.checklist, r.matrix, r.form, r.boxes, r.reference, r.path,
		r.image, r.photo, r.qr, r.sign, r.practice, r.calendar, r.ruled, r.space,
	}
	switch n := r.IntN(len(kinds) + 5); {
	case n < len(kinds):
		b := kinds[n]()
		if depth > 0 { // what has no room within columns
			without := map[string][]string{"title": {"route"}, "table": {"running", "legend", "fill"}}
			for _, key := range without[b["kind"].(string)] {
				delete(b, key)
			}
		}
		return b
	case depth == 0 && n == len(kinds):
		b := node{"kind": "break", "plain": r.some(2)}
		if b["plain"] == false {
			r.maybe(b, "running", 2)
		}
		return b
	case depth < 2, depth < 3 && r.some(3):
		return []func(int) node{r.columns, r.box, r.grid, r.repeat}[r.IntN(4)](depth)
	}
	return r.text()
}

func (r *randomSheet) columns(depth int) node {
	var columns []node
	single := r.some(2)
	for range 1 + r.IntN(3) {
		blocks := r.blocks(1+r.IntN(3), depth+1)
		if single {
			blocks = []node{[]func() node{r.text, r.date, r.number, r.choice, r.sentence}[r.IntN(5)]()}
		}
		column := node{"blocks": blocks}
		if !r.some(6) {
			column["width"] = r.width()
		}
		columns = append(columns, column)
	}
	b := node{"kind": "columns", "columns": columns, "rule": r.some(3)}
	if r.some(3) {
		b["gutter"] = 1 + r.IntN(20)
	}
	return b
}

// repeat makes up blocks that are repeated. What stands once, and what has one
// right number, is left out of them.
func (r *randomSheet) repeat(depth int) node {
	b := node{"kind": "repeat", "id": r.id(), "times": 1 + r.IntN(5)}
	if r.some(2) {
		b["label"] = r.words() + " {n}"
	}
	if r.some(3) {
		b["heading"] = r.headingKeys()
	}
	b["blocks"] = append([]node{r.text()}, r.blocks(r.IntN(3), depth+1)...)
	for i, block := range b["blocks"].([]node) {
		if !mayRepeat(block) {
			b["blocks"].([]node)[i] = r.note()
		}
	}
	return b
}

// mayRepeat makes a block one that may be repeated, and reports whether it can be.
func mayRepeat(b node) bool {
	if kind := b["kind"]; kind == "title" || kind == "break" || kind == "repeat" {
		return false
	}
	delete(b, "points")
	heading, _ := b["heading"].(node)
	if b["kind"] == "heading" {
		heading = b
	}
	delete(heading, "step")
	delete(heading, "route")
	within := []node{b}
	for _, key := range []string{"columns", "cells"} {
		parts, _ := b[key].([]node)
		within = append(within, parts...)
	}
	for _, part := range within {
		blocks, _ := part["blocks"].([]node)
		for _, inner := range blocks {
			if !mayRepeat(inner) {
				return false
			}
		}
	}
	return true
}

// width is of a column, mostly neither very wide nor very narrow.
func (r *randomSheet) width() float64 {
	if r.some(40) {
		return 1 + 100*r.Float64()
	}
	return 20 + 30*r.Float64()
}

// measured gives a column a width: a share, millimetres or none.
func (r *randomSheet) measured(column node) {
	switch r.IntN(20) {
	case 0, 1, 2, 3:
	case 4:
		column["width"] = fmt.Sprintf("%.1fmm", 14+12*r.Float64())
	default:
		column["width"] = r.width()
	}
}

// caption gives a block the keys of a caption.
func (r *randomSheet) caption(b node) node {
	if r.some(3) {
		b["heading"] = r.headingKeys()
	}
	if !r.some(4) {
		b["label"] = r.words()
	}
	r.maybe(b, "prompt", 3)
	r.maybe(b, "start", 6)
	if r.some(5) {
		b["points"] = 1 + r.IntN(40)
	}
	if r.some(3) {
		b["place"] = "before"
	}
	return b
}

func (r *randomSheet) headingKeys() node {
	h := node{"text": r.words(), "level": 1 + r.IntN(2), "step": r.some(2), "rule": r.some(3)}
	if h["step"] == true {
		r.maybe(h, "route", 3)
	}
	r.maybe(h, "prompt", 3)
	r.maybe(h, "body", 4)
	r.maybe(h, "aside", 4)
	return h
}

func (r *randomSheet) text() node {
	lines := 1 + r.IntN(4)
	if r.some(20) {
		lines = 1 + r.IntN(40)
	}
	return r.caption(node{"kind": "text", "id": r.id(), "lines": lines})
}

func (r *randomSheet) title() node {
	b := node{"kind": "title", "route": r.some(3), "large": r.some(6)}
	r.maybe(b, "text", 2)
	r.maybe(b, "subtitle", 3)
	if r.some(4) {
		delete(b, "route")
		return r.align(b)
	}
	r.maybe(b, "aside", 3)
	if r.some(4) {
		b["fields"] = r.line()
	}
	return b
}

func (r *randomSheet) heading() node {
	h := r.headingKeys()
	h["kind"] = "heading"
	return h
}

// paragraph is running text.
func (r *randomSheet) paragraph() string {
	return layouttest.Prose(fmt.Sprint(r.Uint64()), 2+r.IntN(200)) + "字"
}

func (r *randomSheet) note() node {
	b := r.align(node{"kind": "note", "text": r.paragraph(), "small": r.some(2)})
	if b["small"] == false {
		b["large"] = r.some(4)
	}
	return b
}

func (r *randomSheet) callout() node {
	return node{"kind": "callout", "heading": r.words(), "text": r.paragraph()}
}

// line is a line of a sentence.
func (r *randomSheet) line() []any {
	parts := []any{r.blank()}
	for range r.IntN(4) {
		switch r.IntN(4) {
		case 0:
			parts = append(parts, r.words())
		case 1:
			parts = append(parts, node{"small": r.words()})
		case 2:
			parts = append(parts, node{"bold": r.words()})
		case 3:
			parts = append(parts, r.blank())
		}
	}
	r.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
	return parts
}

func (r *randomSheet) blank() node {
	b := node{"id": r.id(), "kind": []string{"text", "text", "number", "date", "numbers"}[r.IntN(5)]}
	switch b["kind"] { // a date never goes on on a 续页, a number where its line is very short
	case "text", "numbers":
		r.maybe(b, "label", 2)
	case "number":
		if r.some(4) {
			b["label"], b["width"] = r.words(), 8+2*r.Float64()
			return b
		}
	}
	switch {
	case r.some(40):
		b["width"] = 1 + 100*r.Float64()
	case b["kind"] == "date":
		b["width"] = 27 + 20*r.Float64()
	case r.some(3):
		b["width"] = 8 + 20*r.Float64()
	case r.some(3):
		b["width"] = fmt.Sprintf("%dfr", 1+r.IntN(5))
	}
	return b
}

func (r *randomSheet) lines() [][]any {
	var lines [][]any
	for range 1 + r.IntN(3) {
		lines = append(lines, r.line())
	}
	return lines
}

func (r *randomSheet) sentence() node {
	b := node{"kind": "sentence", "lines": r.lines(), "large": r.some(5)}
	if r.some(4) {
		b["align"] = []string{"center", "right"}[r.IntN(2)]
		r.fix(b["lines"].([][]any))
	}
	return r.caption(b)
}

// fix gives all blanks but dates a width, as lines have that do not begin at
// the left.
func (r *randomSheet) fix(lines [][]any) {
	for _, line := range lines {
		for _, part := range line {
			b, ok := part.(node)
			if !ok || b["id"] == nil || b["kind"] == "date" {
				continue
			}
			if _, fixed := b["width"].(float64); !fixed {
				b["width"] = 8 + 20*r.Float64()
			}
		}
	}
}

func (r *randomSheet) list() node {
	rows := 1 + r.IntN(12)
	if r.some(10) {
		rows = 1 + r.IntN(200)
	}
	b := r.caption(node{"kind": "list", "id": r.id(), "lines": r.lines(), "rows": rows, "columns": 1 + r.IntN(min(rows, 4))})
	delete(b, "place")
	return b
}

func (r *randomSheet) options() []node {
	options := make([]node, 1+r.IntN(6))
	for i := range options {
		options[i] = node{"id": fmt.Sprintf("o%d", i), "label": r.words()}
		r.maybe(options[i], "note", 4)
	}
	return options
}

// at gives options places on their line, wide enough for short ones.
func (r *randomSheet) at(b node, options int) {
	if !r.some(5) {
		return
	}
	var at []float64
	x := 5 + 60*r.Float64()
	for range options {
		at = append(at, x)
		x += 5 + 25*r.Float64()
	}
	b["at"] = at
}

func (r *randomSheet) choice() node {
	options := r.options()
	if r.some(6) {
		options[r.IntN(len(options))]["blank"] = r.id()
	}
	b := r.caption(node{"kind": "choice", "id": r.id(), "many": r.some(2), "options": options, "strong": r.some(4)})
	switch r.IntN(5) {
	case 0:
		b["arrange"] = "stacked"
	case 1:
		b["arrange"], b["columns"] = "grid", 1+r.IntN(4)
	default:
		r.at(b, len(options))
	}
	return b
}

func (r *randomSheet) ranking() node {
	options := r.options()
	b := r.caption(node{
		"kind": "ranking", "main": r.id(), "more": r.id(), "options": options,
		"main_label": r.words(), "more_label": r.words(),
	})
	delete(b, "place")
	r.at(b, len(options))
	return b
}

func (r *randomSheet) evidence() node {
	options := r.options()
	b := node{"kind": "evidence", "id": r.id(), "question": r.words(), "options": options, "reason": "why", "prompt": r.words()}
	if r.some(3) {
		b["heading"] = r.headingKeys()
	}
	r.at(b, len(options))
	return b
}

func (r *randomSheet) align(b node) node {
	if r.some(3) {
		b["align"] = []string{"left", "center", "right"}[r.IntN(3)]
	}
	return b
}

func (r *randomSheet) image() node {
	b := r.align(node{"kind": "image", "file": []string{"logo.png", "photo.jpg"}[r.IntN(2)], "alt": r.words()})
	if !r.some(3) {
		b["width"] = 3 + r.IntN(60)
	}
	r.maybe(b, "caption", 2)
	return b
}

func (r *randomSheet) photo() node {
	b := r.align(node{"kind": "photo"})
	if r.some(2) {
		b["size"] = fmt.Sprintf("%dx%dmm", 15+r.IntN(30), 15+r.IntN(60))
	}
	if r.some(2) {
		b["label"] = "贴照片处"
	}
	r.maybe(b, "caption", 3)
	return b
}

func (r *randomSheet) qr() node {
	b := r.align(node{"kind": "qr", "text": "https://example.com/" + strings.Repeat("a", r.IntN(200)), "size": 10 + r.IntN(25)})
	r.maybe(b, "caption", 2)
	return b
}

func (r *randomSheet) sign() node {
	b := r.align(node{"kind": "sign"})
	if r.some(2) {
		b["id"] = r.id()
	}
	if r.some(2) {
		b["date"] = r.id()
		r.maybe(b, "date_label", 3)
	}
	r.maybe(b, "label", 3)
	return b
}

func (r *randomSheet) practice() node {
	style := []string{"tian", "mi", "hui", "square", "dot", "four-line"}[r.IntN(6)]
	b := r.caption(node{"kind": "practice", "style": style, "trace": r.IntN(9), "fill": r.some(4)})
	delete(b, "place")
	models := "永和九年春"[:3*r.IntN(6)]
	if style == "four-line" {
		models = []string{"", "a o e", "apple zhuāng"}[r.IntN(3)]
	}
	cells := style != "dot" && style != "four-line"
	if style != "dot" && models != "" {
		b["models"] = models
	}
	if cells && models != "" && r.some(2) {
		b["pinyin"] = slices.Repeat([]string{"chūn"}, len(models)/3)
	}
	if cells && r.some(4) {
		b["four_line"] = true
	}
	if r.some(2) {
		b["rows"] = 5 + r.IntN(20)
	}
	if r.some(3) {
		b["size"] = 8 + r.IntN(20)
	}
	return b
}

func (r *randomSheet) calendar() node {
	b := r.caption(node{"kind": "calendar", "id": r.id(), "write": r.some(3)})
	delete(b, "place")
	switch r.IntN(3) {
	case 0:
		b["days"] = 1 + r.IntN(100)
		if r.some(3) {
			b["per_row"] = 1 + r.IntN(6)
		}
	case 1:
		b["month"] = fmt.Sprintf("20%02d-%02d", 10+r.IntN(80), 1+r.IntN(12))
		b["first"] = []string{"monday", "sunday"}[r.IntN(2)]
	}
	if r.some(3) {
		b["height"] = 8 + r.IntN(20)
	}
	return b
}

func (r *randomSheet) date() node {
	return r.caption(node{"kind": "date", "id": r.id()})
}

func (r *randomSheet) number() node {
	b := r.caption(node{"kind": "number", "id": r.id()})
	if r.some(3) {
		b["decimals"] = 1 + r.IntN(6)
	}
	r.maybe(b, "before", 3)
	r.maybe(b, "unit", 2)
	return b
}

func (r *randomSheet) table() node {
	b := node{"kind": "table", "id": r.id(), "rows": 1 + r.IntN(8)}
	if r.some(2) {
		b["heading"] = r.headingKeys()
	}
	if r.some(2) {
		b["number"] = node{"label": r.words(), "width": 8 + 8*r.Float64()}
	}
	if r.some(2) {
		b["height"] = 12 + r.IntN(20)
	}
	if r.some(3) { // a log that goes on says so on its later pages
		b["rows"] = 30 + r.IntN(10)
		b["running"], b["legend"] = r.words(), r.words()
	}
	if r.some(2) {
		b["max"] = b["rows"].(int) + r.IntN(30)
	}
	if r.some(3) {
		b["fill"] = true
	}
	if _, goesOn := b["running"]; !goesOn && r.some(4) {
		delete(b, "max")
		delete(b, "fill")
		var labels []string
		for range 1 + r.IntN(6) {
			labels = append(labels, r.words())
		}
		b["rows"] = labels
		if r.some(2) {
			b["row_head"] = node{"label": r.words()}
		}
	}
	count := 1 + r.IntN(5)
	if r.some(8) {
		count = 1 + r.IntN(14)
	}
	var columns []node
	example := map[string]string{}
	for i := range count {
		c := node{"id": fmt.Sprintf("c%d", i), "label": r.words()}
		r.measured(c)
		r.maybe(c, "prompt", 3)
		c["kind"] = []string{"text", "text", "date", "number", "choice", "tick"}[r.IntN(6)]
		if c["kind"] == "choice" {
			c["options"], c["many"] = r.options(), r.some(2)
		}
		if !r.some(3) {
			example[fmt.Sprint("c", i)] = r.words()
		}
		columns = append(columns, c)
	}
	b["columns"] = columns
	if r.some(2) {
		b["example"] = example
	}
	return b
}

func (r *randomSheet) checklist() node {
	head := func() node {
		h := node{"label": r.words()}
		r.measured(h)
		r.maybe(h, "prompt", 3)
		return h
	}
	var steps []node
	for i := range 1 + r.IntN(8) {
		step := node{"id": fmt.Sprintf("s%d", i), "title": r.words()}
		r.maybe(step, "note", 3)
		if r.some(4) {
			boxes := node{"id": r.id(), "count": 1 + r.IntN(20)}
			r.maybe(boxes, "note", 3)
			step["boxes"] = boxes
		}
		steps = append(steps, step)
	}
	b := r.caption(node{"kind": "checklist", "id": r.id(), "steps": steps})
	delete(b, "place")
	if r.some(3) { // ticks alone
		for _, step := range steps {
			delete(step, "boxes")
		}
		if r.some(2) {
			b["columns"] = 1 + r.IntN(3)
		}
		return b
	}
	b["done"], b["step"], b["date"] = node{"label": "完成", "width": 14}, head(), head()
	if !r.some(4) {
		b["evidence"] = head()
	}
	return b
}

func (r *randomSheet) matrix() node {
	rows := make([]node, 1+r.IntN(12))
	for i := range rows {
		rows[i] = node{"id": fmt.Sprintf("r%d", i), "label": r.words()}
		r.maybe(rows[i], "note", 4)
	}
	b := r.caption(node{"kind": "matrix", "id": r.id(), "rows": rows})
	delete(b, "place")
	r.maybe(b, "low", 2)
	r.maybe(b, "high", 2)
	if r.some(3) {
		b["from"], b["to"] = r.IntN(2), 2+r.IntN(9)
		return b
	}
	b["options"], b["many"] = append([]node{{"id": "first", "label": r.words()}}, r.options()...), r.some(2)
	return b
}

func (r *randomSheet) form() node {
	b := node{"kind": "form", "columns": 1 + r.IntN(3)}
	if r.some(3) {
		b["heading"] = r.headingKeys()
	}
	fields := make([]node, 1+r.IntN(8))
	for i := range fields {
		f := node{"id": r.id(), "label": r.words(), "kind": []string{"text", "text", "date", "number", "choice"}[r.IntN(5)]}
		r.maybe(f, "prompt", 4)
		switch f["kind"] {
		case "text":
			f["lines"] = 1 + r.IntN(4)
		case "number":
			r.maybe(f, "before", 3)
			r.maybe(f, "unit", 2)
			if r.some(3) {
				f["decimals"] = 1 + r.IntN(6)
			}
		case "choice":
			options := r.options()
			if r.some(6) {
				options[r.IntN(len(options))]["blank"] = r.id()
			}
			f["options"], f["many"] = options, r.some(2)
		}
		if b["columns"] != 1 && r.some(4) {
			f["span"] = true
		}
		fields[i] = f
	}
	b["fields"] = fields
	return b
}

func (r *randomSheet) boxes() node {
	b := r.caption(node{"kind": "boxes", "id": r.id(), "count": 1 + r.IntN(20)})
	if r.some(5) {
		b["count"] = 1 + r.IntN(100)
	}
	r.maybe(b, "note", 3)
	return b
}

func (r *randomSheet) reference() node {
	var entries []node
	for range 1 + r.IntN(4) {
		e := node{"title": r.words()}
		if r.some(2) {
			e["mark"] = "字"
		}
		r.maybe(e, "note", 2)
		if r.some(2) {
			e["text"] = r.paragraph()
		}
		var lines []node
		for range r.IntN(3) {
			lines = append(lines, node{"label": r.words(), "text": r.paragraph()})
		}
		if lines != nil {
			e["lines"] = lines
		}
		entries = append(entries, e)
	}
	return node{"kind": "reference", "entries": entries, "across": r.some(3)}
}

func (r *randomSheet) path() node {
	var nodes, arrows []string
	for range 1 + r.IntN(4) {
		nodes = append(nodes, r.words())
	}
	b := node{"kind": "path", "nodes": nodes}
	if r.some(2) {
		for range nodes[1:] {
			arrows = append(arrows, r.words())
		}
		if arrows != nil {
			b["arrows"] = arrows
		}
	}
	if r.some(2) {
		var loop []node
		for i := range 1 + r.IntN(5) {
			stop := node{"text": r.words()}
			r.maybe(stop, "note", 2)
			if i < len(nodes) && r.some(2) {
				stop["under"] = nodes[i]
			}
			loop = append(loop, stop)
		}
		b["loop"] = loop
		r.maybe(b, "back", 2)
	}
	return b
}

// answers fills a worksheet, one copy or a few of it.
func (r *randomSheet) answers(sheet *worksheets.Worksheet) any {
	most := []int{8, 30, 400}[r.IntN(3)]
	copies := make([]any, 1+r.IntN(2))
	for i := range copies {
		copies[i] = r.group(sheet.Fields(), most)
	}
	return copies
}

func (r *randomSheet) group(fields []worksheets.Field, most int) node {
	answers := node{}
	for _, f := range fields {
		if r.some(6) {
			continue
		}
		switch f.Kind {
		case worksheets.TextField:
			answers[f.ID] = r.answer(most)
		case worksheets.NumberField:
			answers[f.ID] = r.numberFor(f)
		case worksheets.DecimalField:
			answers[f.ID] = json.Number(fmt.Sprintf("%.*f", f.Decimals, 100*r.Float64()))
		case worksheets.DateField:
			answers[f.ID] = fmt.Sprintf("%d-%02d-%02d", 2024+r.IntN(3), 1+r.IntN(12), 1+r.IntN(28))
		case worksheets.OneField:
			answers[f.ID] = f.Options[r.IntN(len(f.Options))].ID
		case worksheets.AnyField:
			var chosen []string
			main, _ := answers[f.Except].(string)
			for _, o := range f.Options {
				if r.some(2) && o.ID != main {
					chosen = append(chosen, o.ID)
				}
			}
			answers[f.ID] = chosen
		case worksheets.DoneField:
			answers[f.ID] = r.some(2)
		case worksheets.NumbersField:
			if f.Once {
				answers[f.ID] = r.Perm(*f.Max + 1)[:r.IntN(*f.Max)]
				answers[f.ID] = slices.DeleteFunc(answers[f.ID].([]int), func(n int) bool { return n == 0 })
				continue
			}
			answers[f.ID] = []int{1 + r.IntN(9), 1 + r.IntN(99), 1 + r.IntN(999)}
		case worksheets.RowsField:
			count := r.IntN(12)
			if f.Max != nil {
				count = min(count, *f.Max)
			}
			rows := make([]node, count)
			for i := range rows {
				rows[i] = r.group(f.Fields, most)
			}
			answers[f.ID] = rows
		case worksheets.GroupField:
			answers[f.ID] = r.group(f.Fields, most)
		}
	}
	return answers
}

func (r *randomSheet) numberFor(f worksheets.Field) int {
	switch {
	case f.Min != nil && f.Max != nil:
		return *f.Min + r.IntN(*f.Max-*f.Min+1)
	case f.Max != nil:
		return r.IntN(*f.Max + 1)
	case r.some(10):
		return 100_000_000 + r.IntN(899_999_999)
	}
	return r.IntN(1000)
}

// answer is what somebody wrote: Chinese with all that stands in a chat.
func (r *randomSheet) answer(most int) string {
	words := layouttest.Prose(fmt.Sprint(r.Uint64()), r.IntN(most+1))
	for _, extra := range []string{"😀", "👨‍👩‍👧", "\n", "\n\n", "https://example.com/a/very/long/address?with=parameters&and=more", "𠮷", "Pneumonoultramicroscopicsilicovolcanoconiosis"} {
		if r.some(8) && words != "" {
			at := len([]rune(words)) / 2
			words = string([]rune(words)[:at]) + extra + string([]rune(words)[at:])
		}
	}
	return words
}
