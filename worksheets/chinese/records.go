package chinese

// recordTexts is what is said of sources that hold the answers of many people.
func recordTexts() []text {
	return []text{
		{"this record is larger than %d MiB", "这一份答案超过了 %d MiB"},
		{"share it out over several records", "请分成几份"},
		{"there are more than %d records", "答案超过了 %d 份"},
		{"share them out over several files", "请分到几个文件里"},
		{"the file ends before its list does", "答案的列表还没有结束，文件就完了"},
		{"write %s at its end", "请在末尾补上 %s"},
		{"something stands after the list of answers", "答案的列表后面还有别的内容"},
		{"delete it, or move it before %q", "请删掉，或者移到“%s”前面"},
		{"%q and %q stand before %q in a list", "一份文件里有一列答案时，“%s”和“%s”要写在“%s”前面"},
		{"the folder holds no answer files", "文件夹里没有答案文件"},
		{"their names end in %s", "它们的名字以 %s 结尾"},
		{"%d files or folders here are no answer files, and are left out: %q", "这里有 %d 个文件或文件夹不是答案文件，没有读：“%s”"},
		{"the file cannot be read: %s", "这个文件读不了：%s"},
	}
}
