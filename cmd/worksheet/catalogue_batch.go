package main

// catalogueOfBatches is what is said of batches: of their flags, their files,
// and what became of records.
func catalogueOfBatches() []text {
	return []text{
		{"make a PDF of each of many people's answers", "许多人的答案，每人生成一个 PDF"},
		{
			`Makes a PDF of every record of SOURCE, in the folder DIR. SOURCE is JSON Lines
(.jsonl; - is standard input), a list of answers in one file (.json), a folder of
answer files, or a table (.xlsx, .csv, .tsv). A record is an answer file, or what stands
under "answers" in one; of a table it is a row.

A table is headed by the ids of questions, or by their labels, or both. Options are
written by id or label, several with 、 or ; between them, dates as 2026-03-01,
2026/3/1 or 3月1日. Where a log takes several rows a person, --key names the column
that says whose each row is. "worksheet answers WORKSHEET --csv" begins a table.

--name says what the files are called: in braces stand questions, by id or by
label, {#} is the record's number, {@} the name of its own file. Names are made
safe for every system. Of two records with one name the second is refused.

A record that is wrong does not stop the others: what is wrong with it is said at
the end, and the exit status is 1. DIR/batch.jsonl says what was done, with the
SHA-256 of each file and of what it was made from. --resume makes what is missing
or has changed since.

--merge makes one PDF of all records instead, in their order, with an outline: cards
of different people share their sheets of paper.

--shard 2/3 makes the second of three shares, for processes that share the work;
--shard auto and auto/3 take the numbers from the variables that array jobs set
(Kubernetes, Cloud Run, AWS Batch, Slurm). Together they make what one run makes.`,
			`把 SOURCE 里的每一份答案生成一个 PDF，放进文件夹 DIR。
SOURCE 可以是 JSON Lines（.jsonl；- 是标准输入）、一个文件里的一列答案（.json）、
装着答案文件的文件夹，或者表格（.xlsx、.csv、.tsv）。
一份答案是一个答案文件，或者只是其中 "answers" 里的内容；在表格里是一行。

表格的表头写题目的 id、名称，或者两样都写。选项写 id 或名称，几个选项用 、 或 ; 隔开；
日期写 2026-03-01、2026/3/1 或 3月1日。一个人的记录占几行时，--key 写哪一列说明是谁的。
“worksheet answers WORKSHEET --csv” 写出一张空表。

--name 写文件怎么命名：花括号里写题目的 id 或名称，{#} 是序号，{@} 是答案文件自己的名字。
名字在任何系统上都能用。两份答案得到同一个名字时，后一份不会生成，会说明。

一份答案有问题，别的照样生成；问题最后列出来，退出码是 1。
DIR/batch.jsonl 记着做了什么，每个文件和它的来源都有 SHA-256。
--resume 只生成还缺的和后来改过的。

--merge 把所有人的合成一个 PDF，按原来的顺序，带书签：不同人的卡片拼在同一张纸上。

--shard 2/3 只做三份里的第二份，几个进程分头做；
--shard auto 和 auto/3 从批量任务设好的环境变量里取序号（Kubernetes、Cloud Run、AWS Batch、Slurm）。
合起来和一次做完的一样。`,
		},
		{"make a PDF of each record of `SOURCE`", "把 `SOURCE` 里的每一份答案生成一个 PDF"},
		{"write into the folder `DIR`", "写到文件夹 `DIR`"},
		{"call the files by the `TEMPLATE`, as in '{student}-{date}'", "文件按 `TEMPLATE` 命名，例如 '{student}-{date}'"},
		{"rows that have the same in the `COLUMN` of a table are one person's", "表格里 `COLUMN` 这一列相同的几行是同一个人的"},
		{"leave out the `COLUMN` of a table, which is no question's", "表格里 `COLUMN` 这一列不是题目，不读"},
		{"read the sheet `NAME` of a spreadsheet; the first, if not said", "读电子表格里名为 `NAME` 的工作表；不写时读第一张"},
		{"put all records into one PDF, which --output names; --name is how its outline calls them", "合成一个 PDF，写到 --output；书签按 --name 命名"},
		{"%s makes one file, and %s is for many", "%s 只写一个文件，%s 用于许多个文件"},
		{"a PDF's name ends in %s", "PDF 的名字以 %s 结尾"},
		{"name the file: %q", "请写文件名：“%s”"},
		{"there are more than %d records, and one PDF has no more", "超过 %d 份了，一个 PDF 放不下"},
		{"leave out %s: each has a PDF of its own then", "去掉 %s，每份一个 PDF"},
		{"there are no answers in it", "里面没有答案"},
		{"no record is right: nothing was written", "没有一份是对的：什么也没有写"},
		{"%d records in one file, %d failed: %s", "%d 份合成一个文件，%d 份没有做成：%s"},
		{"write a table for many people's answers", "写出一张给许多人填的表格"},
		{"a table begins empty, and takes nothing over", "表格从空的开始，不带别的答案过来"},
		{"%q is a spreadsheet, and %s is for text", "“%s”是电子表格，%s 写的是文本"},
		{"%q has no sheets", "“%s”里没有工作表可选"},
		{"%s and %s are for tables", "%s 和 %s 只用于表格"},
		{"go on with what was begun in the folder, and make only what is missing or has changed", "接着做文件夹里没做完的，只生成还缺的和改过的"},
		{"make all of it anew, and replace files of these names", "全部重新生成，同名的文件换掉"},
		{"make only the share `K/N` of the records, or auto, or auto/N", "只做 `K/N` 这一份，也可以写 auto 或 auto/N"},
		{"work at `N` records at a time; as many as there are cores, if not said", "同时做 `N` 份；不写时，有几个核就几份"},
		{"say as JSON what was done and what is wrong", "做了什么、有什么问题，用 JSON 输出"},
		{"print on the paper `NAME` in place of the worksheet's own", "印在名为 `NAME` 的纸上，不用工作表自己的"},
		{"--jobs must be from %d to %d", "--jobs 要在 %d 到 %d 之间"},
		{"the environment does not say which share of how many %s is", "环境变量没有说 %s 是几份里的第几份"},
		{"write it: %s", "请写明：%s"},
		{"a batch is a folder of files, which standard output cannot take", "批量生成的是一个文件夹，不能写到标准输出"},
		{"name a folder: %q", "请写一个文件夹：“%s”"},
		{"%q is a report, and is made from all answers at once", "《%s》是报告，由全部答案一起生成"},
		{"there is no question %q for --%s", "--%[2]s 里的“%[1]s”不是题目"},
		{"%q shows the ids of its questions", "“%s”列出它的题目 id"},
		{"this is no source of answers that is known", "认不出这是哪一种答案来源"},
		{"known are: %s, a folder of answer files, and - for JSON Lines", "可以是：%s、装着答案文件的文件夹，或者 -（标准输入的 JSON Lines）"},
		{"cannot be read: %s", "读不了：%s"},

		{"%d records, %d a second", "%d 份，每秒 %d 份"},
		{", %d %%, %s left", "，%d %%，还要 %s"},
		{"interrupted: %d of the records are done", "已中断：做完了 %d 份"},
		{"--resume goes on with it", "加上 --resume 接着做"},
		{"%d files made, %d kept as they were, %d records failed: %s", "生成 %d 个文件，%d 个原样留着，%d 份没有做成：%s"},
		{"and %d more records; the manifest has all of them", "还有 %d 份；清单里都有"},

		{"the file's name %q is that of record %d already", "文件名“%s”已经是第 %d 份的了"},
		{"add %s to --name, or what tells the two apart", "请在 --name 里加上 %s，或者别的能区分两份的内容"},
		{"the file is there already, and no batch is known to have made it", "已经有这个文件，不是批量生成留下的"},
		{"--force replaces it; or move it to another folder", "加上 --force 就换掉它；或者先把它移走"},
		{"another batch is being made in this folder", "另一个批量任务正在用这个文件夹"},
		{"wait for it, or name another folder", "请等它结束，或者换一个文件夹"},
		{"a batch was made in this folder already", "这个文件夹里已经批量生成过"},
		{"--resume goes on with it, --force makes all of it anew", "加上 --resume 接着做，加上 --force 全部重新生成"},
		{"%q cannot stand in a file's name", "文件名里不能有“%s”"},
		{"write words, and questions in braces: %s", "请写文字，题目放在花括号里：%s"},
		{"a brace in %q is never closed, or has nothing in it", "“%s”里的花括号没有结束，或者里面是空的"},
		{"%q has many answers, and a name takes one", "“%s”有许多答案，名字里只能放一个"},
		{"write the id of another question, or %s", "请写别的题目的 id，或者 %s"},
	}
}
