package main

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"strings"
	"testing"
)

// withImage is a definition that shows one image.
func withImage(file string) string {
	return "id: small\nversion: 1\ntitle: 小表\npaper: a5\nblocks:\n  - {kind: image, file: " + file + "}\n"
}

func pngFile(t *testing.T, side int) string {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, side, side))); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestImages: an image lies beside the definition, wherever that is called
// from; what is wrong with one is said at its place.
func TestImages(t *testing.T) {
	folder(t)
	if err := os.MkdirAll("sheets/images", 0o777); err != nil {
		t.Fatal(err)
	}
	write(t, "secret.png", pngFile(t, 20))
	write(t, "sheets/images/logo.png", pngFile(t, 20))
	write(t, "sheets/images/words.png", "these are words")
	write(t, "sheets/images/empty.png", "")
	if err := os.Symlink("../secret.png", "sheets/out.png"); err != nil {
		t.Fatal(err)
	}
	for file, want := range map[string]string{
		"images/logo.png":  "",
		"images/logo.jpg":  `hint: did you mean "images/logo.png"?`,
		"logo.png":         `hint: did you mean "images/logo.png"?`,
		"portrait.png":     `hint: put it into the folder "sheets"`,
		"images/words.png": `"images/words.png": this is no image, or a damaged one`,
		"images/empty.png": `the file is empty`,
		"images":           `"images": this is a folder, not a file`,
		"out.png":          `"out.png": a link leads out of the folder`,
		"../secret.png":    `"../secret.png" does not lie in the folder of the definition`,
	} {
		write(t, "sheets/sheet.yaml", withImage(file))
		for _, args := range [][]string{{"render", "sheets/sheet.yaml", "-o", "out.pdf"}, {"check", "sheets/sheet.yaml"}} {
			status, _, said := english(args...).run(t)
			if (status == 0) != (want == "") || !strings.Contains(said, want) || want != "" && !strings.Contains(said, "sheet.yaml:6:25: blocks[0].file: ") {
				t.Errorf("%s %s: %d %s, want %s", args[0], file, status, said, want)
			}
		}
	}
}

// TestImagesFromStandardInput: a definition that comes from there has its
// images in the folder that we are in.
func TestImagesFromStandardInput(t *testing.T) {
	folder(t)
	write(t, "logo.png", pngFile(t, 20))
	c := english("render", "-", "-o", "out.pdf")
	c.in = withImage("logo.png")
	if status, _, said := c.run(t); status != 0 {
		t.Error(said)
	}
}

// TestManyImages: what the images of a worksheet come to is bounded.
func TestManyImages(t *testing.T) {
	folder(t)
	write(t, "large.png", pngFile(t, 4961))
	var definition strings.Builder
	definition.WriteString(strings.TrimSuffix(withImage("large.png"), "\n"))
	for _, name := range []string{"a", "b", "c", "d", "e"} {
		if err := os.Link("large.png", name+".png"); err != nil {
			t.Fatal(err)
		}
		definition.WriteString("\n  - {kind: image, width: 20, file: " + name + ".png}")
	}
	write(t, "sheet.yaml", definition.String())
	want := "blocks[5].file: the images up to here are more than 50, or have more than 100 million pixels"
	if status, _, said := english("check", "sheet.yaml").run(t); status == 0 || !strings.Contains(said, want) {
		t.Errorf("%d %s, want %s", status, said, want)
	}
}
