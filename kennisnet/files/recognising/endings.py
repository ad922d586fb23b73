"""Whether "u.a." ends a list ("among others") or is a legal form, in one column."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from kennisnet.files.recognising.apart import Apart, key_of
from kennisnet.naming.cells import spelled, without_brackets
from kennisnet.naming.ends import may_be_double, without_double

RECURS = 2
"""So many lists that end in it, and it is the end of lists."""


def of_names(texts: Collection[str], aparts: Sequence[Apart]) -> frozenset[str]:
    """Give the names, as `spelled` gives them, to which such an ending belongs.

    It is the end of a list where its name stands elsewhere without it, or where it stands behind
    lists of several names only, twice at least.
    """
    if not any(map(may_be_double, texts)):
        return frozenset()
    items = list(_items(texts, aparts))
    found = [(name, closes) for name, closes in items if without_double(name) != name]
    if len(found) >= RECURS and all(closes for _, closes in found):
        return frozenset()
    bare = {key_of(name) for name, _ in items}
    return frozenset(
        spelled(without_brackets(name))
        for name, _ in found
        if key_of(without_double(name)) not in bare
    )


def _items(texts: Iterable[str], aparts: Sequence[Apart]) -> Iterator[tuple[str, bool]]:
    """Give each name of a column, and whether it closes a list of several."""
    of_text = {apart.text: apart for apart in aparts}
    for text in texts:
        apart = of_text.get(text)
        if apart is None:
            yield text, False
            continue
        runs = list(apart.runs())
        for run in runs:
            yield apart.name(*run), len(runs) > 1 and run == runs[-1]
