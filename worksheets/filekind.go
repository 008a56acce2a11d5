package worksheets

import (
	"bytes"
	"slices"
)

// reportKey is the key that only reports have.
const reportKey = "over"

// FileKind is what a text file is, told by its outermost keys.
type FileKind uint8

const (
	UnknownFile FileKind = iota
	WorksheetFile
	ReportFile
	BundleFile
	AnswersFile
)

// KindOfFile tells what a file is, whatever its name: UnknownFile for what is
// none of them, or has no outermost key that only one of them has.
func KindOfFile(data []byte) FileKind {
	keys := topKeys(data)
	has := func(names ...string) bool {
		return slices.ContainsFunc(names, func(name string) bool { return slices.Contains(keys, name) })
	}
	switch {
	case has(reportKey):
		return ReportFile
	case has("blocks"), has("paper"):
		return WorksheetFile
	case has(headAnswers) && has(headWorksheet):
		return AnswersFile
	case has("keywords", "worksheets", "booklet", "append", "reply"):
		return BundleFile
	}
	return UnknownFile
}

// IsReport tells a report from a worksheet by the worksheets that it is over.
func IsReport(data []byte) bool {
	// Most files need no look at their tokens: nowhere in them are the key's
	// letters, an escape that may stand for one, or the zeros of UTF-16.
	may := bytes.Contains(data, []byte(reportKey)) || bytes.ContainsAny(data, "\\\x00")
	return may && KindOfFile(data) == ReportFile
}
