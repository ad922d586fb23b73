"""`lookalikes`: projects that may overlap, or could join forces, and why one would think so.

Three channels that are never added up: partners beyond chance, the same theme, alike words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd
from scipy import sparse

from kennisnet.chance import significance
from kennisnet.choices import MORE, UNTESTED
from kennisnet.errors import a_language
from kennisnet.network import Network, a_network, records
from kennisnet.network.themes import JOINED
from kennisnet.paths import Nodes
from kennisnet.projections import shared
from kennisnet.suggestions import content
from kennisnet.suggestions.products import product_at
from kennisnet.texts import enumerate_, say

ALIKE = 0.3
"""Words are alike from this cosine on: in names that is one rare word of three."""
MOST_SAID = 3
"""A sentence tells so many words, or themes."""
BLOCK = 500
"""The words of so many projects at a time are compared with all others."""
DIGITS = 9
COLUMNS = [
    *("a", "b", "shared", "partners_q", "same_spoor", "same_theme", "words", "reading"),
    *("themes", "likeness"),
]


def lookalikes(
    net: Network,
    null: str | None = None,
    samples: int | None = None,
    alpha: float = 0.05,
    seed: int = 0,
    lang: str = "nl",
    *,
    progress: bool | None = None,
    tested: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """List pairs of projects that look alike: by partners, by theme or by words.

    Parameters
    ----------
    null, samples, alpha, seed, progress
        How partners are compared with chance: see `significance`.
    lang
        Language of ``reading``.
    tested
        What ``significance(net, of="projects")`` gave, where that is known already.

    Returns
    -------
    DataFrame
        Pairs that look alike in at least one of three ways, those in most ways first, then those
        with the rarest themes and the words that are most alike: ``a, b`` (ids, ``a`` before ``b``
        in table order), ``shared`` (partners that both have), ``partners_q`` (`significance`; NaN:
        cannot be tested), ``same_spoor`` and ``same_theme`` (missing: not known of both), ``words``
        (of names and descriptions, joined by ``|``, where these are alike), ``reading`` (sentences),
        ``themes`` (that both have, joined by ``|``) and ``likeness`` (cosine of their words).

        The ways: partners beyond chance; a theme that half of all projects have at most; words with
        a cosine of at least `ALIKE`, one of them in half of the projects at most.

        ``attrs``: those of `significance`; ``by_partners``, ``by_theme`` and ``by_words`` count the
        pairs of each way, ``said`` says in words what partners tell. That no pair shares more
        partners than chance would give is a usual outcome.

    Examples
    --------
    >>> import kennisnet as kn
    >>> rows = [("P", "Bees in town", "nature"), ("Q", "Bees and birds", "nature"), ("R", "Care", "")]
    >>> net = kn.Network(
    ...     [{"id": i} for i in "ab"],
    ...     [{"id": p, "name": name, "theme": theme} for p, name, theme in rows],
    ...     [{"institution": i, "project": p} for i, p in ("aP", "bQ", "bR")],
    ... )
    >>> found = kn.lookalikes(net, lang="en")
    >>> found[["a", "b", "shared", "same_theme", "words"]].values.tolist()
    [['P', 'Q', 0, True, 'bees']]
    >>> print(found["reading"].iloc[0])
    Both are about nature. Both speak of “bees”. They share no partner in these data: perhaps a chance to join forces.
    >>> print(found.attrs["said"])
    Of no pair of projects could it be told whether it shares more partners than chance would give.
    """
    named, lang = a_network(net).named(), a_language(lang)
    if tested is None:
        tested = significance(named, "projects", null, samples, alpha, seed, progress=progress)
    beyond = tested[tested["verdict"] == MORE]
    known = _Projects(named)
    found = known.pairs([named.projects.index.get_indexer(pd.Index(beyond[end])) for end in "ab"])
    found = found.merge(_judged(tested), on=["a", "b"], how="left")
    ways = {
        "by_partners": found["verdict"] == MORE,
        "by_theme": found["themes"] != "",
        "by_words": found["words"] != "",
    }
    found["reading"] = [_reading(row, lang) for row in records(found)]
    order = np.lexsort(
        (
            -found["likeness"].round(DIGITS),
            -found["rare"].round(DIGITS),
            -np.sum([*ways.values()], axis=0),
        )
    )
    out = found.iloc[order].reset_index(drop=True)[COLUMNS]
    out = out.astype(dict.fromkeys(("a", "b", "words", "reading", "themes"), "str"))
    counts = {way: int(so.sum()) for way, so in ways.items()}
    out.attrs = tested.attrs | counts | {"said": partners_said(tested, lang), "lang": lang}
    return out


class _Projects:
    """What projects are about, and in which ways two of them are alike; by their places."""

    def __init__(self, net: Network) -> None:
        self.net = net
        self.ids = net.projects.index
        self.members = sparse.csr_array(net.incidence.T)
        self.words = content.of_projects(net, content.NAMED, every=True)
        theme, self.called = content.themes(net)
        everywhere = sparse.csr_array(np.ones((1, len(self.ids))))
        self.has_theme = np.diff(theme.indptr) > 0
        self.tells = content.telling(*content.tagging(everywhere, theme))
        fit = np.flatnonzero(self.tells)
        self.theme, self.every_theme = sparse.csr_array(theme[:, fit]), theme
        self.rarity = content.rarity(everywhere, theme)
        self.rare = self.rarity[fit]

    def pairs(self, more: list[Nodes]) -> pd.DataFrame:
        """Give the pairs with a common theme or alike words, and ``more``, with what they share."""
        size = max(len(self.ids), 1)
        ways = [more, sparse.triu(shared(self.theme), 1).coords, self._worded()]
        i, j = np.divmod(
            np.unique(np.concatenate([a.astype(np.int64) * size + b for a, b in ways])), size
        )
        i, j = i.astype(np.intp), j.astype(np.intp)
        rare = self.theme @ sparse.diags_array(self.rare)
        themes = self.every_theme
        same_theme = pd.Series(product_at(themes, themes, i, j) > 0, dtype="boolean")
        spoor = self.net.column("projects", "spoor").to_numpy(dtype=object)
        known = pd.notna(spoor)
        same_spoor = pd.Series(spoor[i] == spoor[j], dtype="boolean")
        likeness = product_at(self.words.weights, self.words.weights, i, j)
        ends = list(zip(i.tolist(), j.tolist(), strict=True))
        return pd.DataFrame(
            {
                "a": self.ids[i].to_numpy(dtype=object),
                "b": self.ids[j].to_numpy(dtype=object),
                "shared": product_at(self.members, self.members, i, j).astype(np.int64),
                "same_spoor": same_spoor.mask(~(known[i] & known[j])),
                "same_theme": same_theme.mask(~(self.has_theme[i] & self.has_theme[j])),
                "words": [
                    JOINED.join(self.words.common(*pair, MOST_SAID) if alike >= ALIKE else [])
                    for pair, alike in zip(ends, likeness, strict=True)
                ],
                "themes": [JOINED.join(self._themes(*pair)) for pair in ends],
                "likeness": likeness,
                "rare": product_at(sparse.csr_array(rare), self.theme, i, j),
            }
        )

    def _worded(self) -> tuple[Nodes, Nodes]:
        """Give the pairs whose words are alike, a block of projects at a time."""
        found = [(np.empty(0, dtype=np.intp),) * 2, *self._blocks()]
        i, j = (np.concatenate(ends) for ends in zip(*found, strict=True))
        return i, j

    def _blocks(self) -> Iterator[tuple[Nodes, Nodes]]:
        weights, told = self.words.weights, self.words.telling.astype(float)
        few = sparse.csr_array(weights @ sparse.diags_array(told)) if len(told) else weights
        turned = sparse.csr_array(weights.T)
        for start in range(0, len(self.ids), BLOCK):
            some = slice(start, start + BLOCK)
            alike = sparse.coo_array(weights[some] @ turned)
            i, j = alike.coords[0] + start, alike.coords[1]
            fit = (alike.data >= ALIKE) & (j > i)
            i, j = i[fit].astype(np.intp), j[fit].astype(np.intp)
            said = product_at(few, weights, i, j) > 0
            yield i[said], j[said]

    def _themes(self, one: int, other: int) -> list[str]:
        """Give the common themes that tell something, the rarest first."""
        both = np.intersect1d(self.every_theme[[one]].indices, self.every_theme[[other]].indices)
        fit = [t for t in both.tolist() if self.tells[t]]
        return [self.called[t] for t in content.rarest_first(fit, self.rarity, self.called)]


def _judged(tested: pd.DataFrame) -> pd.DataFrame:
    """Give what chance says of each pair."""
    told = tested[["a", "b", "q", "verdict"]].rename(columns={"q": "partners_q"})
    return told.astype({"a": object, "b": object})


def partners_said(tested: pd.DataFrame, lang: str) -> str:
    """Say what partners tell about projects that look alike; that none do is a usual outcome.

    >>> partners_said(pd.DataFrame({"verdict": ["as expected", "cannot be tested"]}), "en")
    'How many partners projects share could be chance for every pair.'
    """
    verdicts = tested["verdict"]
    more = int((verdicts == MORE).sum())
    if not more and not (verdicts != UNTESTED).any():
        return say("lookalike-untold", lang)
    return say("lookalike-partners", lang, n=more)


def _reading(row: dict[str, Any], lang: str) -> str:
    """Say in which ways a pair is alike, and what that may mean."""
    themes, words = (
        row[of].split(JOINED)[:MOST_SAID] if row[of] else [] for of in ("themes", "words")
    )
    told = []
    if themes:
        told.append(say("lookalike-themes", lang, themes=enumerate_(themes, lang)))
    if words:
        heard = enumerate_([f"“{word}”" for word in words], lang)
        told.append(say("lookalike-words", lang, words=heard))
    told.append(say(f"lookalike-{_partners(row)}", lang, n=row["shared"]))
    return " ".join(told)


def _partners(row: dict[str, Any]) -> str:
    """Give the key of what partners say."""
    if row["verdict"] == MORE:
        return "more"
    if not row["shared"]:
        return "apart"
    return "untested" if row["verdict"] == UNTESTED else "expected"
