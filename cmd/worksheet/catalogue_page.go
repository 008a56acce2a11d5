package main

// catalogueOfPages is what is said of pages in a browser.
func catalogueOfPages() []text {
	return []text{
		{"make one HTML file that fills in worksheets on a phone", "做成一个网页，在手机上就能填"},
		{
			`Makes one HTML file with the whole program in it: a form for each worksheet, its
finished pages as one types, and the PDF, which equals that of render. It works
from a disk, from any static host and in WeChat's browser, and offline once it is
open. What a reader writes stays in the browser.

Reports over the worksheets of the page are in it too. The page carries the 4,600
characters that people write most, those of names among them; with --fonts the
folder 字体 is written beside it, from which it fetches others where it is served.
One that it does not have is named before anything is made.`,
			`把整个程序做进一个网页文件：每份工作表一张填写用的表单，边填边看成品，存下来的 PDF
和 render 做的一个字节也不差。放在电脑里、任何静态网站上，或者在微信里打开，都能用；
打开以后断网也能用。填的内容只留在自己的浏览器里。

由这些工作表汇总的报告也在里面。网页带着常用的 4,600 字，姓名里常见的都在；加 --fonts
会在旁边写一个“字体”文件夹，网页放到网站上时从那里取别的字。取不到的字，存之前会指出来。`,
		},
		{"write to `FILE` and replace it; - is standard output, FOLDER/ a folder to write into", "写到 `FILE`，已有的会替换；- 是标准输出，FOLDER/ 是要写进去的文件夹"},
		{"write the folder 字体 beside it too, for rare characters", "旁边再写一个“字体”文件夹，供生僻字用"},
		{"name a file: %s", "请写文件名：%s"},
		{"this program was built without the engine of pages", "这个程序编译时没有带上网页用的引擎"},
		{"build it with %q", "请用 %s 编译"},
		{"the report %q is over %q, which the page has not", "报告“%s”要用到 %s，网页里没有"},
		{"name these worksheets too: %s", "请把这几份工作表也写上：%s"},
		{"the worksheet cannot be printed: %s", "这份工作表打印不出来：%s"},
		{"no worksheet of the bundle can be filled in on a page", "资料包里没有能在网页上填的工作表"},
		{"only those that ask something, and are no slips; leave %q out, or add one", "有题目的、不是便条的才能填；请去掉 %s，或者加一份工作表"},
		{"the page has %s, and people on the way wait for it", "网页有 %s，用流量的人要等"},
		{"make the images of the worksheets smaller, until it has %s at most", "请把工作表里的图片变小，让网页不超过 %s"},
		{"a page is for worksheets, and here is none", "网页是用来填工作表的，这里一份也没有"},
	}
}
