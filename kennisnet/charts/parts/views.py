"""The views of the map as functions of `kn.charts`: each is `draw_figure` with its view named.

They are made here, all in one way, from the views that are registered: a new view is a picture
without a line of its own here, unless it has a choice that the others have not.
"""

from __future__ import annotations

from collections.abc import Callable
from inspect import Parameter, Signature, signature
from sys import modules
from typing import TYPE_CHECKING, Any

from kennisnet.drawing import draw_figure
from kennisnet.maps.views import VIEWS

if TYPE_CHECKING:
    from matplotlib.axes import Axes

OWN = {
    "institution": ("institution", "suggestions", "known"),
    "introductions": ("suggestions", "known"),
    "moments": ("before",),
    "round": ("size",),
}
"""The choices of `draw_figure` that only some views have."""
NEEDED = ("before",)
"""The choices without which there is nothing to draw."""
SHARED = ("colour", "title", "width")
FIRST = ("net", "ax", "lang")
"""What every chart has, in this order."""

DOC = """Draw a view of the map. {what}

``ax``, ``lang`` and the choices are those of `draw_figure`: ``{choices}``.

Raises
------
ArgumentError, InputError, MissingColumn
    As `draw_figure` does.

Examples
--------
>>> from kennisnet.maps.axes import sheet
>>> from kennisnet.network import Network
>>> links = [{{"institution": i, "project": "P"}} for i in "ab"]
>>> net = Network([{{"id": "a"}}, {{"id": "b"}}], [{{"id": "P"}}], links)
>>> {view}(net, sheet((6, 4)), "en", title="A and B"{example}).get_title()
'A and B'
"""


def _painted(view: str) -> Callable[..., Axes]:
    """Make the function of one view."""
    asked = signature(draw_figure).parameters
    choices = (*OWN.get(view, ()), *SHARED)
    given = [asked[name] for name in FIRST]
    given += [_by_name(asked[name]) for name in choices]
    takes = Signature(given, return_annotation=signature(draw_figure).return_annotation)

    def paint(*args: Any, **named: Any) -> Axes:
        bound = takes.bind(*args, **named)
        return draw_figure(**bound.arguments, view=view)  # type: ignore[arg-type] # a name of VIEWS

    paint.__name__ = paint.__qualname__ = view
    paint.__doc__ = DOC.format(
        view=view,
        what=(modules[VIEWS[view].compose.__module__].__doc__ or "").splitlines()[0],
        choices="``, ``".join(choices),
        example="".join(f", {name}=net" for name in choices if name in NEEDED),
    )
    paint.__signature__ = takes  # type: ignore[attr-defined] # `inspect` looks for it here
    return paint


def _by_name(asked: Parameter) -> Parameter:
    default = Parameter.empty if asked.name in NEEDED else asked.default
    return asked.replace(kind=Parameter.KEYWORD_ONLY, default=default)


PAINTED: dict[str, Callable[..., Axes]] = {
    view: _painted(view) for view, one in VIEWS.items() if view == one.of
}
"""Every view of the map that is a picture, by name."""
globals().update(PAINTED)  # so that their examples are run
