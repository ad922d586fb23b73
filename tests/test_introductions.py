"""The list that a go-between keeps, the cards to print, and suggestions by institution."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from graphs import net
from hypothesis import given, settings
from hypothesis import strategies as st
from test_cli import kennisnet

import kennisnet as kn
from kennisnet.choices import STATES
from kennisnet.files.sheet_names import MOST, sheet_names
from kennisnet.reports.calling import cards_page
from kennisnet.suggestions.grouping import gathered
from kennisnet.suggestions.known import known_pairs
from kennisnet.suggestions.tick_list import MOST_SHEETS, without_sheet
from kennisnet.texts.words import WORDS

NET = net("aP bP bQ cQ cR dR dS eS").with_columns(
    institutions={"name": {i: f"Lab {i.upper()}" for i in "abcde"}},
    projects={"name": {p: f"Plan {p}" for p in "PQRS"}},
)
"""A path: a-c, b-d and c-e share a partner and no project."""
OURS = [
    *("a_name", "b_name", "state", "note", "introduced_by_name", "where_name", "evidence"),
    *("brings", "against", "likely", "valuable", "a", "b"),
    *("introduced_by", "where", "front", "weak", "shared_partners"),
]
HOW = {"firm": False, "per_institution": None, "lang": "en", "predictor": "newman"}


def suggested(known=None, **how):
    return kn.unlinked(NET, known=known, **HOW, **how)


def listed(path: Path) -> pd.DataFrame:
    """Read a list as the verbs do."""
    return known_pairs(path).frame


@pytest.fixture(params=["xlsx", "csv"])
def out(request, tmp_path):
    return tmp_path / f"list.{request.param}"


# The list


def test_a_new_list_has_names_first_and_can_be_ticked_off():
    table = kn.introductions(suggested(), NET)
    assert [*table.columns] == OURS
    said = table[["a_name", "b_name", "introduced_by_name", "where_name", "a", "b"]].values.tolist()
    assert said[0] == ["Lab A", "Lab C", "Lab B", "Plan P (P)", "a", "c"]
    assert {*table["state"], *table["note"]} == {""}
    assert table.attrs["kept"] == 0


def test_what_it_would_bring_goes_along_where_it_is_told_and_nobody_introduces():
    told = suggested().assign(brings="New ground.", introduced_by="")
    table = kn.introductions(told, NET)
    assert (table["brings"] == "New ground.").all()
    assert (table["introduced_by"] == "").all()
    page = cards_page(told, NET, "en")
    assert page.count("<dd>New ground.</dd>") == len(told)
    assert page.count("<dt>Introduction through</dt><dd>–</dd>") == len(told)


def test_cards_say_what_must_be_said_about_the_data():
    about = {"date": "2021-12", "caveats": {"nl": ["Niet <alles>."], "en": ["Not <all>.", "Some."]}}
    page = cards_page(suggested(), NET.with_about(**about), "en")
    assert "2021-12. Not &lt;all&gt;. Some." in page
    assert "Not <all>" not in page


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_list_comes_back_and_is_kept_up_to_date(out, lang):
    first = kn.introductions(suggested(top=1), NET, out=out, lang=lang)
    table = listed(out)
    header = WORDS.by_language[lang]["headers"]["known"]["state"][0]
    table.loc[0, ["state", "note", "Wie belt"]] = ["talked to", "=call back", "'t Hart"]
    again = kn.introductions(
        suggested(table), NET, known=table, out=out.with_stem("two"), lang=lang
    )
    assert again[["state", "note", "Wie belt"]].values.tolist()[0] == [
        "talked to",
        "=call back",
        "'t Hart",
    ]
    assert Counter(again["a"] + again["b"]) == {"ac": 1, "bd": 1, "ce": 1}
    kept = listed(out.with_stem("two"))
    assert kept[["note", "Wie belt"]].values.tolist()[0] == ["=call back", "'t Hart"]
    assert WORDS.states[kept["state"][0]] == "talked to"
    assert len(first) == 1
    if out.suffix == ".xlsx":
        sheet = openpyxl.load_workbook(out).worksheets[0]
        assert header in [cell.value for cell in sheet[1]]
        (choice,) = sheet.data_validations.dataValidation
        words = ",".join(WORDS.usual("states", one, lang) for one in STATES)
        assert choice.formula1 == f'"{words}"'


typed = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


@pytest.mark.slow
@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["ac", "ca", "bd", "zq", "ab"]),
            st.sampled_from(["", *WORDS.states]),
            typed,
            st.one_of(typed, st.sampled_from(["=1+1", "'=x", "+31 6", "@a", "#N/A", "a;=1"])),
        ),
        min_size=1,
        max_size=5,
    ),
    st.sampled_from(["xlsx", "csv"]),
    st.sampled_from(["nl", "en"]),
)
def test_whatever_is_typed_comes_back(rows, ending, lang):
    table = pd.DataFrame(
        [(pair[0], pair[1], state, note, own) for pair, state, note, own in rows],
        columns=["a", "b", "state", "note", "Wie belt"],
    )
    first = known_pairs(table).frame
    folder = Path(tempfile.mkdtemp())
    try:
        path = folder / f"l.{ending}"
        made = kn.introductions(suggested(table), NET, known=table, out=path, lang=lang)
        own = ["state", "note", "Wie belt"]
        assert made[own].head(len(rows)).equals(first[own].astype(object))
        before = listed(path)
        kn.introductions(suggested(path), NET, known=path, out=path, lang=lang)
        after = listed(path)
    finally:
        shutil.rmtree(folder)
    assert after.equals(before)  # nothing is doubled, nothing is lost
    here = ["note", "Wie belt"]
    stripped = first[here].map(lambda text: text.strip())
    assert before[here].head(len(rows)).map(str.strip).equals(stripped)
    told = [WORDS.states.get(word, "") for word in before["state"].head(len(rows))]
    assert told == [WORDS.states.get(word, "") for word in first["state"]]
    pairs = Counter(map(frozenset, zip(before["a"], before["b"], strict=True)))
    assert pairs[frozenset("ce")] == 1
    assert {*pairs} >= {frozenset(pair) for pair, *_ in rows if pair != "zq"}


def test_who_is_no_longer_there_stays_and_who_works_together_is_told(out):
    known = pd.DataFrame(
        [["Gone", "Lab A", "", "x"], ["Lab B", "a", "", "y"], ["c", "Lab A", "gesproken", ""]],
        columns=["a", "b", "state", "by"],
    )
    table = kn.introductions(suggested(known), NET, known=known, out=out, lang="en")
    assert (
        table[["a", "b", "by"]].head(3).values.tolist() == known[["a", "b", "by"]].values.tolist()
    )
    assert table["a_name"].tolist()[:3] == ["", "Lab B", "Lab C"]
    assert table["against"].tolist()[:2] == ["", "They share a project by now."]
    assert sorted(table["a"][3:] + table["b"][3:]) == ["bd", "ce"]


def test_pairs_without_a_state_have_met_and_stay_so(out):
    table = kn.introductions(suggested([("a", "c")]), NET, known=[("a", "c")], out=out)
    assert table["state"].tolist() == ["met", "", ""]
    assert [*suggested(out)["a"]] == ["b", "c"]


def test_what_is_told_is_renewed_as_long_as_nobody_ticks():
    table = kn.introductions(suggested(), NET).assign(evidence="old")
    table.loc[1, "state"] = "talked to"
    again = kn.introductions(suggested(table), NET, known=table)
    assert (again["evidence"] == "old").tolist() == [False, True, False]
    mine = pd.DataFrame([["a", "c", "mine"]], columns=["a", "b", "why"]).assign(state="")
    assert kn.introductions(suggested(mine), NET, known=mine)["evidence"][0] == "mine"


def test_ids_may_be_left_out_where_names_stand(out):
    rows = [["Lab C", "Lab A", "met"]]
    table = pd.DataFrame(rows, columns=["one", "other", "state"])
    table.to_csv(path := out.with_name("own.csv"), index=False)
    made = kn.introductions(suggested(path), NET, known=path, out=out)
    assert made[["a", "b", "state"]].values.tolist()[0] == ["c", "a", "met"]
    assert len(made) == 3


def test_a_second_list_joins_the_first_unless_they_say_different_things(tmp_path):
    out = tmp_path / "l.csv"
    kn.introductions(suggested(), NET, out=out)
    known = pd.DataFrame([["c", "a", "met", "mine"]], columns=["a", "b", "state", "note"])
    table = kn.introductions(suggested(known), NET, known=known, out=out)
    assert len(table) == 3
    other = known.assign(note="other")
    table = kn.introductions(suggested(other), NET, known=other, out=out)
    assert sorted(table["note"]) == ["", "", "mine", "other"]


# What would be lost is refused


def spoilt(path, how):
    book = openpyxl.load_workbook(path)
    how(book)
    book.save(path)


def _above(book):
    book.worksheets[0].insert_rows(1)
    book.worksheets[0]["A1"] = "My list"


def _formula(book):
    book.worksheets[0]["D2"] = "=1+1"


def _remark(book):
    book.worksheets[0]["D2"].comment = openpyxl.comments.Comment("mind", "me")


def _sheet(book):
    book.create_sheet("Mine")["A1"] = "x"


def _first_sheet(book):
    book.create_sheet("Mine", 0)["A1"] = "x"


def _no_header(book):
    book.worksheets[0]["N2"] = "x"
    book.worksheets[0]["O1"] = "own"


@pytest.mark.parametrize("how", [_above, _formula, _remark, _sheet, _first_sheet, _no_header])
def test_nothing_is_written_over_what_would_be_lost(tmp_path, how):
    path = tmp_path / "l.xlsx"
    kn.introductions(suggested(), NET, out=path)
    spoilt(path, how)
    before = path.read_bytes()
    with pytest.raises(kn.InputError) as wrong:
        kn.introductions(suggested(), NET, known=None, out=path)
    assert all(fault.file == path.name for fault in wrong.value.faults)
    assert path.read_bytes() == before


def test_another_table_is_no_list(tmp_path):
    path = tmp_path / "own.csv"
    path.write_text("x,y\n1,2\n", "utf-8")
    with pytest.raises(kn.InputError, match="is no list of introductions"):
        kn.introductions(suggested(), NET, out=path)
    assert path.read_text("utf-8") == "x,y\n1,2\n"


def test_arguments():
    with pytest.raises(kn.ArgumentError, match="the table that unlinked gives"):
        kn.introductions(pd.DataFrame({"a": []}), NET)
    with pytest.raises(kn.ArgumentError, match="csv, xlsx"):
        kn.introductions(suggested(), NET, out="list.pdf")


# Sheets


def test_an_institution_that_stands_there_twice_has_a_sheet_to_read(tmp_path):
    kn.introductions(suggested(institution=["c", "b"]), NET, out=tmp_path / "l.xlsx", lang="en")
    book = openpyxl.load_workbook(tmp_path / "l.xlsx")
    assert book.sheetnames[0] == "Introductions"
    assert sorted(book.sheetnames[1:]) == ["Lab B", "Lab C"]  # c twice; b was asked for
    sheet = book["Lab C"]
    assert sheet["A1"].value == "For Lab C: 2 to call"
    assert [sheet.cell(row, 1).value for row in (5, 6)] == ["Lab A", "Lab E"]
    assert sheet.protection.sheet
    assert not sheet.data_validations.dataValidation
    assert not book.worksheets[0].protection.sheet


def test_there_are_not_more_sheets_than_anybody_reads():
    rows = [(f"x{n}", f"x{n + 1}") for n in range(MOST_SHEETS + 11)]
    ends = pd.DataFrame(rows, columns=["a", "b"])
    table = ends.assign(a_name=ends["a"], b_name=ends["b"], state="")
    assert without_sheet(table) == 10  # all but the two at the ends stand there twice
    assert without_sheet(table.assign(state="met")) == 0


@given(st.lists(st.text(max_size=50), max_size=8))
def test_sheets_have_names_that_excel_takes(texts):
    names = sheet_names(texts, ["List"])
    assert len({name.casefold() for name in ["list", *names]}) == len(texts) + 1
    book = openpyxl.Workbook()
    for name in names:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= MOST
        assert not {*name} & {*"[]:*?/\\"}
        assert name.strip("'") == name
        assert name.casefold() != "history"
        assert book.create_sheet(name).title == name


# By institution

few = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")).filter(lambda p: p[0] < p[1]),
    unique=True,
)


@given(few, st.sets(st.sampled_from("abcdef"), max_size=2))
def test_each_pair_stands_once_under_one_of_its_two(pairs, asked):
    groups = gathered(pairs, asked)
    places = [place for one in groups for place in one.places]
    assert sorted(places) == list(range(len(pairs)))
    heads = [one.head for one in groups]
    assert len({*heads}) == len(heads)
    for one in groups:
        assert [*one.places] == sorted(one.places)
        assert all(one.head in pairs[place] for place in one.places)
        assert one.asked or not any(end in asked for p in one.places for end in pairs[p])
    assert [one.places[0] for one in groups] == sorted(one.places[0] for one in groups)
    if pairs and not asked:  # who has most of all keeps all
        most = max(Counter(end for pair in pairs for end in pair).values())
        assert max(len(one.places) for one in groups) == most


# The command


@pytest.fixture
def table(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "t.csv"
    path.write_text("Project,Trekker,Partners\nLab,UL,HsL\nHub,HsL,TNO\nWal,TNO,Museum\n", "utf-8")
    return path


@pytest.mark.slow
def test_the_command_keeps_a_list_and_nothing_else_that_it_reads(table, out):
    words = ["unlinked", table, "--lang", "nl", "--out", out]
    code, _, err = kennisnet(*words)
    assert (code, "stand" in err, "UL" in listed(out)["a_name"].to_list()) == (0, True, True)
    ticked = listed(out).assign(note="bel na 5 mei")
    ticked.loc[0, "state"] = "opgepakt"
    out.unlink()
    kn.introductions(suggested()[:0], NET, known=ticked, out=out)
    for again in (words, [*words, "--known", out]):
        code, _, err = kennisnet(*again)
        assert (code, "gebleven; er is niets nieuws bij gekomen" in err) == (0, True)
        assert (listed(out)["note"] == "bel na 5 mei").all()
        assert listed(out)["state"][0] == "opgepakt"
    assert kennisnet("unlinked", table, "--known", table, "--out", table)[0] == 2
    assert kennisnet("unlinked", table, "--out", "x.pdf")[0] == 2


def test_cards_are_a_page_by_institution_with_boxes(table):
    known = table.with_name("known.csv")
    known.write_text("a,b,state\nUL,TNO,gesproken\n", "utf-8")
    words = ["unlinked", table, "--known", known, "--lang", "nl", "--out", "cards.html"]
    code, _, err = kennisnet(*words)
    assert (code, "cards.html" in err) == (0, True)
    page = Path("cards.html").read_text("utf-8")
    assert "Content-Security-Policy" in page
    assert page.count('<ol class="meet">') == 2
    assert "<h2>Voor UL: 1 om te bellen</h2>" in page
    assert page.count('class="box"') == 2 * len(STATES)
    assert page.count("✓") == 1
    assert kennisnet(*words[:-1], known)[0] == 0  # a list, which may be the known one
    code, _, err = kennisnet("unlinked", table, "--known", "cards.html", "--out", "cards.html")
    assert (code, "choose another name" in err) == (2, True)


def test_an_institution_that_was_asked_for_has_paper_of_its_own():
    page = cards_page(suggested(institution=["c", "b"]), NET, "en")
    assert page.count('class="page"') == 1  # all but the first, below the title
    assert 'class="page"' not in cards_page(suggested(), NET, "en")
    assert "There are no suggestions" in cards_page(suggested()[:0], NET, "en")


def test_hostile_names_stay_text_on_cards():
    bad = NET.with_columns(institutions={"name": {"a": "<script>x</script>", "c": "=1+1"}})
    page = cards_page(kn.unlinked(bad, **HOW), bad, "en")
    assert "<script>x" not in page
