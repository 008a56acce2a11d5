//go:build outside

package main

import (
	"bytes"
	"context"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"

	"worksheetpdf/cmd/internal/page/browsertest"
	"worksheetpdf/worksheets"
)

// endBrowser ends the browser with the tests.
func endBrowser() { browsertest.Close() }

// eachWidth runs a test at a desk and on a phone, in light and in dark.
func eachWidth(t *testing.T, test func(t *testing.T, s served, tab *browsertest.Tab)) {
	for name, options := range map[string]browsertest.Options{"1280": browsertest.Desk(), "390": browsertest.Phone()} {
		t.Run(name, func(t *testing.T) {
			folder(t)
			s := servingOutside(t)
			options.Dark, options.Timeout = name == "390", 4*time.Minute
			options.Before = `Object.defineProperty(navigator, "language", { value: "en-GB" }); window.refused = []; addEventListener("securitypolicyviolation", (e) => refused.push(e.violatedDirective + " " + e.blockedURI));`
			tab := browsertest.Open(t, s.url, options)
			test(t, s, tab)
			var refused []string
			if tab.Eval("window.refused", &refused); len(refused) > 0 {
				t.Errorf("the policy has refused %q", refused)
			}
			address, _ := url.Parse(s.url)
			if others := tab.Requests(address.Host); len(others) > 0 {
				t.Errorf("requests left for %q", others)
			}
		})
	}
}

// releasedVariable names the program of a release, which is tried in place of
// this test's own: with nothing of this machine but its folder.
const releasedVariable = "WORKSHEET_RELEASED"

// servingOutside serves the current folder in Chinese.
func servingOutside(t *testing.T) served {
	t.Helper()
	program := os.Getenv(releasedVariable)
	if program == "" {
		return servingIn(t, "zh")
	}
	said := &shared{}
	cmd := exec.Command(program, "serve")
	cmd.Stderr, cmd.Env = said, []string{"HOME=/nowhere", "PATH="}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Signal(os.Interrupt)
		if err := cmd.Wait(); err != nil {
			t.Errorf("%v: %s", err, said)
		}
	})
	return served{t, addressIn(t, said.String)}
}

// follow follows a link, and waits for the page that it leads to.
func follow(tab *browsertest.Tab, selector, page string) {
	tab.T.Helper()
	tab.Until("document.querySelector(" + browsertest.Quote(selector) + ")")
	tab.Eval("setTimeout(() => document.querySelector("+browsertest.Quote(selector)+").click())", nil) // a tap waits for what the old page says of it
	arrive(tab, page)
}

// arrive waits until the tab shows a page. While it goes there it has no answers.
func arrive(tab *browsertest.Tab, page string) {
	tab.T.Helper()
	tab.Run(chromedp.ActionFunc(func(ctx context.Context) error {
		script := "location.pathname.endsWith(" + browsertest.Quote("/"+page) + ") && document.readyState === 'complete'"
		for begin := time.Now(); time.Since(begin) < 8*time.Second; time.Sleep(30 * time.Millisecond) {
			var there bool
			if err := chromedp.Evaluate(script, &there).Do(ctx); err == nil && there {
				return nil
			}
		}
		return fmt.Errorf("the page %q does not come", page)
	}))
}

// fileWith waits until a file of the folder holds words.
func fileWith(t *testing.T, name, words string) []byte {
	t.Helper()
	for begin := time.Now(); time.Since(begin) < 8*time.Second; time.Sleep(30 * time.Millisecond) {
		if data, err := os.ReadFile(name); err == nil && bytes.Contains(data, []byte(words)) {
			return data
		}
	}
	data, err := os.ReadFile(name)
	t.Fatalf("%s: no %q in %q (%v)", name, words, data, err)
	return nil
}

const (
	cardLink  = `a.main[href="fill?sheet=problem-filter-card"]`
	cardFile  = "问题筛选卡-答案.json"
	cardField = `[data-path="card"] :is(input, textarea)`
)

// TestOutsideServeFill: from the gallery a worksheet is filled in, saved as one
// types, found again in the gallery, opened and gone on with.
func TestOutsideServeFill(t *testing.T) {
	eachWidth(t, func(t *testing.T, s served, tab *browsertest.Tab) {
		follow(tab, cardLink, "fill")
		tab.Until("document.querySelector(" + browsertest.Quote(cardField) + ")")
		tab.Write(cardField, "甲07")
		fileWith(t, cardFile, `"card": "甲07"`)
		tab.Until("document.querySelector('.standing').textContent === '已保存'")
		if said := tab.Text(".bar .save"); !strings.Contains(said, "PDF") || strings.Contains(said, "Save") {
			t.Errorf("the form is not in the desk's language: %q", said)
		}
		follow(tab, "a.back", "")
		follow(tab, `.rows a[href*="file="]`, "fill")
		tab.Until("document.querySelector(" + browsertest.Quote(cardField) + ")?.value === '甲07'")
		tab.Write(cardField, "乙08")
		data := fileWith(t, cardFile, `"card": "乙08"`)
		file, err := worksheets.ReadAnswers(cardFile, data)
		if err != nil || file.Worksheet != "problem-filter-card" || file.Version != 2 {
			t.Errorf("%s: %v", data, err)
		}
		if status, _, said := english("check", cardFile).run(t); status != done {
			t.Error(said)
		}
	})
}

