"""The command that writes a report: of all, of a part, or of one institution."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from kennisnet.cli.asked import Asked
from kennisnet.cli.building import command
from kennisnet.cli.call import Call
from kennisnet.cli.doubting import doubts
from kennisnet.cli.options import Opt
from kennisnet.errors import ArgumentError


def _report_files(folder: Path) -> Iterator[Path]:
    from kennisnet.reports.names import FILES

    return (folder / name for name in FILES)


@command("report", writes=_report_files)
def _report(
    call: Call,
    asked: Asked,
    out: Annotated[Path, Opt("folder", ("--out", "-o"))] = Path("report"),
    sections: Annotated[list[str] | None, Opt("sections", ("--sections",))] = None,
    formats: Annotated[list[str] | None, Opt("formats", ("--formats",))] = None,
    only: Annotated[list[str] | None, Opt("only", ("--only",))] = None,
    whom: Annotated[str | None, Opt("report-on", ("--for",))] = None,
    show: Annotated[bool, Opt("open", ("--open",))] = False,
) -> None:
    import kennisnet as kn

    read = asked.read(call)
    made = kn.report(
        read.network,
        sections=_parted(sections),
        level=asked.level,
        lang=call.lang,
        reading=read.reading,
        doubts=doubts(read, call.lang),
        only=_chosen(only, read.reading.meant if read.reading else str),
        institution=whom,
    )
    paths = made.save(out, _parted(formats))
    call.tell("cli-report-written", folder=out, n=len(paths), files=_named(paths))
    for name in made.unwritten:
        call.tell(f"cli-report-without-{name}")
    if made.removed:
        gone = ", ".join(path.name for path in made.removed)
        call.tell("cli-report-removed", n=len(made.removed), names=gone)
    if show:
        typer.launch(str(out / "report.html"))


def _parted(said: list[str] | None) -> list[str] | None:
    """Take what was typed several times, or with commas, as one list.

    >>> _parted(["memo,meet", "map"]), _parted(None)
    (['memo', 'meet', 'map'], None)
    """
    if said is None:
        return None
    return [one for text in said for part in text.split(",") if (one := part.strip())]


def _chosen(said: list[str] | None, meant: Callable[[str], str] = str) -> dict[str, list[str]]:
    """Take columns and their values; a column that stands twice has both values.

    ``meant`` gives what a header of the table is called in the network.

    >>> _chosen(["spoor=De stad als lab", "spoor=Gezond", "status=lopend"])
    {'spoor': ['De stad als lab', 'Gezond'], 'status': ['lopend']}
    """
    found: dict[str, list[str]] = {}
    for text in said or ():
        column, sign, value = text.partition("=")
        if not sign or not column.strip() or not value.strip():
            raise ArgumentError("only-form", got=text)
        found.setdefault(meant(column.strip()), []).append(value.strip())
    return found


def _named(paths: Iterable[Path]) -> str:
    """Name the files that a person opens first."""
    first = ("report.html", "report.docx", "report.pdf", "map.html", "tables.xlsx")
    return ", ".join(name for name in first if name in {path.name for path in paths})
