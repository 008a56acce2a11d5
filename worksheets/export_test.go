package worksheets

import "reflect"

// MendedYAML is a definition with the slips mended that the tolerant scanner
// finds in it, for tests that read it again.
func MendedYAML(text string) string {
	mended, _ := mendYAML(text, keysOf(reflect.TypeFor[Worksheet]())).mended()
	return mended
}

// MendedJSON is the same for an answer file.
func MendedJSON(text string) string {
	mended, _ := mendJSON(text).mended()
	return mended
}
