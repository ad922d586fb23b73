"""Write docs/evaluation.md: how often suggestions were right, on networks whose answers are known.

``python benchmarks/evaluation.py > docs/evaluation.md``; with ``--quick`` all but the whole of
Horizon 2020. The seed is 0. Davis' Southern Women and Leiden come with the project; the other tables
do not: KENNISNET_SHARED names the folder that holds ``data/`` (default: ``shared`` beside the
checkout), and what is absent is named as such. Times are told on the error stream.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Collection, Iterator
from functools import cache
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
from common import SHARED

import kennisnet as kn
from kennisnet.suggestions import told

URBACT = "urbact_cities/URBACT_Membership_GNidCorr_complete_V2.csv"
H2020 = "cordis_h2020_full/h2020.csv.gz"
GROUPS = {
    "Dutch": ("NL",),
    "Dutch and Belgian": ("NL", "BE"),
    "Nordic": ("DK", "FI", "IS", "NO", "SE"),
    "Portuguese": ("PT",),
    "Spanish": ("ES",),
}
FEW = ["degree", "recent", "newman", "resource_allocation", "adamic_adar", "combined"]
"""Of the whole of Horizon 2020 only these: the others take hours, or memory by the square."""
FEWEST = 50
"""A future with fewer pairs to come says nothing."""
TOLD = ("combined", "newman")
"""Of the first of these that is there groups are told apart."""


@cache
def table(name: str) -> kn.Network | None:
    """Read one of the tables; None where it is absent."""
    return kn.read(SHARED / name) if (SHARED / name).exists() else None


def davis() -> kn.Network:
    graph = nx.davis_southern_women_graph()
    who, what = (sorted(graph.graph[side]) for side in ("top", "bottom"))
    rows = [{"institution": woman, "project": event} for woman in who for event in graph[woman]]
    return kn.Network([{"id": one} for one in who], [{"id": one} for one in what], rows)


def leiden() -> kn.Network:
    return kn.load_leiden().named().rolled_up()


def of_countries(codes: Collection[str]) -> kn.Network | None:
    """Keep the institutions that took part from one of these countries."""
    whole = table(H2020)
    if whole is None:
        return None
    links = whole.participations
    inside = links.loc[links["country"].isin([*codes]), "institution"].unique()
    return whole.subset(institutions=whole.institutions.index.isin(inside))


Case = tuple[str, Callable[[], kn.Network | None], dict[str, Any]]


def futures(quick: bool) -> Iterator[Case]:
    for year in range(2008, 2014):
        yield f"URBACT, cities, up to {year}", lambda: table(URBACT), {"split": year}
    for year in (2022, 2023, 2024):
        yield (
            f"Interreg in Sweden, up to {year}",
            lambda: table("interreg_se/projects.csv"),
            {"split": year},
        )
    for year in (2014, 2015):
        yield (
            f"ERDF in Denmark, up to {year}",
            lambda: table("dk_erdf_2014/projects.csv"),
            {"split": year},
        )
    for name, codes in GROUPS.items():
        yield (
            f"Horizon 2020, {name}, up to 2017",
            lambda codes=codes: of_countries(codes),
            {"split": 2017},
        )
    if not quick:
        yield (
            "Horizon 2020, whole, up to 2017",
            lambda: table(H2020),
            {"split": 2017, "predictors": FEW},
        )


HIDDEN: tuple[Case, ...] = (
    ("Davis’ Southern Women", davis, {}),
    ("Leiden", leiden, {}),
    ("URBACT, cities", lambda: table(URBACT), {}),
    ("ERDF in Denmark", lambda: table("dk_erdf_2014/projects.csv"), {}),
    ("Interreg in Sweden", lambda: table("interreg_se/projects.csv"), {}),
)
SAMPLES = {"memberships": 300, "pairs": 60}
"""So many are hidden at most, so that this runs in minutes."""


def evaluated(case: Case, task: str, **more: Any) -> pd.DataFrame | None:
    """Evaluate; None where the table is absent."""
    name, network, how = case
    start = time.perf_counter()
    net = network()
    if net is None:
        return None
    if task in SAMPLES:
        more["samples"] = SAMPLES[task]
    found = kn.evaluate(net, task, **how, **more, progress=False)
    print(f"{task}, {name}: {time.perf_counter() - start:.1f} s", file=sys.stderr, flush=True)
    return found


def span(low: float, high: float, digits: int = 3) -> str:
    if np.isnan(low):
        return "–"
    return f"[{cut(low, digits)}, {cut(high, digits)}]"


def cut(value: float, digits: int = 3) -> str:
    """Write a number without the zero before the point."""
    if np.isnan(value):
        return "–"
    said = f"{value:.{digits}f}"
    return said.replace("0.", ".", 1) if said.startswith(("0.", "-0.")) else said


def pair_table(found: pd.DataFrame) -> str:
    """Write what was found of pairs."""
    head = (
        f"| predictor | AUC | minus `degree` | warm | equally busy | first {found.attrs['top']} "
        "| minus `degree` |\n|---|---|---|---|---|---|---|"
    )
    lines = [
        f"| `{one}` | {cut(row['auc'])} {span(row['auc_low'], row['auc_high'])} "
        f"| {span(row['diff_low'], row['diff_high'])} | {cut(row['auc_warm'])} "
        f"| {cut(row['auc_matched'])} {span(row['auc_matched_low'], row['auc_matched_high'])} "
        f"| {cut(row['hits'], 1)} {span(row['hits_low'], row['hits_high'], 1)} "
        f"| {span(row['hits_diff_low'], row['hits_diff_high'], 1)} |"
        for one, row in found.iterrows()
    ]
    return "\n".join([head, *lines])


def membership_table(found: pd.DataFrame) -> str:
    """Write what was found of memberships."""
    head = (
        "| predictor | AUC | minus `degree` | warm | equally busy | MRR | first 1, 3, 5 |\n"
        "|---|---|---|---|---|---|---|"
    )
    lines = [
        f"| `{one}` | {cut(row['auc'])} {span(row['auc_low'], row['auc_high'])} "
        f"| {span(row['diff_low'], row['diff_high'])} | {cut(row['auc_warm'])} "
        f"| {cut(row['auc_matched'])} {span(row['auc_matched_low'], row['auc_matched_high'])} "
        f"| {cut(row['mrr'])} | {', '.join(cut(row[f'hit_at_{k}'], 2) for k in (1, 3, 5))} |"
        for one, row in found.iterrows()
    ]
    return "\n".join([head, *lines])


def best(found: pd.DataFrame) -> str:
    """Say who is best, and how `combined` stands to the best single one."""
    facts = found.attrs["to_best"]
    said = []
    for figure, called in (("auc", "AUC"), ("hits", f"the first {found.attrs['top']}")):
        known = found[figure].dropna()
        if known.empty or (figure == "hits" and found.attrs["task"] == "memberships"):
            continue
        said.append(f"Best on {called}: `{known.idxmax()}`.")
        if "combined" in facts[figure]:
            other, low, high = facts[figure]["combined"]
            digits = 3 if figure == "auc" else 1
            said.append(f"`combined` minus `{other}`: {span(low, high, digits)}.")
    return " ".join(said)


def facts(found: pd.DataFrame) -> str:
    """Say what was hidden among how many."""
    about = found.attrs
    n, size = int(found["n"].iloc[0]), about["candidates"]
    match about["task"]:
        case "future":
            sampled = about["sampled"]
            error = max(about["standard_error"].values(), default=0)
            asked = " Only these six predictors were asked." if len(found) == len(FEW) else ""
            more = (
                f" AUC over a sample of {sampled:,} (standard error {error:.4f})."
                if sampled
                else ""
            )
            row = found.iloc[0]
            return (
                f"{about['institutions']:,} institutions, {size:,} unlinked pairs, {n:,} linked later"
                f" (by chance {row['by_chance_low']:.0f} to {row['by_chance_high']:.0f} of the first"
                f" {about['top']}); {about['newcomers']:.0%} of the later institutions were not there"
                f" before.{more}{asked}"
            )
        case "pairs":
            return (
                f"{about['lists']} of {about['hidden_of']} projects hidden, {n:,} pairs among on average"
                f" {size:,}; by chance {found['by_chance'].iloc[0]:.2f} of the first {about['top']};"
                f" {found['cold'].iloc[0]:.0%} cold."
            )
        case _:
            return (
                f"{n} of {about['hidden_of']} memberships hidden, lists of on average {size};"
                f" by chance {about['chance_at_5']:.0%} stand among the first five;"
                f" {found['cold'].iloc[0]:.0%} cold."
            )


SEEN: dict[tuple[Any, ...], str] = {}
"""What was told already, by what it was learnt from."""


def section(case: Case, task: str, top: int) -> str:
    """Write what one network has to say."""
    found = evaluated(case, task, top=top)
    name = case[0]
    about = {} if found is None else found.attrs
    key = (task, about.get("fingerprint"), about.get("institutions"), about.get("candidates"))
    if found is not None and task == "future" and SEEN.setdefault(key, name) != name:
        return f"### {name}\n\nThe same as {SEEN[key]}: no project started in between."
    if found is None:
        return f"### {name}\n\nNot run: the table is not here."
    if task == "future" and found["n"].iloc[0] < FEWEST:
        return f"### {name}\n\nToo few: {found['n'].iloc[0]} pairs to come."
    shown = membership_table(found) if task == "memberships" else pair_table(found)
    return "\n\n".join([f"### {name}", facts(found), shown, best(found), f"> {told(found, 'en')}"])


def apart(case: Case, task: str, by: str) -> str:
    """Tell groups of what is hidden apart."""
    found = evaluated(case, task, by=by)
    if found is None:
        return ""
    names = found.index.get_level_values(0).unique()
    one = next(name for name in TOLD if name in names)
    lines = [
        f"| {task} | {by} | {group} | {int(row['n'])} | `{one}` "
        f"| {cut(found.loc[('degree', group), 'auc'])} "
        f"| {cut(row['auc'])} {span(row['auc_low'], row['auc_high'])} "
        f"| {span(row['diff_low'], row['diff_high'])} | {cut(row['hit_at_5'], 2)} |"
        for group, row in found.loc[one].iterrows()
    ]
    return "\n".join(lines)


INTRODUCTION = """# How often suggestions are right

