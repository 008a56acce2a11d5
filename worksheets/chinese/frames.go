package chinese

// frameTexts is what can be wrong with lines to write on, space, boxes and grids
// of them.
func frameTexts() []text {
	return []text{
		{"nothing says how many lines these are", "没有写几行"},
		{"write lines: 5, or fill: true", "请写 lines: 5 或 fill: true"},
		{"nothing says how high this space is", "没有写空多高"},
		{"write height: 20mm, or fill: true", "请写 height: 20mm 或 fill: true"},
	}
}
