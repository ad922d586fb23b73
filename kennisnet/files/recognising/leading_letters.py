"""Letters in brackets at a name that say who leads: "NIOZ (L), TNO", and "L = lead" near the table."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from kennisnet.files.grid import Grid
from kennisnet.files.recognising.leading_marks import SAID
from kennisnet.files.recognising.legend import LEAD, PARTNER, Role, folded, legend_of
from kennisnet.network.cells import distinct

_LETTERS = re.compile(r"(?<![^\S\n])[^\S\n]*[(\[]\s*([^\W\d_]{1,4})\s*[)\]]")
"""A letter or an abbreviation in brackets, with all blanks before it."""
_SAYS = re.compile(r"[=:→]")


def led_by_letters(
    grid: Grid,
    columns: Sequence[str],
    legend: Iterable[str],
    lead_values: str | Iterable[str] | None = None,
) -> Grid:
    """Say with a word who leads, where letters in brackets do and a line or a header explains them.

    ``lead_values`` are letters of which the caller says it. Those that are explained as a partner's
    are left out.

    >>> import pandas as pd
    >>> frame = pd.DataFrame({"Who (L = lead, P = partner)": ["UL (L); TNO (P)", "TNO (L)"]})
    >>> led_by_letters(Grid("t.csv", frame, (2, 3)), list(frame), []).frame.iloc[:, 0].tolist()
    ['UL (coordinator); TNO', 'TNO (coordinator)']
    """
    given = [lead_values] if isinstance(lead_values, str) else [*(lead_values or ())]
    changed = {}
    for column in dict.fromkeys(columns):
        lines = [line for line in (*legend, str(column)) if _SAYS.search(line)]
        if not lines and not given:
            continue
        texts = [text for text in distinct(grid.frame[column]) if _LETTERS.search(text)]
        roles = _roles({one for text in texts for one in _LETTERS.findall(text)}, lines, given)
        if roles:
            new = {text: _in_words(text, roles) for text in texts}
            changed[column] = grid.frame[column].replace(new)
    return replace(grid, frame=grid.frame.assign(**changed)) if changed else grid


def _in_words(text: str, roles: Mapping[str, Role]) -> str:
    words: dict[Role | None, str] = {LEAD: f" ({SAID})", PARTNER: ""}
    return _LETTERS.sub(lambda found: words.get(roles.get(found[1]), found[0]), text)


def _roles(
    marks: Collection[str], lines: Sequence[str], given: Collection[str]
) -> Mapping[str, Role]:
    """Give the role of each mark; where the caller says which ones lead, no others do."""
    told = legend_of(lines, marks)
    if not given:
        return told
    wanted = {folded(one) for one in given}
    leads: dict[str, Role] = {mark: LEAD for mark in marks if folded(mark) in wanted}
    return {mark: role for mark, role in told.items() if role != LEAD} | leads
