// Package pdftest reads finished PDF files in tests, with PDFium: what it
// copies out of a page is what a reader in a browser copies. Only tests import
// it, as they do net/http/httptest; a rule of the Makefile holds everybody to
// that.
//
// PDFium runs as WebAssembly inside the test, so nothing needs to be installed.
// To compile it takes seconds: all tests of a process share one, and all
// processes what one of them has left compiled in the user's cache.
package pdftest

import (
	"image"
	"image/draw"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

var start = sync.OnceValues(func() (pdfium.Pdfium, error) {
	pool, err := webassembly.Init(webassembly.Config{MinIdle: 1, MaxIdle: 1, MaxTotal: 1, RuntimeConfig: cached()})
	if err != nil {
		return nil, err
	}
	return pool.GetInstance(time.Minute)
})

// cached keeps compiled code in the user's cache folder, where there is one
// that can be written; wazero names it by its own version and the code's hash.
func cached() wazero.RuntimeConfig {
	// What PDFium was compiled with, as the pool's own configuration has it.
	config := wazero.NewRuntimeConfig().WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling)
	folder, err := os.UserCacheDir()
	if err != nil {
		return config
	}
	cache, err := wazero.NewCompilationCacheWithDir(filepath.Join(folder, "worksheetpdf-tests"))
	if err != nil {
		return config
	}
	return config.WithCompilationCache(cache)
}

// PDFium does one thing at a time.
var busy sync.Mutex

// with opens the file for as long as do takes.
func with(t testing.TB, file []byte, do func(pdfium.Pdfium, references.FPDF_DOCUMENT)) {
	t.Helper()
	engine, err := start()
	if err != nil {
		t.Fatal("starting PDFium:", err)
	}
	busy.Lock()
	defer busy.Unlock()
	opened, err := engine.OpenDocument(&requests.OpenDocument{File: &file})
	if err != nil {
		t.Fatal("PDFium does not open the file:", err)
	}
	defer engine.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: opened.Document})
	do(engine, opened.Document)
}

// pages is how many pages the file has.
func pages(t testing.TB, engine pdfium.Pdfium, document references.FPDF_DOCUMENT) int {
	t.Helper()
	count, err := engine.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: document})
	if err != nil {
		t.Fatal(err)
	}
	return count.PageCount
}

func byIndex(document references.FPDF_DOCUMENT, index int) requests.Page {
	return requests.Page{ByIndex: &requests.PageByIndex{Document: document, Index: index}}
}

// Text is the text of each page, in content order, with \n between lines.
func Text(t testing.TB, file []byte) []string {
	t.Helper()
	var texts []string
	with(t, file, func(engine pdfium.Pdfium, document references.FPDF_DOCUMENT) {
		for i := range pages(t, engine, document) {
			texts = append(texts, pageText(t, engine, byIndex(document, i)))
		}
	})
	return texts
}

func pageText(t testing.TB, engine pdfium.Pdfium, page requests.Page) string {
	t.Helper()
	// GetPageText would break characters beyond the BMP.
	loaded, err := engine.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: page})
	if err != nil {
		t.Fatal(err)
	}
	defer engine.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: loaded.TextPage})
	count, err := engine.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: loaded.TextPage})
	if err != nil {
		t.Fatal(err)
	}
	if count.Count == 0 {
		return ""
	}
	got, err := engine.FPDFText_GetText(&requests.FPDFText_GetText{TextPage: loaded.TextPage, Count: count.Count})
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(got.Text, "\r\n", "\n")
}

// Size is the size of a page in points.
type Size struct{ Width, Height float64 }

// Sizes are the sizes of the pages.
func Sizes(t testing.TB, file []byte) []Size {
	t.Helper()
	var sizes []Size
	with(t, file, func(engine pdfium.Pdfium, document references.FPDF_DOCUMENT) {
		for i := range pages(t, engine, document) {
			got, err := engine.GetPageSize(&requests.GetPageSize{Page: byIndex(document, i)})
			if err != nil {
				t.Fatal(err)
			}
			sizes = append(sizes, Size{got.Width, got.Height})
		}
	})
	return sizes
}

// Character is one character as PDFium found it on a page.
type Character struct {
	Text                     string
	Left, Top, Right, Bottom float64 // points, from the page's top left corner
	Font                     string
	Size                     float64
}

