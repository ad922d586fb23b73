"""The page of a map in a real browser, with networking off: every view, every control."""

import csv
import io
import json
import re
from xml.etree import ElementTree as ET

import numpy as np
import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from hostile import TEXTS
from map_pages import INSTITUTIONS, PROJECTS, crowd, drawings, leiden, small, town, trap

import kennisnet as kn
from kennisnet.files.escaping import escaped
from kennisnet.maps.bending import curve
from kennisnet.maps.colours import THEME, contrast
from kennisnet.maps.page import script, slim
from kennisnet.suggestions.known import known_pairs

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("map page")]
DESK, TABLET, PHONE = (1440, 900), (768, 1024), (390, 844)
SIZES = pytest.mark.parametrize("size", [DESK, TABLET, PHONE], ids=lambda size: f"{size[0]} wide")
STATES = ["", "#view=institution", "#view=institution&chosen=museum", "#view=institution&chosen=2"]
STATES += ["#view=introductions", "#view=tables", "#view=tables&table=institutions"]
STATES += ["#view=tables&table=participations", "#view=tables&table=introductions"]
A4 = (595, 842)


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("maps")
    made = {"town": town, "trap": trap, "leiden": leiden, "drawings": drawings, "small": small}
    for name, drawn in {**made, "crowd": crowd}.items():
        drawn().save(folder / f"{name}.html")
        framed = f"<!DOCTYPE html><html lang='nl'><title>x</title>{drawn().frame('900px')}"
        (folder / f"framed-{name}.html").write_text(framed, "utf-8")
    return folder


@pytest.fixture
def visit(visitor, pages):
    def go(name="town", state="", size=DESK, **options):
        return visitor(pages / f"{name}.html", state, size, **options)

    return go


def saved(page, kind, frame=None):
    """Press an entry of the menu and read what it gives."""
    here = frame or page
    here.click("#save")
    with page.expect_download() as waiting:
        here.click(f"#save-{kind}")
    content = waiting.value.path().read_bytes()
    page.keyboard.press("Escape")
    return content


def rows_of(content: bytes):
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))


def says(page, selector, text):
    """Wait until an element says something; a page of ours lets nobody evaluate text for that."""
    page.locator(selector, has_text=text).wait_for(state="attached")


def opened_again(page, selector, text):
    """Reload until an element says what was kept: the browser stores in a process of its own."""
    for _ in range(20):
        page.reload()
        page.wait_for_timeout(150)
        if page.inner_text(selector).startswith(text):
            return
    raise AssertionError(f"after twenty times: {page.inner_text(selector)!r}, not {text!r}")


def texts(page, selector):
    return [text.strip() for text in page.locator(selector).all_inner_texts()]


# --- the whole page


def show(page, state):
    """Go to a state of the same page."""
    page.evaluate("(state) => { location.hash = state; }", state)
    page.wait_for_timeout(80)


SMALLEST = """() => Math.min(...[...document.querySelectorAll('body *')].filter((one) => one.checkVisibility()
    && [...one.childNodes].some((kid) => kid.nodeType === 3 && kid.data.trim()))
    .map((one) => parseFloat(getComputedStyle(one).fontSize)))"""


@SIZES
def test_every_view_fits_and_can_be_read(visit, size):
    page = visit("town", "", size)
    assert page.evaluate("document.documentElement.lang") == "nl"
    for state in STATES:
        show(page, state)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), state
        assert page.evaluate("document.querySelectorAll('h1').length") == 1
        assert page.evaluate(SMALLEST) >= (12 if size is PHONE else 11), state


MET = """() => {
    const wanted = '#view .name, #view .pill, #view .hubs:not(.head), #view h2, #view h3, #view p';
    const all = [...document.querySelectorAll(wanted)].filter((one) => one.checkVisibility() && !one.closest('table'));
    const boxes = all.flatMap((one) => [...one.getClientRects()].map((box) => ({ one, box })));
    const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
    const apart = (a, b) => !a.contains(b) && !b.contains(a);
    return boxes.flatMap((a, k) => boxes.slice(k + 1).filter((b) => apart(a.one, b.one) && over(a.box, b.box))
        .map((b) => [a.one.textContent.slice(0, 40), b.one.textContent.slice(0, 40)])); }"""


@SIZES
def test_nothing_overlaps_in_leiden(visit, size):
    page = visit("leiden", "", size)
    own = [
        f"#view=institution&chosen={one}" for one in ("hogeschool-leiden", "gemeente-leiden", "4r")
    ]
    for state in ["", "#view=institution", *own, "#view=introductions"]:
        show(page, state)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), state
        assert page.evaluate(MET) == [], state


def test_leiden_is_small_and_its_canvas_is_large(visit, pages):
    assert (pages / "leiden.html").stat().st_size < 1_000_000
    assert (pages / "drawings.html").stat().st_size < 1_000_000
    assert len(kn.draw_map(kn.load_leiden()).html.encode()) < 1_000_000
    page = visit("leiden")
    box = page.locator("#canvas").bounding_box()
    assert box["width"] >= 1400
    assert min(box["height"], 900 - box["y"]) >= 760


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=lambda size: f"{size[0]} wide")
def test_axe_finds_nothing_serious(visit, size, scheme):
    page = visit("town", "", size, color_scheme=scheme)
    page.click("#filter")
    page.click(".chip >> nth=0")
    axe = Axe()
    for state in STATES:
        show(page, state)
        if state == "#view=introductions":
            page.click(".why >> nth=0")
        serious = [
            (one["id"], node["html"][:120], node["failureSummary"])
            for one in axe.run(page).response["violations"]
            if one["impact"] in {"serious", "critical"}
            for node in one["nodes"]
        ]
        assert serious == [], state


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=lambda size: f"{size[0]} wide")
def test_axe_finds_nothing_serious_in_the_other_drawings(visit, size, scheme):
    page = visit("drawings", "", size, color_scheme=scheme)
    axe = Axe()
    for view in ("islands", "groups", "moments", "round"):
        for chosen in ("", "&chosen=gemeente-leiden", "&chosen=luris"):
            show(page, f"#view={view}{chosen}")
            serious = [
                (one["id"], node["html"][:120], node["failureSummary"])
                for one in axe.run(page).response["violations"]
                if one["impact"] in {"serious", "critical"}
                for node in one["nodes"]
            ]
            assert serious == [], (view, chosen)


