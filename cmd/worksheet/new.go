package main

import (
	"context"
	_ "embed"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

//go:embed starter.yaml
var starter string

func (s *session) newCommand() *cobra.Command {
	var like string
	cmd := &cobra.Command{
		Use:   "new NAME",
		Short: worksheets.Msg("begin a worksheet of one's own").Format,
		Long: worksheets.Msg(`Writes NAME.yaml, a definition with a comment at every line, to be changed into a
worksheet of one's own: it can be checked and printed as it is. With --like it is
a copy of a built-in worksheet under a name of its own. A file that is there
already is never replaced.`).Format,
		Example: `worksheet new 周复盘
worksheet watch 周复盘.yaml
worksheet new 我的卡 --like problem-filter-card`,
		Args: arguments("NAME", 1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if f := cmd.Flags().Lookup("like"); f.Changed && like == "" {
				return emptyFlag(cmd, "like")
			}
			return s.begun(cmd.Context(), args[0], like)
		},
	}
	cmd.Flags().StringVar(&like, "like", "", worksheets.Msg("begin with the built-in worksheet or report `ID`").Format)
	complete(cmd, "like", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return definitionNames(), cobra.ShellCompDirectiveNoFileComp
	})
	return cmd
}

// begun writes a definition to begin with.
func (s *session) begun(ctx context.Context, name, like string) error {
	if !worksheets.IsDefinitionFile(name) {
		name += ".yaml"
	}
	title := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	text := starter
	if like != "" {
		var err error
		if text, err = copyOf(like); err != nil {
			return err
		}
	}
	text = apart(named(text, title), idsIn(filepath.Dir(name)))
	if err := s.isNew(name, false); err != nil {
		return problem(name, worksheets.Msg("the file is there already"), worksheets.Msg("give another name"))
	}
	if err := s.save(ctx, name, []byte(text)); err != nil {
		return err
	}
	s.tell(worksheets.Msg("written: %s", name))
	s.tell(worksheets.Msg("to see it while writing: %s", "worksheet watch "+name))
	return nil
}

// copyOf is the definition of a built-in worksheet, report or bundle.
func copyOf(id string) (string, error) {
	if _, data, ok := library.Worksheet(id); ok {
		return string(data), nil
	}
	if _, data, ok := library.Report(id); ok {
		return string(data), nil
	}
	if data, ok := library.BundleFile(id); ok {
		return string(data), nil
	}
	return "", problem("", worksheets.Msg("there is no worksheet %q", id),
		didYouMean(id, definitionNames(), worksheets.Msg("%q shows those that are built in", "worksheet list")))
}

// The lines of a definition that name it.
var (
	idLine    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^id: .*$`) })
	titleLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^title: .*$`) })
	wordsOf   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[a-z0-9]+`) })
	numbered  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`-\d+$`) })
)

// named is a definition under the name of its file: its title, and an id where
// the name gives one. No two worksheets have one id, so that a copy gets its own.
func named(text, title string) string {
	id := strings.Join(wordsOf().FindAllString(strings.ToLower(title), -1), "-")
	if id == "" || id[0] < 'a' {
		id = strings.Trim("my-"+id, "-")
		if old := strings.TrimPrefix(idLine().FindString(text), "id: "); id == "my" && old != "" {
			id = "my-" + strings.TrimPrefix(strings.Fields(old)[0], "my-")
		}
	}
	text = replaceFirst(text, idLine(), "id: "+id)
	quoted := title
	if strings.ContainsAny(title, `:#{}[],&*!|>'"%@`+"`") || strings.TrimSpace(title) != title || title == "" || title[0] <= '9' {
		quoted = `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(title) + `"`
	}
	return replaceFirst(text, titleLine(), "title: "+quoted)
}

// apart is a definition whose id is none of those taken: with -2 and so on.
func apart(text string, taken map[string]bool) string {
	id, _, _ := strings.Cut(strings.TrimPrefix(idLine().FindString(text), "id: "), " ")
	base := numbered().ReplaceAllString(id, "")
	for i := 2; taken[id]; i++ {
		id = base + "-" + strconv.Itoa(i)
	}
	return replaceFirst(text, idLine(), "id: "+id)
}

// idsIn are the ids that definitions in a folder have, good or not.
func idsIn(folder string) map[string]bool {
	ids := map[string]bool{}
	entries, _ := os.ReadDir(folder) // what cannot be read has no ids
	for _, e := range entries {
		if !e.Type().IsRegular() || !worksheets.IsDefinitionFile(e.Name()) || len(ids) == mostDefinitions {
			continue
		}
		if info, err := e.Info(); err != nil || info.Size() > definitionLimit {
			continue
		}
		data, _ := os.ReadFile(filepath.Join(folder, e.Name()))
		if fields := strings.Fields(strings.TrimPrefix(idLine().FindString(string(data)), "id: ")); len(fields) > 0 {
			ids[fields[0]] = true
		}
	}
	return ids
}

// replaceFirst replaces the first match of a line, and keeps the comment after it.
func replaceFirst(text string, line *regexp.Regexp, with string) string {
	at := line.FindStringIndex(text)
	if at == nil {
		return text
	}
	old := text[at[0]:at[1]]
	if comment := strings.Index(old, " #"); comment >= 0 {
		with += strings.Repeat(" ", max(1, comment-len(with)+1)) + strings.TrimSpace(old[comment:])
	}
	return text[:at[0]] + with + text[at[1]:]
}
