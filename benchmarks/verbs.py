"""One line for every public verb: on the large network, or, where that is too dear, on a stated part."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

import kennisnet as kn

SAMPLES, DRAWN = 20, 100
LARGE, PART, LEIDEN = "all", "part", "Leiden"
LAST, BEFORE = "2021", "2020"
DATA = Path(__file__).parents[1] / "data"


class Line(NamedTuple):
    """A verb with how it is called."""

    call: str
    on: str
    task: Callable[[], Any]


class Ground(NamedTuple):
    """What verbs are called with."""

    path: Path
    folder: Path
    large: kn.Network
    """With a sector for each institution and a spoor (the year it began) for each project."""
    part: kn.Network
    later: kn.Network
    """The part, and the projects that began a year before."""
    leiden: kn.Network
    busiest: str
    middle: str


def prepared(net: kn.Network, path: Path, folder: Path) -> Ground:
    """Give what the verbs are called with; what a network computes once is computed."""
    links = net.participations
    sector = links.drop_duplicates("institution").set_index("institution")["type"]
    year = net.projects["start"].astype(str).str[:4]
    large = net.with_columns(institutions={"sector": sector}, projects={"spoor": year})
    early, later = (large.subset(spoor=years) for years in ([LAST], [LAST, BEFORE]))
    part, after = (_without_idle(one) for one in (early, later))
    degree = np.asarray(large.incidence.sum(axis=1))
    order = np.argsort(degree, kind="stable")
    ids = large.institutions.index
    leiden = kn.load_leiden().named().rolled_up()
    for one in (large, part, after, leiden):
        warm(one)
    middle = ids[order[int(np.searchsorted(degree[order], 10))]]
    return Ground(path, folder, large, part, after, leiden, ids[order[-1]], middle)


def _without_idle(net: kn.Network) -> kn.Network:
    return net.subset(institutions=np.asarray(net.incidence.sum(axis=1)) > 0)


def warm(net: kn.Network) -> kn.Network:
    """Let a network compute what it computes once: its matrices, and its checksum."""
    for one in (net.named(), net):
        _ = one.incidence, one.trekkers, one.fingerprint
    return net


def lines(g: Ground) -> dict[str, list[Line]]:
    """Give by verb its lines."""
    net, part = g.large, g.part
    a, b, ids = g.busiest, g.middle, net.institutions.index
    some = part.participations["project"].iloc[0]
    outsider = _outsider(part, some)
    new = [(outsider, some)]
    members = part.participations["institution"].unique().tolist()[:3]

    def one(call: str, task: Callable[[], Any], on: str = LARGE) -> Line:
        return Line(call, on, task)

    return {
        "read": [one("read(path)", lambda: kn.read(g.path))],
        "recognise": [one("recognise(path)", lambda: kn.recognise(g.path))],
        "check": [one("check(path)", lambda: kn.check(g.path))],
        "names": [one("names(net)", lambda: kn.names(net))],
        "write": [one("write(net, folder)", lambda: kn.write(net, g.folder / "written"))],
        "export": [one("export(net, x.gexf)", lambda: kn.export(net, g.folder / "net.gexf"))],
        "tidy": [one("tidy(folder)", lambda: _tidied(g.folder / "tidy"), LEIDEN)],
        "new": [one("new(folder)", lambda: kn.new(g.folder / "new"))],
        "load_leiden": [one("load_leiden()", kn.load_leiden, LEIDEN)],
        "from_networkx": [one("from_networkx(graph)", lambda: kn.from_networkx(net.graph))],
        "from_biadjacency": [
            one(
                "from_biadjacency(matrix)",
                lambda: kn.from_biadjacency(net.incidence, ids, net.projects.index),
            )
        ],
        "open_large": [
            one("export to parquet, open_large, counts", lambda: _opened(net, g.folder))
        ],
        "measure": [
            one("measure(net), all", lambda: kn.measure(net)),
            one(
                f'measure(uncertainty="subsample", samples={SAMPLES})',
                lambda: kn.measure(part, "betweenness", uncertainty="subsample", samples=SAMPLES),
                PART,
            ),
        ],
        "above": [
            one(
                f'above(net, "degree", samples={SAMPLES})',
                lambda: kn.above(net, "degree", samples=SAMPLES),
            )
        ],
        "describe": [one("describe(net)", lambda: kn.describe(net))],
        "overlap": [
            one("overlap(net)", lambda: kn.overlap(net)),
            one('overlap(net, weight="newman")', lambda: kn.overlap(net, weight="newman")),
        ],
        "significance": [one("significance(net)", lambda: kn.significance(net))],
        "backbone": [one("backbone(net)", lambda: kn.backbone(net))],
        "affinity": [
            one(
                f"affinity(net, samples={DRAWN}, hangs=False)",
                lambda: kn.affinity(net, samples=DRAWN, hangs=False),
            ),
            one("affinity(net)", lambda: kn.affinity(part), PART),
        ],
        "coverage": [
            one(
                f"coverage(net, samples={DRAWN}, hangs=False)",
                lambda: kn.coverage(net, samples=DRAWN, hangs=False),
            ),
            one("coverage(net)", lambda: kn.coverage(part), PART),
        ],
        "communities": [one("communities(net)", lambda: kn.communities(net))],
        "resilience": [one("resilience(net)", lambda: kn.resilience(net))],
        "removal_curve": [one("removal_curve(net)", lambda: kn.removal_curve(net))],
        "fragile": [one("fragile(net)", lambda: kn.fragile(net))],
        "compare": [one("compare(before, after)", lambda: kn.compare(part, g.later), PART)],
        "turnover": [one("turnover(before, after)", lambda: kn.turnover(part, g.later), PART)],
        "effect": [one("effect(net, one)", lambda: kn.effect(part, new), PART)],
        "unlinked": [
            one("unlinked(net)", lambda: kn.unlinked(net)),
            one("unlinked(net)", lambda: kn.unlinked(part), PART),
            one("unlinked(net, the busiest)", lambda: kn.unlinked(net, a)),
            one("unlinked(net, one with 10)", lambda: kn.unlinked(net, b)),
        ],
        "introductions": [
            one(
                "introductions(unlinked(net), net)",
                lambda: kn.introductions(kn.unlinked(part), part),
                PART,
            )
        ],
        "suggest_projects": [
            one("suggest_projects(net, one with 10)", lambda: kn.suggest_projects(net, b))
        ],
        "consortium": [
            one("consortium(net, members=3)", lambda: kn.consortium(net, members=members))
        ],
        "lookalikes": [one('lookalikes(net, null="sdsm")', lambda: kn.lookalikes(net, "sdsm"))],
        "evaluate": [
            one(
                f"evaluate(net, samples={SAMPLES})",
                lambda: kn.evaluate(part, samples=SAMPLES, resamples=50),
                PART,
            )
        ],
        "draw_figure": [one("draw_figure(net)", lambda: kn.draw_figure(net))],
        "measures": [one("measures()", kn.measures)],
        "figures": [one("figures()", kn.figures)],
        "values": [one("values()", kn.values)],
        "predictors": [one("predictors()", kn.predictors)],
    }


def _outsider(net: kn.Network, project: str) -> str:
    """Give an institution that is not in a project."""
    links = net.participations
    inside = links.loc[links["project"] == project, "institution"]
    return str(net.institutions.index.difference(inside.tolist())[0])


def _tidied(folder: Path) -> Any:
    shutil.copytree(DATA, folder)
    return kn.tidy(folder)


def _opened(net: kn.Network, folder: Path) -> Any:
    kn.export(net, folder / "participations.parquet")
    large = kn.open_large(folder / "participations.parquet", memory="1GiB", folder=folder)
    counts = large.counts()
    large.close()
    return counts
