package importing

import (
	"bytes"
	"errors"
	"regexp"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/validate"

	"worksheetpdf/layouts/page"
)

// source is a file that has been read and found valid.
type source struct {
	data   []byte
	table  *model.XRefTable
	sheets []sheet
}

// sheet is one page of it.
type sheet struct {
	dict      types.Dict
	resources types.Object
	box       box     // what is seen of it, in its own space
	turns     int     // quarters clockwise
	unit      float64 // of that space, in points
}

// box is a rectangle, its lower left corner first.
type box struct{ left, bottom, right, top float64 }

func (b box) width() float64  { return b.right - b.left }
func (b box) height() float64 { return b.top - b.bottom }

// size is the size of the page as it is shown.
func (s sheet) size() page.Size {
	size := page.Size{Width: page.Points(s.box.width() * s.unit), Height: page.Points(s.box.height() * s.unit)}
	if s.turns%2 == 1 {
		size = size.Turned()
	}
	return size
}

// Bounds of what is read. The depth is that of the page tree and of objects in objects.
const (
	maxDepth  = 50
	maxStream = 256 * mebibyte // decoded
)

// resolve is the object that a reference leads to. One that leads nowhere
// counts as null elsewhere (ISO 32000-1, 7.3.10); in what a page draws it is
// the mark of a file that has lost a part.
func (s *source) resolve(o types.Object) (types.Object, error) {
	if to, ok := o.(types.IndirectRef); ok {
		if entry, found := s.table.FindTableEntryForIndRef(&to); !found || entry.Free || !s.whole(to) {
			return nil, fault{Kind: damaged}
		}
	}
	return s.table.Dereference(o)
}

// open reads and validates the file.
func open(data []byte, most int) (*source, error) {
	mended := listen()
	ctx, err := readContext(data)
	if err != nil {
		return nil, err
	}
	if err := validate.XRefTable(ctx); err != nil {
		return nil, err
	}
	if mended.pages {
		return nil, fault{Kind: damaged}
	}
	s := &source{data: data, table: ctx.XRefTable}
	if s.hidesLayers() {
		return nil, fault{Kind: layered}
	}
	return s, s.readPages(most)
}

// inline is an encryption dictionary in the trailer itself; pdfcpu knows only
// those that the trailer refers to.
var inline = regexp.MustCompile(`/Encrypt\s*<<`)

// readContext reads a file with pdfcpu, as it is: nothing from its
// configuration folder, nothing from the net.
func readContext(data []byte) (*model.Context, error) {
	if inline.Match(data) {
		return nil, fault{Kind: encrypted}
	}
	model.ConfigPath = "disable" // its own variable, in a process of our own
	conf := model.NewDefaultConfiguration()
	conf.Offline = true
	conf.Limits = model.ResourceLimits{
		MaxStreamBytes:       maxStream,
		MaxDecodeBytes:       maxStream,
		MaxImagePixels:       maxStream,
		MaxImageBytes:        maxStream,
		MaxObjectCount:       1_000_000,
		MaxObjectStreamCount: 100_000,
		MaxObjectStreamFirst: mebibyte,
		MaxXRefEntries:       1_000_000,
		MaxRecursionDepth:    2 * maxDepth,
	}
	ctx, err := pdfcpu.Read(bytes.NewReader(data), conf)
	switch {
	case errors.Is(err, pdfcpu.ErrWrongPassword), err == nil && ctx.Encrypt != nil:
		return nil, fault{Kind: encrypted}
	case err != nil:
		return nil, err
	}
	return ctx, nil
}
