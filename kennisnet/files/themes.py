"""``themes.csv`` beside the pair of files: what projects are about, a row for each theme of one.

Tags are often made apart from the table, by others and later; so they have a file of their own.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from kennisnet.errors import Fault, InputError
from kennisnet.files.opening import read_grid
from kennisnet.network.themes import join_themes, split_themes

COLUMNS = ("project", "theme")


def read_themes(path: Path, projects: Collection[str]) -> dict[str, str]:
    r"""Give the themes of each project in one cell; nothing where the file is not there.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "themes.csv")
    ...     _ = path.write_text("project,theme\nP,wonen\nP,zorg\nQ,zorg\n", "utf-8")
    ...     read_themes(path, {"P", "Q"})
    {'P': 'wonen | zorg', 'Q': 'zorg'}
    """
    if not path.is_file():
        return {}
    grid = read_grid(path, lambda row: len({*COLUMNS} & {*row}))
    absent = grid.absent(list(COLUMNS))
    if absent:
        raise InputError([*grid.faults, *absent])
    found: dict[str, list[str]] = {}
    faults = list(grid.faults)
    rows = grid.frame[list(COLUMNS)].fillna("").astype(str)
    for row, (project, theme) in zip(grid.rows, rows.itertuples(index=False), strict=True):
        if project not in projects:
            faults.append(Fault("project-unknown", project, grid.file, row, "project"))
        found.setdefault(project, []).extend(split_themes(theme))
    if faults:
        raise InputError(faults)
    cells = {one: join_themes(split_themes(join_themes(own))) for one, own in found.items()}
    return {one: cell for one, cell in cells.items() if cell}
