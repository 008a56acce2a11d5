package conformancetest

import (
	"fmt"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// pages reads the page tree (ISO 32000-1, 7.7.3) and runs each page's content.
func (f *file) pages() ([]*sheet, error) {
	var all []*sheet
	var walk func(o types.Object, resources types.Object, depth int) error
	walk = func(o types.Object, resources types.Object, depth int) error {
		d := f.dict(o)
		if d == nil || depth > 32 {
			return fmt.Errorf("object %d is no page, or too deep", numberOf(o))
		}
		own := d["Resources"]
		if own == nil {
			own = resources
		}
		if f.name(d["Type"]) == "Pages" {
			for _, kid := range f.array(d["Kids"]) {
				if err := walk(kid, own, depth+1); err != nil {
					return err
				}
			}
			return nil
		}
		p := &sheet{index: len(all), number: numberOf(o), dict: d, resources: f.dict(own), inherited: d["Resources"] == nil}
		all = append(all, p)
		streams := f.array(d["Contents"])
		if streams == nil {
			streams = types.Array{d["Contents"]}
		}
		for _, s := range streams {
			data, err := f.content(s)
			if err != nil {
				return err
			}
			p.content = append(append(p.content, data...), '\n')
		}
		return f.run(p)
	}
	return all, walk(f.catalog()["Pages"], nil, 0)
}
