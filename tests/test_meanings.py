"""What columns mean: headers in twelve languages, what stands below them, and what is none of ours."""

from __future__ import annotations

import unicodedata

import pandas as pd
import pytest
from graphs import examples
from hypothesis import given
from hypothesis import strategies as st

import kennisnet as kn
from kennisnet.files.headers import plain
from kennisnet.files.recognising.evidence import column_of
from kennisnet.files.recognising.meanings import guesses, header_fit
from kennisnet.files.recognising.registers import FORMS, has_form
from kennisnet.texts import LANGUAGES
from kennisnet.texts.words import WORDS

NAMES = ["Noordelijk Instituut", "Blauwe Toren", "Fabriek Aan Zee", "De Werkplaats"]
TITLES = ["Schone lucht", "Warme wijken", "Slimme haven", "Groene daken"]
LISTS = ["Blauwe Toren; De Werkplaats", "Fabriek Aan Zee", "De Werkplaats; Zuidhof", "Zuidhof"]
DAYS = ["2019-01-01", "2020-05-01", "2020-09-15", "2021-01-01"]
CODES = ["P-001", "P-002", "P-003", "P-004"]
VALUES = {"name": TITLES, "lead": NAMES, "partners": LISTS, "institution": NAMES, "start": DAYS}
VALUES |= {"end": DAYS, "project": CODES, "institution_name": NAMES}


def best(header, values):
    """Give the surest meaning of one column, or None."""
    found = guesses(pd.DataFrame({header: values}, dtype="str"))
    return found[0].meaning if found else None


def scores(header, values):
    found = guesses(pd.DataFrame({header: values}, dtype="str"))
    return {one.meaning: one.score for one in found}


HEADERS = {
    "name": """
        nl: Projectnaam, Naam van het project, Titel project | en: Project title, Name of operation
        de: Vorhaben, Bezeichnung des Vorhabens, Projekttitel | fr: Intitulé du projet, Acronyme
        da: Projektnavn, Projekttitel | sv: Projektnamn, Projektets namn | fi: Hankkeen nimi, Hanke
        es: Título del proyecto, Nombre de la operación | it: Titolo del progetto, Progetto
        pl: Tytuł projektu, Nazwa projektu, Projekt | nb: Prosjekttittel, Prosjektnavn, Prosjekt
        pt: Título do projeto, Designação da operação, Projeto""",
    "lead": """
        nl: Trekker(s), Projecttrekker, Penvoerende organisatie, Hoofdaanvragers | de: Federführer
        en: Lead Beneficiary, Coordinating institution, Name of the lead partner
        de: Projektträger, Zuwendungsempfänger, Federführende Einrichtung | fr: Chef de file
        fr: Porteur du projet, Établissement coordinateur | da: Tilskudsmodtager, Hovedansøger
        da: Kontraktansvarlig partner / Beneficiary name | sv: Projektägare, Stödmottagare
        fi: Päätoteuttaja, Koordinoiva organisaatio | es: Entidad coordinadora, Socio líder
        it: Soggetto attuatore, Ente capofila
        pl: Lider konsorcjum, Wnioskodawca, Beneficjent, Partner wiodący, Lidera projektu
        nb: Prosjekteier, Søker, Koordinerende virksomhet, Tilskuddsmottaker
        pt: Entidade líder, Coordenador, Promotor, Instituição coordenadora, Parceiro líder""",
    "partners": """
        nl: Partner(s), Betrokken partners, Deelnemende organisaties, Overige trekkers, Partner_03
        nl: 2e partner, Partner 1, Medeaanvragers | en: Other beneficiaries, Participating companies
        de: Weitere Partner, Beteiligte Einrichtungen | fr: Partenaires, Autres organismes
        da: Partere, Partere / Project partners, Øvrige partnere | sv: Övriga parter, Medsökande
        fi: Kumppanit, Osatoteuttajat, Muut organisaatiot | es: Entidades participantes, Socios
        it: Altri partner, Soggetti partecipanti
        pl: Konsorcjanci, Partnerzy, Pozostali partnerzy, Członkowie konsorcjum
        nb: Samarbeidspartnere, Deltakere, Øvrige partnere, Deltakende organisasjoner
        pt: Parceiros, Outros parceiros, Entidades participantes, Copromotores""",
    "institution_name": """
        nl: Naam instelling, Naam van de organisatie | en: Organisation name, Legal name
        de: Name der Einrichtung | fr: Nom de l'organisme, Projet.Partenaire.Nom_organisme
        da: Virksomhedens navn | sv: organisationsnamn | fi: Organisaation nimet
        es: Nombre de la entidad | it: Denominazione ente | pl: Nazwa podmiotu, Nazwa instytucji
        nb: Virksomhetens navn | pt: Nome da entidade, Designação da instituição""",
    "institution": """
        nl: Instelling, Organisaties | en: Project Partner, Organization | de: Einrichtung
        fr: Établissement | da: Virksomhed | sv: Lärosäte | fi: Toteuttaja | es: Entidad | it: Ente
        pl: Podmiot, Instytucja, Uczestnik | nb: Virksomhet, Organisasjon | pt: Entidade, Instituição""",
    "project": """
        nl: Projectnummer, Dossiernummer, Nr. | en: Grant ID, Project_ID | de: Förderkennzeichen
        fr: Code du projet, Projet.Code_Decision | da: Sagsnr. | sv: Diarienummer | fi: Hankekoodi
        es: Código del proyecto | it: Codice progetto | pl: Numer umowy, Nr wniosku, Kod projektu
        nb: Prosjektnummer, Saksnr. | pt: Código do projeto, N.º do projeto""",
    "start": """
        nl: Startdatum, Begindatum project | en: Start date, Project start date | de: Projektbeginn
        fr: Date de début | da: Startdato / Operation start date | sv: Startdatum
        fi: Alkamispäivä | es: Fecha de inicio | it: Data inizio | pl: Data rozpoczęcia projektu
        nb: Oppstartsdato | pt: Data de início do projeto""",
    "end": """
        nl: Einddatum | en: End Date | de: Laufzeit bis | fr: Date de fin | da: Slutdato
        sv: Projektets slut | fi: Päättymispäivä | es: Fecha de finalización | it: Data fine
        pl: Data zakończenia realizacji | nb: Sluttdato | pt: Data de conclusão""",
}


