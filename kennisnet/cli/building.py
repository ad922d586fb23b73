"""Commands are registered once, as data; `app` makes a typer app of them in one language."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from kennisnet.cli.asked import ASKED, Asked
from kennisnet.cli.call import Call
from kennisnet.cli.helping import show_help
from kennisnet.cli.options import Lang, LangOpt, Opt, in_language, parameter, parameters
from kennisnet.errors import a_language
from kennisnet.files.safely import spare

GIVEN = ("call", "asked")
"""Parameters of a command that are no options: they are made of the options."""


@dataclass(frozen=True)
class Command:
    """A command: its name, what it does, its options, and which files it writes."""

    name: str
    function: Callable[..., None]
    options: list[inspect.Parameter]
    asks: bool
    writes: Callable[[Path], Iterable[Path]]

    def ready(self, call: Call) -> Callable[..., None]:
        """Give the function that typer calls, with its options in the language of the call."""

        def run(**options: Any) -> None:
            options.pop("lang")
            with call.plain_faults():
                if self.asks:
                    options["asked"] = Asked.taken(options, self.name)
                self._spare(options)
                self.function(call=call, **options)

        return in_language(run, self.options, call.lang)

    def _spare(self, options: dict[str, Any]) -> None:
        """Refuse to write over any file that the command reads."""
        out, asked = options.get("out"), options.get("asked")
        if out is None or asked is None:
            return
        further = [one for name, one in options.items() if name != "out" and isinstance(one, Path)]
        spare(asked.files(further), self.writes(out))


COMMANDS: dict[str, Command] = {}
"""Every command, by name, in the order in which the help shows them."""


def command(
    name: str, writes: Callable[[Path], Iterable[Path]] = lambda out: [out]
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Register a function as a command; ``cli-<name>`` in the texts explains it.

    ``call`` is the call with its language; a parameter ``asked`` is filled from the options that
    say which network is meant. ``writes`` gives the files that the command makes of ``--out``.
    """

    def add(function: Callable[..., None]) -> Callable[..., None]:
        named = parameters(function)
        asks = any(one.name == "asked" for one in named)
        own = [one for one in named if one.name not in GIVEN]
        options = [*(ASKED if asks else ()), *own, parameter("lang", LangOpt)]
        COMMANDS[name] = Command(name, function, options, asks, writes)
        return function

    return add


def _root(
    *,
    version: Annotated[bool, Opt("version", ("--version",))] = False,
    lang: Annotated[Lang | None, Opt("lang", ("--lang",))] = None,
) -> None:
    # The language was read before (`call.spoken`): here it may stand before the command.
    del lang
    if version:
        from importlib.metadata import version as installed

        typer.echo(installed("kennisnet"))
        raise typer.Exit


ROOT = parameters(_root)
"""The options that may stand before a command."""


class _Command(TyperCommand):
    """A command of which the help is in one language."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        del formatter
        one = COMMANDS[str(self.name)]
        show_help(ctx.obj, one.name, one.options)


class _Group(TyperGroup):
    """The same for what holds the commands."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        del formatter
        said = {one.name: ctx.obj.t(f"cli-{one.name}") for one in COMMANDS.values()}
        show_help(ctx.obj, "", ROOT, said)


def app(lang: str, words: Sequence[str] = ()) -> typer.Typer:
    """Make the command line in a language; each call gives a new one."""
    call = Call(a_language(lang), tuple(words))
    made = typer.Typer(
        cls=_Group,
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "obj": call},
    )
    root = in_language(_root, ROOT, lang)
    made.callback(invoke_without_command=True)(root)
    for one in COMMANDS.values():
        made.command(one.name, cls=_Command)(one.ready(call))
    return made
