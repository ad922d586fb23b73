"""Rows of a report: numbers turned into what stands on the page."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

import pandas as pd

from kennisnet.network import records
from kennisnet.reports.narrative import loose
from kennisnet.reports.numbers import HOLDING, Numbers
from kennisnet.texts import enumerate_, number, pick, say
from kennisnet.texts.wording import short, shown_value
from kennisnet.texts.wording import titled as _titled_as

TOP = 10
HALF = 0.5


def meet(numbers: Numbers) -> list[dict[str, str | int]]:
    """Give the suggestions: who, where, through whom, why and why not."""
    name, _project = numbers.net.institutions["name"], numbers.net.projects["name"]
    return [
        {
            "a": str(name[row["a"]]),
            "b": str(name[row["b"]]),
            "where": _titled(numbers, row["where"]) if row["where"] else "",
            "introduced_by": str(name[row["introduced_by"]]),
            "evidence": str(row["evidence"]),
            "against": str(row["against"]),
            "likely": int(100 * row["likely"]),
            "valuable": int(100 * row["valuable"]),
        }
        for row in records(numbers.suggestions)
    ]


def _titled(numbers: Numbers, project: str, most: int = 1_000) -> str:
    net = numbers.net
    return _titled_as(str(net.column("projects", "name")[project]), net.codes[project], most)


def together(numbers: Numbers) -> dict[str, list[Any]]:
    """Give the head and the rows of the table of who holds the network together."""
    lang, _title = numbers.lang, numbers.net.projects["name"]
    top = numbers.together.head(TOP).drop(columns="id")
    if numbers.ranks is not None:
        ends = zip(top.pop("rank_low"), top.pop("rank_high"), strict=True)
        top["rank"] = [_range(low, high, lang) for low, high in ends]
    if "project" in top:
        moving = top.pop("project")
        top["project"] = ["–" if pd.isna(p) else _titled(numbers, p, 48) for p in moving]
    head = [say(f"report-column-{column}", lang) for column in top.columns]
    rows = [
        [
            cell if isinstance(cell, str) else number(cell, lang, fixed=column == HOLDING)
            for column, cell in row.items()
        ]
        for row in records(top)
    ]
    numeric = [column not in {"name", "project"} for column in top.columns]
    return {"head": head, "rows": rows, "numeric": numeric}


def _range(low: float, high: float, lang: str) -> str:
    """Write a range of ranks; equal ends once.

    >>> _range(3.0, 4.5, "nl"), _range(1.0, 1.0, "nl")
    ('3–4,5', '1')
    """
    ends = [number(end, lang, 1) for end in (low, high)]
    return ends[0] if ends[0] == ends[1] else "–".join(ends)


def alike(numbers: Numbers) -> list[dict[str, str]]:
    """Give the pairs of projects that look alike, and because of whom."""
    net, lang = numbers.net, numbers.lang
    name = net.institutions["name"]
    members = net.named().participations.groupby("project")["institution"].apply(set)
    rows = []
    for a, b in numbers.alike[["a", "b"]].head(TOP).itertuples(index=False, name=None):
        both = sorted(members[a] & members[b])
        net.projects["name"]
        spoor = net.projects.get("spoor")
        same = spoor is not None and spoor[a] == spoor[b]
        rows.append(
            {
                "a": _titled(numbers, a),
                "b": _titled(numbers, b),
                "shared": enumerate_([short(str(name[one])) for one in both], lang),
                "same": "" if spoor is None else shown_value(bool(same), lang),
            }
        )
    return rows


def limits(numbers: Numbers, text: Any) -> list[str]:
    """Give what the data cannot say, in sentences."""
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


def made(numbers: Numbers, text: Any) -> list[tuple[str, str]]:
    """Give how the report was made: version, checksum, parameters."""
    attrs = numbers.suggestions.attrs
    about = numbers.net.about
    rows = [
        (text("made-version"), f"kennisnet {version('kennisnet')}"),
        (text("made-source"), str(pick(about.get("source"), numbers.lang) or "–")),
        (text("made-date"), str(about.get("date") or "–")),
        (text("made-checksum"), numbers.net.fingerprint),
        (text("made-level"), text(f"level-{numbers.level}")),
        (text("made-weight"), "newman"),
        (
            text("made-predictor"),
            f"{attrs['predictor']}; balance {number(attrs['balance'], numbers.lang)}",
        ),
        (text("made-values"), ", ".join(attrs["values"]) or "–"),
        (text("made-candidates"), number(attrs["candidates"], numbers.lang)),
        (text("made-seed"), text("made-chance", **_chance(numbers))),
    ]
    if attrs["left_out"]:
        rows.append((text("made-left-out"), ", ".join(attrs["left_out"])))
    return rows


def _chance(numbers: Numbers) -> dict[str, int]:
    draws = 0 if numbers.ranks is None else numbers.ranks.attrs["samples"]
    orders = numbers.curves[0].attrs["samples"]
    return {"runs": numbers.groups.attrs["runs"], "draws": draws, "orders": orders}


def groups(numbers: Numbers) -> dict[str, Any]:
    """Give the members of each group, and how good and how sure the grouping is."""
    net, found = numbers.net, numbers.groups
    names, _title = net.institutions["name"], net.projects["name"]
    rows = []
    for number_, own in found.dropna(subset=["group"]).groupby("group"):
        institutions = [short(str(names[one])) for one in own.index[own["kind"] == "institution"]]
        projects = [_titled(numbers, one, 44) for one in own.index[own["kind"] == "project"]]
        rows.append(
            {
                "number": str(number_),
                "institutions": ", ".join(institutions),
                "projects": ", ".join(projects),
                "agreement": int(100 * own["agreement"].mean()),
            }
        )
    attrs = found.attrs
    explained = {
        column: {
            "value": number(value, numbers.lang, 2),
            "chance": number(attrs["by_chance"][column], numbers.lang, 2),
        }
        for column, value in attrs["explained"].items()
        if value == value  # noqa: PLR0124 - NaN says nothing
    }
    quality = number(attrs["quality"], numbers.lang, 2) if rows else ""
    return {"rows": rows, "quality": quality, "runs": attrs["runs"], "explained": explained}


def leaving(numbers: Numbers, text: Any) -> dict[str, Any]:
    """Give for whom a leaving changes most, and in sentences what that comes to."""
    net, lang, found = numbers.net.named(), numbers.lang, numbers.leaving
    name = net.institutions["name"]
    changes = (found > 0).any(axis=1)
    top = found[changes].head(TOP)
    rows: list[dict[str, str]] = []
    said: list[str] = []
    for one, row in zip(top.index, records(top), strict=True):
        gone = [short(str(name[other])) for other in loose(net, one)] if row["pairs_lost"] else []
        who = ", ".join(gone)
        if len(gone) > TOP:
            who = text("and-others", names=", ".join(gone[:TOP]), n=len(gone) - TOP)
        if who and not rows:
            said.append(text("leaving-loose", name=name[one], names=who))
        alone, listed = row["projects_alone"], row["projects_alone_open"]
        few = text("open-of-these", n=alone, open=listed) if listed else number(alone, lang)
        leads = number(row["projects_without_lead"], lang)
        rows.append({"name": str(name[one]), "loose": who or "–", "leads": leads, "alone": few})
    said.append(text("leaving-none", n=int((~changes).sum()), all=len(found)))
    few, many = (int((curve["largest"] > HALF).sum()) for curve in numbers.curves)
    if many > few > 0:
        values = {"floor": -(-len(found) // 2), "orders": numbers.curves[1].attrs["samples"]}
        said.append(text("leaving-curve", few=few, many=many, **values))
    return {"rows": rows, "said": said, "all": int(changes.sum())}


def fragile(numbers: Numbers, text: Any) -> dict[str, Any]:
    """Give who alone leads which projects, the one with most first, and who could be second."""
    name, _title = numbers.net.institutions["name"], numbers.net.projects["name"]
    rows: list[dict[str, Any]] = []
    for trekker, own in numbers.fragile.groupby("trekker", sort=True):
        seconds = own["second"].loc[own["second"] != ""].value_counts()
        second = min(seconds.index, key=lambda one: (-seconds[one], one), default="")
        rows.append(
            {
                "trekker": str(name[trekker]),
                "n": len(own),
                "projects": ", ".join(_titled(numbers, p, 44) for p in own.index),
                "second": str(name[second]) if second else "–",
            }
        )
    rows.sort(key=lambda row: (-int(row["n"]), str(row["trekker"])))
    one, none, all_ = (
        len(numbers.fragile),
        *(numbers.fragile.attrs[key] for key in ("without_lead", "projects")),
    )
    said = text("fragile-count", all=all_, one=one, none=none, more=all_ - one - none)
    return {"rows": rows[:TOP], "said": said, "all": len(rows)}
