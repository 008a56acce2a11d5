package engine

import (
	"bytes"
	"compress/zlib"
	"encoding/json"
	"io"
	"regexp"
	"slices"
	"strconv"
	"sync"

	"worksheetpdf/worksheets"
)

// What is looked at of a PDF: so many files within it, each of so many bytes.
const (
	mostAttached  = 200
	mostUnpacked  = 16 << 20
	mostUnpackedN = 64 << 20 // of all
)

// isPDF tells a PDF by its first bytes (ISO 32000-1, 7.5.2).
func isPDF(data []byte) bool { return bytes.HasPrefix(data, []byte("%PDF-")) }

// How the dictionary of a file within a PDF is known, up to its bytes. It is an
// object of its own in any PDF, also in one that another program has saved (ISO
// 32000-1, 7.5.7: no stream stands within a stream).
const (
	embeddedType   = "/EmbeddedFile"
	objectBegins   = " obj"
	streamBegins   = "stream"
	streamEnds     = "endstream"
	dictionaryMost = 500 // bytes of a dictionary on either side of its type
)

// lengthForm is the length of a stream, where its dictionary says it itself.
var lengthForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`/Length\s+(\d{1,9})\s*(?:/|>)`) })

// attachedTo are the files within a PDF, each once, in the order in which they
// stand. Those that are packed in another way than ours are left out.
func attachedTo(data []byte) (files [][]byte) {
	left := mostUnpackedN
	for range mostAttached {
		at := bytes.Index(data, []byte(embeddedType))
		if at < 0 {
			break
		}
		file := attachedAt(data, at, min(left, mostUnpacked))
		data = data[at+len(embeddedType):]
		left -= len(file)
		if len(file) > 0 && !slices.ContainsFunc(files, func(other []byte) bool { return bytes.Equal(other, file) }) {
			files = append(files, file)
		}
	}
	return files
}

// attachedAt is the file in whose dictionary the type stands at a byte, of so
// many bytes at the most; nil: there is none.
func attachedAt(data []byte, at, most int) []byte {
	before, after := data[max(0, at-dictionaryMost):at], data[at+len(embeddedType):]
	begin := bytes.Index(after[:min(len(after), dictionaryMost)], []byte(streamBegins))
	if begin < 0 || len(after) > 0 && after[0] == 's' { // the name tree's key
		return nil
	}
	if object := bytes.LastIndex(before, []byte(objectBegins)); object >= 0 {
		before = before[object:]
	}
	dictionary := slices.Concat(before, after[:begin])
	body := bytes.TrimPrefix(after[begin+len(streamBegins):], []byte("\r"))
	body = bytes.TrimPrefix(body, []byte("\n"))
	if n := lengthForm().FindSubmatch(dictionary); n != nil {
		size, _ := strconv.Atoi(string(n[1])) // digits
		body = body[:min(size, len(body))]
	} else if end := bytes.Index(body, []byte(streamEnds)); end >= 0 {
		body = body[:end]
	}
	if bytes.Contains(dictionary, []byte("/FlateDecode")) {
		return inflated(body, most)
	}
	return body[:min(len(body), most)]
}

// inflated is what was packed, of so many bytes at the most; nil: it is damaged,
// or more.
func inflated(packed []byte, most int) []byte {
	r, err := zlib.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil
	}
	data, err := io.ReadAll(io.LimitReader(r, int64(most)+1))
	if err != nil || len(data) > most {
		return nil
	}
	return data
}

// importPDF reads the drafts of the answer files that a PDF carries.
func (e *Engine) importPDF(data []byte) Imported {
	all := Imported{Found: Found{Problems: []Problem{}}}
	fillable := false
	for _, file := range attachedTo(data) {
		if !bytes.HasPrefix(bytes.TrimSpace(file), []byte("{")) {
			continue
		}
		var head struct{ Worksheet, Definition, Fillable string }
		if json.Unmarshal(file, &head) != nil {
			continue
		}
		fillable = fillable || head.Definition != "" && head.Fillable != ""
		if head.Worksheet == "" {
			continue
		}
		one := e.Import("PDF", file)
		all.Drafts = append(all.Drafts, one.Drafts...)
		all.Problems = append(all.Problems, one.Problems...)
	}
	switch {
	case len(all.Drafts) == 0 && len(all.Problems) == 0:
		all.Found = e.found(worksheets.Problems{{What: worksheets.Msg("this PDF carries no answers"), Hint: worksheets.Msg("choose one that was made from answers, or an answer file (.json)")}})
	case fillable:
		all.Problems = append(all.Problems, e.shown(worksheets.Problems{{Note: true, What: worksheets.Msg("what was typed into the fields of this PDF is not read here"), Hint: worksheets.Msg("%q reads it", "worksheet read")}})...)
	}
	all.Good = !slices.ContainsFunc(all.Problems, func(p Problem) bool { return !p.Note })
	return all
}
