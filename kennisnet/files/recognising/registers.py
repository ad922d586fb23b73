"""Registers of organisations: the form of their numbers."""

from __future__ import annotations

import re

FORMS = {
    "kvk": r"\d{8}",
    "rsin": r"\d{9}",
    "oin": r"\d{20}",
    "ror": r"(?:https?://)?(?:www\.)?(?:ror\.org/)?0[a-z0-9]{6}\d\d",
    "pic": r"\d{9}",
    "isni": r"(?:https?://)?(?:www\.)?(?:isni\.org/(?:isni/)?)?\d{4}[\s-]?\d{4}[\s-]?\d{4}[\s-]?\d{3}[\dX]",
    "grid": r"(?:https?://\S*/)?grid\.\d+\.[0-9a-f]+",
    "wikidata": r"(?:https?://\S*/)?Q\d+",
    "fundref": r"(?:https?://\S*/|doi:)?10\.13039/\d+|\d{9,12}",
    "lei": r"[A-Z0-9]{18}\d\d",
    "cvr": r"(?:DK[\s-]?)?\d{2}\s?\d{2}\s?\d{2}\s?\d{2}",
    "pnumber": r"\d{10}",
    "siret": r"\d{3}\s?\d{3}\s?\d{3}\s?\d{5}",
    "siren": r"\d{3}\s?\d{3}\s?\d{3}",
    "rnsr": r"\d{9}[A-Z]",
    "uai": r"\d{7}[A-Z]",
    "orgnr": r"(?:\d{2})?\d{6}-?\d{4}|\d{3}\s?\d{3}\s?\d{3}",
    "ytunnus": r"(?:FI)?\d{7}-?\d",
    "nif": r"(?:ES)?[A-Z0-9]-?\d{7}-?[A-Z0-9]",
    "fiscal": r"(?:IT)?\d{11}|[A-Z]{6}\d\d[A-Z]\d\d[A-Z]\d{3}[A-Z]",
    "vat": r"(?:[A-Z]{2}[\s.-]?)?(?=[A-Z\d\s.-]*\d)[A-Z\d][A-Z\d\s.-]{6,16}",
    "nip": r"(?:PL\s?)?(?:\d{10}|\d{3}-\d{3}-\d{2}-\d{2}|\d{3}-\d{2}-\d{2}-\d{3})",
    "regon": r"\d{9}|\d{14}",
    "krs": r"\d{10}",
    "nipc": r"(?:PT\s?)?\d{3}\s?\d{3}\s?\d{3}",
    "handelsregister": r"(?:.*\s)?(?:HR[AB]|VR|GnR|PR)\s?\d+.*",
}
"""By register; Sweden and Norway both say "orgnr". Spaces and hyphens as people write them."""
SPOKEN = {"ror": "ror.org/", "isni": "isni.org/", "grid": "grid.", "wikidata": "wikidata.org/"}
"""What stands in the numbers of a register and nowhere else, so that no header is needed."""
_FORMS = {name: re.compile(form, re.IGNORECASE) for name, form in FORMS.items()}


def has_form(register: str, text: str) -> bool:
    """Say whether a text has the form of the numbers of a register.

    >>> has_form("kvk", "27368929"), has_form("kvk", "2736892"), has_form("ytunnus", "0245437-2")
    (True, False, True)
    >>> has_form("ror", "https://ror.org/027bh9e22"), has_form("siret", "180 089 013 03720")
    (True, True)
    """
    return _FORMS[register].fullmatch(text.removesuffix(".0")) is not None


def told_by(text: str) -> str:
    """Give the register whose number this is by its own words, or nothing.

    >>> told_by("https://ror.org/027bh9e22"), told_by("27368929")
    ('ror', '')
    """
    spoken = (name for name, sign in SPOKEN.items() if sign in text.casefold())
    return next((name for name in spoken if has_form(name, text)), "")
