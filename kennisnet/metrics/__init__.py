"""Numbers about a network: one measure is one function, found by its name.

A measure registers itself with `registry.register`; importing its module here is all that it
takes to show up in `measure`, `measures`, the command line and the tables.
"""

import sys
from importlib import import_module
from types import ModuleType

import pandas as pd

from kennisnet.metrics.change import compare, turnover
from kennisnet.metrics.communities import communities
from kennisnet.metrics.registry import ROOMS, arrange, measure, measures
from kennisnet.metrics.resilience import fragile, removal_curve, resilience
from kennisnet.metrics.whole import describe

__all__ = [
    "communities",
    "compare",
    "describe",
    "fragile",
    "measure",
    "measures",
    "removal_curve",
    "resilience",
    "turnover",
]

for _room in ROOMS:
    import_module(f"{__name__}.{_room}")
arrange()


class _Room(ModuleType):
    """Make the room callable: ``kennisnet.metrics`` names it and the public verb too.

    Importing a submodule always puts the module under its name in the package, so the module
    itself answers the call.
    """

    def __call__(self) -> pd.DataFrame:
        return measures()


sys.modules[__name__].__class__ = _Room
