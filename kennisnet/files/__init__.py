"""Reading tables, writing them, exporting to other tools; the shipped data."""

from kennisnet.files.checking import check
from kennisnet.files.exporting import export
from kennisnet.files.pair import write
from kennisnet.files.reading import read
from kennisnet.files.tidy import load_leiden, tidy

__all__ = ["check", "export", "load_leiden", "read", "tidy", "write"]
