"""What the formulas for memberships are worth together, learnt from the network itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kennisnet.paths import Floats, Nodes
from kennisnet.suggestions.candidates import Candidates, Ground
from kennisnet.suggestions.registries import MEMBERSHIPS

if TYPE_CHECKING:
    from kennisnet.suggestions.learning import Learnt


@MEMBERSHIPS.register(source="Lichtenwalter, Lussier & Chawla 2010")
def combined(i: Nodes, j: Nodes, ground: Ground, learnt: Learnt) -> Floats:
    """Weigh the features by what told hidden memberships from those that are not there."""
    return learnt.score(Candidates(ground, i, j))
