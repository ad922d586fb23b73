"""How a command was misused, in the language of the call: typer says it in English only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from kennisnet.cli.building import COMMANDS, ROOT
from kennisnet.cli.call import Call, harmless
from kennisnet.cli.options import Arg, Opt, explained, holds
from kennisnet.errors import typed

NEAR = 0.6
"""Options that are so much alike may be meant."""


def misused(error: Exception, call: Call) -> str:
    """Say what is wrong with the words of a call, and where to read how it should be."""
    path = getattr(getattr(error, "ctx", None), "command_path", "") or "kennisnet"
    if not path.partition(" ")[2] and call.command in COMMANDS:
        path = f"kennisnet {call.command}"
    command = path.partition(" ")[2]
    wrong = _with_blanks(call, command) or _wrong(error, call, command)
    lines = [wrong, call.t("usage-help", command=path)]
    return harmless("\n".join(lines))


def _wrong(error: Exception, call: Call, command: str) -> str:
    kind, parameter = type(error).__name__, getattr(error, "param", None)
    option = str(getattr(error, "option_name", "") or "")
    if kind == "NoSuchOption":
        known = getattr(error, "possibilities", None) or ()
        bare = {one.lstrip("-"): one for one in known}  # the dashes make nothing alike
        near = [bare[one] for one in get_close_matches(option.lstrip("-"), bare, 3, NEAR)]
        return call.t("usage-no-option", got=option, near=", ".join(near), n=len(near))
    if kind == "BadOptionUsage":
        return call.t("usage-no-value", option=option)
    if kind == "MissingParameter" and parameter is not None:
        return _missing(call, command, parameter)
    if kind == "BadParameter" and parameter is not None:
        got = ", ".join(_said(parameter.opts, call.words))
        wanted = _wanted(call, command, str(parameter.name))
        return call.t("usage-bad-value", option=_flag(parameter), got=got, wanted=wanted)
    if not command and call.words:
        return _no_command(call)
    return call.t("usage-too-much", got=_too_much(error))


def _missing(call: Call, command: str, parameter: Any) -> str:
    """Say what must still be typed, and what it is."""
    option = next(one for one in COMMANDS[command].options if one.name == parameter.name)
    told = explained(option)
    said = told.said(call.lang)
    if isinstance(told, Arg):
        what = call.t(f"help-{told.key}")
        return call.t(
            "usage-missing-argument", command=f"kennisnet {command}", what=what, said=said
        )
    places = _arguments(call, command)
    if len(places) > 1 and Path in holds(option):  # a second file: that of the option
        words = [*call.words]
        words.insert(places[1], _flag(parameter))
        meant = typed(["kennisnet", *words])
        return call.t("usage-missing-meant", option=_flag(parameter), said=said, meant=meant)
    return call.t("usage-missing", option=_flag(parameter), said=said)


def _arguments(call: Call, command: str) -> list[int]:
    """Give the places of the words behind a command that are no options, nor values of them."""
    told = {
        flag: holds(one)
        for one in COMMANDS[command].options
        if isinstance(opt := explained(one), Opt)
        for flag in opt.flags
    }
    found, value, behind = list[int](), False, False
    for place, word in enumerate(call.words):
        if not behind and not value:
            behind = word == command
        elif not value and not word.startswith("-"):
            found.append(place)
        value = not value and word in told and told[word] != (bool,)
    return found


def _with_blanks(call: Call, command: str) -> str:
    """Say so where the name of a file was typed without quotes, with all words as they are meant."""
    places = _arguments(call, command) if command in COMMANDS else []
    for first in range(len(places)):
        for last in range(len(places) - 1, first, -1):
            start, end = places[first], places[last] + 1
            name = " ".join(call.words[start:end])
            if end - start == last - first + 1 and Path(name).is_file():
                words = ["kennisnet", *call.words[:start], name, *call.words[end:]]
                return call.t("usage-blank", got=name, meant=typed(words))
    return ""


def _no_command(call: Call) -> str:
    got = call.command or call.words[0]
    if Path(got).is_file():
        meant = typed(["kennisnet", "report", *call.words])
        return call.t("usage-file", got=got, meant=meant)
    near = get_close_matches(got, COMMANDS, 1)
    known = ", ".join(near or COMMANDS)
    return call.t("usage-no-command", got=got, known=known, n=len(near))


def _too_much(error: Exception) -> str:
    """Give the words that stand in brackets in a message about arguments too many."""
    return str(error).partition("(s) (")[2].removesuffix(")") or str(error)


def _flag(parameter: Any) -> str:
    """Give how an option is typed; of an argument its name."""
    return str(parameter.opts[0] if parameter.opts else parameter.name)


def _said(flags: Sequence[str], words: Sequence[str]) -> Iterator[str]:
    """Give the values that were typed with an option."""
    for word, after in zip(words, [*words[1:], ""], strict=True):
        if word in flags:
            yield after
        else:
            yield from (
                word.removeprefix(f"{flag}=") for flag in flags if word.startswith(f"{flag}=")
            )


def _wanted(call: Call, command: str, name: str) -> str:
    """Say what an option takes: one of some words, or a number within bounds."""
    options = COMMANDS[command].options if command in COMMANDS else ROOT
    option = next((one for one in options if one.name == name), None)
    if option is None:
        return call.t("usage-other")
    told, kinds = explained(option), holds(option)
    words = [word for kind in kinds if get_origin(kind) is Literal for word in get_args(kind)]
    if words:
        return call.t("usage-words", words=", ".join(map(str, words)))
    if isinstance(told, Opt) and (int in kinds or float in kinds):
        key = "usage-whole" if int in kinds else "usage-number"
        bounds = {"least": told.least, "most": told.most}
        given = [call.t(f"usage-{one}", n=n) for one, n in bounds.items() if n is not None]
        return " ".join([call.t(key), *given])
    return call.t("usage-other")
