//go:build outside

package main

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"worksheetpdf/cmd/internal/page/browsertest"
)

// pdfJS is Firefox's viewer in a browser, as testdata/pdfjs.sh fetches it.
type pdfJS struct {
	t      *testing.T
	tab    *browsertest.Tab
	mu     sync.Mutex
	served map[string][]byte
}

// pdfJSPage lets a test fill in a form as the viewer's own fields do, and draw.
const pdfJSPage = `<!doctype html><meta charset="utf-8"><title>pdf.js</title><script type="module">
import * as pdfjs from "./pdfjs/pdf.mjs";
pdfjs.GlobalWorkerOptions.workerSrc = new URL("./pdfjs/pdf.worker.mjs", location).href;
const open = name => pdfjs.getDocument({url: name, disableFontFace: false}).promise;
const text = bytes => { let s = ""; for (let i = 0; i < bytes.length; i += 32768) s += String.fromCharCode(...bytes.subarray(i, i + 32768)); return btoa(s); };
window.fill = async (name, values) => {
  const doc = await open(name), fields = await doc.getFieldObjects();
  for (const [field, value] of Object.entries(values))
    for (const place of fields[field] ?? []) if (place.type === "text") doc.annotationStorage.setValue(place.id, {value});
  return text(await doc.saveDocument());
};
window.shot = async (name, number, scale) => {
  const doc = await open(name), page = await doc.getPage(number), viewport = page.getViewport({scale});
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(viewport.width); canvas.height = Math.ceil(viewport.height);
  await page.render({canvas, canvasContext: canvas.getContext("2d"), viewport, annotationMode: pdfjs.AnnotationMode.ENABLE}).promise;
  const data = canvas.toDataURL("image/png");
  await doc.destroy();
  return data.slice(data.indexOf(",") + 1);
};
window.ready = true;
</script>`

func openPDFJS(t *testing.T) *pdfJS {
	t.Helper()
	p := &pdfJS{t: t, served: map[string][]byte{}}
	fetched, err := filepath.Abs("../../build/pdfjs")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(fetched, "pdf.mjs")); err != nil {
		t.Fatalf("%v: sh cmd/worksheet/testdata/pdfjs.sh build/pdfjs fetches it", err)
	}
	files := http.NewServeMux()
	files.Handle("/pdfjs/", http.StripPrefix("/pdfjs/", http.FileServer(http.Dir(fetched))))
	files.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		p.mu.Lock()
		defer p.mu.Unlock()
		if data, ok := p.served[strings.TrimPrefix(r.URL.Path, "/")]; ok {
			w.Header().Set("Content-Type", "application/pdf")
			_, _ = w.Write(data)
			return
		}
		w.Header().Set("Content-Type", "text/html")
		_, _ = w.Write([]byte(pdfJSPage))
	})
	server := httptest.NewServer(files)
	t.Cleanup(server.Close)
	p.tab = browsertest.Open(t, server.URL+"/", browsertest.Options{Timeout: 10 * time.Minute})
	p.tab.Until("window.ready")
	return p
}

// serve gives a file a name that was not there before.
func (p *pdfJS) serve(data []byte) string {
	p.mu.Lock()
	defer p.mu.Unlock()
	name := fmt.Sprintf("%d.pdf", len(p.served))
	p.served[name] = data
	return name
}

// fill is what pdf.js saves of a file whose fields were typed into.
func (p *pdfJS) fill(data []byte, typed map[string]string) []byte {
	p.t.Helper()
	values, err := json.Marshal(typed)
	if err != nil {
		p.t.Fatal(err)
	}
	var saved string
	p.tab.Eval(fmt.Sprintf("window.fill(%q, %s)", p.serve(data), values), &saved)
	return p.decoded(saved)
}

// shots are the pages of a file as pdf.js draws them.
func (p *pdfJS) shots(data []byte, pages, dpi int) (all []*image.Gray) {
	p.t.Helper()
	name := p.serve(data)
	for i := range pages {
		var shot string
		p.tab.Eval(fmt.Sprintf("window.shot(%q, %d, %d/72)", name, i+1, dpi), &shot)
		all = append(all, grayPNG(p.t, p.decoded(shot)))
	}
	return all
}

func (p *pdfJS) decoded(text string) []byte {
	p.t.Helper()
	data, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		p.t.Fatal(err)
	}
	return data
}

func grayPNG(t *testing.T, data []byte) *image.Gray {
	t.Helper()
	picture, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return grayed(picture)
}

// grayed is a picture in greys, on white.
func grayed(picture image.Image) *image.Gray {
	gray := image.NewGray(picture.Bounds())
	draw.Draw(gray, gray.Bounds(), image.White, image.Point{}, draw.Src)
	draw.Draw(gray, gray.Bounds(), picture, picture.Bounds().Min, draw.Over)
	return gray
}
