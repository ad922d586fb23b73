"""The first page: which story a network is, and that each number in it is counted by hand."""

import re

import networkx as nx
import pandas as pd
import pytest
from graphs import SAMPLES, net

import kennisnet as kn
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.sections import findings
from kennisnet.reports.story import FORMS
from kennisnet.texts import say


def clique(who, what):
    """Let everybody take part in everything."""
    return " ".join(f"{one}{project}" for one in who for project in what)


def twice(who, what):
    """Let everybody take part in a project and in the next, around in a ring."""
    places = [(one, n % len(what), (n + 1) % len(what)) for n, one in enumerate(who)]
    return " ".join(f"{one}{what[p]} {one}{what[q]}" for one, p, q in places)


def once(who, what):
    """Let everybody take part in one project, in turn."""
    return " ".join(f"{one}{what[n % len(what)]}" for n, one in enumerate(who))


EIGHT = "PQRSTUVW"
NETWORKS = {
    "empty": net("", "ab", "PQ"),
    "leads": net("aP* aQ* bR*"),
    "leads tied": net("aP* bQ*"),
    "strangers": net("aP aQ bR*"),
    "one alone": net("aP"),
    "tiny": net("aP* bP aQ bQ cQ"),
    "smallest": net("aP* bP"),
    "pieces": net(f"{clique('abcde', 'PQ')} {once('fghij', 'R')}"),
    "few, once": net(f"{clique('a', EIGHT)} {clique('b', EIGHT[:6])} {once('cdefghijkl', EIGHT)}"),
    "few, falls": net(
        f"{clique('ab', EIGHT)} {clique('cd', 'PQ')} {clique('ef', 'RS')} {clique('gh', 'TU')}"
        f" {clique('ij', 'VW')}"
    ),
    "one has half": net(f"{clique('a', EIGHT + 'XYZ')} {once('bcdefghijkl', EIGHT + 'XYZ')}"),
    "hub": net(f"{clique('a', 'PQRST')} {twice('bcdefghijk', 'PQRST')}"),
    "once": net(f"{once('abcdefghijkl', 'PQRSTU')} aQ bR cS dT eU"),
    "spread": net(twice("abcdefghijkl", "PQRSTU")),
}
AB = {"names": "a and b"}
STORIES = {
    "empty": ("empty", [("title-empty", {})], [[("fill", {})]], ""),
    "leads": (
        "leads",
        [("title-leads", {"name": "a", "n": 2, "all": 3})],
        [
            [
                ("single-all", {"all": 3}),
                ("single-most", {"name": "a", "own": 2, "ends": "no", "n": 3}),
            ],
            [("busiest", {"names": "a", "who": 1, "n": 2, "all": 3})],
        ],
        "carriers",
    ),
    "leads tied": (
        "leads",
        [("title-leads-tied", {"leads": 2, "all": 2})],
        [[("single-all", {"all": 2})]],
        "carriers",
    ),
    "strangers": (
        "strangers",
        [("title-strangers", {"projects": 3})],
        [
            [("busiest", {"names": "a", "who": 1, "n": 2, "all": 3})],
            [("single", {"n": 1, "all": 3})],
        ],
        "carriers",
    ),
    "one alone": ("strangers", [("title-strangers", {"projects": 1})], [], "carriers"),
    "tiny": (
        "tiny",
        [("title-tiny", {"all": 3, "projects": 2})],
        [
            [("who", {"names": "a, b, and c", "n": 3})],
            [("busiest", {**AB, "who": 2, "n": 2, "all": 2})],
            [("single", {"n": 1, "all": 2})],
        ],
        "board",
    ),
    "smallest": (
        "tiny",
        [("title-tiny", {"all": 2, "projects": 1})],
        [[("who", {**AB, "n": 2})], [("single-all", {"all": 1})]],
        "board",
    ),
    # R has five who are nowhere else; a to e are in both others
    "pieces": None,
    # a in 8 and b in 6 of 24; without them P and Q keep two each, six projects keep one
    "few, once": (
        "few",
        [("title-few", {**AB, "n": 2, "all": 12}), ("title-and-once", {"n": 10})],
        [
            [("held", {**AB, "n": 2, "held": 14, "total": 24})],
            [("without-falls", {**AB, "after": 2, "rest": 10, "whole": "yes", "alone": 6})],
        ],
        "carriers",
    ),
    "few, falls": (
        "few",
        [("title-few", {**AB, "n": 2, "all": 10}), ("title-and-falls", {})],
        [
            [("held", {**AB, "n": 2, "held": 16, "total": 32})],
            [("without-falls", {**AB, "after": 2, "rest": 8, "whole": "yes", "alone": 0})],
        ],
        "carriers",
    ),
    # a has 11 of 22: half; without a and b nobody meets anybody
    "one has half": (
        "few",
        [
            ("title-few", {"names": "a", "n": 1, "all": 12}),
            ("title-and-once", {"n": 11}),
        ],
        [
            [("held", {"names": "a", "n": 1, "held": 11, "total": 22})],
            [("without-falls", {**AB, "after": 1, "rest": 10, "whole": "yes", "alone": 11})],
        ],
        "carriers",
    ),
    # a is in all five, the ten others in two: 25 in all, so that a has no half
    "hub": (
        "hub",
        [("title-hub", {"name": "a", "n": 5, "all": 5})],
        [[("without-all", {**AB, "after": 9, "rest": 9, "whole": "yes", "alone": 0})]],
        "carriers",
    ),
    # a to e in two; without a and b the ring of S, T, U, P is left, with R apart from Q
    "once": (
        "once",
        [("title-once", {"n": 7, "all": 12})],
        [
            [("busiest-tied", {"n": 2, "all": 6})],
            [("without-holds", {**AB, "after": 8, "rest": 10, "whole": "yes", "alone": 2})],
        ],
        "carriers",
    ),
    "spread": (
        "spread",
        [("title-spread", {"n": 6, "all": 12})],
        [
            [("busiest-tied", {"n": 2, "all": 6})],
            [("without-all", {**AB, "after": 10, "rest": 10, "whole": "yes", "alone": 0})],
        ],
        "carriers",
    ),
}
NETWORKS["pieces"] = net(f"{clique('abcde', 'PQ')} {clique('fghij', 'R')} fS fT")
STORIES["pieces"] = (
    "pieces",
    [("title-pieces", {"parts": 2, "alone": 0, "n": 5, "all": 10})],
    [
        [("lonely", {"n": 2, "all": 5})],  # S and T have f alone, who is in R too
        [("parts", {"n": 1, "most": 5})],
        [("busiest", {"names": "f", "who": 1, "n": 3, "all": 5})],
    ],
    "pieces",
)


