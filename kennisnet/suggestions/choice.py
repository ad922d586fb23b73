"""Which suggestions a map and a report offer: fewer is better than weak."""

from __future__ import annotations

import pandas as pd

from kennisnet.network import Network
from kennisnet.suggestions.ranking import unlinked

SUGGESTIONS = 12
"""A map and a report show so many of the list that `unlinked` gives, from the first on."""


def suggested(net: Network, lang: str = "nl", doubts: pd.DataFrame | None = None) -> pd.DataFrame:
    """Give the suggestions worth showing.

    Of a network that is too large to read whole, give the part that a map shows (`reduced`).
    """
    return unlinked(net, top=SUGGESTIONS, lang=lang, doubts=doubts)
