package main

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/raster"
	"worksheetpdf/worksheets"
)

// Pictures have so many dots an inch.
const (
	standardDPI = 200
	leastDPI    = 36
	mostDPI     = 600
)

// maxPictures is how many pages are written as pictures, a file each.
const maxPictures = 200

// isPicture reports whether a name is that of a picture.
func isPicture(name string) bool { return strings.EqualFold(filepath.Ext(name), ".png") }

// wrongFormat is about a name that says a format which is not made.
func wrongFormat(name string) error {
	extension := strings.ToLower(filepath.Ext(name))
	others := strings.Fields(".doc .docx .xls .xlsx .ppt .pptx .odt .ods .rtf .txt .md .html .htm .csv .json .yaml .yml .jpg .jpeg .gif .webp .bmp .tif .tiff .svg .ps .eps .zip .wps .pages .key .numbers")
	if !slices.Contains(others, extension) {
		return nil
	}
	base := strings.TrimSuffix(name, filepath.Ext(name))
	return usage{
		what: worksheets.Msg("%q cannot be written: no %s is made here", name, extension),
		hint: worksheets.Msg("a PDF to print: %s; pictures: %s", "-o "+base+".pdf", "-o "+base+".png"),
	}
}

// savePictures writes a document as pictures: one file for one page, else
// NAME-1.png and so on. All are drawn before the first is written.
func (s *session) savePictures(ctx context.Context, document *page.Document, name string, dpi int) error {
	if len(document.Pages) > maxPictures {
		return problem(name, worksheets.Msg("%d pages are too many for pictures, %d at most", len(document.Pages), maxPictures),
			worksheets.Msg("write a PDF: %s", "-o "+strings.TrimSuffix(name, filepath.Ext(name))+".pdf"))
	}
	files := make([][]byte, len(document.Pages))
	for i := range document.Pages {
		if err := ctx.Err(); err != nil {
			return err
		}
		picture, err := drawn(document, i, dpi)
		if err != nil {
			return err
		}
		files[i] = picture
	}
	for i, file := range files {
		if err := s.save(ctx, pictureName(name, i, len(files)), file); err != nil {
			return err
		}
	}
	if len(files) > 1 {
		s.tell(worksheets.Msg("written: %s to %s", pictureName(name, 0, len(files)), pictureName(name, len(files)-1, len(files))))
	}
	return nil
}

// drawn is a page as a picture.
func drawn(document *page.Document, i, dpi int) ([]byte, error) {
	p := &document.Pages[i]
	width := int(p.Size.Width * page.Length(dpi) / inch)
	return raster.PNG(p, raster.Format{Width: max(width, 1)}, document.Faces)
}

// inch is the length that dots are counted on: 25.4 mm.
const inch = 254 * page.Millimetre / 10

// pictureName is the name of the picture of a page.
func pictureName(name string, i, all int) string {
	if all == 1 {
		return name
	}
	extension := filepath.Ext(name)
	return fmt.Sprintf("%s-%d%s", strings.TrimSuffix(name, extension), i+1, extension)
}
