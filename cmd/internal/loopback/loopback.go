// Package loopback serves pages on this machine, to this machine: on a port of
// 127.0.0.1, to browsers that ask for it by its own name, from its own pages.
//
//	server, err := loopback.Listen(0)
//	fmt.Println(server.URL())
//	err = server.Serve(ctx, handler)
package loopback

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"time"
)

// Server has a port of the loopback interface.
type Server struct {
	listener net.Listener
	port     string
}

// Listen takes a port on 127.0.0.1, 0 for any that is free.
func Listen(port int) (*Server, error) {
	listener, err := net.Listen("tcp4", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if err != nil {
		return nil, err
	}
	_, taken, err := net.SplitHostPort(listener.Addr().String())
	if err != nil {
		listener.Close()
		return nil, err
	}
	return &Server{listener, taken}, nil
}

// URL is where the pages are.
func (s *Server) URL() string { return "http://" + s.listener.Addr().String() + "/" }

// Policy is the Content-Security-Policy of a page that needs its own scripts,
// styles and pictures and nothing else.
const Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

// Serve answers until the context ends, and gives what is on its way then two
// seconds. Requests have the context, so that streams end with it.
func (s *Server) Serve(ctx context.Context, handler http.Handler) error {
	server := &http.Server{
		Handler: s.guarded(handler), ReadHeaderTimeout: 5 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 1 << 16,
		BaseContext: func(net.Listener) context.Context { return ctx },
	}
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

// guarded answers only who asks for this machine by its own name and comes from
// our own page: another site's page, or a name that was made to lead here (DNS
// rebinding), must not read somebody's worksheet.
func (s *Server) guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Cache-Control", "no-store")
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("Referrer-Policy", "no-referrer")
		header.Set("Cross-Origin-Opener-Policy", "same-origin")
		header.Set("Cross-Origin-Resource-Policy", "same-origin")
		header.Set("Content-Security-Policy", Policy)
		if !s.ours(r.Host) || !s.ourOrigin(r.Header.Get("Origin")) || !ourSite(r.Header.Get("Sec-Fetch-Site")) {
			http.Error(w, "this page is for this machine only", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// ours reports whether a host is this server.
func (s *Server) ours(host string) bool {
	return host == "127.0.0.1:"+s.port || host == "localhost:"+s.port
}

func (s *Server) ourOrigin(origin string) bool {
	if origin == "" {
		return true
	}
	u, err := url.Parse(origin)
	return err == nil && u.Scheme == "http" && s.ours(u.Host)
}

// ourSite reports whether a request was begun by our own page, by the person at
// the browser, or by no browser (Fetch Metadata Request Headers). Another port
// of this machine is the same site, and another's all the same.
func ourSite(site string) bool { return site == "" || site == "same-origin" || site == "none" }
