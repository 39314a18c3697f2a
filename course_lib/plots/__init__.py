"""The figures of the course: one function per figure, a model's result in, the axes out.

Here is what all of them share: one look, colours that the colour-blind and a black-and-white printer can
tell apart, and a title that states the message and is never cut off.
"""

import re

import matplotlib as mpl
import matplotlib.pyplot as plt
import seaborn as sns
from matplotlib.axes import Axes

from course_lib.fonts import use_fonts

__all__ = ["CLASS_COLOURS", "CONTRAST", "GAIN", "LOSS", "NEUTRAL", "name_axes", "new_axes", "style", "wrapped"]

# Ordered classes: dark to light of one hue, so that the order survives without colour.
CLASS_COLOURS = ("#08306b", "#2171b5", "#6baed6", "#c6dbef")
NEUTRAL = "#bdbdbd"
WARNING = "#b35806"  # dark enough to read on white
# Blue and orange differ for every kind of colour blindness, and in lightness.
GAIN, LOSS = "#2166ac", "#e08214"
CONTRAST = (NEUTRAL, GAIN)

LINE_SPACING = 1.45  # Chinese characters fill their line: matplotlib's 1.2 makes them touch
# A piece that no line break may split: a word or number, or one Chinese character, with its punctuation.
_PIECE = re.compile(r"\s+|[（“《]*(?:[\u3400-\u9fff]|[^\s\u2e80-\uffef]+)[，。；：、）！？”》]*|.")
_CLAUSE = re.compile(r".+?(?:[，；：。]|[,;:] |$)")
_WIDE = re.compile(r"[\u2e80-\uffef]")


def style() -> None:
    """Set the look of every figure that follows, with fonts that can write both languages."""
    use_fonts()
    look = {
        "font.family": mpl.rcParams["font.family"],
        "axes.unicode_minus": False,
        "axes.edgecolor": "#666666",
        "axes.titlesize": 12,
        "axes.titlepad": 10,
        "axes.titley": 1.0,  # a fixed place: looking for a free one costs a seventh of the drawing time
        "axes.labelsize": 11,
        "xtick.labelsize": 10,
        "ytick.labelsize": 10,
        "legend.fontsize": 10,
        "legend.title_fontsize": 10,
        "legend.frameon": False,
        "grid.color": "#e5e5e5",
        "figure.constrained_layout.w_pad": 0.1,
        "figure.constrained_layout.h_pad": 0.08,
        "figure.dpi": 100,
        "savefig.dpi": 100,
    }
    sns.set_theme(style="whitegrid", rc=look)


def new_axes(ax: Axes | None = None, size: tuple[float, float] = (7.0, 4.2)) -> Axes:
    """Return ``ax`` in the course's look, or new axes when it is None.

    Args:
        ax: axes to draw on; their figure should use the constrained layout.
        size: width and height of a new figure, inches.
    """
    style()
    if ax is None:
        _, ax = plt.subplots(figsize=size, layout="constrained")
    sns.despine(ax=ax)
    return ax


def name_axes(ax: Axes, *, title: str, x: str, y: str) -> Axes:
    """Write the message above the axes, broken into lines that fit, and name both axes; call it last.

    Args:
        ax: the axes.
        title: what the figure says.
        x, y: what the axes show, with the unit.
    """
    points = ax.bbox.width / ax.figure.dpi * 72
    ax.set_title(wrapped(title, points / mpl.rcParams["axes.titlesize"]), linespacing=LINE_SPACING)
    ax.set_xlabel(x, linespacing=LINE_SPACING)
    ax.set_ylabel(y, linespacing=LINE_SPACING)
    for text in (*ax.texts, *ax.get_xticklabels(), *ax.get_yticklabels()):
        if "\n" in text.get_text():
            text.set_linespacing(LINE_SPACING)
    return ax


def wrapped(text: str, width: float) -> str:
    """Break ``text`` into lines of about equal length, after a comma or colon where that is enough.

    Otherwise it breaks at spaces and between Chinese characters; no line begins with punctuation, and numbers
    and words stay whole.

    Args:
        text: one paragraph.
        width: longest line in em; a Chinese character takes 1, other letters 0.56 on average.

    >>> print(wrapped("A 类少等 3 分钟，D 类多等 9 分钟", 12))
    A 类少等 3 分钟，
    D 类多等 9 分钟
    >>> print(wrapped("A 类每位客户的时间是 D 类的 4 倍", 12))
    A 类每位客户的时
    间是 D 类的 4 倍
    """
    clauses = _CLAUSE.findall(text)
    pieces = clauses if max(map(_length, clauses), default=0) <= width else _PIECE.findall(text)
    lines = _filled(pieces, width)
    while len(lines) > 1 and width > 1 and len(narrower := _filled(pieces, width - 0.5)) == len(lines):
        lines, width = narrower, width - 0.5
    return "\n".join(lines)


def tight(text: str) -> str:
    """Take out the spaces between two Chinese characters, which a pattern leaves beside a unit or a name.

    >>> tight("自评 平均比 E02 低")
    '自评平均比 E02 低'
    """
    return re.sub("(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])", "", text)


def _filled(pieces: list[str], width: float) -> list[str]:
    """Fill lines one after another, each as far as it goes."""
    lines = [""]
    for piece in pieces:
        if lines[-1] and piece.strip() and _length(lines[-1] + piece) > width:
            lines.append("")
        lines[-1] += piece
    return [line.strip() for line in lines]


def _length(text: str) -> float:
    """Return the length of a text in em, the space around it not counted."""
    return sum(1.0 if _WIDE.match(letter) else 0.56 for letter in text.strip())
