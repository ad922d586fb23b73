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
    numbers = {str(n): one for n, one in enumerate(question.alternatives, 1)}
    said = ""
    while said not in numbers:  # typer would refuse words in English
        said = typer.prompt(call.t("cli-which", most=len(numbers)), default="1", err=True).strip()
    chosen = numbers[said]
    return {chosen.choice: chosen.value}
