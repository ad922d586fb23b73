"""A network as other tools take it: one type in a column, nothing empty, no sign that breaks a file.

What breaks the writers and readers of other tools is settled here, once: control characters, which
no XML holds; None, dates and lists, which they refuse; a column that holds numbers and text, which
they declare by its first cell; names of columns and ids that another tool takes for one.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import pandas as pd

from kennisnet.network import Network, as_text
from kennisnet.network.cells import EXACT, missing

Value: TypeAlias = str | int | float | bool
Cells: TypeAlias = dict[str, Value]
SIDES = ("institution", "project")
"""What a node is, in the order of the attribute ``bipartite``: 0 and 1."""
_BREAKS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Control characters, and what Unicode says is no character: XML takes hardly any of them."""


@dataclass(frozen=True)
class Outward:
    """The nodes and the links, each with what is known of it; and the type of each column.

    A node has an ``id``, a ``label`` and a ``kind``, a link an ``id``, a ``source`` (an institution)
    and a ``target``; the further columns come behind these. A column ``weight`` of links is a number.
    """

    nodes: list[Cells]
    links: list[Cells]
    node_types: dict[str, type]
    link_types: dict[str, type]


def outward(net: Network, taken: Collection[str] = ()) -> Outward:
    """Give a network as other tools take it; ``taken`` are further names that a tool keeps for itself.

    >>> net = Network([{"id": "a", "size": 1}, {"id": "b"}], [{"id": "P", "size": "x"}],
    ...               [{"institution": "a", "project": "P"}])
    >>> told = outward(net)
    >>> told.nodes[0], told.nodes[2]["size"], told.node_types["size"].__name__
    ({'id': 'a', 'label': 'a', 'kind': 'institution', 'generic': False, 'size': '1'}, 'x', 'str')
    >>> told.links
    [{'id': 'a - P', 'source': 'a', 'target': 'P', 'role': 'partner'}]
    """
    tables = (net.institutions, net.projects)
    own = [*(str(one) for table in tables for one in table.index)]
    ids = dict(zip(own, unlike(map(one_line, own)), strict=True))
    names = [one_line(str(name)) for table in tables for name in table["name"]]
    kinds = [kind for kind, table in zip(SIDES, tables, strict=True) for _ in table.index]
    first = {"id": [*ids.values()], "label": names, "kind": kinds}
    both = pd.concat([table.drop(columns="name").astype(object) for table in tables])
    nodes, node_types = _typed(first, both, (*first, *taken))
    links = net.participations
    ends = {
        end: [ids[one] for one in links[kind].astype("str")]
        for end, kind in zip(("source", "target"), SIDES, strict=True)
    }
    called = unlike(
        (f"{one} - {other}" for one, other in zip(*ends.values(), strict=True)), first["id"]
    )
    further = links.drop(columns=list(SIDES)).astype(object)
    rows, link_types = _typed({"id": called, **ends}, further, ("id", *ends, *taken))
    _weighed(rows, link_types)
    return Outward(nodes, rows, node_types, link_types)


def _weighed(rows: list[Cells], types: dict[str, type]) -> None:
    """Call numbers ``weight`` that are called so in any letters; let text that is be called otherwise."""
    own = next((header for header in types if header.casefold() == "weight"), None)
    if own is None:
        return
    called = "weight" if types[own] in {int, float} else unlike(["weight"], types)[0]
    types[called] = types.pop(own)
    for row in rows:
        if own in row:
            row[called] = row.pop(own)


def _typed(
    first: dict[str, list[str]], further: pd.DataFrame, taken: Collection[str]
) -> tuple[list[Cells], dict[str, type]]:
    """Give rows of what is known of them, and the type of each column; empty ones are left out."""
    rows: list[Cells] = [
        dict(zip(first, row, strict=True)) for row in zip(*first.values(), strict=True)
    ]
    types: dict[str, type] = dict.fromkeys(first, str)
    headers = unlike(map(one_line, map(str, further.columns)), taken)
    for header, (_, column) in zip(headers, further.items(), strict=True):
        cells = one_type(column.tolist())
        told = [(row, cell) for row, cell in zip(rows, cells, strict=True) if cell is not None]
        if not told:
            continue
        types[header] = type(told[0][1])
        for row, cell in told:
            row[header] = cell
    return rows, types


def one_type(cells: Sequence[Any]) -> list[Value | None]:
    """Give the cells of a column as one type, and None where nothing stands.

    Yes and no, whole numbers, numbers; what is mixed, and what not every tool can hold (a whole
    number beyond 2**53, infinity), is text.

    >>> one_type([1, 2.5, None]), one_type([True, "x"]), one_type([2**60]), one_type([True, np.nan])
    ([1.0, 2.5, None], ['true', 'x'], ['1152921504606846976'], [True, None])
    """
    present = [cell for cell in cells if not missing(cell)]
    for kinds, form in (
        (bool | np.bool_, bool),
        (int | np.integer, int),
        (int | np.integer | float | np.floating, float),
    ):
        fits = all(isinstance(one, kinds) for one in present)
        if fits and (form is bool or all(_held(one) for one in present)):
            return [None if missing(cell) else form(cell) for cell in cells]
    return [None if missing(cell) else plain_text(as_text(cell)) or None for cell in cells]


def _held(number: Any) -> bool:
    if isinstance(number, bool | np.bool_):
        return False
    return math.isfinite(number) and (not isinstance(number, int) or abs(number) < EXACT)


def plain_text(text: str) -> str:
    r"""Give a text without the signs that break a file; lines end in a newline.

    >>> plain_text("a\x07b\r\nc\ufffe")
    'a b\nc'
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _BREAKS.sub(" ", lines).strip()


def one_line(text: str) -> str:
    r"""Give a text on one line, with single spaces; never empty.

    >>> one_line(" a\n\x07b "), one_line("\x07")
    ('a b', '-')
    """
    return " ".join(_BREAKS.sub(" ", text).split()) or "-"


def unlike(texts: Iterable[str], taken: Iterable[str] = (), form: str = "{} ({})") -> list[str]:
    """Give texts of which no two are alike, also not to a tool that knows no capitals.

    >>> unlike(["a", "A", "b", "a (2)"], ["B"])
    ['a', 'A (3)', 'b (2)', 'a (2)']
    """
    texts = list(texts)
    used = {one.casefold() for one in taken}
    own = {one.casefold() for one in texts}
    counts: dict[str, int] = {}
    return list(_unlike(texts, used, own, counts, form))


def _unlike(
    texts: list[str], used: set[str], own: set[str], counts: dict[str, int], form: str
) -> Iterator[str]:
    for text in texts:
        said, told = text.casefold(), text
        while told.casefold() in used or (told is not text and told.casefold() in own):
            counts[said] = counts.get(said, 1) + 1
            told = form.format(text, counts[said])
        used.add(told.casefold())
        yield told
