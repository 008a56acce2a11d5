package pdf

// Untagged are options that leave out the tags and the claim, for a measure of
// what they cost.
func Untagged(o Options) Options {
	o.untagged = true
	return o
}
