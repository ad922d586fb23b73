"""Columns that hold persons and no institutions, as their header and what stands below it say."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pandas as pd

from kennisnet.files.recognising.callers import speaks_of_persons
from kennisnet.files.recognising.evidence import organisation_word
from kennisnet.files.recognising.hints import could_be_names, is_id
from kennisnet.files.recognising.key import steady
from kennisnet.files.recognising.meanings import Guess
from kennisnet.naming import read_cell
from kennisnet.naming.contacts import surely_person
from kennisnet.naming.persons import looks_like_person
from kennisnet.network.cells import distinct

HALF, FEW = 0.5, 0.1
"""Persons are at least so many of the names, and institutions at most so many."""
LOOKED_AT = 500
"""So many different cells of a column are looked at."""
SURE = 0.9
"""So much says a header of which each word is known."""
ONE_NAME = 0.9
"""Of the ids of institutions so many go with one name."""


def of_persons(header: str, column: pd.Series) -> bool:
    """Say whether persons stand in a column, as its header says: who investigates, whom to call.

    >>> names = pd.Series(["Karin Smit, Els Bos", "P. Vis"])
    >>> of_persons("PI", names), of_persons("Partners", names), of_persons("PI", pd.Series(["UL"]))
    (True, False, False)
    """
    return speaks_of_persons(header) and _are_persons(
        {one for text in distinct(column)[:LOOKED_AT] for one in read_cell(text).mentions}
    )


def persons_beside(frame: pd.DataFrame, bare: str, guesses: Sequence[Guess]) -> bool:
    """Say whether a column that is called "name" holds persons, and another their institutions.

    That one is surely called so and holds words, and often several persons go with one of them.

    >>> persons, at = ["Karin Smit", "Els Bos", "P. Vis"], ["UL", "UL", "TNO"]
    >>> table = pd.DataFrame({"name": persons, "institution": at})
    >>> of = [Guess("institution", "institution", 1.0, "header")]
    >>> persons_beside(table, "name", of), persons_beside(table, "name", [])
    (True, False)
    """
    if not _are_persons(distinct(frame[bare])[:LOOKED_AT]):
        return False
    meant = {"institution", "institution_name"}
    called = {one.header for one in guesses if one.meaning in meant and one.score >= SURE}
    return any(
        could_be_names(frame[header])
        and not is_id(header)
        and steady(frame, (header,), bare) < ONE_NAME
        for header in called - {bare}
    )


def _are_persons(names: Collection[str]) -> bool:
    persons = sum(looks_like_person(one) or surely_person(one) for one in names)
    institutions = sum(bool(organisation_word(one)) for one in names)
    return 0 < persons >= HALF * len(names) and institutions <= FEW * len(names)
