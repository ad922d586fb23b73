"""Limits before memory, cells of any length, signs that no terminal and no picture may get."""

from __future__ import annotations

import cProfile
import gzip
import io
import re
from contextlib import suppress
from xml.etree import ElementTree as ET

import numpy as np
import openpyxl
import pandas as pd
import pytest
from graphs import net
from hypothesis import given
from hypothesis import strategies as st

import kennisnet as kn
from kennisnet import limits
from kennisnet.cli import main
from kennisnet.errors import ArgumentError, InputError, TooManyPairs, typed
from kennisnet.files import sizes
from kennisnet.files.recognising.apart import key_of
from kennisnet.texts.wording import painted

ROWS = [["Project", "Trekker", "Partners"], ["Lab", "UL", "HsL, TNO"], ["Hub", "HsL", "UL"]]
CSV = "\n".join(";".join(row) for row in ROWS)


def refused(call, *args, **how):
    with pytest.raises(InputError) as error:
        call(*args, **how)
    (fault,) = error.value.faults
    for lang in ("nl", "en"):
        assert "\n" not in fault.text(lang)
    return fault


@pytest.fixture
def put(tmp_path):
    def write(content, name="t.csv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def book(change):
    made = openpyxl.Workbook()
    for row in ROWS:
        made.active.append(row)
    change(made.active)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


# Files


@pytest.mark.parametrize(
    ("place", "rule"),
    [
        ((20_000, 16_384), "sheet-huge"),
        ((3, 16_384), "sheet-wide"),
        ((1_048_576, 1), "sheet-void"),
        ((100_000, 250), "sheet-void"),
    ],
)
def test_a_stray_cell_is_told_before_the_sheet_is_built(put, place, rule):
    path = put(book(lambda page: page.cell(*place, "x")), "t.xlsx")
    fault = refused(kn.read, path)
    assert fault.rule == rule
    assert limits.SWITCH in fault.text("nl")
    assert limits.SWITCH in fault.text("en")


def test_cells_with_a_form_and_nothing_in_them_do_not_count(put):
    def formed(page):
        for place in ((1_000_000, 1), (50, 5_000)):
            page.cell(*place).font = openpyxl.styles.Font(bold=True)

    assert kn.read(put(book(formed), "t.xlsx")) == kn.read(put(CSV))


def test_merged_cells_below_the_table_are_read(put):
    path = put(book(lambda page: page.merge_cells("A6:C7")), "t.xlsx")
    assert kn.read(path) == kn.read(put(CSV))


def test_a_formula_that_was_never_computed_is_found_at_its_place(put):
    def formula(page):
        page["C3"] = "=A1"

    path = put(book(formula), "t.xlsx")
    fault = refused(kn.read, path)
    assert (fault.rule, fault.row) == ("cell-formula", 3)


def test_many_columns_rows_and_blank_lines_are_refused(put):
    wide = "\n".join(f"{line}{';x' * 5_000}" for line in CSV.split("\n"))
    assert refused(kn.read, put(wide)).rule == "sheet-wide"
    assert refused(kn.read, put(f"{CSV}\n{';' * 5_000_000}")).rule in {"sheet-wide", "sheet-huge"}
    assert refused(kn.read, put("\n" * (sizes.MOST_ROWS + 1) + "x")).rule == "sheet-long"
    assert refused(kn.read, put(f"{CSV}{chr(10) * 1_000_000}Lab;UL;")).rule == "sheet-void"
    assert kn.read(put(CSV + "\n" * 1_000_000)) == kn.read(put(CSV))


def test_a_web_page_whose_rows_are_of_very_different_widths_is_refused(put):
    wide = "<tr>" + "<td colspan=1000>x" * 40
    assert refused(kn.read, put(f"<table>{wide}{'<tr><td>y' * 1_000}", "t.html")).rule in {
        "sheet-huge",
        "sheet-wide",
    }


def test_a_bomb_is_stopped_by_how_little_was_unpacked_so_far(put):
    path = put(gzip.compress(bytes(10) + b"\n" * 2**26), "t.csv.gz")
    assert refused(kn.read, path).rule == "file-bomb"


def test_one_switch_makes_all_limits_larger(put, monkeypatch):
    wide = put("\n".join(f"{line}{';' * 4_200}" for line in CSV.split("\n")))
    assert refused(kn.recognise, wide).values["times"] == "2"
    monkeypatch.setenv(limits.SWITCH, "2")
    assert kn.read(wide) == kn.read(put(CSV, "u.csv"))
    for wrong in ("x", "0", "-1", "nan", "inf"):
        monkeypatch.setenv(limits.SWITCH, wrong)
        with pytest.raises(ArgumentError, match=re.escape(wrong)):
            kn.read(put(CSV))


@given(st.integers(1, 10**12), st.integers(1, 10**9))
def test_the_times_that_are_told_are_enough(wanted, limit):
    assert limit * int(limits.times_for(wanted, limit)) >= wanted


# Pairs


@pytest.fixture
def hub(monkeypatch):
    """A network with more pairs than a limit that was made small."""
    monkeypatch.setattr(limits, "MOST_PAIRS", 100)
    links = [{"institution": f"i{n}", "project": "hub", "role": "partner"} for n in range(30)]
    links += [{"institution": f"i{n}", "project": f"p{n}"} for n in range(3)]
    return kn.Network(
        [{"id": f"i{n}", "sector": f"s{n % 2}"} for n in range(30)],
        [{"id": one} for one in ("hub", "p0", "p1", "p2")],
        links,
    )


def test_figures_of_too_many_pairs_are_left_out_and_the_others_given(hub, monkeypatch):
    told = kn.describe(hub, lang="en")
    out = told.attrs["too_large"]
    assert set(out) == {"robins_alexander", "opsahl"}
    assert told.loc[out, "value"].isna().all()
    assert told.loc[out, "note"].str.contains("435 pairs").all()  # 30 * 29 / 2
    monkeypatch.undo()
    whole = kn.describe(hub, lang="en")
    others = whole.index.difference(out)
    pd.testing.assert_frame_equal(told.loc[others], whole.loc[others])
    assert "too_large" not in whole.attrs


def test_measures_of_too_many_pairs_are_left_out_and_the_others_given(hub, monkeypatch):
    told = kn.measure(hub)
    assert {"constraint", "effective_size", "clustering_latapy"} <= set(told.attrs["too_large"])
    assert not set(told.attrs["too_large"]) & set(told.columns)
    monkeypatch.undo()
    whole = kn.measure(hub)
    pd.testing.assert_frame_equal(told, whole[told.columns])
    assert set(whole.columns) == {*told.columns, *told.attrs["too_large"]}


@pytest.mark.parametrize(
    "call",
    [
        kn.overlap,
        lambda net: kn.describe(net, "opsahl"),
        lambda net: kn.measure(net, "constraint"),
        kn.unlinked,
    ],
)
def test_what_is_asked_for_by_name_is_refused_in_one_sentence(hub, call):
    with pytest.raises(TooManyPairs, match="KENNISNET_LIMITS=5") as error:
        call(hub)
    assert "\n" not in error.value.text("nl")


def test_many_projects_of_few_do_not_make_many_pairs(monkeypatch):
    monkeypatch.setattr(limits, "MOST_PAIRS", 3)
    assert len(kn.overlap(net(" ".join(f"{i}{p}" for i in "abc" for p in "PQRS")))) == 3


def test_a_report_does_without_the_pairs_and_says_so(hub, monkeypatch):
    def none(*_, **__):
        raise TooManyPairs(pairs=435, most=100, times="5", gb=1)

    monkeypatch.setattr(limits, "MOST_PAIRS", 1_000)
    monkeypatch.setattr("kennisnet.reports.numbers.overlap", none)
    made = kn.report(hub, sections=["findings", "alike", "made"], lang="en")
    assert "left out" in made.html
    assert made.tables["pairs"].empty


@pytest.mark.slow
@given(st.integers(2, 40), st.floats(0.05, 1), st.integers(0, 99))
def test_two_steps_are_the_same_counted_full_or_sparse(n, share, seed):
    chance = np.random.default_rng(seed)
    inside = np.argwhere(chance.random((n, 8)) < share)
    links = [{"institution": f"i{i}", "project": f"p{p}"} for i, p in inside]
    network = kn.Network(
        [{"id": f"i{i}"} for i in range(n)], [{"id": f"p{p}"} for p in range(8)], links
    )
    full = kn.unlinked(network, top=None)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kennisnet.suggestions.pool.DENSE", 0)
        pd.testing.assert_frame_equal(full, kn.unlinked(network, top=None))


# Cells of any length

UNITS = ("a & ", "a, ", "T: a P: b ", "Ministry of a, ", "(a) ", "a. ", " .,;", "a\n", "a/b ")


def steps(text):
    """Count the calls of functions while a table with a text is recognised."""
    table = pd.DataFrame(
        [["Lab", "UL", text], ["Hub", text, "UL, HsL"]], columns=["Project", "Trekker", "Partners"]
    )
    profile = cProfile.Profile(builtins=False)
    profile.enable()
    try:
        kn.recognise(table)
    except kn.KennisnetError:
        pass
    finally:
        profile.disable()
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_steps_grow_with_the_length_of_a_cell(unit):
    steps(unit)
    small, large = (steps((unit * n)[:n]) for n in (1_000, 4_000))
    assert large < 6 * small  # quadratic: 16 times


def test_marks_are_sorted_in_a_time_that_grows_with_their_number():
    """Without breaks in them this takes minutes."""
    assert len(key_of("a" + "\u0300\u0316" * 100_000)) > 100_000


LONG = "x" * 100_000


@pytest.mark.slow
def test_a_name_of_100_000_signs_passes_every_verb(tmp_path, put):
    table = put(
        f"Project;Trekker;Partners;Thema\n{LONG};{LONG}a;{LONG}b, UL;{LONG}\nLab;UL;HsL;y\n"
    )
    kn.recognise(table)
    kn.check(table)
    network = kn.read(table)
    assert f"{LONG}a" in set(network.institutions["name"])
    kn.measure(network)
    kn.describe(network)
    kn.overlap(network)
    kn.unlinked(network)
    kn.communities(network)
    kn.resilience(network)
    kn.draw_map(network).save(tmp_path / "map.html")
    kn.report(network).save(tmp_path / "report", formats=["html", "csv"])


# Signs

SIGNS = "".join(map(chr, [*range(1, 32), *range(127, 160), 0x202E, 0x2066, 0xFFFE, 0xFFFF]))
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")


@pytest.fixture
def signed():
    return kn.Network(
        [{"id": i, "name": f"{i}{SIGNS}", "sector": f"s{SIGNS}"} for i in "abcd"],
        [{"id": p, "name": f"{p}{SIGNS}", "spoor": f"t{SIGNS}"} for p in "PQ"],
        [{"institution": i, "project": p} for i, p in ("aP", "bP", "bQ", "cQ", "dQ")],
        {"title": f"T{SIGNS}", "source": SIGNS, "caveats": [SIGNS]},
    )


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:Glyph")
def test_pictures_and_pages_hold_no_sign_that_nobody_sees(signed):
    made = kn.report(signed)
    pictures = {k: v.decode() for k, v in made.pictures.items() if k.endswith(".svg")}
    assert len(pictures) > 2
    for picture in pictures.values():
        ET.fromstring(picture)  # noqa: S314 - our own
        assert not OBEYED.search(picture.replace("\t", " ").replace("\r", " "))
    for page in (made.html, kn.draw_map(signed).html):
        without = page.replace("\t", "").replace("\r", "")
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\u202a-\u202e\u2066-\u2069]", without)


