"""The report as pages to print (pdf), by a browser or by LibreOffice, where one is at hand."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from kennisnet.reports.painters.html import printed
from kennisnet.reports.painters.word import document
from kennisnet.reports.painting import Files, Names, Told, Write, painter, whole

FILE = "report.pdf"
BROWSERS = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"),
    *("microsoft-edge", "brave-browser"),
)
PLACES = (
    "{ProgramFiles(x86)}/Microsoft/Edge/Application/msedge.exe",
    "{ProgramFiles}/Google/Chrome/Application/chrome.exe",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
"""Where browsers stand that no path leads to."""
OFFICES = ("soffice", "libreoffice")
SECONDS = 180
"""So long a program may take."""
_TIME = re.compile(rb"(/(?:CreationDate|ModDate) ?\(D:)\d{14}")
_ID = re.compile(rb"/ID ?\[[^\]]*\]|/DocChecksum /\w+")


@painter(17, whole=True)
def pdf(names: Names) -> Files:  # noqa: ARG001 - as every painter
    """Write the report as pages to print, if a program for it is at hand."""
    return {FILE: _pages}


def _pages(told: Told) -> Write | None:
    content = pages(told)
    return None if content is None else whole(content)


def pages(told: Told) -> bytes | None:
    """Give the report as pdf; None where no program is at hand, or none can."""
    for make in (_by_browser, _by_office):
        if content := make(told):
            # when it was made is left out, so that the same report is the same file
            timeless = _TIME.sub(rb"\g<1>19800101000000", content)
            return _ID.sub(lambda m: re.sub(rb"(?<=[</])[0-9A-F]{32}", b"0" * 32, m[0]), timeless)
    return None


def browser() -> str | None:
    """Find a browser that can print."""
    here = (_filled(place) for place in PLACES)
    there = [place for place in here if place and Path(place).is_file()]
    return next((found for name in BROWSERS if (found := shutil.which(name))), None) or next(
        iter(there), None
    )


def _filled(place: str) -> str:
    """Fill in where programs stand on this machine; nothing where it has no such place.

    >>> _filled("{no such place}/a.exe"), _filled("/b")
    ('', '/b')
    """
    named = re.match(r"\{(.+?)\}", place)
    if named is None:
        return place
    folder = os.environ.get(named[1])
    return place.replace(named[0], folder) if folder else ""


def office() -> str | None:
    """Find LibreOffice."""
    return next((found for name in OFFICES if (found := shutil.which(name))), None)


def _by_browser(told: Told) -> bytes | None:
    program = browser()
    if program is None:
        return None

    def order(folder: Path) -> Iterator[str]:
        page = folder / "report.html"
        page.write_text(printed(told), "utf-8")
        yield from (program, "--headless", "--disable-gpu", "--no-first-run")
        yield from ("--no-pdf-header-footer", f"--user-data-dir={folder / 'profile'}")
        if getattr(os, "geteuid", lambda: 1)() == 0:
            yield "--no-sandbox"  # as root a browser starts in no other way; the page is our own
        yield from (f"--print-to-pdf={folder / FILE}", page.as_uri())

    return _made(order)


def _by_office(told: Told) -> bytes | None:
    program = office()
    if program is None:
        return None

    def order(folder: Path) -> Iterator[str]:
        paper = folder / "report.docx"
        paper.write_bytes(document(told, links=False))
        yield from (program, "--headless", f"-env:UserInstallation={(folder / 'own').as_uri()}")
        yield from ("--convert-to", "pdf", "--outdir", str(folder), str(paper))

    return _made(order)


def _made(order: Callable[[Path], Iterator[str]]) -> bytes | None:
    """Let a program write the file in a folder of its own; None where it does not."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        try:
            subprocess.run(  # noqa: S603 - a program that was found, and names of our own
                [*order(folder)],
                check=True,
                timeout=SECONDS,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            return (folder / FILE).read_bytes()
        except (OSError, subprocess.SubprocessError):
            return None
