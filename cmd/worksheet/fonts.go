package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"worksheetpdf/fonts"
	"worksheetpdf/worksheets"
)

func (s *session) fontsCommand() *cobra.Command {
	var licences bool
	cmd := &cobra.Command{
		Use:   "fonts",
		Short: worksheets.Msg("show the embedded faces").Format,
		Long:  worksheets.Msg("Lists the faces that are embedded in this program: what each is for, how many\ncharacters it has, its version, and the face that it was made from. All are under\nthe SIL Open Font License 1.1.").Format,
		Args:  without,
		RunE: func(*cobra.Command, []string) error {
			if licences {
				s.fontLicences()
			} else {
				s.fonts()
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&licences, "licenses", false, worksheets.Msg("show the licence of each face in full").Format)
	return cmd
}

func (s *session) fonts() {
	use := [fonts.Count]worksheets.Message{
		fonts.Sans:    worksheets.Msg("printed text"),
		fonts.Bold:    worksheets.Msg("headings"),
		fonts.Kai:     worksheets.Msg("answers"),
		fonts.Symbols: worksheets.Msg("symbols"),
		fonts.Emoji:   worksheets.Msg("emoji"),
	}
	rows := [][]string{{
		s.say(worksheets.Msg("face")), s.say(worksheets.Msg("for")), s.say(worksheets.Msg("characters")),
		s.say(worksheets.Msg("version")), s.say(worksheets.Msg("made from")),
	}}
	faces := fonts.Embedded()
	for id, l := range faces.Licences() {
		face := faces.Face(fonts.ID(id))
		version, _, _ := strings.Cut(strings.TrimPrefix(l.Version, "Version "), ";")
		rows = append(rows, []string{l.Face, s.say(use[id]), strconv.Itoa(face.CharacterCount()), version, l.Source})
	}
	s.table(rows)
}

func (s *session) fontLicences() {
	for i, l := range fonts.Embedded().Licences() {
		if i > 0 {
			fmt.Fprintln(s.out)
		}
		fmt.Fprintf(s.out, "== %s (%s)\n\n%s\n", l.Face, l.File, strings.TrimSpace(l.Text))
	}
}
