"""Figures for a document: at the width that was asked, with letters that can be read and kept."""

import gzip
import re
import xml.etree.ElementTree as ET
from functools import cache
from inspect import signature
from io import BytesIO, StringIO
from itertools import combinations
from zlib import decompress

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from graphs import net
from matplotlib.figure import Figure
from PIL import Image
from test_chart_shapes import given_to, leiden, long_names, texts_of, two

import kennisnet as kn
from kennisnet.maps.axes import sheet
from kennisnet.maps.magnifying import magnify
from kennisnet.maps.sheet import Alt, put_alt

WIDTHS = {"column": 3.5, "page": 7.0, "slide": 12.0, 5: 5.0}
ALL = [*kn.charts.CHARTS, *kn.charts.PAINTED]
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


the_leiden = cache(leiden)


@cache
def data_of(name, network):
    if name == "alike":
        return {"pairs": kn.lookalikes(network), "names": network.projects["name"]}
    return given_to(name, network)


def painted(name, network, **how):
    if name in kn.charts.CHARTS:
        return kn.charts.CHARTS[name](**data_of(name, network), **how)
    more = {"before": network} if name == "moments" else {}
    return kn.charts.PAINTED[name](network, **more, **how)


def saved(ax, form, **how):
    stream = BytesIO()
    ax.figure.savefig(stream, format=form, **how)
    return stream.getvalue()


