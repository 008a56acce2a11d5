package chinese

// formTexts is what can be wrong with matrices, forms and what is repeated.
func formTexts() []text {
	return []text{
		{"these rows have nothing to choose", "这些行没有可选的项"},
		{"write %q, or a scale: %s", "请写“%s”，或者写成打分：%s"},
		{"one option is no choice", "只有一个选项，没得选"},
		{"write another, or a block of the kind %q", "请再写一个，或者改用 %q 这种块"},
		{"%q belongs to scales only", "“%s”只用于打分"},
		{"delete it, or write a scale: %s", "请删掉它，或者写成打分：%s"},
		{"of a scale one number is chosen", "打分只选一个数"},
		{"delete it, or write %q", "请删掉它，或者写“%s”"},
		{"a form of one column has nothing to span", "只有一栏的表单不用写 span"},
		{"delete it, or write %s", "请删掉它，或者写 %s"},
		{"nothing is asked in these blocks", "这几块里没有要填的题"},
		{"write a question, or the blocks without %q", "请写上题目，或者不用“%s”，直接写这几块"},
		{"what is repeated has no copies of copies", "重复的块里不能再套重复"},
		{"write these blocks beside it", "请把这几块写在它外面"},
		{"a title stands once, and these blocks are repeated", "页首标题只有一个，这几块却要重复"},
		{"write kind: %s, or the title before them", "请改写 kind: %s，或者把页首标题写在前面"},
		{"a page cannot break within blocks that are repeated", "重复的块里不能换页"},
		{"delete it: each copy stays together where a page has room", "请删掉它：一页放得下的，每一份自己会排在一起"},
		{"a step has one number, and these blocks are repeated", "步骤只有一个号，这几块却要重复"},
		{"points are counted once, and these blocks are repeated", "分数只算一次，这几块却要重复"},
		{"%q belongs to tables that are not repeated", "“%s”只用于不重复的表格"},
	}
}
