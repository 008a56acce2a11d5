// Command compare runs the baseline and the worksheet program in turn and
// compares whole processes: time, peak memory, file size.
//
//	compare -runs 15 BASELINE FACES WORKSHEET
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"syscall"
	"time"
)

func main() {
	runs := flag.Int("runs", 15, "runs of each program")
	limit := flag.Float64("limit", 0.25, "the most of the baseline's time that the worksheet may take; exit status 1 beyond")
	flag.Parse()
	if flag.NArg() != 3 || *runs < 1 {
		fmt.Fprintln(os.Stderr, "usage: compare [-runs N] [-limit RATIO] BASELINE FACES WORKSHEET")
		os.Exit(2)
	}
	if err := compare(*runs, *limit, flag.Arg(0), flag.Arg(1), flag.Arg(2)); err != nil {
		fmt.Fprintln(os.Stderr, "compare:", err)
		os.Exit(1)
	}
}

// program is one of the two, and what its runs took.
type program struct {
	name    string
	command []string // without the output file
	out     string
	times   []time.Duration
	work    []time.Duration // of the processors: steadier on a busy machine
	peak    int64           // KiB
}

func compare(runs int, limit float64, baseline, faces, worksheet string) error {
	folder, err := os.MkdirTemp("", "compare")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	programs := []*program{
		{name: "baseline", command: []string{baseline, faces}, out: filepath.Join(folder, "baseline.pdf")},
		{name: "worksheet", command: []string{worksheet, "render", "community-listening-sheet", "-o"}, out: filepath.Join(folder, "worksheet.pdf")},
	}
	// The first run of each warms the disk and is not counted.
	for run := range runs + 1 {
		for _, p := range programs {
			if err := p.run(run > 0); err != nil {
				return err
			}
		}
	}
	for _, p := range programs {
		if err := p.report(); err != nil {
			return err
		}
	}
	ratio := float64(median(programs[1].times)) / float64(median(programs[0].times))
	fmt.Printf("worksheet / baseline: %.3f of the time, %.3f of the processor\n", ratio,
		float64(median(programs[1].work))/float64(median(programs[0].work)))
	if ratio > limit {
		return fmt.Errorf("that is more than %.2f", limit)
	}
	return nil
}

func (p *program) run(counts bool) error {
	var said bytes.Buffer
	command := exec.Command(p.command[0], append(slices.Clone(p.command[1:]), p.out)...)
	command.Stderr = &said
	start := time.Now()
	if err := command.Run(); err != nil {
		return fmt.Errorf("%s: %w\n%s", p.name, err, said.Bytes())
	}
	if took := time.Since(start); counts {
		p.times = append(p.times, took)
		p.work = append(p.work, command.ProcessState.UserTime()+command.ProcessState.SystemTime())
	}
	if usage, ok := command.ProcessState.SysUsage().(*syscall.Rusage); ok {
		p.peak = max(p.peak, int64(usage.Maxrss))
	}
	return nil
}

func median(times []time.Duration) time.Duration {
	slices.Sort(times)
	return times[len(times)/2]
}

func milliseconds(d time.Duration) float64 { return d.Seconds() * 1000 }

func (p *program) report() error {
	file, err := os.ReadFile(p.out)
	if err != nil {
		return err
	}
	pages := max(1, bytes.Count(file, []byte("/Type /Page\n"))) // as fpdf writes them, in both
	fmt.Printf("%-9s  median %5.1f ms  fastest %5.1f ms  processor %5.1f ms  peak %4.1f MiB  %d pages  %.1f KB a page\n", p.name,
		milliseconds(median(p.times)), milliseconds(p.times[0]), milliseconds(median(p.work)),
		float64(p.peak)/1024, pages, float64(len(file))/1000/float64(pages))
	return nil
}
