// Saying why something was not done, and what is wrong.
import { dialog, problem } from "./desk.js";
import { words } from "./words.js";

export const said = (why) => dialog(why.message, (why.problems ?? []).map((p) => problem(p, [p.file, p.path].filter(Boolean).join("  "))), [["", words.close]]);
