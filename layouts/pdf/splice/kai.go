package splice

// kai is the code in which all outlines of Worksheet Kai together are shortest,
// as its test works it out from the face.
const kai = "5555665566666666666656557777777778678756888889899966665599999989999999999999aaa9aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabbaabbbabbbabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbccbcccbcbcccccccccccccccccccccccccccccccccccccccb979f9789abbccdfffffffffffffffffffa796543434333448bdffffffffffff"

// Kai is the code for the outlines of Worksheet Kai.
func Kai() *Code {
	c, err := NewCode(kai)
	if err != nil {
		panic(err) // the program was built with a damaged code
	}
	return c
}
