"""What was cut, or kept whole, in doubt: once the reading is saved, it is right and not told again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kennisnet.errors import Note
from kennisnet.files.how import How
from kennisnet.files.recognising.saved import CUT, WHOLE, seen
from kennisnet.files.recognising.separating import Separating
from kennisnet.naming import read_cell

RULES = {"cut": CUT, "kept-whole": WHOLE}
"""The notes that tell of a doubt, and how a saved reading calls what they are about."""


def settled(said: Separating, how: How) -> Separating:
    """Leave out the doubts that are settled; what is read otherwise by now is told again."""
    if not said.doubtful:
        return said
    before = {name: frozenset(seen(how, name) or ()) for name in RULES.values()}
    left = (one for one in said.doubtful if one[0] not in before[_taken_as(one[0], said)])
    return replace(said, doubtful=tuple(left))


def doubted(
    found: Iterable[Separating], notes: Iterable[Note], how: How
) -> Mapping[str, list[str]]:
    """Give what a reading that is saved settles, with what it settled before."""
    told = {name: dict.fromkeys(seen(how, name) or ()) for name in RULES.values()}
    now = [(text, _taken_as(text, said)) for said in found for text, _ in said.doubtful]
    now += [(note.found, RULES[note.rule]) for note in notes if note.rule in RULES]
    for text, name in now:
        for other in told.values():
            other.pop(text, None)
        told[name][text] = None
    return {name: list(texts) for name, texts in told.items()}


def _taken_as(text: str, said: Separating) -> str:
    """Say whether a text is one name as its column is cut, or several."""
    names = read_cell(text, None, "", said.separators, said.whole).mentions
    return WHOLE if any(text in name for name in names) else CUT
