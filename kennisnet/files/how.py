"""How a table is to be read: every keyword of `read`, said once.

`read`, `recognise` and `check` take them, a settings file holds them, the command line offers
them in the order of the fields; a new one is a field here (and its line in the texts:
``cli-opt-<field>``, or ``cli-field-<field>`` for a header).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

from kennisnet.errors import ArgumentError, one_of, shown, whole_number
from kennisnet.files.headers import plain
from kennisnet.naming import SEPARATORS
from kennisnet.texts import LANGUAGES, known, say

if TYPE_CHECKING:
    import pandas as pd

    from kennisnet.files.recognising.reading import Reading

OnConflict: TypeAlias = Literal["error", "first"]
Form: TypeAlias = Literal["projects", "participations", "matrix", "pair"]
FORMS: tuple[Form, ...] = get_args(Form)
"""What a row is: a project, an institution in a project, a line of a matrix of crosses; or, in a pair
of tables, a project in the one and an institution in a project in the other."""
Readable: TypeAlias = "str | Path | pd.DataFrame"
Headers: TypeAlias = "str | Iterable[str]"
Holds: TypeAlias = Literal[
    "file", "header", "headers", "words", "number", "text", "columns", "sheets"
]


CALLED = {
    **dict.fromkeys(("en", "und", "et", "och", "og", "y", "e"), "and"),
    **dict.fromkeys(("regel", "\n"), "line"),
    "\t": "tab",
    "×": "x",
}
"""How else a separator can be called."""
NAMES = ("lead", "partners", "institution", "institution_name")
"""Fields of which the cells hold names of institutions."""


FILE, HEADER, HEADERS_, WORDS, NUMBER, TEXT, COLUMNS, SHEETS = (
    MappingProxyType({"holds": holds}) for holds in get_args(Holds)
)
"""Marks of the fields: what each holds."""


@dataclass(frozen=True, kw_only=True)
class How:
    """The keywords of `read`; `read` says what each means."""

    aliases: Readable | None = field(default=None, metadata=FILE)
    institutions: Readable | None = field(default=None, metadata=FILE)
    decisions: Readable | None = field(default=None, metadata=FILE)
    projects: Readable | None = field(default=None, metadata=FILE)
    form: Form | None = field(default=None, metadata=TEXT)
    sheet: str | int | Sequence[str | int] | None = field(default=None, metadata=SHEETS)
    header: int | None = field(default=None, metadata=NUMBER)
    on_conflict: OnConflict | None = field(default=None, metadata=TEXT)
    project: Headers | None = field(default=None, metadata=HEADERS_)
    name: str | None = field(default=None, metadata=HEADER)
    programme: str | None = field(default=None, metadata=HEADER)
    lead: Headers | None = field(default=None, metadata=HEADERS_)
    partners: Headers | None = field(default=None, metadata=HEADERS_)
    institution: str | None = field(default=None, metadata=HEADER)
    role: str | None = field(default=None, metadata=HEADER)
    institution_name: str | None = field(default=None, metadata=HEADER)
    lead_values: str | Iterable[str] | None = field(default=None, metadata=WORDS)
    columns: Mapping[str, str] | None = field(default=None, metadata=COLUMNS)
    separators: str | Iterable[str] | Mapping[str, Iterable[str]] | None = field(
        default=None, metadata=WORDS
    )
    not_given: str | Iterable[str] | None = field(default=None, metadata=WORDS)
    others: str | Iterable[str] | None = field(default=None, metadata=WORDS)
    kinds: str | Iterable[str] | None = field(default=None, metadata=WORDS)
    names: str | Iterable[str] | None = field(default=None, metadata=WORDS)
    encoding: str | None = field(default=None, metadata=TEXT)
    delimiter: str | None = field(default=None, metadata=TEXT)
    reading: Reading | str | Path | None = field(default=None, metadata=FILE)
    about: str | Path | Mapping[str, Any] | None = field(default=None, metadata=FILE)

    def __post_init__(self) -> None:
        if self.on_conflict is not None:
            one_of("of-unknown", self.on_conflict, get_args(OnConflict))
        if self.form is not None:
            one_of("of-unknown", self.form, FORMS)
        if self.header is not None:
            whole_number("header", self.header, 0)
        self._headers_are_text()
        for name in NAMES:
            for one in self.parted_at(name) or ():
                one_of("separator-unknown", one, SEPARATORS)
        if isinstance(self.columns, Mapping):
            meant = {header: meaning_called(said) for header, said in self.columns.items()}
            object.__setattr__(self, "columns", meant)
        sign = self.delimiter
        if sign is not None and (len(sign) != 1 or sign in '"\r\n'):
            raise ArgumentError("delimiter", got=sign)

    def _headers_are_text(self) -> None:
        """Refuse headers that are no text: a column without one goes by its letter."""
        named: dict[str, Any] = {name: getattr(self, name) for name in HEADERS}
        said = {name: one for name, one in named.items() if one is not None}
        meant = list(self.columns) if isinstance(self.columns, Mapping) else []
        for name, one in {**said, "columns": meant}.items():
            several = isinstance(one, Iterable) and not isinstance(one, str)
            for header in one if several else [one]:
                if not isinstance(header, str):
                    raise ArgumentError("header-text", name=name, got=shown(repr(header)))

    @property
    def first_wins(self) -> bool:
        """Whether the first of rows that contradict one another counts."""
        return self.on_conflict == "first"

    @property
    def sheets(self) -> tuple[str | int, ...]:
        """The sheets that the caller names: none, one, or those to be read together."""
        if self.sheet is None:
            return ()
        return (self.sheet,) if isinstance(self.sheet, str | int) else tuple(self.sheet)

    def parted_at(self, name: str) -> tuple[str, ...] | None:
        """Give what parts names in the cells of a field, if the caller says it."""
        said = self.separators
        if isinstance(said, Mapping):
            said = said.get(name)
        return None if said is None else tuple(CALLED.get(one, one) for one in several(said))

    def called(self, columns: Iterable[str]) -> How:
        """Give the same with headers as a table has them: capitals and accents can differ."""
        there = list(columns)
        close = {plain(header): header for header in reversed(there)}

        def own(said: str) -> str:
            header = " ".join(said.split())
            return header if header in there else close.get(plain(header), header)

        named = {name: getattr(self, name) for name in HEADERS}
        known: dict[str, Any] = {
            name: own(said) if isinstance(said, str) else [own(one) for one in said]
            for name, said in named.items()
            if said is not None
        }
        meant = {own(header): meaning for header, meaning in (self.columns or {}).items()}
        return replace(self, **known, columns=meant or self.columns)

    @property
    def headers(self) -> dict[str, tuple[str, ...]]:
        """The headers that the caller names, by field, with single spaces as in a grid."""
        named = {
            name: tuple(" ".join(said.split()) for said in several(getattr(self, name)))
            for name in HEADERS
            if getattr(self, name) is not None
        }
        for header, meaning in (self.columns or {}).items():
            one_of("meaning-unknown", meaning, [*meanings(), *_called()])
            named[meaning] = (*named.get(meaning, ()), " ".join(header.split()))
        return named


def several(said: Any) -> list[str]:
    """Give what was said as a list: nothing, one word, or several."""
    if said is None:
        return []
    return [said] if isinstance(said, str) else [str(one) for one in said]


HOLDS: dict[str, Holds] = {one.name: one.metadata["holds"] for one in fields(How)}
"""What each keyword holds."""
HEADERS = tuple(name for name, holds in HOLDS.items() if holds in {"header", "headers"})
"""The keywords that name columns of the table."""


def meaning_called(said: str) -> str:
    """Give the meaning of a column that goes by this name; what is none stays as it is.

    >>> meaning_called("theme"), meaning_called("Thema"), meaning_called("status")
    ('spoor', 'spoor', 'status')
    """
    return (
        said
        if not isinstance(said, str) or said in meanings()
        else _called().get(plain(said), said)
    )


@cache
def _called() -> Mapping[str, str]:
    """Give the meanings that the empty table of `new` calls by other words, by those words."""
    keys = {one: f"new-column-{one}" for one in meanings()}
    shown = {
        plain(say(key, lang)): one for one, key in keys.items() if known(key) for lang in LANGUAGES
    }
    return {word: one for word, one in shown.items() if word not in meanings()}


def meanings() -> tuple[str, ...]:
    """Give what a column can mean."""
    from kennisnet.network import SCHEMA

    told = (one.name for one in SCHEMA if one.in_rows)
    return tuple(dict.fromkeys([*HEADERS, *told, "period", "crosses"]))
