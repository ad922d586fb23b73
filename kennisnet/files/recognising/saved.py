"""What a saved reading was made of: what stands in a table beyond that is judged as in a fresh one.

A reading that is saved holds its decisions and, under ``seen``, what they were taken about: columns,
words for "not given", values of roles, in how many cells each separator stood, and which names were
cut or kept whole in doubt. A file
that a person wrote has no such list; it covers everything.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from kennisnet.errors import Fault
from kennisnet.files.how import How, several

CUT, WHOLE = "cut", "whole"
"""What was taken for several names, or for one, without being certain: a person saved it so."""
LISTS = ("columns", "not_given", "roles", CUT, WHOLE)
"""What is listed of a table; beside it ``separators``: a number for each sign, by field."""


@dataclass(frozen=True, kw_only=True)
class Saved(How):
    """The keywords of `read` where some of them come from a saved reading.

    ``kept`` names those; ``seen`` is what it was made of, None where it does not say.
    """

    kept: frozenset[str] = frozenset()
    seen: Mapping[str, Any] | None = field(default=None, compare=False)


def kept(how: How, keyword: str) -> bool:
    """Say whether a keyword comes from a saved reading and not from the caller."""
    return isinstance(how, Saved) and keyword in how.kept


def seen(how: How, what: str) -> Sequence[str] | None:
    """Give what of a kind stood in the table of a saved reading; None where nothing says so."""
    if not isinstance(how, Saved) or how.seen is None:
        return None
    return several(how.seen.get(what, ()))


def signs_seen(how: How, name: str) -> Mapping[str, int] | None:
    """Give in how many cells of a field each sign stood; None where nothing says so."""
    if not isinstance(how, Saved) or how.seen is None:
        return None
    return how.seen.get("separators", {}).get(name, {})  # type: ignore[no-any-return] # checked


def like(how: How, made: How) -> How:
    """Let keywords that were made of others be as far from a saved reading as those."""
    if not isinstance(how, Saved):
        return made
    own = {one.name: getattr(made, one.name) for one in fields(How)}
    return Saved(**own, kept=how.kept, seen=how.seen)


def both_seen(one: Mapping[str, Any] | None, other: Mapping[str, Any] | None) -> dict[str, Any]:
    """Give what two tables of one reading were made of.

    >>> both_seen({"columns": ["A"]}, {"columns": ["B", "A"], "separators": {"lead": {";": 1}}})
    {'columns': ['A', 'B'], 'separators': {'lead': {';': 1}}}
    """
    sides = [side or {} for side in (one, other)]
    found: dict[str, Any] = {
        name: list(dict.fromkeys(text for side in sides for text in side.get(name, ())))
        for name in LISTS
    }
    signs = {k: v for side in sides for k, v in side.get("separators", {}).items()}
    return {k: v for k, v in (found | {"separators": signs}).items() if v}


def seen_faults(value: Any, file: str) -> Iterator[Fault]:
    """Check what a file says was seen."""
    lists = isinstance(value, dict) and all(
        isinstance(value.get(name, []), list)
        and all(isinstance(one, str) for one in value.get(name, []))
        for name in LISTS
    )
    signs = value.get("separators", {}) if isinstance(value, dict) else None
    counts = isinstance(signs, dict) and all(
        isinstance(one, dict) and all(isinstance(n, int) for n in one.values())
        for one in signs.values()
    )
    if not (lists and counts):
        yield Fault("setting-type", str(value), file, column="seen", values={"holds": "seen"})
