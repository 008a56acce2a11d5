// The page to fill a worksheet in: the form, and a file of the folder that
// follows what is written.
import { start } from "../form/app.js";
import { fetchCalls } from "../form/fetch.js";
import { element, json, save, another, changed } from "./desk.js";
import { words } from "./words.js";

const find = (selector) => document.querySelector(selector);
const [standing, keepButton] = [find(".standing"), find(".keep")];
const asked = new URLSearchParams(location.search);
const sheet = asked.get("sheet");

const file = { name: asked.get("file") ?? "", sum: "" };
let filling; // the worksheet, and what was answered when the page was opened
let written; // the answers as they stand, as JSON
let kept; // as the file holds them
let stopped = false; // somebody else has saved the file: nothing is saved until that is settled
let calls;

const saveAfter = 700; // ms after the last key
let timer = 0;
let running = Promise.resolve();

function stand(message, fault, ...more) {
  standing.className = fault ? "standing fault" : "standing";
  standing.replaceChildren(message, ...more);
  keepButton.disabled = written === kept;
}

function named(name) {
  find("h1").textContent = name.replace(/\.json$/i, "");
  document.title = name.replace(/\.json$/i, "");
}

// heard is told of everything that is written.
function heard(_, text) {
  if (text === written) return;
  written = text;
  if (written === kept || stopped) return;
  stand(words.unsaved);
  clearTimeout(timer);
  timer = setTimeout(keep, saveAfter);
}

// keep saves what is written, one after the other.
function keep() {
  clearTimeout(timer);
  running = running.then(keepNow);
  return running;
}

async function keepNow() {
  const text = written;
  if (text === kept || stopped) return;
  stand(words.saving);
  try {
    const answer = await calls("export", `{"draft":{"worksheet":${JSON.stringify(filling.worksheet)},"answers":${text}}}`);
    await put(JSON.parse(answer.text).name, new TextDecoder().decode(answer.bytes));
    kept = text;
    stand(written === kept ? words.saved : words.unsaved);
  } catch (why) {
    await failed(why);
  }
}

// put saves the file; one that has no name yet gets one that nobody has.
async function put(suggested, text) {
  let name = file.name || suggested;
  for (;;) {
    try {
      const done = await save(name, text, file.sum);
      Object.assign(file, { name, sum: done.sum });
      asked.set("file", name);
      asked.delete("sample");
      history.replaceState(null, "", "fill?" + asked + location.hash);
      named(name);
      return;
    } catch (why) {
      if (why.why !== "changed" || file.name) throw why;
      name = await another(name);
    }
  }
}

async function failed(why) {
  if (why.why === "changed" || why.why === "missing") {
    stopped = true;
    stand(why.message, true, " ", element("button", { type: "button", onclick: settle }, "…"));
    await settle(why);
    return;
  }
  const message = why.why ? why.message : why instanceof TypeError ? words.errors.offline : words.errors.failed;
  stand(message, true, " ", element("button", { type: "button", onclick: download }, words.download));
}

// settle asks what to do about a file that somebody else has saved.
async function settle(why) {
  const choice = await changed();
  if (choice === "open") window.open(location.href, "_blank");
  if (choice !== "copy" && choice !== "replace") return;
  if (choice === "replace") file.sum = why.sum ?? "";
  else Object.assign(file, { name: "", sum: "" });
  stopped = false;
  await keepNow();
}

// download is for when the program has ended: what is written can still be kept.
function download() {
  const text = `{"worksheet": ${JSON.stringify(filling.worksheet)}, "version": ${filling.version}, "answers": ${written}}\n`;
  const link = element("a", { href: URL.createObjectURL(new Blob([text], { type: "application/json" })), download: file.name || filling.worksheet + ".json" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

async function begin() {
  const back = find(".back");
  back.title = words.back;
  back.setAttribute("aria-label", words.back);
  keepButton.textContent = words.save;
  keepButton.addEventListener("click", keep);
  filling = await json("filling?" + asked);
  const title = filling.page.worksheets[0].title;
  named(file.name || title);
  file.sum = filling.sum ?? "";
  calls = fetchCalls(`engine/${encodeURIComponent(sheet)}/`);
  const app = start({ root: find("#app"), call: calls, page: filling.page, storage: false, onChange: heard });
  if (filling.answers) app.take(filling.worksheet, filling.answers);
  written = kept = app.text(filling.worksheet);
  stand(file.name ? words.saved : "");
  const wrong = filling.problems.filter((p) => !p.note);
  if (wrong.length) app.tell(wrong.map((p) => p.message).join("；"));
  addEventListener("beforeunload", (e) => { if (written !== kept) e.preventDefault(); });
  addEventListener("visibilitychange", () => { if (document.hidden) keep(); });
  addEventListener("keydown", (e) => { if ((e.ctrlKey || e.metaKey) && e.key === "s") { e.preventDefault(); keep(); } });
}
begin().catch((why) => stand(why.message, true));