# --- a drawing and what stands around it


def test_the_drawing_stands_beside_the_panel_in_letters_that_can_be_read(visit):
    """What has no room is scrolled to; whoever was chosen is in sight."""
    page = visit("leiden")
    whole = page.evaluate("kennisnet.canvas.counted().scale")
    show(page, "#chosen=tno")
    page.wait_for_timeout(300)
    panel, drawing = (page.locator(one).bounding_box() for one in ("#panel", "#canvas"))
    assert drawing["x"] + drawing["width"] <= panel["x"] + 1
    assert page.evaluate("kennisnet.canvas.counted().smallest") >= 11 - 1e-6
    assert page.evaluate("kennisnet.canvas.counted().scale") < whole
    for one in ("tno", "ggd", "lumc"):
        show(page, f"#chosen={one}")
        page.wait_for_timeout(300)
        x = page.evaluate(
            """(one) => {
            const node = kennisnet.canvas.seen().scene.nodes.find((node) => node.key === one);
            return kennisnet.canvas.network().canvasToDOM({ x: node.x, y: node.y }).x;
        }""",
            one,
        )
        assert 0 <= x <= drawing["width"]
    page.click("#panel [aria-label='Sluiten']")
    page.wait_for_timeout(300)
    assert page.evaluate("kennisnet.canvas.counted().scale") == pytest.approx(whole)


def test_on_a_tablet_the_panel_stands_below_and_who_was_chosen_above_it(visit):
    page = visit("leiden", "#view=board&chosen=tno", TABLET)
    page.wait_for_timeout(300)
    panel = page.locator("#panel").bounding_box()
    assert panel["x"] <= 1
    assert panel["width"] > 0.95 * TABLET[0]
    one = page.locator("#canvas .keys button[data-key='tno']").bounding_box()
    assert one["y"] >= 0
    assert one["y"] + one["height"] < panel["y"]


def test_who_zoomed_in_stays_there(visit):
    page = visit("leiden")
    page.click("#zoom button:first-child")
    before = page.evaluate("kennisnet.canvas.counted().scale")
    show(page, "#chosen=tno")
    page.wait_for_timeout(300)
    assert page.evaluate("kennisnet.canvas.counted().scale") == pytest.approx(before)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_steps_back_can_be_read_and_is_clearly_behind(visit, scheme):
    """Against the paper and against a panel, for every colour of a text; by the rule of WCAG."""
    page = visit("leiden", "#chosen=tno", color_scheme=scheme)
    colours = page.evaluate(
        """() => { const { scene, ink, colourOf } = kennisnet.canvas.seen();
        const texts = scene.nodes.flatMap((node) => node.shapes).filter((part) => part.shape === 'text');
        return [...new Set(texts.map(colourOf))].map((colour) => [colour, kennisnet.theme.behind(colour)]); }"""
    )
    papers = [THEME[name][scheme == "dark"] for name in ("paper", "panel")]
    assert len(colours) > 3
    for colour, behind in colours:
        for paper in papers:
            assert 3 <= contrast(behind, paper) <= max(0.85 * contrast(colour, paper), 4.2)
    alpha = "kennisnet.canvas.seen().ink({ shape: 'text', colour: 'ink' }, 0.3)[1]"
    assert page.evaluate(alpha) == 1


@pytest.mark.parametrize("size", [DESK, TABLET], ids=lambda size: f"{size[0]} wide")
def test_a_group_is_opened_by_a_click_anywhere_on_its_box(visit, size):
    """Its corners and edges, its title, its counts, what is empty; a name in it is chosen itself."""
    page = visit("drawings", "#view=groups", size)
    cursor = "([x, y]) => getComputedStyle(document.elementFromPoint(x, y)).cursor"
    overview = "kennisnet.canvas.seen().scene.nodes.some((one) => one.kind === 'group')"
    first, name = page.evaluate(
        """() => ['group', 'institution'].map((kind) => kennisnet.canvas.seen().scene.nodes.find((one) => one.kind === kind))
        .map((one) => one.key || one.id.replace('group:', 'groups:'))"""
    )
    spots = [(0.01, 0.01), (0.99, 0.01), (0.01, 0.99), (0.99, 0.99)]  # corners
    spots += [(0.1, 0.06), (0.1, 0.12), (0.5, 0.99), (0.01, 0.5)]  # title, counts, edges
    for across, down in spots:
        first_box = page.locator("#canvas .keys button[data-key='']").first
        first_box.scroll_into_view_if_needed()
        box = first_box.bounding_box()
        at = [box["x"] + across * box["width"], box["y"] + down * box["height"]]
        page.mouse.move(*at)
        assert page.evaluate(cursor, at) == "pointer"
        page.mouse.click(*at)
        page.wait_for_timeout(350)  # a second click within less would be a double one
        assert page.evaluate("kennisnet.state.group") == first, (across, down)
        assert not page.evaluate(overview)
        assert page.locator("#zoom button").last.text_content() == "Alle groepen"
        page.keyboard.press("Escape")
        assert page.evaluate(overview)
        assert page.locator("#zoom button").last.text_content() == "Toon alles"
    page.mouse.click(*middle_of(page.locator(f"#canvas .keys button[data-key='{name}']").first))
    page.wait_for_timeout(350)
    assert page.evaluate("[kennisnet.state.group, kennisnet.state.chosen]") == ["", name]
    page.evaluate("window.scrollTo(0, 0)")  # on a tablet who was chosen was scrolled to
    left = page.locator("#canvas").bounding_box()
    page.mouse.move(left["x"] + 1, left["y"] + 1)
    assert page.evaluate(cursor, [left["x"] + 1, left["y"] + 1]) != "pointer"


