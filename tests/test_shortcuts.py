"""What saves time while reading makes no difference to what is read."""

from __future__ import annotations

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from kennisnet.files.recognising.ditto import SIGNS, same_as_above
from kennisnet.files.recognising.given import LISTED, pieces
from kennisnet.files.recognising.listed import OFTEN_IN_NAMES, lists_in
from kennisnet.files.recognising.marks import is_code, total, totals
from kennisnet.files.recognising.nobody import denies, perhaps_nobody, says_nothing
from kennisnet.files.values import _differs
from kennisnet.naming import Kinds, readable_ids, squash
from kennisnet.naming.cells import begins_as_a_name, read_cell
from kennisnet.naming.units import cuts_of, holds_sign
from kennisnet.naming.unnamed import MORE, NOBODY
from kennisnet.network.cells import coded, column_at, each_once, each_text, remembered, text_of
from kennisnet.texts.words import WORDS

TEXTS = st.lists(st.sampled_from(["UL", "HsL", "", "e.a.", None]), max_size=8)


@given(TEXTS, st.sampled_from(["str", object]))
def test_a_column_that_is_remembered_is_taken_apart_as_without(texts: list[str | None], kind: type):
    column = pd.Series(texts, dtype=kind)
    codes, values = coded(column)
    with remembered():
        for _ in range(2):
            again = coded(column)
            assert again[0].tolist() == codes.tolist()
            assert again[1].tolist() == values.tolist()


@given(TEXTS)
def test_a_column_made_of_places_is_taken_apart_as_one_made_of_texts(texts: list[str | None]):
    texts = [text or "" for text in texts]
    values = np.array(sorted({*texts, "nobody"}), dtype=object)
    plain = pd.Series([text or None for text in texts], dtype="str")
    with remembered():
        for made in (column_at(np.searchsorted(values, texts), values), text_of(texts)):
            pd.testing.assert_series_equal(made, plain)
            apart = [part.tolist() for part in coded(made)]
            assert apart == [part.tolist() for part in coded(plain)]


@given(TEXTS, st.integers(0, 3))
def test_a_column_made_of_some_rows_is_one_of_their_texts(texts: list[str | None], first: int):
    codes, values = pd.factorize(np.array([text or "" for text in texts], dtype=object))
    plain = pd.Series([text or None for text in texts[first:]], dtype="str")
    with remembered():
        made = column_at(codes[first:], values)
        pd.testing.assert_series_equal(made, plain)
        assert [part.tolist() for part in coded(made)] == [part.tolist() for part in coded(plain)]


@given(st.text(st.sampled_from("0१²a-/ \n"), max_size=14))
def test_a_code_has_a_digit_and_no_space(text: str):
    bare = text.replace("-", "").replace("/", "")
    digit = any(sign.isdecimal() for sign in text)
    assert is_code(text) == (digit and bare.isalnum() and len(text) <= 12)


@given(TEXTS.filter(len))
def test_a_remembered_column_that_is_written_to_is_another_column(texts: list[str | None]):
    column = pd.Series(texts, dtype="str")
    with remembered():
        coded(column)
        column.iloc[0] = "new"
        codes, values = coded(column)
        assert values[codes[0]] == "new"
        shorter = column.iloc[1:]
        assert len(coded(shorter)[0]) == len(texts) - 1


@given(st.text(st.sampled_from("aB ,/(-–—)\u00ad，；.\n"), max_size=20))
def test_a_name_without_a_sign_cannot_be_cut(name: str):
    assert holds_sign(name) or not [*cuts_of(name)]


# Sieves let through whatever a rule wants


def _as_typed(word: str) -> st.SearchStrategy[str]:
    """Give a word as somebody may type it: in other letters, with signs, blanks or words around it."""
    cased = st.sampled_from([word, word.upper(), word.title(), word.swapcase(), word.casefold()])
    around = st.sampled_from(
        ["", "", "", " ", ".", "(", ")", "x", "4 ", " 4", ": 12", "\u00a0", "é"]
    )
    accented = st.sampled_from(["", "", "\u0301"])
    return st.tuples(around, cased, accented, around).map("".join)


def _typed(words: frozenset[str] | set[str]) -> st.SearchStrategy[str]:
    return st.one_of(st.sampled_from(sorted(words)).flatmap(_as_typed), st.text(max_size=8))


@given(_typed(WORDS.rows["total"]))
def test_every_total_is_looked_at(text: str):
    said = total(text)
    assert totals([text]) == ({text: said} if said else {})


@given(_typed(WORDS.ditto | SIGNS))
def test_every_word_for_the_same_as_above_is_looked_at(text: str):
    assert bool(same_as_above([text])) == (text in SIGNS or text.casefold() in WORDS.ditto)


NEGATED = {f"{negation} partners" for negation in WORDS.negations}
PENDING = {f"Lab {phrase}" for phrase in WORDS.not_given | WORDS.cells["unknown"]}