@given(st.text())
def test_what_is_painted_is_xml(text):
    said = painted(text)
    assert len(said) == len(text)
    ET.fromstring(f"<a>{said.replace('&', '').replace('<', '').replace(']]>', '')}</a>")  # noqa: S314 - our own


@pytest.mark.parametrize("verb", ["check", "describe", "measure", "unlinked"])
@pytest.mark.parametrize("place", ["header", "cell", "name", "fault"])
def test_nothing_that_a_terminal_obeys_is_shown(put, capsys, verb, place):
    sign = "a\x1b[31m\u202eb\x07"
    said = {one: sign if one == place else "z" for one in ("header", "cell")}
    content = f"Project;Trekker;Partners;{said['header']}\nLab;UL;{said['cell']};1\nHub;TNO;UL;2\n"
    name = f"{sign}.csv" if place in {"name", "fault"} else "t.csv"
    path = put("x;y\n1;2" if place == "fault" else content, name)
    with pytest.raises(SystemExit):
        main([verb, str(path), "--lang", "en"])
    shown = "".join(capsys.readouterr())
    assert shown
    assert not OBEYED.search(shown)


def test_a_command_that_is_offered_holds_no_sign_that_a_terminal_obeys():
    said = typed(["kennisnet", "a b", "a\x1b[31m\u202e'\\\n"])
    assert said == r"kennisnet 'a b' $'a\x1b[31m\u202e\'\\\x0a'"


