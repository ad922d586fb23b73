"""Everything on one sheet: institutions against projects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kennisnet import charts
from kennisnet.charts.matrix import size_of
from kennisnet.limits import allowed
from kennisnet.maps.axes import sheet
from kennisnet.reports.blocks import Block, Paragraph, Picture
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.registry import section

if TYPE_CHECKING:
    from matplotlib.axes import Axes


MOST = 400
"""A sheet has room for so many institutions, and as many projects."""


def _fits(numbers: Numbers) -> bool:
    return bool(max(numbers.named.incidence.shape) <= allowed(MOST))


def _picture(numbers: Numbers) -> Axes | None:
    if not _fits(numbers):
        return None
    return charts.matrix(numbers.net, sheet(size_of(numbers.net)), numbers.lang)


@section(90, pictures={"matrix": _picture}, new_page=True)
def matrix(numbers: Numbers) -> list[Block]:
    """Show who takes part in what, without leaving anybody out; of very many only say so."""
    if not _fits(numbers):
        most = numbers.words.number(allowed(MOST))
        return [Paragraph(numbers.words.text("matrix-large", most=most))]
    said = numbers.words.text("matrix")
    return [Paragraph(said), Picture("matrix", said, shown="wide")]
