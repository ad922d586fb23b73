"""Whom to call at an institution, and what it does: beside its name or in brackets, never a name."""

import pandas as pd
import pytest

import kennisnet as kn
from kennisnet.naming.contacts import could_be_person, without_contacts

HEADERS = ("Project", "Trekker", "Partners")


def table(*rows, headers=HEADERS):
    return pd.DataFrame([*rows], columns=list(headers))


def read_as(frame, **said):
    """Give who leads and who takes part, by project, as somebody would write it down."""
    net = kn.read(frame, **said)
    names = net.institutions["name"]
    found = {}
    for link in net.participations.itertuples():
        sides = found.setdefault(net.projects["name"][link.project], {"trekker": [], "partner": []})
        sides[link.role].append(names[link.institution])
    return {name: (sides["trekker"], sides["partner"]) for name, sides in found.items()}


def weighty(frame):
    """Give the rules of the notes that can make numbers wrong."""
    notes = kn.check(frame, lang="en")
    return set(notes.loc[notes["weight"] == "numbers", "rule"])


PLAIN = {
    "Dijk": (["Gemeente Ee"], ["Ziekenhuis Oe", "Arbo"]),
    "Duin": (["Arbo"], ["Gemeente Ee", "Bakkerij"]),
    "Dam": (["Gemeente Ee"], ["Arbo", "Bakkerij"]),
}
PARTNERS = ["Ziekenhuis Oe, Arbo", "Gemeente Ee, Bakkerij", "Arbo, Bakkerij"]


def with_leads(*leads):
    return table(*zip(PLAIN, leads, PARTNERS, strict=True))


@pytest.mark.parametrize(
    "leads",
    [
        ("Gemeente Ee\nk.wit@ee.nl", "Arbo info@arbo.eu", "Gemeente Ee (p.vis@ee.nl)"),
        ("Gemeente Ee, tel. 071 516 51 65", "Arbo (+31 71 516 5165)", "Gemeente Ee | 06-12345678"),
        ("Gemeente Ee, Kim Wit, k.wit@ee.nl", "Arbo - Els Bos (els@arbo.eu)", "Gemeente Ee"),
        ("Gemeente Ee, t.a.v. Kim Wit", "Arbo c/o E. Bos", "Gemeente Ee (attn Piet Vis)"),
        ("Gemeente Ee z. H. Kim Wit", "Arbo, à l’attention de Mme Bos", "att. K. Wit, Gemeente Ee"),
        ("Gemeente Ee\nKim Wit", "Arbo\nEls van Dam", "Gemeente Ee\nPiet Vis"),
        ("Gemeente Ee - K. Wit", "Arbo - mevr. E. Bos", "Gemeente Ee - Piet Vis"),
        ("Gemeente Ee, Kim Wit", "Arbo, E. Bos", "Gemeente Ee, Piet Vis"),
        ("Gemeente Ee (Kim Wit)", "Arbo (E. Bos)", "Gemeente Ee (Piet Vis)"),
    ],
)
def test_whom_to_call_is_no_part_of_a_name(leads):
    assert read_as(with_leads(*leads)) == PLAIN


def test_persons_that_only_their_place_tells_are_told():
    assert "persons-beside" in weighty(
        with_leads("Gemeente Ee\nKim Wit", "Arbo\nEls Bos", "Gemeente Ee\nPiet Vis")
    )


def test_who_is_named_as_an_institution_stays_one():
    leads = ("Gemeente Ee\nKim Wit", "Arbo\nEls Bos", "Gemeente Ee\nPiet Vis")
    assert read_as(with_leads(*leads), names=["Kim Wit"])["Dijk"][0] == ["Gemeente Ee", "Kim Wit"]


def test_in_doubt_a_name_stays_whole_and_it_is_told():
    frame = with_leads("Gemeente Ee, Kim Wit", "Arbo, Els Bos", "Gemeente Ee, Piet Vis")
    assert read_as(frame)["Dijk"][0] == ["Gemeente Ee, Kim Wit"]
    assert "perhaps-persons" in weighty(frame)


def test_two_lines_with_names_that_could_be_persons_are_told():
    frame = with_leads("Gemeente Ee\nKim Wit", "Arbo\nEls Bos", "Gemeente Ee").iloc[:2]
    assert "perhaps-persons" in weighty(frame)


def test_institutions_that_stand_elsewhere_are_no_persons():
    """Names of two words with capitals: their form is that of a person's."""
    frame = table(
        ("Dijk", "Gemeente Ee\nNoordelijk Hout", "Zuivel Boer, Arbo"),
        ("Duin", "Arbo\nZuivel Boer", "Gemeente Ee, Noordelijk Hout"),
        ("Dam", "Gemeente Ee\nVisserij Hoek", "Arbo, Visserij Hoek"),
    )
    assert could_be_person("Zuivel Boer")
    assert [leads for leads, _ in read_as(frame).values()] == [
        ["Gemeente Ee", "Noordelijk Hout"],
        ["Arbo", "Zuivel Boer"],
        ["Gemeente Ee", "Visserij Hoek"],
    ]


