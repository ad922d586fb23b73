"""The report as pages to print: by a browser, by LibreOffice, and where neither is there."""

import re
import tempfile
from pathlib import Path

import pypdfium2
import pytest
from browser_path import browser_path
from graphs import net

import kennisnet as kn
from kennisnet.reports.painters import portable

LETTERS = re.compile(rb"[0-9A-F]{32}")


def small():
    return kn.report(net("aP* bP bQ cQ"), sections=["memo", "limits"], lang="en", progress=False)


def texts(content):
    pages = pypdfium2.PdfDocument(content)
    return [page.get_textpage().get_text_range() for page in pages]


@pytest.fixture
def by_browser(monkeypatch):
    path = browser_path()
    if path is None:
        pytest.skip("no Chromium here: sudo make system")
    monkeypatch.setattr(portable, "browser", lambda: path)
    monkeypatch.setattr(portable, "office", lambda: None)


@pytest.fixture
def by_office(monkeypatch):
    if portable.office() is None:
        pytest.skip("no LibreOffice here: sudo make office-system")
    monkeypatch.setattr(portable, "browser", lambda: None)


@pytest.mark.slow
@pytest.mark.parametrize("program", ["by_browser", "by_office"])
def test_pages_are_made_twice_the_same_and_say_nothing_of_this_machine(program, request):
    request.getfixturevalue(program)
    report = small()
    first, second = portable.pages(report), portable.pages(report)
    assert first is not None
    assert first.startswith(b"%PDF-")
    assert first == second
    for place in (tempfile.gettempdir(), str(Path.home()), str(Path(__file__).parent)):
        if len(place) > 1:
            assert place.encode() not in first
    assert b"file:" not in first
    said = " ".join(" ".join(texts(first)).split())
    assert report.headline in said
    assert "What these data cannot say" in said


@pytest.mark.slow
@pytest.mark.parametrize("program", ["by_browser", "by_office"])
def test_leiden_has_six_pages_before_the_appendix(program, request):
    """A first page, and one each for: who should meet, who carries, leads, gaps, look-alikes."""
    request.getfixturevalue(program)
    report = kn.report(kn.load_leiden(), lang="nl", progress=False)
    pages = texts(portable.pages(report))
    first = next(n for n, text in enumerate(pages) if "Bijlage: hoe het gemeten is" in text and n)
    assert first == 6
    heads = [report.blocks[key][0].text for key in report.blocks if key not in report.folded]
    heads = [head for head in heads if head not in {"In het kort", "De kaart"}]
    assert len(heads) == 5
    for head, text in zip(heads, pages[1:6], strict=True):
        assert head in " ".join(text.split())
    assert report.headline in " ".join(pages[0].split())


def test_where_no_program_is_there_the_report_has_no_pages_and_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(portable, "browser", lambda: None)
    monkeypatch.setattr(portable, "office", lambda: None)
    report = small()
    assert report.save(tmp_path / "a", "pdf") == []
    assert report.unwritten == ["pdf"]
    assert not list((tmp_path / "a").glob("*")) if (tmp_path / "a").exists() else True
    written = report.save(tmp_path / "b", ["json", "pdf"])
    assert [path.name for path in written] == ["how-it-was-made.json"]
    report.save(tmp_path / "c", "json")
    assert report.unwritten == []  # nobody asked for it


def test_a_program_that_fails_is_as_one_that_is_not_there(monkeypatch, tmp_path):
    broken = tmp_path / "broken"
    broken.write_text("#!/bin/sh\nexit 3\n", "utf-8")
    broken.chmod(0o755)
    monkeypatch.setattr(portable, "browser", lambda: str(broken))
    monkeypatch.setattr(portable, "office", lambda: str(tmp_path / "not there"))
    assert portable.pages(small()) is None


def test_what_says_when_it_was_made_is_left_out(monkeypatch):
    """And nothing else of the same form is: only what stands behind these names."""
    monkeypatch.setattr(
        portable,
        "_by_browser",
        lambda _: (
            b"/CreationDate (D:20240102030405+00'00') /ModDate(D:20240102030405Z) "
            b"/ID [<" + b"A1" * 16 + b"> <" + b"B2" * 16 + b">] /F " + b"C3" * 16
        ),
    )
    made = portable.pages(small())
    assert made.count(b"D:19800101000000") == 2
    assert LETTERS.findall(made) == [b"0" * 32, b"0" * 32, b"C3" * 16]