def fonts_of(pdf):
    """Give the kinds of font of a pdf: also of what is packed in its streams."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    whole = pdf
    for one in streams:
        try:
            whole += decompress(one)
        except Exception:  # noqa: BLE001, S112 - a stream that is no text
            continue
    return set(re.findall(rb"/(Type3|TrueType|CIDFontType2|Type42)\b", whole))


@pytest.mark.slow
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ALL)
def test_a_figure_is_as_wide_as_asked_and_can_be_read(name, width):
    before = dict(mpl.rcParams)
    ax = painted(name, the_leiden(), width=width, lang="en")
    figure = ax.figure
    wide, high = figure.get_size_inches()
    assert wide == pytest.approx(WIDTHS[width])
    assert 1 < high <= (6.5 if width == "slide" else 9.5) + 1e-9
    figure.draw_without_rendering()
    texts = texts_of(ax)
    least = 9 if width == "slide" else 6
    assert len(texts) >= 3
    assert min(text.get_fontsize() for text in texts) >= least - 0.01
    tight = figure.get_tightbbox()
    slack = 2 / 72
    assert tight.x0 >= -slack
    assert tight.y0 >= -slack
    assert tight.x1 <= wide + slack
    assert tight.y1 <= high + slack
    if name in kn.charts.CHARTS:
        boxes = [(text, text.get_window_extent()) for text in texts]
        for (one, a), (other, b) in combinations(boxes, 2):
            assert not a.padded(-1.5).overlaps(b.padded(-1.5)), (one.get_text(), other.get_text())
    assert kn.charts.alt_text(ax).endswith(".")
    assert dict(mpl.rcParams) == before
    plt.close("all")


@pytest.mark.slow
@pytest.mark.parametrize("name", ALL)
def test_letters_stay_letters_in_files(name):
    before = dict(mpl.rcParams)
    ax = painted(name, the_leiden(), width="column", lang="en")
    said = kn.charts.alt_text(ax)
    root = ET.fromstring(saved(ax, "svg"))  # noqa: S314 - our own
    assert root.find(f"{SVG}desc").text == said
    assert root.find(f"{SVG}title").text
    assert len(list(root.iter(f"{SVG}text"))) >= 3
    assert float(root.get("width").removesuffix("pt")) == pytest.approx(72 * 3.5)
    fonts = fonts_of(saved(ax, "pdf"))
    assert b"Type3" not in fonts
    assert fonts & {b"TrueType", b"Type42", b"CIDFontType2"}
    assert dict(mpl.rcParams) == before


@pytest.mark.slow
@pytest.mark.parametrize("make", [two, long_names])
@pytest.mark.parametrize("name", sorted(kn.charts.CHARTS))
def test_other_networks_fit_on_a_column_and_a_slide(name, make):
    for width in ("column", "slide"):
        ax = painted(name, make(), width=width)
        ax.figure.draw_without_rendering()
        wide, high = ax.figure.get_size_inches()
        tight = ax.figure.get_tightbbox()
        assert min(tight.x0, tight.y0) >= -2 / 72
        assert tight.x1 <= wide + 2 / 72
        assert tight.y1 <= high + 2 / 72
        least = 9 if width == "slide" else 6
        assert all(text.get_fontsize() >= least - 0.01 for text in texts_of(ax))


@pytest.mark.slow
def test_at_the_width_that_the_note_asks_for_every_text_is_there():
    for view in ("board", "introductions", "round"):
        ax = kn.draw_figure(the_leiden(), view=view, width="column", lang="en")
        (note,) = (one.get_text() for one in ax.texts if one.get_gid() == "note")
        inches = float(re.findall(r"\d+(?:\.\d+)?", note)[-1])
        wider = kn.draw_figure(the_leiden(), view=view, width=inches, lang="en")
        assert not [one for one in wider.texts if one.get_gid() == "note"]


def links():
    return net("aP* bP bQ* cQ")


@pytest.mark.parametrize("name", ["leads", "carriers", "board"])
def test_axes_that_are_given_stay_of_their_size(name):
    figure, (left, right) = plt.subplots(1, 2, figsize=(8, 3))
    ax = painted(name, links(), ax=left, lang="en")
    assert ax is left
    assert figure.get_size_inches().tolist() == [8, 3]
    assert kn.charts.alt_text(left)
    assert not kn.charts.alt_text(right)
    assert not right.has_data()
    with pytest.raises(kn.ArgumentError, match="leave one of the two out"):
        painted(name, links(), ax=left, width="column")


@pytest.mark.parametrize("width", ["columns", "", 1.9, 40.1, float("nan"), True, [3], "3.5"])
@pytest.mark.parametrize("name", ["leads", "board"])
def test_another_width_is_said_before_anything_is_drawn(name, width):
    with pytest.raises(kn.ArgumentError, match="column, page, slide, or a number from 2 to 40"):
        painted(name, links(), width=width)
    assert not plt.get_fignums()


def test_every_chart_and_view_takes_a_width_by_name():
    for name in ALL:
        asked = signature(getattr(kn.charts, name)).parameters["width"]
        assert asked.kind == asked.KEYWORD_ONLY
        assert asked.default is None
    assert list(signature(kn.draw_figure).parameters)[:4] == ["net", "ax", "view", "width"]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_text_counts_what_is_drawn(lang):
    """By hand: a leads P alone, b leads Q alone; four participations of three institutions."""
    said = kn.charts.alt_text(painted("leads", links(), ax=sheet((5, 3)), lang=lang))
    assert (
        said
        == {
            "nl": "2 instellingen die projecten trekken: 2 keer alleen en 0 keer samen met een ander.",
            "en": "2 institutions that lead projects: alone 2, together with another 0.",
        }[lang]
    )
    said = kn.charts.alt_text(painted("carriers", links(), ax=sheet((5, 3)), lang=lang))
    assert (
        said
        == {
            "nl": "3 instellingen hebben samen 4 deelnames; 1 daarvan heeft er de helft van of meer.",
            "en": "3 institutions together have 4 participations; 1 of them has half of these or more.",
        }[lang]
    )
    said = kn.charts.alt_text(painted("board", links(), ax=sheet((5, 3)), lang=lang))
    assert {"nl": "2 projecten, 3 instellingen", "en": "2 projects, 3 institutions"}[lang] in said
    before, after = (pd.DataFrame({"m": [1, 2, 3][:n]}, list("abc")[:n]) for n in (3, 1))
    ax = kn.charts.slope(before, after, ax=sheet((5, 3)), lang="en")
    assert kn.charts.alt_text(ax) == (
        "3 institutions at two moments: rose 0, fell 0, the same 1, new 0, gone 2."
    )


def test_files_say_what_is_on_them_and_what_a_user_says_goes_first(tmp_path):
    ax = painted("leads", links(), width="column", lang="en")
    said = kn.charts.alt_text(ax)
    for form in ("png", "pdf", "svg", "svgz", "jpg", "eps"):
        ax.figure.savefig(tmp_path / f"one.{form}")
        assert (tmp_path / f"one.{form}").stat().st_size > 1000
    assert Image.open(tmp_path / "one.png").text["Description"] == said
    assert b"/Subject (" + said.encode() in (tmp_path / "one.pdf").read_bytes()
    svg = (tmp_path / "one.svg").read_text("utf-8")
    assert f"<desc>{said}</desc>" in svg
    assert said in gzip.decompress((tmp_path / "one.svgz").read_bytes()).decode()
    assert b"/FontType 42" in (tmp_path / "one.eps").read_bytes()
    own = Image.open(BytesIO(saved(ax, "png", metadata={"Title": "Mine"}))).text
    assert (own["Title"], own["Description"]) == ("Mine", said)
    text = StringIO()
    ax.figure.savefig(text, format="svg")
    assert said in text.getvalue()
    ax.figure.savefig(tmp_path / "bare", format="svg")
    plt.figure(ax.figure.number)
    plt.savefig(tmp_path / "by_pyplot.svg")
    assert said in (tmp_path / "by_pyplot.svg").read_text("utf-8")


def test_hostile_names_stay_text_in_the_files():
    ax = sheet((4, 3))
    put_alt(ax, Alt("</title><script>", "a\x00b \\1 ]]> <script>alert(1)</script>"))
    root = ET.fromstring(saved(ax, "svg"))  # noqa: S314 - our own
    assert root.find(f"{SVG}title").text == "</title><script>"
    assert root.find(f"{SVG}desc").text == "a b \\1 ]]> <script>alert(1)</script>"
    assert not list(root.iter(f"{SVG}script"))
    assert saved(ax, "pdf")


def test_the_style_of_a_user_is_kept():
    with mpl.rc_context({"pdf.fonttype": 42, "svg.fonttype": "path", "font.size": 4}):
        ax = painted("leads", links(), width="column", lang="en")
        assert min(text.get_fontsize() for text in texts_of(ax)) >= 6
        assert b"Type3" not in fonts_of(saved(ax, "pdf"))
        assert mpl.rcParams["font.size"] == 4
    with mpl.rc_context({"svg.fonttype": "none", "font.family": "serif", "axes.facecolor": "0.9"}):
        ax = painted("leads", links(), width=5, lang="en")
        assert ax.get_facecolor()[:3] == pytest.approx((0.9, 0.9, 0.9))
        assert "serif" in ax.get_yticklabels()[0].get_fontfamily()


def test_what_is_magnified_is_the_same_picture_with_more_dots():
    """A figure that is half as large again looks as the small one painted with 150 dots for 100."""
    rows = [painted(name, the_leiden(), ax=sheet((6, 4)), lang="en") for name in ("leads", "slope")]
    for ax in rows:
        ax.figure.draw_without_rendering()
        ax.figure.draw_without_rendering()
        small = Image.open(BytesIO(saved(ax, "png", dpi=150))).convert("L")
        magnify(ax.figure, 1.5)
        assert isinstance(ax.figure, Figure)
        large = Image.open(BytesIO(saved(ax, "png", dpi=100))).convert("L")
        assert large.size == small.size
        apart = np.abs(np.asarray(large, dtype=float) - np.asarray(small, dtype=float))
        assert apart.mean() < 1.5


@pytest.mark.slow
@pytest.mark.parametrize("view", ["board", "groups", "islands"])
def test_a_view_that_can_is_composed_for_the_width_of_a_page(view):
    """Of the names that a whole sheet has, nine in ten stand on a page too; before, six did."""

    def names(**asked):
        ax = kn.draw_figure(the_leiden(), view=view, lang="en", **asked)
        return {one.get_text() for one in ax.texts if len(one.get_text()) > 3}

    whole, page = names(), names(width="page")
    begun = {one[:9] for one in page}
    kept = [one for one in whole if one[:9] in begun]
    assert len(kept) > 0.9 * len(whole)


def test_a_picture_of_one_institution_has_its_suggestions_in_a_large_network_too():
    links = [
        {"institution": f"i{k:04d}", "project": f"P{p:04d}"}
        for p in range(2_600)
        for k in (p, (p + 1) % 2_600)
    ]
    ids = [{"id": f"i{k:04d}"} for k in range(2_600)]
    large = kn.Network(ids, [{"id": f"P{p:04d}"} for p in range(2_600)], links)
    ax = kn.draw_figure(large, view="institution", institution="i1500", lang="en")
    said = {one.get_text() for one in ax.texts}
    assert {"i1498", "i1502"} <= said


@pytest.mark.parametrize("view", ["board", "institution"])
def test_an_institution_that_nobody_is_called_is_refused_in_every_view(view):
    with pytest.raises(kn.InputError, match="Nobody"):
        kn.draw_figure(links(), view=view, institution="Nobody", lang="en")
