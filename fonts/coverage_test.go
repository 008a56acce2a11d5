package fonts_test

import (
	"math"
	"os"
	"strings"
	"testing"

	"worksheetpdf/fonts"
)

// charset is the lines of characters in a file of charsets.
func charset(t *testing.T, name string) []string {
	t.Helper()
	data, err := os.ReadFile("charsets/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for line := range strings.Lines(string(data)) {
		if !strings.HasPrefix(line, "#") {
			lines = append(lines, strings.TrimSpace(line))
		}
	}
	return lines
}

func TestCoverage(t *testing.T) {
	faces := fonts.Embedded()
	rows := charset(t, "gb2312.txt")
	level1 := strings.Join(rows[9:9+40], "") // rows 16-55
	tongyong := strings.Join(charset(t, "tongyong.txt"), "")
	if n := len([]rune(level1)); n != 3755 {
		t.Fatalf("%d characters in level 1 of GB 2312, want 3755", n)
	}
	if n := len([]rune(tongyong)); n != 8105 {
		t.Fatalf("%d characters in the table of standard characters, want 8105", n)
	}
	chinese := strings.Join(rows, "") + tongyong + "，。、；：？！（）《》「」『』【】〈〉〔〕“”‘’·…—─～％‰℃￥＄①⑳㈠→←↑↓■□●○★☆△▲◇◆※✓āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹɑɡ"
	for _, c := range []struct {
		id   fonts.ID
		text string
	}{
		{fonts.Sans, chinese},
		{fonts.Bold, chinese},
		{fonts.Kai, chinese + "𠮷"},
		{fonts.Symbols, "☐☑☒✔✗★☆☎✂✎"},
		{fonts.Emoji, "😀👍🎉🏠📈❤"},
	} {
		face := faces.Face(c.id)
		for _, r := range c.text {
			if _, ok := face.Glyph(r); !ok {
				t.Errorf("%c %U is not in face %d", r, r, c.id)
			}
		}
	}
}

// TestFindsSigns: signs that people type, wherever they are found.
func TestFindsSigns(t *testing.T) {
	faces := fonts.Embedded()
	for _, preferred := range []fonts.ID{fonts.Sans, fonts.Bold, fonts.Kai} {
		for _, r := range "☐☑☒✓✔✗✘★☆→←↑↓↔⇒⇐⇔➜➤•▪◦№℃℉°±×÷≈≠≤≥∞√½¼¾²³€£¥￥$©®™…—–·•▶◀♥♡♪☀☁☂♂♀⚠⭐❤👍😀🙏🎉🇨0️" {
			if _, _, ok := faces.Find(preferred, r); !ok {
				t.Errorf("%c %U is in no face", r, r)
			}
		}
	}
}

// TestCentres holds the measures against the outlines.
func TestCentres(t *testing.T) {
	faces := fonts.Embedded()
	han := []rune(strings.Join(charset(t, "tongyong.txt"), ""))[:3500]
	for _, id := range []fonts.ID{fonts.Sans, fonts.Bold, fonts.Kai} {
		for text, stated := range map[string]int{
			string(han):  faces.CentreHan(id),
			"0123456789": faces.CentreDigits(id),
		} {
			sum, n := 0, 0
			for _, r := range text {
				glyph, _ := faces.Face(id).Glyph(r)
				if b, ok := faces.Face(id).Bounds(glyph); ok {
					sum, n = sum+b.YMin+b.YMax, n+2
				}
			}
			if middle := float64(sum) / float64(n); math.Abs(middle-float64(stated)) > 8 {
				t.Errorf("face %d: the middle of %.12s… is at %.0f, stated as %d", id, text, middle, stated)
			}
		}
	}
}

func TestLicences(t *testing.T) {
	script, err := os.ReadFile("make.sh")
	if err != nil {
		t.Fatal(err)
	}
	faces := fonts.Embedded()
	licences := faces.Licences()
	if len(licences) != fonts.Count {
		t.Fatalf("%d licences", len(licences))
	}
	for id, l := range licences {
		face := faces.Face(fonts.ID(id))
		if l.Face != face.Name() || l.Version == "" || "files/"+l.File != files[id] {
			t.Errorf("%+v", l)
		}
		if !strings.Contains(l.Text, face.Copyright()) || !strings.Contains(l.Text, "SIL OPEN FONT LICENSE Version 1.1") {
			t.Errorf("%s: the licence lacks the copyright lines of the face, or its text", l.Face)
		}
		pinned := l.Source[strings.LastIndexByte(l.Source, ' ')+1:]
		if !strings.Contains(string(script), pinned) {
			t.Errorf("%s: make.sh does not take %s", l.Face, pinned)
		}
		for _, reserved := range []string{"LXGW", "霞鹜", "Source"} {
			if strings.Contains(l.Face, reserved) {
				t.Errorf("%s bears the reserved name %s", l.Face, reserved)
			}
		}
	}
}
