//go:build outside

package main

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"worksheetpdf/cmd/internal/page/browsertest"
)

// more opens what else there is to do with a thing of the gallery, and taps it.
func more(tab *browsertest.Tab, title, what string) {
	tab.T.Helper()
	named := "[...document.querySelectorAll('button[aria-label]')].find((b) => b.ariaLabel.endsWith(" + browsertest.Quote("："+title) + "))"
	tab.Until(named)
	tab.Eval(named+".click()", nil)
	tab.Tap(`dialog.menu [data-value="` + what + `"]`)
	tab.Until("document.querySelector('" + asking + "') && !document.querySelector('dialog.menu')")
}

// asking is the last button of a dialog that asks.
const asking = "dialog:not(.menu)[open] .first"

// slowBundle is how long a bundle may take on a busy machine.
const slowBundle = time.Minute

// bundleHolds waits until a file of a bundle holds words.
func bundleHolds(t *testing.T, name, words string) {
	t.Helper()
	for begin := time.Now(); time.Since(begin) < slowBundle; time.Sleep(100 * time.Millisecond) {
		if data, err := os.ReadFile(name); err == nil && strings.Contains(string(data), words) {
			return
		}
	}
	t.Fatalf("%s does not come to hold %q", name, words)
}

// TestOutsideServeMore: without a terminal one copies a worksheet, names it, puts
// it away, and makes a page for phones and a bundle.
func TestOutsideServeMore(t *testing.T) {
	eachWidth(t, func(t *testing.T, s served, tab *browsertest.Tab) {
		more(tab, "问题筛选卡", "copy")
		tab.Write("#title", "我的卡")
		tab.Key("\r")
		arrive(tab, "edit")
		first := string(fileWith(t, "我的卡.yaml", "title: 我的卡"))
		follow(tab, "a.back", "")
		more(tab, "我的卡", "copy")
		tab.Write("#title", "我的另一张")
		tab.Key("\r")
		arrive(tab, "edit")
		second := string(fileWith(t, "我的另一张.yaml", "title: 我的另一张"))
		if id := idLine().FindString(first); id == "" || id == idLine().FindString(second) {
			t.Errorf("both have %s: answers to one would be taken for the other's", id)
		}
		follow(tab, "a.back", "")

		more(tab, "我的另一张", "rename")
		tab.Write("#to", "我的卡")
		tab.Key("\r")
		tab.Until("document.querySelector('dialog')?.innerText.includes('已经有这个名字')")
		tab.Key("\r")
		tab.Until("!document.querySelector('dialog')")
		more(tab, "我的另一张", "rename")
		tab.Write("#to", "卡二")
		tab.Key("\r")
		fileWith(t, "卡二.yaml", "title: 我的另一张")
		tab.Until("document.querySelector('a[href=\"edit?file=" + url.QueryEscape("卡二.yaml") + "\"]')") // the gallery shows it
		more(tab, "我的另一张", "remove")
		tab.Tap(asking)
		fileWith(t, filepath.Join("已删除", "卡二.yaml"), "title: 我的另一张")
		if _, err := os.Stat("卡二.yaml"); err == nil {
			t.Error("it is still there")
		}

		follow(tab, `a.main[href^="bundle?name="]`, "bundle")
		tab.Until("document.querySelector('#make')")
		tab.Tap("#make")
		tab.Until("document.querySelector('#done p.soft')") // it has begun
		bundleHolds(t, filepath.Join("社区", "manifest.json"), "worksheet-bundle 1")
		tab.Until("document.querySelectorAll('#done .files a').length > 20 && document.querySelector('#done pre')")
		if said := tab.Text("#done"); !strings.Contains(said, "做好了，在文件夹“社区”里") || !strings.Contains(said, "自动回复的文字") {
			t.Errorf("%.300s", said)
		}
		// What somebody changed in it stays, until they say otherwise.
		tab.Until("!document.querySelector('#make').disabled")
		write(t, filepath.Join("社区", "reply.txt"), "改过")
		tab.Tap("#make")
		for begin := time.Now(); tab.Text("#done .faulty") == "" && time.Since(begin) < slowBundle; time.Sleep(100 * time.Millisecond) {
		}
		fileWith(t, filepath.Join("社区", "reply.txt"), "改过")
		tab.Until("document.querySelector('#done > button')")
		tab.Tap("#done > button")
		tab.Until("document.querySelector('" + asking + "')")
		tab.Tap(asking)
		bundleHolds(t, filepath.Join("社区", "reply.txt"), "社区聆听表")
	})
}

// TestOutsideServePhone: the page for phones that the desk gives is the command's.
func TestOutsideServePhone(t *testing.T) {
	folder(t)
	s := servingOutside(t)
	downloads := t.TempDir()
	options := browsertest.Desk()
	options.Downloads = downloads
	tab := browsertest.Open(t, s.url, options)
	more(tab, "最短闭环清单", "phone")
	tab.Tap(asking)
	got := fileWith(t, filepath.Join(downloads, "填写.html"), "</html>")
	if status, _, said := english("page", "shortest-loop-checklist", "-o", "a.html").run(t); status != done {
		t.Fatal(said)
	}
	want, err := os.ReadFile("a.html")
	if err != nil || string(got) != string(want) {
		t.Errorf("%d bytes, want %d: %v", len(got), len(want), err)
	}
}
