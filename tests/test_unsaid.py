"""What the first page says of what was read, of what counts otherwise, and of what is not there."""

import pytest
from graphs import net

import kennisnet as kn
from kennisnet.reports import unsaid
from kennisnet.reports.numbers import Numbers


def own(**columns):
    """Ten institutions with columns of the table's own."""
    rows = [{"id": f"i{n}", **{name: make(n) for name, make in columns.items()}} for n in range(10)]
    links = [{"institution": f"i{n}", "project": "P"} for n in range(10)]
    return Numbers(kn.Network(rows, [{"id": "P"}], links), lang="en")


def test_what_every_row_has_is_told_and_nothing_else():
    same = own(country=lambda _: "Sverige", town=str, amount=lambda _: "7", long=lambda _: "x" * 31)
    assert unsaid.only(same) == (
        "Every row has “Sverige” for “country”: what is other is not in the table."
    )
    assert unsaid.only(own(country=lambda n: "Sverige" if n else None)) == ""
    assert unsaid.only(own(town=str)) == ""
    few = kn.Network([{"id": "a", "country": "Sverige"}], [], [])
    assert unsaid.only(Numbers(few, lang="en")) == ""


def test_two_columns_at_most_are_told_of():
    told = unsaid.only(own(**{name: lambda _: "Aa" for name in ("one", "two", "three")}))
    assert told.startswith("Every row has “Aa” for “one” and “Aa” for “two”: ")


def test_what_is_missing_is_what_no_row_tells():
    network = net("aP bP bQ")
    leads, ends = "who leads", "until when a project runs"
    assert unsaid.missing(Numbers(network, lang="en")) == [leads, ends]
    led = net("aP* bP bQ")
    assert unsaid.missing(Numbers(led, lang="en")) == [ends]
    for column, value in (("end", "2030"), ("status", "running")):
        known = led.with_columns(projects={column: {"P": value}})
        assert unsaid.missing(Numbers(known, lang="en")) == []
    nobody = kn.Network([], [{"id": "P"}], [])
    assert unsaid.missing(Numbers(nobody, lang="en")) == ["who takes part"]


@pytest.mark.parametrize(
    ("columns", "told", "left"),
    [
        ({}, "no", "PQR"),
        ({"end": {"P": "2001"}}, "all", "QR"),
        ({"end": {"P": "2001", "Q": "2999"}}, "some", "R"),
        ({"end": {"P": "2001", "Q": "2999"}, "status": {"R": "running"}}, "none", ""),
        ({"status": {"P": "completed", "Q": "running", "R": "planned"}}, "none", ""),
    ],
)
def test_of_how_many_that_are_not_over_no_end_is_known(columns, told, left):
    numbers = Numbers(net("aP bP bQ cR").with_columns(projects=columns), lang="en")
    assert unsaid.open_ends(numbers) == told
    assert [*unsaid.endless(numbers)] == [*left]


def test_units_kinds_and_doubt_are_told_by_number():
    """u counts as a; "schools" names nobody, and is there twice; of b it is uncertain once."""
    rows = [{"id": "a"}, {"id": "u", "parent": "a"}, {"id": "b"}]
    rows += [{"id": one, "name": one, "generic": True} for one in ("firms", "schools")]
    ends = ["uP", "bP", "schoolsP", "schoolsQ", "firmsQ", "aQ"]
    links = [{"institution": w[:-1], "project": w[-1]} for w in ends]
    links[1]["certainty"] = "doubtful"
    numbers = Numbers(kn.Network(rows, [{"id": "P"}, {"id": "Q"}], links), lang="en")
    assert list(unsaid.counted_otherwise(numbers)) == [
        "1 part counts as the whole.",
        "2 descriptions that name nobody (such as “schools”) do not count.",
        "Of 1 mention it is uncertain who is meant.",
    ]
    assert list(unsaid.counted_otherwise(Numbers(net("aP bP"), lang="en"))) == []