def middle_of(locator):
    box = locator.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.mark.parametrize("size", [DESK, TABLET], ids=lambda size: f"{size[0]} wide")
def test_legend_and_zoom_stand_above_the_drawing_and_over_nothing(visit, size):
    page = visit("drawings", "", size)
    for view in ("board", "islands", "groups", "moments", "round"):
        show(page, f"#view={view}")
        canvas, zoom = (page.locator(one).bounding_box() for one in ("#canvas", "#zoom"))
        assert zoom["y"] + zoom["height"] <= canvas["y"], view
        assert zoom["x"] + zoom["width"] <= size[0]
        texts = [one.bounding_box() for one in page.locator("#marks li, #read, #legend li").all()]
        assert len(texts) > 1
        for one in [text for text in texts if text]:
            beside = one["x"] + one["width"] <= zoom["x"]
            assert beside or one["y"] + one["height"] <= zoom["y"], view
            assert one["y"] + one["height"] <= canvas["y"] < size[1]


def test_the_page_writes_the_texts_of_its_scenes(visit):
    """A name stands once in the page: scenes point to it."""
    page = visit("drawings")
    for view in ("board", "islands", "groups", "moments", "round"):
        show(page, f"#view={view}")
        seen = page.evaluate(
            """() => kennisnet.canvas.seen().scene.nodes.flatMap((one) => one.shapes)
            .filter((part) => part.shape === 'text').map((part) => part.text)"""
        )
        shapes = drawings().scenes[view].shapes
        assert sorted(seen) == sorted(shapes.loc[shapes["shape"] == "text", "text"])


def test_a_page_carries_its_script_without_what_only_explains():
    """Each line stands for itself: no text of it goes on in the next, which an indent would be in."""
    lines = [line.strip() for line in script().splitlines()]
    assert [line for line in lines if line.count("`") % 2] == []
    assert slim().splitlines() == [line for line in lines if line[:2] != "//"]
    assert len(slim()) < 0.9 * len(script())
    assert slim() in small().html


def test_groups_can_be_read_on_a_tablet(visit):
    page = visit("drawings", "#view=groups", TABLET)
    counted = page.evaluate("kennisnet.canvas.counted()")
    assert counted["smallest"] >= 11
    assert counted["overlaps"] == []


def test_a_small_table_is_shown_large_and_in_the_middle(visit):
    page = visit("small")
    left, right, scale = page.evaluate(
        """() => { const { scene } = kennisnet.canvas.seen(); const net = kennisnet.canvas.network();
        const at = (x) => net.canvasToDOM({ x, y: 0 }).x;
        const room = document.querySelector('#canvas').clientWidth;
        return [at(0), room - at(scene.width), net.getScale()]; }"""
    )
    assert abs(left - right) < 4
    assert left > 50
    assert 1.2 < scale <= 1.8


def test_what_changes_nothing_is_not_asked_and_colours_are_explained(visit):
    """Size is asked where squares of institutions stand; colours have a key where no heading names them."""
    page = visit("drawings")
    seen = {}
    for view in ("board", "islands", "groups", "round", "institution", "introductions", "tables"):
        show(page, f"#view={view}")
        seen[view] = [page.is_visible(one) for one in ("#colour", "#size", "#legend")]
    assert seen == {
        "board": [True, True, False],
        "islands": [True, False, True],
        "groups": [True, False, True],
        "round": [True, True, False],
        "institution": [True, True, False],
        "introductions": [True, False, True],
        "tables": [False, False, False],
    }
    show(page, "#view=groups")
    assert page.inner_text("#legend").startswith("Kleur: Spoor")
    dots = page.evaluate(
        """() => { const { scene, colourOf } = kennisnet.canvas.seen();
        return scene.nodes.filter((one) => one.kind === 'project').map((one) => one.shapes.find((part) => part.shape === 'dot'))
            .map(colourOf); }"""
    )
    swatches = [
        one.evaluate("(dot) => dot.style.getPropertyValue('--own')")
        for one in page.locator("#legend .dot").all()
    ]
    assert {*dots} <= {*swatches}
    show(page, "#view=islands&colour=sector")
    assert page.inner_text("#legend").startswith("Kleur: Sector")


@pytest.mark.parametrize("column", ["", "status"])
def test_a_dot_has_a_colour_of_the_key_or_none(browser, tmp_path, column):
    """Groups are found; a column of which few projects have a word colours the others plainly."""
    rows = [
        {"institution": f"i{g}{n}", "project": f"p{g}{k}"}
        for g in range(3)
        for n in range(3)
        for k in range(4)
    ]
    who, what = (sorted({row[end] for row in rows}) for end in ("institution", "project"))
    words = {"p00": "running", "p10": "planned"}
    projects = [{"id": one, "status": words.get(one)} for one in what]
    net = kn.Network([{"id": one} for one in who], projects, rows)
    kn.draw_map(net, tmp_path / "map.html", view="groups", lang="en", suggestions=False)
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(f"{(tmp_path / 'map.html').as_uri()}#colour={column}")
    page.wait_for_timeout(150)
    dots = page.evaluate(
        """() => { const { scene, colourOf } = kennisnet.canvas.seen();
        return Object.fromEntries(scene.nodes.filter((one) => one.kind === 'project')
            .map((one) => [one.key, colourOf(one.shapes.find((part) => part.shape === 'dot'))])); }"""
    )
    if (
        not column
    ):  # in the boxes of groups their colours say nothing new: elsewhere they have a key
        assert page.is_hidden("#legend")
        show(page, "#view=islands")
    swatches = [
        one.evaluate("(dot) => dot.style.getPropertyValue('--own')")
        for one in page.locator("#legend .dot").all()
    ]
    plain, grey = (page.evaluate(f"kennisnet.theme.colour('{one}')") for one in ("node", "grey"))
    said = page.inner_text("#legend")
    page.close()
    if column:
        assert {one for one in dots if dots[one] != plain} == {*words}
        assert said.startswith("Colour: Status")
        assert said.endswith("not known")
        assert {*dots.values()} == {*swatches}
    else:
        assert {*dots.values()} == {grey}  # a box tells the group
        assert said.startswith("Colour: group (found)")
        assert "not known" not in said


