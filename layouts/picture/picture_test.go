package picture_test

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"sync"
	"testing"
	"time"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/picture"
)

func encoded(t testing.TB, m image.Image, format string) []byte {
	t.Helper()
	var b bytes.Buffer
	err := png.Encode(&b, m)
	if format == "jpeg" {
		b.Reset()
		err = jpeg.Encode(&b, m, &jpeg.Options{Quality: 100})
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func decode(t testing.TB, data []byte) *picture.Source {
	t.Helper()
	s, err := picture.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestColours: what has no colours is grey, whatever it came as; what can be
// seen through is seen on white.
func TestColours(t *testing.T) {
	one := image.Rect(0, 0, 2, 1)
	paint := func(m interface {
		image.Image
		Set(x, y int, c color.Color)
	}, a, b color.Color) image.Image {
		m.Set(0, 0, a)
		m.Set(1, 0, b)
		return m
	}
	red, grey := color.NRGBA{200, 10, 20, 255}, color.NRGBA{90, 90, 90, 255}
	for name, c := range map[string]struct {
		image image.Image
		want  []byte
	}{
		"grey":                    {paint(image.NewGray(one), color.Gray{7}, color.Gray{250}), []byte{7, 250}},
		"16 bits":                 {paint(image.NewGray16(one), color.Gray16{0x1234}, color.Gray16{0xffff}), []byte{0x12, 0xff}},
		"colour":                  {paint(image.NewRGBA(one), red, grey), []byte{200, 10, 20, 90, 90, 90}},
		"grey as colour":          {paint(image.NewRGBA(one), grey, grey), []byte{90, 90}},
		"see-through":             {paint(image.NewNRGBA(one), color.NRGBA{0, 0, 0, 0}, color.NRGBA{0, 0, 255, 128}), []byte{255, 255, 255, 127, 127, 255}},
		"16 bits and see-through": {paint(image.NewNRGBA64(one), color.NRGBA64{0, 0, 0, 0}, color.NRGBA64{0, 0, 0, 0xffff}), []byte{255, 0}},
		"a palette":               {paint(image.NewPaletted(one, color.Palette{red, color.NRGBA{}}), red, color.NRGBA{}), []byte{200, 10, 20, 255, 255, 255}},
	} {
		got := decode(t, encoded(t, c.image, "png")).Sized(2)
		if !got.Sound() || !bytes.Equal(got.Pixels, c.want) || got.Grey != (len(c.want) == 2) || got.JPEG != nil {
			t.Errorf("%s: %v %v, want %v", name, got, got.Pixels, c.want)
		}
	}
}

// TestSized: a smaller picture is the mean of the larger; none is made larger,
// and each size is made once.
func TestSized(t *testing.T) {
	m := image.NewGray(image.Rect(0, 0, 6, 4))
	for i := range m.Pix {
		m.Pix[i] = uint8(10 * (i % 6))
	}
	s := decode(t, encoded(t, m, "png"))
	for width, want := range map[int][]byte{3: {5, 25, 45, 5, 25, 45}, 2: {10, 40}, 4: {3, 17, 33, 47}} {
		if got := s.Sized(width).Pixels[:len(want)]; !bytes.Equal(got, want) {
			t.Errorf("%d wide: %v, want %v", width, got, want)
		}
	}
	if s.Sized(99).Width != 6 || s.Sized(0).Width != 1 {
		t.Error("a picture is larger than its image, or has no pixels")
	}
	if once := s.Sized(3); once != s.Sized(3) {
		t.Error("a picture is made twice")
	}
	var group sync.WaitGroup
	for i := range 20 {
		group.Go(func() { s.Sized(i % 7) })
	}
	group.Wait()
}

// TestPhoto: a photo stays one: its JPEG is as large as its pixels say, and
// the same each time.
func TestPhoto(t *testing.T) {
	m := image.NewRGBA(image.Rect(0, 0, 64, 48))
	for i := range m.Pix {
		m.Pix[i] = uint8(i * 7)
	}
	data := encoded(t, m, "jpeg")
	a, b := decode(t, data).Sized(32), decode(t, data).Sized(32)
	size, err := jpeg.DecodeConfig(bytes.NewReader(a.JPEG))
	if err != nil || size.Width != a.Width || size.Height != a.Height || a.Width != 32 || a.Grey {
		t.Errorf("%v: %v %v", a, size, err)
	}
	if !bytes.Equal(a.JPEG, b.JPEG) {
		t.Error("not the same bytes")
	}
	grey := decode(t, encoded(t, image.NewGray(image.Rect(0, 0, 9, 9)), "jpeg")).Sized(9)
	if size, err := jpeg.DecodeConfig(bytes.NewReader(grey.JPEG)); err != nil || size.ColorModel != color.GrayModel || !grey.Grey {
		t.Errorf("a grey photo has become %v", size.ColorModel)
	}
}

// exif is a JPEG file with an orientation in its Exif.
func exif(file []byte, orientation byte, order binary.AppendByteOrder) []byte {
	head := []byte("Exif\x00\x00II*\x00")
	if order == binary.AppendByteOrder(binary.BigEndian) {
		head = []byte("Exif\x00\x00MM\x00*")
	}
	head = order.AppendUint32(head, 8)
	head = order.AppendUint16(head, 1)
	head = order.AppendUint16(head, 0x0112)
	head = order.AppendUint16(head, 3)
	head = order.AppendUint32(head, 1)
	head = order.AppendUint16(head, uint16(orientation))
	head = append(head, 0, 0, 0, 0, 0, 0)
	segment := binary.BigEndian.AppendUint16([]byte{0xff, 0xd8, 0xff, 0xe1}, uint16(len(head)+2))
	return append(append(segment, head...), file[2:]...)
}

// TestOrientation: a photo from a phone stands upright. The corners of the
// picture are, from the top left clockwise, black, dark, light, white.
func TestOrientation(t *testing.T) {
	m := image.NewGray(image.Rect(0, 0, 32, 16))
	for y := range 16 {
		for x := range 32 {
			level := map[[2]bool]uint8{{true, true}: 0, {false, true}: 80, {false, false}: 160, {true, false}: 255}[[2]bool{x < 16, y < 8}]
			m.SetGray(x, y, color.Gray{level})
		}
	}
	file := encoded(t, m, "jpeg")
	for orientation, want := range []string{1: "abcd", 2: "badc", 3: "cdab", 4: "dcba", 5: "adcb", 6: "dabc", 7: "cbad", 8: "bcda", 9: "abcd"} {
		if want == "" {
			continue
		}
		for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
			p := decode(t, exif(file, byte(orientation), order)).Sized(99)
			if lying := p.Width > p.Height; lying != (orientation < 5 || orientation > 8) {
				t.Errorf("%d: %v", orientation, p)
			}
			if got := corners(p); got != want {
				t.Errorf("orientation %d: %s, want %s", orientation, got, want)
			}
		}
	}
}

// corners are the greys of a picture's corners, as letters.
func corners(p *page.Picture) (letters string) {
	w, h := p.Width, p.Height
	for _, at := range []int{w + 1, 2*w - 2, (h-1)*w - 2, (h-2)*w + 1} {
		letters += string("abcd"[(int(p.Pixels[at])+40)/85])
	}
	return letters
}

// stated is a PNG file that states a size, and has no pixels.
func stated(width, height uint32) []byte {
	head := binary.BigEndian.AppendUint32([]byte("IHDR"), width)
	head = binary.BigEndian.AppendUint32(head, height)
	head = append(head, 8, 6, 0, 0, 0)
	file := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), head...)
	return binary.BigEndian.AppendUint32(file, crc32.ChecksumIEEE(head))
}

