"""A table of cells that may reach over several rows and columns, put together cell by cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kennisnet.files.page import Merged, Strong
from kennisnet.files.sizes import cells_within


class _Block(NamedTuple):
    top: int
    left: int
    rows: int
    columns: int


class Spanning:
    """Lines of cells, each in the first place that is free in its row, and which are merged.

    As on a web page or in a text document: a cell that reaches down takes places of the rows below.

    >>> table = Spanning("a.html")
    >>> table.row(); table.put("Lab", rows=2); table.put("UL")
    >>> table.row(); table.put("HsL")
    >>> table.lines, table.merged
    ([['Lab', 'UL'], ['', 'HsL']], [Merged(rows=range(1, 3), columns=range(0, 1))])
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: list[list[str]] = []
        self.strong = Strong()
        self._blocks: list[_Block] = []
        self._latest: dict[int, int] = {}
        self._taken: dict[int, int] = {}
        self._cells = 0

    def row(self) -> None:
        """Begin a row."""
        self.lines.append([])

    def put(self, text: str, rows: int = 1, columns: int = 1) -> None:
        """Put a cell in the row: what stands in it, and over how many it reaches."""
        left = self._place(text, columns)
        here = len(self.lines)
        if rows > 1:
            self._taken.update(dict.fromkeys(range(left, left + columns), here + rows - 1))
        self._latest[left] = len(self._blocks)
        self._blocks.append(_Block(here, left, rows, columns))

    def further(self, columns: int = 1) -> None:
        """Let the cell above reach into this row.

        >>> table = Spanning("a.docx")
        >>> table.row(); table.put("Lab"); table.row(); table.further()
        >>> table.merged
        [Merged(rows=range(1, 3), columns=range(0, 1))]
        """
        left = self._place("", columns)
        number = self._latest.get(left)
        if number is not None:
            block = self._blocks[number]
            self._blocks[number] = block._replace(rows=len(self.lines) + 1 - block.top)

    def _place(self, text: str, columns: int) -> int:
        line, here = self.lines[-1], len(self.lines)
        while self._taken.get(len(line), 0) >= here:
            line.append("")
        left = len(line)
        self._cells += columns
        cells_within(self.file, "", self._cells)
        line += [text, *[""] * (columns - 1)]
        return left

    def extend(self, other: Spanning) -> None:
        """Take in the rows of another table, but for its first."""
        more = len(self.lines) - 1
        self.lines += other.lines[1:]
        for text, parts in other.strong.items():
            self.strong.saw(text, parts)
        self._blocks += [b._replace(top=b.top + more) for b in other._blocks if b.top > 1]

    @property
    def merged(self) -> Sequence[Merged]:
        """The blocks of several cells, as far as there are rows."""
        most = len(self.lines) + 1
        return [
            Merged(range(top, min(top + rows, most)), range(left, left + columns))
            for top, left, rows, columns in self._blocks
            if rows > 1 or columns > 1
        ]
