package pen

// Len is how many words are known.
func (p *Printed) Len() int { return len(p.lines) + len(p.paragraphs) }
