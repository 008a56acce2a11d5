package importing

import "testing"

// TestTransparency: what is seen through is seen through in the booklet too, at
// each place where a file can say so: on the page, in forms within forms, in
// patterns.
func TestTransparency(t *testing.T) {
	t.Parallel()
	const (
		red     = "1 0 0 rg 0 0 60 100 re f "
		blue    = "0 0 1 rg 20 20 60 100 re f "
		faint   = "/GS gs "
		state   = "/ExtGState<</GS 7 0 R>>"
		isForm  = "/Type/XObject/Subtype/Form/BBox[0 0 100 200]"
		grouped = "/Group<</S/Transparency/CS/DeviceRGB/I true/K false>>"
	)
	page := func(resources, content, group string, more ...string) []byte {
		objects := two()
		objects[2] = "<</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<<" + resources + ">>" + group + ">>"
		objects[4] = stream("", content)
		return file(append(objects, more...)...)
	}
	gradient := "<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 100 0]/Function<</FunctionType 2/Domain[0 1]/N 1/C0[0]/C1[1]>>>>"
	for name, data := range map[string][]byte{
		"fill on the page":   page(state, red+faint+blue, "", "<</Type/ExtGState/ca 0.15>>"),
		"stroke on the page": page(state, red+faint+"0 0 1 RG 20 w 0 50 m 100 50 l S", "", "<</Type/ExtGState/CA .3>>"),
		"state without type": page(state, red+faint+blue, "", "<</ca 0.15/AIS false>>"),
		"page's group":       page(state, red+faint+blue, grouped, "<</ca 0.15>>"),
		"whole form":         page(state+"/XObject<</X 8 0 R>>", red+faint+"/X Do", "", "<</ca 0.15/CA 0.15>>", stream(isForm, blue)),
		"form in a form": page(state+"/XObject<</X 8 0 R>>", red+faint+"/X Do", "", "<</ca 0.15/CA 0.15>>",
			stream(isForm+"/Resources<</XObject<</X 9 0 R>>>>", "q /X Do Q"), stream(isForm+"/Resources<<>>", blue)),
		"state in a nested form": page("/XObject<</X 8 0 R>>", red+"/X Do", "", "<</ca 0.15/CA 0.15>>",
			stream(isForm+"/Resources<</XObject<</X 9 0 R>>>>", "q /X Do Q"), stream(isForm+"/Resources<<"+state+">>", faint+blue)),
		"state between nested forms": page("/XObject<</X 8 0 R>>", red+"/X Do", "", "<</ca 0.15/CA 0.15>>",
			stream(isForm+"/Resources<</XObject<</X 9 0 R>>"+state+">>", "q /GS gs /X Do Q"), stream(isForm+"/Resources<<>>"+grouped, blue)),
		"watermark": page("/XObject<</X 8 0 R>>/Properties<</MC0 10 0 R>>",
			red+"/Artifact<</Subtype/Watermark/Type/Pagination>>BDC q 0.7 0.7 -0.7 0.7 0 0 cm /X Do Q EMC", "", "<</Type/ExtGState/ca 0.15/CA 0.15/AIS false/BM/Normal>>",
			stream(isForm+"/OC 10 0 R/Group<</S/Transparency>>/PieceInfo<</ADBE_CompoundType<</DocSettings 11 0 R/Private/Watermark>>>>/LastModified(D:2020)/Resources<</XObject<</X 9 0 R>>"+state+">>", "q /GS gs /X Do Q"),
			stream(isForm+"/OC 10 0 R/Group<</S/Transparency>>/Resources<</XObject<</X 12 0 R>>"+state+">>", "q /GS gs 1 0 0 1 0 0 cm /X Do Q"),
			"<</Type/OCG/Name(w)>>", stream("", "<a/>"), stream(isForm+"/Resources<<>>", blue)),
		"watermark, states of the page": page("/XObject<</X 8 0 R/Y 9 0 R>>"+state, red+"q /X Do Q", "", "<</Type/ExtGState/ca 0.15/CA 0.15>>",
			stream(isForm+"/Resources<</XObject<</Y 9 0 R>>>>", "q /GS gs /Y Do Q"), stream(isForm+"/Resources<</Font<<>>>>", faint+blue)),
		"watermark, forms of the page": page("/XObject<</X 8 0 R/Y 9 0 R>>"+state, red+"q /X Do Q", "", "<</Type/ExtGState/ca 0.15/CA 0.15>>",
			stream(isForm+"/Resources<<"+state+">>", "q /GS gs /Y Do Q"), stream(isForm, faint+blue)),
		"resources of the form around it": page("/XObject<</X 8 0 R>>", red+"q /X Do Q", "", "<</Type/ExtGState/ca 0.15/CA 0.15>>",
			stream(isForm+"/Resources<</XObject<</Y 9 0 R>>"+state+">>", "q /Y Do Q"), stream(isForm, faint+blue)),
		"layer without a type": page("/XObject<</X 8 0 R>>", red+"/X Do", "", "<</Type/ExtGState/ca 0.15>>",
			stream(isForm+"/OC 9 0 R/Resources<<"+state+">>", faint+blue), "<</Name(w)>>"),
		"state that has a kind": page(state, red+faint+blue, "", "<</Type/ExtGState/ca 0.15/S/URI/Subtype/PS>>"),
		"form with a private S": page("/XObject<</X 8 0 R>>", red+"/X Do", "", "<</Type/ExtGState/ca 0.15>>",
			stream(isForm+"/S/Sound/Resources<<"+state+">>", faint+blue)),
		"blend on the page":     page(state, red+faint+blue, "", "<</BM/Multiply>>"),
		"blends to choose from": page(state, red+faint+blue, "", "<</BM[/Own/Multiply]>>"),
		"blend in a form": page("/XObject<</X 8 0 R>>", red+"/X Do", "", "<</BM/Difference>>",
			stream(isForm+"/Resources<<"+state+">>"+grouped, faint+blue)),
		"mask on the page": page(state, red+faint+blue, "", "<</SMask<</S/Luminosity/G 8 0 R/BC[0]>>>>",
			stream(isForm+"/Group<</S/Transparency/CS/DeviceGray>>/Resources<</Shading<</S 9 0 R>>>>", "/S sh"), gradient),
		"mask by alpha": page(state, red+faint+blue, "", "<</Type/ExtGState/SMask<</Type/Mask/S/Alpha/G 8 0 R>>>>",
			stream(isForm+grouped+"/Resources<</ExtGState<</A<</ca 0.4>>>>>>", "/A gs 0 0 60 60 re f")),
		"mask in a form, then none": page("/XObject<</X 9 0 R>>", red+"/X Do", "", "<</SMask<</S/Luminosity/G 8 0 R>>>>",
			stream(isForm+"/Group<</S/Transparency/CS/DeviceGray>>/Resources<</Shading<</S 10 0 R>>>>", "/S sh"),
			stream(isForm+"/Resources<</ExtGState<</GS 7 0 R/N 11 0 R>>>>", faint+blue+"/N gs 0 1 0 rg 50 120 40 40 re f"), gradient, "<</SMask/None>>"),
		"mask with a function": page(state, red+faint+blue, "", "<</SMask<</S/Luminosity/G 8 0 R/TR 10 0 R>>>>",
			stream(isForm+"/Group<</S/Transparency/CS/DeviceGray>>/Resources<</Shading<</S 9 0 R>>>>", "/S sh"), gradient,
			"<</FunctionType 2/Domain[0 1]/N 1/C0[1]/C1[0]>>"),
		"state in a pattern": page("/Pattern<</P 8 0 R>>", red+"/Pattern cs /P scn 0 0 100 200 re f", "", "<</ca 0.3>>",
			stream("/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 20 20]/XStep 25/YStep 25/Resources<<"+state+">>", faint+"0 0 1 rg 0 0 20 20 re f")),
		"form in a pattern": page("/Pattern<</P 8 0 R>>", red+"/Pattern cs /P scn 0 0 100 200 re f", "", "<</ca 0.3>>",
			stream("/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 20 20]/XStep 25/YStep 25/Resources<</XObject<</X 9 0 R>>>>", "/X Do"),
			stream(isForm+"/Resources<<"+state+">>", faint+"0 0 1 rg 0 0 20 20 re f")),
		"pattern seen through": page("/Pattern<</P 8 0 R>>"+state, red+faint+"/Pattern cs /P scn 0 0 100 200 re f", "", "<</ca 0.3>>",
			stream("/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 20 20]/XStep 25/YStep 25/Resources<<>>", "0 0 1 rg 0 0 20 20 re f")),
		"picture with a mask": page("/XObject<</X 8 0 R>>"+state, red+faint+"q 80 0 0 80 10 10 cm /X Do Q", "", "<</ca 0.7>>",
			stream("/Type/XObject/Subtype/Image/Width 2/Height 1/ColorSpace/DeviceRGB/BitsPerComponent 8/SMask 9 0 R", "\x00\x00\xff\x00\xff\x00"),
			stream("/Type/XObject/Subtype/Image/Width 2/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", "\x40\xc0")),
		"stencil seen through": page("/XObject<</X 8 0 R>>"+state, red+faint+"0 0 1 rg q 80 0 0 80 10 10 cm /X Do Q", "", "<</ca 0.3>>",
			stream("/Type/XObject/Subtype/Image/Width 8/Height 2/ImageMask true/BitsPerComponent 1", "\xaa\x55")),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			l, problem := imported(t, data, Limits{})
			if problem != "" {
				t.Fatal(problem)
			}
			if got, want := pictures(t, bound(t, l, 0)), pictures(t, data); !same(got, want) {
				t.Errorf("a wrong page: %v, wanted %v", got[0].At(15, 60), want[0].At(15, 60))
			}
		})
	}
}
