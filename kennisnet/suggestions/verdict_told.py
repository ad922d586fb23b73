"""An evaluation in plain words: what the list gave, what chance and busyness would have given."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, TypeAlias

import pandas as pd

from kennisnet.errors import ArgumentError, a_language
from kennisnet.suggestions.verdict import BASE, COIN
from kennisnet.texts import number, say

FIRST = ("combined", "newman")
"""Who is told of where nobody else is named: the first of these that was evaluated."""
WHOLE = 100
Row: TypeAlias = Mapping[str, float]
Rows: TypeAlias = Mapping[str, Row]


def told(
    evaluation: pd.DataFrame, lang: str = "nl", predictor: str | None = None, *, brief: bool = False
) -> str:
    """Say in plain words what `evaluate` found of one predictor; nothing of groups.

    In ``brief``: how many were right, and whether that is better than the better of busyness and chance.

    >>> import kennisnet as kn
    >>> rows = [{"institution": w[0], "project": w[1]} for w in "aP bP aQ bQ bR cR".split()]
    >>> net = kn.Network([{"id": i} for i in "abc"], [{"id": p} for p in "PQR"], rows)
    >>> told(kn.evaluate(net, predictors="degree", top=1), "en").split(":")[0]
    'Each of 6 participations was hidden in turn'
    """
    a_language(lang)
    if evaluation.index.nlevels > 1:
        return ""
    rows: dict[str, Any] = {str(one): row for one, row in evaluation.to_dict("index").items()}
    one = predictor or next((name for name in FIRST if name in rows), next(iter(rows), BASE))
    if one not in rows:
        raise ArgumentError("predictor-unknown", got=one, known=", ".join(rows))
    row: Row = rows[one]
    facts: Mapping[str, Any] = {str(name): value for name, value in evaluation.attrs.items()}
    if not row["n"] or math.isnan(row["auc"]):
        return say(f"evaluate-none-{facts['task']}", lang)
    sentences = [
        _first(row, facts, lang),
        _busiest(one, rows, facts, lang),
        say("evaluate-cold", lang, share=round(WHOLE * row["cold"])) if row["cold"] else "",
        _above(one, row, lang),
        _beside(one, row, facts, lang),
    ]
    if brief:
        sentences = [sentences[0], sentences[-1]]
    return " ".join(sentence for sentence in sentences if sentence)


def _first(row: Row, facts: Mapping[str, Any], lang: str) -> str:
    """Say how many of the first were right, and what chance would have given."""
    task = facts["task"]
    values: dict[str, Any] = {"n": int(row["n"]), "lists": facts["lists"], "top": facts["top"]}
    if task == "memberships":
        shares = {"hits": row["hit_at_5"], "chance": facts["chance_at_5"]}
        values |= {name: round(WHOLE * share) for name, share in shares.items()}
        return say("evaluate-memberships", lang, **values)
    if math.isnan(row["hits"]):
        return say("evaluate-no-list", lang)
    if task == "pairs":
        each = {"hits": row["hits"], "chance": row["by_chance"]}
        told = {name: number(round(mean * facts["lists"]), lang) for name, mean in each.items()}
        return say("evaluate-pairs", lang, **values, **told, all=facts["lists"] * facts["top"])
    values["hits"] = _count(row["hits"], lang)
    low, high = int(row["by_chance_low"]), int(row["by_chance_high"])
    values["none"] = "yes" if not row["hits"] and not high else "no"
    values["chance"] = say(
        "evaluate-range" if low < high else "evaluate-exactly", lang, low=low, high=high
    )
    if "split" not in facts:
        return say("evaluate-future", lang, **values)
    years = {"year": facts["split"][:4], "until": facts["until"][:4]}
    return say("evaluate-future-split", lang, **values, **years)


def empty_top(row: Row) -> bool:
    """Say whether the first of a list were right no more often than chance; not where none was made.

    >>> [empty_top({"hits": hits, "by_chance": 0.5}) for hits in (0.5, 0.6, math.nan)]
    [True, False, False]
    """
    return row["hits"] <= row["by_chance"]


def _count(hits: float, lang: str) -> str:
    """Write a number of hits; a pair that two projects link counts for each in part."""
    return number(round(hits, 1), lang)


def _busiest(one: str, rows: Rows, facts: Mapping[str, Any], lang: str) -> str:
    """Say what naming the busiest gives in the same list, of pairs."""
    hits = rows[BASE]["hits"] if BASE in rows else math.nan
    if one == BASE or facts["task"] == "memberships" or math.isnan(hits):
        return ""
    if facts["task"] == "pairs":
        hits = round(hits * facts["lists"])
    return say("evaluate-busiest", lang, hits=_count(hits, lang))


def _above(one: str, row: Row, lang: str) -> str:
    """Say how often the hidden stood above another, also one equally busy, where more is known."""
    if math.isnan(row["auc_warm"]):
        return ""
    key = "evaluate-above-known" if row["cold"] else "evaluate-above"
    told = one != BASE and not math.isnan(row["auc_matched"])
    equal = round(WHOLE * row["auc_matched"]) if told else "none"
    return say(key, lang, share=round(WHOLE * row["auc_warm"]), equal=equal)


def _beside(one: str, row: Row, facts: Mapping[str, Any], lang: str) -> str:
    """Say whether it is better than the better of busyness and chance."""
    if one == BASE and facts["against"] == BASE:
        better = row["auc_low"] > COIN
        return say("evaluate-busy-chance" if better else "evaluate-not-chance", lang)
    low, high = facts["beyond"][one]
    verdict = "better-" if low > 0 else "worse-" if high < 0 else "not-"
    if low > 0 and empty_top(row):
        return say("evaluate-better-below", lang)
    return say(f"evaluate-{verdict}{facts['against']}", lang)