Made by `python benchmarks/evaluation.py`; every number comes from `kn.evaluate` with seed 0.

Something that is known is hidden; everything that a predictor sees is made anew without it; then it is
ranked among all that it might have been. Three tasks, three figures that must not be mixed:

- **future**: learn from the projects that started up to a year, and ask which unlinked pairs of
  institutions that were there shared a project later. This is what a suggestion claims.
- **pairs**: one project is hidden whole, each in turn; the pairs that only it links must come back.
- **memberships**: one place in a project is hidden, each in turn; who was it?

**AUC** is the chance that what was hidden stands above another candidate; .5 is a toss of a coin. Among
pairs nearly all others are pairs of institutions with little to do, so that naming the busiest
(`degree`: the product of the two numbers of projects) scores high without knowing anybody. So three
things stand beside it: the difference with `degree`; the AUC among candidates with **equal degrees**, where
being busy says nothing; and how many of the **first 100** of the list were right, which is all that a reader
sees. Between brackets 95 % of 1,000 draws of the projects (a pair that two later projects link counts
half for each); a difference is in the same draws. **warm** is the AUC of those of whom anything else is
known: who has no other project stands at the end of any list, and whether a list is "better" is judged
without them. Above 400,000 candidates the others are a sample; the first 100 are then those that
`unlinked` lists (a shared partner or a common theme). Nothing was left out because it looked bad.
"""

LEARNT = """## What we learnt, and what changed because of it

