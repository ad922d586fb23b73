"""Who takes part most in each spoor: a small chart for each, all on one scale."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd
from matplotlib.patches import Patch

from kennisnet.charts.parts.in_words import in_words
from kennisnet.charts.parts.legend import above
from kennisnet.charts.parts.room import (
    CLOSE,
    LEAST,
    LINE,
    POINTS,
    broken,
    close_lines,
    labels,
    lines_in,
    room,
)
from kennisnet.choices import Width
from kennisnet.errors import a_language
from kennisnet.maps import colours
from kennisnet.maps.axes import Size, axes
from kennisnet.maps.widths import width as width_of
from kennisnet.network import Network, a_network
from kennisnet.texts import say
from kennisnet.texts.wording import brief, heading, painted

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST, BARS = 12, 6
"""So many spoors at most, and bars in each."""
ACROSS = 3
WIDE, NARROWEST = 2.6, 2.1
"""Width of a small chart, in inches: on a sheet of its own, and where there is little room."""
ROW = 0.17
HEAD = 2
"""Lines of a head, at most."""
GAP = 0.16
"""Between small charts."""
COUNT = 0.28
"""Room of the number behind a bar."""
LEAD, PARTNER = colours.INSTITUTION, "#C4CCD4"


class Grid(NamedTuple):
    """How small charts share axes: sizes in inches, of text in points."""

    room: Size
    across: int
    down: int
    most: int
    head: int
    bars: int
    size: float

    @property
    def wide(self) -> float:
        """Width of a small chart."""
        return (self.room[0] + GAP) / self.across - GAP

    @property
    def high(self) -> float:
        """Height of a small chart without its head."""
        return (self.room[1] + GAP) / self.down - GAP - self.head * self.line

    @property
    def line(self) -> float:
        """Height of a line of text."""
        return LINE * self.size / POINTS

    def box(self, place: int) -> tuple[float, float, float, float]:
        """Give where a small chart stands, in shares of the axes."""
        row, column = divmod(place, self.across)
        wide, high = self.room
        whole = self.high + self.head * self.line
        left, top = column * (self.wide + GAP), high - row * (whole + GAP)
        return left / wide, (top - whole) / high, self.wide / wide, self.high / high


class Panel(NamedTuple):
    """One spoor, its number of projects, and who takes part: leads and partners, most first."""

    spoor: str
    projects: int
    rows: pd.DataFrame


def size_of(net: Network) -> Size:
    """Give a size with room for every spoor."""
    panels = _panels(net)[:MOST]
    across = max(1, min(ACROSS, len(panels)))
    deep = max((min(BARS, len(panel.rows)) for panel in panels), default=1)
    down = -(-max(1, len(panels)) // across)
    head = HEAD * LINE * 9 / POINTS
    return max(3.6, WIDE * across + 0.3), down * (head + deep * ROW + GAP) + 0.7


def multiples(
    net: Network, ax: Axes | None = None, lang: str = "nl", *, width: Width | None = None
) -> Axes:
    """Draw who takes part most in each spoor: bars of the projects led and joined, on one scale.

    The spoors with most projects are drawn, at most 12 and as many as fit; projects without a spoor
    stand together in the last. Within a spoor whoever has most projects comes first, then who leads
    most, then by name. A network without sporen has one chart, of all its projects. Each small
    chart is an inset of the axes, with the name of its spoor as its label.

    Raises
    ------
    ArgumentError
        For what is no network, and for a language that does not exist.

    Examples
    --------
    >>> from kennisnet.maps.axes import sheet
    >>> links = [{"institution": "a", "project": "P", "role": "trekker"}]
    >>> links += [{"institution": i, "project": "Q"} for i in "ab"]
    >>> projects = [{"id": "P", "spoor": "Music"}, {"id": "Q", "spoor": "Words"}]
    >>> ax = multiples(Network([{"id": "a"}, {"id": "b"}], projects, links), sheet((6, 4)))
    >>> [(one.get_label(), [int(bar.get_width()) for bar in one.patches]) for one in ax.child_axes]
    [('Music', [1, 0]), ('Words', [0, 0, 1, 1])]
    """
    a_network(net)
    a_language(lang)
    ax = axes(ax, size_of(net), width)
    ax.set_axis_off()
    ax.set(xticks=[], yticks=[])
    found = _panels(net)
    names = net.named().institutions["name"]
    _key(ax, room(ax)[0], lang)
    grid = _grid(room(ax), len(found))  # the legend has taken its own
    shown = found[: grid.most]
    if len(shown) < len(found):
        said = say("chart-part-spoor", lang, n=len(shown), all=len(found))
        ax.text(0, -0.01, said, fontsize=7, va="top", color=colours.INK, transform=ax.transAxes)
    first = [panel.rows.head(grid.bars) for panel in shown]
    most = max((int(rows.sum(axis=1).max()) for rows in first if len(rows)), default=1)
    for place, (panel, rows) in enumerate(zip(shown, first, strict=True)):
        inset = ax.inset_axes(grid.box(place))
        title = heading(panel.spoor) if panel.spoor else _nameless(len(found), lang)
        inset.set_label(title)
        lines = broken(title, grid.size, grid.wide * 0.97, grid.head, bold=True)
        inset.set_title(
            "\n".join(lines),
            fontsize=grid.size,
            fontweight="bold",
            loc="left",
            pad=2,
            color=colours.INK,
            parse_math=False,
        )
        _bars(inset, rows, names, most, grid)
    counted = say("count-projects", lang, n=sum(panel.projects for panel in shown))
    return in_words(ax, "multiples", lang, n=len(shown), projects=counted)


def _grid(inches: Size, panels: int) -> Grid:
    """Choose how many small charts fit, how large, with how many bars."""
    wide, high = inches
    size = 8.0 if wide >= WIDE * 2 else 7.0
    line = LINE * size / POINTS
    across = max(1, min(ACROSS, panels, int((wide + GAP) / (NARROWEST + GAP))))
    rows = max(1, int((high + GAP) / (2 * line + GAP)))
    most = min(MOST, across * rows)
    down = -(-max(1, min(panels, most)) // across)
    cell = (high + GAP) / down - GAP
    head = HEAD if lines_in(cell, size) > 2 * HEAD else 1
    bars = min(BARS, max(1, lines_in(cell, size) - head))
    return Grid(inches, across, down, most, head, bars, size)


def _panels(net: Network) -> list[Panel]:
    """Count who takes part in each spoor; the spoors with most projects first, nameless last."""
    named = net.named()
    spoor = named.column("projects", "spoor").fillna("").astype("str")
    links = named.participations
    roles = pd.DataFrame(
        {
            "spoor": links["project"].map(spoor).astype("str"),
            "institution": links["institution"],
            "lead": (links["role"] == "trekker").astype(int),
            "partner": (links["role"] != "trekker").astype(int),
        }
    )
    counts = spoor.value_counts()
    order = sorted(counts.index, key=lambda one: (one == "", -counts[one], one))
    names = named.institutions["name"].astype("str")
    panels = []
    for one in order:
        own = roles[roles["spoor"] == one].groupby("institution")[["lead", "partner"]].sum()
        first = sorted(
            own.index, key=lambda i: (-own.loc[i].sum(), -own.loc[i, "lead"], names[i], i)
        )
        panels.append(Panel(str(one), int(counts[one]), own.loc[first]))
    return panels


def _nameless(spoors: int, lang: str) -> str:
    """Name the projects without a spoor: all of them, or what is left."""
    return say("chart-all-projects" if spoors == 1 else "map-no-group", lang)


def _bars(
    ax: Axes,
    rows: pd.DataFrame,
    names: pd.Series,
    most: int,
    grid: Grid,
) -> None:
    """Draw the bars of one spoor: led first, then joined, and their sum behind them."""
    beside = grid.wide * 0.52
    inch = most / max(grid.wide - beside - COUNT, 0.1)  # of projects
    y = range(len(rows))
    ax.barh(y, rows["lead"], 0.62, color=LEAD, linewidth=0)
    ax.barh(y, rows["partner"], 0.62, left=rows["lead"], color=PARTNER, linewidth=0)
    called = _called(names[rows.index], grid, beside - 0.06)
    for place, ((name, size), lead, partner) in enumerate(
        zip(called, rows["lead"], rows["partner"], strict=True)
    ):
        style: dict[str, Any] = {
            "va": "center_baseline",
            "fontsize": grid.size,
            "color": colours.INK,
        }
        lines = {
            "fontsize": size,
            "linespacing": CLOSE,
            "va": "center" if "\n" in name else style["va"],
        }
        ax.text(-0.05 * inch, place, name, ha="right", parse_math=False, **(style | lines))
        ax.text(lead + partner + 0.04 * inch, place, str(lead + partner), ha="left", **style)
    ax.set_xlim(-beside * inch, most + COUNT * inch)
    ax.set_ylim(grid.bars - 0.5, -0.5)
    ax.set_axis_off()
    ax.set(xticks=[], yticks=[])


def _called(names: pd.Series, grid: Grid, inches: float) -> list[tuple[str, float]]:
    """Give names and their sizes: one that does not fit is smaller, over two lines where these fit."""
    lines = close_lines(grid.high / grid.bars, LEAST)
    told = zip(labels(names, grid.size, inches), labels(names, LEAST, inches, lines), strict=True)
    return [
        (one, grid.size)
        if width_of(painted(brief(name)), grid.size) <= inches * POINTS
        else (other, LEAST)
        for name, (one, other) in zip(names, told, strict=True)
    ]


def _key(ax: Axes, wide: float, lang: str) -> None:
    """Say what the two parts of a bar are."""
    labels = [(LEAD, "lead"), (PARTNER, "partner")]
    above(
        ax,
        [Patch(facecolor=fill, label=say(f"chart-{which}", lang)) for fill, which in labels],
        wide,
    )
