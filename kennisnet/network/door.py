"""The door: everything that a `Network` relies on is checked here, once.

`admit` takes three tables as they come, puts them in their one form and collects every fault
before it raises. Behind the door nothing checks again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import numpy as np
import pandas as pd

from kennisnet.errors import Fault, InputError
from kennisnet.names import CERTAINTIES

ROLES = ("trekker", "partner")
KNOWN = {
    "institutions": ("name", "sector", "parent", "generic", "convenant_since"),
    "projects": ("name", "spoor", "status", "open_ended"),
    "participations": ("institution", "project", "role", "mention", "certainty", "part"),
}
"""The columns that kennisnet knows, in the order in which it writes them."""

FLAGS = {"institutions": "generic", "projects": "open_ended", "participations": None}
_WHOLE = {"institutions": "convenant_since", "projects": None, "participations": "part"}
_YES = frozenset({"true", "1", "1.0", "yes", "y", "ja", "j", "x", "waar"})
_NO = frozenset({"false", "0", "0.0", "no", "n", "nee", "", "onwaar"})

Table: TypeAlias = pd.DataFrame | Iterable[Mapping[str, Any]]


@dataclass(frozen=True)
class Origin:
    """Where the rows of a table stand: the file, and the number of each row in it."""

    file: str
    rows: Sequence[int] | None = None

    def row(self, position: int) -> int:
        """Give the number that a spreadsheet shows beside the row at a position."""
        return position + 1 if self.rows is None else int(self.rows[position])


@dataclass(frozen=True)
class Tables:
    """The three tables in their one form: institutions and projects by id, participations."""

    institutions: pd.DataFrame
    projects: pd.DataFrame
    participations: pd.DataFrame


@dataclass
class _Desk:
    """Notes the faults of one table."""

    origin: Origin
    faults: list[Fault] = field(default_factory=list)

    def note(self, rule: str, at: Iterable[int], column: str, found: pd.Series) -> None:
        """Note the same fault for the rows at some positions."""
        for position in at:
            value = found.iloc[position]
            self.say(rule, position, column, "" if missing(value) else str(value))

    def say(self, rule: str, position: int, column: str, found: str, **values: Any) -> None:
        row = self.origin.row(position)
        self.faults.append(Fault(rule, found, self.origin.file, row, column, values))


def missing(value: object) -> bool:
    """Say whether a cell holds nothing."""
    return value is None or value is pd.NA or value is pd.NaT or value != value  # noqa: PLR0124 - NaN


def admit(
    institutions: Table,
    projects: Table,
    participations: Table,
    origins: Mapping[str, Origin] | None = None,
    *,
    first_wins: bool = False,
) -> Tables:
    """Check three tables and put them in their one form.

    Raises `InputError` with every fault: ids that are empty, double or shared, participations and
    parents that do not resolve, parents in a circle, roles and certainties that do not exist,
    values that are no number or no yes/no, and further columns that disagree where the same
    institution stands twice in a project (unless ``first_wins``).
    """
    given = dict(origins or {})
    desks = {kind: _Desk(given.get(kind, Origin(kind))) for kind in KNOWN}
    nodes = {
        "institutions": _nodes(institutions, "institutions", desks["institutions"]),
        "projects": _nodes(projects, "projects", desks["projects"]),
    }
    _shared_ids(nodes, desks["projects"])
    _parents(nodes["institutions"], desks["institutions"])
    links = _links(participations, nodes, desks["participations"])
    faults = [fault for desk in desks.values() for fault in desk.faults]
    if not faults:
        links, desk = merged(links, desks["participations"], first_wins=first_wins)
        faults = desk.faults
    if faults:
        raise InputError(faults)
    return Tables(nodes["institutions"], nodes["projects"], links)


def _frame(table: Table) -> pd.DataFrame:
    frame = table if isinstance(table, pd.DataFrame) else pd.DataFrame(list(table))
    frame = frame.copy(deep=False)
    frame.columns = frame.columns.map(str)
    return frame


def _text(column: pd.Series) -> pd.Series:
    """Give a column as text, with nothing where a cell is empty."""
    filled = column.map(as_text, na_action="ignore").astype("str")
    return filled.mask(filled == "")


def as_text(value: object) -> str:
    """Write a cell as text: whole numbers without a decimal point, yes and no as true and false.

    >>> as_text(3.0), as_text(True), as_text(" a "), as_text(0.5)
    ('3', 'true', 'a', '0.5')
    """
    if isinstance(value, bool | np.bool_):
        return "true" if value else "false"
    if isinstance(value, float | np.floating) and float(value).is_integer():
        return str(int(value))
    return str(value).strip()


def _nodes(table: Table, kind: str, desk: _Desk) -> pd.DataFrame:
    frame = _frame(table)
    if "id" in frame.columns:
        frame = frame.set_index("id")
    ids = _text(pd.Series(frame.index))
    desk.note("id-missing", np.flatnonzero(ids.isna()), "id", ids)
    desk.note("id-double", np.flatnonzero(ids.notna() & ids.duplicated()), "id", ids)
    frame.index = pd.Index(ids.fillna(""), name="id", dtype="str")
    if "name" not in frame.columns:
        frame["name"] = frame.index.to_series()
    frame["name"] = _text(frame["name"]).fillna(frame.index.to_series())
    flag = FLAGS[kind]
    if flag:
        frame[flag] = _flag(frame, flag, desk)
    return _in_form(frame, kind, desk)


def _in_form(frame: pd.DataFrame, kind: str, desk: _Desk) -> pd.DataFrame:
    for column in KNOWN[kind]:
        if column not in frame.columns or column == FLAGS[kind]:
            continue
        frame[column] = _text(frame[column])
        if column == _WHOLE[kind]:
            frame[column] = _whole(frame[column], desk)
    known = [column for column in KNOWN[kind] if column in frame.columns]
    return frame[[*known, *(column for column in frame.columns if column not in known)]]


def _flag(frame: pd.DataFrame, column: str, desk: _Desk) -> pd.Series:
    if column not in frame.columns:
        return pd.Series(False, index=frame.index, dtype=bool)  # noqa: FBT003 - a value of the table
    words = _text(frame[column]).fillna("").str.lower()
    wrong = ~words.isin(_YES | _NO)
    desk.note("not-yes-no", np.flatnonzero(wrong), column, frame[column])
    return words.isin(_YES).astype(bool)


def _whole(text: pd.Series, desk: _Desk) -> pd.Series:
    numbers = pd.to_numeric(text, errors="coerce")
    wrong = text.notna() & (numbers.isna() | (numbers % 1 != 0))
    desk.note("not-whole", np.flatnonzero(wrong), str(text.name), text)
    return numbers.mask(wrong).astype("Int64")


def _shared_ids(nodes: Mapping[str, pd.DataFrame], desk: _Desk) -> None:
    ids = pd.Series(nodes["projects"].index)
    shared = ids.isin(nodes["institutions"].index) & (ids != "")
    desk.note("id-shared", np.flatnonzero(shared), "id", ids)


def _parents(institutions: pd.DataFrame, desk: _Desk) -> None:
    if "parent" not in institutions.columns:
        return
    parent = institutions["parent"]
    unknown = parent.notna() & ~parent.isin(institutions.index)
    desk.note("parent-unknown", np.flatnonzero(unknown), "parent", parent)
    generic = institutions["generic"]
    named_generic = set(institutions.index[generic])
    kinds = parent.notna() & (generic | parent.isin(named_generic))
    desk.note("parent-generic", np.flatnonzero(kinds), "parent", parent)
    up = dict(parent[parent.notna() & ~unknown & ~parent.index.duplicated()].items())
    for position, start in enumerate(institutions.index):
        seen, here = [str(start)], up.get(start)
        while here is not None and here not in seen:
            seen.append(str(here))
            here = up.get(here)
        if here == start:
            desk.say("parent-circle", position, "parent", " → ".join([*seen, str(here)]))


def _links(table: Table, nodes: Mapping[str, pd.DataFrame], desk: _Desk) -> pd.DataFrame:
    frame = _frame(table).reset_index(drop=True)
    for column, kind in (("institution", "institutions"), ("project", "projects")):
        if column not in frame.columns:
            if len(frame):
                desk.faults.append(Fault("column-missing", column, desk.origin.file))
            frame[column] = pd.Series(dtype="str")
        frame[column] = _text(frame[column])
        unknown = ~frame[column].isin(nodes[kind].index) | frame[column].isna()
        desk.note(f"{column}-unknown", np.flatnonzero(unknown), column, frame[column])
    role = frame["role"] if "role" in frame.columns else pd.Series("partner", frame.index)
    frame["role"] = _text(role).fillna("partner").str.lower().astype("str")
    desk.note("role-unknown", np.flatnonzero(~frame["role"].isin(ROLES)), "role", frame["role"])
    frame = _in_form(frame, "participations", desk)
    if "certainty" in frame.columns:
        sure = frame["certainty"].fillna(CERTAINTIES[0]).str.lower()
        wrong = np.flatnonzero(~sure.isin(CERTAINTIES))
        desk.note("certainty-unknown", wrong, "certainty", sure)
        frame["certainty"] = sure.astype("str")
    return frame


def merged(
    links: pd.DataFrame, desk: _Desk | None = None, *, first_wins: bool = True
) -> tuple[pd.DataFrame, _Desk]:
    """Merge rows of the same institution in the same project into the first of them.

    Trekker wins; mentions are joined by ``|`` in their order; the lowest certainty and the first
    part stay. Further columns that disagree are noted as faults unless ``first_wins``.
    """
    desk = desk or _Desk(Origin("participations"))
    pair = ["institution", "project"]
    double = links.duplicated(pair, keep=False)
    if not double.any():
        return links, desk
    further = [c for c in links.columns if c not in KNOWN["participations"]]
    kept = {
        rows.index[0]: _merge(rows, further, desk, first_wins=first_wins)
        for _, rows in links[double].groupby(pair, sort=False)
    }
    alone = links[~double]
    together = pd.DataFrame.from_dict(kept, orient="index", columns=links.columns)
    whole = pd.concat([alone, together.astype(links.dtypes.to_dict())]).sort_index()
    return whole.reset_index(drop=True), desk


def _merge(
    rows: pd.DataFrame, further: list[str], desk: _Desk, *, first_wins: bool
) -> dict[str, Any]:
    out: dict[str, Any] = {str(column): value for column, value in rows.iloc[0].items()}
    out["role"] = "trekker" if (rows["role"] == "trekker").any() else "partner"
    if "mention" in rows:
        mentions = rows["mention"].dropna().unique()
        out["mention"] = " | ".join(mentions) if len(mentions) else None
    if "certainty" in rows:
        out["certainty"] = max(rows["certainty"], key=CERTAINTIES.index)
    if "part" in rows:
        out["part"] = rows["part"].min()
    for column in further:
        values = rows[column].dropna()
        out[column] = values.iloc[0] if len(values) else None
        differ = values[values.map(as_text) != as_text(out[column])]
        if len(differ) and not first_wins:
            first = desk.origin.row(int(values.index[0]))
            for position, value in differ.items():
                found, kept = as_text(value), as_text(out[column])
                desk.say("disagree", int(str(position)), column, found, first=first, kept=kept)
    return out
