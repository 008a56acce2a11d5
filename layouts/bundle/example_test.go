package bundle_test

import (
	"context"
	"fmt"
	"log"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/bundle"
	"worksheetpdf/worksheets"
)

// A bundle made from memory: its worksheet and its own file are texts, and
// the files come back as bytes.
func Example() {
	sheet, err := worksheets.Read("便签.yaml", []byte(`
id: note
version: 1
title: 便签
paper: a5
blocks:
- {kind: text, id: what, label: 今天看到的, lines: 3}
`))
	if err != nil {
		log.Fatal(err)
	}
	named, err := worksheets.ReadBundle("便签包.yaml", []byte(`
id: notes
keywords: [便签]
title: 便签包
account: 闭环笔记
link: https://example.com/notes/
reply: ['{link}']
worksheets:
- worksheet: 便签.yaml
`))
	if err != nil {
		log.Fatal(err)
	}
	plan, err := bundle.New(bundle.Input{
		Bundle: named,
		Items:  []bundle.Item{{Sheet: sheet}},
		Faces:  fonts.Embedded(),
	})
	if err != nil {
		log.Fatal(err)
	}
	var made bundle.Memory
	files, err := plan.Make(context.Background(), &made, nil)
	if err != nil {
		log.Fatal(err)
	}
	for _, f := range files {
		if f.Pages > 0 {
			fmt.Printf("%s, %d pages, %.4s\n", f.Name, f.Pages, made.Bytes(f.Name))
		}
	}
	// Output:
	// 合订本.pdf, 2 pages, %PDF
	// 便签.pdf, 1 pages, %PDF
}