@pytest.mark.parametrize("sign", ['""', "(", "a, ", "x"])
def test_a_cell_of_far_too_much_text_is_refused(put, sign, monkeypatch):
    text = f"Project;Trekker;Partners\nLab;UL;HsL\nHub;HsL;{sign * 300_000}\n"
    with pytest.raises(InputError) as error:
        kn.read(put(text))
    assert [(f.rule, f.column) for f in error.value.faults] == [("cell-huge", "Partners")]
    if sign == "x":
        monkeypatch.setenv("KENNISNET_LIMITS", "2")
        assert max(map(len, kn.read(put(text)).institutions["name"])) == 300_000


# What `make fuzz` found


@pytest.mark.parametrize("order", [["A", "B", "C"], ["C", "B", "A"], ["B", "C", "A"]])
def test_columns_of_partners_can_be_named_in_any_order(put, order):
    path = put("A;Project;B;Trekker;C\nx;Lab;y;UL;z\n;Hub;;HsL;UL\n")
    network = kn.read(path, partners=order, lead="Trekker", project="Project")
    lab = network.participations[network.participations["project"].str.casefold() == "lab"]
    assert sorted(lab["mention"]) == ["UL", "x", "y", "z"]


# Letters


@pytest.mark.parametrize("encoding", ["mac-roman", "cp437", "cp850", "iso-8859-9", "utf-16"])
def test_other_encodings_are_read_when_they_are_named(put, encoding):
    text = "Project;Trekker;Partners\nLab;Café Zürich;Universität Köln, École\n"
    found = kn.read(put(text.encode(encoding)), encoding=encoding)
    assert set(found.institutions["name"]) == {"Café Zürich", "Universität Köln", "École"}


