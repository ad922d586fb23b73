"""The report: sections give blocks, painters paint them, a folder holds what comes of it."""

from kennisnet.reports.document import Report, report
from kennisnet.reports.sections import SECTIONS

__all__ = ["SECTIONS", "Report", "report"]
