package worksheets

import (
	"reflect"
	"strconv"
	"strings"
)

// rules are what the tags of a struct field ask of its value: `yaml:"…,required"`
// that it is not empty, `range:"1..40"` the bounds of a number, `most:"12"` the
// longest list; a second number bounds the lists within. `default:"1"` stands in
// for a number that a definition leaves out.
type rules struct {
	name      string
	required  bool
	low, high string
	most      []string
	standard  string
}

func rulesOf(tag reflect.StructTag) rules {
	name, rest, _ := strings.Cut(tag.Get("yaml"), ",")
	low, high, _ := strings.Cut(tag.Get("range"), "..")
	return rules{name, rest == "required", low, high, strings.Fields(tag.Get("most")), tag.Get("default")}
}

// within reports whether a number is in the range, which not a number never is.
func (r rules) within(n float64) bool {
	if r.low == "" {
		return true
	}
	from, _ := strconv.ParseFloat(r.low, 64)
	to, _ := strconv.ParseFloat(r.high, 64)
	return n >= from && n <= to
}

// bound says what the range is.
func (r rules) bound() Message {
	return Msg("%q must be from %s to %s", r.name, r.low, r.high)
}

// numberOf is a number of the model as one type; ok is false for other values.
func numberOf(v reflect.Value) (n float64, ok bool) {
	switch v.Kind() {
	case reflect.Int:
		return float64(v.Int()), true
	case reflect.Float64:
		return v.Float(), true
	}
	return 0, false
}

// nearest is the hint at the bound that a number has passed.
func (r rules) nearest(n float64) Message {
	if low, _ := strconv.ParseFloat(r.low, 64); n < low {
		return Msg("write %s or more", r.low)
	}
	return Msg("write %s or less", r.high)
}