def headers():
    for meaning, lines in HEADERS.items():
        for part in lines.replace("\n", "|").split("|"):
            lang, _, listed = part.strip().partition(": ")
            for header in listed.split(", ") if listed else ():
                yield pytest.param(meaning, header, id=f"{lang}: {header}")


def of_meaning(meaning):
    """Give the headers of one meaning, in every language."""
    return [part.values[1] for part in headers() if part.values[0] == meaning]


@pytest.mark.parametrize("meaning", HEADERS)
def test_a_header_means(meaning):
    told = {header: best(header, VALUES[meaning]) for header in of_meaning(meaning)}
    assert told == dict.fromkeys(told, meaning)


@pytest.mark.parametrize("meaning", HEADERS)
def test_case_accents_and_spaces_make_no_difference(meaning):
    values = VALUES[meaning]
    for header in of_meaning(meaning):
        marks = unicodedata.normalize("NFKD", header)
        bare = "".join(c for c in marks if not unicodedata.combining(c))
        told, low = scores(header.lower(), values), header.lower()
        for other in (header.upper(), bare.lower(), f"  {low} ", low + "\u00a0"):
            assert scores(other, values) == told, header


@pytest.mark.parametrize("lang", WORDS.by_language)
def test_every_language_is_tried(lang):
    tried = [part.id.partition(":")[0] for part in headers()]
    assert tried.count(lang) >= len(HEADERS)


@pytest.mark.parametrize(
    ("header", "values"),
    [
        ("Land", ["Nederland", "België"]),
        ("Partner 1 land", ["Nederland", "België"]),
        ("Partner 1 country", ["Spain", "Italy"]),
        ("LeadPartnerCountry", ["NL", "DE"]),
        ("Pays du partenaire", ["France", "Italie"]),
        ("Partnerland", ["Schweiz", "Polen"]),
        ("Paese del capofila", ["Italia", "Francia"]),
        ("Projekttyp", ["Regular", "Small"]),
        ("E-mail trekker", ["a@b.nl", "c@d.nl"]),
        ("Sähköposti", ["a@b.fi", "c@d.fi"]),
        ("Budget partner", ["12.000,00", "3.500,00"]),
        ("Bewilligter Betrag", ["12.000,00", "3.500,00"]),
        ("Contactpersoon penvoerder", ["Anna Bos", "Jan Mol"]),
        ("Kontaktperson / Contacts", ["1", "2"]),
        ("Yhteyshenkilö", ["Matti Aho", "Liisa Ek"]),
        ("Number of partners", ["4", "7"]),
        ("Nombre de partenaires", ["4", "7"]),
        ("Código postal", ["33201", "33001"]),
        ("Adresse du bénéficiaire", ["12 rue Haute", "3 place Verte"]),
        ("Toegekend op", ["2019-01-01", "2020-01-01"]),
        ("Does this project have any remark on what its partners have said", ["a", "b"]),
        ("xyz", ["aap", "noot"]),
        ("", ["aap", "noot"]),
    ],
)
def test_a_column_of_something_else_means_nothing_of_ours(header, values):
    assert best(header, values) is None


