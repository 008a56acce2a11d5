package preview

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"html"
	"net/http"
	"strconv"
	"strings"

	"worksheetpdf/cmd/internal/loopback"
)

//go:embed page.html
var page string

//go:embed page.js
var script []byte

//go:embed page.css
var style []byte

// Words are what the page itself says, in the reader's language.
type Words struct {
	Language string `json:"language"` // of the page, as in zh-CN
	Stale    string `json:"stale"`    // above the last good document
	Nothing  string `json:"nothing"`  // where there was none yet
	Pages    string `json:"pages"`    // "# pages"
	Note     string `json:"note"`
	Gone     string `json:"gone"` // the program has ended
	Hint     string `json:"hint"`
}

// Server shows documents on a port of the loopback interface.
type Server struct {
	*loopback.Server
	state *state
	words Words
}

// Listen takes a port on 127.0.0.1, 0 for any that is free.
func Listen(port int, words Words) (*Server, error) {
	server, err := loopback.Listen(port)
	if err != nil {
		return nil, err
	}
	return &Server{server, newState(), words}, nil
}

// Show shows what was made last.
func (s *Server) Show(d Document) { s.state.show(d) }

// Serve answers until the context ends.
func (s *Server) Serve(ctx context.Context) error { return s.Server.Serve(ctx, s.routes()) }

func (s *Server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) {
		text := strings.NewReplacer("LANGUAGE", s.words.Language, "WORDS", attribute(s.words), "STATE", attribute(s.state.shown())).Replace(page)
		send(w, "text/html; charset=utf-8", []byte(text))
	})
	mux.HandleFunc("GET /page.js", func(w http.ResponseWriter, _ *http.Request) { send(w, "text/javascript; charset=utf-8", script) })
	mux.HandleFunc("GET /page.css", func(w http.ResponseWriter, _ *http.Request) { send(w, "text/css; charset=utf-8", style) })
	mux.HandleFunc("GET /state", func(w http.ResponseWriter, _ *http.Request) {
		data, _ := json.Marshal(s.state.shown())
		send(w, "application/json", data)
	})
	mux.HandleFunc("GET /pages/{page}", func(w http.ResponseWriter, r *http.Request) {
		i, err := strconv.Atoi(strings.TrimSuffix(r.PathValue("page"), ".png"))
		if picture := s.state.picture(i - 1); err == nil && picture != nil {
			send(w, "image/png", picture)
			return
		}
		http.NotFound(w, r)
	})
	mux.HandleFunc("GET /sheet.pdf", func(w http.ResponseWriter, r *http.Request) {
		if pdf := s.state.pdf(); pdf != nil {
			send(w, "application/pdf", pdf)
			return
		}
		http.NotFound(w, r)
	})
	mux.HandleFunc("GET /changes", s.changes)
	return mux
}

// attribute is a value as JSON that stands in an attribute in single quotation marks.
func attribute(v any) string {
	data, _ := json.Marshal(v) // strings, numbers and lists of them
	return html.EscapeString(string(data))
}

func send(w http.ResponseWriter, kind string, data []byte) {
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Length", strconv.Itoa(len(data)))
	_, _ = w.Write(data) // whoever asked has gone
}

// changes sends the number of every change, as server-sent events.
func (s *Server) changes(w http.ResponseWriter, r *http.Request) {
	flusher, ok := w.(http.Flusher)
	if !ok {
		http.Error(w, "no stream", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	for {
		number, changed := s.state.now()
		if _, err := fmt.Fprintf(w, "data: %d\n\n", number); err != nil {
			return
		}
		flusher.Flush()
		select {
		case <-changed:
		case <-r.Context().Done():
			return
		}
	}
}
