"""Several files of one folder, replaced as one and read as one, without a lock.

The new files are written into a folder of their own within the folder. Renaming that to `PENDING`
is the moment at which all of them count: from then on a file is the one in `PENDING`, or, if there
is none of its name, the one in its place. Then they are moved to their places, which changes
nothing for who reads like this; anybody may do it, in any order, twice, and after a run was killed
it is the next run that does.
"""

from __future__ import annotations

import errno
import os
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO, TypeVar

from kennisnet.errors import InputError
from kennisnet.files.safely import MARK, homes, stage, sweep, written_in

R = TypeVar("R")
PENDING = f"{MARK}pending"
TRIES = 10_000
"""Each lost try is one that another writer won; more than so many, and something else is wrong."""
_TAKEN = {errno.ENOTEMPTY, errno.EEXIST, errno.EACCES}


def put_together(contents: Mapping[str, bytes], folder: Path) -> list[Path]:
    """Replace files of a folder, by name, as one: who reads with us sees all new or all old ones."""
    paths = [folder / name for name in contents]
    homes(paths, folder)
    folder.mkdir(parents=True, exist_ok=True)
    sweep(folder)
    with stage(folder) as new:
        for path, content in zip(paths, contents.values(), strict=True):
            try:
                written_in(new, path.name, content, path)
            except OSError as error:
                raise OSError(error.errno, error.strerror, str(path)) from error
        for left in reversed(range(TRIES)):
            settle(folder, contents)
            try:
                new.rename(folder / PENDING)
                break
            except OSError as error:
                if error.errno not in _TAKEN or not left:
                    raise OSError(error.errno, error.strerror, str(folder)) from error
    settle(folder, contents)
    return paths


def settle(folder: Path, names: Iterable[str]) -> None:
    """Move what was written into its place."""
    pending = folder / PENDING
    if not pending.is_dir():
        return
    for name in names:
        if (pending / name).exists():
            with suppress(FileNotFoundError):  # somebody else moved it
                (pending / name).replace(homes([folder / name], folder)[folder / name])
    with suppress(OSError):  # it has been filled again, or removed
        pending.rmdir()


def read_together(paths: Sequence[Path], read: Callable[[Sequence[Path]], R]) -> R:
    """Read files as they stood at one moment; ``read`` gets a path for each of them.

    A path where there is no file comes as it is.
    """
    for folder in {path.parent for path in paths}:
        with suppress(OSError, InputError):  # where we may not write it is read where it lies
            settle(folder, [path.name for path in paths if path.parent == folder])
    with ExitStack() as stack:
        places, streams = _held(paths, stack)
        try:
            made = read(places)
        except (InputError, OSError):
            # One that was moved still counts, but was not to be found where it lay.
            there = all(s is None or p.is_file() for p, s in zip(places, streams, strict=True))
            if there and _unchanged(paths, streams):
                raise
        else:
            if _unchanged(paths, streams):
                return made
        with TemporaryDirectory() as copies:
            return read(list(_copied(paths, streams, Path(copies))))


def _held(paths: Sequence[Path], stack: ExitStack) -> tuple[list[Path], Sequence[BinaryIO | None]]:
    """Open files such that all of them counted at one moment; give where they lie.

    They are opened, and then each is seen to count still. As long as it is open, its number on the
    disk goes to no other file.
    """
    for _ in range(TRIES):
        with ExitStack() as tried:
            found = [_opened(path, tried) for path in paths]
            streams = [stream for _, stream in found]
            if _unchanged(paths, streams):
                stack.push(tried.pop_all())
                return [place for place, _ in found], streams
        time.sleep(0)
    raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(paths[0]))


def _places(path: Path) -> tuple[Path, Path]:
    return path.parent / PENDING / path.name, path


def _opened(path: Path, stack: ExitStack) -> tuple[Path, BinaryIO | None]:
    for place in _places(path):
        with suppress(OSError):
            if place.is_file():
                return place, stack.enter_context(place.open("rb"))
    return path, None


def _unchanged(paths: Sequence[Path], streams: Sequence[BinaryIO | None]) -> bool:
    return all(map(_counts, paths, streams))


def _counts(path: Path, stream: BinaryIO | None) -> bool:
    """Say whether an open file is the one that counts."""
    for place in _places(path):
        with suppress(OSError):
            if place.is_file():
                return stream is not None and os.path.samestat(
                    os.fstat(stream.fileno()), place.stat()
                )
    return stream is None


def _copied(
    paths: Sequence[Path], streams: Sequence[BinaryIO | None], folder: Path
) -> Iterator[Path]:
    """Copy what was opened, each file under its own name."""
    for number, (path, stream) in enumerate(zip(paths, streams, strict=True)):
        copy = folder / str(number) / path.name
        if stream is not None:
            copy.parent.mkdir()
            with copy.open("wb") as target:
                shutil.copyfileobj(stream, target)
        yield copy