def test_introductions_say_first_how_many_have_somebody_who_introduces_and_who(visit):
    """Of three in the list uni introduces one, stad two; without the largest both introduce one."""
    page = visit("town", "#view=introductions")
    said = page.inner_text("#subject + .with strong").strip()
    assert (
        said == "Bij 3 van de 3 kan iemand de twee voorstellen, het vaakst Gemeente Stad (2 keer)."
    )
    page.click("[data-focus=without]")
    said = page.inner_text("#subject + .with strong").strip()
    assert said == "Bij 2 van de 2 kan iemand de twee voorstellen."


def test_introductions_and_tables_say_why_they_count_differently(visit):
    """Three in the list with everybody, two in the one without the largest: those are in both."""
    page = visit("town", "#view=introductions")
    assert "3 paren" in page.inner_text(".tools .count")
    assert "Tabellen" not in page.inner_text(".tools .count")  # it has as many
    page.click("text=Paren zonder de 2 grootste")
    assert (
        "Tabellen heeft er 3: ook het ene paar dat u alleen ziet met “Paren zonder"
        in page.inner_text(".tools .count")
    )
    assert "bekend" not in page.inner_text(".tools .count")  # of none is it known
    show(page, "#view=tables&table=introductions")
    said = "3 met alle instellingen en 2 als de grootste niet meetellen; in beide: 2"
    assert said in page.inner_text(".tools .count")
    show(page, "#view=tables&table=projects")
    assert "lijsten" not in page.inner_text(".tools .count")


def test_a_frame_that_gets_its_width_later_is_drawn_for_it(visit):
    """A browser may load a frame before it has a place: at first it is no wider than a phone, or 0."""
    page = visit("framed-town")
    page.evaluate(
        """() => { const frame = document.querySelector('iframe');
        frame.style.width = '0'; frame.srcdoc = frame.srcdoc;
        frame.addEventListener('load', () => { frame.style.width = '1200px'; }); }"""
    )
    page.wait_for_timeout(900)
    frame = page.frames[-1]
    assert frame.evaluate("innerWidth") == 1200
    assert frame.evaluate("kennisnet.views.onCanvas() && kennisnet.canvas.counted().scale") > 0.5
    assert frame.locator("#view").is_hidden()


def test_every_view_says_how_it_is_read(visit):
    page = visit("drawings")
    said = {}
    for view in ("board", "islands", "groups", "moments", "round", "tables"):
        show(page, f"#view={view}")
        said[view] = page.inner_text("#read")
    assert len(set(said.values())) == len(said)
    assert all(text.count("Klik op") == 1 for text in said.values())
    show(page, "#view=institution")
    assert page.inner_text("#read") == ""


def test_the_round_table_says_what_the_size_of_a_square_is(visit):
    """Of squares only: a dot with a code is as large as any other."""
    page = visit("drawings", "#view=round")
    assert "hoe groter het vierkant, hoe meer (aantal projecten)" in page.inner_text("#read")
    assert "project (alle even groot)" in page.inner_text("#marks")
    page.select_option("#size", label="Verbindende rol (0 tot 1)")
    assert "hoe meer (verbindende rol (0 tot 1))" in page.inner_text("#read")


def test_who_is_not_in_a_drawing_is_said_to_be_absent(visit):
    """A large one is in no group; it is on the board as a mark."""
    page = visit("drawings", "#view=groups&chosen=gemeente-leiden")
    assert "Gemeente Leiden staat niet in deze tekening" in page.inner_text("#panel")
    show(page, "#view=board&chosen=gemeente-leiden")
    assert page.locator("#panel .absent").count() == 0


def test_lines_are_above_the_boxes_in_a_picture(visit):
    page = visit("drawings", "#view=islands")
    picture = ET.fromstring(saved(page, "svg"))  # noqa: S314 - our own
    group = next(picture.iter("{http://www.w3.org/2000/svg}g"))
    kinds = [(one.tag.rpartition("}")[2], float(one.get("height", 0))) for one in group]
    last_box = max(k for k, (kind, high) in enumerate(kinds) if kind == "rect" and high > 40)
    first_line = min(k for k, (kind, _) in enumerate(kinds) if kind == "path")
    assert last_box < first_line


def test_a_theme_in_other_projects_than_the_path_is_said_to_be_a_second_thing(visit):
    """The sentence names projects that are not drawn: after who can introduce them, and with "also"."""
    page = visit("drawings", "#view=introductions")
    assert "als iemand dat kan" in page.inner_text("#subject + .with")
    with_one = page.locator(".path:has(.pill) .reason").all_inner_texts()
    without = page.locator(".path:has(.nobody) .reason").all_inner_texts()
    assert len(with_one) > 10
    assert len(without) > 0
    assert all(said.startswith("Beide werken met ") for said in with_one)
    assert any(". Beide werken ook aan " in said for said in with_one)
    assert not any("Beide werken aan" in said for said in with_one)
    assert not any(" ook aan " in said for said in without)


