"""Run the notebooks and store what they show, and nothing of when they ran."""

from pathlib import Path

import nbformat
from nbclient import NotebookClient

for path in sorted(Path(__file__).parent.glob("*.ipynb")):
    book = nbformat.read(path, 4)
    where = {"metadata": {"path": str(path.parent)}}
    NotebookClient(book, resources=where, record_timing=False, coalesce_streams=True).execute()
    for cell in book.cells:
        cell.metadata.pop("execution", None)  # an editor may have stored it
    nbformat.write(book, path)
