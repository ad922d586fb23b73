"""What a picture is painted on: given axes, or new ones of a size of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from matplotlib.figure import Figure

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Size: TypeAlias = tuple[float, float]
"""Width and height in inches."""


def axes(ax: Axes | None, size: Size) -> Axes:
    """Give the axes that were given, or new ones of a size, which a notebook shows by itself.

    Only here pyplot is used: it keeps every figure that it makes until somebody closes it.
    """
    if ax is not None:
        return ax
    import matplotlib.pyplot as plt

    _, new = plt.subplots(figsize=size, layout="constrained")
    return new


def sheet(size: Size) -> Axes:
    """Give axes for a file, on a figure that nothing but them holds on to.

    >>> ax = sheet((4, 3))
    >>> ax.get_figure().get_size_inches().tolist()
    [4.0, 3.0]
    """
    return Figure(figsize=size, layout="constrained").add_subplot()
