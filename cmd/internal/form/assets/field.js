// A question on the screen: its label and prompt, its control, and beneath it
// what is wrong with the answer and what its place has room for.
import { h } from "./dom.js";
import { say } from "./words.js";

// Place is where controls stand: in a copy of a worksheet, or in a row of it.
export class Place {
  constructor(sheet, at = "") {
    this.sheet = sheet;
    this.at = at;
  }

  path(node) {
    return this.at + node.path;
  }

  id(node) {
    return `f-${this.path(node).replace(/[^\w]+/g, "-")}`;
  }

  read(node) {
    return this.sheet.read(this.path(node));
  }

  write(node, value) {
    this.sheet.write(this.path(node), value);
  }
}

// The words over a question.
export function captionOf(node) {
  return [
    node.label && h("span", { class: "label" }, node.label),
    node.start && h("span", { class: "start" }, node.start),
    node.prompt && h("span", { class: node.label ? "prompt" : "prompt alone" }, node.prompt),
    node.points && h("span", { class: "points" }, say("points", node.points)),
  ];
}

const NARROW = 4; // characters of words that stand beside what they ask for

// A question with one thing to write in; input is that.
export function field(node, place, input, ...after) {
  const id = place.id(node);
  input.id = id;
  const caption = captionOf(node).filter(Boolean);
  const beside = !node.label && node.prompt && node.prompt.length <= NARROW;
  const box = h("div", { class: `field ${node.control}${beside ? " beside" : ""}` });
  if (caption.length > 0) box.append(h("label", { for: id, class: "caption" }, caption));
  else input.setAttribute("aria-label", node.name);
  box.append(h("div", { class: "control" }, input, after));
  return finish(node, place, box, input);
}

// A blank in a sentence: its name is in it until something is written.
export function blankField(node, place, input, ...after) {
  input.id = place.id(node);
  input.setAttribute("aria-label", node.name);
  if (node.label && "placeholder" in input && input.type !== "date") input.placeholder = node.label;
  return finish(node, place, h("span", { class: `field blank ${node.control}` }, h("span", { class: "control" }, input, after)), input);
}

// A question with several things to choose.
export function group(node, place, role, ...controls) {
  const id = place.id(node);
  const caption = captionOf(node).filter(Boolean);
  const box = h("div", { class: `field ${node.control}`, role, id, tabindex: "-1" });
  if (caption.length > 0) {
    box.append(h("div", { class: "caption", id: `${id}-l` }, caption));
    box.setAttribute("aria-labelledby", `${id}-l`);
  } else {
    box.setAttribute("aria-label", node.name);
  }
  box.append(...controls);
  return finish(node, place, box, box);
}

// Adds the notes beneath, and lets the sheet know where the question stands.
function finish(node, place, box, input) {
  const path = place.path(node);
  const about = [];
  if (node.example) {
    box.append(h("p", { class: "example", id: `${place.id(node)}-x` }, say("example", node.example)));
    about.push(`${place.id(node)}-x`);
  }
  box.dataset.path = path;
  place.sheet.add(path, { box, input, about, node });
  return box;
}

// Shows what is wrong with an answer, and its room; no words: nothing is.
export function showNotes(shown, problems, room) {
  const { box, input, about } = shown;
  box.querySelectorAll(":scope > .problem, :scope > .room").forEach((note) => note.remove());
  const described = [...about];
  const add = (kind, words) => {
    const note = h("p", { class: kind, id: `${input.id}-${kind}${described.length}` }, words);
    described.push(note.id);
    box.append(note);
  };
  for (const problem of problems) {
    if (!problem.note) add("problem", problem.message + (problem.hint ? `（${problem.hint}）` : ""));
  }
  for (const { holds } of room) add("room", say("room", holds));
  const wrong = problems.some((problem) => !problem.note);
  if (wrong) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
  if (described.length > 0) input.setAttribute("aria-describedby", described.join(" "));
  else input.removeAttribute("aria-describedby");
  box.classList.toggle("wrong", wrong);
}
