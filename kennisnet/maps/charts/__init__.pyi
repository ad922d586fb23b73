from collections.abc import Callable
from typing import Any

from .coverage import coverage as coverage
from .matrix import matrix as matrix
from .ranks import ranks as ranks
from .removal import removal as removal

CHARTS: dict[str, Callable[..., Any]]
