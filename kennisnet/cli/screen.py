"""Tables on a screen: as wide as there is room, the rest said in a line."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import pandas as pd
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kennisnet.cli.options import LANG, t
from kennisnet.errors import shown
from kennisnet.texts import known, number

PROSE = ("meaning", "line")
"""Columns with sentences, which are folded rather than cut."""
PIPE_WIDTH = 160
"""Columns of text where the output is no terminal."""


def _console() -> Console:
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=PIPE_WIDTH)


ENDS = ("rank_low", "rank_high", "rank", "low", "high", "project", "se")
"""What `measure` puts behind the name of a measure, the longest first."""


def heading(column: str) -> str:
    """Give the heading of a column: known words in the language, measures under their own name."""
    key = f"column-{column}"
    if known(key):
        return t(key)
    for end in ENDS:
        if column.endswith(f"_{end}"):
            return f"{column.removesuffix(f'_{end}')} {t(f'column-end-{end}')}"
    return column


def value(cell: Any, most: int = 60) -> str:
    """Write a cell for the screen: at most three decimals, – for undefined."""
    if pd.isna(cell):
        return "–"
    return number(cell, LANG) if isinstance(cell, int | float) else shown(cell, most)


def show(table: pd.DataFrame, top: int, notes: Sequence[str] = ()) -> None:
    """Print the first rows; columns that do not fit are named below."""
    console = _console()
    head = table.head(top)
    head = pd.DataFrame(
        {one: head[one].map(partial(value, most=300 if one in PROSE else 60)) for one in head}
    )
    fitting: list[str] = []
    room = console.width
    for column in head.columns:
        longest = max([len(heading(column)), *head[column].map(len)], default=0)
        room -= min(longest, 60) + 2
        if room < 0 and len(fitting) > 1:
            break
        fitting.append(column)
    page = Table(box=None, header_style="bold", pad_edge=False)
    for column in fitting:
        number = pd.api.types.is_numeric_dtype(table[column])
        page.add_column(heading(column), justify="right" if number else "left", overflow="fold")
    for row in head[fitting].itertuples(index=False, name=None):
        page.add_row(*(Text(cell) for cell in row))
    console.print(page)
    rest = [column for column in head.columns if column not in fitting]
    undefined = head[fitting].isin(["–"]).to_numpy().any()
    lines = [t("cli-more", n=len(table) - top)] if len(table) > top else []
    lines += [t("cli-columns", names=", ".join(rest))] if rest else []
    lines += [t("cli-undefined")] if undefined else []
    for line in [*lines, *notes]:
        console.print(Text(line, style="dim"))


def show_suggestions(pairs: pd.DataFrame, name: pd.Series, project: pd.Series) -> None:
    """Print suggestions as a list to read: who, where, through whom, why."""
    console = _console()
    for position, row in enumerate(pairs.to_dict("records"), 1):
        a, b = shown(name[row["a"]]), shown(name[row["b"]])
        console.print(Text(f"{position}. {a} ↔ {b}", style="bold"))
        where = f"{shown(project[row['where']])} ({row['where']})" if row["where"] else "–"
        lines = {
            "where": where,
            "introduced": shown(name[row["introduced_by"]]),
            "likely": t("report-more-than", share=int(100 * row["likely"])),
            "valuable": t("report-more-than", share=int(100 * row["valuable"])),
        }
        for key, text in lines.items():
            console.print(Text(f"   {t(f'report-{key}')}: {text}"))
        for key in ("evidence", "against"):
            if row[key]:
                console.print(Padding(Text(shown(row[key], 2_000), style="dim"), (0, 0, 0, 3)))
    if pairs.empty:
        console.print(Text(t("report-meet-none")))


def show_findings(found: pd.DataFrame) -> None:
    """Print what `check` found, faults first, one line each."""
    console = _console()
    for kind, style in (("fault", "bold red"), ("note", "bold")):
        for row in found[found["kind"] == kind].to_dict("records"):
            number = "" if pd.isna(row["row"]) else f"{t('place-row')} {row['row']}"
            place = ", ".join(part for part in (row["file"], number, row["column"]) if part)
            line = Text(f"{t(f'kind-{kind}')}: ", style=style)
            line += Text(f"{place}: {row['note']}" if place else row["note"])
            console.print(line, soft_wrap=True)
    faults = int((found["kind"] == "fault").sum())
    count = ("count-faults", faults) if faults else ("count-findings", len(found))
    console.print(Text(t(count[0], n=count[1])))
