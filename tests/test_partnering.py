"""Who leads and who takes part where the header does not say it, and what stands below it does."""

import openpyxl
import pandas as pd
import pytest
from readings import links, rules

import kennisnet as kn
from kennisnet.files.recognising.evidence import LEADING
from kennisnet.files.recognising.headers import read_header
from kennisnet.files.recognising.partnering import lists_of_partners, named_in


def table(header, *rows):
    frame = pd.DataFrame(rows, columns=header, dtype="str")
    return frame.mask(frame == "")


def pairs(wide):
    """Give the links of {project: (lead, partners)}."""
    leads = {(project, lead, True) for project, (lead, _) in wide.items()}
    return leads | {(p, one, False) for p, (_, partners) in wide.items() for one in partners}


def answers(source, **how):
    with pytest.raises(kn.ReadingQuestion) as caught:
        kn.read(source, **how)
    return caught.value.topic, [one.value for one in caught.value.alternatives]


ACTIONS = [
    ["Buurtdiner", "Humanitas", "Bibliotheek, Leger des Heils, De Schakel", "2026"],
    ["Taalcafé", "Bibliotheek", "Humanitas, De Schakel", "2026"],
    ["Fietsles", "De Schakel", "Humanitas, Bibliotheek, Veilig Verkeer e.a.", "2027"],
]
LED = pairs(
    {
        "Buurtdiner": ("Humanitas", ["Bibliotheek", "Leger des Heils", "De Schakel"]),
        "Taalcafé": ("Bibliotheek", ["Humanitas", "De Schakel"]),
        "Fietsles": ("De Schakel", ["Humanitas", "Bibliotheek", "Veilig Verkeer"]),
    }
)


@pytest.mark.parametrize(
    "lead", ["Verantwoordelijk", "Uitvoerder", "Indiener", "Zuständig", "Huvudman", "Responsable"]
)
def test_who_answers_for_a_project_leads_where_the_partners_name_them_too(lead):
    assert links(kn.read(table(["Actie", lead, "Met elkaar", "Gereed"], *ACTIONS))) == LED


@pytest.mark.parametrize(
    "lead",
    [
        *("Regie", "Regisseur", "Projectleiding", "Projecthouder", "Hoofdaannemer"),
        *("Consortiumleider", "Project owner", "Projektleitung", "Tovholder", "Lead contractor"),
        *("Principal investigator organisation", "Lead organisation", "Kierownik projektu"),
    ],
)
def test_headers_of_who_leads_are_known_beside_partners(lead):
    assert links(kn.read(table(["Actie", lead, "Partners", "Gereed"], *ACTIONS))) == LED


@pytest.mark.parametrize(
    "partners",
    [
        *("Samen met", "Samenwerking met", "Met", "In samenwerking met", "Together with", "With"),
        *("Zusammen mit", "In Kooperation mit", "Avec", "En partenariat avec", "Sammen med"),
        *("Tillsammans med", "I samarbeid med", "Yhteistyössä", "En colaboración con"),
        *("Insieme a", "Em parceria com", "We współpracy z"),
    ],
)
def test_with_as_a_header_means_partners(partners):
    assert links(kn.read(table(["Actie", "Uitvoerder", partners, "Gereed"], *ACTIONS))) == LED


@pytest.mark.parametrize(
    "header", ["Samenwerking met scholen", "Contact with schools", "Ervaring met"]
)
def test_with_within_a_header_says_nothing(header):
    assert "partners" not in read_header(header).meanings


MINISTRIES = [
    ["Loket", "Ministerie van Handel", "VNG; Omroep Aa"],
    ["Wet", "Ministerie van Zorg, Sport en Spel", "IPO; VNG"],
    ["Balie", "BKWI", "VNG; Ministerie van Handel"],
    ["Meting", "Ministerie van Water", "KNMI; IPO"],
]


@pytest.mark.parametrize("partners", ["Samenwerking met", "Partners", "Meedoeners"])
@pytest.mark.parametrize("project", ["Project", "Programma"])
def test_words_for_organisations_in_cells_do_not_beat_the_headers(project, partners):
    frame = table([project, "Verantwoordelijke", partners], *MINISTRIES)
    assert answers(frame, project=project) == ("lead", ["Verantwoordelijke", []])
    found = links(kn.read(frame, project=project, lead="Verantwoordelijke"))
    assert {("Wet", "Ministerie van Zorg, Sport en Spel", True), ("Balie", "VNG", False)} <= found
    assert len(found) == 12  # a lead and two partners for each of four


