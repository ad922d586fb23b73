"""Names as they are meant: without the address behind a link, without the number of a source."""

from __future__ import annotations

import re
from dataclasses import replace

from kennisnet.errors import Note
from kennisnet.files.grid import Grid
from kennisnet.files.how import NAMES, How
from kennisnet.files.recognising.board import Formed
from kennisnet.files.recognising.saved import kept
from kennisnet.files.recognising.wrapping import unwrapped
from kennisnet.network.cells import distinct

_LINK = re.compile(r"\[([^\[\]\n]+)\]\([^()\s]*\)")
"""A link of markdown: its text, and where it goes."""
_SOURCE = re.compile(r"(?<=\w)\s?\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\](?=\s*(?:[,;|/\n]|\Z))")
"""The number of a source, behind a name."""


def plainly(grid: Grid, form: Formed, how: How) -> tuple[Grid, list[Note]]:
    """Give the table with names as text, each on one line, and what there is to tell of that.

    Ids stay as they are, and so does everything where somebody said that nothing parts names.
    """
    if how.parted_at("institution") == () and not kept(how, "separators"):
        return grid, []
    changed = {}
    ids = form.headers.get("institution", ()) if form.headers.get("institution_name") else ()
    for header in (h for field in ("name", *NAMES) for h in form.headers.get(field, ())):
        if header in ids:
            continue
        marked = [text for text in distinct(grid.frame[header]) if "[" in text]
        bare = {text: said for text in marked if (said := as_text(text)) != text}
        if bare:
            cells = grid.frame[header]
            changed[header] = cells.mask(cells.isin(list(bare)), cells.map(bare))
    if changed:
        grid = replace(grid, frame=grid.frame.assign(**changed))
    return unwrapped(grid, form, how)


def as_text(cell: str) -> str:
    """Give a cell without marks of a link or of a source.

    >>> as_text("[Exa](#exa) [3, 4]"), as_text("Oever [67,68], Kade [1]"), as_text("Lab [2020]")
    ('Exa', 'Oever, Kade', 'Lab [2020]')
    """
    return _SOURCE.sub("", _LINK.sub(r"\1", cell))
