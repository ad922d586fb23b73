"""Which suggestions a map and a report offer: fewer is better than weak."""

from __future__ import annotations

import pandas as pd

from kennisnet.network import Network
from kennisnet.suggestions.ranking import unlinked

SUGGESTIONS = 12
"""A map and a report offer so many suggestions, at most `EACH` for one institution."""
EACH = 2
ABOVE = 0.5
"""They offer only what scores above so large a share of the candidates, in both respects."""


def suggested(net: Network, lang: str = "nl", doubts: pd.DataFrame | None = None) -> pd.DataFrame:
    """Give the suggestions worth showing.

    Of a network that is too large to read whole, give the part that a map shows (`reduced`).
    """
    return unlinked(
        net,
        top=SUGGESTIONS,
        per_institution=EACH,
        at_least=ABOVE,
        firm=True,
        lang=lang,
        doubts=doubts,
    )
