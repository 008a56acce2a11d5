package picture

import (
	"encoding/binary"

	"worksheetpdf/layouts/page"
)

// orientation is how a photo must be turned to stand upright: the tag of that
// name in the Exif of a JPEG file (CIPA DC-008, 4.6.4), from 1, as it is, to 8.
// A file that says nothing, or nonsense, stays as it is.
func orientation(jpeg []byte) int {
	for at := 2; at+4 <= len(jpeg) && jpeg[at] == 0xff; {
		marker, length := jpeg[at+1], int(binary.BigEndian.Uint16(jpeg[at+2:]))
		if marker == 0xda || length < 2 || at+2+length > len(jpeg) { // the pixels begin, or the file is cut
			return 1
		}
		if segment := jpeg[at+4 : at+2+length]; marker == 0xe1 && len(segment) > 6 && string(segment[:6]) == "Exif\x00\x00" {
			return orientationTag(segment[6:])
		}
		at += 2 + length
	}
	return 1
}

// orientationTag looks for the tag in the first directory of a TIFF header.
func orientationTag(tiff []byte) int {
	if len(tiff) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.BigEndian
	if string(tiff[:2]) == "II" {
		order = binary.LittleEndian
	}
	directory := uint64(order.Uint32(tiff[4:]))
	if directory+2 > uint64(len(tiff)) {
		return 1
	}
	entries := tiff[directory+2:]
	const entry, tag = 12, 0x0112
	for n := int(order.Uint16(tiff[directory:])); n > 0 && len(entries) >= entry; n-- {
		if order.Uint16(entries) == tag {
			if v := int(order.Uint16(entries[8:])); v >= 1 && v <= 8 {
				return v
			}
			return 1
		}
		entries = entries[entry:]
	}
	return 1
}

// turned is a picture as its orientation says that it stands: 5 to 8 lie on
// their side, 2, 4, 5 and 7 are mirrored.
func turned(p *page.Picture, orientation int) *page.Picture {
	if orientation == 1 {
		return p
	}
	n := p.Channels()
	to := &page.Picture{Width: p.Width, Height: p.Height, Grey: p.Grey, Pixels: make([]byte, len(p.Pixels))}
	if orientation >= 5 {
		to.Width, to.Height = p.Height, p.Width
	}
	for y := range to.Height {
		for x := range to.Width {
			u, v := x, y
			if orientation >= 5 {
				u, v = y, x
			}
			switch orientation {
			case 2, 3, 7, 8:
				u = p.Width - 1 - u
			}
			switch orientation {
			case 3, 4, 6, 7:
				v = p.Height - 1 - v
			}
			copy(to.Pixels[(y*to.Width+x)*n:][:n], p.Pixels[(v*p.Width+u)*n:][:n])
		}
	}
	return to
}
