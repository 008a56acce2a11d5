package worksheets

// Image shows a picture: a logo, a photo, a drawing.
type Image struct {
	File  ImageFile `yaml:"file,required" words:"-"` // a PNG or JPEG below the definition's folder
	Width Length    `yaml:"width" range:"3..400"`    // in mm; left out: as large as its pixels are at 300 dpi
	Align Align     `yaml:"align"`                   // where it stands in its room
	Alt   string    `yaml:"alt" words:"-"`           // what it shows, for who cannot see it
	Under string    `yaml:"caption"`                 // small, under it
}

// Fields is nil: an image asks nothing.
func (i *Image) Fields() []Field { return nil }

func (i *Image) check(at spot) { i.File.checkFile(at.key("file")) }

func (*Image) block() {}
