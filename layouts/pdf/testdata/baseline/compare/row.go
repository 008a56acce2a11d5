package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"syscall"
	"time"
)

// group is the rows that are compared with each other.
type group struct {
	name string
	rows []*row
}

// row is a program and what it takes.
type row struct {
	name  string
	out   string
	one   []string // its command
	all   []string // the command for more documents; nil: what counts is one process
	more  int      // how many more they are
	cores int      // 0: one
	same  string   // the first row of this group is meant
	limit float64  // of its ratio; 0: none

	works  []float64 // ms of processors, a document
	clocks []float64 // ms of the clock, a document
	peak   int64     // KiB
	size   int64     // of a file, bytes
}

func (r *row) work() float64    { return median(r.works) }
func (r *row) clock() float64   { return median(r.clocks) }
func (r *row) peakMiB() float64 { return float64(r.peak) / 1024 }

func median(all []float64) float64 {
	slices.Sort(all)
	return all[len(all)/2]
}

// measure runs all programs in turn; the first run of each warms the disk and
// is not counted.
func measure(groups []group, runs int) error {
	for run := range runs + 1 {
		for _, g := range groups {
			for _, r := range g.rows {
				if r.same != "" {
					continue
				}
				if err := r.run(run > 0); err != nil {
					return err
				}
			}
		}
	}
	for _, g := range groups {
		for _, r := range g.rows {
			if r.same == "" {
				info, err := os.Stat(r.out)
				if err != nil {
					return err
				}
				r.size = info.Size()
				continue
			}
			i := slices.IndexFunc(groups, func(g group) bool { return g.name == r.same })
			first := groups[i].rows[0]
			r.works, r.clocks, r.peak, r.size = first.works, first.clocks, first.peak, first.size
		}
	}
	return nil
}

// run runs a row's program once.
func (r *row) run(counts bool) error {
	work, clock, peak, err := r.process(r.one)
	if err != nil {
		return err
	}
	if r.all != nil {
		workAll, clockAll, peakAll, err := r.process(r.all)
		if err != nil {
			return err
		}
		work, clock, peak = (workAll-work)/float64(r.more), (clockAll-clock)/float64(r.more), peakAll
	}
	if counts {
		r.works, r.clocks, r.peak = append(r.works, work), append(r.clocks, clock), max(r.peak, peak)
	}
	return nil
}

// process is what a command takes: of processors and of the clock, in ms, and
// its peak memory in KiB.
func (r *row) process(command []string) (work, clock float64, peak int64, err error) {
	var said bytes.Buffer
	c := exec.Command(command[0], command[1:]...)
	c.Env = append(os.Environ(), fmt.Sprint("GOMAXPROCS=", max(r.cores, 1)), "LC_ALL=en")
	c.Stderr = &said
	begin := time.Now()
	if err := c.Run(); err != nil {
		return 0, 0, 0, fmt.Errorf("%s: %w\n%s", r.name, err, said.Bytes())
	}
	clock = milliseconds(time.Since(begin))
	if usage, ok := c.ProcessState.SysUsage().(*syscall.Rusage); ok {
		peak = int64(usage.Maxrss)
	}
	return milliseconds(c.ProcessState.UserTime() + c.ProcessState.SystemTime()), clock, peak, nil
}

func milliseconds(d time.Duration) float64 { return d.Seconds() * 1000 }

// copies are programs in a folder, as they are where they are installed: the system
// keeps a file that the linker has just written in smaller pieces.
func copies(folder string, programs ...string) ([]string, error) {
	var all []string
	for i, program := range programs {
		name := filepath.Join(folder, fmt.Sprint(i, "-", filepath.Base(program)))
		if err := copyProgram(name, program); err != nil {
			return nil, err
		}
		all = append(all, name)
	}
	return all, nil
}

// copyProgram holds little of it at a time: what this process holds, the system
// counts as the peak of those that it starts.
func copyProgram(name, program string) (err error) {
	from, err := os.Open(program)
	if err != nil {
		return err
	}
	defer from.Close()
	to, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o755)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, to.Close()) }()
	_, err = io.Copy(to, from)
	return err
}

// writeAnswers writes the answers of n people into a file.
func writeAnswers(file, many string, n int) error {
	lines, err := exec.Command(many, "-answers", fmt.Sprint(n)).Output()
	if err != nil {
		return err
	}
	return os.WriteFile(file, lines, 0o644)
}
