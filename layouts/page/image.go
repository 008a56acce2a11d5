package page

// Image is a picture in a box, stretched to its sides.
type Image struct {
	At      Position // top left corner of the box
	Size    Size
	Picture *Picture // all that show one and the same have it once in their file
}

func (Image) mark() {}

// Picture is pixels, never changed once made.
type Picture struct {
	Width, Height int
	Grey          bool   // a byte a pixel, from black to white; else three: red, green, blue (sRGB)
	Pixels        []byte // row by row from the top left, without gaps
	// JPEG is the same picture as a baseline JPEG file, for writers that can take
	// it as it is: a photo is a tenth as large so. Nil: pixels are best.
	JPEG []byte
}

// Sound reports whether the picture has as many pixels as it says.
func (p *Picture) Sound() bool {
	return p != nil && p.Width > 0 && p.Height > 0 && p.Width <= maxPictureSide && p.Height <= maxPictureSide &&
		len(p.Pixels) == p.Width*p.Height*p.Channels()
}

// maxPictureSide is the longest side of a picture, in pixels.
const maxPictureSide = 1 << 16

// Channels is how many bytes a pixel has.
func (p *Picture) Channels() int {
	if p.Grey {
		return 1
	}
	return 3
}
