"""Kinds of partner against kinds of project, beside what chance gives."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np
import pandas as pd
from matplotlib.patches import Patch, Rectangle

from kennisnet.charts.parts.in_words import in_words
from kennisnet.charts.parts.legend import columns as columns_of
from kennisnet.charts.parts.room import CLOSE, POINTS, close_lines, labels, room
from kennisnet.choices import Width
from kennisnet.errors import a_language
from kennisnet.maps import colours
from kennisnet.maps.axes import Size, axes
from kennisnet.texts import say
from kennisnet.texts.wording import heading, painted, short, shown_value

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_ROWS, MOST_COLUMNS = 24, 10
"""So many kinds are drawn, those with most memberships; more could not be read."""
WIDE = 7.6
NAMES, SHARE = 2.0, 0.36
"""Room of the names of rows: so many inches, and no more than this share of the width."""
UPRIGHT, UPRIGHT_LETTERS = 0.6, 24
"""Heads of narrower columns, in inches, stand upright, with so many letters."""
LETTERS = 62
"""Letters of column heads that fit side by side."""


class Look(NamedTuple):
    """How a cell of one verdict looks: colour and sign say the same."""

    sign: str
    face: str
    edge: str
    line: float
    style: Literal["-", ":"] = "-"


LOOKS = {
    "more": Look("▲", "#0072B2", "#FFFFFF", 1.5),
    "less": Look("▼", "#E69F00", "#FFFFFF", 1.5),
    "white spot": Look("○", "#FFFFFF", "#B3400A", 2.5),
    "as expected": Look("", colours.GRID, "#FFFFFF", 1.5),
    "cannot be tested": Look("?", "#FFFFFF", colours.TIE, 0.8, ":"),
}


def size_of(cells: pd.DataFrame) -> Size:
    """Give a size with a line for each kind of partner."""
    rows, columns = _shown(cells)
    return WIDE + 0.5 * max(0, len(columns) - 6), 2.2 + 0.38 * max(1, len(rows))


def coverage(
    cells: pd.DataFrame, ax: Axes | None = None, lang: str = "nl", *, width: Width | None = None
) -> Axes:
    """Draw what `coverage` gives: a cell for each two kinds, with its sign and what was counted.

    Rows and columns with most memberships stand first, who has no kind last. A column head says how
    many of its projects have an open list of partners: there a number is a lower bound. At most 24
    kinds of partner and 10 kinds of project are drawn, those with most.

    Raises
    ------
    ArgumentError
        For a language that does not exist.

    Examples
    --------
    >>> from kennisnet.maps.axes import sheet
    >>> row = {"row": "x", "column": "k", "observed": 2, "verdict": "more", "open_ended": 0}
    >>> ax = coverage(pd.DataFrame([row]), sheet((6, 4)))
    >>> [text.get_text() for text in ax.texts]
    ['▲ 2']
    """
    a_language(lang)
    ax = axes(ax, size_of(cells), width)
    rows, columns = _shown(cells)
    wide, high = room(ax)
    beside = min(NAMES, SHARE * wide)
    pitch = (wide - beside) / max(1, len(columns))
    size = max(6.5, min(10.5, pitch * POINTS * 0.22))
    for row in cells.to_dict("records"):
        ends = rows.get(_key(row["row"])), columns.get(_key(row["column"]))
        if None not in ends:
            _cell(ax, LOOKS[str(row["verdict"])], int(row["observed"]), size, *ends)  # type: ignore[arg-type] # both are there
    listed = cells.drop_duplicates("column").set_index("column")["open_ended"]
    counts = {_key(one): int(n) for one, n in listed.items()}
    upright = pitch < UPRIGHT
    letters = UPRIGHT_LETTERS if upright else max(9, LETTERS // max(1, len(columns)))
    heads = [_head(one, counts.get(one, 0), letters, lang, upright=upright) for one in columns]
    ax.set_xticks(range(len(heads)), heads, fontsize=7 if upright else 8.5, parse_math=False)
    named = 8 if upright else 9.5
    lines = close_lines(high / max(1, len(rows)), named)
    names = labels([_called(one, lang) for one in rows], named, beside, lines)
    ax.set_yticks(range(len(names)), names, fontsize=named, linespacing=CLOSE, parse_math=False)
    ax.xaxis.tick_top()
    ax.tick_params(axis="x", rotation=90 if upright else 0)
    ax.set_xlim(-0.5, max(1, len(columns)) - 0.5)
    ax.set_ylim(max(1, len(rows)) - 0.5, -0.5)
    ax.tick_params(length=0)
    ax.spines[:].set_visible(False)
    _legend(ax, [one for one in LOOKS if one in {*cells["verdict"]}], wide, lang)
    shown = [
        _key(one) in rows and _key(other) in columns
        for one, other in zip(cells["row"], cells["column"], strict=True)
    ]
    here = cells[np.array(shown, dtype=bool)]
    verdicts = here["verdict"].value_counts()
    verdicts_of = {
        name.split()[0]: int(verdicts.get(name, 0)) for name in ("more", "less", "white spot")
    }
    return in_words(ax, "coverage", lang, rows=len(rows), columns=len(columns), **verdicts_of)


def _key(kind: object) -> str:
    """Give a kind as text; empty for none, which no kind is."""
    return "" if pd.isna(kind) else str(kind)  # type: ignore[call-overload] # any cell


def _shown(cells: pd.DataFrame) -> tuple[dict[str, int], dict[str, int]]:
    """Give the place of each kind that is drawn: most memberships first, unknown last."""
    places = []
    for end, most in (("row", MOST_ROWS), ("column", MOST_COLUMNS)):
        keys = [_key(kind) for kind in cells[end]]
        count = cells["observed"].groupby(keys).sum() if len(cells) else pd.Series(dtype=int)
        order = sorted(count.index, key=lambda kind: (kind == "", -count[kind], kind))
        named = [kind for kind in order if kind][:most] + [kind for kind in order if not kind]
        places.append({kind: place for place, kind in enumerate(named)})
    return places[0], places[1]


def _cell(ax: Axes, look: Look, observed: int, size: float, row: int, column: int) -> None:
    """Draw one cell; its frame lies within it, so that no neighbour covers it."""
    inset = 0.03
    ax.add_patch(
        Rectangle(
            (column - 0.5 + inset, row - 0.5 + inset),
            1 - 2 * inset,
            1 - 2 * inset,
            facecolor=look.face,
            edgecolor=look.edge,
            linewidth=look.line,
            linestyle=look.style,
        )
    )
    ax.text(
        column,
        row,
        f"{look.sign} {observed}".strip(),
        ha="center",
        va="center",
        fontsize=size,
        fontweight="normal" if look.sign in {"", "?"} else "bold",
        color=colours.INK if look.face in {"#FFFFFF", colours.GRID} else colours.ink_on(look.face),
        parse_math=False,
    )


def _called(kind: str, lang: str) -> str:
    return heading(shown_value(kind, lang)) if kind else say("report-unknown", lang)


def _head(kind: str, listed: int, wide: int, lang: str, *, upright: bool = False) -> str:
    """Give a column head: the kind, and how many of its projects have an open list."""
    called = painted(_called(kind, lang))
    name = short(called, wide) if upright else _lines(called, wide)
    return f"{name}\n{say('chart-open-lists', lang, n=listed)}" if listed else name


def _lines(name: str, wide: int) -> str:
    r"""Break a name over at most four lines, also within a word that is too long for one.

    >>> _lines("Focus, internationalisering", 13)
    'Focus,\ninternational-\nisering'
    """
    parts = [
        f"{word[:wide]}- {word[wide:]}" if len(word) > wide + 2 else word for word in name.split()
    ]
    lines = textwrap.wrap(" ".join(parts), wide + 2, max_lines=4, placeholder="…")
    return "\n".join(lines)


def _legend(ax: Axes, verdicts: Sequence[str], inches: float, lang: str) -> None:
    """Say what each sign and colour that is there means, below the cells."""
    handles = [
        Patch(
            facecolor=look.face,
            edgecolor=look.edge if look.line != 1.5 else look.face,  # noqa: PLR2004 - a plain frame
            linestyle=look.style,
            label=f"{look.sign} {say('verdict-' + verdict.replace(' ', '-'), lang)}".strip(),
        )
        for verdict, look in ((one, LOOKS[one]) for one in verdicts)
    ]
    if not handles:
        return
    size = 9.5 if inches > WIDE - 1 else 8
    across = min(3, columns_of([str(one.get_label()) for one in handles], inches, size))
    canvas = ax.get_figure(root=True)
    if canvas is not None and canvas.get_layout_engine() is not None:
        canvas.legend(
            handles=handles, loc="outside lower center", ncols=across, fontsize=size, frameon=False
        )
        return
    ax.legend(
        handles=handles, loc="upper left", bbox_to_anchor=(0, -0.05), ncols=across, fontsize=size
    )
