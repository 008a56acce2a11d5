package worksheets

import "fmt"

// eachBlock calls visit for every block, with its path; those that stand in
// another come behind it.
func eachBlock(blocks []Block, path string, visit func(path string, b Block)) {
	for i, b := range blocks {
		if absent(b) { // of a definition with problems
			continue
		}
		at := itemPath(path, i)
		visit(at, b)
		switch b := b.(type) {
		case *Columns:
			for n, pillar := range b.Columns {
				eachBlock(pillar.Blocks, fmt.Sprintf("%s.columns[%d].blocks", at, n), visit)
			}
		case *Box:
			eachBlock(b.Blocks, at+".blocks", visit)
		case *Grid:
			for n, cell := range b.Cells {
				eachBlock(cell.Blocks, fmt.Sprintf("%s.cells[%d].blocks", at, n), visit)
			}
		case *Repeat:
			eachBlock(b.Blocks, at+".blocks", visit)
		}
	}
}

// EachHeading calls visit for every heading in reading order, those that lead
// a question's caption among them.
func (w *Worksheet) EachHeading(visit func(*Heading)) {
	eachBlock(w.Blocks, "blocks", func(_ string, b Block) {
		if h, ok := b.(*Heading); ok {
			visit(h)
		} else if h := LeadingHeading(b); h != nil {
			visit(h)
		}
	})
}

// EachImage calls visit for every image that the worksheet names, with its path,
// in the order of the model.
func (w *Worksheet) EachImage(visit func(path string, file ImageFile)) {
	if w.Look.Logo != "" {
		visit("look.logo", w.Look.Logo)
	}
	eachBlock(w.Blocks, "blocks", func(path string, b Block) {
		if image, ok := b.(*Image); ok && image.File != "" {
			visit(path+".file", image.File)
		}
	})
}
