"""A table without the rows that are no projects, and what those rows told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kennisnet.files.grid import Grid
from kennisnet.files.opening import Opened
from kennisnet.files.recognising.ditto import repeated
from kennisnet.files.recognising.legend import legend_lines, lines_of_pages, may_explain
from kennisnet.files.recognising.preparing import decoded_cells
from kennisnet.files.recognising.rows import Reason, kept, left_out, perhaps_themes


@dataclass(frozen=True)
class Cleaned:
    """The rows of a table that can be projects; ``left``: those that are none, and why.

    ``themes`` are rows that could be a theme as well as a project, ``legend`` lines that may
    explain marks.
    """

    grid: Grid
    left: Mapping[int, Reason]
    themes: Sequence[int]
    legend: Sequence[str]


def cleaned(table: Opened) -> Cleaned:
    """Leave out the rows that are no projects; of several sheets that was done one by one."""
    grid = table.grid
    if table.stack:
        return Cleaned(grid, table.stack.left, table.stack.themes, table.stack.legend)
    left = left_out(grid)
    themes, legend = perhaps_themes(grid, left), legend_lines(grid, left)
    legend += lines_of_pages(table.sheets, table.page)
    legend += filter(may_explain, table.page.near if table.page else ())
    return Cleaned(repeated(decoded_cells(kept(grid, left))), left, themes, legend)
