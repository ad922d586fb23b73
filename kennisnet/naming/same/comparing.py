"""Two names beside one another: what differs, and whether that is worth a question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kennisnet.naming.same.folding import Folded, folded, is_short
from kennisnet.naming.same.lexicon import COUNTRY, FIELD, KIND, NUMBER, lexicon
from kennisnet.naming.same.slips import is_other_letter, is_slip
from kennisnet.naming.units import abbreviated, cuts_of, says_unit
from kennisnet.texts.words import WORDS

SIGNS = KIND + FIELD + COUNTRY + NUMBER
TOLD = 0.75
SURE_SLIP, SURE_MORE = 0.7, 0.65
"""The names must have so much of their weight in common: where letters differ, and where one
says more. Measured on the labels of ROR (docs/names.md)."""
ONE_EACH = ("one", "other")
MOST_DIFFERENT = 3
"""Tokens in which names can differ by slips."""
ESTABLISHED = 3
"""A word that so many names have is no slip of another that so many have."""
NAMESAKES = 4
"""A word that so many names have is a place after which they are called, where it stands alone."""
LONG_WORD, LONG_PLACE = 6, 8
"""Letters of the only word that tells two names apart, where a letter is left out or moved;
in the name of a municipality, which may be another one, more."""
SHORT, LACKS = 5, 3
"""Letters that a shortened word without a full stop has at most, and those that it lacks at least."""
PLACES = frozenset(
    f"{KIND}{kind}" for kind in ("municipality", "city", "province", "region", "county")
)

NEUTRAL = frozenset(
    f"{KIND}{kind}"
    for kind in (
        *("university", "college", "polytechnic", "institute", "centre", "school", "academy"),
        *("municipality", "city", "province", "region", "network", "group", "company"),
    )
)
"""Kinds that may be left out of a name; a hospital or a foundation is another institution."""


@dataclass(frozen=True)
class Said:
    """What a comparison of two names says."""

    reason: str
    score: float
    part: int = 0
    """1: the first name is a part of the second; 2: the other way round."""
    words: tuple[str, ...] = field(default=())
    """The words that make the difference."""


@dataclass(frozen=True)
class Weights:
    """How much each token tells in this table, and how many names have it."""

    weight: Mapping[str, float]
    names: Mapping[str, int]

    def of(self, tokens: Sequence[str]) -> float:
        """Add up what tokens tell."""
        return sum(self.weight[token] for token in tokens)


def differ(one: Folded, other: Folded, weights: Weights) -> Said | None:
    """Say what makes a question of two names that are not equal; None: they are different."""
    left, right = _less(one.bag, other.bag), _less(other.bag, one.bag)
    shared = _less(one.bag, left)
    if not shared and len(left) + len(right) != len(ONE_EACH):
        return None
    if left and right:
        return _slips(one, other, left, right, shared, weights)
    if not left and not right:
        return None
    return _more(one, other, left or right, shared, weights, longer=1 if left else 2)


def _less(bag: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    return tuple(token for token in bag if token not in other)


def _slips(
    one: Folded,
    other: Folded,
    left: tuple[str, ...],
    right: tuple[str, ...],
    shared: tuple[str, ...],
    weights: Weights,
) -> Said | None:
    """Pair what is left of each name, word by word: by a slip or because a word is shortened."""
    pairs = _paired(one, other, left, right)
    slipped = [pair for pair in pairs if is_slip(*pair)]
    telling = [token for token in shared if token[0] not in SIGNS]
    if not pairs or any(_known(pair, left, right, weights) for pair in slipped):
        return None
    if not telling and any(
        _plain(pair, left, right) and not _alone(*pair, shared) for pair in slipped
    ):
        return None
    common = weights.of(shared)
    whole = common + max(weights.of(left), weights.of(right))
    # Most of what a word with a slip tells is told all the same.
    score = (common + TOLD * (whole - common)) / whole
    if score < SURE_SLIP:
        return None
    words = tuple(word for pair in pairs for word in pair)
    reason = "shortened" if not slipped else "slip" if len(pairs) == 1 else "slips"
    return Said(reason, score, words=words)


def _paired(
    one: Folded, other: Folded, left: tuple[str, ...], right: tuple[str, ...]
) -> list[tuple[str, str]]:
    """Pair what is left of two names, word by word; nothing where a word stays alone."""
    if max(len(left), len(right)) > MOST_DIFFERENT:
        return []
    spelled = dict(one.tokens), dict(other.tokens)
    mine = sorted({spelled[0][token] for token in left})
    free = sorted({spelled[1][token] for token in right})
    if len(mine) != len(free):
        return []
    pairs = []
    for word in mine:
        match = next((w for w in free if _pairs(word, w, one, other)), None)
        if match is None:
            return []
        free.remove(match)
        pairs.append((word, match))
    return pairs


def _pairs(word: str, other: str, one: Folded, two: Folded) -> bool:
    if is_slip(word, other):
        return True
    short, long = (word, other) if len(word) < len(other) else (other, word)
    said = one.shortened if short == word else two.shortened
    return short in said and long.startswith(short)


def shortened(one: Folded, other: Folded) -> tuple[str, ...]:
    """Give the words in which two names differ, where of each two one is short for the other.

    Without a full stop a word is short when it lacks much: "Institut" is not short for "Institute".

    >>> shortened(folded("Gem. Almelo"), folded("Gemeente Almelo"))
    ('gem', 'gemeente')
    >>> shortened(folded("Almelo University"), folded("Universiteit Almelo"))
    ()
    """
    left, right = (
        sorted({*this.words} - {*that.words}) for this, that in ((one, other), (other, one))
    )
    if len(left) != len(right):
        return ()
    dotted = one.shortened | other.shortened
    for pair in zip(left, right, strict=True):
        short, long = sorted(pair, key=len)
        if not long.startswith(short) or not (
            short in dotted or (len(short) <= SHORT and len(long) - len(short) >= LACKS)
        ):
            return ()
    return tuple(word for pair in zip(left, right, strict=True) for word in pair)


def _plain(pair: tuple[str, str], left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Say whether neither word means anything of its own."""
    return pair[0] in left and pair[1] in right


