"""A small invented example, in the form of the table that a new user fills in."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from kennisnet.choices import ROLES
from kennisnet.files.starting.fields import FIELDS
from kennisnet.texts import pick
from kennisnet.texts.wording import shown_value
from kennisnet.texts.words import WORDS


def example_rows(lang: str) -> list[list[Any]]:
    """Give the rows of the example in a language: one for each participation.

    >>> rows = example_rows("en")
    >>> len(rows), rows[0][:4]
    (21, ['Clean Coast Lab', 'University of Dunewick', 'lead', 'knowledge'])
    """
    return [
        [cells.get(field.name) for field in FIELDS]
        for project in _example()["projects"]
        for cells in _participations(project, lang)
    ]


@cache
def _example() -> dict[str, Any]:
    return tomllib.loads((files("kennisnet.texts") / "example.toml").read_text("utf-8"))


def _participations(project: dict[str, Any], lang: str) -> Iterator[dict[str, Any]]:
    """Give each participation by column; what is said of a project stands in all of its rows."""
    said = {
        "project": pick(project, lang),
        "spoor": pick(_example()["themes"][project["theme"]], lang),
        "status": shown_value(project["status"], lang),
        "start": project.get("start"),
        "end": project.get("end"),
        "open_ended": shown_value(project.get("open_ended", False), lang),
    }
    for role in ROLES:
        for one in project[role]:
            who = _example()["institutions"][one]
            yield {
                **said,
                "institution": pick(who, lang),
                "role": WORDS.usual("roles", role, lang),
                "sector": shown_value(who["sector"], lang) if "sector" in who else None,
            }
