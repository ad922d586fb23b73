"""Which texts a rule need not look at: those that begin or end as none of its words does.

A sieve lets more through than the rule wants, never less: `tests/test_shortcuts.py` holds it to that.
"""

from __future__ import annotations

from collections.abc import Iterable
from string import ascii_letters, digits


def never(signs: Iterable[str]) -> frozenset[str]:
    """Give the letters and digits of ASCII that are none of these signs, whatever the case.

    Letters with an accent, which a rule may fold, blanks and signs are not among them.

    >>> begins_no_total = never(word[:1] for word in ("totaal", "som"))
    >>> [text for text in ("Totaal", "som", " Som", "Lab", "12") if text[:1] not in begins_no_total]
    ['Totaal', 'som', ' Som']
    """
    folded = {letter for sign in signs for letter in sign.casefold()}
    return frozenset(sign for sign in ascii_letters + digits if sign.lower() not in folded)
