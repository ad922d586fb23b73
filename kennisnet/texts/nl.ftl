# Alle zinnen van kennisnet in het Nederlands. De sleutels zijn die van en.ftl; een test vergelijkt ze.

count-institutions = { $n ->
    [one] 1 instelling
   *[other] { $n } instellingen
}
count-projects = { $n ->
    [one] 1 project
   *[other] { $n } projecten
}
count-participations = { $n ->
    [one] 1 deelname
   *[other] { $n } deelnames
}
count-findings = { $n ->
    [0] Er is niets vreemds gevonden.
    [one] 1 ding verdient een blik.
   *[other] { $n } dingen verdienen een blik.
}

place-row = rij
place-column = kolom

input-error = { $n ->
    [one] De invoer is niet te gebruiken (1 fout):
   *[other] De invoer is niet te gebruiken ({ $n } fouten):
}

# Fouten: wat er staat en wat er had moeten staan

fault-file-missing = er is geen bestand “{ $found }”
fault-file-folder = “{ $found }” is een map; er is een bestand nodig
fault-file-empty = het bestand heeft geen rijen
fault-file-xls = dit is een oud Excel-bestand; bewaar het als .xlsx of .csv
fault-file-xlsx = de werkmap gaat niet open ({ $found })
fault-file-csv = de tekst is niet als tabel te lezen ({ $found })
fault-file-toml = de tekst is niet als TOML te lezen ({ $found })
fault-file-encoding = de letters zijn niet te lezen; bewaar het bestand als UTF-8, of geef de codering{ $encoding ->
    [""] .
   *[other] {" "}(“{ $encoding }” past niet).
}
fault-sheet-unknown = er is geen tabblad “{ $found }”; de werkmap heeft: { $sheets }
fault-cell-error = in de cel staat de fout { $found }
fault-cell-formula = in de cel staat de formule { $found } zonder bewaarde uitkomst; bewaar de werkmap eerst in uw rekenprogramma
fault-row-long = de rij heeft meer cellen dan de kop ({ $columns }); over is: “{ $found }”
fault-header-double = twee kolommen heten “{ $found }”
fault-column-absent = er is geen kolom “{ $found }”; de kolommen zijn: { $have }
fault-column-missing = de kolom “{ $found }” is nodig
fault-column-twice = meer dan één kolom kan de kolom { $field } zijn: { $found }; zeg welke met { $field }=
fault-project-column = geen kolom met projecten herkend in: { $have }; noem haar (project=, name=)
fault-who-column = geen kolom met trekkers of partners herkend in: { $have }; noem haar (lead=, partners=)
fault-institution-column = geen kolom met instellingen herkend in: { $have }; noem haar (institution=)
fault-project-missing = de rij noemt geen project; een naam of een code is nodig
fault-same-differs = “{ $found }” spreekt “{ $kept }” tegen, in een eerdere rij van “{ $key }”; maak ze gelijk, of laat de eerste rij gelden
fault-lead-value = geen rij heeft de rol “{ $found }”
fault-mention-missing = de rij noemt geen vermelding
fault-mention-unknown = nergens staat wat “{ $found }” betekent; zet het in de aliastabel
fault-alias-unknown = “{ $found }” is geen instelling uit de tabel met instellingen
fault-alias-unused = de vermelding “{ $found }” komt in geen cel voor
fault-id-missing = de rij heeft geen id
fault-id-double = de id “{ $found }” staat er twee keer
fault-id-shared = de id “{ $found }” staat voor een instelling én voor een project
fault-id-unknown = er is geen instelling of project “{ $found }”
fault-kind-unknown = “{ $found }” is geen soort; institution of project is nodig
fault-parent-unknown = de moederinstelling “{ $found }” staat niet in deze tabel
fault-parent-generic = een soort organisatie heeft geen moederinstelling en is er geen (“{ $found }”)
fault-parent-circle = de moederinstellingen lopen in een kring: { $found }
fault-institution-unknown = “{ $found }” is geen instelling van dit netwerk
fault-project-unknown = “{ $found }” is geen project van dit netwerk
fault-role-unknown = “{ $found }” is geen rol; trekker of partner is nodig
fault-certainty-unknown = “{ $found }” is geen zekerheid; certain, likely of doubtful is nodig
fault-not-whole = “{ $found }” is geen heel getal
fault-not-yes-no = “{ $found }” is geen ja en geen nee; true of false is nodig
fault-disagree = “{ $found }” spreekt “{ $kept }” in rij { $first } tegen: dezelfde instelling in hetzelfde project