// TestRefused: what is no image of ours is said so, soon, before its pixels
// are made.
func TestRefused(t *testing.T) {
	whole := encoded(t, image.NewGray(image.Rect(0, 0, 50, 50)), "png")
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"nothing":        {nil, "no image"},
		"words":          {[]byte("hello, this is a text"), "no image"},
		"a GIF":          {[]byte("GIF89a\x01\x00\x01\x00\x00\x00\x00;"), "kind GIF"},
		"a WebP":         {[]byte("RIFF\x24\x00\x00\x00WEBPVP8 xxxxxx"), "kind WebP"},
		"a HEIC":         {[]byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00"), "kind HEIC"},
		"an SVG":         {[]byte("<svg xmlns='http://www.w3.org/2000/svg'/>"), "kind SVG"},
		"cut short":      {whole[:len(whole)-20], "damaged"},
		"a header alone": {stated(100, 100), "damaged"},
		"a bomb":         {stated(20_000, 20_000), "20000 × 20000 pixels"},
		"a strip":        {stated(1<<20, 1), "1048576 × 1 pixels"},
		"no size":        {stated(0, 10), ""},
		"a large file":   {make([]byte, picture.MaxBytes+1), "20 MiB"},
	} {
		begun := time.Now()
		_, err := picture.Decode(c.data)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
		if took := time.Since(begun); took > time.Second {
			t.Errorf("%s: %v", name, took)
		}
	}
}

// TestLarge: a picture of many pixels is kept no finer than the largest paper needs.
func TestLarge(t *testing.T) {
	s := decode(t, encoded(t, image.NewGray(image.Rect(0, 0, 6000, 100)), "png"))
	if w, h := s.Size(); w != 4961 || h != 83 {
		t.Errorf("%d × %d", w, h)
	}
}

// FuzzDecode: whatever the file, a sound picture comes, or one problem.
func FuzzDecode(f *testing.F) {
	small := image.NewNRGBA(image.Rect(0, 0, 5, 4))
	f.Add(encoded(f, small, "png"))
	f.Add(encoded(f, small, "jpeg"))
	f.Add(exif(encoded(f, small, "jpeg"), 6, binary.BigEndian))
	f.Add(stated(3, 3))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := picture.Decode(data)
		if (s == nil) == (err == nil) {
			t.Fatalf("%v, %v", s, err)
		}
		if s != nil && (!s.Sized(3).Sound() || !s.Sized(1<<30).Sound()) {
			t.Error("a picture that is not sound")
		}
	})
}
