// Tests of the modules that touch no page: each says what is not so.
import { merged } from "./merge.js";
import { isBlank, readAt, stepsOf, writeAt } from "./paths.js";
import { controlsOf, fromFile, toFile } from "./exact.js";
import { gistWords } from "./gist.js";

const faults = [];

function same(what, got, want) {
  if (JSON.stringify(got) !== JSON.stringify(want)) faults.push(`${what}: got ${JSON.stringify(got)}, want ${JSON.stringify(want)}`);
}

// paths
same("steps", stepsOf("log[3].steps.1"), ["log", 3, "steps", "1"]);
const answers = {};
writeAt(answers, "log[1].who", "甲");
same("a row before is made", answers, { log: [{}, { who: "甲" }] });
writeAt(answers, "steps.enter.done", true);
same("read", readAt(answers, "steps.enter.done"), true);
same("nothing is there", readAt(answers, "log[7].who"), undefined);
writeAt(answers, "steps.enter.done", undefined);
writeAt(answers, "none.at.all", undefined);
same("objects that hold nothing go", answers, { log: [{}, { who: "甲" }] });
writeAt(answers, "log[1].who", undefined);
same("rows keep their places", answers, { log: [{}, {}] });
same("blank", [isBlank({ a: [{}], b: "" }), isBlank([0]), isBlank({ a: [{ b: "x" }] })], [true, false, false]);

// merging
const merge = (base, mine, theirs) => {
  const conflicts = [];
  return { both: merged(base, mine, theirs, conflicts), conflicts };
};
same("apart", merge([{ a: "1" }], [{ a: "1", b: "2" }], [{ a: "3" }]), { both: [{ a: "3", b: "2" }], conflicts: [] });
same("both", merge([{ a: "1" }], [{ a: "2" }], [{ a: "3" }]), { both: [{ a: "2" }], conflicts: [{ path: "[0].a", theirs: "3" }] });
same("taken away and changed", merge([{ a: "1" }], [{}], [{ a: "3" }]), { both: [{ a: "3" }], conflicts: [] });
same("rows on both sides", merge([{ r: [{ x: "1" }] }], [{ r: [{ x: "1" }, { x: "2" }] }], [{ r: [{ x: "0" }, { x: "3" }] }]).both, [{ r: [{ x: "0" }, { x: "2" }, { x: "3" }] }]);
same("a row deleted here, one added there", merge([{ r: [{ x: "1" }, { x: "2" }] }], [{ r: [{ x: "2" }] }], [{ r: [{ x: "1" }, { x: "2" }, { x: "3" }] }]).both, [{ r: [{ x: "2" }, { x: "3" }] }]);

// Whatever two windows do that is not in each other's way, nothing is lost.
let seed = 7;
const random = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
for (let i = 0; i < 500; i++) {
  const base = [{ log: Array.from({ length: random(4) }, (_, n) => ({ who: `w${n}` })) }];
  const write = (side) => {
    const copy = structuredClone(base);
    for (let n = random(4); n > 0; n--) writeAt(copy[0], random(2) ? `${side}${random(9)}` : `log[${base[0].log.length}].${side}`, `${side}${n}`);
    return copy;
  };
  const [mine, theirs] = [write("m"), write("t")];
  const { both, conflicts } = merge(base, mine, theirs);
  const words = JSON.stringify([both, conflicts]);
  for (const side of [mine, theirs]) for (const word of JSON.stringify(side).match(/"[mt]\d"(?=[,}])/g) ?? []) if (!words.includes(word)) faults.push(`lost ${word}`);
}

// numbers as they are written
const controls = controlsOf([
  { control: "number", path: "fee" },
  { control: "scale", path: "neat" },
  { control: "rows", path: "log", nodes: [{ control: "number", path: "n" }, { control: "numbers", path: "from" }, { control: "text", path: "who", label: "谁" }] },
]);
const text = `{"fee": 36.50, "neat": 3, "log": [{"n": -0.10, "from": [1, "2-7"], "who": "he said \\"12.50\\" and 007"}]}`;
const copies = fromFile(controls, text);
same("typed", copies, [{ fee: "36.50", neat: 3, log: [{ n: "-0.10", from: [1, "2-7"], who: 'he said "12.50" and 007' }] }]);
same("written", toFile(controls, copies), `[{"fee":36.50,"neat":3,"log":[{"n":-0.10,"from":[1,"2-7"],"who":"he said \\"12.50\\" and 007"}]}]`);
same("no number", toFile(controls, [{ fee: "3a" }, { fee: "1e5" }, { fee: "01" }]), `[{"fee":"3a"},{"fee":"1e5"},{"fee":"01"}]`);
same("within a result", fromFile(controls, `{"drafts": [{"answers": [null, {"fee": 1.0}]}]}`, ["drafts", 0, "answers"]), [{}, { fee: "1.0" }]);
same("gist", gistWords([{ control: "date", path: "d" }, { control: "text", path: "who" }, { control: "any", path: "v", options: [{ id: "a", label: "甲" }] }], { d: "2026-03-02", who: " 谁 ", v: ["a"] }), ["3/2", "谁", "甲"]);

export default faults;
