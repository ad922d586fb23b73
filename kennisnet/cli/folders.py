"""The commands that fill a folder: with a first table, or with a network out of loose tables."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from kennisnet.cli.building import command
from kennisnet.cli.call import Call
from kennisnet.cli.options import Arg


@command("tidy")
def _tidy(call: Call, folder: Annotated[Path, Arg("folder")] = Path("data")) -> None:
    import kennisnet as kn

    for path in kn.tidy(folder):
        call.tell("cli-written", path=path)


@command("new")
def _new(call: Call, folder: Annotated[Path, Arg("new-folder")]) -> None:
    import kennisnet as kn
    from kennisnet.files.starting.folder import next_commands

    for path in kn.new(folder, call.lang):
        call.tell("cli-written", path=path)
    first, second, third = next_commands(folder, call.lang)
    call.tell("cli-new-next", first=first, second=second, third=third)
