"""Cells of ever the same sign, 10,000 to 100,000 of them, through every verb that reads: how time grows.

Ten times the length should take some ten times the time; a pattern or loop that is quadratic in a
cell takes a hundred times. Told are the ten kinds of cells that grow most, and the slowest.
"""

import contextlib
import time
from collections.abc import Callable

import pandas as pd

import kennisnet as kn
from kennisnet.files.recognising.apart import key_of
from kennisnet.naming import key, pairs, read_cell

SIZES = (10_000, 100_000)
UNITS = (
    *("\u0301", "\u0300\u0316", "a\u0301", "(", ")", "()", "(a ", "(a) ", '"', "'", " ", "\u00a0"),
    *("a    ", ",", "a,", "a, ", "; ", ";", "/", "a/", "ab/ ", "T: P: ", "T: a P: b ", "1", "1. "),
    *("1.", ".", "a. ", "a.", "&", "&amp;", "amp;", "a & ", "+", "a + ", "-", " - ", " en ", "en "),
    *("\n", "a\n", "- a\n", "\t", "i.s.m. ", "e.a. ", "a, e.a. ", "etc", "http://", "www.", "<"),
    *("<br>", "<br ", "word ", "abcdefghij", "AB ", "*", "a*", "\u200b", "一", "ﷺ", "ß", "😀", ":"),
    *(
        "a: ",
        "=",
        "x (y",
        "#",
        "stichting ",
        "B.V. ",
        "1-1-2020 ",
        "jan ",
        "|",
        "a|",
        "||",
        "[",
        "{",
    ),
    *(" u.a.", " .,;", "Ministry of a, ", "trekker: ", "partner ", "é", "e\u0301"),
)


def table(text: str) -> pd.DataFrame:
    """Give a small table in which a text is a project, a lead and a list of partners."""
    return pd.DataFrame(
        {
            "Projectnaam": ["Lab", "Hub", text],
            "Trekker": ["UL", text, "HsL"],
            "Partners": [text, "UL, HsL", "TNO"],
        }
    )


def mapped(text: str) -> object:
    """Draw a network in which everybody and everything is called by a text."""
    links = [{"institution": one, "project": "P"} for one in "ab"]
    institutions = [{"id": one, "name": text, "sector": text} for one in "ab"]
    return kn.draw_map(kn.Network(institutions, [{"id": "P", "name": text, "spoor": text}], links))


TASKS: dict[str, Callable[[str], object]] = {
    "read_cell": read_cell,
    "key": key,
    "key_of": key_of,
    "pairs": lambda text: pairs(text, text),
    "recognise": lambda text: kn.recognise(table(text)),
    "read": lambda text: kn.read(table(text)),
    "check": lambda text: kn.check(table(text)),
    "draw_map": mapped,
}


def seconds(task: Callable[[str], object], text: str) -> float:
    """Time a task; a refusal counts as well."""
    start = time.perf_counter()
    with contextlib.suppress(kn.KennisnetError):
        task(text)
    return time.perf_counter() - start


def main() -> None:
    """Time every task on every kind of cell, small and large."""
    for task in TASKS.values():  # what is imported and read once
        seconds(task, "a")
    found = []
    for unit in UNITS:
        for name, task in TASKS.items():
            small, large = (seconds(task, (unit * size)[:size]) for size in SIZES)
            found.append((large / max(small, 0.005), large, name, unit))
    for order, what in ((0, "grow most"), (1, "slowest")):
        print(f"{what} (10 times the length):")
        for ratio, large, name, unit in sorted(found, key=lambda one: -float(one[order]))[:10]:
            print(f"  {name} of {unit!r}: {large:.2f} s, {ratio:.1f} times")


if __name__ == "__main__":
    main()
