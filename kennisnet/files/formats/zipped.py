"""An archive (zip) with one table in it, as open data is often offered."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from zipfile import ZipFile, ZipInfo

from kennisnet.errors import Fault, InputError
from kennisnet.files.archive import START, unpacked
from kennisnet.files.formats.registry import FORMATS, format_of, reads
from kennisnet.files.how import How
from kennisnet.files.page import Fits, Page

_ASIDE = ("__MACOSX/",)
_HIDDEN = {"thumbs.db", "desktop.ini"}
_TEXT = {".txt", ".md"}
"""Often a text beside the table, and the table only where there is no other."""
_NAME = "zip"


@reads(_NAME, starts=[START, b"PK\x05\x06"])
def zipped(path: Path, fits: Fits, how: How) -> Sequence[Page]:
    """Read the one table in the archive, or say what is in it."""
    with TemporaryDirectory() as folder:
        inner = Path(folder) / path.name  # faults name the file that was given
        with unpacked(path, "file-zip") as archive:
            files = _files(archive)
            _take(archive, _only(path.name, files), inner)
        found = format_of(inner)
        if found.name == _NAME:
            raise _unclear(path.name, files)
        return found.read(inner, fits, how)


def _files(archive: ZipFile) -> list[ZipInfo]:
    """Give the files in an archive that a person put there."""
    return [
        part
        for part in archive.infolist()
        if not part.is_dir()
        and not part.filename.startswith(_ASIDE)
        and not (name := PurePosixPath(part.filename).name).startswith(".")
        and name.lower() not in _HIDDEN
    ]


def _only(file: str, files: Sequence[ZipInfo]) -> ZipInfo:
    """Give the one table: the only file, else the only one that is called as a table is."""
    known = {ending for one in FORMATS.values() for ending in one.endings}
    for endings in (known - _TEXT, known):
        tables = [part for part in files if PurePosixPath(part.filename).suffix.lower() in endings]
        if len(tables) == 1 or len(files) == 1:
            return (tables or files)[0]
        if tables:
            break
    raise _unclear(file, files)


def _unclear(file: str, files: Sequence[ZipInfo]) -> InputError:
    values = {"files": ", ".join(part.filename for part in files), "n": len(files)}
    return InputError([Fault("zip-unclear", "", file, values=values)])


def _take(archive: ZipFile, part: ZipInfo, target: Path) -> None:
    with archive.open(part) as source, target.open("wb") as stream:
        shutil.copyfileobj(source, stream)
