"""`names`: what may be one institution goes into a file, a person decides, it is taken along."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from kennisnet.cli import doubting
from kennisnet.cli.asked import Asked
from kennisnet.cli.building import command
from kennisnet.cli.call import Call
from kennisnet.cli.options import Opt
from kennisnet.errors import ArgumentError
from kennisnet.files.safely import spare

if TYPE_CHECKING:
    from kennisnet.files.decisions.table import Decisions


@command("names", writes=lambda _: [])  # it reads what it writes: `_place` spares the rest
def _names(
    call: Call,
    asked: Asked,
    out: Annotated[Path | None, Opt("names-file", ("--out", "-o"))] = None,
) -> None:
    from kennisnet.files.decisions.book import header, save_names
    from kennisnet.files.decisions.listing import doubted, merged, undecided
    from kennisnet.files.decisions.table import CHOICES, Decisions, places
    from kennisnet.texts.words import WORDS

    read = asked.read(call, advice=False)
    known = doubting.decided(read)
    place = _place(asked, known, out)
    with call.busy("cli-measuring"):
        found = doubting.candidates(read, call.lang)
    if found is None:
        raise ArgumentError("no-names")
    in_use = known.path is not None and place.exists() and place.samefile(known.path)
    before = [known] if in_use or not place.exists() else [known, Decisions.read(place)]
    table, n = merged(found, *before)
    if n == len(table) == 0:
        call.tell("cli-names-none")
        return
    save_names(table, place, call.lang)
    call.tell("cli-written", path=place)
    counts = doubted(undecided(found, *before))._asdict()
    call.tell("cli-names-found", **counts) if n else call.tell("cli-names-none")
    if n < len(table):
        call.tell("cli-names-kept", n=len(table) - n)
    if n:
        words = {one.split()[0]: WORDS.usual("decisions", one, call.lang) for one in CHOICES}
        call.tell("cli-names-next", file=place, column=header("decision", call.lang), **words)
    taken = in_use and not asked.how.get("decisions")
    if taken or (asked.table and place in places(asked.table)):
        call.tell("cli-names-taken")
    else:
        call.tell("cli-names-not-taken", file=place)


def _place(asked: Asked, known: Decisions, out: Path | None) -> Path:
    """Give the file to write: the one that is asked for, the one in use, or the one taken along."""
    from kennisnet.files.decisions.table import beside, places

    if out is None:
        ours = places(asked.table) if asked.table else []
        out = known.path or next(iter(ours), Path("names.xlsx"))
    there = beside(asked.table) if asked.table else None
    if there and asked.table and out in places(asked.table) and out != there:
        raise ArgumentError("names-two", other=there.name, out=out.name)
    rewritten = {known.path, there}
    spare([one for one in asked.files() if one not in rewritten], [out])
    return out
