"""From the text of a cell to the institutions it means: pure functions, no files."""

from kennisnet.naming.cells import (
    CERTAINTIES,
    Alias,
    Aliases,
    Cell,
    code_of,
    is_kind,
    key,
    pairs,
    read_cell,
    readable_ids,
    squash,
)

__all__ = [
    "CERTAINTIES",
    "Alias",
    "Aliases",
    "Cell",
    "code_of",
    "is_kind",
    "key",
    "pairs",
    "read_cell",
    "readable_ids",
    "squash",
]
