package worksheets

import (
	"fmt"
	"testing"
)

func TestLanguageDump(t *testing.T) {
	for _, m := range Language() {
		fmt.Printf("%s kind=%q part=%v words=%v\n", m.Name, m.Kind, m.Part, m.Words)
		for _, k := range m.Keys {
			fmt.Printf("   %s req=%v def=%q %+v\n", k.Name, k.Required, k.Default, k.Shape)
		}
	}
}
