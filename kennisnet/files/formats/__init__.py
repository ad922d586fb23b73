"""File formats, one file each: a function that reads it, one that exports to it, or both.

A new one is a file here whose functions carry ``@reads(…)`` or ``@EXPORTS.register()``.
"""

from kennisnet.files.formats.registry import EXPORTS, FORMATS, format_of
from kennisnet.registry import discover

__all__ = ["EXPORTS", "FORMATS", "format_of"]

discover(__name__, __path__)
