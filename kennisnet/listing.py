"""Tables for people: names beside ids or instead of them, the rows that tell most first.

Each verb that gives a table of ids has a function here. Without a language it gives the table for
a file (ids stay, names come beside them); with one, the table to read: names instead of ids, and
the words of the language.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from kennisnet.choices import BEYOND, LESS, MORE, UNTESTED, WHITE_SPOT
from kennisnet.errors import shown
from kennisnet.network import Network, records
from kennisnet.texts import known, number, say

WORD_COLUMNS = {
    "kind": "kind-",
    "change": "change-",
    "figure": "figure-",
    "what": "what-",
    "verdict": "verdict-",
    "verdict_beside": "verdict-",
}
"""Columns that hold words of ours, and how the keys of these words begin in the texts."""
CHANCE = (
    *("a", "b", "row", "column", "shared", "observed", "projects", "expected"),
    *("open_ended", "verdict", "verdict_beside", "hangs_on"),
)
"""What a reader sees of a table about chance."""
ENDS = ("rank_low", "rank_high", "rank", "low", "high", "project", "se")
"""What `measure` puts behind the name of a measure, the longest first."""
LOST_MOST = ("pairs_lost", "projects_without_lead", "projects_alone")
"""In this order the columns of `resilience` say whose leaving changes most."""
SPOKEN = {"of", "range"}
"""Columns of a registry with words of ours."""
PHRASES = {
    "both sides sum to 1": "range-sum",
    "max degree": "range-degree-max",
    "degree": "range-degree",
    "usually": "range-usually",
    "in a triangle": "range-triangle",
    "unweighted": "range-unweighted",
    "institutions": "what-institutions",
    "projects": "what-projects",
}
"""The words there, the longest first, and the keys of their texts."""
EVALUATED = (
    *("predictor", "group", "auc", "diff_low", "diff_high", "auc_matched"),
    *("hits", "by_chance", "n", "cold", "auc_warm"),
)
"""What a reader sees of an evaluation."""
LINES = ("name", "of", "range", "line", "source")
"""What a list of measures or predictors shows, as far as its registry has it."""


def most_first(table: pd.DataFrame, by: Sequence[str], ids: Sequence[str]) -> pd.DataFrame:
    """Put the rows with the largest values first; where those are equal, in the order of ids.

    Both are columns or levels of the index.

    >>> most_first(pd.DataFrame({"id": ["b", "a", "c"], "n": [1, 1, 2]}), ["n"], ["id"])["id"].tolist()
    ['c', 'a', 'b']
    """
    up = [False] * len(by) + [True] * len(ids)
    return table.sort_values([*by, *ids], ascending=up)


def with_names(table: pd.DataFrame, names: Mapping[str, pd.Series]) -> pd.DataFrame:
    """Put behind every column of ids a column ``<column>_name``.

    >>> pairs = pd.DataFrame({"a": ["x"], "b": ["y"]})
    >>> with_names(pairs, {"a": pd.Series({"x": "Lab"})}).columns.tolist()
    ['a', 'a_name', 'b']
    """
    out = table.copy()
    for column, called in names.items():
        out.insert(list(out.columns).index(column) + 1, f"{column}_name", out[column].map(called))
    return out


def names_of(*nets: Network) -> pd.Series:
    """Give the names of all institutions and projects by id; who knows an id first names it.

    >>> old, new = (Network([{"id": "a", "name": name}], [], []) for name in ("A", "A plus"))
    >>> names_of(new, old).to_dict()
    {'a': 'A plus'}
    """
    tables = [table["name"] for net in nets for table in (net.institutions, net.projects)]
    names: pd.Series = pd.concat(tables)
    return names[~names.index.duplicated()]


def in_words(table: pd.DataFrame, lang: str) -> pd.DataFrame:
    """Say our own words in the language.

    >>> in_words(pd.DataFrame({"change": ["came"], "n": [1]}), "nl").values.tolist()
    [['gekomen', 1]]
    """
    said = {
        column: [say(f"{start}{word.replace(' ', '-')}", lang) for word in table[column]]
        for column, start in WORD_COLUMNS.items()
        if column in table.columns
    }
    return table.assign(**said)


def _called(table: pd.DataFrame, names: pd.Series) -> pd.DataFrame:
    """Put the name of each row before what is known of it."""
    out = table.copy()
    out.insert(0, "name", names.reindex(out.index))
    return out


def _told(table: pd.DataFrame, lang: str | None) -> pd.DataFrame:
    """Keep the ids in the index for a file; for a reader leave them out and say our words."""
    if lang is None:
        return table.reset_index()
    return in_words(table.reset_index(drop=True), lang)


def measured(values: pd.DataFrame, net: Network, lang: str | None = None) -> pd.DataFrame:
    """Rank what `measure` gives: most of the first measure first, equals as in the table.

    >>> net = Network([{"id": "a", "name": "A"}, {"id": "b", "name": "B"}], [], [])
    >>> values = pd.DataFrame({"degree": [1, 2]}, pd.Index(["a", "b"], name="id"))
    >>> measured(values, net).values.tolist()
    [['b', 'B', 2], ['a', 'A', 1]]
    """
    ranked = values.sort_values(values.columns[0], ascending=False, kind="stable")
    return _told(_called(ranked, names_of(net)), lang)


def described(figures: pd.DataFrame, lang: str | None = None) -> pd.DataFrame:
    """Give what `describe` gives; for a reader the figures by their names.

    >>> figures = pd.DataFrame({"value": [0.5], "note": ["…"]}, pd.Index(["density"], name="figure"))
    >>> described(figures, "nl").columns.tolist(), described(figures, "nl")["figure"].tolist()
    (['figure', 'value', 'meaning'], ['dichtheid'])
    """
    table = figures.reset_index()
    if lang is None:
        return table
    shown_columns = [name for name in table.columns if name not in {"sd", "p_upper", "p_lower"}]
    return in_words(table[shown_columns].rename(columns={"note": "meaning"}), lang)


def grouped(found: pd.DataFrame, net: Network, lang: str | None = None) -> pd.DataFrame:
    """Put what `communities` finds in order: by group, then institutions before projects, by name.

    >>> net = Network([{"id": "a", "name": "A"}], [{"id": "p", "name": "P"}], [])
    >>> kinds = {"kind": ["project", "institution"], "group": [1, 1]}
    >>> grouped(pd.DataFrame(kinds, pd.Index(["p", "a"], name="id")), net, "nl").values.tolist()
    [['A', 'instelling', 1], ['P', 'project', 1]]
    """
    table = _called(found, names_of(net))
    return _told(table.sort_values(["group", "kind", "name"], kind="stable"), lang)


def leaving(found: pd.DataFrame, net: Network, lang: str | None = None) -> pd.DataFrame:
    """Put what `resilience` finds in order: who leaves the most behind first.

    >>> net = Network([{"id": "a", "name": "A"}, {"id": "b", "name": "B"}], [], [])
    >>> lost = {"pairs_lost": [0, 0], "projects_without_lead": [0, 1], "projects_alone": [2, 0]}
    >>> found = pd.DataFrame(lost, pd.Index(["a", "b"], name="institution"))
    >>> leaving(found, net)["institution"].tolist()
    ['b', 'a']
    """
    table = found.sort_values([*LOST_MOST], ascending=False, kind="stable")
    return _told(_called(table, names_of(net)), lang)


def single_leads(found: pd.DataFrame, net: Network, lang: str | None = None) -> pd.DataFrame:
    """Name the projects that `fragile` finds; for a reader also who leads and who could be second.

    >>> net = Network([{"id": "a", "name": "A"}], [{"id": "p", "name": "P"}], [])
    >>> found = pd.DataFrame({"trekker": ["a"], "second": [""]}, pd.Index(["p"], name="project"))
    >>> single_leads(found, net).values.tolist(), single_leads(found, net, "en").values.tolist()
    ([['p', 'P', 'a', '']], [['P', 'A', nan]])
    """
    names = names_of(net)
    table = found if lang is None else found.apply(lambda column: column.map(names))
    return _told(_called(table, names), lang)


def changed(
    found: pd.DataFrame, before: Network, after: Network, lang: str | None = None
) -> pd.DataFrame:
    """Give what `compare` finds; for a reader by name, without what stayed.

    A list of institutions or projects has first what came, then what went, each by name.

    >>> before, after = (Network([{"id": i, "name": i.upper()}], [], []) for i in "ab")
    >>> found = pd.DataFrame({"id": ["a", "b"], "change": ["went", "came"]})
    >>> changed(found, before, after, "en").values.tolist()
    [['B', 'came'], ['A', 'went']]
    """
    if lang is None:
        return found
    names = names_of(after, before)
    table = found[found["change"] != "stayed"]
    ids = [column for column in table.columns if column != "change"]
    table = table.assign(**{column: table[column].map(names) for column in ids})
    if ids == ["id"]:
        table = table.rename(columns={"id": "name"}).sort_values(["change", "name"], kind="stable")
    return in_words(table, lang)


def strongest(pairs: pd.DataFrame, net: Network, lang: str | None = None) -> pd.DataFrame:
    """Put what `overlap` gives in order: the largest weight first, then who share most.

    >>> net = Network([{"id": i, "name": i.upper()} for i in "abc"], [], [])
    >>> columns = ["a", "b", "shared", "weight"]
    >>> pairs = pd.DataFrame([["a", "b", 1, 0.5], ["b", "c", 2, 0.5]], columns=columns)
    >>> strongest(pairs, net, "en").values.tolist()
    [['B', 'C', 2, 0.5], ['A', 'B', 1, 0.5]]
    """
    table = pairs.sort_values(["weight", "shared"], ascending=False, kind="stable")
    if lang is None:
        return table
    names = names_of(net)
    table = table.assign(a=table["a"].map(names), b=table["b"].map(names))
    return table.drop(columns="weight") if pairs.attrs.get("weight") == "count" else table


def look_alike(found: pd.DataFrame, net: Network) -> pd.DataFrame:
    """Name the projects that `lookalikes` finds.

    >>> net = Network([], [{"id": "P", "name": "Bees"}, {"id": "Q", "name": "Birds"}], [])
    >>> look_alike(pd.DataFrame([["P", "Q", 2]], columns=["a", "b", "shared"]), net).values.tolist()
    [['P', 'Bees', 'Q', 'Birds', 2]]
    """
    return with_names(found, dict.fromkeys("ab", net.projects["name"]))


def against_chance(found: pd.DataFrame, names: pd.Series, lang: str | None = None) -> pd.DataFrame:
    """Put first what is furthest from chance, last what cannot be tested.

    Of `significance`, `affinity` or `coverage`; a reader sees what was counted, what chance gives
    and what that shows.

    >>> rows = [("a", "b", 1, 1.0, 1.0, "as expected", ""), ("a", "c", 5, 0.5, 0.01, "more", "P")]
    >>> columns = ["a", "b", "shared", "expected", "q", "verdict", "hangs_on"]
    >>> found = pd.DataFrame(rows, columns=columns).assign(q_lower=1.0)
    >>> found.attrs["of"] = "institutions"
    >>> against_chance(found, pd.Series({"c": "C", "P": "Lab"}), "en")["verdict"].tolist()
    ['more than chance', 'could be chance']
    """
    nearest = found[["q", "q_lower"]].min(axis=1)
    beyond = found["verdict"].isin(BEYOND)
    order = found.assign(_first=~beyond, _q=nearest).sort_values(["_first", "_q"], kind="stable")
    table = found.loc[order.index]
    ids = [column for column in ("a", "b") if "shared" in found.columns]
    if lang is None:
        return with_names(table, dict.fromkeys([*ids, "hangs_on"], names))
    known = {
        column: table[column].map(names).fillna(table[column]) for column in [*ids, "hangs_on"]
    }
    kept = [column for column in CHANCE if column in table.columns]
    said = in_words(table.assign(**known)[kept], lang)
    return said.round({"expected": 1}).rename(
        columns={"a": "group_a", "b": "group_b", "projects": "in_projects"} if not ids else {}
    )


def verdicts(found: pd.DataFrame) -> dict[str, int]:
    """Count the verdicts of a table.

    >>> verdicts(pd.DataFrame({"verdict": ["more", "as expected"], "hangs_on": ["P", ""]}))
    {'n': 2, 'tested': 2, 'more': 1, 'less': 0, 'white': 0, 'rest': 1, 'hangs': 1}
    """
    said = found["verdict"].value_counts()
    return {
        "n": len(found),
        "tested": len(found) - int(said.get(UNTESTED, 0)),
        "more": int(said.get(MORE, 0)),
        "less": int(said.get(LESS, 0)),
        "white": int(said.get(WHITE_SPOT, 0)),
        "rest": len(found) - int(said.reindex(BEYOND).sum()),
        "hangs": int((found["hangs_on"] != "").sum()),
    }


def evaluated(found: pd.DataFrame, lang: str | None = None) -> pd.DataFrame:
    """Give what `evaluate` finds; a reader sees what a sentence is made of.

    >>> found = pd.DataFrame({"auc": [0.61234], "mrr": [0.5]}, pd.Index(["degree"], name="predictor"))
    >>> evaluated(found, "en").values.tolist(), evaluated(found).columns.tolist()
    ([['degree', 0.612]], ['predictor', 'auc', 'mrr'])
    """
    table = found.reset_index()
    if lang is None:
        return table
    names = [name for name in EVALUATED if name in table.columns]
    return table[names].round(dict.fromkeys(names, 3))


def named_first(found: pd.DataFrame, end: str, net: Network) -> pd.DataFrame:
    """Name whom or what `consortium` and `suggest_projects` suggest.

    >>> net = Network([], [{"id": "P", "name": "Bees"}], [])
    >>> named_first(pd.DataFrame({"project": ["P"], "likely": 1.0}), "project", net).values.tolist()
    [['P', 'Bees', 1.0]]
    """
    return with_names(found, {end: names_of(net)})


def affected(found: pd.DataFrame, lang: str | None = None) -> pd.DataFrame:
    """Give what `effect` finds; a reader sees what changes, as precisely as it takes to see it.

    >>> row = {"before": 0.06012, "after": 0.06039, "change": 0.00027}
    >>> found = pd.DataFrame([row], pd.Index(["density"], name="measure"))
    >>> affected(found, "en").values.tolist()
    [['density', '0.06012', '0.06039', '0.00027']]
    """
    table = found.reset_index()
    if lang is None:
        return table
    values = ["before", "after", "change"]
    same = (table["change"] == 0) | table[values[:2]].isna().all(axis=1)
    kept = table[~same].reset_index(drop=True)
    said = [[_precisely(row[one], row["change"], lang) for one in values] for row in records(kept)]
    names = in_words(kept[["measure"]].rename(columns={"measure": "figure"}), lang)
    return names.join(pd.DataFrame(said, columns=values, dtype="str"))


def _precisely(value: float, change: float, lang: str) -> str:
    """Write a value with so many decimals that two digits of a change show."""
    if math.isnan(value):
        return "–"
    decimals = 3 if math.isnan(change) else max(1 - math.floor(math.log10(abs(change))), 3)
    return number(round(float(value), decimals), lang, decimals)


def registered(entries: pd.DataFrame, start: str, lang: str) -> pd.DataFrame:
    """List the entries of a registry; what each says in the language, where the texts have it.

    ``start`` is how the keys of these texts begin.

    >>> own = pd.DataFrame({"name": ["degree", "mine"], "line": ["…", "Own."], "needs": ["", ""]})
    >>> registered(own, "measure-", "en").columns.tolist()
    ['name', 'line']
    >>> registered(own, "measure-", "en").loc[1, "line"]
    'Own.'
    """
    table = entries[[column for column in LINES if column in entries.columns]].copy()
    for column in SPOKEN & {*table.columns}:
        table[column] = [in_language(text, lang) for text in table[column]]
    keys = [f"{start}{name}" for name in table["name"]]
    lines = zip(keys, table["line"], strict=True)
    return table.assign(line=[say(key, lang) if known(key) else line for key, line in lines])


def in_language(text: str, lang: str) -> str:
    """Put the words of a registry about what a value can be in a language.

    >>> in_language("0 … m (projects)", "nl"), in_language("0 … max degree", "nl")
    ('0 … m (projecten)', '0 … grootste aantal deelnames')
    """
    for phrase, key in PHRASES.items():
        text = re.sub(rf"\b{phrase}\b", say(key, lang), text)
    return text


def column_heading(column: str, lang: str) -> str:
    """Give the heading of a column: known words in the language, else its own name.

    >>> column_heading("shared", "nl"), column_heading("degree_low", "nl")
    ('gedeeld', 'deelnames laag')
    """
    key = f"column-{column}"
    if known(key):
        return say(key, lang)
    for end in ENDS:
        if column.endswith(f"_{end}"):
            of = column_heading(column.removesuffix(f"_{end}"), lang)
            return f"{of} {say(f'column-end-{end}', lang)}"
    return shown(column)


def cell_text(cell: Any, lang: str) -> str:
    """Write a cell for a reader: at most three decimals, – for undefined.

    >>> cell_text(0.12345, "nl"), cell_text(None, "nl"), cell_text("Lab", "nl")
    ('0,123', '–', 'Lab')
    """
    if pd.isna(cell):
        return "–"
    return number(cell, lang) if isinstance(cell, int | float) else shown(cell)
