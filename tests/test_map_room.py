"""What drawings of the page of a map do with the room there is: letters, what goes on, who is met."""

from functools import partial
from urllib.parse import quote

import pytest
from drawn import RECORDER, drawn, met, texts
from map_pages import doubtful, drawings, scattered

import kennisnet as kn

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("map page")]
DESK, TABLET, PHONE = (1440, 900), (768, 1024), (390, 844)
WIDE = pytest.mark.parametrize("size", [DESK, TABLET], ids=lambda size: f"{size[0]} wide")
NUMBERED = partial(scattered, "round")
"""Its projects have no codes of their own, so that the poster is there for who asks for it."""
MADE = {"drawings": drawings, "scattered": scattered, "numbered": NUMBERED, "doubtful": doubtful}
EVERY = pytest.mark.parametrize("name", ["drawings", "numbered"])


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("rooms")
    return {name: made().save(folder / f"{name}.html") for name, made in MADE.items()}


@pytest.fixture
def visit(visitor, files):
    def go(name, state="", size=DESK):
        return visitor(files[name], state, size, RECORDER)

    return go


def views_of(name):
    return [one for one in MADE[name]().scenes if "-" not in one and ":" not in one]


def in_sight(page):
    """Give the names that are seen whole, from one side of the drawing to the other."""
    wide = page.locator("#canvas").bounding_box()["width"]
    return {one["text"] for one in texts(page) if one["box"][0] >= -1 and one["box"][2] <= wide + 1}


@WIDE
@EVERY
def test_every_drawing_begins_with_letters_that_can_be_read(visit, name, size):
    views = views_of(name)
    assert {"islands", "groups", "round"} <= {*views}
    for view in views:
        page = visit(name, f"#view={view}", size)
        written = texts(page)
        assert len(written) > 20, view
        assert min(one["size"] for one in written) >= 11 - 1e-6, view


@WIDE
@EVERY
def test_no_name_lies_over_another_or_over_a_sign(visit, name, size):
    for view in views_of(name):
        page = visit(name, f"#view={view}", size)
        assert met(page) == [], view


def test_at_a_table_without_groups_each_institution_is_named(visit):
    page = visit("numbered", "#view=round")
    written = {one["text"] for one in texts(page)}
    names = {*scattered().stock.record["institutions"]["name"]}
    assert len(names) == 42
    assert names <= written


def test_a_code_stands_within_its_sign(visit):
    """Codes have two signs, numbers above 99 three."""
    page = visit("numbered", "#view=round")
    parts = drawn(page)
    codes = [one for one in parts if one["kind"] == "text" and one["text"].isdigit()]
    dots = [one["box"] for one in parts if one["kind"] == "dot"]
    beside = 0.22  # of the square within a dot: so much of the dot is on each side of it
    inside = [
        one["text"]
        for one in codes
        for left, top, right, low in dots
        if left - beside * (right - left) <= one["box"][0]
        and one["box"][2] <= right + beside * (right - left)
        and top < one["box"][1] < one["box"][3] < low
    ]
    assert {*map(str, range(1, 113))} == {*inside}


def test_what_is_wider_than_the_screen_says_so_and_can_be_gone_through(visit):
    """By buttons, and by the keyboard; "show all" makes it fit."""
    page = visit("drawings", "#view=moments", TABLET)
    assert page.is_visible("#wider")
    assert "breder dan uw scherm" in page.inner_text("#wider")
    seen = in_sight(page)
    middle = len(seen)
    for way in ("naar links", "naar rechts", "naar rechts"):
        page.click(f"#zoom [aria-label='{way}']")
        seen |= in_sight(page)
    page.click("#zoom button:last-child")
    names = in_sight(page)
    assert {one["text"] for one in texts(page)} == names
    assert seen == names
    assert middle < len(names)
    assert page.is_hidden("#wider")
    assert page.is_hidden("#zoom [aria-label='naar links']")


def test_what_a_tablet_has_no_room_for_stands_there_higher(visit):
    """The round view has a drawing for it, which is seen whole at once."""
    page = visit("drawings", "#view=round", TABLET)
    assert page.is_hidden("#wider")
    assert {one["text"] for one in texts(page)} == in_sight(page)
    page = visit("drawings", "#view=round")
    assert page.is_hidden("#wider")


