"""The Leiden data: reproducible, whole, and right in the cells that are hard to read."""

import shutil

import pandas as pd
import pytest

import kennisnet as kn
from kennisnet.files.tidy import data_directory

DATA = data_directory()


@pytest.fixture(scope="module")
def edges() -> pd.DataFrame:
    return pd.read_csv(DATA / "edges.csv", keep_default_na=False)


@pytest.fixture(scope="module")
def nodes() -> pd.DataFrame:
    return pd.read_csv(DATA / "nodes.csv", dtype="str", keep_default_na=False, index_col="id")


def of(edges: pd.DataFrame, project: str, role: str) -> list[str]:
    chosen = edges[(edges["project"] == project) & (edges["role"] == role)]
    return chosen["institution"].tolist()


def test_tidy_gives_the_shipped_files_byte_for_byte(tmp_path):
    for name in ("projects.csv", "aliases.csv", "institutions.csv"):
        shutil.copy(DATA / name, tmp_path)
    for path in kn.tidy(tmp_path):
        assert path.read_bytes() == (DATA / path.name).read_bytes()


def test_the_appendix_prints_54_projects_in_five_sporen(nodes):
    projects = nodes[nodes["kind"] == "project"]
    printed = {"1": "abcdefg", "2": "abcdefghi", "3": "abcdefghijk", "5": "abcdefghi"}
    printed["4"] = "abcdefghijklmnopqr"
    codes = [f"{n}{letter}" for n in "12345" for letter in printed[n]]
    assert projects.index.tolist() == codes
    assert projects.groupby(projects.index.str[0])["spoor"].nunique().tolist() == [1] * 5
    assert projects["spoor"].nunique() == 5
    assert projects.loc["2a", "spoor"].startswith("Externe focus")


def test_status_as_printed(nodes):
    status = nodes[nodes["kind"] == "project"]["status"]
    assert status.index[status == "gestaakt"].tolist() == ["4g", "4h"]
    assert status.index[status == "voltooid"].tolist() == ["4i", "4n", "4o", "4p", "4q"]


def test_columns_and_closed_lists(nodes, edges):
    assert [nodes.index.name, *nodes.columns] == (
        "id kind name sector parent generic convenant_since spoor status open_ended".split()
    )
    assert list(edges.columns) == "project institution role mention certainty part".split()
    sectors = "knowledge education government health culture business".split()
    assert set(nodes["sector"]) <= {*sectors, "civil society", "network organisation", ""}
    assert set(edges["certainty"]) == {"certain", "likely", "doubtful"}


def test_291_mentions_as_two_transcribers_counted_independently(edges):
    assert len(edges) == 291


def test_the_five_covenant_partners(nodes):
    since = nodes.loc[nodes["convenant_since"] != "", "convenant_since"].astype(float)
    assert since.to_dict() == {
        "gemeente-leiden": 2017,
        "universiteit-leiden": 2017,
        "hogeschool-leiden": 2017,
        "lumc": 2017,
        "naturalis": 2020,
    }


def test_19_lists_are_open(nodes):
    """Those with "etc.", "e.a." or "div", by hand."""
    open_ended = nodes.index[nodes["open_ended"] == "true"].tolist()
    assert open_ended == "1a 1f 2a 2h 2i 3c 3d 4a 4b 4e 4h 4k 4l 4m 4o 4p 4q 5a 5g".split()


