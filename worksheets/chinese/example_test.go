package chinese_test

import (
	"errors"
	"fmt"

	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/chinese"
)

func Example() {
	_, err := worksheets.Read("sheet.yaml", []byte("id: one\nversion: 0\ntitle: 一问\npaper: a5\nblocks: []\n"))
	var problems worksheets.Problems
	if errors.As(err, &problems) {
		fmt.Println(chinese.New().Problems(problems))
	}
	// Output:
	// sheet.yaml:2:10: version: “version”必须在 1 到 99999999 之间（请写 1 或更大的数）
	// sheet.yaml:5:9: blocks: “blocks”不能是空的（请在 blocks: 后面写上内容）
}
