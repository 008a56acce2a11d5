package worksheets

import (
	"maps"
	"slices"
)

// Carrying is what a worksheet takes over from the answers to another, so that
// nobody copies it by hand.
type Carrying struct {
	Worksheet string `yaml:"worksheet,required" words:"-"` // the id of the other
	// Each is a question of rows there: every row chosen becomes a copy here.
	// Left out, all answers there make one copy.
	Each   string             `yaml:"each" words:"-"`
	Fields map[string]Carried `yaml:"fields,required"` // by the question's id here
}

// Carried is what becomes the answer to a question: an answer of the row, or
// of the worksheet; or how many rows there are. In YAML a plain string is Of.
type Carried struct {
	Of    string `yaml:"of" words:"-"`
	Count string `yaml:"count" words:"-"`
}

func (c *Carried) setWords(words string) { c.Of = words }

func (c *Carried) check(at spot) {
	at.problemIf((c.Of == "") == (c.Count == ""), Msg("an answer is carried over or rows are counted"), Msg("write the question's id, or {count: …}"))
}

// checkFrom asks that what is carried over has a question here, of a kind that
// can hold it.
func (w *Worksheet) checkFrom(at spot) {
	if w.From == nil {
		return
	}
	at.key("fields").problemIf(len(w.From.Fields) == 0, Msg("%q must not be empty", "fields"), Message{})
	fields := w.Fields()
	for _, id := range slices.Sorted(maps.Keys(w.From.Fields)) {
		place := at.key("fields").key(id)
		i := slices.IndexFunc(fields, func(f Field) bool { return f.ID == id })
		switch {
		case i < 0:
			place.problem(Msg("there is no question %q here", clip(id)), didYouMean(id, fieldIDs(fields)))
		case w.From.Fields[id].Count != "" && fields[i].Kind != NumberField:
			place.problem(Msg("a count needs a number question"), Message{})
		case fields[i].Kind == RowsField || fields[i].Kind == GroupField:
			place.problem(Msg("rows and groups are not carried over"), Msg("name a question with one answer"))
		}
	}
}

// CheckFrom is what is wrong with what is carried over, given the worksheet
// that it comes from. The error is nil or [Problems], with their places.
func (w *Worksheet) CheckFrom(from *Worksheet) error {
	var findings Findings
	there, here := from.Fields(), w.Fields()
	if each := w.From.Each; each != "" {
		rows := fieldNamed(there, each)
		if rows.Kind != RowsField {
			findings.Add(Problem{Path: "from.each", What: Msg("there are no rows %q in %q", clip(each), from.ID), Hint: didYouMean(each, fieldIDs(there))})
		} else {
			there = rows.Fields
		}
	}
	for _, id := range slices.Sorted(maps.Keys(w.From.Fields)) {
		c, path := w.From.Fields[id], "from.fields."+id
		source := fieldNamed(there, c.Of)
		switch {
		case c.Count != "" && fieldNamed(from.Fields(), c.Count).Kind != RowsField:
			findings.Add(Problem{Path: path, What: Msg("there are no rows %q in %q", clip(c.Count), from.ID)})
		case c.Count == "" && source.ID == "":
			findings.Add(Problem{Path: path, What: Msg("there is no question %q in %q", clip(c.Of), from.ID), Hint: didYouMean(c.Of, fieldIDs(there))})
		case c.Count == "" && !carries(source, fieldNamed(here, id)):
			findings.Add(Problem{Path: path, What: Msg("an answer to %q cannot answer %q", clip(c.Of), clip(id))})
		}
	}
	if findings.Err() == nil {
		return nil
	}
	return w.source.Locate(findings.Problems())
}

// fieldNamed is the question of an id; the zero Field: there is none.
func fieldNamed(fields []Field, id string) Field {
	for _, f := range fields {
		if f.ID == id {
			return f
		}
	}
	return Field{}
}

// carries reports whether an answer to one question may answer another: both
// are of a kind, with the same options where there are any; or a list of
// entries is written out as text.
func carries(from, to Field) bool {
	switch {
	case from.Kind == NumbersField && to.Kind == TextField:
		return true
	case from.Kind == RowsField || from.Kind == GroupField || from.Kind != to.Kind:
		return false
	}
	return !slices.ContainsFunc(optionIDs(from.Options), func(id string) bool { return !slices.Contains(optionIDs(to.Options), id) })
}
