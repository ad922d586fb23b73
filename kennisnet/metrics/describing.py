"""`describe`: the driver that calls the formulas of figures, each with the sentence beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from kennisnet.choices import NULLS, Null
from kennisnet.errors import MissingColumn, a_language, one_of, whole_number
from kennisnet.matrices import seen
from kennisnet.metrics import search
from kennisnet.metrics.against import COLUMNS as BESIDE
from kennisnet.metrics.against import TAIL, against, reach
from kennisnet.metrics.registry import FIGURES, SHARES, Estimate, computed
from kennisnet.network import Network, a_network, lacking
from kennisnet.registry import Entry
from kennisnet.texts import number, say


def figures() -> pd.DataFrame:
    """List the figures of a whole network, with the columns of `measures`.

    >>> figures().set_index("name").loc["nodf", "range"]
    '[0, 100]'
    """
    return FIGURES.table()


def describe(
    net: Network,
    *figures: str,
    exact: bool = False,
    seed: int = 0,
    lang: str = "nl",
    null: Null | None = None,
    samples: int | None = None,
    beside: Null | None = None,
    progress: bool | None = None,
) -> pd.DataFrame:
    """Describe a network as a whole.

    ``figures`` names which; none = all that apply. Only those are computed.
    Generic rows do not count. Where the exact figure would take minutes (more than 3,000
    institutions for distances, 5,000 nodes for the centralization of betweenness, 2 million
    four-paths for Opsahl) it is estimated from a seeded
    sample; the note and ``attrs["standard_errors"]`` say so. ``exact=True`` forces it.
    A figure that would need too many pairs of institutions is left out: its value is NaN, its note
    says why, and ``attrs["too_large"]`` names it. Asked for by name it is refused instead.

    With ``null`` (see `significance`: "fdsm", "fdsm-roles", "sdsm") each figure also stands beside
    what ``samples`` (200) random networks with the same margins give. Groups are searched there
    with less effort, in the observed network as well, so that the two can be compared; ``value``
    is still the best of all searches. ``beside`` names another null model, of which ``mean_beside,
    p_upper_beside, p_lower_beside`` tell the same: with "fdsm-roles" whether who leads explains it.

    Returns
    -------
    DataFrame
        Index ``figure``; ``value`` (NaN where the definition has none) and ``note``, a sentence
        in ``lang`` that says what it counts.
        ``institutions, projects, participations, leads``; ``isolates`` (institutions without a
        project); ``density`` E/(nm); ``components`` (isolates included); ``largest`` (share of
        the institutions in the largest component); ``mean_degree`` and ``mean_size``;
        ``mean_distance`` over reachable pairs of institutions and ``global_efficiency`` over all
        (Latora & Marchiori 2001), in steps over shared projects; ``centralization_degree`` and
        ``centralization_betweenness`` (Freeman 1979), the sum over institutions of (largest -
        own) / (n - 1), two-mode normalised; ``robins_alexander`` (2004); ``opsahl`` (2013),
        institutions as primary mode; ``nodf`` (Almeida-Neto et al. 2008), empty rows and columns
        dropped; ``barber_modularity`` (Barber 2007), the best found; ``hhi`` (Hirschman 1964) and
        ``gini`` (Gini 1912) of participations per institution, isolates in gini; with sectors
        ``ei_index`` (Krackhardt & Stern 1988) of all their ties.
        With ``null``: ``mean, sd, z`` (NaN where chance leaves no choice), ``p_upper, p_lower``
        ((1 + as large or larger) / (1 + samples), and the same below), ``low, high``: between them
        at least 95% of the random networks stay (outside them p is at most .025 on that side).

    Raises
    ------
    ArgumentError
        For what is no network, for a figure or a language that does not exist, and for a seed
        that is no whole number from 0 on.
    MissingColumn
        For a figure named here that needs a column which the network does not have.

    Examples
    --------
    >>> import kennisnet as kn
    >>> net = kn.Network(
    ...     [{"id": i} for i in "abc"], [{"id": "P"}, {"id": "Q"}],
    ...     [{"institution": i, "project": p} for i, p in ("aP", "bP", "bQ", "cQ")],
    ... )
    >>> describe(net).loc[["density", "mean_distance", "robins_alexander"], "value"].round(3).tolist()
    [0.667, 1.333, 0.0]
    """
    seed, lang = whole_number("seed", seed, 0), a_language(lang)
    if beside is not None:
        one_of("null-unknown", beside, NULLS)
    named = a_network(net).named()
    chosen, left_out = _chosen(named, figures)
    whole = seen(
        named,
        "institutions",
        SHARES,
        weight="newman",
        exact=exact,
        seed=seed,
        searches=search.RUNS,
        progress=progress,
    )
    found, too_large = computed(chosen, whole, asked=bool(figures))
    found = {one.name: found.get(one.name, Estimate(np.nan)) for one in chosen}
    table = pd.DataFrame(
        {
            "value": np.array([one.value for one in found.values()], dtype=float),
            "note": [
                say("left-out", lang, why=too_large[name].text(lang))
                if name in too_large
                else _note(name, one, lang)
                for name, one in found.items()
            ],
        },
        index=pd.Index(found, name="figure", dtype="str"),
    )
    nulls = [] if null is None else [one for one in (null, beside) if one is not None]
    drawn = [against(named, chosen, whole, one, samples, seed, progress) for one in nulls]
    for place, one in enumerate(drawn):
        low, high = reach(one, TAIL / 2)
        told = {**{name: getattr(one, name) for name in BESIDE}, "low": low, "high": high}
        if place:
            told = {f"{name}_beside": told[name] for name in ("mean", "p_upper", "p_lower")}
        table = table.assign(**told)
    errors = {name: one.error for name, one in found.items() if one.error is not None}
    table.attrs = {"fingerprint": net.fingerprint, "seed": seed, "standard_errors": errors}
    for name, one in zip(("", "_beside"), drawn, strict=False):
        table.attrs |= {f"null{name}": one.attrs["null"], f"samples{name}": one.samples}
    if too_large:
        table.attrs["too_large"] = list(too_large)
    if left_out:
        table.attrs["left_out"] = left_out
    return table


def _chosen(
    net: Network, names: tuple[str, ...]
) -> tuple[list[Entry[Callable[..., Any]]], list[str]]:
    """Give the figures that were asked for, and the names of those that lack a column."""
    chosen = FIGURES.chosen(names)
    short = {one.name: columns for one in chosen if (columns := lacking(net, one.needs))}
    if names:
        for name, columns in short.items():
            raise MissingColumn(columns[0], name)
    return [one for one in chosen if one.name not in short], list(short)


def _note(figure: str, found: Estimate, lang: str) -> str:
    """Say what a figure counts, and how sure it is."""
    searched = {} if found.searches is None else {"n": found.searches}
    note = say(f"figure-note-{figure}", lang, **searched)
    if found.error is None:
        return note
    error = number(float(f"{found.error:.2g}"), lang, 12)
    return f"{note}; {say('figure-estimated', lang, error=error)}"
