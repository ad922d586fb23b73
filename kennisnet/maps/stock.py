"""The stock of a page: all that its views can show of a network, as plain lists for its script.

Tables stand there by column, and words that return stand there once: a large network makes a page
of half the size, and nothing is made of a row before a reader comes to it.

Scenes say where things stand; the stock says what they are. What is computed elsewhere (numbers,
suggestions, the headline) is handed in: maps know no measures and no suggestions.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import pandas as pd

from kennisnet.choices import STATES
from kennisnet.maps.filters import filters
from kennisnet.maps.palette import Palette
from kennisnet.maps.scales import colour_columns, size_columns
from kennisnet.maps.values import columns_of, numbers_of, spoken
from kennisnet.naming import CERTAINTIES
from kennisnet.network import Network, records
from kennisnet.texts import say
from kennisnet.texts.wording import brief, painted

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
PIECE = re.compile(r"(?<=[.?!:;,”]) | (?=“)")
"""Between two pieces of what is told: a name between signs of its own returns in many sentences."""


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
    warnings: tuple[str, ...] = ()
    """What is to be known of the names before a number is believed; a page says it at the top."""


def stock(
    net: Network,
    *,
    palettes: Sequence[Palette] = (),
    numbers: pd.DataFrame | None = None,
    hubs: Mapping[str, str] | None = None,
    ended: Collection[str] | None = None,
    suggestions: pd.DataFrame | None = None,
    headline: Headline = (),
    also: Also | None = None,
    size: str = "degree",
    title: str = "",
    caption: str = "",
    notes: Sequence[str] = (),
    warnings: Sequence[str] = (),
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
    ended
        The projects that are over: nobody can join them any more.
    suggestions
        Rows with the columns of `SUGGESTED`: ids, sentences, and the place in the list (``rank``,
        and ``rank_without`` the hubs); a row without places is shown with its institutions only.
    headline, also
        See `Headline` and `Also`.
    size
        The measure that gives the size at first.
    title, caption, notes, lang
        What the page says of itself, and its language.
    warnings
        What may be wrong with the names.

    Examples
    --------
    >>> links = [{"institution": i, "project": "P"} for i in "ab"]
    >>> made = stock(Network([{"id": "a"}, {"id": "b"}], [{"id": "P"}], links)).record
    >>> made["participations"], made["projects"]["name"]
    ({'institution': [0, 1], 'project': [0, 0], 'lead': [], 'sure': []}, ['P'])
    """
    named = net.named()
    hubs, also, ended = hubs or {}, also or {}, ended or ()
    counted = pd.DataFrame() if numbers is None else numbers
    record = {
        "lang": lang,
        "fingerprint": net.fingerprint,
        "headline": _headline(headline, named),
        "institutions": _institutions(named, counted, hubs, also, lang),
        "projects": _projects(named, counted, ended, lang),
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
        tuple(map(painted, warnings)),
    )


def _headline(pieces: Headline, net: Network) -> list[list[Any]]:
    """Give the pieces with places for ids: of projects behind those of institutions."""
    ids = [*net.institutions.index.tolist(), *net.projects.index.tolist()]
    place = {str(one): number for number, one in enumerate(ids)}
    return [
        [painted(text), None if keys is None else [place[str(one)] for one in keys]]
        for text, keys in pieces
    ]


def _suggestions(table: pd.DataFrame | None, net: Network) -> dict[str, Any]:
    """Give suggestions as lists, one for each row, in the order of ``fields``.

    Many sentences, and parts of them, return with other pairs: each stands once in ``sentences``, and what is told of a
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
                said = PIECE.split(values[place] or "")
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
) -> dict[str, Any]:
    """Give institutions by column; what few of them have is by their place."""
    ids, names = _ids_and_names(net.institutions)
    short = [(called := brief(name)) * (called != name) for name in names]
    other = {
        one: [[painted(text), how] for text, how in said] for one, said in also.items() if said
    }
    return {
        "id": ids,
        "name": names,
        "short": {place: text for place, text in enumerate(short) if text},
        "also": {place: other[one] for place, one in enumerate(ids) if one in other},
        "hub": {place: hubs[one] for place, one in enumerate(ids) if one in hubs},
        "values": spoken("institutions", net.institutions, lang),
        "numbers": numbers_of(numbers, ids),
    }


def _projects(
    net: Network, numbers: pd.DataFrame, ended: Collection[str], lang: str
) -> dict[str, Any]:
    """Give projects by column; which are open and over by their places."""
    table = net.projects
    ids, names = _ids_and_names(table)
    listed = table["open_ended"].tolist() if "open_ended" in table else []
    return {
        "id": ids,
        "name": names,
        "open": [place for place, value in enumerate(listed) if value is True],
        "over": [place for place, one in enumerate(ids) if one in ended],
        "values": spoken("projects", table, lang),
        "numbers": numbers_of(numbers, ids),
    }


def _ids_and_names(table: pd.DataFrame) -> tuple[list[str], list[str]]:
    names = [painted(str(name)) for name in table["name"].tolist()]
    return [*map(str, table.index.tolist())], names


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


def _participations(net: Network) -> dict[str, list[int]]:
    """Give institutions and projects by their place, which lead, and how certain they are.

    ``lead`` are the places of those that lead; ``sure`` is empty where all are certain.
    """
    rows, links = net.institutions.index, net.participations
    sure = {word: place for place, word in enumerate(CERTAINTIES)}
    words = links["certainty"].tolist() if "certainty" in links else []
    certain = [sure.get(word, 0) for word in words]
    role = links["role"].tolist() if "role" in links else []
    return {
        "institution": rows.get_indexer(pd.Index(links["institution"])).tolist(),
        "project": net.projects.index.get_indexer(pd.Index(links["project"])).tolist(),
        "lead": [place for place, word in enumerate(role) if word == "trekker"],
        "sure": certain if any(certain) else [],
    }


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
