"""Whose name a bare "name" is, of the project or of who takes part: the other columns tell."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from kennisnet.files.headers import plain
from kennisnet.files.recognising.hints import is_id, persons_in, titles, words_apart
from kennisnet.files.recognising.key import differs, varies
from kennisnet.files.recognising.meanings import Guess
from kennisnet.texts.words import WORDS

SURE = 0.5
"""As in `board`: a guess of at least so much is used without asking."""
HALF = 0.5
"""Of the projects with several rows, so many have several names where those are of who takes part."""
PROJECTS = frozenset({"project", "name"})
WHO = frozenset({"lead", "partners", "institution", "institution_name"})


def bare_names(frame: pd.DataFrame, guesses: Sequence[Guess]) -> list[Guess]:
    """Give the guesses, with a bare "name" as that of who takes part where it must be.

    It is where it often differs within what names the projects. Headers that say "project" tell
    that alone, if there are any; then it is enough that it differs within most projects of several
    rows, unless another column has who takes part. Of several such names ("name" and "short name",
    which not each row has) the fullest, longest one is taken; persons beside it are nobody's name.

    >>> table = pd.DataFrame({"projectID": ["1", "1", "2"], "name": ["UL", "TNO", "UL"]})
    >>> found = [Guess("projectID", "project", 1.0, "header"), Guess("name", "name", 1.0, "header")]
    >>> found.append(Guess("name", "institution_name", 0.4, "header"))
    >>> [(one.header, one.meaning, one.reason) for one in bare_names(table, found)][1:]
    [('name', 'institution_name', 'differs-within')]
    """
    sure = [one for one in guesses if one.score >= SURE]
    named = {one.header for one in sure if one.meaning in PROJECTS}
    bare = [
        one.header
        for one in guesses
        if one.meaning == "institution_name" and one.header in named and not titles(one.header)
    ]
    others = [header for header in named if header not in bare]
    called = [header for header in others if _of_project(header)]
    who = any(
        one.meaning in WHO and one.header not in named and not is_id(one.header) for one in sure
    )
    found = [header for header in bare if _differs(frame, called or others, header)]
    if called and not who:
        shares = {h: max(differs(frame, one, h) for one in called) for h in bare}
        sure_one = any(share >= HALF for share in shares.values())
        found = [h for h, share in shares.items() if share and sure_one]
    if not found:
        return list(guesses)
    told = {header: _told(frame[header]) for header in found}
    best = max(found, key=told.__getitem__)
    rest = [one for one in guesses if one.header not in found]
    if who and persons_in(frame[best]):
        return rest
    return [*rest, Guess(best, "institution_name", 1.0, "differs-within")]


def without_applicants(frame: pd.DataFrame, guesses: Sequence[Guess]) -> list[Guess]:
    """Leave out leads that are persons, where a column beside them says of which institution.

    Beside partners that column stands next to the persons; who leads is asked then.

    >>> table = pd.DataFrame({"Lead": ["Jan de Wit", "Els Vis"], "Institution": ["UL", "TNO"]})
    >>> found = [Guess(one, one.lower(), 1.0, "header") for one in table]
    >>> [one.header for one in without_applicants(table, found)]
    ['Institution']
    """
    tops: dict[str, Guess] = {}
    for one in guesses:
        if one.score >= SURE and one.score > getattr(tops.get(one.header), "score", 0):
            tops[one.header] = one
    of = {what: [h for h, one in tops.items() if one.meaning == what] for what in WHO}
    who = [h for h in (*of["institution"], *of["institution_name"]) if not is_id(h)]
    if len(who) != 1 or not of["lead"] or persons_in(frame[who[0]]):
        return list(guesses)
    near = [*frame.columns]
    beside = near[max(near.index(who[0]) - 1, 0) : near.index(who[0]) + 2]
    persons = [h for h in of["lead"] if (h in beside or not of["partners"])]
    persons = [header for header in persons if persons_in(frame[header])]
    return [one for one in guesses if one.header not in persons]


def _differs(frame: pd.DataFrame, columns: Sequence[str], name: str) -> bool:
    return bool(columns) and all(varies(frame, [one], name) for one in columns)


def _of_project(header: str) -> bool:
    """Say whether a header has the word "project", in any language."""
    return not WORDS.parts["project"].isdisjoint(plain(words_apart(header)).split())


def _told(column: pd.Series) -> tuple[int, float]:
    """Order columns of names: by how many cells are filled, then by how long they are."""
    return int(column.count()), float(column.dropna().str.len().mean() or 0)
