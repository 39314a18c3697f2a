"""A Chinese font for figures on every machine: the system's own first, else the packaged one."""

import os
from pathlib import Path

PACKAGED = "Lanhai Sans"
SYSTEM = ("Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC")


def font_families() -> list[str]:
    """Return the font families for figures, best first, DejaVu Sans last for rare symbols.

    Registers the packaged font with matplotlib. ``COURSE_PACKAGED_FONT=1`` leaves the system's fonts
    out, so that a build gives the same bytes on every machine.
    """
    from matplotlib import font_manager

    manager = font_manager.fontManager
    known = {font.name for font in manager.ttflist}
    if PACKAGED not in known:
        manager.addfont(str(Path(__file__).with_name("LanhaiSans-Regular.ttf")))
    system = [] if os.environ.get("COURSE_PACKAGED_FONT") == "1" else [name for name in SYSTEM if name in known]
    return [*system[:1], PACKAGED, "DejaVu Sans"]


def use_fonts() -> None:
    """Let matplotlib write Chinese and keep the minus sign a sign that every font has."""
    import matplotlib

    matplotlib.rcParams["font.family"] = font_families()
    matplotlib.rcParams["axes.unicode_minus"] = False
