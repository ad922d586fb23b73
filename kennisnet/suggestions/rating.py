"""Rating: every pair that may be listed with its shares, before any is chosen, and what is told."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import cached_property
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import pandas as pd
from scipy import sparse

from kennisnet.choices import PREDICTOR
from kennisnet.errors import ArgumentError, Fault, Faults, InputError
from kennisnet.network import Network, kept, lacking
from kennisnet.paths import Floats, Nodes
from kennisnet.registry import Entry
from kennisnet.suggestions.candidates import Candidates, Ground
from kennisnet.suggestions.doubts import Doubts
from kennisnet.suggestions.evidence import Archive
from kennisnet.suggestions.known import Known, acquainted
from kennisnet.suggestions.pool import Pool
from kennisnet.suggestions.products import product_at
from kennisnet.suggestions.registries import PREDICTORS, VALUES, Formula
from kennisnet.suggestions.shares import DIGITS, SAMPLE, Ladder, fronts, some_of, together
from kennisnet.suggestions.telling import Teller
from kennisnet.suggestions.valuable.distances import LANDMARKS, LARGE

MOST = 6_000
"""More named institutions than this can make so many pairs with a shared partner that gigabytes
are needed for them (a hub with 6,000 partners: 18 million pairs, 3 GB)."""
MOST_ASKED = 100_000
"""So many where few are asked for, who make few pairs: for them nothing is made of all pairs."""
FEW = 2_500
"""``valuable`` is a share of so many of these where there are more than `LARGE` institutions, since
each takes a search through the network: its standard error is at most .01."""
OF = "institutions"
"""What is suggested are pairs of these; a formula says for which it exists."""
COLUMNS = [
    *("a", "b", "likely", "valuable", "front", "weak", "shared_partners"),
    *("where", "introduced_by", "evidence", "brings", "against"),
    *("reason", "caution", "state"),
]


Told: TypeAlias = dict[Hashable, Any]
"""What the ``attrs`` of a list say."""


class Sifted(NamedTuple):
    """The pairs that may be chosen, and how many others were left out."""

    pairs: pd.DataFrame
    """Positions ``i, j``; ``raw, likely, valuable, weak``."""
    loose: int
    """Of those not firm."""
    in_doubt: int


class Rating:
    """The pairs of a network that may be listed, rated once: for one list, or for several.

    ``who``: ids of institutions; only their pairs count. ``table`` has a row for each pair,
    ``worth`` the share of each value.
    """

    def __init__(
        self,
        net: Network,
        known: Known | None = None,
        predictor: str = PREDICTOR,
        seed: int = 0,
        who: list[str] | None = None,
    ) -> None:
        self.net = net.named()
        _not_too_many(self.net, who)
        self.ground = kept(self.net, Ground)
        self.met = acquainted(known, net)
        met = self.met.pairs
        self.pool = Pool(self.ground, met) if met else kept(self.net, _pool)
        self.asked = None if who is None else self.places(who)
        self.likely = PREDICTORS[predictor]
        self.table, self.worth = _rated(self.pool, self.asked, self.likely, self._values(), seed)
        self.archive = Archive(self.ground)

    def places(self, ids: list[str]) -> Nodes:
        """Give the positions of institutions; generic ones have none."""
        place = self.net.institutions.index.get_indexer(pd.Index(ids, dtype="str"))
        return np.asarray(place[place >= 0])

    @cached_property
    def values_told(self) -> Told:
        """Which values count, and which are left out."""
        applying = [value.name for value in VALUES.values() if OF in value.of]
        out = [name for name in applying if name not in self.worth]
        return {"values": [*self.worth], "values_left_out": out}

    @property
    def told_of_all(self) -> Told:
        """What a list says of the network: how many pairs there are, what had ended, the sample."""
        day = self.archive.day
        return {
            "candidates": self.pool.count,
            "day": day and day.isoformat(),
            "ended": int(self.archive.over.sum()),
            "projects": len(self.net.projects),
            **self.table.attrs,
        }

    @property
    def told_of_predictor(self) -> Told:
        """What a list says of how likely was counted."""
        told: Told = {}
        if "ties" in self.likely.asks:
            told["weight"] = "newman"
        if "learnt" in self.likely.asks:
            learnt = self.ground.given["learnt"]
            told |= {"learnt": learnt.way, "weights": learnt.weights}
        return told

    def sifted(
        self, at_least: float = 0.0, doubts: pd.DataFrame | None = None, *, firm: bool = True
    ) -> Sifted:
        """Give the pairs that may be chosen, as `unlinked` says."""
        fit = self.table[_fit(self.table, self.asked, at_least)]
        surely = _firm(fit, self.archive) if firm else np.ones(len(fit), dtype=bool)
        fit, loose = fit[surely], int((~surely).sum())
        ends = fit["i"].to_numpy(), fit["j"].to_numpy()
        unsure = Doubts(doubts, self.net, self.ground.linked).between(*ends)
        pairs = fit[~unsure]
        pairs = pairs.assign(weak=_weak(self.ground, pairs))
        return Sifted(pairs, loose, int(unsure.sum()))

    def told(self, chosen: pd.DataFrame, lang: str) -> pd.DataFrame:
        """Give the public columns (`COLUMNS`) of some pairs: ids, shares, and what is to be said."""
        out = _told(chosen.assign(front=_fronts(chosen, self.table)), self.archive, lang)
        ends = zip(out["a"], out["b"], strict=True)
        states = [self.met.states.get(frozenset(pair), "") for pair in ends]
        return out.assign(state=pd.Series(states, dtype="str"))

    def _values(self) -> list[Entry[Formula]]:
        """Give the values of pairs whose columns the network has."""
        applying = (value for value in VALUES.values() if OF in value.of)
        return [value for value in applying if not lacking(self.net, value.needs)]


def _pool(net: Network) -> Pool:
    """Give the pairs of a network of whom nothing is known yet."""
    return Pool(kept(net, Ground))


def _not_too_many(net: Network, asked: list[str] | None) -> None:
    """Refuse a network in which more pairs can be listed than memory can hold."""
    n = len(net.institutions)
    most = MOST if asked is None else min(MOST_ASKED, MOST**2 // len(asked))
    if n > most:
        raise ArgumentError("too-many-institutions", n=n, most=most)


def asked_for(institution: Any, net: Network) -> list[str] | None:
    """Give the ids of the institutions that are asked for; None where all are."""
    if institution is None:
        return None
    several = pd.api.types.is_list_like(institution)
    found, faults = [], Faults()
    for one in institution if several else [institution]:
        with faults.gather():
            if not isinstance(one, str):
                raise InputError([Fault("institution-unknown", str(one))])
            found.append(net.find(one))
    faults.stop()
    return list(dict.fromkeys(found)) or None


def _rated(
    pool: Pool,
    asked: Nodes | None,
    likely: Entry[Formula],
    valuable: Sequence[Entry[Formula]],
    seed: int,
) -> tuple[pd.DataFrame, dict[str, Floats]]:
    """Give the listed pairs with their shares: all, or those that are asked for; and each value's.

    ``raw`` orders pairs of equal score where shares are of a sample.
    """
    sampled = pool.count > SAMPLE
    listed = pool.listed(asked if sampled else None)
    drawn = pool.sample(SAMPLE, seed)
    both, n = listed.beside(drawn), len(listed.i)
    raw, few = both.score(likely), drawn
    if sampled and pool.size > LARGE:
        some = some_of(np.arange(len(drawn.i)), FEW, np.random.default_rng(seed))
        few = Candidates(pool.ground, drawn.i[some], drawn.j[some])
    worth = _worth(listed.beside(few), n, valuable)
    table = pd.DataFrame(
        {
            "i": np.minimum(listed.i, listed.j),
            "j": np.maximum(listed.i, listed.j),
            "raw": np.round(raw[:n], DIGITS) if sampled else 0.0,
            "likely": Ladder(raw[n:]).share(raw[:n]),
            "valuable": together([*worth.values()], n),
        }
    )
    table.attrs = {
        "sample": SAMPLE if sampled else None,
        "sample_valuable": len(few.i) if sampled else None,
        "landmarks": LANDMARKS if pool.size > LARGE else None,
        "front_of": "asked" if sampled and asked is not None else "all",
    }
    return table, worth


def _worth(both: Candidates, n: int, values: Sequence[Entry[Formula]]) -> dict[str, Floats]:
    """Give by value, for all candidates, the share of those from n on that score lower."""
    scores = {value.name: both.score(value) for value in values}
    return {name: Ladder(score[n:]).share(score) for name, score in scores.items()}


def _fit(table: pd.DataFrame, asked: Nodes | None, at_least: float) -> np.ndarray:
    """Say which pairs are asked for and good enough."""
    i, j = table["i"].to_numpy(), table["j"].to_numpy()
    fit = (table[["likely", "valuable"]].to_numpy() >= at_least).all(axis=1)
    if asked is not None:
        fit &= np.isin(i, asked) | np.isin(j, asked)
    return np.asarray(fit)


def _firm(table: pd.DataFrame, archive: Archive) -> np.ndarray:
    """Say of which pairs both are surely meant, and stand in a project that still runs."""
    return np.asarray(archive.firm[table["i"]] & archive.firm[table["j"]])


def _weak(ground: Ground, table: pd.DataFrame) -> np.ndarray:
    """Say which pairs share only partners that nearly everybody shares, and no telling theme."""
    i, j = table["i"].to_numpy(), table["j"].to_numpy()
    partners = sparse.csr_array(ground.linked[:, np.flatnonzero(~ground.hubs)])
    return np.asarray(
        (product_at(partners, partners, i, j) == 0)
        & (product_at(ground.about, ground.about, i, j) == 0)
    )


def _fronts(chosen: pd.DataFrame, rated: pd.DataFrame) -> Nodes:
    """Give the fronts of the chosen pairs among all; only who is as good in both can matter."""
    shares = ["likely", "valuable"]
    rivals = rated[(rated[shares] >= chosen[shares].min()).all(axis=1)]
    front = pd.Series(fronts(*rivals[shares].to_numpy().T), rivals.index)
    return front[chosen.index].to_numpy()


def _told(table: pd.DataFrame, archive: Archive, lang: str) -> pd.DataFrame:
    """Give the public columns: ids, shares, and what is to be said."""
    net = archive.ground.net
    teller = Teller.of(net, lang)
    pairs = Candidates(archive.ground, table["i"].to_numpy(), table["j"].to_numpy())
    words = [
        (
            " | ".join(facts.shared_partners),
            facts.where,
            facts.introduced_by,
            teller.evidence(facts),
            teller.brings(facts),
            teller.against(facts),
            teller.reason(facts),
            teller.caution(facts),
        )
        for facts in archive.facts(pairs)
    ]
    out = table[["likely", "valuable", "front", "weak"]].reset_index(drop=True)
    out["a"], out["b"] = (net.institutions.index[end] for end in (pairs.i, pairs.j))
    out = out.join(pd.DataFrame(words, columns=COLUMNS[6:-1], dtype="str"))
    return out.reindex(columns=COLUMNS)
