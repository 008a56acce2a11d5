package layouts

import (
	"strconv"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
)

// continuation is what a field could not hold.
type continuation struct {
	number int    // as on its mark: 续1
	label  string // the field's name
	value  string
	page   int // that the field stands on, from 1
}

// continuations sets what fields could not hold on 续页 after the copy, each
// under its field's name and the page that it came from.
func (f *flow) continuations() {
	var rest []continuation
	for i, p := range f.pages {
		for _, s := range p.strips {
			for _, r := range s.rest {
				r.page = i + 1
				rest = append(rest, r)
			}
		}
	}
	if len(rest) > 0 {
		f.steps = nil
		f.beginContinuation()
		for _, r := range rest {
			f.continuation(r)
		}
	}
	f.evenSides()
}

// continuation stacks one field's rest, a line at a time.
func (f *flow) continuation(r continuation) {
	c := f.c
	head := strip{keep: true, above: c.theme.Space.Block}
	name := c.wrap([]run{
		{words: "续" + strconv.Itoa(r.number), style: c.theme.Type.Label},
		{words: r.label, style: c.theme.Type.Label, gap: c.theme.Space.Clause},
		{words: "接第 " + strconv.Itoa(r.page) + " 页", style: c.theme.Type.Prompt, gap: c.theme.Space.Caption},
	}, span{right: f.width}, cell{})
	c.drawRows(&head, name, c.theme.Space.LabelBase)
	head.height = c.theme.Space.Label + c.more(name)
	strips := []strip{head}
	t := c.theme.Type.AnswerCell
	lines := c.setter.Lines(text.Paragraph{Text: r.value, Style: text.Style(t), Align: text.Justified, Widths: []page.Length{f.width}})
	for i, line := range lines {
		s := strip{height: c.theme.Space.Leading, keep: i == 0 && len(lines) > 1 || i == len(lines)-2}
		s.add(line.Text(page.Position{Y: c.centred(t, s.height/2)}, t.Size, page.Black))
		strips = append(strips, s)
	}
	for _, s := range strips {
		f.held = append(f.held, s)
		if !s.keep {
			f.placeContinued()
		}
	}
}

// placeContinued sets the held strips, on a further 续页 where this one is full.
func (f *flow) placeContinued() {
	if f.y+f.need(f.held) > f.body {
		f.beginContinuation()
	}
	for _, s := range f.held {
		f.set(s)
	}
	f.held = nil
}

// beginContinuation begins a 续页. Of a card it is a front: the page before
// it must be a back.
func (f *flow) beginContinuation() {
	f.evenSides()
	f.newSide(&runningHead{note: "续页"})
}

// evenSides gives a copy whose sides belong together a blank last back.
func (f *flow) evenSides() {
	if f.c.sheet.TwoSide && len(f.pages)%2 == 1 {
		f.pages = append(f.pages, &side{blank: true})
	}
}
