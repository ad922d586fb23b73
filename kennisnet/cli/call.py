"""One call of the command line: its language, what it says, and how it ends."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from kennisnet.errors import ArgumentError, InputError, System
from kennisnet.texts import LANGUAGES, preferred_language, say

if TYPE_CHECKING:
    import pandas as pd


def spoken(words: Sequence[str]) -> str:
    """Give the language that the words of a command ask for, else that of the locale.

    >>> spoken(["measure", "--lang", "nl"]), spoken(["--lang=en"])
    ('nl', 'en')
    """
    for position, word in enumerate(words):
        value = word.partition("=")[2] if word.startswith("--lang=") else ""
        if word == "--lang":
            value = words[position + 1] if position + 1 < len(words) else ""
        if value in LANGUAGES:
            return value
    return preferred_language()


def harmless(text: str) -> str:
    r"""Give a text without signs that a terminal obeys; its lines stay.

    >>> harmless("a\x1b[31m.csv\nb")
    'a [31m.csv\nb'
    """
    return "".join(
        sign if sign == "\n" or sign.isprintable() or unicodedata.category(sign) == "Zs" else " "
        for sign in text
    )


@dataclass(frozen=True)
class Call:
    """One call of the command line, in its language."""

    lang: str
    words: tuple[str, ...] = ()
    """What was typed behind ``kennisnet``."""

    def again(self) -> tuple[list[str], list[str]]:
        """Give the words that call the same: before and behind the place of a further option.

        >>> Call("en", ("map", "--lang", "en", "--", "-t.csv")).again()
        (['kennisnet', 'map', '--lang', 'en'], ['--', '-t.csv'])
        """
        end = self.words.index("--") if "--" in self.words else len(self.words)
        return ["kennisnet", *self.words[:end]], list(self.words[end:])

    @property
    def in_its_language(self) -> list[str]:
        """The option that asks for the language of this call, if it was typed."""
        typed = any(word.partition("=")[0] == "--lang" for word in self.words)
        return ["--lang", self.lang] if typed else []

    @property
    def only_language(self) -> bool:
        """Whether a language was typed and nothing else."""
        return self.words in {("--lang", self.lang), (f"--lang={self.lang}",)}

    @property
    def command(self) -> str:
        """The command that was typed, known or not; the language may stand before it.

        >>> Call("en", ("--lang", "nl", "map", "t.csv")).command
        'map'
        """
        words = iter(self.words)
        for word in words:
            if word == "--lang":
                next(words, None)
            elif not word.startswith("-"):
                return word
        return ""

    def t(self, key: str, **values: Any) -> str:
        """Give a sentence in the language of this call."""
        return say(key, self.lang, **values)

    def tell(self, key: str, **values: Any) -> None:
        """Say a sentence on the error stream."""
        typer.echo(harmless(self.t(key, **values)), err=True)

    def show(
        self, table: pd.DataFrame, top: int, notes: Sequence[str] = (), level: str = ""
    ) -> None:
        """Show the first rows of a table, and below it how it was counted."""
        from kennisnet.cli.screen import show

        counted = [self.t(f"cli-level-{level}"), self.t("cli-generic")] if level else []
        show(table, top, self.lang, [*notes, *counted])

    def save(self, table: pd.DataFrame, out: Path) -> None:
        """Write a table to a file."""
        from kennisnet.files.tables import save_table

        save_table(table, out)
        self.tell("cli-written", path=out)

    @contextmanager
    def busy(self, key: str) -> Iterator[None]:
        """Show on a terminal that work goes on."""
        from rich.console import Console

        console = Console(stderr=True)
        if not console.is_terminal:
            yield
            return
        with console.status(self.t(key)):
            yield

    @contextmanager
    def plain_faults(self) -> Iterator[None]:
        """Let what goes wrong inside end as a plain message: 1 = the input, 2 = how it was asked."""
        try:
            yield
            sys.stdout.flush()
        except InputError as error:
            _end(error.text(self.lang), 1)
        except ArgumentError as error:
            _end(error.text(self.lang), 2)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        except OSError as error:
            path = Path(str(error.filename or "")).name or "none"
            _end(self.t("cli-file-busy", path=path, why=System(error).text(self.lang)), 1)


def _end(message: str, code: int) -> None:
    """End with a message on the error stream."""
    typer.echo(harmless(message), err=True)
    raise typer.Exit(code)
