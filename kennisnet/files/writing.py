"""Writing tables: safe for a spreadsheet, whole or not at all, nothing left beside them."""

from __future__ import annotations

import os
import re
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pandas as pd

from kennisnet.errors import ArgumentError, Fault, InputError
from kennisnet.files.columns import apart
from kennisnet.files.grid import cell_letter, escaped, set_apart
from kennisnet.network import Kind, Network, as_text, columns

NODE_COLUMNS = (
    *("id", "kind", "name", "sector", "parent", "generic", "convenant_since"),
    *("spoor", "status", "open_ended"),
)
EDGE_COLUMNS = ("project", "institution", "role", "mention", "certainty", "part")
_QUOTED_OR_END = re.compile(rb'("[^"]*")|\r\n')
_CLOCK = (1980, 1, 1, 0, 0, 0)
"""What a workbook says of the time it was made: the first that a zip can tell, always the same."""
_STAMP = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


@contextmanager
def in_place(path: Path) -> Iterator[Path]:
    """Write to a temporary name in the same folder and move into place when all went well."""
    with _named(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(
            prefix=f".{path.name}.", suffix=path.suffix, dir=path.parent
        )
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        mask = os.umask(0)
        os.umask(mask)
        temporary.chmod(0o666 & ~mask)
        with _named(path):
            temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Let an error of the system name the file that was asked for, not the temporary one."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def table_text(table: pd.DataFrame) -> pd.DataFrame:
    """Give a table as text that is safe in a spreadsheet; numbers stay plain."""
    return table.astype(object).map(_safe).fillna("")


def _safe(value: object) -> object:
    if isinstance(value, str):
        return escaped(value)
    return None if pd.isna(value) else as_text(value)  # type: ignore[call-overload] # a scalar


def to_csv(table: pd.DataFrame, path: Path) -> None:
    """Write a table (without its index) as UTF-8 csv."""
    with in_place(path) as temporary:
        _csv_text(table, temporary)


def _csv_text(table: pd.DataFrame, path: Path) -> None:
    """Write csv in which each sign that could end a line is quoted, and lines end in a newline.

    The csv module quotes only the signs of its own line end: it ends lines in both of them, and
    what is not in quotes becomes a newline.
    """
    safe = table_text(table).rename(columns=lambda c: escaped(str(c)))
    safe.to_csv(path, index=False, encoding="utf-8", lineterminator="\r\n")
    path.write_bytes(_QUOTED_OR_END.sub(lambda m: m[1] or b"\n", path.read_bytes()))


def to_excel(sheets: dict[str, pd.DataFrame], path: Path) -> None:
    """Write tables as sheets of a workbook; text never becomes a formula."""
    with in_place(path) as temporary:
        book = _workbook_of(sheets)
        book.save(temporary)
        _without_time(temporary)


def _workbook_of(sheets: dict[str, pd.DataFrame]) -> Any:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    book = Workbook(write_only=True)
    for title, table in sheets.items():
        page = book.create_sheet(title)
        page.freeze_panes = "A2"
        head = []
        for position, column in enumerate(table.columns, 1):
            cell = WriteOnlyCell(page, value=escaped(str(column)))
            cell.font = Font(bold=True)
            head.append(cell)
            widest = table[column].head(200).map(lambda v: len(str(v))).max() if len(table) else 0
            letter = cell_letter(position)
            page.column_dimensions[letter].width = min(
                max(int(widest), len(str(column)), 8) + 2, 60
            )
        page.append(head)
        for row in table.itertuples(index=False, name=None):
            page.append([_excel_value(value) for value in row])
    return book


def _without_time(path: Path) -> None:
    """Let a workbook not tell when it was made, so that the same tables give the same bytes."""
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    stamp = "{}-{:02}-{:02}T{:02}:{:02}:{:02}Z".format(*_CLOCK).encode()
    parts["docProps/core.xml"] = _STAMP.sub(stamp, parts["docProps/core.xml"])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(zipfile.ZipInfo(name, _CLOCK), content, zipfile.ZIP_DEFLATED)


def save_table(table: pd.DataFrame, path: Path) -> None:
    """Write one table to a csv or xlsx file, chosen by its ending."""
    if path.is_dir():
        raise InputError([Fault("file-folder", path.name)])
    kind = path.suffix.lower()
    if kind == ".csv":
        to_csv(table, path)
    elif kind == ".xlsx":
        to_excel({"kennisnet": table}, path)
    else:
        raise ArgumentError("export-unknown", got=kind or path.name, known="csv, xlsx")


def _excel_value(value: Any) -> Any:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    if isinstance(value, str):
        clean = ILLEGAL_CHARACTERS_RE.sub("", value)
        return escaped(clean)
    if pd.isna(value):
        return None
    return value.item() if hasattr(value, "item") else value


def node_table(net: Network) -> pd.DataFrame:
    """Give both kinds of nodes in one table, in the order and with the columns of ``nodes.csv``."""
    kinds = {"institution": net.institutions, "project": net.projects}
    frames = [
        table.reset_index().rename(columns=set_apart).assign(kind=kind).astype(object)
        for kind, table in kinds.items()
    ]
    return _ordered(pd.concat(frames, ignore_index=True), NODE_COLUMNS)


def edge_table(links: pd.DataFrame) -> pd.DataFrame:
    """Give the participations with the columns of ``edges.csv``."""
    return _ordered(links, EDGE_COLUMNS)


def _ordered(table: pd.DataFrame, first: tuple[str, ...]) -> pd.DataFrame:
    further = [column for column in table.columns if column not in first]
    return table.reindex(columns=[*first, *further])


def write(net: Network, directory: str | Path) -> list[Path]:
    """Write ``nodes.csv``, ``edges.csv`` and ``about.toml`` into a directory.

    Reading them back with ``read(nodes=…, edges=…)`` gives an equal network. A cell that a
    spreadsheet could take for a formula gets an apostrophe, which reading takes away again.
    Files are moved into place when they are whole. Returns the paths.

    >>> import tempfile, kennisnet as kn
    >>> net = kn.load_leiden()
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     nodes, edges, about = kn.write(net, folder)
    ...     kn.read(nodes=nodes, edges=edges) == net
    True
    """
    folder = Path(directory)
    if folder.exists() and not folder.is_dir():
        raise InputError([Fault("file-in-the-way", folder.name)])
    about = folder / "about.toml"
    with in_place(about) as temporary:
        temporary.write_text(_toml(net.about), "utf-8", newline="\n")
        paths = save_pair(node_table(net), edge_table(net.participations), folder)
    return [*paths, about]


def _toml(about: Mapping[str, Any]) -> str:
    """Write about as TOML; text over several lines stands so, unless TOML would change its ends."""
    import tomli_w

    plain = _for_toml(about)
    return tomli_w.dumps(plain, multiline_strings="\\r" not in tomli_w.dumps(plain))


def _for_toml(value: Any) -> Any:
    """Give a value in the types of TOML, without what is empty."""
    if isinstance(value, Mapping):
        return {str(k): _for_toml(part) for k, part in value.items() if part is not None}
    if isinstance(value, list | tuple | set):
        return [_for_toml(part) for part in value if part is not None]
    value = value.item() if hasattr(value, "item") else value
    return value if isinstance(value, bool | int | float | date | time | datetime) else str(value)


def save_pair(nodes: pd.DataFrame, edges: pd.DataFrame, folder: Path) -> list[Path]:
    """Write ``nodes.csv`` and ``edges.csv``: both, or neither."""
    paths = [folder / "nodes.csv", folder / "edges.csv"]
    with in_place(paths[0]) as first, in_place(paths[1]) as second:
        _csv_text(nodes, first)
        _csv_text(edges, second)
    return paths


def long_table(net: Network) -> pd.DataFrame:
    """Give one row for each participation, with the names of both: a table that `read` reads."""
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
    further = links.drop(columns=["project", "institution"])
    ends: dict[Kind, str] = {"projects": "project", "institutions": "institution"}
    for kind, end in ends.items():
        told = getattr(net, kind)
        for name, column in columns(kind).items():
            if column.in_rows and name in told.columns and name != "name":
                table[name] = links[end].map(told[name])
    return table.join(further.rename(columns=apart(further.columns, table.columns)))


def export(net: Network, path: str | Path, to: str | None = None) -> Path:
    """Write a network for another tool, chosen by ``to`` or by the ending of the path.

    ``csv`` is one long table, a row for each participation; ``xlsx`` a workbook with a sheet for
    institutions, projects and participations. Raises `ArgumentError` for any other.
    """
    target = Path(path)
    kind = (to or target.suffix.removeprefix(".")).lower()
    if kind not in EXPORTS:
        known = ", ".join(sorted(EXPORTS))
        raise ArgumentError("export-unknown", got=kind, known=known)
    if target.is_dir():
        raise InputError([Fault("file-folder", target.name)])
    EXPORTS[kind](net, target)
    return target


def _csv_file(net: Network, path: Path) -> None:
    to_csv(long_table(net), path)


def _workbook(net: Network, path: Path) -> None:
    sheets = {
        "participations": long_table(net),
        "institutions": net.institutions.reset_index(),
        "projects": net.projects.reset_index(),
    }
    to_excel(sheets, path)


EXPORTS: dict[str, Callable[[Network, Path], None]] = {"csv": _csv_file, "xlsx": _workbook}
"""Every tool that `export` writes for; a new one is a function and a line here."""
