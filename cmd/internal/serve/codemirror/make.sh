#!/bin/sh
# Makes ../assets/codemirror.js and its licences again: the same bytes, from the
# packages that package-lock.json pins. Needs npm; nothing of it is needed to
# build the program.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp package.json package-lock.json entry.js "$work"
cd "$work"
npm ci --ignore-scripts --no-audit --no-fund --silent
npx esbuild entry.js --bundle --minify --format=esm --target=es2020 --charset=utf8 --legal-comments=none --outfile=codemirror.js --log-level=warning
# Every package of which something is in the bundle, by its licence.
npx esbuild entry.js --bundle --format=esm --target=es2020 --metafile=meta.json --outfile=plain.js --log-level=error
node --input-type=module -e '
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
const names = new Set();
for (const file of Object.keys(JSON.parse(readFileSync("meta.json")).inputs)) {
  const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file);
  if (name) names.add(name[1]);
}
let text = "";
for (const name of [...names].sort()) {
  const folder = "node_modules/" + name + "/";
  const licence = readdirSync(folder).find((file) => /^licen[sc]e/i.test(file));
  if (!licence) throw new Error(name + " has no licence");
  text += "== " + name + " " + JSON.parse(readFileSync(folder + "package.json")).version + "\n\n" + readFileSync(folder + licence, "utf8").trim() + "\n\n";
}
writeFileSync("codemirror.LICENSE.txt", text);
'
cd - > /dev/null
cp "$work/codemirror.js" "$work/codemirror.LICENSE.txt" ../assets/
