"""What the commands share: their language, their options, and how they end."""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args

import typer

from kennisnet.errors import ArgumentError, InputError
from kennisnet.texts import LANGUAGES, preferred_language, say

if TYPE_CHECKING:
    from kennisnet.network import Network


def _spoken() -> str:
    """Give the language that the command line asks for, before anything has parsed it."""
    words = sys.argv[1:]
    for position, word in enumerate(words):
        value = word.partition("=")[2] if word.startswith("--lang=") else ""
        if word == "--lang":
            value = words[position + 1] if position + 1 < len(words) else ""
        if value in LANGUAGES:
            return value
    return preferred_language()


LANG = _spoken()


def t(key: str, **values: Any) -> str:
    """Give a sentence in the language of this run."""
    return say(key, LANG, **values)


class Level(StrEnum):
    """Whether units count as their parent."""

    parents = "parents"
    units = "units"


class Lang(StrEnum):
    """The languages of the texts."""

    nl = "nl"
    en = "en"


class Of(StrEnum):
    """The two sides of a network."""

    institutions = "institutions"
    projects = "projects"


Method = Literal["barber", "projection"]
Uncertainty = Literal["jackknife", "bootstrap"]
Curve = Literal["degree", "betweenness", "random"]
What = Literal["ties", "participations", "institutions", "projects"]
Predictor = Literal["newman", "resource_allocation", "adamic_adar"]
PREDICTORS = ", ".join(get_args(Predictor))
View = Literal["both", "institutions", "projects"]
Weight = Literal["binary", "count", "newman", "jaccard", "cosine", "association", "overlap"]


def _option(name: str, key: str, panel: str | None = None) -> Any:
    return typer.Option(f"--{name}", help=t(f"cli-opt-{key}"), rich_help_panel=panel)


def _header(field: str) -> Any:
    shown = t("cli-opt-header", field=t(f"cli-field-{field}"))
    return typer.Option(f"--{field}", help=shown, rich_help_panel=t("cli-panel-table"))


_PANEL = t("cli-panel-table")
OfOpt = Annotated[Of, _option("of", "of")]
WeightOpt = Annotated[
    Weight, typer.Option("--weight", help=t("cli-opt-weight", weights=", ".join(get_args(Weight))))
]
TopOpt = Annotated[int, typer.Option("--top", min=1, help=t("cli-opt-top"))]
OutOpt = Annotated[Path | None, typer.Option("--out", "-o", help=t("cli-opt-out"))]
LangOpt = Annotated[Lang | None, _option("lang", "lang")]


