// A batch, as the pages ask for one.
import { json, Refusal } from "./desk.js";

// mostBytes is how large a table may be; a larger one is not even sent.
const mostBytes = 64 * 1024 * 1024;

// batch makes a PDF of each row of a table.
export function batch(sheet, file, { name = "", key = "", ignore = [], merge = false }) {
  if (file.size > mostBytes) throw new Refusal({ error: "large" });
  const query = new URLSearchParams({ sheet, table: file.name, name, key });
  for (const column of ignore) query.append("ignore", column);
  if (merge) query.set("merge", "1");
  return json("batch?" + query, { method: "POST", body: file });
}
