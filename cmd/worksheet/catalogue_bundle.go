package main

// catalogueOfBundles is what can be wrong with a bundle, and what is said
// while one is made.
func catalogueOfBundles() []text {
	return []text{
		{"the PDF takes longer than %d seconds to read", "读这个 PDF 超过了 %d 秒"},
		{"make everything that a reader gets who sends a keyword", "生成读者发送关键词后领取的全部文件"},
		{
			`Makes the download behind a keyword, in a folder that is ready to be put on any
static host: the PDF of each worksheet, a booklet of all of them, pictures of
every page, a ZIP of all this, the page that the link leads to, the covers for
the article, and the text of the automatic reply. With fill: true in its file, also
the page 填写.html, on which the worksheets are filled in on a phone, and beside it
the folder 字体 with what only rare characters need.

KEYWORD is that of a built-in bundle; FILE.yaml is a bundle of your own. The
folder is replaced whole or not at all, and only where it is empty or holds
nothing but an older bundle, as it was made. Of a folder at which something is
mounted (a container's volume) the files are replaced one by one, the manifest
last. SOURCE_DATE_EPOCH, if set, is the files' date. The same input gives the
same bytes.

The PDF of each worksheet carries its definition, signed as the bundle gives it
out, and the answers that it comes with: "worksheet render --from" makes it again.
Comments in the definition go with it; --no-source leaves all of this out.`,
			`生成关键词背后的整个资料包，放在一个文件夹里，上传到任何静态网站就能用：
每份工作表的 PDF、全部工作表的合订本、每一页的图片、装着这些的 ZIP、
链接打开的网页、文章的封面，以及自动回复的文字。资料包里写了 fill: true，还有在手机上
直接填的网页 填写.html，旁边的“字体”文件夹供生僻字用。

KEYWORD 是内置资料包的关键词；FILE.yaml 是自己写的资料包。
文件夹要么整个换新，要么原样不动；只有空的、或者只装着旧资料包而且没有改动过的文件夹才会被换掉。
文件夹如果是挂载点（例如容器的数据卷），里面的文件就逐个换新，清单最后换。
设了 SOURCE_DATE_EPOCH，它就是文件的日期。同样的输入，每次生成的文件一个字节也不差。

每份工作表的 PDF 都带着它的定义（账号、样子按资料包写好）和填好的答案，worksheet render --from 能照样再印一份。
定义里的注释也会一起带上；用 --no-source 都不带。`,
		},
		{"write to the folder `DIR`; else to one named after the keyword", "写到文件夹 `DIR`；不写时，文件夹以关键词命名"},
		{"leave out of the PDFs what they are made from, but for those that are filled in on a screen", "PDF 里不带定义和答案；在电脑、平板上填写的 PDF 除外"},
		{"its PDF carries the definition without the account and the look: they cannot be written into it", "它的 PDF 里带的定义没有写上账号和样子，因为写不进去"},
		{"replace files of the older bundle that were changed by hand", "旧资料包里手工改过的文件也换掉"},
		{"show what would be made, and make nothing", "只列出会生成什么，什么也不生成"},
		{"there is no bundle for %q", "没有关键词是“%s”的资料包"},
		{"file", "文件"},
		{"width", "宽"},
		{"size", "大小"},
		{"%d files would be written to %s; nothing was", "会把 %d 个文件写到 %s；现在什么也没有写"},
		{"making %d of %d", "正在生成 %d / %d"},
		{"written: %s, %d files", "已写好：%s，共 %d 个文件"},
		{"bundle of %q (%s), good, %d worksheets, %d files", "资料包《%s》（%s），没有问题，%d 份工作表，%d 个文件"},

		{"%q cannot be read: %s", "“%s”读不了：%s"},
		{"a link leads out of the folder", "链接指到了文件夹外面"},
		{"this is no ordinary file", "这不是普通文件"},
		{"the PDF does not carry these fonts, every viewer shows others in their place: %s", "这个 PDF 没有内嵌这些字体，各个阅读器会用别的字体代替：%s"},
		{"this is the current folder, which cannot be replaced", "这是当前文件夹，不能被替换"},
		{"a bundle is a folder, which standard output cannot take", "资料包是一个文件夹，不能写到标准输出"},
		{"name another folder: %q", "请换一个文件夹：“%s”"},
		{"the folder is not empty, and no bundle was made there", "文件夹不是空的，里面的也不是资料包"},
		{"this does not belong to the bundle, and would be lost", "这不是资料包里的文件，替换后就没有了"},
		{"move it to another folder first", "请先把它移到别的文件夹"},
		{"this was changed after the bundle was made, and the change would be lost", "资料包生成以后，这个文件改动过，替换后改动就没有了"},
		{"move it to another folder first; --force gives the change up", "请先把它移到别的文件夹；加上 --force 就放弃这些改动"},
		{"this appeared while the bundle was made, and is kept", "这个文件是生成期间出现的，已经留下"},
	}
}