def test_who_the_keyboard_reaches_is_in_sight(visit):
    page = visit("drawings", "#view=moments", TABLET)
    assert page.is_visible("#wider")
    everybody = page.locator("#canvas .keys button").all()
    assert len(everybody) > 3
    for one in everybody:
        one.focus()
        page.wait_for_timeout(100)
        box = one.bounding_box()
        assert 0 <= box["x"] <= TABLET[0] - box["width"]
    assert page.evaluate("document.querySelector('#canvas').scrollLeft") == 0


def test_who_was_chosen_is_in_sight_at_first(visit):
    """Whoever stands at the right side of a drawing that goes on there."""
    page = visit("drawings", "#view=moments", TABLET)
    last = page.locator("#canvas .keys button").evaluate_all(
        "all => all.map((one) => [parseFloat(one.style.left), one.dataset.key]).sort((a, b) => a[0] - b[0]).pop()[1]"
    )
    page = visit("drawings", f"#view=moments&chosen={last}", TABLET)
    page.wait_for_timeout(300)
    box = page.locator(f"#canvas [data-key='{last}']").first.bounding_box()
    assert 0 <= box["x"] <= TABLET[0] - box["width"]


def test_nothing_is_said_of_a_drawing_that_fits(visit):
    for view in views_of("drawings"):
        page = visit("drawings", f"#view={view}")
        assert page.is_hidden("#wider"), view


@pytest.mark.parametrize("view", ["board", "islands", "round", "groups"])
def test_a_phone_says_that_a_drawing_needs_a_wider_screen(visit, view):
    page = visit("drawings", f"#view={view}", PHONE)
    said = page.inner_text("#unshown")
    name = {"board": "Tafel", "islands": "Eilanden", "round": "Rond", "groups": "Groepen"}[view]
    assert f"“{name}”" in said
    assert "breder scherm" in said
    assert "lijst" in said
    assert page.is_visible("#unshown")
    assert page.locator("#view li.row").count() > 20
    page.evaluate("() => { location.hash = '#view=tables'; }")
    page.wait_for_timeout(100)
    assert page.inner_text("#unshown") == ""


@pytest.mark.parametrize("size", [DESK, PHONE], ids=lambda size: f"{size[0]} wide")
@pytest.mark.parametrize(
    ("view", "called"),
    [
        ("matrix", "matrix"),
        ("moments", "Toen en nu"),
        ("introductions", "Kennismaken"),
        ("<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"),
    ],
    ids=["unknown", "no moments", "no suggestions", "hostile"],
)
def test_a_view_that_is_not_there_is_missed_aloud(visit, view, called, size):
    """In the line that is read aloud, and where it can be seen; until something else is opened.

    By what its tab would be called, and with what is really seen: on a phone that is a list.
    """
    page = visit("scattered", f"#view={quote(view)}", size)
    status = page.inner_text("#status")
    assert f"“{called}”" in status
    assert "niet in dit bestand" in status
    seen = page.inner_text("#tabs [aria-current]")
    assert seen == ("Projecten" if size is PHONE else "Groepen")
    assert status.endswith(f"u ziet nu “{seen}”.")
    assert "tekening" not in page.inner_text("#unshown")
    assert page.get_attribute("#status", "aria-live") == "polite"
    assert page.inner_text("#unshown").startswith(status)
    assert page.is_visible("#unshown")
    page.click("#tabs >> text=Tabellen")
    assert page.inner_text("#unshown") == ""


def test_a_phone_says_nothing_of_a_drawing_that_nobody_asked_for(visit):
    """Neither at first, nor of the tab of the list, which stands for every drawing."""
    page = visit("drawings", "", PHONE)
    assert page.locator("#view li.row").count() > 20
    assert page.inner_text("#unshown") == ""
    page.click("#tabs >> text=Tabellen")
    page.click("#tabs >> text=Projecten")
    assert page.inner_text("#unshown") == ""


def test_nothing_is_missed_where_the_view_is_there(visit):
    for state in ("", "#view=round", "#view=tables"):
        page = visit("drawings", state)
        assert page.inner_text("#status") == ""
        assert page.inner_text("#unshown") == ""


