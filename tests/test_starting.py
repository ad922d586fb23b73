"""`new`: what a new user finds in the folder can be filled in, is read at once, and can be tried."""

from __future__ import annotations

import shlex
import time
import tomllib
from importlib.resources import files
from unittest import mock

import openpyxl
import pytest
from test_cli import kennisnet
from test_reports import hurry

import kennisnet as kn
from kennisnet.cli import commands
from kennisnet.files.checking import DOUBTFUL
from kennisnet.files.recognising.settings import load_settings
from kennisnet.files.starting import folder as starting
from kennisnet.files.starting.fields import FIELDS, LONGEST_LIST
from kennisnet.network.dates import running
from kennisnet.texts import LANGUAGES

FILES = {
    "nl": ["projecten.xlsx", "projecten.csv", "projecten.kennisnet.toml"],
    "en": ["projects.xlsx", "projects.csv", "projects.kennisnet.toml"],
}
EXAMPLES = {
    "nl": ["voorbeeld.xlsx", "voorbeeld.csv", "LEESMIJ.txt"],
    "en": ["example.xlsx", "example.csv", "README.txt"],
}
HEADERS = {
    "nl": [*"Project Organisatie Rol Sector Thema Status Start Einde".split(), "Open lijst"],
    "en": [*"Project Organisation Role Sector Theme Status Start End".split(), "Open list"],
}
LISTS = {
    "nl": {
        "C": "trekker,partner",
        "D": "kennis,onderwijs,overheid,zorg,cultuur,bedrijfsleven,maatschappelijk,netwerkorganisatie",
        "F": "gepland,lopend,voltooid,gestaakt",
        "I": "ja,nee",
    },
    "en": {
        "C": "lead,partner",
        "D": "knowledge,education,government,health,culture,business,civil society,network organisation",
        "F": "planned,running,completed,stopped",
        "I": "yes,no",
    },
}
MEANINGS = ["name", "institution", "role", "sector", "spoor", "status", "open_ended"]

both = pytest.mark.parametrize("lang", LANGUAGES)
either = pytest.mark.parametrize("kind", ["xlsx", "csv"])


@pytest.fixture(scope="module")
def starts(tmp_path_factory):
    """Make a start in each language, once."""
    folders = {lang: tmp_path_factory.mktemp(lang) / "a" / "new one" for lang in LANGUAGES}
    for lang, folder in folders.items():
        kn.new(folder, lang)
    return folders


@pytest.fixture
def filled(tmp_path):
    """Fill rows in the empty workbook or csv, as a person does, and give its path."""

    def fill(rows, lang="nl", kind="xlsx"):
        book, text, *_ = kn.new(tmp_path / "start", lang)
        if kind == "csv":
            sign = {"nl": ";", "en": ","}[lang]
            lines = "".join(sign.join(map(str, row)) + "\n" for row in rows)
            text.write_bytes(text.read_bytes() + lines.encode())
            return text
        opened = openpyxl.load_workbook(book)
        for row in rows:
            opened.worksheets[0].append(row)
        opened.save(book)
        return book

    return fill


def links(net):
    """Give each participation as (project, institution, role), by name."""
    table = net.participations
    project, who = net.projects["name"], net.institutions["name"]
    return sorted(
        zip(
            table["project"].map(project), table["institution"].map(who), table["role"], strict=True
        )
    )


# The folder


@both
def test_what_is_written(tmp_path, lang):
    paths = kn.new(tmp_path / "x" / "y", lang=lang)
    assert [path.name for path in paths] == FILES[lang] + EXAMPLES[lang]
    assert sorted(paths) == sorted((tmp_path / "x" / "y").iterdir())


def test_dutch_where_nothing_is_said(tmp_path):
    assert kn.new(str(tmp_path))[0] == tmp_path / "projecten.xlsx"


def test_no_language_that_there_is_not(tmp_path):
    with pytest.raises(kn.ArgumentError):
        kn.new(tmp_path / "x", "xx")
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_over_and_every_file_in_the_way_is_told(tmp_path):
    for name in ("projecten.csv", "LEESMIJ.txt", "example.csv"):
        (tmp_path / name).write_text("mine")
    with pytest.raises(kn.InputError) as error:
        kn.new(tmp_path)
    found = [(fault.rule, fault.found) for fault in error.value.faults]
    assert found == [("file-stands", "projecten.csv"), ("file-stands", "LEESMIJ.txt")]
    assert "“projecten.csv” staat er al en wordt niet overschreven" in error.value.text("nl")
    assert "“projecten.csv” is there already and is not written over" in error.value.text("en")
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == dict.fromkeys(
        ("projecten.csv", "LEESMIJ.txt", "example.csv"), "mine"
    )


