package main

// catalogueOfFields is what is said of PDFs that are filled in on a screen.
func catalogueOfFields() []text {
	return []text{
		{"make a PDF that is filled in on a screen, some 3.4 MB; `=small` makes one of 1.5 MB", "做成可以在电脑、平板上打字填写的 PDF，约 3.4 MB；写成 `=small` 约 1.5 MB"},
		{"%s cannot be %q", "%s 不能是 %q"},
		{"write %s or %s", "请写 %s 或 %s"},
		{"a fillable PDF has the full form: leave out %s", "填写用的 PDF 本来就是完整的表：请去掉 %s"},
		{"what is typed is read back by the definition that the PDF carries: leave out %s", "填好之后要靠 PDF 里带着的定义读回答案：请去掉 %s"},
		{"only a PDF has fields", "只有 PDF 里能填写"},
		{"%q is a report, and nobody fills it in", "%q 是报告，没有要填的"},
	}
}
