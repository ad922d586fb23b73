"""A figure made larger with all that is on it, letters and lines too.

matplotlib measures places in shares of a figure, but letters, lines and marks in points: of a figure
that only gets more inches these stay small. Here each of them is multiplied.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import Collection
from matplotlib.legend import Legend
from matplotlib.lines import Line2D
from matplotlib.offsetbox import DrawingArea, PackerBase
from matplotlib.patches import Patch, Rectangle
from matplotlib.text import Text

if TYPE_CHECKING:
    from matplotlib.figure import Figure

POINTS = 72


def magnify(figure: Figure, times: float) -> None:
    """Make a figure so many times as large, and all that is on it.

    >>> from kennisnet.maps.axes import sheet
    >>> ax = sheet((4, 3))
    >>> text = ax.text(0, 0, "a", fontsize=8)
    >>> magnify(ax.figure, 1.5)
    >>> ax.figure.get_size_inches().tolist(), text.get_fontsize()
    ([6.0, 4.5], 12.0)
    """
    figure.draw_without_rendering()  # ticks and legends are made when they are drawn
    found = list(dict.fromkeys(figure.findobj()))
    todo = [step for one in found for step in _steps(one, times)]  # all are read before one is set
    engine = figure.get_layout_engine()
    if engine is not None:
        pads = {name: engine.get()[name] for name in ("w_pad", "h_pad") if name in engine.get()}
        engine.set(**{name: times * pad for name, pad in pads.items()})
    for one in found:
        if isinstance(one, Axes):
            _pads(one, times)
    for step in todo:
        step()
    figure.set_size_inches(*(figure.get_size_inches() * times))


Step = Callable[[], object]


def _steps(one: Artist, times: float) -> list[Step]:
    """Give what is to be done with one thing of a figure."""
    return [step(one, times) for kind, step in STEPS.items() if isinstance(one, kind)][:1]


def _text(one: Any, times: float) -> Step:
    size = one.get_fontsize()
    return lambda: one.set_fontsize(size * times)


def _line(one: Any, times: float) -> Step:
    sizes = {
        "linewidth": one.get_linewidth() * times,
        "markersize": one.get_markersize() * times,
        "markeredgewidth": one.get_markeredgewidth() * times,
    }
    return lambda: one.set(**sizes)


def _patch(one: Any, times: float) -> Step:
    thick = one.get_linewidth()
    return lambda: one.set_linewidth(thick * times)


def _pads(ax: Any, times: float) -> None:
    """Move numbers, labels and titles of axes as much further from them."""
    title = float(ax.titleOffsetTrans.get_matrix()[1, 2]) / ax.figure.dpi * POINTS
    ax._set_title_offset_trans(title * times)  # noqa: SLF001 - `set_title` would undo its letters
    for axis in (ax.xaxis, ax.yaxis):
        axis.labelpad *= times
        own = axis.get_tick_params()
        size = {"labelsize": own["labelsize"] * times} if "labelsize" in own else {}
        ticks = axis.get_major_ticks()
        if ticks:
            axis.set_tick_params(pad=ticks[0].get_pad() * times, **size)


def _marks(one: Any, times: float) -> None:
    one.set_linewidth(list(np.asarray(one.get_linewidth()) * times))
    if hasattr(one, "set_sizes") and len(one.get_sizes()):
        one.set_sizes(one.get_sizes() * times**2, one.get_figure(root=True).dpi)  # an area


def _area(area: DrawingArea, times: float) -> None:
    """Enlarge the room of a sign of a legend, and the sign, which has its places in points."""
    _times(area, ("width", "height", "xdescent", "ydescent"), times)
    for one in area.get_children():
        if isinstance(one, Line2D):
            one.set_data(*(np.asarray(ends, dtype=float) * times for ends in one.get_data()))
        elif isinstance(one, Rectangle):
            box = (*one.get_xy(), one.get_width(), one.get_height())
            one.set_bounds(*(side * times for side in box))
        elif isinstance(one, Collection):
            one.set_offsets(np.asarray(one.get_offsets()) * times)


def _times(one: Any, names: Iterable[str], times: float) -> None:
    for name in names:
        value = getattr(one, name, None)
        if value is not None:
            setattr(one, name, value * times)


STEPS: dict[type, Callable[[Any, float], Step]] = {
    Text: _text,
    Line2D: _line,
    Patch: _patch,
    Collection: lambda one, times: partial(_marks, one, times),
    Legend: lambda one, times: partial(_times, one, ("borderaxespad",), times),
    PackerBase: lambda one, times: partial(_times, one, ("pad", "sep", "width", "height"), times),
    DrawingArea: lambda one, times: partial(_area, one, times),
}
"""What is measured in points, of each kind of thing."""
