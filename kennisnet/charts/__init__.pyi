from collections.abc import Callable
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from kennisnet.choices import Width
from kennisnet.maps.sheet import alt_text as alt_text
from kennisnet.network import Network
from kennisnet.suggestions.known import Known

from .alike import alike as alike
from .blocks import blocks as blocks
from .carriers import carriers as carriers
from .coverage import coverage as coverage
from .leads import leads as leads
from .matrix import matrix as matrix
from .multiples import multiples as multiples
from .pieces import pieces as pieces
from .prospects import prospects as prospects
from .ranks import ranks as ranks
from .removal import removal as removal
from .slope import slope as slope

CHARTS: dict[str, Callable[..., Any]]
PAINTED: dict[str, Callable[..., Axes]]

def board(
    net: Network,
    ax: Axes | None = None,
    lang: str = "nl",
    *,
    colour: str = "spoor",
    title: str | None = None,
    width: Width | None = None,
) -> Axes: ...
def institution(
    net: Network,
    ax: Axes | None = None,
    lang: str = "nl",
    *,
    institution: str | None = None,
    suggestions: bool | pd.DataFrame = True,
    known: Known | None = None,
    colour: str = "spoor",
    title: str | None = None,
    width: Width | None = None,
) -> Axes: ...
def introductions(
    net: Network,
    ax: Axes | None = None,
    lang: str = "nl",
    *,
    suggestions: bool | pd.DataFrame = True,
    known: Known | None = None,
    colour: str = "spoor",
    title: str | None = None,
    width: Width | None = None,
) -> Axes: ...
def islands(
    net: Network,
    ax: Axes | None = None,
    lang: str = "nl",
    *,
    colour: str = "spoor",
    title: str | None = None,
    width: Width | None = None,
) -> Axes: ...
def groups(
    net: Network,
    ax: Axes | None = None,
    lang: str = "nl",
    *,
    colour: str = "spoor",
    title: str | None = None,
    width: Width | None = None,
) -> Axes: ...
def moments(
    net: Network,
    ax: Axes | None = None,
    lang: str = "nl",
    *,
    before: Network,
    colour: str = "spoor",
    title: str | None = None,
    width: Width | None = None,
) -> Axes: ...
def round(  # noqa: A001 - the name of the view
    net: Network,
    ax: Axes | None = None,
    lang: str = "nl",
    *,
    size: str = "degree",
    colour: str = "spoor",
    title: str | None = None,
    width: Width | None = None,
) -> Axes: ...
