"""Charts for a document, one file each; every one draws on axes and gives them back.

A chart is a module with a function of its own name and a `size_of`: how large its picture wants
to be for the same data. It is found by itself; ``__init__.pyi`` names it for type checkers.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

CHARTS: dict[str, Callable[..., Any]] = {
    found.name: getattr(import_module(f"{__name__}.{found.name}"), found.name)
    for found in sorted(iter_modules(__path__), key=lambda found: found.name)
}
"""Every chart by name."""
globals().update(CHARTS)  # over the modules of the same names: `kn.charts.matrix` is the function

__all__ = ["CHARTS", *CHARTS]  # noqa: PLE0604 - the names of CHARTS are texts
