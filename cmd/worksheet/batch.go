package main

import (
	"cmp"
	"context"
	"errors"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"worksheetpdf/cmd/internal/batch"
	"worksheetpdf/cmd/internal/origin"
	"worksheetpdf/cmd/internal/output"
	"worksheetpdf/worksheets"
)

// batching is what the flags of batch say.
type batching struct {
	worksheet, answers, output string
	called                     string   // what messages call the source; empty: as it is named
	name                       string   // template; empty: what suits the source
	sheet                      string   // of a spreadsheet
	key                        string   // heading of a table's column
	ignore                     []string // headings
	shard                      string
	paper                      string
	form, resume, force, json  bool
	noSource, merge            bool
	fillable                   fillable
	workers                    int // 0: a worker a core
}

func (s *session) batchCommand() *cobra.Command {
	var b batching
	cmd := &cobra.Command{
		Use:   "batch WORKSHEET --answers SOURCE --output DIR",
		Short: worksheets.Msg("make a PDF of each of many people's answers").Format,
		Long: worksheets.Msg(`Makes a PDF of every record of SOURCE, in the folder DIR. SOURCE is JSON Lines
(.jsonl; - is standard input), a list of answers in one file (.json), a folder of
answer files, or a table (.xlsx, .csv, .tsv). A record is an answer file, or what stands
under "answers" in one; of a table it is a row.

A table is headed by the ids of questions, or by their labels, or both. Options are
written by id or label, several with 、 or ; between them, dates as 2026-03-01,
2026/3/1 or 3月1日. Where a log takes several rows a person, --key names the column
that says whose each row is. "worksheet answers WORKSHEET --csv" begins a table.

--name says what the files are called: in braces stand questions, by id or by
label, {#} is the record's number, {@} the name of its own file. Names are made
safe for every system. Of two records with one name the second is refused.

A record that is wrong does not stop the others: what is wrong with it is said at
the end, and the exit status is 1. DIR/batch.jsonl says what was done, with the
SHA-256 of each file and of what it was made from. --resume makes what is missing
or has changed since.

--merge makes one PDF of all records instead, in their order, with an outline: cards
of different people share their sheets of paper.

--shard 2/3 makes the second of three shares, for processes that share the work;
--shard auto and auto/3 take the numbers from the variables that array jobs set
(Kubernetes, Cloud Run, AWS Batch, Slurm). Together they make what one run makes.`).Format,
		Example: `worksheet batch problem-filter-card --answers 答案.jsonl -o 卡片
worksheet batch problem-filter-card --answers 答案/ -o 卡片 --name '{@}-{date}'
worksheet batch problem-filter-card --answers 名单.xlsx -o 卡片 --name '{学号}-{card}' --ignore 提交时间
worksheet batch community-listening-sheet --answers 记录.csv --key 姓名 -o 聆听表
worksheet batch problem-filter-card --answers 名单.xlsx --merge -o 全班.pdf --name '{who}'
worksheet batch problem-filter-card --answers 答案.jsonl -o 卡片 --resume
worksheet batch problem-filter-card --answers 答案.jsonl -o 卡片 --shard 2/3`,
		Args: arguments("WORKSHEET", 1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, name := range []string{"answers", "output", "name", "sheet", "key", "shard", "paper"} {
				f := cmd.Flags().Lookup(name)
				if needed := name == "answers" || name == "output"; (f.Changed || needed) && f.Value.String() == "" {
					return emptyFlag(cmd, name)
				}
			}
			if cmd.Flags().Lookup("jobs").Changed && (b.workers < 1 || b.workers > mostWorkers) {
				return usage{worksheets.Msg("--jobs must be from %d to %d", 1, mostWorkers), seeFlags(cmd)}
			}
			if err := checkFillable(cmd); err != nil {
				return err
			}
			b.worksheet = args[0]
			return s.batch(cmd.Context(), b)
		},
		ValidArgsFunction: completeWorksheet,
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVarP(&b.answers, "answers", "a", "", worksheets.Msg("make a PDF of each record of `SOURCE`").Format)
	flags.StringVarP(&b.output, "output", "o", "", worksheets.Msg("write into the folder `DIR`").Format)
	flags.StringVar(&b.name, "name", "", worksheets.Msg("call the files by the `TEMPLATE`, as in '{student}-{date}'").Format)
	flags.StringVar(&b.sheet, "sheet", "", worksheets.Msg("read the sheet `NAME` of a spreadsheet; the first, if not said").Format)
	flags.StringVar(&b.key, "key", "", worksheets.Msg("rows that have the same in the `COLUMN` of a table are one person's").Format)
	flags.StringArrayVar(&b.ignore, "ignore", nil, worksheets.Msg("leave out the `COLUMN` of a table, which is no question's").Format)
	flags.BoolVar(&b.merge, "merge", false, worksheets.Msg("put all records into one PDF, which --output names; --name is how its outline calls them").Format)
	flags.BoolVar(&b.resume, "resume", false, worksheets.Msg("go on with what was begun in the folder, and make only what is missing or has changed").Format)
	flags.BoolVar(&b.force, "force", false, worksheets.Msg("make all of it anew, and replace files of these names").Format)
	flags.StringVar(&b.shard, "shard", "", worksheets.Msg("make only the share `K/N` of the records, or auto, or auto/N").Format)
	flags.IntVarP(&b.workers, "jobs", "j", 0, worksheets.Msg("work at `N` records at a time; as many as there are cores, if not said").Format)
	flags.BoolVar(&b.json, "json", false, worksheets.Msg("say as JSON what was done and what is wrong").Format)
	flags.StringVar(&b.paper, "paper", "", worksheets.Msg("print on the paper `NAME` in place of the worksheet's own").Format)
	flags.BoolVar(&b.form, "form", false, worksheets.Msg("print the answers on the full form, to go on by hand; else as a report").Format)
	fillableFlag(flags, &b.fillable)
	flags.BoolVar(&b.noSource, "no-source", false, worksheets.Msg("leave out of the PDF what it is made from: the definition and the answers").Format)
	complete(cmd, "paper", cobra.FixedCompletions(papers(), cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

// mostWorkers is how many records may be worked at at a time.
const mostWorkers = 1024

// batchGCPercent lets the heap of a batch grow to twice what is live, and not to
// gcPercent's five times: how much is live when it is counted depends on how far
// the workers are just then, and of thousands of records the largest of these
// swings is what stays held. Measured over 10,000: 40 MB and not 68, for 2 to 4 %
// of the time.
const batchGCPercent = 100

// batch makes a PDF of each record, or one of all, and says what was done.
func (s *session) batch(ctx context.Context, b batching) error {
	defer debug.SetGCPercent(debug.SetGCPercent(batchGCPercent))
	shard, err := s.shardOf(b)
	if err != nil {
		return err
	}
	if err := b.askedWell(); err != nil {
		return err
	}
	plan, err := s.batchPlan(b)
	if err != nil {
		return err
	}
	if b.merge {
		return s.merge(ctx, b, plan.sheet, plan.printer, plan.names)
	}
	manifest, tally, err := s.batchInto(ctx, b, plan, shard)
	if tally == nil {
		return err
	}
	return s.batchEnd(b, manifest, tally, err)
}

// batchPlan is what every record of a batch is made with.
type batchPlan struct {
	sheet   *worksheets.Worksheet
	printer *batchPrinter
	names   *batch.Template
}

func (s *session) batchPlan(b batching) (plan batchPlan, err error) {
	if !b.noSource {
		s.origin = new(origin.Origin)
	}
	if plan.sheet, err = s.batchSheet(b); err != nil {
		return plan, err
	}
	if plan.printer, err = s.batchPrinter(b, plan.sheet); err != nil {
		return plan, err
	}
	plan.names, err = batchNames(b, plan.sheet)
	return plan, err
}

// batchInto makes a PDF of each record in the folder. Where it could not be begun
// there is no tally; else the error is about the run as a whole.
func (s *session) batchInto(ctx context.Context, b batching, plan batchPlan, shard batch.Shard) (*batch.Manifest, *batchTally, error) {
	source, err := s.recordsOf(b, plan.sheet, plan.names.Columns())
	if err != nil {
		return nil, nil, err
	}
	defer source.Close()
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	folder, err := output.Fill(b.output)
	if err != nil {
		return nil, nil, unwritten(b.output, err)
	}
	manifest, err := batch.Begin(folder, batch.Head{
		Worksheet: plan.sheet.ID, Version: plan.sheet.Version, Source: b.source(), Job: plan.printer.job.String(),
	}, shard, b.resume, b.force)
	if err != nil {
		return nil, nil, unwritten(b.output, err)
	}
	defer manifest.Close()
	tally := s.newTally(source)
	run := batch.Run{
		Source: source, Sheet: plan.sheet, Names: plan.names, Job: plan.printer.job, Shard: shard, Workers: b.workers,
		Make: plan.printer.make, Folder: folder, Manifest: manifest, Force: b.force, Tell: tally.tell,
	}
	if run.Workers == 0 {
		run.Workers = runtime.GOMAXPROCS(0)
	}
	err = run.Do(ctx)
	tally.clear()
	if err == nil && source.seen.Load() == 0 {
		err = noRecords(b.source())
	}
	if err == nil {
		err = unwritten(manifest.Path(), manifest.Finish())
	}
	return manifest, tally, err
}

// source is what messages call the source.
func (b batching) source() string { return cmp.Or(b.called, b.answers) }

// noRecords is that a source holds nobody's answers.
func noRecords(name string) error {
	return problem(name, worksheets.Msg("there are no answers in it"), worksheets.Message{})
}

// shardOf is the share of the records that is asked for.
func (s *session) shardOf(b batching) (batch.Shard, error) {
	if b.shard == "" {
		return batch.Shard{}, nil
	}
	shard, ok := batch.ParseShard(b.shard, s.getenv)
	switch {
	case !ok && strings.HasPrefix(b.shard, batch.Auto):
		return shard, usage{
			worksheets.Msg("the environment does not say which share of how many %s is", "--shard "+b.shard),
			worksheets.Msg("write it: %s", "--shard 2/3"),
		}
	case !ok:
		return shard, usage{worksheets.Msg("%q is no value for --%s", b.shard, "shard"), worksheets.Msg("write it: %s", "--shard 2/3")}
	}
	return shard, nil
}

// batchSheet is the worksheet, and not a report.
func (s *session) batchSheet(b batching) (*worksheets.Worksheet, error) {
	if b.worksheet == "-" && b.answers == "-" {
		return nil, usage{what: worksheets.Msg("the worksheet and its answers cannot both come from standard input")}
	}
	if b.output == "-" && !b.merge {
		return nil, usage{
			worksheets.Msg("a batch is a folder of files, which standard output cannot take"),
			worksheets.Msg("name a folder: %q", "-o DIR"),
		}
	}
	if report, ok, err := s.reportOf(b.worksheet); ok {
		if err != nil {
			return nil, err
		}
		return nil, usage{
			worksheets.Msg("%q is a report, and is made from all answers at once", report.Title),
			worksheets.Msg("use %s", "worksheet render "+b.worksheet+" --answers FILE"),
		}
	}
	return s.definition(b.worksheet)
}

// batchNames is the template of the files' names: the one given, or one that
// tells every record from the others. Only a table has more than questions.
func batchNames(b batching, sheet *worksheets.Worksheet) (*batch.Template, error) {
	words := b.name
	if words == "" {
		words = strings.NewReplacer("{", "", "}", "", "/", "_", `\`, "_").Replace(sheet.Title)
		if info, err := os.Stat(b.answers); err == nil && info.IsDir() {
			words += "-{@}"
		} else {
			words += "-{#}"
		}
	}
	names, err := batch.ParseTemplate(words, sheet)
	var problems worksheets.Problems
	if errors.As(err, &problems) {
		return nil, usage{problems[0].What, problems[0].Hint}
	}
	switch {
	case b.sheet != "" && !isBook(b.answers):
		return nil, usage{worksheets.Msg("%q has no sheets", b.answers), worksheets.Msg("leave out %s", "--sheet")}
	case isTable(b.answers):
		return names, err
	}
	for _, column := range names.Columns() {
		return nil, usage{worksheets.Msg("there is no question %q for --%s", column, "name"), nearestQuestion(column, sheet)}
	}
	if b.key != "" || len(b.ignore) > 0 {
		return nil, usage{worksheets.Msg("%s and %s are for tables", "--key", "--ignore"), worksheets.Msg("leave out %s", "--key")}
	}
	return names, err
}

// nearestQuestion is the hint for a question that does not exist.
func nearestQuestion(name string, sheet *worksheets.Worksheet) worksheets.Message {
	var known []string
	for _, f := range sheet.Fields() {
		known = append(known, f.ID, f.Label)
	}
	return didYouMean(name, known, worksheets.Msg("%q shows the ids of its questions", "worksheet answers "+sheet.ID))
}
