"""What must be said about the data, checked at the door: title, source, date, caveats."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pandas as pd

from kennisnet.errors import Fault, InputError
from kennisnet.network.cells import UNWRITABLE

TEXTS = ("title", "source", "date")
"""Parts that are one text, or one for each language; ``caveats`` are several."""


def admitted_about(given: Mapping[str, Any] | None) -> dict[str, Any]:
    """Check what is said about the data and put it in its one form.

    A caveat that stands alone becomes a list of one. Empty parts are left out, further parts are
    carried along. Raises `InputError` where a part is no text, or holds signs that no file can.

    >>> admitted_about({"title": "Region", "caveats": "A draft", "source": None})
    {'title': 'Region', 'caveats': ['A draft']}
    """
    if given is not None and not isinstance(given, Mapping):
        raise InputError([Fault("about-mapping", str(given))])
    whole = copy.deepcopy(dict(given or {}))
    about = {str(key): value for key, value in whole.items() if not _empty(value)}
    if "caveats" in about:
        about["caveats"] = _by_language(about["caveats"], _listed)
    faults = [fault for key, value in about.items() for fault in _faults(key, value)]
    if faults:
        raise InputError(faults)
    return about


def _by_language(value: Any, form: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(lang): form(part) for lang, part in value.items()}
    return form(value)


def _empty(value: Any) -> bool:
    """Say whether a part says nothing."""
    return not (len(value) if pd.api.types.is_list_like(value) else value)


def _listed(value: Any) -> Any:
    """Give several texts as a list; a text that stands alone is a list of one."""
    if isinstance(value, str):
        return [value]
    return list(value) if pd.api.types.is_list_like(value) else value


def _faults(key: str, value: Any) -> Iterator[Fault]:
    parts = list(value.values()) if isinstance(value, Mapping) else [value]
    for part in parts:
        if key == "caveats" and not _all_text(part):
            yield Fault("about-list", str(part), column=key)
        elif key in TEXTS and not isinstance(part, str | int | float | date | None):
            yield Fault("about-text", str(part), column=key)
    if any(UNWRITABLE.search(text) for text in _texts(value)):
        yield Fault("about-unwritable", column=key)


def _all_text(value: Any) -> bool:
    if value is None:
        return True
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _texts(value: Any) -> Iterator[str]:
    """Give every text within a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from (str(key), *_texts(part))
    elif isinstance(value, list | tuple | set):
        for part in value:
            yield from _texts(part)
