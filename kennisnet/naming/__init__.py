"""From the text of a cell to the institutions it means: pure functions, no files."""

from kennisnet.naming.aliases import CERTAINTIES, Alias, Aliases
from kennisnet.naming.cells import Cell, read_cell
from kennisnet.naming.entities import decoded
from kennisnet.naming.ids import code_of, readable_ids, slug
from kennisnet.naming.kinds import Kinds, is_kind
from kennisnet.naming.likeness import alike, nearest
from kennisnet.naming.pairs import pairs
from kennisnet.naming.spelling import fuller, key, normal, squash
from kennisnet.naming.tokens import HARD, SEPARATORS, SOFT

__all__ = [
    "CERTAINTIES",
    "HARD",
    "SEPARATORS",
    "SOFT",
    "Alias",
    "Aliases",
    "Cell",
    "Kinds",
    "alike",
    "code_of",
    "decoded",
    "fuller",
    "is_kind",
    "key",
    "nearest",
    "normal",
    "pairs",
    "read_cell",
    "readable_ids",
    "slug",
    "squash",
]
