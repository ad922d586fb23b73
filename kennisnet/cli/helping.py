"""Help in one language: what a command does and its options, those that most tables need first.

``--help --all`` shows every option. All is told from the options as data: typer's own help has
words of one language only.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from kennisnet.cli.options import TABLE, Arg, Opt, explained, holds, required

if TYPE_CHECKING:
    from rich.console import RenderableType

    from kennisnet.cli.call import Call

WHOLE, HELP = "--all", ("--help", "-h")
FIRST = ("lead", "partners", "sheet", "save")
"""Options about a table that its newcomers need; the help names the others without a word."""
KINDS: dict[Any, str] = {Path: "file", str: "text", int: "number", float: "number"}
"""What is typed behind an option, with the key of its name."""


def without_whole(words: Sequence[str]) -> list[str]:
    """Give the words of a call without the one that asks for all of the help.

    >>> without_whole(["map", "--help", "--all"]), without_whole(["measure", "--all"])
    (['map', '--help'], ['measure', '--all'])
    """
    helps = any(word in HELP for word in words)
    return [word for word in words if not (helps and word == WHOLE)]


def show_help(
    call: Call,
    command: str,
    options: Iterable[inspect.Parameter],
    commands: Mapping[str, str] | None = None,
) -> None:
    """Print the help of a command, or of all together: then ``commands`` says what each does."""
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    options = list(options)
    console = Console(highlight=False)
    told = call.t(f"cli-{command}" if command else "cli-about")
    for text, style in ((_usage(call, command, options), "bold"), (told, "")):
        console.print(Padding(Text(text, style=style), (1, 1, 0, 1)))
    console.print()
    arguments = [one for one in options if isinstance(explained(one), Arg)]
    of_a_table = [one for one in options if explained(one).panel == TABLE]
    own = [one for one in options if one not in arguments and one not in of_a_table]
    whole = WHOLE in call.words
    few = [one for one in of_a_table if whole or one.name in FIRST]
    rows = [_row(call, one) for one in own]
    rows.append((", ".join(HELP), "", call.t("cli-opt-help")))
    _panel(console, call.t("cli-panel-arguments"), [_row(call, one) for one in arguments])
    _panel(console, call.t("cli-panel-options"), rows)
    rest = [_flags(one)[0] for one in of_a_table if one not in few]
    more = call.t("help-more", names=", ".join(rest), command=command) if rest else ""
    _panel(console, call.t(TABLE), [_row(call, one) for one in few], more)
    listed = [(name, said) for name, said in (commands or {}).items()]
    _panel(console, call.t("cli-panel-commands"), listed)
    if commands:
        console.print(Text(f" {call.t('help-next')}"))


def _panel(console: Any, title: str, rows: Sequence[tuple[str, ...]], more: str = "") -> None:
    from rich.console import Group
    from rich.panel import Panel
    from rich.table import Table
    from rich.text import Text

    if not rows:
        return
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for column in rows[0][:-1]:
        table.add_column(no_wrap=True, style="bold" if column == rows[0][0] else "dim")
    table.add_column(ratio=1)
    for row in rows:
        table.add_row(*map(Text, row))
    parts: list[RenderableType] = [table, *([Text(more, style="dim")] if more else [])]
    console.print(Panel(Group(*parts), title=title, title_align="left", border_style="dim"))


def _usage(call: Call, command: str, options: Iterable[inspect.Parameter]) -> str:
    """Say how a command is typed."""
    if not command:
        return call.t("help-usage-any")
    words = [_called(call, one) for one in options if isinstance(explained(one), Arg)]
    needed = [
        f"{_flags(one)[0]} {_kind(call, one)}"
        for one in options
        if isinstance(explained(one), Opt) and required(one)
    ]
    typed = " ".join(["kennisnet", command, *words, *needed])
    return call.t("help-usage", command=typed)


def _row(call: Call, one: inspect.Parameter) -> tuple[str, ...]:
    """Give what is typed, what stands behind it, and what it does."""
    told = explained(one)
    said = told.said(call.lang)
    if isinstance(told, Arg):
        return _called(call, one), "", said
    if required(one):
        said = f"{said} {call.t('help-required')}"
    elif one.default not in {None, False}:
        said = f"{said} {call.t('help-default', value=str(one.default))}"
    return ", ".join(_flags(one)), _kind(call, one), said


def _called(call: Call, one: inspect.Parameter) -> str:
    name = call.t(f"help-{explained(one).key}")
    return name if required(one) else f"[{name}]"


def _flags(one: inspect.Parameter) -> tuple[str, ...]:
    told = explained(one)
    return told.flags if isinstance(told, Opt) else ()


def _kind(call: Call, one: inspect.Parameter) -> str:
    """Say what is typed behind an option: words to choose from, or of what kind."""
    if explained(one).key == "folder":
        return call.t("help-folder")
    for kind in holds(one):
        if get_origin(kind) is Literal:
            words = "|".join(map(str, get_args(kind)))
            return words if len(words) <= LONGEST else call.t("help-word")
        inner = get_args(kind)[0] if get_args(kind) else kind
        if inner in KINDS:
            return call.t(f"help-{KINDS[inner]}")
    return ""


LONGEST = 16
"""More letters of words to choose from would leave no room for the explanation."""
