package worksheets

import (
	"slices"
	"strings"
)

// aliases are what people write for a key, a kind of block or another name
// that definitions know: Chinese words, and those of other form builders. The
// first of the names that is known where it stands is meant.
func aliases() map[string]string {
	return map[string]string{
		"编号": "id", "标识": "id", "版本": "version", "版本号": "version", "标题": "title text label", "题目": "label title",
		"副标题": "subtitle", "名称": "title label", "名字": "title label", "概要": "summary", "摘要": "summary", "简介": "summary", "说明": "note prompt text summary",
		"作者": "author", "纸张": "paper", "纸": "paper", "关键词": "keywords keyword", "关键字": "keywords keyword", "页脚": "footer",
		"内容": "blocks text", "块": "blocks", "题目列表": "blocks", "问题": "label text blocks", "类型": "kind", "种类": "kind", "标签": "label", "提示": "prompt",
		"示例": "example", "例子": "example", "选项": "options", "行数": "lines rows", "行": "rows lines", "列": "columns", "栏": "columns",
		"宽度": "width", "宽": "width", "高度": "height", "高": "height", "多选": "many choice", "单选": "choice", "单位": "unit", "最小": "min", "最大": "max",
		"文字": "text", "文本": "text", "填空": "text sentence", "账号": "account", "公众号": "account", "链接": "link", "回复": "reply", "自动回复": "reply",
		"工作表": "worksheets worksheet", "答案": "answers", "步骤": "step", "级别": "level", "必填": "",
		"选择": "choice", "选择题": "choice", "表格": "table", "清单": "checklist", "日期": "date", "数字": "number", "小标题": "heading", "大标题": "title",
		"分栏": "columns", "分页": "break", "句子": "sentence", "列表": "list", "排序": "ranking", "参考": "reference", "路径": "path", "量表": "scale", "评分": "scale", "矩阵": "matrix", "矩阵题": "matrix", "矩阵量表": "matrix", "表单": "form", "登记表": "form", "跨栏": "span", "重复": "repeat", "次数": "times", "份数": "times", "字段": "fields",
		"横线": "lines", "书写线": "lines", "空白": "space", "留白": "space", "间距": "spacing space", "方框": "box", "框": "box", "画布": "grid", "四象限": "grid", "格子": "cells grid", "位置": "at", "横轴": "across", "纵轴": "down", "position": "at",
		"竖版": "a4", "竖向": "a4", "纵向": "a4", "横版": "a4-landscape", "横向": "a4-landscape", "a4横向": "a4-landscape", "a4横版": "a4-landscape", "landscape": "a4-landscape", "portrait": "a4",

		"type": "kind", "kinds": "kind", "name": "label title id", "question": "label text", "content": "text blocks", "contents": "blocks", "items": "blocks options",
		"fields": "blocks", "questions": "blocks", "description": "summary prompt note", "desc": "summary prompt note", "hint": "prompt", "placeholder": "prompt", "help": "prompt",
		"choices": "options", "size": "paper width", "page": "paper", "values": "options", "multiple": "many", "caption": "label",
		"input": "text", "textarea": "text", "string": "text", "radio": "choice", "select": "choice", "checkbox": "choice checklist", "todo": "checklist", "paragraph": "note", "header": "heading", "h1": "title", "h2": "heading", "grid": "table", "int": "number", "integer": "number", "rating": "scale", "likert": "matrix", "multi": "many", "single": "choice", "pagebreak": "break",
		"worksheet_id": "worksheet", "answer": "answers", "keys": "keywords",
	}
}

// aliasOf is the one of names that an alias stands for; "": none.
func aliasOf(name string, names []string) string {
	for _, meant := range strings.Fields(aliases()[strings.ToLower(strings.TrimSpace(name))]) {
		if slices.Contains(names, meant) {
			return meant
		}
	}
	return ""
}
