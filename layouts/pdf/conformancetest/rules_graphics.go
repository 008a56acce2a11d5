package conformancetest

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// profile is an output intent and its ICC profile (ICC.1:2001-04, 6.1).
type profile struct {
	number int // of the stream
	intent types.Dict
	data   []byte
}

const iccHeader = 128

func (p *profile) class() string { return p.at(12) }
func (p *profile) space() string { return p.at(16) }

// at is a signature of four bytes.
func (p *profile) at(offset int) string {
	if len(p.data) < iccHeader {
		return ""
	}
	return string(p.data[offset : offset+4])
}

func (d *document) readProfile(intent types.Dict) *profile {
	p := &profile{number: numberOf(intent["DestOutputProfile"]), intent: intent}
	if s := intent["DestOutputProfile"]; s != nil {
		p.data, _ = d.content(s)
	}
	return p
}

// output is the colour space of the output intent; "": there is none.
func (d *document) output() string {
	for _, p := range d.profiles {
		if d.name(p.intent["S"]) == "GTS_PDFA1" {
			return p.space()
		}
	}
	return ""
}

// graphicsRules are ISO 19005-3, 6.2.2 to 6.2.6, 6.2.9, 6.2.10.
func graphicsRules(g *registry) {
	contentsRules(g)
	g.archive("6.2.3", 1, outputProfiles)
	g.archive("6.2.3", 2, func(d *document, r report) {
		for _, p := range d.profiles {
			if p.number != d.profiles[0].number {
				r("the output intents", "they name several profiles")
			}
		}
	})
	g.archive("6.2.3", 3, absent("an output intent for PDF/X", func(d *document, o types.Dict) bool {
		return o["DestOutputProfileRef"] != nil || d.name(o["S"]) == "GTS_PDFX"
	}))
	g.archive("6.2.4.2", 1, colourSpace("ICCBased"))
	g.archive("6.2.4.2", 2, colourSpace("ICCBased"))
	g.archive("6.2.4.3", 2, deviceColour("DeviceRGB", "RGB "))
	g.archive("6.2.4.3", 3, deviceColour("DeviceCMYK", "CMYK"))
	g.archive("6.2.4.3", 4, deviceColour("DeviceGray", ""))
	g.archive("6.2.4.4", 1, colourSpace("DeviceN"))
	g.archive("6.2.4.4", 2, colourSpace("Separation"))
	g.archive("6.2.5", 1, absent("a transfer function", has("TR")))
	g.archive("6.2.5", 2, absent("a transfer function", has("TR2")))
	g.archive("6.2.5", 3, absent("a halftone phase", has("HTP")))
	for test := 4; test <= 6; test++ {
		g.archive("6.2.5", test, absent("a halftone", has("HT", "HalftoneType")))
	}
	g.archive("6.2.6", 1, intents)
	g.archive("6.2.9", 1, eachForm(func(d *document, o types.Dict) bool {
		return o["OPI"] == nil && o["PS"] == nil && d.name(o["Subtype2"]) != "PS"
	}, "it has what PostScript or OPI asks for"))
	g.archive("6.2.9", 2, eachForm(func(d *document, o types.Dict) bool { return o["Ref"] == nil }, "it refers to another file"))
	g.archive("6.2.9", 3, absent("a PostScript XObject", func(d *document, o types.Dict) bool { return d.name(o["Subtype"]) == "PS" }))
	g.archive("6.2.10", 1, absent("a blend mode", has("BM")))
	g.archive("6.2.10", 2, transparency)
	g.accessible("7.20", 1, eachForm(func(d *document, o types.Dict) bool { return o["Ref"] == nil }, "it refers to another file"))
	g.accessible("7.20", 2, eachForm(func(d *document, o types.Dict) bool { return o["StructParents"] == nil }, "it is in the structure, which this test cannot judge"))
}

// contentsRules are of the operators of pages and their resources.
func contentsRules(g *registry) {
	g.archive("6.2.2", 1, func(d *document, r report) {
		for _, p := range d.painted() {
			for _, op := range p.unknown {
				r(p.String(), "the operator %q", op)
			}
		}
	})
	g.archive("6.2.2", 2, func(d *document, r report) {
		for _, p := range d.painted() {
			for _, u := range p.used {
				if p.inherited || d.dict(p.resources[u.category])[u.name] == nil {
					r(p.String(), "/%s of /%s is not among the page's own resources", u.name, u.category)
				}
			}
		}
	})
}

func outputProfiles(d *document, r report) {
	for _, p := range d.profiles {
		if !slices.Contains([]string{"prtr", "mntr"}, p.class()) || !slices.Contains([]string{"RGB ", "CMYK", "GRAY"}, p.space()) || p.data[8] >= 5 {
			r("the output intent", "an ICC profile of the class %q, for %q", p.class(), p.space())
		}
	}
}

// transparency needs a colour space to be blended in.
func transparency(d *document, r report) {
	if d.output() != "" {
		return
	}
	absent("transparency", func(d *document, o types.Dict) bool {
		return o["SMask"] != nil || d.name(o["S"]) == "Transparency" || o["CA"] != nil || o["ca"] != nil
	})(d, r)
}

