// A few words for making elements.

// An element: h("button", {type: "button", onclick}, "好"). Attributes that are
// false or undefined are left out; members that begin with "on" are listeners.
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== undefined && value !== false && value !== null) element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false && child !== ""));
  return element;
}

// A button. Its words may be those for a screen reader alone.
export function button(words, onclick, attributes = {}) {
  return h("button", { type: "button", onclick, ...attributes }, words);
}

// A picture of a few strokes, drawn in the colour of the words beside it.
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", strokes()[name]);
  svg.append(path);
  return svg;
}

function strokes() {
  return {
    add: "M12 5v14M5 12h14",
    up: "M12 19V5M6 11l6-6 6 6",
    down: "M12 5v14M6 13l6 6 6-6",
    remove: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13",
    left: "M15 5l-7 7 7 7",
    right: "M9 5l7 7-7 7",
    close: "M6 6l12 12M18 6L6 18",
    more: "M5 12h.01M12 12h.01M19 12h.01",
    file: "M7 3h7l4 4v14H7zM14 3v4h4M10 13h5M10 17h5",
    save: "M12 4v11M7 10l5 5 5-5M5 20h14",
    picture: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9h.01",
    lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
    carry: "M4 7h9M4 12h6M4 17h9M14 12h6M17 9l3 3-3 3",
    about: "M12 8h.01M12 11.5v5M12 3a9 9 0 1 0 .01 0z",
    undo: "M8 5L4 9l4 4M4 9h10a5 5 0 0 1 0 10h-3",
  };
}
