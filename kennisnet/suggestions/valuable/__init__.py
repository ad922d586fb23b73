"""What a tie would be worth: every file here registers values."""

from kennisnet.registry import discover

discover(__name__, __path__)
