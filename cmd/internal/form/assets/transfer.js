// Answers in and out: export, import, taking over from another worksheet,
// clearing.
import { ask, dialog } from "./dialogs.js";
import { h, button } from "./dom.js";
import { fromFile } from "./exact.js";
import { gistWords } from "./gist.js";
import { isBlank } from "./paths.js";
import { handOver, showPictures } from "./save.js";
import { say } from "./words.js";

export class Transfer {
  constructor(app) {
    this.app = app;
  }

  // Runs what may fail, and says so.
  async tried(act) {
    this.app.setBusy(true);
    try {
      await act();
    } catch (error) {
      this.app.tell(say("failed", error.message));
    } finally {
      this.app.setBusy(false);
    }
  }

  // A file that the engine has made; what is wrong is shown at the fields.
  async made(call) {
    const file = await call;
    if (file.name) return file;
    this.app.sheet?.setFound(file);
    this.app.problems.show();
    throw new Error(file.problems?.map((problem) => problem.message).join("；") ?? "");
  }

  pdf(fillable) {
    const { engine, sheet, report } = this.app;
    return this.tried(async () => {
      const file = await this.made(report ? engine.reportPDF(report, this.app.over(report)) : engine.pdf(sheet, fillable));
      await handOver(file.name, file.bytes, "application/pdf", this.app.tell, () => this.pictures());
    });
  }

  pictures() {
    const { engine, sheet, report } = this.app;
    return this.tried(async () => {
      const view = { page: 0, width: 1 };
      const look = await (report ? engine.reportPages(report, this.app.over(report), view) : engine.pages(sheet, view));
      if (!look.count) await this.made(look);
      const title = report ? report.title : sheet.form.title;
      await showPictures(title, look.count, (page) => (report ? engine.reportPicture(report, this.app.over(report), page) : engine.picture(sheet, page)));
    });
  }

  exportAnswers() {
    return this.tried(async () => {
      const file = await this.made(this.app.engine.export(this.app.sheet));
      await handOver(file.name, file.bytes, "application/json", this.app.tell);
    });
  }

  // Takes answers from a file that the reader chooses, or drops on the page.
  chooseFile() {
    const input = h("input", { type: "file", accept: ".json,.pdf,application/json,application/pdf", hidden: true, onchange: () => this.importFile(input.files[0]) });
    document.body.append(input);
    input.click();
    input.addEventListener("cancel", () => input.remove());
    input.addEventListener("change", () => input.remove());
  }

  importFile(file) {
    return this.tried(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const found = await this.app.engine.import(file.name, bytes);
      if (!found.drafts?.length) throw new Error(found.problems?.map((problem) => problem.message).join("；") ?? "");
      const notes = found.problems.filter((problem) => problem.note).map((problem) => `${problem.message}${problem.hint ? `（${problem.hint}）` : ""}`);
      for (const [i, { worksheet }] of found.drafts.entries()) {
        const sheet = this.app.sheets.get(worksheet);
        if (!sheet) throw new Error(say("importedOther"));
        await this.put(sheet, fromFile(sheet.controls, found.text, ["drafts", i, "answers"]), notes);
      }
    });
  }

  // Puts imported copies into a sheet, and says what is worth knowing of them.
  async put(sheet, copies, notes) {
    const here = sheet.draft.copies;
    let over = "replace";
    if (!isBlank(here) && JSON.stringify(here) !== JSON.stringify(copies)) {
      over = await ask(say("importOver"), say("importOverNote"), [
        { value: "append", words: say("append"), kind: "primary" },
        { value: "replace", words: say("replace") },
        { value: "", words: say("cancel") },
      ]);
    }
    if (over === "") return;
    this.app.open(sheet.form.worksheet);
    this.replace(sheet, over === "append" ? [...here, ...copies] : copies, [say("imported", `“${sheet.form.title}”`), ...notes].join("；"), over === "append" ? here.length : 0);
  }

  // Puts copies in the place of those that are there, and offers to go back.
  replace(sheet, copies, words, copy = 0) {
    const before = sheet.draft.replace(copies);
    sheet.copy = Math.min(copy, sheet.draft.copies.length - 1);
    this.app.redraw();
    this.app.tell(words, say("undo"), () => {
      sheet.draft.replace(before);
      sheet.copy = 0;
      this.app.redraw();
    });
  }

  async clear() {
    const { sheet } = this.app;
    const sure = await ask(say("clearTitle", sheet.form.title), say("clearNote"), [
      { value: "clear", words: say("clear"), kind: "danger" },
      { value: "", words: say("cancel") },
    ]);
    if (sure) this.replace(sheet, [{}], say("cleared"));
  }

  restore() {
    const before = this.app.sheet.draft.before;
    if (before) this.replace(this.app.sheet, before, say("imported", `“${this.app.sheet.form.title}”`));
  }

  // What this worksheet takes over from another in the page.
  async carry() {
    const { sheet, sheets } = this.app;
    const { worksheet, each } = sheet.form.from;
    const from = sheets.get(worksheet);
    const rows = each ? await this.chooseRows(from, each) : [];
    if (!rows) return;
    await this.tried(async () => {
      const carried = await this.app.engine.carry(sheet.form.worksheet, from, rows);
      if (!carried.worksheet) throw new Error(carried.problems?.map((problem) => problem.message).join("；") ?? "");
      const copies = fromFile(sheet.controls, carried.text, ["answers"]).map(written);
      if (each) {
        const here = sheet.draft.copies.filter((copy) => !isBlank(copy));
        this.replace(sheet, [...here, ...copies], say("carried", copies.length), here.length);
      } else {
        const [first, ...others] = sheet.draft.copies;
        this.replace(sheet, [{ ...first, ...copies[0] }, ...others], say("carriedCounts"));
      }
    });
  }

  // Asks which rows, by their numbers over all copies; null: none.
  async chooseRows(from, each) {
    const node = from.controls.get(each);
    const rows = from.draft.copies.flatMap((copy) => copy[each] ?? []).map((row, i) => ({ number: i + 1, row })).filter(({ row }) => !isBlank(row));
    if (rows.length === 0) {
      this.app.tell(say("nothingToCarry", from.form.title));
      return null;
    }
    const boxes = rows.map(({ number, row }) => h("label", { class: "option" }, h("input", { type: "checkbox", value: number, checked: rows.length === 1 }),
      h("span", { class: "words" }, `${number}　${gistWords(node.nodes, row).join(" · ")}`)));
    const inputs = boxes.map((box) => box.firstChild);
    const { box, closed } = dialog(say("carryTitle"), [
      h("p", { class: "prompt" }, say("carryNote")),
      h("div", { class: "options stacked" }, boxes),
      h("div", { class: "choices" },
        button(say("carry"), () => box.close("carry"), { class: "primary" }),
        button(say("carryAll"), () => inputs.forEach((input) => (input.checked = true)), { class: "plain" })),
    ]);
    if ((await closed) !== "carry") return null;
    const chosen = inputs.filter((input) => input.checked).map((input) => Number(input.value));
    return chosen.length > 0 ? chosen : null;
  }
}

// A copy without the questions that are left out.
function written(copy) {
  return Object.fromEntries(Object.entries(copy).filter(([, value]) => !isBlank(value)));
}
