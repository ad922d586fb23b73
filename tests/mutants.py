"""Change the code in small ways and count the changes that some test notices.

``make mutants`` runs it; it is no part of ``make test``. The changes are those of Cosmic Ray, a
seeded sample for each room; what stands in ``equivalent.toml`` cannot be noticed, and says why.
Each change is tried in a copy of the checkout, by a fresh process that stops at the first test
that fails.

    python tests/mutants.py [--rooms reports files] [--sample 150] [--seed 0] [--repo DIR]
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import signal
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import import_module
from multiprocessing import Process, Queue
from pathlib import Path

ROOMS = {
    "reports": ["test_sections.py", "test_reports.py"],
    "suggestions": ["test_suggestions.py", "test_candidates.py"],
    "files": [
        *("test_names.py", "test_schema.py", "test_formats.py", "test_check.py"),
        *("test_write.py", "test_read.py", "test_data.py"),
    ],
    "maps": ["test_maps.py", "test_charts.py"],
}
"""Each room and its tests, the quickest first; those that are not there are left out."""
HEAVY = (
    *("numpy", "pandas", "scipy.sparse.csgraph", "scipy.stats", "scipy.spatial", "networkx"),
    *("matplotlib.figure", "matplotlib.pyplot", "openpyxl", "jinja2", "babel", "fluent.runtime"),
    *("hypothesis", "rapidfuzz", "pytest"),
)
"""Loaded once: a fresh process for each change begins with them."""
LONGEST = 300
"""Seconds after which a change counts as noticed: it made the code hang."""
LEFT_OUT = {"core/NoOp", "core/VariableInserter", "core/VariableReplacer"}
"""What changes nothing, and what wants to be told which variable."""
EQUIVALENT = Path(__file__).with_name("equivalent.toml")


def mutants(repo: Path, room: str) -> Iterator[tuple[str, str, int, int, str]]:
    """Give every change: file, operator, which occurrence, line, the line as it stands."""
    from cosmic_ray.ast import ast_nodes, get_ast
    from cosmic_ray.plugins import get_operator, operator_names

    for path in sorted((repo / "kennisnet" / room).rglob("*.py")):
        source = path.read_text("utf-8")
        lines, silent = source.splitlines(), _never_run(ast.parse(source))
        nodes = list(ast_nodes(get_ast(source)))
        for name in sorted(operator_names()):
            if name in LEFT_OUT:
                continue
            operator, occurrence = get_operator(name)(), 0
            for node in nodes:
                for start, _ in operator.mutation_positions(node):
                    if start[0] not in silent.get(start[1], ()):
                        yield (
                            str(path.relative_to(repo)),
                            name,
                            occurrence,
                            start[0],
                            lines[start[0] - 1].strip(),
                        )
                    occurrence += 1


def _never_run(tree: ast.Module) -> dict[int, set[int]]:
    """Give the places (lines by column) within annotations, which nobody ever runs."""
    places: dict[int, set[int]] = {}
    for node in ast.walk(tree):
        found = [getattr(node, "annotation", None), getattr(node, "returns", None)]
        for annotation in found:
            for part in ast.walk(annotation) if isinstance(annotation, ast.AST) else ():
                if not hasattr(part, "lineno"):
                    continue
                for column in range(part.col_offset, part.end_col_offset or 0):
                    places.setdefault(column, set()).add(part.lineno)
    return places


def work(number: int, repo: Path, jobs: Queue, done: Queue) -> None:
    """Try changes in a copy of the checkout until there are no more."""
    copy = repo / "build" / "mutants" / str(number)
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir(parents=True)
    kept = subprocess.run(["git", "ls-files"], cwd=repo, capture_output=True, text=True, check=True)
    for name in kept.stdout.splitlines():
        if (repo / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(repo / name, copy / name)
    os.chdir(copy)
    for module in HEAVY:
        import_module(module)
    from cosmic_ray.mutating import mutate_code
    from cosmic_ray.plugins import get_operator

    while (job := jobs.get()) is not None:
        room, (file, operator, occurrence, *_) = job
        source = (copy / file).read_text("utf-8")
        changed = mutate_code(source, get_operator(operator)(), occurrence)
        (copy / file).write_text(changed or source, "utf-8")
        noticed = changed is not None and not _passes(copy, room)
        (copy / file).write_text(source, "utf-8")
        done.put((*job, noticed))


def _passes(copy: Path, room: str) -> bool:
    """Run the tests of a room in a process of its own; say whether none of them failed."""
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        quiet = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(quiet, stream)
        sys.path[:0] = [str(copy), str(copy / "tests")]
        os.environ["PYTHONPATH"] = str(copy)
        import pytest

        tests = [f"tests/{name}" for name in ROOMS[room] if (copy / "tests" / name).is_file()]
        marks = ["-m", "not browser and not notebook"]
        quiet_run = ["-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--hypothesis-seed=0"]
        signal.alarm(LONGEST)
        os._exit(int(pytest.main([*quiet_run, *marks, f"kennisnet/{room}", *tests])))
    _, status = os.waitpid(child, 0)
    return status == 0


def excused() -> set[tuple[str, str, str]]:
    """Give the changes that no test can notice: file, line as it stands, operator."""
    if not EQUIVALENT.is_file():
        return set()
    rows = tomllib.loads(EQUIVALENT.read_text("utf-8"))["mutant"]
    return {(row["file"], row["line"], row["operator"]) for row in rows}


def main() -> None:
    parser = argparse.ArgumentParser(description="Count the changes that some test notices.")
    parser.add_argument("--rooms", nargs="+", choices=list(ROOMS), default=list(ROOMS))
    parser.add_argument("--sample", type=int, default=150)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--repo", type=Path, default=Path(__file__).parents[1])
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    asked = parser.parse_args()
    repo = asked.repo.resolve()
    free = excused()
    jobs: Queue = Queue()
    done: Queue = Queue()
    total = 0
    for room in asked.rooms:
        found = [one for one in mutants(repo, room) if (one[0], one[4], one[1]) not in free]
        draw = random.Random(asked.seed)  # noqa: S311 - a sample, no secret
        chosen = draw.sample(found, min(asked.sample, len(found)))
        print(f"{room}: {len(found)} changes, {len(chosen)} of them tried", flush=True)
        total += len(chosen)
        for one in chosen:
            jobs.put((room, one))
    workers = [
        Process(target=work, args=(number, repo, jobs, done)) for number in range(asked.workers)
    ]
    for worker in workers:
        jobs.put(None)
        worker.start()
    count = {room: [0, 0] for room in asked.rooms}
    for number in range(1, total + 1):
        room, (file, operator, _, line, text), noticed = done.get()
        count[room][0] += noticed
        count[room][1] += 1
        if number % 25 == 0:
            print(f"{number} of {total} tried", file=sys.stderr, flush=True)
        if not noticed:
            print(f"lived: {file}:{line} {operator.removeprefix('core/')}: {text}", flush=True)
    for worker in workers:
        worker.join()
    for room, (noticed, tried) in count.items():
        print(f"{room}: {noticed} of {tried} noticed, {100 * noticed / max(tried, 1):.0f}%")


if __name__ == "__main__":
    main()
