"""Everything that a report shows, computed once."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from kennisnet.listing import with_names
from kennisnet.metrics import communities, fragile, measure, removal_curve, resilience
from kennisnet.metrics.uncertainty import moves
from kennisnet.network import Network
from kennisnet.projections import overlap
from kennisnet.suggestions import suggested

MEASURES = ("degree", "trekker_degree", "betweenness")
HOLDING = "betweenness"
"""By this measure the report tells who holds the network together."""
DRAWS = 500
FEWEST = 100
BUDGET = 200_000
"""So many nodes of both sides, over all draws, a report measures again for its ranges."""


@dataclass(frozen=True)
class Numbers:
    """Everything that a report shows, computed once."""

    net: Network
    level: str
    lang: str
    suggestions: pd.DataFrame
    together: pd.DataFrame
    pairs: pd.DataFrame
    alike: pd.DataFrame
    groups: pd.DataFrame
    leaving: pd.DataFrame
    fragile: pd.DataFrame
    ranks: pd.DataFrame | None
    """Ranks with their range over draws of projects; none where that would take too long."""
    curves: list[pd.DataFrame]
    units: bool
    """Whether there were units that now count as their parent."""


def computed(net: Network, level: str, lang: str, *, units: bool) -> Numbers:
    """Compute everything; ``units``: whether there were units that now count as their parent."""
    named = net.named()
    together = measure(named, *MEASURES)
    ranks = _ranks(named)
    if "spoor" in net.projects.columns:
        links = net.participations
        spoor = links["project"].map(net.projects["spoor"])
        reach = spoor.groupby(links["institution"]).nunique()
        together["sporen"] = reach.reindex(together.index).fillna(0)
    if ranks is not None:
        for end in ("low", "high"):
            together[f"rank_{end}"] = ranks[f"{HOLDING}_rank_{end}"]
        if len(named.projects) <= ranks.attrs["samples"]:
            together["project"] = _hangs_on(named)
    together.insert(0, "name", net.institutions["name"])
    order = [HOLDING, "degree"]
    together = together.rename_axis("id").reset_index()
    together = together.sort_values([*order, "id"], ascending=[False, False, True])
    alike = overlap(net, of="projects", weight="newman")
    alike = alike.sort_values(["weight", "a", "b"], ascending=[False, True, True])
    pairs = overlap(net, weight="newman").sort_values(
        ["weight", "a", "b"], ascending=[False, True, True]
    )
    suggestions = suggested(net, lang)
    curves = [removal_curve(named, order, progress=False) for order in ("degree", "random")]
    structure = _structure(named)
    return Numbers(
        net, level, lang, suggestions, together, pairs, alike, *structure, ranks, curves, units
    )


def _ranks(named: Network) -> pd.DataFrame | None:
    """Give ranks with their range over draws of projects, where that takes seconds."""
    projects = len(named.projects)
    draws = min(DRAWS, BUDGET // max(1, projects + len(named.institutions)))
    if draws < FEWEST or not projects:
        return None
    return measure(named, HOLDING, uncertainty="bootstrap", samples=draws, progress=False)


def _hangs_on(named: Network) -> pd.Series:
    """Give for each institution the project of its own without which its rank changes most."""
    moved = moves(named, HOLDING)
    own = pd.crosstab(named.participations["institution"], named.participations["project"]) > 0
    moved = moved.where(own.reindex(index=moved.index, columns=moved.columns, fill_value=False))
    moved = moved[moved.max(axis=1) > 0]
    return moved.idxmax(axis=1).reindex(named.institutions.index)


def _structure(named: Network) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Give the groups, what a leaving changes (most first) and the projects with one lead."""
    leaving = resilience(named)
    order = ["pairs_lost", "projects_without_lead", "projects_alone"]
    leaving = leaving.assign(id=leaving.index).sort_values(
        [*order, "id"], ascending=[False, False, False, True]
    )
    return communities(named, progress=False), leaving.drop(columns="id"), fragile(named)


def tables(numbers: Numbers) -> dict[str, pd.DataFrame]:
    """Give the tables that go into files, names beside ids."""
    name, title = numbers.net.institutions["name"], numbers.net.projects["name"]
    called = {"a": name, "b": name, "introduced_by": name, "where": title}
    alike = {"a": title, "b": title}
    together = numbers.together
    if "project" in together:
        together = with_names(together, {"project": title})
    return {
        "institutions": together,
        "groups": with_names(numbers.groups.reset_index(), {"id": pd.concat([name, title])}),
        "leaving": with_names(numbers.leaving.reset_index(), {"institution": name}),
        "fragile": with_names(
            numbers.fragile.reset_index(), {"project": title, "trekker": name, "second": name}
        ),
        "pairs": with_names(numbers.pairs, {"a": name, "b": name}),
        "projects_alike": with_names(numbers.alike, alike),
        "suggestions": with_names(numbers.suggestions, called),
    }
