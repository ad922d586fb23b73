"""Whether "u.a." ends a list ("among others") or is a legal form, in one column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from kennisnet.files.recognising.apart import Apart, key_of
from kennisnet.naming.cells import spelled, without_brackets
from kennisnet.naming.ends import may_be_double, without_double
from kennisnet.texts.words import WORDS

_COOPERATIVE = tuple(WORDS.organisations["cooperatives"])


def of_names(texts: Collection[str], aparts: Sequence[Apart]) -> frozenset[str]:
    """Give the names, as `spelled` gives them, to which such an ending belongs.

    It is a legal form behind the word of a cooperative, which such a name must hold, and where
    another name follows or the same name has it in several cells, without a blank in it. Else it
    ends a list, also one that names a single one.
    """
    if not any(map(may_be_double, texts)):
        return frozenset()
    found = [(name, last) for name, last in _items(texts, aparts) if without_double(name) != name]
    times = Counter(key_of(name) for name, _ in found)
    bare = {key_of(name) for name, _ in _items(texts, aparts)}
    followed = {key_of(name) for name, last in found if not last}
    return frozenset(
        spelled(without_brackets(name))
        for name, _ in found
        if _cooperative(name)
        or (
            key_of(without_double(name)) not in bare
            and " " not in name[len(without_double(name)) :].strip()
            and (key_of(name) in followed or times[key_of(name)] > 1)
        )
    )


def _cooperative(name: str) -> bool:
    return any(word.startswith(_COOPERATIVE) for word in name.casefold().split())


def _items(texts: Iterable[str], aparts: Sequence[Apart]) -> Iterator[tuple[str, bool]]:
    """Give each name of a column, and whether it is the last of its text."""
    of_text = {apart.text: apart for apart in aparts}
    for text in texts:
        apart = of_text.get(text)
        if apart is None:
            yield text, True
            continue
        runs = list(apart.runs())
        for run in runs:
            yield apart.name(*run), run == runs[-1]
