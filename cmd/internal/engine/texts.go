package engine

// Texts are the engine's own messages in Chinese, by the English ones, beside
// those of package chinese.
func Texts() map[string]string {
	return map[string]string{
		"two worksheets have the id %q":                  "有两份工作表的编号都是“%s”",
		"give one of them another":                       "请给其中一份换一个编号",
		"the image cannot be read":                       "图片读不出来",
		"%q: %s":                                         "“%s”：%s",
		"this page does not carry the character %s (%s)": "这个网页没有带“%s”这个字（%s）",
		"open the page from the network, with the folder 字体 beside it; or write it another way": "请联网打开，并把“字体”文件夹放在网页旁边；或者换一个写法",
		"there is no piece %q of a face":                                   "没有“%s”这一片字体",
		"the piece %q of a face is damaged":                                "“%s”这一片字体坏了",
		"this cannot be made: %s":                                          "做不出来：%s",
		"there is no worksheet %q":                                         "没有“%s”这份工作表",
		"this PDF carries no answers":                                      "这个 PDF 里没有带着答案",
		"choose one that was made from answers, or an answer file (.json)": "请选一个由答案做成的 PDF，或者答案文件（.json）",
		"what was typed into the fields of this PDF is not read here":      "这个 PDF 的格子里后来打的字，这里读不出来",
		"%q reads it":         "“%s”读得出来",
		"there is no page %d": "没有第 %d 页",
	}
}
