package importing

import "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

// dictionary is that of a dictionary or stream; else nil.
func dictionary(o types.Object) types.Dict {
	switch o := o.(type) {
	case types.Dict:
		return o
	case types.StreamDict:
		return o.Dict
	}
	return nil
}

// name is a dictionary's entry where it is a name that stands there itself.
func name(d types.Dict, key string) string {
	n, _ := d[key].(types.Name)
	return string(n)
}

// unhex reads hexadecimal digits; an odd last one has a 0 behind it
// (ISO 32000-1, 7.3.4.3).
func unhex(s string) []byte {
	var b []byte
	high, half := byte(0), false
	for _, c := range []byte(s) {
		var n byte
		switch {
		case '0' <= c && c <= '9':
			n = c - '0'
		case 'a' <= c && c <= 'f':
			n = c - 'a' + 10
		case 'A' <= c && c <= 'F':
			n = c - 'A' + 10
		default:
			continue
		}
		if half {
			b = append(b, high<<4|n)
		}
		high, half = n, !half
	}
	if half {
		b = append(b, high<<4)
	}
	return b
}
