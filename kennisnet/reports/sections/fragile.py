"""Projects that hang on one lead, and who could be second."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

import pandas as pd

from kennisnet import charts
from kennisnet.charts.leads import size_of
from kennisnet.listing import with_names
from kennisnet.maps.axes import sheet
from kennisnet.reports.blocks import Block, Column, Paragraph, Picture, Table
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.registry import section
from kennisnet.reports.words import Words

if TYPE_CHECKING:
    from matplotlib.axes import Axes

TOP = 10
TITLES, ROOM = 3, 110
"""So many projects of one lead are named, in so many signs; the table beside the report has all."""
STANDS = ("status", "end")
"""What tells whether a project still runs, as far as a network has it."""
SHARES = {"only-lead": 0.26, "how-many": 0.08, "projects": 0.44, "second": 0.22}


def _table(numbers: Numbers) -> pd.DataFrame:
    name, title = numbers.net.institutions["name"], numbers.net.projects["name"]
    names = {"project": title, "trekker": name, "second": name}
    table = with_names(numbers.fragile.reset_index(), names)
    projects = numbers.net.projects.loc[table["project"]]
    stands = [projects[one].fillna("") for one in STANDS if one in projects]
    return table.assign(**{str(one.name): one.to_numpy() for one in stands if one.ne("").any()})


def _picture(numbers: Numbers) -> Axes | None:
    if numbers.only_leads.empty:
        return None
    runs = numbers.net.subset(projects=~numbers.net.projects.index.isin(numbers.over))
    return charts.leads(runs, ax=sheet(size_of(runs)), lang=numbers.lang)


@section(
    50,
    needs=["fragile", "only_leads", "over"],
    tables={"fragile": _table},
    pictures={"leads": _picture},
    new_page=True,
    of_one=True,
)
def fragile(numbers: Numbers) -> list[Block]:
    """Count the projects by their leads, and list who alone leads most."""
    words, found = numbers.words, numbers.only_leads
    one, none, everything = (
        len(numbers.fragile),
        numbers.fragile.attrs["without_lead"],
        numbers.fragile.attrs["projects"],
    )
    more = everything - one - none
    said = words.text("fragile-count", all=everything, one=one, none=none, more=more)
    if found.empty:
        return [Paragraph(said)]
    columns = tuple(
        Column(words.text(key), numeric=key == "how-many", share=share)
        for key, share in SHARES.items()
    )
    top = found.head(TOP)
    rows = tuple(
        (words.name(trekker), str(n), _titles(projects, words), _second(words, second, times, n))
        for trekker, n, projects, second, times in top.itertuples(name=None)
    )
    past = one - int(found["n"].sum())
    only = [words.text("fragile-past", n=past)] if past else []
    return [
        Paragraph(" ".join([said, words.text("fragile"), *only])),
        Picture("leads", words.text("fragile-picture", over=len(numbers.over))),
        Table(columns, rows, more="fragile", total=len(found), dense=True),
    ]


def _second(words: Words, second: str, times: int, n: int) -> str:
    """Name who could be second, and in how many of the projects, where that is not in all."""
    name = words.name(second)
    return words.text("second-times", name=name, times=times, n=n) if 0 < times < n else name


def _titles(projects: list[str], words: Words) -> str:
    """Name the first projects, as many as have room, and say how many more there are."""
    titles = [words.title(project) for project in projects[:TITLES]]
    shown = max(1, sum(so_far <= ROOM for so_far in accumulate(map(len, titles))))
    names, more = ", ".join(titles[:shown]), len(projects) - shown
    return words.text("and-others", names=names, n=more) if more > 0 else names
