package flow

import (
	"strconv"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/text"
	"worksheetpdf/worksheets"
)

// Order is the paths of the answers that fields could not hold, in the order of
// the pages, and whether their numbers are in that order. What stretches is
// drawn, and so numbered, after what stands under it.
func (f *Flow) Order() (paths []string, straight bool) {
	straight = true
	for _, p := range f.pages {
		for _, s := range p.strips {
			for _, rest := range s.Rest {
				paths = append(paths, rest.Path)
				straight = straight && rest.Number == len(paths)
			}
		}
	}
	return paths, straight
}

// Continue sets what fields could not hold on 续页 after the copy, each under
// its field's name and the page that it came from. The path is that of the
// copy's answers.
func (f *Flow) Continue(path string) {
	begun := false
	for i, p := range f.pages {
		for _, s := range p.strips {
			for _, rest := range s.Rest {
				at := path + "." + rest.Path
				if !begun {
					f.steps = nil
					f.beginContinuation(at)
					begun = true
				}
				f.continuation(rest, i+1, at)
			}
		}
	}
	f.evenSides()
}

// continuation stacks one field's rest, a line at a time. It came from page
// from; the path is that of the answer.
func (f *Flow) continuation(r Rest, from int, path string) {
	lines := f.continued(r, from, path)
	begun := false
	for i, s := range lines {
		s.Path = path
		s.Keep = i == 0 || i == 1 && len(lines) > 2 || i > 0 && i == len(lines)-2
		f.held = append(f.held, s)
		if !s.Keep {
			f.placeContinued(path)
			if !begun {
				f.tooLong(r, path)
				begun = true
			}
		}
		if f.full {
			return
		}
	}
}

// name is the field's name after that of its copy.
func (r Rest) name() string {
	if r.Copy == "" || r.Label == "" {
		return r.Copy + r.Label
	}
	return r.Copy + " · " + r.Label
}

// tooLong notes that an answer goes on on the last page.
func (f *Flow) tooLong(r Rest, path string) {
	f.Note(path, worksheets.Msg("the lines of “%s” hold the first %d of %d characters; the rest stands on page %d", pen.Clipped(r.name()), r.Fits, r.Of, len(f.pages)),
		worksheets.Msg("to keep all of it there, write less, or give the field more lines"))
}

// continued is a rest as strips: its field's name, then its lines.
func (f *Flow) continued(r Rest, from int, path string) []Strip {
	head := Strip{Above: f.Theme.Space.Block}
	name := f.Wrap([]pen.Run{
		{Words: "续" + strconv.Itoa(r.Number), Style: f.Theme.Type.Label},
		{Words: r.name(), Style: f.Theme.Type.Label, Gap: f.Theme.Space.Clause},
		{Words: "接第 " + strconv.Itoa(from) + " 页", Style: f.Theme.Type.Prompt, Gap: f.Theme.Space.Caption},
	}, pen.Span{Right: f.Body()}, path)
	head.In(page.Group{Role: page.RoleLabel}, func(c *pen.Canvas) { f.Draw(c, name, f.Theme.Space.LabelBase) })
	head.Height = f.Theme.Space.Label + f.More(name)
	strips := []Strip{head}
	t := f.Theme.Type.AnswerCell
	for _, line := range f.Lines(r.Value, t, text.Justified, f.Body()) {
		s := Strip{}
		s.Height = f.Theme.Space.Leading
		s.In(page.Group{Role: page.RoleField, Field: r.Path, Key: f.Keys.Key("续/" + r.Path)}, func(c *pen.Canvas) {
			f.Set(c, line, t, 0, f.Centred(t, s.Height/2))
		})
		strips = append(strips, s)
	}
	return strips
}

// placeContinued sets the held strips, on a further 续页 where this one is full.
func (f *Flow) placeContinued(path string) {
	if f.y+f.need(f.held) > f.Foot() {
		f.beginContinuation(path)
	}
	for _, s := range f.held {
		f.set(s)
	}
	f.held = nil
}

// beginContinuation begins a 续页. Of a card it is a front: the page before
// it must be a back.
func (f *Flow) beginContinuation(path string) {
	f.evenSides()
	f.newSide(&Running{Note: "续页"}, path)
}

// evenSides gives a copy whose sides belong together a blank last back.
func (f *Flow) evenSides() {
	if f.Sheet.TwoSide && len(f.pages)%2 == 1 {
		f.pages = append(f.pages, &side{blank: true})
	}
}
