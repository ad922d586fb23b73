"""The columns of the table that a new user fills in: one row for each participation.

Not a row for each project with a cell of partners: an institution has a cell of its own, so that no
name is ever cut; its role and its sector have a place; and one more partner is one more row.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kennisnet.network.schema import SCHEMA
from kennisnet.texts import say
from kennisnet.texts.wording import shown_value
from kennisnet.texts.words import WORDS

KNOWN = {column.name: column for column in SCHEMA}
LONGEST_LIST = 255
"""So many signs Excel takes as the list of a drop-down."""


@dataclass(frozen=True)
class Field:
    """A column to be filled in: which it is, how often it is needed, how wide it stands."""

    name: str
    need: Literal["always", "once", "free"]
    width: int
    text: bool = False
    """Whether it holds text alone: a spreadsheet makes no date of "3-4" then."""

    def header(self, lang: str) -> str:
        """Give its header in a language.

        >>> [one.header("nl") for one in FIELDS][:3]
        ['Project', 'Organisatie', 'Rol']
        """
        return say(f"new-column-{self.name}", lang)

    def offered(self, lang: str) -> list[str]:
        """Give the words that a drop-down offers; none where anything can be filled in.

        >>> role, flag = FIELDS[2], FIELDS[-1]
        >>> role.offered("nl"), flag.offered("en")
        (['trekker', 'partner'], ['yes', 'no'])
        """
        column = KNOWN.get(self.name)
        if column is None:
            return []
        if column.holds == "flag":
            return [shown_value(answer, lang) for answer in (True, False)]
        if column.holds == "word":
            return [WORDS.usual("roles", role, lang) for role in column.allowed]
        return [shown_value(word, lang) for word in column.usual]

    @property
    def strict(self) -> bool:
        """Whether no other word than those offered has a meaning."""
        return self.name in KNOWN and KNOWN[self.name].holds != "text"

    def explained(self, lang: str) -> str:
        """Say what is to be filled in."""
        return say(f"new-what-{self.name}", lang, words=", ".join(self.offered(lang)))

    def needed(self, lang: str) -> str:
        """Say how often it is needed."""
        return say(f"new-need-{self.need}", lang)


FIELDS = (
    Field("project", "always", 36, text=True),
    Field("institution", "always", 36, text=True),
    Field("role", "always", 12),
    Field("sector", "once", 22),
    Field("spoor", "once", 24, text=True),
    Field("status", "once", 14),
    Field("start", "free", 13),
    Field("end", "free", 13),
    Field("open_ended", "free", 13),
)
"""In the order in which a person fills them in: who does what first, what may wait last."""
