package serve

import (
	"crypto/rand"
	"embed"
	"net/http"
	"path"
	"strings"

	"worksheetpdf/cmd/internal/loopback"
)

//go:embed assets
var assets embed.FS

// asset sends a script or a style of the page.
func asset(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	data, err := assets.ReadFile("assets/" + name)
	kinds := map[string]string{".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml"}
	kind, ok := kinds[path.Ext(name)]
	if err != nil || !ok {
		http.NotFound(w, r)
		return
	}
	send(w, kind, "", data)
}

// policy lets pages show pictures that they have asked for with a text, and the
// editor the styles that it makes.
func policy(nonce string) string {
	return strings.NewReplacer("img-src 'self'", "img-src 'self' blob:", "style-src 'self'", "style-src 'self' 'nonce-"+nonce+"'").Replace(loopback.Policy)
}

// page is a page by its name, in the reader's language.
func (d *Desk) page(name string) http.HandlerFunc {
	language := "zh-CN"
	if d.options.English {
		language = "en"
	}
	return func(w http.ResponseWriter, r *http.Request) {
		data, err := assets.ReadFile("assets/" + name + ".html")
		if err != nil {
			http.NotFound(w, r)
			return
		}
		nonce := rand.Text()
		w.Header().Set("Content-Security-Policy", policy(nonce))
		send(w, "text/html; charset=utf-8", "", []byte(strings.NewReplacer("LANGUAGE", language, "NONCE", nonce).Replace(string(data))))
	}
}
