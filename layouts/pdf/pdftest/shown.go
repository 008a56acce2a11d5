package pdftest

import (
	"image"
	"image/draw"
	"testing"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// Shown is a page drawn at a resolution as a viewer shows it: a [Picture] with
// what stands on it too, stamps, comments and form fields.
func Shown(t testing.TB, file []byte, page, dpi int) image.Image {
	t.Helper()
	var picture image.Image
	with(t, file, func(engine pdfium.Pdfium, document references.FPDF_DOCUMENT) {
		got, err := engine.RenderPageInDPI(&requests.RenderPageInDPI{Page: byIndex(document, page), DPI: dpi, RenderFlags: enums.FPDF_RENDER_FLAG_ANNOT})
		if err != nil {
			t.Fatal(err)
		}
		defer got.Cleanup()
		from := got.Result.RenderedImage
		copied := image.NewRGBA(from.Bounds()) // from is PDFium's own memory
		draw.Draw(copied, copied.Bounds(), from, from.Bounds().Min, draw.Src)
		picture = copied
	})
	return picture
}
