package worksheets

// Border is what is drawn around every page, as a certificate has it.
type Border uint8

const (
	NoBorder     Border = iota
	SingleBorder        // one line
	DoubleBorder        // a heavy line and a fine one, with ornaments in its corners
)

func (b Border) names() []string { return []string{"none", "single", "double"} }
