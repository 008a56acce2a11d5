package pdftest

import (
	"image"
	"image/draw"
	"math"
	"testing"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// Filled is a page drawn at a resolution as PDFium draws one whose fields people
// are typing in: the fields as its form has them, as in a browser.
func Filled(t testing.TB, file []byte, page, dpi int) image.Image {
	t.Helper()
	var picture *image.RGBA
	inForm(t, file, func(f *Form, document references.FPDF_DOCUMENT) {
		size, err := f.engine.GetPageSize(&requests.GetPageSize{Page: byIndex(document, page)})
		f.check(err)
		width, height := int(math.Ceil(size.Width*float64(dpi)/72)), int(math.Ceil(size.Height*float64(dpi)/72))
		made, err := f.engine.FPDFBitmap_Create(&requests.FPDFBitmap_Create{Width: width, Height: height, Alpha: 1})
		f.check(err)
		const white = 0xFFFFFFFF
		_, err = f.engine.FPDFBitmap_FillRect(&requests.FPDFBitmap_FillRect{Bitmap: made.Bitmap, Width: width, Height: height, Color: white})
		f.check(err)
		_, err = f.engine.FPDF_RenderPageBitmap(&requests.FPDF_RenderPageBitmap{Bitmap: made.Bitmap, Page: f.pages[page], SizeX: width, SizeY: height, Flags: enums.FPDF_RENDER_FLAG_ANNOT})
		f.check(err)
		_, err = f.engine.FPDF_FFLDraw(&requests.FPDF_FFLDraw{FormHandle: f.handle, Bitmap: made.Bitmap, Page: f.pages[page], SizeX: width, SizeY: height, Flags: enums.FPDF_RENDER_FLAG_ANNOT})
		f.check(err)
		drawn, err := f.engine.FPDFBitmap_GetBuffer(&requests.FPDFBitmap_GetBuffer{Bitmap: made.Bitmap})
		f.check(err)
		stride, err := f.engine.FPDFBitmap_GetStride(&requests.FPDFBitmap_GetStride{Bitmap: made.Bitmap})
		f.check(err)
		picture = image.NewRGBA(image.Rect(0, 0, width, height))
		for y := range height {
			for x := range width { // its order is blue, green, red
				at, from := picture.PixOffset(x, y), drawn.Buffer[y*stride.Stride+4*x:]
				picture.Pix[at], picture.Pix[at+1], picture.Pix[at+2], picture.Pix[at+3] = from[2], from[1], from[0], from[3]
			}
		}
		_, err = f.engine.FPDFBitmap_Destroy(&requests.FPDFBitmap_Destroy{Bitmap: made.Bitmap})
		f.check(err)
	})
	return picture
}

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
