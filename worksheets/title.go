package worksheets

// Title is the head of a side: the title in the largest size, and a heavy
// rule beneath.
type Title struct {
	Text     string `yaml:"text"`             // empty: the worksheet's title
	Subtitle string `yaml:"subtitle"`         // beside the title
	Aside    string `yaml:"aside"`            // small, flush right
	Route    bool   `yaml:"route"`            // the numbered steps, flush right
	Large    bool   `yaml:"large"`            // in display type, over an ornament: of a certificate
	Align    Align  `yaml:"align"`            // where the words stand, where nothing else stands beside them
	Inline   []Part `yaml:"fields" most:"12"` // small fields, flush right
	Score    string `yaml:"score" words:"-"`  // id of the question for the points of all questions, after them: 得分____/ 100
}

// Fields are the small fields beside the title, and the score.
func (t *Title) Fields() []Field { return blankFields("", t.Parts("")) }

func (t *Title) check(at spot) {
	at.key("score").question(t.Score)
	at.key("fields").noKeys(t.Inline)
	beside := t.Aside != "" || t.Route || len(t.Inline) > 0 || t.Score != ""
	at.key("align").problemIf(t.Align != Left && beside, Msg("something else stands beside the title"), Msg("delete it, or %s, %s and %s", "aside", "route", "fields"))
}

func (t *Title) checkWithin(inside spot) {
	inside.key("route").problemIf(t.Route, Msg("the route through the steps has no room within columns or a box"), Msg("delete it, or write the title before them"))
}

func (*Title) block() {}
