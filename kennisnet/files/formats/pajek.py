"""Pajek: the network (.net), or a project with what is known of it as partitions and vectors (.paj)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from kennisnet.files.formats.registry import EXPORTS, Measured
from kennisnet.files.outward import SIDES, Cells, Outward, outward, unlike
from kennisnet.files.safely import put
from kennisnet.network import Network

SHAPES = {"institution": "ellipse", "project": "box"}
PLACES = {"institution": 0.25, "project": 0.75}
UNKNOWN = {int: 0, float: 999_999_998}
"""The class of who is in none, and what Pajek takes for a missing value of a vector."""
_QUOTES = str.maketrans({'"': "'", "\\": "/"})
"""A label ends at a quote, and has no way to hold one; readers take a backslash for a sign of theirs."""
_NO_WORD = re.compile(r"[^A-Za-z0-9_]+")


@EXPORTS.register(of=("net", "paj"))
def pajek(net: Network, path: Path, measured: Measured) -> None:
    """Write the graph of both kinds of nodes for Pajek; names are labels, no two of them alike.

    A name that ends in .paj gives a project of Pajek itself: a network of two modes with a relation
    for each role, the kinds and groups as partitions, measures as vectors. Any other name gives a
    plain network that also networkx and igraph read; these take measures and groups as further
    words behind a vertex. The writer of networkx puts a label with a quote in it down as it is,
    and one without a space without quotes, which its own reader does not take back.
    """
    told = outward(net)
    labels = unlike(str(node["label"]).translate(_QUOTES) for node in told.nodes)
    columns = list(dict.fromkeys(one for names in measured.values() for one in names.values()))
    columns = [column for column in columns if column in told.node_types]
    if path.suffix.lower() == ".paj":
        text = "\r\n".join([*_project(told, labels, columns), ""])
        put(path, b"\xef\xbb\xbf" + text.encode())  # by this mark Pajek knows letters with accents
    else:
        put(path, "\n".join([*_network(told, labels, columns), ""]).encode())


def _network(told: Outward, labels: list[str], columns: list[str]) -> Iterator[str]:
    yield f"*Vertices {len(labels)}"
    yield from _vertices(told.nodes, labels, columns)
    yield "*Edges"
    numbers = _numbers(told)
    for link in told.links:
        yield f'{_ends(link, numbers)} 1 l "{link["role"]}"'


def _project(told: Outward, labels: list[str], columns: list[str]) -> Iterator[str]:
    first = sum(node["kind"] == SIDES[0] for node in told.nodes)
    yield "*Network kennisnet"
    yield f"*Vertices {len(labels)} {first}"
    yield from _vertices(told.nodes, labels, [])
    numbers = _numbers(told)
    for number, role in enumerate(sorted({str(link["role"]) for link in told.links}), 1):
        yield f'*Edges :{number} "{role}"'
        yield from (f"{_ends(link, numbers)} 1" for link in told.links if link["role"] == role)
    yield from _values("Partition", "kind", [SIDES.index(str(n["kind"])) + 1 for n in told.nodes])
    for column in columns:
        kind = told.node_types[column]
        cells = [node.get(column, UNKNOWN.get(kind, 0)) for node in told.nodes]
        yield from _values("Partition" if kind is int else "Vector", column, cells)


def _values(what: str, name: str, cells: Sequence[object]) -> Iterator[str]:
    yield f"*{what} {name}"
    yield f"*Vertices {len(cells)}"
    yield from map(str, cells)


def _vertices(nodes: list[Cells], labels: list[str], columns: list[str]) -> Iterator[str]:
    """Give a line for each node: institutions stand left of the projects, each in their order."""
    counts = {kind: sum(node["kind"] == kind for node in nodes) for kind in SIDES}
    seen = dict.fromkeys(SIDES, 0)
    for number, (node, label) in enumerate(zip(nodes, labels, strict=True), 1):
        kind = str(node["kind"])
        seen[kind] += 1
        y = round(seen[kind] / (counts[kind] + 1), 4)
        more = [f' {_NO_WORD.sub("_", one)} "{node[one]}"' for one in columns if one in node]
        yield f'{number} "{label}" {PLACES[kind]} {y} {SHAPES[kind]}{"".join(more)}'


def _numbers(told: Outward) -> dict[object, int]:
    return {node["id"]: number for number, node in enumerate(told.nodes, 1)}


def _ends(link: Cells, numbers: dict[object, int]) -> str:
    return f"{numbers[link['source']]} {numbers[link['target']]}"
