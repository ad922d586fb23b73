"""What was read in the table, before anything that is counted with it."""

from __future__ import annotations

from kennisnet.files.recognising.telling import told
from kennisnet.reports.blocks import Block, Terms
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.registry import section


def _read(numbers: Numbers) -> bool:
    """Say whether a reading goes along with the network."""
    return numbers.reading is not None


@section(95, part="appendix", when=_read, of_one=True)
def table(numbers: Numbers) -> list[Block]:
    """Say how the table was understood."""
    rows = told(numbers.reading, numbers.lang) if numbers.reading else []
    return [Terms(tuple(rows))]
