// Controls to write in: text, numbers, days, and the numbers of rows.
import { h, button } from "./dom.js";
import { field, blankField } from "./field.js";
import { say } from "./words.js";

const FEW = 200; // a range up to here is worth saying

// One control on a line of its own, or as a blank in a sentence.
function placed(inline) {
  return inline ? blankField : field;
}

export function textControl(node, place, inline) {
  const lines = node.lines ?? 1;
  let newLine = false; // asked for, with the shift key
  const area = h("textarea", {
    rows: lines,
    class: lines > 1 ? "lines" : "line",
    autocomplete: "off",
    enterkeyhint: lines > 1 ? "enter" : "next",
    oninput: (event) => {
      grow(area);
      if (!event.isComposing) place.write(node, area.value === "" ? undefined : area.value);
    },
    oncompositionend: () => place.write(node, area.value === "" ? undefined : area.value),
    onkeydown: (event) => (newLine = event.shiftKey),
    // The key says 下一项 on a phone, where it comes as a line break alone.
    onbeforeinput: (event) => {
      if (lines > 1 || newLine || event.isComposing || !/^insert(LineBreak|Paragraph)$/.test(event.inputType)) return;
      event.preventDefault();
      focusAfter(area);
    },
  });
  area.style.setProperty("--lines", lines);
  const value = place.read(node);
  area.value = typeof value === "string" ? value : "";
  requestAnimationFrame(() => grow(area));
  return placed(inline)(node, place, area);
}

// Makes a text as high as its lines, where the browser does not.
export function grow(area) {
  if (CSS.supports("field-sizing", "content") || !area.isConnected) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight}px`;
}

// Goes on to the next thing to fill in.
export function focusAfter(element) {
  const all = [...document.querySelectorAll("main :is(textarea, input, summary, button.add)")].filter((other) => other.offsetParent !== null);
  all[all.indexOf(element) + 1]?.focus();
}

export function numberControl(node, place, inline) {
  const input = h("input", {
    type: "text",
    inputmode: node.decimals ? "decimal" : "numeric",
    autocomplete: "off",
    enterkeyhint: "next",
    class: "number",
    oninput: () => place.write(node, input.value.trim() === "" ? undefined : plainDigits(input.value.trim())),
  });
  input.value = place.read(node) ?? "";
  if (node.min && Number(node.max) <= FEW) input.placeholder = `${node.min}–${node.max}`;
  const words = [node.unit && h("span", { class: "unit" }, node.unit)];
  const made = placed(inline)(node, place, input, words);
  if (node.before) input.before(h("span", { class: "unit" }, node.before));
  return made;
}

// Digits as a keyboard for Chinese may write them, wide.
function plainDigits(words) {
  return words.replace(/[０-９．－]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/^([+-]?)0+(?=\d)/, "$1").replace(/^\+/, "");
}

export function dateControl(node, place, inline) {
  const value = place.read(node) ?? "";
  const input = h("input", {
    type: value === "" || /^\d{4}-\d\d-\d\d$/.test(value) ? "date" : "text",
    min: "1900-01-01",
    max: "2100-12-31",
    autocomplete: "off",
    class: "date",
    oninput: () => written(),
    onchange: () => written(),
  });
  input.value = value;
  const today = button(say("today"), () => {
    const now = new Date();
    const two = (n) => String(n).padStart(2, "0");
    input.type = "date";
    input.value = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    written();
    input.focus();
  }, { class: "quiet today" });
  today.setAttribute("aria-label", `${node.name}：${say("today")}`);
  const written = () => {
    shown();
    place.write(node, input.value === "" ? undefined : input.value);
  };
  const shown = () => {
    today.hidden = input.value !== "";
    input.classList.toggle("given", input.value !== "");
  };
  shown();
  const named = node.path.endsWith(".month") && !node.label ? { ...node, name: say("month"), label: say("month"), prompt: say("monthNote") } : node;
  return placed(inline)(named, place, input, inline ? [] : today);
}

// The numbers of rows, as they are written: "4、2-7".
export function numbersControl(node, place, inline) {
  const input = h("input", {
    type: "text",
    autocomplete: "off",
    enterkeyhint: "next",
    class: "numbers",
    title: say("references"),
    oninput: () => {
      const numbers = plainDigits(input.value).split(/[\s,，、;；]+/).filter((word) => word !== "");
      place.write(node, numbers.length === 0 ? undefined : numbers.map((word) => (/^\d{1,9}$/.test(word) ? Number(word) : word)));
    },
  });
  const value = place.read(node);
  input.value = Array.isArray(value) ? value.join("、") : (value ?? "");
  return placed(inline)(node, place, input);
}
