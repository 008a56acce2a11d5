package worksheets

// Bundle is what stands behind a keyword: the worksheets that a reader gets,
// how they are bound and shown, and the reply that carries the link.
type Bundle struct {
	ID         string       `yaml:"id,required"`                  // kebab-case
	Keywords   []string     `yaml:"keywords,required" most:"100"` // what readers send; the first names the files
	Title      string       `yaml:"title,required"`
	Subtitle   string       `yaml:"subtitle"`
	Account    string       `yaml:"account,required"` // whose download it is
	Edition    string       `yaml:"edition"`          // a date or a version, as printed on the cover
	Link       string       `yaml:"link,required"`    // where the download will stand: an absolute https address
	Worksheets []BundleItem `yaml:"worksheets,required" most:"30"`
	Look       Look         `yaml:"look"` // over those of the worksheets
	Booklet    Binding      `yaml:"booklet"`
	Fillable   Fillable     `yaml:"fillable"` // also a PDF of each worksheet that is filled in on a screen
	Fill       bool         `yaml:"fill"`     // also a page on which the worksheets are filled in, on a phone too
	Append     []Appendix   `yaml:"append" most:"10"`
	Reply      []string     `yaml:"reply,required" most:"100"` // reply texts; {link}, {title}, {keyword}, {account} stand for the bundle's own
	Ignore     []Advice     `yaml:"ignore" most:"10"`          // advice that its author knows better than

	source *Source
}

// BundleItem is one worksheet of a bundle, blank or with answers.
type BundleItem struct {
	Worksheet string `yaml:"worksheet,required"` // a built-in id, or a path beside the bundle's file
	Answers   string `yaml:"answers"`            // an answer file beside the bundle's file, or a built-in sample: sample:NAME
}

// Advice is a rule by which check says of a bundle what is worth knowing, though
// it is not wrong: a host, or words, that keep readers from its page.
type Advice uint8

const (
	HostDownload  Advice = iota + 1 // the host makes browsers download pages
	HostExpiry                      // the host's name is taken away after a while
	HostReach                       // the host is not reached from everywhere in China
	RewardShare                     // something is to be had for sharing
	RewardFollow                    // something is to be had for following
	PressureShare                   // readers are pressed to share
)

func (a Advice) names() []string {
	return []string{"", "host-download", "host-expiry", "host-reach", "reward-share", "reward-follow", "pressure-share"}
}

// String is the rule's name, as bundles and messages write it.
func (a Advice) String() string { return a.names()[a] }

// AllAdvice are the rules, in the order in which they are documented.
func AllAdvice() []Advice {
	all := make([]Advice, len(Advice(0).names())-1)
	for i := range all {
		all[i] = Advice(i + 1)
	}
	return all
}

// SamplePrefix begins the name of a built-in answer file.
const SamplePrefix = "sample:"

// Binding is how the merged booklet is printed.
type Binding struct {
	Saddle bool `yaml:"saddle"`  // also in booklet order, on A3
	TwoUp  bool `yaml:"two_up"`  // also as a reading copy, two pages on a sheet
	FourUp bool `yaml:"four_up"` // no longer made; a problem that says so
	Tablet bool `yaml:"tablet"`  // also 4:3 for tablets
}

// Fillable is whether there is a PDF that is filled in on a screen, and which
// characters it has a face for.
type Fillable uint8

const (
	NotFillable   Fillable = iota
	WholeFillable          // all: some 3.4 MB
	SmallFillable          // the 4,600 most used: 1.5 MB
)

func (f Fillable) names() []string { return []string{"false", "true", "small"} }

// String is what definitions and the command call it.
func (f Fillable) String() string { return f.names()[f] }

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

// Source knows where all this stands in its file; nil where it was not read
// from one.
func (b *Bundle) Source() *Source { return b.source }

// ReadBundle reads a bundle. The error is of type [Problems]; what can be read
// of the bundle comes with it, for further checks. What the bundle names is
// not looked for: that is left to whoever has the files.
func ReadBundle(file string, data []byte) (*Bundle, error) {
	bundle := new(Bundle)
	source, err := readYAML(file, data, bundle)
	if source == nil {
		return nil, err
	}
	bundle.source = source
	return bundle, err
}
