// One worksheet on the screen: the copy that is shown, and its controls.
import { elementsOf } from "./controls.js";
import { h } from "./dom.js";
import { controlsOf, toFile } from "./exact.js";
import { Place, showNotes } from "./field.js";
import { isBlank, readAt, stepsOf, writeAt } from "./paths.js";

// Sheet calls wrote(path) after each change, and tell(words, action, act).
export class Sheet {
  constructor(form, draft, images, { wrote, tell }) {
    Object.assign(this, { form, draft, images, wrote, tell });
    this.controls = controlsOf(form.nodes);
    this.copy = 0;
    this.fields = new Map(); // by path: {box, input, about, node}
    this.rows = new Map();
    this.watchers = new Map();
    this.found = { problems: [], room: [] };
    this.box = h("form", { class: "sheet", novalidate: true, autocomplete: "off", onsubmit: (event) => event.preventDefault() });
  }

  get answers() {
    return this.draft.copies[this.copy];
  }

  // The answers as an answer file has them. Blank copies at the end are left out.
  get text() {
    const copies = [...this.draft.copies];
    while (copies.length > 1 && isBlank(copies.at(-1))) copies.pop();
    return toFile(this.controls, copies);
  }

  read(path) {
    return readAt(this.answers, path);
  }

  write(path, value) {
    writeAt(this.answers, path, value);
    this.draft.changed();
    this.fields.get(path)?.box.classList.toggle("filled", !isBlank(value));
    for (const act of this.watchers.get(path) ?? []) act();
    this.wrote(path);
  }

  add(path, shown) {
    this.fields.set(path, shown);
    shown.box.classList.toggle("filled", !isBlank(this.read(path)));
  }

  watch(path, act) {
    this.watchers.set(path, [...(this.watchers.get(path) ?? []), act]);
  }

  // Draws the copy anew, and leaves the focus where it was.
  draw() {
    const at = this.focused();
    this.fields.clear();
    this.rows.clear();
    this.watchers.clear();
    this.titled = false;
    this.sectioned = false;
    const elements = elementsOf(this.form.nodes, new Place(this));
    if (!this.titled) elements.unshift(h("header", { class: "titleblock" }, h("h1", { class: "title" }, this.form.title)));
    this.box.replaceChildren(...elements);
    this.notes();
    if (at) this.reveal(at.path, at);
  }

  // Where the focus is, and the selection in it.
  focused() {
    const input = document.activeElement;
    const path = this.box.contains(input) && input.closest("[data-path]")?.dataset.path;
    if (!path) return null;
    const written = input.matches("textarea, input[type=text]");
    return { path, start: written ? input.selectionStart : null, end: written ? input.selectionEnd : null };
  }

  // What the engine has found is shown at its fields.
  setFound(found) {
    this.found = { problems: found.problems ?? [], room: found.room ?? [] };
    this.notes();
  }

  notes() {
    const problems = new Map();
    const room = new Map();
    const marks = new Map([...this.rows.keys()].map((path) => [path, new Map()]));
    this.sort(this.found.problems, problems, marks, true);
    this.sort(this.found.room, room, marks, false);
    for (const [path, shown] of this.fields) showNotes(shown, problems.get(path) ?? [], room.get(path) ?? []);
    for (const [path, rows] of this.rows) rows.setMarks(marks.get(path));
  }

  // Sorts what was found by the fields that are shown; what belongs to a row
  // that is closed is a mark on its card.
  sort(all, fields, marks, flagged) {
    for (const one of all) {
      if (one.copy !== this.copy || one.note) continue;
      const path = this.shownPath(one.path ?? "");
      if (path !== undefined) {
        fields.set(path, [...(fields.get(path) ?? []), one]);
        continue;
      }
      const row = flagged && this.rowOf(one.path ?? "");
      if (row && marks.has(row.path)) marks.get(row.path).set(row.index, one.message);
    }
  }

  // The field that an answer's path leads to: "log[3].from[1]" to "log[3].from".
  shownPath(path) {
    for (let steps = stepsOf(path); steps.length > 0; steps = steps.slice(0, -1)) {
      const at = steps.reduce((made, step) => (typeof step === "number" ? `${made}[${step}]` : made === "" ? step : `${made}.${step}`), "");
      if (this.fields.has(at)) return at;
    }
    return undefined;
  }

  rowOf(path) {
    const parts = path.match(/^(.*)\[(\d+)\]/);
    return parts && { path: parts[1], index: Number(parts[2]) };
  }

  // Goes to the field of a path, opening what it stands in.
  reveal(path, selection) {
    for (const part of path.matchAll(/\[(\d+)\]/g)) this.rows.get(path.slice(0, part.index))?.show(Number(part[1]));
    const shown = this.fields.get(this.shownPath(path));
    if (!shown) return;
    const input = shown.input.matches("textarea, input") ? shown.input : shown.box.querySelector("input:checked, input, textarea") ?? shown.input;
    input.focus({ preventScroll: selection !== undefined });
    if (selection?.start !== null && selection?.start !== undefined) input.setSelectionRange(selection.start, selection.end);
    if (selection === undefined) shown.box.scrollIntoView({ block: "center" });
  }

  // What a problem's place is called.
  nameOf(path) {
    const node = this.controls.get(path.replace(/\[\d+\]/g, ""));
    const row = this.rowOf(path);
    const name = node?.label || node?.name || "";
    return row && this.rows.has(row.path) ? `${this.rows.get(row.path).name(row.index)} ${name}` : name;
  }
}
