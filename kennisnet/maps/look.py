"""How a network is drawn: every choice and its default, said once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kennisnet.choices import View

if TYPE_CHECKING:
    import pandas as pd

    from kennisnet.network import Network


@dataclass(frozen=True)
class Look:
    """The keywords of `draw_map`, which says what each means.

    >>> Look(lang="en").size
    'degree'
    """

    view: View | None = None
    size: str = "degree"
    colour: str = "spoor"
    suggestions: bool | pd.DataFrame = True
    before: Network | None = None
    known: Any = None
    lang: str = "nl"
    title: str | None = None
