package chinese

// bundleTexts is what can be wrong with a bundle.
func bundleTexts() []text {
	return []text{
		{"%q does not lie in the folder of the bundle's file", "“%s”不在资料包文件所在的文件夹里"},
		{"write a path below that folder, with /: %q", "请写这个文件夹里的路径，用 / 分隔：%q"},
		{"four pages on a sheet are too small to read, and are no longer made", "一张纸放四页，字小得没法读，不再这样排了"},
		{"write %q instead", "请改写成 %s"},
		{"the account and the look cannot be written into this definition", "账号和样子写不进这份定义"},
		{"write each of its keys on a line of its own, without braces around them all", "请把每个键单独写一行，外面不要套花括号"},
		{"a keyword begins and ends with a character that is no space", "关键词的前后不能有空格，也不能是空的"},
		{"the keyword %q stands here twice", "关键词“%s”写了两次"},
		{"no reply carries the link", "没有一条回复带着链接"},
		{"write %s where it is to stand", "请在链接该出现的地方写 %s"},
		{"there is no placeholder {%s}", "没有 {%s} 这个占位符"},
		{"this stands on one line", "这里只能写一行"},
		{"delete the line break or tab", "请删去换行或制表符"},
		{"this has %d characters, and room for %d", "这里有 %d 个字，最多放得下 %d 个"},
		{"these are %d, and there may be %d", "这里有 %d 个，最多可以有 %d 个"},
		{"its paper measures %s × %s mm, and the booklet to fold has room for A4", "它的纸是 %s × %s 毫米，小册子最大只放得下 A4"},
		{"take %q out of the booklet, or print the worksheet on another paper", "请从合订本里去掉“%s”，或者给工作表换一种纸"},
		{"page %d measures %s × %s mm, and the booklet to fold has room for A4", "第 %d 页是 %s × %s 毫米，小册子最大只放得下 A4"},
		{"write %q here, or take %q out of the booklet", "请在这里写上 %s，或者在 booklet 里去掉 %s"},
		{"up to this one the PDFs to append have %d pages together, and all of them may have %d", "到这一个为止，要附上的 PDF 一共有 %d 页，全部加起来最多可以有 %d 页"},
		{"with this one the PDFs to append are larger than %d MiB together", "加上这一个，要附上的 PDF 一共超过 %d MiB"},
		{"up to this one the worksheets have %d pages together, and a bundle may have %d", "到这一份为止，工作表一共有 %d 页，一个资料包最多可以有 %d 页"},
		{"make two bundles of it, or leave out copies", "请分成两个资料包，或减少份数"},
		{"rule %s of the platform: %s", "平台规则 %s：%s"},
		{"the reply has %d characters, and may have %d", "这条回复有 %d 个字，最多 %d 个"},
		{"these are %d replies, and there may be %d", "这里有 %d 条回复，最多 %d 条"},
		{"the keyword has %d characters, and may have %d", "这个关键词有 %d 个字，最多 %d 个"},
		{"these are %d keywords, and there may be %d", "这里有 %d 个关键词，最多 %d 个"},
		{"the link is no absolute address that begins with https:// and has nothing but ASCII in it", "链接要写完整，以 https:// 开头，而且只有英文字母、数字和符号"},
		{"the picture has %d bytes, and may have %d", "这张图片有 %d 字节，最多 %d 字节"},
		{"the picture of a page has %d bytes, and may have %d", "这一页的图片有 %d 字节，最多 %d 字节"},
	}
}