def test_both_languages_fit_in_one_folder(tmp_path):
    for lang in LANGUAGES:
        kn.new(tmp_path, lang)
    assert len(list(tmp_path.iterdir())) == 12


def test_a_file_where_the_folder_should_be(tmp_path):
    (tmp_path / "start").write_text("mine")
    with pytest.raises(kn.InputError, match="“start” is a file"):
        kn.new(tmp_path / "start")
    assert (tmp_path / "start").read_text() == "mine"


def test_nothing_is_left_of_a_start_that_fails(tmp_path):
    def full(*_):
        raise OSError(28, "No space left on device")

    with mock.patch.object(starting, "_readme", full), pytest.raises(OSError, match="space"):
        kn.new(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_same_call_gives_the_same_bytes(tmp_path, monkeypatch):
    first = [path.read_bytes() for path in kn.new(tmp_path / "a")]
    time.sleep(1.1)  # openpyxl notes the second
    now = time.time
    monkeypatch.setattr(time, "time", lambda: now() + 3_600)  # and zip what it takes for now
    assert [path.read_bytes() for path in kn.new(tmp_path / "b")] == first


# The empty table


@both
def test_the_workbook_as_it_opens(starts, lang):
    book = openpyxl.load_workbook(starts[lang] / FILES[lang][0])
    table, explained = book.worksheets
    assert book.active is table
    assert [sheet.sheet_state for sheet in book] == ["visible", "visible"]
    assert [[cell.value for cell in row] for row in table.rows] == [HEADERS[lang]]
    assert all(cell.font.b and cell.comment.text for cell in table[1])
    assert table.freeze_panes == "A2"
    for cell in table[1]:
        column = table.column_dimensions[cell.column_letter]
        assert column.width >= len(cell.value) + 2
    widest = {letter: max(map(len, said.split(","))) for letter, said in LISTS[lang].items()}
    assert all(table.column_dimensions[a].width >= long + 1 for a, long in widest.items())
    told = [str(row[1].value) for row in explained.rows]
    assert [text.split("\n")[0] for text in told if "\n" in text] == HEADERS[lang]
    assert all(cell.alignment.wrap_text for row in explained.rows for cell in row)


@both
def test_the_drop_downs_stand_on_their_columns(starts, lang):
    for name in (FILES[lang][0], EXAMPLES[lang][0]):
        table = openpyxl.load_workbook(starts[lang] / name).worksheets[0]
        found = {str(one.sqref): one for one in table.data_validations.dataValidation}
        words = {f"{letter}2:{letter}1048576": f'"{said}"' for letter, said in LISTS[lang].items()}
        assert {place: one.formula1 for place, one in found.items()} == words
        assert {one.type for one in found.values()} == {"list"}
        styles = {place[0]: one.errorStyle or "stop" for place, one in found.items()}
        assert styles == {"C": "stop", "D": "warning", "F": "warning", "I": "stop"}
        for one in found.values():
            assert one.showErrorMessage
            assert not one.showDropDown  # True hides the arrow
            assert len(one.formula1) <= LONGEST_LIST
            assert len(one.error) <= 225
            assert len(one.errorTitle) <= 32


@both
def test_a_word_that_is_offered_is_one_choice(lang):
    words = [word for field in FIELDS for word in field.offered(lang)]
    assert not [word for word in words if "," in word or '"' in word or word != word.strip()]


@both
@either
def test_an_empty_table_says_that_no_row_is_filled_in(starts, lang, kind, tmp_path):
    name = FILES[lang][kind == "csv"]
    code, out, err = kennisnet(
        "report", starts[lang] / name, "--lang", lang, "--out", tmp_path / "r"
    )
    assert (code, out, list(tmp_path.iterdir())) == (1, "", [])
    says = {
        "nl": f"{name}, rij 1: onder de koppen is nog geen rij ingevuld",
        "en": f"{name}, row 1: no row is filled in yet below the headers",
    }
    assert says[lang] in err
    assert len(err.splitlines()) == 2
    sheet = {"nl": "(tabblad “Projecten”)", "en": "(sheet “Projects”)"}
    assert (sheet[lang] in err) == (kind == "xlsx")


def test_an_empty_table_beside_a_sheet_that_says_less(tmp_path):
    """The missing rows are told, and not which columns the explanation lacks."""
    book = openpyxl.Workbook()
    book.active.append(["Project", "Trekker", "Partners", "Thema", "Status"])
    book.create_sheet("Uitleg")
    for row in (["Kolom", "Wat"], ["A", "de naam"], ["B", "wie dit doet"], ["C", "wie nog meer"]):
        book["Uitleg"].append(row)
    book.save(tmp_path / "t.xlsx")
    with pytest.raises(kn.InputError) as error:
        kn.read(tmp_path / "t.xlsx")
    assert [(one.rule, one.row, one.values) for one in error.value.faults] == [
        ("no-rows", 1, {"sheet": "Sheet"})
    ]
    with pytest.raises(kn.InputError) as error:
        kn.read(tmp_path / "t.xlsx", sheet="Uitleg")
    assert "no-rows" not in {one.rule for one in error.value.faults}
    book["Uitleg"].append(["Project", "Trekker", "Partners"])
    book["Uitleg"].append(["Lab", "UL", "HsL"])
    book.save(tmp_path / "t.xlsx")
    assert len(kn.read(tmp_path / "t.xlsx", sheet="Uitleg").projects) == 1


# Filled in


@both
@either
def test_one_row_is_read_at_once(filled, lang, kind):
    path = filled(
        [["Lab", "UL", LISTS[lang]["C"].split(",")[0], "", "", "", "", "", ""]], lang, kind
    )
    reading = kn.recognise(path)
    assert (reading.sure, reading.form, len(reading.alternatives)) == (True, "participations", 0)
    meant = {header: meaning for header, meaning in reading.columns.items() if meaning in MEANINGS}
    known = [header for header in HEADERS[lang] if header not in {"Start", "Einde", "End"}]
    assert meant == dict(zip(known, MEANINGS, strict=True))
    assert links(kn.read(path)) == [("Lab", "UL", "trekker")]


def test_a_project_and_an_organisation_are_enough(filled):
    path = filled([["Lab", "Zorg, Welzijn en Co"], ["Lab", "UL"], ["Festival", "UL"]])
    assert kn.recognise(path).sure
    assert links(kn.read(path)) == [
        ("Festival", "UL", "partner"),
        ("Lab", "UL", "partner"),
        ("Lab", "Zorg, Welzijn en Co", "partner"),
    ]


@both
def test_every_word_that_is_offered_is_understood(filled, lang):
    offered = {letter: said.split(",") for letter, said in LISTS[lang].items()}
    rows = [
        [f"P{n}", f"Inst{m}", role, sector, f"T{n}", status, 2024, "", flag]
        for n, (status, flag) in enumerate(zip(offered["F"], offered["I"] * 2, strict=True))
        for m, (sector, role) in enumerate(zip(offered["D"], offered["C"] * 4, strict=True))
    ]
    path = filled(rows, lang)
    assert kn.recognise(path).sure
    net = kn.read(path)
    assert net.participations["role"].tolist() == ["trekker", "partner"] * 16
    assert net.institutions["sector"].tolist() == offered["D"]
    assert net.projects["status"].tolist() == offered["F"]
    assert running(net).tolist() == [True, True, False, False]
    assert net.projects["open_ended"].tolist() == [True, False, True, False]


def test_what_holds_for_a_project_or_an_organisation_is_filled_in_once(filled):
    rows = [
        ["Lab", "UL", "trekker", "kennis", "Water", "voltooid", 2024, "2025-01-31", "ja"],
        ["Lab", "HsL", "partner"],
        ["Lab", "TNO", "partner"],
        ["Festival", "UL", "trekker"],
        ["Festival", "HsL", "partner", "onderwijs"],
    ]
    net = kn.read(filled(rows))
    assert net.projects[["spoor", "status", "open_ended"]].fillna("").to_numpy().tolist() == [
        ["Water", "voltooid", True],
        ["", "", False],
    ]
    assert net.institutions["sector"].fillna("").tolist() == ["kennis", "onderwijs", ""]


# The settings


@both
def test_the_settings_are_taken_as_they_are_and_when_they_are_filled_in(filled, lang):
    path = filled([["Lab", "UL"], ["Lab", "HsL"]], lang)
    settings = path.with_name(FILES[lang][2])
    assert load_settings(settings) == {}
    assert kn.read(path).about == {}
    lines = settings.read_text("utf-8").splitlines()
    settings.write_text(
        "\n".join(line.removeprefix("#") if line[1:2].isalpha() else line for line in lines),
        "utf-8",
    )
    said = tomllib.loads(settings.read_text("utf-8"))
    assert list(said) == ["title", "source", "date", "caveats"]
    about = kn.read(path).about
    assert about["title"] == said["title"]
    assert about["caveats"] == said["caveats"]


# The example


@both
@either
def test_the_example_as_a_hand_counts_it(starts, lang, kind):
    path = starts[lang] / EXAMPLES[lang][kind == "csv"]
    reading = kn.recognise(path)
    assert (reading.sure, reading.form) == (True, "participations")
    net = kn.read(path)
    assert (len(net.projects), len(net.institutions), len(net.participations)) == (6, 11, 21)
    assert len(net.named().institutions) == 10
    assert (net.participations["role"] == "trekker").sum() == 7
    assert net.participations.groupby("project", sort=False).size().tolist() == [5, 3, 4, 3, 3, 3]
    assert net.projects["open_ended"].tolist() == [False, False, True, False, False, False]
    assert running(net).tolist() == [True, False, True, True, False, True]
    assert net.projects["spoor"].nunique() == 3
    assert net.named().institutions["sector"].notna().all()
    assert not [rule for rule in kn.check(path, lang=lang)["rule"] if rule in DOUBTFUL]


@both
def test_the_example_is_the_same_as_text_and_as_a_workbook(starts, lang):
    book, text = (kn.read(starts[lang] / name) for name in EXAMPLES[lang][:2])
    assert book == text


def test_the_example_is_the_same_network_in_both_languages(starts):
    nl, en = (kn.read(starts[lang] / EXAMPLES[lang][0]) for lang in ("nl", "en"))
    for one, other in ((nl.incidence, en.incidence), (nl.trekkers, en.trekkers)):
        assert (one.toarray() == other.toarray()).all()
    assert not set(nl.institutions["name"]) & set(en.institutions["name"])


def test_every_name_of_the_example_stands_in_every_language():
    said = tomllib.loads((files("kennisnet.texts") / "example.toml").read_text("utf-8"))
    named = [*said["institutions"].values(), *said["themes"].values(), *said["projects"]]
    assert not [one for one in named if not set(LANGUAGES) <= set(one)]


@pytest.mark.parametrize(("lang", "sign"), [("nl", ";"), ("en", ",")])
def test_a_text_opens_well_in_a_spreadsheet_of_the_language(starts, lang, sign):
    """A Dutch Excel parts columns by a semicolon, and takes a text for UTF-8 only by its mark."""
    said = (starts[lang] / FILES[lang][1]).read_bytes()
    assert said == b"\xef\xbb\xbf" + sign.join(HEADERS[lang]).encode() + b"\n"


# The command


@both
def test_the_command_says_what_it_wrote_and_what_can_be_typed_next(tmp_path, lang):
    folder = tmp_path / "een begin"
    code, out, err = kennisnet("new", folder, "--lang", lang)
    assert (code, out) == (0, "")
    assert [line.rpartition("/")[2] for line in err.splitlines()[:6]] == [
        *FILES[lang],
        *EXAMPLES[lang],
    ]
    typed = [shlex.split(line) for line in err.splitlines() if line.startswith("  kennisnet ")]
    assert [words[1] for words in typed] == ["report", "check", "report"]
    table, example = folder / FILES[lang][0], folder / EXAMPLES[lang][0]
    assert [words[2] for words in typed] == [str(example), str(table), str(table)]
    readme = (folder / EXAMPLES[lang][2]).read_text("utf-8").splitlines()
    told = [shlex.split(line) for line in readme if line.startswith("       kennisnet ")]
    assert [[word.removeprefix(f"{folder}/") for word in words] for words in typed] == told
    code, _, err = kennisnet("new", folder, "--lang", lang)
    assert code == 1
    assert all(name in err for name in FILES[lang] + EXAMPLES[lang])


@pytest.mark.slow
@both
def test_the_commands_that_are_told_do_what_they_promise(tmp_path, monkeypatch, lang):
    monkeypatch.chdir(tmp_path)
    _, _, err = kennisnet("new", "start", "--lang", lang)
    first, second, third = (
        shlex.split(line)[1:] for line in err.splitlines() if line.startswith("  kennisnet ")
    )
    hurry(monkeypatch)
    opened = mock.Mock()
    monkeypatch.setattr(commands.typer, "launch", opened)
    assert kennisnet(*first)[0] == 0
    page = tmp_path / opened.call_args.args[0]
    project = {"nl": "Leerlab Schone Kust", "en": "Clean Coast Lab"}
    assert project[lang] in page.read_text("utf-8")
    assert (kennisnet(*second)[0], kennisnet(*third)[0]) == (1, 1)
    book = openpyxl.load_workbook(second[1])
    for row in (["Lab", "UL"], ["Lab", "HsL"], ["Festival", "HsL"], ["Festival", "TNO"]):
        book.worksheets[0].append(row)
    book.save(second[1])
    assert kennisnet(*second)[0] == 0
    assert third[third.index("--out") + 1] != first[first.index("--out") + 1]


def test_a_folder_is_needed():
    code, _, err = kennisnet("new")
    assert code == 2
    assert "kennisnet new --help" in err
