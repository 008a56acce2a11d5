package importing

import (
	"bytes"
	"fmt"
	"io"
	"strconv"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
	"github.com/phpdave11/gofpdi"
	"github.com/signintech/gopdf"

	"worksheetpdf/layouts/pdf"
)

// standIn, and a number, stands in a stream of the plain file for its data.
const standIn = "stream "

// throughGopdf imports the pages of a plain file with gopdf and reads its file
// back. One gopdf object makes one file, and the reader lives until that is
// written: the importer knows readers by their addresses.
//
// What streams hold does not go that way: they are numbered, and their data is
// put back at the end. gopdf would copy it some six times.
//
// The steps are those of gopdf's ImportPageStream, but that one writes all
// forms again for each page: 196 pages took 6.7 s, and so take 0.5 s.
func throughGopdf(plain []byte, streams [][]byte, leaves []leaf) (*pdf.Imported, error) {
	size := frame(leaves)
	width, height := float64(size.width), float64(size.height)
	importer := gofpdi.NewImporter()
	paper := new(gopdf.GoPdf)
	paper.StartWithImporter(gopdf.Config{Unit: gopdf.UnitPT, PageSize: gopdf.Rect{W: width, H: height}}, importer)

	source := io.ReadSeeker(bytes.NewReader(plain))
	importer.SetSourceStream(&source)
	first := paper.GetNextObjectID()
	importer.SetNextObjectID(first)
	pages := make([]int, len(leaves))
	for i := range leaves {
		pages[i] = importer.ImportPage(i+1, "/MediaBox")
	}
	paper.ImportTemplates(importer.PutFormXobjects())
	paper.ImportObjects(importer.GetImportedObjects(), first)

	names := make([]string, len(leaves))
	for i, id := range pages {
		paper.AddPage()
		paper.UseImportedTemplate(id, 0, 0, width, height)
		names[i] = fmt.Sprintf("GOFPDITPL%d", id)
	}
	// Not GetBytesPdf: that ends the process when something is wrong.
	written, err := paper.GetBytesPdfReturnErr()
	if err != nil {
		return nil, err
	}
	return collect(written, streams, names, leaves)
}

// collect copies the imported pages out of gopdf's file, and puts the streams back.
func collect(written []byte, streams [][]byte, names []string, leaves []leaf) (*pdf.Imported, error) {
	ctx, err := readContext(written)
	if err != nil {
		return nil, err
	}
	all := newSource(written, ctx.XRefTable)
	if err := all.readPages(len(leaves)); err != nil {
		return nil, err
	}
	c := newCopier(all)
	imported := &pdf.Imported{Pages: make([]pdf.Form, len(leaves))}
	for i, p := range all.leaves {
		resources, err := ctx.DereferenceDict(p.resources)
		if err != nil {
			return nil, err
		}
		forms, err := ctx.DereferenceDict(resources["XObject"])
		if err != nil {
			return nil, err
		}
		to, ok := forms[names[i]].(types.IndirectRef)
		if !ok {
			return nil, fault{Kind: damaged, Page: i + 1}
		}
		index, ok, err := c.reference(to, whole, nil)
		if err != nil || !ok {
			return nil, fault{Kind: damaged, Page: i + 1}
		}
		imported.Pages[i] = pdf.Form{Object: index, Size: leaves[i].size()}
	}
	if err := c.finish(); err != nil {
		return nil, err
	}
	imported.Objects = c.objects
	for i := range imported.Objects {
		o := &imported.Objects[i]
		if number, ours := bytes.CutPrefix(o.Stream, []byte(standIn)); ours { // the others, gopdf has made
			n, err := strconv.Atoi(string(number))
			if err != nil || n < 0 || n >= len(streams) {
				return nil, fault{Kind: damaged}
			}
			o.Stream = streams[n]
		}
	}
	return imported, nil
}
