"""`report`: a page to read, a map to explore, figures and tables to reuse."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cached_property
from html import escape
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pandas as pd

from kennisnet.choices import LEVELS, Level
from kennisnet.errors import Fault, InputError, a_language, one_of
from kennisnet.files.recognising.reading import Reading
from kennisnet.files.safely import homes
from kennisnet.maps.page import Map
from kennisnet.network import Network, a_network
from kennisnet.progress import tracked
from kennisnet.reports.axes import own_style, saved
from kennisnet.reports.blocks import Block, on_paper
from kennisnet.reports.house import House, house_of
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.painters import PAINTERS
from kennisnet.reports.painters.html import page
from kennisnet.reports.painting import names_of
from kennisnet.reports.registry import Section, chosen
from kennisnet.reports.scope import part_of


class Report:
    """A report: shows itself in a notebook, saves itself as a folder.

    Everything is computed at its first use, and only what the chosen sections need.
    """

    def __init__(
        self, numbers: Numbers, sections: list[Section], *, progress: bool | None = None
    ) -> None:
        self._numbers, self._sections, self._progress = numbers, sections, progress
        self.removed: list[Path] = []
        self.unwritten: list[str] = []

    @property
    def title(self) -> str:
        """The title of the network."""
        return self._numbers.scene.title

    @property
    def caption(self) -> str:
        """What stands below the title."""
        return self._numbers.scene.caption

    @property
    def headline(self) -> str:
        """The conclusion, where the first page is among the sections; else empty."""
        first = any(one.part == "memo" for one in self._sections)
        return self._numbers.story.title if first else ""

    @property
    def folded(self) -> list[str]:
        """The sections of the appendix, which a screen folds."""
        if all(one.part == "appendix" for one in self._sections):
            return []  # whoever asks for these alone wants to see them
        return [one.key for one in self._sections if one.part == "appendix"]

    @cached_property
    def house(self) -> House:
        """Whose report it is."""
        return house_of(self._numbers.net.about)

    @property
    def how(self) -> dict[str, Any]:
        """How it was made, for whoever makes it again: the input, the choices, each table's own."""
        numbers = self._numbers
        about = {key: numbers.net.about.get(key) for key in ("title", "source", "date", "caveats")}
        return {
            "program": f"kennisnet {version('kennisnet')}",
            "about": {key: value for key, value in about.items() if value},
            "fingerprint": numbers.net.fingerprint,
            "level": numbers.level,
            "lang": self.lang,
            "sections": [one.key for one in self._sections],
            "reading": numbers.reading.options if numbers.reading else {},
            "tables": {name: dict(table.attrs) for name, table in self.tables.items()},
        }

    @property
    def lang(self) -> str:
        """The language of the texts."""
        return self._numbers.lang

    @property
    def map(self) -> Map:
        """The map, as `draw_map` gives it."""
        return self._numbers.drawn

    @cached_property
    def blocks(self) -> dict[str, list[Block]]:
        """What stands in each section, as plain data without markup."""
        self._work()
        told = {one.key: one.blocks(self._numbers) for one in self._sections}
        return on_paper(told)

    @cached_property
    def tables(self) -> dict[str, pd.DataFrame]:
        """The tables, by name, names beside ids."""
        self._work()
        order = sorted(self._sections, key=lambda one: one.sheet)
        return {name: listed(self._numbers) for one in order for name, listed in one.tables.items()}

    @cached_property
    def pictures(self) -> dict[str, bytes]:
        """The pictures, by name and ending (``map.png``)."""
        self._work()
        drawn = {name: paint for one in self._sections for name, paint in one.pictures.items()}
        wanted = [*drawn.items()]  # two sections can have the same one
        pictures: dict[str, bytes] = {}
        for name, painted in tracked(wanted, len(wanted), progress=self._progress):
            with own_style():
                axes = painted(self._numbers)
                files = {} if axes is None else saved(axes)
            pictures |= {f"{name}.{ending}": content for ending, content in files.items()}
        return pictures

    @cached_property
    def html(self) -> str:
        """The page, with its pictures and the map in it."""
        return page(self)

    @cached_property
    def pages(self) -> dict[str, Map]:
        """The live pages that stand beside the report, by name."""
        return {
            name: drawn(self._numbers)
            for one in self._sections
            for name, drawn in one.pages.items()
        }

    def _work(self) -> None:
        """Compute what the sections need, with a bar."""
        needs = dict.fromkeys(need for one in self._sections for need in one.needs)
        left = [need for need in needs if need not in vars(self._numbers)]
        for need in tracked(left, len(left), progress=self._progress if left else False):
            getattr(self._numbers, need)

    def save(self, directory: str | Path, formats: Collection[str] | None = None) -> list[Path]:
        """Write the report into a folder; gives what was written.

        ``report.html`` (self-contained, prints well) and ``map.html``, ``report.docx``,
        ``report.pdf`` where a browser or LibreOffice is at hand, the tables as csv and as sheets of
        ``tables.xlsx``, the pictures as png and svg, ``how-it-was-made.json``. The same network
        gives the same bytes. Nothing is written before everything is computed, and each file is moved into place
        when it is whole. Where all formats are written over an earlier report, the files of that
        one which this one does not have are removed; ``removed`` gives them. ``unwritten`` gives the
        formats for which no program is at hand.

        Parameters
        ----------
        formats
            Which of ``html, docx, pdf, csv, xlsx, json, png, svg``; None = all that this
            installation can write.

        Raises
        ------
        ArgumentError
            For a format that does not exist.
        InputError
            Where a file stands in the place of the folder, or one in it must stay as it is.
        """
        formats = [formats] if isinstance(formats, str) else formats
        for one in formats or ():
            one_of("export-unknown", one, PAINTERS)
        from kennisnet.reports.names import earlier

        folder = free_folder(directory)
        names = names_of(self._sections)
        wanted = [one for one in PAINTERS.values() if formats is None or one.format in formats]
        made = {name: make(self) for one in wanted for name, make in one.files(names).items()}
        files = {folder / name: write for name, write in made.items() if write is not None}
        self.unwritten = [
            one.format
            for one in wanted
            if one.whole and all(made[name] is None for name in one.files(names))
        ]
        homes(files, folder)  # what must stay is told before anything is written
        old = [] if formats is not None else [one for one in earlier(folder) if one not in files]
        for path, write in files.items():
            write(path)
        for path in old:
            path.unlink(missing_ok=True)
        self.removed = old
        return sorted(files, key=lambda path: (path.suffix != ".html", path.name))

    def _repr_html_(self) -> str:
        title = escape(self.title)
        return (
            f'<iframe title="{title}" sandbox="allow-scripts allow-downloads" '
            f'style="width:100%;height:720px;border:1px solid #d9dee3" '
            f'srcdoc="{escape(self.html)}"></iframe>'
        )

    def __repr__(self) -> str:
        return f"<Report: {', '.join(one.key for one in self._sections)}>"


