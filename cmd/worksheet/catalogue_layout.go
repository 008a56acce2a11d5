package main

// catalogueOfLayout is what cannot be laid out or printed.
func catalogueOfLayout() []translation {
	return []translation{
		{"no embedded face has the character %s (%s)", "内嵌的字体都没有“%s”这个字（%s）"},
		{"write it another way, or leave it out", "请换一种写法，或者去掉它"},
		{"page %d: a block stands %s mm over the page's foot", "第 %d 页：有一个块超出页脚 %s 毫米"},
		{"give it fewer lines or options, or put a page break before it", "请减少行数或选项，或在它前面分页"},
		{"the caption leaves no room to write beside it", "题目太宽，旁边没有地方写字"},
		{"the heading “%s” and its aside are wider than their column", "标题“%s”和它旁边的字比这一栏还宽"},
		{"the heading “%s” is wider than its column", "标题“%s”比这一栏还宽"},
		{"the note “%s” after the boxes has no room", "方格后面的说明“%s”放不下"},
		{"the option “%s” has no room in its column", "选项“%s”在这一列放不下"},
		{"the title and its fields are wider than the page", "标题和它的空加起来比页面还宽"},
		{"the words of a sentence leave no room for its blanks", "句子的文字太长，没有地方留空"},
		{"this kind of block has no layout", "这种块还不能排版"},
		{"“%s” is wider than its box in the diagram", "“%s”比图中的框还宽"},
		{"“%s” is too long for the cover", "“%s”太长，封面放不下"},
		{"the link is too long for a QR code that a phone can read", "链接太长，做成的二维码手机扫不出来"},
		{"“%s” has no pages", "“%s”没有页面"},
		{"a book needs at least one worksheet", "合订本至少要有一份工作表"},
		{"a book holds at most %d parts, not %d", "合订本最多收 %d 份，现在有 %d 份"},
	}
}
