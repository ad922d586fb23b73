"""What the verbs of large networks are asked: places, ids and numbers, each refused in one sentence."""

from __future__ import annotations

import os
from numbers import Real
from pathlib import Path
from typing import Any

from kennisnet.errors import ArgumentError, shown
from kennisnet.network import as_text


def a_place(name: str, given: object) -> Path:
    r"""Give an argument that is a path, or say what is wanted.

    >>> a_place("path", "links").name
    'links'
    >>> a_place("folder", 5)
    Traceback (most recent call last):
    kennisnet.errors.ArgumentError: folder= is the path of a file or a folder; got 5
    """
    fits = isinstance(given, (str, os.PathLike))
    path = os.fspath(given) if fits else ""  # type: ignore[call-overload] # asked just before
    if not isinstance(path, str) or not path or "\0" in path:
        raise ArgumentError("large-path", name=name, got=shown(repr(given)))
    return Path(path)


def called(place: Path) -> str:
    """Give the name by which a person knows a file or folder, also where it is written as a dot."""
    return place.name or place.absolute().name or str(place)


def ids(name: str, given: Any) -> list[str]:
    """Give ids as a person gives them: one or several texts, or numbers where files have numbers.

    >>> ids("institution", "a"), ids("institution", [5, "a", 5.0])
    (['a'], ['5', 'a'])
    >>> ids("institution", [True, False])
    Traceback (most recent call last):
    kennisnet.errors.ArgumentError: institution= takes ids; got True
    """
    several = [given] if isinstance(given, (str, bytes, Real)) else given
    try:
        found = list(several)
    except TypeError:
        found = [given]
    for one in found:
        number = isinstance(one, Real) and not isinstance(one, bool)
        if not (isinstance(one, str) or number):
            raise ArgumentError("large-ids", name=name, got=shown(repr(one)))
    return list(dict.fromkeys(map(as_text, found)))
