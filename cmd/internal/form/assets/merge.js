// Two windows on one draft: what each has changed since both knew the same.
import { isSame, isBlank } from "./paths.js";

// Merges what two have made of a base. Where both changed one answer, mine
// stays, and theirs is put on the list of conflicts with its path.
export function merged(base, mine, theirs, conflicts, path = "") {
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  if (isRows(mine) && isRows(theirs)) return mergedRows(isRows(base) ? base : [], mine, theirs, conflicts, path);
  if (isObject(mine) && isObject(theirs)) {
    const both = {};
    const known = isObject(base) ? base : {};
    for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
      const value = merged(known[key], mine[key], theirs[key], conflicts, path === "" ? key : `${path}.${key}`);
      if (value !== undefined) both[key] = value;
    }
    return both;
  }
  if (isBlank(mine)) return theirs;
  if (!isBlank(theirs)) conflicts.push({ path, theirs });
  return mine;
}

// Rows are told apart by their places, while nobody has taken one away; then
// mine stay, and what they have written anew comes after them.
function mergedRows(base, mine, theirs, conflicts, path) {
  if (mine.length < base.length || theirs.length < base.length) {
    const known = (row) => isBlank(row) || [...base, ...mine].some((other) => isSame(row, other));
    return [...mine, ...theirs.filter((row) => !known(row))];
  }
  const rows = base.map((row, i) => merged(row, mine[i], theirs[i], conflicts, `${path}[${i}]`));
  const mineNew = mine.slice(base.length);
  const theirNew = theirs.slice(base.length).filter((row) => !mineNew.some((other) => isSame(row, other)));
  return [...rows, ...mineNew, ...theirNew];
}

function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function isRows(value) {
  return Array.isArray(value) && value.every(isObject);
}
