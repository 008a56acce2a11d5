package main

// catalogueOfSources is what is said of what a PDF carries.
func catalogueOfSources() []text {
	return []text{
		{"make the PDF `FILE` again, from what it carries", "照 PDF `FILE` 里带着的内容再印一份"},
		{"leave out of the PDF what it is made from: the definition and the answers", "PDF 里不带定义和答案"},
		{"the PDF says itself what it was made from", "PDF 自己带着定义和答案，不用再写"},
		{"this PDF does not carry what it was made from", "这个 PDF 里没有带着定义和答案"},
		{"it was made with %s, or by another program: give its worksheet and answers", "它是用 %s 印的，或者是别的程序做的：请给出工作表和答案"},
		{"take the answers out of a PDF that was made from them", "从印好的 PDF 里取出答案"},
		{
			"Writes the answers that a PDF of this program carries, byte for byte as they were\ngiven to it, to the file that --output names, or to standard output. A report\ncarries the answers to several worksheets: name a folder for them.\n\nA blank sheet carries none, nor does a PDF that was made with --no-source.",
			"把 PDF 里带着的答案原样写到 --output 指定的文件，不写就写到标准输出，一个字节也不差。\n报告里有几份工作表的答案，请写一个文件夹。\n\n空白表里没有答案；用 --no-source 印的也没有。",
		},
		{"write to the new file `FILE`; FOLDER/ a folder to write into; else to standard output", "写到新文件 `FILE`；写成“文件夹/”就放进这个文件夹；不写就写到标准输出"},
		{"this PDF carries no answers", "这个 PDF 里没有答案"},
		{"it is a blank sheet, or an answer key", "它是空白表，或者是答案卷"},
		{"this PDF carries %d answer files: %s", "这个 PDF 里有 %d 份答案：%s"},
		{"name a folder for them: %s", "请写一个文件夹来放：%s"},
	}
}