@pytest.mark.parametrize(
    ("header", "values"),
    [
        ("Partners", ["4", "7"]),
        ("Trekker", ["2019-01-01", "2020-01-01"]),
        ("Organisatie", ["a@b.nl", "c@d.nl"]),
        ("Organisatie", ["Dorpsstraat 12", "Kerkweg 3"]),
        ("Lead partner", ["https://a.nl", "https://b.nl"]),
        ("Start", ["nog niet", "bijna"]),
        ("Einde", ["goed", "slecht"]),
        ("Rol", ["Adviseur van het bestuur", "Zomaar iemand"]),
        ("Rol", ["ja", "nee"]),
        ("KvK-nummer", ["1234567", "12"]),
        (
            "Projectcode",
            ["Een lange naam van een project zoals die er staat", "Nog zo een lange naam"],
        ),
    ],
)
def test_a_header_alone_is_not_enough(header, values):
    said = {
        "lead",
        "partners",
        "institution_name",
        "start",
        "end",
        "role",
        "register_id",
        "project",
    }
    assert not said & set(scores(header, values))


@pytest.mark.parametrize(
    ("header", "meaning"),
    [
        ("Lead partner (LP)", "lead"),
        ("Lead partner (name)", "lead"),
        ("Hogeschool (penvoerder)", "lead"),
        ("Partner (land)", None),
        ("Trekker / penvoerder", "lead"),
        ("Projektpartner / Projectpartners", "partners"),
        ("Partner / Land", None),
    ],
)
def test_what_stands_in_brackets_and_on_both_sides_of_a_slash(header, meaning):
    assert best(header, NAMES) == meaning


# Roles


@pytest.mark.parametrize(
    ("header", "values"),
    [
        ("Lead Partner", ["Yes", "No"]),
        ("Trekker", ["ja", "nee"]),
        ("Trekker(s)", ["x", None]),
        ("Projet.Partenaire.Est_coordinateur", ["True", "False"]),
        ("Is coordinator", ["1", "0"]),
        ("Chef de file", ["oui", "non"]),
        ("Koordinator", ["ja", "nein"]),
        ("Capofila", ["Sì", "No"]),
        ("Päähakija", ["kyllä", "ei"]),
        ("Socio líder", ["sí", "no"]),
        ("organisationsroll", ["LP", "PP", "AP"]),
        ("Role", ["Lead Partner", "Project Partner"]),
        ("Ruolo", ["Capofila", "Partner"]),
        ("City.Statut", ["Lead Partner", "Partner"]),
        ("Status", ["coordinator", "participant"]),
        ("Lead Partner", ["LP", "PP"]),
        ("Partner", ["trekker", "partner"]),
    ],
)
def test_a_column_of_roles(header, values):
    found = scores(header, values)
    assert set(found) == {"role"}


def test_four_fifths_of_the_cells_make_a_column_of_roles():
    words = ["lead", "partner"] * 4
    assert "role" in scores("Wat", [*words, "adviser", "watcher"])
    assert "role" not in scores("Wat", [*words, "adviser", "watcher", "auditor"])


def test_a_status_is_no_role_and_a_role_is_no_status():
    assert scores("Status", ["lopend", "afgerond"]) == {"status": 1.0}
    assert "status" not in scores("Status", ["lead", "partner"])


def test_a_column_with_leads_and_partners_together():
    found = scores("T: Trekker P: overige (beoogde) Partners", ["T: UL P: TNO", "T: HsL P: -"])
    assert found == {"lead": 1.0, "partners": 1.0}


# Ids of registers


