"""The files of a report: known before anything is computed, so that no input is written over."""

from __future__ import annotations

from pathlib import Path

from kennisnet.reports.painters import PAINTERS
from kennisnet.reports.painting import names_of
from kennisnet.reports.sections import SECTIONS

FILES = tuple(file for one in PAINTERS.values() for file in one.files(names_of(SECTIONS.values())))
"""Every file that a report can write."""

MADE = b'<meta name="generator" content="kennisnet '
"""What stands near the beginning of every page that is ours."""
WITHIN = 2_000


def earlier(folder: Path) -> list[Path]:
    """Give the files of the report that was written into a folder before; none if there is none.

    Files of other names, links, and what lies beside a page that is not ours, are no part of it.
    """
    page = folder / "report.html"
    if not page.is_file():
        return []
    with page.open("rb") as opened:
        if MADE not in opened.read(WITHIN):
            return []
    there = (folder / name for name in FILES)
    return [one for one in there if one.is_file() and not one.is_symlink()]
