"""The files of a report: said before anything is computed, so that no input is written over."""

from __future__ import annotations

PAGES = ("report.html", "map.html")
PICTURES = ("map", "matrix", "ranks", "removal")
TABLES = ("institutions", "suggestions", "pairs", "groups", "leaving", "fragile", "projects_alike")
FILES = (
    *PAGES,
    *(f"{name}.{ending}" for name in PICTURES for ending in ("png", "svg")),
    *(f"{name}.csv" for name in TABLES),
    "tables.xlsx",
)
"""Every file that a report can write."""
