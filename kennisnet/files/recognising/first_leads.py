"""One column with who leads and the partners in one list: the first name of each cell leads."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

import pandas as pd

from kennisnet.files.headers import plain
from kennisnet.files.recognising.evidence import Column, column_of
from kennisnet.files.recognising.headers import read_header
from kennisnet.texts.words import WORDS

SURELY = 0.9
"""So clearly each side of the header says who it is about."""
LISTS = 0.2
"""So many of the cells are lists."""
LONGEST = 80
"""A header is no longer."""
_JOINED = re.compile(
    rf"[/+&]|\s(?:{'|'.join(sorted(WORDS.cells['and'] | WORDS.cells['and_elsewhere']))})\s"
)


@cache
def lead_and_partners(header: str) -> bool:
    """Say whether a header names who leads first, and then the partners.

    >>> [lead_and_partners(one) for one in ("Lead / partners", "Penvoerder en partners")]
    [True, True]
    >>> [lead_and_partners(one) for one in ("Lead partners", "Partners / lead", "Aanvrager/penvoerder")]
    [False, False, False]
    """
    sides = _JOINED.split(header) if len(header) <= LONGEST else []
    if len(sides) != 2 or not all(map(plain, sides)):  # noqa: PLR2004
        return False
    first, second = (
        {what: said.score for what, said in read_header(side).meanings.items()} for side in sides
    )
    leads = (
        first.get("lead", 0) >= SURELY or plain(sides[0]) in WORDS.headers("sponsoring")["words"]
    )
    return leads and second.get("partners", 0) >= SURELY and "lead" not in second


def in_one_list(header: str, column: Column) -> bool:
    """Say whether the cells below such a header are lists, whose first name leads."""
    return column.lists >= LISTS and lead_and_partners(header)


def first_leads(frame: pd.DataFrame, headers: Mapping[str, Sequence[str]]) -> bool:
    """Say whether the first of the partners leads: no column is known for who does, nor is none said.

    >>> table = pd.DataFrame({"Lead / partners": ["UL; TNO", "TNO; HsL"]})
    >>> said = {"partners": ["Lead / partners"]}
    >>> first_leads(table, said), first_leads(table, {**said, "lead": []})
    (True, False)
    """
    partners = headers.get("partners", ())
    if len(partners) != 1 or "lead" in headers:
        return False
    return lead_and_partners(partners[0]) and column_of(frame[partners[0]]).lists >= LISTS
