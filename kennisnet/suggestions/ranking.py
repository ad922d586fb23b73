"""`unlinked`: pairs without a shared project, best first, with where, through whom and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

import numpy as np
import pandas as pd
from scipy import sparse

from kennisnet.choices import PREDICTOR
from kennisnet.errors import (
    ArgumentError,
    Fault,
    Faults,
    InputError,
    a_language,
    a_share,
    one_of,
    whole_number,
)
from kennisnet.network import Network, a_network, lacking
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
    *("where", "introduced_by", "evidence", "brings", "against", "state"),
]


def unlinked(
    net: Network,
    institution: str | Sequence[str] | None = None,
    top: int | None = 25,
    per_institution: int | None = 2,
    predictor: str = PREDICTOR,
    balance: float = 0.5,
    known: Known | None = None,
    firm: bool = True,
    seed: int = 0,
    lang: str = "nl",
    at_least: float = 0.0,
    doubts: pd.DataFrame | None = None,
    parts: bool = False,
) -> pd.DataFrame:
    """Suggest who should meet: pairs that share partners and no project, best first.

    Candidates are all pairs of named institutions without a shared project, except those of one
    family (where units count as their parent, the two are one or share a project) and the pairs
    that are ``known`` already. Listed are those with at least one shared partner, who can introduce
    them; behind all others those who have no theme in common and only share partners that take part
    in a third of all projects or more: nearly everybody shares these.

    Parameters
    ----------
    institution
        Only pairs with this institution (an id or a name, or several).
    top
        So many rows, 0 or more; None = all.
    per_institution
        At most so many rows for one institution, 1 or more; None = no limit. Those that are asked
        for have no limit.
    predictor
        How likely: one of `predictors`.
    balance
        From 0 (order by likely) to 1 (order by valuable).
    known
        Pairs of which something is known: tuples of ids or names, or a frame or a file (a ``Path``)
        with ``a`` and ``b`` and perhaps ``state``: ``met``, ``no match`` and ``taken up`` are suggested no longer (so is
        every pair where there is no such column), ``talked to`` stands in the column ``state``; empty
        says nothing. Words of the texts' languages do as well: "gesproken".
    firm
        Leave out institutions of which every reading is doubtful, or that stand only in projects
        that are finished or stopped.
    seed
        Draws the sample, in networks with more than 100,000 candidates.
    lang
        Language of ``evidence`` and ``against``.
    at_least
        Only pairs whose ``likely`` and ``valuable`` are both so large, from 0 to 1.
    doubts
        Names that may be one institution: a table ``mention, institution, candidate[, decision]``,
        as ``names`` gives it. A pair is left out where one side may be the other, or may be somebody
        who works with the other already; ``attrs["in_doubt"]`` counts them. Rows decided
        ``different`` or ``part of`` leave no doubt.
    parts
        Give what ``valuable`` is made of as well: a column for each of `values`, its share.

    Returns
    -------
    DataFrame
        ``a, b`` (ids, in table order); ``likely`` and ``valuable`` in [0, 1]: the share of the
        candidate pairs that score lower; ``front``: 1 = no other pair is better in both, 2 = only
        pairs of front 1 are, …; ``weak``: whether all shared partners take part in a third of all
        projects or more, and no theme that tells is common to both; ``shared_partners``: ids joined
        by ``|``, the strongest first;
        ``where``: id of a project that is not finished or stopped, with exactly one of the two
        and a shared partner, else empty; ``introduced_by``: id of a shared partner;
        ``evidence``, ``brings`` and ``against``: sentences, why, what would be new, and what may make
        it needless; ``state``: what ``known`` says of it. ``attrs`` says
        how it was made; ``attrs["left_out"]`` counts the pairs that ``per_institution`` (of those
        before the last one that is listed) and ``firm`` left out.

        A project whose ``end`` lies before the day of the data is finished. That day is the last
        one of the network's ``about["date"]``, or today where that says none: ``attrs["day"]``
        (None: no project has an end); ``attrs["ended"]`` of all ``attrs["projects"]`` had ended by
        then.

        Valuable is the mean share over `values`: sporen and sectors that the two would newly
        connect, and steps by which they come closer to others; a value whose column the network
        lacks is left out and named in ``attrs["values_left_out"]``.

        Up to 100,000 candidates the shares are of all of them. Above that they are of a sample of
        100,000, the same for every question (``attrs["sample"]``), so that a pair has the same
        shares whoever is asked for; pairs of equal score are then ordered by what the predictor
        gives. With more than 5,000 institutions ``valuable`` is a share of 2,500 of these
        (``attrs["sample_valuable"]``; a standard error of at most .01), and steps beyond the second
        are counted to 1,024 institutions (``attrs["landmarks"]``), scaled to all: on Horizon 2020
        this moved the share of this value by .05 (root mean square). The fronts are of the whole list, but above 100,000 candidates of the pairs of the
        institutions that are asked for (``attrs["front_of"]``: ``"all"`` or ``"asked"``).

    Raises
    ------
    ArgumentError
        For an argument that cannot be, or too many institutions: more than `MOST`, or
        `MOST_ASKED` where few are asked for.
    InputError
        For institutions that nobody, or more than one, is called.

    Notes
    -----
    What is not in a list may exist all the same: a selection of projects, or a list that ends in
    "etc.", can hide a tie. ``against`` says where that may be so.

    Examples
    --------
    >>> import kennisnet as kn
    >>> net = kn.Network(
    ...     [{"id": i} for i in "abc"], [{"id": "P"}, {"id": "Q"}],
    ...     [{"institution": i, "project": p} for i, p in ("aP", "bP", "bQ", "cQ")],
    ... )
    >>> kn.unlinked(net)[["a", "b", "shared_partners", "where", "introduced_by"]].values.tolist()
    [['a', 'c', 'b', 'P', 'b']]
    """
    named = a_network(net).named()
    one_of("predictor-unknown", predictor, [p.name for p in PREDICTORS.values() if OF in p.of])
    likely = PREDICTORS[predictor]
    a_share("balance", balance)
    a_share("at_least", at_least)
    top = None if top is None else whole_number("top", top, 0)
    if per_institution is not None:
        per_institution = whole_number("per_institution", per_institution, 1)
    seed, lang = whole_number("seed", seed, 0), a_language(lang)
    who = _asked(institution, net)
    _not_too_many(named, who)
    ground = Ground(named)
    met = acquainted(known, net)
    pool = Pool(ground, met.pairs)
    applying = [value for value in VALUES.values() if OF in value.of]
    valuable = [value for value in applying if not lacking(named, value.needs)]
    asked = None if who is None else _places(who, named)
    rated, worth = _rated(pool, asked, likely, valuable, seed)
    archive = Archive(ground)
    fit = rated[_fit(rated, asked, at_least)]
    surely = _firm(fit, archive) if firm else np.ones(len(fit), dtype=bool)
    fit, loose = fit[surely], int((~surely).sum())
    unsure = Doubts(doubts, named, ground.linked).between(fit["i"].to_numpy(), fit["j"].to_numpy())
    chosen = fit[~unsure]
    chosen = chosen.assign(weak=_weak(ground, chosen))
    chosen, passed = _best(chosen, pool, top, per_institution, balance, asked)
    out = _told(chosen.assign(front=_fronts(chosen, rated)), archive, lang)
    if parts:
        out = out.assign(**{name: share[chosen.index] for name, share in worth.items()})
    ends = zip(out["a"], out["b"], strict=True)
    out["state"] = pd.Series([met.states.get(frozenset(pair), "") for pair in ends], dtype="str")
    out.attrs = {
        "predictor": predictor,
        "values": [value.name for value in valuable],
        "values_left_out": [value.name for value in applying if value not in valuable],
        "left_out": {"per_institution": passed, "firm": loose},
        "balance": balance,
        "at_least": at_least,
        "firm": firm,
        "in_doubt": int(unsure.sum()),
        "candidates": pool.count,
        "day": archive.day and archive.day.isoformat(),
        "ended": int(archive.over.sum()),
        "projects": len(named.projects),
        **rated.attrs,
        "institution": who,
        "top": top,
        "per_institution": per_institution,
        "lang": lang,
        "seed": seed,
        "fingerprint": net.fingerprint,
    }
    if "ties" in likely.asks:
        out.attrs["weight"] = "newman"
    if "learnt" in likely.asks:
        learnt = ground.given["learnt"]
        out.attrs |= {"learnt": learnt.way, "weights": learnt.weights}
    return out


def _not_too_many(net: Network, asked: list[str] | None) -> None:
    """Refuse a network in which more pairs can be listed than memory can hold."""
    n = len(net.institutions)
    most = MOST if asked is None else min(MOST_ASKED, MOST**2 // len(asked))
    if n > most:
        raise ArgumentError("too-many-institutions", n=n, most=most)


def _asked(institution: Any, net: Network) -> list[str] | None:
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


def _places(ids: list[str], net: Network) -> Nodes:
    """Give the positions of institutions; generic ones have none."""
    place = net.institutions.index.get_indexer(pd.Index(ids, dtype="str"))
    return np.asarray(place[place >= 0])


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


def _fit(table: pd.DataFrame, asked: Nodes | None, at_least: float) -> np.ndarray:
    """Say which pairs are asked for and good enough."""
    i, j = table["i"].to_numpy(), table["j"].to_numpy()
    fit = (table[["likely", "valuable"]].to_numpy() >= at_least).all(axis=1)
    if asked is not None:
        fit &= np.isin(i, asked) | np.isin(j, asked)
    return np.asarray(fit)


def _best(
    table: pd.DataFrame,
    pool: Pool,
    top: int | None,
    per_institution: int | None,
    balance: float,
    asked: Nodes | None,
) -> tuple[pd.DataFrame, int]:
    """Order the pairs, ties by id, and keep the first; of one institution not too many.

    Weak ones come last. Gives also how many were passed over because of that.
    """
    score = np.round((1 - balance) * table["likely"] + balance * table["valuable"], DIGITS)
    by_id = pool.numbers(table["i"].to_numpy(), table["j"].to_numpy())
    table = table.iloc[np.lexsort((by_id, -table["raw"], -score, table["weak"]))]
    if per_institution is None:
        return table.head(len(table) if top is None else top), 0
    kept = _spread(table, per_institution, top, asked)
    full = top is not None and len(kept) == top
    last = (kept[-1] + 1 if kept else 0) if full else len(table)
    return table.iloc[kept], last - len(kept)


def _spread(table: pd.DataFrame, most: int, top: int | None, asked: Nodes | None) -> list[int]:
    """Keep a pair while neither of the two has had its share, and until there are enough.

    Who is asked for has no share.
    """
    seen: Counter[int] = Counter()
    free = set() if asked is None else set(asked.tolist())

    def kept() -> Iterable[int]:
        for place, pair in enumerate(zip(table["i"], table["j"], strict=True)):
            if all(seen[one] < most or one in free for one in pair):
                seen.update(pair)
                yield place

    return list(islice(kept(), top))


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
        )
        for facts in archive.facts(pairs)
    ]
    out = table[["likely", "valuable", "front", "weak"]].reset_index(drop=True)
    out["a"], out["b"] = (net.institutions.index[end] for end in (pairs.i, pairs.j))
    out = out.join(pd.DataFrame(words, columns=COLUMNS[6:-1], dtype="str"))
    return out.reindex(columns=COLUMNS)
