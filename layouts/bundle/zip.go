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
// where each ends. One entry at a time is in memory, packed.
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
			from, err := store.Open(f.Name)
			if err != nil {
				return err
			}
			err = p.addEntry(w, f.Name, from)
			if err := errors.Join(err, from.Close()); err != nil {
				return err
			}
		}
		if err := p.addEntry(w, inner.name, bytes.NewReader(inner.data)); err != nil {
			return err
		}
		return w.Close()
	})
}

// addEntry adds a file to the archive.
func (p *Plan) addEntry(w *zip.Writer, name string, from io.Reader) error {
	var packed bytes.Buffer
	deflate, err := flate.NewWriter(&packed, flate.DefaultCompression)
	if err != nil {
		return err
	}
	sum := crc32.NewIEEE()
	size, err := io.Copy(io.MultiWriter(deflate, sum), from)
	if err := errors.Join(err, deflate.Close()); err != nil {
		return err
	}
	header := zip.FileHeader{
		Name:               name,
		Flags:              utf8Name,
		Method:             zip.Deflate,
		ReaderVersion:      20,
		CRC32:              sum.Sum32(),
		CompressedSize64:   uint64(packed.Len()),
		UncompressedSize64: uint64(size),
	}
	header.SetMode(0o644)
	//lint:ignore SA1019 CreateRaw writes these two and does not read Modified
	header.ModifiedDate, header.ModifiedTime = dosTime(p.input.Created)
	entry, err := w.CreateRaw(&header)
	if err != nil {
		return err
	}
	_, err = packed.WriteTo(entry)
	return err
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
