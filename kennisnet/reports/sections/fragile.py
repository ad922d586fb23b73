"""Projects that hang on one lead, and who could be second."""

from __future__ import annotations

import pandas as pd

from kennisnet.listing import with_names
from kennisnet.reports.blocks import Block, Column, Paragraph, Table
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.registry import section

TOP = 10


def _table(numbers: Numbers) -> pd.DataFrame:
    name, title = numbers.net.institutions["name"], numbers.net.projects["name"]
    names = {"project": title, "trekker": name, "second": name}
    return with_names(numbers.fragile.reset_index(), names)


@section(70, needs=["fragile", "only_leads"], tables={"fragile": _table})
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
    columns = (
        Column(words.text("only-lead")),
        Column(words.text("how-many"), numeric=True),
        Column(words.text("projects")),
        Column(words.text("second")),
    )
    top = found.head(TOP)
    rows = tuple(
        (words.name(trekker), str(n), words.titles(projects), words.name(second))
        for trekker, n, projects, second in top.itertuples(name=None)
    )
    return [
        Paragraph(f"{said} {words.text('fragile')}"),
        Table(columns, rows, more="fragile", total=len(found)),
    ]
