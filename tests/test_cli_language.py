"""What a command says is in one language, whatever goes wrong: no words of another shine through."""

import re
import zipfile

import pytest

from kennisnet.cli import main

ENGLISH = (
    "the and is-not must should missing invalid expected unexpected error file with from this "
    "that there which what how cannot can't usage options arguments default required needed "
    "unknown found failed denied directory permission no-such not line column at has have does "
    "institutions"
)
DUTCH = (
    "de het een en niet geen is-niet moet nodig fout bestand met van dit dat er welke wat hoe kan "
    "standaard onbekend gevonden rij kolom tabel tabblad spoor sporen instellingen projecten bij"
)
WORDS = {
    "nl": {w.replace("-", " ") for w in ENGLISH.split()} - {"is not"},
    "en": {w.replace("-", " ") for w in DUTCH.split()} - {"is niet"},
}
OURS = {"nl": {"institutions", "projects", "line", "and"}, "en": {"en", "spoor"}}
"""Words of options, which are typed alike in both languages."""
GOOD = "Project;Trekker;Partners\nLab;UL;HsL, Museum\nWal;HsL;Museum\n"
ROLES = "Project;Organisatie;Rol\nLab;UL;x\nLab;HsL;y\nWal;UL;y\n"


def made(folder):
    """Write files that are wrong, each in a way of its own."""
    texts = {
        "goed.csv": GOOD,
        "leeg.csv": "",
        "kop.csv": "Project;Trekker;Partners\n",
        "smal.csv": "Namen\nUL\nHsL\n",
        "wie.csv": "Eerst;Tweede\nLab;UL\nWal;HsL\n",
        "rol.csv": ROLES,
        "quote.csv": 'Project;Trekker;Partners\nLab;"UL;HsL\n',
        "dubbel.csv": "Project;Trekker;Partners;Partners\nLab;UL;HsL;X\n",
        "vraag.csv": "Project;Trekker;Anders\nLab;Universiteit;Hogeschool\nWal;HsL;Museum\n",
        "twee.csv": "Project;Penvoerder;Coördinator;Partners\nLab;U;H;M\nWal;H;M;U\n",
        "foto.xlsx": "\x89PNG\r\n\x1a\n\x00\x00",
        "foto.png": "\x89PNG\r\n\x1a\n\x00\x00",
        "stuk.xlsx": "PK\x03\x04rommel",
        "stuk.zip": "PK\x03\x04rommel",
        "stuk.ods": "PK\x03\x04rommel",
        "stuk.docx": "PK\x03\x04rommel",
        "stuk.csv.gz": "\x1f\x8brommel",
        "stuk.parquet": "PAR1rommel",
        "stuk.xls": "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rommel",
        "stuk.pdf": "%PDF-1.4",
        "stuk.xml": "<?xml version='1.0'?><x/>",
        "stuk.toml": "title = Onze stad\n",
        "einde.toml": 'title = """Onze',
        "letters.toml": 'title = "\xe9"',
        "soort.toml": "separators = 3\nheader = 'x'\nsheet = true\ncolumns = 'a'\nform = 'rij'\n",
        "naam.toml": "partner = 'X'\ntitel = 'x'\n",
        "kolom.toml": "partners = ['Nergens']\nlead = 'Wie dan'\n",
        "datum.toml": "date = 'gisteren'\n",
        "aliases.csv": "vermelding;iets\nUL;x\n",
    }
    for name, text in texts.items():
        (folder / name).write_bytes(text.encode("latin-1", "replace"))
    with zipfile.ZipFile(folder / "leeg.zip", "w"):
        pass
    with zipfile.ZipFile(folder / "twee.zip", "w") as archive:
        archive.writestr("a.csv", GOOD)
        archive.writestr("b.csv", GOOD)
    (folder / "map").mkdir()
    return [*texts, "leeg.zip", "twee.zip", "map", "nergens.csv"]


def tables():
    """Give calls with a table that is wrong."""
    for name in (
        "leeg.csv kop.csv smal.csv wie.csv rol.csv quote.csv dubbel.csv vraag.csv twee.csv "
        "foto.xlsx foto.png stuk.xlsx stuk.zip stuk.ods stuk.docx stuk.csv.gz stuk.xls "
        "stuk.pdf stuk.xml leeg.zip twee.zip map nergens.csv stuk.parquet"
    ).split():
        yield ["check" if name.startswith("stuk") else "describe", name]


