// What else can be done with a worksheet or an answer file, and beginning a new
// worksheet.
import { element, post, dialog, menu, download } from "./desk.js";
import { said } from "./said.js";
import { words, put } from "./words.js";

const q = encodeURIComponent;
const field = (input, text) => element("div", { class: "field" }, element("label", { for: input.id }, text), input);
const line = (id, value = "") => element("input", { type: "text", id, value, required: true, maxLength: 60, autocomplete: "off" });

// create begins a worksheet of one's own.
export async function create(like, all) {
  const title = line("title");
  title.placeholder = words.titleHint;
  const from = element("select", { id: "like" }, element("option", { value: "" }, words.starter),
    ...[...all.own.filter((s) => !s.faulty), ...all.builtIn, ...all.examples, ...all.reports, ...all.bundles].map((s) => element("option", { value: s.name, selected: s.name === like }, s.title)));
  const asked = dialog(words.create, [field(title, words.title), field(from, words.like)], [["", words.cancel], ["begin", words.begin]]);
  title.focus();
  if (await asked !== "begin") return;
  try {
    const made = await post("new", { title: title.value, like: from.value });
    location.href = `edit?file=${q(made.name)}`;
  } catch (why) {
    await said(why);
  }
}

// more offers what there is no room for on a card.
export async function more(sheet, own, all, load) {
  const good = sheet.kind === "worksheet" && !sheet.faulty;
  const items = [
    good && sheet.asks && ["phone", words.phone, words.phoneAbout],
    sheet.samples && ["sample", words.sample, words.sampleAbout],
    !sheet.faulty && ["copy", words.copy, words.copyAbout],
    own && ["rename", words.rename, sheet.name],
    own && ["remove", words.remove, words.removeAbout],
  ].filter(Boolean);
  const chosen = await menu(sheet.title, items);
  if (chosen === "phone") await phone(sheet, all);
  else if (chosen === "sample") location.href = `fill?sheet=${q(sheet.name)}&sample=${q(sheet.samples[0])}`;
  else if (chosen === "copy") await create(sheet.name, all);
  else if (chosen) await move(chosen, sheet.name, load);
}

// moreAnswers offers what can be done with an answer file but opening it.
export async function moreAnswers(answer, load) {
  const chosen = await menu(answer.file, [["rename", words.rename], ["remove", words.remove, words.removeAbout]]);
  if (chosen) await move(chosen, answer.file, load);
}

// move gives a file another name, or puts it away.
async function move(how, name, load) {
  const dot = name.lastIndexOf(".");
  try {
    if (how === "rename") {
      const to = line("to", name.slice(0, dot));
      const asked = dialog(words.rename, [field(to, words.newName)], [["", words.cancel], ["rename", words.rename]]);
      to.select();
      if (await asked !== "rename") return;
      await post("rename", { name, to: to.value });
    } else {
      const box = await dialog(put(words.removeAsked, name), [element("p", { class: "soft" }, words.removeAbout)], [["", words.cancel], ["remove", words.remove]]);
      if (box !== "remove") return;
      await post("remove", { name });
    }
  } catch (why) {
    await said(why.why === "changed" ? { message: words.nameTaken } : why);
  }
  await load();
}

// phone makes one file that fills in worksheets on a phone.
async function phone(sheet, all) {
  const sheets = [...all.own, ...all.builtIn, ...all.examples].filter((s) => s.kind === "worksheet" && !s.faulty && s.asks);
  const boxes = sheets.map((s) => element("label", { class: "check" }, element("input", { type: "checkbox", value: s.name, checked: s.name === sheet.name }), s.title));
  const asked = dialog(words.phone, [element("p", { class: "soft" }, words.phoneMore), element("fieldset", {}, element("legend", {}, words.phoneWhich), ...boxes)], [["", words.cancel], ["make", words.make]]);
  if (await asked !== "make") return;
  const chosen = boxes.map((b) => b.firstChild).filter((b) => b.checked).map((b) => b.value);
  if (chosen.length === 0) return;
  try {
    await download("page?" + new URLSearchParams(chosen.map((name) => ["sheet", name])), words.phoneFile);
  } catch (why) {
    await said(why);
  }
}
