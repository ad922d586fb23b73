"""Columns that hold persons and no institutions, as their header and what stands below it say."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from kennisnet.files.recognising.callers import speaks_of_persons
from kennisnet.files.recognising.evidence import organisation_word
from kennisnet.naming import read_cell
from kennisnet.naming.contacts import surely_person
from kennisnet.naming.persons import looks_like_person
from kennisnet.network.cells import distinct

HALF, FEW = 0.5, 0.1
"""Persons are at least so many of the names, and institutions at most so many."""
LOOKED_AT = 500
"""So many different cells of a column are looked at."""


def of_persons(header: str, column: pd.Series) -> bool:
    """Say whether persons stand in a column, as its header says: who investigates, whom to call.

    >>> names = pd.Series(["Karin Smit, Els Bos", "P. Vis"])
    >>> of_persons("PI", names), of_persons("Partners", names), of_persons("PI", pd.Series(["UL"]))
    (True, False, False)
    """
    return speaks_of_persons(header) and _are_persons(
        {one for text in distinct(column)[:LOOKED_AT] for one in read_cell(text).mentions}
    )


def _are_persons(names: Collection[str]) -> bool:
    persons = sum(looks_like_person(one) or surely_person(one) for one in names)
    institutions = sum(bool(organisation_word(one)) for one in names)
    return 0 < persons >= HALF * len(names) and institutions <= FEW * len(names)
