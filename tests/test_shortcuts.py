"""What saves time while reading makes no difference to what is read."""

from __future__ import annotations

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from kennisnet.naming.units import cuts_of, holds_sign
from kennisnet.network.cells import coded, column_at, remembered

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
        made = column_at(np.searchsorted(values, texts), values)
        pd.testing.assert_series_equal(made, plain)
        assert [part.tolist() for part in coded(made)] == [part.tolist() for part in coded(plain)]


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
