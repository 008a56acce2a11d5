// What is there to read: titles, headings, notes, what is done on paper.
import { h } from "./dom.js";
import { say } from "./words.js";

export function titleWords(node, first) {
  const title = h(first ? "h1" : "h2", { class: "title" }, node.label);
  return h("header", { class: node.style === "large" ? "titleblock large" : "titleblock" },
    title,
    node.prompt && h("p", { class: "subtitle" }, node.prompt),
    node.aside && h("p", { class: "aside" }, node.aside));
}

// The element of a heading: a small one that no section leads is one itself.
function headingOf(place, small) {
  if (!small) place.sheet.sectioned = true;
  return small && place.sheet.sectioned ? "h3" : "h2";
}

export function headingControl(node, place) {
  const kind = node.level === 2 ? "heading small" : "heading";
  return h("div", { class: node.style === "rule" ? `${kind} ruled` : kind },
    h(headingOf(place, node.level === 2), {},
      node.step && h("span", { class: "disc" }, String(node.step)),
      h("span", {}, node.label)),
    node.start && h("span", { class: "start" }, node.start),
    node.prompt && h("p", { class: "prompt" }, node.prompt),
    node.text && h("p", { class: "body" }, node.text),
    node.aside && h("p", { class: "aside" }, node.aside));
}

export function wordsControl(node) {
  return h("span", { class: node.style ? `words ${node.style}` : "words" }, node.text);
}

export function noteControl(node) {
  return h("p", { class: node.style ? `note ${node.style}` : "note" }, node.text);
}

export function calloutControl(node, place) {
  return h("div", { class: "callout" }, h(headingOf(place, true), {}, node.label), h("p", {}, node.text));
}

export function referenceControl(node) {
  return h("dl", { class: node.across ? "reference across" : "reference" }, node.entries.map((entry) =>
    h("div", { class: "entry" },
      h("dt", {}, entry.mark && h("span", { class: "ring", "aria-hidden": "true" }, entry.mark), h("strong", {}, entry.title), entry.note && h("small", {}, entry.note)),
      h("dd", {}, entry.text && h("p", {}, entry.text), (entry.lines ?? []).map((line) => h("p", {}, h("b", {}, line.label), " ", line.text))))));
}

export function diagramControl({ diagram }) {
  const road = h("p", { class: "road" });
  diagram.stations.forEach((station, i) => {
    if (i > 0) road.append(h("span", { class: "arrow" }, diagram.arrows?.[i - 1] ? `${diagram.arrows[i - 1]} →` : "→"));
    road.append(h("span", { class: "station" }, station));
  });
  const loop = (diagram.loop ?? []).map((stop) => stop.text + (stop.note ? `（${stop.note}）` : "")).join(" → ");
  return h("figure", { class: "diagram", "aria-label": diagram.alt }, road,
    loop && h("figcaption", {}, diagram.back ? `${loop} ↺ ${diagram.back}` : loop));
}

export function imageControl(node, place) {
  const source = place.sheet.images[node.text];
  if (!source && !node.name && !node.note) return h("span", { hidden: true });
  return h("figure", { class: "image" },
    source ? h("img", { src: source, alt: node.name ?? "" }) : node.name && h("p", {}, node.name),
    node.note && h("figcaption", {}, node.note));
}

export function linkControl(node) {
  const link = /^https?:\/\//i.test(node.text);
  return h("p", { class: "note small" }, node.note && `${node.note} `,
    link ? h("a", { href: node.text, target: "_blank", rel: "noopener noreferrer" }, node.text) : node.text);
}

export function handControl(node) {
  const words = { photo: "handPhoto", practice: "handPractice", lines: "handLines", sign: "handSign" }[node.style];
  return h("p", { class: "hand" },
    [node.label, node.prompt].filter(Boolean).map((part, i) => h("span", { class: i === 0 ? "label" : "prompt" }, part)),
    h("span", {}, say(words, [...(node.text ?? "")].slice(0, 20).join(" "))));
}
