"""The pair of files in which kennisnet keeps a network, with ``about.toml`` and ``themes.csv`` beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import pandas as pd

from kennisnet.errors import Fault, Faults, InputError
from kennisnet.files.about import about_text, read_about
from kennisnet.files.flat import ENDS, edge_table, node_table
from kennisnet.files.grid import Grid
from kennisnet.files.headers import set_back
from kennisnet.files.opening import read_grid
from kennisnet.files.tables import csv_bytes
from kennisnet.files.themes import read_themes
from kennisnet.files.together import put_together, read_together
from kennisnet.files.values import as_numbers
from kennisnet.network import Kind, Network, a_network, columns

NODES, EDGES, ABOUT, THEMES = "nodes.csv", "edges.csv", "about.toml", "themes.csv"


def write(net: Network, directory: str | Path) -> list[Path]:
    """Write ``nodes.csv``, ``edges.csv`` and ``about.toml`` into a directory.

    Reading them back with ``read(nodes=…, edges=…)`` gives an equal network. A cell that a
    spreadsheet could take for a formula gets an apostrophe, which reading takes away again.
    The files are replaced as one: `read` sees all new or all old ones, also when a run is killed or
    two runs write at once. Files keep their permissions. Returns the paths.

    >>> import tempfile, kennisnet as kn
    >>> net = kn.load_leiden()
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     nodes, edges, about = kn.write(net, folder)
    ...     kn.read(nodes=nodes, edges=edges) == net
    True
    """
    a_network(net)
    folder = Path(directory)
    if folder.exists() and not folder.is_dir():
        raise InputError([Fault("file-in-the-way", folder.name)])
    about = {ABOUT: about_text(net.about).encode()}
    return save_pair(node_table(net), edge_table(net.participations), folder, about)


def save_pair(
    nodes: pd.DataFrame,
    edges: pd.DataFrame,
    folder: Path,
    further: Mapping[str, bytes] = MappingProxyType({}),
) -> list[Path]:
    """Write ``nodes.csv`` and ``edges.csv``, and what belongs to them: all, or nothing."""
    pair = {NODES: csv_bytes(nodes), EDGES: csv_bytes(edges)}
    return put_together({**pair, **further}, folder)


def read_pair(nodes: Path, edges: Path, *, first_wins: bool = False) -> Network:
    """Read the pair of files that `write` makes, with what stands beside the nodes.

    That is ``about.toml``, and ``themes.csv`` where the nodes themselves tell no theme.
    """
    paths = [nodes, edges, *(nodes.parent / name for name in (ABOUT, THEMES))]
    return read_together(paths, partial(_read, first_wins=first_wins))


def _read(paths: Sequence[Path], *, first_wins: bool) -> Network:
    nodes, edges, said, tagged = paths
    faults = Faults()
    with faults.gather():
        node_grid = _with_columns(nodes, ["id", "kind"])
    with faults.gather():
        edge_grid = _with_columns(edges, sorted(ENDS.values()))
    faults.stop()
    about: dict[str, Any] = {}
    with faults.gather():
        about = read_about(said)
    kinds = node_grid.frame["kind"].fillna("")
    themes: dict[str, str] = {}
    if "theme" not in node_grid.frame:
        with faults.gather():
            own = node_grid.frame.loc[kinds == "project", "id"]
            themes = read_themes(tagged, frozenset(own.dropna()))
    with faults.gather():
        net = network_of(node_grid, edge_grid, about, themes, first_wins=first_wins)
    faults.stop()
    return net


def network_of(
    node_grid: Grid,
    edge_grid: Grid,
    about: Mapping[str, Any],
    themes: Mapping[str, str] = MappingProxyType({}),
    *,
    first_wins: bool = False,
) -> Network:
    """Make a network of a table of nodes and one of participations; raise `InputError` with all faults."""
    kinds = node_grid.frame["kind"].fillna("")
    faults = Faults([*node_grid.faults, *edge_grid.faults, *_unknown_kinds(node_grid, kinds)])
    grids: dict[Kind, Grid] = {
        "institutions": node_grid.at(np.flatnonzero(kinds == "institution")),
        "projects": node_grid.at(np.flatnonzero(kinds == "project")),
        "participations": edge_grid,
    }
    institutions, projects, links = (_in_form(grid.frame, kind) for kind, grid in grids.items())
    if themes:
        projects = projects.assign(theme=projects["id"].map(themes))
    origins = {kind: grid.origin for kind, grid in grids.items()}
    with faults.gather():
        tables = (institutions, projects, links)
        net = Network.admitted(tables, about, origins, first_wins=first_wins)
    faults.stop()
    return net


def _with_columns(path: Path, needed: list[str]) -> Grid:
    grid = read_grid(path, lambda row: len(set(needed) & set(row)))
    absent = grid.absent(needed)
    if absent:
        raise InputError([*grid.faults, *absent])
    return grid


def _unknown_kinds(grid: Grid, kinds: pd.Series) -> list[Fault]:
    return [
        Fault("kind-unknown", kind, grid.file, row, "kind")
        for row, kind in zip(grid.rows, kinds, strict=True)
        if kind not in ENDS.values()
    ]


def _in_form(frame: pd.DataFrame, kind: Kind) -> pd.DataFrame:
    """Leave out columns that say nothing of these rows; make numbers of further columns."""
    needed = {"id", "name", *ENDS.values()}
    told = [column for column in frame.columns if column in needed or frame[column].notna().any()]
    frame = frame[told]
    if kind != "participations":
        frame = frame.drop(columns="kind", errors="ignore").rename(columns=set_back)
    further = [column for column in frame.columns if column not in {"id", *columns(kind)}]
    return frame.assign(**{column: as_numbers(frame[column]) for column in further})
