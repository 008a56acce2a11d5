// Package licence finds the licences of all that is built into a program: of our
// own, of modules, faces and scripts, and of Go itself.
//
//	words, err := licence.Of(ctx, licence.Build{OS: "js", Arch: "wasm", Program: "worksheetpdf/cmd/engine"})
//
// It asks the go command, in the folder of the module.
package licence

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// Build is a program as it is built for a system, both as Go calls them.
type Build struct{ OS, Arch, Program string }

// builtIn is what `go list` says of a package that is built into the program.
type builtIn struct {
	Dir        string
	Standard   bool
	EmbedFiles []string
	Module     *struct {
		Path, Version, Dir string
		Main               bool
	}
}

// licence is the words under which something that is built in is given.
type licence struct{ of, words string }

// Of is the licences of all that is built into programs, one after the other.
func Of(ctx context.Context, builds ...Build) (string, error) {
	var packages []builtIn
	for _, b := range builds {
		more, err := b.packages(ctx)
		if err != nil {
			return "", err
		}
		packages = append(packages, more...)
	}
	found := map[string][]string{} // by what they are of: files
	var modules []string
	for _, p := range packages {
		if p.Standard || p.Module == nil {
			continue
		}
		of := strings.TrimSpace(p.Module.Path + " " + p.Module.Version)
		if !slices.Contains(modules, of) {
			modules = append(modules, of)
		}
		files, err := p.licences()
		if err != nil {
			return "", err
		}
		for _, f := range files {
			if !slices.Contains(found[of], f) {
				found[of] = append(found[of], f)
			}
		}
	}
	goRoot, err := Build{}.run(ctx, "env", "GOROOT")
	if err != nil {
		return "", err
	}
	const goItself = "Go"
	found[goItself] = []string{filepath.Join(strings.TrimSpace(string(goRoot)), "LICENSE")}
	slices.Sort(modules)
	return written(append(modules, goItself), found)
}

// packages are a program's packages, and all that they import.
func (b Build) packages(ctx context.Context) (all []builtIn, err error) {
	data, err := b.run(ctx, "list", "-deps", "-json=Dir,Standard,EmbedFiles,Module", b.Program)
	if err != nil {
		return nil, err
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	for {
		var p builtIn
		switch err := decoder.Decode(&p); {
		case err == io.EOF:
			return all, nil
		case err != nil:
			return nil, err
		}
		all = append(all, p)
	}
}

// run is what a go command says for the system.
func (b Build) run(ctx context.Context, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Env = append(os.Environ(), "GOOS="+b.OS, "GOARCH="+b.Arch, "CGO_ENABLED=0", "GOFLAGS=")
	cmd.Stderr = os.Stderr
	return cmd.Output()
}

// licences are the files that say under which terms a package is given: beside
// it, beside what it embeds, and in the folders above, up to the module's.
func (p builtIn) licences() (files []string, err error) {
	folders := []string{p.Dir}
	for dir := p.Dir; dir != p.Module.Dir && strings.HasPrefix(dir, p.Module.Dir); {
		dir = filepath.Dir(dir)
		folders = append(folders, dir)
	}
	for _, name := range p.EmbedFiles {
		if dir := filepath.Join(p.Dir, filepath.Dir(name)); !slices.Contains(folders, dir) {
			folders = append(folders, dir)
		}
	}
	names := regexp.MustCompile(`(?i)(^|\.)(licen[sc]es?|copying|notice|patents)([.-].*)?$`)
	for _, dir := range folders {
		entries, err := os.ReadDir(dir)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		for _, e := range entries {
			if e.Type().IsRegular() && names.MatchString(e.Name()) && filepath.Ext(e.Name()) != ".go" {
				files = append(files, filepath.Join(dir, e.Name()))
			}
		}
	}
	return files, nil
}

// written is licences one after the other, each under what it is of; words
// that several have stand there once.
func written(names []string, found map[string][]string) (string, error) {
	var all []licence
	for _, of := range names {
		if len(found[of]) == 0 {
			return "", fmt.Errorf("%s: no licence is found", of)
		}
		for _, name := range found[of] {
			data, err := os.ReadFile(name)
			if err != nil {
				return "", err
			}
			words := strings.TrimSpace(strings.ReplaceAll(string(data), "\r\n", "\n"))
			title := of
			if strings.HasSuffix(name, ".txt") { // of a face or a script, named after it
				title += ": " + filepath.Base(name)
			}
			same := slices.IndexFunc(all, func(l licence) bool { return l.words == words })
			if same < 0 {
				all = append(all, licence{title, words})
			} else if !strings.Contains(all[same].of, title) {
				all[same].of += "\n   " + title
			}
		}
	}
	var b strings.Builder
	for _, l := range all {
		fmt.Fprintf(&b, "== %s\n\n%s\n\n\n", l.of, l.words)
	}
	return b.String(), nil
}
