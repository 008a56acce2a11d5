package worksheets

import (
	"math"
	"reflect"
	"strings"
	"testing"
)

// made is a good worksheet that was made in Go.
func made(blocks ...Block) *Worksheet {
	return &Worksheet{ID: "made", Version: 1, Title: "题", Paper: A4, Blocks: blocks}
}

// column is blocks within columns.
func column(blocks ...Block) *Columns {
	return &Columns{Columns: []Pillar{{Blocks: blocks}}}
}

func TestCheck(t *testing.T) {
	note := &Note{Text: "字"}
	heading := &Heading{Text: "题", Level: 1}
	parts := func(parts ...Part) *Sentence { return &Sentence{Lines: [][]Part{parts}} }
	asked := Part{Blank: &Blank{ID: "a"}}
	options := []Option{{ID: "x", Label: "甲"}}
	endless := column(note)
	endless.Columns[0].Blocks = []Block{endless}
	for _, tt := range []struct {
		name  string
		sheet *Worksheet
		want  string // the problems, a line each
	}{
		{"good", made(note, &Break{}, heading, parts(asked)), ""},
		{"nothing", &Worksheet{}, `id: "id" must not be empty (write something after "id:")
version: "version" must be from 1 to 99999999 (write 1 or more)
title: "title" must not be empty (write something after "title:")
paper: "paper" must not be empty (write something after "paper:")
blocks: "blocks" must not be empty (write something after "blocks:")`},
		{"nil", nil, "this entry is empty"},
		{"unknown paper", &Worksheet{ID: "a", Version: 1, Title: "a", Paper: 99, Blocks: []Block{note}},
			`paper: "99" is not one of the values allowed here (known here: a4, a4-landscape, a3,`},
		{"nil blocks", made(nil, (*Text)(nil), note), "blocks[0]: this entry is empty\nblocks[1]: this entry is empty"},
		{"nil titles", made((*Title)(nil), column((*Title)(nil), (*Break)(nil))), "blocks[0]: this entry is empty\nblocks[1].columns[0].blocks[0]: this entry is empty\nblocks[1].columns[0].blocks[1]: this entry is empty"},
		{"nil kinds", made((*Columns)(nil), (*Checklist)(nil), (*Table)(nil), (*Sentence)(nil), (*Break)(nil), (*Heading)(nil)), "blocks[0]: this entry is empty\nblocks[1]: this"},
		{"a stranger", made(struct{ *Note }{note}), `blocks[0]: there is no block kind "struct { *worksheets.Note }" (known here: text`},
		{"two ids", made(parts(asked), parts(asked)), `blocks[1].lines[0][0].id: two questions have the id "a" (the other is blocks[0].lines[0][0].id; write another one here: "a2")`},
		{"one id in rows", made(&List{ID: "b", Rows: 1, Columns: 1, Lines: [][]Part{{asked}}}, parts(asked)), ""},
		{"two ids in rows", made(&List{ID: "b", Rows: 1, Columns: 1, Lines: [][]Part{{asked}, {asked}}}), `blocks[0].lines[1][0].id: two questions have the id "a" (the other is blocks[0].lines[0][0].id; write another one here: "a2")`},
		{"no lines", made(&Sentence{}), `blocks[0].lines: "lines" must not be empty`},
		{"empty lines", made(&Sentence{Lines: [][]Part{{}, nil}}), "blocks[0].lines[0]: this line is empty (delete it)\nblocks[0].lines[1]: this line is empty (delete it)\nblocks[0].lines: this sentence has no blank"},
		{"an empty part", made(parts(asked, Part{})), "blocks[0].lines[0][1]: a piece of a sentence is words or one blank"},
		{"control character", made(&Note{Text: "a\x00"}), "blocks[0].text: the control character U+0000 does not belong in a text (delete it)"},
		{"no UTF-8", made(&Note{Text: "a\xff"}), "blocks[0].text: this text is not UTF-8"},
		{"not a number", made(&Table{ID: "t", Rows: Rows{Count: 1}, Height: Length(math.NaN()), Columns: []Column{{ID: "c", Label: "c", Width: Width{MM: math.Inf(1)}}}}),
			"blocks[0].columns[0].width: a width is from \"1mm\" to \"400mm\", or a share from \"1fr\" to \"400fr\" (write millimetres or a share: \"40mm\" or \"2fr\")\nblocks[0].height: \"height\" must be from 8 to 100"},
		{"places that are no numbers", made(&Choice{ID: "c", Options: options, At: []Length{Length(math.NaN())}}), "blocks[0].at[0]: places go from left to right, from 0 to 400 mm"},
		{"no places", made(&Choice{ID: "c", Options: options, At: []Length{}}), `blocks[0].at: "at" has 0 entries for 1 options`},
		{"unknown place", made(&Text{ID: "a", Lines: 1, Caption: Caption{Place: 7}}), `blocks[0].place: "7" is not one of the values allowed here (known here: above, before)`},
		{"no lines to write on", made(&Text{ID: "a"}), `blocks[0].lines: "lines" must be from 1 to 40`},
		{"many options", made(&Choice{ID: "c", Options: make([]Option, 101)}), "blocks[0].options: these are 101, and there may be 100"},
		{"many parts", made(&Sentence{Lines: [][]Part{make([]Part, 41)}}), "blocks[0].lines[0]: these are 41, and there may be 40\nblocks[0].lines: this sentence has no blank"},
		{"many nodes", made(&Path{Nodes: make([]string, 13)}), "blocks[0].nodes: these are 13, and there may be 12"},
		{"many stops", made(&Path{Nodes: []string{"甲"}, Loop: make([]Stop, 13)}), "blocks[0].loop: these are 13, and there may be 12"},
		{"deep columns", made(column(column(column(note)))), ""},
		{"deeper columns", made(column(column(column(column(note))))), "blocks[0].columns[0].blocks[0].columns[0].blocks[0].columns[0].blocks[0]: columns and boxes stand within one another more than 3 deep (take the innermost out)"},
		{"columns in themselves", &Worksheet{ID: "a", Version: 1, Title: "a", Paper: A4, Footer: Footer{Repeat: "a"}, Blocks: []Block{endless}}, "blocks[0].columns[0].blocks[0].columns[0].blocks[0].columns[0].blocks[0]: columns and boxes stand within one another more than 3 deep (take the innermost out)"},

		{"a break first", made(&Break{}, note), "blocks[0]: nothing stands before this page break (delete it)"},
		{"a break last", made(note, &Break{}), "blocks[1]: nothing stands after this page break (delete it)"},
		{"a break alone", made(&Break{}), "blocks[0]: nothing stands before this page break (delete it)"},
		{"two breaks", made(note, &Break{}, &Break{}, note), "blocks[2]: nothing stands between two page breaks (delete it)"},
		{"plain and running", made(note, &Break{Plain: true, Running: "字"}, note), `blocks[1].running: "running" and "plain" exclude each other (delete one of them)`},
		{"a break in columns", made(column(note, &Break{}, note)), "blocks[0].columns[0].blocks[1]: a page cannot break within columns or a box (end them before it)"},
		{"a route in columns", made(column(&Title{Route: true})), "blocks[0].columns[0].blocks[0].route: the route through the steps has no room within columns or a box (delete it, or write the title before them)"},
		{"a route without stops", made(&Title{Route: true}, heading), `blocks[0].route: no step has a name in the route (write "route: 第一步" at the steps, or delete it)`},
		{"a route with a stop", made(&Title{Route: true}, column(&Date{ID: "d", Caption: Caption{Heading: &Heading{Text: "题", Level: 1, Step: true, Route: "短"}}})), ""},
		{"a title in columns", made(column(&Title{})), ""},
		{"the route of a step", made(&Heading{Text: "题", Level: 1, Step: true, Route: "短"}), ""},
		{"the route of no step", made(&Heading{Text: "题", Level: 1, Route: "短"}), `blocks[0].route: "route" belongs to steps only (write step: true, or delete it)`},
		{"the route of a caption", made(&Date{ID: "d", Caption: Caption{Heading: &Heading{Text: "题", Level: 1, Route: "短"}}}), `blocks[0].heading.route: "route" belongs to steps only (write step: true, or delete it)`},
		{"a ranking's place", made(&Ranking{Caption: Caption{Place: Before}, Main: "a", More: "b", MainLabel: "主", MoreLabel: "辅", Options: options}), "blocks[0].place: this caption always stands above (delete it)"},
		{"a list's place", made(&List{ID: "b", Caption: Caption{Place: Before}, Rows: 1, Columns: 1, Lines: [][]Part{{asked}}}), "blocks[0].place: this caption always stands above (delete it)"},
		{"back without a loop", made(&Path{Nodes: []string{"甲"}, Back: "回"}), `blocks[0].back: "back" needs "loop" (write its stops, or delete it)`},
		{"few arrows", made(&Path{Nodes: []string{"甲", "乙"}, Arrows: []string{}}), "blocks[0].arrows: 2 nodes have 1 arrows between them, not 0"},
		{"fewer rows than printed", made(&Table{ID: "t", Rows: Rows{Count: 3}, Max: ptr(2), Height: 12, Columns: []Column{{ID: "c", Label: "c", Width: Width{MM: 9}}}}), `blocks[0].max: "max" is less than "rows"`},
		{"two blanks of one id", made(&Choice{ID: "c", Options: []Option{{ID: "x", Label: "x", Blank: "c"}}}), `blocks[0].options[0].blank: two questions have the id "c" (the other is blocks[0].id; write another one here: "c2")`},
		{"a blank in a cell", made(&Table{ID: "t", Rows: Rows{Count: 1}, Columns: []Column{{ID: "c", Label: "c", Kind: ChoiceColumn, Options: []Option{{ID: "x", Label: "x", Blank: "y"}}}}}), "blocks[0].columns[0].options[0].blank: there is no room here to write beside an option (delete it, or ask in a block or a column of its own)"},
		{"a line after an option", made(&Choice{ID: "c", Options: []Option{{ID: "x", Label: "x", Blank: "y"}}}), ""},
		{"labels and a most", made(&Table{ID: "t", Rows: Rows{Labels: []string{"早起"}}, Max: ptr(3), Columns: []Column{{ID: "c", Label: "c"}}}), `blocks[0].max: rows with labels are as many as their labels (delete it)`},
		{"labels and fill", made(&Table{ID: "t", Rows: Rows{Labels: []string{"早起"}}, Fill: true, Columns: []Column{{ID: "c", Label: "c"}}}), `blocks[0].fill: rows with labels are as many as their labels (delete it)`},
		{"an empty label", made(&Table{ID: "t", Rows: Rows{Labels: []string{""}}, Columns: []Column{{ID: "c", Label: "c"}}}), `blocks[0].rows[0]: this entry is empty (write what stands in the row's first cell)`},
		{"a head over no labels", made(&Table{ID: "t", Rows: Rows{Count: 2}, RowHead: &RowHead{}, Columns: []Column{{ID: "c", Label: "c"}}}), `blocks[0].row_head: "row_head" belongs to rows with labels only (delete it, or write the labels of the rows as a list)`},
		{"no rows", made(&Table{ID: "t", Columns: []Column{{ID: "c", Label: "c"}}}), `blocks[0].rows: this table has no rows (write how many are printed, rows: 10, or fill: true)`},
		{"rows to the foot", made(&Table{ID: "t", Fill: true, Columns: []Column{{ID: "c", Label: "c"}}}), ""},
		{"as many rows as printed", made(&Table{ID: "t", Rows: Rows{Count: 3}, Max: ptr(3), Height: 12, Columns: []Column{{ID: "c", Label: "c", Width: Width{MM: 9}}}}), ""},
	} {
		got := ""
		if err := tt.sheet.Check(); err != nil {
			got = err.Error()
		}
		if got != tt.want && (tt.want == "" || !strings.HasPrefix(got, tt.want)) {
			t.Errorf("%s\ngot  %s\nwant %s", tt.name, got, tt.want)
		}
		if tt.want == "" {
			tt.sheet.Fields()
		}
	}
}

