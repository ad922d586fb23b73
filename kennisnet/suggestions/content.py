"""What projects are about: their themes, and the words of their names and descriptions.

A project can have several themes (`kennisnet.network.themes`). Words are weighed by TF-IDF of
scikit-learn, without those that say nothing in the languages of the table. Only projects in which
a named institution takes part tell how rare a theme or a word is: whoever is left out, is left out
of that too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat

import numpy as np
from scipy import sparse

from kennisnet.files.headers import plain
from kennisnet.naming import normal
from kennisnet.network import Network
from kennisnet.network.cells import missing
from kennisnet.network.themes import split_themes
from kennisnet.paths import Floats
from kennisnet.texts.words import WORDS

WORD = re.compile(r"[^\W\d_]{2,40}")
"""Letters only: a word that is shown somewhere can be no formula and no markup."""
MOST_WORDS = 5_000
"""So many words of a project count; nobody describes one in more."""
SPOKEN = 0.03
"""A language of which so many words say nothing is one that the table is written in."""
FIRST, FURTHER = 2, 3
"""So many different words show that texts are written in a language, and in a further one."""
DIGITS = 9
"""What is equal to so many decimals is as rare."""
HALF = 0.5
"""A theme or a word in more of the projects than this says nothing of two of them."""
NAMED = ("name",)
ABOUT = ("name", "theme", "spoor")
"""Columns with words about a project, beside its description.

