package pdf

var ready []byte
