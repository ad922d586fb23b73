"""Ask on a terminal what a table leaves open; elsewhere the question is the error."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import typer

from kennisnet.cli.call import Call, harmless

if TYPE_CHECKING:
    from kennisnet.files.recognising.question import ReadingQuestion

GUESSED = "could-be-names"
"""Why a column is offered of which only its words could be names."""


def answered(question: ReadingQuestion, call: Call) -> dict[str, Any]:
    """Give the keyword of `read` that a person chooses; without a terminal raise the question."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise question
    typer.echo(harmless(question.text(call.lang)), err=True)
    numbers = {str(n): one for n, one in enumerate(question.alternatives, 1)}
    ask, default = call.t("cli-which", most=len(numbers)), str(usual(question) or "")
    said = _typed(ask, default)
    while said not in numbers:  # typer would refuse words in English
        call.tell("cli-which-again", most=len(numbers))
        said = _typed(ask, default)
    chosen = numbers[said]
    return {chosen.choice: chosen.value}


def _typed(ask: str, default: str) -> str:
    """Give what is typed; an empty line is the default, if there is one."""
    return str(typer.prompt(ask, default=default, show_default=bool(default), err=True)).strip()


def usual(question: ReadingQuestion) -> int:
    """Give the number of the answer that is meant by an empty line: the likeliest; 0: none is.

    A column that merely holds words is no answer to take unasked: then "there are none" goes first.
    Of words that could all mean "lead" none is likelier, unless one alone stands as a lead does.
    """
    if question.topic == "lead_values":
        from kennisnet.files.recognising.roles import LIKELY

        first, second, *_ = (one.because.rule == LIKELY for one in question.alternatives)
        return int(first and not second)
    guessed = [one.because.rule == GUESSED for one in question.alternatives]
    none = [number for number, one in enumerate(question.alternatives, 1) if one.value == []]
    return none[0] if none and guessed[0] else 1
