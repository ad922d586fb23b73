"""What `make bench` says of its numbers: what worsened, what is met, which verbs it runs."""

import copy
import sys
from importlib import import_module
from inspect import isfunction
from pathlib import Path

import pytest

import kennisnet as kn

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
if not BENCHMARKS.is_dir():
    pytest.skip("beside a wheel there are no benchmarks", allow_module_level=True)
IN_WHOLE = {"report", "draw_map"}
"""Measured in processes of their own, with a limit in the aim."""


@pytest.fixture
def scripts(monkeypatch):
    """Import a script as it imports the others; other tests do not see them."""
    monkeypatch.syspath_prepend(BENCHMARKS)
    before = set(sys.modules)
    yield import_module
    for name in set(sys.modules) - before:
        if getattr(sys.modules[name], "__file__", None) and BENCHMARKS.samefile(
            Path(sys.modules[name].__file__).parent
        ):
            del sys.modules[name]


def task(aim=2, library="peer", note="", **ratio):
    seconds = dict.fromkeys(ratio, 1.0)
    return {"ratio": ratio, "library": library, "aim": aim, "note": note, "peer": 3.0} | seconds


def run(version="0.2.0", ground="a network", **tasks):
    about = {"cores": 2, "memory_gib": 24, "processor": "one", "python": "3.11"}
    return {
        "version": version,
        "ground": ground,
        "machine": about | {"libraries": {"numpy": "2.4", "bicm": None}},
        "tasks": tasks,
        "held_mb": 100.0,
        "part": "a part",
        "limit": 60,
        "verbs": [
            {"call": "fragile(net)", "on": "all", "seconds": 0.5, "mb": 120.0, "rows": 1234},
            {"call": "above(net)", "on": "part", "fault": "stopped"},
        ],
        "whole": {
            "report": {
                "wall": 100.0,
                "asked": 95.0,
                "seconds": 90.0,
                "mb": 5000.0,
                "within": 180,
                "gib": 4,
            }
            | {"aim": "3 minutes, 4 GiB"}
        },
    }


def test_a_ratio_that_fell_by_more_than_a_fifth_is_told_the_largest_fall_first(scripts):
    worsened = scripts("results").worsened
    old = run("0.1.0", a=task(plain=2.0, fast=10.0), b=task(plain=4.0), c=task(plain=1.0))
    new = run(a=task(plain=1.62, fast=7.9), b=task(plain=1.0), c=task(plain=5.0))
    assert worsened(old, new) == [
        "b, plain: 4 became 1 (-75%)",
        "a, fast: 10 became 7.9 (-21%)",
    ]
    assert worsened(new, old)[0].startswith("c, plain: 5 became 1")
    assert worsened(old, copy.deepcopy(old)) == []


def test_what_is_gone_is_told_and_what_cannot_be_compared_is_not(scripts):
    worsened = scripts("results").worsened
    old = run("0.1.0", a=task(plain=2.0), b=task(plain=2.0))
    assert worsened(old, run(a=task(plain=2.0))) == ["b: no longer measured"]
    other = run(a=task(plain=0.1, library="another"), b=task())
    assert worsened(old, other) == []
    assert worsened(old, run(ground="another", a=task(plain=0.1))) == []


def test_the_earlier_version_is_the_last_before_this_one(scripts, tmp_path):
    results = scripts("results")
    (tmp_path / "scale.json").write_text("of another kind", "utf-8")
    assert results.earlier(tmp_path, "0.2.0") is None
    for version in ("0.2.0", "0.9.0", "0.10.0", "0.11.0"):
        results.kept(run(version, a=task(plain=1.23456)), tmp_path)
    assert results.earlier(tmp_path, "0.11.0")["version"] == "0.10.0"
    assert results.earlier(tmp_path, "0.10.0")["version"] == "0.9.0"
    again = results.earlier(tmp_path, "0.2.0")  # nothing before it: what it gave the last time
    assert again["version"] == "0.2.0"
    assert again["tasks"]["a"]["ratio"]["plain"] == pytest.approx(1.235)


def test_an_aim_is_met_by_the_better_way_and_not_without_a_peer(scripts):
    met = scripts("results").met
    assert met(task(aim=2, plain=1.0, fast=2.5))
    assert not met(task(aim=2, plain=1.0, fast=1.5))
    assert met(task(aim=None, plain=1.0)) is None
    absent = {"library": "peer", "aim": 2, "plain": 1.0, "note": "peer is not installed."}
    assert met(absent) is None
    assert met({"library": "", "aim": 1.5, "plain": 1.2})


def test_the_page_says_what_worsened_and_what_is_not_installed(scripts):
    results = scripts("results")
    text = results.page(run(a=task(plain=1.0)), ["a, plain: 4 became 1 (-75%)"], "version 0.1.0")
    assert "- a, plain: 4 became 1 (-75%)" in text
    assert "Not installed: bicm." in text
    assert "| a | 1 |  | peer | 3 | 1 | ≥ 2 | no |  |" in text
    assert "| report | 100.0 | 95.0 | 90.0 | 4.66 | 3 minutes, 4 GiB | no |" in text
    assert "| `above(net)` | part | | | stopped |" in text
    assert "There is none, on the same network" in results.page(run(), [], None)


def test_nothing_tells_on_which_machine_or_where_it_ran(scripts):
    import platform

    about = repr(scripts("results").machine())
    assert platform.node() not in about
    assert str(Path.home()) not in about


def test_every_public_verb_has_its_line(scripts):
    verbs = scripts("verbs")
    net = kn.load_leiden().named().rolled_up()
    nothing = Path()
    ground = verbs.Ground(nothing, nothing, net, net, net, net, "naturalis", "naturalis")
    public = {name for name in kn.__all__ if isfunction(getattr(kn, name))}
    assert set(verbs.lines(ground)) == public - IN_WHOLE


def test_a_drawn_network_has_the_size_that_was_asked_and_the_shape_of_horizon_2020(scripts):
    grounds = scripts("grounds")
    some = grounds.drawn(grounds.LINKS)
    assert len(some.who) == grounds.LINKS
    assert len({*zip(some.who.tolist(), some.what.tolist(), strict=True)}) == grounds.LINKS
    assert some.pairs == pytest.approx(1_089_509, rel=0.05)
    assert grounds.drawn(10_000, larger=4).pairs > 3 * grounds.drawn(10_000).pairs
    net = kn.read(grounds.as_table(grounds.drawn(2_000)))
    assert len(net.participations) == 2_000


def test_crossings_overlaps_and_stress_by_hand(scripts):
    layouts = scripts("layouts")
    links = [("a", "p"), ("b", "q"), ("a", "q")]
    square = {"a": (0, 0), "p": (100, 100), "b": (0, 100), "q": (100, 0)}
    assert layouts.quality(links, square, 10_000).startswith("1 crossings, 0 overlaps")
    line = {"p": (0, 0), "a": (5, 0.5), "q": (10, 0), "b": (15, 0.5)}
    assert layouts.quality(links, line, 7.5).startswith(
        "0 crossings, 5 overlaps, stress 0.0"
    )  # two apart: 10 pixels
