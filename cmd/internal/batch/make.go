package batch

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"os"

	"worksheetpdf/worksheets"
)

// make makes the file of a record, unless it is there as it would be made.
func (r *Run) make(ctx context.Context, t *task, b *bytes.Buffer) {
	if t.err = ctx.Err(); t.err != nil {
		return
	}
	name := t.outcome.File
	known, ours := r.Manifest.known[keyOf(name)]
	path := r.Folder.Path(name)
	if ours && known.input == t.input {
		if sum, size, err := sumOfFile(path); err == nil && sum == known.file {
			t.keep(sum, size)
			return
		}
	}
	b.Reset()
	pages, notes, err := r.Make(b, t.record, t.answers)
	var problems worksheets.Problems
	switch {
	case errors.As(t.record.Located(err), &problems):
		t.fail(problems)
		return
	case err != nil:
		t.fail(problemsOf(err, t.outcome.Place))
		return
	}
	sum := sumOf(b.Bytes())
	if !ours && !r.Force {
		there, size, err := sumOfFile(path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
		case err == nil && there == sum: // a killed run's, which it had no time to write down
			t.keep(sum, size)
			return
		default:
			t.fail(worksheets.Problems{{File: path, What: worksheets.Msg("the file is there already, and no batch is known to have made it"),
				Hint: worksheets.Msg("--force replaces it; or move it to another folder")}})
			return
		}
	}
	if t.err = r.Folder.Put(name, b.Bytes()); t.err != nil {
		return
	}
	t.outcome.Pages = pages
	if located := t.record.Located(notes); located != nil {
		t.outcome.Notes = append(t.outcome.Notes, problemsOf(located, t.outcome.Place)...)
	}
	t.write(sum, int64(b.Len()))
}

// fail is that a record has no file.
func (t *task) fail(problems worksheets.Problems) {
	t.outcome.File, t.outcome.Problems = "", problems
}

// keep is that a record's file is there.
func (t *task) keep(sum Sum, size int64) {
	t.outcome.Kept = true
	t.write(sum, size)
}

// write is what the manifest says of a record that has its file.
func (t *task) write(sum Sum, size int64) {
	t.entry = entry{Record: t.outcome.Number, Place: t.outcome.Place, File: t.outcome.File, Input: t.input.String(), Bytes: size, SHA256: sum.String()}
}

// sumOfFile is the sum of an ordinary file.
func sumOfFile(path string) (Sum, int64, error) {
	if info, err := os.Lstat(path); err != nil || !info.Mode().IsRegular() {
		return Sum{}, 0, errors.Join(err, errors.ErrUnsupported)
	}
	f, err := os.Open(path)
	if err != nil {
		return Sum{}, 0, err
	}
	defer f.Close()
	h := sha256.New()
	size, err := io.Copy(h, f)
	return Sum(h.Sum(nil)), size, err
}
