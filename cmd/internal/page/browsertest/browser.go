//go:build outside

package browsertest

import (
	"context"
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// Options is how a tab is opened.
type Options struct {
	Width, Height int // in CSS pixels; 0: 1280 by 800
	Touch         bool
	Dark          bool
	Before        string        // a script that runs before those of every page
	Downloads     string        // a folder; "": downloads are refused
	Timeout       time.Duration // of the tab as a whole; 0: one minute
}

// Phone and Desk are the two sizes that pages are tried at.
func Phone() Options { return Options{Width: 390, Height: 844, Touch: true} }
func Desk() Options  { return Options{Width: 1280, Height: 860} }

// Tab is one page of a browser. Each has storage of its own, but for those made
// by Another.
type Tab struct {
	T       testing.TB
	Options Options
	ctx     context.Context
	storage cdp.BrowserContextID

	guard    sync.Mutex
	requests []string
	thrown   []string
}

// chromium is the browser of all tests of a process; it ends with the process.
func chromium() context.Context {
	ctx, _ := started()
	return ctx
}

// started is chromium, or why it does not start.
var started = sync.OnceValues(func() (context.Context, error) {
	flags := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.NoSandbox, chromedp.Flag("lang", "en-US"), chromedp.Flag("allow-file-access-from-files", false))
	ctx, _ := chromedp.NewExecAllocator(context.Background(), flags...)
	ctx, _ = chromedp.NewContext(ctx, chromedp.WithErrorf(func(string, ...any) {})) // of events that it does not know
	return ctx, chromedp.Run(ctx)
})

// Close ends the browser, where one was started: for a TestMain.
func Close() { chromedp.Cancel(chromium()) }

// Open opens an address in a tab with storage of its own.
func Open(t testing.TB, address string, o Options) *Tab {
	t.Helper()
	if _, err := started(); err != nil {
		t.Fatalf("chromium does not start: %v: install it, as by apt-get install chromium", err)
	}
	storage, err := target.CreateBrowserContext().WithDisposeOnDetach(true).Do(ofBrowser())
	if err != nil {
		t.Fatal(err)
	}
	return open(t, storage, address, o)
}

// ofBrowser is for commands to the browser, not to one of its tabs.
func ofBrowser() context.Context {
	return cdp.WithExecutor(chromium(), chromedp.FromContext(chromium()).Browser)
}

// Another opens an address in a tab beside this one, with the same storage.
func (tab *Tab) Another(address string) *Tab {
	tab.T.Helper()
	return open(tab.T, tab.storage, address, tab.Options)
}

// open opens a tab that keeps what it stores in a context of the browser. It has
// a window of its own: a context without one has no place for a tab.
func open(t testing.TB, storage cdp.BrowserContextID, address string, o Options) *Tab {
	t.Helper()
	id, err := target.CreateTarget("about:blank").WithBrowserContextID(storage).WithNewWindow(true).Do(ofBrowser())
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := chromedp.NewContext(chromium(), chromedp.WithTargetID(id))
	t.Cleanup(cancel)
	if o.Width == 0 {
		o.Width, o.Height = 1280, 800
	}
	if o.Timeout == 0 {
		o.Timeout = time.Minute
	}
	ctx, cancel = context.WithTimeout(ctx, o.Timeout)
	t.Cleanup(cancel)
	tab := &Tab{T: t, Options: o, ctx: ctx, storage: storage}
	chromedp.ListenTarget(ctx, tab.heard)
	view := []chromedp.EmulateViewportOption{chromedp.EmulateScale(2)}
	if o.Touch {
		view = append(view, chromedp.EmulateTouch, chromedp.EmulateMobile)
	}
	scheme := "light"
	if o.Dark {
		scheme = "dark"
	}
	downloads := browser.SetDownloadBehavior(browser.SetDownloadBehaviorBehaviorDeny)
	if o.Downloads != "" {
		downloads = browser.SetDownloadBehavior(browser.SetDownloadBehaviorBehaviorAllow).WithDownloadPath(o.Downloads).WithEventsEnabled(true)
	}
	tab.Run(
		network.Enable(),
		chromedp.EmulateViewport(int64(o.Width), int64(o.Height), view...),
		emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}}),
		emulation.SetUserAgentOverride("Mozilla/5.0 (Linux) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36").WithAcceptLanguage("zh-CN"),
		chromedp.ActionFunc(func(ctx context.Context) error {
			if o.Before == "" {
				return nil
			}
			_, err := page.AddScriptToEvaluateOnNewDocument(o.Before).Do(ctx)
			return err
		}),
		chromedp.ActionFunc(func(context.Context) error {
			return downloads.WithBrowserContextID(storage).Do(ofBrowser())
		}),
		chromedp.Navigate(address),
	)
	t.Cleanup(func() {
		tab.guard.Lock()
		defer tab.guard.Unlock()
		for _, what := range tab.thrown {
			t.Errorf("the page threw %s", what)
		}
	})
	return tab
}

