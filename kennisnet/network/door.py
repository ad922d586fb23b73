"""The door: everything that a `Network` relies on is checked here, once.

`admit` takes three tables as they come, puts them in their one form and collects every fault
before it raises. Behind the door nothing checks again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import pandas as pd

from kennisnet.errors import Fault, InputError
from kennisnet.network.cells import as_texts, coded, distinct, each_once, text_column
from kennisnet.network.dates import iso_dates
from kennisnet.network.desk import Desk, Origin, fitting
from kennisnet.network.merging import doubled, merged
from kennisnet.network.schema import KINDS, Column, Kind, columns
from kennisnet.texts.words import WORDS

ENDS: Mapping[str, Kind] = {"institution": "institutions", "project": "projects"}
"""The two ends of a participation, and the table in which each stands."""

Table: TypeAlias = pd.DataFrame | Iterable[Mapping[str, Any]]


@dataclass(frozen=True)
class Tables:
    """The three tables in their one form: institutions and projects by id, participations."""

    institutions: pd.DataFrame
    projects: pd.DataFrame
    participations: pd.DataFrame


def admit(
    institutions: Table,
    projects: Table,
    participations: Table,
    origins: Mapping[Kind, Origin] | None = None,
    *,
    first_wins: bool = False,
) -> Tables:
    """Check three tables and put them in their one form.

    Raises `InputError` with every fault: ids that are empty, double or shared, participations and
    parents that do not resolve, parents in a circle, roles and certainties that do not exist,
    values that are no number, no date or no yes/no, cells that no file can hold, and further columns that
    disagree where the same institution stands twice in a project (unless ``first_wins``).
    """
    given = dict(origins or {})
    desks = {kind: Desk(given.get(kind, Origin(kind))) for kind in KINDS}
    nodes: dict[Kind, pd.DataFrame] = {
        "institutions": _nodes(institutions, "institutions", desks["institutions"]),
        "projects": _nodes(projects, "projects", desks["projects"]),
    }
    ids = {kind: frozenset(distinct(pd.Series(frame.index))) for kind, frame in nodes.items()}
    _shared_ids(nodes, ids, desks["projects"])
    _parents(nodes["institutions"], desks["institutions"])
    links, double = _links(participations, ids, desks["participations"])
    links, _ = merged(links, desks["participations"], first_wins=first_wins, double=double)
    faults = [fault for desk in desks.values() for fault in desk.faults]
    if faults:
        raise InputError(faults)
    return Tables(nodes["institutions"], nodes["projects"], links)


def _frame(table: Table) -> pd.DataFrame:
    if isinstance(table, pd.DataFrame):
        return table
    rows = list(table)
    try:
        return pd.DataFrame(rows)
    except (
        UnicodeEncodeError
    ):  # pyarrow, where it is there, takes no halves of letters: see `unfit`
        return pd.DataFrame(rows, dtype=object)


def _headed(frame: pd.DataFrame, desk: Desk) -> pd.DataFrame:
    """Note a column without a name: nothing that is written could be read back."""
    if "" in frame.columns:
        desk.faults.append(Fault("header-blank", "", desk.origin.file))
    return frame


def _nodes(table: Table, kind: Kind, desk: Desk) -> pd.DataFrame:
    frame = _frame(table)
    if "id" not in frame.columns:
        frame = frame.rename_axis("id").reset_index()
    frame = _headed(fitting(frame, desk), desk).set_index("id")
    ids = as_texts(pd.Series(frame.index))
    desk.note("id-missing", np.flatnonzero(ids.isna()), "id", ids)
    desk.note("id-double", np.flatnonzero(ids.notna() & ids.duplicated()), "id", ids)
    frame.index = pd.Index(ids.fillna(""), name="id", dtype="str")
    if "name" not in frame.columns:
        frame["name"] = frame.index.to_series()
    frame["name"] = as_texts(frame["name"]).fillna(frame.index.to_series())
    return _in_form(frame, kind, desk)


def _in_form(frame: pd.DataFrame, kind: Kind, desk: Desk) -> pd.DataFrame:
    """Put the known columns in their form and in their order, before all others."""
    known = columns(kind)
    for name, column in known.items():
        if kind == "participations" and name in ENDS:
            continue  # they are in their form, or faults
        if column.holds == "flag":
            frame[name] = _flag(frame, name, desk)
        elif name in frame.columns:
            frame[name] = FORMS[column.holds](frame[name], column, desk)
    first = [name for name in known if name in frame.columns]
    return frame[[*first, *(name for name in frame.columns if name not in known)]]


def _flag(frame: pd.DataFrame, name: str, desk: Desk) -> pd.Series:
    if name not in frame.columns:
        return pd.Series(False, index=frame.index, dtype=bool)  # noqa: FBT003 - a value of the table
    codes, said = coded(as_texts(frame[name]))
    words = pd.Series([*said, ""], dtype="str").str.lower()
    yes, no = WORDS.answers["yes"], WORDS.answers["no"] | {""}
    wrong = ~words.isin(yes | no).to_numpy()
    desk.note("not-yes-no", np.flatnonzero(wrong[codes]), name, frame[name])
    return pd.Series(words.isin(yes).to_numpy(dtype=bool)[codes], frame.index)


def _text(values: pd.Series, column: Column, desk: Desk) -> pd.Series:  # noqa: ARG001 - as its sisters
    return as_texts(values)


def _whole(values: pd.Series, column: Column, desk: Desk) -> pd.Series:
    text = as_texts(values)
    numbers = pd.to_numeric(text, errors="coerce")
    wrong = text.notna() & (numbers.isna() | (numbers % 1 != 0))
    desk.note("not-whole", np.flatnonzero(wrong), column.name, text)
    return numbers.mask(wrong).astype("Int64")


def _date(values: pd.Series, column: Column, desk: Desk) -> pd.Series:
    text = as_texts(values)
    dates = iso_dates(text)
    wrong = text.notna() & dates.isna()
    desk.note("not-date", np.flatnonzero(wrong), column.name, text)
    return dates


def _word(values: pd.Series, column: Column, desk: Desk) -> pd.Series:
    if {*distinct(values)} <= {*column.allowed} and not values.isna().any():
        return values.astype("str")
    told = each_once(as_texts(values), str.lower, column.absent)
    words = text_column(told, values.index)
    fits = words.isin(column.allowed)
    desk.note(f"{column.name}-unknown", np.flatnonzero(~fits), column.name, words)
    return words.where(fits, column.absent).astype("str")


def unfit(values: pd.Series, column: Column) -> str | None:
    """Give the first cell that a known column cannot hold; None where all of them fit.

    >>> from kennisnet.network.schema import columns
    >>> unfit(pd.Series(["1", "hoog"], dtype="str"), columns("participations")["part"])
    'hoog'
    """
    desk = Desk(Origin(""))
    if column.holds == "flag":
        _flag(pd.DataFrame({column.name: values}), column.name, desk)
    else:
        FORMS[column.holds](values, column, desk)
    return desk.faults[0].found if desk.faults else None


FORMS = {"text": _text, "whole": _whole, "word": _word, "date": _date}
"""How a column comes into its form, by what it holds (a flag is made where there is none)."""


def _shared_ids(
    nodes: Mapping[Kind, pd.DataFrame], known: Mapping[Kind, frozenset[str]], desk: Desk
) -> None:
    ids, shared = pd.Series(nodes["projects"].index), known["projects"] & known["institutions"]
    desk.note("id-shared", np.flatnonzero(ids.isin(shared - {""})), "id", ids)


def _parents(institutions: pd.DataFrame, desk: Desk) -> None:
    if "parent" not in institutions.columns:
        return
    parent = institutions["parent"]
    there = frozenset(distinct(pd.Series(institutions.index)))
    unknown = each_once(parent, lambda one: one not in there, nothing=False).astype(bool)
    desk.note("parent-unknown", np.flatnonzero(unknown), "parent", parent)
    generic = institutions["generic"]
    named_generic = set(institutions.index[generic])
    kinds = parent.notna() & (generic | parent.isin(named_generic))
    desk.note("parent-generic", np.flatnonzero(kinds), "parent", parent)
    up = dict(parent[parent.notna() & ~unknown & ~parent.index.duplicated()].items())
    for position in np.flatnonzero(institutions.index.isin(list(up))).tolist():
        start = institutions.index[position]
        seen, here = [str(start)], up.get(start)
        while here is not None and here not in seen:
            seen.append(str(here))
            here = up.get(here)
        if here == start:
            desk.fault("parent-circle", position, "parent", " → ".join([*seen, str(here)]))


def _links(
    table: Table, known: Mapping[Kind, frozenset[str]], desk: Desk
) -> tuple[pd.DataFrame, np.ndarray]:
    """Give the participations in their form, and which of them have a pair that stands twice."""
    places = []
    frame = _headed(fitting(_frame(table).reset_index(drop=True), desk), desk)
    for column, kind in ENDS.items():
        if column not in frame.columns:
            if len(frame):
                desk.faults.append(Fault("column-missing", column, desk.origin.file))
            frame[column] = pd.Series(dtype="str")
        if not isinstance(frame[column].dtype, pd.StringDtype):
            frame[column] = as_texts(frame[column])
        codes, ids = coded(frame[column])
        if codes.min(initial=0) < 0 or not known[kind].issuperset(ids):
            frame[column] = as_texts(frame[column])  # an id may have spaces around it
            unknown = ~frame[column].isin(known[kind]) | frame[column].isna()
            desk.note(f"{column}-unknown", np.flatnonzero(unknown), column, frame[column])
            codes, _ = coded(frame[column])
        places.append(codes)
    if "role" not in frame.columns:
        frame["role"] = pd.Series("partner", frame.index, dtype="str")
    return _in_form(frame, "participations", desk), doubled(*places)
