"""Decisions about names: read, applied as if the names were replaced by hand, kept and respected."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from test_cli import kennisnet

import kennisnet as kn
from kennisnet.errors import ArgumentError, InputError
from kennisnet.files.decisions.book import save_names
from kennisnet.files.decisions.listing import doubted, merged, undecided
from kennisnet.files.decisions.table import CHOICES, FIELDS, Decisions
from kennisnet.files.small import small_table
from kennisnet.reports.blocks import texts

ROWS = [
    ("Lab", "HsL", "TNO; UL"),
    ("Festival", "Hogeschool Leiden", "HsL; TNO"),
    ("Tuin", "TNO", "Hogeschool Leiden; LIACS"),
    ("Zee", "Museum", "UL; Hogeschool Leiden"),
]
TABLE = pd.DataFrame(ROWS, columns=["Project", "Trekker", "Partners"])


def decisions(*rows):
    return pd.DataFrame(rows, columns=["mention", "candidate", "decision"])


def candidates(*rows):
    return pd.DataFrame(rows, columns=list(FIELDS))


def read(*rows, table=TABLE, **how):
    return kn.read(table, decisions=decisions(*rows), **how)


def faults(*rows, table=TABLE, **how):
    with pytest.raises(InputError) as error:
        read(*rows, table=table, **how)
    return [(one.rule, one.row, one.values.get("rows")) for one in error.value.faults]


def notes(*rows, table=TABLE, **how):
    found = kn.check(table, decisions=decisions(*rows), lang="en", **how)
    found = found[found["rule"].str.startswith("decision")]
    return found[["rule", "row", "found"]].values.tolist()


# What a decision does


@pytest.mark.parametrize("word", ["same", "zelfde", "Zelfde ", "SAME"])
def test_the_same_is_one_institution_under_the_name_that_stands_there_most(word):
    net = read(("HsL", "Hogeschool Leiden", word))
    table = net.institutions
    assert table["name"].tolist() == ["Hogeschool Leiden", "TNO", "UL", "LIACS", "Museum"]
    assert table["spellings"].dropna().to_dict() == {"hogeschool-leiden": "HsL"}
    links = net.participations
    ours = links[links["institution"] == "hogeschool-leiden"]
    assert dict(zip(ours["project"], ours["role"], strict=True)) == {
        "lab": "trekker",
        "festival": "trekker",
        "tuin": "partner",
        "zee": "partner",
    }


def test_the_most_frequent_name_is_shown_whichever_side_it_stands_on():
    for row in (("TNO", "Museum", "same"), ("Museum", "TNO", "same")):
        assert "TNO" in read(row).institutions["name"].tolist()
        assert "Museum" not in read(row).institutions["name"].tolist()


def test_of_two_names_as_frequent_the_one_that_is_written_out_is_shown():
    for one, other in (
        ("Ned. Spoorwegmuseum", "Nederlands Spoorwegmuseum"),
        ("Ned. Spoorwegmuseum Utrecht", "Nederlands Spoorwegmuseum"),  # also where it is longer
        ("Spoorwegmuseum", "Nederlands Spoorwegmuseum"),
        ("Bolt Advies B.V.", "Bolt Advies"),
    ):
        table = pd.DataFrame(
            {"Project": ["P", "Q"], "Trekker": [one, other], "Partners": ["X", "Y"]}
        )
        for names in ((one, other), (other, one)):
            shown = read((*names, "same"), table=table, partners=["Partners"]).institutions
            assert shown["name"].tolist().count(other) == 1
            assert shown["spellings"].dropna().tolist() == [one]
            more = pd.concat([table, table[:1].assign(Project="R")])
            shown = read((*names, "same"), table=more, partners=["Partners"])
            assert one in shown.institutions["name"].tolist()


def test_the_same_goes_on_by_way_of_a_name_that_no_longer_stands_there():
    net = read(("HsL", "H.S.L. Leiden", "same"), ("Hogeschool Leiden", "H.S.L. Leiden", "zelfde"))
    assert "HsL" not in net.institutions["name"].tolist()
    assert len(net.institutions) == 5


@pytest.mark.parametrize("word", ["part of", "onderdeel van"])
def test_a_part_gets_its_whole_as_parent(word):
    net = read(("LIACS", "UL", word))
    assert net.institutions["parent"].dropna().to_dict() == {"liacs": "ul"}
    assert len(net.rolled_up().institutions) == len(net.institutions) - 1


def test_a_part_of_one_that_is_united_is_part_of_the_one_that_is_shown():
    net = read(("LIACS", "HsL", "part of"), ("HsL", "Hogeschool Leiden", "same"))
    assert net.institutions["parent"].dropna().to_dict() == {"liacs": "hogeschool-leiden"}


@pytest.mark.parametrize("word", ["different", "verschillend", "ask", "navragen", None])
def test_the_other_words_change_nothing(word):
    assert read(("HsL", "Hogeschool Leiden", word)) == kn.read(TABLE)


def test_an_alias_goes_first_and_then_a_decision():
    aliases = pd.DataFrame({"mention": ["HsL"], "institution": ["Hogeschool te Leiden"]})
    net = read(("Hogeschool te Leiden", "Hogeschool Leiden", "same"), aliases=aliases)
    told = net.institutions["spellings"].dropna().to_dict()
    assert told == {"hogeschool-leiden": "Hogeschool te Leiden"}
    assert net == read(("HsL", "Hogeschool Leiden", "same"), aliases=aliases)


def test_a_row_of_the_table_of_institutions_stays_and_what_only_the_other_says_is_kept():
    rows = [
        ("a", "HsL", "hbo", None),
        ("b", "Hogeschool Leiden", None, None),
        ("c", "LIACS", None, "a"),
    ]
    known = pd.DataFrame(rows, columns=["id", "name", "sector", "parent"])
    net = read(("HsL", "Hogeschool Leiden", "same"), institutions=known)
    table = net.institutions
    assert table.loc["b", ["name", "sector", "spellings"]].tolist() == [
        "Hogeschool Leiden",
        "hbo",
        "HsL",
    ]
    assert "a" not in table.index
    assert table.loc["c", "parent"] == "b"
    one = read(("TNO", "c", "same"), institutions=known)
    assert one.institutions.loc["c", "spellings"] == "TNO"
    assert (one.participations["institution"] == "c").sum() == 3


def test_ids_that_are_one_institution():
    rows = [
        ("P", "1", "UL"),
        ("Q", "2", "Univ. Leiden"),
        ("R", "2", "Univ. Leiden"),
        ("R", "3", "UL"),
    ]
    table = pd.DataFrame(rows, columns=["Project", "Organisation ID", "Organisation name"])
    told = pd.DataFrame(
        [("UL", "1", "Univ. Leiden", "same")],
        columns=["mention", "institution", "candidate", "decision"],
    )
    how = {"institution": "Organisation ID", "institution_name": "Organisation name"}
    net = kn.read(table, decisions=told, project="Project", **how)
    assert net.institutions["name"].to_dict() == {"2": "Univ. Leiden", "3": "UL"}
    assert net.institutions.loc["2", "spellings"] == "UL"


def test_two_ids_of_one_name_are_told_apart_by_their_ids():
    rows = [("P", "1", "UL"), ("Q", "2", "UL"), ("R", "2", "UL")]
    table = pd.DataFrame(rows, columns=["Project", "Organisation ID", "Organisation name"])
    how = {"institution": "Organisation ID", "institution_name": "Organisation name"}
    columns = ["mention", "institution", "candidate", "candidate_id", "decision"]
    for word, left in (("same", ["2"]), ("different", ["1", "2"])):
        told = pd.DataFrame([("UL", "1", "UL", "2", word)], columns=columns)
        net = kn.read(table, decisions=told, project="Project", **how)
        assert net.institutions.index.tolist() == left
        asked = told.assign(decision="")
        assert undecided(asked, Decisions.read(told)).empty
        assert len(undecided(asked.assign(candidate_id="3"), Decisions.read(told))) == 1


def test_check_does_not_ask_again_whether_two_names_are_alike():
    table = TABLE.replace("Hogeschool Leiden", "Hogeschool Leyden")
    table.loc[0, "Trekker"] = "Hogeschool Leiden"
    rules = {
        word: kn.check(table, decisions=decisions(("Hogeschool Leiden", "Hogeschool Leyden", word)))
        for word in ("different", "ask")
    }
    assert [("alike" in found["rule"].tolist()) for found in rules.values()] == [False, True]


NAMES = (
    "Museum Aa",
    "Museum Bee",
    "Theat. Cee te Dee",
    "Fonds Dee",
    "Gemeente Eem",
    "College Fier",
)
links = st.lists(
    st.tuples(
        st.sampled_from("PQRST"), st.sampled_from(NAMES), st.sampled_from(["lead", "partner"])
    ),
    min_size=2,
    max_size=14,
)


@pytest.mark.slow
@settings(max_examples=40)
@given(links, st.lists(st.sampled_from("xyz"), min_size=6, max_size=6), st.randoms())
def test_applying_is_replacing_the_names_by_hand(rows, groups, chance):
    table = pd.DataFrame(rows, columns=["Project", "Organisation", "Role"])
    how = {"form": "participations", "project": "Project", "institution": "Organisation"}
    how |= {"role": "Role", "lead_values": ["lead"]}
    if "lead" not in table["Role"].tolist():
        how["lead_values"] = []
    told, shown = [], {}
    times = Counter(table["Organisation"])
    for group in set(groups):
        own = [name for name, one in zip(NAMES, groups, strict=True) if one == group]
        chance.shuffle(own)
        told += [(one, other, "same") for one, other in pairwise(own)]
        best = min(own, key=lambda name: (-times[name], "." in name, -len(name), name.casefold()))
        shown |= dict.fromkeys(own, best)
    chance.shuffle(told)
    applied = kn.read(table, decisions=decisions(*told), **how)
    by_hand = kn.read(table.assign(Organisation=table["Organisation"].map(shown)), **how)
    assert plain(applied) == plain(by_hand)


def plain(net):
    names = net.institutions[["name", "generic"]].sort_index().to_csv()
    links = net.participations[["institution", "project", "role"]]
    return names, links.sort_values(["institution", "project"]).to_csv(index=False)


# What is wrong with decisions


def test_every_contradiction_is_told_with_all_its_rows():
    chain = [("HsL", "Hogeschool Leiden", "same"), ("Hogeschool Leiden", "UL", "same")]
    assert faults(*chain, ("TNO", "LIACS", "same"), ("UL", "HsL", "verschillend")) == [
        ("decision-united", 4, "1, 2, 4")
    ]
    assert faults(("HsL", "UL", "same"), ("UL", "HsL", "different")) == [
        ("decision-united", 2, "1, 2")
    ]
    assert faults(("HsL", "UL", "same"), ("HsL", "UL", "part of")) == [
        ("decision-united", 2, "1, 2")
    ]
    assert faults(("HsL", "UL", "different"), ("UL", "HsL", "part of")) == [
        ("decision-twice", 2, "1, 2")
    ]
    assert faults(("LIACS", "UL", "part of"), ("LIACS", "TNO", "part of")) == [
        ("decision-wholes", 2, "1, 2")
    ]
    circle = [("LIACS", "UL", "part of"), ("UL", "TNO", "part of"), ("TNO", "LIACS", "part of")]
    assert faults(*circle) == [("decision-circle", 3, "1, 2, 3")]
    assert faults(("HsL", "hsl", "different")) == [("decision-one", 1, "1")]
    aliases = pd.DataFrame({"mention": ["HsL"], "institution": ["UL"]})
    assert faults(("HsL", "UL", "different"), aliases=aliases) == [("decision-one", 1, "1")]


def test_rows_that_cannot_be_used_are_told_together():
    wrong = [("HsL", "UL", "misschien"), (None, "UL", "same"), ("HsL", None, "ask")]
    rules = [rule for rule, *_ in faults(*wrong)]
    assert rules == ["decision-unknown", "decision-nobody", "decision-nobody"]
    with pytest.raises(InputError, match="decision"):
        kn.read(TABLE, decisions=pd.DataFrame({"mention": ["x"], "candidate": ["y"]}))


def test_a_name_that_no_cell_has_is_a_note():
    rows = [("HsL", "Hogeschool Leiden", "same"), ("VU", "UL", "same"), ("UvA", "UU", "ask")]
    assert notes(*rows) == [["decision-unused", 2, "VU"]]
    aliases = pd.DataFrame({"mention": ["LIACS"] * 2, "institution": ["UL", "TNO"]})
    assert notes(("LIACS", "HsL", "same"), aliases=aliases) == [["decision-unclear", 1, "LIACS"]]


def test_what_the_table_of_institutions_says_of_a_part_goes_before():
    rows = [("ul", "UL", None), ("tno", "TNO", None), ("liacs", "LIACS", "ul")]
    known = pd.DataFrame(rows, columns=["id", "name", "parent"])
    row = ("LIACS", "TNO", "part of")
    assert read(row, institutions=known).institutions.loc["liacs", "parent"] == "ul"
    ((rule, _, name),) = notes(row, institutions=known)
    assert (rule, name) == ("decision-parent", "LIACS")


# Beside the table


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "projecten.csv"
    TABLE.to_csv(path, index=False)
    return path


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_the_file_beside_the_table_is_taken_along_and_told(table, suffix):
    beside = table.with_name(f"projecten.names.{suffix}")
    rows = [(1, "HsL", "hsl", "Hogeschool Leiden", 0.9, "", 2, "same")]
    save_names(candidates(*rows), beside, "nl")
    assert kn.read(table) == kn.read(table, decisions=beside)
    assert len(kn.read(table).institutions) == 5
    code, out, _ = kennisnet("check", table, "--lang", "nl")
    told = (
        f"2 namen samengevoegd tot 1 instelling, geen onderdelen aangewezen, volgens {beside.name}"
    )
    assert code == 0
    assert told in out
    assert told in kennisnet("measure", table, "--lang", "nl")[2]
    other = table.with_name("ander.csv")
    decisions(("LIACS", "UL", "part of")).to_csv(other, index=False)
    out = kennisnet("check", table, "--lang", "en", "--decisions", other)[1]
    assert "no names merged, 1 part pointed out, according to ander.csv" in out


def test_the_settings_file_can_name_them_and_two_beside_the_table_are_one_too_many(table):
    mine = table.with_name("besluiten.csv")
    decisions(("HsL", "Hogeschool Leiden", "zelfde")).to_csv(mine, index=False)
    settings = table.with_name("projecten.kennisnet.toml")
    settings.write_text('decisions = "besluiten.csv"\n', "utf-8")
    assert len(kn.read(table).institutions) == 5
    settings.unlink()
    for suffix in ("csv", "xlsx"):
        save_names(candidates(), table.with_name(f"projecten.names.{suffix}"), "en")
    with pytest.raises(InputError) as error:
        kn.read(table)
    assert [one.rule for one in error.value.faults] == ["decisions-two"]


# The file in which a person decides


def engine(*pairs):
    """Stand in for `names`: these pairs, where both names stand in the network."""

    def names(net, lang):
        ids = {name: one for one, name in net.institutions["name"].items()}
        rows = [
            (n, mention, ids[mention], candidate, 0.9, "spelling", 2, "")
            for n, (mention, candidate) in enumerate(pairs, 1)
            if {mention, candidate} <= {*ids}
        ]
        return candidates(*rows)

    return names


@pytest.fixture
def looked_for(monkeypatch):
    pairs = [("HsL", "Hogeschool Leiden"), ("LIACS", "UL")]
    monkeypatch.setattr(kn, "names", engine(*pairs), raising=False)


@pytest.mark.usefixtures("looked_for")
def test_names_are_listed_decided_and_never_asked_again(table):
    book = table.with_name("projecten.names.xlsx")
    code, _, err = kennisnet("names", table, "--lang", "nl")
    assert code == 0
    assert "4 namen kunnen 2 instellingen zijn." in err
    assert "neemt uw besluiten daarna vanzelf mee" in err
    opened = openpyxl.load_workbook(book)
    sheet = opened.active
    header = [cell.value for cell in sheet[1]]
    assert (header[1], header[3], header[-1]) == ("vermelding", "kandidaat", "besluit")
    assert sheet["A1"].font.bold
    assert sheet.freeze_panes == "A2"
    (choice,) = sheet.data_validations.dataValidation
    assert choice.formula1 == '"zelfde,verschillend,onderdeel van,navragen"'
    assert "H2" in choice.sqref
    sheet["H2"], sheet["H3"], sheet["I1"], sheet["I3"] = "zelfde", "navragen", "Wie belt", "Jan"
    opened.save(book)
    code, _, err = kennisnet("names", table, "--lang", "en")
    assert "2 names may be 1 institution." in err
    assert "1 decision that was made before stands in it as well." in err
    kept = Decisions.read(book).grid.frame
    assert kept[["mention", "candidate", "decision", "Wie belt"]].fillna("").values.tolist() == [
        ["LIACS", "UL", "ask", "Jan"],
        ["HsL", "Hogeschool Leiden", "same", ""],
    ]
    before = book.read_bytes()
    kennisnet("names", table, "--lang", "en")
    assert book.read_bytes() == before


def test_a_file_speaks_one_language_and_is_read_back_in_both(tmp_path):
    """What is decided in a Dutch file stands in English where the command writes English."""
    new = candidates(doubt("A", "B"), doubt("C", "D"), doubt("E", "F"), doubt("G", "H"))
    new["decision"] = ["same", "part of", "different", "ask"]
    new = new.assign(tier=["group", "part", "ask", "eigen"], proposed=["same", "part of", "", ""])
    for suffix in ("xlsx", "csv"):
        path, again = tmp_path / f"nl.names.{suffix}", tmp_path / f"en.names.{suffix}"
        save_names(new, path, "nl")
        grid = small_table(path, "decisions")
        columns = ["decision", "tier", "proposed"]
        assert grid.frame[columns].fillna("").to_numpy().tolist() == [
            ["zelfde", "waarschijnlijk", "zelfde"],
            ["onderdeel van", "misschien een onderdeel", "onderdeel van"],
            ["verschillend", "misschien", ""],
            ["navragen", "eigen", ""],
        ]
        assert grid.headers["changes"] == "aantal partners en projecten dat verandert"
        kept, _ = merged(new[:0], Decisions.read(path))
        assert kept["tier"].tolist() == ["group", "part", "ask", "eigen"]
        assert kept["proposed"].tolist() == ["same", "part of", "", ""]
        save_names(kept, again, "en")
        frame = small_table(again, "decisions").frame
        assert frame["tier"].tolist() == ["likely", "perhaps a part", "perhaps", "eigen"]
        assert frame["proposed"].fillna("").tolist() == ["same", "part of", "", ""]


@pytest.mark.usefixtures("looked_for")
def test_a_row_of_ones_own_counts_and_stays(table):
    """Two names and a decision, typed below what the command wrote: the way that the docs tell."""
    assert kennisnet("names", table, "--lang", "nl")[0] == 0
    book = table.with_name("projecten.names.xlsx")
    opened = openpyxl.load_workbook(book)
    sheet = opened.active
    at = {cell.value: cell.column for cell in sheet[1]}
    below = sheet.max_row + 1
    for header, value in (("vermelding", "LIACS"), ("kandidaat", "TNO"), ("besluit", "zelfde")):
        sheet.cell(below, at[header], value)
    opened.save(book)
    assert kn.read(table).institutions["spellings"].dropna().tolist() == ["LIACS"]
    assert kennisnet("names", table, "--lang", "en")[0] == 0
    assert ("LIACS", "TNO", "same") in [
        (one.mention, one.candidate, one.decision) for one in Decisions.read(book).rows
    ]


def test_what_an_engine_tells_beside_goes_along_and_a_row_that_is_no_candidate_any_more_goes():
    new = candidates(doubt("A", "B"), doubt("C", "D")).assign(tier="group", proposed="same")
    first, n = merged(new)
    assert (n, list(first.columns)) == (2, [*FIELDS, "tier", "proposed"])
    first["mine"] = ["", "x"]
    table, n = merged(new[:0], Decisions.read(first))
    assert (n, table["mention"].tolist(), table["mine"].tolist()) == (0, ["C"], ["x"])


@pytest.mark.usefixtures("looked_for")
def test_nothing_that_is_read_or_no_table_of_decisions_is_written_over(table):
    own = table.read_bytes()
    assert kennisnet("names", table, "--out", table)[0] == 2
    other = table.with_name("iets.csv")
    other.write_text("a,b\n1,2\n", "utf-8")
    assert kennisnet("names", table, "--out", other)[0] == 1
    assert (table.read_bytes(), other.read_text("utf-8")) == (own, "a,b\n1,2\n")
    assert kennisnet("names", table)[0] == 0
    assert kennisnet("names", table, "--out", table.with_name("projecten.names.csv"))[0] == 2
    beside = table.with_name("projecten.names.xlsx")
    own = beside.read_bytes()
    assert kennisnet("measure", table, "--out", beside)[0] == 2
    assert beside.read_bytes() == own
    csv = table.with_name("eigen.csv")
    code, _, err = kennisnet("names", table, "--out", csv, "--lang", "en")
    assert code == 0
    assert f"--decisions {csv}" in err


def test_without_an_engine_the_command_says_so_and_the_report_does_not_break(table, monkeypatch):
    monkeypatch.setattr("kennisnet.cli.doubting.candidates", lambda *_: None)
    assert kennisnet("names", table)[0] == 2
    assert kennisnet("unlinked", table)[0] == 0


@pytest.mark.usefixtures("looked_for")
def test_names_that_are_all_decided_leave_nothing_to_do(table):
    told = decisions(("HsL", "Hogeschool Leiden", "different"), ("UL", "liacs", "different"))
    told.to_csv(table.with_name("projecten.names.csv"), index=False)
    code, _, err = kennisnet("names", table, "--lang", "en")
    assert code == 0
    assert "no names about which anything is left" in err
    kept = Decisions.read(table.with_name("projecten.names.csv"))
    assert [one.decision for one in kept.rows] == ["different", "different"]


HOSTILE = (
    *("=1+1", "'=1", "'t Lef", "a\nb", "a | b", "+31 71", "-x", "@SUM(A1)", 'zeg "hoi"', "x;y,z"),
    *("＝1", "mention", "\u202eabc", "Totaal", "007", "NULL", "nan", "TRUE", "3-4"),
)
rows = st.lists(
    st.tuples(
        st.just(1),
        st.sampled_from(HOSTILE),
        st.just("id"),
        st.sampled_from(HOSTILE),
        st.just(0.5),
        st.sampled_from(HOSTILE),
        st.just(1),
        st.sampled_from(["", *CHOICES]),
    ),
    max_size=8,
)


@pytest.mark.slow
@settings(max_examples=30)
@given(rows, st.sampled_from(["xlsx", "csv"]), st.sampled_from(["nl", "en"]))
def test_what_is_written_is_read_back(tmp_path_factory, rows, suffix, lang):
    path = tmp_path_factory.mktemp("names") / f"t.names.{suffix}"
    save_names(candidates(*rows), path, lang)
    if not rows:
        return
    back = Decisions.read(path).grid.frame
    told = ["mention", "candidate", "reason", "decision"]
    assert back[told].fillna("").values.tolist() == [[r[1], r[3], r[5], r[7]] for r in rows]


OWN = (1, "=1+1", "id", "=1+1", 0.5, "", 1)
"""Somebody beside their own name, without the id that would tell who is meant."""


@pytest.mark.slow
@given(rows, rows)
@example([(*OWN, "same")], [(*OWN, "")])
@example([(*OWN, "ask")], [(*OWN, "")])
def test_no_decision_is_lost_when_new_names_come(old, new):
    known = Decisions.read(candidates(*old)) if old else Decisions()
    table, n = merged(candidates(*new), known)
    there = {
        (frozenset({one.casefold(), other.casefold()}), said) for one, other, said in triples(table)
    }
    for row in known.rows:
        pair = frozenset({row.mention.casefold(), row.candidate.casefold()})
        asked_again = row.decision == "ask" and any(one == pair for one, _ in there)
        assert (pair, row.decision) in there or asked_again
    assert set(table["decision"][:n]) <= {"", "ask"}


def triples(table):
    return table[["mention", "candidate", "decision"]].itertuples(index=False, name=None)


def test_a_workbook_that_cannot_hold_a_name_is_refused_whole(tmp_path):
    long = candidates((1, "x" * 40_000, "x", "y", 1, "", 1, "same"))
    with pytest.raises(InputError):
        save_names(long, tmp_path / "t.names.xlsx", "en")
    assert list(tmp_path.iterdir()) == []
    save_names(long, tmp_path / "t.names.csv", "en")
    assert len(Decisions.read(tmp_path / "t.names.csv").rows[0].mention) == 40_000


# What is in doubt


LONG = [
    ("P", "a"),
    ("P", "b"),
    ("Q", "b"),
    ("Q", "c"),
    ("R", "d"),
    ("R", "b"),
    ("S", "e"),
    ("S", "c"),
]
NET = kn.Network(
    [{"id": one, "name": one.upper()} for one in "abcdef"],
    [{"id": one} for one in "PQRS"],
    [{"project": project, "institution": one} for project, one in LONG],
)
"""a-b, b-c, b-d and c-e share a project; who shares a partner: ac, ad, cd, be."""


def suggested(*rows):
    table = candidates(*rows) if rows else None
    found = kn.unlinked(NET, top=None, doubts=table)
    return {"".join(pair) for pair in found[["a", "b"]].to_numpy()}, found.attrs["in_doubt"]


def doubt(mention, candidate, decision="", institution=""):
    return (1, mention, institution, candidate, 0.9, "", 1, decision)


def test_a_pair_that_may_be_linked_already_is_not_suggested():
    assert suggested() == ({"ac", "ad", "cd", "be"}, 0)
    assert suggested(doubt("A", "D")) == ({"ac", "cd", "be"}, 1)
    assert suggested(doubt("E", "A")) == ({"ad", "cd"}, 2)  # e may be a, who works with b; ac
    assert suggested(doubt("?", "D", institution="a")) == ({"ac", "cd", "be"}, 1)
    assert suggested(doubt("A", "D", "ask")) == ({"ac", "cd", "be"}, 1)
    for clear in ("different", "verschillend", "part of"):
        assert suggested(doubt("A", "D", clear)) == ({"ac", "ad", "cd", "be"}, 0)
    for word in ("part", "misschien een onderdeel", "perhaps a part"):
        part = candidates(doubt("A", "D")).assign(tier=word)
        assert kn.unlinked(NET, doubts=part).attrs["in_doubt"] == 0
        assert doubted(part) == (0, 0)
    assert suggested(doubt("X", "Y")) == ({"ac", "ad", "cd", "be"}, 0)
    with pytest.raises(ArgumentError, match="mention, institution, candidate"):
        kn.unlinked(NET, doubts=pd.DataFrame({"a": []}))


def test_names_and_the_institutions_that_they_can_be_are_counted():
    rows = [doubt("A", "B", institution="a"), doubt("C", "b", institution="c")]
    rows += [doubt("B", "X", institution="b"), doubt("Q", "R", institution="q")]
    assert doubted(candidates(*rows)) == (6, 2)
    assert doubted(candidates()) == (0, 0)
    known = Decisions.read(decisions(("A", "b", "different"), ("Q", "R", "ask")))
    assert undecided(candidates(*rows), known)["mention"].tolist() == ["C", "B", "Q"]


@pytest.mark.parametrize(
    ("lang", "one", "more"),
    [
        (
            "nl",
            "2 namen kunnen 1 instelling zijn: beslis eerst",
            "4 namen kunnen 2 instellingen zijn",
        ),
        ("en", "2 names may be 1 institution: decide before", "4 names may be 2 institutions"),
    ],
)
def test_the_report_says_on_its_first_page_what_is_not_decided(lang, one, more):
    def first(*rows):
        table = candidates(*rows) if rows else None
        made = kn.report(NET, sections=["memo", "meet"], lang=lang, doubts=table)
        return [text for block in made.blocks["memo"] for text in texts(block)]

    def asked(*rows):
        (text,) = (text for text in first(*rows) if "kennisnet names" in text)
        return text

    assert asked(doubt("A", "D")).startswith(one)
    assert asked(doubt("A", "D"), doubt("B", "C")).startswith(more)
    for rows in ((), (doubt("A", "D", "different"),)):
        assert not any("kennisnet names" in text for text in first(*rows))


PAIR = ("LIACS", "Museum")


@pytest.mark.slow
@pytest.mark.usefixtures("looked_for")
def test_a_report_on_a_table_tells_what_was_decided_and_what_was_not(table):
    decisions(("HsL", "Hogeschool Leiden", "same")).to_csv(
        table.with_name("projecten.names.csv"), index=False
    )
    folder = table.with_name("rapport")
    assert kennisnet("report", table, "--out", folder, "--lang", "nl")[0] == 0
    page = Path(folder / "report.html").read_text("utf-8")
    assert "2 namen samengevoegd tot 1 instelling" in page
    assert "2 namen kunnen 1 instelling zijn: beslis eerst" in page
    assert "kennisnet names projecten.csv" in page
    said = kennisnet("unlinked", table, "--lang", "nl")[1]
    assert not any(f"Voor {a}: 1 om te bellen\n1. {b}" in said for a, b in (PAIR, PAIR[::-1]))
