package main

// catalogueOfLearning is what the commands say that show, begin and watch
// worksheets, and the manual.
func catalogueOfLearning() []text {
	return []text{
		{"list what is built in: worksheets, examples, reports, bundles, samples", "列出内置的工作表、范例、报告、资料包和示例答案"},
		{
			"Lists the built-in worksheets: id, title, paper, pages of a blank copy, and the\nkeyword that readers send to get it; the examples from other fields, which are\nworksheets too, to begin one's own with; then the reports, and the worksheets whose\nanswers they are made from; the bundles behind keywords; and the answer files that\nshow the worksheets filled in.",
			"列出内置的工作表：编号、标题、纸张、空白表的页数，以及读者用来领取它的关键词；\n别的领域的范例，也是工作表，可以照着改成自己的；\n再列出报告和它所汇总的工作表、关键词背后的资料包、填好的示例答案。",
		},
		{"write the list as JSON, for programs", "写成 JSON，给程序用"},
		{"bundle", "资料包"},
		{"example", "范例"},
		{"sample", "示例答案"},
		{"fills in", "填的是"},
		{"show the file of something built in", "显示内置的定义、资料包或示例"},
		{
			"Writes to standard output what is built in, byte for byte: the definition of a\nworksheet or a report by its id, a bundle by its id or keyword, an answer file as\nsample:NAME. It is a file to learn from, and to begin one's own with.",
			"把内置的文件原样写到标准输出，一个字节也不差：工作表或报告用编号，资料包用编号或关键词，\n示例答案写成 sample:名字。可以照着学，也可以拿来改成自己的。",
		},
		{"nothing built in is called %q", "内置的里面没有“%s”"},
		{"%q shows all that is", "用 %s 看全部内置的"},
		{"%q shows those that are built in", "用 %s 看内置的"},
		{"begin a worksheet of one's own", "新建一份自己的工作表"},
		{
			"Writes NAME.yaml, a definition with a comment at every line, to be changed into a\nworksheet of one's own: it can be checked and printed as it is. With --like it is\na copy of a built-in worksheet under a name of its own. A file that is there\nalready is never replaced.",
			"写出 NAME.yaml，一份带说明的定义，改成自己的工作表；不改也能检查、能打印。\n加上 --like，就照内置的工作表抄一份，换成自己的名字。已有的文件绝不替换。",
		},
		{"begin with the built-in worksheet or report `ID`", "照内置的工作表或报告 `ID` 来写"},
		{"give another name", "请换个名字"},
		{"--force replaces it; or give another name", "用 --force 替换它，或者换个名字"},
		{"to see it while writing: %s", "边写边看：%s"},
		{"to begin one: %s", "先新建一份：%s"},

		{"show a worksheet in the browser while it is written", "边写边在浏览器里看工作表"},
		{
			"Shows a definition, or a report, in the browser, and shows it anew whenever the\nfile or the answers are saved: what is wrong stands above the last that was good,\nwith its place and how to mend it. The page is on this machine only (127.0.0.1).\nWith --output the PDF is written each time; one that was good is kept while the\nfile has a fault. Ctrl-C ends it.",
			"在浏览器里显示定义或报告，每次保存定义或答案就重新显示；写错了，错在哪里、怎么改列在上面，\n下面仍是上一次写对时的样子。网页只在这台机器上（127.0.0.1）。\n加上 --output，每次同时写出 PDF；写错的时候，上一份好的留着。按 Ctrl-C 结束。",
		},
		{"fill in the answers of `FILE`", "填入 `FILE` 里的答案"},
		{"write the PDF to `FILE` too, and replace it each time", "同时把 PDF 写到 `FILE`，每次替换"},
		{"show the page on the port `N`; else on any that is free", "网页用端口 `N`；不写就用任意空闲的"},
		{"the port cannot be used: %s", "这个端口用不了：%s"},
		{"leave out %s, or name another", "请去掉 %s，或者换一个"},
		{"open %s in the browser; Ctrl-C ends it", "请在浏览器里打开 %s；按 Ctrl-C 结束"},
		{"standard input cannot be watched", "标准输入不能边写边看"},
		{"name a file", "请写文件名"},
		{"%q is built in, and does not change", "“%s”是内置的，不会变"},
		{"begin one of your own: %s", "请新建一份自己的：%s"},
		{"%q is no name of a PDF", "“%s”不是 PDF 的名字"},
		{"%s: not shown; the last good one stays", "%s：没有重新显示，上一次的还在"},
		{"%s: shown, %d pages", "%s：已显示，%d 页"},
		{"The file has a fault. Below is the last good one.", "文件有错。下面是上一次写对时的样子。"},
		{"The file has a fault.", "文件有错，还没有可以显示的。"},
		{"%s pages", "%s 页"},
		{"Note:", "注意："},
		{"Hint: ", "提示："},
		{"The program has ended. Start it again with worksheet watch.", "程序已经结束。请重新运行 worksheet watch。"},

		{"say only what is wrong", "只说错误"},
		{"To begin with:", "从这里开始："},
		{"what is built in", "看看内置了什么"},
		{"a PDF to print", "生成可打印的 PDF"},
		{"a worksheet of one's own", "新建一份自己的工作表"},
		{"see it while it is written", "边写边看"},
		{"all commands", "全部命令"},
		{"print Chinese worksheets", "打印中文工作表"},
		{"write the manual page of all commands, for man -l", "写出全部命令的手册页，用 man -l 看"},
		{"Name", "名称"},
		{"Usage", "用法"},
		{"Description", "说明"},
		{"Commands", "命令"},
		{"Environment", "环境变量"},
		{"Exit status", "退出状态"},
		{
			"LC_ALL, LC_MESSAGES, LANG: messages are in English where the first of them that is set begins with en, else in Chinese. SOURCE_DATE_EPOCH: the date of the files that are made.",
			"LC_ALL、LC_MESSAGES、LANG：第一个设了的以 en 开头，就说英文，否则说中文。SOURCE_DATE_EPOCH：生成的文件的日期。",
		},
		{
			"0: done. 1: the input is wrong, or the work could not be done. 2: wrong flags or arguments.",
			"0：完成。1：输入有错，或者做不成。2：选项或参数写错了。",
		},
	}
}

