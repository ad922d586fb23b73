"""What can be wrong with an input, said in the input's own terms.

A fault names the place (file, row, column), what stands there and what was wanted. All faults of
an input are raised together, in one ``InputError``; its text comes in English (``str``) and in
Dutch (``error.text("nl")``).
"""

from __future__ import annotations

import errno
import math
import os
import re
import shlex
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from numbers import Real
from operator import index
from subprocess import list2cmdline
from typing import Any, ClassVar, Self

from kennisnet.texts import LANGUAGES, say


class KennisnetError(ValueError):
    """Something is wrong with what kennisnet was given."""

    def text(self, lang: str = "en") -> str:
        """Give the message in one of the languages of ``kennisnet.texts``."""
        raise NotImplementedError

    def __str__(self) -> str:
        return self.text()


class Spread(str):
    """The name of a file of which rows of several sheets are numbered on, one after the other.

    ``starts`` gives each sheet by the number that is added to its rows. What is found in such a
    file says the sheet and the row there.

    >>> file = Spread("t.xlsx", {0: "2021", 40: "2022"})
    >>> found = Note("cut", "UL", file, 43)
    >>> found.file, found.row
    ('t.xlsx, 2022', 3)
    """

    __slots__ = ("starts",)

    def __new__(cls, name: str, starts: Mapping[int, str]) -> Self:
        """Make a text that knows where its rows stand."""
        made = super().__new__(cls, name)
        made.starts = dict(starts)
        return made

    starts: dict[int, str]

    def at(self, row: int | None) -> tuple[str, int | None]:
        """Give the file and the sheet of a row, and its number there."""
        if row is None:
            return str(self), None
        start = max(one for one in self.starts if one <= row)
        return f"{self}, {self.starts[start]}", row - start


@dataclass(frozen=True)
class Finding:
    """One thing that was found in an input, and where: a `Fault` or a `Note`.

    ``rule`` is the last part of the key ``<family>-<rule>`` in the texts; ``values`` fill that
    sentence. ``row`` is the number a spreadsheet shows beside the row.
    """

    rule: str
    found: str = ""
    file: str = ""
    row: int | None = None
    column: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    family: ClassVar[str]

    def __post_init__(self) -> None:
        if isinstance(self.file, Spread):
            for name, value in zip(("file", "row"), self.file.at(self.row), strict=True):
                object.__setattr__(self, name, value)

    def place(self, lang: str = "en") -> str:
        """Say where it stands, as far as that is known."""
        row = "" if self.row is None else f"{say('place-row', lang)} {self.row}"
        kind = "key" if str(self.file).endswith(".toml") else "column"
        column = f"{say(f'place-{kind}', lang)} {one_line(self.column)}" if self.column else ""
        return ", ".join(part for part in (one_line(self.file), row, column) if part)

    def sentence(self, lang: str = "en") -> str:
        """Say what stands there and what was wanted."""
        values = {
            key: v.text(lang)
            if isinstance(v, KennisnetError)
            else shown(v)
            if isinstance(v, str)
            else v
            for key, v in self.values.items()
        }
        return say(f"{self.family}-{self.rule}", lang, found=shown(self.found), **values)

    def text(self, lang: str = "en") -> str:
        """Say where it stands, what stands there and what was wanted, on one line."""
        place, sentence = self.place(lang), self.sentence(lang)
        return f"{place}: {sentence}" if place else sentence


@dataclass(frozen=True)
class Fault(Finding):
    """One thing that is wrong: the input cannot be used like this."""

    family = "fault"


@dataclass(frozen=True)
class Note(Finding):
    """One thing that is odd, and worth a look: the input can be used."""

    family = "note"


class InputError(KennisnetError):
    """An input cannot be used; ``faults`` lists everything that is wrong with it.

    >>> print(InputError([Fault("file-missing", found="a.csv")]))
    The input cannot be used (1 fault):
    - there is no file “a.csv”
    """

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.faults)

    def text(self, lang: str = "en") -> str:
        """Give the message: a line that counts the faults and a line for each of them."""
        head = say("input-error", lang, n=len(self.faults))
        return "\n".join([head, *(f"- {fault.text(lang)}" for fault in self.faults)])


SYSTEM = {
    "EACCES": {errno.EACCES, errno.EPERM},
    "EBUSY": {errno.EBUSY, errno.ETXTBSY},
    "EEXIST": {errno.EEXIST},
    "EIO": {errno.EIO},
    "EISDIR": {errno.EISDIR},
    "ENAMETOOLONG": {errno.ENAMETOOLONG},
    "ENOENT": {errno.ENOENT},
    "ENOSPC": {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)},
    "ENOTDIR": {errno.ENOTDIR},
    "ENOTEMPTY": {errno.ENOTEMPTY},
    "EROFS": {errno.EROFS},
}
"""What an operating system can have against a file, by the last part of the key of its text."""


class System(KennisnetError):  # noqa: N818 - read aloud it says what is wrong
    """What the operating system has against a file, as a part of a sentence about that file.

    Its own words are in its own language.

    >>> System(PermissionError(13, "Permission denied")).text("nl")
    'u mag daar niet bij, of het staat open in een ander programma'
    >>> print(System(OSError(33, "Numerical argument out of domain")))
    the operating system reports error 33
    """

    def __init__(self, error: OSError) -> None:
        self.number = error.errno
        super().__init__(error.errno)

    def text(self, lang: str = "en") -> str:
        """Say it in one of the languages of ``kennisnet.texts``."""
        for name, numbers in SYSTEM.items():
            if self.number in numbers:
                return say(f"system-{name}", lang)
        return say("system-other", lang, code=str(self.number or "?"))


