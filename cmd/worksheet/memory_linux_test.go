package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/bundle"
)

// scan is a PDF of one picture that no filter packs, as large as asked for.
func scan(seed uint64, size int) []byte {
	pixels := make([]byte, size/1500*1500)
	random := rand.NewChaCha8([32]byte{byte(seed)})
	_, _ = random.Read(pixels)
	var b bytes.Buffer
	var offsets []int
	b.WriteString("%PDF-1.7\n")
	for _, o := range []string{
		"<</Type/Catalog/Pages 2 0 R>>",
		"<</Type/Pages/Count 1/Kids[3 0 R]>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
		"<</Length 28>>\nstream\nq 595 0 0 842 0 0 cm /I Do Q\nendstream",
		fmt.Sprintf("<</Type/XObject/Subtype/Image/Width 500/Height %d/BitsPerComponent 8/ColorSpace/DeviceRGB/Length %d>>\nstream\n%s\nendstream",
			len(pixels)/1500, len(pixels), pixels),
	} {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(offsets), o)
	}
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, at := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, table)
	return b.Bytes()
}

// TestLargeAppendices: with appendices as large as they may be, the program and
// the child that reads them hold no more than 300 MB together, and half of that
// each, and take no longer than a person waits.
func TestLargeAppendices(t *testing.T) {
	dir := t.TempDir()
	for i, name := range []string{"a.pdf", "b.pdf"} {
		if err := os.WriteFile(filepath.Join(dir, name), scan(uint64(i), 39<<19), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	put(t, filepath.Join(dir, "large.yaml"), strings.Join([]string{
		"id: mine", "keywords: [我的]", "title: 我的资料包", "account: 闭环笔记", "link: https://example.com/", "edition: 一",
		"reply: ['{link}']", "worksheets: [{worksheet: shortest-loop-checklist}]",
		"append: [{file: a.pdf, title: 甲}, {file: b.pdf, title: 乙}]",
	}, "\n"))
	cmd := process(t, dir, "bundle", "large.yaml", "-o", "dist")
	peak, err := peakOf(cmd)
	if err != nil {
		t.Fatal(err)
	}
	const most = 300_000 // KiB
	if peak > most {
		t.Errorf("%d KiB", peak)
	}
	if took := cmd.ProcessState.UserTime(); took > 4*time.Second {
		t.Errorf("%v on the processor", took)
	}
	t.Logf("%d KiB, %v on the processor", peak, cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime())
	storedWhole(t, filepath.Join(dir, "dist"))
}

// peakOf runs a program and is the most memory that it held, in KiB, as the
// kernel counts it while it runs: what wait reports holds what the test had
// before the program took its place.
func peakOf(cmd *exec.Cmd) (peak int, err error) {
	if err := cmd.Start(); err != nil {
		return 0, err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	for {
		status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", cmd.Process.Pid))
		if _, after, ok := strings.Cut(string(status), "VmHWM:"); ok {
			var now int
			if _, err := fmt.Sscan(after, &now); err == nil {
				peak = max(peak, now)
			}
		}
		select {
		case err := <-ended:
			return peak, err
		case <-time.After(5 * time.Millisecond):
		}
	}
}

// TestBatchIsFlat: however many records a batch has made, the process holds what
// it held: over the last quarter of 10,000 at most a tenth more than over the
// first. What the kernel counts includes the faces, whose pages are counted once
// somebody has written one of their characters.
func TestBatchIsFlat(t *testing.T) {
	if !*long {
		t.Skip("makes 10,000 reports")
	}
	const records = 10_000
	common := fonts.Embedded().Face(fonts.Kai).Common()
	var answers strings.Builder
	for i := range records {
		from := i * 97 % (len(common) - 40)
		fmt.Fprintf(&answers, "{\"who\": %q, \"obstacle\": %q}\n", strconv.Itoa(i), string(common[from:from+40]))
	}
	dir := t.TempDir()
	put(t, filepath.Join(dir, "many.jsonl"), answers.String())
	cmd := process(t, dir, "batch", "problem-filter-card", "--answers", "many.jsonl", "-o", "cards")
	cmd.Env = append(cmd.Env, "GODEBUG=memprofilerate=0") // tests keep profiles, the program does not
	held := heldByQuarters(t, cmd, func() int {
		lines, _ := os.ReadFile(filepath.Join(dir, "cards", "batch.jsonl.part"))
		return (bytes.Count(lines, []byte("\n")) - 1) * 4 / records
	})
	t.Logf("%d KiB a quarter", held)
	if held[3] > held[0]*11/10 {
		t.Errorf("%d KiB a quarter", held)
	}
}

// heldByQuarters runs a program and is how much memory it held over each quarter
// of its work, in KiB; at tells which one it is at.
func heldByQuarters(t *testing.T, cmd *exec.Cmd, at func() int) (held [4]int) {
	t.Helper()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	var times [4]int
	for running := true; running; {
		select {
		case err := <-ended:
			if err != nil {
				t.Fatal(err)
			}
			running = false
		case <-time.After(40 * time.Millisecond):
			status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", cmd.Process.Pid))
			var now int
			if _, after, ok := strings.Cut(string(status), "VmRSS:"); ok {
				_, _ = fmt.Sscan(after, &now)
			}
			if quarter := at(); now > 0 && quarter >= 0 && quarter < len(held) {
				held[quarter], times[quarter] = held[quarter]+now, times[quarter]+1
			}
		}
	}
	for i := range held {
		if times[i] == 0 {
			t.Fatal("too fast to be looked at")
		}
		held[i] /= times[i]
	}
	return held
}

// storedWhole: what is large stands in the archive as it is, and whole.
func storedWhole(t *testing.T, dist string) {
	t.Helper()
	archive, err := zip.OpenReader(filepath.Join(dist, "我的.zip"))
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	stored := 0
	for _, entry := range archive.File {
		f, err := entry.Open()
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(f) // and its sum is held against the data
		if err != nil {
			t.Errorf("%s: %v", entry.Name, err)
		}
		want, err := os.ReadFile(filepath.Join(dist, entry.Name))
		if err != nil || entry.Name != bundle.ManifestName && !bytes.Equal(got, want) {
			t.Errorf("%s differs: %v", entry.Name, err)
		}
		if entry.Method == zip.Store {
			stored++
		}
	}
	if stored != 1 {
		t.Errorf("%d are stored", stored)
	}
}
