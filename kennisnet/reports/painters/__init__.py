"""Painters, which know blocks and no section: a further file here is a further format.

Each is a function under ``@painter(place)``, called as the format is.
"""

from kennisnet.registry import discover
from kennisnet.reports.painting import PAINTERS

discover(__name__, __path__)

__all__ = ["PAINTERS"]
