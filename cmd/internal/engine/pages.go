package engine

import (
	"bytes"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/raster"
)

// View says which page of a draft is looked at, and how large.
type View struct {
	Page int `json:"page"` // from 0; one after the last is the last
	// Field is the path of an answer within a copy: the page is shown on which it
	// stands, whatever Page says.
	Field string `json:"field,omitempty"`
	Copy  int    `json:"copy,omitempty"` // of Field, from 0
	Width int    `json:"width"`          // in pixels
	// Shows is the number of the look that whoever asks still has before them; 0:
	// none. Where the pages come as pixels, one that is much the same then comes as
	// the rows that have changed.
	Shows int `json:"shows,omitempty"`
}

// Look is one page as it is printed, cards singly. Without a count it could not
// be laid out, and Found says why.
type Look struct {
	Found
	Count  int    `json:"count,omitempty"` // of pages
	Page   int    `json:"page"`            // the one that is shown
	Width  int    `json:"width,omitempty"` // in pixels
	Height int    `json:"height,omitempty"`
	Data   []byte `json:"-"` // a PNG file, or pixels (see Options)
	// Of pixels: the number of this look, and the first row that they are of; the
	// other rows are as they were.
	Number int `json:"number,omitempty"`
	Top    int `json:"top,omitempty"`
}

// widest bounds what a page is drawn at to be looked at.
const widest = 3000

// Pages draws one page of a draft.
func (e *Engine) Pages(d Draft, v View) Look {
	l, found := e.laid(d)
	if l == nil {
		return Look{Found: found}
	}
	if v.Field != "" {
		v.Page = pageOf(l.document, v.Copy, v.Field)
	}
	return e.look(l.document, v)
}

// look draws one page of a document.
func (e *Engine) look(document *page.Document, v View) Look {
	look := Look{Found: e.found(nil), Count: len(document.Pages), Page: max(0, min(v.Page, len(document.Pages)-1))}
	p := &document.Pages[look.Page]
	look.Width = max(1, min(v.Width, widest))
	var err error
	if e.pixels {
		err = e.sketch(&look, p, document.Faces, v.Shows)
	} else {
		look.Data, look.Height, err = shownPNG(p, look.Width, document)
	}
	if err != nil {
		return Look{Found: e.found(problemsOf(err))}
	}
	return look
}

// sketch draws a page as pixels: the rows that differ from the look of a number,
// where that was the last.
func (e *Engine) sketch(look *Look, p *page.Page, faces *fonts.Faces, shows int) error {
	e.guard.Lock()
	defer e.guard.Unlock()
	planes, top, bottom, err := e.sketched.Draw(*p, look.Width, faces)
	if err != nil {
		return err
	}
	look.Height = planes[0].Rect.Dy()
	if shows == 0 || shows != e.looks || e.looked != planes[0].Rect.Size() {
		top, bottom = 0, look.Height
	}
	e.looks++
	e.looked = planes[0].Rect.Size()
	look.Number, look.Top, look.Data = e.looks, top, pixels(planes, top, bottom)
	return nil
}

// shownPNG draws a page as a PNG file, and tells its height.
func shownPNG(p *page.Page, width int, document *page.Document) ([]byte, int, error) {
	var file bytes.Buffer
	if raster.Coloured(*p) {
		planes, err := raster.DrawColours(p, width, document.Faces)
		if err != nil {
			return nil, 0, err
		}
		err = raster.EncodeColours(&file, planes, greys)
		return file.Bytes(), planes[0].Rect.Dy(), err
	}
	picture, err := raster.Draw(p, width, document.Faces)
	if err != nil {
		return nil, 0, err
	}
	err = raster.Encode(&file, picture, greys)
	return file.Bytes(), picture.Rect.Dy(), err
}

// greys is how many levels a picture has that is looked at.
const greys = 16

// pixels are some rows of planes side by side, opaque.
func pixels(planes raster.Planes, top, bottom int) []byte {
	stride := planes[0].Stride
	red, green, blue := planes[0].Pix[top*stride:bottom*stride], planes[1].Pix[top*stride:], planes[2].Pix[top*stride:]
	out := make([]byte, 4*len(red))
	for i, r := range red {
		out[4*i], out[4*i+1], out[4*i+2], out[4*i+3] = r, green[i], blue[i], 0xff
	}
	return out
}
