package importing

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"worksheetpdf/layouts/pdf"
)

// maxObjects is how many objects are copied. gopdf's importer leaves out
// objects with numbers from 9,999 on, and says nothing.
const maxObjects = 9000

// copier copies objects out of a file, in the order in which they are reached
// from those that are copied first, dictionaries by their sorted keys: however
// the file numbers them, the copy is the same.
type copier struct {
	source  *source
	objects []pdf.Object
	numbers map[place]int
	waiting []waiting
	page    int // index of the resources of the page that is being copied; -1: none
	bare    map[string]bool
}

// place is an object of the file. A form or a font without resources uses those
// of the page (ISO 32000-1, 7.8.3), so that it is another one on each page.
type place struct{ number, page int }

type waiting struct {
	object types.Object
	index  int
	page   int
}

func newCopier(s *source) *copier {
	return &copier{source: s, numbers: map[place]int{}, page: -1, bare: map[string]bool{}}
}

// reserve makes room for an object that is filled later.
func (c *copier) reserve() (int, error) {
	if len(c.objects) == maxObjects {
		return 0, fault{Kind: intricate}
	}
	c.objects = append(c.objects, pdf.Object{})
	return len(c.objects) - 1, nil
}

// reference is the index of the copy of an object.
func (c *copier) reference(to types.IndirectRef) (index int, ok bool, err error) {
	o, err := c.source.resolve(to)
	if err != nil || o == nil {
		return 0, false, err
	}
	if skip, err := alien(o); skip {
		return 0, false, err
	}
	key := place{to.ObjectNumber.Value(), -1}
	if borrows(o) {
		key.page = c.page
	}
	if n, ok := c.numbers[key]; ok {
		return n, true, nil
	}
	n, err := c.reserve()
	if err != nil {
		return 0, false, err
	}
	c.numbers[key] = n
	c.waiting = append(c.waiting, waiting{o, n, c.page})
	return n, true, nil
}

// finish copies what is waiting, and what that leads to.
func (c *copier) finish() error {
	for len(c.waiting) > 0 {
		w := c.waiting[0]
		c.waiting = c.waiting[1:]
		c.page = w.page
		if err := c.fill(w.index, w.object); err != nil {
			return err
		}
	}
	return nil
}

func (c *copier) fill(index int, o types.Object) error {
	var b body
	var stream []byte
	var err error
	switch o := o.(type) {
	case types.StreamDict:
		stream, err = c.stream(&b, o)
	default:
		err = c.value(&b, o, maxDepth)
	}
	c.objects[index] = pdf.Object{Body: b.Bytes(), References: b.references, Stream: stream}
	return err
}

// body is an object as it is written, see [pdf.Object].
type body struct {
	bytes.Buffer
	references []int
}

func (b *body) reference(n int) {
	b.WriteByte(0)
	b.references = append(b.references, n)
	b.WriteString(" ")
}

// value writes an object. A space follows each number, word and reference.
func (c *copier) value(b *body, o types.Object, depth int) error {
	if depth == 0 {
		return fault{Kind: damaged}
	}
	switch o := o.(type) {
	case nil:
		b.WriteString("null ")
	case types.Boolean:
		b.WriteString(strconv.FormatBool(bool(o)) + " ")
	case types.Integer:
		b.WriteString(strconv.Itoa(int(o)) + " ")
	case types.Float:
		b.WriteString(strconv.FormatFloat(float64(o), 'f', -1, 64) + " ")
	case types.Name:
		b.WriteString("/" + types.EncodeName(string(o)) + " ")
	case types.StringLiteral:
		text, err := types.Unescape(string(o))
		if err != nil {
			return err
		}
		b.text(text)
	case types.HexLiteral:
		b.text(unhex(string(o)))
	case types.Array:
		b.WriteString("[")
		for _, e := range o {
			if err := c.value(b, e, depth-1); err != nil {
				return err
			}
		}
		b.WriteString("]")
	case types.Dict:
		if skip, err := alien(o); skip {
			b.WriteString("null ")
			return err
		}
		b.WriteString("<<")
		if err := c.entries(b, o, depth-1); err != nil {
			return err
		}
		b.WriteString(">>")
	case types.IndirectRef:
		n, ok, err := c.reference(o)
		if err != nil {
			return err
		}
		if !ok {
			b.WriteString("null ")
			return nil
		}
		b.reference(n)
	default: // a stream without a number, or what belongs to the file's own structure
		return fmt.Errorf("an object of type %T", o)
	}
	return nil
}