@pytest.mark.parametrize(
    ("header", "register", "number"),
    [
        ("KvK-nummer", "kvk", "12345678"),
        ("RSIN", "rsin", "123456789"),
        ("ror_id", "ror", "https://ror.org/012abcd34"),
        ("PIC", "pic", "999123456"),
        ("CVR-nr.", "cvr", "12 34 56 78"),
        ("N° SIRET", "siret", "12345678900012"),
        ("SIREN", "siren", "123 456 789"),
        ("Organisationsnummer", "orgnr", "556123-4567"),
        ("Y-tunnus", "ytunnus", "1234567-8"),
        ("P.IVA", "vat", "IT01234567890"),
        ("BTW-nummer", "vat", "NL123456789B01"),
        ("Codice fiscale", "fiscal", "01234567890"),
        ("NIF", "nif", "B1234567C"),
        ("OIN", "oin", "0" * 20),
        ("GRID", "grid", "grid.1234.5a"),
        ("ISNI", "isni", "0000 0001 2345 678X"),
        ("Wikidata", "wikidata", "Q123"),
        ("FundRef ID", "fundref", "10.13039/501100000001"),
        ("Partner PIC code", "pic", "999123456"),
        ("NIP", "nip", "123-456-78-90"),
        ("NIP", "nip", "PL 1234567890"),
        ("Numer REGON", "regon", "123456789"),
        ("KRS", "krs", "0000123456"),
        ("NIPC", "nipc", "501 234 567"),
        ("Org.nr.", "orgnr", "987 654 321"),
    ],
)
def test_an_id_of_a_register_is_no_other_id(header, register, number):
    (guess,) = guesses(pd.DataFrame({header: [number, number]}, dtype="str"))
    assert (guess.meaning, guess.values["register"]) == ("register_id", register)
    assert "register_id" not in scores(header, ["geen idee wat", "dit moet zijn"])


def test_an_id_of_this_table_alone_is_an_institution():
    found = scores("organization_id", ["/o/a", "/o/b"])
    assert found == {"institution": 1.0}


def test_a_register_that_its_numbers_name_needs_no_header():
    (guess,) = guesses(
        pd.DataFrame({"x": ["https://ror.org/012abcd34", "https://ror.org/02xyz9876"]})
    )
    assert (guess.meaning, guess.values["register"]) == ("register_id", "ror")


def test_every_register_of_the_headers_has_a_form():
    assert set(WORDS.registers) == set(FORMS)
    assert not any(has_form(name, "Blauwe Toren") for name in FORMS)


# Names without a header that says so


def test_legal_forms_and_kinds_make_a_column_of_names():
    names = ["Acme GmbH", "Hochschule Trier", "Peter Kunz", "Anna Alt", "Bau AG Mitte", "Ute Neu"]
    (guess,) = guesses(pd.DataFrame({"Wer": names}))
    assert guess.meaning == "institution"
    assert guess.values["share"] == 50
    assert guess.score == pytest.approx(0.3 + 0.3 * 0.5)
    lists = [f"{a}; {b}" for a, b in zip(names, names[::-1], strict=True)]
    assert best("Wer", lists) == "partners"


@pytest.mark.parametrize(
    "values",
    [
        ["Anna Bos", "Jan Mol", "Eva Kok", "Gemeente Ede"],
        ["Universiteit", "Gemeente", "Museum", "Hogeschool"],
        ["Gemeente Ede", "Gemeente Ede", "Gemeente Epe", "Gemeente Epe"],
        ["De universiteit gaat met heel veel andere mensen in de stad praten over wonen"] * 4,
    ],
)
def test_other_columns_are_no_names(values):
    assert best("Wie of wat", values) is None


# All columns together

TABLE = pd.DataFrame(
    {
        "Nr": CODES,
        "Projectnaam": TITLES,
        "Trekker": NAMES,
        "Partners": LISTS,
        "Startdatum": DAYS,
        "Land": ["Nederland"] * 4,
        "Status": ["loopt", "loopt", "klaar", "klaar"],
        "Wie": ["Acme GmbH", "Bouw BV", "Gemeente Ede", "Museum Oost"],
        "ja of nee": ["ja", "nee", "ja", "nee"],
    }
)


@examples(60)
@given(st.permutations(list(TABLE.columns)), st.permutations(list(range(len(TABLE)))))
def test_the_order_of_columns_and_rows_makes_no_difference(columns, rows):
    assert guesses(TABLE.iloc[rows][columns]) == guesses(TABLE)


