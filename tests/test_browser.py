"""Map and report in a real browser, with networking off."""

import pytest
from browser_path import browser_path
from hostile import TEXTS, hostile

import kennisnet as kn
from kennisnet.drawing import compose
from kennisnet.maps.look import Look
from kennisnet.reports.calling import cards_page

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
WIDTHS = [(1440, 900), (390, 844)]
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


@pytest.fixture(scope="module")
def browser():
    sync_api = pytest.importorskip("playwright.sync_api")
    path = browser_path()
    if path is None:
        pytest.skip("no Chromium here: sudo make system")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="module")
def leiden():
    return kn.load_leiden().rolled_up()


@pytest.fixture(scope="module")
def files(tmp_path_factory, leiden):
    """The report on Leiden, and one on the hostile network."""
    folder = tmp_path_factory.mktemp("reports")
    kn.report(leiden, folder / "leiden")
    kn.report(hostile(), folder / "hostile")
    return folder


class Visit:
    """An opened page, with everything that it said and asked for."""

    def __init__(self, browser, path, size=WIDTHS[0]):
        width, height = size
        viewport = {"width": width, "height": height}
        self.context = browser.new_context(offline=True, viewport=viewport)
        self.page = self.context.new_page()
        self.said, self.asked = [], []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", lambda dialog: self.said.append(dialog.message))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(path.as_uri())
        self.page.wait_for_timeout(400)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()

    def js(self, script):
        return self.page.evaluate(script)

    def click_on(self, node):
        """Click with the mouse where a node is drawn."""
        at = self.js(
            f"""() => {{ const box = document.querySelector('#canvas').getBoundingClientRect();
            const p = kennisnet.network.canvasToDOM(kennisnet.network.getPosition({node!r}));
            return [box.x + p.x, box.y + p.y]; }}"""
        )
        self.page.mouse.click(*at)
        self.page.wait_for_timeout(350)


def painted(visit) -> int:
    """Count the pixels of the map that are not empty."""
    return visit.js(
        """() => { const c = document.querySelector('#canvas canvas');
        const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
        let n = 0; for (let i = 3; i < d.length; i += 4) n += d[i] > 0; return n; }"""
    )


@pytest.mark.parametrize("size", WIDTHS, ids=lambda size: f"{size[0]} wide")
def test_the_map_draws_all_without_a_network_and_without_a_word(browser, files, leiden, size):
    with Visit(browser, files / "leiden" / "map.html", size) as visit:
        scene = compose(leiden, Look())
        assert len(visit.asked) == 1
        assert visit.said == []
        assert visit.js("kennisnet.nodes.length") == len(scene.nodes)
        assert visit.js("kennisnet.edges.length") == len(scene.links)
        kinds = scene.nodes["kind"].value_counts()
        assert (kinds["institution"], kinds["project"]) == (69, 54)
        assert (scene.links["kind"].isin(["lead", "partner"])).sum() == 224
        assert painted(visit) > 20_000
        assert visit.js("document.documentElement.scrollWidth <= innerWidth")
        assert visit.js("document.documentElement.lang") == "nl"


def test_nodes_stand_where_the_scene_puts_them(browser, files, leiden):
    with Visit(browser, files / "leiden" / "map.html") as visit:
        found = visit.js("kennisnet.network.getPositions()")
        for node in compose(leiden, Look()).nodes.itertuples():
            assert abs(found[node.id]["x"] - node.x) <= 1
            assert abs(found[node.id]["y"] - node.y) <= 1


@pytest.mark.parametrize("size", WIDTHS, ids=lambda size: f"{size[0]} wide")
def test_a_click_shows_the_panel_and_escape_closes_it(browser, files, size):
    with Visit(browser, files / "leiden" / "map.html", size) as visit:
        visit.click_on("institution:naturalis")
        panel = visit.page.inner_text("#panel")
        assert "Naturalis Biodiversity Center" in panel
        assert "Trekker van (4)" in panel
        assert "Partner in (3)" in panel
        assert "EVOSCOPE" in panel
        visit.page.keyboard.press("Escape")
        assert visit.page.is_hidden("#panel")
        visit.click_on("institution:naturalis")
        visit.page.click("#panel button:has-text('EVOSCOPE')")
        assert "De stad als lab" in visit.page.inner_text("#panel")
        assert visit.said == []


def test_search_finds_names_whatever_their_case_and_accents(browser, files):
    with Visit(browser, files / "leiden" / "map.html") as visit:
        visit.page.fill("#q", "hogeschool léiden")
        visit.page.press("#q", "Enter")
        assert "Hogeschool Leiden" in visit.page.inner_text("#panel h2")
        visit.page.fill("#q", "4r")
        visit.page.press("#q", "Enter")
        assert "Siebold" in visit.page.inner_text("#panel h2")
        visit.page.fill("#q", "bestaat niet")
        visit.page.press("#q", "Enter")
        assert visit.page.inner_text("#status") == "Niets gevonden."


