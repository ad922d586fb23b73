"""At which signs the cells of each field are cut into names, and what that leaves to ask."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

import pandas as pd

from kennisnet.errors import Note
from kennisnet.files.grid import Grid
from kennisnet.files.how import How
from kennisnet.files.recognising.because import Because, Other
from kennisnet.files.recognising.belonging import bracketed
from kennisnet.files.recognising.board import Formed
from kennisnet.files.recognising.callers import speaks_of_persons
from kennisnet.files.recognising.doubted import settled
from kennisnet.files.recognising.each import each_its_own
from kennisnet.files.recognising.hints import plural
from kennisnet.files.recognising.listed import lists_in
from kennisnet.files.recognising.saved import kept, signs_seen
from kennisnet.files.recognising.separating import WHOLE, Separating, separating, shown_sign
from kennisnet.naming.cells import spelled

_NUMBERS, _LISTED = re.compile(r"\d+"), re.compile(r"[;|\n\t]")
_SLASH = re.compile(r"\s/\s")
BELOW = 0.5
"""So many of the projects have a row for each partner, and it is how the table is made."""
OFTEN = 0.8
"""A sign in so many of the cells is offered first as what parts names."""
FIELDS = ("lead", "partners", "institution")
"""Fields of which a cell can hold several names."""


@dataclass
class Cut:
    """What parts names in the cells of each field, why, what could as well, and what is odd."""

    found: dict[str, Separating] = field(default_factory=dict)
    reasons: dict[str, Because] = field(default_factory=dict)
    others: list[Other] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def cut_at(
    grid: Grid, form: Formed, how: How, known: Collection[str], key: Sequence[str] = ()
) -> Cut:
    """Decide for each field with names what parts them in a cell; ``key`` tells projects apart."""
    return _Cutter(grid, form, how, known, key).cut()


class _Cutter:
    def __init__(
        self, grid: Grid, form: Formed, how: How, known: Collection[str], key: Sequence[str]
    ) -> None:
        self.grid, self.form, self.how, self.known, self.key = grid, form, how, known, key
        self.out = Cut()
        self.alone: dict[tuple[str, tuple[str, ...] | None], Separating] = {}
        """What a field says by itself, with the whole cells of others, at given separators."""

    def cut(self) -> Cut:
        """Decide field by field; what stands whole in another field is a name."""
        for name in (one for one in FIELDS if self.form.headers.get(one)):
            given = self.how.parted_at(name)
            if self.form.form != "projects" and (given is None or self._kept_whole(given)):
                self.out.found[name] = WHOLE
                self._note_lists(name)
                continue
            own = self.form.form == "projects"
            if given is not None and kept(self.how, "separators") and not own:
                self._note_lists(name, given)
            elif given is not None and kept(self.how, "separators"):
                self.out.found[name] = self._grown(name, given)
                continue
            self.out.found[name] = self._separating(name, given)
            self._ask(name, self.out.found[name])
        self._keep_brackets()
        self.out.found = {name: settled(said, self.how) for name, said in self.out.found.items()}
        return self.out

    def _separating(self, name: str, given: Sequence[str] | None) -> Separating:
        """Decide about a field, and again if what is kept whole holds names of lists.

        Those are lists of other fields; where several names are promised also lists of its own:
        what stands whole elsewhere was not cut before these were known. All pieces must be such
        names there, elsewhere one of them counts.
        """
        first = self._by_itself(name, given)
        several = self._several(name)
        listed = frozenset().union(*map(self._names, self._other_fields(name)))
        listed |= first.names if several else frozenset()
        # "A / B" under a header in the plural: one of them that stands alone tells that it parts.
        known = all if several and not self._slashes(name) else any
        if not any(known(one in listed for one in pieces) for pieces in first.uncut):
            return first
        return self._decided(name, given, listed)

    def _slashes(self, name: str) -> bool:
        return bool(self._cells(self._headers(name)).str.contains(_SLASH).any())

    def _by_itself(self, name: str, given: Sequence[str] | None) -> Separating:
        place = (name, None if given is None else tuple(given))
        if place not in self.alone:
            self.alone[place] = self._decided(name, given)
        return self.alone[place]

    def _names(self, name: str) -> frozenset[str]:
        """Give the names that surely stand by themselves in a field, as far as was decided."""
        found = self.out.found.get(name) or self._by_itself(name, self.how.parted_at(name))
        return found.names

    def _decided(
        self, name: str, given: Sequence[str] | None, listed: Collection[str] = ()
    ) -> Separating:
        elsewhere = self._others(name)
        single, several = self._single(name), self._several(name)
        others = [*([self._cells(elsewhere)] if elsewhere else []), *single, *self._titles(name)]
        saved = kept(self.how, "separators")
        decide = partial(separating, several=several, known=self.known, listed=listed, saved=saved)
        columns = [self._cells([header]) for header in self._headers(name)]
        own = several and not single and (given is None or saved)
        found = each_its_own(columns, others, decide, given) if own else None
        return found or decide(
            pd.concat(columns), elsewhere=pd.concat(others) if others else None, given=given
        )

    def _single(self, name: str) -> list[pd.Series]:
        """Give the cells of numbered columns that stand beside lists: one name each, as it stands."""
        of = {header: _NUMBERS.sub("", header) for header in self._headers(name)}
        stems = Counter(stem for header, stem in of.items() if stem != header)
        numbered = [h for h, stem in of.items() if stem != h and stems[stem] > 1]
        if not numbered or len(numbered) == len(of):
            return []
        cells = self._cells(numbered).dropna()
        return [cells[~cells.str.contains(_LISTED)]]

    def _titles(self, name: str) -> list[pd.Series]:
        """Give the cells that are the title of a project in another row: each is one name."""
        frame, own = self.grid.frame, self._headers(name)
        titles = [h for h in (*self._headers("name"), *self._headers("project")) if h not in own]
        pairs = [(frame[header], frame[title]) for header in own for title in titles]
        found = [cells[cells.isin(title.dropna()) & (cells != title)] for cells, title in pairs]
        return [cells for cells in found if len(cells)]

    def _note_lists(self, name: str, cut: Sequence[str] = ()) -> None:
        """Tell the cells of rows with one name each that could be lists, and how to cut them."""
        for header in self._headers(name):
            for sign, example, pieces, n in lists_in(self.grid.frame[header]):
                if sign in cut:
                    continue
                values = {"n": n, "pieces": " | ".join(pieces), "sign": sign}
                place = (self.grid.file, None, header)
                self.out.notes.append(Note("row-list", example, *place, values=values))

    def _kept_whole(self, given: Sequence[str]) -> bool:
        """Say whether a saved reading says of rows with one name each that they are never cut."""
        return not given and kept(self.how, "separators")

    def _grown(self, name: str, given: Sequence[str]) -> Separating:
        """Cut as a saved reading says, and at signs that are new since then if that is sure.

        What it left whole when it saw that sign stays whole; of more such cells a note tells that
        they would be cut now. A new sign of which it is not sure what it is there for is asked for.
        """
        fresh, saw = self._separating(name, None), signs_seen(self.how, name)
        header = " + ".join(self._headers(name))
        new = [s for s in fresh.there if saw is not None and s not in saw]
        cut = [s for s in fresh.separators if s not in given]
        more = [s for s in cut if s in new] if fresh.sure else []
        for sign in cut:
            if sign not in more and fresh.there[sign] > (saw or {}).get(sign, 0):
                self._note("separator-saved", sign, header, fresh)
        for sign in more:
            self._note("separator-new", sign, header, fresh)
        found = self._separating(name, [*given, *more])
        self.out.reasons["separators"] = Because(found.reason, found.values)
        unsure = [s for way in (fresh.separators, *fresh.alternatives) for s in way if s in new]
        if not fresh.sure and unsure:
            ways = ([*given, *dict.fromkeys(unsure)], given)
            self.out.others += [
                Other("separators", list(one), Because("separators")) for one in ways
            ]
        # What is plainly one name without the reading is no doubt because of it.
        certain = (found.whole & fresh.whole) - {spelled(text) for text, _ in fresh.doubtful}
        doubtful = tuple(d for d in found.doubtful if spelled(d[0]) not in certain)
        there = {text for text, _ in doubtful}
        more_doubts = [doubt for doubt in fresh.doubtful if doubt[0] not in there]
        return replace(found, doubtful=(*doubtful, *(more_doubts if new else ())))

    def _note(self, rule: str, sign: str, header: str, fresh: Separating) -> None:
        values = {"n": fresh.there[sign], "sign": sign}
        place = (self.grid.file, None, header)
        self.out.notes.append(Note(rule, shown_sign(sign), *place, values=values))

    def _keep_brackets(self) -> None:
        """Let names keep the brackets that belong to them."""
        cut = {name: said for name, said in self.out.found.items() if said is not WHOLE}
        columns = [(self._cells(self._headers(name)), said) for name, said in cut.items()]
        headers = [header for name in cut for header in self._headers(name)]
        found = bracketed(columns, self.known, persons=any(map(speaks_of_persons, headers)))
        self.out.notes += [replace(note, file=self.grid.file) for note in found.notes]
        for one, n in found.names.items():
            self.out.notes.append(Note("bracket-kept", one, self.grid.file, values={"n": n}))
        kept = frozenset(map(spelled, found.names))
        self.out.found |= {n: replace(said, whole=said.whole | kept) for n, said in cut.items()}

    def _several(self, name: str) -> bool:
        """Say whether the headers of a field promise several names a cell; numbered ones do not.

        Nor does a header over partners that stand below one another, each in its own row.
        """
        headers = self._headers(name)
        if len(headers) > 1 and len({_NUMBERS.sub("", one) for one in headers}) == 1:
            return False
        if name == "partners" and self._below_one_another():
            return False
        return name == "partners" or all(map(plural, headers))

    def _below_one_another(self) -> bool:
        """Say whether most projects have a row for each of their partners."""
        key, partners = list(self.key), list(self._headers("partners"))
        if not key or set(key) & set(partners):
            return False
        rows = self.grid.frame[[*key, *partners]].drop_duplicates()
        times = rows.groupby(key, dropna=True).size()
        return len(times) > 1 and float((times > 1).mean()) >= BELOW

    def _headers(self, name: str) -> Sequence[str]:
        return self.form.headers.get(name, ())

    def _cells(self, headers: Sequence[str]) -> pd.Series:
        cells: pd.Series = pd.concat([self.grid.frame[header] for header in headers])
        return cells

    def _other_fields(self, name: str) -> list[str]:
        """Give the fields beside one in the same row that name somebody, by other columns."""
        own = self._headers(name)
        return [one for one in FIELDS[:2] if any(h not in own for h in self._headers(one))]

    def _others(self, name: str) -> list[str]:
        own = self._headers(name)
        fields = self._other_fields(name)
        return [h for other in fields for h in self._headers(other) if h not in own]

    def _ask(self, name: str, found: Separating) -> None:
        self.out.reasons["separators"] = Because(found.reason, found.values)
        if found.sure:
            return
        ways = [found.separators, *found.alternatives]
        if found.values.get("sign") == "/" and self._often_slashed(name):
            ways[:2] = reversed(ways[:2])
        self.out.others += [Other("separators", list(one), Because("separators")) for one in ways]

    def _often_slashed(self, name: str) -> bool:
        """Say whether nearly all cells of a field have a slash between blanks: that is no accident."""
        cells = self._cells(self._headers(name)).dropna()
        return float(cells.str.contains(_SLASH).mean()) >= OFTEN
