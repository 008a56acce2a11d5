// The gallery: what is in the folder, and what is built in.
import { element, json, post, dialog, another, save, problem } from "./desk.js";
import { create, more, moreAnswers } from "./more.js";
import { batch } from "./make.js";
import { said } from "./said.js";
import { words, language, put } from "./words.js";

const main = document.querySelector("main");
const q = encodeURIComponent;

function picture(sheet) {
  const width = Math.round(280 * Math.min(2, devicePixelRatio));
  return element("img", { src: `picture?sheet=${q(sheet.name)}&width=${width}`, alt: "", loading: "lazy", decoding: "async" });
}

// card shows a worksheet and what can be done with it.
function card(sheet, own) {
  const good = sheet.kind === "worksheet" && !sheet.faulty;
  const report = sheet.kind === "report" && !sheet.faulty;
  const edit = `edit?file=${q(sheet.name)}`;
  const print = `pdf?sheet=${q(sheet.name)}`;
  const bundle = sheet.kind === "bundle" && !sheet.faulty;
  const open = bundle ? `bundle?name=${q(sheet.name)}` : report ? `fill?sheet=${q(sheet.name)}` : !good ? edit : sheet.asks ? `fill?sheet=${q(sheet.name)}` : print;
  const links = [];
  if (report) links.push(element("a", { href: open, class: "main" }, words.see));
  if (good && sheet.asks) links.push(element("a", { href: open, class: "main" }, words.fill));
  if (good) links.push(element("a", { href: print, target: "_blank" }, words.blank));
  if (good && sheet.asks) links.push(element("a", { href: `batch?sheet=${q(sheet.name)}` }, words.many));
  if (bundle) links.push(element("a", { href: open, class: "main" }, words.make));
  if (own) links.push(element("a", { href: edit }, words.edit));
  links.push(element("button", { type: "button", "aria-label": `${words.more}：${sheet.title}`, onclick: () => more(sheet, own, state, load) }, words.others));
  const label = { report: words.report, bundle: words.bundle }[sheet.kind];
  const box = element("article", { class: "card" },
    element("a", { class: "look", href: open, tabIndex: -1, "aria-hidden": "true" }, good ? picture(sheet) : element("span", { class: "soft" }, label ?? sheet.name)),
    element("h3", {}, element("a", { href: open }, sheet.title)),
    sheet.faulty ? element("p", { class: "faulty" }, words.faulty) : element("p", { class: "about" }, sheet.summary || sheet.paper || label || ""),
    element("div", { class: "actions" }, ...links));
  if (good && sheet.asks) droppable(box, sheet);
  return box;
}

// droppable makes a PDF of each row of a spreadsheet that is dropped on a card.
function droppable(box, sheet) {
  box.addEventListener("dragover", (e) => { if (e.dataTransfer?.types.includes("Files")) box.classList.add("over"); });
  box.addEventListener("dragleave", () => box.classList.remove("over"));
  box.addEventListener("drop", async (e) => {
    const file = e.dataTransfer?.files[0];
    box.classList.remove("over");
    if (!file || kept.test(file.name)) return; // the page takes it
    e.stopPropagation();
    e.preventDefault();
    const about = box.querySelector(".about");
    const before = about.textContent;
    about.textContent = words.making;
    try {
      sessionStorage.setItem("made", JSON.stringify(await batch(sheet.name, file, {})));
      location.href = `batch?sheet=${q(sheet.name)}`;
    } catch (why) {
      about.textContent = before;
      await said(why);
    }
  });
}

// kept are files that the folder takes as they are.
const kept = /\.(json|ya?ml)$/i;

// A file that is dropped beside the cards is never opened in the place of the
// page; a definition or an answer file goes into the folder.
addEventListener("dragover", (e) => e.preventDefault());
addEventListener("drop", async (e) => {
  e.preventDefault();
  for (const file of e.dataTransfer?.files ?? []) {
    if (!kept.test(file.name)) continue;
    try {
      const taken = [...state.own.map((s) => s.name), ...state.answers.map((a) => a.file)].includes(file.name);
      await save(taken ? await another(file.name) : file.name, file, "");
    } catch (why) {
      await said(why);
    }
  }
  await load();
});

// when is a moment as people say it.
function when(time) {
  const date = new Date(time);
  const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(date).setHours(0, 0, 0, 0)) / 86400000);
  const clock = date.toLocaleTimeString(language === "en" ? "en" : "zh-CN", { hour: "2-digit", minute: "2-digit", hour12: false });
  if (days === 0) return `${words.today} ${clock}`;
  if (days === 1) return `${words.yesterday} ${clock}`;
  return date.toLocaleDateString(language === "en" ? "en" : "zh-CN");
}

function answers(all) {
  if (all.length === 0) return element("p", { class: "empty" }, words.noAnswers);
  return element("div", { class: "rows" }, ...all.map((a) => element("div", { class: "row" }, element("a", { href: a.sheet ? `fill?sheet=${q(a.sheet)}&file=${q(a.file)}` : `files/${q(a.file)}` },
    element("span", { class: "name" }, a.file.replace(/\.json$/i, "")),
    element("span", { class: "of soft small" }, a.title ?? words.foreign),
    element("span", { class: "soft small" }, when(a.changed))),
  element("button", { type: "button", "aria-label": `${words.more}：${a.file}`, onclick: () => moreAnswers(a, load) }, words.others))));
}

const section = (title, ...content) => element("section", {}, element("div", { class: "head" }, element("h2", {}, title)), ...content);

function show(all) {
  document.title = words.desk;
  document.querySelector("h1").textContent = words.desk;
  const folder = document.querySelector(".folder");
  folder.textContent = "\u200e" + all.folder;
  folder.title = all.folder;
  const fresh = element("article", { class: "card new" },
    element("button", { type: "button", class: "look", onclick: () => create("", state) }, element("span", { class: "plus", "aria-hidden": "true" }, "+"), words.create));
  const cards = (sheets, own) => sheets.map((s) => card(s, own));
  const mine = [section(words.answers, answers(all.answers)), section(words.own, element("div", { class: "grid" }, ...cards(all.own, true), fresh))];
  const given = section(words.builtIn, element("div", { class: "grid" }, ...cards(all.builtIn, false)));
  const begun = all.own.length + all.answers.length > 0; // else what is there comes first
  if (all.left > 0) mine.push(element("p", { class: "soft" }, put(words.left, all.left)));
  main.replaceChildren(...(begun ? [...mine, given] : [given, ...mine]),
    section(words.bundles, element("p", { class: "soft about" }, words.bundlesAbout), element("div", { class: "grid" }, ...cards(all.bundles, false))),
    section(words.reports, element("div", { class: "grid" }, ...cards(all.reports, false))),
    section(words.examples, element("div", { class: "grid" }, ...all.examples.map((s) => card(s, false)))),
    ...(all.results.length ? [section(words.results, element("div", { class: "rows" }, ...all.results.map((r) => element("a", { href: `bundle?result=${q(r)}` }, element("span", { class: "name" }, r)))))] : []));
}

let state;
async function load() {
  try {
    state = await json("gallery");
    show(state);
  } catch (why) {
    main.replaceChildren(element("p", { class: "empty" }, why.message));
  }
}
addEventListener("pageshow", load); // again when one comes back
