package worksheets

// Evidence is a question with one choice and a line for the reason.
type Evidence struct {
	ID       string   `yaml:"id,required" words:"-"`
	Heading  *Heading `yaml:"heading"`
	Question string   `yaml:"question,required"`
	Options  []Option `yaml:"options,required" most:"100"`
	At       []Length `yaml:"at" most:"100"`             // where options start, in mm; nil: under those of the blocks around it
	Reason   string   `yaml:"reason,required" words:"-"` // the member's id: evidence, reason
	Prompt   string   `yaml:"prompt,required"`           // before the line
	Hang     bool     `yaml:"hang"`                      // begins where a step's title does, right of the disc
}

// Fields is the question: a group of its answer and the reason for it.
func (e *Evidence) Fields() []Field {
	return []Field{{ID: e.ID, Kind: GroupField, Label: e.Question, Fields: []Field{
		{ID: evidenceAnswer, Kind: OneField, Label: e.Question, Options: e.Options},
		{ID: e.Reason, Kind: TextField, Label: e.Prompt},
	}}}
}

// evidenceAnswer is the id of the choice within an Evidence's answer.
const evidenceAnswer = "answer"

func (e *Evidence) check(at spot) {
	at.key("id").question(e.ID)
	at.key("options").options(e.Options)
	at.key("at").starts(e.At, e.Options)
	at.key("reason").id(e.Reason)
	if e.Reason == evidenceAnswer {
		at.key("reason").problem(Msg("%q is the id of the choice itself", evidenceAnswer), Msg("use %q or %q", "evidence", "reason"))
	}
}

func (e *Evidence) leadingHeading() *Heading { return e.Heading }

func (*Evidence) block() {}
