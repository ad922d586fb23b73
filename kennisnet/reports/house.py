"""Whose report it is: the name, the colour and the logo of an organisation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kennisnet.errors import Fault, Faults, InputError
from kennisnet.maps.colours import darker

FIELDS = ("name", "colour", "logo")
PICTURES = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg"}
"""What a logo can be, by its first bytes."""
MOST = 2_000_000
"""Bytes of a logo."""
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True)
class House:
    """What a report wears; without anything it is plain."""

    name: str = ""
    colour: str = ""
    """Dark enough to be read on white."""
    logo: bytes = b""
    kind: str = ""
    """``png`` or ``jpeg``."""


def house_of(about: Mapping[str, Any]) -> House:
    """Take it from what goes along with the data: ``house``, with ``name``, ``colour`` and ``logo``.

    The colour is written as ``#rrggbb``, the logo is the path of a picture (png or jpeg). It stands
    in the settings file of a table, under ``[house]``. Raises `InputError` with every fault of it.

    >>> house_of({"house": {"name": "Bureau", "colour": "#ffcc00"}}).colour
    '#856A00'
    >>> house_of({}) == House()
    True
    """
    said = about.get("house")
    if said is None:
        return House()
    if not isinstance(said, Mapping):
        raise InputError([Fault("house-form", str(said))])
    faults = Faults(Fault("house-field", str(key)) for key in said if key not in FIELDS)
    colour, logo = (str(said.get(field) or "") for field in FIELDS[1:])
    if colour and not COLOUR.fullmatch(colour):
        faults.append(Fault("house-colour", colour))
    content, kind = b"", ""
    with faults.gather():
        content, kind = _picture(Path(logo)) if logo else (b"", "")
    faults.stop()
    return House(str(said.get("name") or ""), darker(colour) if colour else "", content, kind)


def _picture(path: Path) -> tuple[bytes, str]:
    """Read a picture, and say of what kind it is."""
    try:
        if path.stat().st_size > MOST:
            raise InputError([Fault("house-logo-large", path.name, values={"most": MOST})])
        content = path.read_bytes()
    except OSError as error:
        raise InputError([Fault("file-missing", path.name)]) from error
    kind = next((kind for start, kind in PICTURES.items() if content.startswith(start)), "")
    if not kind:
        raise InputError([Fault("house-logo", path.name)])
    return content, kind
