"""What chance gives: random networks with these margins, and how rare the observed values are.

Knows arrays only, no network and no texts.
"""

from kennisnet.nulls.bicm import Bicm, bicm
from kennisnet.nulls.drawn import Drawn
from kennisnet.nulls.margins import Least, largest_shared, least_p_fdsm
from kennisnet.nulls.sampling import sample
from kennisnet.nulls.sdsm import Tails, sdsm_tails
from kennisnet.nulls.statistics import Coverage, Each, GroupSums, Pairs, Statistic
from kennisnet.nulls.tapes import Tapes, kept_on

__all__ = [
    "Bicm",
    "Coverage",
    "Drawn",
    "Each",
    "GroupSums",
    "Least",
    "Pairs",
    "Statistic",
    "Tails",
    "Tapes",
    "bicm",
    "kept_on",
    "largest_shared",
    "least_p_fdsm",
    "sample",
    "sdsm_tails",
]
