package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"worksheetpdf/cmd/internal/output"
	"worksheetpdf/worksheets"
)

// save writes a result to a file, whole or not at all, or to standard output
// where the name is -.
func (s *session) save(ctx context.Context, name string, data []byte) error {
	if name == "-" {
		_, err := s.out.Write(data)
		return err
	}
	return unwritten(name, output.File(ctx, name, data))
}

// unwritten is an error of putting a result in its place, as a problem.
func unwritten(name string, err error) error {
	var problems worksheets.Problems
	switch {
	case err == nil, errors.As(err, &problems):
		return err
	case errors.Is(err, context.Canceled):
		return problem(name, worksheets.Msg("interrupted: nothing was written"), worksheets.Message{})
	case errors.Is(err, syscall.EBUSY), errors.Is(err, syscall.EXDEV):
		return problem(name, worksheets.Msg("something is mounted here, and cannot be replaced"), worksheets.Msg("name a file or folder inside or beside it"))
	}
	hint := unplaced(name, err)
	if errors.Is(err, syscall.EISDIR) {
		hint = worksheets.Msg("write into the folder with %q", "-o "+name+"/")
	}
	return problem(name, worksheets.Msg("cannot be written: %s", reason(err)), hint)
}

// isFolderName reports whether a name can only be that of a folder.
func isFolderName(name string) bool {
	return strings.HasSuffix(name, "/") || strings.HasSuffix(name, string(filepath.Separator))
}

// namedFolder makes the folder that a name of one says, if it is not there.
func namedFolder(name string) error {
	if !isFolderName(name) {
		return nil
	}
	if err := os.Mkdir(filepath.Clean(name), 0o777); err != nil && !errors.Is(err, os.ErrExist) {
		return problem(name, worksheets.Msg("cannot be written: %s", reason(err)), unplaced(name, err))
	}
	if info, err := os.Stat(name); err != nil || !info.IsDir() {
		return problem(name, worksheets.Msg("this is no folder"), worksheets.Message{})
	}
	return nil
}

// readFrom reports whether the output is the file that standard input reads.
func (s *session) readFrom(name string) bool {
	in, ok := s.in.(*os.File)
	if !ok || name == "-" {
		return false
	}
	read, err := in.Stat()
	if err != nil || !read.Mode().IsRegular() {
		return false
	}
	written, err := os.Stat(name)
	return err == nil && os.SameFile(read, written)
}

// tellKept says what somebody put into a bundle's folder while it was made.
func (s *session) tellKept(kept []string) {
	for _, name := range kept {
		s.problem(worksheets.Problem{File: name, Note: true, What: worksheets.Msg("this appeared while the bundle was made, and is kept")})
	}
}
