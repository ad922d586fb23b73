"""Networks past memory: time and peak memory of each verb, under a limit, with a large project.

``python benchmarks/large.py 1000000 spark`` (links; without: 100,000; engine; without: DuckDB; a
folder that was made before can follow). Tables are made in another process, so that the peak is that
of the verbs: the highest until then, as all of them run in one, with the JVM of Spark where one runs.
``KENNISNET_HUB=1000``: how many take part in the large project.
"""

import os
import re
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from common import missing

MEMORY = "1GiB"
HUB = int(os.environ.get("KENNISNET_HUB", "10000"))
CHUNK = 1_000_000
LED = 0.2


def chunks(links: int) -> Iterator[dict[str, list[str]]]:
    """Draw who takes part in what: who is busy is drawn often, projects are mostly small."""
    rng = np.random.default_rng(0)
    institutions, projects = max(links // 10, HUB), links // 5
    size = np.minimum(rng.zipf(2.2, projects), 300)
    left = np.repeat(np.arange(projects), size)
    rng.shuffle(left)
    left = np.concatenate([left, rng.integers(0, projects, max(links - HUB - len(left), 0))])
    left = left[: links - HUB]
    for start in range(0, len(left), CHUNK):
        some = left[start : start + CHUNK]
        who = (institutions * rng.random(len(some)) ** 2).astype(int)
        role = np.where(rng.random(len(some)) < LED, "trekker", "partner")
        yield _texts(who, some, role)
    members = rng.choice(institutions, HUB, replace=False)
    yield _texts(members, np.full(HUB, projects), np.full(HUB, "partner"))


def _texts(who: np.ndarray, what: np.ndarray, role: np.ndarray) -> dict[str, list[str]]:
    return {
        "institution": [f"i{one}" for one in who.tolist()],
        "project": [f"p{one}" for one in what.tolist()],
        "role": role.tolist(),
    }


def written(links: int, folder: Path) -> Path:
    """Write the links in parts."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    place = folder / "participations"
    place.mkdir()
    for number, chunk in enumerate(chunks(links)):
        pq.write_table(pa.table(chunk), place / f"{number:05}.parquet")
    return folder


def peak() -> float:
    """Give the most memory so far in MB, of this process and of those that it began."""
    own = Path("/proc", str(os.getpid()), "task", str(os.getpid()), "children").read_text("utf-8")
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for child in own.split():
        status = Path("/proc", child, "status").read_text("utf-8")
        most += int(re.search(r"VmHWM:\s*(\d+)", status)[1])
    return most / 1024


def main(links: int, engine: str = "duckdb", given: str | None = None) -> None:
    """Run each verb."""
    if missing("ibis") or missing("pyspark" if engine == "spark" else "duckdb"):
        return
    import kennisnet as kn

    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        if given is None:
            making = get_context("spawn").Process(target=written, args=(links, folder))
            making.start()  # a process of its own, so that its memory does not count
            making.join()
        print(f"{links:,} links, a project of {HUB:,}, {engine} limited to {MEMORY}")

        def told(what, task):
            start = time.perf_counter()
            found = task()
            seconds = time.perf_counter() - start
            size = f"{len(found):,} rows" if hasattr(found, "__len__") else ""
            print(f"  {what:40} {seconds:8.1f} s  peak {peak():7,.0f} MB  {size}", flush=True)
            return found

        told("nothing yet", list)
        large = told(
            "open_large", lambda: kn.open_large(given or folder, engine, memory=MEMORY, folder=made)
        )
        print(" ", told("counts", large.counts))
        told("describe", large.describe)
        degrees = told("measure", lambda: large.measure("degree", "lead_share"))
        told("overlap(top=5, weight=newman)", lambda: large.overlap(weight="newman", top=5))
        told(
            "overlap(path=, jaccard)",
            lambda: _rows(large.overlap(weight="jaccard", path=folder / "o")),
        )
        busy = degrees["degree"].nlargest(1).index.tolist()
        some = [*busy, *degrees.index[:: max(len(degrees) // 20, 1)][:20]]
        told("unlinked of 21, count", lambda: large.unlinked(some, "count"))
        told("unlinked of 21, adamic_adar", lambda: large.unlinked(some, "adamic_adar"))
        told("subset(20 institutions).collect()", lambda: _part(large, some))
        told("to_parquet(partitions=4)", lambda: large.to_parquet(folder / "p", 4).iterdir())
        large.close()


def _rows(folder: Path) -> range:
    import pyarrow.parquet as pq

    return range(sum(pq.read_metadata(one).num_rows for one in folder.iterdir()))


def _part(large, some):
    return large.subset(institutions=some).collect(isolates=False).participations


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000, *sys.argv[2:4])
