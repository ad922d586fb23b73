"""How well candidates of one institution are found where an id is the truth, and how fast.

Reads public tables that do not belong to the project, from the folder in ``KENNISNET_SHARED``; without
it nothing is measured. The labels of ROR are parted in two halves by a checksum of their id: rules and
thresholds were set with the first in sight, the second tells. ``--all-pairs FILE`` writes what was
found in the first half, with the truth, to look at.
"""

import hashlib
import os
import random
import sys
import time
from collections import defaultdict
from itertools import combinations
from pathlib import Path

import networkx as nx
import pandas as pd
from rapidfuzz import fuzz, process

from kennisnet.identity.labels import read_labels, registered
from kennisnet.naming import key
from kennisnet.naming.same import Named, same_names

LEAST_LATIN, LATIN = 0.9, 0x250


def latin(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    return bool(letters) and sum(ord(sign) < LATIN for sign in letters) / len(letters) > LEAST_LATIN


def acronym(text: str) -> bool:
    return " " not in text and (sum(sign.isupper() for sign in text) > 1 or len(text) <= 4)  # noqa: PLR2004


class Truth:
    """Distinct names, each with its ids."""

    def __init__(self, pairs: pd.DataFrame) -> None:
        ids = defaultdict(set)
        for one, name in pairs.itertuples(index=False):
            ids[name].add(one)
        self.names = sorted(ids)
        self.ids = [ids[name] for name in self.names]
        by_id = defaultdict(list)
        for i, of in enumerate(self.ids):
            for one in of:
                by_id[one].append(i)
        self.true = {pair for of in by_id.values() for pair in combinations(sorted(of), 2)}
        # Names that several ids have: nobody could tell which is meant.
        self.homonyms = {i for i, of in enumerate(self.ids) if len(of) > 1}

    def told(self, found: set[tuple[int, int]]) -> str:
        aside = {p for p in found | self.true if self.homonyms & set(p)}
        found, true = found - aside, self.true - aside
        hits = len(found & true)
        share = hits / len(found) if found else float("nan")
        return f"{len(found):6d} pairs  precision {share:.3f}  recall {hits / len(true):.3f}"


def ror(shared: Path, half: int | None) -> Truth:
    table = pd.read_csv(shared / "data/ror_labels/ror_labels.csv.gz", keep_default_na=False)
    kept = table[[latin(x) and not acronym(x) for x in table["label"]]]
    if half is not None:
        sums = [int(hashlib.sha256(x.encode()).hexdigest(), 16) % 2 for x in kept["ror_id"]]
        kept = kept[[x == half for x in sums]]
    return Truth(kept[["ror_id", "label"]])


def cordis(shared: Path) -> Truth:
    table = pd.read_csv(
        shared / "data/cordis_2007/cordis-plus-2007.csv", keep_default_na=False, dtype=str
    )
    return Truth(table[["pic", "legal_name"]].drop_duplicates())


def closure(pairs: list) -> set[tuple[int, int]]:
    """Every pair within a group: each name is paired with the first of its group only."""
    groups = defaultdict(set)
    for pair in pairs:
        groups[pair.other] |= {pair.one, pair.other}
    return {both for of in groups.values() for both in combinations(sorted(of), 2)}


def answered(found: list, truth: Truth) -> set[tuple[int, int]]:
    """Every pair that is united once the questions have been answered, each with the truth."""
    links = nx.Graph((p.one, p.other) for p in found if p.tier == "group")
    links.add_edges_from(
        (p.one, p.other) for p in found if p.tier == "ask" and truth.ids[p.one] & truth.ids[p.other]
    )
    together = nx.connected_components(links)
    return {both for of in together for both in combinations(sorted(of), 2)}


def measured(name: str, truth: Truth) -> None:
    print(
        f"\n{name}: {len(truth.names)} names, {len(truth.true)} true pairs, {len(truth.homonyms)} homonyms"
    )
    start = time.perf_counter()
    found = same_names([Named(one) for one in truth.names])
    seconds = time.perf_counter() - start
    sets = {
        tier: {(min(p.one, p.other), max(p.one, p.other)) for p in found if p.tier == tier}
        for tier in ("group", "ask", "part")
    }
    sets["group"] = closure([p for p in found if p.tier == "group"])
    for tier, pairs in sets.items():
        print(f"{tier:22s} {truth.told(pairs)}")
    print(f"{'group and ask':22s} {truth.told(sets['group'] | sets['ask'])}  {seconds:.1f} s")
    print(f"{'when answered':22s} {truth.told(answered(found, truth))}")
    if "--reasons" in sys.argv:
        for reason in sorted({p.reason for p in found}):
            some = {(min(p.one, p.other), max(p.one, p.other)) for p in found if p.reason == reason}
            print(f"   {reason:19s} {truth.told(some)}")
    keys = defaultdict(list)
    for i, one in enumerate(truth.names):
        keys[key(one)].append(i)
    exact = {pair for of in keys.values() for pair in combinations(of, 2)}
    print(f"{'key (exact)':22s} {truth.told(exact)}")
    plain = [key(one) for one in truth.names]
    for least in (88, 93):
        scores = process.cdist(plain, plain, scorer=fuzz.token_sort_ratio, score_cutoff=least)
        i, j = scores.nonzero()
        pairs = {(int(a), int(b)) for a, b in zip(i, j, strict=True) if a < b}
        print(f"{f'token_sort {least}':22s} {truth.told(pairs)}")
    if "--all-pairs" in sys.argv and "first" in name:
        rows = [
            (
                p.tier,
                p.reason,
                p.score,
                bool(truth.ids[p.one] & truth.ids[p.other]),
                truth.names[p.one],
                truth.names[p.other],
                " ".join(p.words),
            )
            for p in found
        ]
        columns = ["tier", "reason", "score", "true", "one", "other", "words"]
        pd.DataFrame(rows, columns=columns).to_csv(sys.argv[-1], index=False)


def registry(shared: Path) -> None:
    """Names of Dutch institutions, without their ids, against the labels of ROR as a registry."""
    edges = pd.read_csv(shared / "data/nl_openscience_nwo/edges.csv", keep_default_na=False)
    truth = edges.drop_duplicates("institution").set_index("institution")["ror_id"]
    path = shared / "data/ror_labels/ror_labels.csv.gz"
    there = {one.rsplit("/")[-1] for one in read_labels(path)["id"]}
    start = time.perf_counter()
    found = registered(pd.Series(truth.index, truth.index), path)
    seconds = time.perf_counter() - start
    got = {name: one.rsplit("/")[-1] for name, one in found.items()}
    can = [name for name, one in truth.items() if one in there]
    right = [name for name in can if got.get(name) == truth[name]]
    wrong = [name for name, one in got.items() if truth[name] and one != truth[name]]
    print(
        f"\nregistry: {len(truth)} names, the file has the id of {len(can)}; found {len(right)}, "
        f"wrong {len(wrong)}; {seconds:.1f} s"
    )


def timed(shared: Path) -> None:
    """Time it on real names; above their number each again with another rarest word."""
    path = shared / "data/keep_2014/partners.csv"
    keep = pd.read_csv(path, sep=";", keep_default_na=False, dtype=str)
    real = sorted({*keep["Project Partner"], *ror(shared, None).names} - {""})
    made = [f"{name} {place}ville" for place in ("Nor", "Sud", "Est") for name in real]
    for size in (5_000, 50_000):
        chance = random.Random(0)  # noqa: S311 - a fixed sample
        names = chance.sample(real, size) if size < len(real) else [*real, *made][:size]
        start = time.process_time()
        found = same_names(names)
        print(
            f"{len(names)} names: {time.process_time() - start:.1f} s of processor time, {len(found)} candidates"
        )


def main() -> None:
    given = os.environ.get("KENNISNET_SHARED")
    if not given or not Path(given).is_dir():
        print("KENNISNET_SHARED names no folder with public tables: nothing was measured")
        return
    shared = Path(given)
    measured("ROR, first half (rules were set on it)", ror(shared, 0))
    if "--tune" in sys.argv:
        return
    measured("ROR, second half", ror(shared, 1))
    measured("ROR, whole", ror(shared, None))
    measured("CORDIS 2007", cordis(shared))
    registry(shared)
    timed(shared)


if __name__ == "__main__":
    main()