def test_a_list_of_persons_is_no_list_of_institutions_with_persons():
    frame = table(
        ("Dijk", "J. Mol; P. de Wit", "Bakkerij; K. Vis"),
        ("Duin", "Bakkerij", "P. de Wit; J. Mol"),
        ("Dam", "K. Vis", "A. Bos; Bakkerij"),
        headers=("Project", "Trekkers", "Partners"),
    )
    assert read_as(frame)["Dijk"] == (["J. Mol", "P. de Wit"], ["Bakkerij", "K. Vis"])


def test_a_campus_and_a_field_belong_to_their_university():
    frame = table(
        ("Dijk", "University of California, San Diego", "TNO; Arbo"),
        (
            "Duin",
            "University of California, Santa Cruz",
            "TNO; University of California, San Diego",
        ),
        ("Dam", "TU Ee - Civil Engineering", "TU Ee; TNO"),
    )
    leads = [lead for lead, _ in read_as(frame).values()]
    assert leads == [["University of California, San Diego"], ["University of California, Santa Cruz"],
                     ["TU Ee - Civil Engineering"]]  # fmt: skip
    assert "perhaps-persons" not in weighty(frame)


def test_persons_stand_in_lists_of_partners_as_well():
    frame = table(
        ("Dijk", "Gemeente Ee", "Arbo, Kim Wit; Bakkerij, E. Bos"),
        ("Duin", "Bakkerij", "Gemeente Ee, P. Vis; Arbo, Kim Wit"),
    )
    assert [p for _, p in read_as(frame).values()] == [
        ["Arbo", "Bakkerij"],
        ["Gemeente Ee", "Arbo"],
    ]


@pytest.mark.parametrize(
    "header", ["Trekker (contactpersoon)", "Trekker / contact", "Trekker en contactpersoon"]
)
def test_a_header_that_names_persons_second_says_who_leads(header):
    rows = zip(
        PLAIN,
        ("Gemeente Ee, Kim Wit", "Arbo, Els Bos", "Gemeente Ee, Piet Vis"),
        PARTNERS,
        strict=True,
    )
    assert read_as(table(*rows, headers=("Project", header, "Partners"))) == PLAIN


def test_a_column_of_persons_is_none_of_leads():
    rows = [
        (p, lead[0], who, ", ".join(ps))
        for (p, (lead, ps)), who in zip(
            PLAIN.items(), ("Kim Wit", "E. Bos", "Piet Vis"), strict=True
        )
    ]
    frame = table(*rows, headers=("Project", "Trekker", "Trekker (contactpersoon)", "Partners"))
    assert read_as(frame) == PLAIN


def test_who_is_asked_for_ends_where_the_next_name_begins():
    assert (
        without_contacts("UL t.a.v. Kim Wit en TNO; HsL t.a.v. Kim en Els Bos") == "UL en TNO; HsL"
    )
    assert without_contacts("Baltic Commission c/o City of Turku") == (
        "Baltic Commission c/o City of Turku"
    )
    assert without_contacts("Platform Tav, c/o, Attent Zorg") == "Platform Tav, c/o, Attent Zorg"


@pytest.mark.parametrize(
    "text",
    ["Fonds 1818", "3M, Route 66", "Studio 0109", "Looptijd 01-03-2025", "A@B", "KvK 01234567"],
)
def test_numbers_of_names_stay(text):
    assert without_contacts(text) == text


def test_an_address_is_what_a_row_is_about_where_nothing_else_is():
    rows = [("Dijk", "Arbo info@arbo.eu", "Penvoerder"), ("Dijk", "info@vis.nl", "Partner"),
            ("Duin", "Arbo", "Partner"), ("Duin", "TNO", "Penvoerder")]  # fmt: skip
    net = kn.read(table(*rows, headers=("Project", "Organisatie", "Rol")))
    assert sorted(net.institutions["name"]) == ["Arbo", "TNO", "info@vis.nl"]


def partners(*cells):
    return read_as(table(*((f"P{n}", "TNO", cell) for n, cell in enumerate(cells))))


def names(*cells):
    return {one for _, ps in partners(*cells).values() for one in ps}


def test_a_bracket_behind_several_names_says_what_they_do():
    cells = (
        "Arbo (adviseur), Bouw (onderzoek)",
        "Arbo (adviseur), Bouw (adviseur)",
        "Arbo (betaalt), Vis (onderzoek)",
    )
    assert names(*cells) == {"Arbo", "Bouw", "Vis"}


def test_different_brackets_behind_names_say_what_they_do():
    cells = ("Arbo (denkt mee), Bouw (rekent)", "Arbo (denkt mee), Bouw (rekent)", "Arbo (betaalt), Bouw (tekent)",
             "Arbo (betaalt), Bouw (tekent)")  # fmt: skip
    assert names(*cells) == {"Arbo", "Bouw"}


