package fonts

// Embedded is faces without a single glyph: a page in a browser carries what it
// prints and hands it to [Load]; whole faces are twenty times as large.
func Embedded() *Faces { return new(Faces) }
