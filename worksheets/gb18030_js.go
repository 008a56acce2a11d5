package worksheets

import "golang.org/x/text/encoding"

// gb18030 is none in a browser, which has a decoder itself: its tables would be a
// thirtieth of the program.
var gb18030 encoding.Encoding
