package chinese

// frameTexts is what can be wrong with lines to write on, space, boxes and grids
// of them.
func frameTexts() []text {
	return []text{
		{"nothing says how many lines these are", "没有写几行"},
		{"write lines: 5, or fill: true", "请写 lines: 5 或 fill: true"},
		{"nothing says how high this space is", "没有写空多高"},
		{"write height: 20mm, or fill: true", "请写 height: 20mm 或 fill: true"},
		{"nothing says how high this box is", "没有写这个方框多高"},
		{"write height: 40mm, or fill: true, or what stands in it", "请写 height: 40mm 或 fill: true，或者写上里面放什么"},
		{"a frame holds lines to write on, or blocks", "一个框里要么写字，要么放块"},
		{"delete %q, or ask in a block of kind %q", "请删掉“%s”，或者改用“%s”这种块来提问"},
	}
}
