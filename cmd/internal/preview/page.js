"use strict";
const words = JSON.parse(document.body.dataset.words);
const main = document.querySelector("main");
const list = document.querySelector(".problems");

function element(kind, name, text) {
  const e = document.createElement(kind);
  if (name) e.className = name;
  if (text) e.textContent = text;
  return e;
}

function problem(p) {
  const box = element("article", p.note ? "note" : "fault");
  box.append(element("p", "place", (p.note ? words.note + " " : "") + p.place));
  box.append(element("p", "what", p.what));
  if (p.excerpt) {
    const line = element("pre");
    const characters = Array.from(p.excerpt);
    line.append(characters.slice(0, p.caret).join(""), element("mark", "", characters[p.caret] || " "), characters.slice(p.caret + 1).join(""));
    box.append(line);
  }
  if (p.hint) box.append(element("p", "hint", words.hint + p.hint));
  return box;
}

function pages(state) {
  while (main.children.length > state.pages) main.lastChild.remove();
  while (main.children.length < state.pages) main.append(element("img"));
  Array.from(main.children).forEach((img, i) => {
    const address = "/pages/" + (i + 1) + ".png?" + state.number;
    img.alt = String(i + 1);
    if (!img.src) { // the first: there is nothing to keep meanwhile
      img.src = address;
      return;
    }
    const next = new Image();
    next.onload = () => { img.src = address; };
    next.src = address;
  });
}

function show(state) {
  document.title = (state.failed ? "✗ " : "") + (state.title || "worksheet");
  document.querySelector("h1").textContent = state.title;
  document.querySelector(".count").textContent = state.pages ? words.pages.replace("#", state.pages) : "";
  document.querySelector("a").hidden = state.pages === 0;
  document.body.classList.toggle("failed", state.failed);
  list.replaceChildren();
  if (state.failed) list.append(element("p", "stale", state.pages ? words.stale : words.nothing));
  list.append(...state.problems.map(problem));
  if (!state.failed) pages(state);
  else if (main.children.length !== state.pages) pages(state);
}

show(JSON.parse(document.body.dataset.state));
const changes = new EventSource("/changes");
changes.onmessage = async () => show(await (await fetch("/state")).json());
changes.onerror = () => { list.replaceChildren(element("p", "stale", words.gone)); };
