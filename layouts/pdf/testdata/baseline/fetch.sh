#!/bin/sh
# Fetches the full faces that the baseline draws with into the folder given:
# the pinned package that fonts/make.sh cuts ours from. Needs npm.
set -eu
cache=$(cd "$(dirname "$0")/../../../.." && pwd)/build/fonts
package=expo-google-fonts-noto-sans-sc-0.4.3.tgz
sum=0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59

holds() { echo "$sum  $cache/$package" | sha256sum --check --status 2>/dev/null; }

mkdir -p "$cache" "$1"
holds || (cd "$cache" && npm pack --silent @expo-google-fonts/noto-sans-sc@0.4.3 >/dev/null)
holds || { echo "fetch.sh: $package has changed: not the pinned bytes" >&2; exit 1; }
for face in 400Regular/NotoSansSC_400Regular.ttf 700Bold/NotoSansSC_700Bold.ttf; do
	tar xzOf "$cache/$package" "package/$face" >"$1/$(basename "$face")"
done
