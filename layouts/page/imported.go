package page

// Imported is a page of a file that we did not draw, fitted to a box. Only a
// writer that was given the file can draw it; a picture leaves the box empty.
type Imported struct {
	At   Position // top left corner of the box
	Size Size
	File int // index into the files that the writer was given
	Page int // index into that file's pages
}

func (Imported) mark() {}
