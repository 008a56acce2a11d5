package main

import (
	"fmt"

	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/reference"
)

// helpBlockTopic is the first argument of help that asks for the reference of
// the language of definitions.
const helpBlockTopic = "block"

// helpBlock shows what the reference says of a kind of block, or of a part of
// one; without a name it lists the kinds. The reference is in Chinese.
func (s *session) helpBlock(names []string) error {
	topics, err := reference.Topics()
	if err != nil {
		return err
	}
	if len(names) == 0 {
		var rows [][]string
		for _, row := range reference.List(topics) {
			rows = append(rows, append([]string{"  "}, row...))
		}
		s.table(rows)
		fmt.Fprintf(s.out, "\n%s\n", s.say(worksheets.Msg("%q shows more about a block.", "worksheet help block choice")))
		return nil
	}
	text, ok := reference.Text(topics, names[0])
	if !ok {
		return usage{
			what: worksheets.Msg("there is no block kind %q", names[0]),
			hint: didYouMean(names[0], topicNames(topics), worksheets.Msg("%q lists all kinds of block", "worksheet help block")),
		}
	}
	fmt.Fprint(s.out, text)
	return nil
}

// topicNames are the names that may be asked for.
func topicNames(topics []reference.Topic) []string {
	var names []string
	for _, t := range topics {
		names = append(names, t.Name)
	}
	return names
}
