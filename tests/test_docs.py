"""The pages of documentation: nothing is missing in them, their code runs, their links lead somewhere."""

import doctest
import re
import shlex
import subprocess
import sys
import tomllib
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

import kennisnet as kn
from kennisnet.choices import NULLS, VIEWS
from kennisnet.cli.building import COMMANDS
from kennisnet.reports.painters import PAINTERS
from kennisnet.reports.registry import SECTIONS

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
if not (DOCS / "conf.py").exists():
    pytest.skip("beside a wheel there are no pages", allow_module_level=True)

PAGES = sorted(DOCS.glob("*.md"))
TEXTS = [*PAGES, ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
GENERATOR = ("sphinx", "furo", "numpydoc", "myst_parser")
FENCE = re.compile(r"^```(\S*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
CALLED = re.compile(r"\b(?:kn\.(?:charts\.)?|kennisnet\.)(\w+)\(")


def of_docs(name):
    """Import a script of the pages, which is no package."""
    found = spec_from_file_location(name, DOCS / f"{name}.py")
    module = module_from_spec(found)
    found.loader.exec_module(module)
    return module


def page(name):
    return (DOCS / f"{name}.md").read_text("utf-8")


def blocks(path, *kinds):
    return [text for kind, text in FENCE.findall(path.read_text("utf-8")) if kind in kinds]


def headings(text, level):
    return re.findall(rf"^{'#' * level} (.+)$", text, re.MULTILINE)


def anchors(path):
    """Give the anchors that a forge and Sphinx make of headings."""
    bare = FENCE.sub("", path.read_text("utf-8"))
    found = re.findall(r"^#+ (.+)$", bare, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", one).strip().lower().replace(" ", "-") for one in found}


def test_every_public_name_is_in_the_api():
    listed = re.findall(r"^   (\w+)$", page("api"), re.MULTILINE)
    assert len(listed) == len(set(listed)) + len({"coverage", "introductions"})  # verb and chart
    charts = {*kn.charts.CHARTS, *kn.charts.PAINTED}
    assert set(listed) == (set(kn.__all__) - {"charts"}) | charts | {"Report", "Map"}


def test_every_view_and_chart_has_its_paragraph_and_its_picture():
    text = page("pictures")
    called = {"moments": "Then and now"}
    wanted = [called.get(name, name.capitalize()) for name in (*VIEWS, *kn.charts.CHARTS)]
    found = dict(
        zip(headings(text, 3), re.split(r"^### .+$", text, flags=re.MULTILINE)[1:], strict=True)
    )
    assert sorted(found) == sorted(wanted)
    for name in (*kn.charts.PAINTED, *kn.charts.CHARTS):
        told = found[called.get(name, name.capitalize())]
        assert f"kn.charts.{name}(" in told
        assert f"](made/pictures/{name}.png)" in told
        for part in (r"\*\*It shows\*\*", r"\*\*Read it\*\*", r"\*\*It\s+cannot\s+say\*\*"):
            assert re.search(part, told), (name, part)


def test_a_picture_is_drawn_of_each():
    wanted = {*kn.charts.PAINTED, *kn.charts.CHARTS}
    assert set(of_docs("pictures").recipes()) == wanted


@pytest.mark.parametrize("kind", ["measures", "figures", "predictors", "values"])
def test_every_formula_stands_in_methods_with_its_source(kind):
    listed = of_docs("listed")
    told = listed.all_of_it()[kind]
    table = getattr(kn, kind)()
    assert headings(told, 3) == [f"`{name}`" for name in table["name"]]
    assert f"{{include}} made/{kind}.md" in page("methods")
    for row, section in zip(table.itertuples(), told.split("\n### ")[1:], strict=True):
        assert listed.plain(row.line) in section
        source = "by definition" if row.source in ("definition", "chance") else row.source
        assert listed.plain(source) in section


def test_every_null_model_section_and_format_is_told():
    listed = of_docs("listed")
    assert set(listed.NULLS) == set(NULLS)
    told = listed.all_of_it()
    assert re.findall(r"^\| `([\w-]+)`", told["nulls"], re.MULTILINE) == list(listed.NULLS)
    assert re.findall(r"^\| `(\w+)` \|", told["sections"], re.MULTILINE) == list(SECTIONS)
    for name in ("nulls", "weights"):
        assert f"{{include}} made/{name}.md" in page("methods")
    assert "{include} made/sections.md" in page("report")
    files = page("report").split("## Files")[1].split("## A part")[0]
    rows = re.findall(r"^\| (`\w+`(?:, `\w+`)*) \|", files, re.MULTILINE)
    assert {one.strip("` ") for row in rows for one in row.split(",")} == set(PAINTERS)


def test_signs_of_markdown_in_a_docstring_are_signs():
    assert doctest.testmod(of_docs("listed")).failed == 0


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_python_in_a_page_runs(path, monkeypatch):
    monkeypatch.chdir(ROOT)
    run = doctest.testfile(
        str(path), module_relative=False, optionflags=doctest.NORMALIZE_WHITESPACE
    )
    assert run.failed == 0
    for text in blocks(path, "python"):
        if ">>>" not in text:
            compile(text, path.name, "exec")


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_commands_settings_and_names_in_a_page_exist(path):
    for text in blocks(path, "toml"):
        tomllib.loads(text)
    for text in blocks(path, "", "console", "bash"):
        for line in text.splitlines():
            if line.startswith("kennisnet "):
                _exists(shlex.split(line, comments=True)[1:])
    for name in CALLED.findall(path.read_text("utf-8")):
        assert name in kn.__all__ or name in (*kn.charts.CHARTS, *kn.charts.PAINTED), name


def _exists(words):
    known = {
        name
        for option in COMMANDS[words[0]].options
        for given in getattr(option.annotation, "__metadata__", ())
        for name in getattr(given, "flags", ())
    }
    assert {word for word in words if word.startswith("--")} <= known


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_link_within_leads_somewhere(path):
    for target in re.findall(r"\]\(([^)\s]+)\)", FENCE.sub("", path.read_text("utf-8"))):
        if re.match(r"[a-z]+:", target) or target.startswith("made/"):
            continue
        file, _, anchor = target.partition("#")
        found = path.parent / file if file else path
        assert found.exists(), target
        assert not anchor or anchor in anchors(found), target


@pytest.mark.slow
def test_the_pages_are_built_without_a_warning(tmp_path):
    missing = [name for name in GENERATOR if find_spec(name) is None]
    if missing:
        pytest.skip(f"not installed (make docs installs them): {', '.join(missing)}")
    made = [sys.executable, "-m", "sphinx", "-b", "html", "-W", "--keep-going", "-q"]
    call = [*made, "-d", str(tmp_path / "read"), str(DOCS), str(tmp_path / "html")]
    run = subprocess.run(call, capture_output=True, text=True, check=False, cwd=ROOT)
    assert run.returncode == 0, run.stderr
    for name in ("index", "api", "made/api/kennisnet.unlinked", "methods", "pictures"):
        html = (tmp_path / "html" / f"{name}.html").read_text("utf-8")
        loaded = re.findall(r"<(?:script|img|link)[^>]*\b(?:src|href)=\"(https?://[^\"]+)", html)
        assert loaded == []  # a reader without a network sees all of it
