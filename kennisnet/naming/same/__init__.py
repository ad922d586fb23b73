"""Names of one institution: candidates for a person to judge, never merged."""

from kennisnet.naming.same.finding import Named, Pair, same_names

__all__ = ["Named", "Pair", "same_names"]
