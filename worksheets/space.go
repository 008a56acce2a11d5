package worksheets

// Space is height that stays white. At a page's top there is none.
type Space struct {
	Height Length `yaml:"height" range:"1..400"` // in mm
	Fill   bool   `yaml:"fill"`                  // as much as is left: what follows stands at the page's foot
}

// Fields is nil: nothing stands there.
func (s *Space) Fields() []Field { return nil }

func (s *Space) check(at spot) {
	at.key("height").problemIf(s.Height == 0 && !s.Fill, Msg("nothing says how high this space is"), Msg("write height: 20mm, or fill: true"))
	at.key("fill").problemIf(s.Height != 0 && s.Fill, Msg("%q and %q exclude each other", "height", "fill"), Msg("delete one of them"))
}

func (*Space) block() {}
