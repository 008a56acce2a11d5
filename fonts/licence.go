package fonts

import _ "embed"

// Licence is what goes along with a face wherever it goes (SIL OFL 1.1, clause 2).
type Licence struct {
	Face    string // its full name
	File    string // in files
	Version string
	Source  string // the face it was made from, and the package that brought it
	Text    string // copyright lines and licence
}

//go:embed files/NotoSansSC-Regular.LICENSE.txt
var sansLicence string

//go:embed files/WorksheetSans-Bold.LICENSE.txt
var boldLicence string

//go:embed files/WorksheetKai-Regular.LICENSE.txt
var kaiLicence string

//go:embed files/WorksheetSymbols-Regular.LICENSE.txt
var symbolsLicence string

//go:embed files/WorksheetEmoji-Regular.LICENSE.txt
var emojiLicence string

// Licences are the licences of all faces, in the order of their ids.
func (f *Faces) Licences() []Licence {
	licences := []Licence{
		Sans:    {File: "NotoSansSC-Regular.ttf", Source: "Noto Sans SC Regular, npm @expo-google-fonts/noto-sans-sc@0.4.3", Text: sansLicence},
		Bold:    {File: "WorksheetSans-Bold.ttf", Source: "Noto Sans SC Bold, npm @expo-google-fonts/noto-sans-sc@0.4.3", Text: boldLicence},
		Kai:     {File: "WorksheetKai-Regular.ttf", Source: "LXGW WenKai Regular, Debian fonts-lxgw-wenkai=1.250+repack-1", Text: kaiLicence},
		Symbols: {File: "WorksheetSymbols-Regular.ttf", Source: "Noto Sans Symbols 2 Regular, npm @expo-google-fonts/noto-sans-symbols-2@0.4.1", Text: symbolsLicence},
		Emoji:   {File: "WorksheetEmoji-Regular.ttf", Source: "Noto Emoji Regular, npm @expo-google-fonts/noto-emoji@0.4.7", Text: emojiLicence},
	}
	for id := range licences {
		licences[id].Face = f.faces[id].Name()
		licences[id].Version = f.faces[id].Version()
	}
	return licences
}
