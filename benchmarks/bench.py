"""Time kennisnet and its peers in one run: into ``results/<version>.json`` and ``results.md``.

``make bench`` runs it. Four parts: tasks that a peer does as well (`tasks.py`), in turns; every
public verb once (`verbs.py`), in a copy of the process each; a whole report and a map (`whole.py`), in
fresh processes; and what worsened since the earlier version that is stored. It takes some
twenty minutes. Horizon 2020 is read from KENNISNET_SHARED (default: ``shared`` beside the
checkout); where it is not there, a network is drawn of its size. Peers that are not installed
(the group ``bench``) are said and left out.

``python benchmarks/bench.py constraint layout`` times only the tasks and verbs with such a word in their
name, and stores nothing.
"""

# ruff: noqa: E402 - the number of threads is read when numpy is imported

import os

for threads in ("OPENBLAS", "OMP", "MKL", "NUMBA"):
    os.environ[f"{threads}_NUM_THREADS"] = "1"

import json
import sys
import tempfile
import time
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import grounds
import results
import tasks
import verbs
from children import forked, spawned
from common import compiled
from whole import TOOK

import kennisnet as kn

LIMIT = 60
"""Seconds that a verb may take here."""
MINUTE = 60
WHOLE = {
    "report, fast": (("report", "fast"), {"within": 3 * MINUTE, "gib": 4}, "3 minutes, 4 GiB"),
    "report, plain": (("report", "plain"), {"within": 15 * MINUTE}, "15 minutes"),
    "draw_map": (("map", "fast"), {"within": 10, "alone": True}, "10 s"),
}


def main(words: Sequence[str]) -> None:
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        path, real = grounds.source(folder)
        net = verbs.warm(kn.read(path))
        said = grounds.WHAT[real]
        print(f"kennisnet {results.installed('kennisnet')} on {said}: {net}", flush=True)
        found: dict[str, Any] = {
            "version": results.installed("kennisnet"),
            "ground": said,
            "machine": results.machine(),
            "tasks": beside_peers(path, folder, net, words),
        }
        compiled(use=True)
        ground = verbs.prepared(net, path, folder)
        found |= {
            "held_mb": forked(list, LIMIT)["mb"],
            "limit": LIMIT,
            "part": f"projects that began in {verbs.LAST}, {ground.part}",
        }
        found["verbs"] = every_verb(ground, words)
        if not words:
            found["whole"] = whole(path, folder)
            stored(found)


def wanted(name: str, words: Sequence[str]) -> bool:
    return not words or any(word in name for word in words)


def beside_peers(
    path: Path, folder: Path, net: kn.Network, words: Sequence[str]
) -> dict[str, dict[str, Any]]:
    rows = {}
    for name, task in tasks.every(path, folder, net).items():
        if not wanted(name, words):
            continue
        rows[name] = row = tasks.run(task)
        told = [f"{way} {row[way]:.3f} s" for way in results.WAYS if way in row]
        told += [f"{row['library']} {row['peer']:.3f} s"] if "peer" in row else []
        told += [f"ratio {way} {ratio:.3g}" for way, ratio in row.get("ratio", {}).items()]
        good = {True: "met", False: "NOT MET", None: ""}[results.met(row)]
        print(f"  {name}: {', '.join(told)} {good} {row['note']}", flush=True)
    return rows


def every_verb(ground: verbs.Ground, words: Sequence[str]) -> list[dict[str, Any]]:
    rows = []
    for verb, lines in verbs.lines(ground).items():
        for line in lines:
            if not wanted(verb, words):
                continue
            row = {"verb": verb, "call": line.call, "on": line.on} | forked(line.task, LIMIT)
            told = row.get("fault") or f"{row['seconds']:.2f} s, {row['mb']:,.0f} MB"
            print(f"  {line.call} ({line.on}): {told}", flush=True)
            rows.append(row)
    return rows


def whole(path: Path, folder: Path) -> dict[str, dict[str, Any]]:
    rows = {}
    for name, ((what, way), limits, aim) in WHOLE.items():
        script = Path(__file__).parent / "whole.py"
        row = spawned(script, [what, str(path), str(folder), way]) | limits | {"aim": aim}
        if "fault" not in row:
            row |= json.loads((folder / TOOK).read_text("utf-8"))
        told = row.get("fault") or f"{row['wall']:.1f} s, {row['mb']:,.0f} MB"
        print(f"  {name}: {told} (aim: {aim})", flush=True)
        rows[name] = row
    return rows


def stored(found: dict[str, Any]) -> None:
    """Compare with the earlier version, keep, write, and tell."""
    old = results.earlier(results.FOLDER, found["version"])
    worse = results.worsened(old, found) if old else []
    against = None
    if old and old["ground"] == found["ground"]:
        against = f"version {old['version']}"
    results.kept(found)
    results.PAGE.write_text(results.page(found, worse, against), "utf-8")
    print(f"Compared with {against}:" if against else "No earlier version to compare with.")
    print(*(f"  WORSE: {one}" for one in worse), sep="\n")
    print(f"{time.process_time():.0f} s of the processor; see benchmarks/results.md")


if __name__ == "__main__":
    main(sys.argv[1:])