def test_lists_of_words_beside_organisations_are_no_partners():
    rows = [[p, who, words] for (p, who, _), words in zip(MINISTRIES, ["zorg, werk", "werk, sport", "zorg, geld", "water, geld"], strict=True)]  # fmt: skip
    frame = table(["Project", "Uitvoering", "Trefwoorden"], *rows)
    assert "zorg" not in {who for _, who, _ in links(kn.read(frame))}


@pytest.mark.parametrize("header", ["Verantwoordelijke", "Projectleiding", "Loket"])
def test_names_that_look_like_organisations_are_asked_about(header):
    rows = [["Groen", "NIOZ", "Shell; Deltares"], ["Wind", "TNO", "Eneco"], ["Zon", "TU Delft", "Orsted"]]  # fmt: skip
    frame = table(["Project", header, "Partners"], *rows)
    assert answers(frame) == ("lead", [header, []])


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Verantwoordelijke", ("JvdB", "PdV", "AKL")),
        ("Regie", ("J. Bos", "P. Vis", "E. Kok")),
        ("Kleur", ("Groen", "Rood", "Blauw")),
        ("Land", ("NIOZ", "TNO", "TU Delft")),
        ("Deel", ("WP1A", "WP2B", "WP33")),
        ("Subsidieverstrekker", ("NIOZ", "TNO", "TU Delft")),
    ],
)
def test_persons_codes_places_and_funders_are_not_asked_about(header, cells):
    partners = ("Shell; Deltares", "Eneco; NIOZ", "Orsted; TNO")
    rows = [[p, who, of] for p, who, of in zip("ABC", cells, partners, strict=True)]
    assert not any(leads for _, _, leads in links(kn.read(table(["Project", header, "Partners"], *rows))))  # fmt: skip


def test_kinds_among_the_partners_leave_one_question():
    frame = table(
        ["Actie", "Eigenaar", "Samen met"],
        ["Groen dak", "Gemeente Ee", "Gemeente Aa, inwoners"],
        ["Buurtdiner", "Netwerk Oo", "Gemeente Ee, inwoners, e.v.a."],
        ["Speelplek", "Welzijn", "Gemeente Ee, dorpsraden"],
    )
    for one in (frame, frame.rename(columns={"Samen met": "Hulp"})):
        assert answers(one) == ("lead", ["Eigenaar", []])
    found = links(kn.read(frame, lead="Eigenaar"))
    assert {("Buurtdiner", "Netwerk Oo", True), ("Buurtdiner", "Gemeente Ee", False)} <= found


@pytest.mark.parametrize("lead", ["Aanjager", "Eigenaar", "Owner"])
def test_a_header_that_says_less_is_asked_about(lead):
    frame = table(["Actie", lead, "Met elkaar", "Gereed"], *ACTIONS)
    assert answers(frame) == ("lead", [lead, []])
    assert links(kn.read(frame, lead=lead)) == LED


def test_of_a_client_and_who_does_the_work_it_is_asked_which_leads():
    rows = [[a, b, lead, d] for (a, lead, d, _), b in zip(ACTIONS, ["De Schakel", "Humanitas", "Bibliotheek"], strict=True)]  # fmt: skip
    frame = table(["Actie", "Opdrachtgever", "Uitvoerder", "Partners"], *rows)
    topic, values = answers(frame)
    assert topic == "lead"
    assert {"Opdrachtgever", "Uitvoerder"} <= {one for one in values if isinstance(one, str)}


def test_persons_and_places_do_not_lead():
    header, places = ["Actie", "Verantwoordelijk", "Partners"], ["Actie", "Locatie", "Partners"]
    persons = table(
        header, *([a, who, p] for (a, _, p, _), who in zip(ACTIONS, ["Ada Bol", "Bo Kok", "K. Vos"], strict=True))
    )  # fmt: skip
    assert not any(leads for _, _, leads in links(kn.read(persons)))
    rows = [[action, lead, partners] for action, lead, partners, _ in ACTIONS]
    assert not any(leads for _, _, leads in links(kn.read(table(places, *rows))))


