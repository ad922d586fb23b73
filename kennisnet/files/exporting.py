"""`export`: a network for another tool."""

from __future__ import annotations

from pathlib import Path

from kennisnet.errors import Fault, InputError
from kennisnet.files.formats import EXPORTS
from kennisnet.network import Network, a_network


def export(net: Network, path: str | Path, to: str | None = None) -> Path:
    """Write a network for another tool; give the path.

    Parameters
    ----------
    to
        ``"csv"``: one long table, a row for each participation; ``"xlsx"``: a workbook with a
        sheet for institutions, projects and participations. None = by the ending of the path.

    Raises
    ------
    ArgumentError
        For what is no network, and for a tool that does not exist.
    InputError
        Where a folder stands in the place of the file; for projects whose ids are spelled alike,
        which are one for who reads a table; for what a workbook cannot hold.

    Examples
    --------
    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> import kennisnet as kn
    >>> net = kn.Network([{"id": "a"}], [{"id": "P"}], [{"institution": "a", "project": "P"}])
    >>> with TemporaryDirectory() as folder:
    ...     again = kn.read(kn.export(net, Path(folder) / "net.csv"))
    >>> again
    <Network: 1 institution, 1 project, 1 participation>
    """
    target = Path(path)
    kind = (to or target.suffix.removeprefix(".")).lower()
    a_network(net)
    (tool,) = EXPORTS.chosen([kind])
    if target.is_dir():
        raise InputError([Fault("file-folder", target.name)])
    tool({"net": net, "path": target})
    return target
