package library

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"worksheetpdf/worksheets"
)

func TestEveryBundleIsGood(t *testing.T) {
	bundles := Bundles()
	if len(bundles) != len(named("bundles/*.yaml")) {
		t.Fatalf("of %v only %d can be read", named("bundles/*.yaml"), len(bundles))
	}
	for _, bundle := range bundles {
		for _, item := range bundle.Worksheets {
			sample := strings.TrimPrefix(item.Answers, worksheets.SamplePrefix) + ".json"
			if _, _, ok := Worksheet(item.Worksheet); !ok || item.Answers != "" && !slices.Contains(Samples(item.Worksheet), sample) {
				t.Errorf("%s names %v, which is not in the library", bundle.ID, item)
			}
		}
		for _, reply := range bundle.Replies() {
			if n := utf8.RuneCountInString(reply); n > 300 {
				t.Errorf("%s: a reply has %d characters", bundle.ID, n)
			}
		}
	}
}

func TestBundle(t *testing.T) {
	for _, name := range []string{"社区", "community"} {
		if bundle, ok := Bundle(name); !ok || bundle.ID != "community" {
			t.Errorf("%s: %v, %v", name, bundle, ok)
		}
	}
	for _, name := range []string{"", "社", "community.yaml", "../bundles/community"} {
		if _, ok := Bundle(name); ok {
			t.Errorf("there is a bundle %q", name)
		}
	}
}

// TestKeywordsLeadToBundles: what a worksheet says a reader must send is
// answered.
func TestKeywordsLeadToBundles(t *testing.T) {
	for _, id := range IDs() {
		sheet := definition(t, id)
		if sheet.Keyword == "" {
			continue
		}
		bundle, ok := Bundle(sheet.Keyword)
		if !ok {
			t.Errorf("%s is sent for %q, which is no bundle's keyword", id, sheet.Keyword)
			continue
		}
		found := false
		for _, item := range bundle.Worksheets {
			found = found || item.Worksheet == id
		}
		if !found {
			t.Errorf("%s is sent for %q, but not in that bundle", id, sheet.Keyword)
		}
	}
}
