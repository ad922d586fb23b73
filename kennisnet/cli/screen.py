"""Tables on a screen: as wide as there is room, the rest said in a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pandas as pd
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kennisnet.errors import shown
from kennisnet.files.recognising.reading import Reading
from kennisnet.files.recognising.telling import told
from kennisnet.listing import cell_text, column_heading
from kennisnet.network import Network, records
from kennisnet.suggestions.grouping import by_institution, other
from kennisnet.suggestions.hitrate import HitRate, right_told, word
from kennisnet.suggestions.telling import day_told
from kennisnet.texts import say
from kennisnet.texts.wording import titled, whole_percent
from kennisnet.texts.words import WORDS

PROSE = ("meaning", "line")
"""Columns with sentences, which are as wide as there is room."""
WIDEST = 60
"""Other columns are at most so wide; a longer name goes on on the next line."""
MOST_ALIKE = 4
"""So many findings of one kind are shown."""
PIPE_WIDTH = 160
"""Columns of text where the output is no terminal."""


def _console() -> Console:
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=PIPE_WIDTH)


def show(table: pd.DataFrame, top: int, lang: str, notes: Sequence[str] = ()) -> None:
    """Print the first rows; columns that do not fit are named below."""
    console = _console()
    cells = {
        str(column): [cell_text(cell, lang) for cell in values.head(top)]
        for column, values in table.items()
    }
    fitting = _fitting(cells, console.width, lang)
    page = Table(box=None, header_style="bold", pad_edge=False)
    for column in fitting:
        side: Any = "right" if pd.api.types.is_numeric_dtype(table[column]) else "left"
        widest = None if column in PROSE else WIDEST
        heading = Text(column_heading(column, lang))
        page.add_column(heading, justify=side, overflow="fold", max_width=widest)
    for row in zip(*(cells[column] for column in fitting), strict=True):
        page.add_row(*(Text(cell) for cell in row))
    console.print(page)
    rest = [column_heading(column, lang) for column in cells if column not in fitting]
    undefined = any("–" in cells[column] for column in fitting)
    lines = [say("cli-more", lang, n=len(table) - top)] if len(table) > top else []
    lines += [say("cli-columns", lang, names=", ".join(rest))] if rest else []
    lines += [say("cli-undefined", lang)] if undefined else []
    for line in [*lines, *notes]:
        console.print(Text(line, style="dim"))


def _fitting(cells: dict[str, list[str]], room: int, lang: str) -> list[str]:
    """Give the columns for which there is room, at least two."""
    fitting: list[str] = []
    for column, texts in cells.items():
        longest = max(len(text) for text in [column_heading(column, lang), *texts])
        room -= min(longest, WIDEST) + 2
        if room < 0 and len(fitting) > 1:
            break
        fitting.append(column)
    return fitting


def show_suggestions(
    pairs: pd.DataFrame, net: Network, lang: str, rate: HitRate | None = None
) -> None:
    """Print suggestions by institution: whom to call for it, where, through whom, why."""
    console = _console()
    name, rows = net.institutions["name"], records(pairs)
    for group in by_institution(pairs):
        head = shown(name[group.head])
        heading = say("introductions-for", lang, name=head, n=len(group.places))
        console.print(Text(heading, style="bold underline"))
        for position, row in enumerate((rows[place] for place in group.places), 1):
            beside = shown(name[other((row["a"], row["b"]), group.head)])
            console.print(Text(f"{position}. {beside}", style="bold"))
            _card(console, row, _told(row, net, lang, word(rate)), lang)
    if pairs.empty:
        console.print(Text(say("report-meet-none", lang)))
    if unsure := pairs.attrs.get("in_doubt"):
        console.print(Text(say("report-meet-doubts", lang, n=unsure), style="dim"))
    if day := day_told(pairs, lang):
        console.print(Text(day, style="dim"))
    for said in right_told(rate, lang):
        console.print(Text(said, style="dim"))


def show_lookalikes(
    found: pd.DataFrame, top: int, net: Network, lang: str, notes: Sequence[str] = ()
) -> None:
    """Print projects that look alike as a list to read: which two, and what can be said of them."""
    console = _console()
    names = net.projects["name"].items()
    titles = {str(one): titled(shown(name), net.codes[str(one)]) for one, name in names}
    for position, row in enumerate(records(found.head(top)), 1):
        console.print(Text(f"{position}. {titles[row['a']]} ↔ {titles[row['b']]}", style="bold"))
        console.print(Padding(Text(shown(row["reading"], 2_000)), (0, 0, 0, 3)))
    more = [say("cli-more", lang, n=len(found) - top)] if len(found) > top else []
    for line in [*more, *notes]:
        console.print(Text(line, style="dim"))


def show_joining(
    found: pd.DataFrame, end: str, net: Network, lang: str, notes: Sequence[str] = ()
) -> None:
    """Print what could be joined, or who could join, as a list to read, with the reason."""
    console = _console()
    names = (net.projects if end == "project" else net.institutions)["name"]
    parts = [one for one in found.attrs["values"] if one in found.columns]
    for position, row in enumerate(records(found), 1):
        name = shown(names[row[end]])
        title = titled(name, net.codes[row[end]]) if end == "project" else name
        console.print(Text(f"{position}. {title}", style="bold"))
        told = [
            (say(f"report-{key}", lang), say("join-more-than", lang, share=whole_percent(row[key])))
            for key in ("likely", "valuable")
        ]
        told += [(column_heading(one, lang), cell_text(float(row[one]), lang)) for one in parts]
        _card(console, row, told, lang)
    if found.empty:
        console.print(Text(say(f"join-none-{end}", lang)))
    for note in notes:
        console.print(Text(note, style="dim"))


def _card(
    console: Console, row: dict[str, Any], told: Iterable[tuple[str, str]], lang: str
) -> None:
    """Print why, what else is told, and what to mind, behind a margin."""
    lines = [(shown(row["evidence"], 2_000), "")]
    lines += [(f"{heading}: {text}", "") for heading, text in told]
    if row["against"]:
        lines.append((f"{say('report-against', lang)} {shown(row['against'], 2_000)}", "dim"))
    for line, style in lines:
        console.print(Padding(Text(line, style=style), (0, 0, 0, 3), expand=False))


def _told(row: dict[str, Any], net: Network, lang: str, likely: str) -> Iterator[tuple[str, str]]:
    """Give what is said of a pair, each with its heading."""
    if row.get("brings"):
        yield say("report-brings", lang), shown(row["brings"], 2_000)
    project, through = row["where"], row["introduced_by"]
    where = titled(shown(net.projects["name"][project]), net.codes[project]) if project else "–"
    yield say("report-where", lang), where
    name = shown(net.institutions["name"][through]) if through else "–"
    yield say("report-introduced", lang), name
    for key, column in ((likely, "likely"), ("valuable", "valuable")):
        share = whole_percent(row[column])
        yield say(f"report-{key}", lang), say("report-more-than", lang, share=share)
    if row.get("state"):
        yield say("introductions-state", lang), WORDS.usual("states", row["state"], lang)


def show_reading(reading: Reading, lang: str) -> None:
    """Print what was read in a table."""
    console = _console()
    lines = told(reading, lang)
    width = max(len(label) for label, _ in lines)
    for label, text in lines:
        line = Text(label.ljust(width + 2), style="dim") + Text(text)
        console.print(line, soft_wrap=True)
    console.print()


def show_findings(found: pd.DataFrame, lang: str) -> None:
    """Print what `check` found: what is wrong, what can make numbers wrong, what is odd.

    Of findings of one kind the first few, and how many more there are.
    """
    console = _console()
    for weight, style in (("fault", "bold red"), ("numbers", "bold"), ("odd", "bold")):
        some = found[found["weight"] == weight]
        if some.empty:
            continue
        console.print(Text(say(f"findings-{weight}", lang), style=style))
        for _, alike in some.groupby("rule", sort=False):
            for row in records(alike.head(MOST_ALIKE)):
                console.print(Text(f"  - {_finding(row, lang)}"), soft_wrap=True)
            if len(alike) > MOST_ALIKE:
                more = say("note-more", lang, n=len(alike) - MOST_ALIKE)
                console.print(Text(f"    {more}", style="dim"))
    faults = int((found["kind"] == "fault").sum())
    key, count = ("count-faults", faults) if faults else ("count-findings", len(found))
    console.print(Text(say(key, lang, n=count)))


def _finding(row: dict[str, Any], lang: str) -> str:
    which = "" if pd.isna(row["row"]) else f"{say('place-row', lang)} {row['row']}"
    place = ", ".join(part for part in (shown(row["file"]), which, shown(row["column"])) if part)
    return f"{place}: {row['note']}" if place else str(row["note"])
