package raster

import (
	"bufio"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"io"
)

// squeeze is how hard a picture is deflated. Beside it the strongest level takes
// five times as long for half a per cent, and image/png offers it or the usual
// one, which leaves an eighth more.
const squeeze = 8

// partSize is that of a part of a picture's data, but for the last.
const partSize = 64 << 10

// writeIndexed writes a picture whose palette has no transparent colour as a PNG
// file (PNG, third edition): in as few bits a pixel as its palette needs, and with
// no row filtered, as the specification advises for such pictures (12.7).
func writeIndexed(w io.Writer, picture *image.Paletted) error {
	size := picture.Rect.Size()
	bits := depth(len(picture.Palette))
	file := chunks{w: w}
	file.raw("\x89PNG\r\n\x1a\n")
	var head []byte
	head = binary.BigEndian.AppendUint32(head, uint32(size.X))
	head = binary.BigEndian.AppendUint32(head, uint32(size.Y))
	const indexed = 3
	file.chunk("IHDR", append(head, byte(bits), indexed, 0, 0, 0))
	var palette []byte
	for _, c := range picture.Palette {
		rgba := color.RGBAModel.Convert(c).(color.RGBA)
		palette = append(palette, rgba.R, rgba.G, rgba.B)
	}
	file.chunk("PLTE", palette)

	data := bufio.NewWriterSize(part{&file}, partSize)
	z, err := zlib.NewWriterLevel(data, squeeze)
	if err != nil {
		return err
	}
	row := make([]byte, 1+(size.X*bits+7)/8) // behind its filter: none
	for y := range size.Y {
		pack(row[1:], picture.Pix[y*picture.Stride:][:size.X], bits)
		if _, err := z.Write(row); err != nil {
			return err
		}
	}
	if err := z.Close(); err != nil {
		return err
	}
	if err := data.Flush(); err != nil {
		return err
	}
	file.chunk("IEND", nil)
	return file.err
}

// depth is how many bits name one of so many colours.
func depth(colours int) int {
	for _, bits := range [...]int{1, 2, 4} {
		if colours <= 1<<bits {
			return bits
		}
	}
	return 8
}

// pack puts a row's pixels of so many bits side by side, the first into the high
// bits of the first byte.
func pack(row, pixels []byte, bits int) {
	clear(row)
	each := 8 / bits
	for x, pixel := range pixels {
		row[x/each] |= pixel << (8 - bits - x%each*bits)
	}
}

// chunks writes a PNG file chunk by chunk, up to its first failure.
type chunks struct {
	w   io.Writer
	err error
}

func (c *chunks) raw(data string) {
	if c.err == nil {
		_, c.err = io.WriteString(c.w, data)
	}
}

func (c *chunks) chunk(name string, data []byte) {
	c.raw(string(binary.BigEndian.AppendUint32(nil, uint32(len(data)))))
	c.raw(name)
	c.raw(string(data))
	sum := crc32.Update(crc32.ChecksumIEEE([]byte(name)), crc32.IEEETable, data)
	c.raw(string(binary.BigEndian.AppendUint32(nil, sum)))
}

// part writes each piece of a picture's data as a chunk.
type part struct{ file *chunks }

func (p part) Write(data []byte) (int, error) {
	p.file.chunk("IDAT", data)
	return len(data), p.file.err
}
