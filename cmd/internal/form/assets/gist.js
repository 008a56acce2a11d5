// What is written in a row, in a line.
import { h } from "./dom.js";
import { controlsOf } from "./exact.js";
import { readAt } from "./paths.js";

const WORDS = 60; // characters of one answer
const PARTS = 3;

// A few answers of a row, as elements; none: nothing is written.
export function gistOf(nodes, row) {
  return gistWords(nodes, row).map((words, i) => h("span", { class: i === 0 ? "first" : "" }, words));
}

// The same as texts, the longest answers last.
export function gistWords(nodes, row) {
  const parts = [];
  for (const [path, node] of controlsOf(nodes)) {
    const words = wordsOf(node, readAt(row ?? {}, path));
    if (words !== "") parts.push(words.length > WORDS ? `${words.slice(0, WORDS)}…` : words);
    if (parts.length === PARTS) break;
  }
  return parts;
}

function wordsOf(node, value) {
  if (value === undefined || value === null) return "";
  switch (node.control) {
    case "text":
    case "number":
    case "scale":
    case "count":
      return String(value).trim();
    case "date":
      return String(value).replace(/^\d{4}-0?(\d+)-0?(\d+)$/, "$1/$2");
    case "one":
      return node.options.find((option) => option.id === value)?.label ?? "";
    case "any":
      return node.options.filter((option) => Array.isArray(value) && value.includes(option.id)).map((option) => option.label).join("、");
    case "numbers":
      return Array.isArray(value) ? value.join("、") : "";
    case "tick":
      return value === true ? "✓" : "";
    default:
      return "";
  }
}
