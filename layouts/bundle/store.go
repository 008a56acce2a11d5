package bundle

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"sync"
)

// Store is where the files of a bundle are put as they are made, so that no
// more than a few of them are in memory at once. Several are made side by side.
type Store interface {
	// Create makes a file of a name, relative to the bundle's folder, with /;
	// no other file has it. It is there once it is closed.
	Create(name string) (io.WriteCloser, error)
	// Open reads a file that is there.
	Open(name string) (io.ReadCloser, error)
}

// Memory is a [Store] for whoever wants the bytes. The zero Memory is empty.
type Memory struct {
	lock  sync.Mutex
	files map[string][]byte
}

// Bytes are those of a file; nil, where there is none.
func (m *Memory) Bytes(name string) []byte {
	m.lock.Lock()
	defer m.lock.Unlock()
	return m.files[name]
}

// Create makes a file, which is there once it is closed; it never fails.
func (m *Memory) Create(name string) (io.WriteCloser, error) {
	return &memoryFile{name: name, in: m}, nil
}

// Open reads a file; the error is [fs.ErrNotExist] where there is none.
func (m *Memory) Open(name string) (io.ReadCloser, error) {
	m.lock.Lock()
	defer m.lock.Unlock()
	data, ok := m.files[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return io.NopCloser(bytes.NewReader(data)), nil
}

// memoryFile is a file on its way.
type memoryFile struct {
	bytes.Buffer
	name string
	in   *Memory
}

func (f *memoryFile) Close() error {
	f.in.lock.Lock()
	defer f.in.lock.Unlock()
	if f.in.files == nil {
		f.in.files = map[string][]byte{}
	}
	f.in.files[f.name] = f.Bytes()
	return nil
}

// put makes a file; write writes what it holds. The file that it returns has
// its size and sum.
func put(store Store, name string, write func(io.Writer) error) (f File, err error) {
	to, err := store.Create(name)
	if err != nil {
		return File{}, err
	}
	defer func() { err = errors.Join(err, to.Close()) }()
	c := counter{to: to}
	sum := sha256.New()
	if err := write(io.MultiWriter(&c, sum)); err != nil {
		return File{}, err
	}
	return File{Name: name, Bytes: c.n, SHA256: hex.EncodeToString(sum.Sum(nil))}, nil
}

// counter counts what is written.
type counter struct {
	to io.Writer
	n  int
}

func (c *counter) Write(p []byte) (int, error) {
	n, err := c.to.Write(p)
	c.n += n
	return n, err
}

// textFile is a file whose contents are known when a bundle is laid out.
type textFile struct {
	name string
	data []byte
}

// putText makes a text.
func putText(store Store, t textFile) (File, error) {
	return put(store, t.name, func(w io.Writer) error {
		_, err := w.Write(t.data)
		return err
	})
}
