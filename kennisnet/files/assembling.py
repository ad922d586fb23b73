"""From a draft to a network: everybody gets an id, ids of projects and institutions stay apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from kennisnet.errors import Faults, Note
from kennisnet.files.draft import Draft
from kennisnet.files.grid import Grid
from kennisnet.files.register import Node, Register
from kennisnet.files.spelled import Called
from kennisnet.files.units import parts_of
from kennisnet.files.values import one_each
from kennisnet.network import Kind, Network, Origin, columns
from kennisnet.network.cells import coded, distinct, each_once, each_text, text_of
from kennisnet.network.merging import doubled
from kennisnet.texts.words import WORDS

APART = "project-"
"""What stands before the id of a project that an institution has as well."""


def assembled(draft: Draft, register: Register, *, first_wins: bool = False) -> Network:
    """Give everybody an id and make the network, or raise all faults that were met so far."""
    projects, links = draft.projects.frame, draft.participations.frame
    in_table = [] if register.table is None else register.table.frame["id"].dropna().tolist()
    codes = distinct(pd.Series(projects.index)) if draft.coded else []
    new = register.newcomers([*codes, *in_table])
    who = draft.who.ids(new.ids, links.index)
    table, origin, notes = _institutions(draft, who, new, register, first_wins=first_wins)
    draft.notes.extend(notes)
    table, notes = _with_parents(table, register, new, draft.participations.file)
    draft.notes.extend(notes)
    table, notes = _with_wholes(table, register, new)
    draft.notes.extend(notes)
    projects, links = _apart(projects, links.assign(institution=who), table, coded=draft.coded)
    if not first_wins:
        links, more = _agreeing(links, draft.participations)
        draft.notes.extend(more)
    origins: dict[Kind, Origin] = {
        "institutions": origin,
        "projects": draft.projects.origin,
        "participations": draft.participations.origin,
    }
    faults = Faults([*register.faults, *draft.faults])
    with faults.gather():
        network = Network.admitted((table, projects, links), None, origins, first_wins=first_wins)
    faults.stop()
    return network


def _institutions(
    draft: Draft, who: pd.Series, new: Called, register: Register, *, first_wins: bool
) -> tuple[pd.DataFrame, Origin, list[Note]]:
    """Give the institutions: those of the register's table, then whoever else was met.

    What that table says goes first, then what the rows of the participations say, then what the
    name of a newcomer tells.
    """
    nobody = replace(draft.institutions, frame=pd.DataFrame({"id": []}, dtype="str"), rows=())
    table = register.table or nobody
    said = _unsaid(draft.institutions, who, table.frame)
    said, _, notes = one_each(said, who, first_wins=first_wins)
    there = table.frame["id"].fillna("").tolist()
    row_of = dict(zip(distinct(pd.Series(said.frame.index)), said.rows, strict=True))
    known = set(there)
    met = [one for one in row_of if one not in known]
    ids = [*there, *met]
    everybody = table.frame.reset_index(drop=True).reindex(range(len(ids))).assign(id=text_of(ids))
    everybody = _completed(everybody, said.frame)
    everybody = _named(everybody, ids, new)
    everybody = _with_spellings(everybody, draft.institutions.frame, who, new, register)
    rows = [*table.rows, *(row_of[one] for one in met)]
    return everybody, Origin(table.file, rows, table.headers), notes


def _with_parents(
    everybody: pd.DataFrame, register: Register, new: Called, file: str
) -> tuple[pd.DataFrame, list[Note]]:
    """Say of which institutions newcomers are part, and tell what could be a part or a kind."""
    answers = everybody["generic"]
    kind = each_once(answers, lambda said: said.casefold() in WORDS.answers["yes"], nothing=False)
    kinds = {*everybody["id"][kind.astype(bool)].tolist()}
    free = {*distinct(everybody["id"])} - kinds
    parents: dict[str, str] = {}
    notes = [
        Note("perhaps-generic", new.names[one], file) for one in new.perhaps if new.ids[one] in free
    ]
    for part in parts_of(register, new):
        one = new.ids[part.key]
        if {one, part.whole} <= free:
            values = {"parent": part.whole_name, "n": part.times}
            notes.append(
                Note("unit" if part.sure else "perhaps-unit", part.name, file, values=values)
            )
            parents |= {one: part.whole} if part.sure else {}
    decided = {_id_of(one, new) for one in register.wholes}
    parents = {one: up for one, up in parents.items() if not {one, up} & decided}
    return _below(everybody, parents), notes


def _with_wholes(
    everybody: pd.DataFrame, register: Register, new: Called
) -> tuple[pd.DataFrame, list[Note]]:
    """Say who is part of whom by decision; what a table of institutions says of it goes before."""
    decided = {_id_of(one, new): _id_of(up, new) for one, up in register.wholes.items()}
    if not decided:
        return everybody, []
    names = dict(zip(everybody["id"], everybody["name"], strict=True))
    said = everybody.set_index("id").get("parent", pd.Series(dtype="str")).dropna().to_dict()
    other = [one for one, up in decided.items() if said.get(one, up) != up]
    values = {one: {"parent": str(names[said[one]])} for one in other if said[one] in names}
    file = register.decisions.file
    notes = [Note("decision-parent", str(names[one]), file, values=values[one]) for one in values]
    return _below(everybody, decided), notes


def _id_of(one: Node, new: Called) -> str:
    return one.one if one.by_table else new.ids[one.one]


def _below(everybody: pd.DataFrame, parents: Mapping[str, str]) -> pd.DataFrame:
    """Give those without a parent the one that they have by their id."""
    if not parents:
        return everybody
    told = everybody["id"].map(parents).astype("str")
    said = everybody["parent"].fillna(told) if "parent" in everybody else told
    return everybody.assign(parent=said)


def _with_spellings(
    everybody: pd.DataFrame,
    said: pd.DataFrame,
    who: pd.Series,
    new: Called,
    register: Register,
) -> pd.DataFrame:
    """Keep the spellings of a name that are not shown, joined by ``|``."""
    of_id: dict[str, set[str]] = defaultdict(set)
    for spelled, count in register.several.items():
        of_id[new.ids[spelled]] |= set(count)
    for one, names in register.further.items():
        of_id[one] |= names
    if not of_id and "name" not in said:
        return everybody
    shown = dict(zip(everybody["id"].tolist(), everybody["name"].tolist(), strict=True))
    if "name" in said:
        for one, name in _called_else(who, said["name"], shown):
            of_id[one].add(name)
    others = {
        one: " | ".join(sorted(names - {shown[one]}))
        for one, names in of_id.items()
        if one in shown
    }
    texts = {one: text for one, text in others.items() if text}
    if not texts:
        return everybody
    return everybody.assign(spellings=everybody["id"].map(texts).astype("str"))


def _called_else(
    who: pd.Series, names: pd.Series, shown: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Give who stands beside another name than the one that is shown, and that name.

    >>> who, names = pd.Series(["u", "t", "u", "t"]), pd.Series(["UL", "TNO", "Univ", None])
    >>> list(_called_else(who, names, {"u": "UL", "t": "TNO"}))
    [('u', 'Univ')]
    """
    (ones, ids), (places, said) = coded(who), coded(names)
    place = {name: n for n, name in enumerate(said)}
    own = np.array([place.get(shown.get(one, ""), -1) for one in ids], dtype=int)
    rows = np.flatnonzero((ones >= 0) & (places >= 0) & (places != own[ones]))
    pairs = dict.fromkeys(zip(ones[rows].tolist(), places[rows].tolist(), strict=True))
    return ((ids[one], said[name]) for one, name in pairs)


