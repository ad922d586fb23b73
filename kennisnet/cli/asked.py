"""Which network a command works on: its options, and the reading of it.

How a table is read is said by the fields of `How`: each of them is an option here by itself.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import Field, dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from kennisnet.choices import Level
from kennisnet.cli.call import Call
from kennisnet.cli.options import TABLE, Arg, Opt, explained, parameter
from kennisnet.errors import ArgumentError
from kennisnet.files.how import How

if TYPE_CHECKING:
    from kennisnet.network import Network

APART: dict[str, Any] = {
    "on_conflict": Annotated[bool, Opt("first", ("--first-wins",), TABLE)],
    "lead_values": Annotated[list[str] | None, Opt("lead-value", ("--lead-value",), TABLE)],
    "header": Annotated[int | None, Opt("header-row", ("--header",), TABLE, least=1)],
    "about": Annotated[Path | None, Opt("about", ("--about",))],
}
"""The fields of `How` that are typed in a way of their own."""


def _typed(one: Field[Any]) -> inspect.Parameter:
    """Give the option of a field of `How`."""
    flags = (f"--{one.name.replace('_', '-')}",)
    if one.name in APART:
        made = APART[one.name]
    elif one.metadata.get("header"):
        made = Annotated[str | None, Opt("header", flags, TABLE, header=one.name)]
    elif one.metadata.get("file"):
        made = Annotated[Path | None, Opt(one.name, flags, TABLE)]
    else:
        made = Annotated[str | None, Opt(one.name, flags, TABLE)]
    return parameter(one.name, made, False if made.__origin__ is bool else None)


HOW = tuple(_typed(one) for one in fields(How))
ASKED = (
    parameter("table", Annotated[Path | None, Arg("table", "[TABLE]")]),
    parameter("nodes", Annotated[Path | None, Opt("nodes", ("--nodes",), TABLE)]),
    parameter("edges", Annotated[Path | None, Opt("edges", ("--edges",), TABLE)]),
    *HOW,
    parameter("title", Annotated[str | None, Opt("title", ("--title",))]),
    parameter("level", Annotated[Level, Opt("level", ("--level",))], "parents"),
)
"""The options that say which network a command works on."""


@dataclass(frozen=True)
class Asked:
    """The network that a command is asked to work on."""

    table: Path | None = None
    nodes: Path | None = None
    edges: Path | None = None
    how: Mapping[str, Any] = field(default_factory=dict)
    """The keywords of `read` that were given."""
    title: str | None = None
    level: Level = "parents"

    @classmethod
    def taken(cls, options: dict[str, Any]) -> Asked:
        """Take what is asked out of the options of a command."""
        given = {one.name: options.pop(one.name) for one in HOW}
        how = {name: value for name, value in given.items() if value}
        if "on_conflict" in how:
            how["on_conflict"] = "first"
        rest = {one.name: options.pop(one.name) for one in ASKED if one.name not in given}
        return cls(**rest, how=how)

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

    def files(self) -> Iterator[Path]:
        """Give every file that is read."""
        if self.table:
            yield self.table
        pair = self.pair()
        yield from pair.values()
        if pair:
            yield pair["nodes"].parent / "about.toml"
        yield from (value for value in self.how.values() if isinstance(value, Path))

    def network(self, call: Call, *, as_read: bool = False) -> Network:
        """Read the network, at the level that is asked for unless ``as_read``.

        Tells on the error stream how many things in the table can make numbers wrong.
        """
        from kennisnet.files.checking import DOUBTFUL, notes
        from kennisnet.files.reading import Call as Reads
        from kennisnet.files.reading import read_with_notes

        keywords: dict[str, Any] = {**self.pair(), **self.how}
        with call.busy("cli-reading"):
            reading = read_with_notes(self.table, Reads(**keywords))
            net = reading.network
            net = net.with_about(title=self.title) if self.title else net
            odd = sum(note.rule in DOUBTFUL for note in notes(reading)) if self.table else 0
            if odd:
                call.tell("cli-odd", n=odd, table=self.table)
            return net if as_read or self.level == "units" else net.named().rolled_up()


def spare(read: Iterable[Path], written: Iterable[Path]) -> None:
    """Refuse to write over what is being read."""
    kept = [path for path in read if path.exists()]
    for out in written:
        if out.exists() and any(path.samefile(out) for path in kept):
            raise ArgumentError("option-overwrites", out=out)
