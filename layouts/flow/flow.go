package flow

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// What one copy of a worksheet, and a document of many copies, may come to. No
// viewer opens more with pleasure, and each page takes some 20 KB of memory, and
// as much again until it is collected.
const (
	MaxCopyPages = 2_000
	MaxPages     = 3_000
)

// LeastLines is the fewest lines of a row on either side of a page break.
const LeastLines = 2

// Flow stacks strips onto the pages of one copy.
type Flow struct {
	*Frame
	pages []*side
	y     page.Length // where the next strip begins, from the frame's top
	// held are strips that must stand on one page with the next.
	held []Strip
	// fill makes further rows of the table that stands last on the page.
	fill  func(n int) (Strip, bool)
	gap   page.Length // over the next strip, beyond its own
	steps []int       // the steps that the last strip placed belongs to
	full  bool        // more pages than may be: nothing is placed any more
	// hinted is how many pages each block has gone on to.
	hinted map[string]int
}

// side is one page as it is stacked.
type side struct {
	strips []Placed
	head   *Running // nil: the page has a title of its own, or is blank
	steps  map[int]bool
	blank  bool
	end    page.Length // of its last strip
	heads  int         // strips that stand at its top because others go on below them
}

// New is a flow on its first page.
func New(frame *Frame) *Flow {
	f := &Flow{Frame: frame, hinted: map[string]int{}}
	f.newSide(nil, "")
	return f
}

func (f *Flow) last() *side { return f.pages[len(f.pages)-1] }

// newSide begins a page, under a running head or plain, for the block of a path.
func (f *Flow) newSide(head *Running, path string) {
	if len(f.pages) == MaxCopyPages && !f.full {
		f.full = true
		f.Problem(path, worksheets.Msg("one copy comes to more than %d pages here", MaxCopyPages),
			worksheets.Msg("print fewer rows, or share the answers out over several copies"))
	}
	f.stretch()
	f.pages = append(f.pages, &side{head: head, steps: map[int]bool{}})
	f.y = 0
	if head != nil {
		f.y = f.RunningHeight(head)
	}
}

// atTop reports whether nothing but the running head stands on the page yet.
func (f *Flow) atTop() bool { return len(f.last().strips) == 0 }

// fresh reports whether no strip of its own stands on the page yet: a further
// page would have no more room.
func (f *Flow) fresh() bool { return len(f.last().strips) == f.last().heads }

// Place stacks a block's strips under what stands already.
func (f *Flow) Place(strips []Strip, path string) {
	for _, s := range strips {
		if f.full {
			return
		}
		s.Path = path
		if s.Turn != nil {
			f.gap = 0
			f.turn(*s.Turn, path)
			continue
		}
		if s.Blank {
			f.gap += s.Above
			continue
		}
		s.Above, f.gap = s.Above+f.gap, 0
		f.held = append(f.held, s)
		if !s.Keep {
			f.placeHeld()
		}
	}
}

// End sets what is still held, and closes the last page.
func (f *Flow) End() {
	f.fillUp()
	f.stretch()
}

// turn begins a new page where the worksheet says so.
func (f *Flow) turn(t Turn, path string) {
	f.fillUp()
	if t.Plain {
		f.newSide(nil, path)
		return
	}
	head := Running{Note: t.Running, Path: path}
	if f.Report { // the note tells how to write
		head.Note = ""
	}
	f.newSide(&head, path)
}

// fillUp sets what is still held and, after a table, blank rows to the page's
// foot, so that no page ends in a hole.
func (f *Flow) fillUp() {
	f.placeHeld()
	for n := 0; f.fill != nil; n++ {
		s, ok := f.fill(n)
		if !ok || f.y+s.Height > f.Foot() {
			break
		}
		s.Path = f.last().strips[len(f.last().strips)-1].Path
		f.set(s)
	}
	f.fill = nil
}