def test_a_card_and_its_path_name_the_same_project(visit):
    page = visit("drawings", "#view=institution&chosen=luris")
    card = page.locator(".not-yet .card").first
    where = card.locator(".where .name").inner_text()
    stranger = card.locator(".first .name").inner_text()
    path = page.evaluate("JSON.parse(document.getElementById('data').textContent)")
    fields, rows = path["suggestions"]["fields"], path["suggestions"]["rows"]
    names = path["institutions"]["name"]
    titles = path["projects"]["name"]
    place = {name: fields.index(name) for name in ("a", "b", "from", "to")}
    found = {
        titles[values[place[end]]]
        for values in rows
        for end, who, known in (("from", "a", "b"), ("to", "b", "a"))
        if names[values[place[who]]] == stranger and names[values[place[known]]] == "Luris"
    }
    assert found == {where}


def test_the_rest_of_a_list_comes_on_demand(visit):
    """The last of 60 partners are behind a button."""
    page = visit("crowd", "#view=institution&chosen=i0", PHONE)
    partners = page.locator(".rows .inline a")
    shown = partners.count()
    page.click(".rows .rest button")
    assert partners.count() == shown + 50
    page.click(".rows .rest button")
    assert partners.count() == 59
    assert page.locator(".rows .rest").count() == 0
    page.fill("#q", "instelling")
    assert page.locator("#found [role=option]").count() == 12
    page.click("#found .rest button")
    assert page.locator("#found [role=option]").count() == 60


def test_the_dark_is_dark_and_the_print_is_not(visit):
    page = visit("town", "#view=tables", color_scheme="dark")
    paper = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(paper) == "rgb(20, 24, 29)"
    page.emulate_media(media="print")
    assert page.evaluate(paper) == "rgb(255, 255, 255)"


# --- institution


def test_an_institution_its_projects_its_partners_and_who_not_yet(visit):
    page = visit("town", "#view=institution&chosen=museum")
    assert page.inner_text("#subject") == "Museum: wie nu, en wie nog niet"
    assert texts(page, ".projects .name") == ["Nacht", "Feest"]  # what it leads comes first
    assert page.inner_text(".partners h3") == "3 PARTNERS DAAR"
    assert texts(page, ".partners .name") == ["Gemeente Stad", "Universiteit", "Theater"]
    assert texts(page, ".partners .times") == ["1×", "1×", "2×"]
    assert texts(page, ".not-yet li .first .name") == ["Zorghuis"]
    assert texts(page, ".not-yet .pill") == ["Gemeente Stad"]
    assert texts(page, ".not-yet .where .name") == ["Zorgpad"]  # where the other is known from
    # From it to 2 projects; from these to Theater, the hubs being marks; from the city to Zorghuis.
    assert page.locator("svg.lines path").count() == 2 + 2 + 1
    marks = [one.get_attribute("aria-label") for one in page.locator(".projects .hubs[role]").all()]
    assert marks == ["Universiteit (partner)", "Gemeente Stad (trekker)"]


def test_a_line_ends_at_the_rows_that_it_links(visit):
    page = visit("town", "#view=institution&chosen=museum")
    ends = page.evaluate(
        """() => { const base = document.querySelector('.columns').getBoundingClientRect();
        const path = document.querySelector('svg.lines path');
        const [from, to] = [0, path.getTotalLength()].map((at) => path.getPointAtLength(at));
        return [from.x + base.x, from.y + base.y, to.x + base.x, to.y + base.y]; }"""
    )
    card = page.locator("[data-subject]").bounding_box()
    row = page.locator(".projects li").first.bounding_box()
    assert card["y"] <= ends[1] <= card["y"] + card["height"]
    assert row["y"] <= ends[3] <= row["y"] + row["height"]
    assert card["x"] + card["width"] <= ends[0] < ends[2] <= row["x"]


def test_a_project_its_institutions_and_their_other_projects(visit):
    page = visit("town", "#view=institution&chosen=2")
    assert texts(page, ".members .name") == ["Universiteit", "Gemeente Stad", "Bedrijf BV"]
    assert texts(page, ".members .times") == [
        "nog 2 projecten",
        "nog 3 projecten",
        "nog 0 projecten",
    ]
    assert set(texts(page, ".projects .name")) == {"Park", "Feest", "Nacht", "Zorgpad"}
    assert "scholen" in page.inner_text(".members")
    assert "Open lijst" in page.inner_text(".members")


@SIZES
def test_every_name_leads_to_its_own_view(visit, size):
    page = visit("town", "#view=institution&chosen=museum", size)
    page.click("#view .name:has-text('Theater')")
    assert page.inner_text("#subject").startswith("Theater:")
    page.click("#view .name:has-text('Nacht')")
    assert page.inner_text("#subject").startswith("Nacht:")
    page.click(".back")
    assert page.inner_text("#subject").startswith("Theater:")
    page.go_back()
    assert page.evaluate("kennisnet.state.chosen") == "4"  # the browser's own way back goes on


# --- introductions


def test_introductions_are_paths_in_five_columns(visit):
    page = visit("town", "#view=introductions")
    first = page.locator(".paths .path").first
    said = first.locator(".name, .pill").all_inner_texts()
    assert said == ["Zorghuis", "Zorgpad", "Gemeente Stad", "Feest", "Museum"]
    lefts = page.evaluate(
        """() => [...document.querySelectorAll('.paths .path')].map((row) => [...row.querySelectorAll('.cell')]
        .map((cell) => Math.round(cell.getBoundingClientRect().left)))"""
    )
    assert len(lefts) == 3
    assert all(row == lefts[0] for row in lefts)
    page.click("text=Paren zonder de 2 grootste")
    assert page.locator(".paths .path").count() == 2
    assert "without=1" in page.url


