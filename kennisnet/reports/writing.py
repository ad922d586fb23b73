"""`report`: one folder with a page to read, a map to explore, figures and tables to reuse."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

import jinja2
import pandas as pd
from markupsafe import Markup

from kennisnet.errors import ArgumentError, Fault, InputError
from kennisnet.files.writing import in_place, to_csv, to_excel
from kennisnet.maps.charts import matrix
from kennisnet.maps.figure import figure
from kennisnet.maps.labels import short, shown_value, titled
from kennisnet.maps.page import Map
from kennisnet.measures import measure
from kennisnet.network import Network, records
from kennisnet.projections import overlap
from kennisnet.reports.narrative import Narrator
from kennisnet.texts import enumerate_, number, pick, say
from kennisnet.verbs import compose, suggested

SECTIONS = ("findings", "map", "meet", "together", "alike", "matrix", "limits", "made")
"""The sections of a report, in their order."""
MEASURES = ("degree", "trekker_degree", "betweenness")
TOP = 10


@dataclass(frozen=True)
class _Numbers:
    """Everything that a report shows, computed once."""

    net: Network
    level: str
    lang: str
    suggestions: pd.DataFrame
    together: pd.DataFrame
    pairs: pd.DataFrame
    alike: pd.DataFrame
    units: bool
    """Whether there were units that now count as their parent."""


def report(
    net: Network,
    directory: str | Path,
    sections: Sequence[str] | None = None,
    level: Literal["parents", "units"] = "parents",
    lang: str = "nl",
) -> list[Path]:
    """Write a report on a network into a folder.

    ``report.html`` (self-contained, prints well), ``map.html``, the figures ``map.png``,
    ``map.svg``, ``matrix.png`` and ``matrix.svg``, and the tables ``institutions.csv``,
    ``suggestions.csv``, ``pairs.csv`` and ``projects_alike.csv``, all four also as sheets of
    ``tables.xlsx``.

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
    folder = Path(directory)
    if folder.exists() and not folder.is_dir():
        raise InputError([Fault("file-in-the-way", folder.name)])
    seen = net.rolled_up() if level == "parents" else net
    numbers = _numbers(seen, level, lang, units=len(seen.institutions) < len(net.institutions))
    drawn = Map(compose(seen, suggestions=numbers.suggestions, lang=lang))
    pictures = _pictures(drawn, seen, lang)
    page = _page(numbers, drawn, pictures, [one for one in SECTIONS if one in chosen])
    written = [drawn.save(folder / "map.html")]
    for name, content in [("report.html", page.encode()), *pictures.items()]:
        with in_place(folder / name) as temporary:
            temporary.write_bytes(content)
        written.append(folder / name)
    tables = _tables(numbers)
    for name, table in tables.items():
        to_csv(table, folder / f"{name}.csv")
        written.append(folder / f"{name}.csv")
    to_excel(tables, folder / "tables.xlsx")
    written.append(folder / "tables.xlsx")
    return sorted(written, key=lambda path: (path.suffix != ".html", path.name))


def _numbers(net: Network, level: str, lang: str, *, units: bool) -> _Numbers:
    together = measure(net.named(), *MEASURES)
    if "spoor" in net.projects.columns:
        links = net.participations
        spoor = links["project"].map(net.projects["spoor"])
        reach = spoor.groupby(links["institution"]).nunique()
        together["sporen"] = reach.reindex(together.index).fillna(0)
    together.insert(0, "name", net.institutions["name"])
    order = ["betweenness", "degree"]
    together = together.rename_axis("id").reset_index()
    together = together.sort_values([*order, "id"], ascending=[False, False, True])
    alike = overlap(net, of="projects", weight="newman")
    alike = alike.sort_values(["weight", "a", "b"], ascending=[False, True, True])
    pairs = overlap(net, weight="newman").sort_values(
        ["weight", "a", "b"], ascending=[False, True, True]
    )
    suggestions = suggested(net, lang)
    return _Numbers(net, level, lang, suggestions, together, pairs, alike, units)


def _tables(numbers: _Numbers) -> dict[str, pd.DataFrame]:
    name, title = numbers.net.institutions["name"], numbers.net.projects["name"]
    called = {"a": name, "b": name, "introduced_by": name, "where": title}
    alike = {"a": title, "b": title}
    return {
        "institutions": numbers.together,
        "pairs": _with_names(numbers.pairs, {"a": name, "b": name}),
        "projects_alike": _with_names(numbers.alike, alike),
        "suggestions": _with_names(numbers.suggestions, called),
    }


def _with_names(table: pd.DataFrame, names: dict[str, pd.Series]) -> pd.DataFrame:
    """Put the name behind every id."""
    out = table.copy()
    for column, called in names.items():
        out.insert(list(out.columns).index(column) + 1, f"{column}_name", out[column].map(called))
    return out


def _pictures(drawn: Map, net: Network, lang: str) -> dict[str, bytes]:
    import matplotlib.pyplot as plt

    pictures: dict[str, bytes] = {}
    with _quiet_style():
        for name, axes in (("map", figure(drawn.scene)), ("matrix", matrix(net, lang=lang))):
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


