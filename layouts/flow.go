package layouts

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// flow stacks strips onto the pages of one copy.
type flow struct {
	c     *composer
	width page.Length // of the frame
	body  page.Length // from the frame's top to the end of the body
	pages []*side
	y     page.Length // where the next strip begins, from the frame's top
	// held are strips that must stand on one page with the next.
	held []strip
	// fill makes further rows of the table that stands last on the page.
	fill  func(n int) strip
	steps []int // the steps that the last strip placed belongs to
}

// side is one page as it is stacked.
type side struct {
	strips []placed
	head   *runningHead // nil: the page has a title of its own, or is blank
	steps  map[int]bool
	blank  bool
	heads  int // strips that stand at its top because others go on below them
}

type placed struct {
	strip
	y page.Length
}

func newFlow(c *composer) *flow {
	m := c.theme.Margins
	f := &flow{c: c, width: c.frame(), body: c.size.Height - m.Top - m.Foot}
	f.newSide(nil)
	return f
}

func (f *flow) last() *side { return f.pages[len(f.pages)-1] }

// newSide begins a page, under a running head or plain.
func (f *flow) newSide(head *runningHead) {
	f.pages = append(f.pages, &side{head: head, steps: map[int]bool{}})
	f.y = 0
	if head != nil {
		f.y = f.c.runningHeight(head)
	}
}

// atTop is whether nothing but the running head stands on the page yet.
func (f *flow) atTop() bool { return len(f.last().strips) == 0 }

// fresh is whether no strip of its own stands on the page yet: a further page
// would have no more room.
func (f *flow) fresh() bool { return len(f.last().strips) == f.last().heads }

// place stacks a block's strips under what stands already.
func (f *flow) place(strips []strip, path string) {
	for _, s := range strips {
		s.path = path
		if s.turn != nil {
			f.turn(*s.turn)
			continue
		}
		f.held = append(f.held, s)
		if !s.keep {
			f.placeHeld()
		}
	}
}

// turn begins a new page where the worksheet says so.
func (f *flow) turn(t turn) {
	f.fillUp()
	if t.plain {
		f.newSide(nil)
		return
	}
	f.newSide(&runningHead{note: t.running, in: t.in})
}

// fillUp sets what is still held and, after a table, blank rows to the page's
// foot, so that no page ends in a hole.
func (f *flow) fillUp() {
	f.placeHeld()
	for n := 0; f.fill != nil; n++ {
		s := f.fill(n)
		if f.y+s.height > f.body {
			break
		}
		f.set(s)
	}
	f.fill = nil
}

// placeHeld sets the held strips together, on a new page where this one has no
// room; so many that no page holds them are not kept together.
func (f *flow) placeHeld() {
	group := f.held
	if len(group) == 0 {
		return
	}
	f.held = nil
	if f.y+f.need(group) > f.body && !f.fresh() {
		f.overflow(group[0])
	}
	for _, s := range group {
		if s.split == nil && f.y+f.over(s)+s.height > f.body && !f.fresh() {
			f.overflow(s)
		}
		f.set(f.splitOff(s))
	}
	f.fill = group[len(group)-1].fill
}

// over is the space over a strip that is set here.
func (f *flow) over(s strip) page.Length {
	if f.atTop() {
		return 0
	}
	return s.above
}

// need is the room that a group takes here, the last at its least: a strip
// too tall for any page may begin on this one.
func (f *flow) need(group []strip) page.Length {
	total := f.over(group[0])
	for i, s := range group {
		height := s.height
		if i == len(group)-1 && f.tooTall(s) {
			height = min(height, f.c.leastPiece())
		}
		if i > 0 {
			height += s.above
		}
		total += height
	}
	return total
}

// tooTall is whether no page has room for the strip, and it can be split.
func (f *flow) tooTall(s strip) bool {
	if s.split == nil {
		return false
	}
	room := f.body - f.c.runningHeight(headOf(s))
	if s.head != nil {
		room -= s.head.height
	}
	return s.height > room
}

// splitOff sets the pieces of a strip that is too tall, a page each, and is the last of them.
func (f *flow) splitOff(s strip) strip {
	for f.tooTall(s) || s.split != nil && f.y+s.height > f.body {
		first, rest, ok := s.split(f.body - f.y)
		if !ok {
			if f.fresh() {
				break
			}
			f.overflow(s)
			continue
		}
		first.path, rest.path = s.path, s.path
		f.set(first)
		f.overflow(rest)
		s = rest
	}
	return s
}

// overflow begins a new page because s did not fit on this one.
func (f *flow) overflow(s strip) {
	f.newSide(headOf(s))
	if s.head != nil {
		head := s.head.strip
		head.path = s.path
		f.set(head)
		f.last().heads = 1
	}
}

// headOf is the running head of a page that begins with s.
func headOf(s strip) *runningHead {
	if s.head != nil {
		return &s.head.running
	}
	return &runningHead{in: cell{path: s.path}}
}

// set puts a strip at the current height.
func (f *flow) set(s strip) {
	p := f.last()
	f.y += f.over(s)
	if len(s.steps) > 0 {
		f.steps = s.steps
	}
	for _, step := range f.steps {
		p.steps[step] = true
	}
	p.strips = append(p.strips, placed{s, f.y})
	f.y += s.height
	if f.y > f.body+page.Point && s.height > 0 {
		f.c.problem(cell{path: s.path},
			worksheets.Msg("this is %s mm higher than a page has room for", (f.y-f.body).String()),
			worksheets.Msg("give it fewer lines or options, or make two blocks of it"))
	}
}
