"""How likely a tie is: every file here registers predictors."""

from kennisnet.registry import discover
from kennisnet.suggestions.registries import PREDICTORS

discover(__name__, __path__)
PREDICTORS.arrange(["busy", "alike", "neighbours", "spreading", "factors", "combined"])
