"""Pictures for a document: charts, one file each, and the views of the map; axes in, axes out.

A chart is a module with a function of its own name and a `size_of`: how large its picture wants
to be for the same data. It is found by itself; ``__init__.pyi`` names it for type checkers. What
several charts share stands in `parts`; `parts.views` makes a function of each view of the map.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from kennisnet.charts.parts.views import PAINTED
from kennisnet.maps.sheet import alt_text

CHARTS: dict[str, Callable[..., Any]] = {
    found.name: getattr(import_module(f"{__name__}.{found.name}"), found.name)
    for found in sorted(iter_modules(__path__), key=lambda found: found.name)
    if not found.ispkg
}
"""Every chart by name."""
globals().update(CHARTS)  # over the modules of the same names: `kn.charts.matrix` is the function
globals().update(PAINTED)

__all__ = ["CHARTS", "PAINTED", "alt_text", *CHARTS, *PAINTED]  # noqa: PLE0604 - their names are texts
