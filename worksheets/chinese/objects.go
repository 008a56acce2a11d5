package chinese

// objectTexts is what can be wrong with cells to practise in, calendars, codes
// and signatures.
func objectTexts() []text {
	return []text{
		{"dots have no cells for models", "点阵没有格子放范字"},
		{"write another style: %q", "请换一种样式：“%s”"},
		{"%q stands over cells", "“%s”只用于方格上面"},
		{"there are %d pinyin for %d models", "有 %d 个拼音，范字却有 %d 个"},
		{"write one for each model, in the same order, over cells for Han", "请给每个范字写一个拼音，次序相同；只有汉字的格子上面有拼音"},
		{"there are %d models, and %d rows", "有 %d 个范字，却只有 %d 行"},
		{"write at least %d, or delete it", "请至少写 %d，或者删掉它"},
		{"a model is a character or a word, of at most %d characters", "一个范字是一个字或一个词，最多 %d 个字符"},
		{"each cell holds one character", "每个格子放一个字"},
		{"write them one by one: %q", "请一个一个写：%s"},
		{"pinyin stands over cells for Han, and is written once", "拼音只用于汉字的格子，而且只写一处"},
		{"this must be a month", "这里要写年月"},
		{"write year and month: %q", "请写年和月，像 %s"},
		{"a week has seven days: %q belongs to %q only", "一周七天：“%s”只用于“%s”"},
		{"%q belongs to months only", "“%s”只用于月历"},
		{"%s stands here twice", "%s 写了两次"},
		{"write [1, 2]", "请写成 [1, 2]"},
		{"this text has %d bytes, and a QR code has room for %d", "这段文字有 %d 个字节，二维码最多放 %d 个"},
		{"this is too long for a QR code", "太长，二维码放不下"},
		{"put it on a page, and write the page's link", "请放到网页上，这里写网页的链接"},
		{"the QR code of this text is %s mm wide with the white around it, and the column %s mm", "这段文字的二维码连白边宽 %s 毫米，而这一栏宽 %s 毫米"},
		{"write a shorter link or a smaller size, or make the column wider", "请写短些的链接，或把 size 写小些，或放宽这一栏"},
		{"write the date's id: %q, or delete it", "请写上日期的编号：%s，或者删掉它"},
		{"a blank without a width fills its line, which then stands nowhere else", "没有写宽度的空会占满这一行，这一行就没法居中或靠右"},
		{"write its width in millimetres: %s", "请写上它的宽度，单位毫米：%s"},
		{"something else stands beside the title", "标题旁边还有别的东西"},
		{"delete it, or %s, %s and %s", "请删掉它，或删掉 %s、%s 和 %s"},
	}
}
