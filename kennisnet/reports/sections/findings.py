"""What stands out beside the first page: findings that claim no more than the data carry.

A finding is data: the keys of its two sentences, the numbers in them, and whom it is about. A
further one is a function here that gives a `Finding`, or nothing where there is nothing to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from kennisnet.reports.blocks import Block, Card, Cards, Paragraph
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.registry import section
from kennisnet.reports.words import Words
from kennisnet.texts import say

MOST_NAMED = 5


@dataclass(frozen=True)
class Finding:
    """A finding: ``finding-<heading>`` and ``finding-<text>`` say it."""

    heading: str
    text: str
    counts: dict[str, int] = field(default_factory=dict)
    who: dict[str, list[str]] = field(default_factory=dict)
    """Institutions by id, for each variable of the sentences that names them."""


Rule: TypeAlias = Callable[[Numbers], "Finding | None"]
RULES: list[Rule] = []
"""In the order in which a report tells what they find."""


def rule(find: Rule) -> Rule:
    """Let a function find something, after those that stand above it."""
    RULES.append(find)
    return find


def findings_of(numbers: Numbers) -> Iterator[Finding]:
    """Give all that stands out and is not on the first page, the most important first."""
    if numbers.degree.sum():
        found = (find(numbers) for find in RULES)
        yield from (finding for finding in found if finding)


NEEDS = (
    *("degree", "spoor", "reach", "leads", "fragile"),
    *("pairs", "open_lists", "leads_only"),
)


@section(65, part="appendix", needs=NEEDS)
def findings(numbers: Numbers) -> list[Block]:
    """Give a card for each finding."""
    found = [*findings_of(numbers)]
    cards = Cards(tuple(told(finding, numbers.words) for finding in found))
    blocks = [cards] if found else [Paragraph(numbers.words.text("findings-none")), cards]
    return [*leads_only(numbers), *blocks]


def leads_only(numbers: Numbers) -> list[Block]:
    """Say it where a table names leads alone, so that nobody looks for partners."""
    if not numbers.leads_only:
        return []
    rule = "leads-only" if numbers.linked else "leads-only-apart"
    return [Paragraph(numbers.words.text(rule))]


def told(finding: Finding, words: Words) -> Card:
    """Put a finding in words."""
    names = {key: words.listed(ids) if ids else "" for key, ids in finding.who.items()}
    heading, text = (
        say(f"finding-{key}", words.lang, **finding.counts, **names)
        for key in (finding.heading, finding.text)
    )
    return Card((heading,), text)


@rule
def sporen(numbers: Numbers) -> Finding | None:
    """Find who take part in several sporen, and so carry news from one to the other."""
    there = int(numbers.spoor.nunique())
    if there < 2:  # noqa: PLR2004 - one is no bridge
        return None
    reach = numbers.reach[numbers.degree.index]
    most = list(reach.index[reach == there])
    counts = {"n": int((reach > 1).sum()), "all": len(reach), "sporen": there}
    counts["everywhere"] = len(most)
    return Finding("sporen-heading", "sporen", counts, {"names": most[:MOST_NAMED]})


@rule
def leads(numbers: Numbers) -> Finding | None:
    """Find that one institution leads more projects than any other, or that nobody leads."""
    led = numbers.leads
    if led.empty:
        return Finding("no-leads-heading", "no-leads")
    if _tied(led):
        return None
    counts = {
        "n": int(led.iloc[0]),
        "all": len(numbers.net.projects),
        "single": len(numbers.fragile),
        "leaders": len(led),
        "institutions": len(numbers.degree),
    }
    return Finding("leads-heading", "leads", counts, {"name": [str(led.index[0])]})


@rule
def pair(numbers: Numbers) -> Finding | None:
    """Find that two institutions share more projects than any other two."""
    shared = numbers.pairs["shared"]
    if shared.empty or _tied(shared):
        return None
    best = numbers.pairs.iloc[int(shared.argmax())]
    a, b = str(best["a"]), str(best["b"])
    counts = {"n": int(shared.max()), "all": len(numbers.net.projects)}
    return Finding("pair-heading", "pair", counts, {"a": [a], "b": [b]})


@rule
def open_lists(numbers: Numbers) -> Finding | None:
    """Find that some lists of partners are open."""
    if not numbers.open_lists:
        return None
    counts = {"n": numbers.open_lists, "all": len(numbers.net.projects)}
    return Finding("open-heading", "open", counts)


def _tied(counts: Iterable[int]) -> bool:
    """Say whether more than one has the most."""
    values = list(counts)
    return values.count(max(values)) > 1