def _unsaid(said: Grid, who: pd.Series, table: pd.DataFrame) -> Grid:
    """Leave out what rows say of institutions where the table says it itself."""
    frame = said.frame.copy()
    for column in frame.columns.intersection(table.columns):
        frame[column] = frame[column].mask(who.isin(table.loc[table[column].notna(), "id"]))
    return replace(said, frame=frame)


def _completed(table: pd.DataFrame, source: pd.DataFrame) -> pd.DataFrame:
    """Fill the empty cells of a table from what a source says of the same id, as text."""
    told = {
        column: table["id"].map(source[column].astype("str")).astype("str")
        for column in source.columns
    }
    return _filled(table, told)


def _named(table: pd.DataFrame, ids: Sequence[str], new: Called) -> pd.DataFrame:
    """Fill the empty names of newcomers, and say whether they are kinds."""
    names = dict(zip(new.ids.values(), new.names.values(), strict=True))
    kinds = {new.ids[one] for one in new.generic}
    told = {
        "name": [names.get(one, "") for one in ids],
        "generic": [str(one in kinds) if one in names else "" for one in ids],
    }
    return _filled(table, {name: text_of(texts, table.index) for name, texts in told.items()})


def _filled(table: pd.DataFrame, told: Mapping[str, pd.Series]) -> pd.DataFrame:
    """Fill the empty cells of a table, and add the columns that it has not."""
    return table.assign(
        **{name: table[name].fillna(t) if name in table else t for name, t in told.items()}
    )


def _apart(
    projects: pd.DataFrame, links: pd.DataFrame, institutions: pd.DataFrame, *, coded: bool
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Keep the ids of projects apart from those of institutions: numbers often serve for both.

    Codes get a prefix all of them, ids made of names only where they clash.
    """
    taken, own = {*distinct(institutions["id"])}, distinct(pd.Series(projects.index))
    moving = [one for one in own if one in taken]
    if coded and moving:
        moving = own
    elif not coded:
        taken |= {*own}
    if not moving:
        return projects, links
    new = {one: f"{APART}{one}" for one in moving}
    while not taken.isdisjoint(new.values()):
        new = {one: f"{APART}{moved}" for one, moved in new.items()}
    index, project = (
        each_text(column, lambda one: new.get(one, one))
        for column in (pd.Series(projects.index), links["project"])
    )
    return projects.set_axis(pd.Index(index), axis=0), links.assign(project=project)


def _agreeing(links: pd.DataFrame, grid: Grid) -> tuple[pd.DataFrame, list[Note]]:
    """Leave out what rows of one institution in one project say differently of themselves.

    Only what kennisnet does not count with: an amount, a date, an address. A note tells how many.
    """
    pair = ["institution", "project"]
    own = [c for c in links.columns if c not in columns("participations")]
    double = doubled(*(coded(links[one])[0] for one in pair)) if own else np.zeros(0, dtype=bool)
    if not double.any():
        return links, []
    rows = links[double]
    notes, changed = [], {}
    for column in own:
        several = rows.groupby(pair)[column].transform("nunique") > 1
        if several.any():
            changed[column] = links[column].mask(several.reindex(links.index, fill_value=False))
            n = len(rows[several].drop_duplicates(pair))
            header = grid.headers.get(column, column)
            notes.append(Note("side-differs-in-project", header, grid.file, None, header, {"n": n}))
    return links.assign(**changed), notes
