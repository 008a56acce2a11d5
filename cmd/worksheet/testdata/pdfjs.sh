#!/bin/sh
# Fetches pdf.js, Firefox's viewer, into the folder given: the pinned package's
# pdf.mjs and pdf.worker.mjs. Needs npm.
set -eu
package=pdfjs-dist-5.4.530.tgz
sum=1705c73bde40396960cc494db060f3b3d3106d08420dcd75340910acf954af13

mkdir -p "$1"
cd "$1"
holds() { echo "$sum  $package" | sha256sum --check --status 2>/dev/null; }
holds || npm pack --silent pdfjs-dist@5.4.530 >/dev/null
holds || { echo "pdfjs.sh: $package has changed: not the pinned bytes" >&2; exit 1; }
for file in pdf.mjs pdf.worker.mjs; do
	tar xzOf "$package" "package/legacy/build/$file" >"$file"
done
