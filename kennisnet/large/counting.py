"""Faults of tables with millions of rows: each kind once, with how many there are and one example."""

from __future__ import annotations

from typing import Any

from kennisnet.errors import Fault, KennisnetError
from kennisnet.large.engines import Desk, Expr


class Example(KennisnetError):  # noqa: N818 - read aloud it says what is wrong
    """What is wrong with one row, as a part of a sentence about many."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(fault)

    def text(self, lang: str = "en") -> str:
        """Give the sentence without the place."""
        return self.fault.sentence(lang)


def many(rule: str, n: int, found: Any, file: str, column: str) -> Fault:
    """Tell one kind of fault: how many rows have it, and one of them."""
    example = Example(Fault(rule, "" if found is None else str(found)))
    return Fault("large-many", "", file, None, column, {"n": int(n), "what": example})


def counted(desk: Desk, rule: str, wrong: Expr, found: Expr, file: str, column: str) -> list[Fault]:
    """Tell one kind of fault, if any row has it: ``wrong`` are these rows, ``found`` what stands there."""
    n, example = one(desk, wrong.count(), found.min())
    return [many(rule, n, example, file, column)] if n else []


def one(desk: Desk, n: Expr, example: Expr) -> tuple[int, Any]:
    """Compute a count and an example in one go."""
    both = n.name("n").as_table().cross_join(example.name("example").as_table())
    row = desk.frame(both).iloc[0]
    return int(row["n"]), row["example"]
