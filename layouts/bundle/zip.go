package bundle

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"context"
	"errors"
	"hash/crc32"
	"io"
	"time"
)

// Bit 11 of an entry's flags: its name is UTF-8 (APPNOTE.TXT 4.4.4). Without
// it Windows takes the name for the code page of the machine.
const utf8Name = 1 << 11

// archive makes a ZIP of everything that a reader gets, and of a manifest of
// that. Entries are written whole, with their sizes before their data and no
// descriptor after it: unpackers that read a download from its beginning know
// where each ends. One entry at a time is in memory, packed, and none that is
// large.
func (p *Plan) archive(ctx context.Context, store Store, files []File) (File, error) {
	inner, err := p.manifest(files)
	if err != nil {
		return File{}, err
	}
	return put(store, p.zipName(), func(to io.Writer) error {
		w := zip.NewWriter(to)
		for _, f := range files {
			if err := ctx.Err(); err != nil {
				return err
			}
			add := p.addEntry
			if f.Bytes > heavyWeight {
				add = p.addStored
			}
			if err := add(w, f.Name, func() (io.ReadCloser, error) { return store.Open(f.Name) }); err != nil {
				return err
			}
		}
		if err := p.addEntry(w, inner.name, func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(inner.data)), nil }); err != nil {
			return err
		}
		return w.Close()
	})
}

// opening opens what an entry holds.
type opening func() (io.ReadCloser, error)

// addEntry adds a file to the archive.
func (p *Plan) addEntry(w *zip.Writer, name string, open opening) error {
	var packed bytes.Buffer
	deflate, err := flate.NewWriter(&packed, flate.DefaultCompression)
	if err != nil {
		return err
	}
	header := zip.FileHeader{Name: name, Method: zip.Deflate}
	if err := measure(&header, deflate, open); err != nil {
		return err
	}
	if err := deflate.Close(); err != nil {
		return err
	}
	header.CompressedSize64 = uint64(packed.Len())
	entry, err := p.begin(w, &header)
	if err != nil {
		return err
	}
	_, err = packed.WriteTo(entry)
	return err
}

// addStored adds a file as it is: what is large is pictures and scans, which
// are packed already. It is read twice and never in memory.
func (p *Plan) addStored(w *zip.Writer, name string, open opening) error {
	header := zip.FileHeader{Name: name, Method: zip.Store}
	if err := measure(&header, io.Discard, open); err != nil {
		return err
	}
	header.CompressedSize64 = header.UncompressedSize64
	entry, err := p.begin(w, &header)
	if err != nil {
		return err
	}
	return copyFrom(entry, open)
}

// measure copies an entry's file, and writes its size and sum into the header.
func measure(header *zip.FileHeader, to io.Writer, open opening) error {
	sum, size := crc32.NewIEEE(), counter{to: to}
	err := copyFrom(io.MultiWriter(&size, sum), open)
	header.CRC32, header.UncompressedSize64 = sum.Sum32(), uint64(size.n)
	return err
}

func copyFrom(to io.Writer, open opening) error {
	from, err := open()
	if err != nil {
		return err
	}
	_, err = io.Copy(to, from)
	return errors.Join(err, from.Close())
}

// begin writes an entry's header and returns what its data is written to.
func (p *Plan) begin(w *zip.Writer, header *zip.FileHeader) (io.Writer, error) {
	header.Flags, header.ReaderVersion = utf8Name, 20
	header.SetMode(0o644)
	//lint:ignore SA1019 CreateRaw writes these two and does not read Modified
	header.ModifiedDate, header.ModifiedTime = dosTime(p.input.Created)
	return w.CreateRaw(header)
}

// dosTime is a date as a ZIP holds it, from 1980 to 2107, to two seconds; no
// date is the first that it can hold.
func dosTime(t time.Time) (date, clock uint16) {
	first := time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	last := time.Date(2107, 12, 31, 23, 59, 58, 0, time.UTC)
	switch t = t.UTC(); {
	case t.Before(first):
		t = first
	case t.After(last):
		t = last
	}
	date = uint16(t.Day() | int(t.Month())<<5 | (t.Year()-1980)<<9)
	clock = uint16(t.Second()/2 | t.Minute()<<5 | t.Hour()<<11)
	return date, clock
}
