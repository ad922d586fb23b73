"""The house: imports go down only, rooms beside each other do not know one another."""

import ast
from pathlib import Path

import networkx as nx

import kennisnet

HOUSE = Path(kennisnet.__file__).parent
FLOORS = [
    {"cli"},
    {"reports"},
    {"charts"},
    {"drawing"},
    {"suggestions", "listing"},
    {"map_facts", "map_groups", "map_ties", "exporting", "large"},
    {"maps", "metrics"},
    {"pages", "chance"},
    {"nulls"},
    {"reducing", "identity"},
    {"projections", "saving", "files"},
    {"matrices", "paths"},
    {"network"},
    {"naming"},
    {"registry", "choices", "limits"},
    {"errors", "progress"},
    {"texts"},
]
"""From the roof down. ``suggestions`` may call ``measures`` and stands above it; maps may not."""
FLOOR = {room: level for level, rooms in enumerate(FLOORS) for room in rooms}
STRANGERS = {("suggestions", "maps")}


def room_of(path: Path) -> str:
    return path.relative_to(HOUSE).with_suffix("").parts[0]


def imports():
    """Give (room, imported room, place) for every import in the house."""
    for path in sorted(HOUSE.rglob("*.py")):
        room = room_of(path)
        if room == "__init__":
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{path}: relative import"
                names = [node.module or ""]
                if node.module == "kennisnet":
                    names = [f"kennisnet.{alias.name}" for alias in node.names]
            elif isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            else:
                continue
            for name in names:
                if name.startswith("kennisnet."):
                    yield room, name.split(".")[1], f"{path.relative_to(HOUSE)}:{node.lineno}"


def test_every_room_has_its_floor():
    rooms = {room_of(path) for path in HOUSE.rglob("*.py")} - {"__init__"}
    assert rooms <= set(FLOOR)


def test_imports_go_down_only():
    climbing = [
        f"{place} imports {other}"
        for room, other, place in imports()
        if other != room and FLOOR[other] <= FLOOR[room]
    ]
    assert climbing == []


def test_maps_measures_and_suggestions_do_not_know_one_another():
    assert [place for room, other, place in imports() if (room, other) in STRANGERS] == []


def test_only_the_command_line_uses_the_public_interface():
    """``import kennisnet as kn`` inside would hide an upward import."""
    users = {
        room_of(path)
        for path in HOUSE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Import) and any(a.name == "kennisnet" for a in node.names)
    }
    assert users <= {"cli"}


def test_a_module_fits_in_a_head():
    long = {
        str(path.relative_to(HOUSE)): lines
        for path in HOUSE.rglob("*")
        if path.suffix in {".py", ".js", ".html", ".css"}
        and (lines := len(path.read_text("utf-8").splitlines())) > 400
    }
    assert long == {}


def test_no_module_imports_itself_in_a_circle():
    """Among all modules, by what stands at their top."""
    own = {_called(path): path for path in HOUSE.rglob("*.py")}
    graph = nx.DiGraph()
    for name, path in own.items():
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ImportFrom):
                whole = [f"{node.module}.{alias.name}" for alias in node.names]
                graph.add_edges_from((name, one if one in own else node.module) for one in whole)
    assert list(nx.simple_cycles(graph.subgraph(own))) == []


def _called(path: Path) -> str:
    parts = path.relative_to(HOUSE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