@SIZES
def test_how_it_stands_is_kept_saved_and_read_back(visit, size, tmp_path):
    page = visit("town", "#view=introductions", size)
    page.click(".why >> nth=1")
    assert page.inner_text(".reason >> nth=1") == "=Ze delen een partner."  # without a click
    assert "Nieuw." in page.inner_text(".detail")
    page.click(".detail button:has-text('gesproken')")
    assert page.inner_text(".why >> nth=1").startswith("gesproken")
    opened_again(page, ".why >> nth=1", "gesproken")
    keys = page.evaluate("Object.keys(localStorage)")
    assert len(keys) == 1
    assert keys[0].startswith("kennisnet:")
    with page.expect_download() as waiting:
        page.click("text=Bewaar hoe het staat")
    target = tmp_path / "known.csv"
    waiting.value.save_as(target)
    assert known_pairs(target).frame.values.tolist() == [["bedrijf", "theater", "talked to"]]
    again = visit("town", "#view=introductions", size)  # another browser, which knows nothing
    assert again.inner_text(".why >> nth=1").startswith("Waarom")
    again.set_input_files("#known-file", target)
    says(again, ".why", "gesproken")
    again.set_input_files(
        "#known-file", {"name": "x.csv", "mimeType": "text/csv", "buffer": b"1;2"}
    )
    says(again, "#status", "Geen lijst")


# --- controls


@SIZES
def test_the_legend_is_the_filter(visit, size):
    page = visit("town", "#view=tables", size)
    page.click("#filter")
    page.click(".chip:has-text('Groen')")
    # Park and Lab; who takes part in them: city, university, company, club.
    assert "2 van 5 projecten, 4 van 7 instellingen" in page.inner_text("#left")
    assert texts(page, "tbody th") == ["Park", "Lab e.a."]
    page.click(".chip:has-text('twijfelachtig')")
    assert texts(page, "tbody th") == ["Lab e.a."]
    assert "f.spoor=Groen" in page.url
    page.reload()
    page.wait_for_timeout(150)
    assert texts(page, "tbody th") == ["Lab e.a."]
    page.click("#left button")
    assert len(texts(page, "tbody th")) == 5
    assert page.inner_text("#left") == ""


def test_a_filter_counts_what_is_there(visit):
    page = visit("town")
    page.click("#filter")
    groups = {
        group.get_attribute("aria-label"): group.locator(".chip").all_inner_texts()
        for group in page.locator(".filter").all()
    }
    counted = {
        name: [re.sub(r"\s+", " ", text) for text in chips] for name, chips in groups.items()
    }
    assert sorted(counted["Spoor"]) == ["Cultuur 2", "Groen 2", "Zorg 1"]
    assert sorted(counted["Rol"]) == ["partner 9", "trekker 5"]
    assert sorted(counted["Convenantpartner"]) == ["ja 2", "nee 5"]
    assert sorted(counted["Zekerheid"]) == ["twijfelachtig 1", "zeker 13"]


def test_the_headline_lights_what_it_counts(visit):
    page = visit("town")
    page.click(".piece")
    assert page.evaluate("[...kennisnet.state.lit].sort()") == ["stad", "uni"]
    assert "2 grootste" in page.inner_text("#asked")
    page.click("#tabs >> text=Tabellen")
    page.click("text=Instellingen")
    assert texts(page, "tbody th") == ["Gemeente Stad", "Universiteit"]
    page.keyboard.press("Escape")
    assert len(texts(page, "tbody th")) == 7


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("MuZ", "MuZ: ook genoemd voor Museum"),
        ("faculteit", "Faculteit Recht: telt bij Universiteit"),
        ("scholen", "scholen"),
        ("lab", "Lab"),
        ("ÚNIVERS", "Universiteit"),
    ],
)
def test_search_knows_aliases_units_and_kinds(visit, typed, answer):
    page = visit("town")
    page.fill("#q", typed)
    assert texts(page, "#found .label")[0] == answer
    assert page.locator("#found .more").first.inner_text().count("·") == 1  # kind and count


def test_search_never_takes_the_first_in_silence(visit):
    page = visit("town", "#view=introductions")
    page.fill("#q", "z")
    assert len(texts(page, "#found .label")) > 1
    page.press("#q", "Enter")  # points at the first, no more
    assert page.evaluate("kennisnet.state.chosen") is None
    assert page.get_attribute("#q", "aria-activedescendant") == "found-0"
    page.press("#q", "ArrowDown")
    page.press("#q", "Enter")
    assert page.evaluate("kennisnet.state.chosen") is not None
    page.fill("#q", "bestaat niet")
    assert page.inner_text("#nothing") == "Niets gevonden."
    page.press("#q", "Enter")
    page.fill("#q", "scholen")
    page.press("#q", "Enter")  # the only answer
    assert texts(page, "tbody th") == ["Lab e.a."]


def test_the_panel_shows_who_was_clicked(visit):
    page = visit("town")
    page.evaluate("kennisnet.choose('museum')")
    panel = page.inner_text("#panel")
    for said in (
        "Museum",
        "Trekker van",
        "Nacht",
        "Partner in",
        "Feest",
        "Nog niet samen",
        "Zorghuis",
    ):
        assert said in panel
    lit = {"museum", "3", "4", "stad", "uni", "theater"}
    assert set(page.evaluate("[...kennisnet.state.lit]")) == lit
    page.click("#panel .strong")
    assert page.inner_text("#subject").startswith("Museum:")
    page.click("#tabs >> text=Tafel")
    page.keyboard.press("Escape")
    assert page.is_hidden("#panel")


def test_colour_and_size_by_a_measure_with_a_legend(visit):
    page = visit("town")
    assert page.is_hidden("#legend")
    page.select_option("#colour", "degree")
    page.select_option("#size", "betweenness")
    assert "Kleur: Aantal projecten" in page.inner_text("#legend")
    assert "Grootte: Verbindende rol" in page.inner_text("#legend")
    few, many = (page.evaluate(f"kennisnet.theme.of('{one}')") for one in ("club", "stad"))
    assert few != many
    assert page.evaluate("kennisnet.theme.of('1')") is None  # a project is no institution
    assert {few, many} <= set(re.findall(r"#\w{6}", json.dumps(town().stock.record["colours"])))
    assert "colour=degree" in page.url


