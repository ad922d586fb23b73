"""Notebooks run from top to bottom, and what they store is small and current."""

import json
from pathlib import Path

import pytest

NOTEBOOKS = sorted((Path(__file__).parents[1] / "notebooks").glob("*.ipynb"))
LIVE = "<Map: "
"""What is stored of a map that can be clicked is a page of a megabyte; of all else, little."""


def texts(book) -> list[str]:
    """Give what each cell of a notebook shows as text.

    One text a cell: lines that a cell prints come in one message or in several, as they fall.
    """
    return [
        "".join(o.get("text") or o.get("data", {}).get("text/plain", "") for o in outputs)
        for outputs in (cell.get("outputs", ()) for cell in book.cells)
    ]


@pytest.mark.notebook
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_shows_what_it_stores(path, tmp_path):
    nbformat = pytest.importorskip("nbformat")
    nbclient = pytest.importorskip("nbclient")
    stored = nbformat.read(path, 4)
    book = nbformat.read(path, 4)
    where = {"metadata": {"path": str(path.parent)}}
    nbclient.NotebookClient(book, timeout=300, resources=where).execute()
    assert texts(book) == texts(stored)
    outputs = [one.get("data", {}) for cell in stored.cells for one in cell.get("outputs", ())]
    live = [one for one in outputs if one.get("text/plain", "").startswith(LIVE)]
    assert len(live) <= 1
    rest = path.stat().st_size - sum(len(json.dumps(one)) for one in live)
    assert rest < 1_200_000
    assert not any("execution" in cell.metadata for cell in stored.cells), "it says when it ran"


@pytest.mark.notebook
def test_each_notebook_stores_its_pictures_and_a_live_map_has_a_picture_beside_it():
    nbformat = pytest.importorskip("nbformat")
    assert len([path for path in NOTEBOOKS if path.name[0].isdecimal()]) == 6
    for path in NOTEBOOKS:
        cells = [
            [one.get("data", {}) for one in cell.get("outputs", ())]
            for cell in nbformat.read(path, 4).cells
            if cell.cell_type == "code"
        ]
        drawn = ["image/png" in one for outputs in cells for one in outputs]
        assert any(drawn) or path.name == "published_values.ipynb", path.name
        for k, outputs in enumerate(cells):
            if any(one.get("text/plain", "").startswith(LIVE) for one in outputs):
                assert any("image/png" in one for one in cells[k + 1]), path.name