def told(said, lang, between=" "):
    """Say sentences by their keys; names stay as English joins them."""
    here = {"nl": {"a and b": "a en b", "a, b, and c": "a, b en c"}}.get(lang, {})
    return between.join(
        say(f"report-memo-{key}", lang, **{k: here.get(v, v) for k, v in values.items()})
        for key, values in said
    )


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("name", NETWORKS)
def test_a_network_is_told_as_the_story_that_it_is(name, lang):
    form, title, sentences, picture = STORIES[name]
    story = Numbers(NETWORKS[name], lang=lang).story
    assert (story.form, story.picture) == (form, picture)
    assert story.title == told(title, lang, "; ")
    assert list(story.sentences) == [told(one, lang) for one in sentences]


def test_who_is_in_what_is_drawn_by_name_where_the_first_page_has_room_for_all():
    def picture(institutions):
        one = net(" ".join(f"{name}P" for name in institutions))
        return Numbers(one, lang="en").story.picture

    fourteen = "abcdefghijklmn"  # with the project fifteen
    assert picture(fourteen) == "board"
    assert picture(fourteen + "o") == "carriers"


def test_every_form_is_reached():
    of_one = Numbers(NETWORKS["spread"], whom="a").story.form
    assert {form for form, *_ in STORIES.values()} | {of_one} == set(FORMS)
    assert len(NETWORKS) >= 8
    assert len({form for form, *_ in STORIES.values()}) >= 8


def test_what_leiden_is_the_story_of(leiden):
    """Each number counted anew from the table."""
    story = Numbers(leiden, lang="en").story
    links = leiden.participations
    degree = links["institution"].value_counts()
    names = "Gemeente Leiden, Universiteit Leiden, LUMC, and Hogeschool Leiden"
    four, total = int(degree.head(4).sum()), len(links)
    assert int(degree.head(3).sum()) < total / 2 <= four
    once_only = int((degree == 1).sum())
    assert story.form == "few"
    title = [("title-few", {"n": 4, "all": len(degree), "names": names})]
    assert story.title == told([*title, ("title-and-once", {"n": once_only})], "en", "; ")
    rest = leiden.without(*degree.index[:2])
    parts = nx.connected_components(rest.graph)
    after = max(sum(rest.graph.nodes[n]["kind"] == "institution" for n in part) for part in parts)
    size = links.groupby("project").size()
    left = rest.participations.groupby("project").size().reindex(size.index, fill_value=0)
    two = {
        "names": "Gemeente Leiden and Universiteit Leiden",
        "after": after,
        "rest": 67,
        "whole": "yes",
    }
    alone = int(((left <= 1) & (left < size) & (size > 1)).sum())
    leads = links[links["role"] == "trekker"].groupby("project").size()
    single = {"n": int((leads == 1).sum()), "all": len(leiden.projects)}
    assert story.sentences[:2] == (
        told([("held", {"n": 4, "names": names, "held": four, "total": total})], "en"),
        told([("without-holds", {**two, "alone": alone})], "en"),
    )
    assert story.sentences[2].startswith(told([("single", single)], "en"))
    assert len(story.sentences) == 3


