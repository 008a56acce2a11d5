package worksheets

// Break starts a new page.
type Break struct {
	Running string `yaml:"running"` // beside the running head of the new page
	Plain   bool   `yaml:"plain"`   // no running head: the page has a title of its own
}

// Fields is nil: a break asks nothing.
func (b *Break) Fields() []Field { return nil }

func (b *Break) check(at spot) {
	at.key("running").problemIf(b.Plain && b.Running != "", Msg("%q and %q exclude each other", "running", "plain"), Msg("delete one of them"))
}

func (b *Break) checkWithin(inside spot) {
	inside.problem(Msg("a page cannot break within columns or a box"), Msg("end them before it"))
}

// breaks checks that something stands before and after every page break.
func (s spot) breaks(blocks []Block) {
	for i, b := range blocks {
		if _, ok := b.(*Break); !ok {
			continue
		}
		switch {
		case i == 0:
			s.item(i).problem(Msg("nothing stands before this page break"), Msg("delete it"))
		case i == len(blocks)-1:
			s.item(i).problem(Msg("nothing stands after this page break"), Msg("delete it"))
		default:
			_, twice := blocks[i+1].(*Break)
			s.item(i+1).problemIf(twice, Msg("nothing stands between two page breaks"), Msg("delete it"))
		}
	}
}

func (*Break) block() {}
