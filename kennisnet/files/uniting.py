"""Two drafts of one network: the projects from the one table, who takes part from the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from kennisnet.files.columns import Understood
from kennisnet.files.draft import Draft, Who, with_codes
from kennisnet.files.grid import Grid
from kennisnet.files.recognising.joining import joinable
from kennisnet.files.recognising.paired import Paired
from kennisnet.files.recognising.recognising import Recognised
from kennisnet.files.register import Meaning
from kennisnet.naming import key


def with_ids(found: Paired) -> Recognised:
    """Give the participations with the ids of their projects, where the other table has them."""
    own, other = found.keys
    grid, ids = with_codes(found.projects.grid, found.projects.understood)
    by_value = dict(zip(joinable(grid.frame[other].fillna("")), ids, strict=True))
    rows = found.rows
    said = rows.grid.frame[own]
    known = pd.Series([by_value.get(v) for v in joinable(said.fillna(""))], said.index, dtype="str")
    frame = rows.grid.frame.assign(**{own: known.mask(said.isna()).fillna(said)})
    understood = replace(rows.understood, coded=True)
    return replace(rows, grid=replace(rows.grid, frame=frame), understood=understood)


def united(found: Paired, rows: Draft, projects: Draft) -> Draft:
    """Make one draft of two: all projects, the participations and then the leads of the projects."""
    links, leads = rows.participations, projects.participations
    shared = [name for name in links.frame.columns if name in leads.frame.columns]
    together = pd.concat([links.frame, leads.frame[shared]], ignore_index=True)
    said = rows.institutions
    more = said.frame.iloc[:0].reindex(range(len(leads.rows)))
    about = pd.concat([said.frame, more], ignore_index=True).astype("str")
    numbers = (*links.rows, *leads.rows)
    ids = _ids_by_name(rows) if found.rows.understood.by_id else {}
    of_leads = [one if one.by_table else _known(one, ids) for one in projects.who.meant]
    return Draft(
        _projects(found, rows.projects, projects.projects),
        replace(links, frame=together, rows=numbers),
        replace(said, frame=about, rows=numbers),
        rows.who + Who(of_leads, projects.who.at),
        [*rows.faults, *projects.faults],
        [*projects.notes, *rows.notes],
        projects.coded,
    )


def _projects(found: Paired, told: Grid, own: Grid) -> Grid:
    """Give all projects, each with what its own table says and else the participations."""
    new = [one for one in told.frame.index if one not in own.frame.index]
    whole = own.frame.reindex([*own.frame.index, *new]) if new else own.frame.copy()
    if _names(found.rows.understood) and not _names(found.projects.understood):
        whole["name"] = told.frame["name"].reindex(whole.index).fillna(whole["name"])
    for column in told.frame.columns:
        said = told.frame[column].reindex(whole.index)
        whole[column] = whole[column].fillna(said) if column in whole else said
    opened = told.frame.index[told.frame["open_ended"] == "true"]
    whole["open_ended"] = whole["open_ended"].mask(whole.index.isin(opened), "true")
    rows = dict(zip(told.frame.index, told.rows, strict=True))
    return replace(own, frame=whole, rows=(*own.rows, *(rows[one] for one in new)))


def _names(understood: Understood) -> bool:
    """Say whether a table has names for its projects, beside what tells them apart."""
    return understood.columns["name"] != understood.columns["project"] or not understood.coded


def _ids_by_name(rows: Draft) -> dict[str, Meaning]:
    """Give who is meant by the names that the participations have beside their ids."""
    names = rows.institutions.frame["name"]
    found: dict[str, set[str]] = {}
    by_id = {one.institution: one for one in rows.who.meant}
    beside = pd.DataFrame({"name": names.to_numpy(), "at": rows.who.at}).dropna().drop_duplicates()
    for name, place in beside.itertuples(index=False):
        one = rows.who.meant[place]
        if one.by_table:
            found.setdefault(key(name), set()).add(one.institution)
    return {name: by_id[min(ids)] for name, ids in found.items() if len(ids) == 1}


def _known(one: Meaning, ids: Mapping[str, Meaning]) -> Meaning:
    """Give whom a name means, where the participations have an id for it."""
    found = ids.get(one.institution)
    return found._replace(certainty=one.certainty) if found else one
