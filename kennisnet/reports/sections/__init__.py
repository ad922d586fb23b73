"""The sections of a report, one file each: a further file here is a further section."""

from kennisnet.registry import discover
from kennisnet.reports.registry import SECTIONS

discover(__name__, __path__)

__all__ = ["SECTIONS"]
