"""`export`: a network for another tool."""

from __future__ import annotations

from pathlib import Path

from kennisnet.errors import Fault, InputError
from kennisnet.files.formats import EXPORTS
from kennisnet.network import Network, a_network


def export(net: Network, path: str | Path, to: str | None = None) -> Path:
    """Write a network for another tool, chosen by ``to`` or by the ending of the path.

    ``csv`` is one long table, a row for each participation; ``xlsx`` a workbook with a sheet for
    institutions, projects and participations. Raises `ArgumentError` for any other.
    """
    target = Path(path)
    kind = (to or target.suffix.removeprefix(".")).lower()
    a_network(net)
    (tool,) = EXPORTS.chosen([kind])
    if target.is_dir():
        raise InputError([Fault("file-folder", target.name)])
    tool({"net": net, "path": target})
    return target