def _known(
    pair: tuple[str, str], left: tuple[str, ...], right: tuple[str, ...], weights: Weights
) -> bool:
    """Say whether both words stand in several names, or both mean something of their own."""
    if pair[0] not in left and pair[1] not in right:
        return True
    return min(weights.names.get(word, ESTABLISHED) for word in pair) >= ESTABLISHED


def _alone(word: str, other: str, shared: tuple[str, ...]) -> bool:
    """Say whether a slip in the only word that tells the names apart is worth a question."""
    length = min(len(word), len(other))
    if any(token in PLACES for token in shared):
        return length >= LONG_PLACE and not is_other_letter(word, other)
    return length >= LONG_WORD + 2 * is_other_letter(word, other)


def _more(
    one: Folded,
    other: Folded,
    extra: tuple[str, ...],
    shared: tuple[str, ...],
    weights: Weights,
    *,
    longer: int,
) -> Said | None:
    """Judge names of which one says more: a part of the other, or perhaps the same."""
    more, less = (one, other) if longer == 1 else (other, one)
    words = tuple(dict.fromkeys(word for token, word in more.tokens if token in extra))
    if is_part(more, less):
        return Said("part", 0.5, part=longer, words=words)
    # A word for a kind that says a field as well ("Hogeschool" is one of applied science) is no more
    # than a kind.
    in_kind = {word for token, word in more.tokens if token in extra and token[0] == KIND}
    beside = {token for token, word in more.tokens if word not in in_kind}
    extra = tuple(token for token in extra if token[0] != FIELD or token in beside)
    if less.own == 0 or any(token[0] in FIELD + NUMBER for token in extra):
        return None
    kinds = [token for token in extra if token[0] == KIND]
    if (any(token[0] == KIND for token in shared) and kinds) or not NEUTRAL.issuperset(kinds):
        return None
    if (
        kinds
        and not PLACES.issuperset(kinds)
        and len(shared) == 1
        and _is_place(shared[0], weights)
    ):
        return None
    common = weights.of(shared)
    score = common / (common + weights.of(extra))
    if score < SURE_MORE and not _may_begin(more, less, shared, weights):
        return None
    return Said("more", score, words=words)


def _may_begin(more: Folded, less: Folded, shared: tuple[str, ...], weights: Weights) -> bool:
    """Say whether a name is the other one with words behind it, where that may be one institution.

    Of a place it is none: "Gemeente Bergen" and "Gemeente Bergen op Zoom" are two. Whether another
    name begins so too is asked of the whole table.
    """
    if PLACES.intersection(shared) or (len(shared) == 1 and _is_place(shared[0], weights)):
        return False
    return tuple(sorted(more.meant[: len(less.meant)])) == less.bag


def _is_place(token: str, weights: Weights) -> bool:
    """Say whether a word alone is a place, after which several institutions are called."""
    return token in lexicon().cities or weights.names[token] >= NAMESAKES


def is_part(more: Folded, less: Folded) -> bool:
    """Say whether the longer name is the shorter one with a part behind, or before, a sign.

    >>> is_part(folded("Universiteit Leiden, Faculteit der Letteren"), folded("Leiden University"))
    True
    """
    languages = tuple(WORDS.units)
    for cut in cuts_of(more.name):
        behind = says_unit(cut.part, languages) or abbreviated(cut.part)
        before = says_unit(cut.whole, languages, sure=True)
        if is_short(cut.whole) and not says_unit(cut.part, languages, sure=True):
            behind = behind and cut.sign == "/"  # "ILS - Institute of …" says what the letters mean
        if behind and not before and folded(cut.whole).bag == less.bag:
            return True
        if before and folded(cut.part).bag == less.bag:
            return True
    return False
