package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestArchives: both kinds hold the same files under one folder, at the time
// that was asked for, and come out the same twice.
func TestArchives(t *testing.T) {
	files := []file{{name: "worksheet", data: []byte("program"), runs: true}, {name: "README.txt", data: []byte("说明\n")}}
	date := time.Date(2026, 11, 28, 1, 2, 4, 0, time.UTC)
	for _, make := range []func(string, []file, time.Time) ([]byte, error){zipped, tarred} {
		first, err := make("folder", files, date)
		if err != nil {
			t.Fatal(err)
		}
		if second, _ := make("folder", files, date); !bytes.Equal(first, second) {
			t.Error("twice is not the same")
		}
	}
	z, _ := zipped("folder", files, date)
	unzip, err := zip.NewReader(bytes.NewReader(z), int64(len(z)))
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range unzip.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, _ := io.ReadAll(r)
		if f.Name != "folder/"+files[i].name || !bytes.Equal(data, files[i].data) || !f.Modified.Equal(date) {
			t.Errorf("%s: %q of %s", f.Name, data, f.Modified)
		}
	}
	packed, _ := tarred("folder", files, date)
	g, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	untar := tar.NewReader(g)
	for _, f := range files {
		h, err := untar.Next()
		if err != nil {
			t.Fatal(err)
		}
		data, _ := io.ReadAll(untar)
		if h.Name != "folder/"+f.name || !bytes.Equal(data, f.data) || !h.ModTime.Equal(date) || (h.Mode&0o111 != 0) != f.runs {
			t.Errorf("%+v", h)
		}
	}
}

// TestLicences: those of everything that is built in are there, each once.
func TestLicences(t *testing.T) {
	words, err := licences(t.Context(), target{windows, "amd64"})
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{
		"== worksheetpdf\n", "MIT License", // ours
		"WorksheetKai-Regular.LICENSE.txt", "SIL OPEN FONT LICENSE Version 1.1",
		"codemirror.LICENSE.txt", "github.com/go-pdf/fpdf ", "github.com/go-text/typesetting ", "golang.org/x/text ", "github.com/inconshreveable/mousetrap ", // Windows only
		"   Go\n", "The Go Authors",
	} {
		if !strings.Contains(words, part) {
			t.Errorf("nothing of %q", part)
		}
	}
	if n := strings.Count(words, "Copyright (c) 2009 The Go Authors"); n > 1 {
		t.Errorf("the same words stand there %d times", n)
	}
	if words == "" || strings.Contains(words, "/root/") || strings.Contains(words, "\r") {
		t.Error("paths or carriage returns")
	}
}

// TestTexts: each system's texts are as its programs read them, and what is to be
// double-clicked runs.
func TestTexts(t *testing.T) {
	for system, want := range map[string][]string{
		windows: {"README.txt", "LICENSES.txt"}, darwin: {"worksheet.command", "README.txt", "LICENSES.txt"}, "linux": {"README.txt", "LICENSES.txt"},
	} {
		files := release{version: "1.2"}.texts(target{system, "amd64"}, "words\n")
		var names []string
		for _, f := range files {
			names = append(names, f.name)
			text := string(f.data)
			if f.runs != (f.name == "worksheet.command") || strings.HasPrefix(text, "\ufeff") != (system == windows) || strings.Contains(text, "\r\n") != (system == windows) || strings.Contains(text, "VERSION") {
				t.Errorf("%s for %s: %.40q", f.name, system, text)
			}
		}
		if !slices.Equal(names, want) {
			t.Errorf("%s has %v, want %v", system, names, want)
		}
	}
}

// TestCommand: a double click serves the person's own folder, wherever the
// program lies.
func TestCommand(t *testing.T) {
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip(err)
	}
	folder := filepath.Join(t.TempDir(), "a folder")
	at := filepath.Join(folder, "worksheet.command")
	if err := errors.Join(os.Mkdir(folder, 0o777), os.WriteFile(at, []byte(command), 0o777),
		os.WriteFile(filepath.Join(folder, "worksheet"), []byte("#!"+shell+"\necho \"$@\"\n"), 0o777)); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(shell, at)
	cmd.Env = append(os.Environ(), "HOME=/home/my own")
	if out, err := cmd.Output(); err != nil || string(out) != "serve /home/my own/工作表\n" {
		t.Errorf("%q %v", out, err)
	}
}

func TestTargets(t *testing.T) {
	for words, ok := range map[string]bool{"linux/amd64": true, "linux": false, "/amd64": false, "": false} {
		if _, err := parseTarget(words); (err == nil) != ok {
			t.Errorf("%q: %v", words, err)
		}
	}
}