def test_a_link_reopens_what_was_seen_and_nonsense_is_left_out(visit):
    page = visit("town", "#view=introductions&without=1&f.sector=cultuur&colour=sector")
    assert page.locator(".paths .path").count() == 2
    assert page.input_value("#colour") == "sector"
    page = visit("town", "#view=nothing&chosen=nobody&f.spoor=x&colour=y&table=z&lit=99&kind=q")
    assert page.evaluate("kennisnet.state.view") == "board"
    assert page.evaluate("kennisnet.state.filtered()") is False


def test_tables_sort_by_every_column(visit):
    page = visit("town", "#view=tables&table=institutions")
    page.click("thead button:has-text('Aantal projecten')")
    assert texts(page, "tbody th")[-1] == "Gemeente Stad"
    page.click("thead button:has-text('Aantal projecten')")
    assert texts(page, "tbody th")[:2] == ["Gemeente Stad", "Universiteit"]
    assert page.get_attribute("thead th:has-text('Aantal projecten')", "aria-sort") == "descending"


def test_a_table_says_how_many_of_its_rows_stand_there(visit):
    page = visit("leiden", "#view=tables&table=participations")
    every = len(kn.load_leiden().rolled_up().named().participations)
    assert every > 200
    assert page.inner_text(".tools .count") == f"200 van {every} rijen"
    role = next(
        one for one in texts(page, "tbody tr:first-child td") if one in {"partner", "trekker"}
    )
    page.evaluate("(lead) => kennisnet.state.toggle('role', lead)", str(int(role == "trekker")))
    kept = page.locator("tbody tr").count()
    said = page.inner_text(".tools .count")
    assert kept < every
    assert said.startswith(f"{kept} van ")
    assert f"{every}" in said
    page.evaluate("() => kennisnet.state.set({ filters: new Map() })")
    page.click(".more-rows")
    assert page.locator("tbody tr").count() == every
    assert page.inner_text(".tools .count") == f"{every} van {every} rijen"


# --- what can be taken along


@SIZES
@pytest.mark.parametrize("state", [STATES[0], *STATES[2:6]], ids=lambda state: state or "board")
def test_a_view_as_svg_and_png(visit, state, size):
    page = visit("town", state, size)
    root = ET.fromstring(saved(page, "svg"))  # noqa: S314 - our own
    said = " ".join(root.itertext())
    shown = texts(page, "#view .name") or [one["name"] for one in PROJECTS]
    for name in shown:
        assert all(word in said for word in name.split())
    assert {one.tag.split("}")[1] for one in root.iter()} <= {
        "svg",
        "title",
        "rect",
        "text",
        "g",
        "path",
        "circle",
    }
    png = saved(page, "png")
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    wide, high = (int.from_bytes(png[at : at + 4], "big") for at in (16, 20))
    assert (wide, high) == (2 * int(root.get("width")), 2 * int(root.get("height")))


def test_a_line_that_bends_does_so_on_the_canvas_and_in_the_picture(visit):
    """Both are drawn through the point that Python went around names with."""
    links = drawings().scenes["islands"].links
    bent = links[links["bend"] != 0]
    assert len(bent) > 1
    ends = bent[["x1", "y1", "x2", "y2"]].to_numpy()
    middles = curve(ends, bent["bend"].to_numpy(), np.array([0.5]))[:, 0]
    page = visit("drawings", "#view=islands")
    seen = page.evaluate(
        """() => Object.values(kennisnet.canvas.network().body.edges)
          .filter((edge) => edge.options.smooth.enabled).map((edge) => {
            const { x, y } = edge.edgeType.getPoint(0.5);
            return [x, y];
          })"""
    )
    # Lines of the canvas end at the rim of their ends.
    assert sorted(seen) == pytest.approx(np.array(sorted(middles.tolist())), abs=1.0)
    root = ET.fromstring(saved(page, "svg"))  # noqa: S314 - our own
    paths = [one.get("d") for one in root.iter() if "Q" in (one.get("d") or "")]
    found = []
    for path in paths:
        x1, y1, x, y, x2, y2 = map(float, re.findall(r"-?[\d.]+", path))
        found.append([(x1 + 2 * x + x2) / 4, (y1 + 2 * y + y2) / 4])
    assert sorted(found) == pytest.approx(np.array(sorted(middles.tolist())), abs=0.3)


def test_what_is_seen_as_csv(visit):
    page = visit("town", "#view=tables&table=participations&f.role=1")
    head, *rows = rows_of(saved(page, "csv"))
    assert head[:3] == ["instelling", "project", "rol"]
    assert len(rows) == 5  # five projects have a lead each
    page = visit("town", "#view=introductions")
    rows = rows_of(saved(page, "csv"))
    assert rows[1][:5] == ["Zorghuis", "Zorgpad", "Gemeente Stad", "Feest", "Museum"]
    assert "'=Ze delen een partner." in rows[1]


def test_csv_escapes_as_the_library_does(visit):
    page = visit("town")
    cells = [
        *TEXTS,
        "@a",
        "\t-1",
        "'t Lef",
        "a; =1",
        "＝1",
        " +1",
        "plain",
        "1-2",
        "a\n-b",
        "a;''=1",
    ]
    written = page.evaluate(
        "(cells) => kennisnet.csv.write(cells.map((cell) => [cell, 'x']))", cells
    )
    found = [row[0] for row in csv.reader(io.StringIO(written, newline=""))]
    assert found == [escaped(cell) for cell in cells]
    assert page.evaluate("(text) => kennisnet.csv.read(text)", written) == [
        [cell, "x"] for cell in cells
    ]


@pytest.mark.parametrize("state", [STATES[0], *STATES[2:6]], ids=lambda state: state or "board")
def test_each_view_prints_on_a4_landscape(visit, state):
    page = visit("town", state, color_scheme="dark")
    pdf = page.pdf(prefer_css_page_size=True)
    boxes = {
        tuple(round(float(n)) for n in re.findall(rb"[\d.]+", box))
        for box in re.findall(rb"/MediaBox\s*\[(.*?)\]", pdf)
    }
    assert boxes == {(0, 0, A4[1], A4[0])}
    if "chosen" in state or not state:
        assert pdf.count(b"/Type /Page\n") == 1
    page.emulate_media(media="screen")
    assert page.is_visible("main")


