"""Whatever a table holds, each choice that is shown has a reason, in both languages."""

from __future__ import annotations

import pandas as pd
import pytest

import kennisnet as kn
from kennisnet.errors import InputError
from kennisnet.files.recognising.question import ReadingQuestion
from kennisnet.texts import LANGUAGES, say
from kennisnet.texts.words import WORDS

ENDS = {"en": "because", "nl": "want"}
NAMES = ["Linde en Co", "Gemeente Dal", "Wilg", "Hogeschool Noord"]
LISTS = ["Gemeente Dal; Wilg", "HKL; Wilg", "HKL", "Wilg; Gemeente Dal"]
PLANS = ["Nachtlicht", "Stille Straat", "Schaduwplein", "Zilverdraad"]


def words():
    """Give words by which tables call their columns, of each meaning some."""
    tables = [WORDS.headers(one) for one in ("table", "loose", "coordination")]
    known = [word for of in tables for listed in of.values() for word in sorted(listed)[::40]]
    kinds = [sorted(WORDS.generic[lang])[::20] for lang in LANGUAGES]
    return [*known, *sorted(WORDS.cities)[:3], *kinds[0], *kinds[1], "Mission"]


def shown(frame):
    """Give a reading of a table, and its question if it has one; None where it is refused."""
    try:
        return kn.recognise(frame), None
    except ReadingQuestion as question:
        return question.reading, question
    except InputError:
        return None, None


def empty(frame):
    """Give the choices of a table that are shown without a reason."""
    reading, question = shown(frame)
    if reading is None:
        return []
    if not reading.sure:
        question = question or ReadingQuestion(reading)
    found = []
    for lang in LANGUAGES:
        lines = question.text(lang).splitlines() if question else []
        found += [line for line in lines if line.rstrip().endswith((ENDS[lang], "()"))]
        table = reading.table(lang)
        columns = table[table["value"].isin(list(reading.columns))]
        found += columns.loc[columns["because"].str.strip() == "", "value"].tolist()
    return found


@pytest.mark.parametrize("place", [0, 1, 2])
def test_no_column_is_without_a_reason_whatever_it_is_called(place):
    cells = [PLANS, NAMES, LISTS]
    lost = {}
    for word in words():
        called = ["Iets", "Wat", "Hoe"]
        called[place] = word
        frame = pd.DataFrame(dict(zip(called, cells, strict=True)))
        if found := empty(frame):
            lost[word] = found
    assert lost == {}


@pytest.mark.parametrize("corner", ["", "Archief", "Iets", "Mission"])
@pytest.mark.parametrize("heads", [["HKL", "VDR", "QPB"], ["Linde", "Wilg", "Es"]])
def test_no_matrix_is_without_a_reason(corner, heads):
    crosses = dict(
        zip(heads, (["x", "", "x", ""], ["", "x", "", "x"], ["x", "x", "", ""]), strict=True)
    )
    assert empty(pd.DataFrame({corner: PLANS, **crosses})) == []


def test_columns_side_by_side_of_which_it_is_asked_have_a_reason():
    table = {
        "Plan": PLANS,
        "Trekker": NAMES,
        "Gemeenten": [
            "Gemeente Dal; Gemeente Oord",
            "Gemeente Oord",
            "Gemeente Bos",
            "Gemeente Dal",
        ],
    }
    frame = pd.DataFrame({**table, "Kennisinstellingen en bedrijven": LISTS})
    assert empty(frame) == []
    assert shown(frame)[0].columns["Gemeenten"] == "partners"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("rule", ["likeliest", "names-rows", "header-kind", "asked"])
def test_the_sentences_say_something(lang, rule):
    assert say(f"reading-because-{rule}", lang).strip()
