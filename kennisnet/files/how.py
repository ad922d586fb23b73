"""How a table is to be read: every keyword of `read`, said once.

`read` and `check` take them, the command line offers them in the order of the fields; a new one
is a field here (and its line in the texts: ``cli-opt-<field>``, or ``cli-field-<field>`` for a
header).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

from kennisnet.errors import ArgumentError, one_of, whole_number

if TYPE_CHECKING:
    import pandas as pd

OnConflict: TypeAlias = Literal["error", "first"]
Readable: TypeAlias = "str | Path | pd.DataFrame"
FILE = {"file": True}
"""Marks a field that can name a file."""


def _header() -> Any:
    """Give a field that names a column of the table."""
    return field(default=None, metadata={"header": True})


@dataclass(frozen=True, kw_only=True)
class How:
    """The keywords of `read`; `read` says what each means."""

    aliases: Readable | None = field(default=None, metadata=FILE)
    institutions: Readable | None = field(default=None, metadata=FILE)
    sheet: str | int | None = None
    header: int | None = None
    on_conflict: OnConflict = "error"
    project: str | None = _header()
    name: str | None = _header()
    lead: str | None = _header()
    partners: str | None = _header()
    institution: str | None = _header()
    role: str | None = _header()
    institution_name: str | None = _header()
    lead_values: str | Iterable[str] | None = None
    encoding: str | None = None
    delimiter: str | None = None
    about: str | Path | Mapping[str, Any] | None = field(default=None, metadata=FILE)

    def __post_init__(self) -> None:
        one_of("of-unknown", self.on_conflict, get_args(OnConflict))
        if self.header is not None:
            whole_number("header", self.header, 1)
        sign = self.delimiter
        if sign is not None and (len(sign) != 1 or sign in '"\r\n'):
            raise ArgumentError("delimiter", got=sign)

    @property
    def first_wins(self) -> bool:
        """Whether the first of rows that contradict one another counts."""
        return self.on_conflict == "first"

    @property
    def headers(self) -> dict[str, str]:
        """The headers that the caller names, by field, with single spaces as in a grid."""
        named = {name: getattr(self, name) for name in HEADERS}
        return {
            name: " ".join(str(said).split()) for name, said in named.items() if said is not None
        }


HEADERS = tuple(one.name for one in fields(How) if one.metadata.get("header"))
"""The fields that name a column of the table."""
