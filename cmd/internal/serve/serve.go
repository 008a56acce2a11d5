// Package serve is the desk: a page on the loopback interface that shows the
// worksheets that are built in and those of a folder, to be filled in, printed,
// made for many people at once, and written.
//
//	desk, err := serve.Open(serve.Options{Folder: "工作表", Check: check, New: starter, Batch: batch})
//	fmt.Println(desk.URL())
//	err = desk.Serve(ctx)
//
// Whoever knows the URL may read and write the folder's definitions and answer
// files, and no others: the URL holds a token that no other page can guess, no
// request from another site or under another name is answered, and no name leads
// out of the folder. A file is replaced whole, by who has seen its last state;
// the other is told, and nothing is lost.
package serve

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"net/http"
	"os"
	"runtime"
	"strings"
	"sync"

	"worksheetpdf/cmd/internal/loopback"
	"worksheetpdf/worksheets/complete"
)

// Options is what a desk is made of.
type Options struct {
	Folder  string // where definitions and answers lie
	Port    int    // 0: any that is free
	English bool   // what the pages say, else Chinese
	Version string

	// Check says what is wrong with a file of the folder, and notes, in the words
	// of the command's check.
	Check func(ctx context.Context, name string, text []byte) []Problem
	// New is a new definition: a starter, a copy of what is built in as like, or of
	// the text of a definition of one's own.
	New func(title, like string, own []byte) ([]byte, error)
	// Batch makes a PDF of each row of a table.
	Batch func(ctx context.Context, b Batch) Made
	// Bundle makes all files of a bundle, and replaces what was changed by hand in
	// its folder only where force says so.
	Bundle func(ctx context.Context, name string, force bool) Made
	// Page makes one HTML file that fills in worksheets on a phone.
	Page func(names []string) ([]byte, []Problem)
}

// Desk is a page for one folder.
type Desk struct {
	*loopback.Server
	token     string
	folder    *folder
	options   Options
	completer func() (*complete.Completer, error)
	engines   *engines
	work      chan struct{} // as many as may draw at a time
}

// Open opens a folder and takes a port for it. Closing the desk gives both back.
func Open(o Options) (*Desk, error) {
	root, err := os.OpenRoot(o.Folder)
	if err != nil {
		return nil, err
	}
	server, err := loopback.Listen(o.Port)
	if err != nil {
		root.Close()
		return nil, err
	}
	return &Desk{
		Server: server, token: rand.Text(), folder: &folder{root: root}, options: o,
		completer: sync.OnceValues(complete.New), engines: newEngines(o.English),
		work: make(chan struct{}, runtime.GOMAXPROCS(0)),
	}, nil
}

// URL is where the page is. Who knows it may do all that the page can.
func (d *Desk) URL() string { return d.Server.URL() + d.token + "/" }

// Serve answers until the context ends, and closes the folder.
func (d *Desk) Serve(ctx context.Context) error {
	defer d.folder.root.Close()
	return d.Server.Serve(ctx, d.known(d.routes()))
}

// known answers only who has the token.
func (d *Desk) known(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		given, _, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
		if subtle.ConstantTimeCompare([]byte(given), []byte(d.token)) != 1 {
			http.Error(w, "请打开程序给出的完整网址。Open the whole address that the program has printed.", http.StatusForbidden)
			return
		}
		http.StripPrefix("/"+d.token, next).ServeHTTP(w, r)
	})
}

// routes are all that the page asks for. What is read is asked for with GET,
// what needs a text or changes something with POST or PUT.
func (d *Desk) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", d.page("gallery"))
	mux.HandleFunc("GET /fill", d.page("fill"))
	mux.HandleFunc("GET /edit", d.page("edit"))
	mux.HandleFunc("GET /batch", d.page("batch"))
	mux.HandleFunc("GET /bundle", d.page("bundle"))
	mux.HandleFunc("GET /assets/{name}", asset)
	mux.HandleFunc("GET /form/{name}", formAsset)
	mux.HandleFunc("GET /gallery", d.gallery)
	mux.HandleFunc("GET /filling", d.fill)
	mux.HandleFunc("POST /engine/{sheet}/{name}", d.drawing(d.call))
	mux.HandleFunc("GET /picture", d.drawing(d.picture))
	mux.HandleFunc("GET /pdf", d.drawing(d.pdf))
	mux.HandleFunc("GET /table", d.table)
	mux.HandleFunc("GET /files/{name}", d.read)
	mux.HandleFunc("PUT /files/{name}", d.save)
	mux.HandleFunc("POST /new", d.begin)
	mux.HandleFunc("POST /draft/check", d.drawing(d.draftCheck))
	mux.HandleFunc("POST /draft/page", d.drawing(d.draftPage))
	mux.HandleFunc("POST /draft/complete", d.draftComplete)
	mux.HandleFunc("POST /batch", d.batch)
	mux.HandleFunc("GET /results/{folder}/{$}", d.results)
	mux.HandleFunc("POST /bundle", d.bundle)
	mux.HandleFunc("GET /results/{folder}/{name...}", d.result)
	mux.HandleFunc("GET /page", d.webPage)
	mux.HandleFunc("POST /rename", d.rename)
	mux.HandleFunc("POST /remove", d.remove)
	return mux
}

// drawing lets as many draw at a time as there are cores.
func (d *Desk) drawing(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		select {
		case d.work <- struct{}{}:
			defer func() { <-d.work }()
			next(w, r)
		case <-r.Context().Done():
		}
	}
}
