// Command compare runs the programs by hand and ours in turn, and prints one table
// of what they take: processor time by what the system counts for each process,
// peak memory, and the size of the file.
//
//	compare [-runs 15] FPDF FACES GOPDF FONTS WORKSHEET MANY
//
// FACES are the full faces for the first, FONTS those in the tree for the second.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"unicode"
)

func main() {
	runs := flag.Int("runs", 15, "runs of each program")
	limit := flag.Float64("limit", 0.25, "the most of the processor time of a program by hand that one sheet may take; exit status 1 beyond")
	flag.Parse()
	if flag.NArg() != 6 || *runs < 1 {
		fmt.Fprintln(os.Stderr, "usage: compare [-runs N] [-limit RATIO] FPDF FACES GOPDF FONTS WORKSHEET MANY")
		os.Exit(2)
	}
	if err := compare(*runs, *limit, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "compare:", err)
		os.Exit(1)
	}
}

// What is compared of many documents is what each more of them takes: the
// difference of two runs, of few and of many.
const few, most = 40, 440

const card, sheet = "problem-filter-card", "community-listening-sheet"

func compare(runs int, limit float64, args []string) error {
	folder, err := os.MkdirTemp("", "compare")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	copied, err := copies(folder, args[0], args[2], args[4], args[5])
	if err != nil {
		return err
	}
	fpdf, gopdf, worksheet, many := copied[0], copied[1], copied[2], copied[3]
	faces, fonts := args[1], args[3]
	out := func(name string) string { return filepath.Join(folder, name) }
	cores := runtime.NumCPU()
	groups := []group{
		{"One blank 社区聆听表", []*row{
			{name: "fpdf, by hand", out: out("1.pdf"), one: []string{fpdf, faces, out("1.pdf")}},
			{name: "worksheet render", out: out("2.pdf"), one: []string{worksheet, "render", sheet, "-o", out("2.pdf")}, limit: limit},
		}},
		{"One filled 问题筛选卡", []*row{
			{name: "gopdf, by hand", out: out("3.pdf"), one: []string{gopdf, fonts, out("3.pdf")}},
			{name: "worksheet render", out: out("4.pdf"), one: []string{worksheet, "render", card, "--answers", "sample:parent-" + card, "-o", out("4.pdf")}, limit: limit},
		}},
		{"Many filled 问题筛选卡, each of them", []*row{
			{name: "gopdf, by hand, one each time", same: "One filled 问题筛选卡"},
			{name: "gopdf, by hand, in one process", out: out("5.pdf"), one: []string{gopdf, fonts, out("5.pdf"), "2"}, all: []string{gopdf, fonts, out("5.pdf"), "22"}, more: 20},
			{name: "worksheet batch", out: out("most/0001.pdf"), one: batch(worksheet, folder, "few"), all: batch(worksheet, folder, "most"), more: most - few},
			{name: "a Renderer", out: out("6.pdf"), one: makes(many, few, 1, out("6.pdf")), all: makes(many, most, 1, out("6.pdf")), more: most - few},
			{name: fmt.Sprintf("a Renderer, on %d cores", cores), out: out("7.pdf"), one: makes(many, few, cores, out("7.pdf")), all: makes(many, most, cores, out("7.pdf")), more: most - few, cores: cores},
		}},
	}
	for name, n := range map[string]int{"few": few, "most": most} {
		if err := writeAnswers(out(name+".jsonl"), many, n); err != nil {
			return err
		}
	}
	if err := measure(groups, runs); err != nil {
		return err
	}
	return report(os.Stdout, groups, runs)
}

func makes(many string, n, workers int, out string) []string {
	return []string{many, fmt.Sprint(n), fmt.Sprint(workers), out}
}

func batch(worksheet, folder, name string) []string {
	return []string{worksheet, "batch", card, "--answers", filepath.Join(folder, name+".jsonl"), "-o", filepath.Join(folder, name), "--name", "{#}", "--jobs", "1", "--force", "-q"}
}

// report prints the table, and says which rows take more than they may.
func report(w io.Writer, groups []group, runs int) error {
	fmt.Fprintf(w, "Medians of %d runs, taken in turn. ms: time of the processor, of a whole process from start to end, or, of\n"+
		"many, what each more of them takes; on one core where no other number is said. ratio: to the part's first row.\n", runs)
	var over []string
	for _, g := range groups {
		fmt.Fprintf(w, "\n%s%9s%9s%12s%12s\n", padded(g.name), "ms", "ratio", "peak MiB", "file KB")
		first := g.rows[0].work()
		for _, r := range g.rows {
			ratio := r.work() / first
			fmt.Fprintf(w, "%s%9.2f%9.3f%12.1f%12.1f\n", padded("  "+r.name), r.work(), ratio, r.peakMiB(), float64(r.size)/1000)
			if r.limit > 0 && ratio > r.limit {
				over = append(over, fmt.Sprintf("%s: %s takes %.3f, and may take %.2f", g.name, r.name, ratio, r.limit))
			}
		}
	}
	last := groups[len(groups)-1].rows
	one, all := last[len(last)-2], last[len(last)-1]
	fmt.Fprintf(w, "\nBy the clock a Renderer makes %.0f a second on one core and %.2f times as many on %d, if nothing else runs here.\n",
		1000/one.clock(), one.clock()/all.clock(), all.cores)
	if over != nil {
		return errors.New(strings.Join(over, "; "))
	}
	return nil
}

// padded is a name as wide as the first column: a Han is two wide.
func padded(name string) string {
	wide := 0
	for _, r := range name {
		if wide++; unicode.Is(unicode.Han, r) {
			wide++
		}
	}
	return name + strings.Repeat(" ", max(40-wide, 1))
}
