"""The contract of painters: each says which files it writes, and writes these and no others."""

import ast
from pathlib import Path

import pytest
from graphs import dressed, net

import kennisnet as kn
from kennisnet.reports import SECTIONS, numbers
from kennisnet.reports.blocks import Heading
from kennisnet.reports.names import FILES
from kennisnet.reports.painters import PAINTERS, __path__, portable
from kennisnet.reports.painting import Names, names_of, painter, whole

ALL = names_of(SECTIONS.values())
MADE_UP = Names(tables=["one", "two"], pictures=["three"], pages=["four"])


def computed(network):
    """Make a report in which all is computed, ranges of ranks from few draws."""
    made = kn.report(network, progress=False)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(numbers, "DRAWS", 10)
        patch.setattr(numbers, "FEWEST", 10)
        assert made.html
    return made


@pytest.fixture(scope="module")
def told():
    """Give a report in which every picture can be drawn: two projects have two words in common."""
    network = dressed(net("aP* bP bQ* cQ dQ"))
    return computed(network.with_columns(projects={"description": ["bees hum", "hum of bees"]}))


@pytest.fixture(scope="module")
def nothing():
    return computed(kn.Network([], [], []))


@pytest.fixture(autouse=True)
def _no_browser(monkeypatch):
    """Pretend that a browser gives a page at once: how it does is asked in test_portable.py."""
    monkeypatch.setattr(portable, "pages", lambda _: b"%PDF-")


def saved(report, folder, formats):
    """Save a report and give what then stands in the folder, which is what it says."""
    folder.mkdir()
    written = report.save(folder, formats)
    made = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert sorted(path.name for path in written) == sorted(made)
    return made


@pytest.mark.slow
@pytest.mark.parametrize("form", PAINTERS)
def test_each_format_alone_writes_the_files_that_it_names(tmp_path, told, form):
    made = saved(told, tmp_path / "one", form)
    assert set(made) == set(PAINTERS[form].files(ALL)) <= set(FILES)
    assert all(made.values())
    assert saved(told, tmp_path / "two", [form]) == made


@pytest.mark.parametrize("form", PAINTERS)
def test_each_format_writes_nothing_else_where_there_is_nothing_to_tell(tmp_path, nothing, form):
    """A picture of nothing is left out; what is written stands among what was named."""
    made = saved(nothing, tmp_path / "empty", form)
    assert set(made) <= set(PAINTERS[form].files(ALL))


@pytest.mark.parametrize("form", PAINTERS)
def test_each_format_writes_only_what_the_sections_have(tmp_path, form):
    """This section has a table and a picture, and no page."""
    own = names_of([SECTIONS["fragile"]])
    assert own == Names(["fragile"], ["leads"], [])
    report = kn.report(net("aP* bP"), sections=["fragile"], progress=False)
    made = saved(report, tmp_path / "some", form)
    assert set(made) == set(PAINTERS[form].files(own))


def test_no_two_files_have_one_name():
    for names in (ALL, MADE_UP):
        files = [file for one in PAINTERS.values() for file in one.files(names)]
        assert len(set(files)) == len(files)
        assert [file for file in files if Path(file).name != file] == []


def test_files_are_named_by_hand():
    assert {form: sorted(one.files(MADE_UP)) for form, one in PAINTERS.items()} == {
        "html": ["four.html", "report.html"],
        "docx": ["report.docx"],
        "pdf": ["report.pdf"],
        "csv": ["one.csv", "two.csv"],
        "xlsx": ["tables.xlsx"],
        "json": ["how-it-was-made.json"],
        "png": ["three.png"],
        "svg": ["three.svg"],
    }


def test_painters_know_blocks_and_no_section():
    unknown = {"sections", "numbers", "registry", "words", "document"}
    for path in sorted(Path(__path__[0]).glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module.startswith("kennisnet.reports."):
                assert node.module.split(".")[2] not in unknown, path.name


def test_a_further_painter_is_a_further_format(tmp_path):
    def txt(names):
        return {"report.txt": headings, "never.txt": lambda _: None}

    def headings(told):
        lines = [block.text for own in told.blocks.values() for block in own[:1]]
        assert isinstance(next(iter(told.blocks.values()))[0], Heading)
        return whole("\n".join([told.title, told.lang, *lines]).encode())

    before = list(PAINTERS)
    painter(25)(txt)
    try:
        assert list(PAINTERS) == [
            *("html", "docx", "pdf", "csv", "txt", "xlsx", "json", "png", "svg")
        ]
        network = net("aP* bP", title="Town")
        report = kn.report(network, sections=["limits", "fragile"], lang="en", progress=False)
        made = saved(report, tmp_path / "a", None)
        assert {"report.txt", "report.html", "fragile.csv"} <= set(made)
        assert "never.txt" not in made
        assert made["report.txt"].decode().splitlines()[:2] == ["Town", "en"]
        with pytest.raises(kn.ArgumentError, match="html, docx, pdf, csv, txt, xlsx, json"):
            report.save(tmp_path / "b", "odt")
    finally:
        del PAINTERS["txt"]
    assert list(PAINTERS) == before
