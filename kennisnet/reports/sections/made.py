"""How this was made: version, checksum, parameters, so that anybody can make it again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.metadata import version

from kennisnet.reports import chances
from kennisnet.reports.blocks import Block, Terms
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.registry import always, section
from kennisnet.reports.words import NOTHING, Words
from kennisnet.texts import pick


@section(
    110,
    part="appendix",
    needs=["suggestions", "pairs", "groups", "draws", "curves", "linked", "whole"],
    when=always,
    of_one=True,
)
def made(numbers: Numbers) -> list[Block]:
    """List how the report was made."""
    words = numbers.words
    return [Terms(tuple((words.text(f"made-{key}"), value) for key, value in _made(numbers)))]


def _made(numbers: Numbers) -> Iterator[tuple[str, str]]:
    words, about, how = numbers.words, numbers.net.about, numbers.suggestions.attrs
    yield "version", f"kennisnet {version('kennisnet')}"
    yield "source", str(pick(about.get("source"), numbers.lang) or NOTHING)
    yield "date", str(about.get("date") or NOTHING)
    yield "checksum", numbers.net.fingerprint
    yield "level", words.text(f"level-{numbers.level}")
    yield "weight", numbers.pairs.attrs["weight"]
    yield "predictor", f"{how['predictor']}; balance {words.number(how['balance'])}"
    yield "values", _values(how["values"], words) or NOTHING
    yield "candidates", words.number(how["candidates"])
    runs, orders = numbers.groups.attrs["runs"], numbers.curves[0].attrs["samples"]
    yield "seed", words.text("made-chance", runs=runs, draws=numbers.draws, orders=orders)
    if numbers.linked and not chances.too_large(numbers.net):
        if chances.groupings(numbers.net) and not chances.too_many(numbers.net):
            said = words.text("made-groups-null", samples=chances.SAMPLES)
            yield "chance-groups", said
        if chances.roles(numbers.net) and not chances.too_many(numbers.net):
            about = {"samples": chances.ROLES_SAMPLES, "whole": chances.SEARCHED}
            yield "chance-roles", words.text("made-roles-null", **about)
        yield "chance-pairs", words.text("made-pairs-null")
    found, whole = numbers.groups.attrs, numbers.whole
    if "against" in found:
        about = {"samples": found["samples"], "searches": found["searches"]}
        yield "chance-found", words.text("made-found-null", **about)
    if numbers.linked and whole is not None:
        yield "chance-whole", words.text("made-whole-null", samples=whole.attrs["samples"])
    if how["values_left_out"]:
        yield "left-out", _values(how["values_left_out"], words)


def _values(names: Iterable[str], words: Words) -> str:
    """Name what counts as valuable in plain words."""
    return ", ".join(words.text("made-value", name=name) for name in names)
