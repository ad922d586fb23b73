"""What a report asks about chance: whether at all, with which random networks and how many."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import partial
from typing import Any

import pandas as pd

from kennisnet.chance import affinity, coverage, significance
from kennisnet.chance.beside import differing, with_verdicts
from kennisnet.chance.drawing import MOST_NODES, MOST_TIES
from kennisnet.choices import BEYOND, Null, Of
from kennisnet.limits import allowed
from kennisnet.metrics import communities, describe
from kennisnet.metrics.against import TAIL
from kennisnet.network import Network, records
from kennisnet.nulls import Tapes, kept_on
from kennisnet.reports.words import Words
from kennisnet.texts import enumerate_, say
from kennisnet.texts.wording import heading, shown_value

SAMPLES = 5_000
"""Random networks for the tables of groups: half a minute in plain Python for some fifty projects."""
PAIRS: Null = "sdsm"
"""Of pairs there are so many that a draw would have to be ten times as large; here tails are exact."""
MOST_TRADED = 150
"""Nodes of the smaller side: a random network takes as many trades, times five."""
SEARCHED = 200
"""Random networks in which groups are searched, and whole figures are computed."""
MOST_SEARCHED = 1_000
"""Participations up to which a report has time for that: some ten searches a second."""
WHOLE = (*("mean_distance", "robins_alexander", "nodf", "centralization_betweenness", "ei_index"),)
"""Figures of the whole network that its numbers do not fix, and that are computed in milliseconds."""
GROUPS_NULL: Null = "fdsm"
ROLES_NULL: Null = "fdsm-roles"
ROLES_SAMPLES = 1_000
"""Random networks with roles, which take five times as long: enough for one of some fifty cells."""
GROUPS: dict[str, Of] = {"sector": "institutions", "spoor": "projects"}


def too_large(net: Network) -> bool:
    """Say whether a report has no time for questions about chance."""
    rows = net.named().incidence
    return bool(max(rows.shape) > allowed(MOST_NODES) or rows.nnz > allowed(MOST_TIES))


def too_many(net: Network) -> bool:
    """Say whether a report has no time to draw networks for questions about groups.

    >>> too_many(Network([{"id": "a"}], [], []))
    False
    """
    return too_large(net) or min(net.named().incidence.shape) > allowed(MOST_TRADED)


def unsearched(net: Network) -> bool:
    """Say whether a report has no time to search groups in random networks."""
    return too_many(net) or net.named().incidence.nnz > allowed(MOST_SEARCHED)


def groupings(net: Network) -> list[str]:
    """Give the columns by which a network has at least two groups to compare.

    >>> rows = [{"id": "a", "sector": "x"}, {"id": "b", "sector": "y"}]
    >>> groupings(Network(rows, [{"id": "P", "spoor": "one"}], []))
    ['sector']
    """
    named = net.named()
    return [
        name for name, kind in GROUPS.items() if len(named.column(kind, name).dropna().unique()) > 1
    ]


def why_not(net: Network) -> Iterator[str]:
    """Give the keys of the sentences that say what a report does not compare with chance, and why."""
    if too_large(net):
        yield "chance-large"
        return
    if too_many(net):
        yield "chance-many"
        return
    there = groupings(net)
    missing = [name for name in GROUPS if name not in there]
    if missing:
        yield f"chance-no-{missing[0]}" if there else "chance-no-groups"


def covered(net: Network, tapes: Tapes) -> pd.DataFrame | None:
    """Compare sectors in sporen with chance, where there are both."""
    if too_many(net) or len(groupings(net)) < len(GROUPS):
        return None
    how = {"null": GROUPS_NULL, "samples": SAMPLES, "progress": False}
    with kept_on(tapes):
        return _with_roles(net, coverage(net, **how), partial(coverage, net))  # type: ignore[arg-type] # as its parameters are


def meetings(net: Network, tapes: Tapes) -> dict[str, pd.DataFrame]:
    """Compare with chance how often groups meet, for each column that has some."""
    if too_many(net):
        return {}
    how = {"null": GROUPS_NULL, "samples": SAMPLES, "progress": False}
    with kept_on(tapes):
        return {
            by: _with_roles(net, affinity(net, by, of, **how), partial(affinity, net, by, of))  # type: ignore[arg-type] # as its parameters are
            for by, of in GROUPS.items()
            if by in groupings(net)
        }


def roles(net: Network) -> bool:
    """Say whether some lead and some join: else keeping that apart changes nothing."""
    named = net.named()
    return bool(0 < named.trekkers.nnz < named.incidence.nnz)


def _with_roles(
    net: Network, found: pd.DataFrame, ask: Callable[..., pd.DataFrame]
) -> pd.DataFrame:
    """Put beside it what comes out with leading and joining kept apart, where it could show anything."""
    if not roles(net):
        return found
    other = ask(null=ROLES_NULL, samples=ROLES_SAMPLES, hangs=False, progress=False)
    if other.attrs["q_reachable"] > other.attrs["alpha"]:
        return found
    return with_verdicts(found, other)


def otherwise(
    tables: Collection[pd.DataFrame], words: Words, named: Callable[[dict[str, Any]], str]
) -> Iterator[str]:
    """Say what comes out otherwise with leading and joining kept apart; nothing where not asked."""
    asked = [found for found in tables if "verdict_beside" in found]
    rows = [row for found in asked for row in records(differing(found))]
    told = [
        words.text(
            "chance-there",
            what=named(row),
            verdict=say(f"verdict-{row['verdict_beside'].replace(' ', '-')}", words.lang),
        )
        for row in rows
    ]
    if asked:
        names = enumerate_(told, words.lang) if told else ""
        yield words.text("chance-roles", n=len(rows), names=names)


def grouped(net: Network, tapes: Tapes) -> pd.DataFrame:
    """Find groups, beside those of random networks where there is time for it."""
    if unsearched(net):
        return communities(net, progress=False)
    with kept_on(tapes):
        return communities(net, null=GROUPS_NULL, samples=SEARCHED, progress=False)


def better(groups: pd.DataFrame) -> bool:
    """Say whether groups are better than chance gives, or were not compared."""
    beside = groups.attrs.get("against")
    return beside is None or not beside["quality"]["p_upper"] > TAIL


def whole(net: Network, tapes: Tapes) -> pd.DataFrame | None:
    """Compare figures of the whole network with chance; None where it is not asked."""
    if unsearched(net):
        return None
    names = [name for name in WHOLE if name != "ei_index" or "sector" in groupings(net)]
    with kept_on(tapes):
        beside = ROLES_NULL if roles(net) else None
        how = {"null": GROUPS_NULL, "beside": beside, "samples": SEARCHED, "progress": False}
        return describe(net, *names, **how)  # type: ignore[arg-type] # as its parameters are


def of_pairs(net: Network, of: Of) -> pd.DataFrame | None:
    """Compare with chance what pairs share."""
    return None if too_large(net) else significance(net, of, null=PAIRS, progress=False)


def beyond(found: pd.DataFrame, *verdicts: str) -> pd.DataFrame:
    """Give the rows beyond chance, or those of some verdicts, the most surprising first."""
    rows = found[found["verdict"].isin(verdicts or BEYOND)]
    tail = rows[["p_upper", "p_lower"]].min(axis=1)
    away = (rows["observed" if "observed" in rows else "shared"] - rows["expected"]).abs()
    order = rows.assign(_p=tail, _away=-away).sort_values(["_p", "_away"], kind="stable").index
    return rows.loc[order]


def group(word: str | float | None, words: Words) -> str:
    """Name a group; one without a name is not known."""
    return words.text("unknown") if pd.isna(word) else heading(shown_value(word, words.lang))


def about(expected: float, words: Words) -> str:
    """Write what chance gives, with one decimal."""
    return words.number(expected, 1, fixed=True)
