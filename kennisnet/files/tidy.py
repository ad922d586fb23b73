"""The tables as printed -> `nodes.csv` and `edges.csv`; and the data that kennisnet carries."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files as resources
from pathlib import Path

from kennisnet.errors import Fault, Faults
from kennisnet.files.assembling import assembled
from kennisnet.files.flat import edge_table, node_table
from kennisnet.files.how import How
from kennisnet.files.pair import EDGES, NODES, read_pair, save_pair
from kennisnet.files.reading import drafted, opened_table
from kennisnet.files.safely import spare
from kennisnet.naming import SEPARATORS
from kennisnet.network import Network

SIGNS = tuple(one for one in SEPARATORS if one not in {".", "-"})
"""What parts mentions in a cell as printed: all but what stands within names as often."""
HOW = How(project="code", name="name", lead="trekkers", partners="partners", separators=SIGNS)


def tidy(directory: str | Path) -> list[Path]:
    """Write ``nodes.csv`` and ``edges.csv`` from the tables of a directory.

    ``projects.csv`` holds the cells as printed, ``aliases.csv`` what each mention means and
    ``institutions.csv`` what each institution is. Edges have **one row a mention**, in the order
    printed. Raises `InputError` with every mention and every parent that does not resolve, and
    writes nothing then. Returns the paths.
    """
    folder = Path(directory)
    read = [folder / name for name in ("projects.csv", "aliases.csv", "institutions.csv")]
    spare(read, [folder / NODES, folder / EDGES])
    how = replace(HOW, aliases=folder / "aliases.csv", institutions=folder / "institutions.csv")
    _, register, found = opened_table(folder / "projects.csv", how)
    draft = drafted(found, register)
    faults = Faults()
    links, columns = draft.participations, {"trekker": "trekkers", "partner": "partners"}
    for row, one, (role, mention) in zip(
        links.rows,
        draft.who.told(lambda one: one),
        links.frame[["role", "mention"]].to_numpy(),
        strict=True,
    ):
        if not one.by_table:
            faults.append(Fault("mention-unknown", mention, links.file, row, columns[role]))
    faults += register.unused_aliases(Fault)
    with faults.gather():
        net = assembled(draft, register)
    faults.stop()
    edges = edge_table(links.frame.assign(institution=draft.who.told(lambda one: one.institution)))
    return save_pair(node_table(net), edges, folder)


def data_directory() -> Path:
    """Give the folder of the shipped data, in a wheel and in a checkout."""
    package = Path(str(resources("kennisnet")))
    shipped = package / "data"
    return shipped if shipped.is_dir() else package.parent / "data"


def load_leiden() -> Network:
    """Give the network of Leiden Kennisstad, 2017-2021: units and generic rows included.

    54 projects, who led them and who took part, transcribed from appendix 2 of the evaluation of
    December 2021. The source calls the list a selection and its partners partly *intended*:
    ``about["caveats"]`` says so in Dutch and English.

    >>> load_leiden()
    <Network: 114 institutions, 54 projects, 284 participations>

    The ``theme`` of a project comes from ``themes.csv``: not printed in the source, but tags of ours
    in words of our own, joined by ``|``.

    >>> load_leiden().projects.loc["5h", "theme"].split(" | ")[0]
    'biodiversiteit'
    """
    folder = data_directory()
    return read_pair(folder / NODES, folder / EDGES)
