package conformancetest

import (
	"fmt"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

func (p *sheet) String() string { return fmt.Sprintf("%s %d", p.kind(), p.place()) }

// kind is what is painted, and place its number.
func (p *sheet) kind() string {
	if p.look {
		return "appearance"
	}
	return "page"
}

func (p *sheet) place() int {
	if p.look {
		return p.number
	}
	return p.index + 1
}

// painted is all that is painted: pages, and what annotations look like.
func (d *document) painted() []*sheet { return append(d.pages[:len(d.pages):len(d.pages)], d.looks...) }

// readLooks runs the appearance streams of the annotations, each once.
func (d *document) readLooks() error {
	seen := map[int]bool{}
	for _, a := range d.annotations {
		for _, o := range d.appearances(a) {
			s, n := d.stream(o), numberOf(o)
			if s == nil || seen[n] {
				continue
			}
			seen[n] = true
			data, err := d.content(o)
			if err != nil {
				return err
			}
			p := &sheet{look: true, index: a.page.index, number: n, dict: s.Dict, resources: d.dict(s.Dict["Resources"]), inherited: s.Dict["Resources"] == nil, content: data}
			if err := d.run(p); err != nil {
				return err
			}
			d.looks = append(d.looks, p)
		}
	}
	return nil
}

// appearances are what an annotation looks like, in each of its states.
func (d *document) appearances(a *annotation) (all []types.Object) {
	ap := d.dict(a.dict["AP"])
	for _, key := range sortedKeys(ap) {
		if d.stream(ap[key]) != nil {
			all = append(all, ap[key])
			continue
		}
		states := d.dict(ap[key])
		for _, state := range sortedKeys(states) {
			all = append(all, states[state])
		}
	}
	return all
}
