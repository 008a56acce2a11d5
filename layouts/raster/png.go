package raster

import (
	"errors"
	"fmt"
	"image"
	"image/color"
	"io"
	"math"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// Format says what a PNG file of a page should be like.
type Format struct {
	Width int // in pixels
	// Greys is how many levels it has at most, 2 to 256. 0 is 16: the eye sees no
	// difference beside 256, and the file is half as large.
	Greys int
	// Limit is how many bytes it has at most; 0: any number.
	Limit int
}

const defaultGreys = 16

var (
	errLimit = errors.New("the picture does not fit into its limit of bytes, even at a quarter of its width")
	errGreys = errors.New("a picture has 2 to 256 greys")
)

// PNG is a page as a PNG file. Where it does not fit into the limit, it gets
// 8 greys, then 4; then it becomes an eighth narrower, with all its greys at
// first, and so on down to a quarter of its width. Nothing else is ever lowered.
func PNG(p *page.Page, f Format, faces *fonts.Faces) ([]byte, error) {
	if f.Greys == 0 {
		f.Greys = defaultGreys
	}
	for width := f.Width; width >= (f.Width+3)/4; width = width * 7 / 8 {
		encode, err := pngOf(p, width, faces)
		if err != nil {
			return nil, err
		}
		for _, greys := range [...]int{f.Greys, 8, 4} {
			if greys > f.Greys {
				continue
			}
			file, err := encode(greys)
			if err != nil {
				return nil, err
			}
			if f.Limit == 0 || len(file) <= f.Limit {
				return file, nil
			}
		}
	}
	return nil, fmt.Errorf("raster: %w", errLimit)
}

// Encode writes a picture as a PNG file with so many greys at most, the ones that
// come nearest to its own; a picture that has no more keeps them all. Black
// and white stay what they are.
func Encode(w io.Writer, picture *image.Gray, greys int) error {
	if greys < 2 || greys > 256 {
		return fmt.Errorf("raster: %w", errGreys)
	}
	size := picture.Rect.Size()
	levels, nearest := palette(picture, greys)
	indexed := image.NewPaletted(image.Rectangle{Max: size}, levels)
	for y := range size.Y {
		row := picture.Pix[y*picture.Stride:][:size.X]
		for x, level := range row {
			indexed.Pix[y*indexed.Stride+x] = nearest[level]
		}
	}
	if err := writeIndexed(w, indexed); err != nil {
		return fmt.Errorf("raster: %w", err)
	}
	return nil
}

// palette is the greys of a picture, and which of them stands for each level:
// the division of its levels into runs that has the least sum of squared
// errors (Bruce 1965, by dynamic programming). So large areas of one ink
// keep it, and the levels of edges share the rest.
func palette(picture *image.Gray, greys int) (color.Palette, [256]uint8) {
	var h histogram
	for y := range picture.Rect.Dy() {
		for _, level := range picture.Pix[y*picture.Stride:][:picture.Rect.Dx()] {
			h.counts[level]++
		}
	}
	h.sum()
	var levels color.Palette
	var nearest [256]uint8
	from := 0
	for _, to := range h.divide(min(greys, len(h.levels))) {
		level, _ := h.run(from, to)
		for _, l := range h.levels[from:to] {
			nearest[l] = uint8(len(levels))
		}
		levels = append(levels, color.Gray{Y: level})
		from = to
	}
	return levels, nearest
}

// histogram is how often each level is in a picture.
type histogram struct {
	counts [256]int64
	levels []int // that are in it
	// Sums over the levels before each: of counts, by level to the powers 0, 1, 2.
	sums [257][3]int64
}

func (h *histogram) sum() {
	for level, count := range h.counts {
		if count == 0 {
			continue
		}
		n, l := len(h.levels), int64(level)
		h.sums[n+1] = [3]int64{h.sums[n][0] + count, h.sums[n][1] + l*count, h.sums[n][2] + l*l*count}
		h.levels = append(h.levels, level)
	}
}

// run is the grey that stands for a run of levels, and its squared error.
func (h *histogram) run(from, to int) (level uint8, off int64) {
	var s [3]int64
	for i := range s {
		s[i] = h.sums[to][i] - h.sums[from][i]
	}
	mean := (s[1] + s[0]/2) / s[0]
	switch {
	case h.levels[from] == 0:
		mean = 0
	case h.levels[to-1] == 255:
		mean = 255
	}
	return uint8(mean), s[2] - 2*mean*s[1] + mean*mean*s[0]
}

// divide is where the runs end that n greys stand for.
func (h *histogram) divide(n int) []int {
	count := len(h.levels)
	errs := make([][]int64, count) // of the run from i to j
	for i := range errs {
		errs[i] = make([]int64, count+1)
		for j := i + 1; j <= count; j++ {
			_, errs[i][j] = h.run(i, j)
		}
	}
	best := make([]int64, count+1) // error of the first j levels in k runs
	for j := 1; j <= count; j++ {
		best[j] = math.MaxInt64
	}
	starts := make([][]int, n) // of the last of these runs
	for k := range starts {
		next := make([]int64, count+1)
		starts[k] = make([]int, count+1)
		for j := range next {
			next[j] = math.MaxInt64
			for i := k; i < j; i++ {
				if best[i] < math.MaxInt64 && best[i]+errs[i][j] < next[j] {
					next[j], starts[k][j] = best[i]+errs[i][j], i
				}
			}
		}
		best = next
	}
	ends := make([]int, n)
	end := count
	for k := n - 1; k >= 0; k-- {
		ends[k] = end
		end = starts[k][end]
	}
	return ends
}
