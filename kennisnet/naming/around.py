"""What stands around one name in a list and is no part of it: "and", "Other partners include:", a stop."""

from __future__ import annotations

import re

from kennisnet.texts.words import WORDS

_WORDS = sorted({word for words in WORDS.joints.values() for word in words})
_JOINT = re.compile(rf"(?:{'|'.join(_WORDS)})\s+(?=[^\W\d_])")
_TAKERS = "|".join(map(re.escape, sorted(WORDS.introduced)))
_VERBS = "|".join(sorted(WORDS.cells["introducing"]))
_INTRODUCED = re.compile(
    rf"(?:[\w-]{{1,20}}\s){{0,3}}(?:{_TAKERS})(?:\s(?:{_VERBS}))?\s?:\s*(?=\S)", re.IGNORECASE
)
_STOPPED = re.compile(r"(?:(?<=\w{5})|(?<=[A-Z]{3}))\.\Z")
_SHORT = WORDS.cells["abbreviations"]
_FORMS, _TAILS = WORDS.organisations["endings"], WORDS.organisations["tails"]


def without_lead_up(name: str, *, later: bool) -> str:
    """Give a name without what leads up to it: "and" of a ``later`` one, what introduces a list.

    >>> without_lead_up("and Exa Lab", later=True), without_lead_up("and Sons", later=True)
    ('Exa Lab', 'and Sons')
    >>> without_lead_up("Other partners include: Exa", later=False)
    'Exa'
    >>> without_lead_up("Partners for Health: Canada", later=False)
    'Partners for Health: Canada'
    """
    joint = _JOINT.match(name) if later else None
    if joint:
        rest = name[joint.end() :]
        if rest[0].isupper() and rest.split()[0].casefold() not in _TAILS:
            name = rest
    introduced = _INTRODUCED.match(name) if ":" in name else None
    return name[introduced.end() :] if introduced else name


def without_stop(name: str) -> str:
    """Give a name without the stop of a sentence; that of an abbreviation is a part of it.

    >>> without_stop("Health PEI."), without_stop("Museum."), without_stop("EXA INC.")
    ('Health PEI', 'Museum', 'EXA INC.')
    """
    if not _STOPPED.search(name):
        return name
    last = name[:-1].rsplit(maxsplit=1)[-1].casefold()
    return name if last in _FORMS or last in _SHORT else name[:-1]


def before_form(name: str) -> bool:
    """Say whether a bracket stands before the legal form: then it is a part of the name.

    >>> before_form("Exa (Canada) Inc."), before_form("Exa (Canada) Lab")
    (True, False)
    """
    _, closed, behind = name.rpartition(") ")
    return bool(closed) and behind.strip().replace(".", "").casefold() in _FORMS
