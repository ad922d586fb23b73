"""Every sentence that a person reads, in Dutch and in English.

The sentences stand in ``nl.ftl`` and ``en.ftl`` (Project Fluent: plurals and number formats
follow the rules of the language). Code names a sentence by its key and never holds one itself.
"""

from __future__ import annotations

import locale
import os
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from numbers import Integral, Real
from typing import Any, TypeAlias

from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

LANGUAGES = ("nl", "en")
"""A further language is its code here, a catalogue ``<code>.ftl`` with the keys of the others and a
file of words ``words/<code>.toml`` with their sections. Nothing else lists the languages of our
sentences; tables come in more (`kennisnet.texts.words`)."""
LONG = 1_000
"""Fluent refuses a value of some 2,500 signs; longer ones than this are filled in afterwards."""


@cache
def _bundle(lang: str) -> FluentBundle:
    if lang not in LANGUAGES:
        raise ValueError(f"lang is one of {', '.join(LANGUAGES)}; got {lang!r}")
    bundle = FluentBundle([lang], use_isolating=False)
    source = (files(__package__) / f"{lang}.ftl").read_text("utf-8")
    bundle.add_resource(FluentResource(source))
    return bundle


def say(key: str, lang: str = "en", **values: Any) -> str:
    """Give the sentence ``key`` in ``lang`` with ``values`` filled in.

    Raises ``KeyError`` for a key that no catalogue has and ``ValueError`` for a value that the
    sentence needs and did not get: both are mistakes of ours, never of a user.

    >>> say("count-projects", "nl", n=1), say("count-projects", "en", n=1200)
    ('1 project', '1,200 projects')
    """
    bundle = _bundle(lang)
    message = bundle.get_message(key)
    if message.value is None:
        raise KeyError(key)
    plain = {name: _plain(value) for name, value in values.items()}
    short, long = _set_aside(plain)
    text, mistakes = bundle.format_pattern(message.value, short)
    if mistakes:
        raise ValueError(f"text {key} ({lang}): {mistakes}")
    return _put_back(str(text), long)


def known(key: str) -> bool:
    """Say whether the catalogues have a sentence of this key (of one of our own families)."""
    return re.fullmatch(r"[a-z][\w-]*", key) is not None and _bundle("en").has_message(key)


def number(value: float, lang: str = "en", digits: int = 3, *, fixed: bool = False) -> str:
    """Write a number as the language does, with at most (``fixed``: exactly) so many decimals.

    >>> number(1234.5678, "nl"), number(0.25, "en"), number(3.0, "nl")
    ('1.234,568', '0.25', '3')
    >>> number(float("nan")), number(-0.0)
    ('–', '0')
    """
    if value != value:  # noqa: PLR0124 - NaN, without a library for it
        return "–"
    value = round(value, digits) + 0  # no minus before 0
    decimals = ("0" if fixed else "#") * digits
    return format_decimal(value, format=f"#,##0.{decimals}", locale=lang)


def enumerate_(parts: Sequence[str], lang: str = "en") -> str:
    """Join parts as the language enumerates them.

    >>> enumerate_(["a", "b", "c"], "nl"), enumerate_(["a", "b"], "en")
    ('a, b en c', 'a and b')
    """
    return format_list(list(parts), locale=lang)


Values: TypeAlias = dict[str, str | int | float]


def _set_aside(values: Values) -> tuple[Values, dict[str, str]]:
    r"""Put a mark in the place of each long text; give the values, and the text of each mark.

    A mark begins with a sign that no value holds so often in a row, so that none looks like one.

    >>> short, long = _set_aside({"a": "x" * 2_000, "b": "\ue000", "n": 3})
    >>> short, len(long["\ue000\ue0000\ue001"])
    ({'a': '\ue000\ue0000\ue001', 'b': '\ue000', 'n': 3}, 2000)
    """
    texts = {name: value for name, value in values.items() if isinstance(value, str)}
    too_long = [name for name, text in texts.items() if len(text) > LONG]
    if not too_long:
        return values, {}
    start = _MARK
    while any(start in text for text in texts.values()):
        start += _MARK
    marks = {name: f"{start}{place}{_MARK_END}" for place, name in enumerate(too_long)}
    return {**values, **marks}, {mark: texts[name] for name, mark in marks.items()}


_MARK, _MARK_END = "\ue000", "\ue001"
"""Signs for private use: they stand in no catalogue."""


def _put_back(text: str, long: Mapping[str, str]) -> str:
    """Put long texts in the place of their marks, all at once."""
    if not long:
        return text
    marks = "|".join(map(re.escape, long))
    return re.sub(marks, lambda mark: long[mark[0]], text)


def _plain(value: object) -> str | int | float:
    """Keep numbers, which each language writes in its own way; all else is text."""
    if isinstance(value, Integral):
        return int(value)
    return float(value) if isinstance(value, Real) else str(value)


def pick(value: str | Mapping[str, Any] | None, lang: str) -> Any:
    """Choose the language of a value that stands in one language or in several.

    >>> pick({"nl": "bron", "en": "source"}, "en"), pick("bron", "en"), pick(None, "nl")
    ('source', 'bron', None)
    """
    if isinstance(value, Mapping):
        return value.get(lang) or next(iter(value.values()), None)
    return value


def preferred_language(environ: Mapping[str, str] | None = None) -> str:
    """Give English where the locale is English and Dutch otherwise.

    >>> preferred_language({"LANG": "en_GB.UTF-8"}), preferred_language({"LANG": "C.UTF-8"})
    ('en', 'nl')
    """
    environ = os.environ if environ is None else environ
    named = next((environ[k] for k in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(k)), None)
    if named is None:
        named = locale.getlocale()[0] or ""
    spoken = (lang for lang in LANGUAGES if named.lower().startswith(lang))
    return next(spoken, LANGUAGES[0])
