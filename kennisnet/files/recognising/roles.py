"""Which values of a column of roles mean "this one leads"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from kennisnet.errors import Fault
from kennisnet.files.recognising.because import ASKED, Because, Other
from kennisnet.texts.words import WORDS

LEAD, PARTNER = "trekker", "partner"


@dataclass(frozen=True)
class Roles:
    """What each value of a column of roles means, why, and which values nobody knows."""

    meaning: dict[str, str]
    because: Because
    unknown: tuple[str, ...] = ()
    others: tuple[Other, ...] = ()
    """Where no value is known to mean "lead": each value that could."""
    faults: tuple[Fault, ...] = ()

    @property
    def leading(self) -> list[str]:
        """The values that mean "lead", as they stand in the table."""
        return [value for value, role in self.meaning.items() if role == LEAD]


def roles_of(column: pd.Series, lead_values: str | Iterable[str] | None = None) -> Roles:
    """Give what the values of a column of roles mean.

    Values that the caller names lead, and no other; else those of the vocabulary. A value that it
    does not know is a partner. Where it knows none that leads, each value is offered.
    """
    values = column.dropna().unique().tolist()
    if lead_values is not None:
        return _asked(values, str(column.name), lead_values)
    known = {value: _role(value) for value in values}
    meaning = {value: role or PARTNER for value, role in known.items()}
    leading = [value for value, role in known.items() if role == LEAD]
    unknown = tuple(value for value, role in known.items() if role is None)
    because = Because("role-words", {"values": " | ".join(leading)})
    others: Sequence[Other] = ()
    if not leading and unknown:
        times = column.value_counts()
        because = Because("role-nobody")
        others = [
            Other("lead_values", [value], Because("role-value", {"n": int(times[value])}))
            for value in sorted(unknown, key=lambda value: (times[value], value))
        ]
    return Roles(meaning, because, unknown, tuple(others))


def _asked(values: Sequence[str], column: str, lead_values: str | Iterable[str]) -> Roles:
    given = [lead_values] if isinstance(lead_values, str) else list(map(str, lead_values))
    wanted = {value.casefold(): value for value in given}
    meaning = {value: LEAD if value.casefold() in wanted else PARTNER for value in values}
    there = {value.casefold() for value in values}
    faults = [
        Fault("lead-value", wanted[one], "", None, column) for one in wanted if one not in there
    ]
    return Roles(meaning, ASKED, faults=tuple(faults))


def _role(value: str) -> str | None:
    """Give the role that a value means in some language; None where nobody knows."""
    plain = " ".join(value.casefold().split())
    return next((role for role, words in WORDS.roles.items() if plain in words), None)
