"""Map and report in a real browser, with networking off."""

import pytest
from hostile import TEXTS, hostile

import kennisnet as kn
from kennisnet.reports.calling import cards_page

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
WIDTHS = [(1440, 900), (390, 844)]


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


def painted(visit) -> int:
    """Count the pixels of the map that are not empty."""
    return visit.js(
        """() => { const c = document.querySelector('#canvas canvas');
        const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
        let n = 0; for (let i = 3; i < d.length; i += 4) n += d[i] > 0; return n; }"""
    )


def test_the_map_of_leiden_draws_every_participation_as_a_line_or_a_mark(browser, files, leiden):
    with Visit(browser, files / "leiden" / "map.html") as visit:
        assert len(visit.asked) == 1
        assert visit.said == []
        counted = visit.js("kennisnet.canvas.counted()")
        assert counted["names"] == 69 + 54
        assert counted["lines"] + counted["marks"] == 224 == len(leiden.named().participations)
        assert counted["cut"]["institution"] == 0
        assert counted["cut"]["project"] <= 25
        assert counted["overlaps"] == []
        assert counted["smallest"] >= 11
        assert painted(visit) > 20_000
        assert visit.js("document.documentElement.scrollWidth <= innerWidth")
        assert visit.js("document.documentElement.lang") == "nl"


@pytest.mark.parametrize("view", ["islands", "groups", "round"])
def test_every_drawing_of_leiden_is_seen_whole_without_a_word(browser, files, view):
    with Visit(browser, files / "leiden" / "map.html") as visit:
        visit.js(f"kennisnet.state.set({{ view: '{view}' }})")
        visit.page.wait_for_timeout(400)
        counted = visit.js("kennisnet.canvas.counted()")
        assert counted["names"] > 40
        assert counted["overlaps"] == []
        assert painted(visit) > 20_000
        assert visit.js("document.documentElement.scrollWidth <= innerWidth")
        assert visit.said == []


def test_a_click_on_a_group_opens_its_board_and_all_brings_the_groups_back(browser, files):
    with Visit(browser, files / "leiden" / "map.html") as visit:
        visit.js("kennisnet.state.set({ view: 'groups' })")
        visit.page.locator("#canvas .keys button[data-key='']").first.focus()
        visit.page.keyboard.press("Enter")
        visit.page.wait_for_timeout(300)
        assert visit.js("kennisnet.state.group").startswith("groups:")
        assert visit.js("location.hash").count("group=") == 1
        assert visit.js("kennisnet.canvas.counted().lines") > 0
        visit.page.click("#zoom button:last-child")
        assert visit.js("kennisnet.state.group") == ""
        assert visit.said == []


def test_two_moments_stand_side_by_side(browser, tmp_path, leiden):
    """Naturalis has left project 1a: its line of before, and on both sides those of who stayed."""
    before = leiden.named().with_participations([("naturalis", "1a")])
    kn.draw_map(leiden, tmp_path / "map.html", view="moments", before=before, suggestions=False)
    with Visit(browser, tmp_path / "map.html") as visit:
        counted = visit.js("kennisnet.canvas.counted()")
        members = set(leiden.named().participations.query("project == '1a'")["institution"])
        assert counted["lines"] == 2 * len(members) + 1
        assert visit.said == []


def test_the_page_may_fetch_nothing(browser, files):
    with Visit(browser, files / "leiden" / "map.html") as visit:
        script = "fetch('https://example.org').then(() => 'went', () => 'refused')"
        assert visit.js(script) == "refused"
        assert any("Content Security Policy" in line for line in visit.said)


@pytest.mark.parametrize("size", WIDTHS, ids=lambda size: f"{size[0]} wide")
def test_the_report_reads_without_a_network_and_without_a_word(browser, files, size):
    with Visit(browser, files / "leiden" / "report.html", size) as visit:
        assert visit.page.locator("section > h2").count() == 18
        assert visit.page.locator(".findings li").count() == 4
        assert visit.page.locator(".meet li").count() == 12
        assert visit.js("document.documentElement.scrollWidth <= innerWidth")
        visit.js("document.getElementById('map').scrollIntoView()")
        visit.page.wait_for_timeout(900)
        frame = visit.page.frames[1]
        if size[0] < 700:  # a phone reads lists
            assert frame.locator("#view li").count() > 54
        else:
            assert frame.evaluate("kennisnet.canvas.counted().scale") > 0.5
            assert frame.evaluate("document.querySelector('#canvas canvas').width") > 200
        assert len(visit.asked) == 1
        assert visit.said == []


@pytest.mark.parametrize("name", ["map.html", "report.html"])
def test_hostile_texts_stay_text(browser, files, name):
    with Visit(browser, files / "hostile" / name) as visit:
        if name == "map.html":
            tabs = "[...document.querySelectorAll('#tabs button')]"
            for view in visit.js(f"{tabs}.map((one) => one.dataset.focus.split(' ')[1])"):
                visit.js(f"kennisnet.state.set({{ view: {view!r} }})")
                for key in hostile().named().institutions.index:
                    visit.js(f"kennisnet.choose({key!r})")
            assert visit.page.inner_text("h1") == TEXTS[0]
            visit.js(f"kennisnet.open({f'i1 {TEXTS[1]}'!r})")
            assert TEXTS[1] in visit.page.inner_text("#view")
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
        assert [f.evaluate("kennisnet.canvas.counted().names > 100") for f in frames] == [
            True,
            True,
        ]
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
