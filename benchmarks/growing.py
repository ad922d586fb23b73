"""What measurements of growth say: exponents, memory by part, tables and a plot (see scale.py)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import nnls

DOCS = Path(__file__).parents[1] / "docs"
BEGIN, END = (
    "<!-- measured: scale.py writes what follows -->",
    "<!-- end of what scale.py writes -->",
)
ROOMS = (8, 24, 256)
RELATIONAL = ("read", "measure(degree)", "overlap")
CLUSTER = {True: "what its disks hold, by `open_large`", False: "a part, by `subset(…).collect()`"}
SHARE = 0.8
"""So much of a machine's memory is taken for one process."""
MILLION = 10**6
FROM = 100_000
"""Exponents and bytes are fitted from here on."""
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000", "#56B4E9", "#E69F00")
MARKERS = "osD^vPX"
LINES = ("-", "--")

Rows = Sequence[Mapping[str, Any]]


def told(found: Mapping[str, Any]) -> None:
    """Draw the plot, and write the tables into their page."""
    rows = [row for row in found["rows"] if "fault" not in row]
    drawn(rows, DOCS / "growth.png")
    text = "\n".join([*growth_table(rows), "", *room_table(rows)])
    page = DOCS / "scale.md"
    before, rest = page.read_text("utf-8").split(BEGIN)
    page.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{rest.split(END)[1]}", "utf-8")
    print(text)


