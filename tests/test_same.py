"""Names of one institution: each rule and each veto by hand, and what holds for any table."""

import random

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kennisnet as kn
from kennisnet.naming.same import Named, same_names

GROUPS = [
    ("folded", "Universität Łódź", "UNIVERSITAT LODZ"),
    ("folded", "Noord-Holland Centraal", "Noord Holland Centraal"),
    ("folded", "NoordHolland Centraal", "Noord-Holland Centraal"),
    ("folded", "Muenster Forum", "Münster Forum"),
    ("folded", "Länsstyrelsen i Skåne län", "Länsstyrelsen Skåne län"),
    ("folded", "L'Institut Pasteur", "L’ Institut Pasteur"),
    ("folded", "De Zon Almere", "Zon, Almere"),
    ("form", "Stichting Bio Partner", "Bio Partner"),
    ("form", "Sigma Orionis SA", "SIGMA ORIONIS"),
    ("form", "Bolt Advies B.V.", "Bolt Advies"),
    ("form", "Nordlys Oy", "Nordlys"),
    ("form", "Veneto Innovazione S.p.A.", "Veneto Innovazione"),
    ("form", "Zielony Most Sp. z o.o.", "Zielony Most"),
    ("short-behind", "Hogeschool Leiden (HsL)", "Hogeschool Leiden"),
    ("short-behind", "Centre Mobile Rural Sud CMRS", "Centre Mobile Rural Sud"),
    ("translated", "Universiteit Leiden", "Leiden University"),
    ("translated", "Lunds universitet", "Lund University"),
    ("translated", "Universidad de Sevilla", "University of Seville"),
    ("translated", "Oulun yliopisto", "University of Oulu"),
    ("translated", "Università di Torino", "Universität Turin"),
    ("translated", "Hogeschool Windesheim", "Windesheim University of Applied Sciences"),
    ("translated", "Gemeente Almelo", "Municipality of Almelo"),
    ("translated", "Volvo (Zweden)", "Volvo (Sweden)"),
    ("translated", "Institut Pasteur", "Institute Pasteur"),
    ("translated", "Univ. Göteborg", "Gothenburg University"),
    ("shortened", "Univ. Almelo", "Universiteit Almelo"),
    ("shortened", "Univ Almelo", "Universiteit Almelo"),
    ("shortened", "Almelo University", "Univ. Almelo"),
    ("shortened", "Gem. Almelo", "Gemeente Almelo"),
    ("shortened", "gem Almelo", "Gemeente Almelo"),
    ("shortened", "Prov. Almelo", "Provincie Almelo"),
]
"""Names that are proposed as one, with the reason."""

ASKED = [
    ("forms", "Airbus Operations SL", "Airbus Operations GmbH"),
    ("forms", "Nordlys AB", "Nordlys Oy"),
    ("order", "University of York", "York University"),
    ("slip", "Hogeschol Windesheim", "Hogeschool Windesheim"),
    ("slip", "Chalmers tekniska högskola", "Chalmrs tekniska högskola"),
    ("slip", "Gemeente Amsterdaam Bos", "Gemeente Amsterdam Bos"),
    ("slips", "Energikontor Sydostra Regionn", "Energikontor Sydostra Region"),
    ("shortened", "Techn. Bureau Waterstroom", "Technologisch Bureau Waterstroom"),
    ("short-given", "HsL", "Hogeschool Leiden (HsL)"),
    ("short-given", "TNO", "Toegepast Natuurwetenschappelijk Onderzoek - TNO"),
    ("initials", "LTU", "Luleå Tekniska Universitet"),
    ("more", "Da Vinci", "Da Vinci College"),
    ("more", "Saxion", "Hogeschool Saxion"),
    ("more", "Sustainable Business Hub", "Sustainable Business Hub Scandinavia"),
    ("more", "Vantek", "Vantek Semiconductors"),
    ("more", "Universiteit Merlo", "Merlo University Ashford"),
    ("more", "Merlo University", "Universiteit Merlo te Ashford"),
    ("more", "Drivhuset", "Drivhuset Göteborg"),
]
"""Names about which a person is asked."""

