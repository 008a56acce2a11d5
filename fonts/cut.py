"""Cut a TrueType face to a character set and give it another name.

Called by make.sh with Debian's fonttools. The SIL Open Font License (clause 3)
keeps a changed face from bearing a reserved name, so every cut face is renamed;
its copyright lines stay as they are.
"""

import argparse
import os

from fontTools import subset
from fontTools.ttLib import TTFont

# Read by nothing of ours: layout and vertical setting, hints, screen tables.
DROPPED = "GSUB GPOS GDEF BASE STAT vhea vmtx VORG gasp DSIG meta".split()
# Of the name table: copyright, designer, licence stay as they are.
KEPT_NAMES = (0, 9, 13, 14)


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("source")
    parser.add_argument("target")
    parser.add_argument("--family")
    parser.add_argument("--style", default="Regular")
    parser.add_argument("--charset", action="append", default=[], help="file of characters or U+ ranges")
    parser.add_argument("--beyond-bmp", action="store_true", help="also all Han above U+FFFF")
    parser.add_argument("--beside", help="a face that the characters from U+1F000 up are left to")
    parser.add_argument("--licence", required=True, help="the file with the text of the licence")
    parser.add_argument("--reserved", default="", help="a reserved name line that the face's own copyright leaves out")
    return parser.parse_args()


def characters(path):
    """Lines are `U+0020..U+007E comment`, or characters themselves; # begins a comment line."""
    found = set()
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("U+"):
                first, _, last = line.split()[0].partition("..")
                found.update(range(int(first[2:], 16), int((last or first)[2:], 16) + 1))
            elif not line.startswith("#"):
                found.update(ord(c) for c in line if not c.isspace())
    return found


def cut(font, wanted):
    options = subset.Options()
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.layout_features = []
    options.name_IDs = ["*"]
    options.drop_tables += DROPPED
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=wanted)
    cutter.subset(font)


def rename(font, family, style):
    table = font["name"]
    kept = {i: table.getDebugName(i) for i in KEPT_NAMES}
    origin, version = table.getDebugName(4), table.getDebugName(5)
    full = f"{family} {style}"
    postscript = family.replace(" ", "") + "-" + style
    kept.update({
        1: family, 2: style, 3: f"{postscript}; {version}", 4: full, 5: version, 6: postscript,
        10: f"Cut from {origin} for printing worksheets; the outlines are unchanged.",
    })
    table.names = []
    for number, text in sorted(kept.items()):
        if text:
            table.setName(text, number, 3, 1, 0x409)


def licence(font, options):
    with open(options.licence, encoding="utf-8") as file:
        body = file.read().replace("\r\n", "\n")
    body = body[body.index("This Font Software is licensed"):]
    lines = [font["name"].getDebugName(0)]
    if options.reserved:
        lines.append(options.reserved)
    if options.family:
        lines += ["", font["name"].getDebugName(10)]
    return "\n".join(lines) + "\n\n" + body.rstrip() + "\n"


def main():
    options = arguments()
    font = TTFont(options.source, recalcTimestamp=False)
    if options.family:
        has = set(font.getBestCmap())
        wanted = set().union(*map(characters, options.charset)) if options.charset else set(has)
        if options.beyond_bmp:
            wanted |= {c for c in has if 0x20000 <= c < 0x40000}
        if options.beside:
            wanted -= {c for c in TTFont(options.beside).getBestCmap() if c >= 0x1F000}
        wanted -= set(range(0x20))  # controls draw nothing
        cut(font, wanted & has)
        rename(font, options.family, options.style)
        font.save(options.target)
        print(f"{os.path.basename(options.target)}: {len(wanted & has)} characters, "
              f"{len(wanted - has)} wanted ones are not in the source, {os.path.getsize(options.target)} bytes")
    with open(options.target.removesuffix(".ttf") + ".LICENSE.txt", "w", encoding="utf-8") as file:
        file.write(licence(font, options))


main()
