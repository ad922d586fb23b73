"""A table of decisions about names: what stands in it, and what is wrong with its rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path

import networkx as nx
import pandas as pd

from kennisnet.errors import Fault, InputError
from kennisnet.files.grid import Grid
from kennisnet.files.how import Readable
from kennisnet.files.small import small_table, wanted
from kennisnet.naming import key
from kennisnet.texts.words import WORDS

FIELDS = (
    *("group", "mention", "institution", "candidate"),
    *("score", "reason", "changes", "decision"),
)
"""The columns of names that may be one institution, in their order."""
SAME, DIFFERENT, PART, ASK = "same", "different", "part of", "ask"
CHOICES = (SAME, DIFFERENT, PART, ASK)
"""What can be decided of a mention and a candidate; `ASK`: somebody has yet to be asked."""
SETTLED = (SAME, DIFFERENT, PART)
"""What leaves nothing to decide."""
SUFFIXES = (".names.xlsx", ".names.csv")
"""How the file of decisions beside a table is called, behind the name of the table."""


@dataclass(frozen=True)
class Decision:
    """One row: what was decided of two names, with the ids that they had where it says so."""

    row: int
    mention: str
    candidate: str
    decision: str
    institution: str = ""
    candidate_id: str = ""


class Decisions:
    """A table of decisions, with the faults of its rows; without a table there are none.

    >>> table = pd.DataFrame({"mention": ["HSL"], "candidate": ["HsL"], "decision": ["zelfde"]})
    >>> [(one.mention, one.candidate, one.decision) for one in Decisions.read(table).rows]
    [('HSL', 'HsL', 'same')]
    """

    def __init__(self, grid: Grid | None = None, path: Path | None = None) -> None:
        self.grid, self.path = grid, path
        self.rows = [] if grid is None else list(_rows(grid))

    @classmethod
    def read(cls, source: Readable | None) -> Decisions:
        """Read a table of decisions; faults of rows stand in its grid, others are raised."""
        if source is None:
            return cls()
        path = None if isinstance(source, pd.DataFrame) else Path(source)
        return cls(read_decisions(source), path)

    @property
    def file(self) -> str:
        """The name of the file, or what a data frame is called."""
        return "" if self.grid is None else self.grid.file

    @property
    def names(self) -> frozenset[str]:
        """The names of which something was decided: each of them is one name.

        >>> rows = [("A", "B", "same"), ("C", "D", "ask")]
        >>> told = Decisions.read(pd.DataFrame(rows, columns=["mention", "candidate", "decision"]))
        >>> sorted(told.names)
        ['A', 'B']
        """
        rows = (row for row in self.rows if row.decision in SETTLED)
        return frozenset(name for row in rows for name in (row.mention, row.candidate))

    def says(self, one: str, other: str) -> str:
        """Give what was decided of two names, also by way of others; empty where nothing was.

        Two who are called the same can only be told apart by their ids.

        >>> rows = [("A", "B", "same"), ("B", "C", "different"), ("C", "D", "ask")]
        >>> told = Decisions.read(pd.DataFrame(rows, columns=["mention", "candidate", "decision"]))
        >>> told.says("a", "B"), told.says("C", "A"), told.says("C", "D")
        ('same', 'different', '')
        """
        if key(one) == key(other):
            return ""
        a, b = (self._group.get(key(name), key(name)) for name in (one, other))
        return SAME if a == b else self._apart.get(frozenset({a, b}), "")

    def says_of_ids(self, one: str, other: str) -> str:
        """Give what was decided of two who are called the same, by their ids."""
        return self._by_ids.get(frozenset({one, other}), "") if one and other else ""

    @cached_property
    def _by_ids(self) -> dict[frozenset[str], str]:
        return {
            frozenset({row.institution, row.candidate_id}): row.decision
            for row in self.rows
            if row.decision in SETTLED and key(row.mention) == key(row.candidate)
        }

    @cached_property
    def _group(self) -> dict[str, str]:
        """Give for each name in a group that is one institution the same one of them."""
        same = [(key(r.mention), key(r.candidate)) for r in self.rows if r.decision == SAME]
        groups = nx.connected_components(nx.Graph(same))
        return {name: min(group) for group in groups for name in group}

    @cached_property
    def _apart(self) -> dict[frozenset[str], str]:
        """Give what was decided of groups that are not one institution."""
        found = {}
        for row in self.rows:
            if row.decision in {DIFFERENT, PART}:
                names = (key(row.mention), key(row.candidate))
                found[frozenset(self._group.get(name, name) for name in names)] = row.decision
        return found


def read_decisions(source: Readable) -> Grid:
    """Read a table of decisions, in its known columns and with the faults of its rows."""
    grid = small_table(source, "decisions")
    wanted(grid, ["mention", "candidate", "decision"])
    faults = []
    meant = WORDS.decided
    frame = grid.frame
    nothing = pd.Series(pd.NA, frame.index, dtype="str")
    ids = {name: frame.get(name, nothing) for name in ("institution", "candidate_id")}
    said = frame[["mention", "candidate", "decision"]].fillna("").itertuples(index=False)
    for row, (mention, candidate, word) in zip(grid.rows, said, strict=True):
        if word and key(word) not in meant:
            known = {"known": ", ".join(CHOICES)}
            column = grid.headers["decision"]
            faults.append(Fault("decision-unknown", word, grid.file, row, column, known))
        elif word:
            empty = {"mention": mention, "candidate": candidate}
            faults += [
                Fault("decision-nobody", word, grid.file, row, grid.headers[name])
                for name, text in empty.items()
                if not text
            ]
    told = frame["decision"].map(lambda word: meant.get(key(word), ""), na_action="ignore")
    frame = frame.assign(**ids, decision=told.astype("str").fillna(""))
    # What we wrote beside it goes back to our words, so that a file in another language is whole.
    for name, words in (("proposed", meant), ("tier", WORDS.tiers)):
        if name in frame:
            ours = frame[name].map(partial(_ours, words), na_action="ignore")
            frame = frame.assign(**{name: ours})
    return replace(grid, frame=frame, faults=(*grid.faults, *faults))


def _ours(words: Mapping[str, str], word: str) -> str:
    """Give our word for one of a file; what is none stays."""
    return words.get(key(word), word)


def _rows(grid: Grid) -> Iterator[Decision]:
    """Give the rows in which something was decided of two names."""
    columns = ["mention", "candidate", "decision", "institution", "candidate_id"]
    for row, said in zip(grid.rows, grid.frame[columns].fillna("").to_numpy(), strict=True):
        one = Decision(row, *said)
        if one.decision and one.mention and one.candidate:
            yield one


def beside(table: Path) -> Path | None:
    """Give the file of decisions that lies beside a table; two of them are one too many."""
    there = [path for path in places(table) if path.is_file() and path != table]
    if len(there) > 1:
        names = {"other": there[1].name}
        raise InputError([Fault("decisions-two", there[0].name, values=names)])
    return there[0] if there else None


def places(table: Path) -> list[Path]:
    """Give where the decisions of a table can lie.

    >>> [path.name for path in places(Path("projects.csv.gz"))]
    ['projects.names.xlsx', 'projects.names.csv']
    """
    stem = Path(table.name.removesuffix(".gz")).stem
    if not stem:  # a folder as it is given: "."
        return []
    return [table.with_name(stem + suffix) for suffix in SUFFIXES]