def test_projects_with_nobody_and_without_a_lead_are_told_of_where_others_have_them():
    """Nobody is in S; a leads P, and nobody leads Q, R and S."""
    network = net("aP* bP bQ cR", projects="PQRS")
    assert list(unsaid.counted_otherwise(Numbers(network, lang="en"))) == [
        "In 1 project nobody is named.",
        "For 3 projects the table does not say who leads.",
    ]
    assert list(unsaid.counted_otherwise(Numbers(net("aP bP bQ"), lang="en"))) == []


def test_the_second_lead_is_asked_for_what_runs_only():
    """a leads three alone, of which one has ended; two are asked for, and it is said which; b is in both."""
    from kennisnet.reports.sections import memo

    network = net("aP* bP aQ* bQ aR* bR cR").with_columns(projects={"end": {"R": "2001"}})
    assert memo._second(Numbers(network, lang="en")) == (
        "Find a second lead for the 2 projects that a leads alone and that have no known end; "
        "in most of them that can be b, which takes part there already."
    )
    known = network.with_columns(projects={"end": {"R": "2001", "P": "2999", "Q": "2999"}})
    assert memo._second(Numbers(known, lang="en")) == (
        "Find a second lead for the 2 projects that a leads alone and that by the table still run; "
        "in most of them that can be b, which takes part there already."
    )


def test_where_each_of_many_projects_has_one_lead_the_table_may_have_no_room_for_two():
    from kennisnet.reports.sections import memo

    def told(n):
        links = [
            {"institution": one, "project": f"P{p}", "role": role}
            for p in range(n)
            for one, role in (("a", "trekker"), ("b", "partner"), (f"c{p}", "partner"))
        ]
        ids = sorted({link["institution"] for link in links})
        rows = [{"id": f"P{p}"} for p in range(n)]
        return Numbers(kn.Network([{"id": i} for i in ids], rows, links), lang="en")

    many, fewer = told(20), told(19)
    form = "Each of the 20 projects that name a lead names exactly one: perhaps the table allows no more."
    assert form in many.story.sentences
    assert memo._second(many) == ""
    assert memo._second(fewer).startswith("Find a second lead for the 19 projects")


def test_a_page_that_looks_back_asks_for_what_runs_now():
    from kennisnet.reports.sections import memo

    past = net("aP bP bQ cQ").with_columns(projects={"end": {"P": "2001", "Q": "2002"}})
    assert memo._unknown(Numbers(past, lang="en")).startswith("Add projects that run now")
    some = net("aP* bP bQ cQ cR").with_columns(projects={"end": {"P": "2001"}})
    assert memo._unknown(Numbers(some, lang="en")) == (
        "Find out whether 2 projects still run: the table gives no end for them."
    )
    nothing = net("aP bP bQ cQ")
    assert memo._unknown(Numbers(nothing, lang="en")) == (
        "Have the table say who leads and until when a project runs."
    )


def test_institutions_that_are_addresses_are_counted():
    """With a host, or what follows it; a name with a stroke in it is a name."""
    from kennisnet.reports.sections import memo

    names = {"a": "http://x.nl/organization/uva", "b": "/organization/itmo", "c": "Delft / Leiden"}
    named = net("aP bP cP").with_columns(institutions={"name": names})
    assert memo._addresses(Numbers(named, lang="en")).startswith(
        "2 institutions have no name in the table but a web address"
    )
    assert memo._addresses(Numbers(net("aP"), lang="en")) == ""


def test_where_lists_are_open_it_is_said_of_how_many_projects_and_what_stands_there_for_it():
    from kennisnet.reports.sections import memo

    network = net("aP bP bQ cQ").with_columns(projects={"open_ended": {"P": True}})
    numbers = Numbers(network, lang="en")
    assert numbers.story.sentences[0] == (
        "Named are a, b, and c; in 1 project more take part than are named there."
    )
    title = "Who takes part in what (etc.: more take part)"
    assert numbers.words.text(memo._pictured(numbers)) == title
    closed = Numbers(net("aP bP bQ cQ"), lang="en")
    assert closed.words.text(memo._pictured(closed)) == "Who takes part in what"
