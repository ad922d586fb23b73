"""The pictures of a report, each as a file."""

from __future__ import annotations

from functools import partial

from kennisnet.reports.painting import Files, Names, Told, Write, painter, whole


@painter(40)
def png(names: Names) -> Files:
    """Write each picture in pixels."""
    return _pictures(names, "png")


@painter(50)
def svg(names: Names) -> Files:
    """Write each picture in lines."""
    return _pictures(names, "svg")


def _pictures(names: Names, ending: str) -> Files:
    files = (f"{name}.{ending}" for name in names.pictures)
    return {file: partial(_picture, file) for file in files}


def _picture(file: str, told: Told) -> Write | None:
    content = told.pictures.get(file)
    return None if content is None else whole(content)