@pytest.mark.parametrize(
    ("project", "trekkers", "partners"),
    [
        # a bracket first, "in nauwe samenwerking met", "etc."
        (
            "1a",
            "aparte-organisatie aparte-parkorganisatie gemeente-leiden universiteit-leiden lumc",
            "ovbsp mrdh provincie-zuid-holland",
        ),
        # a remark that says for which part, a faculty with & in its name
        (
            "1d",
            "rijksvastgoedbedrijf",
            "lorentzcentre go-fair faculteit-wiskunde-en-natuurwetenschappen lumc archisenza"
            " cultuurfonds-leiden",
        ),
        # no P at all
        ("1g", "gemeente-leiden lucas-van-leydenfonds", ""),
        ("2g", "gemeente-leiden universiteit-leiden", ""),
        # a bracket that explains, an open list
        (
            "2a",
            "stuurgroep-ecs",
            "ec ocw ez provincie-zuid-holland hogeschool-leiden private-partijen",
        ),
        # a slash between organisations
        (
            "2e",
            "gemeente-leiden leiden-marketing expat-centre-leiden",
            "bedrijven kennisinstituten",
        ),
        # a comma missing in print, twice
        (
            "3b",
            "gemeente-leiden",
            "hogeschool-leiden bouwend-nederland kts-teylingen da-vinci-lammenschans mborijnland"
            " hr technolab",
        ),
        # a letter wrong in print (W&W)
        (
            "3c",
            "lumc",
            "faculteit-wiskunde-en-natuurwetenschappen faculteit-sociale-wetenschappen"
            " gemeente-leiden provincie-zuid-holland mrdh innovationquarter eu",
        ),
        # brackets that hold institutions
        (
            "3f",
            "lumc",
            "gemeente-leiden universiteit-leiden faculteit-sociale-wetenschappen"
            " faculteit-wiskunde-en-natuurwetenschappen tno",
        ),
        # the same three in both cells
        (
            "4a",
            "hogeschool-leiden universiteit-leiden gemeente-leiden",
            "gemeente-leiden hogeschool-leiden universiteit-leiden ocw plnt politie",
        ),
        # merged sub-projects, printed as one glued cell
        (
            "4b",
            "cml lde-sfsustainability faculteit-sociale-wetenschappen culturele-antropologie"
            " faculteit-sociale-wetenschappen os faculteit-governance-and-global-affairs"
            " faculteit-rechtsgeleerdheid criminologie",
            "",
        ),
        # two pairs
        (
            "4f",
            "lumc gemeente-leiden",
            "gemeente-leiden faculteit-sociale-wetenschappen faculteit-rechtsgeleerdheid vo lumc",
        ),
        # a full stop for a comma, unnamed units
        (
            "4k",
            "leren-met-de-stad gemeente-leiden",
            "hogeschool-leiden universiteit-leiden instituten faculteiten politie",
        ),
        # "+" that separates and "+" that is part of a name
        (
            "4m",
            "leiden-marketing",
            "luris universiteit-leiden gemeente-leiden leiden-plus veerstichting brave-new-world"
            " libc",
        ),
        ("5h", "naturalis universiteit-leiden cml", "gemeente-leiden inwoners"),
    ],
)
def test_hard_cells_by_hand(edges, project, trekkers, partners):
    assert of(edges, project, "trekker") == trekkers.split()
    assert of(edges, project, "partner") == partners.split()


def test_the_pairs_of_4f(edges):
    cell = edges[edges["project"] == "4f"]
    assert cell["part"].tolist() == [1, 1, 1, 1, 1, 2, 2]
    assert (edges.loc[edges["project"] != "4f", "part"] == 1).all()


def test_every_mention_stands_in_its_cell(edges):
    cells = pd.read_csv(DATA / "projects.csv", keep_default_na=False).set_index("code")
    for row in edges.itertuples():
        column = "trekkers" if row.role == "trekker" else "partners"
        cell = " ".join(cells.loc[row.project, column].split())
        assert row.mention in cell, row


def test_an_institution_in_both_cells_leads():
    net = kn.load_leiden()
    links = net.participations.set_index(["project", "institution"])
    assert links.loc[("4a", "hogeschool-leiden"), "role"] == "trekker"
    assert links.loc[("4f", "lumc"), "role"] == "trekker"
    assert links.loc[("4g", "sp71"), "role"] == "trekker"


def test_doubtful_readings_say_why():
    aliases = pd.read_csv(DATA / "aliases.csv", keep_default_na=False)
    assert (aliases["reason"] != "").all()
    doubtful = set(aliases.loc[aliases["certainty"] == "doubtful", "mention"])
    assert {"HR", "SLIB", "UDC", "Leiden+", "Archisenza", "OS FGGA", "cultuurmakelaar"} <= doubtful


