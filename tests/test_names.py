"""From the text of a cell to mentions: hard cells of both languages, read by hand."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisnet.naming import (
    Alias,
    Aliases,
    Cell,
    alike,
    code_of,
    is_kind,
    key,
    nearest,
    pairs,
    read_cell,
    readable_ids,
)
from kennisnet.naming.spelling import close_up

TABLE = Aliases(
    [
        Alias("UL", "ul"),
        Alias("FSW", "fsw"),
        Alias("Leiden & Partners", "lp"),
        Alias("Van Gend en Loos", "vgl"),
        Alias("UL/HsL", "ul"),
        Alias("UL/HsL", "hsl"),
        Alias("LUMC (LCAB)", "lcab"),
        Alias("Div. Geneeskunde", "geneeskunde"),
        Alias("Ministerie van Onderwijs, Cultuur en Wetenschap", "ocw"),
        Alias("HR", "rotterdam"),
        Alias("HR", "rijnland", code="5i"),
        Alias("Raad, Rijn en Veenstreek", "rrv", code="5i"),
        Alias("niemand", ""),
    ]
)


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        # separators
        ("HsL,UL , GL", ["HsL", "UL", "GL"]),
        ("HsL; UL;GL", ["HsL", "UL", "GL"]),
        ("HsL/UL /GL / LUMC", ["HsL", "UL", "GL", "LUMC"]),
        ("HsL\nUL\r\nGL", ["HsL", "UL", "GL"]),
        ("UL en HsL", ["UL", "HsL"]),
        ("UL and HsL", ["UL", "HsL"]),
        ("UL + HsL+LUMC", ["UL", "HsL", "LUMC"]),
        ("UL & HsL", ["UL", "HsL"]),
        ("UL, HsL en LUMC", ["UL", "HsL", "LUMC"]),
        ("UL, HsL, and LUMC", ["UL", "HsL", "LUMC"]),
        ("UL i.s.m. HsL", ["UL", "HsL"]),
        ("UL in nauwe samenwerking met HsL", ["UL", "HsL"]),
        ("UL in collaboration with HsL, led by LUMC", ["UL", "HsL", "LUMC"]),
        (",;/\n UL ,, HsL / ", ["UL", "HsL"]),
        ("en UL en", ["UL"]),
        # no separators
        ("W&N, R&D", ["W&N", "R&D"]),
        ("Leiden+, UL", ["Leiden+", "UL"]),
        ("Wageningen, Kennemer Lyceum", ["Wageningen", "Kennemer Lyceum"]),
        ("Andorra, Sand Enclave", ["Andorra", "Sand Enclave"]),
        ("Prov. Z-H", ["Prov. Z-H"]),
        ("UL  Campus\tDen\u00a0Haag", ["UL Campus Den Haag"]),
        ("'t Lef, ’s-Gravenhage", ["'t Lef", "’s-Gravenhage"]),
        ("Stichting X B.V.", ["Stichting X B.V."]),
        ("Thomas More, gemeente Haarlemmermeer", ["Thomas More", "gemeente Haarlemmermeer"]),
        ("Diversey, Oasis", ["Diversey", "Oasis"]),
        # nobody
        ("", []),
        (" \n ", []),
        ("-", []),
        ("n.v.t.", []),
        ("geen", []),
        # a full stop ends a sentence, not an abbreviation
        ("Hogeschool Leiden.", ["Hogeschool Leiden"]),
        # an address is one mention
        ("https://www.voorbeeld.nl/partners", ["https://www.voorbeeld.nl/partners"]),
        # both ways
        ("UL en/of HsL", ["UL", "HsL"]),
        ("UL and/or HsL", ["UL", "HsL"]),
        # lists as people make them in a spreadsheet
        ("- UL\n- HsL", ["UL", "HsL"]),
        ("• UL\n• HsL", ["UL", "HsL"]),
        ("UL\n• -", ["UL"]),
        ("UL, • geen", ["UL"]),
    ],
)
def test_mentions_of_a_closed_list(text, mentions):
    cell = read_cell(text)
    assert list(cell.mentions) == mentions
    assert not cell.open_ended


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("UL, etc.", ["UL"]),
        ("UL etc", ["UL"]),
        ("UL, HsL enz.", ["UL", "HsL"]),
        ("UL e.a.", ["UL"]),
        ("UL ea", ["UL"]),
        ("UL et al.", ["UL"]),
        ("o.a. UL en HsL", ["UL", "HsL"]),
        ("onder andere UL", ["UL"]),
        ("among others UL", ["UL"]),
        ("UL, w.o. LUMC", ["UL", "LUMC"]),
        ("diverse", []),
        ("diverse bedrijven", ["bedrijven"]),
        ("div. scholen, e.a.", ["scholen"]),
        ("various companies", ["companies"]),
        ("UL en anderen", ["UL"]),
        ("UL and others", ["UL"]),
        ("UL, overigen", ["UL"]),
        ("onbekend", []),
        ("UL, nader te bepalen", ["UL"]),
        ("UL, ?", ["UL"]),
        # the same words as others write them
        ("UL en vele anderen", ["UL"]),
        ("UL and many others", ["UL"]),
        ("UL, amongst others", ["UL"]),
        ("UL, HsL, ...", ["UL", "HsL"]),
        ("UL, HsL, …", ["UL", "HsL"]),
        # in brackets
        ("UL (e.a.)", ["UL"]),
        ("UL, scholen (etc.)", ["UL", "scholen"]),
        ("UL (onbekend)", ["UL"]),
        # in capitals, at the end
        ("UL, HSL ETC", ["UL", "HSL"]),
        # others, as partners of which nothing is said
        ("UL, overige", ["UL"]),
        ("UL, • overige", ["UL"]),
        ("UL\n•andere", ["UL"]),
        ("Andere partners", []),
        ("UL; overige partijen; HsL", ["UL", "HsL"]),
        ("UL, other partners", ["UL"]),
        ("UL, weitere Partner", ["UL"]),
        ("UL, autres partenaires", ["UL"]),
        ("UL, otros socios", ["UL"]),
        ("UL, övriga", ["UL"]),
        ("UL; + 4 andere", ["UL"]),
        ("UL; nog 12 andere partners", ["UL"]),
        ("UL; plus others", ["UL"]),
        ("UL; otros", ["UL"]),
        # what leads up to others goes with them
        ("UL, CNR ed altri partner", ["UL", "CNR"]),
        ("UL, CNR sowie weitere", ["UL", "CNR"]),
        ("UL, BBC as well as others", ["UL", "BBC"]),
        ("UL, BBC plus 3 others", ["UL", "BBC"]),
        ("UL, CNRS et d'autres partenaires", ["UL", "CNRS"]),
        ("UL (niet limitatief)", ["UL"]),
        # who is not known yet, with and without full stops, in any language
        ("UL; N.N.", ["UL"]),
        ("UL; tbc.", ["UL"]),
        ("UL; t.b.d.", ["UL"]),
        ("à définir", []),
        ("UL; ej klart", ["UL"]),
        ("por determinar", []),
        ("nog te werven partners", []),
    ],
)
def test_a_list_that_is_not_whole_is_open_and_its_mark_is_nobody(text, mentions):
    cell = read_cell(text)
    assert list(cell.mentions) == mentions
    assert cell.open_ended


NAMES_LIKE_MARKS = (
    *("EA Games", "OA Consult", "Ed. Bernstein", "DIV BV"),
    *("Andere Tijden", "Museum Overige Zaken", "Other Partners Ltd", "Overigebosch"),
    *("M.E.E.R.", "Plus Ultra", "12 Provinciën", "Offenbach", "Nog Harder BV"),
    *("Theater Andere", "Vrienden van Anderen", "Stadt der Vielen"),
)


@pytest.mark.parametrize("name", NAMES_LIKE_MARKS)
def test_an_abbreviation_that_looks_like_a_mark_stays_in_its_name(name):
    assert read_cell(f"UL, {name}").mentions == ("UL", name)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("Gemeente (wethouder Jansen)", Cell(("Gemeente",), remarks=("wethouder Jansen",))),
        (
            "LUMC (prof. A. de Vries, dr. B. Smit), UL",
            Cell(("LUMC", "UL"), remarks=("prof. A. de Vries, dr. B. Smit",)),
        ),
        ("(lectoren) HsL", Cell(("HsL",), remarks=("lectoren",))),
        ("Provincie (Zuid) Holland", Cell(("Provincie Holland",), remarks=("Zuid",))),
        ("UL ()", Cell(("UL",))),
        ("UL (lector (2019))", Cell(("UL",), remarks=("lector (2019)",))),
        ("UL en HsL", Cell(("UL", "HsL"))),
        ("UL, HsL", Cell(("UL", "HsL"))),
        ("A & B and C", Cell(("A", "B", "C"))),
    ],
)
def test_remarks_are_kept_for_a_person_to_judge(text, cell):
    assert read_cell(text) == cell


@pytest.mark.parametrize(
    ("text", "code", "mentions"),
    [
        ("leiden  &\npartners, UL", "", ["leiden & partners", "UL"]),
        ("Van Gend en Loos en UL", "", ["Van Gend en Loos", "UL"]),
        ("UL/HsL", "", ["UL/HsL"]),
        ("UL/HsL/GL", "", ["UL/HsL", "GL"]),
        ("UL, LUMC (LCAB), LUMC (OK)", "", ["UL", "LUMC (LCAB)", "LUMC"]),
        ("div. geneeskunde, div. scholen", "", ["div. geneeskunde", "scholen"]),
        (
            "UL, Ministerie van Onderwijs, Cultuur en Wetenschap en HsL",
            "",
            ["UL", "Ministerie van Onderwijs, Cultuur en Wetenschap", "HsL"],
        ),
        ("Raad, Rijn en Veenstreek", "5i", ["Raad, Rijn en Veenstreek"]),
        ("Raad, Rijn en Veenstreek", "5h", ["Raad", "Rijn", "Veenstreek"]),
        ("faculteit (FSW, lectoren)", "", ["faculteit", "FSW"]),
        ("(UL)", "", ["UL"]),
        ("XUL/HsL", "", ["XUL", "HsL"]),
    ],
)
def test_the_alias_table_decides_where_the_cell_is_ambiguous(text, code, mentions):
    assert list(read_cell(text, TABLE, code).mentions) == mentions


@pytest.mark.parametrize(
    ("mention", "code", "institutions"),
    [
        ("UL/HsL", "", ["ul", "hsl"]),
        ("hr", "", ["rotterdam"]),
        ("HR", "5i", ["rijnland"]),
        ("HR", "5h", ["rotterdam"]),
        ("Raad, Rijn en Veenstreek", "", None),
        ("niemand", "", [""]),
        ("U L", "", None),
        ("ULS", "", None),
    ],
)
def test_what_a_mention_means(mention, code, institutions):
    found = TABLE.meaning(mention, code)
    assert (None if found is None else [alias.institution for alias in found]) == institutions


@pytest.mark.parametrize(
    ("lead", "partners", "expected"),
    [
        ("", "", [("", "")]),
        ("UL T: GL", "P: HsL", [("UL", "HsL"), ("GL", "")]),
        ("T: UL P: HsL P: VO T: GL P: FSW", "", [("UL", "HsL"), ("", "VO"), ("GL", "FSW")]),
        ("UL", "HsL, GL", [("UL", "HsL, GL")]),
        ("UL || GL", "HsL || UL", [("UL", "HsL"), ("GL", "UL")]),
        ("UL || GL", "HsL", [("UL", "HsL"), ("GL", "")]),
        ("UL", "HsL || GL", [("UL", "HsL"), ("", "GL")]),
        ("T: UL", "P: HsL", [("UL", "HsL")]),
        ("T: UL P: HsL", "", [("UL", "HsL")]),
        ("T: UL\nP: HsL, GL\nT: LUMC\nP: UL", "", [("UL", "HsL, GL"), ("LUMC", "UL")]),
        ("T:UL P:HsL T:GL", "", [("UL", "HsL"), ("GL", "")]),
        ("T: UL T: GL", "P: HsL P: LUMC", [("UL", "HsL"), ("GL", "LUMC")]),
        ("", "T: UL P: HsL", [("UL", "HsL")]),
        ("AT&T: Labs", "UL", [("AT&T: Labs", "UL")]),
    ],
)
def test_pairs(lead, partners, expected):
    assert pairs(lead, partners) == expected


@pytest.mark.parametrize(
    ("mention", "kind"),
    [
        ("scholen", True),
        ("Bedrijven", True),
        ("bewoners", True),
        ("overige scholen", True),
        ("Lokale bedrijven", True),
        ("mkb", True),
        ("maatschappelijke organisaties", True),
        ("local companies", True),
        ("Residents", True),
        ("Bedrijven Oost", False),
        ("Hogeschool", False),
        ("Universiteit Leiden", False),
        ("", False),
    ],
)
def test_kinds_of_organisations_are_no_organisation(mention, kind):
    assert is_kind(mention) is kind


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Prov.", "prov", True),
        ("‘t  LEF", "'t Lef", True),
        ("Cafe\u0301", "Café", True),
        ("ＵＬ", "ul", True),
        ("Hoge\u00adschool\u200b", "hogeschool", True),
        ("STRASSE", "Straße", True),
        ("UL", "U L", False),
        ("UL", "U.L.", False),
        ("W&N", "W & N", False),
        ("Café", "Cafe", False),
    ],
)
def test_when_two_spellings_are_one_mention(one, other, same):
    assert (key(one) == key(other)) is same


def test_ids_are_readable():
    assert readable_ids(["Hogeschool Leiden", "Café 't Hoekje", "日本", "Ω"]) == {
        "Hogeschool Leiden": "hogeschool-leiden",
        "Café 't Hoekje": "cafe-t-hoekje",
        "日本": "日本",
        "Ω": "ω",
    }


def test_ids_of_names_without_letters_are_there_and_differ():
    ids = readable_ids(["", "…", "&&&"])
    assert all(ids.values())
    assert len(set(ids.values())) == 3


def test_ids_do_not_depend_on_the_order():
    names = ["W&N", "W N", "w-n", "UL", "", "Straße", "strasse", "a" * 70, "a" * 80]
    ids = readable_ids(names)
    shuffled = random.Random(1).sample(names, len(names))  # noqa: S311 - no secret
    assert readable_ids(shuffled) == ids
    assert len(set(ids.values())) == len(names)
    assert ids["UL"] == "ul"


def test_ids_leave_those_that_are_taken():
    taken = readable_ids(["UL"], taken=["ul"])["UL"]
    assert taken.startswith("ul-")
    assert readable_ids(["UL"], taken=["ul", taken])["UL"] not in {"ul", taken}


@pytest.mark.parametrize(
    "names",
    [
        ["W&N", "W N", readable_ids(["W&N", "W N"])["W&N"]],
        ["A" + "!" * n for n in range(600)],
    ],
    ids=["a name that looks like a signed id", "600 names with the same letters"],
)
def test_ids_are_unique(names):
    assert len(set(readable_ids(names).values())) == len(names)


@pytest.mark.parametrize("sign", ["e.a. ", "e.a.", "(e.a.) ", "(", "en ", "- ", "... "])
def test_a_very_long_cell_is_read_to_its_end(sign):
    """32,000 characters, all that a cell of Excel holds; its speed is seen in the run of CI."""
    cell = sign * (32_000 // len(sign)) + ", UL"
    assert read_cell(cell, TABLE).mentions[-1] == "UL"


def test_a_very_long_row_of_accents_is_read_to_its_end():
    """Sorting 40,000 of them at once takes several seconds, and four times that for twice as many."""
    text = "a" + "\u0301\u0323" * 20_000 + ", UL"
    *_, last = read_cell(text).mentions
    assert last == "UL"
    assert key(key(text)) == key(text)
    assert readable_ids([text])[text] == "a-ul"


def test_accents_that_people_write_are_put_in_their_form_in_long_texts_too():
    text = "Cafe\u0301 " * 300
    assert key(text) == " ".join(["café"] * 300)
    thirty = "e" + "\u0323\u0301" * 15
    assert "\u034f" not in key(f"{thirty} {'x' * 1_000}")
    assert "\u034f" in key(f"{thirty}\u0323 {'x' * 1_000}")


@pytest.mark.parametrize("cell", ["A/B", "A / B", "a /b", "X, A/ B"])
def test_spaces_around_separators_make_no_difference_to_a_mention_of_the_table(cell):
    table = Aliases([Alias("A/B", "ab")])
    mention = read_cell(cell, table).mentions[-1]
    assert [alias.institution for alias in table.meaning(mention)] == ["ab"]


# Properties

SIGN = st.one_of(st.sampled_from(" ,;/\n+&()|.:'’“-\t\r"), st.characters())
CELL = st.lists(SIGN).map("".join)
PIECES = ["UL", "HsL", " en ", "and", ", ", "etc.", "e.a.", "o.a. ", "(", ")", "T:", "P:", "||"]
HARD_CELL = st.lists(
    st.sampled_from([*PIECES, "/", ";", " & ", "W&N", "i.s.m.", "diverse ", "...", "\n", " "])
).map("".join)


@given(st.one_of(CELL, HARD_CELL), st.sampled_from([None, TABLE]))
def test_any_text_is_read_and_no_mention_is_empty(text, aliases):
    cell = read_cell(text, aliases, "5i")
    assert all(mention.strip() == mention != "" for mention in cell.mentions)


WORD = st.text("bcdfghjklmBCDFGHJKLM", min_size=2, max_size=8).map(lambda word: f"x{word}")
NAME = st.lists(WORD, min_size=1, max_size=3).map(" ".join)


@given(st.lists(NAME, min_size=1, unique=True))
def test_plain_names_that_are_joined_are_given_back(names):
    assert read_cell(", ".join(names)) == Cell(tuple(names))


SEPARATOR = st.sampled_from([", ", "; ", "/", "\n", " en ", " and ", " + ", " & "])


@given(WORD, st.lists(st.tuples(SEPARATOR, WORD)), st.sampled_from([None, TABLE]))
def test_mentions_stand_in_the_order_of_the_text(first, parts, aliases):
    text = first + "".join(separator + word for separator, word in parts)
    assert list(read_cell(text, aliases).mentions) == [first, *(word for _, word in parts)]


@given(st.lists(st.text(), unique=True), st.randoms())
def test_every_name_has_one_id_whatever_the_order(names, chance):
    ids = readable_ids(names)
    shuffled = list(names)
    chance.shuffle(shuffled)
    assert readable_ids(shuffled) == ids
    assert len(set(ids.values())) == len(names)


@given(st.text())
def test_a_key_is_its_own_key(text):
    assert key(key(text)) == key(text)


# Names that resemble one another


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Hogeschool Leiden", "Hogeschol Leiden", True),
        ("Leiden Hogeschool", "Hogeschool Leiden", True),
        ("Gem. Enschede", "Gemeente Enschede", True),
        ("Gem Enschede", "Gemeente Enschede", True),
        ("Stichting Bio Science", "Bio Science", True),
        ("Vereniging de Zon", "Zon", True),
        ("Stichting", "Vereniging", False),
        ("Da Vinci", "Da Vinci College", True),
        ("Da Vinci", "Da Vincischool", False),
        ("ABC", "ABC Groep", True),
        ("Abc", "Abc Groep", True),
        ("Abcd", "Abcd Groep", True),
        ("A", "A Groep", False),
        ("UL", "UT", False),
        ("Gemeente Leiden", "Gemeente Delft", False),
        ("Prov. Holland", "Provincie Utrecht", False),
        ("x. Holland", "Provincie Holland", False),
    ],
)
def test_names_of_which_one_may_be_the_other(one, other, same):
    pair = tuple(sorted([one, other], key=key))
    assert alike([one, other]) == alike([other, one]) == [pair] * same


def test_pairs_of_like_names_come_in_the_order_of_their_keys():
    names = ["B.V. Zon", "zon", "Bolt Advies", "Advies Bolt", "ver weg"]
    assert alike(names) == [("Advies Bolt", "Bolt Advies"), ("B.V. Zon", "zon")]
    assert alike([]) == alike(["een"]) == []


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("hogeschol leiden", ["Hogeschool Leiden", "Hogeschool Rotterdam"]),
        ("HOGESCHOOL LEIDEN", ["Hogeschool Leiden", "Hogeschool Rotterdam"]),
        ("zzz", []),
        ("", []),
    ],
)
def test_names_that_come_near(name, near):
    among = ["Universiteit Utrecht", "Hogeschool Rotterdam", "Hogeschool Leiden"]
    assert nearest(name, among) == near
    assert nearest(name, among, most=1) == near[:1]


def test_half_of_the_letters_is_near_and_less_is_not():
    assert nearest("abcd", ["abxy", "axyz"]) == ["abxy"]


# Codes


@pytest.mark.parametrize(
    ("one", "name", "code"),
    [
        ("4a", "Lab", "4a"),
        ("lab", "Lab", ""),
        ("Lab", "Lab", ""),
        ("project-lab", "Lab", ""),
        (readable_ids(["Lab"], taken=["lab"])["Lab"], "Lab", ""),
        (readable_ids(["…"])["…"], "…", ""),
        ("lab-0f3a", "Lab", "lab-0f3a"),
        ("lab-2021", "Lab", "lab-2021"),
        ("lab-", "Lab", "lab-"),
        ("name-12ab", "…", "name-12ab"),
        ("name", "…", "name"),
        ("LAB", "Lab", "LAB"),
    ],
)
def test_an_id_that_was_made_of_the_name_is_no_code(one, name, code):
    assert code_of(one, name) == code


def test_an_id_is_at_most_sixty_signs_and_ends_in_a_letter():
    assert readable_ids(["a" * 59 + " b"]) == {"a" * 59 + " b": "a" * 59}
    assert readable_ids(["a" * 58 + " b"]) == {"a" * 58 + " b": "a" * 58 + "-b"}


def test_ids_that_clash_get_four_signs_of_their_checksum_or_twice_as_many():
    first = readable_ids(["W&N"], taken=["w-n"])["W&N"]
    assert (first[:4], len(first)) == ("w-n-", 8)
    second = readable_ids(["W&N"], taken=["w-n", first])["W&N"]
    assert (second[:8], len(second)) == (first, 12)


def test_a_mention_is_closed_up_around_its_separators():
    assert close_up("A / B ;c  + D &e") == "a/b;c+d&e"
    assert close_up("/ a") == "/ a"


def test_aliases_know_the_codes_that_they_have_readings_for():
    assert TABLE.codes == {"5i"}
    assert Aliases().meaning("UL") is None
    assert [alias.institution for alias in TABLE.meaning("U L/H sL") or []] == []
    assert [alias.institution for alias in TABLE.meaning("ul / hsl")] == ["ul", "hsl"]
