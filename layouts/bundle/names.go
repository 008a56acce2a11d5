package bundle

import (
	"fmt"
	"strings"

	"worksheetpdf/layouts/filename"
)

// The names of files that are the same in every bundle. Those of worksheets
// are made of their titles (worksheet.name), that of the archive of the keyword.
const (
	bookletName    = "合订本" // without an extension
	bookletPicture = pictureFolder + bookletName + "-封面.png"

	pictureFolder  = "图片/"
	coverFolder    = "封面/"
	licencesFolder = "字体许可证/"

	guideFile = "说明.txt"
	// The page on which the worksheets are filled in, as "worksheet page" names it.
	fillPageFile = "填写.html"
	readmeFile   = "README.txt"
	replyFile    = "reply.txt" // the replies, to be pasted into the account's settings
	landingFile  = "index.html"
)

// ManifestName is the name of the file that lists a bundle's other files: all
// of them in the bundle's folder, those of the download in the ZIP.
const ManifestName = "manifest.json"

// What the booklet's name ends in, as it comes in several ways.
const (
	tabletSuffix = "平板"
	saddleSuffix = "小册子-A3"
	twoUpSuffix  = "两页一张"
)

// bookletFile is the name of the booklet's file; suffix is empty for the one
// that is not imposed.
func bookletFile(suffix string) string {
	if suffix == "" {
		return bookletName + ".pdf"
	}
	return bookletName + "-" + suffix + ".pdf"
}

// names are all that a bundle's files are called, each by its [filename.Key].
type names map[string]bool

// reservedNames are the names that no worksheet may take, whether this bundle
// has a file of each or not: what a worksheet's files are called does not hang
// on the ways in which the booklet comes.
func (p *Plan) reservedNames() names {
	n := names{}
	n.reserve(guideFile, fillPageFile, readmeFile, replyFile, landingFile, ManifestName, p.zipName(), bookletPicture)
	for _, suffix := range []string{"", tabletSuffix, saddleSuffix, twoUpSuffix} {
		n.reserve(bookletFile(suffix))
	}
	for _, look := range articleLooks() {
		n.reserve(look.file())
	}
	for _, f := range p.licences() {
		n.reserve(f.name)
	}
	return n
}

func (n names) reserve(files ...string) {
	for _, f := range files {
		n[filename.Key(f)] = true
	}
}

// free reports whether all of the names are.
func (n names) free(files []string) bool {
	for _, f := range files {
		if n[filename.Key(f)] {
			return false
		}
	}
	return true
}

// nameFiles names the files of a worksheet, as no other of the bundle is
// named: after its title, and a number where others were faster.
func (n names) nameFiles(w *worksheet) {
	words := w.item.Sheet.Title
	if w.item.Answers != nil {
		words += "-" + w.item.Name
	}
	base := filename.Of(words, "")
	w.name = base
	for i := 2; !n.free(w.files()); i++ {
		w.name = fmt.Sprintf("%s-%d", base, i)
	}
	n.reserve(w.files()...)
}

// files are the names of all files of a worksheet.
func (w *worksheet) files() []string {
	all := []string{w.pdfName(), w.fillableName()}
	for i := range w.single.Pages {
		all = append(all, w.pageName(i))
	}
	for _, long := range w.longs() {
		all = append(all, long.name)
	}
	return all
}

// pdfName is the name of the worksheet's PDF.
func (w *worksheet) pdfName() string { return w.name + ".pdf" }

// fillableName is the name of the worksheet's PDF that is filled in on a screen.
func (w *worksheet) fillableName() string { return w.name + "-填写.pdf" }

// pageName is the name of the picture of a page.
func (w *worksheet) pageName(i int) string {
	digits := len(fmt.Sprint(len(w.single.Pages)))
	return fmt.Sprintf("%s%s-%0*d.png", pictureFolder, w.name, digits, i+1)
}

// longName is the name of a long picture, of so many.
func (w *worksheet) longName(i, count int) string {
	if count == 1 {
		return pictureFolder + w.name + "-长图.png"
	}
	return fmt.Sprintf("%s%s-长图-%d.png", pictureFolder, w.name, i+1)
}

// zipName is the name of the archive.
func (p *Plan) zipName() string { return filename.Of(p.input.keyword(), ".zip") }

// licenceName is the name of a face's licence.
func licenceName(face string) string {
	return licencesFolder + filename.Of(strings.TrimSuffix(face, ".ttf"), ".txt")
}
