package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"worksheetpdf/cmd/internal/licence"
)

// What is built: the program, and the engine that it carries for its page.
const (
	program = "worksheetpdf/cmd/worksheet"
	engine  = "worksheetpdf/cmd/engine"
)

// What Go calls the system whose programs end in .exe, and macOS.
const (
	windows = "windows"
	darwin  = "darwin"
)

// target is a system that the program is built for, as Go calls it.
type target struct{ os, arch string }

func parseTarget(words string) (target, error) {
	system, arch, ok := strings.Cut(words, "/")
	if !ok || system == "" || arch == "" {
		return target{}, fmt.Errorf("%q is no system: write it as linux/amd64", words)
	}
	return target{system, arch}, nil
}

// program is what the program is called there.
func (t target) program() string {
	if t.os == windows {
		return "worksheet.exe"
	}
	return "worksheet"
}

// ending is that of archives which the system opens by itself.
func (t target) ending() string {
	if t.os == windows {
		return ".zip"
	}
	return ".tar.gz"
}

// run is what a go command says for the system. No C is asked for, which would
// depend on what else the machine has.
func (t target) run(ctx context.Context, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Env = append(os.Environ(), "GOOS="+t.os, "GOARCH="+t.arch, "CGO_ENABLED=0", "GOAMD64=v1", "GOFLAGS=")
	cmd.Stderr = os.Stderr
	return cmd.Output()
}

// build is the program for a system. Nothing of the machine it is built on goes
// into it: no path, no revision, no id of the build.
func (r release) build(ctx context.Context, t target) ([]byte, error) {
	folder, err := os.MkdirTemp("", "release")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	name := filepath.Join(folder, t.program())
	flags := "-s -w -buildid= -X main.released=" + r.version
	if _, err := t.run(ctx, "build", "-trimpath", "-buildvcs=false", "-ldflags", flags, "-o", name, program); err != nil {
		return nil, err
	}
	return os.ReadFile(name)
}

// licences are those of all that is built into the program for a system, and into
// the engine of its page.
func licences(ctx context.Context, t target) (string, error) {
	return licence.Of(ctx, licence.Build{OS: t.os, Arch: t.arch, Program: program}, licence.Build{OS: "js", Arch: "wasm", Program: engine})
}
