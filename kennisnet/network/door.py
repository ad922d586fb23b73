"""The door: everything that a `Network` relies on is checked here, once.

`admit` takes three tables as they come, puts them in their one form and collects every fault
before it raises. Behind the door nothing checks again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time
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
_UNWRITABLE = re.compile(r"[\x00\uD800-\uDFFF]")
EXACT = 2**53
"""A float is sure to be the whole number that it shows only up to here."""

Table: TypeAlias = pd.DataFrame | Iterable[Mapping[str, Any]]


@dataclass(frozen=True)
class Origin:
    """Where a table stands: its file, the numbers of its rows, what its columns are called there."""

    file: str
    rows: Sequence[int] | None = None
    columns: Mapping[str, str] = field(default_factory=dict)

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
class Desk:
    """Notes the faults of one table."""

    origin: Origin
    faults: list[Fault] = field(default_factory=list)

    def note(self, rule: str, at: Iterable[int], column: str, found: pd.Series) -> None:
        """Note the same fault for the rows at some positions."""
        for position in at:
            value = found.iloc[position]
            self.say(rule, position, column, "" if missing(value) else str(value))

    def say(self, rule: str, position: int, column: str, found: str, **values: Any) -> None:
        """Note a fault; the column is called what it is called in the file."""
        row, header = self.origin.row(position), self.origin.columns.get(column, column)
        self.faults.append(Fault(rule, found, self.origin.file, row, header, values))


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
    values that are no number or no yes/no, cells that no file can hold, and further columns that
    disagree where the same institution stands twice in a project (unless ``first_wins``).
    """
    given = dict(origins or {})
    desks = {kind: Desk(given.get(kind, Origin(kind))) for kind in KNOWN}
    nodes = {
        "institutions": _nodes(institutions, "institutions", desks["institutions"]),
        "projects": _nodes(projects, "projects", desks["projects"]),
    }
    _shared_ids(nodes, desks["projects"])
    _parents(nodes["institutions"], desks["institutions"])
    links = _links(participations, nodes, desks["participations"])
    links, _ = merged(links, desks["participations"], first_wins=first_wins)
    faults = [fault for desk in desks.values() for fault in desk.faults]
    if faults:
        raise InputError(faults)
    return Tables(nodes["institutions"], nodes["projects"], links)


def _frame(table: Table) -> pd.DataFrame:
    return table if isinstance(table, pd.DataFrame) else pd.DataFrame(list(table))


def fitting(frame: pd.DataFrame, desk: Desk) -> pd.DataFrame:
    """Give a frame with columns and cells that a file can hold; what had to change is a fault."""
    headers = frame.columns.map(str)
    wrong = {
        "header-double": list(headers[headers.duplicated()]),
        "text-unwritable": [header for header in headers if _UNWRITABLE.search(header)],
    }
    for rule, found in wrong.items():
        desk.faults += [Fault(rule, header, desk.origin.file) for header in found]
    headers = headers.map(lambda header: _UNWRITABLE.sub("", header))
    frame = frame.set_axis(headers, axis=1).loc[:, ~headers.duplicated()]
    cells = {column: list(unfit(frame[column])) for column in frame.columns}
    return frame.assign(**{c: _fit(frame[c], found, desk) for c, found in cells.items() if found})


def _fit(column: pd.Series, wrong: list[tuple[int, str]], desk: Desk) -> pd.Series:
    fit = column.astype(object)
    for position, rule in wrong:
        found = str(column.iloc[position])
        desk.say(rule, position, str(column.name), found)
        fit.iloc[position] = _UNWRITABLE.sub("", found)
    return fit


def unfit(column: pd.Series) -> Iterator[tuple[int, str]]:
    r"""Give the cells that no file can hold: where they stand and the rule that they break.

    >>> list(unfit(pd.Series(["a", ["b"], "c\0"])))
    [(1, 'cell-list'), (2, 'text-unwritable')]
    """
    if column.dtype.kind != "O":
        return
    if isinstance(column.dtype, pd.StringDtype) and not _UNWRITABLE.search(
        "".join(column.dropna().tolist())
    ):
        return
    for position, value in enumerate(column):
        if pd.api.types.is_list_like(value):
            yield position, "cell-list"
        elif isinstance(value, str) and _UNWRITABLE.search(value):
            yield position, "text-unwritable"


def as_texts(column: pd.Series) -> pd.Series:
    """Give a column as text, with nothing where a cell is empty."""
    if isinstance(column.dtype, pd.StringDtype):
        filled = column.str.strip()
    else:
        filled = column.map(as_text, na_action="ignore").astype("str")
    return filled.mask(filled == "")


