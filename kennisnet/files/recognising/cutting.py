"""At which signs the cells of each field are cut into names, and what that leaves to ask."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

import pandas as pd

from kennisnet.errors import Note
from kennisnet.files.grid import Grid
from kennisnet.files.how import How
from kennisnet.files.recognising.because import Because, Other
from kennisnet.files.recognising.belonging import bracketed
from kennisnet.files.recognising.form import Formed
from kennisnet.files.recognising.hints import plural
from kennisnet.files.recognising.separating import WHOLE, Separating, separating
from kennisnet.naming.cells import spelled

FIELDS = ("lead", "partners", "institution")
"""Fields of which a cell can hold several names."""


@dataclass
class Cut:
    """What parts names in the cells of each field, why, what could as well, and what is odd."""

    found: dict[str, Separating] = field(default_factory=dict)
    reasons: dict[str, Because] = field(default_factory=dict)
    others: list[Other] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def cut_at(grid: Grid, form: Formed, how: How, known: Collection[str]) -> Cut:
    """Decide for each field with names what parts them in a cell."""
    return _Cutter(grid, form, how, known).cut()


class _Cutter:
    def __init__(self, grid: Grid, form: Formed, how: How, known: Collection[str]) -> None:
        self.grid, self.form, self.how, self.known = grid, form, how, known
        self.out = Cut()

    def cut(self) -> Cut:
        """Decide field by field; what stands whole in another field is a name."""
        for name in (one for one in FIELDS if self.form.headers.get(one)):
            given = self.how.parted_at(name)
            if given is None and self.form.form != "projects":
                self.out.found[name] = WHOLE
                continue
            self.out.found[name] = self._separating(name, given)
            self._ask(self.out.found[name])
        self._keep_brackets()
        return self.out

    def _separating(self, name: str, given: Sequence[str] | None) -> Separating:
        elsewhere = self._others(name)
        return separating(
            self._cells(self._headers(name)),
            several=self._several(name),
            known=self.known,
            elsewhere=self._cells(elsewhere) if elsewhere else None,
            given=given,
        )

    def _keep_brackets(self) -> None:
        """Let names keep the brackets that belong to them."""
        cut = {name: said for name, said in self.out.found.items() if said is not WHOLE}
        columns = [(self._cells(self._headers(name)), said) for name, said in cut.items()]
        names = bracketed(columns, self.known)
        for one, n in names.items():
            self.out.notes.append(Note("bracket-kept", one, self.grid.file, values={"n": n}))
        kept = frozenset(map(spelled, names))
        self.out.found |= {n: replace(said, whole=said.whole | kept) for n, said in cut.items()}

    def _several(self, name: str) -> bool:
        """Say whether the headers of a field promise several names a cell; numbered ones do not."""
        headers = self._headers(name)
        if len(headers) > 1 and len({re.sub(r"\d+", "", one) for one in headers}) == 1:
            return False
        return name == "partners" or all(map(plural, headers))

    def _headers(self, name: str) -> Sequence[str]:
        return self.form.headers.get(name, ())

    def _cells(self, headers: Sequence[str]) -> pd.Series:
        cells: pd.Series = pd.concat([self.grid.frame[header] for header in headers])
        return cells

    def _others(self, name: str) -> list[str]:
        own = self._headers(name)
        return [h for other in FIELDS[:2] for h in self._headers(other) if h not in own]

    def _ask(self, found: Separating) -> None:
        self.out.reasons["separators"] = Because(found.reason, found.values)
        if not found.sure:
            self.out.others += [
                Other("separators", list(other), Because("separators"))
                for other in (found.separators, *found.alternatives)
            ]
