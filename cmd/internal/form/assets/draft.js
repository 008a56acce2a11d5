// What somebody has answered so far, kept in the page's storage.
import { merged } from "./merge.js";
import { isBlank } from "./paths.js";

const SAVE_AFTER = 200; // ms after the last key

// The page's storage; null where the browser refuses it.
export function pageStorage() {
  try {
    const storage = window.localStorage;
    storage.setItem("worksheet?", "");
    storage.removeItem("worksheet?");
    return storage;
  } catch {
    return null;
  }
}

// Draft is the copies of one worksheet. It calls told with "saved", "refused",
// "full", or with "met" and what two windows wrote differently.
export class Draft {
  constructor(form, storage, told) {
    this.key = `worksheet/${form.worksheet}`;
    this.form = form;
    this.storage = storage;
    this.told = told;
    this.copies = [{}];
    this.kept = null; // the text that is stored, as far as this window knows
    this.timer = 0;
    this.take(this.stored());
    window.addEventListener("storage", (event) => {
      if (event.key === this.key || event.key === null) this.meet(event.key === null ? null : event.newValue, true);
    });
    for (const event of ["pagehide", "visibilitychange", "freeze"]) document.addEventListener(event, () => this.flush());
    window.addEventListener("pagehide", () => this.flush());
    // A window that was asleep has heard of nothing that others stored meanwhile.
    for (const event of ["pageshow", "focus"]) window.addEventListener(event, () => this.look());
  }

  // Takes over what is stored and was not heard of.
  look() {
    const there = this.stored();
    if (this.storage && there !== this.kept) this.meet(there, true);
  }

  stored(key = this.key) {
    try {
      return this.storage?.getItem(key) ?? null;
    } catch {
      return null;
    }
  }

  take(text) {
    this.kept = text;
    const copies = copiesOf(text);
    if (copies) this.copies = copies;
    else if (text) this.put(`${this.key}/unread`, text); // nobody can read it; nor is it written over
  }

  put(key, text) {
    try {
      this.storage?.setItem(key, text);
    } catch {
      // There is no room for two.
    }
  }

  get isBlank() {
    return isBlank(this.copies);
  }

  // Something was written: it is stored soon.
  changed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), SAVE_AFTER);
  }

  flush() {
    if (this.timer) this.save();
  }

  save() {
    clearTimeout(this.timer);
    this.timer = 0;
    if (!this.storage) {
      this.told("refused");
      return;
    }
    const there = this.stored();
    if (there !== this.kept) this.meet(there, false);
    const text = JSON.stringify({ worksheet: this.form.worksheet, version: this.form.version, answers: this.copies });
    try {
      this.storage.setItem(this.key, text);
      this.kept = text;
      this.told("saved");
    } catch {
      this.told("full");
    }
  }

  // Another window has stored something. What is new there is taken over.
  meet(text, saving) {
    if (text === this.kept) return;
    const theirs = copiesOf(text);
    if (!theirs) { // the browser was told to forget: what is in this window stays
      this.kept = text;
      if (saving && !this.isBlank) this.changed();
      return;
    }
    const conflicts = [];
    const both = merged(copiesOf(this.kept) ?? [{}], this.copies, theirs, conflicts);
    this.copies = both.length > 0 ? both : [{}];
    this.kept = text;
    this.told("met", conflicts);
    if (saving && JSON.stringify(this.copies) !== JSON.stringify(theirs)) this.changed();
  }

  // Puts other copies in the place of these, which are kept to go back to.
  replace(copies) {
    const before = this.copies;
    if (!isBlank(before)) this.keep(before);
    this.copies = copies.length > 0 ? copies : [{}];
    this.save();
    return before;
  }

  keep(copies) {
    this.put(`${this.key}/before`, JSON.stringify({ answers: copies }));
  }

  get before() {
    return copiesOf(this.stored(`${this.key}/before`));
  }
}

// The copies in a stored text; null where there are none.
function copiesOf(text) {
  try {
    const { answers } = JSON.parse(text);
    return Array.isArray(answers) && answers.length > 0 ? answers.map((copy) => copy ?? {}) : null;
  } catch {
    return null;
  }
}
