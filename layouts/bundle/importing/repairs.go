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
type repairs struct {
	pages bool         // the list of the objects is not that of the file
	lost  map[int]bool // objects that could not be read
}

// listen makes pdfcpu's messages known to the result.
func listen() *repairs {
	r := &repairs{lost: map[int]bool{}}
	log.SetCLILogger(r)
	return r
}

// guessed is how those messages begin that are about where the objects stand.
var guessed = [...]string{
	"pdfcpu repaired: xreftable",
	"pdfcpu repaired: catalog",
	"pdfcpu repaired: page tree node",
	"pdfcpu skipped: malformed object",
}

func (r *repairs) Println(said ...any) {
	line := fmt.Sprint(said...)
	for _, m := range guessed {
		r.pages = r.pages || strings.HasPrefix(line, m)
	}
	var number int
	if n, _ := fmt.Sscanf(line, "pdfcpu skipped: obj #%d reason", &number); n == 1 {
		r.lost[number] = true
	}
}

func (r *repairs) Printf(format string, args ...any) { r.Println(fmt.Sprintf(format, args...)) }

// pdfcpu's own tool alone ends with a message.
func (r *repairs) Fatalf(string, ...any) { r.pages = true }
func (r *repairs) Fatalln(...any)        { r.pages = true }
