package main

// catalogueOfCommands is what the help says. The language of the catalogue:
// 您 and 你 are left out, quotation marks are full-width, a verb begins.
func catalogueOfCommands() []text {
	return []text{
		{
			"Prints Chinese worksheets: one definition gives the blank sheet to fill in by\nhand and the report of what was answered.",
			"打印中文工作表：一份定义，既出手写用的空白表，也出填好的报告。",
		},
		{"report", "报告"},
		{"make the PDF of a worksheet, blank or with answers, or of a report", "生成一份工作表的 PDF，空白的或填好的；或者一份报告"},
		{
			`Makes the PDF of a worksheet: blank, or filled in with the answers of a file.

WORKSHEET is the id of a built-in worksheet or a path to a definition (.yaml).
Without --output the file is named after the worksheet, its answers and a paper
that is not its own, and stands in the current folder. SOURCE_DATE_EPOCH, if set, is the file's date;
else it has none. The same input gives the same bytes.

--fillable makes a PDF that readers type and tick in, in any viewer of PDFs. It
holds a whole Chinese face, 3.2 MB, so that every character can be typed;
--fillable=small holds the 4,600 most used, 1.5 MB: others show as a box while they are
typed, and are kept. Answers that are given stand in the fields, and are scrolled to
where they are long. Cards come one to a page. "worksheet read" takes the answers out
of what was filled in and saved.

REPORT is the id of a built-in report or a path to one. It is made from the
answers to several worksheets, a file each: which worksheet a file answers, the
file says itself. What was not answered is printed as 未填, or left out.

The PDF carries what it was made from, the answers too: "worksheet read" takes
them out, --from makes the same PDF again, --no-source leaves them out.`,
			`生成一份工作表的 PDF：空白的，或者按答案文件填好的。

WORKSHEET 是内置工作表的编号，或定义文件（.yaml）的路径。
不写 --output 时，文件以工作表的标题和答案文件的名字命名，换了纸还带上纸的名字，放在当前文件夹。
设了 SOURCE_DATE_EPOCH，它就是文件的日期；否则文件不带日期。
同样的输入，每次生成的文件一个字节也不差。

--fillable 做成可以填写的 PDF：用任何 PDF 阅读器打开，直接打字、打勾。里面带着整套中文字体，
多 3.2 MB，什么字都能打；--fillable=small 只带最常用的 4,600 字，多 1.4 MB：
别的字打的时候显示成方框，内容照样保留。给了答案，就先填在格子里，太长的在格子里滚动着看。
卡片一页一张。填好、保存后，用 worksheet read 读回答案。

REPORT 是内置报告的编号，或报告文件的路径。报告由几份工作表的答案汇总而成，一份一个文件；
哪个文件填的是哪份工作表，文件里自己写着。没填的，报告里写“未填”，或者不印。

PDF 里带着定义和答案：用 worksheet read 取出答案，用 --from 照原样再印一份，
用 --no-source 不带。把报告交给别人，也就把答案交给了他。`,
		},
		{"fill in the answers of `FILE`; - is standard input, sample:NAME a built-in sample; once for each worksheet of a report", "填入 `FILE` 里的答案；- 是标准输入，sample:名字 是内置的示例；报告的每份工作表各写一次"},
		{"begin with the answers of `FILE` to another worksheet; - is standard input, sample:NAME a built-in sample", "从 `FILE` 里另一份工作表的答案带过来；- 是标准输入，sample:名字 是内置的示例"},
		{"take the rows of these `NUMBERS` only, as in 2,5,7", "只取这几行，`NUMBERS` 如 2,5,7"},
		{"print on the paper `NAME` in place of the worksheet's own, as b5 or a4-landscape; cards and slips come singly on their own paper, and share an a4", "改用 `NAME` 纸打印，如 b5、a4-landscape；卡片和便条写自己的纸就是单张，写 a4 就拼成一张"},
		{"replace the file though its name was not given", "没有指定文件名时，也替换已有的文件"},
		{"print the answers on the full form, to go on by hand; else as a report", "把答案印在完整的表上，好接着手写；不加就印成报告"},
		{"print the right answers of a quiz on the full form", "把测验的标准答案填在完整的表上印出来"},
		{"check definitions, reports, answer files and bundles", "检查定义文件、报告、答案文件和资料包"},
		{
			`Checks definitions, reports and bundles (.yaml) and answer files (.json): every problem is
shown with its place, and how to mend it. Of a bundle, all that it names is
checked too, and what the platform allows; hosts and words that keep readers from
its page are named in notes, each by a rule that the bundle may ignore.

The worksheet that an answer file or a report names is looked for among the files
given, then among those that are built in. What is built in is checked by its name,
as in worksheet check certificate.

With --room it prints instead how many characters every question of a worksheet,
built in or not, has room for, and which answers have none by hand.`,
			`检查定义文件、报告和资料包（.yaml）、答案文件（.json）：列出每一个问题、它的位置和改法。
资料包里提到的文件，以及平台的限制，也一并检查；让读者打不开网页的域名和说法，会提醒，
每条提醒有规则的名字，资料包里可以写明不再提醒。

答案文件和报告所说的工作表，先在给出的文件里找，再在内置的里找。
内置的东西写它的名字就能检查，如 worksheet check certificate。

写了 --room，就改为量一份工作表（内置的也行）：每个空写得下几个字，哪些答案手写放不下。`,
		},
		{"measure the room that a worksheet leaves for answers", "量一份工作表给答案留了多少地方"},
		{"with --room: hold the answers of `FILE` against it; sample:NAME is a built-in sample", "配合 --room：看 `FILE` 里的答案放不放得下；sample:名字 是内置的示例"},
		{"with --room: a character by hand is so many `MM` wide", "配合 --room：手写一个字宽 `MM` 毫米"},
		{"characters that %q has room for: typed, typed at the least size, by hand at %s mm each", "《%s》的每个空写得下几个字：打字、最小字号、手写（一个字 %s 毫米）"},
		{"there is room for %d characters written by hand", "手写只放得下 %d 个字"},
		{"make it wider, or give it more lines", "请加宽，或多给几行"},
		{"%d of %d answers have room by hand", "手写放得下 %d 条答案，一共 %d 条"},
		{"%s measures one worksheet, and here are %d", "%s 一次量一份工作表，这里有 %d 份"},
		{"%s and %s do not go together", "%s 和 %s 不能一起用"},
		{"write a width from %s to %s mm", "请写 %s 到 %s 之间的宽度，单位毫米"},
		{"%q shows more about a block.", "%q 显示一种块的写法。"},
		{"%q lists all kinds of block", "%q 列出所有的块"},
		{"write the JSON Schema of definitions, or of a worksheet's answers", "写出定义文件或某份工作表答案的 JSON Schema"},
		{
			`Writes a JSON Schema (2020-12) to standard output, for editors to complete and to
check while one types: of definitions; with WORKSHEET of its answer files; with
report or bundle of such files.`,
			`把 JSON Schema（2020-12）写到标准输出，编辑器用它来补全和检查：
默认是定义文件的；写 WORKSHEET 是它的答案文件的；写 report 或 bundle 是报告或资料包的。`,
		},
		{"write an empty answer file to fill in", "写出一份待填的空答案文件"},
		{"show the embedded faces", "列出内嵌的字体"},
		{
			"Lists the faces that are embedded in this program: what each is for, how many\ncharacters it has, its version, and the face that it was made from. All are under\nthe SIL Open Font License 1.1.",
			"列出这个程序内嵌的字体：用途、字符数、版本，以及由哪种字体制成。全部采用 SIL 开源字体许可证 1.1。",
		},
		{"show the licence of each face in full", "显示每种字体的许可证全文"},
		{"show the version of this program", "显示这个程序的版本"},
		{"write the shell's script for completing commands", "写出命令行自动补全的脚本"},
		{
			"Writes the script that completes commands, flags and worksheets when the Tab key\nis pressed. SHELL is bash, zsh, fish or powershell. Nothing else has to be installed.",
			"写出按 Tab 键补全命令、选项和工作表的脚本。SHELL 是 bash、zsh、fish 或 powershell，不用另装别的。",
		},
		{"show what a command does, or how a block is written", "说明一个命令的用法，或一种块的写法"},
		{"show this help", "显示这份帮助"},
		{"Usage:", "用法："},
		{"Commands:", "命令："},
		{"Flags:", "选项："},
		{"Examples:", "例子："},
		{"%q shows more about a command.", "用 %s 看一个命令的详细说明。"},
		{"id", "编号"},
		{"title", "标题"},
		{"paper", "纸张"},
		{"pages", "页数"},
		{"keyword", "关键词"},
		{"%s", "%s"},
		{"%s landscape", "%s 横向"},
		{"%s, %d on an A4", "%s，%d 张拼一张 A4"},
		{"face", "字体"},
		{"for", "用途"},
		{"version", "版本"},
		{"characters", "字符数"},
		{"made from", "来源"},
		{"printed text", "印刷文字"},
		{"headings", "标题"},
		{"answers", "答案"},
		{"symbols", "符号"},
		{"emoji", "表情"},
	}
}