CALLS = [
    *tables(),
    *(
        ["describe", "goed.csv", "--reading", f"{name}.toml"]
        for name in ("stuk", "einde", "letters", "soort", "naam", "kolom", "datum", "nergens")
    ),
    *(["describe", "goed.csv", "--about", f"{name}.toml"] for name in ("stuk", "datum", "nergens")),
    ["describe", "goed.csv", "--partners", "Nergens"],
    ["describe", "goed.csv", "--lead", "Project", "--partners", "Project"],
    ["describe", "goed.csv", "--column", "Project"],
    ["describe", "goed.csv", "--column", "Project=x"],
    ["describe", "goed.csv", "--separator", "x"],
    ["describe", "goed.csv", "--delimiter", "xx"],
    ["describe", "goed.csv", "--form", "x"],
    ["describe", "goed.csv", "--sheet", "x"],
    ["describe", "goed.csv", "--header", "9"],
    ["describe", "goed.csv", "--header", "x"],
    ["describe", "goed.csv", "--encoding", "x"],
    ["describe", "goed.csv", "--encoding", "utf-16"],
    ["describe", "goed.csv", "--aliases", "aliases.csv"],
    ["describe", "goed.csv", "--institutions", "aliases.csv"],
    ["describe", "goed.csv", "--decisions", "aliases.csv"],
    ["describe", "rol.csv", "--lead-value", "z"],
    ["describe", "rol.csv", "--role", "Rol", "--institution", "Organisatie"],
    ["describe", "--nodes", "goed.csv", "--edges", "goed.csv"],
    ["describe", "--nodes", "goed.csv"],
    ["describe", "--lead", "x"],
    ["compare", "goed.csv"],
    ["compare", "goed.csv", "--after", "vraag.csv"],
    ["compare", "goed.csv", "--after", "goed.csv"],
    ["measure", "goed.csv", "-m", "x"],
    ["measure", "goed.csv", "--weight", "x"],
    ["measure", "goed.csv", "--all"],
    ["measure", "goed.csv", "--list"],
    ["measure", "goed.csv", "-m", "degree", "--uncertainty", "jackknife"],
    ["measure", "goed.csv", "--of", "projects"],
    ["unlinked", "goed.csv", "--with", "x"],
    ["unlinked", "goed.csv", "--predictor", "x"],
    ["unlinked", "--list"],
    ["suggest-projects", "goed.csv", "--for", "x"],
    ["consortium", "goed.csv", "--for", "x"],
    ["consortium", "goed.csv"],
    ["consortium", "goed.csv", "--member", "x"],
    ["effect", "goed.csv", "--add", "x", "--to", "x"],
    ["effect", "goed.csv", "--add", "x", "--add", "y", "--to", "x", "--to", "y", "--to", "z"],
    ["resilience", "goed.csv"],
    ["resilience", "goed.csv", "--curve", "degree"],
    ["resilience", "goed.csv", "--curve", "degree", "--fragile"],
    ["resilience", "goed.csv", "--fragile"],
    ["communities", "goed.csv"],
    ["overlap", "goed.csv", "--of", "projects"],
    ["names", "goed.csv"],
    ["map", "goed.csv", "--colour", "x"],
    ["map", "goed.csv", "--out", "x.pdf"],
    ["map", "goed.csv", "--out", "map/nergens/x.html"],
    ["map", "goed.csv", "--out", "goed.csv/x.html"],
    ["map", "goed.csv", "--out", "map/m.html"],
    ["measure", "goed.csv", "--out", "x.doc"],
    ["measure", "goed.csv", "--out", "map"],
    ["measure", "goed.csv", "--out", "goed.csv"],
    ["export", "goed.csv"],
    ["export", "goed.csv", "--out", "x.gexf"],
    ["tidy", "map"],
    ["tidy", "nergens"],
    ["new"],
    ["new", "goed.csv"],
    ["repor"],
    ["map", "a", "b"],
    ["map", "--viev", "x"],
    ["map", "--view", "x"],
    ["measure", "--top"],
    ["measure", "--top", "0"],
    ["unlinked", "--balance", "x"],
    ["--versie"],
    ["--help"],
    *([name, "--help", "--all"] for name in ("report", "map", "unlinked", "measure", "describe")),
    *([name, "--help", "--all"] for name in ("communities", "resilience", "compare", "overlap")),
    *([name, "--help", "--all"] for name in ("suggest-projects", "consortium", "effect")),
    *([name, "--help", "--all"] for name in ("check", "export", "tidy", "new", "names")),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    where = tmp_path_factory.mktemp("wrong")
    made(where)
    return where


def strange(text, lang, typed):
    """Give the words of another language in what was said, without what was typed or quoted."""
    text = re.sub(r"“[^”]*”|\"[^\"]*\"|'[^']*'", " ", text)
    text = re.sub(
        r"\(Python: [^)]*\)|\S+=\S+|--?[\w-]+|\w+\.(csv|xlsx|toml)|kennisnet .*", " ", text
    )
    words = set(re.findall(r"(?<![\w_|])[a-zà-ÿ']+(?![\w_|])", text.lower()))
    return sorted(words & (WORDS[lang] - OURS[lang]) - set(typed))


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("words", CALLS, ids=" ".join)
def test_no_words_of_the_other_language(folder, monkeypatch, capsys, words, lang):
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("LC_ALL", {"nl": "nl_NL.UTF-8", "en": "en_GB.UTF-8"}[lang])
    with pytest.raises(SystemExit):
        main(list(words))
    out, err = capsys.readouterr()
    assert strange(out + err, lang, words) == [], out + err
