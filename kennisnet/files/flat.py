"""A network as flat tables: the pair of nodes and edges, and one long table."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import pandas as pd

from kennisnet.files.headers import apart, set_apart
from kennisnet.network import SCHEMA, Kind, Network, columns

ENDS: dict[Kind, str] = {"projects": "project", "institutions": "institution"}
"""The column of a participation that names a row of each table; a row starts with its project."""
NODE_COLUMNS = tuple(
    dict.fromkeys(["id", "kind", *columns("institutions"), *columns("projects")]),
)
EDGE_COLUMNS = tuple(dict.fromkeys([*ENDS.values(), *columns("participations")]))


def node_table(net: Network) -> pd.DataFrame:
    """Give both kinds of nodes in one table, in the order and with the columns of ``nodes.csv``."""
    kinds = {"institution": net.institutions, "project": net.projects}
    frames = [
        table.reset_index().rename(columns=set_apart).assign(kind=kind).astype(object)
        for kind, table in kinds.items()
    ]
    return _ordered(pd.concat(frames), NODE_COLUMNS)


def edge_table(links: pd.DataFrame) -> pd.DataFrame:
    """Give the participations with the columns of ``edges.csv``."""
    return _ordered(links, EDGE_COLUMNS)


def _ordered(table: pd.DataFrame, first: tuple[str, ...]) -> pd.DataFrame:
    """Put the columns in order: the known ones that are there or always written, then all others."""
    sometimes = {column.name for column in SCHEMA if not column.always} - {*table.columns}
    further = [column for column in table.columns if column not in first]
    return table.reindex(columns=[*(one for one in first if one not in sometimes), *further])


def long_table(
    net: Network, measured: Mapping[Kind, Mapping[str, str]] = MappingProxyType({})
) -> pd.DataFrame:
    """Give one row for each participation, with the names of both: a table that `read` reads.

    ``measured`` names further columns of institutions and projects, by what they are to be called.
    """
    names = {"project": net.projects["name"], "institution": net.institutions["name"]}
    links = net.participations
    table = pd.DataFrame(
        {
            "project_id": links["project"],
            "project": links["project"].map(names["project"]),
            "institution_id": links["institution"],
            "institution_name": links["institution"].map(names["institution"]),
        }
    )
    further = links.drop(columns=[*ENDS.values()])
    for kind, end in ENDS.items():
        told = getattr(net, kind)
        for name, column in columns(kind).items():
            if column.in_rows and name in told.columns and name != "name":
                table[name] = links[end].map(told[name])
    table = table.join(further.rename(columns=apart(further.columns, table.columns)))
    for kind, end in ENDS.items():
        for measure, own in measured.get(kind, {}).items():
            (called,) = apart([f"{measure} ({end})"], table.columns).values()
            table[called] = links[end].map(getattr(net, kind)[own])
    return table
