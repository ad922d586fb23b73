"""What the predictors are worth together, learnt from the network itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kennisnet.paths import Floats, Nodes
from kennisnet.suggestions.candidates import FORMS, Candidates, Ground
from kennisnet.suggestions.registries import PREDICTORS

if TYPE_CHECKING:
    from kennisnet.suggestions.learning import Learnt


@PREDICTORS.shared
def learnt(ground: Ground) -> Learnt:
    """Learn the weights once for a network."""
    from kennisnet.suggestions.learning import learn

    return learn(ground)


@PREDICTORS.register(
    of=FORMS, range="(-∞, ∞)", cost="learning", source="Lichtenwalter, Lussier & Chawla 2010"
)
def combined(i: Nodes, j: Nodes, ground: Ground, learnt: Learnt) -> Floats:
    """Weigh busyness, closeness, sector, spoor and words by what they were worth in this network.

    The log odds, up to a constant, of a logistic regression with a penalty. It is learnt on the
    earlier half of the projects where they have dates, to tell who is linked in the later half;
    else without each fifth of the projects in turn. Where that gives fewer than ten cases nothing
    is learnt, and busy and close count as much.
    """
    return learnt.score(Candidates(ground, i, j))
