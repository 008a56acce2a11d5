// What all pages share: elements, and asking the program.
import { words } from "./words.js";

// element makes one, with properties, and children after it.
export function element(kind, properties, ...children) {
  const e = document.createElement(kind);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (name === "class") e.className = value;
    else if (name.startsWith("on")) e.addEventListener(name.slice(2), value);
    else if (name.includes("-") || name === "role" || name === "for") e.setAttribute(name, value);
    else e[name] = value;
  }
  e.append(...children.filter((c) => c !== null && c !== undefined && c !== false));
  return e;
}

// heading names a page that has one.
export function heading(text) {
  document.title = text;
  document.querySelector("h1").textContent = text;
}

// wayBack says where the arrow of a page leads.
export function wayBack() {
  const back = document.querySelector(".back");
  for (const name of ["title", "aria-label"]) back.setAttribute(name, words.back);
}

// Refusal is that the program has not done something: why, in a word.
export class Refusal extends Error {
  constructor(answer) {
    super(words.errors[answer.error] ?? words.errors.failed);
    this.why = answer.error;
    this.sum = answer.sum;
    this.problems = answer.problems ?? [];
  }
}

// ask asks the program, by a path relative to the page.
export async function ask(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Refusal({ error: "offline" });
  }
  if (response.ok) return response;
  let answer = { error: "failed" };
  try {
    answer = await response.json();
  } catch { /* a plain refusal */ }
  throw new Refusal(answer);
}

export const json = async (path, options) => (await ask(path, options)).json();

export const post = (path, value) => json(path, { method: "POST", body: JSON.stringify(value) });

// read is a file of the folder: its text, and its sum.
export async function read(name) {
  const response = await ask("files/" + encodeURIComponent(name));
  return { text: await response.text(), sum: response.headers.get("ETag").replaceAll('"', "") };
}

// save saves a file whose state was seen last under a sum; none: it is new.
export function save(name, text, sum) {
  const headers = sum ? { "If-Match": `"${sum}"` } : { "If-None-Match": "*" };
  return json("files/" + encodeURIComponent(name), { method: "PUT", headers, body: text });
}

// another is a name beside a name: 甲.json, 甲-2.json.
export async function another(name) {
  const dot = name.lastIndexOf(".");
  const base = name.slice(0, dot).replace(/-\d+$/, "");
  const taken = await json("gallery");
  const names = new Set([...taken.own.map((s) => s.name), ...taken.answers.map((a) => a.file)]);
  for (let i = 2; ; i++) {
    const free = `${base}-${i}${name.slice(dot)}`;
    if (!names.has(free)) return free;
  }
}

// dialog shows one, and resolves with the value of the button that closed it;
// "": it was given up. The last button is the one that Enter presses: the others
// submit nothing, since Enter in a field presses the first that does.
export function dialog(title, content, buttons) {
  return new Promise((resolve) => {
    const last = buttons.length - 1;
    const box = element("dialog", { "aria-labelledby": "asked", onclose: () => { box.remove(); resolve(box.returnValue); } },
      element("form", { method: "dialog" }, element("h2", { id: "asked" }, title), ...content,
        element("div", { class: "buttons" }, ...buttons.map(([value, text], i) => i === last
          ? element("button", { value, class: "first" }, text)
          : element("button", { value, type: "button", onclick: () => box.close(value) }, text)))));
    document.body.append(box);
    box.showModal();
  });
}

// menu shows things to do, and resolves with the value of what was chosen; "":
// nothing was.
export function menu(title, items) {
  return new Promise((resolve) => {
    const box = element("dialog", { class: "menu", "aria-labelledby": "asked", onclose: () => { box.remove(); resolve(box.returnValue); }, onclick: (e) => { if (e.target === box) box.close(""); } },
      element("h2", { id: "asked" }, title),
      ...items.map(([value, text, about]) => element("button", { type: "button", onclick: () => box.close(value), "data-value": value },
        element("span", {}, text), about && element("span", { class: "small soft" }, about))),
      element("button", { type: "button", class: "soft", onclick: () => box.close("") }, words.close));
    document.body.append(box);
    box.showModal();
  });
}

// download keeps what an address gives in a file.
export async function download(address, name) {
  const response = await ask(address);
  const link = element("a", { href: URL.createObjectURL(await response.blob()), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

// changed asks what to do about a file that somebody else has saved: "copy",
// "open", "replace", or "" for nothing yet.
export const changed = () => dialog(words.changedTitle, [element("p", {}, words.changedText)],
  [["replace", words.replace], ["open", words.openOther], ["copy", words.saveAs]]);

// problem shows one; with go it is a button that leads to its place.
export function problem(p, place, go) {
  const kind = "problem" + (p.note ? " note" : "");
  const parts = [
    place && element("div", { class: "place" }, place),
    element("div", {}, p.message),
    p.hint && element("div", { class: "hint" }, p.hint),
  ];
  return go ? element("button", { class: kind, type: "button", onclick: go }, ...parts) : element("div", { class: kind }, ...parts);
}