A discipline or a priority is read as a spoor.
"""


def themes(net: Network) -> tuple[sparse.csr_array, list[str]]:
    """Give projects x themes, 1 where a project has a theme, and what the themes are called.

    >>> net = Network([], [{"id": "P", "theme": "wonen | zorg"}, {"id": "Q", "theme": "Zorg"}], [])
    >>> found, called = themes(net)
    >>> found.toarray().tolist(), called
    ([[1.0, 1.0], [0.0, 1.0]], ['wonen', 'zorg'])
    """
    called: dict[str, str] = {}
    rows: list[int] = []
    places: list[int] = []
    order: dict[str, int] = {}
    for row, cell in enumerate(net.column("projects", "theme")):
        for theme in split_themes(cell):
            key = theme.casefold()
            called.setdefault(key, theme)
            rows.append(row)
            places.append(order.setdefault(key, len(order)))
    shape = len(net.projects), len(called)
    return sparse.csr_array((np.ones(len(rows)), (rows, places)), shape=shape), [*called.values()]


def rarity(incidence: sparse.csr_array, theme: sparse.csr_array) -> Floats:
    """Give what each theme tells: ln(projects with a theme / projects with this one).

    0 for a theme of all. Only projects with an institution count.

    >>> everybody, one = sparse.csr_array(np.ones((1, 4))), np.array([[1, 1], [1, 0], [1, 0], [1, 0]])
    >>> rarity(everybody, sparse.csr_array(one)).round(2).tolist()
    [0.0, 1.39]
    """
    each, tagged = tagging(incidence, theme)
    return np.log(max(tagged, 1) / np.where(each > 0, each, max(tagged, 1)))


def tagging(incidence: sparse.csr_array, theme: sparse.csr_array) -> tuple[Floats, int]:
    """Count the projects of each theme, and those that have any; those with an institution."""
    counted = theme[np.flatnonzero(incidence.sum(axis=0))]
    each = np.asarray(counted.sum(axis=0), dtype=float).ravel()
    return each, int(np.count_nonzero(np.diff(counted.indptr)))


def telling(each: Floats, counted: int) -> np.ndarray:
    """Say what tells two projects from most others: it stands in half of them at most, or in two.

    >>> telling(np.array([2.0, 3.0, 4.0]), 6).tolist(), telling(np.array([2.0]), 2).tolist()
    ([True, True, False], [True])
    """
    return np.asarray(each <= max(2.0, counted * HALF))


def rarest_first(places: Iterable[int], rare: Floats, called: Sequence[str]) -> list[int]:
    """Put themes in order: the rarest first, those that are as rare by what they are called.

    >>> rarest_first([0, 1, 2], np.array([1.0, 2.0, 1.0]), ["wind", "zon", "bos"])
    [1, 2, 0]
    """
    return sorted(places, key=lambda t: (-round(float(rare[t]), DIGITS), called[t]))


def descriptions(net: Network) -> list[str]:
    """Give the columns of projects that describe them, by what they are called.

    >>> descriptions(Network([], [{"id": "P", "Samenvatting": "Samen wonen.", "budget": 3}], []))
    ['Samenvatting']
    """
    words = WORDS.headers("table")["description"]
    return [column for column in net.projects.columns if plain(str(column)) in words]


def texts(net: Network, columns: Sequence[str] = ABOUT) -> list[str]:
    """Give what is said of each project, in some columns and in its description.

    A name that is the project's id says nothing.

    >>> rows = [{"id": "p1", "name": "Lab", "description": "Zorg thuis"}, {"id": "p2"}]
    >>> texts(Network([], rows, []))
    ['Lab Zorg thuis', '']
    """
    table = net.projects
    wanted = dict.fromkeys([*(one for one in columns if one in table.columns), *descriptions(net)])
    said = {
        column: ["" if missing(cell) else str(cell) for cell in table[column].tolist()]
        for column in wanted
    }
    if "name" in said:
        ids = table.index.tolist()
        said["name"] = ["" if a == b else a for a, b in zip(said["name"], ids, strict=True)]
    rows = zip(*said.values(), strict=True) if said else repeat((), len(table))
    return [" ".join(filter(None, row)) for row in rows]


def words_in(text: str) -> list[str]:
    """Give the words of a text, in small letters.

    >>> words_in("<b>E-health</b> =SUM(A1) 2021: Zórg")
    ['health', 'sum', 'zórg']
    """
    return WORD.findall(normal("NFC", text).casefold())[:MOST_WORDS]


def silent(counts: Counter[str]) -> frozenset[str]:
    """Give the words that say nothing, of each language in which the texts are written.

    "War" says something in English and nothing in German: so a language must show by `FIRST`
    different words, and beside another one by `FURTHER` of its own.

    >>> found = silent(Counter("de zorg voor ouderen in de wijk".split()))
    >>> "voor" in found, "wijk" in found, "für" in found
    (True, False, False)
    """
    chosen: frozenset[str] = frozenset()
    whole = counts.total()
    spoken = dict(WORDS.stop)
    while spoken:
        share = {
            lang: sum(counts[word] for word in words - chosen) for lang, words in spoken.items()
        }
        most = max(spoken, key=lambda lang: share[lang])
        different = sum(word in counts for word in spoken[most] - chosen)
        if share[most] < SPOKEN * whole or different < (FURTHER if chosen else FIRST):
            break
        chosen |= spoken.pop(most)
    return chosen


@dataclass(frozen=True, eq=False)
class Words:
    """Projects x words, by TF-IDF, each row of length 1, or 0 where nothing is said."""

    weights: sparse.csr_array
    called: list[str]
    """The word of each column."""
    counts: Floats
    """In how many of the projects that count each word stands."""
    counted: int

    @cached_property
    def telling(self) -> np.ndarray:
        """Which words tell two projects from most others."""
        return telling(self.counts, self.counted)

    def common(self, one: int, other: int, most: int) -> list[str]:
        """Give the words that make two projects alike, those that add most first."""
        both = (self.weights[[one]].multiply(self.weights[[other]])).tocoo()
        found = zip(both.data.tolist(), both.coords[-1].tolist(), strict=True)
        ranked = sorted((-round(x, 9), self.called[at]) for x, at in found if self.telling[at])
        return [word for _, word in ranked[:most]]


def words(said: Sequence[str], counted: np.ndarray | None = None) -> Words:
    """Weigh the words of texts; ``counted`` says which texts tell how rare a word is.

    >>> found = words(["zorg in de wijk", "zorg", ""])
    >>> found.called, found.weights.toarray().round(2).tolist()
    (['wijk', 'zorg'], [[0.8, 0.61], [0.0, 1.0], [0.0, 0.0]])
    """
    taken = [words_in(text) if text else [] for text in said]
    here = np.ones(len(taken), dtype=bool) if counted is None else counted
    counts = Counter(word for at in np.flatnonzero(here) for word in taken[at])
    out = silent(counts)
    called = sorted(word for word in counts if word not in out)
    if not called:
        none = np.empty(0)
        return Words(sparse.csr_array((len(taken), 0), dtype=float), [], none, int(here.sum()))
    from sklearn.feature_extraction.text import TfidfTransformer

    place = {word: at for at, word in enumerate(called)}
    places = np.array([place.get(word, -1) for own in taken for word in own], dtype=np.int64)
    text = np.repeat(np.arange(len(taken)), [len(own) for own in taken])[places >= 0]
    ends = text, places[places >= 0]
    times = sparse.csr_array((np.ones(len(text)), ends), shape=(len(taken), len(called)))
    fitted = times[np.flatnonzero(here)]
    weigher = TfidfTransformer(sublinear_tf=True).fit(sparse.csr_matrix(fitted))
    weights = sparse.csr_array(weigher.transform(sparse.csr_matrix(times)))
    each = np.bincount(fitted.indices, minlength=len(called)).astype(float)
    return Words(weights, called, each, int(here.sum()))


def of_projects(net: Network, columns: Sequence[str] = ABOUT, *, every: bool = False) -> Words:
    """Give the words of the projects of a network; ``every``: rare among all projects.

    Else among those in which somebody takes part.
    """
    counted = None if every else np.asarray(net.incidence.sum(axis=0) > 0)
    return words(texts(net, columns), counted)


def summed(incidence: sparse.csr_array, of: sparse.csr_array) -> sparse.csr_array:
    """Give rows x words: the words of the columns that a row takes part in, to length 1.

    >>> both = sparse.csr_array(np.array([[1, 1]]))
    >>> summed(both, sparse.csr_array(np.array([[3.0, 0.0], [0.0, 4.0]]))).toarray().round(2).tolist()
    [[0.6, 0.8]]
    """
    total = sparse.csr_array(incidence @ of)
    length = np.sqrt(np.asarray(total.multiply(total).sum(axis=1)).ravel())
    return sparse.csr_array(sparse.diags_array(1 / np.where(length > 0, length, 1)) @ total)