def printed(page):
    """Give the text of each page of a print: of a view that is a picture, the picture's."""
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.wait_for_timeout(200)
    pages = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    return [one.get_textpage().get_text_range() for one in pages]


@pytest.mark.parametrize("view", ["board", "islands", "groups", "moments", "round"])
def test_a_drawing_is_printed_on_one_page_with_what_its_signs_mean(visit, view):
    page = visit("drawings", f"#view={view}")
    signs = texts(page, "#marks li, #legend li")
    (said,) = printed(page)
    assert len(signs) > 1
    flat = " ".join(said.split())
    assert [sign for sign in signs if sign.strip() not in flat] == []
    assert " ".join(page.locator("#read span").first.inner_text().split()) in flat  # nothing cut


def test_a_printed_list_has_heads_on_every_page_and_no_page_that_is_nearly_empty(visit):
    page = visit("drawings", "#view=tables")
    said = printed(page)
    assert len(said) > 2
    assert all("Spoor" in one for one in said)
    show(page, "#view=introductions")
    said = printed(page)
    assert len(said) == 2
    assert min(map(len, said)) > max(map(len, said)) / 3


def test_copy_this_sentence(visit):
    page = visit("town", permissions=["clipboard-read", "clipboard-write"])
    page.click("#headline .copy")
    says(page, "#status", "Gekopieerd.")
    assert page.evaluate("navigator.clipboard.readText()") == "De 2 grootste doen veel."
    page.evaluate("kennisnet.open('museum')")
    page.click(".title .copy")
    page.wait_for_timeout(100)
    told = "Museum: 2 projecten, trekt er 1, 3 partners, 1 nog niet samen."
    assert page.evaluate("navigator.clipboard.readText()") == told


# --- the keyboard


@SIZES
def test_the_keyboard_alone_finds_an_institution_and_goes_back(visit, size):
    page = visit("town", "#view=tables", size)
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "q":
            break
    page.keyboard.type("museum")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "subject"
    assert page.inner_text("#subject").startswith("Museum:")
    page.keyboard.press("Tab")
    names = []
    for _ in range(12):
        names.append(page.evaluate("document.activeElement.textContent"))
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid"
        if "Theater" in names[-1]:
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.inner_text("#subject").startswith("Theater:")
    page.keyboard.press("Shift+Tab")
    assert "terug" in page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    assert page.inner_text("#subject").startswith("Museum:")


def test_the_keyboard_reaches_everybody_on_the_canvas(visit):
    page = visit("town")
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.dataset.key ?? ''"))
    named = {one["id"] for one in (*INSTITUTIONS, *PROJECTS)} - {"recht", "scholen"}
    assert named <= reached
    page.focus("[data-key=museum]")
    page.keyboard.press("Enter")
    assert page.is_visible("#panel")


def test_focus_stays_on_the_button_that_was_pressed(visit):
    page = visit("town", "#view=introductions")
    page.focus(".why >> nth=0")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.getAttribute('aria-expanded')") == "true"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"


# --- hostile texts and closed frames


@SIZES
def test_hostile_texts_are_only_ever_text(visit, size):
    page = visit("trap", "", size)
    for view in ["institution", "introductions", "tables", "board"]:
        page.evaluate("(view) => kennisnet.state.set({ view, chosen: null })", view)
        if view == "introductions":
            page.click(".why >> nth=0")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    record = trap().stock.record
    keys = [*record["institutions"]["id"], *record["projects"]["id"]]
    for key in keys:
        page.evaluate("(key) => kennisnet.open(key)", key)
        page.evaluate("(key) => kennisnet.state.set({ view: 'board', chosen: key })", key)
        for kind in ("svg",):
            ET.fromstring(page.evaluate("kennisnet.picture()"))  # noqa: S314 - our own
            assert kind
    for table in ("projects", "institutions", "participations", "introductions"):
        page.evaluate("(table) => kennisnet.state.set({ view: 'tables', table })", table)
    page.click("#filter")
    for text in TEXTS[:6]:
        page.fill("#q", text[:20])
    assert page.evaluate("window.broken") is None
    assert (
        page.evaluate(
            "document.querySelectorAll('#view img, #view b[onmouseover], #view script').length"
        )
        == 0
    )
    assert TEXTS[1] in page.inner_text("footer")


def test_no_text_is_left_out_or_filled_in_twice(visit):
    page = visit("trap", "#view=tables&table=institutions")
    assert TEXTS[2] in page.inner_text("tbody")  # {{7*7}} stays what it is


@pytest.mark.parametrize("name", ["town", "trap"])
def test_a_closed_frame_works_says_what_does_not_and_can_be_saved(visit, name, tmp_path):
    page = visit(f"framed-{name}")
    frame = page.frames[1]
    assert "afgesloten kader" in frame.inner_text("#closed")
    frame.click("#tabs >> text=Kennismaken")
    frame.click(".why >> nth=0")
    frame.click(".detail [aria-pressed] >> nth=0")
    assert frame.get_attribute(".detail [aria-pressed] >> nth=0", "aria-pressed") == "true"
    assert "onthoudt hier niets" in frame.inner_text(".tools")
    frame.click(".paths .name >> nth=0")
    frame.click(".back")
    assert frame.locator(".paths").count() == 1
    frame.click("#headline .copy")
    assert saved(page, "csv", frame).startswith(b"\xef\xbb\xbf")
    target = tmp_path / "alone.html"
    target.write_bytes(saved(page, "page", frame))
    page.goto(target.as_uri())
    page.wait_for_timeout(150)
    assert page.is_hidden("#closed")
    assert page.evaluate("kennisnet.state.view") == "board"
