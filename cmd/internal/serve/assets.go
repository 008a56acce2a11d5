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
	if err != nil {
		http.NotFound(w, r)
		return
	}
	sendAsset(w, r, name, data)
}

// sendAsset sends a file as what its name says, if a page needs such files.
func sendAsset(w http.ResponseWriter, r *http.Request, name string, data []byte) {
	switch path.Ext(name) {
	case ".js":
		send(w, "text/javascript; charset=utf-8", "", data)
	case ".css":
		send(w, "text/css; charset=utf-8", "", data)
	case ".svg":
		send(w, "image/svg+xml", "", data)
	default:
		http.NotFound(w, r)
	}
}

// policy lets pages show pictures that they have asked for with a text or that
// stand in a description, and the editor the styles that it makes.
func policy(nonce string) string {
	return strings.NewReplacer("img-src 'self'", "img-src 'self' blob: data:", "style-src 'self'", "style-src 'self' 'nonce-"+nonce+"'").Replace(loopback.Policy)
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
