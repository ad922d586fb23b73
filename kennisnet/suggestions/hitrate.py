"""How often suggestions would have been right in this very network, and by what word they go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from kennisnet.choices import PREDICTOR
from kennisnet.network import Network, a_network, lacking, records
from kennisnet.network.dates import first_day
from kennisnet.suggestions.evaluating import evaluate
from kennisnet.suggestions.registries import PREDICTORS
from kennisnet.suggestions.verdict_told import empty_top, told
from kennisnet.texts import say

MOST = 2_000
"""In networks of more institutions it takes minutes: `evaluate` does it for who asks."""
TOP = 25
"""So much of the top of a list is told of."""
PAST = 2 / 3
"""Of projects with a start so many are the past, from which is learnt."""
DATED = 0.5
"""It is asked of the future where at least so many projects have a start."""
COMING = 20
"""Fewer pairs to come say nothing: then projects are hidden."""
HIDDEN = 40
"""So many of them at most: some seconds."""


@dataclass(frozen=True, eq=False)
class HitRate:
    """What an evaluation on the network itself came to."""

    evaluation: pd.DataFrame
    """As `evaluate` gives it, of one predictor."""
    predictor: str

    @property
    def likely(self) -> bool:
        """Whether a list is shown to be better than the better of busyness and chance, its top too."""
        (row,) = records(self.evaluation.loc[[self.predictor]])
        return self.predictor in self.evaluation.attrs["better"] and not empty_top(row)

    @property
    def worse(self) -> bool:
        """Whether naming the busiest is shown to be better over the whole list."""
        facts = self.evaluation.attrs
        return bool(facts["against"] == "degree" and facts["beyond"][self.predictor][1] < 0)

    def told(self, lang: str, *, brief: bool = False) -> str:
        """Say it in plain words; in ``brief`` the first and the last of them."""
        return told(self.evaluation, lang, self.predictor, brief=brief)


def hit_rate(net: Network, predictor: str = PREDICTOR, seed: int = 0) -> HitRate | None:
    """Evaluate a predictor on a network: what came later, or else projects that are hidden.

    The future is what started after two thirds of the projects with a start, by whole years, where
    at least half of all have one and at least twenty pairs came. None: the network is too large
    (more than `MOST` institutions), lacks a column that the predictor needs, or has nothing to hide.

    >>> net = Network([{"id": "a"}], [{"id": "P"}], [{"institution": "a", "project": "P"}])
    >>> hit_rate(net) is None
    True
    """
    named = a_network(net).named()
    if len(named.institutions) > MOST or lacking(named, PREDICTORS[predictor].needs):
        return None
    how: dict[str, Any] = {"predictors": predictor, "top": TOP, "seed": seed, "progress": False}
    found = None
    if (year := _split(named)) is not None:
        found = evaluate(named, "future", split=year, **how)
    if found is None or _coming(found) < COMING:
        found = evaluate(named, "pairs", samples=HIDDEN, **how)
    return HitRate(found, predictor) if _coming(found) else None


def _coming(found: pd.DataFrame) -> int:
    """Give how many pairs were to be found."""
    return int(found["n"].iloc[0])


def word(rate: HitRate | None) -> str:
    """Give the key of the word by which "likely" goes: what is not shown is only close.

    >>> word(None)
    'close'
    """
    return "likely" if rate and rate.likely else "close"


def right_told(rate: HitRate | None, lang: str) -> list[str]:
    """Say how often such a list is right, and why it says likely or close; nothing is nothing."""
    if rate is None:
        return []
    told = say("report-hit-rate", lang, told=rate.told(lang))
    return [told, say(f"report-hit-{word(rate)}", lang)]


def _split(net: Network) -> int | None:
    """Give the last year of the past; None where too little is known of when projects began.

    >>> rows = [{"id": p, "start": str(2014 + n)} for n, p in enumerate("PQRSTU")]
    >>> _split(Network([], rows, []))
    2017
    """
    if not net.holds("projects", "start"):
        return None
    days = first_day(net.column("projects", "start"))
    years = np.sort(days[~np.isnat(days)].astype("datetime64[Y]").astype(int) + 1970)
    if not len(years) or len(years) < DATED * len(days):
        return None
    year = int(years[int(np.ceil(len(years) * PAST)) - 1])
    if year == years[-1]:  # a whole year must come after
        before = years[years < year]
        return int(before[-1]) if len(before) else None
    return year
