"""Ids that a person can read, made of names."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from kennisnet.naming.spelling import normal

_BETWEEN = re.compile(r"[\W_]+")
LONGEST = 60
"""An id has no more signs, before those of its checksum."""


def readable_ids(names: Iterable[str], taken: Iterable[str] = ()) -> dict[str, str]:
    """Give each name an id that a person can read, the same whatever the order of the names.

    Names that would get the same id, or one that is taken, get signs of their checksum: four, or
    as many as it takes.

    >>> readable_ids(["Hogeschool Leiden", "Café 't Hoekje", "W&N", "W N"])
    {'Hogeschool Leiden': 'hogeschool-leiden', "Café 't Hoekje": 'cafe-t-hoekje', 'W&N': 'w-n-cb72', 'W N': 'w-n-c971'}
    """
    slugs = {name: slug(name) for name in names}
    used = {*taken, ""}
    plain = {*slugs.values()}
    if len(plain) == len(slugs) and plain.isdisjoint(used):
        return slugs
    ids: dict[str, str] = {}
    left, length = list(slugs), 0
    while left:
        tried = {n: _signed(slugs[n], n, length) for n in left} if length else slugs
        count = Counter(tried.values())
        made = {n: i for n, i in tried.items() if count[i] == 1 and i not in used}
        ids |= made
        used |= set(made.values())
        left = [name for name in left if name not in made]
        length = 2 * length or 4
    return {name: ids[name] for name in slugs}


def code_of(one: str, name: str) -> str:
    """Give an id where it is a code of its own, and nothing where `readable_ids` made it of the name.

    >>> code_of("4a", "Lab"), code_of("lab", "Lab"), code_of("w-n-cb72", "W&N")
    ('4a', '', '')
    >>> code_of("lab-2021", "Lab")
    'lab-2021'
    """
    plain, own = slug(name), re.sub(r"^(?:project-)+", "", one)
    sign = own.removeprefix(f"{plain or 'name'}-")
    made = own in {name, plain} or own == _signed(plain, name, len(sign))
    return "" if made else one


def slug(name: str) -> str:
    """Give the letters and digits of a name, without accents, as an id has them.

    >>> slug("Café 't Hoekje"), slug("W&N"), slug("…")
    ('cafe-t-hoekje', 'w-n', '')
    """
    bare = name
    if not name.isascii():
        bare = "".join(c for c in normal("NFKD", name) if not unicodedata.combining(c))
    if bare.isalnum() and bare.isascii():
        return bare.lower()[:LONGEST]
    return _BETWEEN.sub("-", bare.casefold()).strip("-")[:LONGEST].rstrip("-")


def _signed(plain: str, name: str, length: int) -> str:
    if not length:
        return plain
    sign = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{plain or 'name'}-{(sign * length)[:length]}"
