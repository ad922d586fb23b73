"""The views of a map: each is a composition in a file of its own, which registers itself here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from kennisnet.choices import VIEWS as NAMES
from kennisnet.choices import View as Name
from kennisnet.maps.ground import Ground
from kennisnet.maps.scene import Scene

Compose: TypeAlias = Callable[[Ground], Scene]
Fits: TypeAlias = Callable[[Ground], bool]


@dataclass(frozen=True)
class View:
    """A composition: columns in, a scene out.

    ``name`` is that of the scene; ``of`` the view that it belongs to, since a view can have one
    scene for a wide screen and one for a narrow screen. ``on_page``: whether a page carries the
    scene (else a page lays this view out itself, for whom it is asked for); ``fits`` whether the
    network can be read in it, ``first`` whether a map begins with it.
    """

    name: str
    of: Name
    compose: Compose
    on_page: bool
    fits: Fits
    first: Fits


VIEWS: dict[str, View] = {}


def always(_: Ground) -> bool:
    """Say that a network can be read in a view, whatever its size."""
    return True


def never(_: Ground) -> bool:
    """Say that no map begins with a view."""
    return False


def view(
    of: Name, name: str = "", *, on_page: bool = True, fits: Fits = always, first: Fits = never
) -> Callable[[Compose], Compose]:
    """Register a composition as a view, or as a further scene of one."""
    own = name or of
    if of not in NAMES or own in VIEWS:
        raise TypeError(f"{own} is no view, or there already")

    def add(compose: Compose) -> Compose:
        VIEWS[own] = View(own, of, compose, on_page, fits, first)
        return compose

    return add
