package chinese

// formTexts is what can be wrong with matrices, forms and what is repeated.
func formTexts() []text {
	return []text{
		{"these rows have nothing to choose", "这些行没有可选的项"},
		{"write %q, or a scale: %s", "请写“%s”，或者写成打分：%s"},
		{"%q belongs to scales only", "“%s”只用于打分"},
		{"delete it, or write a scale: %s", "请删掉它，或者写成打分：%s"},
		{"of a scale one number is chosen", "打分只选一个数"},
		{"delete it, or write %q", "请删掉它，或者写“%s”"},
		{"a form of one column has nothing to span", "只有一栏的表单不用写 span"},
		{"delete it, or write %s", "请删掉它，或者写 %s"},
	}
}
