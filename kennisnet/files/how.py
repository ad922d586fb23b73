"""How a table is to be read: every keyword of `read`, said once.

`read`, `recognise` and `check` take them, a settings file holds them, the command line offers
them in the order of the fields; a new one is a field here (and its line in the texts:
``cli-opt-<field>``, or ``cli-field-<field>`` for a header).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

from kennisnet.errors import ArgumentError, one_of, whole_number
from kennisnet.naming import SEPARATORS

if TYPE_CHECKING:
    import pandas as pd

    from kennisnet.files.recognising.reading import Reading

OnConflict: TypeAlias = Literal["error", "first"]
Form: TypeAlias = Literal["projects", "participations", "matrix"]
FORMS: tuple[Form, ...] = get_args(Form)
"""What a row is: a project, an institution in a project, or a line of a matrix of crosses."""
Readable: TypeAlias = "str | Path | pd.DataFrame"
Headers: TypeAlias = "str | Iterable[str]"
Holds: TypeAlias = Literal["file", "header", "headers", "words", "number", "text", "columns"]


NAMES = ("lead", "partners", "institution", "institution_name")
"""Fields of which the cells hold names of institutions."""


def _field(holds: Holds) -> Any:
    """Give a field that is not said unless the caller says it."""
    return field(default=None, metadata={"holds": holds})


@dataclass(frozen=True, kw_only=True)
class How:
    """The keywords of `read`; `read` says what each means."""

    aliases: Readable | None = _field("file")
    institutions: Readable | None = _field("file")
    form: Form | None = _field("text")
    sheet: str | int | None = _field("text")
    header: int | None = _field("number")
    on_conflict: OnConflict | None = _field("text")
    project: Headers | None = _field("headers")
    name: str | None = _field("header")
    programme: str | None = _field("header")
    lead: Headers | None = _field("headers")
    partners: Headers | None = _field("headers")
    institution: str | None = _field("header")
    role: str | None = _field("header")
    institution_name: str | None = _field("header")
    lead_values: str | Iterable[str] | None = _field("words")
    columns: Mapping[str, str] | None = _field("columns")
    separators: str | Iterable[str] | Mapping[str, Iterable[str]] | None = _field("words")
    not_given: str | Iterable[str] | None = _field("words")
    encoding: str | None = _field("text")
    delimiter: str | None = _field("text")
    reading: Reading | str | Path | None = _field("file")
    about: str | Path | Mapping[str, Any] | None = _field("file")

    def __post_init__(self) -> None:
        if self.on_conflict is not None:
            one_of("of-unknown", self.on_conflict, get_args(OnConflict))
        if self.form is not None:
            one_of("of-unknown", self.form, FORMS)
        if self.header is not None:
            whole_number("header", self.header, 1)
        for name in NAMES:
            for one in self.parted_at(name) or ():
                one_of("separator-unknown", one, SEPARATORS)
        sign = self.delimiter
        if sign is not None and (len(sign) != 1 or sign in '"\r\n'):
            raise ArgumentError("delimiter", got=sign)

    @property
    def first_wins(self) -> bool:
        """Whether the first of rows that contradict one another counts."""
        return self.on_conflict == "first"

    def parted_at(self, name: str) -> tuple[str, ...] | None:
        """Give what parts names in the cells of a field, if the caller says it."""
        said = self.separators
        if isinstance(said, Mapping):
            said = said.get(name)
        return None if said is None else tuple(several(said))

    @property
    def headers(self) -> dict[str, tuple[str, ...]]:
        """The headers that the caller names, by field, with single spaces as in a grid."""
        named = {
            name: tuple(" ".join(said.split()) for said in several(getattr(self, name)))
            for name in HEADERS
            if getattr(self, name) is not None
        }
        for header, meaning in (self.columns or {}).items():
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
