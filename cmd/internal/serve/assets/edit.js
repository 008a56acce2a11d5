// The editor: a definition, what is wrong with it at its line, and the page that
// it makes.
import {
  EditorState, EditorView, keymap, lineNumbers, highlightActiveLine, highlightActiveLineGutter, drawSelection, highlightSpecialChars,
  defaultKeymap, history, historyKeymap, indentWithTab, HighlightStyle, syntaxHighlighting, indentUnit, bracketMatching,
  autocompletion, completionKeymap, startCompletion, lintGutter, lintKeymap, setDiagnostics, search, searchKeymap, yaml, tags,
} from "./codemirror.js";
import { element, ask, post, read, save, another, changed, problem, dialog, wayBack } from "./desk.js";
import { words, put } from "./words.js";

const find = (selector) => document.querySelector(selector);
const file = new URLSearchParams(location.search).get("file");
const name = { current: file };
const [state, saveButton, look, problems, halves] = [".state", ".save", ".look", ".problems", ".halves"].map(find);
let sum = ""; // of what the file held when it was last seen
let kept = ""; // what it held
let ends = "\n"; // of its lines, which stay as they are
let view;

const text = () => view.state.doc.toString();
const unsaved = () => view && text() !== kept;

// Colours of the text come from the page's own.
const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "light-dark(#1d4f7a, #8ec3ef)" },
  { tag: tags.comment, color: "var(--soft)" },
  { tag: [tags.string, tags.attributeValue], color: "light-dark(#6b3a12, #e0b48a)" },
  { tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace], color: "var(--soft)" },
]);

