package batch

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"worksheetpdf/cmd/internal/output"
	"worksheetpdf/layouts/filename"
	"worksheetpdf/worksheets"
)

// Sum is a SHA-256.
type Sum [sha256.Size]byte

func (s Sum) String() string { return hex.EncodeToString(s[:]) }

func sumOf(data []byte) Sum { return sha256.Sum256(data) }

// SumOf is the sum of parts that are told apart.
func SumOf(parts ...[]byte) Sum {
	h := sha256.New()
	for _, part := range parts {
		fmt.Fprintf(h, "%d:", len(part))
		h.Write(part)
	}
	return Sum(h.Sum(nil))
}

// nameKey stands for a file's name. It is half of a sum: no two of a million
// names have the same, and what is kept of each record is all that a batch's
// memory grows by.
type nameKey [sha256.Size / 2]byte

// keyOf is the same for names that some system takes for one.
func keyOf(name string) nameKey {
	sum := sumOf([]byte(filename.Key(name)))
	return nameKey(sum[:len(nameKey{})])
}

// Head is the first line of a manifest: what was asked.
type Head struct {
	Worksheet string `json:"worksheet"`
	Version   int    `json:"version"`
	Source    string `json:"source"`
	Shard     string `json:"shard,omitempty"` // "2/3"
	Job       string `json:"job"`             // the sum of all that every file depends on, besides its record
}

// entry is what became of a record: a line of a manifest, in the order of
// records.
type entry struct {
	Record int    `json:"record,omitempty"`
	Place  string `json:"place,omitempty"`
	Input  string `json:"input,omitempty"` // the sum of all that the file depends on
	File   string `json:"file,omitempty"`
	Bytes  int64  `json:"bytes,omitempty"`
	SHA256 string `json:"sha256,omitempty"` // of the file
	Failed bool   `json:"failed,omitempty"`
}

// made is what is known of a file of an earlier run.
type made struct{ input, file Sum }

// Manifest says what was done with each record, in JSON Lines. While a run goes
// on it is written under another name; what it says when the run is killed is
// what the next one goes on from.
type Manifest struct {
	folder *output.Filling
	name   string
	part   *os.File
	known  map[nameKey]made
	empty  bool // the part says of no record what became of it
}

// partEnding follows the name of a manifest whose run goes on.
const partEnding = ".part"

// manifestName is that of a shard.
func manifestName(shard Shard) string {
	if shard.Of <= 1 {
		return "batch.jsonl"
	}
	return fmt.Sprintf("batch-%d-of-%d.jsonl", shard.K, shard.Of)
}

// Begin begins a manifest in a folder. With resume, the files of earlier runs
// are known; else there may be no earlier run of the same shard, unless it is
// begun anew by force.
func Begin(folder *output.Filling, head Head, shard Shard, resume, force bool) (*Manifest, error) {
	m := &Manifest{folder: folder, name: manifestName(shard), known: map[nameKey]made{}}
	part, err := folder.Hold(m.name + partEnding)
	if errors.Is(err, output.ErrHeld) {
		return nil, worksheets.Problems{{File: folder.Path(""), What: worksheets.Msg("another batch is being made in this folder"),
			Hint: worksheets.Msg("wait for it, or name another folder")}}
	}
	if err != nil {
		return nil, err
	}
	m.part = part
	if err := m.take(resume, force); err != nil {
		m.Close()
		return nil, err
	}
	if head.Shard = ""; shard.Of > 1 {
		head.Shard = shard.String()
	}
	if err := m.write(head); err != nil {
		m.Close()
		return nil, err
	}
	return m, nil
}

// take takes over what earlier runs have done.
func (m *Manifest) take(resume, force bool) error {
	info, err := m.part.Stat()
	if err != nil {
		return err
	}
	m.empty = info.Size() == 0
	_, err = os.Lstat(m.folder.Path(m.name))
	if there := err == nil || info.Size() > 0; there && !resume && !force {
		return worksheets.Problems{{File: m.folder.Path(m.name), What: worksheets.Msg("a batch was made in this folder already"),
			Hint: worksheets.Msg("--resume goes on with it, --force makes all of it anew")}}
	}
	if resume {
		if err := m.load(); err != nil {
			return err
		}
	}
	if info.Size() > 0 && resume { // it will be written over: what it says must not be lost
		if err := m.keep(); err != nil {
			return err
		}
	}
	if err := m.part.Truncate(0); err != nil {
		return err
	}
	m.empty = len(m.known) == 0
	_, err = m.part.Seek(0, io.SeekStart)
	return err
}

