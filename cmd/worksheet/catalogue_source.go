package main

// catalogueOfSources is what is said of what a PDF carries.
func catalogueOfSources() []text {
	return []text{
		{"make the PDF `FILE` again, from what it carries", "照 PDF `FILE` 里带着的内容再印一份"},
		{"leave out of the PDF what it is made from: the definition and the answers", "PDF 里不带定义和答案"},
		{"the PDF says itself what it was made from", "PDF 自己带着定义和答案，不用再写"},
		{"this PDF does not carry what it was made from", "这个 PDF 里没有带着定义和答案"},
		{"it was made with %s, or by another program: give its worksheet and answers", "它是用 %s 印的，或者是别的程序做的：请给出工作表和答案"},
		{"take the answers out of PDFs: those that they were made from, or that were typed into them", "从 PDF 里取出答案：印的时候给的，或者在 PDF 上填写的"},
		{
			"Writes the answers in a PDF of this program to the file that --output names, or to\nstandard output. They are those that it carries, byte for byte as they were given\nto it; of a PDF that is filled in on a screen (see render --fillable) they are\nwhat stands in its fields, whichever program saved them. A report carries the\nanswers to several worksheets, and several PDFs have several: name a folder for\nthem, where each is called as its PDF is.\n\nA PDF that was printed into another PDF after it was filled in has no fields any\nmore, and is refused: what was typed is a picture there. --given writes what stood\nin its fields when it was given out.\n\nA blank sheet carries no answers, nor does a PDF that was made with --no-source.",
			"把 PDF 里的答案写到 --output 指定的文件，不写就写到标准输出。PDF 里带着的答案原样取出，一个字节也不差；\n在电脑、平板上填写的 PDF（见 render --fillable）取的是格子里的内容，不管是哪个软件保存的。\n报告里有几份工作表的答案，几个 PDF 也有几份，请写一个文件夹；填写的 PDF 按各自的文件名命名。\n\n填好后又“打印成 PDF”的，格子已经没有了，填的字只剩下图，读不出来，会报错；\n--given 取的是发出去时格子里原有的内容。\n\n空白表里没有答案；用 --no-source 印的也没有。",
		},
		{"write the answers that a PDF was given out with, and not what was filled in since", "取发出去时带着的答案，不取后来填写的"},
		{"there are %d PDFs, and one file for their answers", "PDF 有 %d 个，放答案的文件只有一个"},
		{"it is blank: nothing was typed into its fields, or it was not saved", "它是空白的：格子里什么也没填，或者填了没有保存"},
		{"this PDF does not carry the worksheet that its fields belong to", "这个 PDF 里有格子，却没有带着工作表的定义"},
		{"another program has made or changed it: ask for the file as it was given out, filled in and saved", "它是别的程序做的，或者被别的程序改过：请用发出去的原文件填好、保存后再交回来"},
		{"the fields of this PDF are gone: a program has made pictures of them, and what was typed cannot be read", "这个 PDF 里的格子没有了：有软件把它们变成了图，填的字读不出来"},
		{"save it in the viewer, and do not print it into a PDF; it was given out blank, so that nothing else is in it", "请在阅读器里“保存”，不要“打印成 PDF”；它发出去时是空白的，里面没有别的答案"},
		{"save it in the viewer, and do not print it into a PDF; %s writes what it was given out with", "请在阅读器里“保存”，不要“打印成 PDF”；%s 可以取出发出去时带着的答案"},
		{"write to the new file `FILE`; FOLDER/ a folder to write into; else to standard output", "写到新文件 `FILE`；写成“文件夹/”就放进这个文件夹；不写就写到标准输出"},
		{"it is a blank sheet, or an answer key", "它是空白表，或者是答案卷"},
		{"this PDF carries %d answer files: %s", "这个 PDF 里有 %d 份答案：%s"},
		{"name a folder for them: %s", "请写一个文件夹来放：%s"},
	}
}