@cache
def _template() -> jinja2.Template:
    loader = jinja2.PackageLoader("kennisnet.reports")
    environment = jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True
    )
    return environment.get_template("report.html")


def _page(
    numbers: _Numbers, drawn: Map, pictures: dict[str, bytes], sections: Sequence[str]
) -> str:
    lang, scene = numbers.lang, drawn.scene
    narrator = Narrator(numbers.net, lang)

    def text(key: str, **values: Any) -> str:
        return say(f"report-{key}", lang, **values)

    return _template().render(
        lang=lang,
        version=version("kennisnet"),
        title=scene.title,
        caption=scene.caption,
        text=text,
        css=Markup((files("kennisnet.reports") / "templates/report.css").read_text("utf-8")),  # noqa: S704 - our own file
        sections=sections,
        findings=narrator.findings(),
        frame=Markup(drawn.frame("720px")),  # noqa: S704 - escaped by Map.frame
        pictures={name: _embedded(content) for name, content in pictures.items()},
        meet=_meet(numbers),
        together=_together(numbers),
        alike=_alike(numbers),
        limits=_limits(numbers, text),
        made=_made(numbers, text),
    )


def _embedded(content: bytes) -> str:
    return "data:image/png;base64," + base64.b64encode(content).decode()


def _meet(numbers: _Numbers) -> list[dict[str, str | int]]:
    name, project = numbers.net.institutions["name"], numbers.net.projects["name"]
    return [
        {
            "a": str(name[row["a"]]),
            "b": str(name[row["b"]]),
            "where": titled(project, row["where"]) if row["where"] else "",
            "introduced_by": str(name[row["introduced_by"]]),
            "evidence": str(row["evidence"]),
            "against": str(row["against"]),
            "likely": int(100 * row["likely"]),
            "valuable": int(100 * row["valuable"]),
        }
        for row in records(numbers.suggestions)
    ]


def _together(numbers: _Numbers) -> dict[str, list[Any]]:
    top = numbers.together.head(TOP).drop(columns="id")
    head = [say(f"report-column-{column}", numbers.lang) for column in top.columns]
    rows = [
        [
            str(row[column])
            if column == "name"
            else number(row[column], numbers.lang, fixed=column == "betweenness")
            for column in top.columns
        ]
        for row in records(top)
    ]
    return {"head": head, "rows": rows}


def _alike(numbers: _Numbers) -> list[dict[str, str]]:
    net, lang = numbers.net, numbers.lang
    name = net.institutions["name"]
    members = net.named().participations.groupby("project")["institution"].apply(set)
    rows = []
    for a, b in numbers.alike[["a", "b"]].head(TOP).itertuples(index=False, name=None):
        both = sorted(members[a] & members[b])
        title = net.projects["name"]
        spoor = net.projects.get("spoor")
        same = spoor is not None and spoor[a] == spoor[b]
        rows.append(
            {
                "a": titled(title, a),
                "b": titled(title, b),
                "shared": enumerate_([short(str(name[one])) for one in both], lang),
                "same": "" if spoor is None else shown_value(bool(same), lang),
            }
        )
    return rows


def _limits(numbers: _Numbers, text: Any) -> list[str]:
    net, lang = numbers.net, numbers.lang
    limits = list(pick(net.about.get("caveats"), lang) or ())
    open_lists = int(net.projects["open_ended"].sum())
    generic = int(net.institutions["generic"].sum())
    if numbers.level == "units" or numbers.units:
        limits.append(text(f"limit-{numbers.level}"))
    if open_lists:
        limits.append(text("limit-open", n=open_lists, all=len(net.projects)))
    if generic:
        limits.append(text("limit-generic", n=generic))
    links = net.participations
    if "certainty" in links.columns:
        sure = links.loc[links["certainty"] != "doubtful", "institution"]
        unsure = links.loc[~links["institution"].isin(sure), "institution"].unique()
        table = net.institutions.loc[unsure]
        names = sorted(table.loc[~table["generic"], "name"].astype(str))
        if names:
            limits.append(text("limit-doubtful", names=enumerate_(names, lang), n=len(names)))
    return [*limits, text("limit-few"), text("limit-suggestions")]


def _made(numbers: _Numbers, text: Any) -> list[tuple[str, str]]:
    attrs = numbers.suggestions.attrs
    about = numbers.net.about
    rows = [
        (text("made-version"), f"kennisnet {version('kennisnet')}"),
        (text("made-source"), str(pick(about.get("source"), numbers.lang) or "–")),
        (text("made-date"), str(about.get("date") or "–")),
        (text("made-checksum"), numbers.net.fingerprint),
        (text("made-level"), text(f"level-{numbers.level}")),
        (text("made-weight"), "newman"),
        (text("made-predictor"), f"{attrs['predictor']}; balance {attrs['balance']}"),
        (text("made-values"), ", ".join(attrs["values"]) or "–"),
        (text("made-candidates"), number(attrs["candidates"], numbers.lang)),
        (text("made-seed"), text("made-no-chance")),
    ]
    if attrs["left_out"]:
        rows.append((text("made-left-out"), ", ".join(attrs["left_out"])))
    return rows
