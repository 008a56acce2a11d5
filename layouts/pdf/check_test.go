package pdf

import (
	"errors"
	"io"
	"strings"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

func TestImpossibleDocuments(t *testing.T) {
	on := func(marks ...page.Mark) *page.Document {
		return &page.Document{Pages: []page.Page{{Size: page.A4, Marks: marks}}}
	}
	outline := func(marks ...page.Bookmark) *page.Document {
		doc := on()
		doc.Outline = marks
		return doc
	}
	labels := func(labels ...page.Label) *page.Document {
		doc := on()
		doc.Labels = labels
		return doc
	}
	spot := page.Size{Width: page.Point, Height: page.Point}
	pen := page.Stroke{Width: page.Point, Ink: page.Black}
	text := func(size page.Length, g page.Glyph) *page.Document {
		return on(page.Text{Size: size, Ink: page.Black, Glyphs: []page.Glyph{g}})
	}
	group := func(at page.Transform, clip page.Size, marks ...page.Mark) *page.Document {
		return on(page.Group{At: at, Clip: clip, Marks: marks})
	}
	deep := page.Group{}
	for range maxDepth {
		deep = page.Group{Marks: []page.Mark{deep}}
	}
	enlarged := page.Group{At: page.Transform{Scale: maxScale}, Marks: []page.Mark{page.Link{Size: page.Size{Width: maxLength / 99, Height: 1}}}}
	for name, c := range map[string]struct {
		doc  *page.Document
		want error
	}{
		"as deep as can be":   {on(deep.Marks[0]), nil},
		"too deep":            {on(deep), errDepth},
		"reduced to nothing":  {group(page.Transform{Scale: -1}, page.Size{}), errGroup},
		"largest":             {group(page.Transform{Scale: maxScale}, page.Size{}), nil},
		"too large":           {group(page.Transform{Scale: maxScale + 1}, page.Size{}), errGroup},
		"turned four times":   {group(page.Transform{Turns: 4}, page.Size{}), errGroup},
		"moved too far":       {group(page.Translate(0, maxLength+1), page.Size{}), errBounds},
		"moved too far left":  {group(page.Translate(-maxLength-1, 0), page.Size{}), errBounds},
		"negative clip":       {group(page.Transform{}, page.Size{Width: -1}), errGroup},
		"endless clip":        {group(page.Transform{}, page.Size{Height: 1 << 62}), errBounds},
		"no mark in a group":  {group(page.Transform{}, page.Size{}, nil), errMark},
		"link enlarged":       {on(enlarged), errBounds},
		"link moved":          {group(page.Translate(maxLength, 0), page.Size{}, page.Link{Size: spot, At: page.Position{X: 1}, URL: "a"}), errBounds},
		"nowhere, in a group": {group(page.Transform{}, page.Size{}, page.Link{Size: spot, Page: 1}), errTarget},
		"unseen glyph":        {on(page.Text{Size: page.Point, Glyphs: []page.Glyph{{ID: 0xffff}}}), errGlyph},
		"none":                {nil, errEmpty},
		"no page":             {&page.Document{}, errEmpty},
		"flat page":           {&page.Document{Pages: []page.Page{{Size: page.Size{Width: page.Point}}}}, errSize},
		"huge page":           {&page.Document{Pages: []page.Page{{Size: page.Size{Width: 1 << 62, Height: 1}}}}, errSize},
		"no mark":             {on(nil), errMark},
		"far line":            {on(page.Line{To: page.Position{X: 1 << 62}, Stroke: pen}), errBounds},
		"negative pen":        {on(page.Line{Stroke: page.Stroke{Width: -1}}), errStroke},
		"negative dash":       {on(page.Line{Stroke: page.Stroke{Width: 1, Off: -1}}), errStroke},
		"negative box":        {on(page.Rectangle{Size: page.Size{Width: -1}}), errSize},
		"negative radius":     {on(page.Rectangle{Radius: -1}), errSize},
		"path without move":   {on(page.Path{Segments: []page.Segment{{Op: page.LineTo}}}), errPath},
		"unknown segment":     {on(page.Path{Segments: []page.Segment{{}, {Op: 9}}}), errPath},
		"no size":             {text(0, page.Glyph{}), errSize},
		"tiny size":           {text(1, page.Glyph{}), errSize},
		"negative size":       {text(-page.Point, page.Glyph{}), errSize},
		"unknown face":        {text(page.Point, page.Glyph{Face: fonts.Count}), errFace},
		"unknown glyph":       {text(page.Point, page.Glyph{ID: 0xffff}), errGlyph},
		"endless advance":     {text(page.Point, page.Glyph{Advance: -1 << 63}), errBounds},
		"skipped level":       {outline(page.Bookmark{Level: 1}), errLevel},
		"no such page":        {outline(page.Bookmark{Page: 1}), errTarget},
		"flat link":           {on(page.Link{Size: page.Size{Width: page.Point}}), errSize},
		"far link":            {on(page.Link{Size: spot, At: page.Position{Y: 1 << 62}}), errBounds},
		"link to nowhere":     {on(page.Link{Size: spot, Page: 1}), errTarget},
		"long address":        {on(page.Link{Size: spot, URL: strings.Repeat("x", maxURL+1)}), errURL},
		"address in lines":    {on(page.Link{Size: spot, URL: "https://a\nb"}), errURL},
		"late first label":    {labels(page.Label{Page: 1}), errLabel},
		"label twice":         {labels(page.Label{}, page.Label{}), errLabel},
		"label past pages":    {labels(page.Label{}, page.Label{Page: 1}), errLabel},
		"negative label":      {labels(page.Label{Start: -1}), errLabel},
		"unknown numerals":    {labels(page.Label{Style: 9}), errLabel},
	} {
		if err := Write(io.Discard, c.doc, Options{NoClaim: true}); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, wanted %v", name, err, c.want)
		}
	}
}

