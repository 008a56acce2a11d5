package importing

import (
	"fmt"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// left says of a key of a typed dictionary that it is left behind: what pages
// draw does not need it, and it leads to other pages, to the structure of the
// text, to layers, to files, or to what only an editor reads.
func left(key string) bool {
	switch key {
	case "OC", "Metadata", "PieceInfo", "StructParent", "StructParents", "AF", "OPI", "Ref", "Alternates",
		"LastModified", "Measure", "PtData":
		return true
	}
	return false
}

// typed says of a dictionary that its keys are those of its type. Others, such
// as the fonts of a page or the glyphs of a font, have names of the file's own
// for keys.
func typed(d types.Dict) bool { return name(d, "Type") != "" || name(d, "Subtype") != "" }

// alien says of an object that no page can draw it, so that nothing that is
// drawn needs it: the file's own structure, actions, files, scripts, layers.
func alien(o types.Object) (bool, error) {
	switch o.(type) {
	case types.ObjectStreamDict, types.XRefStreamDict, *types.ObjectStreamDict, *types.XRefStreamDict:
		return true, nil
	}
	d := dictionary(o)
	switch name(d, "Type") {
	case "Catalog", "Pages", "Page", "Action", "Filespec", "F", "EmbeddedFile", "Annot", "Outlines", "StructTreeRoot",
		"StructElem", "OCG", "Sig", "ObjStm", "XRef", "Metadata":
		return true, nil
	case "OCMD": // shown when something else is not (ISO 32000-1, 8.11.2.2)
		if p := name(d, "P"); d["VE"] != nil || p == "AllOff" || p == "AnyOff" {
			return true, fault{Kind: layered}
		}
		return true, nil
	}
	switch name(d, "S") {
	case "JavaScript", "Launch", "URI", "GoToR", "GoToE", "SubmitForm", "ImportData", "Rendition", "Movie", "Sound":
		return true, nil
	}
	return name(d, "Subtype") == "PS", nil // PostScript, for printers only
}

// layered finds what is drawn only when a layer is not shown.
func (c *copier) layered(d types.Dict) error {
	if !typed(d) || d["OC"] == nil {
		return nil
	}
	o, err := c.source.table.Dereference(d["OC"])
	if err != nil {
		return err
	}
	_, err = alien(o)
	return err
}

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

// borrows says of an object that it may draw and has no resources of its own.
func borrows(o types.Object) bool {
	d := dictionary(o)
	if d == nil || d["Resources"] != nil {
		return false
	}
	kind := name(d, "Subtype")
	return kind == "Form" || kind == "Type3"
}

// name is a dictionary's entry where it is a name that stands there itself.
func name(d types.Dict, key string) string {
	n, _ := d[key].(types.Name)
	return string(n)
}

// note keeps the names of fonts that the file does not carry. The program of a
// font stands in its descriptor (ISO 32000-1, 9.9); a Type 0 font's is that of
// its descendant.
func (c *copier) note(d types.Dict) {
	if name(d, "Type") != "Font" {
		return
	}
	switch name(d, "Subtype") {
	case "Type1", "MMType1", "TrueType", "CIDFontType0", "CIDFontType2":
	default:
		return
	}
	descriptor, err := c.source.table.DereferenceDict(d["FontDescriptor"])
	if err == nil && (descriptor["FontFile"] != nil || descriptor["FontFile2"] != nil || descriptor["FontFile3"] != nil) {
		return
	}
	c.bare[name(d, "BaseFont")] = true
}

// text writes a string, in ASCII.
func (b *body) text(s []byte) {
	b.WriteByte('(')
	for _, c := range s {
		switch {
		case c == '(' || c == ')' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c < ' ' || c > '~':
			fmt.Fprintf(b, "\\%03o", c)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte(')')
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