def test_guesses_stand_the_surest_first_and_have_a_reason():
    found = guesses(TABLE)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert all(0 < one.score <= 1 for one in found)
    for lang in LANGUAGES:
        assert all(one.because(lang) for one in found)
    assert len({(one.header, one.meaning) for one in found}) == len(found)


cells = st.one_of(
    st.none(), st.text(max_size=30), st.sampled_from([*NAMES, "ja", "2020", "a@b.nl"])
)


@examples(60)
@given(st.text(max_size=40), st.lists(cells, max_size=8))
def test_any_header_and_any_cells_can_be_read(header, values):
    for one in guesses(pd.DataFrame({header: pd.Series(values, dtype="str")})):
        assert 0 < one.score <= 1
        assert one.because("nl")


def test_what_was_not_given_says_nothing():
    assert scores("Einde", ["2020", "NA", "NA", "NA"]) == {"end": 1.0}
    assert column_of(pd.Series(["NA", None], dtype="str")).cells == 0


def test_an_empty_column_is_what_its_header_says_a_little_less_surely():
    assert scores("Partners", [None, None])["partners"] == pytest.approx(0.9)


def test_a_long_column_is_looked_at_in_part():
    many = pd.Series([f"Huis {n} aan zee" for n in range(30_000)])
    column = column_of(many)
    assert column.cells == 30_000
    assert len(column.texts) <= 2_000
    assert column.weights.sum() == pytest.approx(1)


# The row of the headers


def test_a_header_fits_better_than_what_stands_above_and_below_it():
    header = ["Nr.", "Titel van het project", "Wie trekt?", "Betrokken partners", "Land"]
    others = [
        ["Overzicht van projecten en partners 2023", "", "", "", ""],
        ["1", "Schone lucht", "Gemeente Ede", "Zuidhof", "Nederland"],
        ["", "", "", "", ""],
        ["Totaal", "", "", "", "12"],
    ]
    assert all(header_fit(header) > 2 * header_fit(other) for other in others)
    assert header_fit([]) == header_fit(["", " ", "x" * 5_000]) == 0


@examples(60)
@given(st.lists(st.text(max_size=20), max_size=8))
def test_a_row_fits_at_most_one_a_cell(row):
    assert 0 <= header_fit(row) <= len(row)


def test_the_known_headers_of_every_table_fit_wholly():
    for words in WORDS.headers("table").values():
        for word in words:
            assert header_fit([word]) == 1
            assert plain(word) == word


# A header that means one thing in one language and another in another


@pytest.mark.parametrize(
    ("cells", "meaning"),
    [
        (["Malmö universitet", "Lunds kommun", "Krinova AB"], "partners"),
        (["Malmö universitet; Lunds kommun", "Krinova AB"], "partners"),
        (["1", "2", "1"], "part"),
    ],
)
def test_what_stands_below_tells_which_part_is_meant(cells, meaning):
    found = guesses(pd.DataFrame({"Part": cells}, dtype="str"))
    assert (found[0].meaning, found[0].score) == (meaning, 1)
    assert ("part" in {one.meaning for one in found}) == (meaning == "part")


def test_a_sheet_of_parties_goes_with_a_sheet_of_projects(tmp_path):
    projects = {
        "Projekt": ["P1", "P2"],
        "Namn": ["Sol", "Hav"],
        "Projektägare": ["Lunds universitet", "Malmö stad"],
    }
    parties = {"Projekt": ["P1", "P1", "P2"], "Part": ["Krinova AB", "Malmö stad", "Region Skåne"]}
    path = tmp_path / "projekt.xlsx"
    with pd.ExcelWriter(path) as book:
        pd.DataFrame(projects).to_excel(book, sheet_name="Projekt", index=False)
        pd.DataFrame(parties).to_excel(book, sheet_name="Parter", index=False)
    net = kn.read(path)
    assert (len(net.projects), len(net.institutions), len(net.participations)) == (2, 4, 5)
    assert net.participations["role"].eq("trekker").sum() == 2


def test_what_stands_in_a_column_counts_where_its_header_cannot_be_true():
    cells = ["Universiteit Leiden", "Gemeente Delft", "Stichting Waag", "Hogeschool Leiden"]
    found = {one.meaning: one.reason for one in guesses(pd.DataFrame({"Looptijd": cells}))}
    assert found == {"institution": "names"}
