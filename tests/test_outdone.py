"""Columns that are not what their header or their cells alone would make them: traits, parents, lists."""

import pandas as pd
import pytest
from readings import links

import kennisnet as kn

PLANS = ["Natte natuur", "Droge voeten", "Slimme dijken", "Stille straten"]
LEADS = ["Deltares", "TNO", "Saxion", "Gemeente Zwolle"]
LISTS = ["TNO; Saxion", "Saxion; Deltares", "TNO; Gemeente Zwolle", "Deltares; TNO"]
BOTH = [f"{lead}; {others}" for lead, others in zip(LEADS, LISTS, strict=True)]
LED = {
    (plan, who, lead)
    for plan, one, others in zip(PLANS, LEADS, LISTS, strict=True)
    for who, lead in [(one, True), *((other, False) for other in others.split("; "))]
}


def table(**columns):
    frame = pd.DataFrame(columns, dtype="str")
    return frame.mask(frame == "")


def called(header, cells, **columns):
    return table(**{"Project": PLANS, header: cells, **columns})


def answers(source, **how):
    with pytest.raises(kn.ReadingQuestion) as caught:
        kn.read(source, **how)
    return caught.value.topic, [one.value for one in caught.value.alternatives]


def noted(source):
    return {*kn.check(source)["rule"]}


@pytest.mark.parametrize(
    "header",
    [
        *("Lead / partners", "Penvoerder en partners", "Aanvrager + partners"),
        *("Coordinator and partners", "Antragsteller/Partner", "Porteur et partenaires"),
        *("Sponsor/Collaborators", "Trekker & medeaanvragers"),
    ],
)
def test_the_first_name_leads_below_a_header_of_lead_and_partners(header):
    source = called(header, BOTH)
    assert links(kn.read(source)) == LED
    assert "first-leads" in noted(source)
    assert {lead for *_, lead in links(kn.read(source, lead=[]))} == {False}
    assert links(kn.read(source, partners=header)) == LED


def test_the_first_name_does_not_lead_where_another_column_says_who_does():
    source = called("Penvoerder en partners", LISTS, Penvoerder=LEADS)
    assert links(kn.read(source)) == LED


@pytest.mark.parametrize("header", ["Partners / lead", "Sponsors & partners", "Partners en donors"])
def test_other_headers_of_two_do_not_say_that_the_first_name_leads(header):
    try:
        found = kn.read(called(header, BOTH))
    except kn.ReadingQuestion:
        return
    assert "trekker" not in {*found.participations["role"]}


def test_single_names_below_lead_and_partner_are_asked_about():
    assert answers(called("Trekker/partner", LEADS))[0] == "partners"


def test_traits_of_who_takes_part_are_no_partners():
    kinds = ["Government agency", "University", "Foundation X", "Government agency"]
    source = table(
        **{"Project": PLANS, "Lead": LEADS, "Partner": LISTS, "Partner type": kinds},
        **{"Origin of partner": ["Saxion", "TNO", "Deltares", "TNO"], "Partner 2": LEADS[::-1]},
    )
    assert noted(source).isdisjoint({"perhaps-partners"})
    assert {"Partner type", "Origin of partner"} <= {*kn.recognise(source).unused}


def test_a_main_partner_leads_only_where_nobody_else_does():
    alone = called("Hoofdpartner", LEADS, **{"Overige partners": LISTS})
    assert links(kn.read(alone)) == LED
    beside = called("Hoofdpartner", LEADS[::-1], Penvoerder=LEADS, Partners=LISTS)
    found = links(kn.read(beside))
    assert {link for link in found if link[2]} == {link for link in LED if link[2]}
    assert ("Natte natuur", "Gemeente Zwolle", False) in found


def test_short_names_that_are_not_given_name_no_project_beside_full_ones():
    source = table(
        **{"Acronym": ["NN", "N/A", "N/A", "SS"], "Initiative name": PLANS},
        Lead=LEADS,
        Partners=LISTS,
    )
    assert links(kn.read(source)) == LED


def test_projects_are_called_by_the_words_that_the_caller_names():
    source = table(
        **{"Acronym": ["NN", "DV", "SD", "SS"], "Initiative name": PLANS},
        Lead=LEADS,
        Partners=LISTS,
    )
    assert links(kn.read(source, project="Initiative name")) == LED
    assert {plan for plan, *_ in links(kn.read(source))} == {"NN", "DV", "SD", "SS"}


def test_a_code_that_the_caller_names_keeps_the_names_beside_it():
    source = table(Acronym=["NN", "DV", "SD", "SS"], Title=PLANS, Lead=LEADS, Partners=LISTS)
    assert links(kn.read(source, project="Acronym")) == LED


@pytest.mark.parametrize(
    "header", ["Moederorganisatie", "Parent organisation", "Belongs to", "Mutterorganisation"]
)
def test_what_an_institution_is_a_part_of_neither_leads_nor_takes_part(header):
    source = called("Lead", LEADS, Partners=LISTS, **{header: LEADS[::-1]})
    assert links(kn.read(source)) == LED
    assert header in kn.recognise(source).unused
    assert noted(source).isdisjoint({"perhaps-partners"})
    without = called("Partners", BOTH, **{header: LEADS[::-1]})
    assert not any(lead for *_, lead in links(kn.read(without)))


def test_it_is_asked_whether_heads_of_institutions_in_lists_lead():
    heads = called("Institutions", LISTS, **{"Head institutions": BOTH})
    assert answers(heads) == ("lead", ["Head institutions", []])
    assert links(kn.read(called("Head institution", LEADS, Partners=LISTS))) == LED


def test_an_organisation_beside_partners_is_asked_about_and_a_funder_is_not():
    source = table(
        intitule=PLANS,
        organisation=["grdr", "geres", "lp", "ados"],
        partenaires=LISTS,
        bailleurs=["Fonds A", "Fonds B", "Agence C", "Union D"],
    )
    assert answers(source) == ("lead", ["organisation", []])


@pytest.mark.parametrize(
    "header", ["Donateur", "Donor", "Bailleurs", "Donante", "Financement", "Funding source"]
)
def test_who_pays_is_no_partner(header):
    source = called("Lead", LEADS, Partners=LISTS, **{header: LEADS[::-1]})
    assert links(kn.read(source)) == LED


@pytest.mark.parametrize("header", ["Trekkend departement", "Trekkende provincie"])
def test_a_kind_of_place_can_lead(header):
    places = [f"Provincie {one}" for one in ("Drenthe", "Utrecht", "Zeeland", "Limburg")]
    found = links(kn.read(called(header, places, Partners=LISTS)))
    partners = {one for one in LED if not one[2]}
    assert found == partners | {(*pair, True) for pair in zip(PLANS, places, strict=True)}
