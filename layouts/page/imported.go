package page

// Imported is a page of a file that we did not draw, fitted to a box. Only a
// writer that was given the file can draw it; a picture leaves the box empty.
type Imported struct {
	At   Position // top left corner of the box
	Size Size     // of the box, as it stands after the turns
	File int      // index into the files that the writer was given
	Page int      // index into that file's pages
	// Turns is how often the page is turned in its box, a quarter
	// anticlockwise each time, from 0 to 3.
	Turns uint8
}

func (Imported) mark() {}

func (i Imported) Moved(dx, dy Length) Mark {
	i.At = i.At.Plus(dx, dy)
	return i
}

func (i Imported) Scaled(num, den int64) Mark {
	i.At, i.Size = i.At.Scaled(num, den), i.Size.Scaled(num, den)
	return i
}

func (i Imported) Turned() Mark {
	i.At, i.Size, i.Turns = turned(i.At, i.Size), i.Size.Turned(), (i.Turns+1)%4
	return i
}
