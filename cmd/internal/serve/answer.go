package serve

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"strconv"
	"syscall"

	"worksheetpdf/cmd/internal/output"
)

// refusal says why something was not done, in a word that the page puts into
// the reader's language.
type refusal struct {
	Error    string    `json:"error"`
	Sum      string    `json:"sum,omitempty"` // of what the file holds now
	Problems []Problem `json:"problems,omitempty"`
}

// Why something was not done.
const (
	whyChanged = "changed" // somebody else has saved the file
	whyLarge   = "large"
	whyMissing = "missing"
	whyName    = "name"
	whyText    = "text"
	whyDenied  = "denied"
	whyFull    = "full"
	whyFaulty  = "faulty" // see the problems
	whyUnmade  = "unmade" // see the problems
	whyFailed  = "failed"
)

// why is the word for an error, and the status that says the same.
func why(err error) (word string, status int) {
	var large *http.MaxBytesError
	switch {
	case errors.Is(err, output.ErrChanged):
		return whyChanged, http.StatusConflict
	case errors.Is(err, errLarge), errors.As(err, &large):
		return whyLarge, http.StatusRequestEntityTooLarge
	case errors.Is(err, fs.ErrNotExist):
		return whyMissing, http.StatusNotFound
	case errors.Is(err, errText):
		return whyText, http.StatusUnsupportedMediaType
	case errors.Is(err, errName), errors.Is(err, fs.ErrInvalid):
		return whyName, http.StatusBadRequest
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return whyDenied, http.StatusForbidden
	case errors.Is(err, syscall.ENOSPC):
		return whyFull, http.StatusInsufficientStorage
	}
	return whyFailed, http.StatusInternalServerError
}

// refuse says that something was not done.
func (d *Desk) refuse(w http.ResponseWriter, err error) {
	word, status := why(err)
	writeJSON(w, status, refusal{Error: word})
}

// body reads what was sent, up to a limit. Of what is announced to be larger
// nothing is read.
func body(w http.ResponseWriter, r *http.Request, limit int64) ([]byte, error) {
	if r.ContentLength > limit {
		return nil, errLarge
	}
	return io.ReadAll(http.MaxBytesReader(w, r.Body, limit))
}

// asked reads a request that is JSON.
func asked(w http.ResponseWriter, r *http.Request, limit int64, into any) error {
	data, err := body(w, r, limit)
	if err != nil {
		return err
	}
	if json.Unmarshal(data, into) != nil {
		return errName
	}
	return nil
}

func writeJSON(w http.ResponseWriter, status int, v any) {
	data, err := json.Marshal(v)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Content-Length", strconv.Itoa(len(data)))
	w.WriteHeader(status)
	_, _ = w.Write(data) // whoever asked has gone
}

// send sends a file: to be shown, or kept under a name.
func send(w http.ResponseWriter, kind, name string, data []byte) {
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Length", strconv.Itoa(len(data)))
	if kind == pdfType {
		w.Header().Set("Content-Security-Policy", viewerPolicy)
	}
	if name != "" {
		w.Header().Set("Content-Disposition", "inline; filename*=UTF-8''"+url.PathEscape(name))
	}
	_, _ = w.Write(data)
}

// viewerPolicy is for what a browser shows in a viewer of its own, which needs
// its styles and plug-ins.
const viewerPolicy = "script-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

// Types of what is sent.
const (
	pdfType = "application/pdf"
	pngType = "image/png"
)
