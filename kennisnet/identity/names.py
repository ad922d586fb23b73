"""`names`: candidates of one institution under several names, the most consequential first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from kennisnet.errors import a_language
from kennisnet.files.headers import plain
from kennisnet.files.how import Readable
from kennisnet.identity.labels import numbers_of, registered
from kennisnet.naming.same import Named, Pair, same_names
from kennisnet.network import Network, a_network
from kennisnet.texts import say

COLUMNS = (
    *("group", "mention", "institution", "candidate", "score", "reason", "changes", "decision"),
    *("tier", "proposed", "candidate_id", "registry_id", "shared", "projects", "spellings"),
)
PROPOSED = {"group": "same", "ask": "", "part": "part of"}
"""What is proposed by tier; a person decides."""
COUNTRIES = frozenset({"country", "country code", "land", "landcode", "pays", "pais", "paese"})
"""How a column with the country of an institution is called."""
MOST_PROJECTS = 5
"""So many projects are listed by which a name can be found in the table."""
REGISTRY = "registry"


def names(net: Network, registry: Readable | None = None, *, lang: str = "nl") -> pd.DataFrame:
    """List which institutions may be one under several names; nothing is merged.

    Institutions of a kind ("schools") are left out. ``registry``: a table of ids and names (path
    or frame; ``id, label``, several names in a cell parted by ``|``): a name that fits exactly one
    id gets it, names of one id are proposed as one institution, names of two are not offered.

    Parameters
    ----------
    net
        The network.
    registry
        A table of ids and names, in any language; none is looked up elsewhere.
    lang
        The language of ``reason``.

    Returns
    -------
    DataFrame
        One row for a name and a candidate: ``group``; ``mention`` and ``institution``, the name
        and its id; ``candidate``, the name that it may be the same as; ``score`` in [0, 1];
        ``reason``; ``changes``: the partners and projects that one of the two has and the other
        lacks, so what changes in the counts if they are one; ``decision``, empty. Further:
        ``tier`` (``group``: proposed, ``ask``: a question, ``part``), ``proposed``
        decision, ``candidate_id``, ``registry_id``, ``shared`` projects of the two, the first
        ``projects`` of the mention, its ``spellings``. ``attrs["registry"]`` has the id of every
        institution that fits one.

    Examples
    --------
    >>> links = [{"institution": i, "project": p} for i, p in ("aP", "bP", "cQ", "dQ")]
    >>> called = {"a": "Universiteit Leiden", "b": "TNO", "c": "Leiden University", "d": "HAN"}
    >>> rows = [{"id": i, "name": name} for i, name in called.items()]
    >>> found = names(Network(rows, [{"id": "P"}, {"id": "Q"}], links), lang="en")
    >>> found[["mention", "candidate", "changes", "tier"]].values.tolist()
    [['Universiteit Leiden', 'Leiden University', 4, 'group']]
    >>> found["reason"].tolist()
    ['one word stands in another language']
    """
    named = a_network(net).named()
    a_language(lang)
    table = named.institutions
    called = table["name"].astype("str")
    nothing = pd.Series("", table.index)
    spellings = table.get("spellings", nothing).astype("str").fillna("")
    ids = {} if registry is None else registered(called, registry)
    pairs = same_names(_known(named, ids))
    above = _ancestors(named)
    pairs = [p for p in pairs if p.other not in above[p.one] and p.one not in above[p.other]]
    ties = _Ties(named)
    # Who says more and stands beside the other in one project is another.
    pairs = [p for p in pairs if p.reason != "more" or not ties.shared(p.one, p.other)]
    rows = [
        {
            "group": 0,
            "mention": called.iloc[pair.one],
            "institution": table.index[pair.one],
            "candidate": called.iloc[pair.other],
            "score": pair.score,
            "reason": reason(pair, lang),
            "changes": ties.changes(pair.one, pair.other),
            "decision": "",
            "tier": pair.tier,
            "proposed": PROPOSED[pair.tier],
            "candidate_id": table.index[pair.other],
            "registry_id": ids.get(str(table.index[pair.one]), ""),
            "shared": ties.shared(pair.one, pair.other),
            "projects": ties.listed(pair.one),
            "spellings": spellings.iloc[pair.one],
        }
        for pair in pairs
    ]
    found = _ordered(pd.DataFrame(rows, columns=[*COLUMNS]))
    found.attrs["registry"] = ids
    return found


def reason(pair: Pair, lang: str) -> str:
    """Say why two names may be one institution."""
    words = ", ".join(f"“{word}”" for word in pair.words)
    return say(f"same-{pair.reason}", lang, words=words)


def _known(net: Network, ids: Mapping[str, str]) -> list[Named]:
    """Give the names of the institutions, with how often each occurs and what else is known."""
    table = net.institutions
    times = np.diff(net.incidence.indptr)
    numbers = {register: table[column] for column, register in numbers_of(table)}
    lands = [column for column in table.columns if plain(str(column)) in COUNTRIES]
    country = table[lands[0]] if lands else pd.Series("", table.index, dtype="str")
    return [
        Named(
            str(name),
            int(times[i]),
            "" if pd.isna(country.iloc[i]) else str(country.iloc[i]).casefold(),
            {REGISTRY: ids.get(str(table.index[i]), "")}
            | {
                register: str(column.iloc[i])
                for register, column in numbers.items()
                if pd.notna(column.iloc[i])
            },
        )
        for i, name in enumerate(table["name"])
    ]


def _ancestors(net: Network) -> list[frozenset[int]]:
    """Give the places of the parents of each institution, and of theirs."""
    ids = net.institutions.index
    place = {one: i for i, one in enumerate(ids)}
    parent = [place.get(one) for one in net.column("institutions", "parent")]
    found = []
    for i in range(len(ids)):
        chain: list[int] = []
        above = parent[i]
        while above is not None and above not in chain:
            chain.append(above)
            above = parent[above]
        found.append(frozenset(chain))
    return found


class _Ties:
    """Projects and partners of institutions, by place."""

    def __init__(self, net: Network) -> None:
        self._rows = net.incidence
        self._columns = self._rows.T.tocsr()
        self._codes = net.projects.index
        self._held: dict[int, np.ndarray] = {}

    def _projects(self, i: int) -> np.ndarray:
        rows = self._rows
        return np.asarray(rows.indices[rows.indptr[i] : rows.indptr[i + 1]])

    def _partners(self, i: int) -> np.ndarray:
        columns = self._columns
        there = [
            columns.indices[columns.indptr[p] : columns.indptr[p + 1]] for p in self._projects(i)
        ]
        return np.unique(np.concatenate(there)) if there else np.array([], dtype=int)

    def changes(self, i: int, j: int) -> int:
        """Count the partners and projects that one of two has and the other lacks."""
        partners = np.setdiff1d(np.setxor1d(self._partners(i), self._partners(j)), [i, j])
        projects = np.setxor1d(self._projects(i), self._projects(j))
        return len(partners) + len(projects)

    def shared(self, i: int, j: int) -> int:
        """Count the projects of both."""
        return len(np.intersect1d(self._projects(i), self._projects(j)))

    def listed(self, i: int) -> str:
        """Give the ids of the first projects of one."""
        ids = sorted(str(self._codes[p]) for p in self._projects(i))
        more = [f"+ {len(ids) - MOST_PROJECTS}"] if len(ids) > MOST_PROJECTS else []
        return " | ".join([*ids[:MOST_PROJECTS], *more])


def _ordered(found: pd.DataFrame) -> pd.DataFrame:
    """Put the groups that change most first, and number them; a question is a group of its own."""
    if found.empty:
        return found.astype({"group": int, "score": float, "changes": int, "shared": int})
    alone = found["tier"] != "group"
    asked = pd.Series([f"ask {i}" for i in found.index], found.index)
    together = found["candidate_id"].astype("str").where(~alone, asked)
    most = found.groupby(together)["changes"].transform("max")
    keys = found.assign(_most=most, _group=together.map(_rank(together)))
    order = keys.sort_values(
        ["_most", "_group", "changes", "score", "institution"],
        ascending=[False, True, False, False, True],
        kind="stable",
    ).index
    table = found.loc[order].reset_index(drop=True)
    numbers = pd.factorize(together.loc[order])[0] + 1
    return table.assign(group=numbers)


def _rank(together: pd.Series) -> dict[str, int]:
    """Give the groups numbers in the order in which they were found: the surest first."""
    seen: Sequence[str] = list(dict.fromkeys(together))
    return {one: i for i, one in enumerate(seen)}
