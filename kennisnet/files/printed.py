"""A sheet as people read it, on a screen and on paper: widths, the form of its numbers, its pages."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from kennisnet.files.headers import cell_letter

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

DECIMALS = 3
"""So many are shown of a fraction at most; the cell holds all of them."""
NARROWEST, SENTENCE = 7, 60
"""The least width of a column, in signs; and from how many signs on a text is a sentence."""
WIDEST = ((60, 60), (40, 40), (28, 40), (20, 34), (16, 30), (14, 26))
"""How wide a column of words, and one of sentences, is at most: what is longer takes more lines."""
PAGE, NEARLY = 165, 1.1
"""So many signs stand beside one another on paper; where they cannot, nearly as few as can be do."""
ROOM, ARROW, INDENT = 2, 4, 1
"""What a column has beside its text, a header for the arrow of its filter, a text before it."""
LINES = 3
"""A header takes so many lines rather than that it makes its column wider."""
LINE = 15.0
"""The height of a line, in points."""
FONT, SIZE = "Calibri", 11
"""Said in full: programs differ in what they take where a font is only called bold."""
NEAR = 1e-9
"""So near to a number of some decimals is that number: what computing leaves behind it is not shown."""
LOOKED_AT = 200
"""So many rows say how wide a column is."""
PLAIN, WHOLE, DAY = "General", "0", "yyyy-mm-dd"
A4 = 9
EDGE = 0.4
"""The margins of a page, in inches."""


@dataclass(frozen=True)
class Printed:
    """How the tables of a workbook are laid out for people.

    ``decimals``: at most so many, by header, where that is not `DECIMALS`; ``point`` stands before
    them in the language; ``answers`` are its words for yes and no, for programs that else show 1 and
    0 (Excel has its own).
    """

    decimals: Mapping[str, int] = field(default_factory=dict)
    point: str = "."
    answers: tuple[str, str] = ("yes", "no")


class Layout:
    """How one sheet is laid out: made before its first row, asked for each cell."""

    def __init__(self, page: Any, table: pd.DataFrame, printed: Printed) -> None:
        """Set up the pages of a sheet, and the width of each of its columns."""
        self._page, self._point = page, printed.point
        yes, no = printed.answers
        self._flag = f'"{yes}";"{yes}";"{no}"'
        self._cells: dict[tuple[int, str], Any] = {}
        self._decimals = [
            decimals_of(column, printed.decimals.get(str(header), DECIMALS))
            for header, column in table.items()
        ]
        on_paper(page)
        page.print_title_rows = "1:1"
        page.oddFooter.left.text, page.oddFooter.right.text = "&A", "&P / &N"
        headers, first = [*map(str, table.columns)], table.head(LOOKED_AT)
        shown = [
            [as_shown(one, decimals) for one in column]
            for (_, column), decimals in zip(first.items(), self._decimals, strict=True)
        ]
        self._widths = widths_of(headers, shown)
        for place, width in enumerate(self._widths, 1):
            page.column_dimensions[cell_letter(place)].width = width
        self._high(1, headers)

    def header(self, text: str) -> Any:
        """Give the cell of a header."""
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment, Font

        cell = WriteOnlyCell(self._page, value=text)
        cell.font = Font(FONT, SIZE, bold=True)
        cell.alignment = Alignment("left", "top", indent=1, wrap_text=True)
        return cell

    def row(self, number: int, values: Sequence[Any]) -> list[Any]:
        """Give the cells of a row of values; None stays None."""
        self._high(number, values)
        return [self._cell(place, value) for place, value in enumerate(values, 1)]

    def _high(self, number: int, values: Sequence[Any]) -> None:
        """Make a row as high as its texts ask for; programs differ in whether they do so themselves."""
        lines = max(
            (
                lines_of(value, width - INDENT)
                for value, width in zip(values, self._widths, strict=True)
                if isinstance(value, str)
            ),
            default=1,
        )
        if lines > 1:
            self._page.row_dimensions[number].height = lines * LINE

    def _cell(self, place: int, value: Any) -> Any:
        """Give the cell of a column that holds a value."""
        if value is None:
            return None
        cell = value if hasattr(value, "data_type") else None
        plain = value if cell is None else float(cell.value)
        form = PLAIN
        if isinstance(plain, float):
            form = number_form(plain, self._decimals[place - 1], self._point)
        elif isinstance(plain, int):
            form = self._flag if isinstance(plain, bool) else WHOLE
        elif isinstance(plain, date):
            form = DAY
        made = self._styled(place, form)
        made.value = value if cell is None else cell.value
        if cell is not None:
            made.data_type = cell.data_type
        return made

    def _styled(self, place: int, form: str) -> Any:
        """Give the cell of a column for a form; a row is written before the next one takes it."""
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment, Font

        known = self._cells.get((place, form))
        if known is None:
            known = WriteOnlyCell(self._page)
            known.font = Font(FONT, SIZE)
            known.alignment = (
                Alignment("left", "top", indent=1, wrap_text=True)  # apart from a number before it
                if form in {PLAIN, self._flag}
                else Alignment("right", "top")
            )
            known.number_format = form
            self._cells[place, form] = known
        return known


def on_paper(sheet: Worksheet | Any) -> None:
    """Let a sheet come out of a printer as wide as the paper."""
    from openpyxl.worksheet.page import PageMargins
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A4
    sheet.page_setup.fitToHeight = 0
    sheet.page_margins = PageMargins(EDGE, EDGE, top=EDGE, bottom=2 * EDGE, footer=EDGE)
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def decimals_of(column: pd.Series, most: int) -> int:
    """Give how many decimals show the fractions of a column, at most so many.

    >>> [decimals_of(pd.Series(one), 3) for one in ([0.5, None], [1 / 3], [2.0], ["a"], [3])]
    [1, 3, 0, 0, 0]
    """
    numbers = [one for one in column if isinstance(one, float) and math.isfinite(one)]
    return next(
        (n for n in range(most) if all(abs(one - round(one, n)) < NEAR for one in numbers)), most
    )


def number_form(value: float, decimals: int, point: str = ".") -> str:
    """Give the form of a number: one that is whole has no decimals, a very small one is no 0.

    >>> number_form(2.0, 3), number_form(0.25, 3), number_form(0.0002, 3, ",")
    ('0', '0.000', '"<0,001";">-0,001"')
    """
    if decimals and 0 < abs(value) < 0.5 * 10**-decimals:
        least = f"0{point}{'0' * (decimals - 1)}1"
        return f'"<{least}";">-{least}"'
    whole = not math.isfinite(value) or round(value, decimals).is_integer()
    return WHOLE if whole else f"0.{'0' * decimals}"


def as_shown(value: Any, decimals: int) -> str:
    """Write a value about as a sheet shows it, to see how wide it is.

    >>> as_shown(1 / 3, 3), as_shown(12, 3), as_shown(None, 3), as_shown(float("nan"), 3)
    ('0.333', '12', '', '')
    """
    if isinstance(value, str):
        return value
    if pd.isna(value):
        return ""
    return f"{value:.{decimals}f}" if isinstance(value, float) else str(value)


def widths_of(headers: Sequence[str], columns: Sequence[Sequence[str]]) -> list[int]:
    """Give the widths of columns, of which headers and long texts take several lines.

    >>> widths_of(["n", "aantal projecten in alle sporen"], [["1", "22"], ["1"]])
    [7, 15]
    >>> widths_of(["why"], [["x" * 20, "y" * 200]]), widths_of(["why"] * 9, [["y" * 200]] * 9)[0]
    ([62], 28)
    """
    longest = [
        max((len(line) for cell in cells for line in cell.splitlines()), default=0)
        for cells in columns
    ]
    least = [
        max(NARROWEST, ARROW + max([math.ceil(len(one) / LINES), *map(len, one.split())]))
        for one in headers
    ]
    tried = [
        [
            max(room, ROOM + min(long, sentences if long > SENTENCE else words))
            for room, long in zip(least, longest, strict=True)
        ]
        for words, sentences in WIDEST
    ]
    most = max(PAGE, NEARLY * min(map(sum, tried)))
    return next(widths for widths in tried if sum(widths) <= most)


def lines_of(text: str, width: float) -> int:
    r"""Give about how many lines a text takes, which breaks between words.

    >>> lines_of("x", 10), lines_of("x" * 25, 10), lines_of("a\nb", 10)
    (1, 3, 2)
    >>> lines_of("Medisch Centrum (LUMC)", 16), lines_of("Medisch Centrum (LUMC)", 12)
    (2, 3)
    """
    return sum(
        _broken(line, width) if len(line) > width else 1 for line in text.splitlines() or [""]
    )


def _broken(line: str, width: float) -> int:
    lines, left = 1, width
    for word in line.split():
        if len(word) > left and left < width:
            lines, left = lines + 1, width
        further = math.ceil(len(word) / width) - 1
        lines, left = lines + further, left - len(word) + further * width - 1
    return lines
