"""The tables as printed -> `nodes.csv` and `edges.csv`; and the data that kennisnet carries."""

from __future__ import annotations

from importlib.resources import files as resources
from pathlib import Path

from kennisnet.errors import Fault, InputError
from kennisnet.files.columns import recognised
from kennisnet.files.grid import read_grid
from kennisnet.files.reading import assembled, drafted, read_pair
from kennisnet.files.register import Register
from kennisnet.files.writing import edge_table, node_table, save_pair
from kennisnet.network import Network


def tidy(directory: str | Path) -> list[Path]:
    """Write ``nodes.csv`` and ``edges.csv`` from the tables of a directory.

    ``projects.csv`` holds the cells as printed, ``aliases.csv`` what each mention means and
    ``institutions.csv`` what each institution is. Edges have **one row a mention**, in the order
    printed. Raises `InputError` with every mention and every parent that does not resolve, and
    writes nothing then. Returns the paths.
    """
    folder = Path(directory)
    register = Register(folder / "aliases.csv", folder / "institutions.csv")
    grid = read_grid(folder / "projects.csv", recognised)
    given = {"project": "code", "name": "name", "lead": "trekkers", "partners": "partners"}
    draft = drafted(grid, given, register)
    links = draft.participations
    faults = [
        Fault("mention-unknown", mention, grid.file, draft.link_origin.row(position), role)
        for position, (known, mention, role) in enumerate(
            zip(links["known"], links["mention"], links["role"], strict=True)
        )
        if not known
    ]
    faults += register.unused_aliases()
    try:
        net = assembled(draft, register)
    except InputError as error:
        faults += error.faults
    if faults:
        raise InputError(faults)
    edges = edge_table(links.rename(columns={"who": "institution"}).drop(columns="known"))
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
    """
    folder = data_directory()
    return read_pair(folder / "nodes.csv", folder / "edges.csv")
