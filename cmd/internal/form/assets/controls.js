// The control of every node.
import { oneControl, anyControl, scaleControl, tickControl, rankingControl, matrixControl } from "./choosing.js";
import { daysControl, countControl } from "./counting.js";
import { h } from "./dom.js";
import { captionOf } from "./field.js";
import { calloutControl, diagramControl, handControl, headingControl, imageControl, linkControl, noteControl, referenceControl, titleWords, wordsControl } from "./reading.js";
import { rowsControl } from "./rows.js";
import { textControl, numberControl, dateControl, numbersControl } from "./writing.js";

// By the names in node.go.
const CONTROLS = {
  title: titleControl,
  heading: headingControl,
  words: wordsControl,
  note: noteControl,
  callout: calloutControl,
  reference: referenceControl,
  diagram: diagramControl,
  image: imageControl,
  link: linkControl,
  hand: handControl,
  text: textControl,
  number: numberControl,
  date: dateControl,
  one: oneControl,
  any: anyControl,
  scale: scaleControl,
  tick: tickControl,
  numbers: numbersControl,
  days: daysControl,
  count: countControl,
  stack: stackControl,
  sentence: sentenceControl,
  columns: columnsControl,
  ranking: rankingControl,
  matrix: matrixControl,
  steps: stepsControl,
  step: stepControl,
  rows: (node, place) => rowsControl(node, place, elementsOf),
};

// The elements of nodes, in order.
export function elementsOf(nodes, place) {
  return (nodes ?? []).map((node) => CONTROLS[node.control](node, place));
}

function titleControl(node, place) {
  const first = !place.sheet.titled;
  if (!first) place.sheet.sectioned = true;
  place.sheet.titled = true;
  const header = titleWords(node, first);
  if (node.pieces) header.append(piecesOf(node.pieces, place));
  return header;
}

function caption(node) {
  const words = captionOf(node).filter(Boolean);
  return words.length > 0 && h("div", { class: "caption" }, words);
}

function stackControl(node, place) {
  return h("div", { class: node.label ? "stack framed" : "stack" }, caption(node), elementsOf(node.nodes, place));
}

function columnsControl(node, place) {
  const box = h("div", { class: node.style === "rule" ? "columns ruled" : "columns" }, elementsOf(node.nodes, place));
  box.style.setProperty("--columns", node.columns ?? 1);
  node.nodes?.forEach((child, i) => box.children[i].classList.toggle("span", child.span === true));
  return box;
}

function sentenceControl(node, place) {
  return h("div", { class: "sentence", role: "group", "aria-label": node.name }, caption(node), piecesOf(node.pieces, place));
}

// Lines of words and blanks. A blank stays with the words before it, and the
// last with those after it.
function piecesOf(lines, place) {
  return h("div", { class: "pieces" }, lines.map((line) => {
    const chunks = [];
    let open = false; // the last chunk waits for its blank
    line.forEach((part, i) => {
      const words = part.control === "words";
      const after = i > 0 && line[i - 1].control !== "words";
      const closing = words && ((after && (line[i + 1]?.control ?? "words") === "words") || /^[，。、；：？！）》”…]/.test(part.text));
      if (!open && !closing) chunks.push(h("span", { class: "chunk" }));
      if (chunks.length === 0) chunks.push(h("span", { class: "chunk" }));
      const before = i > 0 && line[i - 1].control === "words" ? line[i - 1].text : "";
      if (part.control === "date" && before === "" && part.label) chunks.at(-1).append(wordsControl({ text: part.label, style: "small" }));
      chunks.at(-1).append(CONTROLS[part.control](words || !isSaid(part.label, before) ? part : { ...part, label: "" }, place, true));
      open = words && !closing;
    });
    return h("div", { class: "piece" }, chunks);
  }));
}

// Whether the words before a blank say what it is called.
function isSaid(label, before) {
  const plain = before.replace(/[\p{P}\s]/gu, "");
  const name = (label ?? "").replace(/[\p{P}\s]/gu, "");
  return plain !== "" && (name.includes(plain) || plain.includes(name));
}

function stepsControl(node, place) {
  return h("div", { class: "steps" }, caption(node), elementsOf(node.nodes, place));
}

function stepControl(node, place) {
  const [tick, ...others] = elementsOf(node.nodes, place);
  if (node.step === undefined) return h("div", { class: "step plain" }, tick, node.note && h("p", { class: "prompt" }, node.note));
  return h("div", { class: "step", role: "group", "aria-label": node.label },
    h("div", { class: "stephead" }, h("span", { class: "stepnumber", "aria-hidden": "true" }, String(node.step)),
      h("div", {}, h("strong", {}, node.label), node.note && h("p", { class: "prompt" }, node.note)), tick),
    h("div", { class: "stepbody" }, others));
}
