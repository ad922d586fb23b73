"""Everything on one sheet: institutions against projects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kennisnet.maps import charts
from kennisnet.maps.axes import sheet
from kennisnet.maps.charts.matrix import size_of
from kennisnet.reports.blocks import Block, Paragraph, Picture
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.registry import section

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def _picture(numbers: Numbers) -> Axes:
    return charts.matrix(numbers.net, sheet(size_of(numbers.net)), numbers.lang)


@section(90, pictures={"matrix": _picture}, new_page=True)
def matrix(numbers: Numbers) -> list[Block]:
    """Show who takes part in what, without leaving anybody out."""
    said = numbers.words.text("matrix")
    return [Paragraph(said), Picture("matrix", said, shown="wide")]