@pytest.mark.parametrize(
    "kept",
    [
        {"Lab (Ost)", "Lab (West)", "Werk (Ost)", "Werk (West)"},
        {"Politie (oost)", "Politie (zuidwest)", "Brandweer (oost)"},
        {"Ministerie (OCW)", "Ministerie (EZ)", "LUMC (LCAB)"},
        {"Universiteit (Leiden)", "Universiteit (Delft)", "Hogeschool (Leiden)"},
        {
            "Gemeente Ee (afdeling wonen)",
            "Gemeente Ee (afdeling zorg)",
            "Gemeente Oe (afdeling zorg)",
        },
        {"Basisschool (Dr. Schaep)", "Basisschool (Prof. Lorens)"},
        {"Lab (San Diego)", "Lab (Los Angeles)", "Lab (New York)"},
        {"UMC (cardiologie)", "UMC (oncologie)"},
    ],
)
def test_a_bracket_that_tells_which_one_belongs_to_its_name(kept):
    cell = "; ".join(sorted(kept))
    assert names(cell, f"{cell}; Arbo", "Arbo; Bouw") == {*kept, "Arbo", "Bouw"}


def test_capitals_in_brackets_behind_several_names_are_told():
    frame = table(
        ("A", "TNO", "Arbo (Advies); Bouw (Advies)"), ("B", "TNO", "Arbo (Advies); Bouw (Bouwt)")
    )
    assert "brackets-shared" in weighty(frame)


def test_persons_in_brackets_that_only_their_form_tells_are_told():
    cell = "Arbo (Kim Wit); Bouw (Els Bos); Vis (Joke Vos)"
    frame = table(("A", "TNO", cell), ("B", "TNO", cell))
    assert "bracket-persons" in weighty(frame)
    assert names(cell, cell.replace("Els Bos", "E. Bos")) == {"Arbo", "Bouw", "Vis"}


APPLICANTS = {
    "Dijk": (["AMX"], ["KWX", "TNX"]),
    "Duin": (["UMX"], ["AMX"]),
    "Dam": (["TNX"], ["UMX", "Nivo"]),
}
BARE = [("KWX; TNX", "AMX", "UMX; Nivo")]


@pytest.mark.parametrize(
    ("leads", "partners"),
    [
        (("dr. M. de Wit, AMX", "prof. dr. A.B. Bos, UMX", "drs. P. Vis, TNX"), *BARE),
        (("dr. M. de Wit\nAMX", "Prof.dr. A. Bos\nUMX", "Kim Vis\nTNX"), *BARE),
        (("dr. M. de Wit, afdeling Zorg, AMX", "ir. A. Bos, UMX", "TNX"), *BARE),
        (("dr. M. de Wit - AMX", "mevr. A. Bos (UMX)", "drs. P. Vis - TNX"), *BARE),
        (("AMX", "UMX", "dr. P. Vis, TNX"), *BARE),
        (
            ("AMX", "UMX", "TNX"),
            (
                "dr. K. Mol (KWX); drs. L. Bok (TNX)",
                "ir. M. Ros (AMX, afdeling Zorg)",
                "mr. A. Kok (UMX) en dr. S. Pot (Nivo)",
            ),
        ),
        (
            ("AMX", "UMX", "TNX"),
            (
                "dr. K. Mol, KWX; drs. L. Bok, TNX",
                "ir. M. Ros, AMX",
                "mr. A. Kok, UMX; dr. S. Pot, Nivo",
            ),
        ),
    ],
)
def test_persons_make_place_for_the_institution_behind_them(leads, partners):
    headers = ("Titel", "Hoofdaanvrager", "Mede-aanvragers")
    assert read_as(table(*zip(PLAIN, leads, partners, strict=True), headers=headers)) == APPLICANTS


@pytest.mark.parametrize(
    "partners",
    [
        ("J.P. Mol, TNX", "A. Vogel, Bakkerij", "Bakkerij, TNX, Arbo", "Arbo, TNX"),
        ("mevr. T. Wiel (zzp); TNX", "dhr. P. Mol (Stad); TNX", "J. Wit (lector); TNX", "TNX"),
        ("dr. K. Vis, TNX, Arbo", "Arbo, dhr. P. Mol, TNX", "TNX, Arbo", "Arbo, Bakkerij"),
    ],
)
def test_persons_among_institutions_are_partners_of_their_own(partners):
    frame = table(*((f"P{n}", "Gemeente Ee", cell) for n, cell in enumerate(partners)))
    assert "persons-beside" not in weighty(frame)


def test_one_person_before_a_name_that_stands_nowhere_else_is_told():
    frame = with_leads("dr. A. Bos, Rijnstaat", "Arbo", "Gemeente Ee")
    assert read_as(frame)["Dijk"][0] == ["dr. A. Bos, Rijnstaat"]
    assert "perhaps-persons" in weighty(frame)


def test_blanks_beside_whom_to_ask_for_are_read_to_the_end():
    """A pattern that begins anew at each blank takes minutes for this."""
    blanks = " " * 100_000
    assert without_contacts(f"a{blanks}b, UL t.a.v. Karin Smit") == f"a{blanks}b, UL"
    assert without_contacts(f"UL{blanks}t.a.v.{blanks}Karin Smit") == "UL"
