"""A figure whose files keep their letters as letters, and say what they show."""

from __future__ import annotations

import gzip
import re
from io import BytesIO
from os import fspath
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from weakref import WeakKeyDictionary
from xml.sax.saxutils import escape

import matplotlib as mpl
from matplotlib import cbook
from matplotlib.figure import Figure

from kennisnet.texts.wording import painted

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LETTERS = {"pdf.fonttype": 42, "ps.fonttype": 42, "svg.fonttype": "none"}
"""TrueType, which publishers ask for, and text that can be searched, read out and edited."""
SAID = {
    "png": ("Title", "Description"),
    "pdf": ("Title", "Subject"),
    "svg": ("Title", "Description"),
}
"""Where a file of a kind says what it is, and what is on it."""
PACKED = "svgz"


class Alt(NamedTuple):
    """What a picture is, in a few words, and what is on it, in a sentence."""

    name: str
    said: str


_ALT: WeakKeyDictionary[Axes, Alt] = WeakKeyDictionary()
"""By axes, also of figures of somebody else; gone when they are."""


def put_alt(ax: Axes, alt: Alt) -> None:
    """Keep what is on axes."""
    _ALT[ax] = Alt(*(painted(" ".join(one.split())) for one in alt))


def alt_text(ax: Axes) -> str:
    """Give what is on axes that a function of `kn.charts` or `draw_figure` painted, in a sentence.

    For who cannot see the picture; empty for other axes. Files of the figure hold it too: svg as
    title and description, png and pdf in what they say of themselves.

    >>> from kennisnet.maps.axes import finished, sheet
    >>> alt_text(finished(sheet((4, 3)), "Two bars.")), alt_text(sheet((4, 3)))
    ('Two bars.', '')
    """
    return _ALT[ax].said if ax in _ALT else ""


class Sheet(Figure):
    """A figure of matplotlib that is saved as `LETTERS` says, and with what is on it.

    A setting that its user made stays as it is; nothing is set beyond the moment of saving.
    """

    times: float = 1.0
    """So much larger it will be when all is painted."""

    def savefig(self, fname: Any, **kwargs: Any) -> None:
        """Save the figure, as `matplotlib.figure.Figure.savefig` does."""
        form = _form(fname, kwargs.get("format"))
        usual: dict[Any, Any] = {key: value for key, value in LETTERS.items() if _untouched(key)}
        said = [_ALT[one] for one in self.axes if one in _ALT]
        with mpl.rc_context(usual):
            names = SAID.get("svg" if form == PACKED else form)
            if not said or names is None:
                super().savefig(fname, **kwargs)
                return
            both = (" – ".join(one.name for one in said), " ".join(one.said for one in said))
            own = dict(zip(names, both, strict=True))
            kwargs["metadata"] = own | dict(kwargs.get("metadata") or {})
            if names != SAID["svg"] or form == "png":
                super().savefig(fname, **kwargs)
                return
            stream = BytesIO()
            super().savefig(stream, **(kwargs | {"format": "svg"}))
        _write(fname, described(stream.getvalue(), both[1]), packed=form == PACKED)


def described(picture: bytes, said: str) -> bytes:
    """Put what is on a picture in its svg, behind its title, where a reader of screens looks.

    >>> described(b'<svg width="1"><title>T</title><g/></svg>', "a < b").decode()
    '<svg role="img" width="1"><title>T</title><desc>a &lt; b</desc><g/></svg>'
    """
    desc = f"<desc>{escape(said)}</desc>".encode()
    named = re.sub(rb"<svg ", b'<svg role="img" ', picture, count=1)
    return re.sub(rb"</title>|(?<=<title)/>", lambda end: end[0] + desc, named, count=1)


def _untouched(key: Any) -> bool:
    """Say whether a setting is still the one of matplotlib: else it is its user's."""
    return bool(mpl.rcParams[key] == mpl.rcParamsDefault[key])


def _form(fname: Any, given: object) -> str:
    """Give the kind of file, as matplotlib finds it."""
    if given:
        return str(given).lower().lstrip(".")
    ending = "" if hasattr(fname, "write") else Path(fspath(fname)).suffix
    return (ending or str(mpl.rcParams["savefig.format"])).lower().lstrip(".")


def _write(fname: Any, content: bytes, *, packed: bool) -> None:
    """Write where matplotlib would: a path, or a stream of bytes or of text."""
    if hasattr(fname, "write"):
        if packed:
            content = gzip.compress(content, mtime=0)
        fname.write(content.decode() if cbook.file_requires_unicode(fname) else content)
        return
    path = Path(fspath(fname))
    if not path.suffix:
        path = path.with_name(f"{path.name}.{PACKED if packed else 'svg'}")
    path.write_bytes(gzip.compress(content, mtime=0) if packed else content)