// Characters are the characters of a page, in content order.
func Characters(t testing.TB, file []byte, page int) []Character {
	t.Helper()
	var characters []Character
	with(t, file, func(engine pdfium.Pdfium, document references.FPDF_DOCUMENT) {
		size, err := engine.GetPageSize(&requests.GetPageSize{Page: byIndex(document, page)})
		if err != nil {
			t.Fatal(err)
		}
		got, err := engine.GetPageTextStructured(&requests.GetPageTextStructured{
			Page:                   byIndex(document, page),
			Mode:                   requests.GetPageTextStructuredModeChars,
			CollectFontInformation: true,
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range got.Chars {
			p := c.PointPosition
			one := Character{Text: c.Text, Left: p.Left, Top: size.Height - p.Top, Right: p.Right, Bottom: size.Height - p.Bottom}
			if c.FontInformation != nil {
				one.Font, one.Size = c.FontInformation.Name, c.FontInformation.Size
			}
			characters = append(characters, one)
		}
	})
	return characters
}

// Picture is a page drawn at a resolution.
func Picture(t testing.TB, file []byte, page, dpi int) image.Image {
	t.Helper()
	var picture image.Image
	render(t, file, page, dpi, func(from *image.RGBA) {
		copied := image.NewRGBA(from.Bounds())
		draw.Draw(copied, copied.Bounds(), from, from.Bounds().Min, draw.Src)
		picture = copied
	})
	return picture
}

// Averaged is a page in greys drawn at a resolution and made n times smaller,
// each pixel the mean of n × n.
func Averaged(t testing.TB, file []byte, page, dpi, n int) *image.Gray {
	t.Helper()
	var picture *image.Gray
	render(t, file, page, dpi, func(from *image.RGBA) {
		picture = image.NewGray(image.Rect(0, 0, from.Rect.Dx()/n, from.Rect.Dy()/n))
		sums := make([]int, picture.Stride)
		for y := range picture.Rect.Dy() {
			clear(sums)
			for row := range n {
				pixels := from.Pix[(y*n+row)*from.Stride:]
				for x := range sums {
					for range n {
						p := pixels[:4]
						pixels = pixels[4:]
						if p[0] == p[1] && p[1] == p[2] { // as nearly all of them
							sums[x] += int(p[0])
						} else {
							sums[x] += (299*int(p[0]) + 587*int(p[1]) + 114*int(p[2]) + 500) / 1000
						}
					}
				}
			}
			for x, sum := range sums {
				picture.Pix[y*picture.Stride+x] = uint8((sum + n*n/2) / (n * n))
			}
		}
	})
	return picture
}

// render draws a page; the picture is PDFium's own memory, for as long as take takes.
func render(t testing.TB, file []byte, page, dpi int, take func(*image.RGBA)) {
	t.Helper()
	with(t, file, func(engine pdfium.Pdfium, document references.FPDF_DOCUMENT) {
		got, err := engine.RenderPageInDPI(&requests.RenderPageInDPI{Page: byIndex(document, page), DPI: dpi})
		if err != nil {
			t.Fatal(err)
		}
		defer got.Cleanup()
		from, ok := got.Result.RenderedImage.(*image.RGBA)
		if !ok {
			t.Fatalf("a picture of %T", got.Result.RenderedImage)
		}
		take(from)
	})
}

// Outline is the titles of the bookmarks, each indented by two spaces a level.
func Outline(t testing.TB, file []byte) []string {
	t.Helper()
	var titles []string
	with(t, file, func(engine pdfium.Pdfium, document references.FPDF_DOCUMENT) {
		got, err := engine.GetBookmarks(&requests.GetBookmarks{Document: document})
		if err != nil {
			t.Fatal(err)
		}
		titles = appendTitles(titles, "", got.Bookmarks)
	})
	return titles
}

func appendTitles(titles []string, indent string, bookmarks []responses.GetBookmarksBookmark) []string {
	for _, b := range bookmarks {
		titles = append(titles, indent+b.Title)
		titles = appendTitles(titles, indent+"  ", b.Children)
	}
	return titles
}

// Information is an entry of the information dictionary.
func Information(t testing.TB, file []byte, key string) string {
	t.Helper()
	var value string
	with(t, file, func(engine pdfium.Pdfium, document references.FPDF_DOCUMENT) {
		got, err := engine.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: document, Tag: key})
		if err != nil {
			t.Fatal(err)
		}
		value = got.Value
	})
	return value
}
