"""Change the code in small ways and count the changes that some test notices.

``make mutants`` runs it; it is no part of ``make test``. The changes are those of Cosmic Ray, a
seeded sample for each room; what stands in ``equivalent.toml`` cannot be noticed, and says why.
Each change is tried in a copy of the checkout, by a fresh process that runs the tests that come
to its line and stops at the first that fails.

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
        *("test_names.py", "test_schema.py", "test_meanings.py", "test_separating.py"),
        *("test_within_cells.py", "test_sheets.py", "test_reading.py", "test_crosses.py"),
        *("test_pairs.py", "test_variants.py", "test_formats.py", "test_check.py"),
        *("test_write.py", "test_read.py", "test_data.py"),
    ],
    "maps": ["test_maps.py"],
    "charts": ["test_charts.py"],
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
PYTEST = [
    *("-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--hypothesis-seed=0"),
    *("-m", "not browser and not notebook"),
]
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
    """Give the places (lines by column) that are for type checkers alone."""
    places: dict[int, set[int]] = {}
    for node in ast.walk(tree):
        found = [getattr(node, "annotation", None), getattr(node, "returns", None)]
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            found.append(node.test)
        for annotation in found:
            for part in ast.walk(annotation) if isinstance(annotation, ast.AST) else ():
                if not hasattr(part, "lineno"):
                    continue
                for column in range(part.col_offset, part.end_col_offset or 0):
                    places.setdefault(column, set()).add(part.lineno)
    return places


def copied(repo: Path, name: str) -> Path:
    """Give a fresh copy of what git keeps, as it is in the working tree."""
    copy = repo / "build" / "mutants" / name
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir(parents=True)
    kept = subprocess.run(["git", "ls-files"], cwd=repo, capture_output=True, text=True, check=True)
    for file in kept.stdout.splitlines():
        if (repo / file).is_file():
            (copy / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(repo / file, copy / file)
    return copy


def tests_of(copy: Path, room: str) -> list[str]:
    """Give what tests a room: its doctests, and its files of tests that are there."""
    files = [f"tests/{name}" for name in ROOMS[room]]
    return [f"kennisnet/{room}", *(file for file in files if (copy / file).is_file())]


def reached(repo: Path, room: str) -> dict[str, dict[int, list[str]]]:
    """Run the tests of a room once; give for each file and line the tests that come there.

    Lines that run when a module is imported belong to no test, and are not in it.
    """
    from coverage import CoverageData

    copy = copied(repo, f"of-{room}")
    settings = copy / "coverage.ini"
    settings.write_text(f"[run]\nsource = kennisnet/{room}\ndynamic_context = test_function\n")
    command = [sys.executable, "-m", "coverage", "run", f"--rcfile={settings}", "-m", "pytest"]
    done = subprocess.run(
        [*command, *PYTEST, *tests_of(copy, room)],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{room}: its tests fail without any change")
    data = CoverageData(str(copy / ".coverage"))
    data.read()
    found: dict[str, dict[int, list[str]]] = {}
    for file in data.measured_files():
        lines = {
            line: sorted(filter(None, map(_test, contexts)))
            for line, contexts in data.contexts_by_lineno(file).items()
            if "" not in contexts
        }
        found[str(Path(file).relative_to(copy))] = lines
    return found


def _test(context: str) -> str:
    """Give how pytest calls a test that coverage calls ``test_file.test_name``."""
    file, _, name = context.removeprefix("tests.").partition(".")
    return f"tests/{file}.py::{name}" if name.startswith("test_") else ""


def work(number: int, repo: Path, jobs: Queue, done: Queue) -> None:
    """Try changes in a copy of the checkout until there are no more."""
    copy = copied(repo, str(number))
    os.chdir(copy)
    for module in HEAVY:
        import_module(module)
    from cosmic_ray.mutating import mutate_code
    from cosmic_ray.plugins import get_operator

    while (job := jobs.get()) is not None:
        room, (file, operator, occurrence, *_), tests = job
        source = (copy / file).read_text("utf-8")
        changed = mutate_code(source, get_operator(operator)(), occurrence)
        (copy / file).write_text(changed or source, "utf-8")
        noticed = changed is not None and not _passes(copy, tests or tests_of(copy, room))
        (copy / file).write_text(source, "utf-8")
        done.put((room, job[1], noticed))


def _passes(copy: Path, tests: list[str]) -> bool:
    """Run tests in a process of its own; say whether none of them failed."""
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        quiet = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(quiet, stream)
        sys.path[:0] = [str(copy), str(copy / "tests")]
        os.environ["PYTHONPATH"] = str(copy)
        import pytest

        signal.alarm(LONGEST)
        os._exit(int(pytest.main(["-x", *PYTEST, *tests])))
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
    workers = [
        Process(target=work, args=(number, repo, jobs, done)) for number in range(asked.workers)
    ]
    for worker in workers:
        worker.start()
    for room in asked.rooms:
        found = [one for one in mutants(repo, room) if (one[0], one[4], one[1]) not in free]
        draw = random.Random(asked.seed)  # noqa: S311 - a sample, no secret
        chosen = draw.sample(found, min(asked.sample, len(found)))
        print(f"{room}: {len(found)} changes, {len(chosen)} of them tried", flush=True)
        total += len(chosen)
        there = reached(repo, room)
        for one in chosen:
            jobs.put((room, one, there.get(one[0], {}).get(one[3], [])))
    for _ in workers:
        jobs.put(None)
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
