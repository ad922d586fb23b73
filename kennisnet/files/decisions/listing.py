"""Names that may be one institution, listed for a person: what is decided is not asked again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

import networkx as nx
import pandas as pd

from kennisnet.files.decisions.table import ASK, FIELDS, SETTLED, Decisions
from kennisnet.naming import key
from kennisnet.texts.words import WORDS

TIER_OF_PARTS = "part"
"""In a column ``tier``: the mention may be a part of the candidate, and is no other spelling."""
Pair: TypeAlias = frozenset[str]


class Doubt(NamedTuple):
    """How many names may be how many institutions."""

    names: int
    institutions: int


def undecided(candidates: pd.DataFrame, *decisions: Decisions) -> pd.DataFrame:
    """Give the candidates of which nothing was decided, neither in their own row nor elsewhere.

    >>> rows = [("A", "a", "B", "ask"), ("B", "b", "C", ""), ("D", "d", "E", "different")]
    >>> table = pd.DataFrame(rows, columns=["mention", "institution", "candidate", "decision"])
    >>> told = pd.DataFrame({"mention": ["C"], "candidate": ["b"], "decision": ["same"]})
    >>> undecided(table, Decisions.read(told))["mention"].tolist()
    ['A']
    """
    stay = [
        row["decision"] not in SETTLED and not any(_decided(row, known) for known in decisions)
        for row in _rows(candidates)
    ]
    return candidates[pd.Series(stay, candidates.index, dtype=bool)].reset_index(drop=True)


def _decided(row: Mapping[str, str], known: Decisions) -> bool:
    said = (known.says(row[one], row["candidate"]) for one in ("mention", "institution"))
    return any(said) or bool(known.says_of_ids(row["institution"], row["candidate_id"]))


def doubted(candidates: pd.DataFrame) -> Doubt:
    """Count the names in some candidates, and the fewest institutions that they can be.

    Those that may be a part of the other do not count.

    >>> rows = [("HS", "hs", "HsL"), ("H.S.L.", "h-s-l", "HsL"), ("UL", "ul", "Uni Leiden")]
    >>> doubted(pd.DataFrame(rows, columns=["mention", "institution", "candidate"]))
    Doubt(names=5, institutions=2)
    """
    rows = [row for row in _rows(candidates) if row["tier"] != TIER_OF_PARTS]
    called = {key(row["mention"]): row["institution"] for row in rows if row["institution"]}
    ids = {*called.values()}
    alike: nx.Graph[str] = nx.Graph()
    for row in rows:
        mention, candidate = key(row["mention"]), row["candidate"]
        candidate = row["candidate_id"] or candidate
        other = candidate if candidate in ids else called.get(key(candidate), key(candidate))
        alike.add_edge(row["institution"] or mention, other)
    return Doubt(len(alike), nx.number_connected_components(alike))


def merged(candidates: pd.DataFrame, *decisions: Decisions) -> tuple[pd.DataFrame, int]:
    """Give what is to be decided, and below it all that was decided; and how many rows are open.

    What a person wrote in further columns goes along. Of rows that were decided the group says
    nothing any more: others have its number.
    """
    before = [row for known in decisions for row in _said(known)]
    earlier = {_pair(row): row for row in before}
    asked = undecided(candidates, *decisions)
    ours = {*FIELDS, "candidate_id", *candidates.columns}
    rows: list[Mapping[str, Any]] = []
    for said_new, row in zip(asked.to_dict("records"), _rows(asked), strict=True):
        new = {str(name): said for name, said in said_new.items()}
        told = {name: said for name, said in earlier.get(_pair(row), {}).items() if said}
        further = {name: said for name, said in told.items() if name not in ours}
        word = told.get("decision") or row["decision"]
        rows.append({**further, **new, "decision": ASK if word == ASK else ""})
    open_pairs = {_pair(row) for row in rows}
    kept: dict[tuple[Pair, str], Mapping[str, Any]] = {}
    for row in before:
        remarked = any(said for name, said in row.items() if name not in ours)
        asked_anew = _pair(row) in open_pairs and row["decision"] not in SETTLED
        if not asked_anew and (row["decision"] or remarked):
            kept.setdefault((_pair(row), str(row["decision"])), {**row, "group": ""})
    table = pd.DataFrame([*rows, *kept.values()]).astype(object)
    told_by_all = [*FIELDS, *(name for name in candidates.columns if name not in FIELDS)]
    columns = [*told_by_all, *(name for name in table.columns if name not in told_by_all)]
    if "candidate_id" not in candidates and not any(row["candidate_id"] for row in before):
        columns = [name for name in columns if name != "candidate_id"]
    table = table.reindex(columns=columns)
    return table.mask(table.isna(), ""), len(rows)


def _said(known: Decisions) -> Sequence[dict[str, Any]]:
    """Give the rows of a table of decisions, empty cells as empty text."""
    if known.grid is None:
        return []
    return known.grid.frame.fillna("").to_dict("records")  # type: ignore[return-value] # names of columns are text


def _pair(row: Mapping[str, Any]) -> Pair:
    """Give what tells a pair apart: the names, or the ids of two who are called the same."""
    names = frozenset({key(str(row["mention"])), key(str(row["candidate"]))})
    ids = frozenset({str(row.get("institution", "")), str(row.get("candidate_id", ""))})
    return names if len(names) > 1 else names | ids


def _rows(candidates: pd.DataFrame) -> Iterator[dict[str, str]]:
    """Give what counts of each candidate, as text; words for decisions as we call them."""
    wanted = ["mention", "institution", "candidate", "candidate_id", "tier", "decision"]
    table = candidates.reindex(columns=wanted).astype(object)
    table = table.mask(table.isna(), "").map(str)
    for row in table.to_dict("records"):
        decision, tier = (key(str(row[name])) for name in ("decision", "tier"))
        yield {
            **{str(k): str(v) for k, v in row.items()},
            "decision": WORDS.decided.get(decision, ""),
            "tier": WORDS.tiers.get(tier, ""),
        }
