package main

// catalogueOfBundles is what can be wrong with a bundle, and what is said
// while one is made.
func catalogueOfBundles() []translation {
	return []translation{
		{"%q does not lie in the folder of the bundle's file", "“%s”不在资料包文件所在的文件夹里"},
		{"write a path below that folder, with /: %q", "请写这个文件夹里的路径，用 / 分隔：“%s”"},
		{"a keyword begins and ends with a character that is no space", "关键词的前后不能有空格，也不能是空的"},
		{"the keyword %q stands here twice", "关键词“%s”写了两次"},
		{"no reply carries the link", "没有一条回复带着链接"},
		{"write %s where it is to stand", "请在链接该出现的地方写 %s"},
		{"there is no placeholder {%s}", "没有 {%s} 这个占位符"},
		{"this stands on one line", "这里只能写一行"},
		{"delete the line break or tab", "请删去换行或制表符"},
		{"this has %d characters, and room for %d", "这里有 %d 个字，最多放得下 %d 个"},
		{"these are %d, and there may be %d", "这里有 %d 个，最多可以有 %d 个"},
	}
}