// completions asks what may be written at the cursor.
async function completions(context) {
  const line = context.state.doc.lineAt(context.pos);
  const lead = line.text.slice(0, context.pos - line.from);
  if (!context.explicit && !/[\w-]$|[:{,-] $/.test(lead)) return null;
  const found = await post("draft/complete", { before: context.state.sliceDoc(0, context.pos), after: context.state.sliceDoc(context.pos) });
  if (context.aborted || found.options.length === 0) return null;
  return {
    from: context.pos - found.word.length,
    validFor: /^[\w-]*$/,
    options: found.options.map((o, i) => ({
      label: o.label, detail: (o.must ? "✱ " : "") + (o.detail ?? ""), info: o.about || undefined, boost: -i / 10, apply: insert(o),
    })),
  };
}

// insert writes an option, and asks what comes after it.
const insert = (option) => (editor, _, from, to) => {
  editor.dispatch({ changes: { from, to, insert: option.insert }, selection: { anchor: from + option.insert.length }, userEvent: "input.complete" });
  if (/[: -]$/.test(option.insert)) setTimeout(() => startCompletion(editor), 0);
};

// position is where a line and a column, in characters, are in the text.
function position(doc, line, column) {
  const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const before = Array.from(at.text).slice(0, Math.max(0, (column || 1) - 1)).join("");
  return { from: Math.min(at.from + before.length, at.to), to: at.to };
}

function diagnostics(found) {
  const doc = view.state.doc;
  return found.filter((p) => p.line && !p.file).map((p) => {
    let { from, to } = position(doc, p.line, p.column);
    if (from === to) from = doc.lineAt(from).from;
    return { from, to, severity: p.note ? "info" : "error", message: p.message + (p.hint ? "\n" + p.hint : "") };
  }).sort((a, b) => a.from - b.from);
}

// told says how the definition stands.
function told(message, kind = "") {
  state.textContent = message;
  state.className = "state small " + (kind || "soft");
}

let number = 0; // of the last check: an older answer is not shown
let good = false; // pages were shown

// check asks what is wrong, and shows it; then the pages.
async function check() {
  const mine = ++number;
  const draft = { file: name.current, text: text() };
  let found;
  try {
    found = await post("draft/check", draft);
  } catch (why) {
    told(why.message, "fault");
    return;
  }
  if (mine !== number) return;
  view.dispatch(setDiagnostics(view.state, diagnostics(found.problems)));
  problems.replaceChildren(...found.problems.map((p) => problem(p, [p.file, p.line && put(words.line, p.line), p.path].filter(Boolean).join("  "), p.line && !p.file ? () => go(p) : undefined)));
  const faults = found.problems.filter((p) => !p.note).length;
  standing = faults ? [put(words.faults, faults), "fault"] : [found.pages ? `${words.good} · ${put(words.pages, found.pages)}` : words.good, "good"];
  show();
  document.title = (faults ? "✗ " : "") + (found.title ?? name.current);
  if (found.title) find("h1").textContent = found.title;
  find(".try").hidden = found.pages === 0;
  await pages(draft, found, mine);
}

let standing = [words.checking, ""];

// show says whether it is saved, and how it stands.
function show() {
  told(unsaved() ? `${words.unsaved} · ${standing[0]}` : standing[0], standing[1]);
  saveButton.disabled = !unsaved();
}

function go(p) {
  const { from } = position(view.state.doc, p.line, p.column);
  halves.classList.remove("seen");
  tabs();
  view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
  view.focus();
}

// pages shows what is printed, page after page; a page that is there stays until
// the new one has come.
async function pages(draft, found, mine) {
  if (found.kind !== "worksheet") {
    look.replaceChildren(element("p", { class: "said" }, words.onlySheets));
    return;
  }
  look.classList.toggle("stale", good && found.pages === 0);
  if (found.pages === 0) {
    if (!good) look.replaceChildren(element("p", { class: "said" }, words.noPages));
    return;
  }
  if (!good) look.replaceChildren();
  good = true;
  const width = Math.min(1600, Math.round(Math.max(320, Math.min(760, look.clientWidth - 48)) * devicePixelRatio));
  while (look.children.length > found.pages) look.lastChild.remove();
  for (let i = 0; i < found.pages && mine === number; i++) {
    const response = await ask(`draft/page?page=${i}&width=${width}`, { method: "POST", body: JSON.stringify(draft) });
    const address = URL.createObjectURL(await response.blob());
    if (mine !== number) { URL.revokeObjectURL(address); return; }
    const img = look.children[i] ?? look.appendChild(element("img", { alt: put(words.page, i + 1) }));
    const old = img.src;
    img.src = address;
    if (old) URL.revokeObjectURL(old);
  }
}

let saving = false; // a second save at once would find the file changed, by us

// keep saves the definition, and asks where somebody else has saved it too.
async function keep() {
  if (saving || !unsaved()) return;
  saving = true;
  const writing = text();
  saveButton.disabled = true;
  try {
    const done = await save(name.current, writing.replaceAll("\n", ends), sum);
    [sum, kept] = [done.sum, writing];
    show();
  } catch (why) {
    saving = false;
    if (why.why === "changed" || why.why === "missing") await conflict(why);
    else { told(why.message, "fault"); saveButton.disabled = false; }
  }
  saving = false;
}

async function conflict(why) {
  const choice = await changed();
  if (choice === "replace") { sum = why.sum ?? ""; await keep(); }
  else if (choice === "open") window.open(location.href, "_blank");
  else if (choice === "copy") {
    name.current = await another(name.current);
    sum = "";
    await keep();
    moved(name.current);
  }
  show();
}

// moved keeps the address in step with the file.
function moved(current) {
  window.history.replaceState(null, "", `edit?file=${encodeURIComponent(current)}`);
  find(".try").href = `fill?sheet=${encodeURIComponent(current)}`;
}

function tabs() {
  const seen = halves.classList.contains("seen");
  find(".tabs").replaceChildren(...[[words.code, false], [words.look, true]].map(([label, shown]) => element("button", {
    type: "button", role: "tab", "aria-selected": String(seen === shown), onclick: () => { halves.classList.toggle("seen", shown); tabs(); },
  }, label)));
}

let timer;
const later = () => { clearTimeout(timer); timer = setTimeout(check, 120); show(); };

async function begin() {
  wayBack();
  saveButton.textContent = words.save;
  saveButton.addEventListener("click", keep);
  find("h1").textContent = name.current;
  Object.assign(find(".try"), { textContent: words.fill, href: `fill?sheet=${encodeURIComponent(file)}` });
  tabs();
  ({ text: kept, sum } = await read(name.current));
  const doc = kept.replaceAll("\r\n", "\n");
  ends = doc === kept ? "\n" : "\r\n";
  kept = doc;
  view = new EditorView({
    parent: find(".editor"),
    state: EditorState.create({ doc, extensions: [
      EditorView.cspNonce.of(find('meta[name="nonce"]').content),
      lineNumbers(), highlightActiveLine(), highlightActiveLineGutter(), highlightSpecialChars(), history(), drawSelection(), bracketMatching(),
      EditorState.tabSize.of(2), indentUnit.of("  "), EditorView.lineWrapping, yaml(), syntaxHighlighting(colours), search({ top: true }), lintGutter(),
      autocompletion({ override: [completions], activateOnTyping: true }),
      keymap.of([{ key: "Mod-s", run: () => { keep(); return true; } }, indentWithTab, ...completionKeymap, ...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
      EditorView.contentAttributes.of({ "aria-label": words.code, spellcheck: "false", autocapitalize: "off" }),
      EditorView.updateListener.of((u) => { if (u.docChanged) later(); }),
    ] }),
  });
  addEventListener("beforeunload", (e) => { if (unsaved()) e.preventDefault(); });
  addEventListener("keydown", (e) => { if ((e.ctrlKey || e.metaKey) && e.key === "s" && !e.defaultPrevented) { e.preventDefault(); keep(); } });
  await check();
}
begin().catch((why) => { told(why.message, "fault"); });
