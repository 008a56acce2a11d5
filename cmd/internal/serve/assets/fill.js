// The page to fill worksheets in: the form, and the files of the folder that
// follow what is written.
import { start } from "../form/app.js";
import { fetchCalls } from "../form/fetch.js";
import { element, json, save, another, changed, wayBack } from "./desk.js";
import { words } from "./words.js";

const find = (selector) => document.querySelector(selector);
const [standing, keepButton, chooser] = [find(".standing"), find(".keep"), find(".chooser")];
const asked = new URLSearchParams(location.search);
const sheet = asked.get("sheet");
const saveAfter = 700; // ms after the last key

// Follower keeps a file in step with what is written in one worksheet.
class Follower {
  constructor(draft, calls) {
    Object.assign(this, draft, { calls, file: draft.file ?? "", sum: draft.sum ?? "", stopped: false, timer: 0, running: Promise.resolve() });
    this.said = [this.file ? words.saved : ""];
  }

  // begins is told what the form holds before anybody has written.
  begins(text) {
    this.written = this.kept = text;
  }

  get unsaved() {
    return this.written !== this.kept;
  }

  heard(text) {
    if (text === this.written) return;
    this.written = text;
    if (!this.unsaved || this.stopped) return;
    this.say(words.unsaved);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), saveAfter);
  }

  // keep saves what is written, one after the other.
  keep() {
    clearTimeout(this.timer);
    this.running = this.running.then(() => this.keepNow());
    return this.running;
  }

  async keepNow() {
    const text = this.written;
    if (!this.unsaved || this.stopped) return;
    this.say(words.saving);
    try {
      const answer = await this.calls("export", `{"draft":{"worksheet":${JSON.stringify(this.worksheet)},"answers":${text}}}`);
      await this.put(JSON.parse(answer.text).name, new TextDecoder().decode(answer.bytes));
      this.kept = text;
      this.say(this.unsaved ? words.unsaved : words.saved);
    } catch (why) {
      await this.failed(why);
    }
  }

  // put saves the file; one that has no name yet gets one that nobody has.
  async put(suggested, text) {
    let name = this.file || suggested;
    for (;;) {
      try {
        const done = await save(name, text, this.sum);
        if (!this.files.includes(name)) this.files.unshift(name);
        Object.assign(this, { file: name, sum: done.sum });
        address();
        return;
      } catch (why) {
        if (why.why !== "changed" || this.file) throw why;
        name = await another(name);
      }
    }
  }

  async failed(why) {
    if (why.why === "changed" || why.why === "missing") {
      this.stopped = true;
      this.say(why.message, element("button", { type: "button", onclick: () => this.settle(why) }, "…"));
      await this.settle(why);
      return;
    }
    const message = why.why ? why.message : why instanceof TypeError ? words.errors.offline : words.errors.failed;
    this.say(message, element("button", { type: "button", onclick: () => this.download() }, words.download));
  }

  // settle asks what to do about a file that somebody else has saved.
  async settle(why) {
    const choice = await changed();
    if (choice === "open") window.open(location.href, "_blank");
    if (choice !== "copy" && choice !== "replace") return;
    if (choice === "replace") this.sum = why.sum ?? "";
    else Object.assign(this, { file: "", sum: "" });
    this.stopped = false;
    await this.keepNow();
  }

  // download is for when the program has ended: what is written can still be kept.
  download() {
    const text = `{"worksheet": ${JSON.stringify(this.worksheet)}, "version": ${this.version}, "answers": ${this.written}}\n`;
    const link = element("a", { href: URL.createObjectURL(new Blob([text], { type: "application/json" })), download: this.file || this.worksheet + ".json" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  // say keeps what is said of the file, with a button where something is wrong.
  say(message, button) {
    this.said = [message, button];
    show();
  }
}

let followers = new Map(); // by the ids of the worksheets
let titles = new Map();
const shown = () => followers.get(location.hash.slice(1) || opened);
let opened; // the id of what was shown first

// show says of the file that is open how it stands.
function show() {
  const id = location.hash.slice(1) || opened;
  const follower = followers.get(id);
  const name = follower?.file ? follower.file.replace(/\.json$/i, "") : titles.get(id);
  find("h1").textContent = name;
  document.title = name;
  const [message, button] = follower?.said ?? [""];
  standing.className = button ? "standing fault" : "standing";
  standing.replaceChildren(message, ...(button ? [" ", button] : []));
  keepButton.hidden = !follower;
  keepButton.disabled = !follower?.unsaved;
  const names = follower?.files ?? [];
  chooser.hidden = names.length === 0;
  chooser.replaceChildren(element("option", { value: "", selected: !follower?.file }, words.fresh),
    ...names.map((file) => element("option", { value: file, selected: file === follower.file }, file.replace(/\.json$/i, ""))));
}

// address keeps the files in the address, so that loading it again opens them.
function address() {
  history.replaceState(null, "", "fill?" + query() + location.hash);
}

function query(but, instead) {
  const all = new URLSearchParams({ sheet });
  for (const f of followers.values()) {
    const file = f === but ? instead : f.file;
    if (file) all.append("file", file);
  }
  return all;
}

const keepAll = () => Promise.all([...followers.values()].map((f) => f.keep()));

async function begin() {
  wayBack();
  chooser.setAttribute("aria-label", words.answers);
  keepButton.textContent = words.save;
  const filling = await json("filling?" + asked);
  opened = filling.open;
  titles = new Map([...filling.page.worksheets.map((one) => [one.worksheet, one.title]), ...filling.page.reports.map((one) => [one.report, one.title])]);
  const calls = fetchCalls(`engine/${encodeURIComponent(sheet)}/`);
  followers = new Map(filling.drafts.map((draft) => [draft.worksheet, new Follower(draft, calls)]));
  if (!location.hash) history.replaceState(null, "", location.pathname + location.search + "#" + opened);
  const app = start({ root: find("#app"), call: calls, page: filling.page, storage: false, onChange: (id, text) => followers.get(id).heard(text) });
  for (const follower of followers.values()) {
    if (follower.answers) app.take(follower.worksheet, follower.answers);
    follower.begins(app.text(follower.worksheet));
    follower.said = [follower.file ? words.saved : ""];
  }
  show();
  const wrong = filling.problems.filter((p) => !p.note);
  if (wrong.length) app.tell(wrong.map((p) => p.message).join("；"));
  keepButton.addEventListener("click", () => shown()?.keep());
  chooser.addEventListener("change", async () => {
    await keepAll();
    location.href = "fill?" + query(shown(), chooser.value) + location.hash;
  });
  addEventListener("click", () => setTimeout(show)); // another tab of the form may be open
  addEventListener("beforeunload", (e) => { if ([...followers.values()].some((f) => f.unsaved)) e.preventDefault(); });
  addEventListener("visibilitychange", () => { if (document.hidden) keepAll(); });
  addEventListener("keydown", (e) => { if ((e.ctrlKey || e.metaKey) && e.key === "s") { e.preventDefault(); keepAll(); } });
}
begin().catch((why) => { standing.className = "standing fault"; standing.textContent = why.message; });
