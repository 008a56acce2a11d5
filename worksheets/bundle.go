package worksheets

// Bundle is what stands behind a keyword: the worksheets that a reader gets,
// how they are bound and shown, and the reply that carries the link.
type Bundle struct {
	ID         string       `yaml:"id,required"`       // kebab-case
	Keywords   []string     `yaml:"keywords,required"` // what readers send; the first names the files
	Title      string       `yaml:"title,required"`
	Subtitle   string       `yaml:"subtitle"`
	Account    string       `yaml:"account,required"` // whose download it is
	Edition    string       `yaml:"edition"`          // a date or a version, as printed on the cover
	Link       string       `yaml:"link,required"`    // where the download will stand: an absolute https address
	Worksheets []BundleItem `yaml:"worksheets,required"`
	Booklet    Binding      `yaml:"booklet"`
	Append     []Appendix   `yaml:"append"`
	Reply      []string     `yaml:"reply,required"` // reply texts; {link}, {title}, {keyword}, {account} stand for the bundle's own

	read *decoder // knows the places of all this; nil where it was not read from a file
}

// BundleItem is one worksheet of a bundle, blank or with answers.
type BundleItem struct {
	Worksheet string `yaml:"worksheet,required"` // a built-in id, or a path beside the bundle's file
	Answers   string `yaml:"answers"`            // an answer file beside the bundle's file
}

// Binding is how the merged booklet is printed.
type Binding struct {
	Saddle bool `yaml:"saddle"` // also in booklet order: A4 pages on A3, A5 pages on A4
	TwoUp  bool `yaml:"two_up"` // also as a reading copy, two pages on a sheet
	FourUp bool `yaml:"four_up"`
	Tablet bool `yaml:"tablet"` // also 4:3 for tablets
}

// Appendix is a finished PDF of the account's own.
type Appendix struct {
	File  string   `yaml:"file,required"` // beside the bundle's file
	Title string   `yaml:"title,required"`
	Fit   PaperFit `yaml:"fit"`
}

// PaperFit is how an appendix's pages stand in the booklet.
type PaperFit uint8

const (
	KeepSize PaperFit = iota // at their own size
	FitA4                    // fitted to A4, upright or lying as they are
)

func (f PaperFit) names() []string { return []string{"keep", "a4"} }

// ReadBundle reads a bundle. The error is of type [Problems]; what can be read
// of the bundle comes with it, for further checks. What the bundle names is
// not looked for: that is left to whoever has the files.
func ReadBundle(file string, data []byte) (*Bundle, error) {
	bundle := new(Bundle)
	d, problems := decode(file, data, bundle)
	if problems != nil {
		return nil, problems
	}
	bundle.read = d
	if len(d.problems) > 0 {
		return bundle, d.found()
	}
	return bundle, nil
}

// Located are problems that know their path only ("worksheets[1].answers"),
// with their places in the bundle's file. Those that have a place keep it.
func (b *Bundle) Located(problems Problems) Problems {
	located := make(Problems, len(problems))
	for i, p := range problems {
		if b.read != nil && p.Line == 0 && p.File == "" {
			at := b.read.at(p.Path)
			p.File, p.Line, p.Column = b.read.file, at.line, at.column
			b.read.excerpt(&p, b.read.offset(at.line, at.column))
		}
		located[i] = p
	}
	return located
}
