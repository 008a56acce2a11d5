package bundle

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"hash/crc32"
	"time"
)

// Bit 11 of an entry's flags: its name is UTF-8 (APPNOTE.TXT 4.4.4). Without
// it Windows takes the name for the code page of the machine.
const utf8Name = 1 << 11

// archive is everything that a reader gets, as a ZIP. Entries are written
// whole, with their sizes before their data and no descriptor after it:
// unpackers that read a download from its beginning know where each ends.
func (p *Plan) archive(files []File) (File, error) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	date, clock := dosTime(p.input.Created)
	for _, f := range files {
		packed, err := deflated(f.Data)
		if err != nil {
			return File{}, err
		}
		header := zip.FileHeader{
			Name:               f.Name,
			Flags:              utf8Name,
			Method:             zip.Deflate,
			ReaderVersion:      20,
			CRC32:              crc32.ChecksumIEEE(f.Data),
			CompressedSize64:   uint64(len(packed)),
			UncompressedSize64: uint64(len(f.Data)),
		}
		header.SetMode(0o644)
		//lint:ignore SA1019 CreateRaw writes these two and does not read Modified
		header.ModifiedDate, header.ModifiedTime = date, clock
		entry, err := w.CreateRaw(&header)
		if err != nil {
			return File{}, err
		}
		if _, err := entry.Write(packed); err != nil {
			return File{}, err
		}
	}
	if err := w.Close(); err != nil {
		return File{}, err
	}
	return File{Name: p.zipName(), Data: b.Bytes()}, nil
}

func deflated(data []byte) ([]byte, error) {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.DefaultCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err = w.Close()
	return b.Bytes(), err
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
