"""Long work shows how far it is, on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def tracked(steps: Iterable[T], total: int, *, progress: bool | None = None) -> Iterator[T]:
    """Go through steps and show a bar on the error stream.

    ``progress``: True or False; None = only on a terminal.
    """
    if not (sys.stderr.isatty() if progress is None else progress):
        yield from steps
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(
        steps, total=total, description="", console=Console(stderr=True), transient=True
    )
