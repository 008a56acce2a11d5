package bundle

import "strings"

// between parts two replies in the file; it is no part of either.
const between = "\n\n———— 下一条 ————\n\n"

// reply is the replies as a file. Its rules are checked before anything is made.
func (p *Plan) reply() textFile {
	return textFile{replyFile, []byte(strings.Join(p.input.Bundle.Replies(), between) + "\n")}
}
