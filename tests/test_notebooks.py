"""Notebooks run from top to bottom, and what they store is small and current."""

from pathlib import Path

import pytest

NOTEBOOKS = sorted((Path(__file__).parents[1] / "notebooks").glob("*.ipynb"))


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
    assert path.stat().st_size < 200_000
    assert not any("execution" in cell.metadata for cell in stored.cells), "it says when it ran"


@pytest.mark.notebook
def test_there_are_notebooks():
    assert NOTEBOOKS
