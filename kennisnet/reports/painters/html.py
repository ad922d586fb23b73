"""Blocks painted as one HTML page that works offline and prints well."""

from __future__ import annotations

import base64
from collections.abc import Collection, Mapping, Sequence
from functools import partial
from importlib.metadata import version
from typing import Any

from markupsafe import Markup

from kennisnet.maps.page import Map
from kennisnet.pages import environment, own
from kennisnet.reports.blocks import Block, Frame, Heading, Table, more_in, moves_only
from kennisnet.reports.house import House
from kennisnet.reports.painting import Files, Names, Told, Write, painter, whole
from kennisnet.texts import say

ROOM = "kennisnet.reports"
PAGE = "report.html"
MEMO = "memo"
"""The section that is the first page, if it is there."""
HEIGHT = "720px"
"""Of a live page within this one."""


@painter(10)
def html(names: Names) -> Files:
    """Write the report as a page, and the live pages beside it."""
    return {**{f"{name}.html": partial(_live, name) for name in names.pages}, PAGE: _page}


def _live(name: str, told: Told) -> Write:
    return whole(told.pages[name].html.encode())


def _page(told: Told) -> Write:
    return whole(told.html.encode())


def page(told: Told) -> str:
    """Paint a report, with its pictures and its live pages in it."""
    return _painted(told, told.blocks)


def printed(told: Told) -> str:
    """Paint a report as it is printed: without what moves."""
    still = {
        key: [block for block in blocks if not isinstance(block, Frame)]
        for key, blocks in told.blocks.items()
    }
    told_of = {key: own for key, own in still.items() if len(own) > 1}
    return _painted(told, told_of, links=False)  # in a pdf they would lead to where it was made


def _painted(told: Told, sections: Mapping[str, Sequence[Block]], *, links: bool = True) -> str:
    return paint(
        sections,
        title=told.title,
        caption=told.caption,
        headline=told.headline,
        house=told.house,
        folded=[key for key in told.folded if key in sections],
        lang=told.lang,
        pictures=told.pictures,
        pages=told.pages,
        links=links,
    )


def paint(
    sections: Mapping[str, Sequence[Block]],
    *,
    title: str,
    caption: str,
    lang: str,
    pictures: Mapping[str, bytes],
    pages: Mapping[str, Map],
    headline: str = "",
    house: House = House(),  # noqa: B008 - nothing in it changes
    folded: Collection[str] = (),
    links: bool = True,
) -> str:
    """Paint the blocks of each section, by the id that the section gets on the page.

    ``pictures`` are those that blocks name, by name and ending; ``pages`` the live ones. With a
    ``headline`` title and caption stand smaller. Sections that are ``folded`` are the appendix.
    Without ``links`` the files beside the page are only named.
    """

    def text(key: str, **values: Any) -> str:
        return say(f"report-{key}", lang, **values)

    template = environment(ROOM, trim_blocks=True).get_template("report.html")
    return template.render(
        lang=lang,
        version=version("kennisnet"),
        title=title,
        caption=caption,
        headline=headline,
        house=house,
        logo=f"data:image/{house.kind};base64,{base64.b64encode(house.logo).decode()}",
        folded=folded,
        classes=lambda key: _classes(key, sections[key]),
        text=text,
        css=own(ROOM, "report.css") + _worn(house),
        sections=sections,
        kind=kind,
        more=lambda block: _more(block, lang, links=links),
        source=lambda name: _embedded(pictures[f"{name}.png"]),
        live=lambda name: Markup(pages[name].frame(HEIGHT)),  # noqa: S704 - escaped by Map.frame
    )


def _worn(house: House) -> Markup:
    """Give the styles of a house: its colour, which is six hexadecimal digits and nothing else."""
    return Markup(f":root{{--house:{house.colour}}}" if house.colour else "")  # noqa: S704 - `house_of` looked


def _more(block: Table, lang: str, *, links: bool) -> Markup:
    """Say that a table has more rows, and where they are: the file is a link."""
    before, file, after = more_in(block, lang)
    if not links:
        return Markup("{}{}{}").format(before, file, after)
    return Markup('{}<a href="{}">{}</a>{}').format(before, file, file, after)


def _classes(key: str, blocks: Sequence[Block]) -> str:
    """Give the classes of a section: where it begins on paper, and whether it is there at all."""
    first = blocks[0]
    fit = {
        "memo": key == MEMO,
        "page": isinstance(first, Heading) and first.page,
        "screen": moves_only(blocks),
    }
    return " ".join(name for name, so in fit.items() if so)


def kind(block: Block) -> str:
    """Name the kind of a block, and the macro that paints it.

    >>> from kennisnet.reports.blocks import Paragraph
    >>> kind(Paragraph("So it is."))
    'paragraph'
    """
    return type(block).__name__.lower()


def _embedded(content: bytes) -> str:
    return "data:image/png;base64," + base64.b64encode(content).decode()