// load reads all manifests of the folder, of other shards too: the same records
// may have been split in another way.
func (m *Manifest) load() error {
	for _, pattern := range []string{"batch*.jsonl", "batch*.jsonl" + partEnding} {
		names, err := filepath.Glob(filepath.Join(escaped(m.folder.Path("")), pattern))
		if err != nil {
			return err
		}
		for _, name := range names {
			if err := m.loadFile(name); err != nil {
				return err
			}
		}
	}
	return nil
}

// escaped is a path in a pattern.
func escaped(path string) string {
	var b bytes.Buffer
	for _, r := range path {
		if r == '*' || r == '?' || r == '[' || r == '\\' && filepath.Separator != '\\' {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// longestLine is how long a line of a manifest may be; names and places are
// bounded far below.
const longestLine = 1 << 20

// loadFile reads one manifest. A line that was not written whole says nothing.
func (m *Manifest) loadFile(name string) error {
	info, err := os.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) || err == nil && !info.Mode().IsRegular() { // another shard has just finished it, or it is a pipe
		return nil
	}
	if err != nil {
		return err
	}
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, longestLine)
	for lines.Scan() {
		m.learn(lines.Bytes())
	}
	if err := lines.Err(); err != nil && !errors.Is(err, bufio.ErrTooLong) { // which is no line of ours
		return err
	}
	return nil
}

// learn takes what a line says of a file.
func (m *Manifest) learn(line []byte) {
	var e entry
	if json.Unmarshal(line, &e) != nil || e.File == "" {
		return
	}
	input, errIn := hex.DecodeString(e.Input)
	file, errOut := hex.DecodeString(e.SHA256)
	if errIn == nil && errOut == nil && len(input) == sha256.Size && len(file) == sha256.Size {
		m.known[keyOf(e.File)] = made{Sum(input), Sum(file)}
	}
}

// keep moves what a killed run has written down to a file beside, which stays
// until a run comes to its end.
func (m *Manifest) keep() (err error) {
	earlier, err := os.OpenFile(m.folder.Path(m.earlier()), os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o666)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, earlier.Close()) }()
	if _, err := m.part.Seek(0, io.SeekStart); err != nil {
		return err
	}
	if _, err := io.Copy(earlier, m.part); err != nil {
		return err
	}
	_, err = earlier.WriteString("\n") // the last line may not have been written whole
	return err
}

// earlier is the name of that file, which is read as a manifest.
func (m *Manifest) earlier() string { return strings.TrimSuffix(m.name, ".jsonl") + ".earlier.jsonl" }

// add writes down what became of a record.
func (m *Manifest) add(e entry) error {
	m.empty = false
	return m.write(e)
}

func (m *Manifest) write(line any) error {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(line); err != nil {
		return err
	}
	_, err := m.part.Write(b.Bytes())
	return err
}

// Finish gives the manifest of a run that has come to its end its name.
func (m *Manifest) Finish() error {
	m.empty = false
	if err := m.part.Sync(); err != nil {
		return err
	}
	if err := os.Rename(m.part.Name(), m.Path()); err != nil { // as on Windows, of what is open
		m.part.Close()
		if err := os.Rename(m.part.Name(), m.Path()); err != nil {
			return err
		}
	}
	if err := os.Remove(m.folder.Path(m.earlier())); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return errors.Join(m.Close(), m.folder.Sync())
}

// Path is where the manifest stands when the run has come to its end.
func (m *Manifest) Path() string { return m.folder.Path(m.name) }

// Close lets others work in the folder. A run that came to no record leaves
// nothing to go on with.
func (m *Manifest) Close() error {
	left := m.empty && os.Remove(m.part.Name()) != nil // as on Windows, of what is open
	if err := m.part.Close(); err != nil && !errors.Is(err, os.ErrClosed) {
		return err
	}
	if left {
		return os.Remove(m.part.Name())
	}
	return nil
}