def by_verb(rows: Rows) -> dict[str, list[Mapping[str, Any]]]:
    """Give the rows of each verb, in the order in which verbs are met."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for row in rows:
        found.setdefault(row["verb"], []).append(row)
    return found


def exponent(x: Sequence[float], y: Sequence[float]) -> float:
    """Fit y = c x ** e by least squares of logarithms; NaN of fewer than two points.

    >>> round(exponent([1, 10, 100], [2, 200, 20000]), 6)
    2.0
    """
    if len(x) <= 1:
        return float("nan")
    return float(np.polyfit(np.log(x), np.log(y), 1)[0])


def memory(rows: Rows) -> tuple[float, float]:
    """Give the bytes a participation and a pair, of what a verb holds above what was there.

    Both at least 0, by least squares of relative errors.
    """
    many = np.array([[row["links"], row["pairs"]] for row in rows], dtype=float)
    own = np.array([max(row["mb"] - row["base"], 1e-3) for row in rows]) * 1e6
    found, _ = nnls(many / own[:, None], np.ones(len(own)))
    return float(found[0]), float(found[1])


def growth_table(rows: Rows) -> list[str]:
    """Write exponents, and what pairs add."""
    base = min(row["mb"] for row in rows)
    heads = (
        *("verb", "exponent, by participations", "exponent, by pairs"),
        *("times as long with four times the pairs", "at a million: s", "MB"),
    )
    lines = [f"| {' | '.join(heads)} |", "|---|---|---|---|---|---|"]
    for verb, own in by_verb(rows).items():
        usual = [row for row in own if row["larger"] == 1]
        slow = [row for row in usual if row["links"] >= FROM]
        every = [row for row in own if row["links"] >= FROM]
        cells = [
            _number(exponent([r["links"] for r in slow], [r["seconds"] for r in slow])),
            _number(exponent([r["pairs"] for r in every], [r["seconds"] for r in every])),
            _number(_dearer(own), 1),
        ]
        last = max(usual, key=lambda row: row["links"] if row["links"] <= MILLION else 0)
        told = (
            [f"{last['seconds']:.2g}", f"{last['mb']:,.0f}"]
            if last["links"] == MILLION
            else ["", ""]
        )
        lines.append(f"| `{verb}` | {' | '.join(cells + told)} |")
    about = (
        f"Exponents are fitted from {FROM:,} participations on: below, other ways are chosen (exact "
        f"paths, a hundred starts). A process with the smallest network holds {base:,.0f} MB."
    )
    lines += ["", about]
    return lines


def _dearer(own: Rows) -> float:
    """Say how many times as long a verb takes at the largest size that has both shapes."""
    seconds = {(row["links"], row["larger"]): row["seconds"] for row in own}
    both = [links for links, larger in seconds if larger != 1 and (links, 1) in seconds]
    if not both:
        return float("nan")
    (larger,) = {one for links, one in seconds if links == max(both) and one != 1}
    return float(seconds[max(both), larger] / max(seconds[max(both), 1], 1e-9))


def room_table(rows: Rows) -> list[str]:
    """Write how many participations fit, by verb and by memory."""
    base = min(row["mb"] for row in rows)
    shape = [row["pairs"] / row["links"] for row in rows if row["larger"] == 1][-1]
    lines = [
        "| verb | bytes a participation | bytes a pair | "
        + " | ".join(f"fits in {room} GiB" for room in ROOMS)
        + " | on a cluster |",
        "|---|---|---|" + "---|" * (len(ROOMS) + 1),
    ]
    for verb, own in by_verb(rows).items():
        if verb.startswith("open_large"):
            continue  # it does with what it is given
        large = [row | {"base": base} for row in own if row["links"] >= FROM]  # type: ignore[operator]
        a, b = memory(large)
        each = a + b * shape
        cells = [f"{_few((SHARE * room * 2**30 - base * 1e6) / each)}" for room in ROOMS]
        cells.append(CLUSTER[verb in RELATIONAL])
        lines.append(f"| `{verb}` | {a:,.0f} | {b:,.0f} | {' | '.join(cells)} |")
    told = (
        f"Participations that fit: ({SHARE:g} × memory − {base:,.0f} MB) / (bytes a participation + "
        f"{shape:.1f} × bytes a pair), {shape:.1f} being Horizon 2020's pairs a participation. Both "
        "constants are fitted to the most memory that the verb held at 100,000 participations and "
        "more, the network included."
    )
    lines += ["", told]
    return lines


def _few(number: float) -> str:
    """Round to two digits, in millions or thousands.

    >>> _few(12_345_678), _few(2_345_678_901), _few(45_678)
    ('12 million', '2,300 million', '46 thousand')
    """
    digits = float(f"{number:.2g}")
    return f"{digits / 1e6:,g} million" if digits >= MILLION else f"{digits / 1e3:g} thousand"


def _number(value: float, digits: int = 2) -> str:
    return "–" if np.isnan(value) else f"{value:.{digits}f}"


def drawn(rows: Rows, path: Path) -> None:
    """Draw seconds and memory against participations and against pairs."""
    import matplotlib as mpl

    mpl.use("agg")
    from matplotlib import pyplot as plt
    from matplotlib.ticker import LogLocator, NullFormatter

    figure, axes = plt.subplots(2, 2, figsize=(10, 8.4), sharex="col", sharey="row")
    heads = {
        "links": "participations",
        "pairs": "Σ d(d−1)/2 over projects (thin: projects four times as large)",
    }
    values = {"seconds": "seconds of the processor", "mb": "most memory, MB"}
    for line, (value, told) in zip(axes, values.items(), strict=True):
        line[0].set_ylabel(told)
        for axis, by in zip(line, heads, strict=True):
            for number, (verb, own) in enumerate(by_verb(rows).items()):
                for larger in sorted({row["larger"] for row in own} if by == "pairs" else {1}):
                    points = sorted((r[by], r[value]) for r in own if r["larger"] == larger)
                    axis.plot(
                        *zip(*points, strict=True),
                        color=COLOURS[number % len(COLOURS)],
                        marker=MARKERS[number % len(MARKERS)],
                        linestyle=LINES[number // len(COLOURS)],
                        markerfacecolor="white" if number >= len(COLOURS) else None,
                        markersize=5 if larger == 1 else 3,
                        linewidth=1.4 if larger == 1 else 0.7,
                        label=verb if larger == 1 else None,
                    )
            axis.set_xscale("log")
            axis.set_yscale("log")
            for one in (axis.xaxis, axis.yaxis):
                one.set_major_locator(LogLocator(subs=(1, 3) if one is axis.yaxis else (1,)))
                one.set_major_formatter(lambda number, _: f"{number:,.10g}")
                one.set_minor_formatter(NullFormatter())
            axis.grid(color="#dddddd", linewidth=0.6)
            axis.set_axisbelow(True)
            axis.spines[["top", "right"]].set_visible(False)
    for axis, told in zip(axes[1], heads.values(), strict=True):
        axis.set_xlabel(told)
    handles, labels = axes[0, 0].get_legend_handles_labels()
    figure.legend(handles, labels, loc="lower center", ncols=4, frameon=False, fontsize=9)
    figure.tight_layout(rect=(0, 0.1, 1, 1))
    figure.savefig(path, dpi=120)
    plt.close(figure)
