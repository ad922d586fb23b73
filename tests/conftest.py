"""Marks, said here so that the tests know them also beside a built wheel without our settings."""

import gc

import pytest
from browser_path import browser_path
from hypothesis import settings

import kennisnet as kn
from kennisnet.suggestions import candidates

settings.register_profile("kennisnet", deadline=None)
"""How long an example takes says something of the machine: no test fails by the clock."""
settings.load_profile("kennisnet")


BROWSER_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
]


def pytest_configure(config):
    config.addinivalue_line("markers", "browser: drives a real Chromium")
    config.addinivalue_line("markers", "notebook: runs a notebook from top to bottom")
    config.addinivalue_line(
        "markers", "slow: all its cases together take seconds; `make quick` leaves it out"
    )


def pytest_collection_finish(session):
    """Let what was collected be: thousands of tests are not looked through for garbage each time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def leiden():
    return kn.load_leiden().named().rolled_up()


@pytest.fixture
def no_hubs(monkeypatch):
    """In these small networks everybody takes part in a third of all projects."""
    monkeypatch.setattr(candidates, "HUB", 2)


@pytest.fixture(scope="module")
def browser():
    """Start a real Chromium once for a module."""
    sync_api = pytest.importorskip("playwright.sync_api")
    path = browser_path()
    if path is None:
        pytest.skip("no Chromium here: sudo make system")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=BROWSER_FLAGS)
        yield started
        started.close()


@pytest.fixture
def visitor(browser):
    """Open pages; at the end they have said nothing and asked for nothing but themselves."""
    opened = []

    def go(path, state="", size=(1440, 900), first="", **options):
        viewport = dict(zip(("width", "height"), size, strict=True))
        context = browser.new_context(offline=True, viewport=viewport, **options)
        context.add_init_script(first)
        page = context.new_page()
        page.said, page.asked = [], []
        page.on("console", lambda message: page.said.append(message.text))
        page.on("pageerror", lambda error: page.said.append(str(error)))
        page.on("dialog", lambda dialog: page.said.append(dialog.message))
        page.on("request", lambda request: page.asked.append(request.url))
        page.goto(path.as_uri() + state)
        page.wait_for_timeout(150)
        opened.append(page)
        return page

    yield go
    for page in opened:
        assert page.said == []
        itself = ("file:", "blob:", "data:", "about:")
        assert [url for url in page.asked if not url.startswith(itself)] == []
        page.context.close()
