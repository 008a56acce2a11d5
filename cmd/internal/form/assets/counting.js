// Controls to count with: the days of a calendar, boxes to tick.
import { h, button } from "./dom.js";
import { field, group } from "./field.js";
import { say } from "./words.js";

const WEEK = 7;

export function daysControl(node, place) {
  const ticked = () => {
    const value = place.read(node);
    return Array.isArray(value) ? value : [];
  };
  const grid = h("div", { class: "days" });
  const columns = node.days.month || node.days.dated ? WEEK : Math.min(node.days.perRow || 10, 10);
  grid.style.setProperty("--columns", columns);
  const month = node.days.month || monthOf(place, node);
  if (month) {
    const [year, number] = month.split("-").map(Number);
    const monday = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % WEEK;
    const names = [...say("weekdays")];
    const week = node.days.sunday ? [names[6], ...names.slice(0, 6)] : names;
    grid.append(...week.map((name) => h("span", { class: "weekday", "aria-hidden": "true" }, name)));
    for (let i = 0; i < (node.days.sunday ? (monday + 1) % WEEK : monday); i++) grid.append(h("span", { "aria-hidden": "true" }));
  }
  for (let day = 1; day <= Number(node.max); day++) {
    const input = h("input", {
      type: "checkbox",
      value: day,
      checked: ticked().includes(day),
      "aria-label": say("day", day),
      onchange: (event) => {
        const others = ticked().filter((other) => other !== day);
        const days = event.target.checked ? [...others, day].sort((a, b) => a - b) : others;
        place.write(node, days.length === 0 ? undefined : days);
      },
    });
    grid.append(h("label", { class: "day" }, input, h("span", {}, String(day))));
  }
  return group(node, place, "group", grid);
}

// The month of the day that says which it is; "" while there is none.
function monthOf(place, node) {
  const day = node.days.dated && place.sheet.read(place.at + node.days.dated);
  return typeof day === "string" && /^\d{4}-\d\d/.test(day) ? day.slice(0, 7) : "";
}

export function countControl(node, place) {
  const most = Number(node.max);
  const input = h("input", { type: "text", inputmode: "numeric", autocomplete: "off", class: "number", oninput: () => set(input.value.trim(), false) });
  const boxes = h("div", { class: "boxes", "aria-hidden": "true" });
  const set = (words, write = true) => {
    const n = /^\d{1,9}$/.test(words) ? Number(words) : words;
    place.write(node, words === "" ? undefined : n);
    if (write) input.value = words;
    show();
  };
  const count = () => Number(input.value) || 0;
  const show = () => {
    boxes.replaceChildren(...Array.from({ length: most }, (_, i) =>
      h("span", { class: i < count() ? "box on" : "box", onclick: () => set(String(i + 1 === count() ? i : i + 1)) })));
  };
  input.value = place.read(node) ?? "";
  show();
  const step = (by) => set(String(Math.max(0, Math.min(most, count() + by))));
  const named = { ...node, label: node.label ?? "", prompt: [node.prompt, say("ofCount", most)].filter(Boolean).join(" ") };
  const box = field(named, place, input,
    button("−", () => step(-1), { class: "step", "aria-label": say("fewer") }),
    button("+", () => step(1), { class: "step", "aria-label": say("another") }),
    node.note && h("span", { class: "unit" }, node.note));
  input.setAttribute("aria-label", `${node.name} ${say("ofCount", most)}`);
  box.querySelector(".control").after(boxes);
  return box;
}
