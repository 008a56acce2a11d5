package splice

// kai is the code in which all outlines of Worksheet Kai together are shortest,
// as its test works it out from the face.
const kai = "555566556666666666665655777777777866875688888889996666659999998999999999999999a9aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabaabbbabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbcbcbcccccccccccccccccccccccccccccccccccccccb978fb789aabcceeefffffffffffffffffb697543444333348adffffffffffff"

// Kai is the code for the outlines of Worksheet Kai.
func Kai() *Code {
	c, err := NewCode(kai)
	if err != nil {
		panic(err) // the program was built with a damaged code
	}
	return c
}
