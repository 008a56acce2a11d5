package worksheets

// Ranking asks for one main option and any further ones, over the same options.
type Ranking struct {
	Caption
	Main      string   `yaml:"main,required" words:"-"` // question id
	More      string   `yaml:"more,required" words:"-"` // question id
	MainLabel string   `yaml:"main_label,required"`
	MoreLabel string   `yaml:"more_label,required"`
	Options   []Option `yaml:"options,required" most:"100"`
	At        []Length `yaml:"at" most:"100"` // where options start, in mm; nil: evenly, from where those of the blocks around it begin
}

// Fields are the main choice and the further ones.
func (r *Ranking) Fields() []Field {
	return []Field{
		{ID: r.Main, Kind: OneField, Label: r.MainLabel, Options: r.Options},
		{ID: r.More, Kind: AnyField, Label: r.MoreLabel, Options: r.Options, Except: r.Main},
	}
}

func (r *Ranking) check(at spot) {
	r.above(at)
	at.key("main").question(r.Main)
	at.key("more").question(r.More)
	at.key("options").options(r.Options)
	at.key("at").starts(r.At, r.Options)
}

func (*Ranking) block() {}
