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
