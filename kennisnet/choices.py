"""The words that an argument can be, each family said once.

Verbs check what they are given against these, and the command line offers them; nothing is loaded
for it. What others extend by a file (measures, predictors) has a registry instead.
"""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

Of: TypeAlias = Literal["institutions", "projects"]
SIDES: tuple[Of, ...] = get_args(Of)
"""The two sides of a network."""

Role: TypeAlias = Literal["trekker", "partner"]
ROLES: tuple[Role, ...] = get_args(Role)
"""How an institution takes part in a project."""

Level: TypeAlias = Literal["parents", "units"]
LEVELS: tuple[Level, ...] = get_args(Level)
"""Whether units count as their parent, or each for itself."""

Weight: TypeAlias = Literal[
    "binary", "count", "newman", "jaccard", "cosine", "association", "overlap"
]
WEIGHTS: tuple[Weight, ...] = get_args(Weight)
"""The weights of a tie; `projections` says what each is."""

View: TypeAlias = Literal[
    "board",
    "institution",
    "introductions",
    "islands",
    "groups",
    "moments",
    "round",
    "tables",
]
VIEWS: tuple[View, ...] = get_args(View)
"""The views of a map, in the order of their tabs; ``tables`` is no picture."""

Width: TypeAlias = Literal["column", "page", "slide"] | float
WIDTHS: tuple[str, ...] = ("column", "page", "slide")
"""How wide a figure is in a document, by a word; else in inches."""

Method: TypeAlias = Literal["barber", "projection"]
METHODS: tuple[Method, ...] = get_args(Method)
"""How communities are found."""

Uncertainty: TypeAlias = Literal["jackknife", "bootstrap", "subsample"]
UNCERTAINTIES: tuple[Uncertainty, ...] = get_args(Uncertainty)
"""How it is found what hangs on single projects."""

Order: TypeAlias = Literal["degree", "betweenness", "random"]
ORDERS: tuple[Order, ...] = get_args(Order)
"""In which order a removal curve takes institutions away."""

What: TypeAlias = Literal["ties", "participations", "institutions", "projects"]
WHATS: tuple[What, ...] = get_args(What)
"""What two networks are compared in."""

Null: TypeAlias = Literal["fdsm", "sdsm", "fdsm-roles"]
NULLS: tuple[Null, ...] = get_args(Null)
"""What chance keeps: both margins exactly, on average, or exactly with led and joined apart."""

MORE, LESS, WHITE_SPOT = "more", "less", "white spot"
EXPECTED, UNTESTED = "as expected", "cannot be tested"
BEYOND = (MORE, LESS, WHITE_SPOT)
"""What a test of chance shows, and which of it is beyond chance: words of ours, not of the user's."""

Counted: TypeAlias = Literal["memberships", "institutions"]
COUNTED: tuple[Counted, ...] = get_args(Counted)
"""What a cell of a coverage table counts."""

MET, TALKED_TO = "met", "talked to"
STATES = {MET: True, TALKED_TO: False, "no match": True, "taken up": True}
"""How an introduction stands, and whether it is settled, so that it is suggested no longer."""

Task: TypeAlias = Literal["memberships", "pairs", "future"]
TASKS: tuple[Task, ...] = get_args(Task)
"""What `evaluate` hides: a membership, a project whole, or all that came later."""

PREDICTOR = "combined"
"""How likely a tie is, unless another predictor is named."""

TOOLS = (
    *("gephi", "kumu", "vosviewer", "cytoscape", "graphml", "gexf", "pajek"),
    *("parquet", "csv", "xlsx"),
)
"""What `export` writes for, as the help names it; what is there stands in a registry."""
