package importing

import (
	"fmt"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/log"
)

// repairs listens to what pdfcpu says of a file. It mends much without an
// error: a page that is lost becomes a blank one, objects are gathered from
// wherever they lie, older versions of them too. A page that may be another
// one is not taken.
type repairs struct{ pages bool }

// listen makes pdfcpu's messages known to the result.
func listen() *repairs {
	r := new(repairs)
	log.SetCLILogger(r)
	return r
}

// mended is how those messages begin that are about what pages draw.
var mended = [...]string{
	"pdfcpu repaired: xreftable",
	"pdfcpu repaired: catalog",
	"pdfcpu repaired: corrupt page",
	"pdfcpu repaired: missing",
	"pdfcpu repaired: stream filter",
	"pdfcpu skipped: malformed object",
	"pdfcpu skipped: missing stream length",
	"pdfcpu skipped: obj #",
	"pdfcpu skipped: corrupt page",
	"pdfcpu skipped: page",
	"pdfcpu skipped: invalid color",
}

func (r *repairs) Println(said ...any) {
	line := fmt.Sprint(said...)
	for _, m := range mended {
		r.pages = r.pages || strings.HasPrefix(line, m)
	}
}

func (r *repairs) Printf(format string, args ...any) { r.Println(fmt.Sprintf(format, args...)) }

// pdfcpu's own tool alone ends with a message.
func (r *repairs) Fatalf(string, ...any) { r.pages = true }
func (r *repairs) Fatalln(...any)        { r.pages = true }
