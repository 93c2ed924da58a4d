#!/usr/bin/env python3
"""Makes the site's typeface from Source Sans 3: make fonts.

Cam Ket Sans is Source Sans 3 cut down to the letters of Vietnamese and
English, under another name, since its licence reserves "Source". One file
for the pages, with every weight: where letters with and without their marks
come from two files, each word is shaped in pieces, which a phone pays for,
and none is kerned across them. Two files for the share images, whose library
reads no variable font.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

NAME = "Cam Ket Sans"
LETTERS = (
    [(0x20, 0x7E), (0xA0, 0xFF)]  # English, and what Western Europe writes
    + [(0x102, 0x103), (0x110, 0x111), (0x128, 0x129), (0x168, 0x169), (0x1A0, 0x1A1), (0x1AF, 0x1B0), (0x1EA0, 0x1EF9)]  # Vietnamese
    + [(0x2C6, 0x2C6), (0x2DC, 0x2DC), (0x300, 0x301), (0x303, 0x303), (0x309, 0x309), (0x323, 0x323)]  # its marks, apart
    + [(0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026), (0x2030, 0x2030), (0x2032, 0x2033), (0x2039, 0x203A), (0x2044, 0x2044)]
    + [(0x20AB, 0x20AC), (0x2116, 0x2116), (0x2122, 0x2122), (0x2190, 0x2193), (0x2212, 0x2212), (0x2248, 0x2248), (0x2260, 0x2260), (0x2264, 0x2265)]
)


EXTENDED = [(0x100, 0x17F)]  # Central Europe: a picture has no typeface to fall back on


def cut(font, letters, features):
    options = Options()
    options.layout_features = features
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17, 25]
    options.name_languages = [0x409]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[u for first, last in letters for u in range(first, last + 1)])
    subsetter.subset(font)


def rename(font, style):
    full = NAME if style == "Regular" else f"{NAME} {style}"
    plain = NAME.replace(" ", "")
    names = {1: NAME, 2: style, 3: f"3.052;{plain}-{style}", 4: full, 5: "Version 3.052; subset", 6: f"{plain}-{style}", 16: None, 17: None, 25: plain}
    for record in list(font["name"].names):
        if record.nameID not in names:
            continue
        if names[record.nameID] is None:
            font["name"].removeNames(nameID=record.nameID)
        else:
            record.string = names[record.nameID]


def main(source, pages, images):
    font = TTFont(source, recalcTimestamp=False)
    font["fvar"].instances = []  # they are named after Source, and pages name weights
    cut(font, LETTERS, ["ccmp", "locl", "liga", "kern", "mark", "mkmk"])
    rename(font, "Regular")
    # The room on a line that the family has on the web, where lines are set from it.
    font["hhea"].ascent = font["OS/2"].sTypoAscender = 1024
    font["hhea"].descent = font["OS/2"].sTypoDescender = -400
    font.flavor = "woff2"
    font.save(pages / "cam-ket-sans.woff2")

    for style, weight in {"Regular": 400, "Bold": 700}.items():
        font = instantiateVariableFont(TTFont(source, recalcTimestamp=False), {"wght": weight})
        cut(font, LETTERS + EXTENDED, ["kern"])
        rename(font, style)
        font.save(images / f"{style.lower()}.ttf")


main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
