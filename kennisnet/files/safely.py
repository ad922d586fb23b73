"""Writing files: whole or not at all, over nothing that should stay, and nothing left behind.

A file is written under a hidden name beside the one that is meant, and moved into place when it is
whole. As long as it is written its writer holds a lock on it, which the system takes away with the
process: what is not locked was left by a run that was killed, and the next run clears it.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
import shutil
import stat
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from kennisnet.errors import ArgumentError, Fault, Faults, InputError

fcntl: Any = import_module("fcntl") if find_spec("fcntl") else None
"""Locks; Windows has none, and leftovers are known by their age there."""
MARK = ".kennisnet-"
_LEFTOVER = re.compile(rf"{re.escape(MARK)}[0-9a-f]{{16}}")
_OLD = 3600
"""So many seconds no writer needs; counts where there are no locks."""


def put(path: Path, content: bytes, within: Path | None = None) -> None:
    """Write one file: see `put_all`."""
    put_all({path: content}, within)


def put_all(contents: Mapping[Path, bytes], within: Path | None = None) -> None:
    """Write files; none is moved into place before all are whole. See `homes` for what is refused.

    A file that was there keeps its permissions; a link stays a link, and what it leads to is
    replaced.
    """
    targets = homes(contents, within)
    with ExitStack() as stack:
        for folder in {home.parent: path for path, home in targets.items()}.items():
            with _named(folder[1]):
                folder[0].mkdir(parents=True, exist_ok=True)
            sweep(folder[0])
        whole = {
            path: stack.enter_context(_beside(path, targets[path], content))
            for path, content in contents.items()
        }
        for path, temporary in whole.items():
            with _named(path):
                temporary.replace(targets[path])


def homes(paths: Iterable[Path], within: Path | None = None) -> dict[Path, Path]:
    """Give where each file really lies; raise `InputError` with every one that must stay as it is.

    That is a file that may not be written to, a folder, a device, and a link that leads in a circle.
    A link that the caller names is followed. One that was met in a folder (``within``) is followed
    only inside that folder: whoever put it there shall not choose what is written over elsewhere.
    """
    faults, found = Faults(), {}
    for path in paths:
        with faults.gather():
            found[path] = _home(path, within)
    faults.stop()
    return found


def _home(path: Path, within: Path | None) -> Path:
    home = path
    if path.is_symlink():
        home = Path(os.path.realpath(path))
        inside = within is None or home.is_relative_to(os.path.realpath(within))
        if home.is_symlink() or not inside:
            values = {"target": str(home)}
            rule = "link-outside" if not inside else "link-circle"
            raise InputError([Fault(rule, path.name, values=values)])
    try:
        mode = home.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return home
    if stat.S_ISDIR(mode):
        raise InputError([Fault("file-folder", path.name)])
    if not stat.S_ISREG(mode):
        raise InputError([Fault("file-device", path.name)])
    # The administrator may write anything; that a file says it is not to be written still counts.
    if not mode & 0o222 or not os.access(home, os.W_OK):
        raise InputError([Fault("file-read-only", path.name)])
    return home


def spare(read: Iterable[Path], written: Iterable[Path]) -> None:
    """Refuse to write over what is being read, under whatever name: path, link or second name."""
    kept = [path for path in read if path.exists()]
    for out in written:
        if out.exists() and any(path.samefile(out) for path in kept):
            raise ArgumentError("option-overwrites", out=out)


@contextmanager
def _beside(path: Path, home: Path, content: bytes) -> Iterator[Path]:
    """Write a temporary file beside a file, as it is to be; remove it if it was not moved."""
    with _named(path):
        temporary, handle = _made(home.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            with _named(path):
                _like(home, handle)
                stream.write(content)
                stream.flush()
                os.fsync(handle)
            if fcntl is None:  # Windows moves no file that is open
                stream.close()
            yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _made(folder: Path) -> tuple[Path, int]:
    """Make a temporary file that is locked; give its name and its handle."""
    while True:
        temporary = folder / f"{MARK}{secrets.token_hex(8)}"
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        if locked(handle) and os.fstat(handle).st_nlink:
            return temporary, handle
        os.close(handle)  # who cleared up was faster than the lock
        temporary.unlink(missing_ok=True)


def _like(home: Path, handle: int) -> None:
    """Give a file the permissions, and where that is allowed the owner, of the one it replaces."""
    if fcntl is None or not home.exists():
        return
    model = home.stat()
    os.fchmod(handle, 0o600)  # nobody may read it meanwhile who could not read the old one
    with suppress(OSError):
        os.fchown(handle, model.st_uid, model.st_gid)
    os.fchmod(handle, stat.S_IMODE(model.st_mode))


def written_in(folder: Path, name: str, content: bytes, model: Path) -> None:
    """Write a file into a folder of our own, with the permissions of another."""
    handle = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    with os.fdopen(handle, "wb") as stream:
        _like(model, handle)
        stream.write(content)
        stream.flush()
        os.fsync(handle)


@contextmanager
def stage(folder: Path) -> Iterator[Path]:
    """Make a temporary folder in a folder, locked while it is in use; remove it if it is still there."""
    while True:
        made = folder / f"{MARK}{secrets.token_hex(8)}"
        made.mkdir()
        try:
            handle = _handle(made)
        except FileNotFoundError:  # who cleared up was faster than the lock
            continue
        if handle is None or (locked(handle) and made.exists()):
            break
        os.close(handle)
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)
        if handle is not None:
            os.close(handle)


def sweep(folder: Path) -> None:
    """Remove what runs that were killed left in a folder."""
    with suppress(OSError):
        for one in folder.iterdir():
            if _LEFTOVER.fullmatch(one.name):
                with suppress(OSError):
                    _clear(one)


def _clear(left: Path) -> None:
    handle = _handle(left)
    try:
        old = time.time() - left.lstat().st_mtime > _OLD
        if old if handle is None else locked(handle):
            shutil.rmtree(left) if left.is_dir() else left.unlink(missing_ok=True)
    finally:
        if handle is not None:
            os.close(handle)


def _handle(path: Path) -> int | None:
    """Open a file or a folder to lock it; None where that is not possible."""
    return None if fcntl is None else os.open(path, os.O_RDONLY | os.O_NOFOLLOW)


def locked(handle: int) -> bool:
    """Lock what a handle stands for until it is closed; say whether nobody else holds it."""
    if fcntl is None:
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:  # a disk without locks: nobody clears up there either
        return error.errno in {errno.ENOTSUP, errno.ENOLCK, errno.EINVAL, errno.ENOSYS}
    return True


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Let an error of the system name the file that was asked for, not the temporary one."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
