package importing

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"worksheetpdf/worksheets"
)

// formOf is a PDF of one page with a form: the objects of its fields are from the
// fifth on, and fields names those that are in the form.
func formOf(fields string, objects ...string) []byte {
	return file(append([]string{
		"<</Type/Catalog/Pages 2 0 R/AcroForm 4 0 R>>",
		"<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 100 200]/Resources<<>>>>",
		"<</Type/Page/Parent 2 0 R>>",
		"<</Fields[" + fields + "]>>",
	}, objects...)...)
}

// oneText is a form of one field with a value.
func oneText(value string) []byte { return formOf("5 0 R", "<</FT/Tx/T(a)/V "+value+">>") }

// utf16Of is a string in UTF-16 with its mark.
func utf16Of(s string, little bool) string {
	b := []byte{0xFE, 0xFF}
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u>>8), byte(u))
	}
	if little {
		for i := 0; i < len(b); i += 2 {
			b[i], b[i+1] = b[i+1], b[i]
		}
	}
	return fmt.Sprintf("<%x>", b)
}

// TestTypedFields: whatever way of many a program writes fields, they are read.
func TestTypedFields(t *testing.T) {
	text := func(value string) []Field { return []Field{{Name: "a", Value: value}} }
	state := func(value string) []Field { return []Field{{Name: "a", Button: true, Value: value}} }
	radio := func(own, first, second string) []byte {
		return formOf("5 0 R", "<</FT/Btn/Ff 32768/T(a)/Kids[6 0 R 7 0 R]"+own+">>",
			"<</Parent 5 0 R/Subtype/Widget"+first+">>", "<</Parent 5 0 R/Subtype/Widget"+second+">>")
	}
	for name, c := range map[string]struct {
		file []byte
		want []Field
	}{
		"UTF-16":                {oneText(utf16Of("社区\r𠮷\r\n\n.", false)), text("社区\n𠮷\n\n.")},
		"UTF-16, little endian": {oneText(utf16Of("社区", true)), text("社区")},
		"half of a character":   {oneText("<FEFF793E53>"), text("社")},
		"half of a pair":        {oneText("<FEFFD842>"), text("\uFFFD")},
		"UTF-8":                 {oneText("(\xef\xbb\xbf社区)"), text("社区")},
		"no UTF-8":              {oneText("(\xef\xbb\xbfa\xff)"), text("a\uFFFD")},
		"PDFDocEncoding":        {oneText("(\x18\x80\x8d\x8e\x84\xa0\xe9 \\(a\\)\\\\\\341)"), text("˘•“”—€é (a)\\á")},
		"a bare end of line":    {oneText("(a\rb\r\nc)"), text("a\nb\nc")},
		"a line that goes on":   {oneText("(a\\\nb)"), text("ab")},
		"a stream":              {formOf("5 0 R", "<</FT/Tx/T(a)/V 6 0 R>>", stream("", "long")), text("long")},
		"a name":                {oneText("/b"), text("b")},
		"a number":              {oneText("7"), text("7")},
		"a list":                {oneText("[(a) (b)]"), text("a\nb")},
		"true":                  {oneText("true"), text("true")},
		"a language":            {oneText(utf16Of("\x1bzhCN\x1b社\x1ben\x1b区\x1b", false)), text("社区\x1b")},
		"null":                  {oneText("null"), text("")},
		"nothing":               {formOf("5 0 R", "<</FT/Tx/T(a)>>"), text("")},
		"zeros behind":          {oneText("(a\\000\\000)"), text("a")},
		"a reference":           {formOf("5 0 R", "<</FT/Tx/T 6 0 R/V 7 0 R>>", "(a)", "(b)"), text("b")},
		"of a place": {formOf("5 0 R", "<</FT/Tx/T(a)/Kids[6 0 R 7 0 R]>>",
			"<</Parent 5 0 R/Subtype/Widget>>", "<</Parent 5 0 R/Subtype/Widget/V(b)>>"), text("b")},
		"of what is around it": {formOf("5 0 R", "<</FT/Tx/T(a)/V(b)/Kids[6 0 R]>>", "<</Parent 5 0 R/T(c)>>"), []Field{{Name: "a.c", Value: "b"}}},
		"names within names": {formOf("5 0 R", "<</T(log[3])/Kids[6 0 R 7 0 R]>>", "<</Parent 5 0 R/FT/Tx/T(who)/V(x)>>",
			"<</Parent 5 0 R/T(ok)/FT/Btn/Kids[8 0 R]>>", "<</Parent 7 0 R/T(a)/V/a>>"),
			[]Field{{Name: "log[3].who", Value: "x"}, {Name: "log[3].ok.a", Button: true, Value: "a"}}},
		"chosen":               {radio("/V/x", "/AS/Off", "/AS/x"), state("x")},
		"chosen, as a text":    {radio("/V(x)", "/AS/Off", "/AS/x"), state("x")},
		"chosen, by a place":   {radio("", "/AS/Off", "/V/x/AS/x"), state("x")},
		"chosen, to be seen":   {radio("", "/AS/x", "/AS/Off"), state("x")},
		"chosen, seen late":    {radio("/V/y", "/AS/x", "/AS/Off"), state("y")},
		"chosen, by a number":  {radio("/V/1/Opt[(w)(x)]", "", ""), state("x")},
		"chosen, escaped":      {radio("/V/#78", "/AS/Off", "/AS/x"), state("x")},
		"not chosen":           {radio("/V/Off", "/AS/Off", "/AS/Off"), state("")},
		"not chosen, unsaid":   {radio("", "/AS/Off", ""), state("")},
		"one place, by itself": {formOf("5 0 R", "<</Subtype/Widget/FT/Btn/T(a)/AS/yes>>"), state("yes")},
		"kinds of places":      {formOf("5 0 R", "<</T(a)/V/x/Kids[6 0 R]>>", "<</Parent 5 0 R/Subtype/Widget/FT/Btn>>"), state("x")},
		"what nobody fills in": {formOf("5 0 R 6 0 R 7 0 R", "<</FT/Sig/T(a)/V 5 0 R>>", "<</FT/Btn/Ff 65536/T(b)/V/x>>", "<</FT/Tx/V(x)>>"), nil},
		"no form":              {file(two()...), nil},
		"an empty form":        {formOf(""), nil},
		"a form of a text":     {twoBut(1, "<</Type/Catalog/Pages 2 0 R/AcroForm(x)>>"), nil},
		"fields of a text":     {twoBut(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields(x)>>>>"), nil},
		"fields of all sorts":  {formOf("5 0 R 1 (x) [5 0 R] <<>> null", "(x)"), nil},
		"direct fields":        {formOf("<</FT/Tx/T(a)/V(b)>>"), text("b")},
		"twice in the form":    {formOf("5 0 R 5 0 R", "<</FT/Tx/T(a)/V(b)>>"), text("b")},
		"two of a name":        {formOf("5 0 R 6 0 R", "<</FT/Tx/T(a)/V(b)>>", "<</FT/Tx/T(a)/V(c)>>"), append(text("b"), text("c")...)},
		"on a page alone": {twoBut(3, "<</Type/Page/Parent 2 0 R/Contents 5 0 R/Annots[7 0 R 8 0 R 9 0 R]>>",
			"<</Subtype/Widget/FT/Tx/T(a)/V(b)>>", "<</Subtype/Link>>", "<</Subtype/Widget/Parent 10 0 R/T(q)/V(c)>>", "<</FT/Tx/T(log[0])>>"),
			append(text("b"), Field{Name: "log[0].q", Value: "c"})},
	} {
		t.Run(name, func(t *testing.T) {
			c1, err := Carry("a.pdf", c.file, Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(c1.Fields, c.want) {
				t.Errorf("%+v, wanted %+v", c1.Fields, c.want)
			}
		})
	}
}

// kids is a field with so many of an object in it.
func kids(n int, what string) string {
	return "<</T(a)/Kids[" + strings.Repeat(what, n) + "]>>"
}

// hostileForms are forms that were made to break who reads them, and what is said
// of them; "any": anything, soon.
func hostileForms() map[string]struct {
	file []byte
	want string
} {
	const overfull = "the PDF has more fields, or more text in them, than anybody fills in"
	var nested strings.Builder
	for range 40 {
		nested.WriteString("<</T(a)/Kids[")
	}
	down := func(n int) []string { // each in the one before
		var all []string
		for i := range n {
			all = append(all, fmt.Sprintf("<</T(a)/FT/Tx/Kids[%d 0 R]>>", i+6))
		}
		return append(all, "<</T(a)/FT/Tx/V(b)>>")
	}
	var wide, each []string
	for i := range 1000 {
		wide = append(wide, fmt.Sprintf("%d 0 R", 6+i))
		each = append(each, "<</Parent 5 0 R/T("+strings.Repeat("x", 20_000)+")/FT/Tx>>")
	}
	return map[string]struct {
		file []byte
		want string
	}{
		"kids in a ring":          {formOf("5 0 R", "<</T(a)/FT/Tx/Kids[6 0 R]>>", "<</T(b)/Kids[5 0 R]>>"), ""},
		"its own kid":             {formOf("5 0 R", "<</T(a)/FT/Tx/Kids[5 0 R]>>"), ""},
		"parents in a ring":       {twoBut(3, "<</Type/Page/Parent 2 0 R/Annots[7 0 R]>>", "<</Subtype/Widget/T(a)/FT/Tx/Parent 8 0 R>>", "<</T(b)/Parent 7 0 R>>"), ""},
		"its own parent":          {twoBut(3, "<</Type/Page/Parent 2 0 R/Annots[7 0 R]>>", "<</Subtype/Widget/T(a)/FT/Tx/Parent 7 0 R>>"), ""},
		"pages in a ring":         {twoBut(3, "<</Type/Pages/Parent 2 0 R/Kids[2 0 R 3 0 R]/Annots[2 0 R]>>"), ""},
		"a value that is itself":  {formOf("5 0 R", "<</T(a)/FT/Tx/V 6 0 R>>", "6 0 R"), "any"},
		"a value that is missing": {formOf("5 0 R", "<</T(a)/FT/Tx/V 99 0 R>>"), "the PDF is damaged"},
		"a field that is missing": {formOf("99 0 R"), "the PDF is damaged"},
		"a torn field":            {formOf("5 0 R", "<</T(a)/FT/Tx/V(b"), "any"},
		"deep":                    {formOf("5 0 R", down(60)...), "the PDF is damaged"},
		"deep, not too deep":      {formOf("5 0 R", down(45)...), ""},
		"deep, direct":            {formOf(nested.String()), "any"},
		"a million of one":        {formOf("5 0 R", kids(1_000_000, "6 0 R "), "<</T(b)/FT/Tx>>"), overfull},
		"a million texts":         {formOf(strings.Repeat("5 0 R ", 300_000), "<</T(b)/FT/Tx>>"), overfull},
		"a huge text":             {oneText("(" + strings.Repeat("x", 17*mebibyte) + ")"), overfull},
		"a bomb of a text":        {formOf("5 0 R", "<</FT/Tx/T(a)/V 6 0 R>>", stream("/Filter/FlateDecode", bombed)), overfull},
		"huge names":              {formOf("5 0 R", append([]string{"<</T(a)/Kids[" + strings.Join(wide, " ") + "]>>"}, each...)...), overfull},
		"wrong kinds":             {formOf("5 0 R", "<</T 7/FT(Tx)/V[1 2]/Kids<<>>/Ff(x)/Opt 3/Parent(x)>>"), ""},
		"wrong kinds of a button": {formOf("5 0 R", "<</T<</a 1>>/FT/Btn/V 1.5/AS[1]/Kids[1 2(x)]/Opt[1]>>"), ""},
		"no kinds of a button":    {formOf("5 0 R", "<</T(a)/FT/Btn/V 1/Opt[1 2]/Kids[null]>>"), ""},
	}
}

// bombed is 64 MiB of zeros, set by the test: it takes a moment to make.
var bombed string

// TestHostileForms: what was made to break a reader ends soon, in a result or in
// one problem.
func TestHostileForms(t *testing.T) {
	bombed = bomb(t, 64)
	for name, c := range hostileForms() {
		t.Run(name, func(t *testing.T) {
			begin := time.Now()
			_, err := Carry("a.pdf", c.file, Limits{Bytes: 64 * mebibyte})
			said := ""
			var problems worksheets.Problems
			if errors.As(err, &problems) {
				said = problems[0].What.String()
				if len(problems) != 1 || strings.Contains(problems[0].Hint.String(), "print it into") {
					t.Errorf("%v", problems)
				}
			}
			if c.want != "any" && said != c.want {
				t.Errorf("%q, wanted %q", said, c.want)
			}
			if took := time.Since(begin); took > 10*time.Second {
				t.Errorf("took %s", took)
			}
		})
	}
}
