package pdf

import (
	"bytes"
	"fmt"

	"worksheetpdf/layouts/page"
)

// Objects whose numbers fpdf fixes.
const (
	pagesRoot = 1
	resources = 2
	firstPage = 3 // then its content, then the next page
)

// pageObject is the number of a page's object.
func pageObject(index int) int { return firstPage + 2*index }

// finish completes fpdf's objects with what fpdf cannot say.
func finish(f *file, doc *page.Document, parts parts, o Options) error {
	text, images, tree := parts.text, parts.images, parts.tree
	if parts.fields != nil {
		if err := parts.fields.takeLooks(f, len(doc.Pages)); err != nil {
			return err
		}
	}
	shared, err := addFonts(f, text)
	if err != nil {
		return err
	}
	pictures, err := addImages(f, images)
	if err != nil {
		return err
	}
	if shown := append(pictures, addImported(f, o.Files)...); len(shown) > 0 {
		shared = fmt.Appendf(bytes.TrimSuffix(shared, []byte(">>")), "/XObject<<%s>>>>", shown)
	}
	f.set(resources, shared)
	annotations := addAnnotations(f, doc, tree, parts.fields)
	if err := addPageEntries(f, doc, annotations.byPage); err != nil {
		return err
	}
	form := 0
	if parts.fields != nil {
		form = parts.fields.addForm(f, doc, parts.face.add(f))
	}
	root := roots{form: form}
	if !o.untagged {
		root.structure = addStructure(f, tree, annotations.all)
	}
	root.outline, root.metadata = addOutline(f, doc), addMetadata(f, doc, parts.claims)
	if root.intent, err = addIntent(f); err != nil {
		return err
	}
	if root.associated, root.attached, err = addAttachments(f, o.Attachments); err != nil {
		return err
	}
	f.set(f.info, information(doc))
	f.set(f.root, catalog(doc, root))
	f.gather()
	return nil
}

// parts are what a document consists of, as painting found it.
type parts struct {
	space  *workspace
	text   *typesetting
	images *images
	tree   *structure
	fields *fields // nil: it has none
	face   *typeface
	claims bool
}

// roots are the objects that the catalog leads to; structure, outline and form are
// 0 for none.
type roots struct {
	structure, outline, metadata, intent, form int

	associated, attached []byte // references to attachments, and their name tree
}

// catalog is the document catalog (ISO 32000-1, 7.7.2).
func catalog(doc *page.Document, root roots) []byte {
	b := append([]byte(nil), "<</Type/Catalog/Pages "...)
	b = appendReference(b, pagesRoot)
	if doc.Language != "" {
		b = append(b, "/Lang"...)
		b = appendText(b, doc.Language)
	}
	if root.outline != 0 {
		b = appendEntry(b, "/Outlines ", root.outline)
	}
	if len(root.attached) > 0 {
		b = append(append(append(b, "/AF["...), root.associated...), ']')
		b = append(append(append(b, "/Names<</EmbeddedFiles<</Names["...), root.attached...), "]>>>>"...)
	}
	b = appendLabels(b, doc)
	b = appendEntry(b, "/Metadata ", root.metadata)
	if root.form != 0 {
		b = appendEntry(b, "/AcroForm ", root.form)
	}
	if root.structure != 0 {
		b = append(b, "/MarkInfo<</Marked true>>"...)
		b = appendEntry(b, "/StructTreeRoot ", root.structure)
	}
	b = append(appendEntry(b, "/OutputIntents[", root.intent), ']')
	b = appendPreferences(b, doc)
	return append(b, ">>"...)
}

// appendPreferences writes what is asked of the viewer (ISO 32000-1, 12.2).
func appendPreferences(b []byte, doc *page.Document) []byte {
	b = append(b, "/ViewerPreferences<<"...)
	if doc.Title != "" {
		b = append(b, "/DisplayDocTitle true"...)
	}
	switch doc.Print.Duplex {
	case page.DuplexSimplex:
		b = append(b, "/Duplex/Simplex"...)
	case page.DuplexLongEdge:
		b = append(b, "/Duplex/DuplexFlipLongEdge"...)
	case page.DuplexShortEdge:
		b = append(b, "/Duplex/DuplexFlipShortEdge"...)
	}
	if doc.Print.ActualSize {
		b = append(b, "/PrintScaling/None"...)
	}
	if doc.Print.PickTray {
		b = append(b, "/PickTrayByPDFSize true"...)
	}
	return append(b, ">>"...)
}
