//go:build !js

package fonts

import (
	_ "embed"
	"fmt"
)

// Embedded as []byte: an embed.FS would copy 10 MB at each read. Nothing
// writes to these.
var (
	//go:embed files/NotoSansSC-Regular.ttf
	sansFile []byte
	//go:embed files/WorksheetSans-Bold.ttf
	boldFile []byte
	//go:embed files/WorksheetKai-Regular.ttf
	kaiFile []byte
	//go:embed files/WorksheetSymbols-Regular.ttf
	symbolsFile []byte
	//go:embed files/WorksheetEmoji-Regular.ttf
	emojiFile []byte
)

// Embedded opens the faces inside the binary, in place: microseconds, no copy.
func Embedded() *Faces {
	faces, err := Load([Count][]byte{Sans: sansFile, Bold: boldFile, Kai: kaiFile, Symbols: symbolsFile, Emoji: emojiFile})
	if err != nil {
		panic(fmt.Sprintf("the binary was built with a damaged face: %v", err))
	}
	return faces
}
