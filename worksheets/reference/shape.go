package reference

import (
	"fmt"
	"strings"

	"worksheetpdf/worksheets"
)

// Takes says in Chinese what a key takes, as in 整数，1–40; "": there is no such key.
func (t Topic) Takes(key string) string {
	for _, k := range t.Mapping.Keys {
		if k.Name == key {
			return takes(k.Shape)
		}
	}
	return ""
}

// takes says in Chinese what a key takes: 整数，1–40.
func takes(s worksheets.Shape) string {
	words := form(s)
	if s.Plain {
		words = "文字，或" + words
	}
	if s.Number {
		words = "数，或" + words
	}
	return words
}

// written is how the forms are written that need nothing else said.
func written(f worksheets.ShapeForm) string {
	switch f {
	case worksheets.WordsForm:
		return "文字"
	case worksheets.TruthForm:
		return "true 或 false"
	case worksheets.WidthForm:
		return "宽度：`40mm`，或份数 `2fr`"
	case worksheets.HeightForm:
		return "高度：`40mm`，或份数 `2fr`"
	case worksheets.PlaceForm:
		return "位置：`A1`，或 `A1:B2`"
	case worksheets.RightForm:
		return "文字或数"
	case worksheets.SizeForm:
		return "尺寸：`25x35mm`，或 `一寸`、`二寸`"
	case worksheets.MonthForm:
		return "年月：`2026-12`"
	case worksheets.BlockForm:
		return "块"
	}
	return ""
}

func form(s worksheets.Shape) string {
	switch s.Form {
	case worksheets.WholeForm:
		return "整数" + bounds(s)
	case worksheets.DecimalForm:
		return "数" + bounds(s)
	case worksheets.NameForm:
		return "`" + strings.Join(s.Names, "` `") + "` 之一"
	case worksheets.LengthForm:
		return "毫米" + bounds(s)
	case worksheets.CountForm:
		return "整数，或" + takes(*s.Of)
	case worksheets.ListForm:
		return list(s)
	case worksheets.TableForm:
		return "键值对，值是" + takes(*s.Of)
	case worksheets.PartForm:
		return s.Mapping
	}
	return written(s.Form)
}

func list(s worksheets.Shape) string {
	most := ""
	if s.Most != "" {
		most = "，最多 " + s.Most + " 项"
	}
	return fmt.Sprintf("列表：%s%s", takes(*s.Of), most)
}

func bounds(s worksheets.Shape) string {
	if s.Low == "" {
		return ""
	}
	return "，" + s.Low + "–" + s.High
}

// fallback says what stands in for a key that is left out: 必写, 默认 1, or
// nothing.
func fallback(k worksheets.MappingKey) string {
	switch {
	case k.Required:
		return "必写"
	case k.Default != "":
		return "默认 " + k.Default
	}
	return "可不写"
}
