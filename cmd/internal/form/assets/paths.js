// Where answers stand: "log[3].quote" in the answers of one copy.

// The steps of a path: ["log", 3, "quote"]. A key may be digits, an index
// stands in brackets.
export function stepsOf(path) {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) => (key === undefined ? Number(index) : key));
}

export function readAt(answers, path) {
  let value = answers;
  for (const step of stepsOf(path)) {
    if (value === null || typeof value !== "object") return undefined;
    value = value[step];
  }
  return value;
}

// Writes an answer; undefined takes it away, and the objects with it that hold
// nothing else. Rows keep their places.
export function writeAt(answers, path, value) {
  const steps = stepsOf(path);
  const held = [answers];
  for (let i = 0; i < steps.length - 1; i++) {
    const here = held[i];
    if (here[steps[i]] === null || typeof here[steps[i]] !== "object") {
      if (value === undefined) return;
      here[steps[i]] = typeof steps[i + 1] === "number" ? [] : {};
    }
    held.push(here[steps[i]]);
    if (Array.isArray(held[i + 1])) {
      while (held[i + 1].length < steps[i + 1]) held[i + 1].push({});
    }
  }
  const last = steps.length - 1;
  if (value !== undefined) {
    held[last][steps[last]] = value;
    return;
  }
  delete held[last][steps[last]];
  for (let i = last; i > 0; i--) {
    if (Array.isArray(held[i]) || Array.isArray(held[i - 1]) || Object.keys(held[i]).length > 0) return;
    delete held[i - 1][steps[i - 1]];
  }
}

// Whether a value says nothing.
export function isBlank(value) {
  if (value === undefined || value === null || value === "" || value === false) return true;
  if (typeof value === "object") return Object.values(value).every(isBlank);
  return false;
}

export function isSame(a, b) {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object" || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && isSame(a[key], b[key]));
}
