package render_test

import (
	"bytes"
	"fmt"
	"log"

	"worksheetpdf/layouts/render"
	"worksheetpdf/worksheets"
)

// A card for each of two people, by one Renderer.
func Example() {
	const definition = `
id: reading-card
version: 1
title: 读书卡
paper: a5
blocks:
  - {kind: title}
  - {kind: text, id: book, label: 书名}
  - {kind: text, id: line, label: 一句话, lines: 2}
`
	sheet, err := worksheets.Read("card.yaml", []byte(definition))
	if err != nil {
		log.Fatal(err)
	}
	r, err := render.New(sheet, render.Options{})
	if err != nil {
		log.Fatal(err)
	}
	for _, written := range []string{
		`{"worksheet": "reading-card", "version": 1, "answers": {"book": "边城", "line": "这个人也许永远不回来了，也许明天回来。"}}`,
		`{"worksheet": "reading-card", "version": 1, "answers": {"book": "呐喊", "line": "其实地上本没有路。"}}`,
	} {
		file, err := worksheets.ReadAnswers("answers.json", []byte(written))
		if err != nil {
			log.Fatal(err)
		}
		answers, err := file.For(sheet)
		if err != nil {
			log.Fatal(err)
		}
		var out bytes.Buffer
		done, err := r.Render(&out, answers)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%s, %d page\n", out.Bytes()[:8], done.Pages)
	}
	// Output:
	// %PDF-1.7, 1 page
	// %PDF-1.7, 1 page
}