// heard keeps what a test asks for later.
func (tab *Tab) heard(event any) {
	tab.guard.Lock()
	defer tab.guard.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		tab.requests = append(tab.requests, e.Request.URL)
	case *runtime.EventExceptionThrown:
		what := e.ExceptionDetails.Text
		if e.ExceptionDetails.Exception != nil {
			what += " " + e.ExceptionDetails.Exception.Description
		}
		tab.thrown = append(tab.thrown, what)
	}
}

// Requests are the addresses that the tab has asked a network for, but for
// those of hosts that are allowed, and for data and blobs, which leave nowhere.
func (tab *Tab) Requests(allowed ...string) (others []string) {
	tab.guard.Lock()
	defer tab.guard.Unlock()
	for _, address := range tab.requests {
		u, err := url.Parse(address)
		if err != nil || !slices.Contains([]string{"data", "blob", "file", "about"}, u.Scheme) && !slices.Contains(allowed, u.Host) {
			others = append(others, address)
		}
	}
	return others
}

// Run runs actions, and ends the test where one fails.
func (tab *Tab) Run(actions ...chromedp.Action) {
	tab.T.Helper()
	if err := chromedp.Run(tab.ctx, actions...); err != nil {
		tab.T.Fatal(err)
	}
}

// Eval is the value of a script, which may await, into a pointer; nil: it is
// not wanted.
func (tab *Tab) Eval(script string, into any) {
	tab.T.Helper()
	var raw string
	call := "(async () => { const value = await (async () => " + body(script) + ")(); return JSON.stringify(value === undefined ? null : value) })()"
	tab.Run(chromedp.Evaluate(call, &raw, func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }))
	if into == nil {
		return
	}
	if err := json.Unmarshal([]byte(raw), into); err != nil {
		tab.T.Fatalf("%s: %v", script, err)
	}
}

// Reload loads the page again.
func (tab *Tab) Reload() {
	tab.T.Helper()
	tab.Run(chromedp.Reload())
}

// Text is the words that an element shows; "" where there is none.
func (tab *Tab) Text(selector string) (words string) {
	tab.T.Helper()
	tab.Eval("document.querySelector("+Quote(selector)+")?.innerText ?? ''", &words)
	return strings.TrimSpace(words)
}

// Until waits until a script says true.
func (tab *Tab) Until(script string) {
	tab.T.Helper()
	for start := time.Now(); ; time.Sleep(20 * time.Millisecond) {
		var yes bool
		if tab.Eval("!!("+script+")", &yes); yes {
			return
		}
		if time.Since(start) > 5*time.Second {
			tab.T.Fatalf("it never came to be that %s", script)
		}
	}
}

// Quote is a text as a script has it.
func Quote(s string) string {
	data, _ := json.Marshal(s) // a string
	return string(data)
}

// body is a script as the body of a function: statements in braces, or an expression.
func body(script string) string {
	if strings.HasPrefix(script, "{") {
		return script // of an async function
	}
	return "(" + script + ")"
}
