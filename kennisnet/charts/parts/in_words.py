"""What is on a chart, in a sentence with its numbers, for who cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kennisnet.maps.axes import finished
from kennisnet.texts import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def in_words(ax: Axes, chart: str, lang: str, **counts: Any) -> Axes:
    """Give the axes of a chart of which all is painted, with its text.

    >>> from kennisnet.maps.axes import sheet
    >>> from kennisnet.maps.sheet import alt_text
    >>> alt_text(in_words(sheet((4, 3)), "ranks", "en", n=1))
    'The rank of 1 institution, with the range in which it may lie.'
    """
    said = say(f"chart-alt-{chart}", lang, **counts)
    return finished(ax, said, say(f"chart-name-{chart}", lang))