// FuzzWrite: whatever the numbers, a file or an error.
func FuzzWrite(f *testing.F) {
	f.Add(int64(7559000), int64(133350), int64(-66675), uint16(12), "一", uint8(0), int64(1))
	f.Add(int64(-1), int64(1)<<62, int64(1)<<40, uint16(0xffff), "\xff\U0001F468", uint8(4), int64(-1)<<63)
	f.Add(int64(127000), int64(127000), int64(0), uint16(12), "a.b", uint8(1), int64(254000))
	typed := NewWriter(nil) // its fields' face is made once
	f.Fuzz(func(t *testing.T, size, advance, shift int64, glyph uint16, source string, face uint8, x int64) {
		s, l := page.Length(size), page.Length(x)
		pen := page.Stroke{Width: l, Ink: page.Black, On: page.Length(shift), Off: l}
		g := page.Glyph{Source: source, ID: fonts.GlyphID(glyph), Face: fonts.ID(face), Advance: page.Length(advance), Shift: page.Length(shift)}
		follower := g
		follower.Source = ""
		for _, m := range []page.Mark{
			page.Text{At: page.Position{X: l, Y: s}, Size: s, Ink: page.Ink(glyph), Glyphs: []page.Glyph{g, g, follower, g}},
			page.Line{To: page.Position{X: l, Y: s}, Stroke: pen},
			page.Rectangle{Size: page.Size{Width: s, Height: l}, Radius: page.Length(advance), Stroke: pen, Fill: page.Ink(glyph)},
			page.Path{Segments: append(page.Circle(page.Position{X: l}, s), page.Segment{Op: page.Op(face)}), Stroke: pen},
			page.Link{At: page.Position{X: l, Y: s}, Size: page.Size{Width: s, Height: l}, URL: source, Page: int(x), Y: s},
		} {
			around := page.Transform{X: l, Y: page.Length(shift), Scale: advance, Turns: face}
			m = page.Group{Alt: source, At: around, Clip: page.Size{Width: s, Height: l}, Marks: []page.Mark{m, page.Group{At: around, Marks: []page.Mark{m}}}}
			doc := &page.Document{Title: source, Pages: []page.Page{{Size: page.A4, Marks: []page.Mark{m}}},
				Labels:  []page.Label{{Page: int(x), Prefix: source, Style: page.Numerals(face), Start: int(shift)}},
				Outline: []page.Bookmark{{Title: source, Y: l, Level: int(shift), Page: int(x)}}}
			_ = Write(io.Discard, doc, Options{NoClaim: true})
			doc.Outline, doc.Labels = nil, nil
			_ = Write(io.Discard, doc, Options{NoClaim: true})
			in := page.Input{Kind: page.InputKind(face), Name: source, Label: source, Size: page.Size{Width: s, Height: l}, Option: source,
				Value: source, On: x%2 == 0, Lines: x%3 == 0, Type: s, Look: []page.Mark{m}}
			doc.Pages[0].Marks = []page.Mark{page.Group{At: around, Marks: []page.Mark{page.Group{Input: &in, Marks: []page.Mark{m}}}}}
			_ = typed.Write(io.Discard, doc, Options{NoClaim: true, Fields: SmallFields})
		}
	})
}
