package worksheets

import "reflect"

// ImageFile names a PNG or JPEG file: a path below the folder of the definition
// that names it, with /. Empty: none. The model holds the name alone; whoever
// has the files reads them (see [Worksheet.EachImage]).
type ImageFile string

// checkFile checks that the path stays in the definition's folder, on any system.
func (f ImageFile) checkFile(at spot) {
	at.problemIf(f != "" && !staysBelow(string(f)),
		Msg("%q does not lie in the folder of the definition", clip(string(f))), Msg("write a path below that folder, with /: %q", "images/logo.png"))
}

// EachImage calls visit for every image that the report names, with its path.
func (r *Report) EachImage(visit func(path string, file ImageFile)) {
	file := reflect.TypeFor[ImageFile]()
	walker{func(path []byte, v reflect.Value) {
		if v.Type() == file {
			visit(string(path), ImageFile(v.String()))
		}
	}, true, map[reflect.Type][]walked{}}.value(reflect.ValueOf(r), nil)
}
