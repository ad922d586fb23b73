"""What `unlinked` writes: a list that is kept up to date, or cards to print."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from kennisnet.cli.asked import Asked
from kennisnet.cli.call import Call
from kennisnet.errors import ArgumentError
from kennisnet.files.safely import put, spare

if TYPE_CHECKING:
    import pandas as pd

    from kennisnet.network import Network
    from kennisnet.suggestions.hitrate import HitRate

PAGES = (".html", ".htm")


@dataclass(frozen=True)
class Keeping:
    """The file of known pairs that is read, and the one that is written."""

    before: Path | None
    out: Path | None

    @classmethod
    def of(cls, asked: Asked, known: Path | None, out: Path | None) -> Keeping:
        """Take the two, and refuse to write over any file that is read but the list itself."""
        made = cls(known, out)
        if out is None:
            return made
        from kennisnet.suggestions.keeping import ENDINGS

        further = [known] if known and not made.list else []
        spare([*asked.files(), *further], [out])
        if not made.list and not made.page:
            wanted = ", ".join(one.removeprefix(".") for one in (*ENDINGS, PAGES[0]))
            raise ArgumentError("export-unknown", got=out.suffix or out.name, known=wanted)
        return made

    @property
    def page(self) -> bool:
        """Whether cards are to be written."""
        return self.out is not None and self.out.suffix.lower() in PAGES

    @property
    def list(self) -> bool:
        """Whether a list is to be written."""
        from kennisnet.suggestions.keeping import ENDINGS

        return self.out is not None and self.out.suffix.lower() in ENDINGS

    def known(self) -> pd.DataFrame | Path | None:
        """Give what is known already, also by a list that stands where one is to be written."""
        from kennisnet.suggestions.keeping import together

        return together(self.before, self.out) if self.list else self.before

    def save(
        self, pairs: pd.DataFrame, net: Network, call: Call, rate: HitRate | None = None
    ) -> None:
        """Write the list or the cards, and say what it holds, and how often it would be right."""
        from kennisnet.suggestions.hitrate import right_told
        from kennisnet.suggestions.telling import day_told

        assert self.out is not None  # noqa: S101 - asked for by who has a file
        if self.page:
            from kennisnet.reports.calling import cards_page

            put(self.out, cards_page(pairs, net, call.lang, rate).encode())
            call.tell("cli-written", path=self.out)
        else:
            self._save_list(pairs, net, call, self.out)
        if unsure := pairs.attrs["in_doubt"]:
            typer.echo(call.t("report-meet-doubts", n=unsure), err=True)
        if day := day_told(pairs, call.lang):
            typer.echo(day, err=True)
        for said in right_told(rate, call.lang)[:1]:
            typer.echo(said, err=True)

    def _save_list(self, pairs: pd.DataFrame, net: Network, call: Call, out: Path) -> None:
        import kennisnet as kn
        from kennisnet.suggestions.tick_list import header, without_sheet

        asked = pairs.attrs["institution"] or ()
        table = kn.introductions(pairs, net, known=self.before, out=out, lang=call.lang)
        call.tell("cli-written", path=out)
        kept = table.attrs["kept"]
        if kept:
            call.tell("introductions-kept", n=kept, new=len(table) - kept)
        if len(table):
            call.tell("introductions-next", column=header("state", call.lang), file=out)
        left = without_sheet(table, asked) if out.suffix.lower() == ".xlsx" else 0
        if left:
            call.tell("introductions-no-sheet", n=left)
