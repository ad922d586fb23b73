"""Lists of a page in a browser: they say what their signs mean, in which order they stand, and how much there is."""

from __future__ import annotations

import pytest
from map_pages import doubtful, drawings, scattered, small, town

import kennisnet as kn

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("map page")]
DESK, TABLET, PHONE = (1440, 900), (768, 1024), (390, 844)
SIZES = pytest.mark.parametrize("size", [DESK, TABLET, PHONE], ids=lambda size: f"{size[0]} wide")
OVER = "schuin: klaar of gestopt"
LONG = "Long names of institutions in the north, their partners and all of their smaller neighbours"


def uneven() -> kn.Map:
    """Groups of 4 to 8 projects in a ring, with names of several lines; pairs who could meet."""
    sizes = {"a": 4, "b": 7, "c": 5, "d": 8, "e": 6, "f": 7, "g": 5}
    links = []
    for place, (group, projects) in enumerate(sizes.items()):
        following = [*sizes][(place + 1) % len(sizes)]
        for n in range(projects):
            links += [(f"{group}{k}", f"{group} {n}") for k in range(3) if (n + k) % 4]
        links.append((f"{group}0", f"{following} 0"))
    who = [{"id": i, "name": f"{i} {LONG}"} for i in sorted({i for i, _ in links})]
    what = [{"id": p, "name": f"{p} {LONG}"} for p in sorted({p for _, p in links})]
    rows = [{"institution": i, "project": p} for i, p in links]
    return kn.draw_map(kn.Network(who, what, rows), lang="en")


def late() -> kn.Map:
    """Many projects of the same two, the last of which has ended."""
    names = [f"p{n:03}" for n in range(210)]
    what = [
        {"id": p, "name": p, "status": "completed" if p == "p209" else "running"} for p in names
    ]
    rows = [{"institution": one, "project": p} for one in "ab" for p in names]
    who = [{"id": i, "name": i} for i in "ab"]
    return kn.draw_map(kn.Network(who, what, rows), suggestions=False)


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lists")
    made = {"drawings": drawings, "doubtful": doubtful, "scattered": scattered}
    for name, drawn in {
        **made,
        "small": small,
        "town": town,
        "uneven": uneven,
        "late": late,
    }.items():
        drawn().save(folder / f"{name}.html")
    return folder


@pytest.fixture
def visit(visitor, pages):
    def go(name, state="", size=DESK):
        return visitor(pages / f"{name}.html", state, size)

    return go


def show(page, state):
    page.evaluate("(state) => { location.hash = state; }", state)
    page.wait_for_timeout(100)


# --- what signs mean


def explained(page, root="#view"):
    """Say what the key tells, unfolded where it is folded."""
    fold = page.locator(f"{root} .fold:not([open]) > summary")
    if fold.count() and fold.is_visible():
        fold.click()
    return " ".join(
        page.locator(f"{root} .signs").evaluate_all(
            "all => all.filter((one) => one.checkVisibility()).map((one) => one.textContent)"
        )
    )


@SIZES
def test_italics_and_open_lists_are_explained_once_where_they_occur(visit, size):
    page = visit("drawings", "", size)
    seen = set()
    states = ["#view=introductions", "#view=tables", "#view=tables&table=institutions"]
    states += ["#view=institution", "#view=institution&chosen=gemeente-leiden"]
    states += ["#view=institution&chosen=1a"] + ["#view=board"] * (size is PHONE)
    for state in states:
        show(page, state)
        said = explained(page)
        italic, etc = (
            page.locator(f"#view {one}").count() for one in (".name.over", ".name .open")
        )
        assert said.count(OVER) == min(italic, 1), state
        assert said.count("e.a.: en anderen") == min(etc, 1), state
        seen.add(italic > 0)
    assert seen == {True, False}


def test_the_panel_explains_italics_too(visit):
    page = visit("drawings", "#view=board&chosen=gemeente-leiden")
    assert page.locator("#panel .name.over").count() > 0
    assert OVER in explained(page, "#panel")
    page = visit("small", "#chosen=b")
    assert page.is_visible("#panel")
    assert explained(page, "#panel") == ""


