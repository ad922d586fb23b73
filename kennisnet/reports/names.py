"""The files of a report: said before anything is computed, so that no input is written over."""

from __future__ import annotations

from kennisnet.reports.painters import PAINTERS
from kennisnet.reports.painting import names_of
from kennisnet.reports.sections import SECTIONS

FILES = tuple(file for one in PAINTERS.values() for file in one.files(names_of(SECTIONS.values())))
"""Every file that a report can write."""