def test_the_keyboard_goes_into_a_group_and_back_to_its_box(visit):
    """Into it: to what it is called, and then to the first in it. Out of it: to where one was."""
    page = visit("scattered", "#view=groups")
    boxes = page.locator("#canvas .keys button[data-group^='groups:']")
    assert boxes.count() > 3
    for number in (0, 2):
        box = boxes.nth(number)
        group, name = box.get_attribute("data-group"), box.get_attribute("aria-label")
        box.focus()
        page.keyboard.press("Enter")
        page.wait_for_timeout(150)
        here = "document.activeElement"
        assert page.evaluate(f"[{here}.id, {here}.textContent]") == ["opened", name]
        for _ in range(6):
            page.keyboard.press("Tab")
            if page.evaluate(f"{here}.dataset.key ?? ''"):
                break
        assert page.evaluate(f"{here}.dataset.key")
        page.keyboard.press("Escape")
        page.wait_for_timeout(150)
        assert page.evaluate(f"{here}.dataset.group") == group
        assert box.bounding_box()["y"] < DESK[1]


def test_all_groups_and_the_browser_go_back_to_the_box_too(visit):
    page = visit("scattered", "#view=groups")
    box = page.locator("#canvas .keys button[data-group^='groups:']").nth(1)
    group = box.get_attribute("data-group")
    for leave in (lambda: page.click("#zoom button:last-child"), page.go_back):
        box.focus()
        page.keyboard.press("Enter")
        page.wait_for_timeout(150)
        leave()
        page.wait_for_timeout(200)
        assert page.evaluate("document.activeElement.dataset.group") == group


def test_that_two_stand_together_is_no_fact_where_it_is_doubtful(visit):
    """It stands beside the project: the word for the less sure of the two, as the table has it."""
    page = visit("doubtful", "#view=introductions")
    assert "SAMEN GENOEMD BIJ" in page.inner_text(".heads").upper()
    told = [one.inner_text() for one in page.locator(".paths .cell:has(.mark)").all()]
    rows = doubtful().stock.record["suggestions"]["rows"]
    assert len(rows) == 1
    assert sorted(told) == ["Feest twijfelachtig", "Zorgpad waarschijnlijk"]
    assert "niet zeker" in page.locator(".doubt").first.get_attribute("title")
    page = visit("doubtful", "#view=introductions", PHONE)
    assert sorted(page.locator(".step").all_inner_texts()) == sorted(told)
    page = visit("doubtful", "#view=institution&chosen=zorg")
    assert page.inner_text(".card .where").split()[-2:] == ["Feest", "twijfelachtig"]


def test_what_is_certain_is_said_without_doubt(visit):
    page = visit("drawings", "#view=introductions")
    sure = {
        (row.institution, row.project): row.certainty
        for row in kn.load_leiden().rolled_up().named().participations.itertuples()
    }
    found = 0
    shown = page.evaluate(
        """() => [...document.querySelectorAll('.path[data-row]')].flatMap((row) => {
        const [a, b] = JSON.parse(row.dataset.row); const via = row.querySelector('.pill')?.dataset.key;
        return [...row.querySelectorAll('.cell')].filter((cell) => cell.querySelector('.mark')).map((cell, k) =>
            [[a, b][k], via, cell.querySelector('.name').dataset.key, Boolean(cell.querySelector('.doubt'))]); })"""
    )
    assert len(shown) > 20
    for one, via, project, doubted in shown:
        certain = {sure[one, project], sure[via, project]} == {"certain"}
        assert doubted != certain
        found += doubted
    assert 0 < found < len(shown)


def test_a_head_of_a_table_takes_no_more_than_three_lines_on_a_phone(visit):
    page = visit("drawings", "", PHONE)
    for table in ("projects", "institutions", "participations", "introductions"):
        page.evaluate(f"() => {{ location.hash = '#view=tables&table={table}'; }}")
        page.wait_for_timeout(100)
        boxes = [one.bounding_box() for one in page.locator("thead th").all()]
        assert len(boxes) > 2
        assert max(box["height"] for box in boxes) <= 80, table
        assert max(box["width"] for box in boxes) <= 300, table


