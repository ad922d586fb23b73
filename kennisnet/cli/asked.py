"""Which network a command works on: its options, and the reading of it.

How a table is read is said by the fields of `How`: each of them is an option here by itself.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from kennisnet.choices import Level
from kennisnet.cli.call import Call
from kennisnet.cli.options import TABLE, Arg, Opt, explained, parameter
from kennisnet.errors import ArgumentError, typed
from kennisnet.files.how import HOLDS, NAMES, Holds
from kennisnet.files.safely import spare

if TYPE_CHECKING:
    from kennisnet.files.reading import AsRead
    from kennisnet.network import Network

SAVE = "save"
WORDS_OF_A_TITLE, LONGEST_TITLE = 2, 120
"""What stands above a header is a title with so many words at least, and signs at most."""
APART: dict[str, Any] = {
    "on_conflict": Annotated[bool, Opt("first", ("--first-wins",), TABLE)],
    "lead_values": Annotated[list[str] | None, Opt("lead-value", ("--lead-value",), TABLE)],
    "separators": Annotated[list[str] | None, Opt("separator", ("--separator",), TABLE)],
    "not_given": Annotated[list[str] | None, Opt("not-given", ("--not-given",), TABLE)],
    "others": Annotated[list[str] | None, Opt("others", ("--others",), TABLE)],
    "kinds": Annotated[list[str] | None, Opt("kind", ("--kind",), TABLE)],
    "names": Annotated[list[str] | None, Opt("one-name", ("--one-name",), TABLE)],
    "columns": Annotated[list[str] | None, Opt("column", ("--column",), TABLE)],
    "header": Annotated[int | None, Opt("header-row", ("--header",), TABLE, least=0)],
    "about": Annotated[Path | None, Opt("about", ("--about",))],
}
"""The fields of `How` that are typed in a way of their own."""
TYPES: dict[Holds, Any] = {
    "file": Path,
    "header": str,
    "headers": list[str],
    "text": str,
    "sheets": list[str],
}


def _typed(one: str, holds: Holds) -> inspect.Parameter:
    """Give the option of a field of `How`."""
    if one in APART:
        made = APART[one]
    else:
        flags = (f"--{one.replace('_', '-')}",)
        header = one if holds in {"header", "headers"} else ""
        key = "header" if header else one
        made = Annotated[TYPES[holds] | None, Opt(key, flags, TABLE, header=header)]
    return parameter(one, made, False if made.__origin__ is bool else None)


HOW = tuple(_typed(name, holds) for name, holds in HOLDS.items())
EMPTY = {
    "no_partners": "partners",
    "no_lead": "lead",
    "no_lead_value": "lead_values",
    "no_split": "separators",
    "no_not_given": "not_given",
}
"""Options that say that a field of `How` is empty, with the field."""
WITHOUT = tuple(
    parameter(
        one,
        Annotated[bool, Opt(one.replace("_", "-"), (f"--{one.replace('_', '-')}",), TABLE)],
        default=False,
    )
    for one in EMPTY
)
ASKED = (
    parameter("table", Annotated[Path | None, Arg("table")]),
    parameter("nodes", Annotated[Path | None, Opt("nodes", ("--nodes",), TABLE)]),
    parameter("edges", Annotated[Path | None, Opt("edges", ("--edges",), TABLE)]),
    *HOW,
    *WITHOUT,
    parameter(SAVE, Annotated[bool, Opt("save", ("--save",), TABLE)], default=False),
    parameter("title", Annotated[str | None, Opt("title", ("--title",))]),
    parameter("level", Annotated[Level, Opt("level", ("--level",))], "parents"),
)
"""The options that say which network a command works on."""


def _said(options: dict[str, Any]) -> dict[str, Any]:
    """Give the keywords of `read` that were typed."""
    given = {one.name: options.pop(one.name) for one in HOW}
    for one in HOW:
        values = given[one.name] if isinstance(given[one.name], list) else [given[one.name]]
        if any(isinstance(value, str) and not value.strip() for value in values):
            raise ArgumentError("option-empty", option=explained(one).flags[0])  # type: ignore[union-attr]
    how = {
        name: value for name, value in given.items() if value or (name == "header" and value == 0)
    }
    if "on_conflict" in how:
        how["on_conflict"] = "first"
    if len(how.get("sheet", ())) == 1:
        (how["sheet"],) = how["sheet"]
    if "columns" in how:
        how["columns"] = dict(map(_pair, how["columns"]))
    if "separators" in how:
        how["separators"] = _separators(how["separators"])
    how |= {name: [] for one, name in EMPTY.items() if options.pop(one)}
    return how


def _separators(said: list[str]) -> list[str] | dict[str, list[str]]:
    """Take separators of one field (``partners=;``) apart from those of all.

    >>> _separators([";", "line"]), _separators(["lead=", "partners=;", "partners=,"])
    ([';', 'line'], {'lead': [], 'partners': [';', ',']})
    """
    parted = [(one.partition("="), one) for one in said]
    own = [(name, sign) for (name, equals, sign), _ in parted if equals and name in NAMES]
    every = [one for (name, equals, _), one in parted if not (equals and name in NAMES)]
    if not own:
        return every
    found: dict[str, list[str]] = {name: list(every) for name in (NAMES if every else dict(own))}
    for name, sign in own:
        found[name] += [sign] if sign else []
    return found


def _pair(said: str) -> tuple[str, str]:
    """Take ``HEADER=MEANING`` apart; the header may hold a sign of its own."""
    header, sign, meaning = said.rpartition("=")
    if not sign or not header or not meaning:
        raise ArgumentError("column-meaning", got=said)
    return header, meaning


def _headed(reading: AsRead) -> str:
    """Give the line of words above the header of a table, where the data have no title."""
    if reading.network.about.get("title") or not reading.reading:
        return ""
    first = next(iter(reading.reading.above), "").strip()
    return first if len(first.split()) >= WORDS_OF_A_TITLE and len(first) <= LONGEST_TITLE else ""


def _without(words: list[str], flag: str) -> list[str]:
    """Leave an option and its value out of words that were typed.

    >>> _without(["compare", "--reading", "r.toml", "a.csv", "--reading=r.toml"], "--reading")
    ['compare', 'a.csv']
    """
    left, rest = [], iter(words)
    for word in rest:
        if word == flag:
            next(rest, None)
        elif not word.startswith(f"{flag}="):
            left.append(word)
    return left


@dataclass(frozen=True)
class Asked:
    """The network that a command is asked to work on."""

    table: Path | None = None
    nodes: Path | None = None
    edges: Path | None = None
    how: Mapping[str, Any] = field(default_factory=dict)
    """The keywords of `read` that were given."""
    save: bool = False
    """Whether the way in which the table is read is to be kept beside it."""
    title: str | None = None
    level: Level = "parents"
    command: str = ""
    one_of_two: bool = False
    """Whether the options hold for another table as well, so that an answer is no option here."""
    other: Path | None = None
    """That table."""

    @classmethod
    def taken(cls, options: dict[str, Any], command: str) -> Asked:
        """Take what is asked out of the options of a command."""
        how = _said(options)
        rest = {one.name: options.pop(one.name) for one in ASKED if one.name in options}
        return cls(**rest, how=how, command=command)

    def typed(self, command: str = "") -> list[str]:
        """Give the words that ask a command for the same network, read in the same way."""
        from kennisnet.files.recognising.question import option

        table = [str(self.table)] if self.table else []
        options = [word for choice, value in self.how.items() for word in option(choice, value)]
        return ["kennisnet", command or self.command, *table, *options]

    def with_other(self, other: Path) -> tuple[Asked, Asked]:
        """Ask for this network and for that of another moment, in a table that is read the same way."""
        two = replace(self, one_of_two=True, other=other)
        return two, replace(two, table=other, other=self.table, nodes=None, edges=None)

    def pair(self) -> dict[str, Path]:
        """Give the pair of files that is read, if it is no table; Leiden if nothing was named."""
        if self.table and (self.nodes or self.edges):
            raise ArgumentError("option-clash")
        if bool(self.nodes) != bool(self.edges):
            raise ArgumentError("option-pair")
        of_a_table = [one for one in HOW if explained(one).panel == TABLE and one.name in self.how]
        if of_a_table and self.table is None:
            flags = [explained(one).flags[0] for one in of_a_table]  # type: ignore[union-attr]
            raise ArgumentError("option-needs-table", names=", ".join(flags))
        if self.nodes and self.edges:
            return {"nodes": self.nodes, "edges": self.edges}
        if self.table:
            return {}
        from kennisnet.files.tidy import data_directory

        folder = data_directory()
        return {"nodes": folder / "nodes.csv", "edges": folder / "edges.csv"}

    def files(self, also: Iterable[Path] = ()) -> Iterator[Path]:
        """Give every file that is read, and what is read with these other tables."""
        from kennisnet.files.recognising.settings import files_read

        pair = self.pair()
        yield from pair.values()
        if pair:
            yield from (pair["nodes"].parent / name for name in ("about.toml", "themes.csv"))
        for table in filter(None, (self.table, *also)):
            yield from files_read(table, self.how)
        yield from (value for value in self.how.values() if isinstance(value, Path))
        if self.table:
            from kennisnet.files.decisions.table import places

            yield from places(self.table)

    def network(self, call: Call, *, as_read: bool = False) -> Network:
        """Read the network, at the level that is asked for unless ``as_read``."""
        net = self.read(call).network
        return net if as_read else self.at_level(net)

    def at_level(self, net: Network) -> Network:
        """Give a network at the level that is asked for."""
        return net if self.level == "units" else net.named().rolled_up()

    def read(self, call: Call, *, advice: bool = True) -> AsRead:
        """Read what is asked; on a terminal, ask what the table leaves open.

        With ``advice`` it tells on the error stream how much in the table can make numbers wrong.
        """
        from kennisnet.cli.asking import answered
        from kennisnet.files.checking import DOUBTFUL, notes
        from kennisnet.files.reading import Call as Reads
        from kennisnet.files.reading import read_with_notes
        from kennisnet.files.recognising.question import ReadingQuestion, option

        answers: list[str] = []
        how: dict[str, Any] = {**self.pair(), **self.how}
        if not self.table and not self.nodes:
            call.tell("cli-leiden")
        while True:
            try:
                with call.busy("cli-reading"):
                    reading = read_with_notes(self.table, Reads(**how))
                break
            except ReadingQuestion as question:
                before, behind = call.again() if call.words else (self.typed(), [])
                question.command, question.behind = [*before, *answers], behind
                if self.one_of_two:
                    kept = [*answers, "--save", *call.in_its_language]
                    question.command = [*self.typed("check"), *kept]
                    question.behind = []
                    question.then = list(self._then(call, [*before, *behind]))
                chosen = answered(question, call)
                how |= chosen
                answers += [word for one, value in chosen.items() for word in option(one, value)]
        if answers and not self.save:
            words = [*self.typed("check"), *answers, "--save", *call.in_its_language]
            call.tell("cli-keep", command=typed(words))
        self._kept(reading, call)
        odd = sum(note.rule in DOUBTFUL for note in notes(reading)) if self.table and advice else 0
        if odd:
            call.tell(
                "cli-odd", n=odd, command=typed([*self.typed("check"), *call.in_its_language])
            )
        title = self.title or _headed(reading)
        if title:
            reading.network = reading.network.with_about(title=title)
        return reading

    def _then(self, call: Call, again: list[str]) -> Iterator[list[str]]:
        """Give what is to be typed once the answer is kept beside the one of two tables.

        A reading that is named goes before what lies beside a table: then the other table gets its
        own as well, and the command names none any more.
        """
        if "reading" in self.how:
            again = _without(again, "--reading")
            if self.other:
                other = replace(self, table=self.other)
                yield [*other.typed("check"), "--save", *call.in_its_language]
        yield again

    def _kept(self, reading: AsRead, call: Call) -> None:
        """Say which settings were used, and write them if that was asked."""
        from kennisnet.files.recognising.settings import beside

        if self.table is None or reading.reading is None:
            return
        for note in reading.notes:
            if note.rule == "settings":
                named = "reading" in self.how
                call.tell("cli-settings-named" if named else "cli-settings", file=note.found)
        if reading.reading.decided:
            call.tell("read-decided", **reading.reading.decided)
        if self.save:
            own = beside(self.table)  # the settings of this table may be renewed, no other file
            others = (path for path in self.files() if path != own)
            spare(others, [own])
            call.tell("cli-written", path=reading.reading.save(own))
            again = typed(["--reading", str(own), *call.in_its_language])
            call.tell("cli-saved", table=self.table.name, options=again)
