package importing

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"testing"
)

// variant is a file with a fault that no page draws, or with one that viewers
// read over.
type variant struct {
	name string
	file []byte
}

// variants are made of two pages, one fault each.
func variants(t testing.TB) []variant {
	t.Helper()
	var all []variant
	add := func(name string, file []byte) { all = append(all, variant{name, file}) }
	catalog := func(name, entries string, more ...string) {
		add(name, twoBut(1, "<</Type/Catalog/Pages 2 0 R"+entries+">>", more...))
	}
	page := func(name, entries string, more ...string) {
		add(name, twoBut(3, "<</Type/Page/Parent 2 0 R/Contents 5 0 R"+entries+">>", more...))
	}
	content := func(name, object string, more ...string) { add(name, twoBut(5, object, more...)) }
	note := func(name, entries string, more ...string) {
		page(name, "/Annots[7 0 R]", append([]string{entries}, more...)...)
	}
	field := func(name, form, entries string, more ...string) {
		add(name, file(append([]string{
			"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[7 0 R]" + form + ">>>>", two()[1],
			"<</Type/Page/Parent 2 0 R/Contents 5 0 R/Annots[7 0 R]>>", two()[3], two()[4], two()[5], entries,
		}, more...)...))
	}

	// Streams.
	empty := "<</Length 0/Filter/FlateDecode>>\nstream\n\nendstream"
	content("empty flate stream", empty)
	content("empty flate stream, end at once", "<</Length 0/Filter/FlateDecode>>\nstream\nendstream")
	content("empty stream", stream("", ""))
	add("an empty part of the content", twoBut(3, "<</Type/Page/Parent 2 0 R/Contents[5 0 R 7 0 R]>>", empty))
	add("an empty list of content", twoBut(3, "<</Type/Page/Parent 2 0 R/Contents[]>>"))
	add("an empty form", twoBut(3, "<</Type/Page/Parent 2 0 R/Contents 8 0 R/Resources<</XObject<</X 7 0 R>>>>>>",
		"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 0/Filter/FlateDecode>>\nstream\n\nendstream", stream("", triangle+" /X Do")))
	content("parameters without a filter", stream("/DecodeParms<</Predictor 15/Colors 1>>", triangle))
	content("parameters null", stream("/DecodeParms null", triangle))
	content("parameters, a list of null", stream("/Filter[/FlateDecode]/DecodeParms[null]", squeezed(t, triangle)))
	content("empty lists of filters and parameters", stream("/Filter[]/DecodeParms[]", triangle))
	content("an empty list of filters", stream("/Filter[]", triangle))
	content("an empty list of parameters", stream("/Filter/FlateDecode/DecodeParms[]", squeezed(t, triangle)))
	content("empty parameters", stream("/Filter/FlateDecode/DecodeParms<<>>", squeezed(t, triangle)))
	content("filter null", stream("/Filter null", triangle))
	content("filter's short name", stream("/Filter/Fl", squeezed(t, triangle)))
	add("a transparent picture as jsPDF writes it", twoBut(3, "<</Type/Page/Parent 2 0 R/Contents 8 0 R/Resources<</XObject<</I0 7 0 R>>>>>>",
		stream("/Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceRGB/BitsPerComponent 8/DecodeParms<</Colors 3/BitsPerComponent 8/Columns 2>>/SMask 9 0 R", "abcdefghijkl"),
		stream("", "q 60 0 0 60 20 20 cm /I0 Do Q"),
		stream("/Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8/DecodeParms<</Colors 1/BitsPerComponent 8/Columns 2>>", "\x20\x80\xff\xc0")))
	content("length too short by the line's end", "<</Length 41>>\nstream\r\n"+triangle+"\r\nendstream")
	content("length is real", fmt.Sprintf("<</Length %d.0>>\nstream\n%s\nendstream", len(triangle), triangle))
	whole := file(two()...)
	unsummed := squeezed(t, triangle)
	content("the sum is missing", stream("/Filter/FlateDecode", unsummed[:len(unsummed)-4]))
	var open bytes.Buffer
	z := zlib.NewWriter(&open)
	if _, err := z.Write([]byte(triangle)); err != nil || z.Flush() != nil {
		t.Fatal(err)
	}
	content("flushed and not closed", stream("/Filter/FlateDecode", open.String()))
	content("the sum is wrong", stream("/Filter/FlateDecode", unsummed[:len(unsummed)-4]+"0000"))
	add("a number that runs into the next word", bytes.Replace(twoBut(5, "<</Length 7 0 R>>\nstream\n"+triangle+"\nendstream", fmt.Sprint(len(triangle), "  ")),
		fmt.Append(nil, len(triangle), "  \nendobj"), fmt.Append(nil, len(triangle), "endobj   "), 1))
	add("the last object without an end", bytes.Replace(whole, []byte("endobj\nxref"), []byte("      \nxref"), 1))
	add("pages without a type", file("<</Pages 2 0 R>>", "<</Count 2/Kids[3 0 R 4 0 R]/MediaBox[0 0 100 200]/Resources<<>>>>", "<</Parent 2 0 R/Contents 5 0 R>>", "<</Parent 2 0 R/Contents 6 0 R>>", two()[4], two()[5]))
	content("content has a type", stream("/Type/Whatever/Own[1 2 3]", triangle))

	// The catalog.
	catalog("outline without titles", "/Outlines 7 0 R", "<</Type/Outlines/First 8 0 R/Last 8 0 R/Count 1>>", "<</Parent 7 0 R/Dest[3 0 R/Fit]>>")
	catalog("outline's title is a name", "/Outlines 7 0 R", "<</First 8 0 R/Last 8 0 R/Count 1>>", "<</Title/A/Parent 7 0 R/Dest[3 0 R/Fit]>>")
	catalog("outline leads nowhere", "/Outlines 7 0 R", "<</First 8 0 R/Last 8 0 R/Count 1>>", "<</Title(a)/Parent 7 0 R/Dest[99 0 R/XYZ]>>")
	catalog("outline leads to a number", "/Outlines 7 0 R", "<</First 8 0 R/Last 8 0 R/Count 1>>", "<</Title(a)/Parent 7 0 R/Dest 5>>")
	catalog("outline leads to a page's number", "/Outlines 7 0 R", "<</First 8 0 R/Last 8 0 R/Count 1>>", "<</Title(a)/Parent 7 0 R/Dest[0/Fit]>>")
	catalog("outline in a circle", "/Outlines 7 0 R", "<</First 8 0 R/Last 8 0 R/Count 1>>", "<</Title(a)/Parent 7 0 R/Next 8 0 R/First 7 0 R>>")
	catalog("outline missing", "/Outlines 99 0 R")
	catalog("outline is a list", "/Outlines[]")
	catalog("outline empty", "/Outlines<<>>")
	catalog("outline has a wrong count", "/Outlines 7 0 R", "<</First 8 0 R/Last 8 0 R/Count(x)>>", "<</Title(a)/Parent 7 0 R>>")
	catalog("page mode unknown", "/PageMode/Own")
	catalog("page mode is a string", "/PageMode(UseNone)")
	catalog("page layout unknown", "/PageLayout/Own")
	catalog("viewer preferences unknown", "/ViewerPreferences<</Direction/Own/Own 1>>")
	catalog("viewer preferences of wrong types", "/ViewerPreferences<</HideToolbar 1/PrintScaling(None)/NumCopies(x)>>")
	catalog("viewer preferences are a list", "/ViewerPreferences[]")
	catalog("language is a name", "/Lang/zh")
	catalog("language is no language", "/Lang(not a language at all)")
	catalog("version is a number", "/Version 1.4")
	catalog("version unknown", "/Version/9.9")
	catalog("names of wrong types", "/Names<</Dests<</Names[1 2 3]>>/EmbeddedFiles 7>>")
	catalog("destinations of wrong types", "/Dests<</a 7>>")
	catalog("page labels of wrong types", "/PageLabels<</Nums[0]>>")
	catalog("page labels are a list", "/PageLabels[]")
	catalog("metadata is no stream", "/Metadata<<>>")
	catalog("metadata is no XML", "/Metadata 7 0 R", stream("/Type/Metadata/Subtype/XML", "<<<"))
	catalog("mark info of wrong types", "/MarkInfo<</Marked(x)>>")
	catalog("structure of wrong types", "/StructTreeRoot<</K 3>>")
	catalog("structure missing", "/StructTreeRoot 99 0 R")
	catalog("open action unknown", "/OpenAction<</S/Own>>")
	catalog("open action is a number", "/OpenAction 5")
	catalog("open action leads nowhere", "/OpenAction[99 0 R/Fit]")
	catalog("output intents of wrong types", "/OutputIntents[<</S 3>>]")
	catalog("output intents are a dictionary", "/OutputIntents<<>>")
	catalog("extensions of wrong types", "/Extensions<</ADBE 7>>")
	catalog("an associated file without a type", "/AF[7 0 R]", "<</F(a.txt)/EF<</F 8 0 R>>>>", stream("/Type/EmbeddedFile", "a"))
	catalog("attachments without a type", "/Names<</EmbeddedFiles<</Names[(a)7 0 R]>>>>", "<</F(a.txt)/EF<</F 8 0 R>>>>", stream("", "a"))
	catalog("scripts without a kind", "/Names<</JavaScript<</Names[(a)<</JS(x)>>]>>>>")
	catalog("layers without a type", "/OCProperties<</OCGs[7 0 R]/D<</ON[7 0 R]>>>>", "<</Name(a)>>")
	catalog("layers without a usual state", "/OCProperties<</OCGs[7 0 R]>>", "<</Type/OCG/Name(a)>>")
	catalog("additional actions of wrong types", "/AA 7")
	catalog("a URI base of wrong type", "/URI<</Base 7>>")
	catalog("a collection of wrong types", "/Collection<</Schema 4>>")
	catalog("private keys", "/Own 7 0 R/PieceInfo 4", "<</A[1 0 R]>>")
	catalog("permissions of wrong types", "/Perms 5")
	catalog("legal of wrong type", "/Legal 5")

	// The document's information, the trailer, the ends of the file.
	for _, entries := range []string{
		"/Title 5", "/Title/A", "/CreationDate(yesterday)", "/CreationDate 5", "/ModDate()", "/Trapped(x)", "/Trapped true", "/Author[(a)]", "/Producer<<>>", "/Own 5", "/Keywords null",
	} {
		add("info "+entries, trailed("/Info 7 0 R", append(two(), "<<"+entries+">>")...))
	}
	add("info is a list", trailed("/Info 7 0 R", append(two(), "[]")...))
	add("info is missing", trailed("/Info 99 0 R", two()...))
	add("info stands in the trailer", trailed("/Info<</Title(a)>>", two()...))
	add("id is a string", trailed("/ID(a)", two()...))
	add("id has one part", trailed("/ID[(a)]", two()...))
	add("id is of names", trailed("/ID[/a/b]", two()...))
	add("no %%EOF", bytes.TrimSuffix(whole, []byte("%%EOF\n")))
	add("no line after %%EOF", bytes.TrimSuffix(whole, []byte("\n")))
	add("half an %%EOF", bytes.TrimSuffix(whole, []byte("OF\n")))
	add("spaces behind", append(bytes.Clone(whole), strings.Repeat(" \r\n", 300)...))
	add("zeros behind", append(bytes.Clone(whole), make([]byte, 600)...))
	add("a page of the web behind", append(bytes.Clone(whole), "<!DOCTYPE html><p>"+strings.Repeat("x", 3000)...))
	add("a mark before", append([]byte("\xef\xbb\xbf"), whole...))
	add("a line for each word of an object's head", bytes.Replace(whole, []byte("2 0 obj"), []byte("2\n0\nobj"), 1))
	add("size too small", bytes.Replace(whole, []byte("/Size 7"), []byte("/Size 4"), 1))
	add("size too large", bytes.Replace(whole, []byte("/Size 7"), []byte("/Size 99"), 1))
	add("version 1.0", bytes.Replace(whole, []byte("%PDF-1.7"), []byte("%PDF-1.0"), 1))
	add("version 2.0", bytes.Replace(whole, []byte("%PDF-1.7"), []byte("%PDF-2.0"), 1))
	add("version 1.9", bytes.Replace(whole, []byte("%PDF-1.7"), []byte("%PDF-1.9"), 1))
	add("an object that nothing needs is torn", file(append(two(), "<</A[1 2")...))
	add("an object that nothing needs is nothing", file(append(two(), "")...))
	add("a stream that nothing needs is torn", file(append(two(), stream("/Filter/FlateDecode", "xx"))...))
	add("an object stream that nothing needs is torn", file(append(two(), stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", "xx"))...))

	// Pages.
	page("tabs unknown", "/Tabs/Own")
	page("tabs is a string", "/Tabs(S)")
	page("transition unknown", "/Trans<</S/Own/D(x)>>")
	page("transition is a list", "/Trans[]")
	page("duration is a string", "/Dur(x)")
	page("last modified is no date", "/LastModified(yesterday)")
	page("last modified is a number", "/LastModified 5")
	page("actions of wrong types", "/AA<</O 5/Own 6>>")
	page("actions are a list", "/AA[]")
	page("rotate is real", "/Rotate 0.0")
	page("rotate is real, 90", "/Rotate 90.0")
	page("rotate null", "/Rotate null")
	page("rotate is a string", "/Rotate(90)")
	page("metadata missing", "/Metadata 99 0 R")
	page("thumb of wrong type", "/Thumb<<>>")
	page("thumb is torn", "/Thumb 7 0 R", stream("/Width 1/Filter/FlateDecode", "xx"))
	page("beads of wrong type", "/B 5")
	page("piece info without a date", "/PieceInfo<</Own<</Private 7 0 R>>>>", "<<>>")
	page("structure's number is a string", "/StructParents(x)")
	page("trim box of wrong size", "/TrimBox[0 0 0 0]")
	page("bleed box of names", "/BleedBox[/a/b/c/d]")
	page("art box too short", "/ArtBox[0 0]")
	page("box colours of wrong types", "/BoxColorInfo 5")
	page("separation info of wrong types", "/SeparationInfo 5")
	page("an identifier of wrong type", "/ID 5/PZ(x)")
	page("template of wrong type", "/TemplateInstantiated 5/PresSteps 5")
	page("user unit 1.0", "/UserUnit 1.0")
	page("viewports of wrong types", "/VP[5]")
	page("a group without a kind", "/Group<</CS/DeviceRGB>>")
	page("annotations null", "/Annots null")
	page("annotations are missing", "/Annots[99 0 R]")
	page("annotations are a number", "/Annots 5")
	page("annotations of numbers", "/Annots[5 null]")

	// Resources.
	page("resources of wrong types that are not used", "/Resources<</Font 5/XObject[]/ColorSpace null/Own 7/ProcSet 5>>")
	page("procedures unknown", "/Resources<</ProcSet[/Own 5]>>")
	page("properties of wrong types", "/Resources<</Properties<</P 5>>>>")
	page("a font without a name that is not used", "/Resources<</Font<</F 7 0 R>>>>", "<</Type/Font/Subtype/Own>>")
	page("a picture that is not used is torn", "/Resources<</XObject<</X 7 0 R>>>>", stream("/Type/XObject/Subtype/Image/Width 9/Height 9/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode", "xx"))
	page("a state that is not used is missing", "/Resources<</ExtGState<</G 99 0 R>>>>")

	// Annotations.
	link := "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]"
	note("link without a destination", link+">>")
	note("link leads nowhere", link+"/Dest[99 0 R/Fit]>>")
	note("link to an unknown name", link+"/Dest(a)>>")
	note("link without an address", link+"/A<</S/URI>>>>")
	note("link with an unknown action", link+"/A<</S/Own>>>>")
	note("link with an action that is a number", link+"/A 5>>")
	note("link with a border of names", link+"/Border[/a/b/c]/H/Own/C[2 3]>>")
	note("link to a file without a type", link+"/A<</S/GoToR/F(a.pdf)/D[0/Fit]>>>>")
	note("note without a place", "<</Type/Annot/Subtype/Link>>")
	note("note without a kind", "<</Type/Annot/Rect[0 0 9 9]>>")
	note("note of an unknown kind", "<</Type/Annot/Subtype/Own/Rect[0 0 9 9]/F 2>>")
	note("note with a wrong date", link+"/M 5/P 99 0 R/NM 5/T 7>>")
	note("note on another page", link+"/P 4 0 R>>")
	note("note with an attachment without a type", "<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/F 2/FS<</F(a)/EF<</F 8 0 R>>>>>>", stream("", "a"))
	note("flags are a string", link+"/F(x)>>")
	note("look is a number", "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/AP 5>>")

	// Fields.
	text := "<</Type/Annot/Subtype/Widget/FT/Tx/Rect[0 0 9 9]/T(a)"
	field("field without an appearance string", "", text+">>")
	field("field with an appearance string of nothing", "", text+"/DA()>>")
	field("field with a wrong appearance string", "", text+"/DA 5>>")
	field("field without a name", "", "<</Type/Annot/Subtype/Widget/FT/Tx/Rect[0 0 9 9]>>")
	field("field without a kind", "", "<</Type/Annot/Subtype/Widget/T(a)/Rect[0 0 9 9]>>")
	field("field with a wrong length", "", text+"/MaxLen(x)/Q 9/Ff(x)>>")
	field("form of wrong types", "/NeedAppearances 5/SigFlags(x)/CO 7/XFA 9", text+">>")
	field("form without resources", "/DA(/Helv 0 Tf 0 g)", text+">>")
	field("button without looks", "", "<</Type/Annot/Subtype/Widget/FT/Btn/Rect[0 0 9 9]/T(a)/MK 5>>")
	field("signature of wrong types", "", "<</Type/Annot/Subtype/Widget/FT/Sig/Rect[0 0 0 0]/T(a)/V 5>>")
	return all
}

// TestVariants: what no page draws does not keep a file out, whatever is wrong
// with it; each page looks as PDFium draws it from the file.
func TestVariants(t *testing.T) {
	t.Parallel()
	all := variants(t)
	if len(all) < 93 {
		t.Errorf("%d variants", len(all))
	}
	for _, v := range all {
		t.Run(v.name, func(t *testing.T) {
			t.Parallel()
			l, problem := imported(t, v.file, Limits{})
			if problem != "" {
				t.Fatal(problem)
			}
			drawn := pictures(t, v.file)
			if len(drawn) != 2 {
				t.Fatalf("%d pages", len(drawn))
			}
			if !same(pictures(t, bound(t, l, 0)), drawn) {
				t.Error("a wrong page")
			}
		})
	}
}
