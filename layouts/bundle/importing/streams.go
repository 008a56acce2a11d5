package importing

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"errors"
	"io"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// packed is data as the plain file has it, with its filters. gopdf's importer
// loses white space at the beginning of a stream, so what is not deflated or
// begins with white space is deflated once more.
func packed(coding types.Dict, data []byte) ([]byte, error) {
	names := listed(coding["Filter"])
	parameters := listed(coding["DecodeParms"])
	if len(parameters) > len(names) { // those of no filter count for nothing
		parameters = parameters[:len(names)]
	}
	delete(coding, "DecodeParms")
	if len(names) > 0 && len(data) > 0 && !blankByte(data[0]) {
		coding["Filter"] = names
		if len(parameters) > 0 {
			coding["DecodeParms"] = parameters
		}
		return data, nil
	}
	coding["Filter"] = append(types.Array{types.Name("FlateDecode")}, names...)
	if len(parameters) > 0 {
		coding["DecodeParms"] = append(types.Array{nil}, parameters...)
	}
	return deflate(data)
}

// listed is what stands in a list, or alone in a list's place.
func listed(o types.Object) types.Array {
	switch o := o.(type) {
	case types.Array:
		return o
	case nil:
		return nil
	}
	return types.Array{o}
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

// decode is a stream's data without its filters. One of nothing decodes to
// nothing, whatever its filters would have it begin with: what qpdf writes for
// a blank page.
func decode(s *types.StreamDict) ([]byte, error) {
	if len(bytes.TrimSpace(s.Raw)) == 0 {
		return nil, nil
	}
	var err error
	if s.Raw, err = restored(*s); err != nil {
		return nil, err
	}
	for _, f := range s.FilterPipeline {
		switch f.Name {
		case "DCTDecode", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode": // a picture in place of content
			return nil, fault{Kind: undecodable}
		}
	}
	err = s.DecodeWithLimit(maxStream)
	return s.Content, err
}

// restored is a stream's data as it stands in the file. What is deflated is
// inflated to its end, for what is torn would be shown in part, or not at all;
// where only the sum behind its end is wrong or missing, as viewers do not ask
// for it, it is deflated anew.
func restored(s types.StreamDict) ([]byte, error) {
	if len(s.FilterPipeline) == 0 || s.FilterPipeline[0].Name != "FlateDecode" {
		return s.Raw, nil
	}
	z, err := zlib.NewReader(bytes.NewReader(s.Raw))
	if err != nil {
		return nil, err
	}
	n, err := io.Copy(io.Discard, io.LimitReader(z, maxStream+1))
	switch {
	case n > maxStream:
		return nil, fault{Kind: hungry}
	case err == nil:
		return s.Raw, nil
	case !errors.Is(err, zlib.ErrChecksum) && !errors.Is(err, io.ErrUnexpectedEOF):
		return nil, err
	}
	data, err := io.ReadAll(flate.NewReader(bytes.NewReader(s.Raw[2:]))) // behind the head of zlib's format (RFC 1950, 2.2)
	if err != nil && !(errors.Is(err, io.ErrUnexpectedEOF) && bytes.HasSuffix(bytes.TrimRight(s.Raw, "\r\n"), flushed)) {
		return nil, err
	}
	return deflate(data)
}

// flushed is how deflated data ends whose writer has flushed it and not closed
// it (RFC 1951, 3.2.4): an empty block, behind which nothing is missing.
var flushed = []byte{0, 0, 0xff, 0xff}
