package worksheets

import (
	"reflect"
	"slices"
	"strings"
	"time"
)

// RightAnswer is the right answer to a question, as a definition writes it: words, a
// number or a date. "": the answer key leaves the question out.
type RightAnswer string

func (k *RightAnswer) setScalar(words string) (ok bool) {
	*k = RightAnswer(words)
	return words != ""
}

func (*RightAnswer) wanted() (what, hint Message) {
	return Msg("this must be the right answer"), Msg("write it as a text or a number")
}

// RightOptions are the ids of the right options. In YAML one may be a plain string.
type RightOptions []string

func (k *RightOptions) setWords(words string) { *k = RightOptions{words} }

// keyed is a part of the model with right answers, by question id.
type keyed interface{ key() map[string]Value }

// KeyedKinds are the names of the kinds of block whose questions may have right
// answers. A form's fields, a table's cells and the like ask for what only
// the person knows.
func KeyedKinds() (names []string) {
	for _, k := range Kinds() {
		if _, ok := k.New().(keyed); ok {
			names = append(names, k.Name)
		}
	}
	return names
}

// Key is the answer key: a copy of the worksheet that says 答案 in its title,
// and so at the foot of every page, and the right answers as answers to it. ok
// is false where no question has one.
func (w *Worksheet) Key() (marked *Worksheet, answers *Answers, ok bool) {
	group := Group{Path: "key", values: map[string]Value{}}
	walk(reflect.ValueOf(w.Blocks), "blocks", func(_ []byte, v reflect.Value) {
		if v.Kind() != reflect.Struct || !v.CanAddr() {
			return
		}
		part, ok := v.Addr().Interface().(keyed)
		if !ok {
			return
		}
		for id, value := range part.key() {
			value.Path = keyPath(group.Path, id)
			group.values[id] = value
		}
	})
	copied := *w
	copied.Title += KeyMark
	return &copied, &Answers{Copies: []Group{group}}, len(group.values) > 0
}

// KeyMark follows the title of a worksheet that is its answer key.
const KeyMark = "（答案）"

// key is the right options; none where the question has no key.
func (c *Choice) key() map[string]Value {
	if len(c.Key) == 0 {
		return nil
	}
	return map[string]Value{c.ID: {Chosen: c.Key}}
}

func (t *Text) key() map[string]Value   { return t.Key.value(t.ID, TextField) }
func (n *Number) key() map[string]Value { return n.Key.value(n.ID, n.Fields()[0].Kind) }
func (d *Date) key() map[string]Value   { return d.Key.value(d.ID, DateField) }

func (s *Sentence) key() map[string]Value {
	all := map[string]Value{}
	for _, line := range s.Lines {
		for _, part := range line {
			if b := part.Blank; b != nil {
				for id, value := range b.Key.value(b.ID, b.field("").Kind) {
					all[id] = value
				}
			}
		}
	}
	return all
}

// value is the right answer to a question of a kind; a key that is none of the
// kind, which a check reports, says nothing.
func (k RightAnswer) value(id string, kind FieldKind) map[string]Value {
	var v Value
	switch words := string(k); {
	case words == "":
		return nil
	case kind == TextField:
		v.Text = words
	case kind == DecimalField:
		v.Decimal = Decimal(words)
	case kind == NumberField:
		n := Decimal(words).whole()
		if n == nil {
			return nil
		}
		v.Number = *n
	case kind == DateField:
		day, err := time.Parse(time.DateOnly, words)
		if err != nil {
			return nil
		}
		v.Date = Day{day.Year(), int(day.Month()), day.Day()}
	default:
		return nil
	}
	return map[string]Value{id: v}
}

// right checks the key of a question: a number within its bounds, a day of the
// calendar.
func (s spot) right(k RightAnswer, f Field, a Amount) {
	at, words := s.key("key"), string(k)
	if words == "" {
		return
	}
	switch f.Kind {
	case DateField:
		day, err := time.Parse(time.DateOnly, words)
		at.problemIf(err != nil || day.Year() < 1900 || day.Year() > 2100, Msg("this must be a date"), Msg("write year, month and day: %q", "2026-01-19"))
	case NumberField, DecimalField:
		d := Decimal(words)
		switch {
		case !isDecimal(words):
			_, hint := d.wanted()
			at.problem(Msg("the right answer must be a number"), hint)
		case d.places() > a.Decimals:
			at.problem(Msg("this has more digits after the point than an answer may have"), Msg("write decimals: %d", d.places()))
		case a.Min != "" && d.compare(a.Min) < 0, a.Max != "" && d.compare(a.Max) > 0:
			at.problem(Msg("this right answer is not from %q to %q", "min", "max"), Msg("write one that is, or other bounds"))
		}
	case NumbersField:
		at.problem(Msg("a blank for the numbers of rows has no right answer"), Msg("delete it"))
	}
}

// noKeys asks that the blanks of a line have no right answer: they are asked in
// every row, or are no questions of a quiz.
func (s spot) noKeys(line []Part) {
	for i, part := range line {
		s.item(i).key("key").problemIf(part.Blank != nil && part.Blank.Key != "", Msg("there is no one right answer here"), Msg("delete it"))
	}
}

// rightOptions checks the key of a choice: options of its own, one or any.
func (s spot) rightOptions(c *Choice) {
	at, ids := s.key("key"), optionIDs(c.Options)
	for i, id := range c.Key {
		switch item := at.item(i); {
		case !slices.Contains(ids, id):
			hint := didYouMean(id, ids)
			if o := slices.IndexFunc(c.Options, func(o Option) bool { return o.Label == strings.TrimSpace(id) }); o >= 0 {
				hint = Msg("write %q", ids[o])
			}
			item.problem(Msg("there is no option %q", clip(id)), hint)
		case slices.Index(c.Key, id) < i:
			item.problem(Msg("%q is chosen twice", id), Msg("delete it here"))
		}
	}
	at.problemIf(len(c.Key) > 1 && !c.Many, Msg("a choice of one option has one right answer"), Msg("delete the others, or write many: true"))
}
