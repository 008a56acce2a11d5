// Command many makes the 问题筛选卡 of many people with a Renderer, to be measured
// beside programs that are not ours (make bench), and no part of the product.
//
//	many N WORKERS OUT.pdf      makes N cards and keeps the last
//	many -answers N             prints the answers of so many people, a line each
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/render"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

const (
	card   = "problem-filter-card"
	sample = "parent-problem-filter-card.json"
	people = 64 // who have different answers; then they come again
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "many:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 2 && args[0] == "-answers" {
		n, err := strconv.Atoi(args[1])
		for i := range n {
			line, err := answers(i)
			if err != nil {
				return err
			}
			fmt.Printf("%s\n", line)
		}
		return err
	}
	if len(args) != 3 {
		return fmt.Errorf("usage: many N WORKERS OUT.pdf, or many -answers N")
	}
	n, err := strconv.Atoi(args[0])
	if err != nil {
		return err
	}
	workers, err := strconv.Atoi(args[1])
	if err != nil {
		return err
	}
	last, err := makeCards(n, workers)
	if err != nil {
		return err
	}
	return os.WriteFile(args[2], last, 0o644)
}

// makeCards is the last of n cards, each made by one of the workers.
func makeCards(n, workers int) ([]byte, error) {
	sheet, _, err := library.Read(card)
	if err != nil {
		return nil, err
	}
	var given [people]*worksheets.Answers
	for i := range given {
		line, err := answers(i)
		if err != nil {
			return nil, err
		}
		file, err := worksheets.ReadAnswers("answers", line)
		if err != nil {
			return nil, err
		}
		if given[i], err = file.For(sheet); err != nil {
			return nil, err
		}
	}
	r, err := render.New(sheet, render.Options{})
	if err != nil {
		return nil, err
	}
	var last bytes.Buffer
	failed := make([]error, workers)
	var all sync.WaitGroup
	for worker := range workers {
		all.Go(func() {
			var b bytes.Buffer
			for i := worker; i < n && failed[worker] == nil; i += workers {
				b.Reset()
				_, failed[worker] = r.Render(&b, given[i%people])
				if i == n-1 {
					last.Write(b.Bytes())
				}
			}
		})
	}
	all.Wait()
	for _, err := range failed {
		if err != nil {
			return nil, err
		}
	}
	return last.Bytes(), nil
}

// answers are the sample's, each Han replaced by another that is common, so that
// no two people say the same.
func answers(person int) ([]byte, error) {
	data, _ := library.Sample(sample)
	var file map[string]any
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, err
	}
	var han []rune
	for _, r := range fonts.Embedded().Face(fonts.Kai).Common() {
		if unicode.Is(unicode.Han, r) {
			han = append(han, r)
		}
	}
	other := func(r rune) rune {
		if unicode.Is(unicode.Han, r) {
			return han[(int(r)*31+person*997)%len(han)]
		}
		return r
	}
	file["answers"] = written(file["answers"], other)
	return json.Marshal(file)
}

func written(v any, other func(rune) rune) any {
	switch v := v.(type) {
	case map[string]any:
		for key := range v {
			v[key] = written(v[key], other)
		}
	case []any:
		for i := range v {
			v[i] = written(v[i], other)
		}
	case string:
		return strings.Map(other, v)
	}
	return v
}
