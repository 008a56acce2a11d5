// The copies of a worksheet: one card each, to turn to, to add and to delete.
import { h, button, icon } from "./dom.js";
import { say } from "./words.js";

export class Copies {
  constructor(app) {
    this.app = app;
    this.box = h("nav", { class: "copies", "aria-label": say("copies") });
  }

  draw() {
    const { sheet, sheets, transfer } = this.app;
    const { copies } = sheet.draft;
    const from = sheet.form.from && sheets.get(sheet.form.from.worksheet);
    const many = copies.length > 1 || sheet.form.from?.each;
    this.box.replaceChildren(...[
      ...(many ? copies.map((_, i) => button(say("copy", i + 1), () => this.turn(i), { "aria-current": i === sheet.copy ? "true" : undefined })) : []),
      many && button([icon("add"), h("span", {}, say("addCopy"))], () => this.append(), { class: "quiet" }),
      from && button([icon("carry"), h("span", {}, say("carryRows", from.form.title))], () => transfer.carry(), { class: "quiet carry" }),
      copies.length > 1 && button([icon("remove"), h("span", {}, say("removeCopy"))], () => this.remove(), { class: "quiet" }),
    ].filter(Boolean));
  }

  turn(copy) {
    this.app.sheet.copy = copy;
    this.app.redraw();
    this.box.querySelector("[aria-current]")?.focus();
  }

  append() {
    const { sheet } = this.app;
    sheet.draft.copies.push({});
    sheet.draft.changed();
    this.turn(sheet.draft.copies.length - 1);
    scrollTo({ top: 0 });
  }

  remove() {
    const { sheet } = this.app;
    const left = sheet.draft.copies.filter((_, i) => i !== sheet.copy);
    this.app.transfer.replace(sheet, left, say("removed", say("copy", sheet.copy + 1)), Math.min(sheet.copy, left.length - 1));
  }
}
