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
		{"nothing says how many columns this grid has", "没有写有几列"},
		{"write columns: 2, or their widths: [1fr, 2fr]", "请写 columns: 2，或者写各列的宽度：[1fr, 2fr]"},
		{"write its width: %q", "请写它的宽度：%s"},
		{"this must be a height", "这里要写高度"},
		{"a row's height is from %q to %q, or a share from %q to %q", "行高从 %s 到 %s，或份数从 %s 到 %s"},
		{"write its height: %q", "请写它的高度：%s"},
		{"all rows of this grid have their height", "每一行都写了多少毫米，没有能变高的行"},
		{"write one of them as a share (%s), or delete this", "请把其中一行写成份数（%s），或者删掉这一项"},
		{"this must be a place in the grid", "这里要写格子的位置"},
		{"write column and row as in a spreadsheet, %q, or from corner to corner, %q", "请像电子表格那样写列和行，如 %s；占几格的写成从一角到另一角，如 %s"},
		{"write a place that is free: %q", "请写一个空着的位置：%s"},
		{"delete this cell, or give the grid another row", "请删掉这一格，或者多写一行"},
		{"the cell %s leaves the grid, whose last place is %s", "%s 这一格超出去了：最后一个位置是 %s"},
		{"the cell %s overlaps %s", "%s 这一格和 %s 重叠"},
		{"no place of the grid is free for this cell", "位置都占满了，放不下这一格"},
	}
}
