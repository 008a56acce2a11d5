// A batch, as the pages ask for one.
import { json, Refusal } from "./desk.js";

// mostBytes is how large a table may be; a larger one is not even sent.
const mostBytes = 64 * 1024 * 1024;

// batch makes a PDF of each row of a table.
export function batch(sheet, file, { name = "", key = "", ignore = [] }) {
  if (file.size > mostBytes) throw new Refusal({ error: "large" });
  const query = new URLSearchParams({ sheet, table: file.name, name, key });
  for (const column of ignore) query.append("ignore", column);
  return json("batch?" + query, { method: "POST", body: file });
}
