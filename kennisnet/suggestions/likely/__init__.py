"""How likely a tie is: every file here registers predictors."""

from kennisnet.registry import discover

discover(__name__, __path__)
