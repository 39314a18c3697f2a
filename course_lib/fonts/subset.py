"""Make the packaged font: ``python course_lib/fonts/subset.py NotoSansSC[wght].ttf`` (needs fontTools).

The source is the variable Noto Sans SC (SIL OFL 1.1). The result is one static weight cut down to GB2312,
Latin, Greek and mathematics, under a name of its own, because the licence reserves the original's names.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FAMILY = "Lanhai Sans"
OUT = Path(__file__).with_name("LanhaiSans-Regular.ttf")


def characters() -> set[int]:
    """Return the code points to keep."""
    gb2312 = {
        ord(char)
        for row in range(0xA1, 0xF8)
        for column in range(0xA1, 0xFF)
        for char in bytes((row, column)).decode("gb2312", errors="ignore")
    }
    blocks = [(0x20, 0x17F), (0x370, 0x3FF), (0x2010, 0x205E), (0x20A0, 0x20BF), (0x2100, 0x214F)]
    blocks += [
        (0x2190, 0x21FF),
        (0x2200, 0x22FF),
        (0x2460, 0x24FF),
        (0x25A0, 0x26FF),
        (0x3000, 0x303F),
        (0xFF00, 0xFFEF),
    ]
    return gb2312 | {code for first, last in blocks for code in range(first, last + 1)} | {0x3007}


def make(source: str, out: Path = OUT) -> None:
    """Write the subset of the variable font ``source`` to ``out``."""
    font = instancer.instantiateVariableFont(TTFont(source), {"wght": 400})
    options = subset.Options(
        layout_features=["kern"], name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], notdef_outline=True, hinting=False
    )
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters())
    cutter.subset(font)
    names = {1: FAMILY, 2: "Regular", 3: f"{FAMILY} 1.0", 4: FAMILY, 6: "LanhaiSans-Regular"}
    for record in list(font["name"].names):
        if record.nameID in names:
            font["name"].setName(
                names[record.nameID], record.nameID, record.platformID, record.platEncID, record.langID
            )
    font["head"].modified = font["head"].created  # the same bytes on every run
    font.recalcTimestamp = False
    font.save(out)


if __name__ == "__main__":
    make(sys.argv[1])
