"""Whom to call, set aside in columns of names: e-mail addresses and telephone numbers."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from kennisnet.naming.contacts import may_hold_contact, without_contacts
from kennisnet.network.cells import distinct


def without_addresses(
    frame: pd.DataFrame, columns: Sequence[str], *, keep: bool = False
) -> tuple[pd.DataFrame, dict[str, tuple[int, frozenset[str]]]]:
    """Take e-mail addresses and telephone numbers out of columns of names.

    Also gives, for each column that had some, in how many cells, and the texts that are left of
    them. A cell with nothing else in it becomes empty; with ``keep`` it stays as it is.

    >>> table = pd.DataFrame({"P": ["UL k.smit@ul.nl", "HsL"]})
    >>> without_addresses(table, ["P"])[0]["P"].tolist()
    ['UL', 'HsL']
    """
    found = {}
    for column in dict.fromkeys(columns):
        texts = distinct(frame[column])
        if not may_hold_contact("\n".join(texts)):
            continue
        plain = {text: without_contacts(text) for text in texts if may_hold_contact(text)}
        changed = {t: new for t, new in plain.items() if new != t and (new or not keep)}
        if not changed:
            continue
        held = frame[column].isin(list(changed)).sum()
        cells = frame[column].map(lambda text, new=changed: new.get(text, text))
        frame = frame.assign(**{column: cells.mask(cells == "")})
        found[column] = int(held), frozenset(changed.values())
    return frame, found
