"""What stands between two separators of a cell: a mention, or what names nobody."""

from __future__ import annotations

from dataclasses import dataclass, field

from kennisnet.naming.around import without_stop
from kennisnet.naming.spelling import squash
from kennisnet.naming.unnamed import MORE, says_nobody


@dataclass
class Item:
    """What stands between two separators, piece by piece."""

    pieces: list[tuple[str, str]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    begun: bool = False
    open_ended: bool = False
    leads: bool = False
    later: bool = False
    """Whether something parts it from what stands before."""

    def add(self, kind: str, piece: str) -> None:
        """Take in the next piece."""
        self.pieces.append((kind, piece))
        self.begun |= not piece.isspace()

    def mention(self, *, bracketed: bool = False) -> str:
        """Give the mention without the marks around it; nothing where it names nobody."""
        pieces = [
            ("text", " ") if kind == "remark" and not bracketed else (kind, piece)
            for kind, piece in self.pieces
        ]
        words = [
            place
            for place, (kind, piece) in enumerate(pieces)
            if kind != "mark" and not piece.isspace()
        ]
        start, stop = (words[0], words[-1] + 1) if words else (0, 0)
        around = pieces[:start] + pieces[stop:]
        inner = pieces[start:stop]
        text = without_stop(squash("".join(piece for _, piece in inner)))
        if not bracketed and any(kind == "remark" for kind, _ in self.pieces):
            text = text.replace(" ,", ",")  # "Lab (NL), Aam" without its bracket
        text = text.strip(" :" if any(kind == "kept" for kind, _ in inner) else " :,;")
        kept = any(kind == "kept" for kind, _ in inner)
        said = frozenset[str]() if kept else says_nobody(text.casefold())
        self.open_ended |= any(kind == "mark" for kind, _ in around)
        self.open_ended |= not said.isdisjoint(MORE)
        return "" if said else text
