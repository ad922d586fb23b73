"""Newcomers of a long table are met at once: as if they were met one by one."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from kennisnet.files.reading import Call, read_with_notes
from kennisnet.files.register import Alike, Meaning, Register
from kennisnet.files.spelled import Spellings

NAMES = st.lists(st.text(alphabet="aAbB. ", min_size=1, max_size=3), unique=True, max_size=12)


@given(NAMES, st.data())
def test_met_at_once_or_one_by_one(names, data):
    times = data.draw(
        st.lists(st.integers(1, 9), min_size=len(names), max_size=len(names)), label="times"
    )
    once, single = Register(), Register()
    meant = [single.meaning(name, times=n) for name, n in zip(names, times, strict=True)]
    assert [[one] for one in once.met(names, times)] == meant
    assert list(once.spellings().items()) == list(single.spellings().items())
    assert once.newcomers(()) == single.newcomers(())


@given(st.lists(st.tuples(st.sampled_from("xyz"), st.sampled_from("abc"), st.integers(1, 5))))
def test_spellings_are_counted(met):
    found, told = Spellings(), dict[str, dict[str, int]]()
    for newcomer, name, times in met:
        found.add(newcomer, name, times)
        count = told.setdefault(newcomer, {})
        count[name] = count.get(name, 0) + times
    assert {one: found.of(one) for one in found.first} == told
    assert found.times == {one: sum(count.values()) for one, count in told.items()}
    assert {*found.several} == {one for one, count in told.items() if len(count) > 1}
    most = {one: min(count, key=lambda n: (-count[n], n)) for one, count in told.items()}
    assert found.shown() == most == {one: found.most(one) for one in told}


def test_spellings_are_united():
    found = Spellings()
    for newcomer, name, times in (("a", "A", 2), ("b", "B", 3), ("c", "C", 1), ("a", "a.", 1)):
        found.add(newcomer, name, times)
    told = found.united({"b": "a", "c": None})
    assert {one: told.of(one) for one in told.first} == {"a": {"A": 2, "a.": 1, "B": 3}}
    assert found.of("b") == {"B": 3}


def test_newcomers_are_meanings():
    some = Alike(["a", "b", "c"])
    assert list(some) == [Meaning("a"), Meaning("b"), Meaning("c")] == [*some[:1], *some[1:]]
    assert not some[2].by_table
    assert Alike(["a"], by_table=True)[0] == Meaning("a", by_table=True)


def test_rows_of_newcomers_and_of_nobody():
    """Who is only a mark opens its project, who is nobody is noted with its row."""
    table = pd.DataFrame(
        {
            "project": ["P0", "P1", "P2", "P0", "P1", "P2", "P0"],
            "institution": ["UL", "e.a.", "ul", "onbekend", "n.v.t.", "geen", "TNO"],
        }
    )
    call = Call(form="participations", project="project", institution="institution")
    read = read_with_notes(table, call)
    assert read.network.institutions["name"].tolist() == ["UL", "TNO"]
    links = read.network.participations
    assert links["institution"].tolist() == ["ul", "ul", "tno"]
    assert links["project"].tolist() == ["P0", "P2", "P0"]
    assert read.network.projects["open_ended"].tolist() == [True, True, False]
    noted = [(note.found, note.row) for note in read.notes if note.rule == "nobody"]
    assert noted == [("P1", 5), ("P2", 6)]