// eachForm judges each form XObject.
func eachForm(ok func(*document, types.Dict) bool, what string) func(*document, report) {
	return func(d *document, r report) {
		d.walk(func(n int, o types.Dict) {
			if d.name(o["Subtype"]) == "Form" && !ok(d, o) {
				r(fmt.Sprintf("form XObject %d", n), "%s", what)
			}
		})
	}
}

// colourSpace is absent: our pages are in device colours.
func colourSpace(family string) func(*document, report) {
	return func(d *document, r report) {
		for _, n := range d.numbers() {
			walkIn(d.objects[n], func(o types.Object) {
				if a, ok := o.(types.Array); ok && len(a) > 0 && d.name(a[0]) == family {
					r(fmt.Sprintf("object %d", n), "there is a colour space %s, which this test cannot judge", family)
				}
			})
		}
	}
}

// deviceColour holds device colours to the output intent; wanted "": any.
func deviceColour(device, wanted string) func(*document, report) {
	return func(d *document, r report) {
		output := d.output()
		if output != "" && (wanted == "" || wanted == output) {
			return
		}
		for _, p := range d.painted() {
			if _, ok := p.colours[device]; ok {
				r(p.String(), "%s, and the output intent is for %q", device, output)
			}
		}
		d.walk(func(n int, o types.Dict) {
			if d.name(o["Subtype"]) == "Image" && d.name(o["ColorSpace"]) == device {
				r(fmt.Sprintf("image %d", n), "%s, and the output intent is for %q", device, output)
			}
		})
	}
}

func intents(d *document, r report) {
	known := strings.Fields("RelativeColorimetric AbsoluteColorimetric Perceptual Saturation")
	for _, p := range d.painted() {
		for _, i := range p.intents {
			if !slices.Contains(known, i) {
				r(p.String(), "the rendering intent %s", i)
			}
		}
	}
	d.walk(func(n int, o types.Dict) {
		for _, key := range []string{"Intent", "RI"} {
			if i := d.name(o[key]); i != "" && !slices.Contains(known, i) {
				r(fmt.Sprintf("object %d", n), "the rendering intent %s", i)
			}
		}
	})
}

// imageRules are ISO 19005-3, 6.2.8.
func imageRules(g *registry) {
	each := func(test int, what string, ok func(d *document, o types.Dict) bool) {
		g.archive("6.2.8", test, func(d *document, r report) {
			d.walk(func(n int, o types.Dict) {
				if d.name(o["Subtype"]) == "Image" && !ok(d, o) {
					r(fmt.Sprintf("image %d", n), "%s", what)
				}
			})
		})
	}
	mask := func(o types.Dict) bool { return o["ImageMask"] == types.Boolean(true) }
	each(1, "it has alternates", func(_ *document, o types.Dict) bool { return o["Alternates"] == nil })
	each(2, "it has an OPI dictionary", func(_ *document, o types.Dict) bool { return o["OPI"] == nil })
	each(3, "it is interpolated", func(_ *document, o types.Dict) bool { return o["Interpolate"] != types.Boolean(true) })
	each(4, "its bits per component", func(d *document, o types.Dict) bool {
		return mask(o) || slices.Contains([]int{1, 2, 4, 8, 16}, d.integer(o["BitsPerComponent"], 1))
	})
	each(5, "a mask of several bits", func(d *document, o types.Dict) bool {
		return !mask(o) || d.integer(o["BitsPerComponent"], 1) == 1
	})
	for test := 1; test <= 5; test++ {
		g.archive("6.2.8.3", test, absent("a JPEG 2000 image", func(d *document, o types.Dict) bool {
			return slices.ContainsFunc(d.list(o["Filter"]), func(f types.Object) bool { return d.name(f) == "JPXDecode" })
		}))
	}
}

// wellFormed reports what is wrong with an ICC profile: its size, its
// signature, or tags that reach out of it.
func (p *profile) wellFormed() error {
	if len(p.data) < iccHeader+4 || p.at(36) != "acsp" {
		return fmt.Errorf("no ICC profile")
	}
	if size := int(binary.BigEndian.Uint32(p.data)); size != len(p.data) {
		return fmt.Errorf("it says %d bytes and has %d", size, len(p.data))
	}
	tags := map[string]bool{}
	for i := range int(binary.BigEndian.Uint32(p.data[iccHeader:])) {
		at := iccHeader + 4 + 12*i
		if at+12 > len(p.data) {
			return fmt.Errorf("its table of tags is cut short")
		}
		start, size := binary.BigEndian.Uint32(p.data[at+4:]), binary.BigEndian.Uint32(p.data[at+8:])
		if int(start)+int(size) > len(p.data) || start%4 != 0 {
			return fmt.Errorf("the tag %q reaches out of it", p.data[at:at+4])
		}
		tags[string(p.data[at:at+4])] = true
	}
	for _, tag := range strings.Fields("desc cprt wtpt rXYZ gXYZ bXYZ rTRC gTRC bTRC") {
		if p.space() == "RGB " && !tags[tag] {
			return fmt.Errorf("it has no tag %q", tag)
		}
	}
	return nil
}
