package worksheets

// Heading opens a section and an outline entry.
type Heading struct {
	Text   string `yaml:"text,required"`
	Level  int    `yaml:"level" range:"1..2" default:"1"` // 1 (default), or 2: a size smaller
	Step   bool   `yaml:"step"`                           // a numbered disc before it; steps count through the worksheet
	Route  string `yaml:"route"`                          // its short name in the route through the steps
	Prompt string `yaml:"prompt"`                         // small, beside it
	Body   string `yaml:"body"`                           // in the body size, after the prompt
	Aside  string `yaml:"aside"`                          // small, flush right
	Rule   bool   `yaml:"rule"`                           // a section rule above
}

// Fields is nil: a heading asks nothing.
func (h *Heading) Fields() []Field { return nil }

func (h *Heading) check(at spot) {
	at.key("route").problemIf(h.Route != "" && !h.Step, Msg("%q belongs to steps only", "route"), Msg("write step: true, or delete it"))
}

func (*Heading) block() {}
