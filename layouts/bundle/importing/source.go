package importing

import (
	"bytes"
	"errors"
	"regexp"
	"sync"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"worksheetpdf/layouts/page"
)

// source is a file that has been read. Nothing is asked of what its pages do not
// draw.
type source struct {
	data    []byte
	table   *model.XRefTable
	leaves  []leaf
	layers  layers
	lost    map[int]bool   // objects that pdfcpu could not read
	checked map[int]bool   // objects that stand in the file as they should, or do not
	cut     map[int][]byte // streams that are longer than they say
}

// leaf is one page of it.
type leaf struct {
	number    int // of its object
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
func (s leaf) size() page.Size {
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
	to, ok := o.(types.IndirectRef)
	if !ok {
		return o, nil
	}
	n := to.ObjectNumber.Value()
	gone := fault{Kind: missing, Object: n}
	entry, found := s.table.FindTableEntryForIndRef(&to)
	if !found || entry.Free || s.lost[n] {
		return nil, gone
	}
	whole, known := s.checked[n]
	if !known {
		whole = s.whole(to)
		s.checked[n] = whole
	}
	if !whole {
		return nil, gone
	}
	target, err := s.table.Dereference(o)
	if err != nil {
		return nil, gone
	}
	if stream, ok := target.(types.StreamDict); ok {
		stream.Raw = s.toItsEnd(n, stream)
		return stream, nil
	}
	return target, nil
}

// open reads the file.
func open(data []byte, most int) (*source, error) {
	heard := listen()
	data = mended(data)
	ctx, err := readContext(data)
	if err != nil {
		return nil, fault{Kind: unlisted}.unless(err)
	}
	if heard.pages {
		return nil, fault{Kind: unlisted}
	}
	s := newSource(data, ctx.XRefTable)
	s.lost = heard.lost
	s.layers = s.readLayers()
	return s, s.readPages(most)
}

func newSource(data []byte, table *model.XRefTable) *source {
	return &source{data: data, table: table, checked: map[int]bool{}, cut: map[int][]byte{}}
}

// unfinished is the end of a file that lacks its last line, and version its
// first one: pdfcpu refuses the one without, and the other with a number that
// it does not know. Every viewer reads them.
var (
	unfinished = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`startxref\s+\d+\s*$`) })
	version    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`%PDF-(1\.[89]|[03-9]\.\d)`) })
)

// mended is the file with the end and the beginning that pdfcpu asks for.
func mended(data []byte) []byte {
	if unfinished().Match(data[max(0, len(data)-64):]) {
		data = append(bytes.Clone(data), "\n%%EOF\n"...)
	}
	if at := version().FindIndex(data[:min(len(data), 1024)]); at != nil {
		data = bytes.Clone(data)
		copy(data[at[0]:], "%PDF-1.7")
	}
	return data
}

// inline is an encryption dictionary in the trailer itself; pdfcpu knows only
// those that the trailer refers to.
var inline = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`/Encrypt\s*<<`) })

// readContext reads a file with pdfcpu, as it is: nothing from its
// configuration folder, nothing from the net.
func readContext(data []byte) (*model.Context, error) {
	if inline().Match(data) {
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