@given(_typed(WORDS.not_given | NEGATED | PENDING))
def test_everything_that_names_nobody_is_looked_at(text: str):
    text = text.strip()  # as the pieces of a cell are
    if says_nothing(text) or denies(text, "Partners"):
        assert list(perhaps_nobody([text])) == [text]


FRAGMENTS = [
    *sorted(NOBODY | MORE | WORDS.ends),
    *(
        "e.a.",
        "etc",
        "etc.",
        "...",
        "…",
        "div. scholen",
        "o.a.",
        "lead",
        "penv.",
        "et al.",
        "vele anderen",
    ),
    *(
        "Lab",
        "UL",
        "W&N",
        "R&D",
        "12",
        "3",
        "x",
        "é",
        "i.s.m.",
        "en",
        "and",
        "•",
        "- ",
        "*",
        "1)",
        "&amp;",
    ),
    *(
        ",",
        ", ",
        "(",
        ")",
        ";",
        "/",
        " / ",
        "+",
        "&",
        "\n",
        " ",
        "  ",
        ".",
        ":",
        "-",
        " - ",
        "|",
        "\t",
        "\u00ad",
    ),
]


WORDED = sorted({*NOBODY, *WORDS.ends, *WORDS.cells["and"], *WORDS.cells["abbreviations"]})


@settings(max_examples=1_000)
@given(
    st.one_of(st.sampled_from(WORDED).flatmap(_as_typed), st.sampled_from(["Lab", "Teatro"])),
    st.lists(st.sampled_from(FRAGMENTS), max_size=6).map("".join),
)
def test_who_begins_as_a_name_names_somebody(first: str, rest: str):
    text = squash(first + rest)
    if begins_as_a_name(text):
        assert read_cell(text).mentions


@given(st.text("0123456789٣²", min_size=1), st.sampled_from(["", "schools", "12"]))
def test_a_number_is_a_kind_only_where_somebody_calls_it_so(number: str, called: str):
    kinds = Kinds(further=[called] if called else [])
    assert kinds.among({"a": number}) == ({"a": said} if (said := kinds.of(number)) else {})


@given(st.lists(st.sampled_from(["UL", " UL", "UL ", "A, B", "a", "A", "B; UL", ""]), unique=True))
def test_pieces_of_cells_are_counted(texts: list[str]):
    told: dict[str, int] = {}
    for text in texts * 2:
        for piece in LISTED.split(text):
            told[piece.strip()] = told.get(piece.strip(), 0) + 1
    assert list(pieces(pd.Series(texts * 2, dtype="str")).items()) == list(told.items())


@given(st.lists(st.sampled_from(["UL", "tno", "TNO, UL", "UL/x", "A\nB", "A & ul", "A + B"])))
def test_signs_that_no_cell_holds_part_nothing(texts: list[str]):
    whole = {text.casefold() for text in texts}
    found = {sign for sign, *_ in lists_in(pd.Series(texts, dtype="str"))}
    soft = {
        sign
        for sign in OFTEN_IN_NAMES
        for text in texts
        if sign in text and {piece.strip().casefold() for piece in text.split(sign)} <= whole
    }
    assert found == soft | ({"line"} if "A\nB" in texts else set())


# Places instead of texts


@given(TEXTS, st.sampled_from(["str", object]))
def test_a_column_changed_once_for_each_text(texts: list[str | None], kind: type):
    column = pd.Series(texts, range(5, 5 + len(texts)), dtype=kind)
    told = each_once(column, lambda text: text[:1].lower() or np.nan)
    plain = pd.Series(told, column.index, dtype="str")
    with remembered():
        made = each_text(column, lambda text: text[:1].lower())
        pd.testing.assert_series_equal(made, plain)
        assert [part.tolist() for part in coded(made)] == [part.tolist() for part in coded(plain)]


@given(st.lists(st.tuples(st.sampled_from("pq"), st.sampled_from(["a", "b", None])), min_size=1))
def test_what_rows_of_one_project_say_differently(rows: list[tuple[str, str | None]]):
    keys, said = (pd.Series(one, dtype="str") for one in zip(*rows, strict=True))
    codes, ids = coded(keys)
    first = {key: next((text for one, text in rows if one == key and text), None) for key in ids}
    once = pd.Series([first[key] for key in ids], dtype="str")
    told = [text is not None and text != first[key] for key, text in rows]
    assert _differs(said, once, codes).tolist() == told


@given(
    st.lists(st.sampled_from(["A b", "a-b", "C", "c.", "…"]), unique=True), st.sets(st.just("c"))
)
def test_ids_of_names_do_not_hang_on_the_others_where_none_clash(names: list[str], taken: set[str]):
    ids = readable_ids(names, taken)
    assert len({*ids.values()} | taken) == len(names) + len(taken)
    assert list(ids) == names
    assert all(ids[name] == "a-b" for name in names if name in {"A b", "a-b"} and len(names) == 1)