APART = [
    ("Gemeente Hoorn", "Gemeente Doorn"),
    ("Gemeente Haren", "Gemeente Haaren"),
    ("Municipality of Borken", "Municipality of Borkum"),
    ("Basisschool 3", "Basisschool 4"),
    ("School A", "School B"),
    ("Université Lyon 2", "Université Lyon 3"),
    ("Universiteit Gent", "Universiteit Antwerpen"),
    ("Medical University of Graz", "University of Graz"),
    ("Kreis Nordfriesland", "Kreis Friesland"),
    ("North Jutland Region", "South Jutland Region"),
    ("Universität Hamburg", "Universitätsklinikum Hamburg"),
    ("Universiteit Leiden", "Hogeschool Leiden"),
    ("Leiden", "Hogeschool Leiden"),
    ("Saxion", "Toegepaste Academie Saxion"),
    ("Siemens (Germany)", "Siemens (Netherlands)"),
    ("ETH Zürich", "ETH Zürich Foundation"),
    ("Vrije Universiteit Brussel", "Université Libre de Bruxelles"),
    ("J. de Vries", "J. de Fries"),
    ("Prof. Jansen", "prof. Janssen"),
    ("UL", "UT"),
    ("Leiden+", "Gemeente Leiden"),
    ("Utrecht", "Universiteit Utrecht"),
    ("Utrecht", "Utrecht Marketing"),
    ("Gemeente Bergen", "Gemeente Bergen op Zoom"),
    ("Vantek", "Noord Vantek Semiconductors"),
    ("Vantek", "Vantek Foundation"),
    ("Vantek", "Vantek 2"),
    ("Stichting", "Vereniging"),
    ("Bibliotheek Almere", "Museum Almere"),
    ("", "-"),
]
"""Names that are two institutions, or nobody can tell: not offered."""


def told(*names):
    return [(pair.tier, pair.reason) for pair in same_names(names)]


@pytest.mark.parametrize(("reason", "one", "other"), GROUPS)
def test_names_that_are_proposed_as_one(reason, one, other):
    assert told(one, other) == told(other, one) == [("group", reason)]


@pytest.mark.parametrize(("reason", "one", "other"), ASKED)
def test_names_that_are_asked_about(reason, one, other):
    (found,) = told(one, other)
    assert told(other, one) == [found]
    assert found[0] == "ask"
    assert found[1].rstrip("s") == reason.rstrip("s") or found[1] == reason


@pytest.mark.parametrize(("one", "other"), APART)
def test_names_that_are_not_offered(one, other):
    assert told(one, other) == told(other, one) == []


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("Universiteit Leiden, Faculteit der Letteren", "Universiteit Leiden"),
        ("Universiteit Leiden, FSW", "Leiden University"),
        ("Lunds Universitet, Department of Chemistry", "Lunds universitet"),
        ("Faculty of Law, University of Graz", "Universität Graz"),
        ("UT/ITC", "UT"),
    ],
)
def test_a_part_is_offered_as_a_part(part, whole):
    for names in ([part, whole], [whole, part]):
        (pair,) = same_names(names)
        assert (pair.tier, names[pair.one], names[pair.other]) == ("part", part, whole)


def asked(*names):
    return {(names[p.one], names[p.other]) for p in same_names(names) if p.tier == "ask"}


def test_a_name_with_words_behind_it_is_asked_about_where_only_one_begins_so():
    """Of two that begin so, nobody can tell which is meant."""
    pair = {("Vantek Semiconductors", "Vantek")}
    assert asked("Vantek", "Vantek Semiconductors", "Zon", "Maan") == pair
    assert asked("Vantek", "Vantek Semiconductors", "Vantek Logistics") == set()
    # One that is another institution in any case, or a part, is no second answer.
    assert asked("Vantek", "Vantek Semiconductors", "Vantek Hospital") == pair
    assert asked("Vantek", "Vantek Semiconductors", "Vantek, Faculteit Rechten") == pair
    # Another spelling of the one is not a second answer either.
    assert asked("Vantek", "Vantek Semiconductors", "Vantek Semiconductors B.V.") == pair
    assert asked("Vantek", "Vantek BV", "Vantek Semiconductors") == {
        ("Vantek Semiconductors", "Vantek")
    }


