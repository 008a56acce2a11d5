package chinese

// imageTexts is what can be wrong with images, and with what stands beside them.
func imageTexts() []text {
	return []text{
		{"%q does not lie in the folder of the definition", "“%s”不在定义文件的文件夹里"},
		{"this must be a size", "这里要写一个尺寸"},
		{"write width and height in millimetres, %q, or %q", "请写宽和高，单位毫米，像 %s；也可以写 %s"},
		{"a side is from %d to %d mm", "每一边在 %d 到 %d 毫米之间"},
		{"the image %q was not read", "图片“%s”还没有读进来"},
		{"give it to the layout by this name", "请用这个名字把它交给排版"},
		{"the image is %s mm high, and the page has room for %s mm", "图片高 %s 毫米，而一页只容得下 %s 毫米"},
		{"write a smaller width: %q", "请把 width 写小些，像 %s"},
		{"the image file is larger than %d MiB", "图片文件超过 %d MiB"},
		{"save it smaller: at most %d pixels on its longer side are enough for any paper", "请存小些：长边 %d 像素，什么纸都够了"},
		{"the image has %d × %d pixels; at most %d million may be", "图片有 %d × %d 像素，最多只能有 %d 百万像素"},
		{"save it as PNG or JPEG", "请存成 PNG 或 JPEG"},
		{"save it again as PNG or JPEG", "请重新存成 PNG 或 JPEG"},
		{"this is a file of the kind %s, not PNG or JPEG", "这是 %s 文件，不是 PNG 或 JPEG"},
		{"the image is damaged: %s", "图片损坏了：%s"},
		{"this is no image, or a damaged one", "这不是图片，或者图片损坏了"},
	}
}
