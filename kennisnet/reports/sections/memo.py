"""The first page, complete in itself: the conclusion, a picture, whom to introduce, what to decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

import pandas as pd

from kennisnet import charts
from kennisnet.charts.parts.ribbons import TALL
from kennisnet.drawing import compose
from kennisnet.errors import typed
from kennisnet.maps.axes import sheet
from kennisnet.maps.caption import caption
from kennisnet.maps.figure import figure, size_of
from kennisnet.maps.look import Look
from kennisnet.reports import chances
from kennisnet.reports.blocks import (
    Block,
    Bullets,
    Column,
    Paragraph,
    Picture,
    Subheading,
    Table,
    texts,
)
from kennisnet.reports.leading import one_each
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.pairs import listed, nobody
from kennisnet.reports.registry import always, section
from kennisnet.reports.unsaid import counted_otherwise, endless, missing, only, open_ends
from kennisnet.reports.words import NOTHING
from kennisnet.suggestions.telling import day_told
from kennisnet.texts import enumerate_, pick
from kennisnet.texts.wording import date_said, is_web_address

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WIDE = 7.2
MOST_OWN = 8
"""So many projects of one institution are listed."""
MOST = 3
"""So many decisions are asked for."""
NARROW = {"pieces", "strangers", "once"}
"""Of these stories it is part what the table leaves out."""


def _picture(numbers: Numbers) -> Axes | None:
    shown = numbers.story.picture
    if not shown:
        return None
    if shown == "board":
        title = numbers.words.text(_pictured(numbers))
        scene = compose(numbers.net, Look("board", lang=numbers.lang, title=title))
        wide, high = size_of(scene)
        return figure(scene, sheet((max(wide, WIDE), high)))
    paint = charts.CHARTS[shown]
    axes: Axes = paint(numbers.net, sheet((WIDE, TALL)), numbers.lang)
    return axes


def _pictured(numbers: Numbers) -> str:
    """Give the key of what the picture shows; where lists are open, of what stands there for that."""
    shown = numbers.story.picture
    if shown == "board" and numbers.open_lists:
        return "memo-picture-board-open"
    return f"memo-picture-{shown}"


NEEDS = (
    *("story", "first", "over", "fragile", "only_leads", "open_lists", "undecided", "covered"),
    *("lookalikes", "linked", "suggestions", "members", "hit_rate"),
)


@section(5, part="memo", needs=NEEDS, pictures={"story": _picture}, when=always, of_one=True)
def memo(numbers: Numbers) -> list[Block]:
    """Say what the numbers come to, whom to introduce, what can be decided, and what was read."""
    words, story = numbers.words, numbers.story
    past = len(numbers.over) == len(numbers.net.projects)
    apart = only(numbers)
    first = story.form in NARROW
    asked = " ".join(filter(None, (_names(numbers), _addresses(numbers), apart if first else "")))
    blocks: list[Block] = [Paragraph(asked)] if asked else []
    blocks += [Bullets(story.sentences)] if story.sentences else []
    if story.picture:
        alt = f"{story.title}. {' '.join(story.sentences)}"
        said = words.text(_pictured(numbers))
        blocks.append(Picture("story", alt, caption=said))
    if numbers.whom:
        blocks += [Subheading(words.text("memo-own")), _own(numbers)]
    if numbers.linked and numbers.first:
        blocks.append(Subheading(_heading(numbers)))
        blocks += [
            listed(numbers.first, words, numbers.members),
            Paragraph(" ".join(_to_mind(numbers)), small=True),
        ]
    elif numbers.linked and story.form not in {"empty", "strangers"}:
        blocks.append(Paragraph(nobody(numbers.suggestions, words, over=past)))
    if decisions := tuple(islice(_decisions(numbers), MOST)):
        blocks += [Subheading(words.text("memo-decide")), Bullets(decisions)]
    codes = words.coded(text for block in blocks for text in texts(block))
    read = _read(numbers, "" if first else apart, codes=codes)
    return [*blocks, Paragraph(" ".join(read), small=True)]


def _names(numbers: Numbers) -> str:
    """Ask which names are one institution: it changes all numbers, so it stands below the title."""
    names, institutions = numbers.undecided
    if not names:
        return ""
    command = typed(["kennisnet", "names", *([numbers.reading.file] if numbers.reading else [])])
    counts = {"names": names, "institutions": institutions}
    return numbers.words.text("names-undecided", command=command, **counts)


def _heading(numbers: Numbers) -> str:
    """Announce the introductions; where a test shows no gain, that stands here and not only below."""
    said = numbers.words.text("memo-first", n=len(numbers.first))
    tested = numbers.hit_rate
    if tested is None or tested.likely:
        return said
    against = "worse" if tested.worse else tested.evaluation.attrs["against"]
    return numbers.words.text("memo-first-unshown", heading=said, against=against)


def _own(numbers: Numbers) -> Table:
    """List the projects of the one whom the report is about, and who is in them."""
    words, whom = numbers.words, numbers.whom or ""
    links = numbers.named.participations
    own = links[links["institution"] == whom]
    led = {*own["project"][own["role"] == "trekker"]} if "role" in own else set()
    heads = (("project", 0.36), ("own-role", 0.14), ("own-others", 0.5))
    columns = tuple(Column(words.text(head), share=share) for head, share in heads)
    rows = tuple(
        (
            words.title(project),
            words.text("own-leads" if project in led else "own-joins"),
            words.listed(sorted(numbers.members[project] - {whom})) or NOTHING,
        )
        for project in own["project"].drop_duplicates()
    )
    return Table(columns, rows[:MOST_OWN], total=len(rows), dense=True)


def _to_mind(numbers: Numbers) -> Iterator[str]:
    """Say how the pairs were chosen, how old the data are, what is to be minded of all."""
    words = numbers.words
    date = numbers.net.about.get("date")
    if all(row["where"] and row["introduced_by"] for row in numbers.first):
        doubted = (numbers.named.column("participations", "certainty") == "doubtful").any()
        yield words.text("memo-chosen", sure="yes" if doubted else "no")
    if day := day_told(numbers.suggestions, numbers.lang):
        yield day
    elif date:
        yield words.text("memo-dated", date=date_said(str(date), numbers.lang))
    ends = numbers.net.column("projects", "end")
    unknown = {row["where"] for row in numbers.first if row["where"]} & {*ends.index[ends.isna()]}
    if unknown and ends.notna().any():
        yield words.text("memo-no-end", n=len(unknown))
    if numbers.story.form == "tiny":
        yield words.text("memo-untested")
    elif numbers.hit_rate is not None:
        yield words.text("hit-rate", told=numbers.hit_rate.told(numbers.lang, brief=True))


def _read(numbers: Numbers, apart: str, *, codes: bool) -> Iterator[str]:
    """Say what was read, what is ``apart`` and not in it, and what ``codes`` in brackets are."""
    words, dated = numbers.words, not (numbers.linked and numbers.first)
    yield words.text("memo-read", counts=caption(numbers.net, numbers.lang, dated=dated))
    yield from counted_otherwise(numbers)
    yield from pick(numbers.net.about.get("caveats"), numbers.lang) or ()
    yield from filter(None, [apart])
    if gone := missing(numbers):
        yield words.text("memo-missing", what=enumerate_(gone, numbers.lang))
    yield words.text("memo-beyond")
    if codes:
        yield words.text("memo-codes")


def _decisions(numbers: Numbers) -> Iterator[str]:
    """Say what a reader can decide, what changes the rest first."""
    for decide in DECISIONS:
        if said := decide(numbers):
            yield said


def _call(numbers: Numbers) -> str:
    """Ask whom to call first: who can introduce most of the pairs."""
    if not numbers.linked:
        return ""
    introduces = Counter(row["introduced_by"] for row in numbers.first if row["introduced_by"])
    if not introduces:
        return ""
    shared = Counter(one for row in numbers.first for one in row["shared_partners"].split(" | "))
    # who is named most may know the two of other pairs too
    one = min(introduces, key=lambda one: (-introduces[one], -shared[one], one))
    n = max(introduces[one], shared[one])
    name, every = numbers.words.name(one), len(numbers.first)
    whole = "yes" if n == every else "no"
    return numbers.words.text("decide-call", name=name, n=n, all=every, whole=whole)


def _second(numbers: Numbers) -> str:
    """Ask for second leads: first where most projects hang on one."""
    words, found = numbers.words, numbers.only_leads
    if found.empty or not numbers.linked or one_each(numbers.fragile):
        return ""
    n, _, second, times = found.iloc[0]
    most = list(found.index[found["n"] == n])
    if n < 2 or len(most) > 2:  # noqa: PLR2004 - one project each is no place to begin
        about = {"over": open_ends(numbers, _projects(found)), "lone": _lone(numbers, found)}
        return words.text("decide-second", n=int(found["n"].sum()), **about)
    names = words.listed(most)
    # nobody gets more to carry where the title says that few carry it, or who fits seldom
    fit = len(most) == 1 and 2 * times > n and numbers.story.form not in {"few", "hub"}
    who = words.name(second) if fit else "none"
    lone = _lone(numbers, found.loc[most])
    over = open_ends(numbers, _projects(found.loc[most]))
    counts = {"n": int(n), "who": len(most), "lone": lone, "over": over}
    return words.text("decide-second-at", names=names, second=who, **counts)


def _lone(numbers: Numbers, found: pd.DataFrame) -> int:
    """Count the projects of some leads in which nobody else is named."""
    return int((numbers.fragile["second"][_projects(found)] == "").sum())


def _projects(found: pd.DataFrame) -> list[str]:
    """Give the projects of some leads."""
    return [project for projects in found["projects"] for project in projects]


def _white(numbers: Numbers) -> str:
    """Ask who is missing where chance would put them."""
    found = numbers.covered
    if found is None or (spots := chances.beyond(found, "white spot")).empty:
        return ""
    row, column = (chances.group(spots.iloc[0][end], numbers.words) for end in ("row", "column"))
    return numbers.words.text("decide-white", sector=row, spoor=column, n=len(spots))


def _alike(numbers: Numbers) -> str:
    """Ask whether two projects that look alike overlap, or could join forces."""
    found = numbers.lookalikes
    if found is None or found.empty:
        return ""
    # a word in common is no reason to call two projects alike: a theme is, or partners beyond chance
    telling = found[(found["themes"] != "") | (found["partners_q"] <= found.attrs["alpha"])]
    telling = telling[~telling[["a", "b"]].isin(numbers.over).any(axis=1)]
    if telling.empty:
        return ""
    a, b = (numbers.words.title(str(telling.iloc[0][end])) for end in "ab")
    return numbers.words.text("decide-alike", a=a, b=b)


def _open(numbers: Numbers) -> str:
    """Ask to complete lists that are open."""
    n, lists = numbers.open_lists, numbers.net.column("projects", "open_ended")
    if not n:
        return ""
    return numbers.words.text("decide-open", n=n, title=numbers.words.title(str(lists.idxmax())))


def _unknown(numbers: Numbers) -> str:
    """Ask for what the table does not tell, or tells of some projects only."""
    words, n = numbers.words, len(endless(numbers))
    if len(numbers.over) == len(numbers.net.projects):
        return words.text("decide-past")
    if not numbers.linked or numbers.story.form == "empty":
        return ""
    if gone := missing(numbers):
        return words.text("decide-missing", what=enumerate_(gone, numbers.lang))
    return words.text("decide-ends", n=n) if n else ""


def _addresses(numbers: Numbers) -> str:
    """Ask for names where addresses of the web stand: who has both is counted twice."""
    n = sum(is_web_address(name) for name in numbers.named.institutions["name"])
    return numbers.words.text("decide-addresses", n=n) if n else ""


DECISIONS: list[Callable[[Numbers], str]] = [
    _call,
    _second,
    _white,
    _alike,
    _open,
    _unknown,
]