def test_names_that_go_on_are_asked_about_pair_by_pair():
    names = "Vantek", "Vantek Semiconductors", "Vantek Semiconductors Ashford"
    assert {*zip(names[1:], names, strict=False)} <= asked(*names)
    assert all(pair.tier == "ask" for pair in same_names(names))


def test_initials_of_two_names_are_those_of_neither():
    assert told("LTU", "Lokale Techniek Unie", "Landelijke Turf Unie") == []
    assert told("LT", "Lokale Techniek") == []


def test_an_abbreviation_that_two_names_give_is_nobody():
    assert told("HsL", "Hogeschool Leiden (HsL)", "Huis Lelie (HsL)") == []


def test_numbers_of_a_register_and_countries_tell_names_apart_or_together():
    both = Named("Bolt"), Named("Bolt BV")
    assert same_names(both)[0].tier == "group"
    one = [Named("Bolt", ids={"kvk": "1"}), Named("Bolt BV", ids={"kvk": "2"})]
    assert same_names(one) == []
    assert same_names([Named("Bolt", country="NL"), Named("Bolt BV", country="DE")]) == []
    (pair,) = same_names([Named("Zon", ids={"kvk": "1"}), Named("Maan", ids={"kvk": "1"})])
    assert (pair.tier, pair.reason) == ("group", "same-id")


def test_the_name_that_stands_most_often_is_the_candidate():
    names = [Named("Leiden University", 2), Named("Universiteit Leiden", 9), Named("Univ. Leiden")]
    assert {(pair.one, pair.other) for pair in same_names(names)} == {(0, 1), (2, 1)}


def test_what_is_asked_is_not_chained():
    """Forms that differ are a question each; the bare name goes with one of them at most."""
    found = same_names(["Nordlys", "Nordlys AB", "Nordlys Oy", "Nordlys GmbH"])
    grouped = [pair for pair in found if pair.tier == "group"]
    assert len(grouped) == 1
    assert {pair.tier for pair in found} == {"group", "ask"}


def test_no_group_has_more_than_ten_names():
    signs = ["", ".", "!", "?", ",", ";", ":", "'", "§", "*", "=", "~", "^", "_"]
    found = same_names([f"Zonnebloem{sign} Huis" for sign in signs])
    heads = pd.Series([pair.other for pair in found if pair.tier == "group"]).value_counts()
    assert heads.max() <= 9
    assert len(found) >= len(signs) - 1


def test_a_name_of_any_length_and_of_any_signs():
    long = "Zon " * 30_000
    hostile = ["\x00\u202e", "=1+1", "<b>", "(((((", "\ufeff", "a" * 100_000, long, f"{long}B.V."]
    assert all(pair.one != pair.other for pair in same_names(hostile * 2))


WORDS = st.sampled_from(
    ["Leiden", "Leidn", "University", "Universiteit", "BV", "(HsL)", "HsL", "of", "3", "Zon", "Gent",
     "Faculteit,", "J.", "Amsterdam", "Amsterdaam", "Medical", "NL", "Hogeschool", "-", "Stichting"]
)  # fmt: skip
NAMES = st.lists(st.lists(WORDS, min_size=1, max_size=5).map(" ".join), max_size=14)


def by_name(names, found):
    return sorted((names[p.one], names[p.other], p.tier, p.reason, p.score) for p in found)


@given(NAMES, st.randoms(use_true_random=False))
def test_the_order_of_the_names_makes_no_difference(names, chance):
    other = list(names)
    chance.shuffle(other)
    assert by_name(names, same_names(names)) == by_name(other, same_names(other))


@given(NAMES)
def test_each_pair_once_nobody_with_himself_and_no_large_group(names):
    found = same_names(names)
    pairs = [frozenset((pair.one, pair.other)) for pair in found]
    assert len(pairs) == len(set(pairs))
    assert all(len(pair) == 2 for pair in pairs)
    assert all(0 < pair.score <= 1 for pair in found)
    heads = pd.Series([pair.other for pair in found if pair.tier == "group"]).value_counts()
    assert heads.empty or heads.max() < 10