def test_a_phone_explains_bold_names_and_breaks_no_sign_from_its_word(visit):
    page = visit("drawings", "", PHONE)
    assert page.locator("#view .inline .lead").count() > 0
    assert "vet: trekker" in explained(page)
    lines = page.locator(".key .together").evaluate_all(
        "all => all.map((one) => [one.textContent, one.getClientRects().length])"
    )
    assert lines == [["● trekker", 1], ["○ partner", 1]]
    page = visit("small", "", PHONE)  # nobody leads, nothing is over, no list is open
    assert page.locator("#view .inline li").count() > 0
    assert explained(page) == ""


@pytest.mark.parametrize("size", [DESK, PHONE], ids=lambda size: f"{size[0]} wide")
def test_what_comes_on_demand_is_explained_then(visit, size):
    """Of 210 projects the last has ended: it is not among the first two hundred."""
    page = visit("late", "#view=tables", size)
    assert page.locator("#view .name").count() > 90
    assert explained(page) == ""
    while page.locator(".more-rows").is_visible():
        page.click(".more-rows")
    assert page.locator("#view .name.over").all_inner_texts() == ["p209"]
    assert explained(page) == OVER


@SIZES
def test_doubt_behind_a_project_is_explained(visit, size):
    page = visit("doubtful", "#view=introductions", size)
    said = explained(page)
    assert "“twijfelachtig”" in said
    assert "“waarschijnlijk”" in said
    assert "hoe zeker uw tabel is dat beide daar meedoen" in said
    doubts = page.locator("#view .doubt").evaluate_all(
        "all => all.map((one) => getComputedStyle(one).fontStyle)"
    )
    assert {*doubts} == {"normal"}  # italics say something else
    assert "zeker uw tabel" not in explained(visit("small", "#view=introductions", size))


# --- colours


COLOURS = """(wanted) => [...document.querySelectorAll(wanted)].filter((one) => one.checkVisibility())
    .map((one) => getComputedStyle(one).backgroundColor)"""


def test_the_key_of_a_list_has_the_colours_that_are_seen_in_it(visit):
    page = visit("drawings", "#view=introductions")
    told = []
    for sector in ("", "gezondheid", "cultuur"):
        if sector:
            page.evaluate(
                "(one) => kennisnet.state.set({ filters: new Map([['sector', new Set([one])]]) })",
                sector,
            )
        key, marks = (page.evaluate(COLOURS, one) for one in ("#legend .dot", ".paths .mark"))
        assert len(key) == len({*key})
        assert {*key} == {*marks}
        told.append(len(key))
    assert min(told) < max(told)


def test_where_nothing_is_coloured_no_colour_is_explained(visit):
    page = visit("drawings", "#view=institution&size=betweenness")
    assert page.locator("#view .mark").count() > 20
    assert page.is_visible("#legend")  # of the size
    assert "Kleur" not in page.inner_text("#legend")
    assert (
        page.evaluate("document.querySelector('#colour').selectedOptions[0].textContent") == "geen"
    )
    page = visit("uneven", "#view=institution")
    labels = page.locator("#colour option").all_inner_texts()
    assert page.is_hidden("#colour") or labels[0] == "none"


@pytest.mark.parametrize("name", ["drawings", "doubtful", "town"])
def test_the_first_pair_stands_in_the_upper_half_of_a_phone(visit, name):
    page = visit(name, "#view=introductions", PHONE)
    assert page.locator(".cards .card").first.bounding_box()["y"] < PHONE[1] / 2
    assert page.is_hidden("#legend")
    page.click(".fold summary")
    steps = page.locator(".cards .step[style]").evaluate_all(
        "all => all.map((one) => getComputedStyle(one).borderLeftColor)"
    )
    assert {*page.evaluate(COLOURS, ".fold .dot")} == {*steps}
    page.click(".card .why >> nth=0")
    assert page.locator(".fold[open]").count() == 1  # what was unfolded stays so


def test_a_phone_folds_the_key_of_colours(visit):
    page = visit("drawings", "#colour=status", PHONE)
    assert page.inner_text("#legend") == "Kleur: Status"
    page.click("#legend summary")
    assert page.locator("#legend li").count() > 1
    page.click("#tabs >> text=Projecten")
    assert page.locator("#legend details[open]").count() == 1


# --- tables


