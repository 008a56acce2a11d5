package importing

import (
	"bytes"
	"fmt"
	"math"
	"strconv"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"worksheetpdf/layouts/pdf"
)

// plain is the source's pages as a file of the simplest shape. gopdf's importer
// takes the first page's box for all, joins the parts of a page's content so
// that words run together, knows one filter, and takes a parent for inherited
// resources. So each page is a form with box, turn and resources of its own,
// its content is in one part, and the pages that draw these forms are all of
// the same size. The data of its streams is beside it; see [throughGopdf].
func (c *copier) plain() (file []byte, streams [][]byte, err error) {
	leaves := c.source.leaves
	pages := make([][]int, len(leaves))
	for i, p := range leaves {
		c.remarks.page = i + 1
		if pages[i], err = c.leaf(p); err != nil {
			return nil, nil, fault{Kind: damaged, Page: i + 1}.unless(err)
		}
	}
	for i := range c.objects {
		if o := &c.objects[i]; o.Stream != nil {
			streams = append(streams, o.Stream)
			o.Stream = fmt.Append(nil, standIn, len(streams)-1)
		}
	}
	return assemble(c.objects, pages, frame(leaves)), streams, nil
}

// leaf copies a page as the forms that are drawn one over another: its
// content, and what stands on it.
func (c *copier) leaf(p leaf) ([]int, error) {
	o, err := c.source.resolve(p.resources)
	if err != nil {
		return nil, err
	}
	resources, _ := o.(types.Dict)
	content, err := c.source.content(p)
	if err != nil {
		return nil, err
	}
	own := &unit{first: resources, own: true, page: resources}
	first, err := c.form(p, own, content, c.source.dict(p.dict["Group"]))
	if err != nil {
		return nil, err
	}
	notes, drawn := c.source.notes(p, &c.remarks)
	if len(notes) == 0 {
		return []int{first}, nil
	}
	second, err := c.form(p, &unit{first: drawn, own: true, page: resources}, notes, nil)
	return []int{first, second}, err
}

// form adds a form as large as the page, with all that its content leads to.
func (c *copier) form(p leaf, u *unit, content []byte, together types.Dict) (int, error) {
	u.needs = examine(content)
	if err := c.gather(u, maxNesting); err != nil {
		return 0, err
	}
	form, err := c.reserve()
	if err != nil {
		return 0, err
	}
	var b body
	b.WriteString("/Type/XObject/Subtype/Form/FormType 1/Filter/FlateDecode/BBox[")
	for _, n := range []float64{p.box.left, p.box.bottom, p.box.right, p.box.top} {
		b.WriteString(decimal(n) + " ")
	}
	b.WriteString("]/Matrix[")
	for _, n := range p.matrix() {
		b.WriteString(decimal(n) + " ")
	}
	b.WriteString("]")
	if err := c.resources(&b, u.resources, u, maxDepth); err != nil {
		return 0, err
	}
	if name(together, "S") == "Transparency" {
		b.WriteString("/Group ")
		if err := c.value(&b, together, group, u, maxDepth); err != nil {
			return 0, err
		}
	}
	data, err := deflate(u.needs.without(content))
	if err != nil {
		return 0, err
	}
	c.objects[form] = pdf.Object{Body: b.Bytes(), References: b.references, Stream: data}
	return form, c.finish()
}

// matrix moves the lower left corner of the page, as it is shown, to the origin.
func (p leaf) matrix() [6]float64 {
	u := p.unit
	switch p.turns {
	case 1:
		return [6]float64{0, -u, u, 0, -u * p.box.bottom, u * p.box.right}
	case 2:
		return [6]float64{-u, 0, 0, -u, u * p.box.right, u * p.box.top}
	case 3:
		return [6]float64{0, u, -u, 0, u * p.box.top, -u * p.box.left}
	}
	return [6]float64{u, 0, 0, u, -u * p.box.left, -u * p.box.bottom}
}

func decimal(n float64) string {
	return strconv.FormatFloat(math.Round(n*1e6)/1e6, 'f', -1, 64)
}

// points is a size in whole points.
type points struct{ width, height int }

// frame is the size that holds every page.
func frame(leaves []leaf) (e points) {
	for _, p := range leaves {
		size := p.size()
		e.width = max(e.width, int(math.Ceil(size.Width.InPoints())))
		e.height = max(e.height, int(math.Ceil(size.Height.InPoints())))
	}
	return e
}

// assemble writes a file whose pages show the forms.
func assemble(objects []pdf.Object, pages [][]int, size points) []byte {
	const catalog, tree, content, first = 1, 2, 3, 5
	base := first + len(pages) // the number of object 0
	var b bytes.Buffer
	var offsets []int
	begin := func() {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n", len(offsets))
	}
	b.WriteString("%PDF-1.7\n")
	begin()
	fmt.Fprintf(&b, "<</Type /Catalog /Pages %d 0 R>>\nendobj\n", tree)
	begin()
	fmt.Fprintf(&b, "<</Type /Pages /Count %d /MediaBox [0 0 %d %d]/Kids [", len(pages), size.width, size.height)
	for i := range pages {
		fmt.Fprintf(&b, "%d 0 R ", first+i)
	}
	b.WriteString("]>>\nendobj\n")
	begin()
	b.WriteString("<</Length 6>>\nstream\n/P0 Do\nendstream\nendobj\n")
	begin()
	b.WriteString("<</Length 13>>\nstream\n/P0 Do /P1 Do\nendstream\nendobj\n")
	for _, forms := range pages {
		begin()
		fmt.Fprintf(&b, "<</Type /Page /Parent %d 0 R /Contents %d 0 R /Resources <</XObject <<", tree, content+len(forms)-1)
		for i, f := range forms {
			fmt.Fprintf(&b, "/P%d %d 0 R ", i, base+f)
		}
		b.WriteString(">>>>>>\nendobj\n")
	}
	for _, o := range objects {
		begin()
		write(&b, o, base)
		b.WriteString("\nendobj\n")
	}
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, at := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d /Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, catalog, table)
	return b.Bytes()
}

// write writes an object, where object 0 has the number base.
func write(b *bytes.Buffer, o pdf.Object, base int) {
	if o.Stream != nil {
		b.WriteString("<<")
	}
	rest := o.Body
	for _, n := range o.References {
		before, after, _ := bytes.Cut(rest, []byte{0})
		b.Write(before)
		fmt.Fprintf(b, "%d 0 R", base+n)
		rest = after
	}
	b.Write(rest)
	if o.Stream == nil {
		return
	}
	fmt.Fprintf(b, "/Length %d >>\nstream\n", len(o.Stream))
	b.Write(o.Stream)
	b.WriteString("\nendstream")
}