# The verb


def network(**members):
    """Make a network of names, each with the letters of its projects."""
    links = [
        {"institution": f"i{n}", "project": project}
        for n, projects in enumerate(members.values())
        for project in projects
    ]
    rows = [{"id": f"i{n}", "name": name} for n, name in enumerate(members)]
    projects = [{"id": one} for one in sorted({link["project"] for link in links})]
    return kn.Network(rows, projects, links)


def test_what_changes_is_counted_by_hand():
    """Leiden has P with A; its other name has Q and R with B and C.

    Together they would have three projects: two more for one, one more for the other; and three
    partners, of whom neither name has all: 3 + 3.
    """
    net = network(
        **{
            "Universiteit Leiden": "P",
            "Leiden University": "QR",
            "Aap": "P",
            "Beer": "Q",
            "Das": "R",
        }
    )
    (row,) = kn.names(net, lang="en").to_dict("records")
    assert row["mention"] == "Universiteit Leiden"
    assert row["candidate"] == "Leiden University"
    assert (row["institution"], row["candidate_id"]) == ("i0", "i1")
    assert row["changes"] == 6
    assert (row["decision"], row["proposed"], row["shared"]) == ("", "same", 0)
    assert row["projects"] == "P"


def test_spellings_are_given_and_nothing_where_there_are_none():
    table = pd.DataFrame(
        {
            "Project": ["P", "Q", "R"],
            "Trekker": ["Radboudumc", "RadboudUMC", "Radboudumc Vantek"],
            "Partners": ["X; Y", "X; Y", "Y; Z"],
        }
    )
    told = kn.names(kn.read(table, partners=["Partners"]), lang="en").set_index("mention")[
        "spellings"
    ]
    assert told.to_dict() == {"Radboudumc Vantek": ""}
    net = network(**{"Universiteit Leiden": "PQ", "Leiden University": "R"})
    assert kn.names(net)["spellings"].tolist() == [""]


def test_names_that_share_a_project_are_not_one_that_says_more():
    apart = network(**{"Vantek": "PQ", "Vantek Semiconductors": "R"})
    together = network(**{"Vantek": "PQ", "Vantek Semiconductors": "Q"})
    assert kn.names(apart)["mention"].tolist() == ["Vantek Semiconductors"]
    assert kn.names(together).empty


def test_who_may_be_one_with_a_partner_is_not_introduced_to_him():
    """The newcomer's case: under their longer names the two would have been introduced."""
    net = network(
        **{
            "Merlo": "PQ",
            "Vantek": "PR",
            "Merlo University Ashford": "S",
            "Vantek Chips": "T",
            "Zon": "ST",
        }
    )
    pairs = {"Merlo", "Vantek", "Merlo University Ashford", "Vantek Chips"}

    def suggested(doubts):
        found = kn.unlinked(net, doubts=doubts)
        names = net.institutions["name"]
        ends = [{names[row.a], names[row.b]} for row in found.itertuples()]
        return [one for one in ends if one <= pairs]

    doubts = kn.names(net)
    assert {*doubts["mention"]} == {"Merlo University Ashford", "Vantek Chips"}
    assert {*doubts["tier"]} == {"ask"}
    assert suggested(None)
    assert not suggested(doubts)


def test_the_columns_of_the_interface_also_where_there_is_nothing():
    wanted = [
        "group",
        "mention",
        "institution",
        "candidate",
        "score",
        "reason",
        "changes",
        "decision",
    ]
    assert kn.names(network(Aap="P")).columns[:8].tolist() == wanted
    assert len(kn.names(kn.Network([], [], []))) == 0


def test_the_most_consequential_first_and_groups_together():
    net = network(
        **{
            "Bolt": "A", "Bolt BV": "A", "Hogeschool Zon": "AB", "Zon University of Applied Sciences": "CD",
            "De Hogeschool Zon": "D", "Mus": "ABCD",
        }
    )  # fmt: skip
    found = kn.names(net, lang="en")
    assert found["group"].tolist() == [1, 1, 2]
    assert found["changes"].is_monotonic_decreasing or found["group"].is_monotonic_increasing
    assert found["mention"].tolist()[-1] in {"Bolt", "Bolt BV"}


