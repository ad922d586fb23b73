"""Pictures as bytes, without pyplot: the windows of whoever calls stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from threading import RLock
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.axes import Axes

ENDINGS = ("png", "svg")
DPI = 130
_ONE_AT_A_TIME = RLock()
"""matplotlib keeps its settings and its fonts for the whole process."""


@contextmanager
def own_style() -> Iterator[None]:
    """Paint with settings of our own, one thread at a time, and put back those that were there.

    Neither a user's settings nor the clock get into the files. matplotlib has one set of settings
    for the whole process: what another thread paints by itself meanwhile gets ours, and a setting
    that it makes meanwhile is lost.
    """
    import matplotlib as mpl

    settings: dict[Any, Any] = dict(mpl.rcParamsDefault)
    settings |= {"svg.hashsalt": "kennisnet", "svg.fonttype": "none"}
    settings.pop("backend", None)
    with _ONE_AT_A_TIME, mpl.rc_context(settings):
        yield


def saved(axes: Axes) -> dict[str, bytes]:
    """Give the figure of some axes as the content of a file, by ending."""
    figure: Any = axes.get_figure(root=True)
    contents = {}
    for ending in ENDINGS:
        stream = BytesIO()
        metadata = {"Date": None} if ending == "svg" else {"Software": "kennisnet"}
        figure.savefig(stream, format=ending, dpi=DPI, metadata=metadata)
        contents[ending] = stream.getvalue()
    return contents
