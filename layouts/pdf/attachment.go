package pdf

import (
	"fmt"
	"slices"
	"strings"
)

// Attachment is a file within the file: what the pages were made from (ISO
// 32000-1, 7.11.4; ISO 19005-3, 6.8).
type Attachment struct {
	Name  string // "answers.json"; no two are alike
	Type  string // of its content (RFC 6838): "application/json"
	About string // what it is, for people
	Data  []byte
	// Kept says that many files have it: a writer compresses it once.
	Kept bool
}

// checkAttachments asks for what a name tree's keys must be.
func checkAttachments(all []Attachment) error {
	for i, a := range all {
		twice := slices.ContainsFunc(all[:i], func(b Attachment) bool { return a.Name == b.Name })
		if a.Name == "" || len(a.Name) > longestSaid || twice || !strings.Contains(a.Type, "/") || !printable(a.Type) {
			return fmt.Errorf("pdf: attachment %q: %w", a.Name, errAttachment)
		}
	}
	return nil
}

// addAttachments adds the attachments. Its results are their file
// specifications, and the name tree that leads to them, sorted as names are (ISO
// 32000-1, 7.9.6).
func addAttachments(f *file, all []Attachment) (associated, tree []byte, err error) {
	sorted := slices.Clone(all)
	slices.SortFunc(sorted, func(a, b Attachment) int { return strings.Compare(key(a.Name), key(b.Name)) })
	for _, a := range sorted {
		kind := strings.ReplaceAll(a.Type, "/", "#2F")
		o := object{stream: a.Data}
		if a.Kept {
			if o, err = f.keep(keptAttachment, a.Data, func() []byte { return a.Data }); err != nil {
				return nil, nil, err
			}
		}
		o.body = fmt.Appendf(nil, "/Type/EmbeddedFile/Subtype/%s/Params<</Size %d>>", kind, len(a.Data))
		stream := f.add(o)
		b := appendText([]byte("<</Type/Filespec/AFRelationship/Source/F"), a.Name)
		b = appendText(append(b, "/UF"...), a.Name)
		if a.About != "" {
			b = appendText(append(b, "/Desc"...), a.About)
		}
		b = appendEntry(append(b, "/EF<<"...), "/F ", stream)
		b = appendEntry(b, "/UF ", stream)
		number := f.add(object{body: append(b, ">>>>"...)})
		associated = append(appendReference(associated, number), ' ')
		tree = append(appendReference(appendText(tree, a.Name), number), ' ')
	}
	return associated, tree, nil
}

// key is a name as its bytes stand in the file, by which a name tree is sorted:
// ASCII before UTF-16.
func key(name string) string {
	if printable(name) {
		return name
	}
	return "\xfe\xff" + string(appendUTF16(nil, name)) // its digits come as its bytes do
}
