"""A registry as a file: ids, and the names that each has in any language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pandas as pd

from kennisnet.errors import InputError
from kennisnet.files.grid import Grid, frame_grid
from kennisnet.files.headers import plain
from kennisnet.files.how import Readable
from kennisnet.files.opening import read_grid
from kennisnet.naming import key
from kennisnet.naming.same.folding import Folded, folded, is_short
from kennisnet.texts.words import WORDS

BETWEEN = "|"
"""What parts the names in one cell."""


def read_labels(source: Readable) -> pd.DataFrame:
    """Read a registry: columns ``id`` and ``label``, one row a name.

    The column with ids is called ``id``, or something that ends in it (``ror_id``); names stand in
    columns called ``label`` or ``name``, several of them in one cell parted by ``|``. Raises
    `InputError` where either is not there.

    >>> table = pd.DataFrame({"ror_id": ["1"], "label": ["Leiden University | Universiteit Leiden"]})
    >>> read_labels(table)["label"].tolist()
    ['Leiden University', 'Universiteit Leiden']
    """
    grid = _grid(source)
    called = {header: plain(header).split() for header in grid.frame.columns}
    ids = [header for header, words in called.items() if words[-1:] == ["id"]]
    labels = [header for header, words in called.items() if LABELS.intersection(words)]
    labels = [header for header in labels if header not in ids]
    absent = [name for name, there in (("id", ids), ("label", labels)) if not there]
    faults = (*grid.faults, *grid.absent(absent))
    if faults:
        raise InputError(faults)
    ids.sort(key=lambda header: len(called[header]))
    long = grid.frame.melt(id_vars=ids[0], value_vars=labels, value_name="cell").dropna()
    parts = long["cell"].str.split(BETWEEN, regex=False).explode().str.strip()
    told = pd.DataFrame({"id": long[ids[0]].reindex(parts.index), "label": parts})
    return told[told["label"] != ""].drop_duplicates(ignore_index=True)


LABELS = frozenset({"label", "labels", "alias", "aliases", *("naam", "namen", "name", "names")})
"""Words in the header of a column with names."""


def _grid(source: Readable) -> Grid:
    if isinstance(source, pd.DataFrame):
        return frame_grid(source, "registry")
    return read_grid(Path(source), _fits)


def _fits(row: Sequence[str]) -> int:
    words = [plain(cell).split() for cell in row]
    return sum(bool(LABELS.intersection(one)) or one[-1:] == ["id"] for one in words)


class Labels:
    """The names of a registry, to look names up by."""

    def __init__(self, table: pd.DataFrame) -> None:
        self._ids: dict[str, set[str]] = defaultdict(set)
        for one, label in table[["id", "label"]].itertuples(index=False):
            if not is_short(label):
                for form in _forms(label, folded(label)):
                    self._ids[form].add(str(one))

    def id_of(self, name: str) -> str:
        """Give the one id that a name fits, or nothing; an abbreviation fits none.

        The form in which it fits first decides: as it stands, folded, translated.

        >>> labels = Labels(pd.DataFrame({"id": ["1", "2"], "label": ["Leiden University", "UL"]}))
        >>> labels.id_of("universiteit leiden"), labels.id_of("UL"), labels.id_of("Leiden")
        ('1', '', '')
        """
        if is_short(name):
            return ""
        for form in _forms(name, folded(name)):
            found = self._ids.get(form)
            if found:
                return next(iter(found)) if len(found) == 1 else ""
        return ""


def _forms(name: str, told: Folded) -> Iterator[str]:
    """Give the forms in which a name can fit, the surest first."""
    yield f"k {key(name)}"
    yield f"w {' '.join((*told.words, *sorted(told.forms)))}"
    yield from (f"v {variant}" for variant in sorted(told.variants))
    if told.own:
        yield f"t {' '.join(told.bag)}"


def registered(names: pd.Series, registry: Readable) -> dict[str, str]:
    """Give the id in a registry of each name that fits exactly one, by the index of the names."""
    labels = Labels(read_labels(registry))
    found = {str(one): labels.id_of(str(name)) for one, name in names.items()}
    return {one: number for one, number in found.items() if number}


def numbers_of(table: pd.DataFrame) -> Iterable[tuple[str, str]]:
    """Give the columns of institutions that hold numbers of a register, with that register.

    >>> [*numbers_of(pd.DataFrame(columns=["name", "KvK-nummer", "pic"]))]
    [('KvK-nummer', 'kvk'), ('pic', 'pic')]
    """
    by_header = {header: name for name, headers in WORDS.registers.items() for header in headers}
    by_header |= {name: name for name in WORDS.registers}
    for column in table.columns:
        register = by_header.get(plain(str(column)))
        if register:
            yield str(column), register
