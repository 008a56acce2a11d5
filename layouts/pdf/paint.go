package pdf

import (
	"fmt"
	"strconv"
	"time"

	"github.com/go-pdf/fpdf"

	"worksheetpdf/layouts/page"
)

// painter draws marks on fpdf's pages.
type painter struct {
	paper          *fpdf.Fpdf
	text           *typesetting
	files          []Imported
	images         *images
	buffer         []byte         // of one mark
	outline        []page.Segment // of one rectangle
	aside          *aside
	space          space
	state          state
	tree           *structure
	within         within
	saved, deepest int // graphics states, within one another
	fields         *fields
	looking        bool // at how a place looks: its marks are in no structure
	bare           bool // no marks are
	// carried is what fpdf begins a new page with: what it was last told,
	// whatever a Q has undone since.
	carried state
}

// space is where the marks at hand stand in what the content stream has for a
// page: that of the page, or of a group with a matrix of its own.
type space struct {
	off    page.Position // of the group at hand
	height int64         // where y is 0, in hundredths of a point over the space's own 0
	drop   float64       // by how much fpdf, which knows the page alone, must be told more
}

// state is what the content stream has set already, so that each colour, pen
// and font is said once (ISO 32000-1, 8.4).
type state struct {
	fill   page.Ink
	stroke page.Stroke
	font   *font // ours alone: not carried over to a new page
	size   int64 // of the font, in hundredths of a point
}

// paint draws the pages and returns fpdf's file, with its streams uncompressed,
// and how many graphics states it saves within one another at the most.
func paint(doc *page.Document, parts parts, o Options) (painted []byte, deepest int, err error) {
	p := painter{
		aside:   &parts.space.aside,
		tree:    parts.tree,
		paper:   newPaper(doc.Pages[0].Size),
		text:    parts.text,
		files:   o.Files,
		images:  parts.images,
		fields:  parts.fields,
		bare:    o.untagged,
		carried: state{fill: page.Black, stroke: page.Stroke{Ink: page.Black}}, // as fpdf begins
	}
	for i := range doc.Pages {
		p.page(&doc.Pages[i], i)
	}
	if p.fields != nil {
		p.paintLooks()
	}
	// fpdf keeps its first error; here it is read.
	out := &parts.space.painted
	out.Reset()
	if err := p.fpdf().Output(out); err != nil {
		return nil, 0, fmt.Errorf("pdf: fpdf: %w", err)
	}
	return out.Bytes(), p.deepest + 1, nil // fpdf, and rounded shapes, save one within
}

// newPaper is fpdf set up to write the same bytes each time. It always writes
// dates; the finishing step replaces the object that they are in.
func newPaper(first page.Size) *fpdf.Fpdf {
	paper := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: sizeOf(first)})
	paper.SetCatalogSort(true)
	paper.SetCompression(false)
	paper.SetAutoPageBreak(false, 0)
	epoch := time.Unix(0, 0).UTC()
	paper.SetCreationDate(epoch)
	paper.SetModificationDate(epoch)
	return paper
}

func (p *painter) page(of *page.Page, index int) {
	p.fpdf().AddPageFormat("P", sizeOf(of.Size))
	p.state = p.carried
	p.space = space{height: hundredths(of.Size.Height)}
	p.within, p.tree.page = within{page: index, open: nobody}, index
	if p.bare {
		p.within.element = artifact
	}
	p.marks(of.Marks)
	p.disown()
}

func (p *painter) marks(marks []page.Mark) {
	for _, m := range marks {
		switch m := m.(type) {
		case page.Text:
			if len(m.Glyphs) > 0 {
				element := p.tree.text(p.within.element)
				p.own(element)
				p.drawText(m, element != artifact && !p.looking && p.tree.hear(element, m))
			}
		case page.Line:
			p.own(p.tree.shape(p.within.element))
			p.drawLine(m)
		case page.Rectangle:
			p.own(p.tree.shape(p.within.element))
			p.drawRectangle(m)
		case page.Path:
			p.own(p.tree.shape(p.within.element))
			p.drawPath(m)
		case page.Imported:
			p.own(artifact)
			p.drawImported(m)
		case page.Image:
			p.own(p.tree.shape(p.within.element))
			p.drawImage(m)
		case page.Group:
			p.branch(m)
		case page.Link: // nothing is drawn; the finish adds it
			p.tree.link(p.within.element, p.within.words)
		}
	}
}