// entries writes those of a dictionary.
func (c *copier) entries(b *body, d types.Dict, depth int) error {
	c.note(d)
	if err := c.layered(d); err != nil {
		return err
	}
	for _, key := range slices.Sorted(maps.Keys(d)) {
		if d[key] == nil || typed(d) && left(key) {
			continue
		}
		b.WriteString("/" + types.EncodeName(key) + " ")
		if err := c.value(b, d[key], depth); err != nil {
			return err
		}
	}
	if c.page >= 0 && borrows(d) {
		b.WriteString("/Resources ")
		b.reference(c.page)
	}
	return nil
}

// stream writes a stream's dictionary, and is its data.
func (c *copier) stream(b *body, s types.StreamDict) ([]byte, error) {
	if err := sound(s); err != nil {
		return nil, err
	}
	d := maps.Clone(s.Dict)
	delete(d, "Length")
	if d["F"] != nil { // the data is in another file
		return nil, fault{Kind: damaged}
	}
	for _, key := range [...]string{"Filter", "DecodeParms"} {
		var err error
		if d[key], err = c.source.resolve(d[key]); err != nil {
			return nil, err
		}
	}
	data, err := packed(d, s.Raw)
	if err != nil {
		return nil, err
	}
	return data, c.entries(b, d, maxDepth)
}

// packed is data as the plain file has it. gopdf's importer loses white space
// at the beginning of a stream, so what is not deflated or begins with white
// space is deflated once more.
func packed(d types.Dict, data []byte) ([]byte, error) {
	filters := types.Array{}
	switch f := d["Filter"].(type) {
	case types.Name:
		filters = types.Array{f}
	case types.Array:
		filters = f
	}
	if len(filters) > 0 && len(data) > 0 && !bytes.ContainsRune([]byte(" \t\r\n"), rune(data[0])) {
		return data, nil
	}
	parameters := types.Array{}
	switch p := d["DecodeParms"].(type) {
	case types.Array:
		parameters = p
	case nil:
	default:
		parameters = types.Array{p}
	}
	d["Filter"] = append(types.Array{types.Name("FlateDecode")}, filters...)
	if len(parameters) > 0 {
		d["DecodeParms"] = append(types.Array{nil}, parameters...)
	}
	return deflate(data)
}

func deflate(data []byte) ([]byte, error) {
	var out bytes.Buffer
	z := zlib.NewWriter(&out)
	if _, err := z.Write(data); err != nil {
		return nil, err
	}
	err := z.Close()
	return out.Bytes(), err
}

// decode is a stream's data without its filters.
func decode(s *types.StreamDict) ([]byte, error) {
	if err := sound(*s); err != nil {
		return nil, err
	}
	for _, f := range s.FilterPipeline {
		switch f.Name {
		case "DCTDecode", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode":
			return nil, errors.New("a picture in place of content")
		}
	}
	err := s.DecodeWithLimit(maxStream)
	return s.Content, err
}

// sound inflates deflated data to its end: what is torn would be shown in
// part, or not at all.
func sound(s types.StreamDict) error {
	if len(s.FilterPipeline) == 0 || s.FilterPipeline[0].Name != "FlateDecode" {
		return nil
	}
	z, err := zlib.NewReader(bytes.NewReader(s.Raw))
	if err != nil {
		return err
	}
	n, err := io.Copy(io.Discard, io.LimitReader(z, maxStream+1))
	if n > maxStream {
		return fault{Kind: hungry}
	}
	return err
}
