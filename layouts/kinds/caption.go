package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// caption is a caption that has found its place: over its field, or before it
// on the field's first line. The zero caption has no words.
type caption struct {
	worksheets.Caption // its Place as it came out
	words              pen.Rows
	set                bool        // there is something to draw
	height             page.Length // of the room over the field
	base               page.Length // of its first line below the room's top
	after              page.Length // from its end to a field that it stands before
	begin              page.Length // where the longest caption ends that the field lines up with; 0: none
}

// captionOf is the caption of a block. One that should stand before its field
// and leaves too little room there stands over it.
func (d *Desk) captionOf(k kind, in cell) caption {
	if k.beside == nil {
		return caption{}
	}
	cap := d.caption(*k.caption, k.beside(in), in)
	cap.begin = d.begins[k.caption]
	return cap
}

// caption places a caption whose field needs so much room beside it.
func (d *Desk) caption(words worksheets.Caption, need page.Length, in cell) caption {
	cap := caption{Caption: words, after: d.Theme.Space.Word}
	runs, left := d.captionRuns(words)
	if h := words.Heading; h != nil {
		if len(runs) == len(d.headingRuns(h)) {
			cap.after += d.Theme.Space.Caption
		}
		if h.Aside != "" {
			runs = append(runs, d.asideRun(h, d.Theme.Space.Clause))
		}
	}
	cap.words = d.Wrap(runs, pen.Span{Left: left, Indent: left, Right: in.width}, in.path)
	cap.set = cap.words.Said()
	if cap.Place == worksheets.Before && (!cap.words.OneLine() || cap.words.End+cap.after+need > in.width) {
		cap.Place = worksheets.Above
	}
	d.placeCaption(&cap, in)
	return cap
}

// placeCaption gives a caption over its field its height and baseline, those of
// the captions beside it where they are higher.
func (d *Desk) placeCaption(cap *caption, in cell) {
	switch {
	case cap.Place == worksheets.Before:
	case cap.Heading != nil || in.headed():
		cap.height, cap.base = d.Theme.Space.Heading, d.headingBase()
	case cap.set:
		cap.height, cap.base = d.Theme.Space.Label, d.Theme.Space.LabelBase
	}
	if cap.height > 0 {
		cap.height += d.More(cap.words)
	}
	if shared := in.shared(); cap.height < shared && (cap.height > 0 || in.single()) {
		cap.base += shared - cap.height
		cap.height = shared
	}
}

// captionRuns are a caption's words in their order, and where they begin.
func (d *Desk) captionRuns(cap worksheets.Caption) (runs []pen.Run, left page.Length) {
	gap, role := d.Theme.Space.Caption, page.RoleNone
	if h := cap.Heading; h != nil {
		role = page.RoleLabel
		runs, left = d.headingRuns(h), d.headingLeft(h)
		gap *= 2
	}
	if d.Report {
		cap = said(cap)
	}
	for _, r := range []pen.Run{
		{Words: cap.Label, Style: d.Theme.Type.Label, Role: role},
		{Words: cap.Prompt, Style: d.Theme.Type.Prompt, Role: page.RoleParagraph},
		{Words: pointsWords(cap.Points), Style: d.Theme.Type.Prompt, Role: page.RoleParagraph},
		{Words: cap.Start, Style: d.Theme.Type.Label, Tag: true, Role: page.RoleParagraph},
	} {
		if r.Tag { // it keeps one distance everywhere
			gap = d.Theme.Space.Caption
		}
		if r.Words != "" {
			r.Gap, gap = gap, d.Theme.Space.Caption
			runs = append(runs, r)
		}
	}
	return runs, left
}

// pointsWords are what a question counts, as it is printed; "": nothing is said.
func pointsWords(points worksheets.Points) string {
	if points == "" {
		return ""
	}
	return "（" + string(points) + " 分）"
}

// said is a caption as a report prints it: what only tells how to write is left
// out. A prompt that stands for a label stays.
func said(cap worksheets.Caption) worksheets.Caption {
	cap.Start = ""
	if cap.Label != "" {
		cap.Prompt = ""
	}
	return cap
}

// captionAbove draws a caption over its field, and returns the height that it took.
func (d *Desk) captionAbove(p *flow.Piece, cap caption) page.Length {
	if cap.Place == worksheets.Above {
		d.drawCaption(p, cap, cap.base)
	}
	return cap.height
}

// captionBefore draws a caption before its field, on the baseline y, and
// returns where the field may begin; 0 where the caption stands elsewhere.
func (d *Desk) captionBefore(p *flow.Piece, cap caption, y page.Length) page.Length {
	if cap.Place != worksheets.Before || !cap.set {
		return 0
	}
	d.drawCaption(p, cap, y)
	return max(cap.words.End, cap.begin) + cap.after
}

// drawCaption draws a caption on the baseline y: as a heading where it leads
// with one, else as its field's label.
func (d *Desk) drawCaption(p *flow.Piece, cap caption, y page.Length) {
	if !cap.set {
		return
	}
	group := page.Group{Role: page.RoleLabel}
	if h := cap.Heading; h != nil {
		group = headingGroup(h)
	}
	if cap.Heading != nil {
		group.Marks = d.stepDisc(cap.Heading, 0, y)
	}
	d.DrawIn(&p.Canvas, group, cap.words, y, nil)
}

// beforeLine is the space over a field whose heading stands before it: its row
// is as high as a writing line, which keeps some of that space already.
func (d *Desk) beforeLine(s *flow.Strip, cap caption) {
	if cap.Heading != nil && cap.Place == worksheets.Before {
		s.Above = max(0, s.Above-(d.Theme.Space.Write-d.Theme.Space.Heading))
	}
}

// captionBase is the baseline of a caption whose field is centred on middle.
func (d *Desk) captionBase(cap worksheets.Caption, middle page.Length) page.Length {
	t := d.Theme.Type.Label
	switch {
	case cap.Heading != nil:
		t = d.headingType(cap.Heading)
	case cap.Label == "":
		t = d.Theme.Type.Prompt
	}
	return d.Centred(t, middle)
}

// captionName is a field's name on a 续页.
func captionName(cap worksheets.Caption) string {
	switch {
	case cap.Label != "":
		return cap.Label
	case cap.Prompt != "":
		return cap.Prompt
	case cap.Heading != nil:
		return cap.Heading.Text
	}
	return ""
}
