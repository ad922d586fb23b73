from collections.abc import Callable
from typing import Any

from .matrix import matrix as matrix
from .ranks import ranks as ranks
from .removal import removal as removal

CHARTS: dict[str, Callable[..., Any]]