@pytest.fixture(scope="module")
def aside():
    """Give 447: 440 in a ring of 220 projects, each in two, and seven of one project aside."""
    ring = [(f"i{n:03}", f"p{(n + step) % 220:03}") for n in range(440) for step in (0, 1)]
    links = [*ring, *((f"z{n}", "apart") for n in range(7))]
    who, what = (sorted({link[end] for link in links}) for end in (0, 1))
    return kn.Network(
        [{"id": one} for one in who],
        [{"id": one} for one in what],
        [{"institution": i, "project": p} for i, p in links],
    )


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_network_with_seven_of_447_aside_does_not_fall_apart(aside, lang):
    numbers = Numbers(aside, lang=lang)
    story = numbers.story
    assert story.form == "spread"
    pair = "i000 en i001" if lang == "nl" else "i000 and i001"
    # of the 445 others seven hang together with nobody before either
    holds = {"names": pair, "after": 438, "rest": 438, "whole": "no", "alone": 0}
    # of 887 participations 444 are half: 222 institutions with two each
    assert story.title == told([("title-spread", {"n": 222, "all": 447})], lang)
    assert told([("without-all", holds)], lang) in story.sentences
    found = " ".join(
        text
        for one in findings.findings_of(numbers)
        for card in [findings.told(one, numbers.words)]
        for text in (*card.heading, card.text)
    )
    words = re.compile(r"uiteen|valt|uit elkaar|falls|apart|pieces|stukken")
    for text in (story.title, *story.sentences):
        assert not words.search(text), text
    assert not re.search(r"uiteen|falls apart", found)


SPOOR = re.compile(r"\bspoor\b|\bsporen\b|\btheme", re.IGNORECASE)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("name", NETWORKS)
def test_nobody_speaks_of_sporen_where_there_are_none_or_one(name, lang):
    bare = NETWORKS[name]
    one = bare.with_columns(projects={"spoor": dict.fromkeys(bare.projects.index, "x")})
    for network in (bare, one):
        story = Numbers(network, lang=lang).story
        assert not any(SPOOR.search(text) for text in (story.title, *story.sentences))


@pytest.mark.parametrize(("how", "n"), [("PPPPPP", 0), ("PPPQPP", 4), ("PQPQPQ", 12)])
def test_sporen_are_counted_where_there_are_two(how, n):
    """In the ring two institutions stand between each project and the next."""
    network = NETWORKS["spread"]
    spoor = dict(zip("PQRSTU", how, strict=True))
    dressed = network.with_columns(projects={"spoor": spoor})
    said = told([("sporen", {"n": n, "all": 12, "sporen": 2})], "en")
    assert (said in Numbers(dressed, lang="en").story.sentences) == (len(set(how)) > 1)


# Of one


def test_a_portrait_counts_by_hand():
    """a leads P with b and c, and is in Q with b; d is with b in R, and could be met."""
    network = net("aP* bP cP aQ bQ* bR dR*")
    numbers = Numbers(network, lang="en", whom="a")
    story = numbers.story
    assert story.form == "portrait"
    meet = len(kn.unlinked(network, institution="a"))
    values = {"name": "a", "n": 2, "partners": 2, "meet": meet}
    assert story.title == told([("title-portrait", values)], "en")
    assert story.sentences == (
        told([("own-leads", {"name": "a", "n": 1, "alone": 1})], "en"),
        told([("beside", {"names": "b", "who": 1, "n": 2})], "en"),
    )
    sporen = network.with_columns(projects={"spoor": {"P": "x", "Q": "y", "R": "z"}})
    assert (
        told([("own-sporen", {"name": "a", "n": 2})], "en")
        in Numbers(sporen, lang="en", whom="a").story.sentences
    )


# As people write


