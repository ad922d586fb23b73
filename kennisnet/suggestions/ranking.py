"""`unlinked`: pairs without a shared project, best first, with where, through whom and why."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from kennisnet.choices import PREDICTOR
from kennisnet.errors import a_language, a_share, one_of, whole_number
from kennisnet.network import Network, a_network
from kennisnet.suggestions.choosing import best, in_order
from kennisnet.suggestions.known import Known
from kennisnet.suggestions.rating import OF, Rating, asked_for
from kennisnet.suggestions.registries import PREDICTORS


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
        Leave out institutions of which it is unsure who is meant (every reading is doubtful, or the
        name is an address of the web), or that stand only in projects that are finished or stopped.
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
    a_network(net)
    one_of("predictor-unknown", predictor, [p.name for p in PREDICTORS.values() if OF in p.of])
    a_share("balance", balance)
    a_share("at_least", at_least)
    top = None if top is None else whole_number("top", top, 0)
    if per_institution is not None:
        per_institution = whole_number("per_institution", per_institution, 1)
    seed, lang = whole_number("seed", seed, 0), a_language(lang)
    who = asked_for(institution, net)
    rating = Rating(net, known, predictor, seed, who)
    sifted = rating.sifted(at_least, doubts, firm=firm)
    ordered = in_order(sifted.pairs, rating.pool, balance)
    chosen, passed = best(ordered, top, per_institution, rating.asked)
    out = rating.told(chosen, lang)
    if parts:
        out = out.assign(**{name: share[chosen.index] for name, share in rating.worth.items()})
    out.attrs = {
        "predictor": predictor,
        **rating.values_told,
        "left_out": {"per_institution": passed, "firm": sifted.loose},
        "balance": balance,
        "at_least": at_least,
        "firm": firm,
        "in_doubt": sifted.in_doubt,
        **rating.told_of_all,
        "institution": who,
        "top": top,
        "per_institution": per_institution,
        "lang": lang,
        "seed": seed,
        "fingerprint": net.fingerprint,
        **rating.told_of_predictor,
    }
    return out
