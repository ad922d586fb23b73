"""Whose report it is: a colour that can be read, a logo in each format, every fault of both."""

import base64
import io
import re
import zipfile

import pytest
from graphs import net
from PIL import Image

import kennisnet as kn
from kennisnet.maps.colours import contrast
from kennisnet.reports.house import MOST, House, house_of
from kennisnet.reports.painters.word import document


@pytest.fixture
def logo(tmp_path):
    path = tmp_path / "logo.png"
    Image.new("RGB", (8, 4), "red").save(path)
    return path


def worn(**house):
    network = net("aP* bP bQ", house=house)
    return kn.report(network, sections=["limits"], lang="en", progress=False)


@pytest.mark.parametrize("colour", ["#ffcc00", "#FFFFFF", "#005a8d", "#000000", "#7f7f7f"])
def test_a_colour_is_made_readable_on_white(colour):
    made = house_of({"house": {"colour": colour}}).colour
    assert re.fullmatch(r"#[0-9A-Fa-f]{6}", made)
    assert contrast(made, "#ffffff") >= 4.5
    if contrast(colour, "#ffffff") >= 7:
        assert made.lower() == colour.lower()  # one that can be read stays


def test_the_logo_stands_in_the_page_and_in_the_document(logo):
    report = worn(name='Bureau <b>"X"', colour="#005a8d", logo=str(logo))
    content = logo.read_bytes()
    assert f"data:image/png;base64,{base64.b64encode(content).decode()}" in report.html
    own = re.search(r'<p class="house">(.*?)</p>', report.html)[1]
    assert "Bureau &lt;b&gt;&#34;X&#34;" in own
    assert "--house:#005A8D" in report.html.replace("#005a8d", "#005A8D")
    assert str(logo.parent) not in report.html
    with zipfile.ZipFile(io.BytesIO(document(report))) as book:
        media = [book.read(name) for name in book.namelist() if name.startswith("word/media/")]
        head = "".join(book.read(name).decode() for name in book.namelist() if "header" in name)
    assert content in media
    assert "Bureau &lt;b&gt;" in head
    assert "<b>" not in head


def test_a_name_without_a_logo_is_written():
    report = worn(name="Bureau <i>")
    assert '<p class="house">Bureau &lt;i&gt;</p>' in report.html
    with zipfile.ZipFile(io.BytesIO(document(report))) as book:
        head = "".join(book.read(name).decode() for name in book.namelist() if "header" in name)
    assert "Bureau &lt;i&gt;" in head
    plain = kn.report(net("aP"), sections=["limits"], progress=False)
    assert 'class="house"' not in plain.html
    assert plain.house == House()


def test_every_fault_is_told_at_once(tmp_path):
    text = tmp_path / "logo.txt"
    text.write_text("no picture", "utf-8")
    with pytest.raises(kn.InputError) as error:
        house_of({"house": {"colour": "red", "logo": str(text), "font": "x", "size": 3}})
    said = error.value.text("en")
    for part in ("“font”", "“size”", "“red”", "logo.txt"):
        assert part in said
    assert str(tmp_path) not in said


@pytest.mark.parametrize("colour", ["#fff", "005a8d", "#005a8g", "#005a8d;}</style><script>", "x"])
def test_only_six_digits_are_a_colour(colour):
    with pytest.raises(kn.InputError):
        house_of({"house": {"colour": colour}})


def test_other_faults(tmp_path):
    with pytest.raises(kn.InputError, match=r"\[house\]"):
        house_of({"house": "Bureau"})
    with pytest.raises(kn.InputError, match=r"gone\.png"):
        house_of({"house": {"logo": str(tmp_path / "gone.png")}})
    large = tmp_path / "large.png"
    large.write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * MOST)
    with pytest.raises(kn.InputError, match=r"large\.png"):
        house_of({"house": {"logo": str(large)}})
    large.write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * (MOST - 8))
    assert house_of({"house": {"logo": str(large)}}).kind == "png"
    svg = tmp_path / "logo.png"  # by what it is, not by what it is called
    svg.write_text("<svg onload='x'/>", "utf-8")
    with pytest.raises(kn.InputError, match=r"logo\.png"):
        house_of({"house": {"logo": str(svg)}})
