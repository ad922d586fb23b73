"""A task in a process of its own: its time, and the most memory that it held."""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

STUCK = 10


def forked(task: Callable[[], Any], limit: int) -> dict[str, Any]:
    """Run a task in a copy of this process, for so many seconds of the processor at most.

    Gives ``seconds`` (of the processor), ``wall``, ``mb`` (the most memory held, what this process
    holds included) and what came out: ``rows``, where it has a length, or ``fault``.
    """
    own, other = os.pipe()
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        os.close(own)
        _report(task, limit, other)
    os.close(other)
    with os.fdopen(own) as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    return (
        json.loads(told) if told else {"fault": f"stopped, after {limit} s or for lack of memory"}
    )


def _report(task: Callable[[], Any], limit: int, pipe: int) -> NoReturn:
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
    signal.alarm(STUCK * limit)  # the processor may be busy with others, but not for ever
    wall, start = time.perf_counter(), time.process_time()
    told: dict[str, Any] = {}
    try:
        result = task()
        told["rows"] = len(result) if hasattr(result, "__len__") else None
    except Exception as fault:  # noqa: BLE001 - whatever went wrong is told
        told["fault"] = f"{type(fault).__name__}: {str(fault).splitlines()[0]}"
    told |= {"seconds": time.process_time() - start, "wall": time.perf_counter() - wall}
    told["mb"] = peak()
    with os.fdopen(pipe, "w") as out:
        json.dump(told, out)
    os._exit(0)


def peak() -> float:
    """Give the most memory that this process ever held, in MB (10**6 bytes)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6


def highest() -> float:
    """Give the most memory that this process held since its program began, in MB.

    Linux counts in `peak` what the process was before, when another one started it.
    """
    status = Path("/proc/self/status")
    lines = status.read_text("utf-8").splitlines() if status.is_file() else []
    told = [int(line.split()[1]) for line in lines if line.startswith("VmHWM")]
    return told[0] * 1024 / 1e6 if told else peak()


def spawned(script: Path, words: Sequence[str]) -> dict[str, Any]:
    """Run a script in a fresh process; gives seconds, wall, and ``fault`` where it failed."""
    start = time.perf_counter()
    child = os.posix_spawn(sys.executable, [sys.executable, str(script), *words], os.environ)
    _, status, used = os.wait4(child, 0)
    told: dict[str, Any] = {
        "seconds": used.ru_utime + used.ru_stime,
        "wall": time.perf_counter() - start,
    }
    return told | ({"fault": f"it ended with {status}"} if status else {})
