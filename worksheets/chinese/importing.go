package chinese

// importingTexts is what can be wrong with a PDF of the account's own.
func importingTexts() []text {
	return []text{
		{"the PDF is empty", "这个 PDF 是空的"},
		{"this is not a PDF", "这不是 PDF 文件"},
		{"the PDF is larger than %d MiB", "这个 PDF 超过 %d MiB"},
		{"the PDF is protected: it is encrypted", "这个 PDF 加了密，读不了"},
		{"the PDF has no pages", "这个 PDF 一页也没有"},
		{"the PDF has %d pages, and there may be %d", "这个 PDF 有 %d 页，最多可以有 %d 页"},
		{"page %d of the PDF has no size that can be printed", "这个 PDF 第 %d 页的尺寸无法打印"},
		{"the PDF has layers that are not shown", "这个 PDF 里有隐藏的图层"},
		{"the PDF consists of more than %d pieces", "这个 PDF 的零件超过 %d 个"},
		{"the PDF takes more than %d MiB of memory to read", "读这个 PDF 要用的内存超过 %d MiB"},
		{"page %d of the PDF is damaged", "这个 PDF 的第 %d 页损坏了"},
		{"the PDF is damaged", "这个 PDF 损坏了"},
		{"leave out pages, or make its pictures smaller", "请减少页数，或缩小里面的图片"},
		{"save it again without a password and without restrictions", "请另存一份，不设密码，也不限制权限"},
		{"export it as a PDF again", "请重新导出 PDF"},
		{"open it in a viewer and print it into a new PDF", "请在阅读器里打开它，再打印成新的 PDF"},
	}
}
