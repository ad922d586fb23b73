"""The registry of painters: a painter is a function in ``painters``, which registers itself here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from kennisnet.files.safely import put
from kennisnet.maps.page import Map
from kennisnet.reports.blocks import Block
from kennisnet.reports.house import House
from kennisnet.reports.registry import Section

if TYPE_CHECKING:
    import pandas as pd


class Told(Protocol):
    """What a report hands to its painters; each part is computed at its first use."""

    @property
    def title(self) -> str:
        """The title of the network."""

    @property
    def caption(self) -> str:
        """What stands below the title."""

    @property
    def headline(self) -> str:
        """The conclusion, which is the title of the page; empty where no section tells one."""

    @property
    def folded(self) -> Sequence[str]:
        """The sections of the appendix."""

    @property
    def house(self) -> House:
        """Whose report it is."""

    @property
    def how(self) -> Mapping[str, Any]:
        """How it was made, for whoever makes it again."""

    @property
    def lang(self) -> str:
        """The language of the texts."""

    @property
    def blocks(self) -> Mapping[str, Sequence[Block]]:
        """What stands in each section."""

    @property
    def tables(self) -> dict[str, pd.DataFrame]:
        """The tables, by name."""

    @property
    def pictures(self) -> Mapping[str, bytes]:
        """The pictures that there are, by name and ending."""

    @property
    def pages(self) -> Mapping[str, Map]:
        """The live pages, by name."""

    @property
    def html(self) -> str:
        """The report as a page, which a notebook shows as well."""


@dataclass(frozen=True)
class Names:
    """The names of what some sections give: known before anything is computed."""

    tables: Sequence[str]
    pictures: Sequence[str]
    pages: Sequence[str]


def names_of(sections: Collection[Section]) -> Names:
    """Give the names of what sections give, in their order."""
    tables, pictures, pages = (
        [*dict.fromkeys(name for one in sections for name in getattr(one, what))]
        for what in ("tables", "pictures", "pages")
    )
    return Names(tables, pictures, pages)


Write: TypeAlias = Callable[[Path], object]
"""Writes a file into the folder of a report; the content is computed."""
Files: TypeAlias = Mapping[str, Callable[[Told], Write | None]]
"""Each file by its name, with what makes its content; None where there is nothing to write."""
Paint: TypeAlias = Callable[[Names], Files]


@dataclass(frozen=True)
class Painter:
    """What writes a report in one format."""

    format: str
    files: Paint
    place: int
    """Formats are listed in the order of their places."""
    whole: bool = False
    """Whether it is the whole report, which needs a program that may not be at hand."""


PAINTERS: dict[str, Painter] = {}
"""Every painter by its format, in the order in which formats are listed."""


def painter(place: int, *, whole: bool = False) -> Callable[[Paint], Paint]:
    """Make a function a painter, for the format of its name; see `Painter`."""

    def add(files: Paint) -> Paint:
        own = Painter(files.__name__, files, place, whole)
        PAINTERS[own.format] = own
        for one in sorted(PAINTERS.values(), key=lambda one: one.place):
            PAINTERS[one.format] = PAINTERS.pop(one.format)
        return files

    return add


def whole(content: bytes) -> Write:
    """Write some content, so that a file is either whole or not there."""

    def write(path: Path) -> None:
        put(path, content, path.parent)

    return write
