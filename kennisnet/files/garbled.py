"""Text that was written in one encoding and read in another, and letters that nobody typed."""

from __future__ import annotations

import re
from typing import NamedTuple

import numpy as np

from kennisnet.files.page import Page

_SIGNS = "€‚ƒ„†‡ˆ‰Š‹ŒŽ‘“•˜™š›œžŸ¡¢£¤¥¦§¨©ª«¬­®¯°±²³´µ¶·¸¹º¼½¾¿\x81\x8d\x8f\x90\x9d"
"""What the second half of a letter becomes, without the signs that can follow a word."""
_GARBLED = [
    re.compile(pattern)
    for pattern in (
        f"Ã(?:[{_SIGNS}]|[…–—’”\xa0»](?=[a-z]))",
        f"Â[{_SIGNS}\xa0]",
        f"â(?:€[{_SIGNS}”’]|„¢|‚¬)",
        "\ufffd",
        # of Mac OS or DOS, read as that of Windows: a capital or a sign within small letters
        "(?<=[a-z]{2})(?:[ŽŸŠŒ](?![A-ZŽŸŠŒ])|[‚„†‡ˆ‰‹•™¤](?=[a-z]))",
    )
]
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")


class Garbled(NamedTuple):
    """Text that looks wrong: the first cell of it, where it stands, and how many rows have such."""

    text: str
    row: int
    column: int
    times: int


def garbled(page: Page) -> Garbled | None:
    """Find text that looks as if it was read in another encoding than it was written in.

    >>> from kennisnet.files.page import page_of
    >>> garbled(page_of([["CafÃ©", "SÃO TOMÉ"], ["l’été", "MANHÃ”"]]))
    Garbled(text='CafÃ©', row=1, column=0, times=1)
    >>> garbled(page_of([["CafŽ", "ŽILINA"]]))
    Garbled(text='CafŽ', row=1, column=0, times=1)
    """
    wrong: dict[int, np.ndarray] = {}
    cells = page.cells
    for place, (_, texts) in enumerate(page.coded):
        whole = "\n".join(texts)
        signs = [] if whole.isascii() else _GARBLED
        patterns = [sign for sign in (*signs, _CONTROL) if sign.search(whole)]
        found = {text for text in texts for sign in patterns if sign.search(text)}
        if found:
            wrong[place] = cells[place].isin(found).to_numpy()
    if not wrong:
        return None
    rows = np.any(list(wrong.values()), axis=0)
    at = int(rows.argmax())
    place = next(place for place, mask in wrong.items() if mask[at])
    return Garbled(str(cells.iloc[at, place]), int(cells.index[at]), place, int(rows.sum()))
