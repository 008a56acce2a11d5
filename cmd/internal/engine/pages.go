package engine

import (
	"bytes"

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
	draw := shownPNG
	if e.pixels {
		draw = shownPixels
	}
	var err error
	if look.Data, look.Height, err = draw(p, look.Width, document); err != nil {
		return Look{Found: e.found(problemsOf(err))}
	}
	return look
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

// shownPixels draws a page as pixels, and tells its height.
func shownPixels(p *page.Page, width int, document *page.Document) ([]byte, int, error) {
	if raster.Coloured(*p) {
		planes, err := raster.DrawColours(p, width, document.Faces)
		if err != nil {
			return nil, 0, err
		}
		return pixels(planes), planes[0].Rect.Dy(), nil
	}
	picture, err := raster.Draw(p, width, document.Faces)
	if err != nil {
		return nil, 0, err
	}
	return pixels(raster.Planes{picture, picture, picture}), picture.Rect.Dy(), nil
}

// pixels are planes side by side, opaque.
func pixels(planes raster.Planes) []byte {
	red, green, blue := planes[0].Pix, planes[1].Pix, planes[2].Pix
	out := make([]byte, 4*len(red))
	for i, r := range red {
		out[4*i], out[4*i+1], out[4*i+2], out[4*i+3] = r, green[i], blue[i], 0xff
	}
	return out
}
