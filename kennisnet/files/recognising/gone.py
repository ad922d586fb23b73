"""Headers that were named and are not there: what they may be called now, if a reading knew them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from kennisnet.errors import Fault, typed
from kennisnet.files.grid import Grid
from kennisnet.files.headers import plain
from kennisnet.files.how import HOLDS, How
from kennisnet.files.recognising.board import NAMING, SURE
from kennisnet.files.recognising.meanings import Guess
from kennisnet.files.recognising.question import option
from kennisnet.files.recognising.saved import seen


def gone(
    grid: Grid,
    how: How,
    columns: Sequence[str],
    guesses: Callable[[], Sequence[Guess]],
    also: Sequence[str] = (),
) -> list[Fault]:
    """Give a fault for each header that was named and is not among columns, nor has another name.

    ``guesses`` tells what columns mean, ``also`` are further names by which they go. A saved reading knows which columns are new:
    the one that can be meant now is told with the option that says so.
    """
    there = {*columns, *also}
    lost = {
        header: name
        for name, headers in how.headers.items()
        for header in headers
        if header not in there
    }
    new = _new(how, columns) if lost else []
    told = guesses() if new else ()
    near = {
        header: _option(how, name, header, found)
        for header, name in lost.items()
        if (found := _called_now(name, new, told, alone=len(lost) == 1))
    }
    return grid.absent(list(lost), columns, near)


def _new(how: How, columns: Sequence[str]) -> list[str]:
    """Give the columns that a saved reading did not see; none where nothing says what it saw."""
    before = seen(how, "columns")
    known = {*map(plain, before or ())}
    return [] if before is None else [one for one in columns if plain(one) not in known]


def _called_now(
    name: str, new: Sequence[str], guesses: Sequence[Guess], *, alone: bool
) -> str | None:
    """Give the one new column that can be a field: by what it means, or as the only one."""
    tiers = [[name], list(NAMING)] if name in NAMING else [[name]]
    for meanings in tiers:
        sure = {one.header for one in guesses if one.meaning in meanings and one.score >= SURE}
        likely = [one for one in new if one in sure]
        if len(likely) == 1:
            return likely[0]
    return new[0] if alone and len(new) == 1 else None


def _option(how: How, name: str, header: str, found: str) -> str:
    """Write the option that says of which column a field is now."""
    if name not in HOLDS or header in (how.columns or {}):
        said: Mapping[str, str] = {found: name}
        return typed(option("columns", said))
    return typed(option(name, [found if one == header else one for one in how.headers[name]]))
