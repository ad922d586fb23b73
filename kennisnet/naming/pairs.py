"""Which partners belong to which lead, where a project prints several of both."""

from __future__ import annotations

import re
from itertools import groupby, zip_longest
from operator import itemgetter

from kennisnet.naming.leading import by_word
from kennisnet.texts.words import WORDS

PAIRS = "||"
"""What separates the pairs in a cell where a project prints several lead/partners pairs."""
_SIDES = {label: side for side, labels in WORDS.labels.items() for label in labels}
"""Which side a label in a cell names: ``T: …`` the leads, ``P: …`` the partners."""
_LABEL = re.compile(rf"(?:^|(?<=[\s,;/|.)]))({'|'.join(map(re.escape, sorted(_SIDES)))})\s*:\s*")


def pairs(lead: str, partners: str) -> list[tuple[str, str]]:
    """Give the lead/partners pairs that a project prints, in order.

    Several pairs are parted by ``||`` in both cells, or carry their own labels (``T: … P: …``,
    or words for a lead and for partners), also where all of it stands in one cell. Leads that follow one another belong, in their order,
    to the partners that follow them.

    >>> pairs("LUMC || gemeente", "FSW, VO || LUMC")
    [('LUMC', 'FSW, VO'), ('gemeente', 'LUMC')]
    >>> pairs("T: LUMC P: VO T: gemeente P: LUMC", "")
    [('LUMC', 'VO'), ('gemeente', 'LUMC')]
    >>> pairs("", "Penvoerder: LUMC; partners: VO, UL")
    [('LUMC', 'VO, UL')]
    """
    labelled = [*_labelled(lead, "lead"), *_labelled(partners, "partners")]
    runs = [[words for _, words in run] for _, run in groupby(labelled, key=itemgetter(0))]
    if labelled and labelled[0][0] == "partners":
        runs.insert(0, [])
    found = [
        pair
        for leads, others in zip_longest(runs[::2], runs[1::2], fillvalue=list[str]())
        for pair in zip_longest(leads, others, fillvalue="")
    ]
    return found or [("", "")]


def _labelled(text: str, column: str) -> list[tuple[str, str]]:
    """Give the parts of a cell, each with the side that its label names, or else its column."""
    found: list[tuple[str, str]] = []
    for part in text.split(PAIRS) if text.strip() else ():
        if spoken := by_word(part):
            found += spoken
            continue
        before, *rest = _LABEL.split(part)
        if before.strip() or not rest:
            found.append((column, before.strip()))
        labels, parts = rest[::2], rest[1::2]
        found += [(_SIDES[mark], said.strip()) for mark, said in zip(labels, parts, strict=True)]
    return found