def test_a_name_that_stands_in_lists_too_is_no_header(tmp_path):
    workbook = openpyxl.Workbook()
    for row in [
        ["Actie", "Aanjager", "Meedoeners", "Gereed"],
        ["Taalcafé", "Humanitas", "Gemeente Ee, De Schakel", "ja"],
        ["Buurtdiner", "Gemeente Ee", "Humanitas, De Schakel", "nee"],
        ["Fietsles", "De Schakel", "Humanitas, Gemeente Ee", "ja"],
    ]:
        workbook.active.append(row)
    workbook.save(tmp_path / "t.xlsx")
    assert answers(tmp_path / "t.xlsx") == ("lead", ["Aanjager", []])


TOGETHER = [
    ["Brug", "Gemeente Ee", "i.s.m. Rijnhof en Wadland"],
    ["Dijk", "Wadland", "i.s.m. Hogeschool Aa en Rijnhof"],
    ["Duin", "Hogeschool Aa", "samen met Wadland e.a."],
]
TOGETHER_LINKS = pairs(
    {
        "Brug": ("Gemeente Ee", ["Rijnhof", "Wadland"]),
        "Dijk": ("Wadland", ["Hogeschool Aa", "Rijnhof"]),
        "Duin": ("Hogeschool Aa", ["Wadland"]),
    }
)


def test_cells_that_begin_with_together_hold_partners():
    net = kn.read(table(["Project", "Uitvoerder", "Samenwerking"], *TOGETHER))
    assert links(net) == TOGETHER_LINKS
    assert net.projects.set_index("name").loc["Duin", "open_ended"]
    frame = table(["Project", "Aanjager", "Hulp"], *TOGETHER)
    assert answers(frame) == ("lead", ["Aanjager", []])
    assert links(kn.read(frame, lead="Aanjager")) == TOGETHER_LINKS


def test_one_cell_that_begins_so_is_a_name():
    frame = table(
        ["Project", "Trekker", "Partners"],
        ["A", "UL", "Samen met Elkaar; TNO"],
        ["B", "TNO", "UL; HsL"],
    )
    assert ("A", "Samen met Elkaar", False) in links(kn.read(frame, separators=[";"]))


def test_and_within_a_name_parts_nothing_behind_together():
    frame = table(
        ["Project", "Trekker", "Partners"],
        ["A", "Rijnhof", "i.s.m. Kunst en Vliegwerk"],
        ["B", "Wadland", "i.s.m. Kunst en Vliegwerk"],
        ["C", "Rijnhof", "i.s.m. Wadland"],
    )
    assert ("A", "Kunst en Vliegwerk", False) in links(kn.read(frame))


LISTS = [
    ["Brug", "Rijnhof", "- Wadland\n- Bosrand"],
    ["Dijk", "Wadland", "- Rijnhof\n- Zeelust"],
    ["Duin", "Bosrand", "- Rijnhof\n- Wadland\n- bewoners"],
]


def test_lists_of_names_that_stand_alone_in_another_column_are_partners():
    frame = table(["Initiatief", "Aanjager", "Meedoeners"], *LISTS)
    assert answers(frame) == ("lead", ["Aanjager", []])
    net = kn.read(frame, lead="Aanjager")
    assert ("Duin", "Wadland", False) in links(net)
    assert ("Brug", "Rijnhof", True) in links(net)


@pytest.mark.parametrize(
    "header",
    [
        ["Initiatief", "Organisatie", "Meedoeners"],
        ["Initiatief", "Contactpersoon", "Bijzonderheden"],
    ],
)
def test_lists_are_no_partners_where_a_header_says_who_takes_part_or_it_is_about_something_else(
    header,
):
    from kennisnet.files.recognising.meanings import guesses

    frame = table(header, *LISTS)
    found = guesses(frame)
    assert list(lists_of_partners(frame, found)) == []


def test_lists_in_rows_of_one_project_are_no_partners():
    frame = table(
        ["Project", "Organisatie", "Kent"],
        *(
            ["Dijk" if n < 2 else "Duin", who, others]
            for n, (_, who, others) in enumerate(LISTS * 2)
        ),
    )
    assert all(not leads for _, _, leads in links(kn.read(frame)))
    assert {who for _, who, _ in links(kn.read(frame))} == {"Rijnhof", "Wadland", "Bosrand"}


def test_themes_beside_themes_are_not_taken_for_partners():
    frame = table(
        ["Project", "Trekker", "Hoofdaccent", "Bijaccent"],
        ["Brug", "Rijnhof", "Zorg", "Wonen, Energie"],
        ["Dijk", "Wadland", "Wonen", "Zorg, Energie"],
        ["Duin", "Bosrand", "Energie", "Zorg, Wonen"],
    )
    assert answers(frame)[0] == "partners"


