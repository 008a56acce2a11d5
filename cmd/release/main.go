// Command release makes what is given out of the program: it builds it for each
// system, and puts it into an archive with the licences of all that is built
// into it. The same sources give the same bytes, on every machine that has the
// same Go.
//
//	go run ./cmd/release -version 2026.11.28 -date 1795824000 -targets "windows/amd64 linux/amd64" -o release
//
// It is run by `make release`, in the folder of the module.
package main

import (
	"context"
	"crypto/sha256"
	_ "embed"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

func main() {
	var r release
	var date int64
	var targets string
	flag.StringVar(&r.version, "version", "", "what the program says its version is")
	flag.Int64Var(&date, "date", 0, "when files in the archives were last changed, in seconds since 1970")
	flag.StringVar(&r.folder, "o", "release", "the folder that the archives go to")
	flag.StringVar(&targets, "targets", "", "for which systems, as in \"windows/amd64 linux/arm64\"")
	flag.Parse()
	r.date = time.Unix(date, 0).UTC()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := r.make(ctx, targets); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

// release is what is asked for.
type release struct {
	version string
	date    time.Time
	folder  string
}

// readmes is what is said to who has unpacked an archive.
//
//go:embed README.txt
var readmes string

// command is what the Finder runs in a terminal on a double click: of the program
// itself it would show no more than the help.
//
//go:embed worksheet.command
var command string

// sumsName lists the archives and their sums, as sha256sum -c reads them.
const sumsName = "SHA256SUMS"

// make makes an archive for each system, and the list of their sums.
func (r release) make(ctx context.Context, targets string) error {
	if r.version == "" || strings.ContainsAny(r.version, " /\\'\"") {
		return fmt.Errorf("%q is no version", r.version)
	}
	if err := os.MkdirAll(r.folder, 0o777); err != nil {
		return err
	}
	var sums strings.Builder
	for _, words := range strings.Fields(targets) {
		t, err := parseTarget(words)
		if err != nil {
			return err
		}
		archive, err := r.archive(ctx, t)
		if err != nil {
			return fmt.Errorf("%s: %w", words, err)
		}
		name := r.name(t) + t.ending()
		if err := os.WriteFile(filepath.Join(r.folder, name), archive, 0o666); err != nil {
			return err
		}
		fmt.Printf("%s: %.1f MB\n", name, float64(len(archive))/1e6)
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(archive), name)
	}
	return os.WriteFile(filepath.Join(r.folder, sumsName), []byte(sums.String()), 0o666)
}

// name is that of an archive, without its ending, and of the folder in it.
func (r release) name(t target) string {
	return "worksheet-" + r.version + "-" + t.os + "-" + t.arch
}

// archive is all that is given out for a system.
func (r release) archive(ctx context.Context, t target) ([]byte, error) {
	built, err := r.build(ctx, t)
	if err != nil {
		return nil, err
	}
	licences, err := licences(ctx, t)
	if err != nil {
		return nil, err
	}
	files := append([]file{{name: t.program(), data: built, runs: true}}, r.texts(t, licences)...)
	if t.os == windows {
		return zipped(r.name(t), files, r.date)
	}
	return tarred(r.name(t), files, r.date)
}

// texts are the files of an archive beside the program.
func (r release) texts(t target, licences string) (files []file) {
	if t.os == darwin {
		files = append(files, file{name: "worksheet.command", data: []byte(command), runs: true})
	}
	readme := strings.ReplaceAll(readmes, "VERSION", r.version)
	for _, text := range []struct{ name, words string }{{"README.txt", readme}, {"LICENSES.txt", licences}} {
		if t.os == windows { // where Notepad of older systems knows no other ends of lines, and takes Chinese for GBK
			text.words = "\ufeff" + strings.ReplaceAll(text.words, "\n", "\r\n")
		}
		files = append(files, file{name: text.name, data: []byte(text.words)})
	}
	return files
}
