package worksheets

// QR is a code to scan: a link, or a short text.
type QR struct {
	Text  string `yaml:"text,required" words:"-"`           // what the code says
	Size  Length `yaml:"size" range:"10..150" default:"25"` // its side without the white around it, in mm; more where the text is long
	Align Align  `yaml:"align"`                             // where it stands in its room
	Under string `yaml:"caption"`                           // small, under it: what it leads to
}

// Fields is nil: a code asks nothing.
func (q *QR) Fields() []Field { return nil }

// mostScanned is how many bytes a QR code of level M has room for (ISO/IEC
// 18004, table 7).
const mostScanned = 2331

func (q *QR) check(at spot) {
	at.key("text").problemIf(len(q.Text) > mostScanned, Msg("this text has %d bytes, and a QR code has room for %d", len(q.Text), mostScanned), Msg("put it on a page, and write the page's link"))
}

func (*QR) block() {}