// TestOutsideServeTwoWindows: of two windows on one file the second to save is
// told; a copy keeps both.
func TestOutsideServeTwoWindows(t *testing.T) {
	folder(t)
	write(t, "a.json", `{"worksheet": "problem-filter-card", "version": 2, "answers": {"card": "一"}}`)
	s := servingOutside(t)
	address := s.url + "fill?sheet=problem-filter-card&file=a.json"
	first := browsertest.Open(t, address, browsertest.Desk())
	second := first.Another(address)
	for _, tab := range []*browsertest.Tab{first, second} {
		tab.Until("document.querySelector(" + browsertest.Quote(cardField) + ")?.value === '一'")
	}
	first.Write(cardField, "第一")
	fileWith(t, "a.json", "第一")
	second.Write(cardField, "第二")
	second.Until("document.querySelector('dialog')?.innerText.includes('这个文件在别处改过了')")
	fileWith(t, "a.json", "第一")
	second.Tap(`dialog button[value="copy"]`)
	fileWith(t, cardFile, "第二")
	fileWith(t, "a.json", "第一")
	second.Write(cardField, "第三")
	fileWith(t, cardFile, "第三")
	first.Write(cardField, "第四")
	fileWith(t, "a.json", "第四")
}

// TestOutsideServeTogether: a card takes sentences over from the listening sheet
// that was saved last, each in a file of its own; the report is made from both.
func TestOutsideServeTogether(t *testing.T) {
	folder(t)
	for _, sample := range []string{"slash-community-listening-sheet", "slash-shortest-loop-checklist"} {
		if status, out, said := english("show", "sample:"+sample).run(t); status != done {
			t.Fatal(said)
		} else {
			write(t, sample+".json", out)
		}
	}
	s := servingOutside(t)
	tab := browsertest.Open(t, s.url+"fill?sheet=problem-filter-card", browsertest.Desk())
	tab.Until("document.querySelectorAll('.tabs button').length === 2")
	tab.Tap(".copies .carry")
	tab.Until("document.querySelector('dialog[open] input[type=checkbox]')")
	tab.Eval("{ const boxes = document.querySelectorAll('dialog[open] input[type=checkbox]'); boxes[0].click(); }", nil)
	tab.Tap("dialog[open] .primary")
	data := fileWith(t, cardFile, `"source"`)
	if !bytes.Contains(data, []byte(`"obstacle"`)) {
		t.Errorf("%s", data)
	}
	before, _ := os.ReadFile("slash-community-listening-sheet.json")
	tab.Until("document.querySelector('.standing').textContent === '已保存'")

	report := browsertest.Open(t, s.url+"fill?sheet=community-report", browsertest.Desk())
	report.Until("document.querySelectorAll('.tabs button').length === 4")
	report.Until("document.querySelector('.look.drawn')")
	if title := report.Text("h1"); title != "社区发现报告" {
		t.Errorf("%q is open", title)
	}
	after, _ := os.ReadFile("slash-community-listening-sheet.json")
	if !bytes.Equal(before, after) {
		t.Error("a file that nobody has changed is saved")
	}
}

