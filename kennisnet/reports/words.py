"""How a report names things and says numbers: in its language, from its network."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

import pandas as pd

from kennisnet.network import Network
from kennisnet.texts import enumerate_, number, say
from kennisnet.texts.wording import CODE, LABEL, brief, titled

NOTHING = "–"
LONG, CUT, NEAR = 30, 5, 3
"""A column is cut where so many titles of so many signs are as long as the longest, more than are a little shorter."""
UNSURE = "†"
"""Behind the name of an institution of which it is unsure who is meant."""


def cut_marked(titles: pd.Series) -> pd.Series:
    """Mark the titles that a table has cut: no longer than so much, and many exactly so long.

    >>> cut_marked(pd.Series(["x" * 40] * 5 + ["short"])).tolist()[-2:] == ["x" * 40 + "…", "short"]
    True
    """
    length = titles.str.len()
    most = length.max() if len(titles) else 0
    at_most = (length == most) & titles.str.contains(r"[^\W_]$")
    if (
        most < LONG
        or at_most.sum() < CUT
        or at_most.sum() <= ((length < most) & (length >= most - NEAR)).sum()
    ):
        return titles
    return titles.where(~at_most, titles + "…")


class Words:
    """The names in one network and the sentences of a report, in one language."""

    def __init__(self, net: Network, lang: str, unsure: Collection[str] = ()) -> None:
        """Mark the names of who is unsure, wherever they stand."""
        self.lang = lang
        self.plain = net.column("institutions", "name").astype("str")
        self._names = self.plain.copy()
        self._names[[*unsure]] += UNSURE
        self._titles = cut_marked(net.column("projects", "name").astype("str"))
        self._status = net.column("projects", "status").astype("str")
        codes = net.codes
        self._codes = codes.where(codes.str.len() <= CODE, "")

    def text(self, key: str, **values: Any) -> str:
        """Say a sentence of reports."""
        return say(f"report-{key}", self.lang, **values)

    def number(self, value: float, digits: int = 3, *, fixed: bool = False) -> str:
        """Write a number; – where there is none."""
        return number(value, self.lang, digits, fixed=fixed)

    @property
    def names(self) -> pd.Series:
        """The names of all institutions by id, those who are unsure marked."""
        return self._names

    def name(self, institution: str) -> str:
        """Name an institution in full; – for nobody."""
        return self._names[institution] if institution else NOTHING

    def brief(self, institutions: Iterable[str], most: int = LABEL) -> list[str]:
        """Name institutions as they are called for short, from so many signs on; never cut."""
        return [
            brief(self.plain[one], most) + self._names[one].removeprefix(self.plain[one])
            for one in institutions
        ]

    def listed(self, institutions: Iterable[str]) -> str:
        """Enumerate institutions, as short as can be."""
        return enumerate_(self.brief(institutions), self.lang)

    def coded(self, texts: Iterable[str]) -> bool:
        """Say whether some of the texts have the code of a project in brackets."""
        codes = {f"({code})" for code in self._codes if code}
        return bool(codes) and any(code in text for text in texts if "(" in text for code in codes)

    def title(self, project: str) -> str:
        """Name a project with its code, where it has one that is short; – for none."""
        return titled(self._titles[project], self._codes[project]) if project else NOTHING

    def where(self, project: str) -> str:
        """Name a project in which two can meet, and say where it is only planned."""
        planned = bool(project) and self._status[project] == "planned"
        title = self.title(project)
        return self.text("where-planned", title=title) if planned else title

    def runs(self, project: str) -> bool:
        """Say whether a project is known to run, or to be planned."""
        return bool(project) and self._status[project] in {"running", "planned"}

    def range(self, low: float, high: float) -> str:
        """Write a range with at most one decimal, equal ends once.

        >>> words = Words(Network([], [], []), "nl")
        >>> words.range(3.0, 4.5), words.range(1.0, 1.0), words.range(9, 10)
        ('3–4,5', '1', '9–10')
        >>> words.range(2.96, 3.04)
        '3'
        """
        ends = [self.number(end, 1) for end in (low, high)]
        return ends[0] if ends[0] == ends[1] else "–".join(ends)
