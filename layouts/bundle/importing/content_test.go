package importing

import (
	"fmt"
	"strings"
	"testing"
)

func TestOperations(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ content, want string }{
		{"q /F1 12 Tf (a\\)b) Tj Q", "q Tf/F1,12 Tj:4 Q"},
		{"/A#20B gs/C Do%x\n<4142>Tj[(a)-3(bc)]TJ", "gs/A B Do/C Tj:2 TJ,-3:3"},
		{"/OC /MC0 BDC /P <</A/B>> BDC", "BDC/OC/MC0 BDC/P/A/B"},
		{"BI /W 2/H 2/CS/G/BPC 8 ID \x01 EI EI Q", "BI/W,2/H,2/CS/G/BPC,8 Q"},
		{"BI /W 9/H 9/F/Fl ID \x01\xff EI \xff\xfe EI /X Do", "BI/W,9/H,9/F/Fl Do/X"},
		{"BI /W 2/H 2 ID \x01 ", "BI/W,2/H,2"},
		{") ] } /a Do } (never ends", "Do/a"},
		{"", ""},
	} {
		var got []string
		eachOperation([]byte(c.content), func(o *operation) {
			s := o.operator
			for _, x := range o.operands {
				switch x.kind {
				case named:
					s += "/" + x.name
				case numeric:
					s += fmt.Sprintf(",%g", x.number)
				}
			}
			if o.text > 0 {
				s += fmt.Sprintf(":%d", o.text)
			}
			got = append(got, s)
		})
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q: %q, wanted %q", c.content, got, c.want)
		}
	}
}

// FuzzOperations: every content comes to an end, and each operation stands
// behind the one before it.
func FuzzOperations(f *testing.F) {
	f.Add([]byte(triangle))
	f.Add([]byte("BI /W 2/H 2/CS/G/BPC 8 ID \x01 EI EI Q"))
	f.Add([]byte("[(a)<41>]TJ<</A[1 2>>BDC"))
	f.Fuzz(func(t *testing.T, content []byte) {
		at := 0
		eachOperation(content, func(o *operation) {
			if o.start < at || o.end <= o.start || o.end > len(content) {
				t.Fatalf("%d to %d after %d", o.start, o.end, at)
			}
			at = o.end
		})
		examine(content)
	})
}
