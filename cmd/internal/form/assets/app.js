// The page: worksheets and reports in tabs, a form and its finished pages.
import { Copies } from "./copies.js";
import { dialog, menu, Teller } from "./dialogs.js";
import { h, button, icon } from "./dom.js";
import { Draft, pageStorage } from "./draft.js";
import { Engine } from "./engine.js";
import { fromFile } from "./exact.js";
import { Live } from "./live.js";
import { isBlank } from "./paths.js";
import { Preview } from "./preview.js";
import { Problems } from "./problems.js";
import { Sheet } from "./sheet.js";
import { Transfer } from "./transfer.js";
import { isEnglish, say } from "./words.js";

class App {
  constructor({ root = document.body, call, page, storage, onChange, licences, tools = [] }) {
    this.page = { ...page, reports: page.reports ?? [], images: page.images ?? {} };
    this.engine = new Engine(call);
    this.onChange = onChange;
    this.licences = licences;
    this.hosted = storage === false;
    this.storage = storage === undefined ? pageStorage() : storage || null;
    this.teller = new Teller();
    this.tell = (...words) => this.teller.tell(...words);
    this.transfer = new Transfer(this);
    this.copies = new Copies(this);
    this.problems = new Problems(this);
    this.live = new Live(() => this.round());
    this.preview = new Preview(() => this.live.want());
    this.sheets = new Map(this.page.worksheets.map((form) => [form.worksheet, this.sheetOf(form)]));
    document.documentElement.lang = isEnglish() ? "en" : "zh-CN";
    this.build(root, tools);
    this.open(location.hash.slice(1));
    if (!this.storage && !this.hosted) this.warn("refused");
  }

  sheetOf(form) {
    const draft = new Draft(form, this.storage, (what, conflicts) => this.heard(draft, what, conflicts));
    return new Sheet(form, draft, this.page.images, {
      tell: this.tell,
      wrote: (path) => {
        this.field = path;
        this.follow = true; // to the page on which it is written
        this.state.textContent = this.storage ? say("saving") : "";
        this.live.want();
      },
    });
  }

  build(root, tools) {
    this.tabs = h("nav", { class: "tabs", "aria-label": say("worksheets") });
    this.state = h("span", { class: "state", role: "status" });
    this.banner = h("div", { class: "banner", role: "alert" });
    this.main = h("main", { id: "form" });
    this.busy = h("span", { class: "busy", role: "status" });
    this.save = button([icon("save"), h("span", {}, say("savePDF"))], () => this.transfer.pdf(false), { class: "primary save" });
    this.bar = h("div", { class: "bar" }, this.preview.opener, tools, this.save,
      button([icon("picture"), h("span", {}, say("savePictures"))], () => this.transfer.pictures(), { class: "plain wide" }),
      button([icon("more"), h("span", { class: "unseen" }, say("more"))], () => this.more(), { class: "tool more", title: say("more") }));
    for (const old of [...root.children]) if (old.localName !== "script") old.remove(); // what a page carries stays until it is read
    root.prepend(
      h("div", { class: "top" }, this.tabs),
      this.banner,
      h("div", { class: "desk" }, this.main, h("aside", { class: "side" }, this.preview.box, this.bar, this.busy)),
      this.teller.box,
      h("p", { class: "printnote" }, say("printNote")));
    root.addEventListener("dragover", (event) => event.preventDefault());
    root.addEventListener("drop", (event) => {
      event.preventDefault();
      if (event.dataTransfer.files[0]) this.transfer.importFile(event.dataTransfer.files[0]);
    });
    addEventListener("resize", () => this.live.want());
    addEventListener("beforeunload", (event) => {
      if (this.unkept && [...this.sheets.values()].some(({ draft }) => !draft.isBlank)) event.preventDefault();
    });
    this.main.addEventListener("focusin", (event) => this.wroteAt(event.target.closest("[data-path]")?.dataset.path));
  }

  // Opens a worksheet or a report by its id; the first where there is none such.
  open(id) {
    const report = this.page.reports.find((one) => one.report === id);
    const sheet = this.sheets.get(id) ?? [...this.sheets.values()][0];
    this.report = report;
    this.sheet = report ? undefined : sheet;
    this.field = undefined;
    const shown = report ?? sheet.form;
    this.preview.empty(shown.width, shown.height);
    document.title = shown.title;
    const first = this.page.first?.[shown.worksheet];
    if (first && sheet.draft.isBlank) this.preview.before(first).catch(() => {}); // the engine draws it soon
    const address = report ? report.report : sheet.form.worksheet;
    if (this.sheets.size + this.page.reports.length > 1) remember(address);
    this.drawTabs(address);
    this.redraw();
  }

  drawTabs(open) {
    const tab = (id, title) => button(title, () => this.open(id), { "aria-current": id === open ? "page" : undefined });
    const all = [...[...this.sheets.values()].map(({ form }) => tab(form.worksheet, form.title)), ...this.page.reports.map((one) => tab(one.report, one.title))];
    this.tabs.replaceChildren(...(all.length > 1 ? all : []));
    this.tabs.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }

