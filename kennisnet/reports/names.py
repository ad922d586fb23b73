"""The files of a report: said before anything is computed, so that no input is written over."""

from __future__ import annotations

from kennisnet.reports.axes import ENDINGS
from kennisnet.reports.sections import SECTIONS

PAGE = "report.html"
WORKBOOK = "tables.xlsx"
FILES = (
    PAGE,
    *(f"{name}.html" for one in SECTIONS.values() for name in one.pages),
    *(
        f"{name}.{ending}"
        for one in SECTIONS.values()
        for name in one.pictures
        for ending in ENDINGS
    ),
    *(f"{name}.csv" for one in SECTIONS.values() for name in one.tables),
    WORKBOOK,
)
"""Every file that a report can write."""