class Faults(list[Fault]):
    """Faults of an input that are gathered while there is more to look at.

    >>> faults = Faults()
    >>> with faults.gather():
    ...     raise InputError([Fault("file-missing", found="a.csv")])
    >>> [fault.found for fault in faults]
    ['a.csv']
    """

    @contextmanager
    def gather(self) -> Iterator[None]:
        """Take in the faults of what is done inside, and go on."""
        try:
            yield
        except InputError as error:
            self.extend(error.faults)

    def stop(self) -> None:
        """Raise all that was gathered, if there is anything."""
        if self:
            raise InputError(self)


class ArgumentError(KennisnetError):
    """A verb was called with something it does not know.

    ``key`` names the sentence in the texts, ``values`` fill it.
    """

    def __init__(self, key: str, **values: Any) -> None:
        self.key, self.values = key, values
        super().__init__(key)

    def text(self, lang: str = "en") -> str:
        """Give the message: the rule, what was got and what was wanted."""
        values = {k: one_line(v) if isinstance(v, str) else v for k, v in self.values.items()}
        return say(f"argument-{self.key}", lang, **values)


class MissingColumn(ArgumentError):  # noqa: N818 - read aloud it says what is wrong
    """A verb needs a column that the network does not have."""

    def __init__(
        self, column: str, table: str, have: Collection[str] = (), advice: str = "none"
    ) -> None:
        """Say what lacks; ``advice``: the kind of rows to which a table can give this column."""
        key = "missing-column-of" if have else "missing-column"
        values = {"column": column, "table": table, "have": ", ".join(have)}
        super().__init__(key, **values, **({"advice": advice} if have else {}))


class TooManyPairs(ArgumentError):  # noqa: N818 - read aloud it says what is wrong
    """Pairs of what shares something are too many to hold at once."""

    def __init__(self, **values: Any) -> None:
        super().__init__("too-many-pairs", **values)


def one_of(key: str, value: object, known: Collection[str]) -> None:
    """Refuse, with the sentence of a key, an argument that is none of the words it can be.

    >>> one_of("of-unknown", "left", ("left", "right"))
    """
    if not isinstance(value, str) or value not in known:
        raise ArgumentError(key, got=value, known=", ".join(known))


def a_language(lang: str) -> str:
    """Give a language that the texts have, or refuse it.

    >>> a_language("nl")
    'nl'
    """
    one_of("lang-unknown", lang, LANGUAGES)
    return lang


def whole_number(name: str, value: object, least: int) -> int:
    """Give an argument that counts something, or say what is wanted.

    >>> whole_number("samples", 5, 1)
    5
    """
    try:
        number = index(value)  # type: ignore[arg-type] # anything else ends below
    except TypeError:
        number = least - 1
    if number < least or isinstance(value, bool):
        raise ArgumentError("number", name=name, got=shown(repr(value)), least=least)
    return number


def a_share(name: str, value: Any, *, ends: bool = True) -> float:
    """Give an argument between 0 and 1, with or without both ends, or say what is wanted.

    >>> a_share("novelty", 1), a_share("alpha", 0.05, ends=False)
    (1.0, 0.05)
    """
    wrong = isinstance(value, bool) or not isinstance(value, Real)
    number = math.nan if wrong else float(value)
    if not (0 <= number <= 1 if ends else 0 < number < 1):
        raise ArgumentError("share", name=name, got=shown(repr(value)))
    return number


def one_line(value: object) -> str:
    r"""Show a value of the input whole, on one line and without control characters.

    >>> one_line("a\nb\x1b[31m")
    'a b [31m'
    """
    text = str(value)
    return text if text.isprintable() else "".join(c if c.isprintable() else " " for c in text)


def typed(words: Iterable[str]) -> str:
    r"""Write words as they are typed in a shell; a sign that a terminal would obey is escaped.

    >>> print(typed(["kennisnet", "report", "my table.csv", "a\x1b[31m'.csv"]))
    kennisnet report 'my table.csv' $'a\x1b[31m\'.csv'
    """
    return " ".join(map(_typed_on_windows if WINDOWS else _typed, words))


WINDOWS = os.name == "nt"
"""Whether commands are typed in a shell of Windows: it takes no single quotes."""
_BARE = re.compile(r"[\w./:\\=+-]+")
"""What no shell of Windows takes for a sign of its own."""


def _typed_on_windows(word: str) -> str:
    plain = one_line(word)
    if _BARE.fullmatch(plain):
        return plain
    quoted = list2cmdline([f" {plain}"])  # with a space it quotes, also what else has to be
    return f"{quoted[0]}{quoted[2:]}"


def _typed(word: str) -> str:
    if word.isprintable():
        return shlex.quote(word)
    return f"$'{''.join(map(_escaped, word))}'"


def _escaped(sign: str) -> str:
    if sign in "'\\":
        return f"\\{sign}"
    if sign.isprintable():
        return sign
    code = ord(sign)
    return (
        f"\\x{code:02x}" if code < ASCII else f"\\u{code:04x}" if code < WIDE else f"\\U{code:08x}"
    )


LONGEST = 500
"""Names stand whole wherever they are listed; of a text that is no name this says enough."""
ASCII, WIDE = 0x80, 0x10000
"""Above these a shell writes the number of a sign with four digits, and with eight."""


def shown(value: object, most: int = LONGEST) -> str:
    r"""Show a value of the input on one line, without control characters, cut where it is long.

    >>> shown("a\nb\x1b[31m"), shown("x" * 100, most=5)
    ('a b [31m', 'xxxxx… (+95)')
    """
    text = one_line(value)
    return text if len(text) <= most else f"{text[:most]}… (+{len(text) - most})"