# Vreemd, maar geen fout

fault-note-remark = “{ $found }” tussen haakjes is als opmerking gelezen
fault-note-joined = “{ $found }” is als twee namen gelezen; is het één naam, zet die dan in de aliastabel
fault-note-spellings = één naam, op meer manieren gespeld: { $found }
fault-note-nobody = project “{ $found }” heeft een rij zonder instelling
fault-note-no-lead = project “{ $found }” noemt geen trekker
fault-note-alone = project “{ $found }” noemt minder dan twee instellingen en verbindt dus niemand
fault-note-empty = project “{ $found }” noemt helemaal niemand
fault-note-open = de lijst van project “{ $found }” is open (“etc.”): een deel van de partners is onbekend
fault-note-generic = “{ $found }” is een soort organisatie: wordt getoond en verbindt niemand
fault-note-doubtful = het is onzeker wie “{ $found }” is in project { $project }
fault-note-alike = misschien dezelfde instelling: { $found }
fault-note-not-compared = { $found } namen zijn er te veel om op gelijkenis te vergelijken (hoogstens { $most })

# Een opdracht kreeg iets dat zij niet kent

argument-table-or-pair = geef een tabel, of het paar nodes= en edges=
argument-column-nowhere = geen tabel heeft een kolom “{ $column }”; er zijn: { $have }
argument-missing-column = { $table } heeft een kolom “{ $column }” nodig, en die heeft het netwerk niet
argument-mask = een masker voor { $table } is { $wanted } keer waar of onwaar; dit is { $got }
argument-export-unknown = er is geen export naar “{ $got }”; er zijn: { $known }
argument-of-unknown = “{ $got }” is geen van: { $known }
argument-weight-unknown = er is geen gewicht “{ $got }”; er zijn: { $known }
argument-measure-unknown = er is geen maat “{ $got }” van { $of }; er zijn: { $known }
argument-too-many-pairs = de projecten maken { $pairs } paren, meer dan { $most }: laat de grootste projecten weg (subset)
argument-predictor-unknown = er is geen voorspeller “{ $got }”; er zijn: { $known }
argument-balance = balance ligt tussen 0 en 1; dit is { $got }
argument-too-many-institutions = { $n } instellingen zijn er te veel voor voorstellen (hoogstens { $most }): maak het netwerk eerst kleiner (subset)
argument-option-clash = geef een tabel of --nodes en --edges, niet allebei
argument-option-pair = --nodes en --edges horen bij elkaar

# Voorstellen

suggest-partner = { $partner } (met { $a } in “{ $p }”, met { $b } in “{ $q }”)
suggest-more = { $n ->
    [one] nog 1
   *[other] nog { $n }
}
suggest-evidence = { $a } en { $b } delen in deze gegevens geen project, maar wel partners: { $partners }.
suggest-open = { $n ->
    [one] De lijst van { $projects } is open: misschien doet { $name } daar al mee.
   *[other] { $n } lijsten met de ander zijn open (zoals { $projects }): misschien doet { $name } daar al mee.
}
suggest-few = { $n ->
    [one] { $names } doet maar aan één project mee, dus dit steunt op weinig.
   *[other] { $names } doen elk maar aan één project mee, dus dit steunt op weinig.
}
suggest-doubtful = Het is onzeker wie met “{ $name }” bedoeld is.
suggest-nowhere = Er is geen lopend project waarin ze elkaar kunnen treffen.

