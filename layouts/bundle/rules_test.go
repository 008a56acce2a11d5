package bundle

import (
	"fmt"
	"strings"
	"testing"

	"worksheetpdf/worksheets"
)

// TestRules breaks each rule of the platform by one, and sees it named.
func TestRules(t *testing.T) {
	kept := func() *worksheets.Bundle {
		b := small(t).Bundle
		b.Keywords, b.Reply = nil, nil
		for i := range 10 {
			b.Keywords = append(b.Keywords, fmt.Sprint(i)+strings.Repeat("长", 29))
		}
		for range 5 { // Latin letters and a line break count as one each
			b.Reply = append(b.Reply, "{link}\n"+strings.Repeat("长", 200)+strings.Repeat("a", 99-len(b.Link)))
		}
		return b
	}
	if problems := checkRules(kept()); len(problems) > 0 {
		t.Fatal("at the limits: ", problems)
	}
	seeded := map[string]struct {
		spoil func(*worksheets.Bundle)
		path  string
	}{
		"reply-length":   {func(b *worksheets.Bundle) { b.Reply[3] += "。" }, "reply[3]"},
		"reply-count":    {func(b *worksheets.Bundle) { b.Reply = append(b.Reply, "六") }, "reply"},
		"keyword-length": {func(b *worksheets.Bundle) { b.Keywords[2] += "a" }, "keywords[2]"},
		"keyword-count":  {func(b *worksheets.Bundle) { b.Keywords = append(b.Keywords, "十一") }, "keywords"},
		"link-https":     {func(b *worksheets.Bundle) { b.Link = "http://example.com/" }, "link"},
	}
	pictures := map[string]File{
		"picture-size":      {Name: "图片/a-长图.png", Bytes: 10_000_001, Width: 1, long: true},
		"page-picture-size": {Name: "图片/a-1.png", Bytes: 1_000_001, Width: 1},
	}
	for _, r := range rules() {
		if seed, ok := seeded[r.name]; ok {
			b := kept()
			seed.spoil(b)
			problems := checkRules(b)
			if len(problems) != 1 || problems[0].Path != seed.path || !strings.Contains(problems.Error(), "rule "+r.name+" ") {
				t.Errorf("%s: %v", r.name, problems)
			}
			continue
		}
		picture, ok := pictures[r.name]
		if !ok {
			t.Errorf("%s is never broken", r.name)
			continue
		}
		if problems := checkPictures([]File{picture}); len(problems) != 1 || !strings.Contains(problems.Error(), "rule "+r.name+" ") {
			t.Errorf("%s: %v", r.name, problems)
		}
		picture.Bytes--
		if problems := checkPictures([]File{picture, {Name: "合订本.pdf", Bytes: 20_000_000}}); len(problems) > 0 {
			t.Errorf("%s is named at the limit: %v", r.name, problems)
		}
	}
}

func TestLinks(t *testing.T) {
	for link, faults := range map[string]int{
		"https://example.com":                        0,
		"https://example.com/a/%E7%A4%BE?b#c":        0,
		"https://xn--fiqs8s.example:8443/":           0,
		"":                                           1,
		"http://example.com/":                        1,
		"HTTPS//example.com":                         1,
		"//example.com/":                             1,
		"/community/":                                1,
		"https:example.com":                          1,
		"https://":                                   1,
		"https://localhost/":                         1,
		"https://example.com:99999/":                 1,
		"https://user@example.com/":                  1,
		"https://example.com/社区":                     1,
		"https://example.com/a b":                    1,
		"https://example.com/\"":                     1,
		"javascript:alert(1)":                        1,
		"https://WWW.Example.com/":                   0,
		"https://1.2.3.4/":                           0,
		"https://a-b.c-d.io/":                        0,
		"https://.":                                  1,
		"https://-.-/":                               1,
		"https://a..b":                               1,
		"https://a.b./":                              1,
		"https://.a.b/":                              1,
		"https://a-.b/":                              1,
		"https://a_b.com/":                           1,
		"https://[::ffff:1.2.3.4]/":                  1,
		"https://%61.b/":                             1,
		"https://a%2eb.c%2f/":                        1,
		"https://" + strings.Repeat("a", 64) + ".b/": 1,
	} {
		if got := linkFaults(link); got != faults {
			t.Errorf("%q: %d", link, got)
		}
	}
}