// setFill sets the ink of text and fills.
func (p *painter) setFill(ink page.Ink) {
	if p.state.fill == ink {
		return
	}
	p.fpdf().SetFillColor(channels(ink))
	p.state.fill, p.carried.fill = ink, ink
}

// channels is an ink for fpdf, which writes three that are alike as one grey.
func channels(ink page.Ink) (red, green, blue int) {
	r, g, b := ink.RGB()
	return int(r), int(g), int(b)
}

// setStroke sets the pen.
func (p *painter) setStroke(s page.Stroke) {
	was, carried := p.state.stroke, &p.carried.stroke
	if was == s {
		return
	}
	if was.Ink != s.Ink {
		p.fpdf().SetDrawColor(channels(s.Ink))
		carried.Ink = s.Ink
	}
	if was.Width != s.Width {
		p.fpdf().SetLineWidth(s.Width.InPoints())
		carried.Width = s.Width
	}
	if was.On != s.On || was.Off != s.Off {
		p.fpdf().SetDashPattern(dashes(s), 0)
		carried.On, carried.Off = s.On, s.Off
	}
	if was.Round != s.Round {
		ends, joins := "butt", "miter"
		if s.Round {
			ends, joins = "round", "round"
		}
		p.fpdf().SetLineCapStyle(ends)
		p.fpdf().SetLineJoinStyle(joins)
		carried.Round = s.Round
	}
	p.state.stroke = s
}

// dashes is the pattern for fpdf; one that rounds to nothing is a solid line,
// for a pattern of zeros alone is an error (ISO 32000-1, 8.4.3.6).
func dashes(s page.Stroke) []float64 {
	if s.On == 0 || hundredths(s.On)+hundredths(s.Off) == 0 {
		return nil
	}
	return []float64{s.On.InPoints(), s.Off.InPoints()}
}

// sizeOf is a page's size, rounded as fpdf writes it.
func sizeOf(s page.Size) fpdf.SizeType {
	return fpdf.SizeType{
		Wd: float64(hundredths(s.Width)) / 100,
		Ht: float64(hundredths(s.Height)) / 100,
	}
}

// fpdf is what paints next, behind all that was set aside.
func (p *painter) fpdf() *fpdf.Fpdf {
	p.aside.mark(p.paper)
	return p.paper
}

// writeRaw adds to the page's content what fpdf has no word for; the buffer is
// used again.
func (p *painter) writeRaw(b []byte) {
	p.aside.write(b)
	p.buffer = b
}

// appendPosition writes a position of the group at hand as content streams
// have it, y upwards, with a space behind.
func (p *painter) appendPosition(b []byte, at page.Position) []byte {
	return p.space.append(b, at)
}

func (s space) append(b []byte, at page.Position) []byte {
	b = append(appendHundredths(b, hundredths(at.X+s.off.X)), ' ')
	return append(appendHundredths(b, s.height-hundredths(at.Y+s.off.Y)), ' ')
}

// forFpdf is a position of the group at hand as fpdf takes it.
func (s space) forFpdf(at page.Position) (x, y float64) {
	return (at.X + s.off.X).InPoints(), (at.Y + s.off.Y).InPoints() + s.drop
}

// hundredth is 0.01 pt, 0.0035 mm: the finest that content streams say.
const hundredth = page.Point / 100

// hundredths is the length in hundredths of a point.
func hundredths(l page.Length) int64 { return int64(l.Scale(1, int64(hundredth))) }

// appendHundredths writes n/100 without trailing zeros.
func appendHundredths(b []byte, n int64) []byte {
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	whole, part := n/100, byte(n%100)
	switch { // a page has thousands, nearly all below 1000: strconv takes twice as long
	case whole < 10:
		b = append(b, '0'+byte(whole))
	case whole < 100:
		b = append(b, '0'+byte(whole/10), '0'+byte(whole%10))
	case whole < 1000:
		b = append(b, '0'+byte(whole/100), '0'+byte(whole/10%10), '0'+byte(whole%10))
	default:
		b = strconv.AppendInt(b, whole, 10)
	}
	switch {
	case part == 0:
		return b
	case part%10 == 0:
		return append(b, '.', '0'+part/10)
	}
	return append(b, '.', '0'+part/10, '0'+part%10)
}
