"""Blocks painted as one HTML page that works offline and prints well."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from typing import Any

from markupsafe import Markup

from kennisnet.maps.page import Map
from kennisnet.pages import environment, own
from kennisnet.reports.blocks import Block
from kennisnet.texts import say

ROOM = "kennisnet.reports"
HEIGHT = "720px"
"""Of a live page within this one."""


def paint(
    sections: Mapping[str, Sequence[Block]],
    *,
    title: str,
    caption: str,
    lang: str,
    pictures: Mapping[str, bytes],
    pages: Mapping[str, Map],
) -> str:
    """Paint the blocks of each section, by the id that the section gets on the page.

    ``pictures`` are those that blocks name, by name and ending; ``pages`` the live ones.
    """

    def text(key: str, **values: Any) -> str:
        return say(f"report-{key}", lang, **values)

    template = environment(ROOM, trim_blocks=True).get_template("report.html")
    return template.render(
        lang=lang,
        version=version("kennisnet"),
        title=title,
        caption=caption,
        text=text,
        css=own(ROOM, "report.css"),
        sections=sections,
        kind=kind,
        source=lambda name: _embedded(pictures[f"{name}.png"]),
        live=lambda name: Markup(pages[name].frame(HEIGHT)),  # noqa: S704 - escaped by Map.frame
    )


def kind(block: Block) -> str:
    """Name the kind of a block, and the macro that paints it.

    >>> from kennisnet.reports.blocks import Paragraph
    >>> kind(Paragraph("So it is."))
    'paragraph'
    """
    return type(block).__name__.lower()


def _embedded(content: bytes) -> str:
    return "data:image/png;base64," + base64.b64encode(content).decode()
