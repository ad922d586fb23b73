"""What these data cannot say."""

from __future__ import annotations

from collections.abc import Iterator

from kennisnet.reports import chances
from kennisnet.reports.blocks import Block, Bullets
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.registry import always, section
from kennisnet.texts import enumerate_, pick


@section(
    100,
    part="appendix",
    needs=["open_lists", "kinds", "doubtful", "linked"],
    when=always,
    of_one=True,
)
def limits(numbers: Numbers) -> list[Block]:
    """List what must be kept in mind."""
    return [Bullets(tuple(_limits(numbers)))]


def _limits(numbers: Numbers) -> Iterator[str]:
    words, net = numbers.words, numbers.net
    yield from pick(net.about.get("caveats"), numbers.lang) or ()
    if numbers.level == "units" or numbers.units:
        yield words.text(f"limit-{numbers.level}")
    if numbers.open_lists:
        yield words.text("limit-open", n=numbers.open_lists, all=len(net.projects))
    if numbers.kinds:
        yield words.text("limit-generic", n=numbers.kinds)
    if numbers.doubtful:
        names = enumerate_(sorted(words.name(one) for one in numbers.doubtful), numbers.lang)
        yield words.text("limit-doubtful", names=names, n=len(numbers.doubtful))
    if numbers.linked:
        for why in chances.why_not(net):
            yield words.text(f"limit-{why}")
    yield words.text("limit-few")
    yield words.text("limit-suggestions")
