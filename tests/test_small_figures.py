"""Pictures of views on small sheets, for a column of a document: what is in them can be read."""

import re

import pytest
from scenes import over

import kennisnet as kn
from kennisnet.maps.axes import sheet
from kennisnet.maps.figure import LEAST
from kennisnet.maps.readable import readable

VIEWS = ["board", "institution", "introductions", "islands", "groups", "round"]


def drawn(leiden, view, wide):
    ax = kn.draw_figure(leiden, sheet((wide, 0.75 * wide)), view=view, lang="en")
    ax.get_figure().draw_without_rendering()
    return ax


@pytest.mark.slow
@pytest.mark.parametrize("wide", [3.5, 7])
@pytest.mark.parametrize("view", VIEWS)
def test_no_text_is_smaller_than_six_points_and_what_is_left_out_is_said(leiden, view, wide):
    ax = drawn(leiden, view, wide)
    (note,) = (one for one in ax.texts if one.get_gid() == "note")
    texts = [one for one in ax.texts if one is not note]
    legend = ax.get_legend().get_texts()
    assert min(one.get_fontsize() for one in [*texts, note, ax.title, *legend]) >= LEAST - 0.01
    out, every = map(int, re.findall(r"\d+", note.get_text())[:2])
    assert every - out == len(texts)
    assert 0 < out < every


@pytest.mark.slow
def test_on_a_sheet_of_its_own_size_all_is_there(leiden):
    ax = kn.draw_figure(leiden, view="board")
    assert not [one for one in ax.texts if one.get_gid() == "note"]
    assert min(one.get_fontsize() for one in ax.texts) >= LEAST


def test_words_go_before_letters_and_none_lies_over_another():
    """By hand: at 30 units a row is too high for the next, 20 units below; a letter gives way."""
    row = {"x": 0.0, "y": 0.0, "size": 10.0, "align": "left", "bold": False, "room": 0.0}
    names = ["H", "Alfa", "Beta", "Gamma"]
    rows = [{**row, "text": name, "y": y} for name, y in zip(names, (0, 0, 20, 40), strict=True)]
    assert [one["text"] for one in readable(rows, 30, 500)] == ["Alfa", "Gamma"]
    bold = [{**one, "bold": one["text"] == "Beta"} for one in rows]
    assert [one["text"] for one in readable(bold, 30, 500)] == ["Beta"]
    boxes = [(0, one["y"] - 15, 50, one["y"] + 15, "") for one in readable(rows, 30, 500)]
    assert not over(*boxes)
