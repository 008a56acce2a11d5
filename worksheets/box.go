package worksheets

import "cmp"

// Box is a frame around what is written or stands in it.
type Box struct {
	Framed
	Height Length `yaml:"height" range:"10..400"` // in mm, at the least; left out: as high as what stands in it
	Fill   bool   `yaml:"fill"`                   // on to the foot of the page, or of what it stands in
}

// Framed is what stands in a frame: a question of its own, blocks, lines to
// write on, or nothing.
type Framed struct {
	ID     string  `yaml:"id" words:"-"` // of a question for text; "": none
	Title  string  `yaml:"title"`
	Prompt string  `yaml:"prompt"`              // small, after the title
	Lines  int     `yaml:"lines" range:"1..40"` // to write on, at the least; of a question left out: 3, or as many as there is room for
	Blocks []Block `yaml:"blocks" most:"200"`
}

// Fields are the question of the frame, or those of what stands in it.
func (f *Framed) Fields() []Field {
	if f.ID == "" {
		return questions(f.Blocks)
	}
	return append([]Field{{ID: f.ID, Kind: TextField, Label: cmp.Or(f.Title, f.Prompt, f.ID)}}, questions(f.Blocks)...)
}

// written reports whether the frame has lines to write on.
func (f *Framed) written() bool { return f.ID != "" || f.Lines > 0 }

func (f *Framed) check(at spot) {
	at.key("id").question(f.ID)
	at.key("blocks").problemIf(f.written() && len(f.Blocks) > 0, Msg("a frame holds lines to write on, or blocks"), Msg("delete %q, or ask in a block of kind %q", "blocks", "text"))
	if len(f.Blocks) > 0 {
		at.nested()
		at.key("blocks").within(f.Blocks)
	}
}

func (b *Box) check(at spot) {
	nothing := !b.written() && len(b.Blocks) == 0 && b.Height == 0 && !b.Fill
	at.key("height").problemIf(nothing, Msg("nothing says how high this box is"), Msg("write height: 40mm, or fill: true, or what stands in it"))
}

func (*Box) block() {}
