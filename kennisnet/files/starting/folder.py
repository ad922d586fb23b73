"""`new`: a folder with an empty table, an example, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kennisnet.errors import Fault, InputError, a_language, typed
from kennisnet.files.recognising.settings import beside
from kennisnet.files.safely import put_all
from kennisnet.files.starting.example import example_rows
from kennisnet.files.starting.fields import FIELDS
from kennisnet.texts import say


def new(directory: str | Path, lang: str = "nl") -> list[Path]:
    """Write a start for who has no table yet into a directory, which is made if need be.

    An empty table as a workbook (drop-downs for role, sector and status, and a sheet that explains
    each column) and as csv, one row for each participation; the settings beside it, in which title
    and source can be filled in; an invented example of the same form; and a text that says what to
    do next. Raises `InputError` with every file that is there already, and writes nothing then.
    Returns the paths.

    >>> import tempfile, kennisnet as kn
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     print([path.name for path in kn.new(folder, lang="en")])
    ...     kn.read(f"{folder}/example.xlsx")
    ['projects.xlsx', 'projects.csv', 'projects.kennisnet.toml', 'example.xlsx', 'example.csv', 'README.txt']
    <Network: 11 institutions, 6 projects, 21 participations>
    """
    a_language(lang)
    folder = Path(directory)
    if folder.exists() and not folder.is_dir():
        raise InputError([Fault("file-in-the-way", folder.name)])
    paths = paths_in(folder, lang)
    standing = [path for path in paths.values() if path.exists() or path.is_symlink()]
    if standing:
        raise InputError([Fault("file-stands", path.name) for path in standing])
    texts = {"settings": say("new-settings", lang), "readme": _readme(lang)}
    contents = {name: f"{text}\n".encode() for name, text in texts.items()}
    for name, rows in (("table", []), ("example", example_rows(lang))):
        contents[name], contents[f"{name}-csv"] = _table_files(rows, lang)
    put_all({path: contents[name] for name, path in paths.items()}, folder)
    return list(paths.values())


def paths_in(folder: Path, lang: str) -> dict[str, Path]:
    """Give the files of a start, by what they are."""
    table, example = (folder / say(f"new-file-{name}", lang) for name in ("table", "example"))
    return {
        "table": table.with_suffix(".xlsx"),
        "table-csv": table.with_suffix(".csv"),
        "settings": beside(table.with_suffix(".xlsx")),
        "example": example.with_suffix(".xlsx"),
        "example-csv": example.with_suffix(".csv"),
        "readme": folder / say("new-file-readme", lang),
    }


def next_commands(folder: Path, lang: str) -> list[str]:
    """Give what can be typed next: try the example, look at the own table, report on it.

    >>> next_commands(Path(), "nl")[1]
    'kennisnet check projecten.xlsx --lang nl'
    """
    paths = paths_in(folder, lang)
    table, example = str(paths["table"]), str(paths["example"])
    words = [
        ["report", example, *_out(folder, "example", lang)],
        ["check", table],
        ["report", table, *_out(folder, "table", lang)],
    ]
    return [typed(["kennisnet", *one, "--lang", lang]) for one in words]


def _out(folder: Path, name: str, lang: str) -> list[str]:
    return ["--out", str(folder / say(f"new-report-{name}", lang)), "--open"]


def _table_files(rows: Sequence[Sequence[Any]], lang: str) -> tuple[bytes, bytes]:
    """Give a table as a workbook, and as the csv that a spreadsheet of the language opens well.

    Where a comma stands in numbers, spreadsheets part columns by a semicolon; and they take a text
    for UTF-8 only by its mark.
    """
    import pandas as pd
    from babel.numbers import get_decimal_symbol

    from kennisnet.files.starting.workbook import workbook
    from kennisnet.files.tables import book_bytes, csv_bytes

    frame = pd.DataFrame(rows, columns=[field.header(lang) for field in FIELDS], dtype=object)
    delimiter = ";" if get_decimal_symbol(lang) == "," else ","
    return book_bytes(workbook(rows, lang)), csv_bytes(frame, delimiter, "utf-8-sig")


def _readme(lang: str) -> str:
    names = {name.replace("-", "_"): path.name for name, path in paths_in(Path(), lang).items()}
    first, second, third = next_commands(Path(), lang)
    return say("new-readme", lang, **names, first=first, second=second, third=third)