def test_suggestions_are_a_layer(browser, files):
    hidden = "kennisnet.edges.get({filter: (edge) => edge.hidden}).length"
    with Visit(browser, files / "leiden" / "map.html") as visit:
        assert visit.js(hidden) == 12
        visit.page.check("#suggest")
        assert visit.js(hidden) == 0
        visit.page.uncheck("#suggest")
        assert visit.js(hidden) == 12


def test_the_page_may_fetch_nothing(browser, files):
    with Visit(browser, files / "leiden" / "map.html") as visit:
        script = "fetch('https://example.org').then(() => 'went', () => 'refused')"
        assert visit.js(script) == "refused"
        assert any("Content Security Policy" in line for line in visit.said)


@pytest.mark.parametrize("size", WIDTHS, ids=lambda size: f"{size[0]} wide")
def test_the_report_reads_without_a_network_and_without_a_word(browser, files, size):
    with Visit(browser, files / "leiden" / "report.html", size) as visit:
        assert visit.page.locator("section > h2").count() == 15
        assert visit.page.locator(".findings li").count() == 5
        assert visit.page.locator(".meet li").count() == 12
        assert visit.js("document.documentElement.scrollWidth <= innerWidth")
        visit.js("document.getElementById('map').scrollIntoView()")
        visit.page.wait_for_timeout(900)
        frame = visit.page.frames[1]
        assert frame.evaluate("kennisnet.network.getScale()") > 0.1
        assert frame.evaluate("document.querySelector('#canvas canvas').width") > 200
        assert len(visit.asked) == 1
        assert visit.said == []


@pytest.mark.parametrize("name", ["map.html", "report.html"])
def test_hostile_texts_stay_text(browser, files, name):
    with Visit(browser, files / "hostile" / name) as visit:
        if name == "map.html":
            for node in visit.js("kennisnet.nodes.getIds()"):
                if not node.startswith("title"):
                    visit.js(f"kennisnet.choose({node!r}, true)")
            assert visit.page.inner_text("h1") == TEXTS[0]
            visit.js(f"kennisnet.choose({f'institution:i1 {TEXTS[1]}'!r}, true)")
            assert visit.page.inner_text("#panel h2") == TEXTS[1]
            assert TEXTS[2] in visit.page.inner_text("#panel dl")
        else:
            visit.js("document.getElementById('map').scrollIntoView()")
            visit.page.wait_for_timeout(600)
            body = visit.page.inner_text("body")
            assert "{{7*7}}" in body
            assert "<img src=x onerror" in body
        for frame in visit.page.frames:
            assert frame.evaluate("window.broken") is None
            assert (
                frame.evaluate("document.querySelectorAll('img[src=x], svg[onload]').length") == 0
            )
        assert len(visit.asked) == 1
        assert visit.said == []


def test_two_maps_in_one_notebook_page(browser, tmp_path, leiden):
    frame = kn.draw_map(leiden, suggestions=False)._repr_html_()
    page = tmp_path / "notebook.html"
    page.write_text(f"<!DOCTYPE html><title>x</title>{frame}{frame}", "utf-8")
    with Visit(browser, page) as visit:
        visit.page.wait_for_timeout(800)
        frames = visit.page.frames[1:]
        assert [f.evaluate("kennisnet.nodes.length > 100") for f in frames] == [True, True]
        assert visit.said == []


def test_enter_in_the_search_of_a_framed_map_finds_and_says_nothing(browser, tmp_path, leiden):
    """A closed frame may not send a form; the browser would say so in its console."""
    page = tmp_path / "notebook.html"
    frame = kn.draw_map(leiden, suggestions=False)._repr_html_()
    page.write_text(f"<!DOCTYPE html><title>x</title>{frame}", "utf-8")
    with Visit(browser, page) as visit:
        visit.page.wait_for_timeout(600)
        inside = visit.page.frames[1]
        inside.fill("#q", "naturalis")
        inside.press("#q", "Enter")
        assert "Naturalis" in inside.inner_text("#panel h2")
        assert visit.said == []


@pytest.mark.parametrize("width", [390, 1200])
def test_cards_are_read_at_any_width_and_none_is_cut_on_paper(browser, tmp_path, leiden, width):
    path = tmp_path / "cards.html"
    network = leiden.named()
    path.write_text(cards_page(kn.unlinked(network, top=8), network, "nl"), "utf-8")
    with Visit(browser, path, (width, 900)) as visit:
        assert visit.page.locator(".meet > li").count() == 8
        assert visit.page.locator(".ticks > li").count() == 8 * 4
        assert visit.js("document.documentElement.scrollWidth <= innerWidth")
        size = visit.js("parseFloat(getComputedStyle(document.querySelector('.against')).fontSize)")
        assert size > 13
        visit.page.emulate_media(media="print")
        visit.page.set_viewport_size({"width": 673, "height": 1000})  # A4 within its margins
        cards = "[...document.querySelectorAll('.meet > li')]"
        whole = f"{cards}.every(e => getComputedStyle(e).breakInside === 'avoid')"
        assert visit.js(whole)
        assert visit.js(f"{cards}.every(e => e.offsetHeight < 1000)")  # a page holds each
        assert visit.js("document.documentElement.scrollWidth <= innerWidth")
        assert visit.said == []
