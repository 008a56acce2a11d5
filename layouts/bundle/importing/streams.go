package importing

import (
	"bytes"
	"compress/zlib"
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
	if err := sound(*s); err != nil {
		return nil, err
	}
	for _, f := range s.FilterPipeline {
		switch f.Name {
		case "DCTDecode", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode": // a picture in place of content
			return nil, fault{Kind: undecodable}
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
