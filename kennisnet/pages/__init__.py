"""What every page of ours shares: the head with its security policy, templates, styles, scripts."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import jinja2
from markupsafe import Markup

from kennisnet.texts.wording import painted

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
        finalize=_painted,
    )


def _painted(said: object) -> object:
    """Put a text in a form that a page can hold; what is a page's own stays as it is."""
    return painted(said) if isinstance(said, str) and not isinstance(said, Markup) else said


def own(room: str, name: str) -> Markup:
    """Give a style or script that lies beside the templates of a room, as it is."""
    return Markup((files(room) / "templates" / name).read_text("utf-8"))  # noqa: S704 - our own file
