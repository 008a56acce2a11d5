package worksheets

// Align is where something stands that is narrower than its room.
type Align uint8

const (
	Left Align = iota
	Centre
	Right
)

func (a Align) names() []string { return []string{"left", "center", "right"} }
