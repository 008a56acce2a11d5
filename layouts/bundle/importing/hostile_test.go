package importing

import (
	"bytes"
	"flag"
	"fmt"
	"strings"
	"testing"
)

var longRun = flag.Bool("long", false, "read the bombs too that take seconds")

const (
	isUnlisted   = "the PDF's list of its parts cannot be read: the file is torn, or was changed after it was written"
	isDisordered = "the PDF's list of its pages is wrong, so that a page could be missing"
	isTorn       = "the content of page 1 of the PDF is torn"
	isMisshapen  = "page 1 of the PDF has no size that can be printed"
)

// TestHostile holds files that were made to break a reader, each with its
// problem. Where there is none, the pages are drawn as PDFium draws them from
// the file; "any" is either.
func TestHostile(t *testing.T) {
	t.Parallel()
	const root = "<</Type/Catalog/Pages 2 0 R>>"
	media := func(box string) []byte {
		return twoBut(2, "<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]/Resources<<>>"+box+">>")
	}
	content := func(entries, data string) []byte { return twoBut(5, stream(entries, data)) }
	drawing := func(content, r string, more ...string) []byte {
		objects := append(two(), more...)
		objects[2] = "<</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<<" + r + ">>>>"
		objects[4] = stream("", content)
		return file(objects...)
	}
	resources := func(r string, more ...string) []byte {
		return twoBut(3, "<</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<<"+r+">>>>", more...)
	}
	for name, c := range map[string]struct {
		file []byte
		want string
	}{
		"two pages":   {file(two()...), ""},
		"nothing":     {nil, "the PDF is empty"},
		"a byte":      {[]byte("%"), "this is not a PDF"},
		"text":        {[]byte("价目表"), "this is not a PDF"},
		"a picture":   {[]byte("\x89PNG\r\n\x1a\n0000"), "this is not a PDF"},
		"zeros":       {make([]byte, 10*mebibyte), "this is not a PDF"},
		"too large":   {append(file(two()...), make([]byte, 20*mebibyte)...), "the PDF is larger than 20 MiB"},
		"a head":      {[]byte("%PDF-1.7\n"), isUnlisted},
		"head, tail":  {[]byte("%PDF-1.7\nstartxref\n0\n%%EOF"), isUnlisted},
		"long zeros":  {append([]byte("%PDF-1.7\n"), make([]byte, 10*mebibyte)...), isUnlisted},
		"long arrays": {append([]byte("%PDF-1.7\n"), strings.Repeat("[", 5*mebibyte)...), isUnlisted},
		"long dicts":  {append([]byte("%PDF-1.7\n"), strings.Repeat("<<", 3*mebibyte)...), isUnlisted},
		"long names":  {append([]byte("%PDF-1.7\n1 0 obj/"), strings.Repeat("A", 5*mebibyte)...), isUnlisted},

		"locked":           {locked(t, file(two()...), "secret", "owner", true, 256), "the PDF is protected: it is encrypted"},
		"locked, AES 128":  {locked(t, ours(t), "secret", "owner", true, 128), "the PDF is protected: it is encrypted"},
		"locked, RC4":      {locked(t, fpdfs(t), "secret", "owner", false, 128), "the PDF is protected: it is encrypted"},
		"restricted":       {locked(t, file(two()...), "", "owner", true, 256), "the PDF is protected: it is encrypted"},
		"restricted, RC4":  {locked(t, ours(t), "", "owner", false, 40), "the PDF is protected: it is encrypted"},
		"unknown cipher":   {trailed("/Encrypt<</Filter/Own/V 9/R 9>>", two()...), "the PDF is protected: it is encrypted"},
		"cipher is a loop": {trailed("/Encrypt 7 0 R", append(two(), "7 0 R")...), "any"},

		"no catalog":          {twoBut(1, "null"), isDisordered},
		"no page tree":        {twoBut(1, "<</Type/Catalog>>"), isDisordered},
		"tree is catalog":     {twoBut(1, "<</Type/Catalog/Pages 1 0 R>>"), isDisordered},
		"tree is a page":      {twoBut(1, "<</Type/Catalog/Pages 3 0 R>>"), isDisordered},
		"no pages":            {twoBut(2, "<</Type/Pages/Count 0/Kids[]>>"), "any"},
		"no kids":             {twoBut(2, "<</Type/Pages/Count 2>>"), isDisordered},
		"tree in a circle":    {twoBut(3, "<</Type/Pages/Parent 2 0 R/Count 1/Kids[2 0 R]>>"), isDisordered},
		"tree in itself":      {twoBut(3, "<</Type/Pages/Parent 2 0 R/Count 1/Kids[3 0 R]>>"), isDisordered},
		"parent in a circle":  {twoBut(3, "<</Type/Page/Parent 3 0 R/Contents 5 0 R>>"), isDisordered},
		"one page twice":      {twoBut(2, "<</Type/Pages/Count 2/Kids[3 0 R 3 0 R]/MediaBox[0 0 9 9]>>"), isDisordered},
		"fewer pages":         {twoBut(2, "<</Type/Pages/Count 5/Kids[3 0 R 4 0 R]/MediaBox[0 0 9 9]>>"), isDisordered},
		"more pages":          {twoBut(2, "<</Type/Pages/Count 1/Kids[3 0 R 4 0 R]/MediaBox[0 0 9 9]>>"), "any"},
		"pages by the number": {twoBut(2, "<</Type/Pages/Count 2000000000/Kids[3 0 R 4 0 R]/MediaBox[0 0 9 9]>>"), isDisordered},
		"pages below zero":    {twoBut(2, "<</Type/Pages/Count -2/Kids[3 0 R 4 0 R]/MediaBox[0 0 9 9]>>"), isDisordered},
		"a page is missing":   {twoBut(2, "<</Type/Pages/Count 2/Kids[3 0 R 99 0 R]/MediaBox[0 0 9 9]>>"), "any"},
		"a page is a number":  {twoBut(3, "42"), isDisordered},
		"a page is a stream":  {twoBut(3, stream("", "x")), isDisordered},
		"250 pages":           {many(250), "the PDF has 250 pages, and there may be 200"},
		"200 pages":           {many(200), ""},
		"a deep tree":         {deep(2000), isDisordered},
		"a tree of ten":       {deep(10), ""},

		"box turned over":   {media("/MediaBox[100 200 0 0]"), ""},
		"box below zero":    {media("/MediaBox[0 0 -100 -200]"), ""},
		"box beside":        {media("/MediaBox[-20 -30 100 200]/CropBox[0 10 90 150]"), ""},
		"crop box outside":  {media("/MediaBox[0 0 100 200]/CropBox[500 500 600 600]"), isMisshapen},
		"turned":            {media("/MediaBox[0 0 100 200]/CropBox[5 10 90 150]/Rotate 90"), ""},
		"turned back":       {media("/MediaBox[0 0 100 200]/CropBox[5 10 90 150]/Rotate -90"), ""},
		"upside down":       {media("/MediaBox[0 0 100 200]/CropBox[5 10 90 150]/Rotate 180"), ""},
		"turned by 45":      {media("/MediaBox[0 0 100 200]/Rotate 45"), "any"},
		"turned by a lot":   {media("/MediaBox[0 0 100 200]/Rotate 9000000000000000000"), "any"},
		"no box":            {media(""), "any"},
		"flat box":          {media("/MediaBox[0 0 100 0]"), "any"},
		"half a box":        {media("/MediaBox[0 0 100]"), "any"},
		"box of names":      {media("/MediaBox[/A/B/C/D]"), "any"},
		"box in a circle":   {twoBut(2, "<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]/MediaBox 7 0 R>>", "7 0 R"), "any"},
		"huge box":          {media("/MediaBox[0 0 1000000000 200]"), isMisshapen},
		"box without bound": {media("/MediaBox[0 0 1" + strings.Repeat("0", 400) + " 200]"), "any"},

		"nothing drawn":         {twoBut(3, "<</Type/Page/Parent 2 0 R>>"), ""},
		"content in a circle":   {twoBut(5, "[5 0 R 5 0 R]"), "any"},
		"content is a page":     {twoBut(5, "3 0 R"), "any"},
		"content is missing":    {twoBut(3, "<</Type/Page/Parent 2 0 R/Contents 99 0 R>>"), "page 1 of the PDF draws a part (object 99) that is missing or cannot be read"},
		"content in parts":      {twoBut(3, "<</Type/Page/Parent 2 0 R/Contents[7 0 R 8 0 R 9 0 R]>>", stream("", "1 0 0"), stream("", "rg 10 10 50 50"), stream("", "re f")), ""},
		"unknown filter":        {content("/Filter/Own", triangle), "any"},
		"filter of pictures":    {content("/Filter/DCTDecode", triangle), isTorn},
		"no flate at all":       {content("/Filter/FlateDecode", triangle), isTorn},
		"hexadecimal":           {content("/Filter/ASCIIHexDecode", fmt.Sprintf("%x>", triangle)), ""},
		"length too long":       {twoBut(5, "<</Length 99999999>>\nstream\n"+triangle+"\nendstream"), "any"},
		"length too short":      {twoBut(5, "<</Length 9>>\nstream\n"+triangle+"\nendstream"), ""},
		"length too short, hex": {twoBut(5, "<</Length 9/Filter/ASCIIHexDecode>>\nstream\n"+fmt.Sprintf("%x", triangle)+">\nendstream"), ""},
		"length below zero":     {twoBut(5, "<</Length -5>>\nstream\n"+triangle+"\nendstream"), "any"},
		"length in a circle":    {twoBut(5, "<</Length 5 0 R>>\nstream\n"+triangle+"\nendstream"), "any"},
		"length elsewhere":      {twoBut(5, "<</Length 7 0 R>>\nstream\n"+triangle+"\nendstream", fmt.Sprint(len(triangle))), ""},
		"a bomb":                {content("/Filter/FlateDecode", bomb(t, 600)), "any"},
		"a bomb in a bomb":      {content("/Filter[/FlateDecode/FlateDecode]", squeezed(t, bomb(t, 600))), "any"},
		"a bomb in runs":        {content("/Filter[/FlateDecode/RunLengthDecode]", squeezed(t, strings.Repeat("\x81\x00", 3*mebibyte))), "any"},
		"a bomb many times":     {twoBut(3, "<</Type/Page/Parent 2 0 R/Contents["+strings.Repeat("7 0 R ", 300)+"]>>", stream("/Filter/FlateDecode", bomb(t, 100))), "any"},
		"a deep array":          {resources("/Font " + strings.Repeat("[", 100_000) + strings.Repeat("]", 100_000)), "any"},
		"a deep dictionary":     {resources(strings.Repeat("/A<<", 100_000) + strings.Repeat(">>", 100_000)), "any"},
		"references in a row":   {resources("/Font 7 0 R", chain(500)...), "any"},
		"references in a ring":  {resources("/Font 7 0 R", "8 0 R", "9 0 R", "7 0 R"), "any"},
		"form draws itself":     {drawing(triangle+" /X Do", "/XObject<</X 7 0 R>>", stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 7 0 R>>>>", "/X Do")), ""},
		"forms in a circle":     {drawing("/X Do", "/XObject<</X 7 0 R>>", inCircle()...), "page 1 of the PDF draws a part (object 7) that draws itself over others"},
		"forms by the power":    {drawing("/F Do", "/XObject<</F 7 0 R>>", power(10, 30)...), "page 1 of the PDF draws parts within parts more than 100000 times, which would stop a viewer"},
		"forms in forms":        {drawing("/F Do", "/XObject<</F 7 0 R>>", power(3, 7)...), ""},
		"forms very deep":       {drawing("/F Do", "/XObject<</F 7 0 R>>", power(1, 300)...), "page 1 of the PDF draws parts within parts, more than 40 deep"},
		"tiles by the power":    {drawing("/Pattern cs /P scn 0 0 90 90 re f", "/Pattern<</P 7 0 R>>", tiles(10, 12)...), "page 1 of the PDF draws parts within parts more than 100000 times, which would stop a viewer"},
		"masks by the power":    {drawing("/G gs 0 0 90 90 re f", "/ExtGState<</G<</SMask<</S/Alpha/G 7 0 R>>>>>>", power(10, 12)...), "page 1 of the PDF draws parts within parts more than 100000 times, which would stop a viewer"},
		"picture masks itself":  {drawing("/X Do", "/XObject<</X 7 0 R>>", stream("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/SMask 7 0 R", "x")), "any"},
		"too many pieces":       {drawing(stateNames(9500), "/ExtGState 7 0 R", states(9500)...), "up to page 1 the PDF consists of more than 9000 pieces"},
		"many pieces":           {drawing(stateNames(5000)+square, "/ExtGState 7 0 R", states(5000)...), ""},
		"half of a picture":     {drawing("/X Do", "/XObject<</X 7 0 R>>", stream("/Type/XObject/Subtype/Image/Width 9/Height 9/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode", squeezed(t, "0123456789")[:9])), "page 1 of the PDF draws a part (object 7) that is torn"},
		"layers not shown":      {onLayer("/OC/P BDC 0 0 50 50 re f EMC", "/Properties<</P 8 0 R>>", "<</OFF[8 0 R]>>"), "page 1 of the PDF has layers that are not shown"},
		"hidden by a rule":      {onLayer("/OC/P BDC 0 0 50 50 re f EMC", "/Properties<</P 9 0 R>>", "<</OFF[]>>"), "page 1 of the PDF has layers that are not shown"},
		"a rule in a circle":    {onLayer("/OC/P BDC 0 0 50 50 re f EMC", "/Properties<</P 10 0 R/Q 11 0 R>>", "<</OFF[8 0 R]>>"), "any"},
		"layers without use":    {onLayer(square, "/Properties<</P 8 0 R>>", "<</OFF[8 0 R]>>"), ""},
		"layers off as a rule":  {onLayer("/X Do "+triangle, "/XObject<</X 7 0 R>>", "<</BaseState/OFF>>"), ""},
		"a form on a layer":     {onLayer("/X Do "+triangle, "/XObject<</X 7 0 R>>", "<</OFF[8 0 R]>>"), ""},
		"a form on a layer on":  {onLayer("/X Do "+triangle, "/XObject<</X 7 0 R>>", "<</BaseState/OFF/ON[8 0 R]>>"), ""},
		"layers shown":          {twoBut(1, "<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[7 0 R]/D<<>>>>>>", "<</Type/OCG/Name(a)>>"), ""},
		"xref points to itself": {bytes.Replace(file(two()...), []byte("/Root"), []byte("/Prev 0/Root"), 1), "any"},

		"object stream in itself": {inItself(), "any"},
		"object streams in a ring": {file(root, "<</Type/Pages/Count 0/Kids[]>>",
			stream("/Type/ObjStm/N 1/First 4/Extends 4 0 R", "9 0 null"), stream("/Type/ObjStm/N 1/First 4/Extends 3 0 R", "9 0 null")), "any"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if strings.HasPrefix(name, "a bomb ") && !*longRun {
				t.Skip("takes seconds: run with -long")
			}
			l, problem := imported(t, c.file, Limits{})
			if c.want != "any" && problem != c.want {
				t.Fatalf("%q, wanted %q", problem, c.want)
			}
			if problem != "" {
				t.Log(problem)
				return
			}

			if drawn := pictures(t, c.file); !same(pictures(t, bound(t, l, 0)), drawn) {
				t.Errorf("a wrong page, of %d", len(drawn))
			}
		})
	}
}

// many is so many pages, each with a square of its own place.
func many(n int) []byte {
	objects := []string{"<</Type/Catalog/Pages 2 0 R>>", ""}
	var kids strings.Builder
	for i := range n {
		fmt.Fprintf(&kids, "%d 0 R ", 3+2*i)
		objects = append(objects, fmt.Sprintf("<</Type/Page/Parent 2 0 R/Resources<<>>/Contents %d 0 R>>", 4+2*i),
			stream("", fmt.Sprintf("%d %d 10 10 re f", 5*(i%20), 10*(i/20))))
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Count %d/MediaBox[0 0 105 120]/Kids[%s]>>", n, kids.String())
	return file(objects...)
}

// deep is one page so many levels down.
func deep(levels int) []byte {
	objects := []string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/MediaBox[0 0 100 200]/Kids[3 0 R]>>"}
	for i := range levels {
		objects = append(objects, fmt.Sprintf("<</Type/Pages/Count 1/Parent %d 0 R/Kids[%d 0 R]>>", i+2, i+4))
	}
	n := len(objects)
	return file(append(objects, fmt.Sprintf("<</Type/Page/Parent %d 0 R/Resources<<>>/Contents %d 0 R>>", n, n+2), stream("", square))...)
}

// onLayer is a page that draws a form of the layer 8, which the usual state
// shows or not; the rule 9 shows what it is asked for when the layer is not shown.
func onLayer(content, resources, usual string) []byte {
	return file("<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[8 0 R]/D"+usual+">>>>", two()[1],
		"<</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<<"+resources+">>>>", two()[3], stream("", content), two()[5],
		stream("/Type/XObject/Subtype/Form/OC 8 0 R/BBox[0 0 99 99]/Resources<<>>", "10 10 50 50 re f"),
		"<</Type/OCG/Name(a)>>", "<</Type/OCMD/OCGs 8 0 R/P/AllOff>>",
		"<</Type/OCMD/VE[/And 10 0 R[/Not 8 0 R][/Or 11 0 R]]>>", "<</Type/OCMD/OCGs[11 0 R 10 0 R]>>")
}

// inCircle is two forms that draw each other, the seventh object and the next.
func inCircle() []string {
	form := func(next int) string {
		return stream(fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources<</XObject<</X %d 0 R>>>>", next), "/X Do 0 0 9 9 re f")
	}
	return []string{form(8), form(7)}
}

// power is forms from the seventh object on, each of which draws the next so
// many times.
func power(times, deep int) []string {
	var all []string
	for i := range deep {
		all = append(all, stream(fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources<</XObject<</F %d 0 R>>>>", 8+i), strings.Repeat("/F Do ", times)))
	}
	return append(all, stream("/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources<<>>", "0 0 9 9 re f"))
}

// tiles is a pattern whose tiles are patterns in turn.
func tiles(times, deep int) []string {
	const tile = "/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9"
	var all []string
	for i := range deep {
		all = append(all, stream(fmt.Sprintf(tile+"/Resources<</Pattern<</P %d 0 R>>>>", 8+i), "/Pattern cs "+strings.Repeat("/P scn 0 0 9 9 re f ", times)))
	}
	return append(all, stream(tile+"/Resources<<>>", "0 0 9 9 re f"))
}

// stateNames sets each of so many graphics states.
func stateNames(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "/G%d gs ", i)
	}
	return b.String()
}

// chain is objects, from the seventh on, that each refer to the next.
func chain(n int) []string {
	var all []string
	for i := range n {
		all = append(all, fmt.Sprintf("%d 0 R", 8+i))
	}
	return append(all, "<<>>")
}

// states is a dictionary of so many graphics states, the seventh object, and they.
func states(n int) []string {
	all := []string{""}
	var list strings.Builder
	for i := range n {
		fmt.Fprintf(&list, "/G%d %d 0 R", i, 8+i)
		all = append(all, fmt.Sprintf("<</Type/ExtGState/LW %d>>", i))
	}
	all[0] = "<<" + list.String() + ">>"
	return all
}

func squeezed(t testing.TB, data string) string {
	t.Helper()
	b, err := deflate([]byte(data))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// inItself is a file whose catalog is in an object stream that is in itself.
func inItself() []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	at := b.Len()
	table := []byte{0, 0, 0, 2, 0, 2, 2, 0, 2, 1, byte(at >> 8), byte(at)}
	b.WriteString("3 0 obj\n" + stream("/Type/XRef/Size 4/W[1 1 1]/Root 1 0 R", string(table)) + "\nendobj\n")
	fmt.Fprintf(&b, "startxref\n%d\n%%%%EOF\n", at)
	return b.Bytes()
}