// catalogueOfFormats is what is said of pictures, of files of another kind, and
// of dashes.
func catalogueOfFormats() []text {
	return []text{
		{"%d pages are too many for pictures, %d at most", "%d 页太多，图片最多 %d 页"},
		{"write a PDF: %s", "请写成 PDF：%s"},
		{"%q cannot be written: no %s is made here", "写不了“%s”：这里不生成 %s"},
		{"a PDF to print: %s; pictures: %s", "要打印就写 PDF：%s；要图片：%s"},
		{"--dpi must be from %d to %d", "--dpi 必须在 %d 到 %d 之间"},
		{"a PDF has no dots: leave out %s", "PDF 没有像素，请去掉 %s"},
		{"%s and %s exclude each other", "%s 和 %s 不能同时用"},
		{"make pages of 4:3 without margins, to be written on on a tablet", "做成 4:3、不留页边的页面，在平板上书写"},
		{"draw pictures with `N` dots an inch, 200 if not said", "图片每英寸 `N` 个像素，不写就是 200"},
		{"written: %s to %s", "已写好：%s 到 %s"},
		{
			"write to `FILE` and replace it: a .pdf, or .png for pictures of the pages; - is standard output, FOLDER/ a folder to write into",
			"写到 `FILE`，已有的会被替换：.pdf，或 .png（每页一张图）；- 是标准输出，以 / 结尾的是要写进去的文件夹",
		},
		{"write to the new file `FILE`; else to standard output", "写到新文件 `FILE`；不写就写到标准输出"},
		{"replace a file that is there already, with all answers in it", "替换已有的文件，里面的答案就没有了"},
		{
			"Writes an answer file for a worksheet, with every question and no answer, to the\nfile that --output names, or to standard output. What is left out or empty is\nprinted blank.\n\nWith --from it begins with what the worksheet takes over from the answers to\nanother: problem-filter-card has a card for each JTBD sentence of a listening sheet,\nshortest-loop-checklist its counts. The definition says what comes from where.\n\nWith --csv, or where --output names a .csv or .xlsx file, it is a table for many\npeople's answers, a row each: the labels and the ids of the questions, what may\nbe answered, and an example. \"worksheet batch\" makes a PDF of each row.",
			"写出一份工作表的答案文件：问题齐全，答案留空。写到 --output 指定的文件，不写就写到标准输出。\n没写的、空着的，打印出来就是空白。\n\n加上 --from，就从另一份工作表的答案里把能带的带过来，不用手抄：\nproblem-filter-card 按聆听表的 JTBD 一句一张卡，shortest-loop-checklist 带来条数和句数。\n哪一空从哪里来，写在定义里。\n\n加上 --csv，或者 --output 写的是 .csv、.xlsx 文件，就写出一张给许多人填的表格，一人一行：\n题目的名称和 id、可以填什么、一个例子。“worksheet batch” 把每一行生成一个 PDF。",
		},
		{"write what was found as JSON, for programs", "把结果写成 JSON，给程序用"},
		{"give its definition along with the answers: %s", "请把定义和答案一起给出：%s"},
		{"give its definition along with the report: %s", "请把定义和报告一起给出：%s"},
		{"this is an answer file", "这是答案文件"},
		{"this is a bundle", "这是资料包"},
		{"this is a report", "这是报告"},
		{"this is the definition of a worksheet", "这是工作表的定义"},
		{"use %s", "请用 %s"},
		{"%q begins with a dash that is no hyphen", "“%s”开头的横线不是半角的"},
		{"write half-width hyphens: %s", "请用半角短横：%s"},
		{"%q has one hyphen, and long flags have two", "“%s”只有一个短横，长选项要两个"},
		{"write two hyphens: %s", "请写两个短横：%s"},
	}
}
