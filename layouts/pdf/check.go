package pdf

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// What cannot be written. A layout never makes such a document.
var (
	errEmpty      = errors.New("pdf: a document needs at least one page")
	errBounds     = errors.New("a length is out of bounds")
	errSize       = errors.New("a size is not positive")
	errStroke     = errors.New("a stroke or dash is negative")
	errFace       = errors.New("a glyph's face is unknown")
	errGlyph      = errors.New("a glyph is not in its face")
	errPath       = errors.New("a path begins without a move, or has an unknown segment")
	errPicture    = errors.New("an image has no picture, or one with more or fewer pixels than it says")
	errMark       = errors.New("a mark is of an unknown kind")
	errGroup      = errors.New("a group's scale, turn or clip is out of bounds")
	errDepth      = errors.New("groups are nested too deep")
	errFaces      = errors.New("pdf: the document is set in other faces than the writer's")
	errLevel      = errors.New("a level skips one, or is negative")
	errTarget     = errors.New("the page that is led to does not exist")
	errURL        = errors.New("a link's address is too long or holds control characters")
	errAttachment = errors.New("it has no name, one that is there already, or no type")
	errLabel      = errors.New("a label is of an unknown kind, out of order, or the first is not the first page's")
)

// maxPage is the largest page side, 14,400 units (ISO 32000-1, Annex C.2).
const maxPage = 14400 * page.Point

// maxLength bounds every other length, so that sums and products of lengths
// stay exact in 64 bits.
const maxLength = page.Length(1) << 40

// maxURL bounds a link's address; browsers take no longer ones.
const maxURL = 2048

// Bounds of groups: how deep they are nested, and how much larger than its
// marks each makes them.
const (
	maxDepth = 64
	maxScale = 100 * page.Whole
)

// check finds what would make a file that no viewer opens.
func check(doc *page.Document, faces *fonts.Faces, files []Imported) error {
	if doc == nil || len(doc.Pages) == 0 {
		return errEmpty
	}
	if !sameFaces(doc.Faces, faces) {
		return errFaces
	}
	c := checker{faces: faces, files: files, pages: len(doc.Pages)}
	room := make(page.Placement, 0, maxDepth)
	for i, p := range doc.Pages {
		if p.Size.Width <= 0 || p.Size.Height <= 0 || p.Size.Width > maxPage || p.Size.Height > maxPage {
			return fmt.Errorf("pdf: page %d: %w", i+1, errSize)
		}
		c.count = 0
		if err := c.marks(p.Marks, room); err != nil {
			return fmt.Errorf("pdf: page %d, mark %d: %w", i+1, c.count, err)
		}
	}
	if err := checkLabels(doc); err != nil {
		return err
	}
	return checkOutline(doc)
}

func checkOutline(doc *page.Document) error {
	level := -1
	for _, b := range doc.Outline {
		switch {
		case b.Level < 0 || b.Level > level+1:
			return fmt.Errorf("pdf: bookmark %q: %w", b.Title, errLevel)
		case b.Page < 0 || b.Page >= len(doc.Pages):
			return fmt.Errorf("pdf: bookmark %q: %w", b.Title, errTarget)
		case !bounded(b.Y):
			return fmt.Errorf("pdf: bookmark %q: %w", b.Title, errBounds)
		}
		level = b.Level
	}
	return nil
}

// checkLabels asks for what a number tree's keys must be (ISO 32000-1, 7.9.7,
// 12.4.2).
func checkLabels(doc *page.Document) error {
	last := -1
	for i, l := range doc.Labels {
		known := l.Style <= page.NoNumerals && l.Start >= 0
		if !known || l.Page <= last || l.Page >= len(doc.Pages) || i == 0 && l.Page != 0 {
			return fmt.Errorf("pdf: label %d: %w", i+1, errLabel)
		}
		last = l.Page
	}
	return nil
}

// sameFaces reports whether a document's glyphs are numbered in the faces.
func sameFaces(doc, faces *fonts.Faces) bool {
	if doc == nil {
		doc = fonts.Embedded()
	}
	return doc.Same(faces)
}

// checker checks the marks of a document's pages.
type checker struct {
	faces *fonts.Faces
	files []Imported // that pages may be shown of
	pages int
	count int  // of the page's marks so far
	typed bool // the marks at hand are how a place to type in looks
}