def test_no_answer_is_offered_twice():
    from kennisnet.files.recognising.because import Because, Other
    from kennisnet.files.recognising.question import answers as distinct

    because = Because("header")
    same = [Other("partners", "A", because), Other("partners", ["A"], because)]
    assert [one.value for one in distinct(same, "partners")] == ["A"]


@pytest.mark.parametrize("header", ["Overig", "Overige", "Anderen", "Other", "Autres"])
def test_a_column_other_goes_on_with_the_partners(header):
    frame = table(
        ["Project", "Trekker", "Partner 1", "Partner 2", header],
        ["Brug", "Rijnhof", "Wadland", "Bosrand", "diverse partners"],
        ["Dijk", "Wadland", "Rijnhof", "", ""],
        ["Duin", "Bosrand", "Wadland", "Rijnhof", "andere partijen"],
        ["Dam", "Bosrand", "Wadland", "", "Rijnhof, Zeelust"],
    )
    net = kn.read(frame)
    assert net.projects.set_index("name")["open_ended"].to_dict() == {
        "Brug": True,
        "Dijk": False,
        "Duin": True,
        "Dam": False,
    }
    assert {("Dam", "Rijnhof", False), ("Dam", "Zeelust", False)} <= links(net)


def test_a_column_other_with_remarks_is_told_and_not_used():
    frame = table(
        ["Project", "Trekker", "Partners", "Overig"],
        ["Brug", "Rijnhof", "Wadland; Bosrand", "loopt door in 2027"],
        ["Dijk", "Wadland", "Rijnhof", "zie website"],
        ["Duin", "Bosrand", "Wadland", "diverse partners"],
    )
    assert {who for _, who, _ in links(kn.read(frame))} == {"Rijnhof", "Wadland", "Bosrand"}
    assert "perhaps-others" in rules(frame)
    assert "perhaps-others" not in rules(frame, partners=["Partners", "Overig"])


PARTS = [("Brug", "Rijnhof", 0), ("Brug", "Wadland", 1), ("Dijk", "Wadland", 0), ("Dijk", "Bosrand", 1),
         ("Dijk", "Rijnhof", 2), ("Duin", "Bosrand", 0), ("Duin", "Rijnhof", 1)]  # fmt: skip
ROLES_LED = {(project, who, n == 0) for project, who, n in PARTS}


def long(header, *roles):
    return table(["Project", "Organisatie", header], *([p, who, roles[n]] for p, who, n in PARTS))


@pytest.mark.parametrize("header", ["Statuut", "Hoedanigheid", "Status", "Type"])
def test_words_for_roles_make_a_column_of_roles_whatever_its_header(header):
    roles = ("Hoofdindiener", "Mede-indiener", "Partner")
    assert links(kn.read(long(header, *roles))) == ROLES_LED
    assert links(kn.read(long(header, "Trekker", "Adviseur", "Adviseur"))) == ROLES_LED


def test_main_and_with_make_a_column_of_roles_also_of_a_word_that_nobody_knows():
    frame = long("Statuut", "Hoofdbegeleider", "Medebegeleider", "Medebegeleider")
    assert "hoofdbegeleider" not in LEADING
    assert links(kn.read(frame)) == ROLES_LED  # it stands once in each project
    assert "role-once" in rules(frame)


def test_a_word_that_stands_once_beside_partners_leads():
    assert links(kn.read(long("Hoedanigheid", "Aanspreekpunt", "Partner", "Partner"))) == ROLES_LED


@pytest.mark.parametrize(
    ("header", "roles"),
    [
        ("Soort", ("Onderwijs", "Partner", "Overheid")),
        ("Land", ("België", "Nederland", "Duitsland")),
        ("Vestiging", ("Hoofdkantoor", "Bijkantoor", "Bijkantoor")),
        ("Getekend", ("ja", "nee", "waar")),
        ("Vak", ("T", "A", "B")),
    ],
)
def test_kinds_and_places_are_no_roles(header, roles):
    assert not any(leads for _, _, leads in links(kn.read(long(header, *roles))))


def test_named_in_needs_several_names_that_stand_in_the_lists():
    frame = table(["A", "B"], ["UL", "HsL; TNO"], ["TNO", "UL; KWR"], ["VU", "KWR; HsL"])
    assert named_in(frame, "A", ["B"])
    assert not named_in(frame.assign(A=["UL", "VU", "HU"]), "A", ["B"])
