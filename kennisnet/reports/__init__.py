"""The report: findings in plain words, a map, figures and tables, in one folder."""

from kennisnet.reports.writing import report

__all__ = ["report"]
