package raster

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"io"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// channel is what of an ink is drawn: its grey, or one of its three colours. A
// picture in colours is drawn once for each: few pages have any.
type channel uint8

const (
	grey channel = iota
	red
	green
	blue
)

// level is how bright an ink is in the channel.
func (c channel) level(i page.Ink) uint8 {
	r, g, b := i.RGB()
	switch c {
	case red:
		return r
	case green:
		return g
	case blue:
		return b
	}
	return i.Level()
}

// Coloured reports whether any mark of the pages is drawn in a colour.
func Coloured(pages ...page.Page) bool {
	for _, p := range pages {
		for _, m := range page.Walk(p.Marks) {
			if colouredMark(m) {
				return true
			}
		}
	}
	return false
}

func colouredMark(m page.Mark) bool {
	switch m := m.(type) {
	case page.Text:
		return m.Ink.Coloured()
	case page.Line:
		return m.Stroke.Ink.Coloured()
	case page.Rectangle:
		return m.Stroke.Ink.Coloured() || m.Fill.Coloured()
	case page.Image:
		return m.Picture != nil && !m.Picture.Grey
	case page.Path:
		return m.Stroke.Ink.Coloured() || m.Fill.Coloured()
	}
	return false
}

// Planes are the three channels of a picture in colours, alike in size.
type Planes [3]*image.Gray

// DrawColours is [Draw] in colours.
func DrawColours(p *page.Page, width int, faces *fonts.Faces) (planes Planes, err error) {
	for i, c := range [...]channel{red, green, blue} {
		if planes[i], err = drawChannel(p, width, faces, c); err != nil {
			return Planes{}, err
		}
	}
	return planes, nil
}

// StripColours is [Strip] in colours.
func StripColours(pages []page.Page, width int, faces *fonts.Faces) ([]Planes, error) {
	var all []Planes
	for i, c := range [...]channel{red, green, blue} {
		strips, err := stripChannel(pages, width, faces, c)
		if err != nil {
			return nil, err
		}
		for n, strip := range strips {
			if i == 0 {
				all = append(all, Planes{})
			}
			all[n][i] = strip
		}
	}
	return all, nil
}

// EncodeColours writes a picture in colours as a PNG file, each channel with so
// many levels at most. Where all its colours together are no more than a palette
// holds, it has one: the accent on white, its edges, and the greys of black type.
func EncodeColours(w io.Writer, planes Planes, levels int) error {
	if levels < 2 || levels > 256 {
		return errGreys
	}
	var nearest [3][256]uint8
	for i, plane := range planes {
		palette, index := palette(plane, levels)
		for level, n := range index {
			if int(n) < len(palette) {
				nearest[i][level] = palette[n].(color.Gray).Y
			}
		}
	}
	at := func(x, y int) color.RGBA {
		level := func(i int) uint8 { return nearest[i][planes[i].Pix[y*planes[i].Stride+x]] }
		return color.RGBA{level(0), level(1), level(2), 0xff}
	}
	switch picture := coloured(planes[0].Rect, at).(type) {
	case *image.Paletted:
		return writeIndexed(w, picture)
	default:
		encoder := png.Encoder{CompressionLevel: png.BestCompression}
		return encoder.Encode(w, picture)
	}
}

// coloured is a picture whose pixels are those of at: with a palette, or without
// where it has too many colours.
func coloured(size image.Rectangle, at func(x, y int) color.RGBA) image.Image {
	const most = 256
	known := map[color.RGBA]uint8{}
	var last color.RGBA // the one before: no pixel has no alpha
	var n uint8
	indexed := image.NewPaletted(size, nil)
	for y := range size.Dy() {
		row := indexed.Pix[y*indexed.Stride:][:size.Dx()]
		for x := range row {
			if c := at(x, y); c != last {
				var ok bool
				if n, ok = known[c]; !ok && len(known) == most {
					return full(size, at)
				} else if !ok {
					n = uint8(len(known))
					known[c] = n
					indexed.Palette = append(indexed.Palette, c)
				}
				last = c
			}
			row[x] = n
		}
	}
	return indexed
}

// full is a picture without a palette.
func full(size image.Rectangle, at func(x, y int) color.RGBA) *image.RGBA {
	picture := image.NewRGBA(size)
	for y := range size.Dy() {
		for x := range size.Dx() {
			picture.SetRGBA(x, y, at(x, y))
		}
	}
	return picture
}

// pngOf is a page as a PNG file of a width, in colours where it has some.
func pngOf(p *page.Page, width int, faces *fonts.Faces) (encode func(levels int) ([]byte, error), err error) {
	if !Coloured(*p) {
		picture, err := Draw(p, width, faces)
		if err != nil {
			return nil, err
		}
		return func(levels int) ([]byte, error) {
			var file bytes.Buffer
			err := Encode(&file, picture, levels)
			return file.Bytes(), err
		}, nil
	}
	planes, err := DrawColours(p, width, faces)
	if err != nil {
		return nil, err
	}
	return func(levels int) ([]byte, error) {
		var file bytes.Buffer
		err := EncodeColours(&file, planes, levels)
		return file.Bytes(), err
	}, nil
}
