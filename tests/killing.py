"""Writers of the same folder that are killed, and readers beside them; run by test_safe_writing.

Prints what was seen as JSON: ``python killing.py FOLDER kills N`` or ``python killing.py FOLDER beside SECONDS``.
Children are forked from here, where there is one thread and everything is imported.
"""

from __future__ import annotations

import json
import os
import random
import re
import signal
import sys
import time
import traceback
from pathlib import Path
from tempfile import TemporaryDirectory

import kennisnet as kn
from kennisnet.files.together import put_together, read_together

SIZE = 30


def version(number):
    """Make a network of which every file says which one it is."""
    ids = [f"i{n} v{number}" for n in range(SIZE)]
    return kn.Network(
        [{"id": one} for one in ids],
        [{"id": f"p v{number}"}],
        [{"institution": one, "project": f"p v{number}"} for one in ids],
        {"title": f"v{number}"},
    )


def contents(number):
    """Give the files of a version, so that a writer does nothing but write."""
    with TemporaryDirectory() as folder:
        return {path.name: path.read_bytes() for path in kn.write(version(number), folder)}


def told(folder):
    """Give the versions that are in the files, read as `read` reads them."""
    paths = [folder / name for name in ("nodes.csv", "edges.csv", "about.toml")]
    texts = read_together(paths, lambda those: [path.read_text("utf-8") for path in those])
    return {one for text in texts for one in re.findall(r"v(\d)", text)}


def told_by_a_network(folder):
    net = kn.read(nodes=folder / "nodes.csv", edges=folder / "edges.csv")
    ids = [*net.institutions.index, *net.projects.index, *net.participations["institution"]]
    return {one.rpartition("v")[2] for one in ids} | {net.about["title"].removeprefix("v")}


def child(work):
    pid = os.fork()
    if pid:
        return pid
    try:
        work()
    except BaseException:  # noqa: BLE001 - whatever ends a writer is told
        traceback.print_exc()
    finally:
        os._exit(1)  # what is inherited is not cleared up twice


def writes(folder, versions):
    """Write until killed, or until nobody is there to do so."""
    parent = os.getppid()
    while os.getppid() == parent:
        for one in versions:
            put_together(one, folder)


def kills(folder, times):
    draw = random.Random(0)  # noqa: S311 - moments, no secrets
    versions = [contents(n) for n in range(2)]
    started = time.monotonic()
    for one in versions * 3:
        put_together(one, folder)
    longest = (time.monotonic() - started) / 2
    seen = {"mixed": 0, "failed": 0, "left": 0, "pending": 0, "both": set()}
    for number in range(times):
        pid = child(lambda: writes(folder, versions))
        time.sleep(draw.uniform(0.001, longest))
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        names = {path.name for path in folder.iterdir()}
        seen["left"] += len(names) > 3
        seen["pending"] += ".kennisnet-pending" in names
        try:
            found = told_by_a_network(folder) if number % 10 == 0 else told(folder)
        except Exception:  # noqa: BLE001 - whatever it is, it is counted
            seen["failed"] += 1
        else:
            seen["mixed"] += len(found) > 1
            seen["both"] |= found
    put_together(versions[0], folder)
    return {
        **seen,
        "both": len(seen["both"]),
        "names": sorted(path.name for path in folder.iterdir()),
    }


def beside(folder, seconds):
    versions = [contents(n) for n in range(4)]
    put_together(versions[0], folder)
    halves = versions[:2], versions[2:]
    writers = [child(lambda those=those: writes(folder, those)) for those in halves]
    seen = {"reads": 0, "mixed": 0, "failed": 0, "errors": set()}
    both, end = set(), time.monotonic() + seconds
    while time.monotonic() < end or seen["reads"] < 40:
        seen["reads"] += 1
        try:
            found = told_by_a_network(folder) if seen["reads"] % 50 == 1 else told(folder)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is counted
            seen["failed"] += 1
            seen["errors"].add(repr(error))
        else:
            seen["mixed"] += len(found) > 1
            both |= found
    living = [pid for pid in writers if os.waitpid(pid, os.WNOHANG) == (0, 0)]
    for pid in living:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    put_together(versions[0], folder)
    names = sorted(path.name for path in folder.iterdir())
    return {
        **seen,
        "errors": sorted(seen["errors"]),
        "both": len(both),
        "alive": len(living),
        "names": names,
    }


if __name__ == "__main__":
    where, what, much = Path(sys.argv[1]), sys.argv[2], float(sys.argv[3])
    print(json.dumps(kills(where, int(much)) if what == "kills" else beside(where, much)))
