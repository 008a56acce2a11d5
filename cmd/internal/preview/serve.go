package preview

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
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
	listener net.Listener
	state    *state
	words    Words
	ctx      context.Context // ends the streams of changes
}

// Listen takes a port on 127.0.0.1, 0 for any that is free.
func Listen(port int, words Words) (*Server, error) {
	listener, err := net.Listen("tcp4", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if err != nil {
		return nil, err
	}
	return &Server{listener: listener, state: newState(), words: words}, nil
}

// URL is where the page is.
func (s *Server) URL() string { return "http://" + s.listener.Addr().String() + "/" }

// Show shows what was made last.
func (s *Server) Show(d Document) { s.state.show(d) }

// Serve answers until the context ends.
func (s *Server) Serve(ctx context.Context) error {
	s.ctx = ctx
	server := &http.Server{Handler: s.guarded(s.routes()), ReadHeaderTimeout: 5 * time.Second, MaxHeaderBytes: 1 << 16}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(s.listener) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	stop, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	if err := server.Shutdown(stop); err != nil {
		server.Close()
	}
	if err := <-ended; !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

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
		case <-s.ctx.Done():
			return
		}
	}
}

// guarded answers only who asks for this machine by its own name and comes from
// our own page: another site's page, or a name that was made to lead here (DNS
// rebinding), must not read somebody's worksheet.
func (s *Server) guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Cache-Control", "no-store")
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("Referrer-Policy", "no-referrer")
		header.Set("Cross-Origin-Resource-Policy", "same-origin")
		header.Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'")
		if !s.ours(r.Host) || !s.ourOrigin(r.Header.Get("Origin")) {
			http.Error(w, "this page is for this machine only", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// ours reports whether a host is this server.
func (s *Server) ours(host string) bool {
	_, port, _ := net.SplitHostPort(s.listener.Addr().String())
	return host == "127.0.0.1:"+port || host == "localhost:"+port
}

func (s *Server) ourOrigin(origin string) bool {
	if origin == "" {
		return true
	}
	u, err := url.Parse(origin)
	return err == nil && u.Scheme == "http" && s.ours(u.Host)
}
