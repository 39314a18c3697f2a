"""One explorer per lesson: sliders in, a figure and a sentence out.

Here is what all of them share: sliders whose labels are never cut off, and a figure that is drawn without
pyplot into an image, so that the same numbers always give the same bytes and nothing is left in memory.
"""

import io

import ipywidgets as w
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

__all__ = ["picture", "png", "slider"]

PICTURE_WIDTH = "1100px"


def slider(low: int, high: int, step: int, value: int) -> w.IntSlider:
    """Return a slider that reports when it is let go, keyboard and mouse alike.

    Args:
        low, high, step, value: whole numbers; ``value`` is moved to the nearest step inside the limits.
    """
    nearest = low + round((min(max(value, low), high) - low) / step) * step
    return w.IntSlider(
        value=nearest,
        min=low,
        max=high,
        step=step,
        continuous_update=False,
        readout_format=",d",
        style={"description_width": "16em"},
        layout=w.Layout(width="36em", max_width="100%"),
    )


def picture() -> w.Image:
    """Return an empty image that is never wider than the page."""
    return w.Image(format="png", layout=w.Layout(width=PICTURE_WIDTH, max_width="100%", height="auto"))


def png(figure: Figure) -> bytes:
    """Draw ``figure`` and return it as PNG bytes, the same for the same figure."""
    FigureCanvasAgg(figure)
    buffer = io.BytesIO()
    # Matplotlib would write its version into the file: another version, other bytes.
    # Level 3 packs these flat colours as small as the default does, in less time.
    figure.savefig(buffer, format="png", metadata={"Software": None}, pil_kwargs={"compress_level": 3})
    return buffer.getvalue()
