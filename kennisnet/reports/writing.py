"""`report`: one folder with a page to read, a map to explore, figures and tables to reuse."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

from markupsafe import Markup

from kennisnet.drawing import compose
from kennisnet.errors import ArgumentError, Fault, InputError, one_of
from kennisnet.files.safely import in_place
from kennisnet.files.tables import to_csv, to_excel
from kennisnet.maps.charts import matrix, ranks, removal
from kennisnet.maps.figure import figure
from kennisnet.maps.page import Map
from kennisnet.network import Network
from kennisnet.pages import environment, own
from kennisnet.reports import rows
from kennisnet.reports.narrative import Narrator
from kennisnet.reports.numbers import Numbers, computed, tables
from kennisnet.texts import say

SECTIONS = (
    *("findings", "map", "meet", "together", "groups", "leaving", "fragile", "alike"),
    *("matrix", "limits", "made"),
)
"""The sections of a report, in their order."""
LEVELS = ("parents", "units")


def report(
    net: Network,
    directory: str | Path,
    sections: Sequence[str] | None = None,
    level: Literal["parents", "units"] = "parents",
    lang: str = "nl",
) -> list[Path]:
    """Write a report on a network into a folder.

    ``report.html`` (self-contained, prints well), ``map.html``, the figures ``map``, ``matrix``,
    ``ranks`` (not above some 2,000 nodes) and ``removal`` as png and svg, and the tables
    ``institutions, suggestions, pairs, groups, leaving, fragile`` and ``projects_alike`` as csv
    and as sheets of ``tables.xlsx``.

    Parameters
    ----------
    sections
        Which of `SECTIONS`, in that order; None = all.
    level
        ``"parents"``: units count as their parent, ``"units"``: each for itself.

    Returns
    -------
    list of Path
        What was written. The same network gives the same bytes.
    """
    chosen = tuple(SECTIONS if sections is None else sections)
    unknown = [one for one in chosen if one not in SECTIONS]
    if unknown:
        known = ", ".join(SECTIONS)
        raise ArgumentError("section-unknown", got=", ".join(unknown), known=known)
    one_of("of-unknown", level, LEVELS)
    folder = Path(directory)
    if folder.exists() and not folder.is_dir():
        raise InputError([Fault("file-in-the-way", folder.name)])
    seen = net.rolled_up() if level == "parents" else net
    numbers = computed(seen, level, lang, units=len(seen.institutions) < len(net.institutions))
    drawn = Map(compose(seen, suggestions=numbers.suggestions, lang=lang))
    pictures = _pictures(drawn, numbers)
    page = _page(numbers, drawn, pictures, [one for one in SECTIONS if one in chosen])
    written = [drawn.save(folder / "map.html")]
    for name, content in [("report.html", page.encode()), *pictures.items()]:
        with in_place(folder / name) as temporary:
            temporary.write_bytes(content)
        written.append(folder / name)
    made = tables(numbers)
    for name, table in made.items():
        to_csv(table, folder / f"{name}.csv")
        written.append(folder / f"{name}.csv")
    to_excel(made, folder / "tables.xlsx")
    written.append(folder / "tables.xlsx")
    return sorted(written, key=lambda path: (path.suffix != ".html", path.name))


def _pictures(drawn: Map, numbers: Numbers) -> dict[str, bytes]:
    import matplotlib.pyplot as plt

    net, lang = numbers.net, numbers.lang
    pictures: dict[str, bytes] = {}
    with _quiet_style():
        charts = {"map": figure(drawn.scene), "matrix": matrix(net, lang=lang)}
        if numbers.ranks is not None:
            charts["ranks"] = ranks(numbers.ranks, net.institutions["name"], lang=lang)
        charts["removal"] = removal(numbers.curves, lang=lang)
        for name, axes in charts.items():
            canvas = axes.get_figure(root=True)
            for ending in ("png", "svg"):
                pictures[f"{name}.{ending}"] = _saved(canvas, ending)
            plt.close(canvas)
    return pictures


def _quiet_style() -> Any:
    """Keep a user's matplotlib settings, and the clock, out of the files."""
    import matplotlib as mpl

    settings = {**mpl.rcParamsDefault, "svg.hashsalt": "kennisnet", "svg.fonttype": "none"}
    settings.pop("backend", None)
    return mpl.rc_context(settings)


def _saved(canvas: Any, ending: str) -> bytes:
    stream = BytesIO()
    metadata = {"Date": None} if ending == "svg" else {"Software": "kennisnet"}
    canvas.savefig(stream, format=ending, dpi=130, metadata=metadata)
    return stream.getvalue()


def _page(numbers: Numbers, drawn: Map, pictures: dict[str, bytes], sections: Sequence[str]) -> str:
    lang, scene = numbers.lang, drawn.scene
    narrator = Narrator(numbers.net, lang)

    def text(key: str, **values: Any) -> str:
        return say(f"report-{key}", lang, **values)

    template = environment("kennisnet.reports", trim_blocks=True).get_template("report.html")
    return template.render(
        lang=lang,
        version=version("kennisnet"),
        title=scene.title,
        caption=scene.caption,
        text=text,
        css=own("kennisnet.reports", "report.css"),
        sections=sections,
        findings=narrator.findings(),
        frame=Markup(drawn.frame("720px")),  # noqa: S704 - escaped by Map.frame
        pictures={name: _embedded(content) for name, content in pictures.items()},
        meet=rows.meet(numbers),
        together=rows.together(numbers),
        institutions=len(numbers.together),
        draws=0 if numbers.ranks is None else numbers.ranks.attrs["samples"],
        alike=rows.alike(numbers),
        groups=rows.groups(numbers),
        leaving=rows.leaving(numbers, text),
        fragile=rows.fragile(numbers, text),
        limits=rows.limits(numbers, text),
        made=rows.made(numbers, text),
    )


def _embedded(content: bytes) -> str:
    return "data:image/png;base64," + base64.b64encode(content).decode()