WRONG = {
    "en": r"\b1 (?:projects|institutions|partners|groups|themes|participations|leads|pairs)\b|"
    r"\b1 \w+ (?:have|are|lead|take)\b|  | \.|\.\.",
    "nl": r"\b1 (?:projecten|instellingen|partners|groepen|sporen|deelnames|trekkers|paren)\b|"
    r"\b1 \w+ (?:hebben|zijn|trekken|doen)\b|  | \.|\.\.",
}


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_one_is_not_many(lang):
    """Each sentence of the stories, at one of everything that it counts."""
    wrong = re.compile(WRONG[lang])
    stories = [Numbers(n, lang=lang).story for n in (*NETWORKS.values(), *SAMPLES.values())]
    said = [text for story in stories for text in (story.title, *story.sentences)]
    ones = {"n": 1, "who": 1, "alone": 1, "projects": 1, "most": 1, "parts": 2, "leads": 1}
    ones |= {"partners": 1, "meet": 1, "names": "a", "name": "a", "held": 9, "total": 18}
    ones |= {"all": 9, "ends": "no", "after": 5, "rest": 7, "whole": "yes", "own": 2, "sporen": 2}
    keys = {key for *_, own, _ in STORIES.values() for line in own for key, _ in line}
    keys |= {key for _, own, *_ in STORIES.values() for key, _ in own}
    keys |= {"title-portrait", "own-leads", "beside", "sporen", "open", "parts"}
    keys |= {"loose", "lonely", "past", "once-past", "single-most", "no-end"}
    keys |= {"rolled", "unsure"}
    said += [say(f"report-memo-{key}", lang, **ones) for key in sorted(keys)]
    for text in said:
        assert not wrong.search(text), text
        assert not re.search(r"[{}]|report-", text), text


def test_what_is_decided_is_counted_by_hand():
    """b can introduce a and c in P or Q; a leads two alone, where b could be second."""
    from kennisnet.reports.sections import memo

    network = net("aP* bP aQ* bQ bR* cR").with_columns(projects={"open_ended": {"P": True}})
    numbers = Numbers(network, lang="en")
    first = pd.DataFrame(numbers.first)
    assert set(first["introduced_by"]) == {"b"}
    assert memo._call(numbers) == say("report-decide-call", "en", name="b", n=1, all=1, whole="yes")
    own = {"names": "a", "n": 2, "who": 1, "second": "b", "lone": 0, "over": "no"}
    assert memo._second(numbers) == say("report-decide-second-at", "en", **own)
    assert memo._open(numbers) == say("report-decide-open", "en", n=1, title="P")
    nobody = Numbers(net("aP* bP aQ* aR* cS dS"), lang="en")
    assert memo._second(nobody) == (
        "Find a second lead for the 3 projects that a leads alone (in 2 of them nobody else is named)."
    )
    alone = Numbers(net("aP*"), lang="en")
    assert (memo._call(alone), memo._open(alone)) == ("", "")


# What is over


def test_a_table_of_the_past_says_so_and_asks_for_nobody_to_be_second():
    """a leads two that ended: nothing is asked of them; of the one that runs it is."""
    from kennisnet.reports.sections import memo

    network = net("aP* bP cP aQ* bQ bR* cR")
    ended = network.with_columns(projects={"end": dict.fromkeys("PQR", "2001")})
    numbers = Numbers(ended, lang="en")
    assert numbers.story.sentences[0] == told([("past", {"n": 3})], "en")
    assert numbers.only_leads.empty
    assert memo._second(numbers) == ""
    some = network.with_columns(projects={"end": {"P": "2001", "Q": "2001"}})
    numbers = Numbers(some, lang="en")
    assert not any("over" in text for text in numbers.story.sentences)
    assert numbers.only_leads["n"].to_dict() == {"b": 1}
    assert memo._second(numbers) == (
        "Find a second lead for the one project with one lead and no end in the table."
    )


def test_a_part_is_not_introduced_to_its_whole():
    """West, North Hospital and North Hospital share b, and would be first."""
    links = [
        {"institution": i, "project": p}
        for i, p in ("aP", "bP", "bQ", "cQ", "cR", "dR", "dS", "eS")
    ]
    names = dict(
        zip("abcde", ("North Hospital", "B", "West, North Hospital", "D", "E"), strict=True)
    )
    network = kn.Network(
        [{"id": one, "name": name} for one, name in names.items()],
        [{"id": one} for one in "PQRS"],
        links,
    )
    found = kn.unlinked(network, top=None, per_institution=None)
    pairs = set(zip(found["a"], found["b"], strict=True))
    assert ("a", "c") not in pairs
    assert {("b", "d"), ("c", "e")} <= pairs
