"""Reading tables, writing them, exporting to other tools; the shipped data."""

from kennisnet.files.checking import check
from kennisnet.files.reading import read
from kennisnet.files.tidy import load_leiden, tidy
from kennisnet.files.writing import export, write

__all__ = ["check", "export", "load_leiden", "read", "tidy", "write"]