def as_text(value: object) -> str:
    """Write a cell as text: whole numbers without a decimal point, yes and no as true and false.

    >>> as_text(3.0), as_text(True), as_text(" a "), as_text(0.5), as_text(1e300)
    ('3', 'true', 'a', '0.5', '1e+300')
    >>> as_text(datetime(2020, 1, 2)), as_text(datetime(2020, 1, 2, 12))
    ('2020-01-02', '2020-01-02 12:00:00')
    """
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool | np.bool_):
        return "true" if value else "false"
    if isinstance(value, float | np.floating) and float(value).is_integer():
        return str(int(value)) if abs(float(value)) < EXACT else repr(float(value))
    if isinstance(value, datetime) and value.time() == time.min and value.tzinfo is None:
        return str(value.date())
    return str(value).strip()


def _nodes(table: Table, kind: str, desk: Desk) -> pd.DataFrame:
    frame = _frame(table)
    if "id" not in frame.columns:
        frame = frame.rename_axis("id").reset_index()
    frame = fitting(frame, desk).set_index("id")
    ids = as_texts(pd.Series(frame.index))
    desk.note("id-missing", np.flatnonzero(ids.isna()), "id", ids)
    desk.note("id-double", np.flatnonzero(ids.notna() & ids.duplicated()), "id", ids)
    frame.index = pd.Index(ids.fillna(""), name="id", dtype="str")
    if "name" not in frame.columns:
        frame["name"] = frame.index.to_series()
    frame["name"] = as_texts(frame["name"]).fillna(frame.index.to_series())
    flag = FLAGS[kind]
    if flag:
        frame[flag] = _flag(frame, flag, desk)
    return _in_form(frame, kind, desk)


def _in_form(frame: pd.DataFrame, kind: str, desk: Desk) -> pd.DataFrame:
    for column in KNOWN[kind]:
        if column not in frame.columns or column == FLAGS[kind]:
            continue
        frame[column] = as_texts(frame[column])
        if column == _WHOLE[kind]:
            frame[column] = _whole(frame[column], desk)
    known = [column for column in KNOWN[kind] if column in frame.columns]
    return frame[[*known, *(column for column in frame.columns if column not in known)]]


def _flag(frame: pd.DataFrame, column: str, desk: Desk) -> pd.Series:
    if column not in frame.columns:
        return pd.Series(False, index=frame.index, dtype=bool)  # noqa: FBT003 - a value of the table
    words = as_texts(frame[column]).fillna("").str.lower()
    wrong = ~words.isin(_YES | _NO)
    desk.note("not-yes-no", np.flatnonzero(wrong), column, frame[column])
    return words.isin(_YES).astype(bool)


def _whole(text: pd.Series, desk: Desk) -> pd.Series:
    numbers = pd.to_numeric(text, errors="coerce")
    wrong = text.notna() & (numbers.isna() | (numbers % 1 != 0))
    desk.note("not-whole", np.flatnonzero(wrong), str(text.name), text)
    return numbers.mask(wrong).astype("Int64")


def _shared_ids(nodes: Mapping[str, pd.DataFrame], desk: Desk) -> None:
    ids = pd.Series(nodes["projects"].index)
    shared = ids.isin(nodes["institutions"].index) & (ids != "")
    desk.note("id-shared", np.flatnonzero(shared), "id", ids)


def _parents(institutions: pd.DataFrame, desk: Desk) -> None:
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


def _links(table: Table, nodes: Mapping[str, pd.DataFrame], desk: Desk) -> pd.DataFrame:
    frame = fitting(_frame(table).reset_index(drop=True), desk)
    for column, kind in (("institution", "institutions"), ("project", "projects")):
        if column not in frame.columns:
            if len(frame):
                desk.faults.append(Fault("column-missing", column, desk.origin.file))
            frame[column] = pd.Series(dtype="str")
        frame[column] = as_texts(frame[column])
        unknown = ~frame[column].isin(nodes[kind].index) | frame[column].isna()
        desk.note(f"{column}-unknown", np.flatnonzero(unknown), column, frame[column])
    role = frame["role"] if "role" in frame.columns else pd.Series("partner", frame.index)
    frame["role"] = as_texts(role).fillna("partner").str.lower().astype("str")
    desk.note("role-unknown", np.flatnonzero(~frame["role"].isin(ROLES)), "role", frame["role"])
    frame = _in_form(frame, "participations", desk)
    if "certainty" in frame.columns:
        sure = frame["certainty"].fillna(CERTAINTIES[0]).str.lower()
        wrong = np.flatnonzero(~sure.isin(CERTAINTIES))
        desk.note("certainty-unknown", wrong, "certainty", sure)
        frame["certainty"] = sure.where(sure.isin(CERTAINTIES), CERTAINTIES[0]).astype("str")
    return frame


def merged(
    links: pd.DataFrame, desk: Desk | None = None, *, first_wins: bool = True
) -> tuple[pd.DataFrame, Desk]:
    """Merge rows of the same institution in the same project into the first of them.

    Trekker wins; mentions are joined by ``|`` in their order; the lowest certainty and the first
    part stay. Further columns that disagree are noted as faults unless ``first_wins``.
    """
    desk = desk or Desk(Origin("participations"))
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
    rows: pd.DataFrame, further: list[str], desk: Desk, *, first_wins: bool
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
