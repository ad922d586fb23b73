"""Files that are no table, or of which too much would be lost: what they are, and what to do."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

from kennisnet.errors import Fault, InputError
from kennisnet.files.archive import START
from kennisnet.files.formats.registry import Reader, reads
from kennisnet.files.how import How
from kennisnet.files.page import Fits

_BINARY = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
_WRITER = "application/vnd.oasis.opendocument.text"


def _refuse(rule: str) -> Reader:
    def reader(path: Path, fits: Fits, how: How) -> NoReturn:  # noqa: ARG001 - as every reader
        raise InputError([Fault(rule, "", path.name)])

    return reader


reads("binary workbook", starts=[START], holds=[_BINARY])(_refuse("file-xlsb"))
reads("writer", starts=[START], holds=[_WRITER])(_refuse("file-odt"))
PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*")
reads("picture", starts=PICTURES)(_refuse("file-picture"))
reads("pdf", starts=[b"%PDF"])(_refuse("file-pdf"))
reads("xml", starts=[b"<?xml"])(_refuse("file-xml"))
