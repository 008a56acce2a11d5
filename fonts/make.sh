#!/bin/sh
# Makes fonts/files from pinned packages: the same bytes on every run.
# Needs npm, apt-get (Debian 12), and Debian's fonttools 4.38.0. Downloads are
# kept in build/fonts and used again while their checksums hold.
set -eu
cd "$(dirname "$0")"

python=${PYTHON:-/usr/bin/python3} # Debian's own, where its fonttools lives
cache=../build/fonts
files=files
export SOURCE_DATE_EPOCH=0 PYTHONHASHSEED=0 npm_config_loglevel=error

version=$("$python" -c 'import fontTools; print(fontTools.version)' 2>/dev/null || true)
if [ "$version" != 4.38.0 ]; then
	echo "fonts/make.sh: fonttools 4.38.0 is needed, found '${version:-none}': apt-get install fonttools=4.38.0-1+deb12u1" >&2
	exit 1
fi
mkdir -p "$cache" "$files"

holds() { echo "$2  $1" | sha256sum --check --status 2>/dev/null; }

# fetch FILE SHA256 COMMAND...: runs the command in the cache unless FILE is there already.
fetch() {
	file=$1 sum=$2
	shift 2
	if ! holds "$cache/$file" "$sum"; then
		(cd "$cache" && "$@" >/dev/null)
		holds "$cache/$file" "$sum" || { echo "fonts/make.sh: $file has changed: not the pinned bytes" >&2; exit 1; }
	fi
}

fetch expo-google-fonts-noto-sans-sc-0.4.3.tgz 0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59 npm pack @expo-google-fonts/noto-sans-sc@0.4.3
fetch expo-google-fonts-noto-sans-symbols-2-0.4.1.tgz 3bf3d6333487df36e88d146e032a9ed8246617ca2dfe1513a8a382c3fad12ac4 npm pack @expo-google-fonts/noto-sans-symbols-2@0.4.1
fetch expo-google-fonts-noto-emoji-0.4.7.tgz 6a25fd5a4da5bb34bbc2d300531bbf32de86afd866e119314d7e358f61a6104d npm pack @expo-google-fonts/noto-emoji@0.4.7
fetch fonts-lxgw-wenkai_1.250+repack-1_all.deb 6d1e4c4aac78ad32062aefa2c836ee4d6e58f9dcf8b3f4407c9eefe304615318 apt-get download fonts-lxgw-wenkai=1.250+repack-1

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for name in noto-sans-sc-0.4.3 noto-sans-symbols-2-0.4.1 noto-emoji-0.4.7; do
	mkdir "$work/${name%-*}"
	tar xzf "$cache/expo-google-fonts-$name.tgz" -C "$work/${name%-*}" --strip-components=1
done
dpkg-deb -x "$cache/fonts-lxgw-wenkai_1.250+repack-1_all.deb" "$work/wenkai"

sans=$work/noto-sans-sc
kai=$work/wenkai/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf
cut() { "$python" cut.py "$@"; }

# Kept whole, and so under its own name: it is the face of last resort for Han.
cp "$sans/400Regular/NotoSansSC_400Regular.ttf" "$files/NotoSansSC-Regular.ttf"
cut "$files/NotoSansSC-Regular.ttf" "$files/NotoSansSC-Regular.ttf" --licence "$sans/LICENSE_FONT"

cut "$sans/700Bold/NotoSansSC_700Bold.ttf" "$files/WorksheetSans-Bold.ttf" \
	--family "Worksheet Sans" --style Bold --licence "$sans/LICENSE_FONT" \
	--charset charsets/tongyong.txt --charset charsets/gb2312.txt --charset charsets/symbols.txt
# The reserved names are stated in Debian's copyright file, not in the face.
cut "$kai" "$files/WorksheetKai-Regular.ttf" \
	--family "Worksheet Kai" --licence "$sans/LICENSE_FONT" \
	--reserved "LXGW WenKai: with Reserved Font Names \"霞鹜\" and \"LXGW\"." \
	--charset charsets/tongyong.txt --charset charsets/gb2312.txt --charset charsets/symbols.txt --beyond-bmp
# Pictures are left to the emoji face, so that those of one line are of one kind.
cut "$work/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf" "$files/WorksheetSymbols-Regular.ttf" \
	--family "Worksheet Symbols" --beside "$work/noto-emoji/400Regular/NotoEmoji_400Regular.ttf" --licence "$work/noto-sans-symbols-2/LICENSE_FONT"
cut "$work/noto-emoji/400Regular/NotoEmoji_400Regular.ttf" "$files/WorksheetEmoji-Regular.ttf" \
	--family "Worksheet Emoji" --licence "$work/noto-emoji/LICENSE_FONT"

(cd "$files" && sha256sum --check --quiet ../files.sha256)