@dataclass(frozen=True)
class Source:
    """The options that say which network a command works on."""

    table: Annotated[Path | None, typer.Argument(metavar="[TABLE]", help=t("cli-arg-table"))] = None
    nodes: Annotated[Path | None, _option("nodes", "nodes", _PANEL)] = None
    edges: Annotated[Path | None, _option("edges", "edges", _PANEL)] = None
    aliases: Annotated[Path | None, _option("aliases", "aliases", _PANEL)] = None
    institutions: Annotated[Path | None, _option("institutions", "institutions", _PANEL)] = None
    sheet: Annotated[str | None, _option("sheet", "sheet", _PANEL)] = None
    first_wins: Annotated[bool, _option("first-wins", "first", _PANEL)] = False
    project: Annotated[str | None, _header("project")] = None
    name: Annotated[str | None, _header("name")] = None
    lead: Annotated[str | None, _header("lead")] = None
    partners: Annotated[str | None, _header("partners")] = None
    institution: Annotated[str | None, _header("institution")] = None
    role: Annotated[str | None, _header("role")] = None
    institution_name: Annotated[str | None, _header("institution-name")] = None
    lead_value: Annotated[list[str] | None, _option("lead-value", "lead-value", _PANEL)] = None
    encoding: Annotated[str | None, _option("encoding", "encoding", _PANEL)] = None
    delimiter: Annotated[str | None, _option("delimiter", "delimiter", _PANEL)] = None
    about: Annotated[Path | None, _option("about", "about")] = None
    title: Annotated[str | None, _option("title", "title")] = None
    level: Annotated[Level, _option("level", "level")] = Level.parents

    def arguments(self) -> tuple[Path | None, dict[str, Any]]:
        """Give the table and the keywords with which `read` or `check` is called."""
        if self.table and (self.nodes or self.edges):
            raise ArgumentError("option-clash")
        if bool(self.nodes) != bool(self.edges):
            raise ArgumentError("option-pair")
        given = [name for name, value in self._of_a_table().items() if value]
        if given and self.table is None:
            names = ", ".join(f"--{name.replace('_', '-')}" for name in given)
            raise ArgumentError("option-needs-table", names=names)
        if self.nodes:
            return None, {"nodes": self.nodes, "edges": self.edges}
        if self.table is None:
            from kennisnet.files.tidy import data_directory

            folder = data_directory()
            return None, {"nodes": folder / "nodes.csv", "edges": folder / "edges.csv"}
        how = {**self._of_a_table(), "lead_values": self.lead_value or None}
        how.pop("lead_value")
        how["on_conflict"] = "first" if how.pop("first_wins") else "error"
        return self.table, how

    def _of_a_table(self) -> dict[str, Any]:
        """Give the options that say how a table is to be read."""
        apart = {"table", "nodes", "edges", "about", "title", "level"}
        return {f.name: getattr(self, f.name) for f in fields(self) if f.name not in apart}

    def spare(self, out: Path | None) -> None:
        """Refuse to write over what is being read."""
        read = (self.table, self.nodes, self.edges, self.aliases, self.institutions, self.about)
        if out is not None and any(p is not None and _same(p, out) for p in read):
            raise ArgumentError("option-overwrites", out=out)

    def network(self, *, as_read: bool = False) -> Network:
        """Read the network, at the level that is asked for unless ``as_read``.

        Tells on the error stream how many things in the table can make numbers wrong.
        """
        from kennisnet.files.checking import DOUBTFUL, notes
        from kennisnet.files.how import How
        from kennisnet.files.reading import read_with_notes

        table, how = self.arguments()
        with busy("cli-reading"):
            pair = {end: how.pop(end, None) for end in ("nodes", "edges")}
            reading = read_with_notes(table, How(**how, about=self.about), **pair)
            net = reading.network
            net = net.with_about(title=self.title) if self.title else net
            odd = sum(note.rule in DOUBTFUL for note in notes(reading)) if table else 0
            if odd:
                typer.echo(t("cli-odd", n=odd, table=table), err=True)
            plain = as_read or self.level is Level.units
            return net if plain else net.named().rolled_up()


def _same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)


app = typer.Typer(
    help=t("cli-about"),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def command(name: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Make a function a command of that name.

    A parameter ``source`` is filled from the options of `Source`, which every such command
    offers; help comes from the texts, faults end as plain messages.
    """

    def add(function: Callable[..., None]) -> Callable[..., None]:
        own = _parameters(function)
        takes_source = any(parameter.name == "source" for parameter in own)
        shared = _parameters(Source) if takes_source else []
        parameters = [*shared, *(p for p in own if p.name != "source"), _lang()]
        names = [parameter.name for parameter in shared]

        @wraps(function)
        def run(**options: Any) -> None:
            options.pop("lang")
            if takes_source:
                options["source"] = Source(**{field: options.pop(field) for field in names})
            with _plain_faults():
                if takes_source:
                    options["source"].spare(options.get("out"))
                function(**options)

        run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        run.__annotations__ = {p.name: p.annotation for p in parameters}
        app.command(name, help=t(f"cli-{name}"))(run)
        return function

    return add


def _parameters(called: Callable[..., Any]) -> list[inspect.Parameter]:
    return [
        parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY)
        for parameter in inspect.signature(called, eval_str=True).parameters.values()
    ]


def _lang() -> inspect.Parameter:
    kind = inspect.Parameter.KEYWORD_ONLY
    return inspect.Parameter("lang", kind, default=None, annotation=LangOpt)


@contextmanager
def _plain_faults() -> Iterator[None]:
    try:
        yield
        sys.stdout.flush()
    except InputError as error:
        complain(error.text(LANG), 1)
    except ArgumentError as error:
        complain(error.text(LANG), 2)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        path = Path(str(error.filename or "")).name
        complain(t("cli-file-busy", path=path, why=error.strerror or str(error)), 1)


def complain(message: str, code: int) -> None:
    """End with a message on the error stream."""
    typer.echo(message, err=True)
    raise typer.Exit(code)


@contextmanager
def busy(key: str) -> Iterator[None]:
    """Show on a terminal that work goes on."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield
        return
    with console.status(t(key)):
        yield
