// Rows of answers as cards: to add, to move, to delete. One is open to write
// in, the others say in a line what is in them, however many there are.
import { h, button, icon } from "./dom.js";
import { captionOf, Place } from "./field.js";
import { gistOf } from "./gist.js";
import { say } from "./words.js";

const ALL_OPEN = 7; // so many rows that have names of their own are all open

export function rowsControl(node, place, nodesOf) {
  return new Rows(node, place, nodesOf).box;
}

class Rows {
  constructor(node, place, nodesOf) {
    Object.assign(this, { node, place, nodesOf, path: place.path(node), marks: new Map() });
    this.labels = node.rows.labels ?? [];
    this.fixed = this.labels.length > 0;
    this.allOpen = this.fixed && this.labels.length <= ALL_OPEN;
    this.open = this.shown() <= node.rows.start || this.rows().length === 0 ? 0 : -1;
    this.list = h("ol", { class: "cards" });
    this.count = h("span", { class: "count", role: "status" });
    this.add = button([icon("add"), h("span", {}, say("addRow"))], () => this.append(), { class: "add" });
    this.box = h("section", { class: "rows", "aria-label": node.name, "data-rows": this.path },
      captionOf(node).some(Boolean) && h("div", { class: "caption" }, captionOf(node)),
      node.note && h("p", { class: "legend" }, node.note),
      this.list,
      !this.fixed && h("div", { class: "below" }, this.add, this.count));
    place.sheet.rows.set(this.path, this);
    if (node.rows.sheet) place.sheet.watch(node.rows.sheet, () => this.draw());
    this.draw();
  }

  rows() {
    const value = this.place.read(this.node);
    return Array.isArray(value) ? value : [];
  }

  shown() {
    return Math.max(this.rows().length, this.node.rows.start);
  }

  label(i) {
    const { called, sheet } = this.node.rows;
    if (this.fixed) return this.labels[i];
    if (called) return called.replaceAll("{n}", i + 1);
    const number = sheet ? Number(this.place.sheet.read(sheet)) : 0;
    return number > 1 ? `${number}-${i + 1}` : String(i + 1);
  }

  // What the row is called in a sentence.
  name(i) {
    return this.fixed || this.node.rows.called ? `“${this.label(i)}”` : say("row", this.label(i));
  }

  draw() {
    this.forget();
    this.list.replaceChildren(...Array.from({ length: this.shown() }, (_, i) => this.card(i)));
    this.tell();
  }

  // Takes the controls of rows out of the sheet's list, those of one or all.
  forget(row) {
    const prefix = row === undefined ? `${this.path}[` : `${this.path}[${row}].`;
    for (const path of this.place.sheet.fields.keys()) if (path.startsWith(prefix)) this.place.sheet.fields.delete(path);
  }

  tell() {
    const most = this.node.rows.max;
    const full = most > 0 && this.shown() >= most;
    this.add.disabled = full;
    this.count.textContent = full ? say("fullRows", most) : this.shown() > 1 ? say("rowsShown", this.shown()) : "";
  }

  card(i) {
    const open = this.allOpen || i === this.open;
    const id = `r-${this.path.replace(/\W+/g, "-")}-${i}`;
    const gist = h("span", { class: "gist" });
    const summary = button([h("span", { class: "number" }, this.label(i)), gist], () => this.turn(i), { class: "summary", "aria-expanded": String(open), "aria-controls": id });
    const card = h("li", { class: open ? "card open" : "card" }, summary, h("div", { class: "cardbody", id, hidden: !open }));
    this.fillGist(card, i);
    if (open) this.fill(card, i);
    this.mark(card, i);
    return card;
  }

  fillGist(card, i) {
    const row = this.rows()[i];
    const gist = gistOf(this.node.nodes, row);
    card.querySelector(".gist").replaceChildren(...(gist.length > 0 ? gist : [h("span", { class: "empty" }, say("emptyRow"))]));
  }

  fill(card, i) {
    const inside = new Place(this.place.sheet, `${this.path}[${i}].`);
    const body = card.querySelector(".cardbody");
    body.replaceChildren(...this.nodesOf(this.node.nodes, inside));
    if (!this.fixed) body.append(this.tools(i));
    body.addEventListener("input", () => this.fillGist(card, i));
    body.addEventListener("change", () => this.fillGist(card, i));
  }

  tools(i) {
    const tool = (name, words, act, disabled) => button(icon(name), act, { class: "tool", "aria-label": words, title: words, disabled });
    return h("div", { class: "tools" },
      tool("up", say("moveUp", this.name(i)), () => this.move(i, i - 1), i === 0),
      tool("down", say("moveDown", this.name(i)), () => this.move(i, i + 1), i >= this.shown() - 1),
      tool("remove", say("remove", this.name(i)), () => this.remove(i)),
      button(say("done"), () => this.turn(i), { class: "quiet" }));
  }

  // Opens a row, or closes it.
  turn(i) {
    if (this.allOpen) return;
    const was = this.open;
    this.open = was === i ? -1 : i;
    for (const changed of new Set([was, i])) {
      if (changed < 0 || changed >= this.list.children.length) continue;
      this.forget(changed);
      this.list.children[changed].replaceWith(this.card(changed));
    }
    const card = this.list.children[i];
    card.querySelector(".summary").focus({ preventScroll: true });
    if (this.open === i) card.scrollIntoView({ block: "nearest" });
    this.place.sheet.notes();
  }

  show(i) {
    if (!this.allOpen && this.open !== i && i < this.list.children.length) this.turn(i);
  }

  change(rows) {
    this.place.write(this.node, rows.length === 0 ? undefined : rows);
    this.draw();
    this.place.sheet.notes();
  }

  // All rows that are shown, as answers.
  all() {
    const rows = this.rows();
    return Array.from({ length: this.shown() }, (_, i) => rows[i] ?? {});
  }

  append() {
    const rows = this.all();
    this.open = rows.length;
    this.change([...rows, {}]);
    const card = this.list.lastElementChild;
    card.querySelector(".cardbody :is(textarea, input)")?.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
  }

  move(from, to) {
    const rows = this.all();
    [rows[from], rows[to]] = [rows[to], rows[from]];
    this.open = to;
    this.change(rows);
    const tools = this.list.children[to].querySelectorAll(".tool");
    const [up, down] = tools;
    const pressed = to < from ? up : down;
    (pressed.disabled ? (to < from ? down : up) : pressed).focus();
  }

  remove(i) {
    const rows = this.all();
    const [gone] = rows.splice(i, 1);
    this.open = -1;
    const name = this.name(i);
    this.change(rows);
    this.place.sheet.tell(say("removed", name), say("undo"), () => {
      const now = this.all();
      now.splice(i, 0, gone);
      this.open = i;
      this.change(now);
    });
    (this.list.children[Math.min(i, this.list.children.length - 1)]?.querySelector(".summary") ?? this.add).focus();
  }

  // Marks the rows in which something is to mend.
  setMarks(rows) {
    const before = this.marks;
    this.marks = rows;
    for (const i of new Set([...before.keys(), ...rows.keys()])) {
      const card = this.list.children[i];
      if (card) this.mark(card, i);
    }
  }

  mark(card, i) {
    const summary = card.querySelector(".summary");
    summary.querySelector(".flag")?.remove();
    const words = this.marks.get(i);
    card.classList.toggle("wrong", words !== undefined);
    if (words !== undefined) summary.append(h("span", { class: "flag" }, words || say("rowProblem")));
  }
}
