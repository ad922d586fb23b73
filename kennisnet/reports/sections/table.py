"""What was read in the table, before anything that is counted with it."""

from __future__ import annotations

from kennisnet.files.recognising.telling import told
from kennisnet.reports.blocks import Block, Terms
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.registry import section


@section(5, needs=["reading"])
def table(numbers: Numbers) -> list[Block]:
    """Say how the table was understood; nothing where no reading goes along with the network."""
    if numbers.reading is None:
        return []
    return [Terms(tuple(told(numbers.reading, numbers.lang)))]
