package importing

import (
	"bytes"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"worksheetpdf/layouts/pdf"
)

// plain is the source's pages as a file of the simplest shape, and the names
// of fonts that it does not carry. gopdf's importer takes the first page's box
// for all, joins the parts of a page's content so that words run together,
// knows one filter, and takes a parent for inherited resources. So each page
// is a form with box, turn and resources of its own, its content is in one
// part, and the pages that draw these forms are all of the same size.
func (s *source) plain() (file []byte, bare []string, err error) {
	c := newCopier(s)
	forms := make([]int, len(s.sheets))
	for i, p := range s.sheets {
		if forms[i], err = c.form(p); err != nil {
			if f, ok := err.(fault); ok && f.Kind != damaged {
				return nil, nil, f
			}
			return nil, nil, fault{Kind: damaged, Page: i + 1}
		}
	}
	return assemble(c.objects, forms, frame(s.sheets)), slices.Sorted(maps.Keys(c.bare)), nil
}

// form copies a page as a form.
func (c *copier) form(p sheet) (int, error) {
	s := c.source
	form, err := c.reserve()
	if err != nil {
		return 0, err
	}
	if c.page, err = c.reserve(); err != nil {
		return 0, err
	}
	o, err := s.resolve(p.resources)
	if err != nil {
		return 0, err
	}
	resources, ok := o.(types.Dict)
	if !ok && o != nil {
		return 0, fault{Kind: damaged}
	}
	shown := types.Dict{}
	for _, key := range []string{"ExtGState", "ColorSpace", "Pattern", "Shading", "XObject", "Font", "ProcSet", "Properties"} {
		if shown[key], err = s.resolve(resources[key]); err != nil {
			return 0, err
		}
	}
	if err := c.fill(c.page, shown); err != nil {
		return 0, err
	}
	content, err := s.content(p)
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
	b.WriteString("]/Resources ")
	b.reference(c.page)
	if group, err := s.table.DereferenceDict(p.dict["Group"]); err == nil && group != nil {
		b.WriteString("/Group ")
		if err := c.value(&b, group, maxDepth); err != nil {
			return 0, err
		}
	}
	data, err := deflate(content)
	if err != nil {
		return 0, err
	}
	c.objects[form] = pdf.Object{Body: b.Bytes(), References: b.references, Stream: data}
	return form, c.finish()
}

// matrix moves the lower left corner of the page, as it is shown, to the origin.
func (p sheet) matrix() [6]float64 {
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

// extent is a size in whole points.
type extent struct{ width, height int }

// frame is the size that holds every page.
func frame(sheets []sheet) (e extent) {
	for _, p := range sheets {
		size := p.size()
		e.width = max(e.width, int(math.Ceil(size.Width.InPoints())))
		e.height = max(e.height, int(math.Ceil(size.Height.InPoints())))
	}
	return e
}

// assemble writes a file whose pages show the forms.
func assemble(objects []pdf.Object, forms []int, size extent) []byte {
	const catalog, tree, content, first = 1, 2, 3, 4
	base := first + len(forms) // the number of object 0
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
	fmt.Fprintf(&b, "<</Type /Pages /Count %d /MediaBox [0 0 %d %d]/Kids [", len(forms), size.width, size.height)
	for i := range forms {
		fmt.Fprintf(&b, "%d 0 R ", first+i)
	}
	b.WriteString("]>>\nendobj\n")
	begin()
	b.WriteString("<</Length 5>>\nstream\n/P Do\nendstream\nendobj\n")
	for _, f := range forms {
		begin()
		fmt.Fprintf(&b, "<</Type /Page /Parent %d 0 R /Contents %d 0 R /Resources <</XObject <</P %d 0 R>>>>>>\nendobj\n", tree, content, base+f)
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
