package main

// catalogueOfServing is what serve says in a terminal; what its pages say stands
// beside them.
func catalogueOfServing() []text {
	return []text{
		{"fill in, make and write worksheets in the browser", "在浏览器里填写、打印、批量制作和编写工作表"},
		{
			"Shows the worksheets in the browser, those that are built in and those of FOLDER\n(the current one, if none is named; one that is not there is made): to fill in, with\nthe finished pages beside; to print; to make for many people from a spreadsheet that\nis dropped on the page; and to write, with completion, and what is wrong at its line.\nAnswers and definitions are saved in the folder.\n\nThe page is on this machine only (127.0.0.1). Who knows its address may read and\nwrite the definitions and answers in the folder, and no others. Ctrl-C ends it.",
			"在浏览器里打开工作表：内置的，和 FOLDER 里自己的（不写就是当前文件夹，没有的会新建）。可以填写，\n旁边就是印出来的样子；可以打印；把表格拖进来，给许多人各做一份；也可以编写自己的，边写边补全，\n错在哪一行就标在哪一行。答案和定义都存在这个文件夹里。\n\n网页只在这台机器上（127.0.0.1）。知道网址的人能读写这个文件夹里的定义和答案，别的都不能。按 Ctrl-C 结束。",
		},
		{"all of it in the browser", "全部都在浏览器里"},
		{"do not open the browser", "不打开浏览器"},
		{"the browser could not be opened: open the address yourself", "浏览器没能打开：请自己打开这个网址"},
		{"press Enter to close this window", "按回车键关闭这个窗口"},
	}
}