// marks checks marks that stand in groups with these transforms.
func (c *checker) marks(marks []page.Mark, at page.Placement) error {
	for _, m := range marks {
		c.count++
		var err error
		switch m := m.(type) {
		case page.Group:
			err = c.group(m, at)
		case page.Link:
			if err = checkLink(m, at, c.pages); c.typed {
				err = errNested
			}
		default:
			err = c.mark(m)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (c *checker) group(g page.Group, at page.Placement) error {
	switch {
	case len(at) == maxDepth:
		return errDepth
	case g.At.Scale < 0 || g.At.Scale > maxScale || g.At.Turns > 3 || g.Clip.Width < 0 || g.Clip.Height < 0:
		return errGroup
	case !bounded(g.At.X) || !bounded(g.At.Y) || !bounded(g.Clip.Width) || !bounded(g.Clip.Height):
		return errBounds
	case g.Input != nil:
		if err := c.input(g, at); err != nil {
			return err
		}
		c.typed = true
		defer func() { c.typed = false }()
	}
	return c.marks(g.Marks, append(at, g.At))
}

func (c *checker) mark(m page.Mark) error {
	switch m := m.(type) {
	case page.Text:
		return checkText(m, c.faces)
	case page.Line:
		return errors.Join(checkPositions(m.From, m.To), checkStroke(m.Stroke))
	case page.Rectangle:
		if m.Size.Width < 0 || m.Size.Height < 0 || m.Radius < 0 {
			return errSize
		}
		if !bounded(m.Size.Width) || !bounded(m.Size.Height) || !bounded(m.Radius) {
			return errBounds
		}
		return errors.Join(checkPositions(m.At), checkStroke(m.Stroke))
	case page.Path:
		return checkPath(m)
	case page.Imported:
		return c.imported(m)
	case page.Image:
		if !m.Picture.Sound() {
			return errPicture
		}
		return checkBox(m.At, m.Size)
	default:
		return errMark
	}
}

// imported checks a page of another file.
func (c *checker) imported(m page.Imported) error {
	if m.File < 0 || m.File >= len(c.files) || m.Page < 0 || m.Page >= len(c.files[m.File].Pages) {
		return errImported
	}
	return checkBox(m.At, m.Size)
}

func checkLink(l page.Link, at page.Placement, pages int) error {
	switch {
	case l.Size.Width <= 0 || l.Size.Height <= 0:
		return errSize
	case !bounded(l.Size.Width) || !bounded(l.Size.Height) || !bounded(l.Y):
		return errBounds
	case len(l.URL) > maxURL || strings.ContainsFunc(l.URL, unicode.IsControl):
		return errURL
	case l.URL == "" && (l.Page < 0 || l.Page >= pages):
		return errTarget
	}
	err := checkPositions(l.At, l.At.Plus(l.Size.Width, l.Size.Height))
	for i := len(at) - 1; i >= 0 && err == nil; i-- { // the annotation stands in the page's own space
		l.At, l.Size = at[i].Box(l.At, l.Size)
		err = checkPositions(l.At, l.At.Plus(l.Size.Width, l.Size.Height))
	}
	return err
}

func checkBox(at page.Position, size page.Size) error {
	if size.Width <= 0 || size.Height <= 0 {
		return errSize
	}
	if !bounded(size.Width) || !bounded(size.Height) {
		return errBounds
	}
	return checkPositions(at)
}

func checkText(t page.Text, faces *fonts.Faces) error {
	if hundredths(t.Size) <= 0 {
		return errSize
	}
	if !bounded(t.Size) {
		return errBounds
	}
	for _, g := range t.Glyphs {
		if g.Face >= fonts.Count {
			return errFace
		}
		if int(g.ID) >= faces.Face(g.Face).Glyphs() {
			return errGlyph
		}
		if !bounded(g.Advance) || !bounded(g.Shift) {
			return errBounds
		}
	}
	return errors.Join(checkPositions(t.At), checkStroke(t.Outline))
}

func checkPath(p page.Path) error {
	for i, s := range p.Segments {
		if (i == 0 && s.Op != page.MoveTo) || s.Op > page.Close {
			return errPath
		}
		if err := checkPositions(s.To, s.C1, s.C2); err != nil {
			return err
		}
	}
	return checkStroke(p.Stroke)
}

func checkStroke(s page.Stroke) error {
	if s.Width < 0 || s.On < 0 || s.Off < 0 {
		return errStroke
	}
	if !bounded(s.Width) || !bounded(s.On) || !bounded(s.Off) {
		return errBounds
	}
	return nil
}

func checkPositions(ps ...page.Position) error {
	for _, p := range ps {
		if !bounded(p.X) || !bounded(p.Y) {
			return errBounds
		}
	}
	return nil
}

func bounded(l page.Length) bool { return -maxLength <= l && l <= maxLength }
