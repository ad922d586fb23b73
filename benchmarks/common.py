"""What benchmarks share: where the other tables are, the processor's time, what is not installed."""

import os
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

SHARED = Path(os.environ.get("KENNISNET_SHARED", Path(__file__).parents[2] / "shared")) / "data"
H2020 = SHARED / "cordis_h2020_full" / "h2020.csv.gz"


def timed(task: Callable[[], Any], rounds: int = 1) -> tuple[float, Any]:
    """Give the processor's time for the fastest of some rounds, and what came out."""
    seconds = []
    for _ in range(rounds):
        start = time.process_time()
        result = task()
        seconds.append(time.process_time() - start)
    return min(seconds), result


def missing(module: str) -> bool:
    """Say that a library is not installed, if it is not."""
    if find_spec(module) is None:
        print(f"  {module}: not installed")
        return True
    return False