// placeHeld sets the held strips together, on a new page where this one has no
// room; so many that no page holds them are not kept together.
func (f *Flow) placeHeld() {
	group := f.held
	if len(group) == 0 {
		return
	}
	f.held = nil
	if f.y+f.need(group) > f.Foot() && !f.fresh() {
		f.fillUp() // the table before ends here
		f.overflow(group[0])
	}
	for _, s := range group {
		if s.Split == nil && f.y+f.over(s)+s.Height > f.Foot() && !f.fresh() {
			f.overflow(s)
		}
		if s = f.splitOff(s); f.full {
			return
		}
		f.set(s)
	}
	f.fill = group[len(group)-1].Fill
}

// over is the space over a strip that is set here.
func (f *Flow) over(s Strip) page.Length {
	if f.atTop() {
		return 0
	}
	return s.Above
}

// need is the room that a group takes here, the last at its least: a strip
// too tall for any page may begin on this one.
func (f *Flow) need(group []Strip) page.Length {
	total := f.over(group[0])
	for i, s := range group {
		height := s.Height
		if i == len(group)-1 && (s.SplitEarly && s.Split != nil || f.tooTall(s)) {
			height = min(height, max(f.leastPiece(), s.Least))
		}
		if i > 0 {
			height += s.Above
		}
		total += height
	}
	return total
}

// leastPiece is the height of the least piece of a row that is worth setting
// at a page's foot.
func (f *Flow) leastPiece() page.Length { return (LeastLines + 1) * f.Theme.Space.Write }

// tooTall reports whether no page has room for the strip, and it can be split.
func (f *Flow) tooTall(s Strip) bool {
	if s.Split == nil {
		return false
	}
	room := f.Foot() - f.RunningHeight(headOf(s))
	if s.Head != nil {
		room -= s.Head.Height
	}
	return s.Height > room
}

// splitOff sets the pieces of a strip that is too tall, a page each, and
// returns the last of them.
func (f *Flow) splitOff(s Strip) Strip {
	for !f.full && (f.tooTall(s) || s.Split != nil && f.y+f.over(s)+s.Height > f.Foot()) {
		first, rest, ok := s.Split(f.Foot() - f.y - f.over(s))
		if !ok {
			if f.fresh() {
				break
			}
			f.overflow(s)
			continue
		}
		first.Path, rest.Path = s.Path, s.Path
		first.Holder, rest.Holder = s.Holder, s.Holder
		f.set(first)
		f.overflow(rest)
		s = rest
	}
	return s
}

// overflow begins a new page because s did not fit on this one.
func (f *Flow) overflow(s Strip) {
	head := *headOf(s)
	if len(head.Hints) > 0 {
		head.Note = head.Hints.On(f.hinted[s.Path])
		f.hinted[s.Path]++
	}
	f.newSide(&head, s.Path)
	if s.Head != nil {
		f.set(Strip{Piece: s.Head.Piece, Path: s.Path, Holder: s.Holder})
		f.last().heads = 1
	}
}

// headOf is the running head of a page that begins with s.
func headOf(s Strip) *Running {
	if s.Head != nil {
		return &s.Head.Running
	}
	return &Running{Path: s.Path}
}

// set puts a strip at the current height.
func (f *Flow) set(s Strip) {
	p := f.last()
	f.y += f.over(s)
	placed := s.placed(f.y)
	if len(placed.Steps) > 0 {
		f.steps = placed.Steps
	}
	if s.Height > 0 { // a section rule belongs to what follows it
		for _, step := range f.steps {
			p.steps[step] = true
		}
	}
	p.strips = append(p.strips, placed)
	f.y += s.Height
	p.end = f.y
	if f.y > f.Foot()+page.Point && s.Height > 0 {
		f.Problem(s.Path,
			worksheets.Msg("this is %s mm higher than a page has room for", (f.y-f.Foot()).String()),
			worksheets.Msg("give it fewer lines or options, or make two blocks of it"))
	}
}
