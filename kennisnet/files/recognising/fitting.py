"""Whether what stands in a column allows what its header says."""

from __future__ import annotations

from collections.abc import Callable

from kennisnet.files.recognising.evidence import Column, is_code
from kennisnet.files.recognising.headers import Said
from kennisnet.files.recognising.registers import FORMS, has_form
from kennisnet.naming.contacts import could_be_person
from kennisnet.naming.dates import is_date, span_of
from kennisnet.texts.words import WORDS

MOST = 0.8
"""A column is what so many of its cells are."""
FEW = 0.2
"""What a column of names may hold that is none: a remark, a number."""
SENTENCE, TALE = 8, 25
"""Cells of so many words on average are no status, or no title."""
TOLD_FROM = 4
"""A description has so many words on average."""
HALF = 0.5
NEARLY, ROLES, SHORT = 0.95, 12, 2
"""A header that surely says "role" has no more different words below it, in short cells."""
PERIODS, MANY = 3, 10
"""A column of so many cells has so many different periods, if they are those of projects."""
UNLIKELY = 0.6
EMPTY = 0.9
"""An empty column is what its header says, a little less surely."""

Test = Callable[[Said, Column], float]


def allowed(meaning: str, said: Said, column: Column) -> float:
    """Give the factor by which the cells of a column make a meaning less likely; 0 = it is not.

    Raises `KeyError` for a meaning that there is not.

    >>> import pandas as pd
    >>> from kennisnet.files.recognising.evidence import column_of
    >>> said = Said(1.0, "header", "partner")
    >>> allowed("partners", said, column_of(pd.Series(["TNO", "UL, HsL"])))
    1.0
    >>> allowed("partners", said, column_of(pd.Series(["12", "3"])))
    0.0
    """
    return TESTS[meaning](said, column) if column.cells else EMPTY


def _names(said: Said, column: Column) -> float:
    """Take names of organisations: no numbers, dates, addresses, answers or roles."""
    if said.reason == "both":
        return 1.0
    if column.lists_of_answers >= HALF or column.roles >= MOST or column.no_names > HALF:
        return 0.0
    if said.reason == "header-kinds" and column.share(could_be_person) >= HALF:
        return 0.0  # "participating students"
    return 1.0 if column.no_names <= FEW else UNLIKELY


def _institution(said: Said, column: Column) -> float:
    """Take organisations by name or by id, which is less likely where the header does not say so."""
    if said.coded or (column.no_names > FEW and not said.named):
        coded = column.codes >= MOST and column.dates < MOST and column.answers < MOST
        return (1.0 if said.coded else UNLIKELY) * coded
    return _names(said, column)


def _title(said: Said, column: Column) -> float:  # noqa: ARG001 - as its sisters
    if column.no_names > MOST or column.answers >= MOST:
        return 0.0
    return UNLIKELY if column.words > TALE else 1.0


def _code(said: Said, column: Column) -> float:  # noqa: ARG001 - as its sisters
    in_words = column.answers - column.share(str.isdigit)  # a 1 can number a project
    return float(column.codes >= MOST and in_words < MOST)


def _role(said: Said, column: Column) -> float:
    """Take words for a role; where the header says so, any few words that come again and again."""
    few = said.score >= NEARLY and column.different <= ROLES and column.no_names <= FEW
    few &= column.words <= SHORT
    return float(column.roles >= MOST or (few and column.answers < MOST))


def _word(said: Said, column: Column) -> float:  # noqa: ARG001 - as its sisters
    """Take few words, and neither numbers nor answers: a status, a sector."""
    told = column.no_names <= FEW and column.answers < MOST and column.roles < MOST
    return float(told and column.words <= SENTENCE)


def _group(said: Said, column: Column) -> float:  # noqa: ARG001 - as its sisters
    """Take names or numbers: a theme, a programme."""
    if column.dates - column.share(str.isdigit) > FEW or column.links > FEW:
        return 0.0
    if column.answers >= MOST or column.words > TALE:
        return 0.0
    return UNLIKELY if column.numbers > FEW else 1.0


def _date(said: Said, column: Column) -> float:
    """Take dates, and words for "no end"; where the header surely says so half of them are enough."""
    dated = column.share(lambda text: is_date(text) or span_of(text, serial=True))
    told = dated + column.share(lambda text: text.casefold() in WORDS.dates["ongoing"])
    return float(dated > 0 and told >= (HALF if said.score >= NEARLY else MOST))


def _period(said: Said, column: Column) -> float:
    """Take dates of which most have two ends; few ones in a long column are those of a programme."""
    several = column.different >= PERIODS or column.cells < MANY
    return float(several and column.share(_two_ends) >= HALF) * _date(said, column)


def _two_ends(text: str) -> bool:
    span = span_of(text) if is_date(text) else None
    return span is not None and span.first != span.last


def _tale(said: Said, column: Column) -> float:  # noqa: ARG001 - as its sisters
    return float(column.words >= TOLD_FROM and column.no_names <= FEW)


def _flag(said: Said, column: Column) -> float:  # noqa: ARG001 - as its sisters
    """Take yes and no; half of them is enough, and each other cell is a fault."""
    return float(column.answers >= HALF)


def _certainty(said: Said, column: Column) -> float:  # noqa: ARG001 - as its sisters
    return float(column.certainties >= HALF)


def _whole(said: Said, column: Column) -> float:  # noqa: ARG001 - as its sisters
    return float(column.share(lambda text: text.removesuffix(".0").isdecimal()) >= MOST)


def _register(said: Said, column: Column) -> float:
    form = said.register
    return float(
        column.share(lambda text: has_form(form, text) if form in FORMS else is_code(text)) >= MOST
    )


TESTS: dict[str, Test] = {
    "project": _code,
    "name": _title,
    "lead": _names,
    "partners": _names,
    "institution": _institution,
    "institution_name": _names,
    "register_id": _register,
    "role": _role,
    "sector": _word,
    "status": _word,
    "spoor": _group,
    "programme": _group,
    "start": _date,
    "end": _date,
    "period": _period,
    "description": _tale,
    "generic": _flag,
    "open_ended": _flag,
    "certainty": _certainty,
    "part": _whole,
}
"""By meaning."""
