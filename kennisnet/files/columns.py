"""Which column is which: headers recognised in Dutch and English, or named by the caller."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Literal

from kennisnet.errors import Fault, InputError
from kennisnet.files.grid import Grid

Shape = Literal["wide", "long"]

_HEADERS = {
    "project": """code|projectcode|project code|project id|projectid|project nr|projectnr|nr|nummer
        |projectnummer|project number|id|grant id""",
    "name": """project|projectnaam|project naam|naam project|project name|projecttitel|project title|project
        acronym|titel|title|naam|name|projecten|projects|network""",
    "lead": """trekker|trekkers|trekkende partij|penvoerder|penvoerders|lead|leads|lead partner
        |leadpartner|lead partners|lead organisation|lead organization|leading organisation
        |lead institution|lead applicant|leader|coordinator|coordinators|coordinerende partij
        |coordinating organisation|coordinating organization|hoofdaanvrager|aanvrager
        |main applicant|applicant|initiatiefnemer|t""",
    "partners": """partner|partners|overige partners|overige beoogde partners|beoogde partners
        |other partners|project partners|projectpartners|samenwerkingspartners|deelnemers
        |deelnemende partijen|betrokken partijen|participants|consortium|consortium partners|p""",
    "institution": """institution id|instelling id|organisatie id|organisation id|organization id
        |institution|institutions|instelling|instellingen|organisatie|organisaties|organisation
        |organisations|organization|organizations|partij|partner organisation|partner organization
        |partner name|partnernaam|deelnemer|participant""",
    "institution_name": """institution name|naam instelling|instellingsnaam|organisation name
        |organization name|naam organisatie|organisatienaam|legal name""",
    "role": """role|rol|partner role|rol partner|type partner|type deelname|partner type""",
    "spoor": "spoor|thema|theme|programmalijn|programme line|track",
    "status": "status|stand van zaken|project status|projectstatus",
    "sector": "sector|type organisatie|organisation type|organization type|type instelling",
    "generic": "generic|soort organisatie",
    "open_ended": "open ended|open list|open lijst",
    "certainty": "certainty|zekerheid",
    "part": "part",
}
RECOGNISED = {
    field: frozenset(" ".join(header.split()) for header in headers.split("|"))
    for field, headers in _HEADERS.items()
}
_GIVEN = 100
"""A header that the caller names says more than any number of headers that are recognised."""
NEEDED = {"wide": ("project", "lead", "partners"), "long": ("project", "institution", "role")}


def plain(header: str) -> str:
    """Put a header in the form in which it is recognised: no case, accents or signs.

    >>> plain(" Coördinator_(NL) "), plain("T: Trekker P: overige (beoogde) Partners")
    ('coordinator nl', 't trekker p overige beoogde partners')
    """
    bare = unicodedata.normalize("NFKD", header)
    letters = "".join(c for c in bare if not unicodedata.combining(c)).casefold()
    return " ".join(re.sub(r"[\W_]+", " ", letters).split())


def recognised(headers: Sequence[str], given: Collection[str] = ()) -> int:
    """Say how much a row looks like a header: what it says of projects, leads, partners, roles."""
    known = frozenset().union(*RECOGNISED.values())
    seen = sum(plain(header) in known or _both(header) for header in headers)
    return seen + _GIVEN * sum(" ".join(header.split()) in given for header in headers)


def _both(header: str) -> bool:
    """Say whether one column holds leads and partners together ("T: Trekker P: Partners")."""
    return bool(re.match(r"t trekkers? p .*partners?$", plain(header)))


@dataclass(frozen=True)
class Layout:
    """What each column of a table is, and whether a row is a project or a participation."""

    shape: Shape
    columns: Mapping[str, str]

    def get(self, field: str) -> str | None:
        """Give the header of a field, or None."""
        return self.columns.get(field)

    def those(self, *fields: str) -> dict[str, str]:
        """Give the headers of those fields that the table has."""
        return {field: self.columns[field] for field in fields if field in self.columns}

    @property
    def by_id(self) -> bool:
        """Whether institutions stand in the table with an id and a name."""
        return {"institution", "institution_name"} <= set(self.columns)


def layout(grid: Grid, given: Mapping[str, str | None]) -> Layout:
    """Find out what the columns of a grid are.

    Names that the caller gives come first; the others are recognised. Raises `InputError` where
    a given name does not exist, two columns could be the same thing, or what is needed is absent.
    """
    headers = list(grid.frame.columns)
    named = named_by(given)
    faults = grid.absent(list(dict.fromkeys(named.values())))
    if faults:
        raise InputError([*grid.faults, *faults])
    left = [header for header in headers if header not in named.values()]
    found: dict[str, list[str]] = {
        field: sorted((h for h in left if plain(h) in names), key=lambda h: h != field)
        for field, names in RECOGNISED.items()
        if field not in named
    }
    both = [header for header in left if _both(header)]
    if both and "lead" not in named and "partners" not in named:
        found["lead"], found["partners"] = both[:1], both[:1]
    columns = {field: names[0] for field, names in found.items() if names} | named
    shape = _shape(columns, named)
    _settle(columns, found, named, shape)
    faults = _wanting(grid, columns, found, shape)
    if faults:
        raise InputError([*grid.faults, *faults])
    return Layout(shape, columns)


def named_by(given: Mapping[str, str | None]) -> dict[str, str]:
    """Give the headers that the caller names, with single spaces as in a grid."""
    return {field: " ".join(name.split()) for field, name in given.items() if name is not None}


def apart(further: Iterable[str], taken: Iterable[str]) -> dict[str, str]:
    """Give further columns a name that no known column has: theirs, or theirs with a number.

    >>> apart(["name", "x"], {"id", "name"})
    {'name': 'name (2)', 'x': 'x'}
    """
    further, known = list(further), frozenset(taken)
    names = {header: header for header in further}
    used = {*known, *further}
    for header in (header for header in further if header in known):
        names[header] = next(name for n in count(2) if (name := f"{header} ({n})") not in used)
        used.add(names[header])
    return names


def _shape(columns: Mapping[str, str], named: Mapping[str, str]) -> Shape:
    if {"institution", "role"} & set(named):
        return "long"
    if {"lead", "partners"} & set(named):
        return "wide"
    who = {"institution", "institution_name"} & set(columns)
    one_each = bool(who) and "partners" not in columns
    return "long" if one_each and ("role" in columns or "lead" not in columns) else "wide"


def _settle(
    columns: dict[str, str],
    found: dict[str, list[str]],
    named: Mapping[str, str],
    shape: Shape,
) -> None:
    """Let a lone project column be code and name at once, an id column go before a name."""
    if "project" not in columns and "name" in columns:
        columns["project"] = columns["name"]
    ids = [header for header in found.get("institution", ()) if plain(header).endswith(" id")]
    if shape == "long" and "institution" not in named and ids:
        others = [header for header in found["institution"] if header not in ids]
        columns["institution"] = ids[0]
        found["institution"] = ids
        if others and "institution_name" not in columns:
            columns["institution_name"] = others[0]
    if shape == "long" and "institution" not in columns and "institution_name" in columns:
        columns["institution"] = columns.pop("institution_name")


def _wanting(
    grid: Grid, columns: Mapping[str, str], found: Mapping[str, list[str]], shape: Shape
) -> list[Fault]:
    have = {"have": ", ".join(grid.frame.columns)}
    faults = [
        Fault(
            "column-twice", " | ".join(names), grid.file, grid.header_row, values={"field": field}
        )
        for field, names in found.items()
        if field in NEEDED[shape] and len(set(names)) > 1 and columns.get(field) in names
    ]
    if "project" not in columns:
        faults.append(Fault("project-column", "", grid.file, grid.header_row, values=have))
    if shape == "wide" and not {"lead", "partners"} & set(columns):
        faults.append(Fault("who-column", "", grid.file, grid.header_row, values=have))
    if shape == "long" and "institution" not in columns:
        faults.append(Fault("institution-column", "", grid.file, grid.header_row, values=have))
    return faults