  redraw() {
    const { sheet } = this;
    document.body.classList.toggle("reporting", this.report !== undefined);
    if (sheet) {
      sheet.draw();
      this.copies.draw();
      this.main.replaceChildren(this.promise(), this.copies.box, this.problems.box, sheet.box);
    } else {
      this.main.replaceChildren(h("div", { class: "sheet" }, h("header", { class: "titleblock" }, h("h1", { class: "title" }, this.report.title)),
        h("p", { class: "note" }, say("reportNote", this.over(this.report).map(({ form }) => form.title).join("、"))), this.problems.box));
    }
    this.problems.show();
    this.live.want();
  }

  promise() {
    return h("p", { class: "promise" }, !this.hosted && [icon("lock"), h("span", {}, say("private"))], this.state);
  }

  more() {
    const { sheet } = this;
    menu(say("more"), [
      { name: "picture", words: say("savePictures"), act: () => this.transfer.pictures() },
      sheet && this.page.fillable && { name: "file", words: say("saveFillable"), act: () => this.transfer.pdf(true) },
      sheet && { name: "save", words: say("exportAnswers"), act: () => this.transfer.exportAnswers() },
      { name: "file", words: say("importAnswers"), act: () => this.transfer.chooseFile() },
      sheet && { name: "add", words: say("addCopy"), act: () => this.copies.append() },
      sheet && { name: "remove", words: say("clear"), act: () => this.transfer.clear(), off: sheet.draft.isBlank },
      sheet?.draft.before && { name: "undo", words: say("restore"), act: () => this.transfer.restore() },
      this.licences && { name: "about", words: say("about"), act: () => this.about() },
    ].filter(Boolean));
  }

  // Under which licences the page is given.
  async about() {
    const words = h("pre", { class: "licences" }, "…");
    dialog(say("about"), [h("p", {}, say("aboutNote")), words]).box.classList.add("wide");
    try {
      words.textContent = await this.licences();
    } catch (error) {
      words.textContent = say("notReady", error.message);
    }
  }

  // The sheets that a report is over, as far as they are in the page.
  over(report) {
    return report.over.map((id) => this.sheets.get(id)).filter(Boolean);
  }

  wroteAt(path) {
    if (path === undefined || path === this.field) return;
    this.field = path;
    this.follow = true;
    this.live.want();
  }

  // Asks the engine for the page and for what is wrong, once.
  async round() {
    const { sheet, report } = this;
    const view = { page: this.preview.page, width: this.preview.width, shows: this.preview.shows };
    if (sheet && this.follow) Object.assign(view, { field: this.field, copy: sheet.copy });
    this.follow = false;
    try {
      const look = await (report ? this.engine.reportPages(report, this.over(report), view) : this.engine.pages(sheet, view));
      if (this.sheet !== sheet || this.report !== report) return;
      if (look.count) await this.preview.take(look);
      const found = look.count && sheet ? !this.live.stale && (await this.engine.check(sheet)) : look;
      if (!found || this.sheet !== sheet) return;
      sheet?.setFound(found);
      this.problems.show(found);
    } catch (error) {
      this.preview.outdated(say("notReady", error.message));
    }
  }

  // What a draft has to say of its storage.
  heard(draft, what, conflicts) {
    const sheet = this.sheets.get(draft.form.worksheet);
    const shown = sheet === this.sheet;
    if (what === "saved" && shown) {
      this.state.textContent = say("saved");
      this.warn("");
    }
    if (what === "saved" || what === "refused") this.onChange?.(draft.form.worksheet, sheet.text);
    if (what === "refused" || what === "full") this.warn(this.hosted ? "" : what);
    if (what !== "met") return;
    sheet.copy = Math.min(sheet.copy, draft.copies.length - 1);
    if (shown) this.redraw();
    this.toldOfBoth(sheet, conflicts);
  }

  // Two windows wrote in one draft.
  toldOfBoth(sheet, conflicts) {
    const [first] = conflicts;
    if (!first) {
      this.tell(say("met"));
      return;
    }
    const [, copy, path] = first.path.match(/^\[(\d+)\]\.?(.*)$/);
    const words = typeof first.theirs === "string" ? first.theirs : JSON.stringify(first.theirs);
    this.tell(say("metOther", sheet.nameOf(path), words), say("useOther"), () => {
      sheet.copy = Number(copy);
      sheet.write(path, first.theirs);
      this.redraw();
    });
  }

  // Says what is the matter with the storage; leaving the page then takes a word.
  warn(key) {
    this.unkept = key !== "";
    this.banner.textContent = key ? say(key) : "";
    if (key) this.state.textContent = "";
  }

  setBusy(on) {
    this.busy.textContent = on ? say("making") : "";
    this.save.disabled = on;
  }
}

// Keeps in the address what is open, where the browser lets a page do so.
function remember(address) {
  try {
    history.replaceState(null, "", `#${address}`);
  } catch {
    // A page from a disk may not, in some browsers.
  }
}

// Starts the page. See the calls of a host at what it returns.
export function start(options) {
  const app = new App(options);
  return {
    // Puts answers, the JSON of a list of copies, in the place of a draft.
    take: (worksheet, text) => {
      const sheet = app.sheets.get(worksheet);
      sheet.draft.replace(fromFile(sheet.controls, text));
      if (sheet === app.sheet) app.redraw();
    },
    text: (worksheet) => app.sheets.get(worksheet).text,
    isBlank: (worksheet) => isBlank(app.sheets.get(worksheet).draft.copies),
    open: (worksheet) => app.open(worksheet),
    tell: app.tell,
  };
}
