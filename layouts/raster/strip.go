package raster

import (
	"bytes"
	"image"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// What stands between the pages of a strip: a hundredth of its width, in a
// light grey.
const (
	gapShare = 100
	gapLevel = 0xcc
)

// Strip is all pages below each other, each as wide as the picture, with
// small gaps. Where the pages would be higher than MaxSide together, there are
// more pictures than one, each of whole pages.
func Strip(pages []page.Page, width int, faces *fonts.Faces) ([]*image.Gray, error) {
	return stripChannel(pages, width, faces, grey)
}

// stripChannel is one channel of these.
func stripChannel(pages []page.Page, width int, faces *fonts.Faces, c channel) ([]*image.Gray, error) {
	var strips []*image.Gray
	var rows []uint8
	end := func() {
		if len(rows) > 0 {
			strips = append(strips, &image.Gray{Pix: rows, Stride: width, Rect: image.Rect(0, 0, width, len(rows)/width)})
		}
		rows = nil
	}
	for i := range pages {
		picture, err := drawChannel(&pages[i], width, faces, c)
		if err != nil {
			return nil, err
		}
		gap := bytes.Repeat([]uint8{gapLevel}, width*max(width/gapShare, 1))
		if all := len(rows) + len(gap) + len(picture.Pix); all > maxPixels || all/width > MaxSide {
			end()
		}
		if len(rows) > 0 {
			rows = append(rows, gap...)
		}
		rows = append(rows, picture.Pix...)
	}
	end()
	return strips, nil
}
