package worksheets

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
)

// TestEachBlock holds what is found block by block against all that is in the
// model: nothing is left out where a new kind holds a heading, an image or blocks.
func TestEachBlock(t *testing.T) {
	sheet := new(Worksheet)
	fill(reflect.ValueOf(sheet).Elem(), 2)
	var headings, images, wantHeadings, wantImages []string
	sheet.EachHeading(func(h *Heading) { headings = append(headings, fmt.Sprintf("%p", h)) })
	sheet.EachImage(func(path string, file ImageFile) { images = append(images, path+"="+string(file)) })
	heading, image := reflect.TypeFor[Heading](), reflect.TypeFor[ImageFile]()
	walker{func(path []byte, v reflect.Value) {
		switch v.Type() {
		case heading:
			wantHeadings = append(wantHeadings, fmt.Sprintf("%p", v.Addr().Interface()))
		case image:
			wantImages = append(wantImages, string(path)+"="+v.String())
		}
	}, true, map[reflect.Type][]walked{}}.value(reflect.ValueOf(sheet), nil)
	if len(wantHeadings) < 50 || len(wantImages) < 6 {
		t.Fatalf("the model has %d headings and %d images", len(wantHeadings), len(wantImages))
	}
	if !slices.Equal(headings, wantHeadings) {
		t.Errorf("%d headings are found, and there are %d", len(headings), len(wantHeadings))
	}
	if !slices.Equal(images, wantImages) {
		t.Errorf("%v are found, and there are %v", images, wantImages)
	}
}

// fill gives every exported field of a model a value: each list of blocks has one
// of each kind, so deep.
func fill(v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), depth)
	case reflect.Struct:
		for f := range fieldsOf(v.Type()) {
			if f.IsExported() {
				fill(v.FieldByIndex(f.Index), depth)
			}
		}
	case reflect.Slice:
		if v.Type().Elem() != reflect.TypeFor[Block]() {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			fill(v.Index(0), depth)
			return
		}
		for _, kind := range Kinds() {
			if depth > 0 {
				block := kind.New()
				fill(reflect.ValueOf(block).Elem(), depth-1)
				v.Set(reflect.Append(v, reflect.ValueOf(block)))
			}
		}
	case reflect.String:
		v.SetString("x")
	}
}
