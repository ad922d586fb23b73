"""Archives (zip), and the XML in them, opened so that a hostile one does no harm.

Nothing is unpacked that says to be far too large (a part never gives more than it says, `zipfile`
sees to that), and no XML is parsed that declares entities, which could grow without end or name
other files. Office documents never do.
"""

from __future__ import annotations

import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NoReturn
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError, ParserCreate

from kennisnet.errors import Fault, InputError
from kennisnet.files.sizes import bytes_within

START = b"PK\x03\x04"
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError),
    *(ParseError, RuntimeError, ValueError, LookupError, ArithmeticError),
)
"""What damage leads to: in the archive, in its packing, in what its parts say."""
_LOCKED = 0x1
_TYPE = re.compile(rb"""ContentType\s*=\s*["']([^"']+)["']""")
_LONGEST = 2**20


@contextmanager
def unpacked(path: Path, rule: str) -> Iterator[zipfile.ZipFile]:
    """Open an archive; damage that is met inside is told in one fault with this rule."""
    try:
        with zipfile.ZipFile(path) as archive:
            _harmless(path, archive.infolist())
            yield archive
    except InputError:
        raise
    except _DAMAGE as error:
        raise InputError([Fault(rule, "", path.name)]) from error


def _harmless(path: Path, parts: Sequence[zipfile.ZipInfo]) -> None:
    bytes_within(path.name, sum(part.file_size for part in parts), path.stat().st_size)
    if any(part.flag_bits & _LOCKED for part in parts):
        raise InputError([Fault("file-locked", "", path.name)])


def media_types(path: Path) -> frozenset[str]:
    """Say what an archive calls itself: in its part ``mimetype``, or the types of its parts."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = set(archive.namelist())
            if "mimetype" in parts:
                with archive.open("mimetype") as part:
                    return frozenset([part.read(_LONGEST).decode("latin-1").strip()])
            if "[Content_Types].xml" in parts:
                with archive.open("[Content_Types].xml") as part:
                    found = _TYPE.findall(part.read(_LONGEST))
                return frozenset(one.decode("latin-1") for one in found)
    except _DAMAGE:  # its reader tells
        pass
    return frozenset()


def xml_part(archive: zipfile.ZipFile, name: str) -> IO[bytes]:
    """Open a part that is XML, after a look that it declares no entities."""
    no_entities(archive, [name])
    return archive.open(name)


def no_entities(archive: zipfile.ZipFile, names: Iterable[str]) -> None:
    """Refuse parts that declare entities; what is no XML is left to its reader."""
    for name in names:
        with archive.open(name) as part:
            _prolog(part, Path(archive.filename or "").name)


def _prolog(part: IO[bytes], file: str) -> None:
    """Parse a part up to its first element: behind it nothing can be declared."""
    inside = False

    def element(*_: object) -> None:
        nonlocal inside
        inside = True

    def refuse(*_: object) -> NoReturn:
        raise InputError([Fault("file-entities", "", file)])

    parser = ParserCreate()
    parser.StartElementHandler = element
    parser.EntityDeclHandler = refuse
    try:
        while not inside and (chunk := part.read(4096)):
            parser.Parse(chunk)
    except ExpatError:
        return
