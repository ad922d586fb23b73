"""What can be wrong in the cells of large tables, as far as joins and patterns tell it.

What only a `Network` finds (longer circles of parents, rows of one pair that say different things) is
told when a part is collected.
"""

from __future__ import annotations

from kennisnet.errors import Fault
from kennisnet.large.counting import counted
from kennisnet.large.engines import Desk, Expr
from kennisnet.network import Kind, columns

DATE = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2}([ T][0-9]{2}:[0-9]{2}.*)?)?)?$"
"""How a date is written: as `kennisnet.network.dates` takes it."""
FIRST = "-01-01"
DAY = len("2021-03-01")
NUL = r"\x00"
ARROW = " → "


def wrong_cells(desk: Desk, table: Expr, kind: Kind, file: str) -> list[Fault]:
    """Tell which cells of known columns hold what these cannot hold."""
    faults = []
    for name, column in columns(kind).items():
        if name not in table.columns or name == "role":  # which is looked at with the ends
            continue
        text = table[name]
        match column.holds:
            case "word":
                wrong = ~text.lower().isin(column.allowed)
                rule = f"{name}-unknown"
            case "whole":
                number = text.try_cast("float64")
                wrong = (number % 1 != 0).fill_null(True)  # noqa: FBT003 - a value
                rule = "not-whole"
            case "date":
                day = (text.left(DAY) + FIRST).left(DAY).try_cast("date")
                wrong = ~text.re_search(DATE) | day.isnull()
                rule = "not-date"
            case _:
                continue
        there = table.filter(text.notnull() & wrong)
        faults += counted(desk, rule, there, there[name], file, name)
    return faults


def unfit_cells(desk: Desk, table: Expr, file: str) -> list[Fault]:
    """Tell of columns as they stand in a file which cells hold lists or other tables."""
    faults = []
    for name, kind in table.schema().items():
        if kind.is_nested():
            there = table.filter(table[name].notnull())
            said = there.limit(1)[name].cast("string")
            faults += counted(desk, "cell-list", there, said, file, name)
    return faults


def unwritable(desk: Desk, nodes: Expr, file: str) -> list[Fault]:
    """Tell which texts of institutions or projects hold a sign that no file holds."""
    faults = []
    for name, kind in nodes.schema().items():
        if kind.is_string():
            wrong = nodes[name].re_search(NUL)
            # An id is the name of who has none.
            there = nodes.filter(wrong if name == "id" else wrong & (nodes[name] != nodes["id"]))
            faults += counted(desk, "text-unwritable", there, there[name], file, name)
    return faults


def wrong_parents(desk: Desk, institutions: Expr, file: str) -> list[Fault]:
    """Tell which parents are kinds of organisation, or run in a circle of one, two or three."""
    own = institutions.select("id", "parent", "generic")
    own = own.filter(own["parent"].notnull())
    kinds = institutions.filter(institutions["generic"]).select(kind="id")
    of_kind = own.semi_join(kinds, [("parent", "kind")]).select("id", "parent")
    kind_of = own.filter(own["generic"]).select("id", "parent")
    odd = of_kind.union(kind_of, distinct=True)
    faults = counted(desk, "parent-generic", odd, odd["parent"], file, "parent")
    up = own.select(a="id", b="parent")
    second = own.select(b2="id", c="parent")
    third = own.select(c2="id", d="parent")
    two = up.join(second, [("b", "b2")]).filter(lambda t: t["a"] != t["b"])
    three = two.filter(two["a"] != two["c"]).join(third, [("c", "c2")])
    circles = [
        (up.filter(up["a"] == up["b"]), "ab"),
        (two.filter(two["a"] == two["c"]), "abc"),
        (three.filter(three["a"] == three["d"]), "abcd"),
    ]
    told = [t.select(said=_path([t[one] for one in steps])) for t, steps in circles]
    every = told[0].union(told[1]).union(told[2])
    return [*faults, *counted(desk, "parent-circle", every, every["said"], file, "parent")]


def _path(steps: list[Expr]) -> Expr:
    said = steps[0]
    for one in steps[1:]:
        said = said + ARROW + one
    return said
