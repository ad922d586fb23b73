"""The command line: a thin skin over the verbs. 0 = done, 1 = the input is at fault, 2 = misused.

A command is registered once (`commands`); its app is made for each call, in the language that the
call asks for.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from typer.main import get_command

from kennisnet.cli import commands
from kennisnet.cli.building import app
from kennisnet.cli.call import spoken

__all__ = ["app", "commands", "main"]


def main(argv: Sequence[str] | None = None) -> None:
    """Run the command line on words, else on those that the process was called with."""
    lang = spoken(sys.argv[1:] if argv is None else argv)
    get_command(app(lang))(argv, prog_name="kennisnet")