def test_a_table_says_in_which_order_it_stands(visit):
    """That of the table that was read, until a head is clicked; pairs stand as in the list."""
    page = visit("drawings", "#view=tables&table=participations")
    assert "in de volgorde van uw tabel" in page.inner_text("#read")
    net = kn.load_leiden().rolled_up().named()
    first = [
        [net.institutions["name"][one.institution], net.projects["name"][one.project]]
        for one in net.participations.head(30).itertuples()
    ]
    shown = page.locator("tbody tr").evaluate_all(
        "rows => rows.slice(0, 30).map((row) => [...row.querySelectorAll('.name')].map((one) => one.firstChild.textContent.trim()))"
    )
    assert shown == first
    page.click("thead button:has-text('Project')")
    assert "uw tabel" not in page.inner_text("#read")
    assert "Op volgorde van “project”" in page.inner_text("#read")
    show(page, "#view=tables&table=introductions")
    page.click("#view button:has-text('Kennismaken')")
    assert "De beste paren eerst" in page.inner_text("#read")


@SIZES
@pytest.mark.parametrize("table", ["projects", "institutions", "participations", "introductions"])
def test_a_table_that_goes_on_aside_says_so_and_has_no_tall_empty_rows(visit, size, table):
    """What takes many lines in a table has the room of a column that can be read."""
    page = visit("drawings", f"#view=tables&table={table}", size)
    wider = page.evaluate(
        "(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)(document.querySelector('.scroll'))"
    )
    assert page.locator("text=De tabel is breder dan uw scherm").is_visible() == wider
    assert wider == (size is PHONE) or size is TABLET or table == "introductions"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    narrow = page.evaluate(
        """() => [...document.querySelectorAll('tbody td, tbody th')].filter((one) => {
        const range = document.createRange(); range.selectNodeContents(one);
        const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top / 8))).size;
        return lines > 3 && one.clientWidth < 190 && !one.querySelector('details'); }).map((one) => [one.clientWidth, one.textContent])"""
    )
    assert narrow == [] or not wider  # a whole table in sight is worth a few lines more
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 1046, "height": 700})  # A4 without its margins
    assert page.evaluate("document.querySelector('.scroll').scrollWidth <= innerWidth")
    assert page.locator("text=De tabel is breder dan uw scherm").is_hidden()


def test_long_texts_of_a_table_make_no_tall_rows_on_a_phone(visit):
    """What is not in sight is folded: a row is as tall as its names, and the text is there on demand."""
    page = visit("drawings", "#view=tables&table=introductions", PHONE)
    tall = page.locator("tbody tr").evaluate_all("all => all.map((one) => one.offsetHeight)")
    assert len(tall) > 25
    assert max(tall) < 80
    text = page.locator("tbody .told").first
    text.locator("summary").click()
    assert len(text.inner_text()) > 80
    desk = visit("drawings", "#view=tables&table=introductions")
    assert desk.locator("tbody .told").count() == 0


def test_a_table_says_where_its_other_rows_are(visit):
    page = visit("drawings", "#view=tables&table=participations")
    said = page.locator("text=De rest komt met de knop onder de tabel.")
    assert said.is_visible()
    page.click(".more-rows")
    assert said.is_hidden()
    show(page, "#view=tables&table=projects")
    assert said.is_hidden()


# --- the order of lists


@pytest.mark.parametrize(("size", "beside"), [(DESK, 3), (TABLET, 2), (PHONE, 1)])
def test_institutions_stand_from_left_to_right_those_with_most_projects_first(visit, size, beside):
    page = visit("drawings", "#view=institution", size)
    assert "die met de meeste projecten eerst" in page.inner_text("#view .count")
    places = page.locator("#view li.row").evaluate_all(
        "all => all.map((one) => { const box = one.getBoundingClientRect(); return [box.top, box.left]; })"
    )
    assert places == sorted(places)
    assert len({left for _, left in places}) == beside
    counts = [int(text.split()[0]) for text in page.locator("#view .row .with").all_inner_texts()]
    assert len(counts) > 60
    assert counts == sorted(counts, reverse=True)


BOXES = """() => kennisnet.canvas.seen().scene.nodes.filter((one) => one.id.startsWith('group:'))
    .sort((a, b) => a.y - a.height / 2 - b.y + b.height / 2 || a.x - b.x).map((one) => one.name)"""


