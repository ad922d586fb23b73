"""Everything on one sheet: institutions against projects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kennisnet import charts
from kennisnet.charts.matrix import is_part, size_of
from kennisnet.maps.axes import sheet
from kennisnet.reports.blocks import Block, Paragraph, Picture
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.registry import section
from kennisnet.reports.sections.map import picture, told

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def _picture(numbers: Numbers) -> Axes:
    return charts.matrix(numbers.net, sheet(size_of(numbers.net)), numbers.lang)


@section(
    90,
    part="appendix",
    needs=["scene"],
    pictures={"map": picture, "matrix": _picture},
    new_page=True,
    of_one=True,
)
def matrix(numbers: Numbers) -> list[Block]:
    """Show who takes part in what; where one sheet has no room for all, the busiest, and say so."""
    said = numbers.words.text("matrix")
    drawn = Picture("map", told(numbers.scene), shown="print")
    blocks: list[Block] = [drawn, Paragraph(said), Picture("matrix", said, shown="wide")]
    if is_part(numbers.net):
        blocks.insert(2, Paragraph(numbers.words.text("matrix-part")))
    return blocks
