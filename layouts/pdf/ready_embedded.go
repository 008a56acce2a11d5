//go:build !js

package pdf

import _ "embed"

// What [readySubset] reads: `make golden` makes it, and a test holds it against
// what is cut. Nothing writes to it. A page in a browser does without: it would be
// longer by it.
//
//go:embed ready.bin
var ready []byte
