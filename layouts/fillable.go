package layouts

import (
	"fmt"
	"slices"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/worksheets"
)

// prefix begins the names of a copy's fields: as the paths of its answers do,
// among those of others. Where a question is called as these are, it always
// stands there, so that no name is taken for another.
func (l layout) prefix(copy flow.Copy) string {
	named := slices.ContainsFunc(l.frame.Questions, func(f worksheets.Field) bool { return f.ID == allAnswers })
	if copy.Of == 1 && !named {
		return ""
	}
	return fmt.Sprintf("%s[%d].", allAnswers, copy.Index)
}

// allAnswers is what the answers of all copies are called in their paths.
const allAnswers = "answers"

// repeated is a copy as far as its answers are repeated on its pages: what stands
// in a field may be typed anew, and is repeated nowhere.
func (l layout) repeated(copy flow.Copy) flow.Copy {
	if l.frame.Typed {
		copy.Answers = worksheets.Group{Path: copy.Answers.Path}
	}
	return copy
}