def test_letters_of_a_mac_are_noticed(put):
    text = "Project;Trekker;Partners\nLab;Café Zürich;UL\n"
    assert "text-garbled" in set(kn.check(put(text.encode("mac-roman")))["rule"])
    for fine in ("Žilina", "Škoda", "École", "Company™", "Œuvre", "IJŠA"):
        again = text.replace("Café Zürich", fine)
        assert "text-garbled" not in set(kn.check(put(again.encode("cp1252")))["rule"])


@pytest.mark.parametrize("content", ["Lab;UL;T\0NO", "Lab;UL;TNO\n" + "\0" * 50])
def test_a_nul_is_told_with_its_row_and_what_to_do(put, content):
    fault = refused(kn.read, put(f"Project;Trekker;Partners\n{content}"))
    assert fault.rule == "file-nul"
    assert fault.row == 2 + content.split("\0")[0].count("\n")


@pytest.mark.parametrize("column", ["Project", "Trekker", "Partners", "Budget"])
@pytest.mark.parametrize(
    "nested", ["(a" * 5_000 + ")" * 5_000, "x (" * 5_000 + ")" * 5_000, "[" * 5_000]
)
def test_a_header_of_nested_brackets_is_read_or_asked_about(put, column, nested):
    table = "Project;Trekker;Partners;Budget\nLab;UL;TNO;1\nHub;HsL;UL;2\n"
    path = put(table.replace(column, f"{column} {nested}", 1))
    with suppress(kn.InputError):  # a question or a refusal, but no crash
        assert {"Lab", "Hub"} == {*kn.read(path).projects["name"]}


@pytest.mark.slow
@pytest.mark.parametrize("place", ["header", "name", "lead", "partners"])
def test_a_hundred_thousand_blanks_between_two_letters_are_read_to_the_end(tmp_path, place):
    """A pattern that begins anew at each blank takes minutes for this, hours for a million."""
    blanks = " " * 100_000
    cells = {one: f"a{blanks}b" if one == place else "x" for one in ("name", "lead", "partners")}
    beside = f"Z{blanks}{blanks}{blanks}z" if place == "header" else "Opmerking"
    path = tmp_path / "t.csv"
    path.write_text(
        f"Project;Naam;Trekker;Partners;{beside}\n"
        f"P;{cells['name']};{cells['lead']};{cells['partners']};-{blanks}b\n"
        "Q;Festival;UL;HsL, TNO;@\n"
    )
    said = {"project": "Project", "name": "Naam", "lead": "Trekker", "partners": "Partners"}
    net = kn.read(path, **said)
    assert len(net.projects) == 2
    assert "hsl" in net.institutions.index
    kn.check(path, **said)
    kn.names(net)
