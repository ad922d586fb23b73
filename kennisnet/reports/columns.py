"""How wide the columns of a table on paper are: by their shares, or by what stands in them."""

from __future__ import annotations

from collections.abc import Sequence

from kennisnet.maps.widths import width

CM = 2.54 / 72
"""Of a point."""
BESIDE, ASIDE = 0.2, 0.15
"""What a cell has beside its text, in centimetres; and a number more, before the next column."""


def widths(
    room: float,
    shares: Sequence[float],
    cells: Sequence[Sequence[str]] = (),
    numeric: Sequence[bool] = (),
    size: float = 9.5,
) -> list[float]:
    """Give the widths of columns in centimetres, which fill a room.

    Where there are shares they say it. Else a column has its longest word whole, and of what is left
    as much as its longest cell asks for; the first cells of rows, and the first row, are bold.

    >>> widths(17.0, [0.25, 0.75])
    [4.25, 12.75]
    >>> rows = [("Group", "Members"), ("1", "Museum, Library, Archive, University")]
    >>> first, second = widths(17.0, [0, 0], rows)
    >>> first < 4 < second, round(first + second, 6)
    (True, 17.0)
    """
    if any(shares) or not cells:
        total = sum(shares)
        return [room * (share / total if total else 1 / len(shares)) for share in shares]
    aside = [BESIDE + (ASIDE if number else 0) for number in (*numeric, *[False] * len(shares))]
    least, most = ([0.0] * len(shares) for _ in range(2))
    for row, texts in enumerate(cells):
        for n, text in enumerate(texts):
            bold = not row or not n
            parts = text.replace("/", "/ ").split()  # an address of the web is parted too
            words = [width(one, size, bold=bold) * CM for one in parts]
            whole = width(text, size, bold=bold) * CM
            least[n] = max(least[n], aside[n] + max(words, default=0))
            most[n] = max(most[n], aside[n] + whole)
    if sum(least) >= room:
        return [room * one / sum(least) for one in least]
    asked = [more - one for one, more in zip(least, most, strict=True)]
    left = room - sum(least)
    if sum(most) <= room:
        asked, left = most, room - sum(most)
        least = most
    return [one + left * part / (sum(asked) or 1) for one, part in zip(least, asked, strict=True)]
