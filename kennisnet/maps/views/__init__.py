"""The views of a map, one file each; all of them register themselves."""

from kennisnet.maps.views import (
    board,
    groups,
    institution,
    introductions,
    islands,
    moments,
    round_view,
)
from kennisnet.maps.views.registry import VIEWS, View

__all__ = [
    "VIEWS",
    "View",
    "board",
    "groups",
    "institution",
    "introductions",
    "islands",
    "moments",
    "round_view",
]
