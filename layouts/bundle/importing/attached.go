package importing

import (
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"worksheetpdf/layouts/pdf"
)

// maxAttached is how many attachments are read.
const maxAttached = 1000

// attachments is the reading of a file's attachments.
type attachments struct {
	*source
	all  []pdf.Attachment
	room int // for their data
}

func (a *attachments) read() error {
	catalog, err := a.table.Catalog()
	if err != nil {
		return fault{Kind: unlisted}
	}
	names, err := a.dict(catalog["Names"])
	if err != nil || names == nil {
		return err
	}
	tree, err := a.dict(names["EmbeddedFiles"])
	if err != nil || tree == nil {
		return err
	}
	return a.node(tree, 0)
}

// node reads a node of the name tree (ISO 32000-1, 7.9.6).
func (a *attachments) node(node types.Dict, depth int) error {
	if depth > maxDepth {
		return fault{Kind: nested}
	}
	for _, o := range a.list(node["Kids"]) {
		kid, err := a.dict(o)
		if err != nil {
			return err
		}
		if err := a.node(kid, depth+1); err != nil {
			return err
		}
	}
	pairs := a.list(node["Names"])
	for i := 1; i < len(pairs); i += 2 {
		specification, err := a.dict(pairs[i])
		if err != nil {
			return err
		}
		if err := a.file(specification); err != nil {
			return err
		}
	}
	return nil
}

// file reads a file specification and its file (ISO 32000-1, 7.11.3).
func (a *attachments) file(specification types.Dict) error {
	files, err := a.dict(specification["EF"])
	if err != nil || files == nil {
		return err
	}
	target, err := a.resolve(files["F"])
	if err != nil {
		return err
	}
	stream, ok := target.(types.StreamDict)
	if !ok {
		return nil
	}
	content, err := decode(&stream)
	if err != nil {
		return fault{Kind: undecodable}.unless(err)
	}
	if a.room -= len(content); a.room < 0 || len(a.all) == maxAttached {
		return fault{Kind: hungry}
	}
	a.all = append(a.all, pdf.Attachment{
		Name: a.text(specification, "UF", "F"), About: a.text(specification, "Desc"), Type: name(stream.Dict, "Subtype"), Data: slices.Clone(content),
	})
	return nil
}

// text is the first of a dictionary's entries that is a text.
func (a *attachments) text(d types.Dict, keys ...string) string {
	for _, key := range keys {
		o, err := a.resolve(d[key])
		if err != nil {
			continue
		}
		if words, err := types.StringOrHexLiteral(o); err == nil && words != nil {
			return *words
		}
	}
	return ""
}

// dict is the dictionary that an object is or leads to; nil: none.
func (a *attachments) dict(o types.Object) (types.Dict, error) {
	o, err := a.resolve(o)
	return dictionary(o), err
}