def test_kinds_and_parents_are_not_offered():
    rows = [
        {"id": "a", "name": "Hogeschool Zon"},
        {"id": "b", "name": "Hogeschool Zon, Faculteit Techniek", "parent": "a"},
        {"id": "c", "name": "Scholen", "generic": True},
        {"id": "d", "name": "Scholen."},
    ]
    assert len(kn.names(kn.Network(rows, [], []))) == 0


def test_who_says_more_beside_the_other_in_one_project_is_another():
    names = {"Groen Zonnehuis Ons Dal": "P", "Groen Zonnehuis Ons Dal Vallei": "Q"}
    assert kn.names(network(**names), lang="en")["reason"].tolist() == ["one says more: “vallei”"]
    assert len(kn.names(network(**(names | {"Groen Zonnehuis Ons Dal Vallei": "PQ"})))) == 0


def test_long_names_stand_whole():
    long = "Instituut voor " + "heel " * 30 + "lange namen"
    (row,) = kn.names(network(**{long: "P", f"Stichting {long}": "Q"})).to_dict("records")
    assert {row["mention"], row["candidate"]} == {long, f"Stichting {long}"}


REGISTRY = pd.DataFrame(
    {
        "ror_id": ["1", "1", "2", "3", "4", "5"],
        "label": [
            "Zonnestad University",
            "Helioupoli Panepistimio | Uni Zon",
            "Maan",
            "Dubbel",
            "Dubbel",
            "MN",
        ],
    }
)


def test_a_registry_unites_names_that_share_no_spelling():
    net = network(**{"Helioupoli Panepistimio": "P", "Universiteit Zonnestad": "Q", "Maan": "R"})
    found = kn.names(net, REGISTRY, lang="en")
    (row,) = found.to_dict("records")
    assert (row["reason"], row["tier"], row["registry_id"]) == (
        "the same id in the registry",
        "group",
        "1",
    )
    assert found.attrs["registry"] == {"i0": "1", "i1": "1", "i2": "2"}


def test_a_name_that_two_ids_have_and_an_abbreviation_get_none():
    net = network(Dubbel="P", MN="Q", Mus="R")
    assert kn.names(net, REGISTRY).attrs["registry"] == {}


def test_two_ids_of_a_registry_are_two_institutions():
    labels = pd.DataFrame({"id": ["1", "2"], "label": ["Bolt", "Bolt BV"]})
    net = network(**{"Bolt": "P", "Bolt BV": "Q"})
    assert len(kn.names(net)) == 1
    assert len(kn.names(net, labels)) == 0


def test_a_registry_is_a_file_too(tmp_path):
    path = tmp_path / "labels.csv.gz"
    REGISTRY.to_csv(path, index=False)
    assert kn.names(network(Maan="P"), path).attrs["registry"] == {"i0": "2"}


def test_a_registry_without_its_columns_is_one_clear_error():
    with pytest.raises(kn.InputError) as error:
        kn.names(network(Maan="P"), pd.DataFrame({"x": ["1"]}))
    assert [fault.rule for fault in error.value.faults] == ["column-absent", "column-absent"]


def test_reasons_in_both_languages():
    net = network(**{"Airbus SL": "P", "Airbus GmbH": "Q"})
    assert kn.names(net, lang="nl")["reason"].tolist() == ["de rechtsvormen verschillen"]
    assert kn.names(net, lang="en")["reason"].tolist() == ["the legal forms differ"]
    with pytest.raises(kn.ArgumentError):
        kn.names(net, lang="xx")


def test_many_names_that_have_one_word_are_no_problem():
    chance = random.Random(0)  # noqa: S311 - a fixed table
    names = [f"Zonnebloem {chance.randrange(10**9)}x{i}" for i in range(3_000)]
    assert same_names(names) == []


def test_leiden_as_it_is_curated_has_nothing_left_to_decide():
    assert len(kn.names(kn.load_leiden())) == 0
