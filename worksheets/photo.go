package worksheets

// Photo is an empty frame to stick a photo on.
type Photo struct {
	Size  Size   `yaml:"size"`    // left out: 一寸, 25x35mm
	Label string `yaml:"label"`   // in the frame: 贴照片处
	Align Align  `yaml:"align"`   // where the frame stands in its room
	Under string `yaml:"caption"` // small, under it
}

// Fields is nil: a photo is stuck on paper.
func (p *Photo) Fields() []Field { return nil }

// Frame is the frame's size.
func (p *Photo) Frame() Size {
	if p.Size.Given() {
		return p.Size
	}
	return photoSizes()["一寸"]
}

func (*Photo) block() {}