- Being busy predicts. Over a whole list of pairs to come no measure of shared partners beats `degree` on
  AUC, on any of these networks; walks with restart and recent projects equal it or pass it by a little. At
  the very top shared partners do better. So the default is `combined`, which weighs all of these by what
  they were worth in the network itself: on AUC it is never surely below the best single one. In the first
  hundred it is on URBACT up to 2008 and 2009 and on the Dutch and Belgian part: it is learnt for the whole
  list, in which busyness counts for most.
- Who joins which project (memberships) is another question: there shared partners do beat `degree`, also in
  Leiden.
- The word "likely" is used on a screen or in a report only where an evaluation on that very network shows
  that the list is better than busyness or chance; else it says "close".
- Hidden projects: most of their pairs have somebody of whom nothing else is known, and the AUC of all then
  says more about that than about the list. So `auc_warm` was added, and verdicts are given on those.
- Features of `combined` are given up in an order (where there are fewer than ten cases for each weight), and
  its penalty is one number. Both were chosen on URBACT, the Dutch, Belgian and Nordic parts of Horizon 2020
  and Interreg in Sweden, so that what stands above of these is not wholly unseen; the Portuguese and Spanish
  parts of Horizon 2020 were looked at only after that.
- Alike words add nothing on URBACT and little elsewhere: they are the last feature to be kept. A common
  theme is evidence and a value, not a predictor.
"""


def parts(quick: bool) -> Iterator[str]:
    """Give the parts of the document, each when it is ready."""
    yield INTRODUCTION
    yield "## Future"
    for case in futures(quick):
        yield section(case, "future", 100)
    if quick:
        yield "### Horizon 2020, whole, up to 2017\n\nNot run."
    yield "## One project hidden"
    for case in HIDDEN:
        yield section(case, "pairs", 25)
    yield "## One membership hidden"
    for case in HIDDEN:
        yield section(case, "memberships", 25)
    yield (
        "## For whom\n\nApart: who led the project, how many partners it had, and whether anything else "
        "was known of the institution, or of both of a pair (`warm`). A cold case has degree 0 and no "
        "ties: it stands at or near the end, below everybody who has a project. That is why the AUC of "
        "hidden projects is low where most institutions have one project."
    )
    head = (
        "| hidden | by | group | n | predictor | AUC of `degree` | AUC | minus `degree` | first 5 |\n"
        "|---|---|---|---|---|---|---|---|---|"
    )
    for case in HIDDEN[:2]:
        asked = [("memberships", by) for by in ("role", "size", "cold")] + [("pairs", "cold")]
        rows = [apart(case, *one) for one in asked]
        if all(rows):
            yield "\n\n".join([f"### {case[0]}", "\n".join([head, *rows])])
    yield LEARNT


def main() -> None:
    for number, part in enumerate(parts("--quick" in sys.argv[1:])):
        print("\n" * bool(number) + part.strip(), flush=True)


if __name__ == "__main__":
    main()
