// Controls to choose with: one option, any of them, a number on a scale, a tick.
import { h } from "./dom.js";
import { captionOf, group } from "./field.js";
import { textControl } from "./writing.js";
import { say } from "./words.js";

// A circle or a square with its words.
function mark(type, name, value, checked, words, onchange) {
  const input = h("input", { type, name, value, checked, onchange });
  return h("label", { class: "option" }, input, h("span", { class: "words" }, words));
}

function optionWords(option) {
  return [option.label, option.note && h("small", {}, option.note)];
}

// A circle that is chosen is left out again when it is chosen once more.
function canBeTakenBack(box, clear) {
  let was = null;
  const takeBack = (input) => {
    input.checked = false;
    was = null;
    clear();
  };
  for (const input of box.querySelectorAll("input[type=radio]")) {
    if (input.checked) was = input;
    input.title = say("clearChoice");
    input.addEventListener("click", () => {
      if (was === input) takeBack(input);
      else was = input;
    });
    input.addEventListener("keydown", (event) => { // a browser clicks only what it changes
      if (was !== input || ![" ", "Delete", "Backspace"].includes(event.key)) return;
      event.preventDefault();
      takeBack(input);
    });
  }
  return box;
}

// The options, and after each the text that is asked with it.
function optionList(node, place, made) {
  const list = h("div", { class: node.style === "bold" ? "options strong" : "options" });
  for (const option of node.options) {
    const blank = option.blank && textControl(option.blank, place, true);
    list.append(blank ? h("span", { class: "withblank" }, made(option), blank) : made(option));
  }
  return list;
}

export function oneControl(node, place) {
  const chosen = place.read(node);
  const list = optionList(node, place, (option) =>
    mark("radio", place.id(node), option.id, option.id === chosen, optionWords(option), () => place.write(node, option.id)));
  return group(node, place, "radiogroup", canBeTakenBack(list, () => place.write(node, undefined)));
}

export function anyControl(node, place) {
  const list = optionList(node, place, (option) =>
    mark("checkbox", undefined, option.id, chosenOf(node, place).includes(option.id), optionWords(option), (event) => toggle(node, place, option.id, event.target.checked)));
  return group(node, place, "group", list);
}

function chosenOf(node, place) {
  const value = place.read(node);
  return Array.isArray(value) ? value : [];
}

// Chooses an option or takes it back; they stand in the order of the options.
function toggle(node, place, id, on) {
  const chosen = chosenOf(node, place).filter((other) => other !== id);
  if (on) chosen.push(id);
  const order = node.options.map((option) => option.id);
  chosen.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  place.write(node, chosen.length === 0 ? undefined : chosen);
}

export function scaleControl(node, place) {
  const chosen = place.read(node);
  const list = h("div", { class: "scale" });
  for (let n = Number(node.min); n <= Number(node.max); n++) {
    list.append(mark("radio", place.id(node), n, n === chosen, String(n), () => place.write(node, n)));
  }
  canBeTakenBack(list, () => place.write(node, undefined));
  const ends = node.low || node.high ? h("div", { class: "ends" }, h("span", {}, node.low ?? ""), h("span", {}, node.high ?? "")) : null;
  return group(node, place, "radiogroup", h("div", { class: "scalebox" }, list, ends));
}

export function tickControl(node, place) {
  const id = place.id(node);
  const tick = mark("checkbox", undefined, "", place.read(node) === true, node.label ?? node.name, (event) => place.write(node, event.target.checked ? true : undefined));
  const box = group({ ...node, label: "", prompt: "" }, place, undefined, tick);
  box.removeAttribute("aria-label");
  tick.firstChild.id = `${id}-t`;
  place.sheet.fields.get(place.path(node)).input = tick.firstChild;
  return box;
}

// One main option and further ones: a row an option, with a circle and a square.
export function rankingControl(node, place) {
  const [main, more] = node.nodes;
  const head = h("div", { class: "caption", id: `${place.id(main)}-c` }, captionOf(node).filter(Boolean));
  const table = h("div", { class: "ranks" });
  const squares = new Map();
  const keepApart = () => {
    for (const [id, square] of squares) {
      square.disabled = place.read(main) === id;
      if (square.disabled && square.checked) {
        square.checked = false;
        toggle(more, place, id, false);
      }
    }
  };
  for (const option of main.options) {
    const circle = mark("radio", place.id(main), option.id, place.read(main) === option.id, main.label, () => {
      place.write(main, option.id);
      keepApart();
    });
    const square = mark("checkbox", undefined, option.id, chosenOf(more, place).includes(option.id), more.label, (event) => toggle(more, place, option.id, event.target.checked));
    circle.firstChild.setAttribute("aria-label", `${option.label}：${main.label}`);
    square.firstChild.setAttribute("aria-label", `${option.label}：${more.label}`);
    squares.set(option.id, square.firstChild);
    table.append(h("div", { class: "rank" }, h("span", { class: "words" }, optionWords(option)), circle, square));
  }
  canBeTakenBack(table, () => {
    place.write(main, undefined);
    keepApart();
  });
  keepApart();
  const box = group({ ...main, label: "", name: node.name }, place, "group", head, table);
  place.sheet.add(place.path(more), { box, input: box, about: [], node: more });
  if (head.hasChildNodes()) box.setAttribute("aria-labelledby", head.id);
  return box;
}

// Rows that are asked the same.
export function matrixControl(node, place) {
  const rows = node.nodes.map((row, i) => {
    const ends = i === 0 && row.control === "scale" ? { low: node.low, high: node.high } : {};
    const control = { one: oneControl, any: anyControl, scale: scaleControl }[row.control];
    return control({ ...row, ...ends, prompt: row.note }, place);
  });
  return h("div", { class: "matrix" }, captionOf(node).some(Boolean) && h("div", { class: "caption" }, captionOf(node)), rows);
}