// TestOutsideServeEdit: a new definition is shown with its page; what is wrong is
// marked at its line; completion writes; what is saved renders.
func TestOutsideServeEdit(t *testing.T) {
	eachWidth(t, func(t *testing.T, s served, tab *browsertest.Tab) {
		tab.Until("document.querySelector('.card.new button')")
		tab.Tap(".card.new button")
		tab.Write("#title", "周复盘")
		tab.Key("\r") // begins it, as the last button does
		arrive(tab, "edit")
		tab.Until("document.querySelector('.half.look img')?.naturalWidth > 100")
		tab.Until("document.querySelector('.state').textContent === '没有问题 · 1 页'")

		// A fault, at its line.
		tab.Eval("document.querySelector('.cm-content').focus()", nil)
		selectText(tab, "paper: a4", len("paper: "))
		tab.Type("a55")
		tab.Until("document.querySelector('.state').className.includes('fault')")
		var fault struct{ Line, Said string }
		tab.Eval(`{
			const mark = document.querySelector('.cm-lintRange-error');
			return { line: mark.closest('.cm-line').textContent, said: document.querySelector('.problems .problem').innerText };
		}`, &fault)
		if !strings.HasPrefix(fault.Line, "paper: a55") || !strings.Contains(fault.Said, "第 9 行") {
			t.Errorf("%+v", fault)
		}
		// A value is completed.
		selectText(tab, "paper: a55", len("paper: "))
		tab.Type("a5-l")
		tab.Until("document.querySelector('.cm-tooltip-autocomplete li[aria-selected]')?.textContent.startsWith('a5-landscape')")
		time.Sleep(150 * time.Millisecond) // a key that comes at once is taken for text, not for the list
		tab.Key("\r")
		tab.Until("document.querySelector('.cm-content').textContent.includes('paper: a5-landscape')")
		tab.Until("document.querySelector('.state').textContent.includes('没有问题')")

		// By the keyboard it is saved once: a second time at once would be a conflict.
		tab.Run(chromedp.KeyEvent("s", chromedp.KeyModifiers(input.ModifierCtrl)))
		fileWith(t, "周复盘.yaml", "paper: a5-landscape")
		tab.Until("document.querySelector('.state').textContent.startsWith('没有问题') && !document.querySelector('dialog')")
		if status, _, said := english("render", "周复盘.yaml", "-o", "a.pdf").run(t); status != done {
			t.Error(said)
		}
		// Another program saves it: the window is told, and loses nothing.
		write(t, "周复盘.yaml", watchedSheet)
		selectText(tab, "paper: a5-landscape", len("paper: "))
		tab.Type("a4")
		tab.Tap(".save")
		tab.Until("document.querySelector('dialog')?.innerText.includes('这个文件在别处改过了')")
		tab.Tap(`dialog button[value="copy"]`)
		fileWith(t, "周复盘-2.yaml", "paper: a4")
		fileWith(t, "周复盘.yaml", "title: 第一版")
	})
}

// selectText selects what stands in the editor from a place in some words on.
func selectText(tab *browsertest.Tab, words string, from int) {
	tab.T.Helper()
	tab.Eval(fmt.Sprintf(`{
		const line = [...document.querySelectorAll('.cm-line')].find((l) => l.textContent.startsWith(%[1]s));
		const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
		const range = document.createRange();
		let at = 0;
		for (let node; (node = walker.nextNode()); at += node.length) {
			for (const [place, set] of [[%[2]d, "setStart"], [%[3]d, "setEnd"]]) if (place >= at && place <= at + node.length) range[set](node, place - at);
		}
		getSelection().removeAllRanges();
		getSelection().addRange(range);
	}`, browsertest.Quote(words), from, len(words)), nil)
}

// drop drops a file on an element.
func drop(tab *browsertest.Tab, element, name, text string) {
	tab.T.Helper()
	tab.Eval(fmt.Sprintf(`{
		const data = new DataTransfer();
		data.items.add(new File([%s], %s));
		setTimeout(() => %s.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })));
	}`, browsertest.Quote(text), browsertest.Quote(name), element), nil)
}

// TestOutsideServeBatch: a spreadsheet that is dropped on a card, or on the page
// for it, becomes PDFs; an answer file goes into the folder.
func TestOutsideServeBatch(t *testing.T) {
	eachWidth(t, func(t *testing.T, s served, tab *browsertest.Tab) {
		tab.Until("document.querySelector(" + browsertest.Quote(cardLink) + ")")
		drop(tab, "document.body", "a.json", `{"worksheet": "problem-filter-card", "version": 2, "answers": {"card": "一"}}`)
		tab.Until("document.querySelector('.rows .name')?.textContent === 'a'")
		drop(tab, "document.body", "a.json", `{"worksheet": "problem-filter-card", "version": 2, "answers": {"card": "二"}}`)
		fileWith(t, "a-2.json", "二")
		fileWith(t, "a.json", "一")
		drop(tab, "document.querySelector("+browsertest.Quote(cardLink)+").closest('.card')", "卡.csv", "card\n1\n")
		arrive(tab, "batch")
		tab.Until("document.querySelectorAll('.files a').length === 1")

		tab.Until("document.querySelector('#drop')")
		onPage := func(name, text string) { drop(tab, "document.querySelector('#drop')", name, text) }
		onPage("名单.csv", "card,who\n1,甲\n2,乙\n")
		tab.Until("document.querySelectorAll('.files a').length === 2")
		if said := tab.Text("#done"); !strings.Contains(said, "做好 2 份") || !strings.Contains(said, "名单") {
			t.Error(said)
		}
		made, err := filepath.Glob("名单/*.pdf")
		if err != nil || len(made) != 2 {
			t.Errorf("%v %v", made, err)
		}
		onPage("坏.csv", "card,date\n1,明天\n")
		tab.Until("document.querySelector('#done .problem')?.innerText.includes('坏.csv')")
	})
}
