"""A part of a report, asked for on the command line."""

import pytest
from test_cli import kennisnet

TABLE = (
    "Project;Spoor;Trekker;Partners\n"
    "Lab;Zorg;Universiteit;Hogeschool, Museum\n"
    "Festival;Kunst;Museum;Gemeente, Universiteit\n"
    "Orkest;Kunst;Museum;Muziekhuis\n"
)


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "projecten.csv"
    path.write_text(TABLE, "utf-8")
    return path


def made(folder):
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def report(table, *words):
    out = table.parent / "uit"
    code, _, said = kennisnet("report", table, "--out", out, *words)
    html = out / "report.html"
    return code, said, html.read_text("utf-8") if html.exists() else "", made(out)


def test_sections_and_formats_are_chosen_with_commas_or_again(table):
    code, said, _, files = report(table, "--sections", "memo", "--formats", "docx,json")
    assert code == 0
    assert files == ["how-it-was-made.json", "report.docx"]
    assert "report.docx" in said
    code, _, html, files = report(
        table, *("--sections", "memo", "--sections", "limits", "--formats", "html")
    )
    assert code == 0
    assert 'id="limits"' in html
    assert 'id="memo"' in html
    assert 'id="fragile"' not in html
    assert "report.html" in files


def test_what_stands_above_the_header_is_the_title(table):
    table.write_text(f"Projecten in de regio;;;\n{TABLE}", "utf-8")
    _, _, html, _ = report(table, "--sections", "memo", "--formats", "html")
    assert '<p class="kicker">Projecten in de regio</p>' in html
    _, _, html, _ = report(
        table, "--sections", "memo", "--formats", "html", "--title", "Eigen titel"
    )
    assert '<p class="kicker">Eigen titel</p>' in html
    table.write_text(f"Versie3;;;\n{TABLE}", "utf-8")  # one word says nothing
    _, _, html, _ = report(table, "--sections", "memo", "--formats", "html")
    assert "Versie3" not in html


def test_only_takes_the_header_of_the_table(table):
    _, _, html, _ = report(
        table, "--only", "Spoor=Kunst", "--sections", "memo,table", "--formats", "html"
    )
    assert "Muziekhuis" in html
    assert "Hogeschool" not in html


def test_for_is_about_one_institution(table):
    code, _, html, _ = report(
        table, "--for", "Muziekhuis", "--sections", "memo", "--formats", "html"
    )
    assert code == 0
    assert "Muziekhuis" in html
    assert "Orkest" in html


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (("--for", "Niemand"), "Niemand"),
        (("--only", "kleur=rood"), "kleur"),
        (("--only", "Spoor"), "Spoor"),
        (("--sections", "memo,bla"), "bla"),
        (("--formats", "odt"), "odt"),
    ],
)
def test_what_does_not_exist_is_said_and_nothing_is_written(table, words, wanted):
    code, said, _, files = report(table, *words)
    assert code != 0
    assert wanted in said
    assert not files


def test_it_is_said_where_no_pdf_can_be_made(table, monkeypatch):
    monkeypatch.setattr("kennisnet.reports.painters.portable.PLACES", ())
    monkeypatch.setenv("PATH", str(table.parent))
    code, said, _, files = report(table, "--sections", "memo", "--formats", "html,pdf")
    assert code == 0
    assert "report.pdf" not in files
    assert "pdf" in said.casefold()
