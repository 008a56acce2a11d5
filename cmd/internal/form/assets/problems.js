// What is wrong, over the form, with the way to each.
import { h, button } from "./dom.js";
import { say } from "./words.js";

export class Problems {
  constructor(app) {
    this.app = app;
    this.box = h("div", { class: "problems", role: "status" });
    this.shown = "[]";
  }

  // Shows what was found; what is shown already is not said again.
  show(found = this.app.sheet?.found) {
    const wrong = (found?.problems ?? []).filter((problem) => !problem.note);
    if (wrong.length > 0) this.app.preview.outdated(say("problems", wrong.length));
    const key = JSON.stringify(wrong);
    if (key === this.shown) return;
    this.shown = key;
    this.box.replaceChildren(...(wrong.length > 0 ? [h("strong", {}, say("problems", wrong.length)), h("ul", {}, wrong.map((problem) => this.line(problem)))] : []));
  }

  line(problem) {
    const { sheet, path } = this.placeOf(problem);
    const field = sheet?.nameOf(path) ?? "";
    const name = this.app.report && sheet ? say("problemIn", sheet.form.title, field) : field;
    const words = name ? say("problemAt", name, problem.message) : problem.message;
    return h("li", {}, sheet && problem.copy >= 0 ? button(words, () => this.goTo(problem), { class: "link" }) : words);
  }

  // The sheet and the path within it that a problem is about. One that keeps a
  // report from being made has its worksheet before the path.
  placeOf({ path = "" }) {
    const { sheet, sheets, report } = this.app;
    if (!report) return { sheet, path };
    const [id] = path.split(".", 1);
    return { sheet: sheets.get(id), path: path.slice(id.length + 1) };
  }

  goTo(problem) {
    const { sheet, path } = this.placeOf(problem);
    if (sheet !== this.app.sheet) this.app.open(sheet.form.worksheet);
    if (problem.copy !== sheet.copy) this.app.copies.turn(problem.copy);
    sheet.reveal(path);
  }
}
