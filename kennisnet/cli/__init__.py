"""The command line: a thin skin over the verbs. 0 = done, 1 = the input is at fault, 2 = misused.

A command is registered once (`commands`); its app is made for each call, in the language that the
call asks for.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import typer
from typer.exceptions import TyperException
from typer.main import get_command

from kennisnet.cli import reporting  # isort: skip # stands first in the help
from kennisnet.cli import (
    commands,
    consortia,
    deciding,
    evaluating,
    folders,
    look_alikes,
    random_networks,
)
from kennisnet.cli.building import app
from kennisnet.cli.call import Call, spoken
from kennisnet.cli.helping import without_whole
from kennisnet.cli.options import in_our_words
from kennisnet.cli.usage import misused

__all__ = [
    "app",
    "commands",
    "consortia",
    "deciding",
    "evaluating",
    "folders",
    "look_alikes",
    "main",
    "random_networks",
    "reporting",
]


def main(argv: Sequence[str] | None = None) -> None:
    """Run the command line on words, else on those that the process was called with."""
    words = list(sys.argv[1:] if argv is None else argv)
    lang = spoken(words)
    if words and Call(lang, tuple(words)).only_language:
        words.append("--help")
    elif words[:1] == ["help"]:  # as other programs have it
        words = [*words[1:], "--help"]
    try:
        typed = in_our_words(without_whole(words))
        code = get_command(app(lang, words)).main(
            typed, prog_name="kennisnet", standalone_mode=False
        )
    except TyperException as error:
        if words:  # without any typer showed the help
            typer.echo(misused(error, Call(lang, tuple(words))), err=True)
        code = 2
    except typer.Abort:
        code = 1
    sys.exit(code if isinstance(code, int) else 0)
