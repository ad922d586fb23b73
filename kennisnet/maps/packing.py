"""Scenes as a page carries them: what they say again and again stands there once.

Ids, kinds and colours return in nearly every row of every scene. The page has each of them once, and
a row the place of it: that makes a page with many scenes a tenth smaller.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kennisnet.maps.scene import OWN

WORDS: Mapping[str, Sequence[int]] = {
    "nodes": range(4),
    "shapes": (6, 7, 8),
    "links": (6, 7, 8, 9, 10, 15),
}
"""Where rows have words: see `Scene.record`."""


def packed(records: Mapping[str, Mapping[str, Any]]) -> tuple[list[Any], dict[str, dict[str, Any]]]:
    """Give the words of scenes, those that are said most first, and the scenes with their places.

    The first word is empty, the second `OWN`.

    >>> row = ["", "a", "project", "", 1, 2, 3, 4]
    >>> packed({"board": {"nodes": [row, ["", "b", *row[2:]]], "shapes": [], "links": []}})
    (['', 1, 'project', 'a', 'b'],
     {'board': {'nodes': [[0, 3, 2, 0, 1, 2, 3, 4], [0, 4, 2, 0, 1, 2, 3, 4]], 'shapes': [], 'links': []}})
    """
    said = Counter(word for record in records.values() for word in _words(record))
    rest = sorted((word for word in said if word not in ("", OWN)), key=lambda w: (-said[w], w))
    words = ["", OWN, *rest]
    place = {word: position for position, word in enumerate(words)}
    return words, {name: _with_places(record, place) for name, record in records.items()}


def _words(record: Mapping[str, Any]) -> Iterator[Any]:
    for table, columns in WORDS.items():
        for row in record[table]:
            yield from (row[column] for column in columns if column < len(row))


def _with_places(record: Mapping[str, Any], place: Mapping[Any, int]) -> dict[str, Any]:
    out = dict(record)
    for table, columns in WORDS.items():
        out[table] = [
            [place[value] if column in columns else value for column, value in enumerate(row)]
            for row in record[table]
        ]
    return out
