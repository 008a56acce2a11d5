// A keyword's download, made in the folder; and what is in a folder that was made.
import { element, ask, json, post, problem, dialog, heading, wayBack } from "./desk.js";
import { words, put } from "./words.js";

const main = document.querySelector("main");
const q = encodeURIComponent;
const asked = new URLSearchParams(location.search);
const name = asked.get("name");
wayBack();

// covers is the folder of the pictures that are shown; there may be hundreds of others.
const covers = "封面/";

// reply is the text of the automatic reply, to be pasted where the account is kept.
async function reply(folder, names) {
  if (!names.includes("reply.txt")) return null;
  const text = await (await ask(`results/${q(folder)}/reply.txt`)).text();
  const copied = element("button", { type: "button", onclick: async () => {
    await navigator.clipboard.writeText(text.trimEnd());
    copied.textContent = words.copied;
  } }, words.copyReply);
  return element("section", { class: "made" }, element("h3", {}, words.reply), element("pre", {}, text.trimEnd()), copied);
}

// files are links to what was made, folder by folder.
function files(folder, names) {
  const groups = Map.groupBy(names, (n) => (n.includes("/") ? n.slice(0, n.indexOf("/")) : ""));
  const address = (n) => `results/${q(folder)}/${n.split("/").map(q).join("/")}`;
  const link = (n) => element("li", {}, element("a", { href: address(n), target: "_blank" },
    n.startsWith(covers) && element("img", { src: address(n), alt: "", loading: "lazy" }), n.slice(n.indexOf("/") + 1)));
  return [...groups].map(([group, inside]) => element("section", { class: "made" }, group && element("h3", {}, group), element("ul", { class: "files" }, ...inside.map(link))));
}

const place = (p) => [p.file, p.line > 0 && p.line, p.path].filter(Boolean).join("  ");

async function make(force) {
  const done = document.getElementById("done");
  const button = document.getElementById("make");
  button.disabled = true;
  done.replaceChildren(element("p", { class: "soft" }, words.makingBundle));
  try {
    const made = await post("bundle", { name, force });
    done.replaceChildren(...(made.made ? [element("div", { class: "sums" }, element("span", {}, put(words.bundleMade, made.folder))), element("p", { class: "soft" }, words.bundleNext)] : [element("p", { class: "faulty" }, words.bundleFailed)]),
      ...made.problems.map((p) => problem(p, place(p))), await reply(made.folder, made.files) ?? "", ...files(made.folder, made.files));
    if (!made.made && made.problems.some((p) => p.hint?.includes("--force"))) done.append(element("button", { type: "button", onclick: again }, words.bundleForce));
  } catch (why) {
    done.replaceChildren(problem({ message: why.message }), ...why.problems.map((p) => problem(p, place(p))));
  }
  button.disabled = false;
}

async function again() {
  if (await dialog(words.bundleForce, [element("p", {}, words.bundleForceAbout)], [["", words.cancel], ["make", words.bundleForce]]) === "make") await make(true);
}

async function begin() {
  const result = asked.get("result");
  if (result) {
    heading(result);
    const names = await json(`results/${q(result)}/`);
    main.replaceChildren(element("p", { class: "soft" }, put(words.inFolder, result)), await reply(result, names) ?? "", ...files(result, names));
    return;
  }
  const all = await json("gallery");
  const found = [...all.own, ...all.bundles].find((b) => b.name === name && b.kind === "bundle");
  heading(put(words.bundleOf, found?.title ?? name));
  main.replaceChildren(element("div", { class: "drop" }, element("h2", {}, found?.title ?? name), element("p", { class: "soft" }, words.bundleAbout),
    element("button", { type: "button", class: "first", id: "make", onclick: () => make(false) }, words.makeBundle)),
  element("div", { id: "done", "aria-live": "polite" }));
}
begin().catch((why) => main.replaceChildren(problem({ message: why.message })));
