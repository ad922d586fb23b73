"""What benchmarks share: where the other tables are, the processor's time, what is not installed."""

import gc
import os
import time
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

SHARED = Path(os.environ.get("KENNISNET_SHARED", Path(__file__).parents[2] / "shared")) / "data"
H2020 = SHARED / "cordis_h2020_full" / "h2020.csv.gz"


def timed(task: Callable[[], Any], rounds: int = 1) -> tuple[float, Any]:
    """Give the processor's time for the fastest of some rounds, and what came out.

    What earlier tasks left behind is cleared away before: it is not this one's to search through.
    """
    seconds = []
    for _ in range(rounds):
        gc.collect()
        start = time.process_time()
        result = task()
        seconds.append(time.process_time() - start)
    return min(seconds), result


def interleaved(
    tasks: Mapping[str, Callable[[], Any]], rounds: int, once: tuple[str, ...] = ()
) -> dict[str, float]:
    """Give the processor's time of each task, the fastest of rounds in which all take turns.

    Those in ``once`` take part in the first round only.
    """
    seconds: dict[str, float] = {}
    for number in range(rounds):
        for name, task in tasks.items():
            if number and name in once:
                continue
            took = timed(task)[0]
            seconds[name] = min(took, seconds.get(name, took))
    return seconds


def missing(module: str) -> bool:
    """Say that a library is not installed, if it is not."""
    if find_spec(module) is None:
        print(f"  {module}: not installed")
        return True
    return False


def compiled(*, use: bool) -> None:
    """Let kennisnet use numba (the extra ``fast``) from now on, or do as if it were not installed."""
    from kennisnet.nulls import sources

    sources.find_spec = find_spec if use else _nothing  # type: ignore[assignment] # what `there` asks
    sources.there.cache_clear()


def _nothing(_: str) -> None:
    return None
