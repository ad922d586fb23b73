"""The words that tables use: headers, roles, statuses, kinds of organisation, "not given".

They are data, one file a language; whoever reads a table asks here and holds no word itself.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import Any, TypeAlias

from kennisnet.texts import LANGUAGES

Words: TypeAlias = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Vocabulary:
    """What the files of words say, all languages together."""

    by_language: Mapping[str, Mapping[str, Any]]

    def _gathered(self, *path: str) -> dict[str, list[str]]:
        """Join the lists of a section over the languages, in their order, each word once."""
        found: dict[str, dict[str, None]] = {}
        for words in self.by_language.values():
            section: Any = words
            for part in path:
                section = section.get(part, {})
            for name, listed in section.items():
                found.setdefault(name, {}).update(dict.fromkeys(listed))
        return {name: list(listed) for name, listed in found.items()}

    def _sets(self, *path: str) -> Words:
        return {name: frozenset(words) for name, words in self._gathered(*path).items()}

    def headers(self, table: str) -> Words:
        """Give how files call the columns of ``table``, ``institutions`` or ``aliases``.

        >>> "penvoerder" in WORDS.headers("table")["lead"]
        True
        """
        return self._sets("headers", table)

    @cached_property
    def labels(self) -> Words:
        """What stands before the ``lead`` and the ``partners`` within a cell."""
        return self._sets("labels")

    @cached_property
    def roles(self) -> Words:
        """Words in a column of roles, by the role that they mean."""
        return self._sets("roles")

    @cached_property
    def answers(self) -> Words:
        """Words that mean ``yes`` or ``no``."""
        return self._sets("answers")

    @cached_property
    def ended(self) -> frozenset[str]:
        """Words in a status that mean: nobody can join this project any more."""
        return self._sets("statuses")["ended"]

    @cached_property
    def organisations(self) -> Words:
        """Words about organisations: ``kinds`` that name nobody, ``legal_forms``, ``articles``."""
        return self._sets("organisations")

    @cached_property
    def cells(self) -> Words:
        """Words of a cell: ``none``, ``unknown``, ``others``, ``and``, ``abbreviations`` and such."""
        return self._sets("cells")

    def patterns(self, name: str) -> list[str]:
        """Give the regular expressions of ``between`` or ``open``, in their order."""
        return self._gathered("cells")[name]

    @cached_property
    def both_headers(self) -> list[str]:
        """Regular expressions for the header of a column with leads and partners together."""
        return self._gathered("headers", "both")["wide"]


def _read() -> dict[str, Mapping[str, Any]]:
    folder = files(__package__)
    return {lang: tomllib.loads((folder / f"{lang}.toml").read_text("utf-8")) for lang in LANGUAGES}


WORDS = Vocabulary(_read())
"""The words that are shipped."""
