// JSON in which a number stays as it was written: 36.50 is not 36.5. In a draft
// the answer to a question for a number is what was typed, a string; in the
// text of an answer file it stands as a number.

const MARK = "\u0000";

// Reads JSON with every number as the string that it was written as, marked.
function marked(text) {
  const quoted = text.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) => (token[0] === '"' ? token : `"\\u0000${token}"`));
  return JSON.parse(quoted);
}

// The nodes with answers of a form, by their paths without the numbers of rows.
export function controlsOf(nodes, at = "", all = new Map()) {
  for (const node of nodes ?? []) {
    let inside = at;
    if (node.path) {
      all.set(at + node.path, node);
      if (node.control === "rows") inside = `${at}${node.path}.`;
    }
    controlsOf(node.nodes, inside, all);
    for (const line of node.pieces ?? []) controlsOf(line, inside, all);
    for (const option of node.options ?? []) if (option.blank) controlsOf([option.blank], inside, all);
  }
  return all;
}

// Answers as a draft has them, from JSON in which the answers of an answer file
// stand at the end of a way.
export function fromFile(controls, text, way = []) {
  const typed = (value, path) => {
    if (typeof value === "string") {
      if (value[0] !== MARK) return value.replaceAll(MARK, "");
      return controls.get(path)?.control === "number" ? value.slice(1) : Number(value.slice(1));
    }
    return each(value, path, typed);
  };
  const value = typed(way.reduce((part, step) => part?.[step], marked(text)), "");
  return Array.isArray(value) ? value.map((copy) => copy ?? {}) : [value ?? {}];
}

// The JSON of answers, as an answer file has them.
export function toFile(controls, copies) {
  const written = (value, path) => {
    if (typeof value === "string" && controls.get(path)?.control === "number" && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value)) return MARK + value;
    return each(value, path, written);
  };
  return JSON.stringify(copies.map((copy) => written(copy, ""))).replace(/"\\u0000([^"]*)"/g, "$1");
}

function each(value, path, change) {
  if (Array.isArray(value)) return value.map((item) => change(item, path));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item, path === "" ? key : `${path}.${key}`)]));
}