def report(
    net: Network,
    directory: str | Path | None = None,
    sections: Collection[str] | None = None,
    level: Level = "parents",
    lang: str = "nl",
    progress: bool | None = None,
    reading: Reading | None = None,
    doubts: pd.DataFrame | None = None,
    only: Mapping[str, Any] | None = None,
    institution: str | None = None,
) -> Report:
    """Report on a network: findings in plain words, a map, figures and tables.

    Parameters
    ----------
    directory
        Where to save it, in every format; None = not yet (`Report.save`).
    sections
        Which ones, by the keys of `Report.blocks` (``findings``, ``map``, ``meet``, …), always in
        their own order; None = all. A report has the tables and pictures of its sections.
    level
        ``"parents"``: units count as their parent, ``"units"``: each for itself.
    lang
        Language of the texts.
    progress
        Show a bar; None = on a terminal.
    reading
        How the table was read (`recognise`): the report then begins with it.
    doubts
        Names that may be one institution, as ``names`` gives them: the findings then begin with how
        many are not decided, and no pair is suggested that one of them may link already.
    only
        A report on a part: column and value, or values, as of `Network.subset`
        (``{"spoor": "De stad als lab"}``), with whoever takes part there.
    institution
        A report on one institution, by id or name: its projects, who takes part in these, and whom
        it could meet in the whole network.

    Returns
    -------
    Report
        ``html``, ``map``, ``tables``, ``pictures``, ``blocks`` and ``save``. The same network
        gives the same bytes. Pictures have ranges of ranks only up to some 2,000 nodes.

    Raises
    ------
    ArgumentError
        For what is no network, for a section, a level, a language or a column that does not exist,
        and for a part that holds nothing.
    InputError
        Where a file stands in the place of the folder, and for an institution that nobody, or more
        than one, is called.

    Examples
    --------
    >>> import kennisnet as kn
    >>> told = kn.report(kn.load_leiden(), sections=["fragile"], lang="en")
    >>> told.tables["fragile"].columns.tolist()
    ['project', 'project_name', 'trekker', 'trekker_name', 'second', 'second_name', 'status']
    """
    one_of("of-unknown", level, LEVELS)
    if directory is not None:
        free_folder(directory)
    a_network(net)
    a_language(lang)
    if only:
        net = part_of(net, only, lang)
    whom = None if institution is None else net.find(institution)
    numbers = Numbers(net, level, lang, reading, doubts, whom)
    whole = numbers.whom is None or sections is not None
    wanted = [one for one in chosen(sections) if one.when(numbers) and (whole or one.of_one)]
    made = Report(numbers, wanted, progress=progress)
    if directory is not None:
        made.save(directory)
    return made


def free_folder(directory: str | Path) -> Path:
    """Give the path of a folder, or say that a file stands there."""
    folder = Path(directory)
    if folder.exists() and not folder.is_dir():
        raise InputError([Fault("file-in-the-way", folder.name)])
    return folder
