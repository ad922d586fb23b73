"""What a page says above its views, in a browser: as the numbers are, and nothing that is not there."""

from __future__ import annotations

import pytest

import kennisnet as kn

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("map page")]


def joined(pairs: int) -> kn.Network:
    """Pairs with two projects each, in a ring of larger projects; nobody leads."""
    links = [(f"{side}{n}", f"own {n} {k}") for n in range(pairs) for side in "ab" for k in (0, 1)]
    links += [(f"a{n}", f"ring {m % pairs}") for n in range(pairs) for m in (n, n + 1)]
    links += [(f"b{n}", f"ring {n}") for n in range(pairs)]
    who, what = ({link[side] for link in links} for side in (0, 1))
    rows = [{"institution": one, "project": project} for one, project in links]
    return kn.Network([{"id": i} for i in sorted(who)], [{"id": p} for p in sorted(what)], rows)


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """A network of a hundred, too large for all ties."""
    drawn = kn.draw_map(joined(50), lang="en", suggestions=False)
    return drawn.save(tmp_path_factory.mktemp("many") / "many.html")


@pytest.fixture
def visit(visitor, many):
    def go(state, wide=1440):
        return visitor(many, state, (wide, 900))

    return go


def test_a_network_of_many_shows_its_strongest_ties_and_says_so(visit):
    """Fifty pairs are beyond chance, for all of which there is no room: that is said with their number."""
    page = visit("#view=islands")
    assert page.inner_text("#tabs [aria-current]") == "Strongest ties"
    assert page.inner_text("#read strong").strip() == (
        "Only ties beyond chance: 80 of the 100 institutions."
    )
    said = page.inner_text("#read")
    assert "All 100 are connected" in said
    assert "so an island here is not a separate world" in said
    assert "Drawn: 40 of the 50 pairs that are together more often" in said


def test_in_the_boxes_of_groups_colours_say_nothing_new(visit):
    page = visit("#view=groups")
    assert page.is_hidden("#legend")
    assert "In no box" not in page.inner_text("#read strong")
    assert page.inner_text("#read strong").startswith("18 groups hold")


def test_a_table_has_no_column_that_is_empty(visit):
    """Nobody leads: neither of projects nor of institutions it is said who or how many."""
    for table in ("projects", "institutions"):
        heads = visit(f"#view=tables&table={table}").locator("thead th").all_inner_texts()
        assert len(heads) > 1
        assert not {"lead", "leads"} & {head.lower() for head in heads}
    page = visit("#view=tables&table=institutions")
    page.click("thead th:last-child button")
    assert page.get_attribute("thead th:last-child", "aria-sort") == "ascending"


def test_a_panel_has_counts_and_no_bare_share(visit):
    page = visit("#view=islands&chosen=a1")
    facts = page.inner_text("#panel dl")
    assert "Number of projects" in facts
    assert "onnecting" not in facts
    heads = visit("#view=tables&table=institutions").locator("thead th").all_inner_texts()
    assert any("onnecting" in head for head in heads)


@pytest.mark.parametrize("wide", [390, 768, 1440])
def test_how_introductions_are_read_stands_above_them(browser, tmp_path, wide):
    drawn = kn.draw_map(kn.load_leiden().rolled_up())
    page = browser.new_page(viewport={"width": wide, "height": 900})
    page.goto(drawn.save(tmp_path / "map.html").as_uri() + "#view=introductions")
    said = page.inner_text("#view .title .with")
    assert ("Boven en onder" in said) == (wide < 900)
    assert "wie hen kan voorstellen" in said
    page.close()


def test_who_is_alone_in_a_project_is_with_nobody(browser, tmp_path):
    """h is a hub, with a mark of its own in the list: b is with h in Q, and nobody is with a in P."""
    named = [{"id": one, "name": one} for one in (*"PQR", *(f"h{n}" for n in range(8)))]
    links = [("a", "P"), ("b", "Q"), ("c", "R"), ("d", "R")]
    links += [("h", one["id"]) for one in named if one["id"] not in "PR"]
    rows = [{"institution": one, "project": project} for one, project in links]
    network = kn.Network([{"id": one} for one in "abcdh"], named, rows)
    page = browser.new_page(viewport={"width": 390, "height": 844})
    drawn = kn.draw_map(network, lang="en", suggestions=False)
    assert [*drawn.stock.record["institutions"]["hub"].values()] == ["H"]
    page.goto(drawn.save(tmp_path / "map.html").as_uri())
    told = {
        row.locator("a").first.inner_text(): [
            row.locator(".with").evaluate("one => one.firstChild.textContent"),
            *row.locator(".with li").all_inner_texts(),
        ]
        for row in page.locator("#view .rows .row").all()
        if row.locator("ul.inline").count()
    }
    page.close()
    assert told == {"P": ["by", "a"], "Q": ["with", "b"], "R": ["by", "c", "d"]}


def test_why_a_view_is_not_there_is_said(visit):
    reasons = {
        "moments": "no earlier moment",
        "introductions": "no suggestions",
        "matrix": "no such view",
    }
    for view, reason in reasons.items():
        assert reason in visit(f"#view={view}").inner_text("#unshown")
