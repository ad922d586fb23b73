"""A table as it was understood -> a table with one column for each field, as `wide` and `long` read."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

import pandas as pd

from kennisnet.files.columns import TOLD, Shape, Understood
from kennisnet.files.grid import Grid
from kennisnet.files.how import How
from kennisnet.files.recognising.beside import Named, named_beside
from kennisnet.files.recognising.board import Formed
from kennisnet.files.recognising.first_leads import first_leads
from kennisnet.files.recognising.key import Key
from kennisnet.files.recognising.separating import Separating
from kennisnet.files.recognising.unfolding import unfolded
from kennisnet.files.sizes import cell_within
from kennisnet.naming import decoded
from kennisnet.network.cells import distinct

LINE = "line"


def decoded_cells(grid: Grid) -> Grid:
    """Decode the entities of HTML ("&amp;") in every cell that holds one."""
    changed = {}
    for column in grid.frame.columns:
        texts = distinct(grid.frame[column])
        cell_within(str(grid.file), str(column), texts)
        plain = {text: decoded(text) for text in texts if "&" in text}
        if any(text != said for text, said in plain.items()):
            changed[column] = grid.frame[column].replace(plain)
    return replace(grid, frame=grid.frame.assign(**changed)) if changed else grid


def unfolded_matrix(
    grid: Grid, formed: Formed, legend: Sequence[str], how: How, known: Collection[str] = ()
) -> tuple[Grid, Formed, Named]:
    """Give a matrix as a table of participations, and who is named beside it; others as they are."""
    if formed.form != "matrix" or formed.crosses is None:
        return grid, formed, Named()
    sides = {} if formed.transposed else formed.headers
    named = named_beside(grid, formed.crosses, sides, how, known)
    names = {
        one: _free(one, grid.frame.columns) for one in ("project", "code", "institution", "role")
    }
    table = unfolded(
        grid,
        formed.crosses,
        transposed=formed.transposed,
        names=names,
        legend=legend,
        named=named,
    )
    headers = {k: v for k, v in formed.headers.items() if k in TOLD and k != "name"}
    code = (names["code"],) if formed.transposed else formed.headers.get("project", ())
    if set(code) <= {*table.frame.columns}:
        headers["project"] = code
    headers |= {"name": (names["project"],), "institution": (names["institution"],)}
    return table, replace(formed, headers=headers | {"role": (names["role"],)}), named


def without(frame: pd.DataFrame, columns: Sequence[str], words: Sequence[str]) -> pd.DataFrame:
    """Empty the cells of some columns that hold a word for "not given"."""
    if not words:
        return frame
    return frame.assign(**{c: frame[c].mask(frame[c].isin(list(words))) for c in columns})


def prepared(
    grid: Grid,
    formed: Formed,
    key: Key,
    splitting: Mapping[str, Separating],
    roles: Mapping[str, str],
) -> tuple[Grid, Understood]:
    """Give the table with one column for each field, and what each column is."""
    frame, columns = grid.frame, {}
    split = dict(splitting)
    for name, headers in formed.headers.items():
        if not headers or name in {"project", "programme"}:
            continue
        if len(headers) > 1:
            header = _free(" + ".join(headers), frame.columns)
            signs = split[name].separators if name in split else ()
            frame = _joined(frame, header, headers, keep_lines=LINE in signs)
            if name in split:
                signs = tuple(dict.fromkeys([LINE, *signs]))
                split[name] = replace(split[name], separators=signs)
            columns[name] = header
        else:
            columns[name] = headers[0]
    coded = len(key.columns) == 1 and key.columns[0] != columns.get("name")
    if len(key.columns) > 1:
        header = _free(" + ".join(key.columns), frame.columns)
        frame = frame.assign(**{header: _labels(frame, key.columns, columns.get("name"))})
        columns["project"] = header
    else:
        columns["project"] = key.columns[0]
    columns.setdefault("name", columns["project"])
    shape: Shape = "wide" if formed.form == "projects" else "long"
    table = Understood(shape, columns, coded=coded, by_row=key.by_row, splitting=split, roles=roles)
    if formed.form == "projects" and first_leads(frame, formed.headers):
        table = replace(table, first_leads=True)
    return replace(grid, frame=frame), table


def _free(name: str, taken: Sequence[str] | pd.Index) -> str:
    while name in taken:
        name += "_"
    return name


def _joined(
    frame: pd.DataFrame, header: str, headers: Sequence[str], *, keep_lines: bool
) -> pd.DataFrame:
    """Put the cells of several columns under one another, in the place of the leftmost."""
    cells = frame[list(headers)]
    if not keep_lines:
        cells = cells.apply(lambda column: column.str.replace(r"\s*\n\s*", " ", regex=True))
    lines = cells.apply(lambda row: "\n".join(row.dropna()), axis=1).astype("str")
    rest = frame.drop(columns=list(headers))
    place = min(map(list(frame.columns).index, headers))  # they stand in the order of their fit
    rest.insert(place, header, lines.mask(lines == ""))
    return rest


def _labels(frame: pd.DataFrame, columns: Sequence[str], name: str | None) -> pd.Series:
    """Give the name of a project where it is the only one, else what tells it apart as well.

    Where the key has no name, all its parts.
    """
    whole = _together(frame, columns)
    if name is None or name not in columns:
        return whole
    keys = frame[list(columns)].drop_duplicates()
    double = keys.loc[keys[name].duplicated(keep=False), name]
    turned = [name, *(column for column in columns if column != name)]
    label = frame[name].mask(frame[name].isin(double), _together(frame, turned))
    return label.mask(whole.isna())


def _together(frame: pd.DataFrame, columns: Sequence[str]) -> pd.Series:
    """Join the cells of a row; nothing where one of them is empty."""
    first, *rest = columns
    return frame[first].str.cat(frame[rest], sep=" – ") if rest else frame[first]
