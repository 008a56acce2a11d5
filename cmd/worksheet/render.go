package main

import (
	"bytes"
	"cmp"
	"context"
	"slices"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"worksheetpdf/cmd/internal/origin"
	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/imposition"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// rendering is what the flags of render say.
type rendering struct {
	worksheet string
	answers   []string // files, -, samples; none: blank
	output    string   // empty: named after the worksheet
	paper     string
	form      bool // answers stand on the full form
	tablet    bool // pages are a tablet's screens
	dpi       int  // of pictures; 0: not said
	key       bool // the answer key is printed
	force     bool
	from      string // a PDF that is made again; empty: none
	noSource  bool   // the PDF does not carry what it was made from
	fillable  fillable
}

func (s *session) renderCommand() *cobra.Command {
	var r rendering
	cmd := &cobra.Command{
		Use:   "render WORKSHEET|REPORT",
		Short: worksheets.Msg("make the PDF of a worksheet, blank or with answers, or of a report").Format,
		Long: worksheets.Msg(`Makes the PDF of a worksheet: blank, or filled in with the answers of a file.

WORKSHEET is the id of a built-in worksheet or a path to a definition (.yaml).
Without --output the file is named after the worksheet, its answers and a paper
that is not its own, and stands in the current folder. SOURCE_DATE_EPOCH, if set, is the file's date;
else it has none. The same input gives the same bytes.

--fillable makes a PDF that readers type and tick in, in any viewer of PDFs. It
holds a whole Chinese face, 3.2 MB, so that every character can be typed;
--fillable=small holds the 4,600 most used, 1.5 MB: others show as a box while they are
typed, and are kept. Answers that are given stand in the fields, and are scrolled to
where they are long. Cards come one to a page. "worksheet read" takes the answers out
of what was filled in and saved.

REPORT is the id of a built-in report or a path to one. It is made from the
answers to several worksheets, a file each: which worksheet a file answers, the
file says itself. What was not answered is printed as 未填, or left out.

The PDF carries what it was made from, the answers too: "worksheet read" takes
them out, --from makes the same PDF again, --no-source leaves them out.`).Format,
		Example: `worksheet render community-listening-sheet
worksheet render problem-filter-card --answers 答案.json -o 筛选卡.pdf
worksheet render problem-filter-card --answers 答案.json --form
worksheet render problem-filter-card --paper a5
worksheet render problem-filter-card -o 卡.png --dpi 150
worksheet render community-listening-sheet --tablet -o 平板.pdf
worksheet render community-listening-sheet --fillable -o 填写.pdf
worksheet render 测验.yaml --key
worksheet render community-report --answers 聆听.json --answers 卡.json --answers 清单.json -o 报告.pdf
worksheet render problem-comparison --answers 十张卡.json
worksheet render --from 报告.pdf -o 再印一份.pdf
worksheet render 我的工作表.yaml --answers - -o - < 答案.json > 报告.pdf`,
		Args: func(cmd *cobra.Command, args []string) error {
			if r.from != "" {
				return fromAlone(cmd, args)
			}
			return arguments("WORKSHEET", 1, 1)(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, name := range []string{"output", "paper", "from"} {
				if f := cmd.Flags().Lookup(name); f.Changed && f.Value.String() == "" {
					return emptyFlag(cmd, name) // a shell variable that was never set
				}
			}
			if slices.Contains(r.answers, "") {
				return emptyFlag(cmd, "answers")
			}
			if cmd.Flags().Lookup("dpi").Changed && (r.dpi < leastDPI || r.dpi > mostDPI) {
				return usage{worksheets.Msg("--dpi must be from %d to %d", leastDPI, mostDPI), seeFlags(cmd)}
			}
			if err := checkFillable(cmd); err != nil {
				return err
			}
			if r.from == "" {
				r.worksheet = args[0]
			}
			return s.render(cmd.Context(), r)
		},
		ValidArgsFunction: completeDefinition,
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringArrayVarP(&r.answers, "answers", "a", nil, worksheets.Msg("fill in the answers of `FILE`; - is standard input, sample:NAME a built-in sample; once for each worksheet of a report").Format)
	flags.StringVarP(&r.output, "output", "o", "", worksheets.Msg("write to `FILE` and replace it: a .pdf, or .png for pictures of the pages; - is standard output, FOLDER/ a folder to write into").Format)
	flags.StringVar(&r.paper, "paper", "", worksheets.Msg("print on the paper `NAME` in place of the worksheet's own, as b5 or a4-landscape; cards and slips come singly on their own paper, and share an a4").Format)
	flags.BoolVar(&r.form, "form", false, worksheets.Msg("print the answers on the full form, to go on by hand; else as a report").Format)
	fillableFlag(flags, &r.fillable)
	flags.BoolVar(&r.tablet, "tablet", false, worksheets.Msg("make pages of 4:3 without margins, to be written on on a tablet").Format)
	flags.IntVar(&r.dpi, "dpi", 0, worksheets.Msg("draw pictures with `N` dots an inch, 200 if not said").Format)
	flags.BoolVar(&r.key, "key", false, worksheets.Msg("print the right answers of a quiz on the full form").Format)
	flags.StringVar(&r.from, "from", "", worksheets.Msg("make the PDF `FILE` again, from what it carries").Format)
	flags.BoolVar(&r.noSource, "no-source", false, worksheets.Msg("leave out of the PDF what it is made from: the definition and the answers").Format)
	flags.BoolVar(&r.force, "force", false, worksheets.Msg("replace the file though its name was not given").Format)
	complete(cmd, "answers", completeSample)
	complete(cmd, "paper", cobra.FixedCompletions(papers(), cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

// render makes the PDF. Whatever can go wrong does so before a byte is written.
func (s *session) render(ctx context.Context, r rendering) error {
	if err := s.askedWell(r); err != nil {
		return err
	}
	if r.from != "" {
		again, err := s.asBefore(ctx, r)
		if err != nil {
			return err
		}
		r = again
	}
	if err := r.filledInWell(); err != nil {
		return err
	}
	if !r.noSource {
		s.origin = new(origin.Origin)
	}
	document, err := s.document(r)
	if err != nil {
		return err
	}
	output, err := s.outputOf(document, r)
	if err != nil {
		return err
	}
	return s.write(ctx, document.Document, output, r)
}

// rendered is the pages of a worksheet or a report, and what tells them from
// others of the same: their paper, where it is not the worksheet's own.
type rendered struct {
	*page.Document
	paper worksheets.Paper
}

// document is the pages of a worksheet or a report, blank or with answers.
func (s *session) document(r rendering) (*rendered, error) {
	created, err := s.created()
	if err != nil {
		return nil, err
	}
	if report, ok, err := s.reportOf(r.worksheet); ok {
		if err != nil {
			return nil, err
		}
		document, err := s.reported(report, r, created)
		return &rendered{Document: document}, err
	}
	sheet, err := s.definition(r.worksheet)
	if err != nil {
		return nil, err
	}
	paper, err := paperFor(sheet, r.paper)
	if err != nil {
		return nil, err
	}
	document, err := s.printed(sheet, r, layouts.Options{
		Faces: fonts.Embedded(), Paper: paper, Created: created, Form: r.form, Fillable: r.fillable != notFillable,
		Printable: library.BuiltIn(sheet.Source().File()), // a test has looked
	})
	if paper == sheet.Paper && sheet.Up() == 1 {
		paper = 0
	}
	return &rendered{document, paper}, err
}

// printed is the pages of a worksheet, blank or with the answers that are asked
// for.
func (s *session) printed(sheet *worksheets.Worksheet, r rendering, options layouts.Options) (document *page.Document, err error) {
	answers, err := s.answersFor(sheet, r.answers)
	if err != nil {
		return nil, err
	}
	if options.Pictures, err = s.pictures(sheet); err != nil {
		return nil, err
	}
	if r.tablet {
		options.Paper = sheet.Paper // each card for itself
	}
	var notes worksheets.Problems
	if r.key {
		document, notes, err = composeKey(sheet, r.worksheet, options)
	} else {
		document, notes, err = compose(sheet, answers, options)
	}
	if err != nil {
		return nil, err
	}
	s.problems(notes)
	if r.tablet {
		document = imposition.Tablet(document)
	}
	return document, nil
}

// answersFor is the one file of answers to a worksheet; nil: there is none.
func (s *session) answersFor(sheet *worksheets.Worksheet, names []string) (*worksheets.AnswerFile, error) {
	switch len(names) {
	case 0:
		return nil, nil
	case 1:
		answers, err := s.answerFile(names[0])
		if err == nil {
			s.problems(answers.NotesFor(sheet))
		}
		return answers, err
	}
	return nil, usage{
		what: worksheets.Msg("%q is a worksheet, and takes the answers of one file", sheet.Title),
		hint: worksheets.Msg("many copies stand in one file: %s", `"answers": [{…}, {…}]`),
	}
}

// firstPDF is the room that a PDF begins with. What is not used of it is never
// touched; to grow to it touches more than twice as much.
const firstPDF = 1 << 18

// write writes a document as PDF, or as pictures where the name says so.
func (s *session) write(ctx context.Context, document *page.Document, output string, r rendering) error {
	if isPicture(output) {
		return s.savePictures(ctx, document, output, cmp.Or(r.dpi, standardDPI))
	}
	attached, err := s.origin.Attachments(r.asked(), document.Created)
	if err != nil {
		return err
	}
	b := bytes.NewBuffer(make([]byte, 0, firstPDF))
	if err := pdf.Write(b, document, pdf.Options{Attachments: attached, Fields: r.fillable.fields()}); err != nil {
		return err
	}
	if err := namedFolder(r.output); err != nil {
		return err
	}
	if err := s.save(ctx, output, b.Bytes()); err != nil {
		return err
	}
	if !r.named() {
		s.tell(worksheets.Msg("written: %s", output))
	}
	return nil
}

// The last second that a PDF date can say: the year has four digits.
const lastSecond = 253402300799

// created is the date in the file, from SOURCE_DATE_EPOCH
// (reproducible-builds.org/specs/source-date-epoch), or none.
func (s *session) created() (time.Time, error) {
	if s.again != nil {
		if s.again.Created == nil {
			return time.Time{}, nil
		}
		return *s.again.Created, nil
	}
	epoch := s.getenv("SOURCE_DATE_EPOCH")
	if epoch == "" {
		return time.Time{}, nil
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil || seconds < 0 || seconds > lastSecond {
		return time.Time{}, problem("SOURCE_DATE_EPOCH", worksheets.Msg("%q is not a number of seconds since 1970", epoch), worksheets.Message{})
	}
	return time.Unix(seconds, 0).UTC(), nil
}
