package main

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"worksheetpdf/worksheets"
)

// How large an input may be.
const (
	definitionLimit = 1 << 20
	answersLimit    = 16 << 20
	appendixLimit   = 20 << 20
)

// read is a file's content, or standard input's where the name is -. Never
// more than the limit is read, whatever the file.
func (s *session) read(name string, limit int64) ([]byte, error) {
	if s.again != nil { // a PDF of a stranger names no files of ours
		return nil, noOrigin(name)
	}
	if name == "-" {
		return bounded(name, s.in, 0, limit)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, problem(name, reason(err), elsewhere(name, err))
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, problem(name, reason(err), worksheets.Message{})
	}
	if info.IsDir() {
		return nil, problem(name, worksheets.Msg("this is a folder, not a file"), worksheets.Msg("name the files in it, as in %q", filepath.Join(name, "*")))
	}
	size := int64(0)
	if info.Mode().IsRegular() {
		size = info.Size()
	}
	return bounded(name, f, size, limit)
}

// bounded reads what is expected to be size bytes, and at most limit.
func bounded(name string, r io.Reader, size, limit int64) ([]byte, error) {
	large := problem(name, worksheets.Msg("the file is larger than %d MiB", limit>>20), worksheets.Message{})
	if size > limit {
		return nil, large
	}
	var b bytes.Buffer
	b.Grow(int(size) + bytes.MinRead)
	if _, err := b.ReadFrom(io.LimitReader(r, limit+1)); err != nil {
		return nil, problem(name, reason(err), worksheets.Message{})
	}
	if int64(b.Len()) > limit {
		return nil, large
	}
	if b.Len() == 0 {
		return nil, problem(name, worksheets.Msg("the file is empty"), worksheets.Message{})
	}
	return b.Bytes(), nil
}

// reason is what the system says of a file, in our own words.
func reason(err error) worksheets.Message {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return worksheets.Msg("there is no such file or folder")
	case errors.Is(err, fs.ErrPermission):
		return worksheets.Msg("no permission")
	case errors.Is(err, syscall.ENOSPC):
		return worksheets.Msg("the disk is full")
	case errors.Is(err, syscall.EISDIR):
		return worksheets.Msg("this is a folder, not a file")
	case errors.Is(err, syscall.ENOTDIR):
		return worksheets.Msg("a part of the path is not a folder")
	case errors.Is(err, syscall.EROFS):
		return worksheets.Msg("the disk can only be read")
	case errors.Is(err, syscall.ENAMETOOLONG):
		return worksheets.Msg("the name is too long")
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return worksheets.Msg("the system says: %s", err.Error())
}
