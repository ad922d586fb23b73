"""Numbers about a network: one formula is one function, found by its name.

A measure or a figure registers itself; every module of this room and of ``figures`` is imported
here, so a new one is one new file.
"""

from kennisnet.metrics import figures as _figures
from kennisnet.metrics.adding import effect
from kennisnet.metrics.change import compare, turnover
from kennisnet.metrics.communities import communities
from kennisnet.metrics.describing import describe, figures
from kennisnet.metrics.measuring import measure, measures
from kennisnet.metrics.registry import FIGURES, FIGURES_ORDER, MEASURES, MEASURES_ORDER
from kennisnet.metrics.resilience import fragile, removal_curve, resilience
from kennisnet.metrics.standing import above
from kennisnet.registry import discover

__all__ = [
    "above",
    "communities",
    "compare",
    "describe",
    "effect",
    "figures",
    "fragile",
    "measure",
    "measures",
    "removal_curve",
    "resilience",
    "turnover",
]

discover(__name__, __path__)
discover(_figures.__name__, _figures.__path__)
MEASURES.arrange(MEASURES_ORDER)
FIGURES.arrange(FIGURES_ORDER)
