"""What every page of ours shares: the head with its security policy, templates, styles, scripts."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import jinja2
from markupsafe import Markup

__all__ = ["environment", "own"]


@cache
def environment(room: str, *, trim_blocks: bool = False) -> jinja2.Environment:
    """Give the templates of a room, and the head that every page of ours has.

    What is filled in is escaped; a name that a template needs and does not get is a mistake.
    """
    return jinja2.Environment(
        loader=jinja2.ChoiceLoader([jinja2.PackageLoader(one) for one in (room, __name__)]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=trim_blocks,
    )


def own(room: str, name: str) -> Markup:
    """Give a style or script that lies beside the templates of a room, as it is."""
    return Markup((files(room) / "templates" / name).read_text("utf-8"))  # noqa: S704 - our own file
