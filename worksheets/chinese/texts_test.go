package chinese

import (
	"path/filepath"
	"testing"

	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/chinese/chinesetest"
)

// TestEveryMessageHasItsChinese holds the texts against every message of the
// packages, those of commands apart, which have their own.
func TestEveryMessageHasItsChinese(t *testing.T) {
	sources := chinesetest.Messages(t, filepath.Join("..", ".."), "cmd")
	if len(sources) < 200 {
		t.Fatalf("only %d messages found: the search is broken", len(sources))
	}
	texts := map[string]string{}
	for _, part := range library() {
		for _, text := range part {
			if texts[text.english] != "" {
				t.Errorf("there twice: %q", text.english)
			}
			if sources[text.english] == "" {
				t.Errorf("nobody says %q", text.english)
			}
			texts[text.english] = text.chinese
		}
	}
	chinesetest.Check(t, sources, texts)
}

func TestProblems(t *testing.T) {
	_, err := worksheets.Read("表.yaml", []byte("id: one\nversion: one\ntitel: 一问\npaper: a4\nblocks:\n- kind: note\n  text: 一\n"))
	problems := append(err.(worksheets.Problems),
		worksheets.Problem{Path: "answers.a", What: worksheets.Msg("a house of %d rooms", 7)},
		worksheets.Problem{What: worksheets.Msg("the page %s", worksheets.Msg("the file is empty"))},
		worksheets.Problem{What: worksheets.Msg("the printer is %s", "out")},
	)
	got := New(map[string]string{"the printer is %s": "打印机%s", "the page %s": "这一页%s"}).Problems(problems)
	want := `表.yaml:2:10: version: 这里要写一个整数（请写数字，不加引号，如 5）
表.yaml:3:1: titel: 这里不该有“titel”这个键（是不是 "title"？）
answers.a: a house of 7 rooms
这一页文件是空的
打印机out`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
