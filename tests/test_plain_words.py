"""The first page and the main sections have no jargon; what they name can be opened."""

import re

import pytest
from graphs import SAMPLES, net, random_net

import kennisnet as kn
from kennisnet.chance import cells
from kennisnet.reports import SECTIONS, chances, numbers
from kennisnet.reports.blocks import texts
from kennisnet.reports.numbers import Numbers

MAIN = [key for key, own in SECTIONS.items() if own.part in {"memo", "main"}]
JARGON = re.compile(
    r"\b(betweenness|centralit\w*|modularit\w*|SHA(?:-?256)?|[pqz]-?(?:waarde|value)\w*|(?-i:[pqz])|"
    r"null\w*|nul(?:model|hypothese)\w*|FDSM|SDSM|BiCM|Newman|Jaccard|Barber|curveball|"
    r"Monte Carlo|bootstrap\w*|subsample\w*|jackknife\w*|signific\w*|hypothe\w*|Benjamini|"
    r"standaardafwijking\w*|standard deviation\w*|residu\w*|percentiel\w*|percentile\w*|"
    r"cosinus|cosine|TF-IDF|adjacenc\w*|incident\w*|incidence|bipart\w*|projecti\w*|projection\w*|"
    r"E-I|betrouwbaarheidsinterval\w*|confidence interval\w*|checksum|controlegetal)\b",
    re.IGNORECASE,
)


@pytest.fixture(scope="module", autouse=True)
def _few():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(numbers, "DRAWS", 5)
        patch.setattr(numbers, "FEWEST", 5)
        patch.setattr(chances, "SAMPLES", 200)
        patch.setattr(cells, "PILOT", 200)
        yield


def said(network, lang):
    of = Numbers(network, lang=lang)
    names = {*map(str, network.institutions["name"]), *map(str, network.projects["name"])}
    sections = [SECTIONS[key] for key in MAIN if SECTIONS[key].when(of)]
    for own in sections:
        for block in own.blocks(of):
            yield from (text for text in texts(block) if text not in names)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("name", SAMPLES)
def test_the_main_part_has_no_jargon(name, lang):
    for text in said(SAMPLES[name], lang):
        assert not JARGON.search(text), text


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_main_part_on_leiden_has_no_jargon(leiden, lang):
    found = list(said(leiden, lang))
    assert len(found) > 100
    for text in found:
        assert not JARGON.search(text), text


@pytest.mark.parametrize(
    "text", ["met p-waarde 0,03", "betweenness", "a null model", "SHA-256", "q = 0.1", "SDSM"]
)
def test_what_is_jargon_would_be_found(text):
    assert JARGON.search(text)


def test_file_names_are_links_to_files_that_are_written(tmp_path):
    report = kn.report(random_net(1, n=12, m=11), sections=["together", "fragile", "leaving"])
    report.save(tmp_path, ["html", "csv"])
    html = (tmp_path / "report.html").read_text("utf-8")
    named = set(re.findall(r'<a href="([\w.-]+\.\w+)"', html))
    assert "institutions.csv" in named
    assert named <= {path.name for path in tmp_path.iterdir()}
    visible = re.sub(r"<a href=.*?</a>|<style>.*?</style>", "", html, flags=re.DOTALL)
    assert not re.findall(r"\b[a-z_]+\.csv\b", visible)


def test_nobody_in_doubt_is_no_footnote():
    blocks = kn.report(net("aP* bP bQ"), sections=MAIN, progress=False).blocks
    assert not any("†" in text for own in blocks.values() for block in own for text in texts(block))
