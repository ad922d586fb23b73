"""The stock of a page: all that its views can show of a network, as plain lists for its script.

Scenes say where things stand; the stock says what they are. What is computed elsewhere (numbers,
suggestions, the headline) is handed in: maps know no measures and no suggestions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import pandas as pd

from kennisnet.choices import STATES
from kennisnet.maps.filters import filters
from kennisnet.maps.palette import Palette
from kennisnet.maps.scales import colour_columns, size_columns
from kennisnet.maps.values import columns_of, numbers_of, values_of
from kennisnet.naming import CERTAINTIES
from kennisnet.network import Network, records
from kennisnet.texts import say
from kennisnet.texts.wording import brief, painted
from kennisnet.texts.words import WORDS

Also: TypeAlias = Mapping[str, Sequence[tuple[str, str]]]
"""By id: what else an institution is called, with the key of how that is said (``page-also-…``)."""
Headline: TypeAlias = Sequence[tuple[str, Sequence[str] | None]]
"""Pieces of the sentence at the top; one with ids is a button that lights them."""
SUGGESTED = (
    *("a", "b", "likely", "valuable", "weak", "shared", "where", "via", "from", "to"),
    *("evidence", "brings", "against", "state", "rank", "rank_without"),
)
"""What is told of a suggestion."""
TOLD = ("evidence", "brings", "against")
IDS = {
    **dict.fromkeys(("a", "b", "via", "shared"), "institutions"),
    **dict.fromkeys(("where", "from", "to"), "projects"),
}
"""What names an institution or a project."""
SENTENCE = re.compile(r"(?<=[.?!]) ")


@dataclass(frozen=True)
class Stock:
    """What a page knows beside its scenes: a record that can stand in it as JSON, and its texts."""

    record: Mapping[str, Any]
    title: str
    caption: str
    notes: tuple[str, ...]
    lang: str
    suggests: bool
    """Whether it was handed suggestions, be it none."""


def stock(
    net: Network,
    *,
    palettes: Sequence[Palette] = (),
    numbers: pd.DataFrame | None = None,
    hubs: Mapping[str, str] | None = None,
    suggestions: pd.DataFrame | None = None,
    headline: Headline = (),
    also: Also | None = None,
    size: str = "degree",
    title: str = "",
    caption: str = "",
    notes: Sequence[str] = (),
    lang: str = "nl",
) -> Stock:
    """Make the stock of a network.

    Parameters
    ----------
    palettes
        The columns by which a reader can colour; the first is in use.
    numbers
        A row for each id, a column for each measure: a reader can colour and size by them.
    hubs
        The letters of the institutions that are marks instead of lines.
    suggestions
        Rows with the columns of `SUGGESTED`: ids, sentences, and the place in the list (``rank``,
        and ``rank_without`` the hubs); a row without places is shown with its institutions only.
    headline, also
        See `Headline` and `Also`.
    size
        The measure that gives the size at first.
    title, caption, notes, lang
        What the page says of itself, and its language.

    Examples
    --------
    >>> links = [{"institution": i, "project": "P"} for i in "ab"]
    >>> made = stock(Network([{"id": "a"}, {"id": "b"}], [{"id": "P"}], links)).record
    >>> made["participations"], [one["name"] for one in made["projects"]]
    ([[0, 0, 0, 0], [1, 0, 0, 0]], ['P'])
    """
    named = net.named()
    hubs, also = hubs or {}, also or {}
    counted = pd.DataFrame() if numbers is None else numbers
    record = {
        "lang": lang,
        "fingerprint": net.fingerprint,
        "headline": [
            [painted(text), None if keys is None else [str(one) for one in keys]]
            for text, keys in headline
        ],
        "institutions": list(_institutions(named, counted, hubs, also, lang)),
        "projects": list(_projects(named, counted, lang)),
        "kinds": _kinds(net),
        "participations": _participations(named),
        "columns": columns_of(named, counted, lang),
        "filters": filters(named, palettes, lang),
        "colours": colour_columns(named, palettes, counted, lang),
        "sizes": size_columns(counted, size, lang),
        "suggestions": _suggestions(suggestions, named),
        "states": [[word, say(f"page-state-{word.replace(' ', '-')}", lang)] for word in STATES],
    }
    return Stock(
        record,
        painted(title),
        painted(caption),
        tuple(map(painted, notes)),
        lang,
        suggestions is not None,
    )


def _suggestions(table: pd.DataFrame | None, net: Network) -> dict[str, Any]:
    """Give suggestions as lists, one for each row, in the order of ``fields``.

    Many sentences return with other pairs: each stands once in ``sentences``, and what is told of a
    pair is a list of their places. Institutions and projects are their places too.
    """
    places = {
        table: {str(one): place for place, one in enumerate(rows.index)}
        for table, rows in (("institutions", net.institutions), ("projects", net.projects))
    }
    sentences: dict[str, int] = {}
    out = []
    for row in [] if table is None else records(table):
        values = [_plain(row.get(name)) for name in SUGGESTED]
        for place, name in enumerate(SUGGESTED):
            if name in IDS:
                values[place] = _places(row.get(name), places[IDS[name]])
            elif name in TOLD:
                said = SENTENCE.split(values[place] or "")
                values[place] = [sentences.setdefault(one, len(sentences)) for one in said]
        out.append(values)
    return {
        "fields": [*SUGGESTED],
        "told": [*TOLD],
        "ids": IDS,
        "sentences": [*sentences],
        "rows": out,
    }


def _places(given: Any, places: Mapping[str, int]) -> Any:
    """Give the place of an id, or of each of several; nothing for one that is not there."""
    if isinstance(given, list | tuple):
        return [places[str(one)] for one in given if str(one) in places]
    return places.get(str(given))


def also_called(net: Network) -> dict[str, list[tuple[str, str]]]:
    """Give what else institutions are called, in a network that is not rolled up.

    That are their other spellings, and the units that count with them, with theirs.

    >>> rows = [{"id": "u", "name": "U", "spellings": "UL | Uni"}, {"id": "f", "name": "Law", "parent": "u"}]
    >>> also_called(Network(rows, [{"id": "P"}], [{"institution": "f", "project": "P"}]))
    {'u': [('UL', 'called'), ('Uni', 'called'), ('Law', 'unit')]}
    """
    table = net.institutions
    rows = {str(one): row for one, row in zip(table.index, records(table), strict=True)}
    out: dict[str, list[tuple[str, str]]] = {}
    for one, row in rows.items():
        top, how = one, "called"
        while (parent := rows[top].get("parent")) in rows:
            top, how = str(parent), "unit"
        names = [*_spellings(row)] if how == "called" else [str(row["name"]), *_spellings(row)]
        for name in names:
            if name != rows[top]["name"] and (name, how) not in out.setdefault(top, []):
                out[top].append((name, how))
    return {one: names for one, names in out.items() if names}


def _spellings(row: Mapping[str, Any]) -> list[str]:
    written = row.get("spellings")
    return written.split(" | ") if isinstance(written, str) else []


def _institutions(
    net: Network, numbers: pd.DataFrame, hubs: Mapping[str, str], also: Also, lang: str
) -> Iterator[dict[str, Any]]:
    table = net.institutions
    for one, row in zip(table.index, records(table), strict=True):
        yield {
            "id": str(one),
            "name": (name := painted(str(row["name"]))),
            "short": (called := brief(name)) * (called != name),
            "also": [[painted(other), how] for other, how in also.get(str(one), ())],
            "hub": hubs.get(str(one), ""),
            "values": values_of("institutions", row, lang),
            "numbers": numbers_of(numbers, str(one)),
        }


def _projects(net: Network, numbers: pd.DataFrame, lang: str) -> Iterator[dict[str, Any]]:
    table = net.projects
    for one, row in zip(table.index, records(table), strict=True):
        yield {
            "id": str(one),
            "name": painted(str(row["name"])),
            "open": row.get("open_ended") is True,
            "over": _over(row.get("status")),
            "values": values_of("projects", row, lang),
            "numbers": numbers_of(numbers, str(one)),
        }


def _over(status: object) -> bool:
    """Say whether a status means that nobody can join any more."""
    return isinstance(status, str) and status.strip().lower() in WORDS.ended


def _kinds(net: Network) -> list[dict[str, Any]]:
    """Give the kinds of organisation ("schools"), with the projects that name them."""
    table = net.institutions
    if "generic" not in table:
        return []
    names = table.loc[table["generic"].fillna(value=False).astype(bool), "name"]
    links = net.participations
    there = links[links["institution"].isin(names.index)]
    found: dict[str, list[str]] = {}
    for institution, project in zip(there["institution"], there["project"], strict=True):
        projects = found.setdefault(painted(str(names[institution])), [])
        if str(project) not in projects:
            projects.append(str(project))
    return [{"name": name, "projects": found[name]} for name in sorted(found)]


def _participations(net: Network) -> list[list[int]]:
    """Give institution and project by their place, whether it leads, and how certain that is."""
    rows, links = net.institutions.index, net.participations
    sure = {word: place for place, word in enumerate(CERTAINTIES)}
    certainty = (
        links["certainty"] if "certainty" in links else pd.Series(CERTAINTIES[0], links.index)
    )
    return [
        [int(i), int(p), int(role == "trekker"), sure.get(word, 0)]
        for i, p, role, word in zip(
            rows.get_indexer(pd.Index(links["institution"])),
            net.projects.index.get_indexer(pd.Index(links["project"])),
            links["role"] if "role" in links else ["partner"] * len(links),
            certainty,
            strict=True,
        )
    ]


def _plain(value: Any) -> Any:
    """Give a value as JSON has it; shares to four digits, whole places as whole numbers."""
    if isinstance(value, list | tuple):
        return [str(one) for one in value]
    if value is None or pd.isna(value):
        return None
    if isinstance(value, bool):
        return value
    if isinstance(value, float):
        return int(value) if value.is_integer() else round(value, 4)
    return painted(value) if isinstance(value, str) else value
