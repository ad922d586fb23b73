"""The registry of sections: a section is one file in ``sections``, which registers itself here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

import pandas as pd

from kennisnet.errors import ArgumentError
from kennisnet.maps.page import Map
from kennisnet.reports.blocks import Block, Heading, Paragraph, short, texts
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.words import UNSURE

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Tell: TypeAlias = Callable[[Numbers], list[Block]]
List: TypeAlias = Callable[[Numbers], pd.DataFrame]
Paint: TypeAlias = Callable[[Numbers], "Axes | None"]
Draw: TypeAlias = Callable[[Numbers], Map]
When: TypeAlias = Callable[[Numbers], bool]
Call: TypeAlias = Callable[[Numbers], str]
Part: TypeAlias = Literal["memo", "main", "appendix"]


def always(numbers: Numbers) -> bool:  # noqa: ARG001 - as every condition
    """Let every report have a section."""
    return True


def peopled(numbers: Numbers) -> bool:
    """Let a section stand where anybody takes part in anything."""
    return len(numbers.named.participations) > 0


def linked(numbers: Numbers) -> bool:
    """Let a section stand where institutions can share a project."""
    return numbers.linked


@dataclass(frozen=True)
class Section:
    """A section of a report.

    ``tell`` gives its blocks, without the heading, which is the text ``report-heading-<key>``.
    """

    key: str
    tell: Tell
    place: int
    """Sections stand in the order of their places."""
    sheet: int
    """The tables of sections stand in this order, which is that of the places unless it is said."""
    needs: tuple[str, ...] = ()
    """The properties of `Numbers` that it asks for; they are computed before it tells."""
    tables: Mapping[str, List] = field(default_factory=dict)
    """Tables for files, by name."""
    pictures: Mapping[str, Paint] = field(default_factory=dict)
    """Pictures by name: functions that paint on a sheet of `maps.axes`; None where there is none."""
    pages: Mapping[str, Draw] = field(default_factory=dict)
    """Pages that stand beside the report, by name."""
    part: Part = "main"
    """Where it stands: on the first page, behind it, or in the appendix, which a screen folds."""
    new_page: bool = False
    """Whether it starts on a new page in print, unless it is short."""
    when: When = peopled
    """Whether a report has it at all."""
    of_one: bool = False
    """Whether it says something of one institution and those around it: else such a report is without."""
    called: Call | None = None
    """Gives the key of another heading, where that hangs on what was found."""

    def blocks(self, numbers: Numbers) -> list[Block]:
        """Give all that stands in the section, its heading first."""
        key = self.key if self.called is None else self.called(numbers)
        told = [*self.tell(numbers)]
        if any(UNSURE in text for block in told for text in texts(block)):
            told.append(Paragraph(numbers.words.text("unsure"), small=True))
        page = self.new_page and not short(told)
        return [Heading(numbers.words.text(f"heading-{key}"), page=page), *told]


SECTIONS: dict[str, Section] = {}
"""Every section by its key, in the order in which a report has them."""


def section(
    place: int,
    *,
    sheet: int | None = None,
    needs: Collection[str] = (),
    tables: Mapping[str, List] | None = None,
    pictures: Mapping[str, Paint] | None = None,
    pages: Mapping[str, Draw] | None = None,
    part: Part = "main",
    new_page: bool = False,
    when: When = peopled,
    of_one: bool = False,
    called: Call | None = None,
) -> Callable[[Tell], Tell]:
    """Make a function that gives blocks a section, under the name of the function; see `Section`."""

    def add(tell: Tell) -> Tell:
        own = Section(
            key=tell.__name__,
            tell=tell,
            place=place,
            sheet=place if sheet is None else sheet,
            needs=tuple(needs),
            tables=tables or {},
            pictures=pictures or {},
            pages=pages or {},
            part=part,
            new_page=new_page,
            when=when,
            of_one=of_one,
            called=called,
        )
        SECTIONS[own.key] = own
        for one in sorted(SECTIONS.values(), key=lambda one: one.place):
            SECTIONS[one.key] = SECTIONS.pop(one.key)
        return tell

    return add


def chosen(keys: Collection[str] | None) -> list[Section]:
    """Give the sections of some keys, in the order of a report; all for None.

    Raises `ArgumentError` for a key that no section has.
    """
    keys = [keys] if isinstance(keys, str) else keys
    unknown = [str(key) for key in keys or () if not isinstance(key, str) or key not in SECTIONS]
    if unknown:
        known = ", ".join(SECTIONS)
        raise ArgumentError("section-unknown", got=", ".join(unknown), known=known)
    return [one for one in SECTIONS.values() if keys is None or one.key in keys]
