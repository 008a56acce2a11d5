// A PDF of each row of a spreadsheet that is dropped on the page.
import { element, json, problem, heading, wayBack } from "./desk.js";
import { batch } from "./make.js";
import { words, put } from "./words.js";

const main = document.querySelector("main");
const q = encodeURIComponent;
const asked = new URLSearchParams(location.search);
const sheet = asked.get("sheet");
wayBack();

const field = (id, label, hint) => element("div", { class: "field" }, element("label", { for: id }, label),
  element("input", { type: "text", id, placeholder: hint ?? "", autocomplete: "off" }));

const value = (id) => document.getElementById(id).value.trim();

function form() {
  const picked = element("input", { type: "file", accept: ".xlsx,.xlsm,.csv,.tsv,.txt,.jsonl,.json", hidden: true, onchange: () => picked.files[0] && make(picked.files[0]) });
  const drop = element("div", { class: "drop", id: "drop" },
    element("h2", {}, words.dropTable), element("p", { class: "soft" }, words.dropAbout),
    element("button", { type: "button", class: "first", onclick: () => picked.click() }, words.choose), picked,
    element("a", { href: `table?sheet=${q(sheet)}`, download: "" }, words.emptyTable));
  drop.addEventListener("dragover", (e) => { e.preventDefault(); drop.classList.add("over"); });
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (e) => {
    e.preventDefault();
    drop.classList.remove("over");
    if (e.dataTransfer.files[0]) make(e.dataTransfer.files[0]);
  });
  main.replaceChildren(drop,
    element("label", { class: "check" }, element("input", { type: "checkbox", id: "merge" }), words.merge),
    element("details", {}, element("summary", {}, words.more), field("name", words.naming, words.namingHint), field("key", words.key), field("ignore", words.ignore)),
    element("div", { id: "done", "aria-live": "polite" }));
}

async function make(file) {
  const done = document.getElementById("done");
  done.replaceChildren(element("p", { class: "soft" }, words.making));
  try {
    const ignore = value("ignore").split(/[、,，]/).map((column) => column.trim()).filter(Boolean);
    show(await batch(sheet, file, { name: value("name"), key: value("key"), ignore, merge: document.getElementById("merge").checked }));
  } catch (why) {
    done.replaceChildren(problem({ message: why.message }));
  }
}

// place is where a problem is: the line of a file, or the row and the column of a table.
const place = (p) => [p.file, p.line > 0 && p.line, p.path].filter(Boolean).join("  ");

function show(made) {
  document.getElementById("done").replaceChildren(
    element("div", { class: "sums" },
      element("span", {}, put(words.made, made.made)),
      made.failed > 0 && element("span", { class: "faulty" }, put(words.failed, made.failed)),
      made.files.length > 0 && element("span", { class: "soft" }, put(words.inFolder, made.folder))),
    made.merged ? files(made.folder, [made.merged], "first") : "",
    ...made.problems.map((p) => problem(p, place(p))), files(made.folder, made.files.filter((name) => name !== made.merged)));
}

const files = (folder, names, kind = "") => element("ul", { class: "files " + kind }, ...names.map((name) =>
  element("li", {}, element("a", { href: `results/${q(folder)}/${q(name)}`, target: "_blank" }, name))));

async function begin() {
  const all = await json("gallery");
  const found = [...all.own, ...all.builtIn, ...all.examples].find((s) => s.name === sheet);
  heading(put(words.manyOf, found?.title ?? sheet));
  form();
  const made = sessionStorage.getItem("made"); // by a table that was dropped in the gallery
  sessionStorage.removeItem("made");
  if (made) show(JSON.parse(made));
}
begin().catch((why) => main.replaceChildren(problem({ message: why.message })));
