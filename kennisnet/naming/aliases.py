"""What mentions mean: the alias table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from re import Pattern

from kennisnet.naming.cells import Separators, read_cell
from kennisnet.naming.spelling import SEPARATOR, close_up, squash
from kennisnet.naming.tokens import tokens

CERTAINTIES = ("certain", "likely", "doubtful")
"""How sure it is who is meant, the surest first."""


@dataclass(frozen=True)
class Alias:
    """What a mention means: an institution, or none of them where ``institution`` is empty."""

    mention: str
    institution: str
    certainty: str = "certain"
    code: str = ""


class Aliases:
    """A table of what mentions mean, with readings of its own for one project (``code``).

    >>> table = Aliases([Alias("UL", "ul"), Alias("HR", "rotterdam"), Alias("HR", "rijnland", code="5i")])
    >>> [a.institution for a in table.meaning("hr")], [a.institution for a in table.meaning("HR", "5i")]
    (['rotterdam'], ['rijnland'])
    >>> table.meaning("VU") is None
    True
    """

    def __init__(self, rows: Iterable[Alias] = ()) -> None:
        self.rows = tuple(rows)
        self.codes = frozenset(row.code for row in self.rows if row.code)
        self._meaning: dict[tuple[str, str], list[Alias]] = defaultdict(list)
        for row in self.rows:
            self._meaning[row.code, close_up(row.mention)].append(row)
        self._held: dict[Separators, Mapping[str, frozenset[str]]] = {}
        self._tokens: dict[tuple[str, Separators], Pattern[str]] = {}

    def meaning(self, mention: str, code: str = "") -> list[Alias] | None:
        """Give the rows for a mention, those of the project before the general ones; or None.

        Spaces around a separator make no difference: "A / B" is "A/B".
        """
        if not self.rows:
            return None
        spelled = close_up(mention)
        return self._meaning.get((code, spelled)) or self._meaning.get(("", spelled))

    def _whole(self, separators: Separators) -> Mapping[str, frozenset[str]]:
        """Mentions that hold a separator, a bracket or a mark themselves, by project."""
        if separators not in self._held:
            by_code: dict[str, set[str]] = defaultdict(set)
            for row in self.rows:
                plain = read_cell(row.mention, separators=separators)
                taken_apart = plain.mentions != (squash(row.mention),) or plain.open_ended
                if taken_apart or SEPARATOR.search(row.mention):
                    by_code[row.code].add(squash(row.mention))
            self._held[separators] = {code: frozenset(found) for code, found in by_code.items()}
        return self._held[separators]

    def tokens(self, code: str = "", separators: Separators = None) -> Pattern[str]:
        """Give what a cell of a project consists of; names that must stay whole go first."""
        held = self._whole(separators)
        code = code if code in held else ""
        if (code, separators) not in self._tokens:
            whole = {m for c in {code, ""} for m in held.get(c, ())} - {""}
            ordered = sorted(whole, key=lambda m: (-len(m), m))
            self._tokens[code, separators] = tokens(ordered, separators)
        return self._tokens[code, separators]