def test_a_parent_may_never_be_mentioned_itself(nodes, edges):
    assert nodes.loc["leiden-convention-bureau", "parent"] == "leiden-partners"
    assert "leiden-partners" not in set(edges["institution"])
    assert kn.load_leiden().rolled_up().incidence.sum(axis=1).min() >= 1


def test_what_must_be_said_about_the_data():
    about = kn.load_leiden().about
    assert "selectie" in about["caveats"]["nl"][0]
    assert "beoogde" in about["caveats"]["nl"][1]
    assert len(about["caveats"]["nl"]) == len(about["caveats"]["en"])


# What is said about data is checked at the door


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ({"caveats": "Concept"}, {"caveats": ["Concept"]}),
        ({"caveats": ["a", "b"]}, {"caveats": ["a", "b"]}),
        (
            {"caveats": {"nl": "Concept", "en": ["A draft", "B"]}},
            {"caveats": {"nl": ["Concept"], "en": ["A draft", "B"]}},
        ),
        ({"title": "", "source": None, "caveats": [], "x": 0}, {}),
        (
            {"title": "Regio", "date": 2021, "versie": 3},
            {"title": "Regio", "date": 2021, "versie": 3},
        ),
        ({"title": {"nl": "Regio", "en": None}}, {"title": {"nl": "Regio", "en": None}}),
    ],
)
def test_about_has_one_form(given, kept):
    assert kn.Network([], [], [], given).about == kept
    assert kn.Network([], [], []).with_about(**given).about == kept


@pytest.mark.parametrize(
    ("given", "rule", "column", "found"),
    [
        ({"caveats": 5}, "about-list", "caveats", "5"),
        ({"caveats": ["a", 5]}, "about-list", "caveats", "['a', 5]"),
        ({"caveats": {"nl": 5}}, "about-list", "caveats", "5"),
        ({"title": ["a"]}, "about-text", "title", "['a']"),
        ({"source": {"nl": ["a"]}}, "about-text", "source", "['a']"),
        ({"title": "x\ud800"}, "about-unwritable", "title", ""),
        ({"caveats": ["x\x00"]}, "about-unwritable", "caveats", ""),
        ({"verder": {"a": {"b": ["\udfff"]}}}, "about-unwritable", "verder", ""),
        ({"verder": {"\ud800": 1}}, "about-unwritable", "verder", ""),
    ],
)
def test_about_that_no_report_could_show_is_refused(given, rule, column, found):
    with pytest.raises(kn.InputError) as error:
        kn.Network([], [], [], given)
    assert [(f.rule, f.column, f.found) for f in error.value.faults] == [(rule, column, found)]
    assert error.value.text("nl").isprintable() is False  # two lines
    assert all(line.isprintable() for line in error.value.text("nl").splitlines())


def test_one_caveat_is_one_sentence_in_a_file_too(tmp_path):
    net = kn.Network([{"id": "a"}], [], [], {"caveats": "Concept"})
    nodes, edges, about = kn.write(net, tmp_path)
    assert about.read_text("utf-8").split() == ["caveats", "=", "[", '"Concept",', "]"]
    about.write_text('caveats = "Concept"\n', "utf-8")
    assert kn.read(nodes=nodes, edges=edges).about == {"caveats": ["Concept"]}
    assert kn.read(nodes=nodes, edges=edges, about=about) == net


def test_about_of_a_call_goes_before_about_of_a_file(tmp_path):
    net = kn.Network([{"id": "a"}], [], [], {"title": "Oud", "source": "s"})
    nodes, edges, _ = kn.write(net, tmp_path)
    again = kn.read(nodes=nodes, edges=edges, about={"title": "Nieuw"})
    assert again.about == {"title": "Nieuw", "source": "s"}
    with pytest.raises(kn.InputError, match=r"there is no file “weg\.toml”"):
        kn.read(nodes=nodes, edges=edges, about=tmp_path / "weg.toml")
