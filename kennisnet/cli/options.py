"""Options as data: what is typed, what it can be, which sentence explains it.

A command names them in its signature (``Annotated[int, Opt(…)]``); typer gets them in one
language when an app is made.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

import typer

from kennisnet.choices import NULLS, WEIGHTS, WHATS, Null, Of, Weight
from kennisnet.texts import LANGUAGES, say

OPTIONS, TABLE = "cli-panel-options", "cli-panel-table"
"""The two panels of options in the help."""


@dataclass(frozen=True)
class Opt:
    """An option: ``cli-opt-<key>`` explains it, ``fills`` fills that sentence."""

    key: str
    flags: tuple[str, ...]
    panel: str = OPTIONS
    least: float | None = None
    most: float | None = None
    fills: Mapping[str, str] = field(default_factory=dict)
    header: str = ""
    """The field of a table of which the option names the header."""

    def said(self, lang: str) -> str:
        """Say what it does."""
        fills = dict(self.fills)
        if self.header:
            fills["field"] = say(f"cli-field-{self.header}", lang)
        return say(f"cli-opt-{self.key}", lang, **fills)

    def told(self, lang: str) -> Any:
        """Give the option of typer, in a language."""
        said = self.said(lang)
        return typer.Option(*self.flags, help=said, min=self.least, max=self.most)


@dataclass(frozen=True)
class Arg:
    """An argument: ``cli-arg-<key>`` explains it."""

    key: str
    panel: str = "cli-panel-arguments"

    def said(self, lang: str) -> str:
        """Say what it is."""
        return say(f"cli-arg-{self.key}", lang)

    def told(self, lang: str) -> Any:
        """Give the argument of typer, in a language."""
        return typer.Argument(help=self.said(lang))


Lang: TypeAlias = Literal[LANGUAGES]  # type: ignore[valid-type] # the languages stand in the texts

OfOpt = Annotated[Of, Opt("of", ("--of",))]
WeightOpt = Annotated[Weight, Opt("weight", ("--weight",), fills={"weights": ", ".join(WEIGHTS)})]
NullOpt = Annotated[Null | None, Opt("null", ("--null",), fills={"nulls": ", ".join(NULLS)})]
BesideOpt = Annotated[Null | None, Opt("beside", ("--beside",))]
SamplesOpt = Annotated[int | None, Opt("samples", ("--samples",), least=1)]
AlphaOpt = Annotated[float, Opt("alpha", ("--alpha",), least=0, most=1)]
SeedOpt = Annotated[int, Opt("seed", ("--seed",), least=0)]
TopOpt = Annotated[int, Opt("top", ("--top",), least=1)]
OutOpt = Annotated[Path | None, Opt("out", ("--out", "-o"))]
LangOpt = Annotated[Lang | None, Opt("lang", ("--lang",))]


def parameter(name: str, annotation: Any, default: Any = None) -> inspect.Parameter:
    """Give a parameter of a command."""
    kind = inspect.Parameter.KEYWORD_ONLY
    return inspect.Parameter(name, kind, default=default, annotation=annotation)


def parameters(function: Callable[..., Any]) -> list[inspect.Parameter]:
    """Give the parameters that a function names in its signature."""
    found = inspect.signature(function, eval_str=True).parameters.values()
    return [parameter(one.name, one.annotation, one.default) for one in found]


def explained(one: inspect.Parameter) -> Opt | Arg:
    """Give what explains a parameter."""
    (made,) = one.annotation.__metadata__
    return made  # type: ignore[no-any-return] # an `Opt` or an `Arg`


def holds(one: inspect.Parameter) -> tuple[Any, ...]:
    """Give the types that a parameter can have."""
    made = one.annotation.__origin__
    return get_args(made) if get_origin(made) in {Union, UnionType} else (made,)


def required(one: inspect.Parameter) -> bool:
    """Say whether a parameter must be given."""
    without = one.default in (None, inspect.Parameter.empty)
    return without and type(None) not in holds(one)


def in_our_words(words: Sequence[str]) -> list[str]:
    """Give the words of a call with what is compared as we call it, in whatever language it is said.

    >>> in_our_words(["compare", "a.csv", "--what", "Instellingen"])
    ['compare', 'a.csv', '--what', 'institutions']
    >>> in_our_words(["compare", "--what=banden"]), in_our_words(["measure", "banden"])
    (['compare', '--what=ties'], ['measure', 'banden'])
    """
    said = {say(f"cli-what-{one}", lang): one for lang in LANGUAGES for one in WHATS}
    found = list(words)
    for place, word in enumerate(words):
        flag, equals, value = word.partition("=")
        if place and words[place - 1] == WHAT:
            found[place] = said.get(word.casefold(), word)
        elif flag == WHAT and equals:
            found[place] = f"{flag}={said.get(value.casefold(), value)}"
    return found


WHAT = "--what"
"""The option that says what is compared."""


def in_language(
    function: Callable[..., None], those: list[inspect.Parameter], lang: str
) -> Callable[..., None]:
    """Wrap a function in the signature that typer reads, in a language; the table's options last."""

    def run(**options: Any) -> None:
        function(**options)

    ordered = sorted(those, key=lambda one: explained(one).panel == TABLE)
    spoken = [
        one.replace(annotation=Annotated[one.annotation.__origin__, explained(one).told(lang)])
        for one in ordered
    ]
    run.__signature__ = inspect.Signature(spoken)  # type: ignore[attr-defined]
    run.__annotations__ = {one.name: one.annotation for one in spoken}
    return run
