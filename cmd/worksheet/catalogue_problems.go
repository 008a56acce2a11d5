package main

// catalogueOfProblems is what can be wrong with a call, a file or a name.
func catalogueOfProblems() []text {
	return []text{
		{"hint: %s", "提示：%s"},
		{"note: %s", "注意：%s"},
		{"written: %s", "已写好：%s"},

		{"a command is missing", "缺少命令"},
		{"there is no command %q", "没有“%s”这个命令"},
		{"%q shows all commands", "用“%s”看全部命令"},
		{"%q shows the flags", "用“%s”看全部选项"},
		{"there is no flag -%s", "没有 -%s 这个选项"},
		{"there is no flag %s", "没有 %s 这个选项"},
		{"the flag --%s needs a value", "选项 --%s 后面要有一个值"},
		{"%q is no value for --%s", "“%s”不能用作 --%s 的值"},
		{"the flags cannot be read: %s", "选项读不懂：%s"},
		{"usage: %s", "用法：%s"},
		{"%s is missing", "缺少 %s"},
		{"%q is one argument too many", "多了一个参数“%s”"},
		{"there is no completion for %q", "没有“%s”的补全脚本"},
		{"there is one for: %s", "可用的有：%s"},
		{"the worksheet and its answers cannot both come from standard input", "工作表和答案不能都来自标准输入"},
		{"a PDF cannot be shown on a terminal", "PDF 不能显示在终端上"},
		{"send it to a file: %q", "请转到文件：“%s”"},
		{"%q cannot be printed on %q", "《%s》不能用“%s”打印"},
		{"it can be printed on: %s", "可用的纸张：%s"},
		{"%q is read and would be replaced by the PDF", "“%s”是要读的文件，不能被 PDF 替换"},
		{"give the output another name", "请给 PDF 换个名字"},
		{"%q is not a number of seconds since 1970", "“%s”不是从 1970 年起的秒数"},

		{"there is no worksheet %q", "没有“%s”这份工作表"},
		{"%q shows those that are built in; a file's name ends in .yaml", "用“%s”看内置的工作表；定义文件的名字以 .yaml 结尾"},
		{"there is no sample of this name", "没有这个名字的示例"},
		{"%q is defined in %s too", "“%s”在 %s 里也定义了一次"},
		{"give its definition along with the answers: %q", "请把定义和答案一起给出：“%s”"},
		{"answers to %q, good, %d pages", "《%s》的答案，没有问题，%d 页"},
		{"definition of %q (%s, version %d), good, %d pages", "《%s》的定义（%s，第 %d 版），没有问题，%d 页"},

		{"there is no such file or folder", "没有这个文件或文件夹"},
		{"this is a folder, not a file", "这是文件夹，不是文件"},
		{"a part of the path is not a folder", "路径中有一段不是文件夹"},
		{"no permission", "没有权限"},
		{"the disk is full", "磁盘满了"},
		{"the disk can only be read", "磁盘是只读的"},
		{"the name is too long", "名字太长"},
		{"the system says: %s", "系统报告：%s"},
		{"the file is there already", "文件已经存在"},
		{"--force replaces it, --output gives it another name", "用 --force 替换它，或用 --output 换个名字"},
		{"cannot be written: %s", "写不了：%s"},
		{"interrupted: nothing was written", "已中断，什么都没有写"},
	}
}