# De opdrachtregel

cli-about = Wie werkt met wie? kennisnet maakt een netwerk van een tabel met per project een trekker en partners. Zonder tabel gaat het over Leiden Kennisstad.
cli-tidy = Schrijf nodes.csv en edges.csv uit projects.csv, aliases.csv en institutions.csv in een map.
cli-check = Zeg wat er mis is met een tabel, of vreemd.
cli-measure = Tel en rangschik instellingen (of projecten): aantal projecten, trekkerschap, centraliteit, bemiddeling.
cli-overlap = Geef de paren die projecten (of instellingen) delen.
cli-export = Schrijf het netwerk voor een ander programma: .csv of .xlsx.
cli-arg-table = Uw tabel (.csv of .xlsx): een rij per project, of per deelname. Weggelaten = Leiden Kennisstad.
cli-arg-folder = De map met projects.csv, aliases.csv en institutions.csv.
cli-opt-nodes = De nodes.csv van een netwerk, in plaats van een tabel.
cli-opt-edges = De edges.csv van een netwerk, in plaats van een tabel.
cli-opt-aliases = Een tabel die zegt wat vermeldingen betekenen: mention, institution.
cli-opt-institutions = Een tabel met instellingen: id, name, sector, parent, generic.
cli-opt-level = parents: onderdelen tellen bij hun moederinstelling; units: ieder voor zich.
cli-opt-lang = Taal van wat er te zien is: nl of en.
cli-opt-out = Schrijf naar dit bestand (.csv of .xlsx) in plaats van naar het scherm.
cli-opt-file = Schrijf naar dit bestand (.csv of .xlsx).
cli-panel-table = Kolommen en tabellen
cli-opt-of = institutions (instellingen) of projects (projecten).
cli-opt-weight = Gewicht van een band: { $weights }.
cli-opt-measure = Een maat om te tonen en op te sorteren; mag vaker gegeven worden.
cli-opt-list = Geef alle maten met hun bereik en bron.
cli-opt-top = Toon zoveel rijen op het scherm.
cli-opt-sheet = Het tabblad van een werkmap.
cli-opt-header = De kop van de kolom met { $field }, als die niet herkend wordt.
cli-opt-first = Als rijen elkaar tegenspreken, laat de eerste gelden.
cli-opt-version = Toon de versie.
cli-field-project = projectcodes
cli-field-name = projectnamen
cli-field-lead = trekkers
cli-field-partners = partners
cli-field-institution = instellingen (een rij per deelname)
cli-field-role = rollen
cli-written = Geschreven: { $path }
cli-reading = Lezen
cli-measuring = Rekenen
cli-more = { $n ->
    [one] … en nog 1 rij; --top of --out toont alles
   *[other] … en nog { $n } rijen; --top of --out toont alles
}
cli-columns = Niet getoond bij gebrek aan ruimte: { $names } (-m NAAM toont er een, --out schrijft alles)
cli-level-units = Onderdelen (faculteiten, instituten) tellen ieder voor zich.
cli-level-parents = Onderdelen (faculteiten, instituten) tellen bij hun moederinstelling.
cli-generic = Soorten organisaties (‘scholen’, ‘bedrijven’) verbinden niemand en doen niet mee.
cli-undefined = – betekent: onbepaald, er is niets om het uit te berekenen.
cli-file-busy = { $path } kan niet geschreven worden: { $why }

column-name = naam
column-id = id
column-a = de een
column-b = de ander
column-shared = gedeeld
column-weight = gewicht
column-range = bereik
column-of = van
column-line = wat hij zegt
column-source = bron
column-kind = soort
column-file = bestand
column-row = rij
column-column = kolom
column-note = bevinding
kind-fault = fout
kind-note = let op
