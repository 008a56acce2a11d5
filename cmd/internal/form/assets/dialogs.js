// Questions to the reader, and short words that go by.
import { h, button, icon } from "./dom.js";
import { say } from "./words.js";

const SHOWN = 10_000; // ms that words stay which ask nothing

// A dialog with a title and some content. Closing it settles closed.
export function dialog(title, content, closes = true) {
  const id = `d${document.querySelectorAll("dialog").length}`;
  const box = h("dialog", { "aria-labelledby": id },
    h("div", { class: "dialoghead" }, h("h2", { id }, title),
      closes && button(icon("close"), () => box.close(), { class: "tool", "aria-label": say("close") })),
    h("div", { class: "dialogbody" }, content));
  document.body.append(box);
  const closed = new Promise((done) => {
    box.addEventListener("close", () => {
      box.remove();
      done(box.returnValue);
    });
  });
  box.addEventListener("click", (event) => {
    if (event.target === box) box.close();
  });
  box.showModal();
  return { box, closed };
}

// Asks; the answer is the value of the button, "" for none.
export async function ask(title, note, choices) {
  const { box, closed } = dialog(title, [
    note && h("p", {}, note),
    h("div", { class: "choices" }, choices.map(({ value, words, kind }) => button(words, () => box.close(value), { class: kind ?? "plain" }))),
  ], false);
  return closed;
}

// A menu of things to do.
export function menu(title, items) {
  const { box } = dialog(title, h("div", { class: "menu" }, items.filter(Boolean).map(({ name, words, note, act, off }) =>
    button([icon(name), h("span", {}, words, note && h("small", {}, note))], () => {
      box.close();
      act();
    }, { disabled: off }))));
}

// Words at the foot of the page, with something to do about them.
export class Teller {
  constructor() {
    this.box = h("div", { class: "toast", role: "status", "aria-live": "polite" });
    this.timer = 0;
  }

  tell(words, action, act) {
    clearTimeout(this.timer);
    const undo = action && button(action, () => {
      this.hush();
      act();
    });
    this.box.replaceChildren(...[h("span", {}, words), undo, button(icon("close"), () => this.hush(), { class: "tool", "aria-label": say("close") })].filter(Boolean));
    if (!action) this.timer = setTimeout(() => this.hush(), SHOWN);
  }

  hush() {
    this.box.replaceChildren();
  }
}
