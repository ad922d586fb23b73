"""Everything on one sheet: institutions against projects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kennisnet.maps import charts
from kennisnet.reports.axes import new_axes
from kennisnet.reports.blocks import Block, Paragraph, Picture
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.registry import section

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def _picture(numbers: Numbers) -> Axes:
    rows, columns = len(numbers.named.institutions), len(numbers.named.projects)
    axes = new_axes((4.2 + 0.17 * columns, 1.6 + 0.155 * rows))
    return charts.matrix(numbers.net, axes, numbers.lang)


@section(90, pictures={"matrix": _picture}, new_page=True)
def matrix(numbers: Numbers) -> list[Block]:
    """Show who takes part in what, without leaving anybody out."""
    said = numbers.words.text("matrix")
    return [Paragraph(said), Picture("matrix", said, shown="wide")]