func ptr(n int) *int { return &n }

// TestCheckOfWhatWasRead: what the reader accepts, the check accepts, and what
// the reader says of a value that is of the right type, the check says too.
func TestCheckOfWhatWasRead(t *testing.T) {
	sheet := sample(t)
	if err := sheet.Check(); err != nil {
		t.Error(err)
	}
	bundle, err := ReadBundle("bundle.yaml", testdata(t, "bundle.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	if err := bundle.Check(); err != nil {
		t.Error(err)
	}
	bundle.Link, bundle.Worksheets[0].Worksheet = "", "../x.yaml"
	if got := bundle.Check(); got == nil || len(got.(Problems)) != 2 {
		t.Errorf("got %v", got)
	}
}

// TestEmptyModelsDoNotPanic: fields and checks of blocks in which nothing is
// filled in.
func TestEmptyModelsDoNotPanic(t *testing.T) {
	for _, k := range Kinds() {
		for depth := range 3 {
			b := k.New()
			hollow(reflect.ValueOf(b).Elem(), depth)
			sheet := made(b)
			sheet.Check()
			sheet.Fields()
			sheet.EachText(func(string, string) {})
			sheet.EachHeading(func(*Heading) {})
			EmptyAnswers(sheet)
			for _, answers := range []string{`{}`, `{"": 1}`, `[{"": []}, 7]`} {
				file, err := ReadAnswers("f", []byte(`{"worksheet": "made", "version": 1, "answers": `+answers+`}`))
				if err != nil {
					t.Fatal(err)
				}
				file.For(sheet)
			}
		}
	}
}

// hollow gives lists entries in which nothing is filled in.
func hollow(v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				hollow(v.Field(i), depth)
			}
		}
	case reflect.Slice:
		if depth > 0 {
			v.Set(reflect.MakeSlice(v.Type(), 2, 2))
			hollow(v.Index(1), depth-1)
		}
	case reflect.Pointer:
		if depth > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			hollow(v.Elem(), depth-1)
		}
	}
}

// TestStepBoxesHaveNoCaption: boxes of a step stand under it, which says what
// they count: none of a caption's keys belongs there.
func TestStepBoxesHaveNoCaption(t *testing.T) {
	for _, key := range []string{"heading: {text: a}", "label: a", "prompt: a", "start: a", "place: before"} {
		_, err := Read("a.yaml", []byte("id: a\nversion: 1\ntitle: a\npaper: a4\nblocks:\n  - {kind: checklist, id: s, done: {label: a, width: 9}, step: {label: a, width: 9}, "+
			"date: {label: a, width: 9}, evidence: {label: a, width: 9}, steps: [{id: x, title: a, boxes: {id: n, count: 3, "+key+"}}]}\n"))
		name, _, _ := strings.Cut(key, ":")
		if err == nil || !strings.Contains(err.Error(), `the key "`+name+`" does not belong here (known here: id, count, note)`) {
			t.Errorf("%s: %v", key, err)
		}
	}
}
