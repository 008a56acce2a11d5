// Package page makes the whole program one HTML file: the form, the definitions,
// the engine and the faces, for a browser and nothing else.
//
//	file, err := page.Make([]engine.Definition{listening, card, checklist, report})
//
// What is seen first stands first: style, form, the first page of each
// worksheet as a picture. What takes a second to arrive stands behind it, packed,
// as text: the engine and what it is made from. A Content-Security-Policy lets
// the page load nothing but its own folder of rare characters.
package page

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"worksheetpdf/cmd/internal/engine"
	"worksheetpdf/cmd/internal/form"
	"worksheetpdf/fonts"
	"worksheetpdf/worksheets"
)

//go:embed assets/*.js
var assets embed.FS

// built is what "make engine" makes; without it there is only its .gitignore.
//
//go:embed all:built
var built embed.FS

// Folder is where a page that is served finds the pieces of its faces.
const Folder = "字体"

// MaxBytes is how large a page may be.
const MaxBytes = 5_000_000

// ErrNoEngine is that the program was built without the engine of pages.
var ErrNoEngine = errors.New("page: built without the engine")

// HasEngine reports whether the program was built with the engine of pages.
func HasEngine() bool {
	_, err := built.ReadFile(engineFile)
	return err == nil
}

// What "make engine" makes: the engine, packed, and what Go asks of a browser.
const (
	engineFile = "built/engine.parts.gz"
	goFile     = "built/wasm_exec.js"
	// Under which licences that is given which the engine is built from.
	licencesFile = "built/licences.txt"
)

// Make makes the page over worksheets and the reports over them. The same
// definitions give the same bytes. An error may be [ErrNoEngine] or
// [worksheets.Problems].
func Make(definitions []engine.Definition) ([]byte, error) {
	return assemble(definitions, begin)
}

// begin is what a page begins with: its form, and the engine that it carries.
func begin(shown shown) string {
	return fmt.Sprintf("const call = workerCalls(%s);\nstart({ call, page: %s, licences: () => licences(call) });\n", quoted(Folder), shown.json)
}

// assemble makes a page that begins with what a script does.
func assemble(definitions []engine.Definition, begin func(shown) string) ([]byte, error) {
	program, err := built.ReadFile(engineFile)
	if err != nil {
		return nil, ErrNoEngine
	}
	runtime, err := built.ReadFile(goFile)
	if err != nil {
		return nil, ErrNoEngine
	}
	words, err := built.ReadFile(licencesFile)
	if err != nil {
		return nil, ErrNoEngine
	}
	faces := fonts.Embedded()
	e, err := engine.New(engine.Options{Faces: faces, Definitions: definitions})
	if err != nil {
		return nil, err
	}
	shown, err := show(e, definitions)
	if err != nil {
		return nil, err
	}
	files, err := hold(faces, definitions).cut(faces)
	if err != nil {
		return nil, err
	}
	pack, err := engine.Pack(definitions, files)
	if err != nil {
		return nil, err
	}
	if pack, err = Compress(pack); err != nil {
		return nil, err
	}
	if words, err = Compress([]byte(string(words) + licences(faces))); err != nil {
		return nil, err
	}
	script := form.Script(asset("carried.js") + begin(shown))
	worker := slices.Concat(runtime, []byte(asset("inflate.js")), []byte(asset("join.js")), []byte(asset("worker.js")))
	var foot bytes.Buffer
	fmt.Fprintf(&foot, "<script type=\"module\" async>%s</script>\n", script)
	for _, part := range []struct {
		id   string
		text []byte
	}{{"worker", worker}, {"engine", text(program)}, {"pack", text(pack)}, {"licences", text(words)}} {
		if bytes.Contains(part.text, []byte("</script")) || bytes.Contains(part.text, []byte("<!--")) {
			return nil, fmt.Errorf("page: the part %q ends its own element", part.id)
		}
		fmt.Fprintf(&foot, "<script type=\"text/plain\" id=\"%s\">%s</script>\n", part.id, part.text)
	}
	return form.Page(shown.title, head(script), foot.String()), nil
}

// head is the style, and the policy: nothing runs but what stands here, and
// nothing is sent anywhere.
func head(script []byte) string {
	style := form.Style()
	return fmt.Sprintf("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-%s' 'wasm-unsafe-eval'; style-src 'sha256-%s'; worker-src blob:; child-src blob:; img-src blob: data:; connect-src 'self'; base-uri 'none'; form-action 'none'\">\n<style>%s</style>\n",
		sum(script), sum(style), style)
}

func sum(data []byte) string {
	hash := sha256.Sum256(data)
	return base64.StdEncoding.EncodeToString(hash[:])
}

// shown is what the form is made from.
type shown struct {
	title string
	json  []byte
}

// firstWidth is how wide the picture of a first page is that is seen until the
// engine draws the next, in pixels.
const firstWidth = 620

// show describes the worksheets and reports that the engine knows.
func show(e *engine.Engine, definitions []engine.Definition) (shown, error) {
	page := struct {
		Worksheets []form.Form       `json:"worksheets"`
		Reports    []form.Report     `json:"reports"`
		Images     map[string]string `json:"images"`
		First      map[string]string `json:"first"`
		Fillable   bool              `json:"fillable"`
	}{Fillable: true, Reports: []form.Report{}, Images: map[string]string{}, First: map[string]string{}}
	known := e.Sheets()
	for _, d := range definitions {
		for name, data := range d.Images {
			page.Images[name] = dataURL(data)
		}
		if worksheets.IsReport(d.Data) {
			report, err := worksheets.ReadReport(d.File, d.Data)
			if err != nil {
				return shown{}, err
			}
			if slices.ContainsFunc(known.Reports, func(r engine.ReportHead) bool { return r.ID == report.ID }) {
				page.Reports = append(page.Reports, form.DescribeReport(report))
			}
			continue
		}
		sheet, err := worksheets.Read(d.File, d.Data)
		if err != nil {
			return shown{}, err
		}
		page.Worksheets = append(page.Worksheets, form.Describe(sheet))
		look := e.Pages(engine.Draft{Worksheet: sheet.ID}, engine.View{Width: firstWidth})
		if !look.Good {
			return shown{}, worksheets.Problems{{File: d.File, What: worksheets.Msg("the worksheet cannot be printed: %s", look.Problems[0].Message)}}
		}
		page.First[sheet.ID] = dataURL(look.Data)
	}
	if len(page.Worksheets) == 0 {
		return shown{}, worksheets.Problems{{What: worksheets.Msg("a page is for worksheets, and here is none")}}
	}
	data, err := json.Marshal(page)
	return shown{page.Worksheets[0].Title, data}, err
}

// dataURL is a picture within a page.
func dataURL(data []byte) string {
	return "data:" + http.DetectContentType(data) + ";base64," + base64.StdEncoding.EncodeToString(data)
}

func asset(name string) string {
	data, _ := assets.ReadFile("assets/" + name) // the names are those of files that are embedded
	return string(data)
}

func quoted(words string) string {
	data, _ := json.Marshal(words) // a string
	return string(data)
}

// licences are those of the faces, each text once.
func licences(faces *fonts.Faces) string {
	var b strings.Builder
	seen := ""
	for _, l := range faces.Licences() {
		own, text := l.Text, ""
		if i := strings.Index(own, "-----"); i >= 0 {
			own, text = own[:i], own[i:]
		}
		fmt.Fprintf(&b, "== %s %s (%s)\n\n%s\n\n", l.Face, l.Version, l.Source, strings.TrimSpace(own))
		if text != seen {
			b.WriteString(text + "\n")
			seen = text
		}
	}
	return b.String()
}
