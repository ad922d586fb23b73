"""Long work shows how far it is, on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")


@contextmanager
def bar(total: int, *, progress: bool | None = None) -> Iterator[Callable[[int, int], None] | None]:
    """Give what shows a bar when it is called with (done, total); None where nothing is shown."""
    if not (sys.stderr.isatty() if progress is None else progress):
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task("", total=total)
        yield lambda done, _: shown.update(task, completed=done)


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
