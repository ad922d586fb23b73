"""Ask on a terminal what a table leaves open; elsewhere the question is the error."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import typer

from kennisnet.cli.call import Call, harmless

if TYPE_CHECKING:
    from kennisnet.files.recognising.question import ReadingQuestion


def answered(question: ReadingQuestion, call: Call) -> dict[str, Any]:
    """Give the keyword of `read` that a person chooses; without a terminal raise the question."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise question
    typer.echo(harmless(question.text(call.lang)), err=True)
    most = len(question.alternatives)
    number = 0
    while not 1 <= number <= most:
        number = typer.prompt(call.t("cli-which", most=most), type=int, default=1, err=True)
    chosen = question.alternatives[number - 1]
    return {chosen.choice: chosen.value}