def test_a_colour_that_can_be_chosen_changes_what_is_drawn(visit):
    """What would change nothing is not in the menu; where it was chosen elsewhere, none is here."""
    page = visit("drawings", "#view=board")
    options = "#colour option"
    offered = {}
    for view in ("board", "islands", "groups", "round", "institution", "introductions"):
        page.evaluate(f"() => {{ location.hash = '#view={view}'; }}")
        page.wait_for_timeout(150)
        assert page.locator(f"{options}[disabled]").count() == 0
        offered[view] = page.locator(options).all_inner_texts()
        nothing = "geen" in offered[view]  # a list of institutions has nothing that a theme colours
        assert nothing == (view == "institution")
    assert offered["board"] != offered["introductions"]
    only = min({*offered["board"]} - {*offered["introductions"]})
    page.evaluate("() => { location.hash = '#view=institution'; }")
    page.wait_for_timeout(150)
    for column in offered["institution"]:
        page.select_option("#colour", label=column)
        tinted = page.locator("#view .mark[style*='--own']").count()
        assert (tinted > 0) == (column != "geen"), column
        assert page.is_visible("#legend") == (column != "geen"), column
    page.evaluate("() => kennisnet.state.set({ colour: 'spoor' })")
    page.evaluate("() => { location.hash = '#view=board'; }")
    page.wait_for_timeout(150)
    page.select_option("#colour", label=only)
    assert page.evaluate("document.activeElement.id") != "body"
    page.evaluate("() => { kennisnet.state.set({ view: 'introductions' }); }")
    page.wait_for_timeout(150)
    assert only not in page.locator(options).all_inner_texts()
    assert page.evaluate("document.querySelector('#colour').selectedOptions[0].textContent") == (
        "geen"
    )


SPARE = """(id) => { const one = document.querySelector(id); const style = getComputedStyle(one);
    const ruler = document.createElement('canvas').getContext('2d');
    ruler.font = `${style.fontSize} ${style.fontFamily}`;
    const own = ruler.measureText(one.selectedOptions[0].textContent).width;
    return one.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - own; }"""


@WIDE
@pytest.mark.parametrize("name", ["drawings", "scattered"])
def test_what_was_chosen_can_be_read_whole_in_its_menu(visit, name, size):
    """Every colour in every view, also where it is said to be seen elsewhere."""
    page = visit(name, "", size)
    colours = page.evaluate(
        "JSON.parse(document.querySelector('#data').textContent).colours.map((one) => one.column)"
    )
    tried = 0
    page.evaluate("document.body.classList.add('filters-open')")  # a tablet has the menus there
    for view in views_of(name):
        for colour in colours:
            page.evaluate(
                "([view, colour]) => kennisnet.state.set({ view, colour })", [view, colour]
            )
            if page.is_visible("#colour"):
                assert page.evaluate(SPARE, "#colour") >= 0, (view, colour)
                tried += 1
    assert tried > 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_heading_of_a_computed_group_says_that_it_is_one(visit):
    """On a phone "Naples, Krakow" above a list of projects would be read as their partners."""
    page = visit("scattered", "", PHONE)
    heads = page.locator("#view .group h2").all_inner_texts()
    assert len(heads) == 14
    assert all(head.startswith("Groep: ") and " … " in head for head in heads)
    page = visit("drawings", "", PHONE)  # its groups stand in the table
    assert not any("Groep" in head for head in page.locator("#view .group h2").all_inner_texts())
    page = visit("scattered", "#view=groups")
    assert "uitgerekend" in page.inner_text("#read")


def test_dots_of_introductions_have_a_key(visit):
    page = visit("drawings", "#view=introductions")
    shown = page.locator("#legend li .dot").evaluate_all(
        "all => all.map((one) => getComputedStyle(one).backgroundColor)"
    )
    dots = page.locator(".paths .mark").evaluate_all(
        "all => all.map((one) => getComputedStyle(one).backgroundColor)"
    )
    assert page.is_visible("#legend")
    assert len({*dots}) > 2
    assert {*dots} <= {*shown}
