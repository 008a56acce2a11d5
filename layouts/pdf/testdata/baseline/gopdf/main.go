// Command gopdf draws the 问题筛选卡 filled in, two pages, in the straightforward
// way: gopdf with the faces that ours are printed in. It is what ours is compared
// with, and no part of the product.
//
//	gopdf FACES OUT.pdf [N]
//
// N: as many documents in one process, of which the last is kept; the faces are
// read once.
package main

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strconv"

	"github.com/signintech/gopdf"
)

func main() {
	if len(os.Args) != 3 && len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: gopdf FACES OUT.pdf [N]")
		os.Exit(2)
	}
	documents := 1
	if len(os.Args) == 4 {
		documents, _ = strconv.Atoi(os.Args[3])
	}
	if err := drawAll(os.Args[1], os.Args[2], documents); err != nil {
		fmt.Fprintln(os.Stderr, "gopdf:", err)
		os.Exit(1)
	}
}

const (
	sans = "sans"
	bold = "bold"
	kai  = "kai"
)

func drawAll(folder, out string, documents int) error {
	faces := map[string][]byte{}
	for family, file := range map[string]string{
		sans: "NotoSansSC-Regular.ttf", bold: "WorksheetSans-Bold.ttf", kai: "WorksheetKai-Regular.ttf",
	} {
		data, err := os.ReadFile(filepath.Join(folder, file))
		if err != nil {
			return err
		}
		faces[family] = data
	}
	var last bytes.Buffer
	for range documents {
		last.Reset()
		if err := draw(faces, &last); err != nil {
			return err
		}
	}
	return os.WriteFile(out, last.Bytes(), 0o644)
}

func draw(faces map[string][]byte, out io.Writer) error {
	s := sheet{pdf: new(gopdf.GoPdf)}
	s.pdf.Start(gopdf.Config{Unit: gopdf.UnitMM, PageSize: gopdf.Rect{W: 148, H: 210}})
	for family, data := range faces {
		if err := s.pdf.AddTTFFontData(family, data); err != nil {
			return err
		}
	}
	s.pdf.AddPage()
	s.front()
	s.pdf.AddPage()
	s.back()
	if s.err != nil {
		return s.err
	}
	_, err := s.pdf.WriteTo(out)
	return err
}

// sheet is what is drawn on, up to its first failure.
type sheet struct {
	pdf *gopdf.GoPdf
	err error
}

// say writes text with its baseline at y.
func (s *sheet) say(face string, size, x, y float64, text string) {
	if s.err == nil {
		s.err = s.pdf.SetFont(face, "", size)
	}
	s.pdf.SetXY(x, y)
	if s.err == nil {
		s.err = s.pdf.Text(text)
	}
}

func (s *sheet) line(width, x1, y1, x2, y2 float64) {
	s.pdf.SetLineWidth(width)
	s.pdf.Line(x1, y1, x2, y2)
}

func (s *sheet) circle(x, y, radius float64) {
	s.pdf.SetLineWidth(0.3)
	s.pdf.Oval(x-radius, y-radius, x+radius, y+radius)
}

func (s *sheet) box(x, y, width, height float64) {
	s.pdf.SetLineWidth(0.3)
	s.pdf.RectFromUpperLeft(x, y, width, height)
}

func (s *sheet) tick(x, y float64) {
	s.line(0.65, x, y, x+1, y+1.15)
	s.line(0.65, x+1, y+1.15, x+3.3, y-2.2)
}

// disc is a black disc with a number in white.
func (s *sheet) disc(x, y, radius float64, number string) {
	var round []gopdf.Point
	for i := range 36 {
		sin, cos := math.Sincos(float64(i) * math.Pi / 18)
		round = append(round, gopdf.Point{X: x + radius*cos, Y: y + radius*sin})
	}
	s.pdf.SetFillColor(0, 0, 0)
	s.pdf.Polygon(round, "F")
	s.pdf.SetTextColor(255, 255, 255)
	s.say(bold, 9, x-0.94, y+1.18, number)
	s.pdf.SetTextColor(0, 0, 0)
}