@pytest.mark.parametrize("name", ["scattered", "uneven"])
def test_a_phone_has_the_groups_in_the_order_of_their_boxes(visit, name):
    boxes = visit(name, "#view=groups").evaluate(BOXES)
    page = visit(name, "", PHONE)
    heads = page.locator("#view .group h2").all_inner_texts()
    assert len(heads) >= len(boxes) > 3
    for head, box in zip(heads, boxes, strict=False):
        assert all(part in head for part in box.split(" · "))
    counts = page.locator("#view .group .n").all_inner_texts()
    legend = page.evaluate(
        "kennisnet.state.colour && JSON.parse(document.querySelector('#data').textContent).colours[0].legend.map(([word]) => word)"
    )
    assert [head.split(": ")[1].split(" …")[0] for head in heads][: len(legend)] != legend
    rows = page.locator("#view .rows").evaluate_all("all => all.map((one) => one.children.length)")
    word = {"scattered": ("project", "projecten", "uitgerekend")}.get(
        name, ("project", "projects", "computed")
    )
    assert counts == [f"{n} {word[n != 1]}" for n in rows]
    assert f"({word[2]})" in page.inner_text("#view")


# --- what introductions say


@SIZES
def test_introductions_count_pairs_and_say_their_order(visit, size):
    page = visit("drawings", "#view=introductions", size)
    assert page.inner_text("#subject") == "Wie zouden elkaar moeten ontmoeten: 25 paren"
    said = page.inner_text("#subject + .with")
    assert "in deze gegevens geen project delen" in said
    assert ("De beste eerst" if size is PHONE else "De beste paren eerst") in said
    worth = page.evaluate(
        """() => { const { fields, rows } = JSON.parse(document.querySelector('#data').textContent).suggestions;
        const at = (row, name) => row[fields.indexOf(name)];
        return rows.filter((row) => at(row, 'rank') !== null).sort((a, b) => at(a, 'rank') - at(b, 'rank'))
            .map((row) => [at(row, 'weak'), -(at(row, 'likely') + at(row, 'valuable')).toFixed(3)]); }"""
    )
    assert worth == sorted(worth)
    if size is not DESK:
        assert all(
            text.endswith(" kan hen voorstellen")
            for text in page.locator(".card .pill").all_inner_texts()
        )


def test_an_order_of_somebody_else_is_not_called_the_best(browser, tmp_path):
    net = kn.load_leiden().rolled_up()
    rows = kn.unlinked(net, top=10, balance=0.0).iloc[::-1].reset_index(drop=True)
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(
        kn.draw_map(net, suggestions=rows).save(tmp_path / "map.html").as_uri()
        + "#view=introductions"
    )
    said = page.inner_text("#subject + .with")
    page.close()
    assert "In de volgorde van de lijst." in said
    assert "beste" not in said


def test_why_tables_have_more_pairs_is_said_by_the_button_that_shows_them(visit):
    """Pressed, the button shows as many pairs that the list has not as are said to be only there."""
    page = visit("drawings", "#view=introductions")
    pairs = "all => all.map((one) => one.dataset.row)"
    said = page.inner_text(".tools .count")
    listed = {*page.locator(".path[data-row]").evaluate_all(pairs)}
    button = page.inner_text("[data-focus=without]")
    page.click("[data-focus=without]")
    apart = {*page.locator(".path[data-row]").evaluate_all(pairs)}
    off = page.inner_text(".tools .count")
    only = len(apart - listed)
    assert only > 1
    assert said == (
        f"25 paren · Tabellen heeft er {25 + only}: ook de {only} paren die alleen “{button}” toont"
    )
    assert f"ook de {len(listed - apart)} paren die u alleen ziet met “{button}” uit" in off


@pytest.mark.parametrize("name", ["drawings", "uneven"])
def test_names_of_a_path_leave_room_above_the_sentence(visit, name):
    page = visit(name, "#view=introductions")
    gaps = page.evaluate(
        """() => [...document.querySelectorAll('.path[data-row]')].filter((row) => row.querySelector('.reason')).map((row) => {
        const low = Math.max(...[...row.querySelectorAll('.cell .name, .pill')].map((one) => one.getBoundingClientRect().bottom));
        const next = row.nextElementSibling?.querySelector('.cell .name').getBoundingClientRect().top ?? Infinity;
        const box = row.querySelector('.reason').getBoundingClientRect();
        return Math.min(box.top - low, next - box.bottom); })"""
    )
    assert len(gaps) > 3
    assert min(gaps) >= 3
