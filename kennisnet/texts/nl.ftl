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
count-faults = { $n ->
    [one] 1 fout: zo is de tabel niet te gebruiken.
   *[other] { $n } fouten: zo is de tabel niet te gebruiken.
}
count-findings = { $n ->
    [0] Er is niets vreemds gevonden.
    [one] 1 ding verdient een blik.
   *[other] { $n } dingen verdienen een blik.
}

place-key = sleutel
place-row = rij
place-column = kolom

input-error = { $n ->
    [one] De invoer is niet te gebruiken (1 fout):
   *[other] De invoer is niet te gebruiken ({ $n } fouten):
}

# Fouten: wat er staat en wat er had moeten staan

fault-file-missing = er is geen bestand “{ $found }”
fault-file-missing-near = er is geen bestand “{ $found }”; bedoelt u: { $near }?
fault-file-folder = “{ $found }” is een map; er is een bestand nodig
fault-file-empty = het bestand heeft geen rijen
fault-no-rows = onder de koppen is nog geen rij ingevuld{ $sheet ->
    [none] {""}
   *[other] {" "}(tabblad “{ $sheet }”)
}; vul er rijen in, bewaar het bestand en geef de opdracht opnieuw
fault-file-xls = de werkmap (van voor Excel 2007) is beschadigd of is er geen; open haar in een rekenprogramma en bewaar haar als .xlsx of .csv
fault-file-locked = het bestand heeft een wachtwoord; bewaar het zonder
fault-file-xlsx = dit bestand is geen werkmap, of het is beschadigd; open het in een rekenprogramma en bewaar het opnieuw als .xlsx of .csv
fault-file-xlsb = dit is een binaire werkmap; bewaar haar als .xlsx of .csv
fault-file-ods = het rekenblad is beschadigd of is er geen; bewaar het opnieuw, of als .xlsx of .csv
fault-file-docx = het Word-document is beschadigd of is er geen; bewaar het opnieuw als .docx
fault-file-doc = dit is een oud Word-bestand; bewaar het als .docx
fault-file-odt = dit is een tekstdocument van OpenDocument; bewaar het als .docx, of de tabel als .ods of .csv
fault-file-pdf = dit is een PDF; kopieer de tabel naar een rekenprogramma en bewaar haar als .xlsx of .csv
fault-file-picture = dit is een afbeelding, hoe het bestand ook heet; geef het bestand met de tabel zelf, of typ haar over (kennisnet new begin maakt een lege tabel)
fault-file-named = het bestand heet { $found }, maar is iets anders of is beschadigd; open het in het programma waarmee het gemaakt is en bewaar het opnieuw, als .xlsx of .csv
fault-file-xml = dit is XML; open het in een rekenprogramma en bewaar het als .xlsx of .csv
fault-file-no-tables = in het document staat geen tabel
fault-file-parquet = het parquet-bestand is beschadigd of is er geen
fault-file-extra = voor dit bestand is een uitbreiding nodig; installeer haar met: pip install "kennisnet[{ $found }]"
fault-file-zip = het zip-bestand is beschadigd of is er geen; pak het zelf uit en geef het bestand met de tabel
fault-zip-unclear = { $n ->
    [0] het zip-bestand is leeg
   *[other] in een zip-bestand moet één tabel staan; dit bevat: { $files }. Pak het uit en geef het bestand met de tabel
}
fault-file-bomb = uitgepakt is het bestand te groot om te lezen (meer dan { $megabytes } MB); met KENNISNET_LIMITS=4 in de omgeving mag het vier keer zo groot zijn
fault-file-entities = het bestand is onveilig: zijn XML verklaart entiteiten, wat een rekenprogramma of Word nooit doet
fault-sheet-huge = { $sheet ->
    [none] de tabel
   *[other] het tabblad “{ $sheet }”
} beslaat { $cells } cellen, te veel om te lezen; verwijder de rijen en kolommen buiten de tabel en bewaar het opnieuw (KENNISNET_LIMITS={ $times } in de omgeving staat het toe)
fault-sheet-long = { $sheet ->
    [none] de tabel
   *[other] het tabblad “{ $sheet }”
} heeft { $rows } rijen, te veel om te lezen; verwijder die buiten de tabel, of splits haar (KENNISNET_LIMITS={ $times } in de omgeving staat het toe)
fault-cell-huge = een cel heeft { $signs } tekens, te veel om te lezen: ontbreekt er een aanhalingsteken, zodat regels aan elkaar zijn geplakt? (KENNISNET_LIMITS={ $times } in de omgeving staat het toe)
fault-sheet-wide = { $sheet ->
    [none] de tabel
   *[other] het tabblad “{ $sheet }”
} heeft { $columns } kolommen, te veel om te lezen; verwijder die buiten de tabel, of geef elke deelname een eigen rij (KENNISNET_LIMITS={ $times } in de omgeving staat het toe)
fault-sheet-void = { $sheet ->
    [none] de tabel
   *[other] het tabblad “{ $sheet }”
} beslaat { $cells } cellen, waarvan maar { $rows ->
    [one] 1 rij
   *[other] { $rows } rijen
} en { $columns ->
    [one] 1 kolom
   *[other] { $columns } kolommen
} iets bevatten; maak de cellen buiten de tabel leeg en bewaar het opnieuw (KENNISNET_LIMITS={ $times } in de omgeving staat het toe)
fault-file-csv = vanaf hier is de tekst niet als tabel te lezen; waarschijnlijk staat een aanhalingsteken (") verkeerd, of sluit het nooit
fault-file-gzip = het ingepakte bestand is beschadigd of is er geen; pak het zelf uit en geef het bestand dat erin zit
fault-file-toml = { $line ->
    [end] aan het einde ontbreekt iets
   *[other] regel { $line } (teken { $column }) is niet te lezen
}; schrijf elke regel als: naam = "tekst", met aanhalingstekens om tekst en [ ] om wat er meer zijn: partners = ["Partner 1", "Partner 2"]
fault-file-nul = hier staat een teken dat in geen tekst voorkomt (NUL): het bestand is beschadigd of is geen tabel; open het in het programma waarmee het gemaakt is en bewaar het opnieuw, als xlsx of csv
fault-file-encoding = { $encoding ->
    [none] de letters zijn niet te lezen; bewaar het bestand als UTF-8, of geef de codering: --encoding (Python: encoding=)
   *[other] de letters passen niet bij de codering “{ $encoding }”; bewaar het bestand als UTF-8, of geef een andere: --encoding (Python: encoding=)
}
fault-sheet-unknown = er is geen tabblad “{ $found }”; de werkmap heeft: { $sheets }
fault-encoding-unknown = er is geen codering “{ $found }”; bekend zijn onder andere utf-8, cp1252, latin-1 en utf-16
fault-header-row = in deze rij staat geen kop; noem de rij met de koppen zoals uw rekenprogramma haar nummert: --header (Python: header=)
fault-cell-error = in de cel staat de fout { $found }
fault-cell-formula = in de cel staat de formule { $found } zonder bewaarde uitkomst; bewaar de werkmap eerst in uw rekenprogramma
fault-cell-list = in de cel staat een lijst: { $found }; schrijf haar als tekst, met komma's
fault-text-unwritable = in “{ $found }” staan tekens die geen bestand kan bevatten
fault-about-mapping = dit zijn geen onderdelen (title, source, date, caveats) met hun tekst: “{ $found }”
fault-about-text = dit is geen tekst: “{ $found }”
fault-about-list = dit is geen lijst van zinnen: “{ $found }”
fault-about-unwritable = er staan tekens in die geen bestand kan bevatten
fault-row-long = de rij heeft meer cellen dan de kop ({ $columns }); over is: “{ $found }”
fault-header-double = twee kolommen heten “{ $found }”
fault-both-unmarked = “{ $found }” is genoemd voor de trekkers en voor de partners, maar de cellen (zoals “{ $example }”) zeggen niet wie wat is (“T: … P: …”); noem de kolom voor een van beide: --lead of --partners (Python: lead=, partners=)
fault-column-absent = er is geen kolom “{ $found }”; de kolommen zijn: { $have }{ $near ->
    [none] {""}
   *[other] {". "}Heet die kolom nu anders, zeg dan hoe, bijvoorbeeld: { $near }
}
fault-column-missing = de kolom “{ $found }” is nodig
fault-project-column = geen kolom met projecten herkend in: { $have }; noem haar: --project of --name (Python: project=, name=){ $nameless ->
    [none] {""}
   *[other] {". "}Een kolom zonder kop ({ $nameless }) heet naar haar letter
}
fault-reading-unsure = het is niet zeker hoe deze tabel gelezen moet worden; zonder andere fouten volgt bij het lezen een vraag, met de antwoorden
fault-setting-unknown = er is geen sleutel “{ $found }”; bedoelt u: { $near }?
fault-setting-type = “{ $found }” past hier niet; nodig is { $holds ->
    [number] een getal zonder aanhalingstekens, zoals 3
    [columns] een tabel met koppen en wat zij betekenen: {"{"} "Thema" = "spoor" {"}"}
    [words] een woord tussen aanhalingstekens, of een lijst ervan: ["a", "b"]
    [headers] de kop van een kolom tussen aanhalingstekens, of een lijst ervan: ["Partner 1", "Partner 2"]
    [header] de kop van één kolom, tussen aanhalingstekens
    [sheets] de naam of het nummer van een tabblad, of een lijst ervan: ["2021", "2022"]
    [file] de naam van een bestand, tussen aanhalingstekens
    [seen] wat --save daar schrijft
   *[other] een tekst tussen aanhalingstekens
}
fault-setting-value = “{ $found }” kan niet: { $why }
fault-who-column = geen kolom met trekkers of partners herkend in: { $have }; noem haar: --lead of --partners (Python: lead=, partners=){ $nameless ->
    [none] {""}
   *[other] {". "}Een kolom zonder kop ({ $nameless }) heet naar haar letter
}
fault-one-column = de tabel heeft maar één kolom, “{ $found }”, en daaruit blijkt niet wie met wie werkt. Nodig is een rij voor elk project, met wie trekt en wie meedoet; als csv bijvoorbeeld de kop “Project;Trekker;Partners” en daaronder “Leerlab;Hogeschool;Museum, Gemeente”. Heeft uw bestand wel meer kolommen, noem dan het teken ertussen: --delimiter (Python: delimiter=). Een lege tabel om in te vullen maakt: kennisnet new begin
fault-institution-column = geen kolom met instellingen herkend in: { $have }; noem haar: --institution (Python: institution=){ $nameless ->
    [none] {""}
   *[other] {". "}Een kolom zonder kop ({ $nameless }) heet naar haar letter
}
fault-project-missing = de rij noemt geen project; een naam of een code is nodig
fault-same-differs = “{ $found }” spreekt “{ $kept }” tegen, in een eerdere rij van “{ $id }”; maak ze gelijk, of laat de eerste rij gelden: --first-wins (Python: on_conflict="first")
fault-lead-value = geen rij heeft de rol “{ $found }”
fault-mention-missing = de rij noemt geen vermelding
fault-mention-unknown = nergens staat wat “{ $found }” betekent; zet het in de aliastabel
fault-alias-unknown = “{ $found }” is geen instelling uit de tabel met instellingen
fault-decision-unknown = “{ $found }” is geen besluit; kies zelfde, verschillend, onderdeel van of navragen, of laat de cel leeg
fault-decision-nobody = er staat een besluit (“{ $found }”), maar hier staat geen naam
fault-decision-united = “{ $found }” en “{ $candidate }” kunnen niet ook “{ $decision ->
    [different] verschillend
   *[other] onderdeel van
}” zijn: de rijen { $rows } spreken elkaar tegen, want samen maken de andere er één instelling van; verander een van deze rijen
fault-decision-one = “{ $found }” en “{ $candidate }” kunnen niet “{ $decision ->
    [different] verschillend
   *[other] onderdeel van
}” zijn: door hun spelling of door de tabellen met namen zijn zij al één instelling
fault-decision-twice = over “{ $found }” en “{ $candidate }” zijn twee verschillende besluiten genomen, in de rijen { $rows }; laat er één staan
fault-decision-wholes = “{ $found }” kan niet onderdeel zijn van twee instellingen: de rijen { $rows } spreken elkaar tegen; laat er één staan
fault-decision-circle = “{ $found }” zou onderdeel van zichzelf zijn: de rijen { $rows } maken samen een kring; verander een van deze rijen
fault-decisions-two = naast de tabel liggen twee bestanden met besluiten: “{ $found }” en “{ $other }”; bewaar er één, of noem er één met --decisions
fault-alias-unused = de vermelding “{ $found }” komt in geen cel voor
fault-id-missing = de rij heeft geen id
fault-id-double = de id “{ $found }” staat er twee keer
fault-name-double = de naam “{ $found }” staat er twee keer, met verschillende id's
fault-id-shared = de id “{ $found }” staat voor een instelling én voor een project
fault-id-unknown = er is geen instelling of project “{ $found }”
fault-kind-unknown = “{ $found }” is geen soort; institution of project is nodig
fault-parent-unknown = de moederinstelling “{ $found }” staat niet in deze tabel
fault-parent-generic = een soort organisatie heeft geen moederinstelling en is er geen (“{ $found }”)
fault-parent-circle = de moederinstellingen lopen in een kring: { $found }
fault-institution-near = “{ $found }” is geen instelling van dit netwerk; bedoelt u: { $near }?
fault-institution-unknown = “{ $found }” is geen instelling van dit netwerk
fault-institution-kind = “{ $found }” is een soort organisatie, waarvan niemand weet welke meedoet; noem er een
fault-project-over = “{ $found }” is voltooid of gestaakt: daar komt niemand meer bij; geef voor een vervolg de deelnemers (members)
fault-project-near = “{ $found }” is geen project van dit netwerk; bedoelt u: { $near }?
fault-project-unknown = “{ $found }” is geen project van dit netwerk
fault-role-unknown = “{ $found }” is geen rol; trekker of partner is nodig
fault-certainty-unknown = “{ $found }” is geen zekerheid; certain, likely of doubtful is nodig
fault-not-whole = “{ $found }” is geen heel getal
fault-not-date = “{ $found }” is geen datum; een dag, een maand of een jaar is nodig, als 2021-03-01, 2021-03 of 2021
fault-not-yes-no = “{ $found }” is geen ja en geen nee; true of false is nodig
fault-disagree = “{ $found }” spreekt “{ $kept }” in rij { $first } tegen: dezelfde instelling in hetzelfde project

# Vreemd, maar geen fout

note-remark = “{ $found }” tussen haakjes is als opmerking gelezen
note-bracketed = “{ $found }” staat tussen haakjes achter een naam, en elders als eigen naam: misschien dezelfde instelling
note-role = de rol “{ $found }” is als partner gelezen; betekent die dat iemand trekt, noem haar dan: --lead-value (Python: lead_values=)
note-role-no-lead = geen woord in de kolom “{ $found }” betekent dat iemand trekt: geen project heeft een trekker; betekent een woord dat wel, noem het dan: --lead-value (Python: lead_values=)
note-perhaps-partners = de kolom “{ $found }” naast de partners bevat ook zulke namen; de kolom is niet gebruikt; doen zij mee, noem dan alle kolommen met partners: --partners (Python: partners=)
note-perhaps-others = de kolom “{ $found }” naast de partners is niet gebruikt: er lijken opmerkingen in te staan; staan er partners in, noem dan alle kolommen met partners: --partners (Python: partners=)
note-perhaps-bold = in de kolom “{ $header }” is in bijna elke opsomming precies één naam vet (zoals “{ $found }”), en niets legt het uit: die is gelezen als de andere; betekenen vette letters dat die trekt, zet dan een regel “vet = trekker” onder de tabel
note-perhaps-marked = in de kolom “{ $header }” staat het teken { $found } in bijna elke cel bij precies één naam, en niets legt het uit: het is weggelaten; betekent het dat die trekt, zet dan een regel “{ $found } = trekker” onder de tabel
note-perhaps-role = misschien zegt de kolom “{ $found }” wie trekt: één van de letters staat in bijna elk project precies één keer; de kolom is niet gebruikt; zegt die het wel, noem haar dan: --role (Python: role=)
note-cut = “{ $found }” is als meer namen gelezen: { $pieces }; klopt dat, dan onthoudt kennisnet check --save het (Python: recognise(…).save); is het één naam, zeg dat dan: --one-name (Python: names=)
note-kept-whole = “{ $found }” is als één naam gelezen; misschien zijn het er meer: { $pieces }; is het er één, dan onthoudt kennisnet check --save dat (Python: recognise(…).save); zijn het er meer, zeg dan wat ze scheidt: --separator (Python: separators=)
note-lines-joined = { $n ->
    [one] in één cel staat
   *[other] in { $n } cellen staat
} een regeleinde midden in een naam, zoals “{ $found }”; dat is gelezen als het eind van een smalle regel
note-lines-perhaps = { $n ->
    [one] één cel is
   *[other] { $n } cellen zijn
} gescheiden bij regeleinden die misschien alleen het eind van een smalle regel zijn: { $pieces }; is het één naam, zeg dat dan: --one-name (Python: names=), of zeg wat namen wel scheidt: --separator (Python: separators=)
note-first-leads = de kop “{ $found }” noemt wie trekt en dan de partners: de eerste naam van elke cel is gelezen als wie trekt; is dat niet zo, noem dan de kolom met wie trekt, of dat die er niet is: --lead, --no-lead (Python: lead=)
note-leads-in-list = een woord of teken in de cellen, zoals “(penvoerder)”, “Trekker:” of een uitgelegde “*”, zegt { $n } keer wie trekt; zo is het gelezen
note-bracket-kept = “{ $found }” staat { $n } keer zo in de tabel; wat tussen haakjes staat, is als deel van de naam gelezen
note-brackets-one = { $found } zijn als één instelling gelezen, zonder wat tussen haakjes staat; zijn het er meer, zeg dat dan: --one-name (Python: names=)
note-bracket-persons = { $n ->
    [one] misschien staat er een mens tussen haakjes achter een instelling: { $found }; dat is als deel van de naam gelezen; is het een mens, zet die dan in een eigen kolom
   *[other] misschien staan er mensen tussen haakjes achter instellingen: { $found }; dat is als deel van de naam gelezen; zijn het mensen, zet ze dan in een eigen kolom
}
note-brackets-shared = { $n ->
    [one] dit staat tussen haakjes achter meer namen en is als deel daarvan gelezen: { $found }; zegt het wat iemand daar doet
   *[other] deze staan tussen haakjes achter meer namen en zijn als deel daarvan gelezen: { $found }; zeggen ze wat iemand daar doet
}, haal het dan uit de namen
note-contacts = { $n ->
    [one] in 1 cel is een mailadres, een telefoonnummer of een naam achter “t.a.v.”
   *[other] in { $n } cellen zijn mailadressen, telefoonnummers of namen achter “t.a.v.”
} weggelaten uit “{ $found }”: die horen niet bij een naam
note-persons-beside = { $n ->
    [one] naast een instelling in “{ $column }” staat een mens, die is weggelaten: { $found }; is dat wel een instelling, zeg dat dan: --one-name (Python: names=)
   *[other] naast instellingen in “{ $column }” staan { $n } mensen, die zijn weggelaten: { $found }; is er toch een instelling bij, zeg dat dan: --one-name (Python: names=)
}
note-perhaps-persons = { $n ->
    [one] misschien een mens en geen instelling of onderdeel ervan: { $found }; gelezen zoals het in “{ $column }” staat; is het een mens, zet die dan in een eigen kolom
   *[other] misschien zijn deze { $n } mensen en geen instellingen of onderdelen ervan: { $found }; gelezen zoals ze in “{ $column }” staan; zijn het mensen, zet ze dan in een eigen kolom
}
note-numbered = { $n ->
    [one] 1 cel is een genummerde lijst; de nummers zijn weggelaten
   *[other] { $n } cellen zijn genummerde lijsten; de nummers zijn weggelaten
}
note-same-as-above = { $n ->
    [one] “{ $found }” in één cel is gelezen als wat erboven staat
   *[other] “{ $found }” en dergelijke in { $n } cellen is gelezen als wat erboven staat
}
note-spellings = één naam, op meer manieren gespeld: { $found }
note-settings = gelezen zoals “{ $found }” zegt
note-not-given = { $n ->
    [one] “{ $found }” betekent hier dat er niets is ingevuld (één keer)
   *[other] “{ $found }” betekent hier dat er niets is ingevuld ({ $n } keer)
}
note-perhaps-not-given = { $n ->
    [one] “{ $found }” is als naam gelezen (één keer); betekent het dat er niets is ingevuld, zeg dat dan: --not-given (Python: not_given=)
   *[other] “{ $found }” is als naam gelezen ({ $n } keer); betekent het dat er niets is ingevuld, zeg dat dan: --not-given (Python: not_given=)
}
note-rows-a-project = verscheidene rijen hebben dezelfde projectnaam (“{ $found }”); ze zijn als één project gelezen, met de partners van allemaal. Zijn het verschillende projecten, noem dan een kolom die ze onderscheidt: --project (Python: project=)
note-row-a-project = twee rijen hebben dezelfde naam (“{ $found }”); elke rij is als een project gelezen
note-names-differ = { $n ->
    [one] 1 instelling of project heeft meer dan één naam in “{ $found }” (“{ $example }”); de naam die het meest voorkomt, geldt
   *[other] { $n } instellingen of projecten hebben meer dan één naam in “{ $found }” (zoals “{ $example }”); de naam die het meest voorkomt, geldt
}
note-side-differs = { $n ->
    [one] “{ $found }” verschilt tussen rijen van 1 instelling of project (“{ $example }”); wat de meeste rijen zeggen, geldt, en anders blijft het leeg
   *[other] “{ $found }” verschilt tussen rijen van { $n } instellingen of projecten (zoals “{ $example }”); wat de meeste rijen zeggen, geldt, en anders blijft het leeg
}
note-side-differs-in-project = { $n ->
    [one] “{ $found }” verschilt bij 1 instelling die twee keer in een project staat, en is daar weggelaten
   *[other] “{ $found }” verschilt bij { $n } instellingen die twee keer in een project staan, en is daar weggelaten
}
note-starts-differ = { $n ->
    [one] “{ $found }” verschilt tussen rijen van 1 project (“{ $example }”); de vroegste telt
   *[other] “{ $found }” verschilt tussen rijen van { $n } projecten (zoals “{ $example }”); de vroegste telt
}
note-ends-differ = { $n ->
    [one] “{ $found }” verschilt tussen rijen van 1 project (“{ $example }”); de laatste telt
   *[other] “{ $found }” verschilt tussen rijen van { $n } projecten (zoals “{ $example }”); de laatste telt
}
note-separator-new = { $n ->
    [one] een cel bevat { $found }
   *[other] { $n } cellen bevatten { $found }
}, dat nog niet in de tabel stond toen de leeswijze bewaard werd; er is op gesplitst
note-separator-saved = { $n ->
    [one] een cel is als één naam gelezen, al bevat zij { $found }
   *[other] { $n } cellen zijn als één naam gelezen, al bevatten zij { $found }
}, want zo zegt de bewaarde leeswijze het; zonder haar zouden het losse namen zijn
note-role-new-trekker = de rol “{ $found }” is nieuw sinds de leeswijze bewaard werd en is gelezen als: trekt
note-role-new-partner = de rol “{ $found }” is nieuw sinds de leeswijze bewaard werd en is gelezen als: partner
note-column-new = de kolom “{ $found }” is nieuw sinds de leeswijze bewaard werd en is mee gelezen
reading-because-column-new = de tabel heeft een kolom meer dan toen de leeswijze bewaard werd
note-answer-odd = “{ $found }” is geen ja en geen nee en is als partner gelezen{ $n ->
    [one] {""}
   *[other] {" "}({ $n } keer)
}; betekent het dat iemand trekt, noem het dan: --lead-value (Python: lead_values=)
note-project-spellings = dit is als één naam van een project gelezen (“{ $name }”), op meer manieren gespeld: { $found }
note-row-list = { $n ->
    [one] in één cel staat “{ $found }”, gelezen als één naam
   *[other] in { $n } cellen staat iets als “{ $found }”, gelezen als één naam
}; zijn het er meer ({ $pieces }), zeg dan wat ertussen staat: --separator "{ $sign }" (Python: separators=["{ $sign }"])
note-role-empty = { $n ->
    [one] één rij noemt geen rol en is als partner gelezen
   *[other] { $n } rijen noemen geen rol en zijn als partner gelezen
}
note-role-blank = { $n ->
    [one] bij één rij is “{ $found }” leeg: gelezen als partner, want alleen wie trekt is gemerkt
   *[other] bij { $n } rijen is “{ $found }” leeg: gelezen als partner, want alleen wie trekt is gemerkt
}
note-status-unknown = { $n ->
    [one] de status “{ $found }” (één project) is onbekend: of het nog loopt, is niet te zeggen, en het telt als lopend
   *[other] de status “{ $found }” ({ $n } projecten) is onbekend: of ze nog lopen, is niet te zeggen, en ze tellen als lopend
}
note-statuses-unknown = { $n ->
    [one] nog één status is onbekend; die projecten tellen als lopend
   *[other] nog { $n } statussen zijn onbekend; die projecten tellen als lopend
}
note-dates-against = de kolom schrijft de dag { $order ->
    [dmy] voor de maand
    [mdy] na de maand
   *[ymd] achteraan
}, en { $n ->
    [one] één cel kan zo geen dag zijn
   *[other] { $n } cellen kunnen zo geen dag zijn
}: { $examples }; dat is leeg gelaten
note-dates-either = dagen en maanden staan in deze kolom in twee volgordes; { $n ->
    [one] één cel past bij beide en is
   *[other] { $n } cellen passen bij beide en zijn
} gelezen met de dag { $order ->
    [dmy] voor de maand
    [mdy] na de maand
   *[ymd] achteraan
}: { $examples }
note-header-like-row = deze rij is als kop gelezen, maar “{ $found }” staat ook in andere rijen; heeft de tabel geen koppen, zeg dat dan met --header 0 (Python: header=0), of zet er een rij met koppen boven
note-dates-unread = { $n ->
    [one] 1 cel van “{ $found }” is geen datum ({ $examples }) en is leeg gelaten
   *[other] { $n } cellen van “{ $found }” zijn geen datum ({ $examples }) en zijn leeg gelaten
}
note-dates-day-first = “{ $found }” kan op meer manieren gelezen worden (“{ $example }”); de dag staat vooraan, is aangenomen
note-left-theme = deze rij kopt de rijen eronder en is als thema gelezen
note-filled-down = “{ $found }” staat één keer voor meer rijen: { $n ->
    [one] 1 rij eronder heeft de waarde van de rij erboven gekregen
   *[other] { $n } rijen eronder hebben de waarde van de eerste rij gekregen
}
note-left-total = deze rij is een optelling en is weggelaten
note-left-footnote = deze rij is een noot onder de tabel en is weggelaten
note-left-header = deze rij herhaalt de kop en is weggelaten
note-perhaps-theme = deze rij is als project gelezen; is het een kopje, geef de rijen eronder dan een kolom met het thema
note-code-no-key = “{ $found }” houdt projecten niet uit elkaar (“{ $example }” staat bij meer dan een project) en is niet als code gebruikt
note-section = de regel “{ $found }” loopt over de hele tabel en is als kopje gelezen
note-theme-differs = “{ $found }” verschilt vaak binnen een project en is niet als thema gelezen
note-name-ids = “{ $found }” staat bij { $n } verschillende id's: misschien is het één instelling
note-left-nothing = deze rij noemt geen project en niemand en is overgeslagen
reading-because-name-of-code = elke tekst hoort bij één code, en elke code bij één tekst
reading-because-first-leads = de kop noemt wie trekt en dan de partners: de eerste naam van elke cel trekt
reading-because-first-words = het is de eerste kolom waarin elke rij eigen woorden heeft
note-about-date = de datum van de gegevens, “{ $found }”, is geen dag, maand of jaar: zij staat zo op kaart en rapport, en wat al is afgelopen wordt geteld vanaf vandaag; schrijf bijvoorbeeld 2026-01-31, januari 2026 of 2026
note-nobody = project “{ $found }” heeft een rij zonder instelling
note-decision-unused = de naam “{ $found }”, waarover een besluit is genomen, komt in geen cel voor
note-decision-unclear = “{ $found }” betekent niet precies één instelling; het besluit in deze rij is niet toegepast
note-decision-parent = “{ $found }” is volgens de tabel met instellingen onderdeel van “{ $parent }”; het besluit dat iets anders zegt is niet toegepast
note-alias-unused = de vermelding “{ $found }” komt in geen cel voor
note-no-header = er staat “{ $found }” in een kolom zonder kop, die niet is gelezen; telt die mee, typ dan een kop in cel { $cell }{ $sheet ->
    [none] {""}
   *[other] {" "}van tabblad { $sheet }
}
note-no-header-names = deze kolom heeft geen kop en is niet gelezen; er staat “{ $found }” in{ $n ->
    [one] {""}
   *[other] {" "}en nog meer, in { $n } rijen
}. Is dit wie trekt of meedoet, typ dan een kop (zoals Trekker of Partners) in cel { $cell }{ $sheet ->
    [none] {""}
   *[other] {" "}van tabblad { $sheet }
}
note-nobody-at-all = geen enkel project noemt iemand: dit netwerk heeft geen deelnames, er valt niets te tellen. Noem de kolom waarin staat wie trekt of meedoet: --lead, --partners (Python: lead=, partners=)
note-header-double = meer kolommen heten “{ $found }”; ze zijn gelezen als: { $names }
note-column-unfit = in “{ $found }” staat iets anders dan kennisnet ermee bedoelt (zoals “{ $example }”); de kolom is meegenomen als een eigen kolom
note-cell-error = in de cel staat de fout { $found }; de kolom wordt niet gebruikt
note-cell-formula = in de cel staat de formule { $found } zonder bewaarde uitkomst; de kolom wordt niet gebruikt
note-text-garbled = { $n ->
    [one] “{ $found }” lijkt met verkeerde letters gelezen; geef de codering van het bestand (--encoding; Python: encoding=), of herstel de cel
   *[other] “{ $found }” lijkt met verkeerde letters gelezen, en zo zijn er { $n } rijen; geef de codering van het bestand (--encoding; Python: encoding=), of herstel de cellen
}
note-no-lead = project “{ $found }” noemt geen trekker
note-alone = project “{ $found }” noemt minder dan twee instellingen en verbindt dus niemand
note-empty = project “{ $found }” noemt helemaal niemand
note-ends-early = project “{ $found }” eindigt voor het begint
note-open = de lijst van project “{ $found }” is niet af (“etc.”, “?” of “nog onbekend”): een deel van de partners is onbekend
note-generic = “{ $found }” is een soort organisatie: wordt getoond en verbindt niemand
note-generic-small = “{ $found }” is als soort organisatie gelezen: namen hebben in deze tabel hoofdletters, en dit is een meervoud zonder; verbindt niemand; is het een naam, zeg dat dan: --one-name (Python: names=)
note-persons = { $n ->
    [one] dit is een mens en geen organisatie, en verbindt niemand: { $found }; is het wel een organisatie, zeg dat dan: --one-name (Python: names=)
   *[other] deze { $n } zijn mensen en geen organisaties, en verbinden niemand: { $found }; is er toch een organisatie bij, zeg dat dan: --one-name (Python: names=)
}
note-perhaps-generic = “{ $found }” is als instelling gelezen; is het een soort organisatie, zeg dat dan: --kind (Python: kinds=)
note-unit = { $n ->
    [one] “{ $found }” is gelezen als onderdeel van { $parent } (één keer); is het een zelfstandige instelling, zeg dat dan: --one-name (Python: names=)
   *[other] “{ $found }” is gelezen als onderdeel van { $parent } ({ $n } keer); is het een zelfstandige instelling, zeg dat dan: --one-name (Python: names=)
}
note-perhaps-unit = “{ $found }” is als zelfstandige instelling gelezen; misschien is het een onderdeel van { $parent }: zeg dat dan in de tabel van instellingen (kolom parent)
note-doubtful = het is onzeker wie “{ $found }” is in project { $project }
note-alike = misschien dezelfde instelling: { $found }; is dat zo, zeg dat dan in het bestand dat kennisnet names maakt, of met een regel van de twee namen (mention,institution) in een aliastabel: --aliases (Python: aliases=)

# Een opdracht kreeg iets dat zij niet kent

argument-not-a-network = hier hoort een Network (lees een tabel met kennisnet.read); gekregen: { $got }
argument-doubts = doubts is een tabel met de kolommen { $wanted }, zoals names haar geeft; niet { $got }
argument-no-names = deze installatie kan nog niet naar namen zoeken die één instelling kunnen zijn
argument-names-two = naast de tabel ligt al { $other } met besluiten; schrijf daarin, of haal dat bestand eerst weg: naast { $out } zou het een tweede zijn
argument-known-pairs = known is een tabel met de kolommen a en b, of een lijst van paren van id's; gekregen: { $got }
argument-suggestions = suggestions is waar, onwaar of een tabel van unlinked; gekregen: { $got }
argument-lang-unknown = er is geen taal “{ $got }”; er zijn: { $known }
argument-table-or-pair = geef een tabel, of het paar nodes= en edges=
argument-separator-unknown = “{ $got }” scheidt geen namen; dit kan: { $known }
argument-column-meaning = schrijf KOP=betekenis; gekregen: “{ $got }”
argument-delimiter = het scheidingsteken is één teken; gekregen: “{ $got }”
argument-column-nowhere = geen tabel heeft een kolom “{ $column }”; er zijn: { $have }
argument-missing-column = { $table } heeft een kolom “{ $column }” nodig, en die heeft het netwerk niet
argument-missing-column-of = { $table } heeft een kolom “{ $column }” nodig, en die heeft het netwerk niet; het heeft: { $have }. { $advice ->
    [institutions] Geef hem in een tabel van instellingen met de kolommen id, name en { $column }: --institutions BESTAND (Python: institutions=), of zeg welke kolom van uw tabel het is: --column KOP={ $column } (Python: columns=)
    [projects] Zeg welke kolom van uw tabel het is: --column KOP={ $column } (Python: columns=)
   *[none] Noem een van die kolommen, of voeg er een toe
}
argument-mask = een masker voor { $table } is { $wanted } keer waar of onwaar; dit is { $got }
argument-not-a-graph = hier hoort een graaf van networkx; gekregen: { $got }
argument-no-matrix = hier hoort een matrix, met een rij voor elke instelling en een kolom voor elk project; gekregen: { $got }
argument-matrix-unlabelled = de matrix zegt niet welke { $name ->
    [institutions] instellingen de rijen zijn; geef institutions=
   *[other] projecten de kolommen zijn; geef projects=
}
argument-matrix-labels = de matrix heeft een ander aantal { $name ->
    [institutions] rijen dan er instellingen zijn
   *[other] kolommen dan er projecten zijn
}: { $wanted } tegen { $got }
argument-matrix-shape = leads moet de vorm van de matrix hebben, { $wanted }; deze heeft { $got }
argument-export-unknown = er is geen export naar “{ $got }”; er zijn: { $known }
argument-export-ending = de naam van een bestand voor { $tool } eindigt niet op “{ $got }”; goed is: { $known }
argument-header-text = { $name } is de kop van een kolom, als tekst; gekregen: { $got }. Een kolom zonder kop heet naar haar letter: "A"
argument-of-unknown = “{ $got }” is geen van: { $known }
argument-null-unknown = “{ $got }” is geen toevalsmodel; bekend: { $known }
argument-null-no-leads = Niemand is trekker in dit netwerk, dus getrokken en andere projecten zijn niet te scheiden; neem null="fdsm"
argument-count-unknown = “{ $got }” is niet te tellen; bekend: { $known }
argument-meaning-unknown = “{ $got }” is niets dat een kolom kan betekenen; er zijn: { $known }
argument-figure-unknown = er is geen kengetal “{ $got }”; er zijn: { $known }
argument-weight-unknown = er is geen gewicht “{ $got }”; er zijn: { $known }
argument-measure-unknown = er is geen maat “{ $got }”{ $of ->
    [any] {""}
    [institutions] {" "}van instellingen
   *[other] {" "}van projecten
}; er zijn: { $known }
argument-too-many-pairs = de projecten maken { $pairs } paren, meer dan { $most }: laat de grootste projecten weg (subset), of laat ze tellen binnen een geheugen dat u opgeeft (open_large); KENNISNET_LIMITS={ $times } in de omgeving staat het toe; daarvoor is zo'n { $gb } GB nodig
argument-limits = KENNISNET_LIMITS in de omgeving moet een getal boven 0 zijn; kreeg “{ $got }”
argument-predictor-unknown = er is geen voorspeller “{ $got }”; er zijn: { $known }
argument-share = { $name } ligt tussen 0 en 1; dit is { $got }
argument-no-participations = deelnames zijn rijen (instelling, project[, rol]), of een tabel met deze kolommen; gekregen: { $got }
argument-for-or-member = Geef een project (--for), of de deelnemers aan een plan (--member), niet allebei.
argument-add-to = --add staat er { $add } keer, --to { $to } keer: geef één project voor allemaal, of één voor elk
argument-project-or-members = geef een project of de deelnemers aan een plan (minstens één), niet allebei
argument-theme-of-plan = theme en spoor horen bij een plan: geef de deelnemers; een bestaand project heeft zijn eigen
argument-too-many-institutions = { $n } instellingen zijn er te veel voor voorstellen (hoogstens { $most }): maak het netwerk eerst kleiner (subset)
argument-no-before = weergave “moments” vraagt ook een eerder netwerk (before=)
argument-no-before-table = weergave “moments” vraagt ook een eerdere tabel (--before)
argument-view-unknown = er is geen weergave “{ $got }”; er zijn: { $known }
fault-file-in-the-way = “{ $found }” is een bestand; er is een map nodig

argument-uncertainty-unknown = er is geen onzekerheid “{ $got }”; er zijn: { $known }
argument-method-unknown = er is geen methode “{ $got }”; er zijn: { $known }
argument-order-unknown = er is geen volgorde “{ $got }”; er zijn: { $known }
argument-what-unknown = “{ $got }” is niet te vergelijken; kies uit: { $known }
argument-option-overwrites = { $out } wordt juist gelezen; kies een andere naam voor het resultaat
argument-no-page = “{ $got }” eindigt niet op .html; een kaart is een pagina
argument-option-empty = achter { $option } staat niets; zet er iets achter, of laat { $option } weg
argument-option-needs-table = { $names } zeggen hoe een tabel gelezen wordt; noem de tabel
argument-option-clash = geef een tabel of --nodes en --edges, niet allebei
argument-option-pair = --nodes en --edges horen bij elkaar

# Voorstellen

suggest-brief-theme = beide: { $theme }
suggest-brief-known = { $n ->
    [one] 1 gedeelde partner
   *[other] { $n } gedeelde partners
}
suggest-brief-namesake = kennen elkaar waarschijnlijk
suggest-brief-open = misschien al samen (onvolledige lijst)
suggest-brief-weak = { $n ->
    [one] hun ene gedeelde partner zit in een derde van alle projecten of meer
   *[other] hun gedeelde partners zitten elk in een derde van alle projecten of meer
}
suggest-brief-few = { $names }: één project
suggest-brief-doubtful = onzeker wie bedoeld is
suggest-brief-ended = geen lopend project meer
suggest-why-theme = Beide werken aan { $theme }: { $a } in “{ $p }”, { $b } in “{ $q }”.
suggest-why-theme-too = Beide werken ook aan { $theme }: { $a } in “{ $p }”, { $b } in “{ $q }”.
suggest-why-partner = Beide werken met { $partner } samen{ $n ->
    [0] {""}
    [one] {" "}(en met nog 1 ander)
   *[other] {" "}(en met nog { $n } anderen)
}, maar delen in deze gegevens geen project.
suggest-why-known = Beide werken met { $partner } samen (in “{ $p }” en “{ $q }”{ $n ->
    [0] {""}
    [one] ; en met nog 1 ander
   *[other] ; en met nog { $n } anderen
}), maar delen in deze gegevens geen project.
suggest-why-nobody = Ze delen in deze gegevens geen project en geen partner.
suggest-brings-little = Nieuwe sporen, sectoren of contacten brengt het in deze gegevens niet.
suggest-new-sector = In deze gegevens heeft { $name } nog geen band met de sector { $sector }.
suggest-new-sporen = Samen zitten ze in “{ $mine }” en “{ $theirs }”; geen van beide zit in allebei.
suggest-new-reach = { $n ->
    [one] Voor { $name } komt dan 1 instelling meer op één tussenpersoon afstand.
   *[other] Voor { $name } komen dan { $n } instellingen meer op één tussenpersoon afstand.
}
suggest-more = { $n ->
    [one] nog 1
   *[other] nog { $n }
}
suggest-namesake = { $name } doet mee in het project “{ $project }”, dat net zo heet als { $other }: waarschijnlijk kennen ze elkaar.
suggest-open = { $n ->
    [one] { $other } doet mee in { $projects }, en die lijst is open: misschien doet { $name } daar al mee.
   *[other] { $other } doet mee in { $n } projecten met een open lijst (zoals { $projects }): misschien doet { $name } daar al mee.
}
suggest-few = { $n ->
    [one] { $names } doet maar aan één project mee, dus dit steunt op weinig.
   *[other] { $names } doen elk maar aan één project mee, dus dit steunt op weinig.
}
suggest-weak = { $n ->
    [one] Ze delen alleen { $names }, die in een derde van alle projecten zit of meer: dat zegt weinig.
   *[other] Ze delen alleen { $names }, die elk in een derde van alle projecten zitten of meer: dat zegt weinig.
}
suggest-doubtful = Het is onzeker wie met “{ $name }” bedoeld is.
suggest-ended = { $name } staat alleen in projecten die voltooid of gestaakt zijn.
suggest-nowhere = In deze gegevens staat geen lopend project om elkaar te treffen.
join-known = { $name } zit al in andere projecten met { $n ->
    [one] een van de deelnemers
   *[other] { $n } van de deelnemers
}: { $members }.
join-member = { $member } ({ $n ->
    [one] 1 project
   *[other] { $n } projecten
})
join-themes = { $n ->
    [one] Gemeenschappelijk thema
   *[other] Gemeenschappelijke thema’s
}: { $themes }.
join-theme = { $theme } (in “{ $project }”)
join-reach = Zo komen { $n ->
    [one] nog 1 paar van instellingen
   *[other] nog { $n } paren van instellingen
} dicht bij elkaar: als partner, of met één partner ertussen.
join-white = In deze gegevens zou het de eerste uit de sector { $sector } zijn in “{ $spoor }”.
join-second = “{ $project }” heeft één bekende trekker; { $name } trekt elders al en kan de tweede zijn.
join-few = { $n ->
    [0] “{ $project }” heeft nog geen deelnemers met een naam.
    [one] “{ $project }” noemt maar één deelnemer.
   *[other] “{ $project }” noemt maar { $n } deelnemers.
}
join-new = Het krijgt daar { $n ->
    [one] 1 nieuwe partner
   *[other] { $n } nieuwe partners
}: { $names }.
join-weak = { $n ->
    [one] Van de deelnemers kent het alleen { $names }, die in een derde van alle projecten zit of meer: dat zegt weinig.
   *[other] Van de deelnemers kent het alleen { $names }, die elk in een derde van alle projecten zitten of meer: dat zegt weinig.
}
join-open = De lijst met partners van “{ $project }” is open: misschien doet { $name } daar al mee.
join-over = { $n ->
    [one] 1 van de { $all } projecten is voltooid of gestaakt en wordt niet voorgesteld.
   *[other] { $n } van de { $all } projecten zijn voltooid of gestaakt en worden niet voorgesteld.
}
join-over-day = { $n ->
    [one] 1 van de { $all } projecten was op { $day } voltooid of gestaakt en wordt niet voorgesteld.
   *[other] { $n } van de { $all } projecten waren op { $day } voltooid of gestaakt en worden niet voorgesteld.
}
join-more-than = { $share ->
    [0] niet meer dan andere deelnames die zouden kunnen
   *[other] meer dan { $share }% van de deelnames die zouden kunnen
}
join-none-project = Er is geen lopend project waarin het een deelnemer kent of een thema deelt, en nog niet meedoet.
join-none-institution = Er is niemand die een deelnemer kent of een thema deelt, en nog niet meedoet.
join-doubts = { $n ->
    [one] 1 suggestie is weggelaten: misschien al deelnemer, onder een andere schrijfwijze van een naam.
   *[other] { $n } suggesties zijn weggelaten: misschien al deelnemer, onder een andere schrijfwijze van een naam.
}
effect-already = { $name } doet al mee in “{ $project }”.
effect-same = { $n ->
    [one] 1 ander kengetal blijft gelijk.
   *[other] { $n } andere kengetallen blijven gelijk.
}
join-plan = het plan
cli-suggest-projects = Bij welke projecten kan een instelling aansluiten? Met de reden, en wat het zou brengen.
cli-consortium = Wie ontbreekt er nog in een project, of in een plan? Met de reden, en wat ieder zou brengen.
cli-effect = Wat verandert er aan het netwerk als geheel als iemand aansluit bij een project?
cli-opt-for-institution = De instelling (id of naam).
cli-opt-for-project = Het project (id of naam). Of een plan: --member.
cli-opt-member = Wie in het plan zit (id of naam); geef er een voor elke deelnemer.
cli-opt-theme-plan = Een thema van het plan; mag vaker gegeven worden.
cli-opt-spoor-plan = Het spoor (zoals in de tabel) waar het plan bij zou horen.
cli-opt-most = Hoogstens zoveel suggesties; in een bestand staan ze allemaal.
cli-opt-predictor-joining = Hoe kansrijk het is: een voorspeller (kennisnet unlinked --list toont ze).
cli-opt-parts = Laat zien waaruit waardevol bestaat.
cli-opt-add = Wie aansluit (id of naam); mag vaker gegeven worden.
cli-opt-to = Bij welk project (id of naam): één voor allemaal, of één per --add in dezelfde volgorde.
cli-opt-as = In welke rol: trekker of partner.
cli-opt-figure = Alleen dit kengetal, met zijn Engelse naam (density); mag vaker gegeven worden.
cli-lookalikes = Welke projecten lijken op elkaar: in partners boven toeval, in thema, of in de woorden van hun naam?
lookalike-sum = { $n } { $n ->
    [one] paar lijkt
   *[other] paren lijken
} op elkaar (in partners: { $by_partners }, in thema: { $by_theme }, in woorden: { $by_words }); dat kan bij een paar op meer dan één manier.
report-reading = Wat te zeggen is
report-alike-content = Projectparen die over hetzelfde gaan, of met dezelfde zeldzame woorden in naam of omschrijving, wie hun partners ook zijn. Dat ze hetzelfde werk doen, staat er niet: wie ze allebei kent, kan zeggen of ze elkaar overlappen of samen kunnen optrekken.
lookalike-themes = Beide gaan over { $themes }.
lookalike-words = Bij beide staat { $words }.
lookalike-more = Ze delen { $n ->
    [one] 1 partner
   *[other] { $n } partners
}, meer dan toeval zou geven: kijk of ze elkaar overlappen of samen kunnen optrekken.
lookalike-expected = Ze delen { $n ->
    [one] 1 partner
   *[other] { $n } partners
}; dat kan toeval zijn.
lookalike-untested = Ze delen { $n ->
    [one] 1 partner
   *[other] { $n } partners
}; met zo weinig partners is niet te zeggen of dat toeval is.
lookalike-apart = Ze delen in deze gegevens geen partner: misschien een kans om samen op te trekken.
lookalike-partners = { $n ->
    [0] Hoeveel partners projecten delen, kan bij elk paar toeval zijn.
    [one] 1 projectpaar deelt meer partners dan toeval zou geven.
   *[other] { $n } projectparen delen meer partners dan toeval zou geven.
}
lookalike-untold = Van geen enkel projectpaar is te zeggen of het meer partners deelt dan toeval zou geven.
suggest-day = { $ended ->
    [0] Geen van de { $all } projecten was op { $day } afgelopen.
    [one] 1 van de { $all } projecten was op { $day } volgens de einddatum afgelopen en is geen ontmoetingsplek.
   *[other] { $ended } van de { $all } projecten waren op { $day } volgens hun einddatum afgelopen en zijn geen ontmoetingsplek.
}

# Kaarten

# De zin boven de kaart: getallen staan tussen tekens waarop hij wordt gesplitst

map-headline-nobody = Nog niemand doet aan een project mee
map-headline-hubs-most = { $n ->
    [one] { $who } heeft meer dan de helft van alle deelnames
   *[other] { $who } hebben meer dan de helft van alle deelnames
}
map-headline-hubs-part = { $n ->
    [one] { $who } heeft { $own } van de { $all } deelnames
   *[other] { $who } hebben { $own } van de { $all } deelnames
}
map-headline-one-project = { $n ->
    [one] { $some } van de { $all } doet aan maar één project mee
   *[other] { $some } van de { $all } doen elk aan maar één project mee
}
map-headline-none = { $n ->
    [one] { $some } doet aan geen project mee
   *[other] { $some } doen aan geen project mee
}
map-headline-only-hubs = { $n ->
    [one] { $some } werkt alleen met { $hubs ->
        [one] die ene
        [2] die twee
        [3] die drie
        [4] die vier
        [5] die vijf
       *[other] die { $hubs }
    }
   *[other] { $some } werken alleen met { $hubs ->
        [one] die ene
        [2] die twee
        [3] die drie
        [4] die vier
        [5] die vijf
       *[other] die { $hubs }
    }
}
map-headline-whole = Alle { $all } zijn via projecten verbonden, direct of via anderen
map-headline-largest = { $n ->
    [one] { $some } van de { $all } is via projecten met anderen verbonden
   *[other] { $some } van de { $all } zijn via projecten verbonden, direct of via anderen
}
map-headline-parts = { $parts } losse delen, die geen project met elkaar gemeen hebben; het grootste telt { $some } van de { $all }
map-headline-busiest = { $n ->
    [one] niemand doet aan meer dan 1 van de { $all } mee
   *[other] niemand doet aan meer dan { $most } van de { $all } mee
}
map-headline-small = { $institutions } in { $projects }

map-introductions-title = { $n ->
    [0] Er zijn geen voorstellen
    [one] Wie zouden elkaar moeten ontmoeten: 1 paar
   *[other] Wie zouden elkaar moeten ontmoeten: { $n } paren
}
map-introductions-read = Elke regel is een pad: aan de einden staan de twee die in deze gegevens geen project delen, in het midden wie hen kan voorstellen, als iemand dat kan, met het project waar die samen met elk van hen bij staat.
map-introductions-one = deze
map-introductions-known = samen genoemd bij
map-introductions-by = kan hen voorstellen
map-introductions-other = aan deze
map-nobody-between = niemand hier kent beide
map-institution-title = { $name }: wie nu, en wie nog niet
map-institution-read = Van links naar rechts: de projecten, de partners daar, en wie nog niet (de beste eerst). De lijn naar een voorstel komt van wie de twee kan voorstellen.
map-institution-one = instelling
map-institution-projects = { $n ->
    [one] 1 project
   *[other] { $n } projecten
}
map-institution-leads = { $n ->
    [0] trekt er geen
   *[other] trekt er { $n }
}
map-institution-partners = { $n ->
    [one] 1 partner daar
   *[other] { $n } partners daar
}
map-institution-not-yet = { $n ->
    [0] nog niet samen: geen voorstel
    [one] nog niet samen: 1 voorstel
   *[other] nog niet samen: { $n } voorstellen
}
map-institution-open = Open lijsten (e.a.): misschien werken sommigen al samen.
map-institution-more-projects = { $n ->
    [one] en nog 1 project
   *[other] en nog { $n } projecten
}
map-institution-more-partners = { $n ->
    [one] en nog 1 partner
   *[other] en nog { $n } partners
}
map-times = { $n }×
map-via = via
map-caution = Let op: { $what }
map-caution-few = doet aan één project mee
map-caution-ended = alleen in projecten die klaar of gestopt zijn
map-caution-weak = delen alleen wie bijna iedereen kent
map-caution-nowhere = geen lopend project om elkaar te treffen

map-title-around = Wie werkt samen rond { $first } en { $second }?
map-title-counts = Wie werkt samen in { $projects }?
map-names-left-out = { $n } van de { $all } teksten passen niet op deze grootte; vanaf { $inches } inch breed staan ze er allemaal.
map-and-others = e.a.
map-projects = Projecten
map-continued = vervolg
map-no-group = overig
map-also-with = ook met groep
map-also-more = + { $n } andere
map-also-none = met geen andere groep
map-groups-joint = “Samen” telt projecten met meer dan een instelling uit dit vak.
map-small-rest = In geen groep: { $institutions } en { $projects }.
map-rest-several = { $n ->
    [one] 1 werkt met meer groepen (achter de naam: hoeveel): { $names }
   *[other] { $n } werken met meer groepen (achter de naam: hoeveel): { $names }
}
map-rest-small = { $n } in een kleinere groep, of naast één groep: { $names }
map-rest-alone = { $hubs ->
    [0] { $n } met niemand: { $names }
   *[other] { $n } met niemand anders: { $names }
}
map-small-more = { $names } en nog { $n }: zie Tabellen
map-unnamed = { $n ->
    [one] Voor de naam van 1 van de { $all } tekens is hier geen ruimte. Wijs het aan om die te lezen, of zoek.
   *[other] Voor de namen van { $n } van de { $all } tekens is hier geen ruimte. Wijs een teken aan om die te lezen, of zoek.
}
map-in-no-box = { $n ->
    [one] De grootste: { $names }, in { $own } van de { $all } projecten.
   *[other] De { $n } grootste: { $names }; samen zitten zij in { $own } van de { $all } projecten.
} In geen vak: wat { $n ->
    [one] die verbindt
   *[other] zij verbinden
}, telt hier niet mee.
map-only-hubs = { $n ->
    [one] Alleen samen met de grootste
   *[other] Alleen samen met een of meer van de { $n } grootste
}
map-without-tie = Zonder zo’n band
map-outline = Een lijntje gaat van een naam naar wie daarmee samenwerkt, een stap naar rechts; wat er verder is, staat achter de naam. Wie boven staat, is niet de baas: daar begint alleen de tekening.
map-islands-projects = Getekend: { $n } van de { $all } projecten, { $hubs ->
    [0] die met twee of meer instellingen
   *[other] die met twee of meer anderen
}.
map-n-partners = { $n } { $many ->
    [one] partner
   *[other] partners
}
map-islands-gaps = Waar een lijn onderbroken is, loopt zij achter een naam door.
map-outline-with = ook met { $names }
map-outline-in = ook in { $names }
map-with-nobody = Met niemand
map-weak-rest = { $n ->
    [one] Niet getekend: { $n } instelling zonder zo’n band. Zoek haar bij naam.
   *[other] Niet getekend: { $n } instellingen zonder zo’n band. Zoek ze bij naam.
}
map-islands-title = { $hubs ->
    [0] { $told }.
    [one] Zonder de grootste: { $told }.
   *[other] Zonder de { $hubs } grootste: { $told }.
}
map-islands-largest = { $n ->
    [one] { $n } van de { $all } zit op één eiland
   *[other] { $n } van de { $all } zitten op één eiland
}
map-islands-others = { $islands ->
    [one] { $n } vormen er nog een
   *[other] { $n } zitten op { $islands } andere
}
map-islands-only = { $hubs ->
    [one] { $n ->
        [one] 1 werkt alleen met die samen
       *[other] { $n } werken alleen met die samen
    }
   *[other] { $n ->
        [one] 1 werkt alleen met hen samen
       *[other] { $n } werken alleen met hen samen
    }
}
map-islands-alone = { $n ->
    [one] 1 werkt met niemand samen
   *[other] { $n } werken met niemand samen
}
map-round-title = { $told }.
map-board-title = { $n ->
    [one] In { $some } van de { $all } projecten zit de grootste (een rondje)
   *[other] In { $some } van de { $all } projecten zit een of meer van de { $n } grootste (de rondjes)
}; { $few ->
    [one] 1 van de { $others } anderen zit in maar één project
   *[other] { $few } van de { $others } anderen zitten elk in maar één project
}.
map-round-busiest = { $n ->
    [one] { $names } heeft de meeste projecten
   *[other] { $names } hebben de meeste projecten
}
map-round-single = { $n ->
    [0] geen van de { $all } projecten heeft maar één instelling
    [one] 1 van de { $all } projecten heeft maar één instelling
   *[other] { $n } van de { $all } projecten hebben maar één instelling
}
map-round-codes = { $which ->
    [numbers] Het getal in een rond teken dient alleen om het project te vinden: onder de tekening staat welke naam bij elk getal hoort.
    [codes] Wat in een rond teken staat, is de code van het project; onder de tekening staan hun namen.
   *[both] Wat in een rond teken staat, is de code van het project, of als dat er geen heeft een getal dat alleen dient om het te vinden; onder de tekening staan hun namen.
}
map-groups-title = { $hubs ->
    [0] {""}
    [one] Zonder de grootste:{" "}
   *[other] Zonder de { $hubs } grootste:{" "}
}{ $boxes ->
    [one] 1 groep omvat
   *[other] { $boxes } groepen omvatten
} { $n } van de { $all } instellingen en { $projects } van de { $every } projecten.
map-groups-link = Het vaakst doen de groep van { $one } en die van { $other } aan elkaars projecten mee ({ $n } keer).
map-group-joint = { $all ->
    [0] geen projecten
    [one] 1 project, { $n ->
        [0] van één
       *[other] samen
    }
   *[other] { $all } projecten, { $n } samen
}
map-groups-outside = { $hubs ->
    [0] In geen vak
    [one] In geen vak, naast de grootste
   *[other] In geen vak, naast de { $hubs } grootste
}: { $institutions } en { $projects }; in geen groep of een te kleine; onder de vakken staat wie.
map-group-title = { $name }: { $named ->
    [0] { $n ->
        [0] geen instelling hoort erbij
        [one] haar instelling doet hier aan te weinig mee om genoemd te worden
       *[other] haar { $n } instellingen doen hier aan te weinig mee om genoemd te worden
    }
   *[other] { $n ->
        [one] haar instelling is genoemd
       *[other] { $named } van haar { $n } instellingen zijn genoemd
    }
}{ $guests ->
    [0] .
    [one] , en 1 die niet in deze groep zit, maar aan haar projecten meedoet.
   *[other] , en { $guests } die niet in deze groep zitten, maar aan haar projecten meedoen.
}
map-group-rest = “+ { $n }” achter een project: { $n ->
    [one] 1 andere doet eraan mee en is niet genoemd, want die zit hier in weinig projecten.
   *[other] { $n } anderen doen eraan mee en zijn niet genoemd, want die zitten hier in weinig projecten.
}
map-group-absent = { $n ->
    [one] 1 instelling van de groep zit in geen van de projecten die hier staan.
   *[other] { $n } instellingen van de groep zitten in geen van de projecten die hier staan.
}
map-addresses = { $n ->
    [one] 1 instelling heet hier naar een webadres, of een stuk daarvan: misschien staat zij er ook bij haar naam, en telt zij dubbel.
   *[other] { $n } instellingen heten hier naar een webadres, of een stuk daarvan: misschien staan zij er ook bij hun naam, en tellen zij dubbel.
}
map-undecided = { $names ->
    [one] 1 naam kan
   *[other] { $names } namen kunnen
} { $institutions ->
    [one] 1 instelling
   *[other] { $institutions } instellingen
} zijn: dat is niet beslist, en verandert deze getallen.
map-ties-title-strong = Alleen de sterkste banden: { $n } van de { $all } instellingen.
map-ties-title-together = Alleen wie samen in minstens { $least } projecten zit: { $n } van de { $all } instellingen.
map-ties-title-beyond = Alleen banden boven toeval: { $n } van de { $all } instellingen.
map-ties-whole = Alle { $all } zijn verbonden, direct of via anderen; { $rest ->
    [0] zwakkere banden zijn niet getekend
    [one] zwakkere banden en 1 instelling zijn niet getekend
   *[other] zwakkere banden en { $rest } instellingen zijn niet getekend
}, dus een eiland is hier geen wereld apart.
map-ties-part = { $some } van de { $all } zijn verbonden, direct of via anderen; { $rest ->
    [0] zwakkere banden zijn niet getekend
    [one] zwakkere banden en 1 instelling zijn niet getekend
   *[other] zwakkere banden en { $rest } instellingen zijn niet getekend
}, dus een eiland hoeft hier geen wereld apart te zijn.
map-ties-cut = Getekend: { $part ->
    [all] { $n ->
        [one] het sterkste paar
       *[other] de { $n } sterkste paren
    }
   *[some] { $n } van de { $all } sterkste paren
}. Een band is sterker naarmate twee meer projecten delen, en daarin minder anderen zitten{ $hubs ->
    [0] .
    [one] ; de grootste telt niet mee.
   *[other] ; de { $hubs } grootste tellen niet mee.
}
map-ties-pairs = Getekend: { $n ->
    [one] het ene paar
   *[other] de { $n } paren
} met minstens { $least } projecten samen{ $hubs ->
    [0] .
    [one] ; de grootste telt niet mee.
   *[other] ; de { $hubs } grootste tellen niet mee.
}
map-ties-surest = Getekend: { $part ->
    [all] { $n ->
        [one] het ene paar dat vaker samen is
       *[other] de { $n } paren die vaker samen zijn
    }
   *[some] { $n } van de { $all } paren die vaker samen zijn
} dan toeval geeft, de zekerste eerst.
map-ties-partners = Het getal achter een naam telt al haar partners, getekend of niet.
map-ties-beyond = Getekend: paren die vaker samen zijn dan toeval geeft.
map-ties-untested = Getekend: de sterkste banden. Of toeval ze kan geven, is in zo’n groot netwerk niet getoetst.
map-busiest-of = { $what } ({ $shown } van { $n })
map-ties-strongest = Getekend: de sterkste banden; ook die kunnen toeval zijn.
map-before = Toen
map-now = Nu
map-changes = { $came ->
    [one] { $came } deelname
   *[other] { $came } deelnames
} erbij, { $went } weg, { $stayed } gebleven
map-new = nieuw
map-gone = gestopt of weg
map-unchanged = { $n ->
    [one] { $n } project bleef gelijk.
   *[other] { $n } projecten bleven gelijk.
}
map-more-changes = { $n ->
    [one] In nog { $n } project veranderde iets; dat is niet getekend.
   *[other] In nog { $n } projecten veranderde iets; die zijn niet getekend.
}
map-legend-went = gestreept: ging weg
map-legend-stayed = dun: bleef
map-legend-came = dik: kwam erbij
page-signs = Wat de tekens betekenen
page-view_moments = Toen en nu
map-small-groups = in geen groep, of in een kleinere
map-hubs-only-rest = { $n ->
    [0] Zonder deelnemers: { $projects }.
    [one] Alleen met de grootste: { $projects }.
   *[other] Alleen met de { $n } grootste: { $projects }.
}
map-hubs-only = { $n ->
    [0] zonder deelnemers
    [one] alleen de grootste
   *[other] alleen de { $n } grootste
}
map-source = Bron: { $source }.
map-date = Datum van de gegevens: { $date }.
map-reduced = { $kept ->
    [one] Voorstellen zijn gezocht bij { $kept } instelling, die met de meeste projecten.
   *[other] Voorstellen zijn gezocht bij de { $kept } instellingen met de meeste projecten.
}
map-field-sector = Sector
map-field-convenant_since = Convenantpartner sinds
map-field-spoor = Spoor
map-field-theme = Thema
map-field-status = Status
map-field-start = Looptijd
map-field-open_ended = Open lijst (een deel van de partners is onbekend)
map-number-degree = Aantal projecten
map-project-number-degree = Aantal instellingen
map-number-trekker_degree = … waarvan trekker
map-number-betweenness = Verbindende rol (0 tot 1)
map-legend-institution = instelling
map-legend-institution-sized = instelling (groter = meer)
map-legend-project-sized = project (groter = meer instellingen)
map-legend-project-same = project (alle even groot)
map-legend-project = project
map-legend-kind = soort organisatie
map-legend-open = met ring: open lijst (‘e.a.’)
map-legend-mark-lead = trekt dit project
map-legend-mark-partner = doet mee als partner
map-legend-ended = schuin: klaar of gestopt
map-legend-others = e.a.: en anderen
map-legend-guest = instelling cursief: niet van deze groep
map-found = groep (gevonden)
map-legend-lead = dikke lijn: trekker
map-legend-partner = dunne lijn: partner
map-legend-tie-beyond = vaker samen dan toeval geeft (dikker = sterker)
map-legend-tie-strongest = een van de sterkste banden; ook die kunnen toeval zijn (dikker = sterker)
map-legend-tie-together = samen in minstens { $least } projecten; { $which ->
    [untested] niet getoetst aan toeval
   *[strongest] ook dat kan toeval zijn
} (dikker = meer projecten)
map-legend-tie-untested = een van de sterkste banden, niet getoetst aan toeval (dikker = sterker)
map-legend-pair = lijn zonder stip: een project van twee{ $hubs ->
    [0] {""}
    [one] , naast de grootste
   *[other] , naast de grootste
}
map-legend-introduction = kan hen voorstellen (dun: kent ook beide)
map-legend-suggestion = voorstel: zouden elkaar moeten ontmoeten
period = { $first } – { $last }
period-first = vanaf { $first }
period-last = tot en met { $last }
value-yes = ja
value-no = nee
value-knowledge = kennis
value-education = onderwijs
value-government = overheid
value-health = zorg
value-culture = cultuur
value-business = bedrijfsleven
value-civil-society = maatschappelijk
value-network-organisation = netwerkorganisatie
value-planned = gepland
value-running = lopend
value-completed = voltooid
value-stopped = gestaakt

page-views = Weergaven
page-view_board = Tafel
page-view_institution = Instelling
page-view_introductions = Kennismaken
page-view_round = Rond
page-view_tables = Tabellen
page-phone_projects = Projecten
page-phone_institution = Instellingen
page-zoom_in = inzoomen
page-zoom_out = uitzoomen
page-to_left = naar links
page-to_right = naar rechts
page-wider = De tekening is breder dan uw scherm: sleep haar opzij, of gebruik ← en →.
page-missing = De weergave “{ $what }” staat niet in dit bestand{ $text }; u ziet nu “{ $shown }”.
page-missing_groups = , want er zijn geen twee groepen gevonden
page-missing_introductions = , want er zijn geen voorstellen gemaakt
page-missing_moments = , want er is geen eerder moment om mee te vergelijken
page-missing_round = , want het netwerk is te groot om zo te lezen
page-missing_other = , want zo’n weergave is er niet
page-needs_width = De tekening “{ $name }” vraagt een breder scherm; hier staan de projecten als lijst.
page-not_sure = Van een van beide is niet zeker dat die hier bedoeld is.
page-not_here = geen
page-all = Toon alles
page-all_groups = Alle groepen
page-view_islands = Eilanden
page-view_ties = Sterkste banden
page-view_groups = Groepen
page-search = Zoek een instelling of project
page-nothing = Niets gevonden.
page-filter = Kies wat u ziet
page-colour = Kleur
page-size = Grootte
page-save = Bewaren
page-save_png = Afbeelding (PNG)
page-save_svg = Tekening (SVG)
page-save_csv = Wat u ziet als tabel (csv)
page-save_print = Afdrukken (A4)
page-save_link = Kopieer de link naar dit beeld
page-save_page = Bewaar de pagina om haar los te openen
page-saved = Bewaard als { $name }.
page-closed = Deze kaart staat in een afgesloten kader: adres, afdrukken en onthouden werken hier niet. Bewaar de pagina en open haar los, dan werkt alles.
page-details = Over wat u koos
page-close = Sluiten
page-clear = Wis
page-you_see = U ziet { $what }.
page-lit_by = Uitgelicht: { $what }.
page-x_of_y = { $shown } van { $n }
page-x_of_y_rows = { $n ->
    [one] { $shown } van 1 rij
   *[other] { $shown } van { $n } rijen
}
page-colour_is = Kleur: { $what }
page-size_is = Grootte: { $what }
page-others = een andere dan deze
page-no_group = niet bekend
page-range = { $low } tot en met { $high }
page-filter-role = Rol
page-filter-certainty = Zekerheid
page-filter-covenant = Convenantpartner
page-filter-yes = ja
page-filter-no = nee
page-filter-none = niet bekend
page-role-trekker = trekker
page-role-partner = partner
page-certainty-certain = zeker
page-certainty-likely = waarschijnlijk
page-certainty-doubtful = twijfelachtig
page-state-met = kennen elkaar nu
page-state-talked-to = gesproken
page-state-no-match = geen match
page-state-taken-up = pakken het op
page-kind = Wat
page-kind_of_organisation = soort organisatie
page-institution = instelling
page-project = project
page-projects = Projecten
page-group_of = Groep: { $name } …
page-role = rol
page-certainty = zekerheid
page-role_lead = trekker
page-role_partner = partner
page-leads_head = trekt er
page-leads = trekt er { $n }
page-n_projects = { $n ->
    [one] 1 project
   *[other] { $n } projecten
}
page-n_institutions = { $n ->
    [one] 1 instelling
   *[other] { $n } instellingen
}
page-n_suggestions = { $n ->
    [one] 1 paar
   *[other] { $n } paren
}
page-of_projects = { $shown } van { $n } projecten
page-of_institutions = { $shown } van { $n } instellingen
page-of_suggestions = { $shown } van { $n } paren
page-n_partners = { $n ->
    [one] 1 partner
   *[other] { $n } partners
}
page-n_partners_there = { $n ->
    [one] 1 partner daar
   *[other] { $n } partners daar
}
page-n_not_yet = { $n } nog niet samen
page-n_more = { $n ->
    [one] nog 1 project
   *[other] nog { $n } projecten
}
page-n_found = { $n ->
    [one] 1 gevonden; kies met de pijltjes
   *[other] { $n } gevonden; kies met de pijltjes
}
page-more_found = en nog { $n }: toon er 50 meer, of typ verder
page-more_rows = Toon meer (nog { $n })
page-read_text = Lees
page-rest_below = De rest komt met de knop onder de tabel.
page-table_wider = De tabel is breder dan uw scherm: schuif haar opzij.
page-show_all = Toon alle { $n }
page-fewer = Toon minder
page-times = { $n }×
page-choose_one = Kies er een, of zoek.
page-most_first = die met de meeste projecten eerst
page-sign_bold = vet: trekker
page-sign_doubt = { $what } achter een project: hoe zeker uw tabel is dat beide daar meedoen
page-with = met
page-by = door
page-only_hubs = verder alleen wie bijna overal meedoet
page-no_hubs = niemand van wie bijna overal meedoet
page-open = Open lijst: een deel van de partners is onbekend.
page-etc = e.a.
page-back = terug
page-who_and_who_not = { $name }: wie nu, en wie nog niet
page-who_in = { $name }: wie doet mee, en wat nog meer
page-read_institution = Van links naar rechts: de projecten, de partners daar, en wie men via hen kan leren kennen (beste eerst).
page-read_project = Van links naar rechts: wie meedoet, en de andere projecten waarin zij zitten.
page-filtered = Gefilterd: { $shown } van { $n }.
page-partners_there = Partners daar
page-not_yet = Nog niet samen
page-nobody_yet = Geen voorstel voor deze instelling.
page-open_lists = Open lijsten (e.a.): sommigen werken misschien al samen.
page-likely = past
page-valuable = nieuw
page-via = via
page-met_in = treffen elkaar in
page-mind = Let op:
page-mind_head = waar u op let
page-why = Waarom
page-brings = wat het brengt
page-other_projects = Hun andere projecten
page-also_named = Ook genoemd, niet bij naam: { $names }.
page-show_institution = Bekijk deze instelling
page-show_project = Bekijk dit project
page-lead_of_institution = Trekker van
page-lead_of_project = Trekker
page-partner_of_institution = Partner in
page-partner_of_project = Partners
page-named_in = Genoemd bij
page-also_called = { $text }: ook genoemd voor { $name }
page-also_unit = { $text }: telt bij { $name }
page-who_should_meet = { $n ->
    [one] Wie zouden elkaar moeten ontmoeten: 1 paar
   *[other] Wie zouden elkaar moeten ontmoeten: { $n } paren
}
page-read_introductions = Links en rechts staan twee die in deze gegevens geen project delen; in het midden wie hen kan voorstellen, als iemand dat kan, met het project waar die samen met elk van hen bij staat.
page-read_cards = Boven en onder: twee die in deze gegevens geen project delen; ertussen wie hen kan voorstellen.
page-order_brief = De beste eerst: passend en nieuw even zwaar.
page-signs_and_colours = Tekens en kleuren
page-order_best = De beste paren eerst: goed bij elkaar passen en nieuw voor elkaar zijn tellen even zwaar.
page-order_given = In de volgorde van de lijst.
page-this_one = deze
page-know_from = samen genoemd bij
page-introduces_head = kan hen voorstellen
page-to_this_one = en deze
page-introduced_by = voorgesteld door
page-nobody_between = zonder tussenpersoon
page-introduces = { $name } kan hen voorstellen
page-without = { $n ->
    [one] Paren zonder de grootste
   *[other] Paren zonder de { $n } grootste
}
page-can_introduce = { $n ->
    [one] Bij { $shown } van 1 kan iemand de twee voorstellen
   *[other] Bij { $shown } van de { $n } kan iemand de twee voorstellen
}
page-most_often = { $n ->
    [one] , het vaakst { $name } (1 keer)
   *[other] , het vaakst { $name } ({ $n } keer)
}
page-more_without = { $n ->
    [one] Tabellen heeft er { $all }: ook het ene paar dat alleen “{ $text }” toont
   *[other] Tabellen heeft er { $all }: ook de { $n } paren die alleen “{ $text }” toont
}
page-more_with = { $n ->
    [one] Tabellen heeft er { $all }: ook het ene paar dat u alleen ziet met “{ $text }” uit
   *[other] Tabellen heeft er { $all }: ook de { $n } paren die u alleen ziet met “{ $text }” uit
}
page-two_lists = Twee lijsten samen: { $shown } met alle instellingen en { $what } als de grootste niet meetellen; in beide: { $all }
page-no_suggestions = Geen paren om te tonen.
page-spoken = bij { $shown } is bekend hoe het staat
page-how_it_stands = hoe het ermee staat
page-save_known = Bewaar hoe het staat (csv)
page-load_known = Open bewaarde lijst…
page-not_kept = Deze browser onthoudt hier niets: bewaar wat u invult als csv.
page-known_wrong = Geen lijst met de kolommen a, b en state.
page-known_read = { $n ->
    [one] 1 paar gelezen.
   *[other] { $n } paren gelezen.
}
page-table_projects = Projecten
page-table_institutions = Instellingen
page-table_participations = Deelnames
page-table_introductions = Kennismaken
page-copy = Kopieer
page-copy_sentence = Kopieer deze zin
page-copied = Gekopieerd.
page-not_copied = Kopiëren mag hier niet.
page-read_board = Elke regel is een project; lijnen gaan naar wie meedoet.
page-read_board_marked = Een rij is een project, een lijn een deelname.
page-read_islands = Een lijn is samen in een project zitten. Wie op hetzelfde eiland staat, is via anderen verbonden; tussen eilanden loopt geen lijn.
page-read_islands_marked = Tussen eilanden loopt geen lijn: wie daar verband heeft, heeft dat via de grootste. De letters achter een naam zeggen met wie van hen die werkt, achter een project wie van hen trekt.
page-read_dots = De letters achter een naam zeggen met wie van de grootste die werkt.
page-group_means = Een groep: instellingen en projecten die meer met elkaar te maken hebben dan met de rest (uitgerekend); genoemd naar wie daarin de meeste projecten heeft.
page-read_groups = Een vak: instellingen en projecten die meer met elkaar te maken hebben dan met de rest (uitgerekend); genoemd naar wie daarin de meeste projecten heeft, van gelijken de eerste van het alfabet. Een getal: haar projecten binnen dit vak. “Ook met groep”: hoe vaak twee groepen aan elkaars projecten meedoen.
page-read_moments = Links hoe het was, rechts hoe het nu is: gestreept ging weg, dik kwam erbij, dun bleef.
page-read_round = Een rond teken is een project, een vierkant een instelling: hoe groter het vierkant, hoe meer ({ $what }). Een lijn is een deelname.
page-read_tables = Alles wat deze pagina weet, als tabel, in de volgorde van uw tabel.
page-read_tables_best = Wie elkaar zouden moeten ontmoeten, als tabel.
page-read_tables_sorted = Op volgorde van “{ $name }”.
page-click_name = Klik op een naam voor meer.
page-click_box = Klik op een vak om het te openen.
page-click_head = Klik op een kop om te ordenen.
page-absent = { $name } staat niet in deze tekening. Wel te zien: met wie het samenwerkt, voor zover die erin staan.
page-out_of = past, nieuw: beter dan zoveel van de 100 paren
page-made = Gemaakt met kennisnet { $version }. Deze pagina werkt zonder internet: alles staat in dit ene bestand, en niets ervan wordt verstuurd. De tekeningen maakt vis-network 9.1.2.

# Rapporten

report-contents = Inhoud
report-heading-findings = Wat opvalt
report-heading-map = De kaart
report-heading-meet = Wie zouden elkaar moeten ontmoeten
report-heading-together = Wie anderen verbindt
report-heading-groups = Wie bij elkaar horen
report-heading-groups-chance = Wie bij elkaar horen: deze groepen kunnen toeval zijn
report-heading-leaving = Wat er verandert als iemand vertrekt
report-heading-fragile = Projecten die aan één trekker hangen
report-groups = Groepen van instellingen en projecten die vaker bij elkaar zitten dan hun aantallen laten verwachten: de beste indeling van { $runs ->
    [one] 1 zoektocht
   *[other] { $runs } zoektochten
}. Hoe scherp de groepen gescheiden zijn, zegt een getal: 0 is niet scherper dan de aantallen al geven, bijna 1 is geheel gescheiden. Hier is het { $quality }; er kan een betere indeling zijn.
report-groups-none = Er zijn geen groepen: niemand doet aan een project mee.
report-groups-not-compared = Of dat meer is dan toeval geeft, is niet uitgezocht: daarvoor is dit netwerk te groot voor een rapport (de opdracht communities met --null fdsm doet het wel). Ook waar geen echte groepen zijn, vindt zo’n zoektocht een indeling met een hoog getal: lees dit als een voorstel om naar te kijken.
report-groups-chance = { $told ->
    [more] De indeling als geheel is { $slight ->
        [yes] iets scherper
       *[no] scherper
    } dan toeval geeft; afzonderlijke groepen zijn daarmee niet bewezen.
    [same] Hoe scherp de groepen van deze tabel gescheiden zijn, kan toeval zijn.
   *[little] Of deze groepen meer zijn dan toeval, is niet te zeggen.
} Ook als alles geloot is, zijn er altijd wel groepen te vinden. Daarom is ook gezocht in { $draws } willekeurige netwerken waarin iedere instelling aan evenveel projecten meedoet, en ieder project evenveel deelnemers heeft, als hier; telkens { $searches ->
    [one] 1 zoektocht
   *[other] { $searches } zoektochten
}. De beste groepen daar kwamen gemiddeld op { $mean }{ $told ->
    [little] .
   *[other] , en 95 van de 100 keer niet boven { $high }.
} Deze tabel komt met even kort zoeken op { $observed }. { $told ->
    [more] Wie aan de rand van een groep staat, kan er toevallig staan.
    [same] Ze staan hier daarom niet. Dat betekent niet dat niemand bij elkaar hoort: deze tabel kan het alleen niet laten zien. Wat de zoektocht vond, staat in { $file }.
   *[little] Daarvoor zijn er te weinig willekeurige netwerken getrokken. Wat de zoektocht vond, staat in { $file }.
}
report-groups-agreement = Overeenstemming: hoeveel van de groep de andere zoektochten terugvinden; waar die laag is, is de groep een gok.
report-groups-agreement-chance = { $told ->
    [more] Bij toeval is dat gemiddeld { $mean }%.
   *[same] Hoog bewijst niets: bij toeval is het gemiddeld { $mean }%.
}
report-groups-what = wat
report-groups-high = 95 van de 100 keer niet boven
report-groups-row-quality = hoe scherp de groepen gescheiden zijn
report-groups-row-agreement = hoeveel van een groep een andere zoektocht terugvindt
report-groups-explained-spoor = hoe goed de groepen met de sporen samenvallen (0 = niet, 1 = helemaal)
report-groups-explained-sector = hoe goed de groepen met de sectoren samenvallen (0 = niet, 1 = helemaal)
report-here = deze tabel
report-groups-inside = { $inside } van de { $all } deelnames { $inside ->
    [one] valt
   *[other] vallen
} binnen een groep; op grond van de aantallen alleen zouden dat er ongeveer { $expected } zijn. De andere gaan over de grens van een groep heen.
report-groups-searching = { $part ->
    [unknown] Een deel van dat verschil maakt het zoeken zelf: dat kiest de groepen zo dat er veel binnen valt.
    [all] Dat hele verschil kan van het zoeken komen: bij loten vallen er na zoeken gemiddeld ook ongeveer { $chance } binnen.
    [nearly] Bijna dat hele verschil maakt het zoeken zelf: bij loten vallen er na zoeken gemiddeld ook ongeveer { $chance } binnen.
    [most] Het grootste deel van dat verschil maakt het zoeken zelf: bij loten vallen er na zoeken gemiddeld ook ongeveer { $chance } binnen.
   *[some] Een deel van dat verschil maakt het zoeken zelf: bij loten vallen er na zoeken gemiddeld ongeveer { $chance } binnen.
}
report-groups-spoor = Hoe goed de sporen de groepen verklaren: { $value } op een schaal van 0 tot 1; met door elkaar geschudde sporen is dat gemiddeld { $chance }.
report-groups-sector = Hoe goed de sectoren dat doen: { $value }; door elkaar geschud { $chance }.
report-group = Groep
report-institutions = Instellingen
report-projects = Projecten
report-agreement = Overeenstemming
report-leaving = Per instelling: wie er losraakt van de rest, hoeveel projecten hun enige trekker verliezen, en hoeveel er één of geen genoemde deelnemer overhouden.{ $over ->
    [0] {""}
   *[other] {" "}Ook wat is afgelopen of gestopt, telt hier mee.
}
report-without-lead = projecten zonder trekker
report-alone = projecten met één of geen over
report-fragile = Hieronder wie alleen trekt. Als mogelijke tweede staat er wie van de andere deelnemers buiten de grootsten om het meest meedoet, of anders wie elders het vaakst trekt. De tabel naast dit rapport noemt per project wie elders het vaakst trekt, ook als die al veel draagt.
report-only-lead = Enige trekker
report-how-many = aantal
report-second = mogelijke tweede trekker
report-column-rank = plaats, van–tot
report-heading-alike = Projecten die op elkaar lijken
report-heading-matrix = Alles op één blad
report-heading-limits = Wat deze gegevens niet kunnen zeggen
report-heading-made = Hoe dit gemaakt is
report-map = Klik op een instelling of project om de banden te zien; dezelfde kaart staat in map.html.
report-meet = Paren die in deze gegevens een partner of een thema delen, maar geen project. { $likely }: hoeveel ze doen, met wie en waaraan, gewogen naar wat dat in dit netwerk zelf waard bleek. Waardevol: ze verbinden sporen, sectoren of thema’s die geen van beide alleen verbindt, of komen samen dichter bij anderen. Een percentage zegt hoe hoog een paar op de lijst staat, niet hoe groot de kans van slagen is. Het is een aanleiding voor een gesprek en geen oordeel: of ze elkaar al kennen, is in de gegevens niet te zien.
report-names-undecided = { $names ->
    [one] 1 naam kan
   *[other] { $names } namen kunnen
} { $institutions ->
    [one] 1 instelling
   *[other] { $institutions } instellingen
} zijn: beslis eerst voordat u deze getallen noemt. Zo ziet u ze: { $command }
report-meet-doubts = { $n ->
    [one] 1 paar is weggelaten: misschien werkt het al samen, onder een andere schrijfwijze van een naam.
   *[other] { $n } paren zijn weggelaten: misschien werken zij al samen, onder een andere schrijfwijze van een naam.
}
report-meet-none = Er zijn geen paren die een partner of een thema delen en geen project.
report-and = en
report-where = Te treffen in (als het nog loopt)
report-where-runs = Te treffen in
report-where-planned = { $title } (gepland)
report-introduced = Introductie kan via
report-likely = Kansrijk
report-close = Dichtbij
report-hit-rate = Hoe vaak klopt zo’n lijst? { $told }
report-hit-likely = “Kansrijk” staat hier omdat de lijst in dit netwerk aantoonbaar beter is dan noemen wie het drukst is, of een willekeurige lijst.
report-hit-close = Er staat “dichtbij” en niet “kansrijk”, omdat in dit netwerk niet is aangetoond dat de lijst beter is dan noemen wie het drukst is, of een willekeurige lijst.
report-valuable = Waardevol
report-more-than = { $share ->
    [0] staat niet hoger dan andere paren
   *[other] staat hoger dan { $share }% van de paren zonder gedeeld project
}
report-against = Let op:
report-alike = Projectparen met de sterkste overlap in partners; een partner met weinig projecten telt zwaarder dan een die overal in zit. De moeite van het bekijken waard: kunnen ze van elkaar leren, of samen optrekken? Dat een paar hier staat, betekent niet dat het meer deelt dan toeval zou geven.
report-project = Project
report-other-project = lijkt op
report-shared = Vanwege
report-same-spoor = Zelfde spoor
report-matrix = Instellingen (rijen, de meeste projecten eerst) tegen projecten (kolommen, per spoor): gevuld = trekker, open = partner.
report-matrix-part = Niet alles past op één vel (A3): getekend zijn de instellingen met de meeste projecten, en de projecten waar de meeste van hen aan meedoen. Onder de tekening staat hoeveel dat er zijn; alle staan in de tabellen naast het rapport.
report-limit-parents = Faculteiten, instituten en diensten tellen bij hun moederinstelling.
report-limit-units = Faculteiten, instituten en diensten tellen ieder voor zich.
report-limit-open = { $n ->
    [one] 1 van de { $all } partnerlijsten is open (‘etc.’): wie daar niet genoemd is, kan toch meedoen.
   *[other] { $n } van de { $all } partnerlijsten zijn open (‘etc.’): wie daar niet genoemd is, kan toch meedoen.
}
report-limit-generic = { $n ->
    [one] 1 soort organisatie (zoals ‘scholen’) wordt getoond en telt voor geen band: er staat niet bij wie het is.
   *[other] { $n } soorten organisaties (zoals ‘scholen’) worden getoond en tellen voor geen band: er staat niet bij wie het zijn.
}
report-limit-doubtful = { $n ->
    [one] Het is onzeker wie bedoeld is met { $names }.
   *[other] Het is onzeker wie bedoeld zijn met: { $names }.
}
report-limit-few = De meeste instellingen doen aan weinig projecten mee: één project meer of minder kan hun plaats veranderen. Een deelname zegt niets over inzet, geld of succes.
report-limit-suggestions = Dat twee instellingen hier geen project delen, betekent niet dat ze elkaar niet kennen of iets gemist hebben.
report-made-version = Programma
report-made-source = Bron
report-made-date = Datum van de gegevens
report-made-checksum = Controlegetal van het netwerk (SHA-256)
report-made-level = Niveau
report-made-weight = Gewicht van banden
report-made-predictor = Dichtbij of kansrijk volgens
report-made-values = Waardevol volgens
report-made-value = { $name ->
    [sporen] andere sporen
    [sectors] andere sectoren
    [themes] dezelfde onderwerpen
    [distances] kortere wegen
    [reach] meer contacten binnen twee stappen
   *[other] { $name }
}
report-made-candidates = Paren bekeken
report-made-left-out = Weggelaten (kolom ontbreekt)
report-made-seed = Toeval
report-level-parents = onderdelen tellen bij hun moederinstelling
report-level-units = onderdelen tellen ieder voor zich
report-column-name = instelling
report-column-degree = projecten
report-column-trekker_degree = trekker
report-column-betweenness = verbindende rol
report-column-sporen = sporen

finding-sporen-heading = { $n ->
    [0] Niemand doet in meer dan één spoor mee
    [one] 1 van de { $all } instellingen doet in meer dan één spoor mee
   *[other] { $n } van de { $all } instellingen doen in meer dan één spoor mee
}
finding-sporen = { $everywhere ->
    [0] Niemand doet in alle { $sporen } sporen mee.
   *[other] In alle { $sporen } sporen: { $names }.
}{ $n ->
    [0] {""}
    [one] {" "}Alleen deze ene staat in meer dan één spoor.
   *[other] {" "}Alleen deze { $n } staan in meer dan één spoor.
}
finding-leads-heading = { $name } trekt { $n } van de { $all } projecten
finding-leads = { $leaders } van de { $institutions } instellingen { $leaders ->
    [one] trekt
   *[other] trekken
} een project. { $single ->
    [one] 1 project heeft één trekker; valt die weg, dan trekt niemand het.
   *[other] { $single } projecten hebben één trekker; valt die weg, dan trekt niemand ze.
}
finding-no-leads-heading = Niemand trekt
finding-no-leads = Geen project noemt een trekker, of er is geen kolom met trekkers herkend.
finding-pair-heading = { $a } en { $b } treffen elkaar het vaakst
finding-pair = Ze delen { $n } van de { $all } projecten.
finding-open-heading = { $n } van de { $all } partnerlijsten { $n ->
    [one] is
   *[other] zijn
} open
finding-open = { $n ->
    [one] Die eindigt
   *[other] Ze eindigen
} op ‘etc.’ of ‘e.a.’. Wie daar niet genoemd is, kan toch meedoen.

argument-section-unknown = er is geen onderdeel “{ $got }”; er zijn: { $known }

# De opdrachtregel

cli-about = Wie werkt met wie? kennisnet maakt een netwerk van een tabel met per project een trekker en partners. Zonder tabel gaat het over Leiden Kennisstad.
cli-tidy = Schrijf nodes.csv en edges.csv uit projects.csv, aliases.csv en institutions.csv in een map.
cli-check = Zeg wat er mis is met een tabel, of vreemd.
cli-measure = Tel en rangschik instellingen (of projecten): aantal projecten, trekkerschap, centraliteit, bemiddeling.
cli-overlap = Geef de paren die projecten (of instellingen) delen.
cli-export = Schrijf het netwerk voor een ander programma: Gephi, Kumu, VOSviewer, Cytoscape, Pajek, een rekenblad (docs/exporting.md).
cli-report = Schrijf een rapport: bevindingen in gewone woorden, een kaart, wie elkaar zouden moeten ontmoeten, figuren en tabellen.
cli-map = Teken een interactieve kaart: één pagina die zonder internet werkt.
cli-unlinked = Wie zouden elkaar moeten ontmoeten? Paren die partners delen maar geen project, met de reden.
cli-opt-folder = De map om in te schrijven.
cli-opt-page = De pagina die geschreven wordt (.html).
cli-opt-open = Open het resultaat.
cli-opt-view = Wat als eerste opent: board (tafel), institution (instelling), introductions (kennismaken), islands (eilanden), groups (groepen), moments (toen en nu), round (rond) of tables (tabellen). Anders past het zich aan de omvang aan.
cli-opt-colour = De kolom die de kleuren geeft.
cli-opt-with = Alleen paren met deze instelling; mag vaker.
cli-opt-each = Hoogstens zoveel voorstellen voor één instelling, behalve voor die van --with.
cli-opt-known = Tabel (a, b, stand): kennen elkaar, geen match, opgepakt vervallen; gesproken staat erbij.
cli-opt-balance = 0 = het kansrijkste eerst, 1 = het waardevolste eerst.
cli-panel-options = Opties
cli-panel-arguments = Argumenten
cli-panel-commands = Opdrachten
cli-writing = Tekenen en schrijven
cli-describe = Beschrijf het netwerk als geheel: omvang, dichtheid, afstanden, concentratie, structuur.
cli-communities = Zoek groepen van instellingen en projecten die bij elkaar horen.
cli-resilience = Zeg wat er verandert als een instelling vertrekt.
cli-compare = Vergelijk met een latere tabel, of met wat zou kunnen: wat kwam, ging en bleef.
cli-opt-exact = Bereken alles precies, ook waar dat minuten duurt.
cli-opt-method = barber: instellingen en projecten samen; projection: instellingen alleen.
cli-opt-uncertainty = subsample, jackknife, bootstrap: wat aan losse projecten hangt.
cli-opt-after = De latere tabel.
cli-opt-before = Een eerdere tabel, op dezelfde manier gelezen: de kaart toont ook wie erbij kwam, wegging en bleef.
cli-opt-what = ties (banden), participations (deelnames), institutions (instellingen) of projects (projecten); in het Nederlands mag ook.
cli-arg-table = Uw tabel (.xlsx, .xls, .ods, .csv, .docx, .md, .parquet of .zip): een rij per project, of per deelname. Weggelaten = Leiden Kennisstad.
cli-arg-folder = De map met projects.csv, aliases.csv en institutions.csv.
cli-opt-nodes = De nodes.csv van een netwerk, in plaats van een tabel.
cli-opt-edges = De edges.csv van een netwerk, in plaats van een tabel.
cli-opt-aliases = Een tabel die zegt wat vermeldingen betekenen: mention, institution.
cli-opt-decisions = Een tabel met besluiten over namen: mention, candidate, decision. Weggelaten = NAAM.names.xlsx of NAAM.names.csv naast de tabel, als dat er is.
cli-names = Welke namen kunnen één instelling zijn? Schrijf ze in een bestand waarin u per rij kiest; elke opdracht neemt dat daarna mee.
cli-opt-names-file = Het bestand (.xlsx of .csv). Weggelaten: NAAM.names.xlsx naast de tabel, dat elke opdracht meeneemt. Besluiten die erin staan blijven staan.
cli-names-none = Er zijn geen namen waarover nog iets te besluiten is.
cli-names-found = { $names ->
    [one] 1 naam
   *[other] { $names } namen
} { $names ->
    [one] kan
   *[other] kunnen
} { $institutions ->
    [one] 1 instelling
   *[other] { $institutions } instellingen
} zijn.
cli-names-kept = { $n ->
    [one] 1 besluit dat al genomen was, staat er ook in.
   *[other] { $n } besluiten die al genomen waren, staan er ook in.
}
cli-names-next =
    Open { $file }, kies in de kolom “{ $column }” bij elke rij een van deze woorden en bewaar het bestand:
      { $same }: het is één instelling; de naam die het meest voorkomt, wordt getoond
      { $different }: het zijn er twee; er wordt niet meer naar gevraagd
      { $part }: de eerste is een onderdeel van de tweede
      { $ask }: dat moet nog iemand zeggen; ook een lege cel laat het open
cli-names-taken = Elke opdracht met deze tabel neemt uw besluiten daarna vanzelf mee.
cli-names-not-taken = Geef het bestand daarna bij elke opdracht mee: --decisions { $file }
cli-opt-institutions = Een tabel met instellingen: id, name, sector, parent, generic.
cli-opt-level = parents: onderdelen tellen bij hun moederinstelling; units: ieder voor zich.
cli-opt-lang = Taal van wat er te zien is: nl of en.
cli-opt-out = Schrijf naar dit bestand (.csv of .xlsx) in plaats van naar het scherm.
cli-opt-export-file = Schrijf naar dit bestand; zonder --to zegt het einde van de naam voor welk programma.
cli-opt-export-to = Het programma of de vorm: { $tools } (ook: excel).
cli-opt-export-measure = Zet een maat bij elke instelling en elk project; mag vaker gegeven worden.
cli-opt-export-groups = Zet bij elke instelling en elk project in welke groep die hoort.
cli-panel-table = Kolommen en tabellen
cli-opt-of = institutions (instellingen) of projects (projecten).
cli-opt-weight = Gewicht van een band: { $weights }.
cli-opt-measure = Een maat om te tonen en op te sorteren; mag vaker gegeven worden.
cli-opt-list = Geef alle maten met hun bereik en bron.
cli-opt-all = Toon alle maten.
cli-odd = { $n ->
    [one] 1 ding in deze tabel kan cijfers onjuist maken: { $command }
   *[other] { $n } dingen in deze tabel kunnen cijfers onjuist maken: { $command }
}
cli-opt-lead-value = Een woord in de kolom met rollen dat betekent: trekt. Mag vaker gegeven worden.
cli-opt-encoding = Hoe de letters van een csv-bestand geschreven zijn (utf-8, cp1252, …).
cli-opt-delimiter = Het teken tussen de kolommen van een csv-bestand.
cli-opt-predictor = Hoe kansrijk een band is: een voorspeller (--list toont ze).
cli-opt-predictors = Geef alle voorspellers met hun bron.
cli-field-institution_name = namen van instellingen, als de kolom met instellingen ids heeft
left-out = weggelaten: { $why }
cli-too-large = Weggelaten, omdat te veel paren een project delen (vraag er een bij naam om meer te lezen): { $names }
cli-left-out = Weggelaten, omdat een kolom ontbreekt (sector van instellingen: geef --institutions; spoor van projecten: in de tabel zelf): { $names }
cli-opt-about = Een bestand about.toml met title, source, date en caveats van de gegevens.
cli-opt-title = De titel van kaart en rapport.
cli-opt-top = Toon zoveel rijen op het scherm.
cli-opt-sheet = Het tabblad van een werkmap: zijn naam, of zijn nummer vanaf 1. Vaker gegeven: tabbladen van één vorm (elk een jaar, een thema) worden één tabel, tabbladen met projecten en deelnames een paar.
cli-opt-header = De kop van de kolom met { $field }, als die niet herkend wordt.
cli-opt-header-row = De rij met de koppen, zoals een rekenprogramma haar nummert. 0: die is er niet; de kolommen heten dan naar hun nummer, zoals een fout of een vraag laat zien.
cli-opt-first = Als rijen elkaar tegenspreken, laat de eerste gelden.
cli-opt-version = Toon de versie.
cli-field-project = projectcodes
cli-field-name = projectnamen
cli-field-lead = trekkers
cli-field-partners = partners
cli-field-institution = instellingen (een rij per deelname)
cli-field-role = rollen
cli-report-written = { $n ->
    [one] Het rapport staat in { $folder } (1 bestand). Open eerst: { $files }
   *[other] Het rapport staat in { $folder } ({ $n } bestanden). Open eerst: { $files }
}
cli-report-removed = { $n ->
    [one] Van het vorige rapport in deze map is 1 bestand verwijderd dat dit rapport niet heeft: { $names }
   *[other] Van het vorige rapport in deze map zijn { $n } bestanden verwijderd die dit rapport niet heeft: { $names }
}
cli-what-ties = banden
cli-what-participations = deelnames
cli-what-institutions = instellingen
cli-what-projects = projecten
cli-settings-named = Gelezen zoals { $file } zegt.
cli-written = Geschreven: { $path }
cli-reading = Lezen
cli-measuring = Rekenen
cli-more = { $n ->
    [one] … en nog 1 rij; --top of --out toont alles
   *[other] … en nog { $n } rijen; --top of --out toont alles
}
cli-columns = Niet getoond bij gebrek aan ruimte: { $names } (--out schrijft alles)
cli-level-units = Onderdelen (faculteiten, instituten) tellen ieder voor zich.
cli-level-parents = Onderdelen (faculteiten, instituten) tellen bij hun moederinstelling.
cli-generic = Soorten organisaties (‘scholen’, ‘bedrijven’) verbinden niemand en doen niet mee.
cli-undefined = – betekent: onbepaald, er is niets om het uit te berekenen.
cli-file-busy = { $path ->
    [none] Een bestand kan niet gelezen of geschreven worden
   *[other] { $path } kan niet gelezen of geschreven worden
}: { $why }.

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
column-group = groep
column-agreement = overeenstemming
column-change = verandering
column-figure = cijfer
column-value = waarde
column-what = wat
column-institution = instelling
column-project = project
column-stayed = gebleven
column-came = gekomen
column-went = gegaan
kind-fault = fout
kind-note = let op


figure-institutions = instellingen
figure-note-institutions = met een eigen naam; soorten (‘scholen’) doen niet mee
figure-projects = projecten
figure-note-projects = ook die zonder genoemde deelnemer
figure-participations = deelnames
figure-note-participations = een instelling telt in een project één keer
figure-leads = trekkers
figure-note-leads = deelnames als trekker
figure-isolates = losse instellingen
figure-note-isolates = instellingen zonder project
figure-density = dichtheid
figure-note-density = deelnames gedeeld door instellingen maal projecten
figure-components = delen
figure-note-components = stukken zonder band met elkaar; losse instellingen en projecten tellen als deel
figure-largest = grootste deel
figure-note-largest = aandeel van de instellingen in het grootste deel
figure-mean_degree = projecten per instelling
figure-note-mean_degree = gemiddeld
figure-mean_size = instellingen per project
figure-note-mean_size = gemiddeld, alleen genoemde
figure-mean_distance = afstand
figure-note-mean_distance = gemiddeld aantal stappen via gedeelde projecten, tussen instellingen die elkaar kunnen bereiken
figure-global_efficiency = nabijheid
figure-note-global_efficiency = gemiddelde van 1/afstand over alle paren van instellingen; 0 waar geen weg is
figure-centralization_degree = overwicht in deelnames
figure-note-centralization_degree = 0 = allemaal evenveel projecten, 1 = één in alle en de rest in geen
figure-centralization_betweenness = overwicht als verbinder
figure-note-centralization_betweenness = 0 = niemand verbindt meer dan een ander, 1 = alle routes lopen via één
figure-robins_alexander = herhaling (Robins & Alexander)
figure-note-robins_alexander = hoe vaak twee instellingen die een project delen er nog een delen (aandeel van de ketens van drie deelnames dat sluit)
figure-opsahl = gesloten kringen (Opsahl)
figure-note-opsahl = aandeel van de ketens via een gedeelde partner waarvan de uiteinden samen in nog een ander project zitten
figure-nodf = genestheid (NODF)
figure-note-nodf = 0 tot 100: hoe ver de projecten van kleine deelnemers die van grote volgen; hangt sterk af van de aantallen
figure-barber_modularity = groepen (modulariteit van Barber)
figure-note-barber_modularity = { $n ->
    [one] één zoektocht; een ondergrens, er kan beter zijn
   *[other] de beste van { $n } zoektochten; een ondergrens, er kan beter zijn
}
figure-ei_index = tussen of binnen sectoren (E-I-index)
figure-note-ei_index = -1 = alleen binnen sectoren, 1 = alleen ertussen; 0 is geen ijkpunt, dat hangt van de grootte van de sectoren af
figure-hhi = concentratie (HHI)
figure-note-hhi = som van de gekwadrateerde aandelen in de deelnames; losse instellingen doen niet mee
figure-gini = ongelijkheid (Gini)
figure-note-gini = van projecten per instelling: 0 = gelijk; losse instellingen tellen mee
figure-estimated = geschat uit een steekproef, standaardfout { $error }

column-before = nu
column-after = dan
column-reach = paren die dicht bij elkaar komen
column-closer = zoveel dichter bij anderen
column-sturdier = project minder kwetsbaar
column-white_spots = eerste van zijn sector
column-meaning = uitleg
column-pairs_lost = paren afgesneden
column-projects_without_lead = projecten zonder trekker
column-projects_alone = projecten met één of geen over
column-splits = extra delen
column-removed = vertrokken
column-largest = aandeel nog bijeen
column-low = laag
column-high = hoog
column-trekker = trekker
column-second = mogelijke tweede
column-end-low = laag
column-end-high = hoog
column-end-rank = plaats
column-end-rank_low = plaats van
column-end-rank_high = plaats tot
column-end-project = door project
column-end-se = standaardfout
kind-institution = instelling
kind-project = project
change-came = gekomen
change-went = gegaan
change-role = andere rol
cli-opt-curve = Laat zien hoeveel instellingen bijeen blijven als ze een voor een vertrekken, in deze volgorde.
cli-opt-fragile = Laat zien welke projecten maar één trekker hebben, en wie tweede zou kunnen zijn.
cli-curve-index = Gemiddeld aandeel dat bijeen blijft (R, hoogstens 0,5): { $value }.{ $n ->
    [1] {""}
   *[other] {" "}Laag en hoog: 5% en 95% van { $n } volgordes.
}
cli-without-lead = Zonder bekende trekker: { $n } van { $all } projecten; die staan er niet bij.
argument-one-of = Kies --{ $one } of --{ $other }, niet allebei.
predictor-degree = De aantallen projecten van de twee, vermenigvuldigd: wie druk is, ontmoet velen.
predictor-newman = De som over gedeelde partners van beide banden, met Newmans gewichten: kleine projecten tellen zwaarder dan grote.
predictor-resource_allocation = De som over gedeelde partners van 1 / het aantal van hun banden: drukke partners tellen minder.
predictor-words = Hoezeer de woorden van beide op elkaar lijken: die van namen, thema’s en omschrijvingen van hun projecten. Zeldzame woorden tellen zwaarder.
predictor-adamic_adar = De som over gedeelde partners van 1 / ln(het aantal van hun banden).
predictor-random = Een getal dat door de twee sleutels wordt geloot: zo goed doet het wie niets weet.
predictor-recent = De aantallen projecten van de twee, vermenigvuldigd, waarbij een project dat vier jaar eerder begon voor de helft telt.
predictor-count = Het aantal gedeelde partners.
predictor-jaccard = Het aantal gedeelde partners als deel van alle partners van de een of de ander.
predictor-cosine = Het aantal gedeelde partners, gedeeld door de wortel uit het product van de partners van elk.
predictor-probs = Elke partner van de een verdeelt een eenheid over zijn partners, en zij over de hunne: wat de ander krijgt.
predictor-heats = Elke partner neemt het gemiddelde van zijn partners, zoals warmte zich verspreidt: in het voordeel van wie weinig partners heeft.
predictor-hybrid = Halverwege tussen probs en heats.
predictor-katz = De wandelingen van de een naar de ander over hoogstens drie projecten, waarbij een langere veel minder telt.
predictor-walks = Hoeveel wandelaars die bij de een beginnen bij de ander staan, als ieder nu en dan naar huis gaat.
predictor-svd = Het aantal gedeelde projecten in een netwerk dat is vereenvoudigd tot zijn twee sterkste patronen.
predictor-combined = Wat de andere voorspellers in dit netwerk samen waard zijn, geleerd van projecten die het al heeft.
measure-degree = Het aantal projecten van een instelling, of het aantal instellingen in een project.
measure-trekker_degree = Het aantal projecten dat een instelling trekt, of het aantal trekkers van een project.
measure-partner_degree = Het aantal projecten waarin een instelling partner is en geen trekker.
measure-lead_share = Het deel van haar projecten dat een instelling trekt.
measure-degree_centrality = Het aantal projecten als deel van wat het kan zijn.
measure-closeness = Hoe dicht bij alle anderen in het eigen deel van het netwerk; 1 = zo dicht als kan.
measure-harmonic = Hoe dicht bij alle anderen, ook waar delen los van elkaar staan; goed voor een ranglijst.
measure-betweenness = Het deel van de kortste routes tussen alle andere instellingen en projecten dat hierlangs loopt.
measure-eigenvector = Banden tellen zwaarder als ze lopen naar wie zelf veel banden heeft.
measure-pagerank = Hoe vaak een dwaler hier komt die de banden volgt en soms opnieuw begint.
measure-birank = Instellingen en projecten maken elkaar belangrijk, gewogen naar hun aantallen.
measure-core = De diepste kern van het netwerk waar het in zit: iedereen daarin heeft zoveel banden.
measure-constraint = In hoeverre de banden binnen één gesloten kring lopen; laag = overbrugt gaten (Burt).
measure-effective_size = Het aantal buren, minder naarmate die elkaar al kennen (Burt).
measure-efficiency = De effectieve omvang gedeeld door het aantal buren (Burt).
measure-coordinator = Open routes binnen de eigen sector: beide uiteinden en de instelling zelf.
measure-itinerant = Open routes binnen één andere sector.
measure-boundary = Open routes van de eigen sector naar een andere.
measure-liaison = Open routes tussen twee andere sectoren.
measure-participation = Hoe gelijk de projecten over de sporen verdeeld zijn; 0 = allemaal in één.
measure-ei_index = Banden naar andere sectoren tegen die binnen de eigen: -1 = alles binnen, 1 = alles naar buiten.
measure-redundancy = Het deel van de paren van haar projecten dat een ander ook verbindt; 1 = alle paren.
measure-clustering_latapy = Hoe sterk haar projecten en die van haar partners dezelfde zijn, gemiddeld.
what-ties = banden
what-participations = deelnames
what-institutions = instellingen
what-projects = projecten
what-ties_of_stayers = banden tussen blijvers

chart-removed = instellingen vertrokken
chart-together = % van de instellingen nog bijeen
chart-order-degree = telkens wie de meeste projecten heeft
chart-order-betweenness = telkens wie het meest verbindt
chart-order-random = in willekeurige volgorde
chart-rank-bootstrap = plaats (1 = hoogst); streep: 90% van de trekkingen
chart-rank-subsample = plaats (1 = hoogst); streep: 90% van de trekkingen
chart-rank-jackknife = plaats (1 = hoogst); streep: als er één project wegvalt
report-together-ranks = Plaats: waar een instelling komt te staan in 90% van { $n } trekkingen van vier op de vijf van dezelfde projecten. Loopt de streep door tot het einde, dan verbindt de instelling in een deel van die trekkingen niemand meer. Dat is geen steekproeffout: het zegt hoeveel er van losse projecten afhangt. Strepen die elkaar overlappen, zeggen niet hoe vaak twee van plaats wisselen.
report-column-project = hangt het meest aan project
report-leaving-none = Bij { $n } van de { $all } instellingen raakt door vertrek niemand los, verliest geen project zijn enige trekker en houdt geen project minder dan twee genoemde deelnemers over.
report-leaving-once = { $once ->
    [one] Van hen doet er 1 aan hoogstens één project mee
   *[other] Van hen doen er { $once } aan hoogstens één project mee
}: dat er dan niets verandert, spreekt bijna vanzelf.
report-leaving-curve = Valt telkens weg wie de meeste projecten heeft, dan is na { $few ->
    [one] 1 vertrek
   *[other] { $few } vertrekken
} gemiddeld hoogstens de helft van alle instellingen nog bijeen. In willekeurige volgorde zakt dat gemiddelde pas na { $many } zo ver; als alleen de vertrekkers zelf ontbraken, zou het { $floor } zijn. Lijn: gemiddelde; vlak: 90% van { $orders ->
    [one] 1 volgorde
   *[other] { $orders } volgordes
}.
report-fragile-count = Van de { $all } projecten { $one ->
    [one] noemt er 1
   *[other] noemen er { $one }
} precies één trekker en { $more } meer dan één. { $none ->
    [0] Van alle projecten is bekend wie trekt.
    [one] Van 1 project is niet bekend wie trekt.
   *[other] Van { $none } projecten is niet bekend wie trekt.
}
report-made-chance = startgetal 0: { $runs ->
    [one] 1 zoektocht
   *[other] { $runs } zoektochten
} naar groepen, { $draws ->
    [one] 1 greep
   *[other] { $draws } grepen
} uit de projecten, { $orders ->
    [one] 1 volgorde
   *[other] { $orders } volgordes
} van vertrek; dezelfde tabel geeft hetzelfde rapport

argument-number = { $name } is een heel getal vanaf { $least }; gekregen: { $got }
argument-no-ranks = deze tabel heeft geen plaatsen; maak haar met measure(net, naam, uncertainty="subsample")
argument-too-many-curves = { $n } krommen zijn te veel voor één figuur (hoogstens { $most })
chart-rank-plain = plaats (1 = hoogst), met haar bereik
report-findings-none = Geen instelling in deze tabel heeft een eigen naam, of er zijn geen deelnames: er valt niets te melden.
report-leads-only = Deze tabel noemt alleen trekkers en geen partners: het rapport zegt wie wat trekt, en van samenwerking alleen wat twee trekkers van één project laten zien.
report-leads-only-apart = Deze tabel noemt alleen trekkers en geen partners: het rapport zegt wie wat trekt. Geen project noemt twee instellingen; de onderdelen over samenwerking zijn daarom weggelaten.
report-group-more = en nog { $n }
report-more-in = De eerste { $n } van { $all }; alle staan in { $file }, naast dit rapport.
report-leaving-loose = Zonder { $name } raken los van de rest: { $names }.
report-loose = wie dan losraakt
report-and-others = { $names } en { $n } andere
report-open-of-these = { $n } (waarvan { $open } met een open lijst)
cli-against-leiden = Vergeleken met de Leidse tabel; noem eerst uw eigen oude tabel om daarmee te vergelijken.
argument-too-many-steps = { $n } knopen zijn te veel om bij elk vertrek opnieuw te rekenen (hoogstens { $most }); kies de volgorde degree of random

# Hoe een tabel gelezen wordt

meaning-project = de code van het project
meaning-name = de naam van het project
meaning-programme = het programma van het project
meaning-lead = wie trekt
meaning-partners = de partners
meaning-institution = wie meedoet
meaning-institution-name = de naam van wie meedoet
meaning-role = de rol
meaning-crosses = een kruisje of een rol bij wie meedoet
meaning-spoor = het thema of spoor van het project
meaning-status = de stand van het project
meaning-start = wanneer het project begint
meaning-end = wanneer het project eindigt
meaning-period = van wanneer tot wanneer het project loopt
meaning-sector = de sector van wie meedoet
meaning-generic = of het een soort organisatie is
meaning-open-ended = of de lijst van partners open is
meaning-certainty = hoe zeker het is wie bedoeld is
meaning-part = het deel van het project
reading-column = kolom
reading-what-form = een rij is
reading-what-sheet = tabblad
reading-what-header = rij van de kop
reading-what-key = projecten uit elkaar houden
reading-what-separators = tussen namen staat
reading-what-lead-values = trekt
reading-what-not-given = niet ingevuld
reading-what-left-out = rijen die geen project zijn
reading-form-projects = een project
reading-form-participations = een instelling in een project
reading-form-matrix = een regel van een kruisjestabel
reading-no-separators = niets, namen worden nooit geknipt
reading-because-asked = u zei het
reading-because-form-projects = de kolommen noemen trekker en partners van een project
reading-because-form-participations = elke rij noemt één instelling
reading-because-form-matrix = { $n ->
    [one] 1 kolom heeft
   *[other] { $n } kolommen hebben
} alleen kruisjes of rollen
reading-because-key-unique = { $columns } is in elke rij anders
reading-because-key-steady = bij één { $columns } hoort steeds één { $rest }
fault-pair-none = geen kolom met projecten van de ene tabel staat in de andere, waar elk project één rij heeft; noem die: --project (Python: project=)
note-pair-unknown = { $n ->
    [one] 1 project ({ $found }) staat niet in { $table }; het is meegenomen, met wat ervan bekend is
   *[other] { $n } projecten (zoals { $found }) staan niet in { $table }; ze zijn meegenomen, met wat ervan bekend is
}
reading-form-pair = een instelling in een project; de projecten staan in een tweede tabel
reading-because-form-pair = “{ $projects }” noemt de projecten, en “{ $rows }” wie eraan meedoet
reading-because-pair-key = { $share }% van de projecten in “{ $rows }” staat in deze kolom in “{ $projects }”
reading-because-one-a-number = elke naam erin hoort bij één nummer van het register
reading-column-of = kolom van { $table }
cli-opt-projects = De tabel met de projecten, als uw tabel alleen zegt wie eraan meedoet.
reading-because-key-only = een andere kolom is er niet voor
reading-because-key-by-row = er zijn rijen met dezelfde naam (“{ $example }”), maar weinig
reading-because-key-several-rows = een project neemt meer rijen in (“{ $example }”)
reading-because-key-unsure = geen kolom houdt de projecten met zekerheid uit elkaar
reading-because-projects = dat geeft { $n ->
    [one] 1 project
   *[other] { $n } projecten
}
reading-because-role-words = dit betekent dat iemand trekt: { $values }
reading-because-role-nobody = geen waarde betekent zeker dat iemand trekt
reading-because-role-value = { $n ->
    [one] staat in 1 rij
   *[other] staat in { $n } rijen
}
reading-because-not-given = zo staat er in een cel dat er niets is ingevuld
reading-because-one-name-a-row = elke rij noemt één instelling
reading-because-separators = dan staan er andere instellingen in het netwerk
reading-because-could-be-names = in deze kolom staan woorden
reading-because-no-partners = dan telt het netwerk alleen trekkers
reading-because-rows-are-project = dan staan de instellingen in de kop
reading-because-rows-are-institution = dan staan de projecten in de kop
question-head = Het is niet zeker hoe “{ $file }” gelezen moet worden: er is meer dan één manier, en die geven een ander netwerk. Er is niets gelezen.
question-likely = Dit is de waarschijnlijkste manier:
question-column = kolom “{ $header }”: { $meaning }, want { $because }
question-ask-partners = In welke kolom staan de partners? Kies een antwoord:
question-ask-lead = In welke kolom staat wie trekt? Kies een antwoord:
question-ask-institution = In welke kolom staat wie meedoet? Kies een antwoord:
question-ask-institution-name = In welke kolom staat de naam van wie meedoet? Kies een antwoord:
question-ask-role = In welke kolom staat de rol? Kies een antwoord:
question-ask-project = Wat houdt de projecten uit elkaar? Kies een antwoord:
question-ask-rows = Wat staat er op de rijen? Kies een antwoord:
question-ask-lead-values = Welk woord betekent dat iemand trekt? Kies een antwoord:
question-ask-separators = Wat staat er tussen de namen in één cel? Kies een antwoord:
question-ask-header = Welke rij is de rij met de koppen? Kies een antwoord; heeft de tabel geen koppen, zeg dat dan met --header 0 (Python: header=0), of zet er een rij met koppen boven:
question-header = rij { $row }
reading-because-header-row = daar staat: { $cells }
question-ask-sheet = Welk tabblad is bedoeld? Kies een antwoord:
question-then = { $n ->
    [one] Geef daarna deze opdracht opnieuw:
   *[other] Geef daarna deze opdrachten, na elkaar:
}
reading-because-every-column = elk van deze kolommen noemt dan wie trekt
question-none-partners = er zijn geen partners
cli-which = { $most ->
    [one] Druk op Enter als dat klopt, of op Ctrl+C om te stoppen
   *[other] Uw antwoord (1 tot { $most })
}
cli-which-again = { $most ->
    [one] Dat is geen antwoord. Typ 1, of stop met Ctrl+C.
    [2] Dat is geen antwoord. Typ 1 of 2, of stop met Ctrl+C.
   *[other] Dat is geen antwoord. Typ een getal van 1 tot { $most }, of stop met Ctrl+C.
}
cli-saved = Een tabel met de naam { $table } op deze plek wordt voortaan vanzelf zo gelezen; een volgende tabel met een andere naam ook, met: kennisnet report VOLGENDE { $options }
cli-keep = Uw antwoorden gelden alleen voor deze keer. Zo bewaart u ze: { $command }
cli-settings = Gelezen zoals { $file } zegt, naast de tabel.
cli-opt-separator = Wat namen in een cel scheidt: line (nieuwe regel) of een teken als ; of ,. Alleen van één kolom: partners=; of lead=, of institution=,. Mag vaker gegeven worden.
cli-opt-others = Een woord of zinsdeel dat “en anderen” betekent, zoals e.a.: er doen er meer mee dan er staan. Mag vaker.
cli-opt-kind = Een woord of zinsdeel dat een soort organisatie is en niemand noemt. Mag vaker.
cli-opt-one-name = Een naam die blijft zoals hij is: geen soort, nooit geknipt, geen onderdeel van een ander. Mag vaker.
cli-opt-not-given = Een woord dat betekent dat er niets is ingevuld. Mag vaker gegeven worden.
cli-opt-column = Een kolom en wat zij betekent: KOP=thema, KOP=status, … Mag vaker gegeven worden.
cli-opt-form = projects (een rij is een project), participations (een rij is een instelling in een project) matrix (kruisjes) of pair (de projecten staan in een andere tabel).
cli-opt-reading = Een bestand dat zegt hoe de tabel gelezen wordt; zonder dit het bestand NAAM.kennisnet.toml naast de tabel NAAM.xlsx.
cli-opt-no-partners = De tabel noemt geen partners; lees alleen de trekkers.
cli-opt-no-not-given = Geen enkel woord betekent dat er niets is ingevuld; elk is een naam.
cli-opt-no-split = Knip namen in een cel nooit.
cli-opt-save = Bewaar naast de tabel hoe zij gelezen is, voor een volgende keer.
cli-field-programme = programma's
reading-because-header = de kop zegt het
reading-because-header-alike = de kop is bijna “{ $word }”
reading-because-header-part = in de kop staat “{ $word }”
reading-because-header-kinds = de kop noemt soorten organisaties die meedoen
reading-because-header-numbered = de kop is een van meer koppen met een nummer
reading-because-both = de kop noemt trekkers en partners samen
reading-because-role = { $share }% van de cellen is een woord voor een rol
reading-because-yes-no = de kop gaat over trekken, en { $share }% van de cellen zegt ja of nee
reading-because-names = in { $share }% van de cellen staat een woord zoals namen van organisaties het hebben, bijvoorbeeld “{ $word }”
reading-because-register = de kop noemt een register van organisaties ({ $register }), en de cellen zien eruit als nummers daarvan
reading-because-register-form = { $share }% van de cellen ziet eruit als een nummer uit een register van organisaties ({ $register })
# Waaraan de cellen van een kolom zijn gesplitst, en waarom

separator-line = een regeleinde
separator-tab = een tab
separator-and = “en”
reading-because-separators-none = geen enkele cel heeft iets dat namen kan scheiden
reading-because-separators-hard = { $m ->
    [one] 1 van { $n } verschillende cellen heeft
   *[other] { $m } van { $n } verschillende cellen hebben
} { $sign }, en dat staat bijna nooit in een naam
reading-because-separators-header = de kop belooft meer namen per cel, en { $m ->
    [one] 1 van { $n } verschillende cellen heeft
   *[other] { $m } van { $n } verschillende cellen hebben
} { $sign }
reading-because-separators-known = wat { $sign } scheidt, staat elders als naam op zichzelf
reading-because-separators-unproven = { $m ->
    [one] 1 van { $n } verschillende cellen heeft
   *[other] { $m } van { $n } verschillende cellen hebben
} iets dat namen kan scheiden, maar wat het scheidt staat nergens op zichzelf
reading-because-separators-unsure = { $m ->
    [one] 1 van { $n } verschillende cellen heeft
   *[other] { $m } van { $n } verschillende cellen hebben
} { $sign }, en wat het scheidt staat nergens op zichzelf: het kan namen scheiden of erin horen
reading-because-separators-given = zo is het opgegeven
reading-because-codes-by-name = er staan codes in, en de namen staan in “{ $name }”
reading-because-cities = deze kolom noemt steden of gemeenten, en geen andere kolom zegt wie meedoet
reading-because-sheet-rows = { $n ->
    [one] 1 rij
   *[other] { $n } rijen
}
fault-sheet-other = tabblad “{ $found }” heeft niet dezelfde vorm als de andere: geen kolom met wie meedoet, of met de projecten, staat op allemaal; het heeft: { $have }
note-sheets = samen gelezen als één tabel: { $found }; de kolom “{ $column }” zegt op welk tabblad een rij staat
note-sheets-theme = samen gelezen als één tabel: { $found }; de namen van de tabbladen zijn gelezen als de sporen van hun projecten
note-sheets-shared = { $n ->
    [one] 1 project staat op meer dan één tabblad; de rijen ervan zijn samengenomen
   *[other] { $n } projecten staan op meer dan één tabblad; de rijen ervan zijn samengenomen
}
note-sheet-unread = tabblad “{ $found }” heeft dezelfde koppen en is niet gelezen: het staat niet bij de tabbladen die genoemd zijn; noem het erbij: --sheet (Python: sheet=)
reading-because-sheet-theme = de tabel heeft geen kolom met sporen, en de namen van de tabbladen zeggen elk iets anders
reading-because-sheets-together = één tabel, { $n ->
    [one] 1 rij
   *[other] { $n } rijen
}
reading-because-key-sheets = op elk tabblad is het in elke rij anders; wat op meer tabbladen staat (“{ $example }”), is één project
question-sheets-together = alle samen: { $sheets }

# Wat er in een tabel gelezen is

report-heading-table = Wat wij in uw tabel lazen
read-table = Tabel
read-sheet = tabblad { $sheet }
read-header = kop in rij { $row }
read-no-header = geen koppen
read-above = Boven de kop
read-found = Gelezen
read-counts = rijen: { $rows }; projecten: { $projects }; instellingen: { $institutions }; deelnames: { $participations }, waarvan { $leads } als trekker
read-names = Namen
read-decided = { $names ->
    [0] geen namen samengevoegd
    [one] 1 naam samengevoegd tot { $institutions ->
        [one] 1 instelling
       *[other] { $institutions } instellingen
    }
   *[other] { $names } namen samengevoegd tot { $institutions ->
        [one] 1 instelling
       *[other] { $institutions } instellingen
    }
}, { $parts ->
    [0] geen onderdelen aangewezen
    [one] 1 onderdeel aangewezen
   *[other] { $parts } onderdelen aangewezen
}, volgens { $file }
read-form = Een rij is
read-columns = Kolommen
read-key = Projecten uit elkaar gehouden met
read-separators = Tussen namen in een cel
read-not-given = Als niet ingevuld gelezen
read-left-out = Rijen die geen project zijn
read-left-total = { $n ->
    [one] 1 optelling
   *[other] { $n } optellingen
}
read-left-theme = { $n ->
    [one] 1 kopje, als thema
   *[other] { $n } kopjes, als thema
}
read-left-footnote = { $n ->
    [one] 1 noot
   *[other] { $n } noten
}
read-left-header = { $n ->
    [one] 1 herhaalde kop
   *[other] { $n } herhaalde koppen
}
read-left-nothing = { $n ->
    [one] 1 rij die niets over projecten zegt
   *[other] { $n } rijen die niets over projecten zeggen
}
read-unused = Niet gebruikt
read-more = nog { $n }
note-more = { $n ->
    [one] … en nog 1 keer iets dergelijks; --out schrijft alles op
   *[other] … en nog { $n } keer iets dergelijks; --out schrijft alles op
}
findings-fault = Fout: zo kan de tabel niet gelezen worden
findings-numbers = Kan cijfers onjuist maken
findings-odd = Verder opgevallen

# Een opdracht is verkeerd getypt

usage-help = { $command } --help laat zien wat er kan.
usage-no-command = { $n ->
    [0] Er is geen opdracht “{ $got }”; er zijn: { $known }.
   *[other] Er is geen opdracht “{ $got }”; bedoelt u { $known }?
}
usage-blank = “{ $got }” is één bestand: zet aanhalingstekens om een naam met een spatie: { $meant }
usage-missing-meant = { $option } moet erbij. { $said } Bedoelt u: { $meant }
usage-file = “{ $got }” is een bestand; zeg eerst wat ermee moet gebeuren, bijvoorbeeld: { $meant }
usage-no-option = { $n ->
    [0] Er is geen optie { $got }.
   *[other] Er is geen optie { $got }; bedoelt u: { $near }?
}
usage-no-value = Achter { $option } hoort iets te staan.
usage-missing = { $option } moet erbij. { $said }
usage-bad-value = { $option } kan niet “{ $got }” zijn: nodig is { $wanted }.
usage-too-much = Dit is te veel, er hoort één tabel te staan: { $got }
usage-words = een van { $words }
usage-whole = een geheel getal
usage-number = een getal
usage-least = vanaf { $n }
usage-most = tot en met { $n }
usage-other = iets anders
reading-because-organisations-together = deze kolommen staan bij elkaar en bevatten namen van organisaties
reading-because-organisations = in deze kolom staan namen van organisaties
reading-because-coordinates = de kop gaat over trekken, en in deze kolom staan namen van organisaties
reading-because-lists = er staan lijsten met namen in die in “{ $header }” op zichzelf staan
reading-because-together = de cellen beginnen met woorden als “samen met”
reading-because-others = de kop zegt “overig”, en in de cellen kunnen namen staan
reading-because-legend = het bestand legt deze woorden zelf uit als rollen
reading-because-role-words-few = er staan weinig verschillende woorden in, en die zeggen wie trekt en wie meedoet
reading-because-role-pattern = een van de twee woorden staat in elk project precies één keer, zoals een trekker
reading-because-role-letters = één van de letters staat in bijna elk project precies één keer, en begint als een woord voor een trekker
reading-because-no-lead = dan heeft geen project een trekker
question-none-lead = de tabel noemt geen trekkers
cli-opt-no-lead = De tabel noemt geen trekkers; lees alleen de partners.
reading-because-role-legend = de tabel legt het zelf uit: { $values } trekt
reading-because-role-once = “{ $value }” staat precies één keer in { $share }% van de projecten
reading-because-role-none = dan trekt niemand: elke waarde betekent partner
reading-because-header-kind = de kop is een soort organisatie
reading-because-names-rows = ze noemt de rijen van de matrix
reading-because-likeliest = van alle kolommen past ze het best
reading-because-rows-names = de namen op de rijen zijn die van organisaties ({ $share }%), en die in de kop niet
reading-because-headers-names = de namen in de kop zijn die van organisaties ({ $share }%), en die op de rijen niet
reading-because-rows-by-codes = in de kop staan codes van projecten, zoals “{ $example }”
reading-because-rows-by-headers = de kop zegt wat erin staat, zoals “{ $example }”
question-none-lead-values = geen van deze: niemand trekt
note-role-once = “{ $found }” is als trekker gelezen: het staat precies één keer in { $share }% van de projecten; betekent het iets anders, noem dan het woord dat trekt: --lead-value (Python: lead_values=)
note-no-cross = “{ $found }” heeft geen kruisje in de tabel en doet niet mee in het netwerk
reading-because-theme-apart = zo heet meestal een thema of programma, maar elke rij heeft een eigen naam en geen andere kolom noemt de projecten
reading-because-only-names = dit is de enige overgebleven kolom waar namen in kunnen staan
question-ask-no-partners = Geen kolom van deze tabel lijkt op partners ({ $columns }). Staan ze toch in een kolom, noem dan de kop daarvan met --partners (Python: partners=); anders:
note-only-answer = “{ $found }” is gebruikt, al is niet zeker wat het betekent: niets anders in de tabel kon bedoeld zijn; zie hoe de tabel gelezen is
cli-opt-no-lead-value = Geen waarde van de kolom met rollen betekent dat iemand trekt.
reading-because-differs-within = de kop zegt alleen “naam”, en binnen een project verschilt die
cli-leiden = Zonder tabel gaat dit over Leiden Kennisstad; noem uw eigen tabel achter de opdracht.

# Een begin voor wie nog geen tabel heeft: kennisnet new

cli-new = Maak een begin: een lege tabel om in te vullen, met uitleg en keuzelijsten, en een voorbeeld.
cli-arg-new-folder = De map waarin het begin komt te staan; zij wordt gemaakt als zij er niet is.
cli-new-next =
    Wat u nu kunt typen:
      { $first }
          maakt een rapport van het verzonnen voorbeeld: zo weet u wat eruit komt
      { $second }
          zegt of uw eigen tabel goed gelezen wordt, als u haar hebt ingevuld
      { $third }
          maakt uw rapport
fault-file-stands = “{ $found }” staat er al en wordt niet overschreven; kies een andere map, of geef dat bestand een andere naam
new-file-table = projecten
new-file-example = voorbeeld
new-file-readme = LEESMIJ.txt
new-report-table = rapport
new-report-example = rapport-voorbeeld
new-sheet-table = Projecten
new-sheet-explained = Uitleg
new-column-project = Project
new-column-institution = Organisatie
new-column-role = Rol
new-column-sector = Sector
new-column-spoor = Thema
new-column-status = Status
new-column-start = Start
new-column-end = Einde
new-column-open_ended = Open lijst
new-what-project = Hoe het project heet. Schrijf die naam in elke rij van dat project op dezelfde manier. Bijvoorbeeld: Leerlab Schone Kust.
new-what-institution = Wie meedoet: één organisatie in elke rij, met haar hele naam en steeds op dezelfde manier geschreven. Komma's in een naam zijn geen bezwaar. Wie niet bij naam bekend is, mag als soort: “bewoners” of “scholen” komt in beeld en verbindt niemand. Bijvoorbeeld: Hogeschool De Branding.
new-what-role = Kies: { $words }. Een trekker leidt het project; er mogen er meer zijn.
new-what-sector = Wat voor organisatie het is. Kies: { $words }. Een eigen woord mag. Eén keer voor elke organisatie is genoeg; de andere rijen mogen leeg blijven.
new-what-spoor = Het thema, het spoor of de programmalijn waar het project onder valt, in uw eigen woorden: één thema voor elk project. Eén keer voor elk project is genoeg. Bijvoorbeeld: Gezonde stad.
new-what-status = Hoe het met het project staat. Kies: { $words }. Een project met een van de laatste twee loopt niet meer: daar kan niemand elkaar nog treffen. Eén keer voor elk project is genoeg.
new-what-start = Wanneer het project begint: een jaar of een datum. Bijvoorbeeld: 2026, of 1 september 2026 als 2026-09-01. Eén keer voor elk project is genoeg.
new-what-end = Wanneer het project eindigt of is geëindigd: een jaar of een datum. Bijvoorbeeld: 2028, of 31 augustus 2028 als 2028-08-31. Eén keer voor elk project is genoeg.
new-what-open_ended = Kies: { $words }. Kies het eerste als er meer organisaties meedoen dan u hier noemt (“en anderen”). Leeg telt als het laatste. Eén keer voor elk project is genoeg.
new-need-always = in elke rij
new-need-once = graag, één keer is genoeg
new-need-free = mag leeg blijven
new-only = Kies een van deze woorden: { $words }.
new-other = Dit woord staat niet in de lijst: { $words }. Een eigen woord mag; schrijf het dan overal hetzelfde.
new-explained-title = Hoe u het tabblad “{ $sheet }” invult
new-explained-rows = Elke rij zegt dat één organisatie meedoet in één project. Een project met een trekker en drie partners krijgt dus vier rijen. De volgorde van de rijen maakt niet uit. Hieronder staat wat er in elke kolom hoort; dezelfde uitleg verschijnt als u de muis op een kop houdt.
new-explained-further = Laat de koppen staan zoals ze zijn. Kolommen die u mist, mag u rechts toevoegen. Geen totalen en geen lege rijen tussen de andere: kennisnet slaat ze over, maar u leest er zelf overheen.
new-settings =
    # Wat op kaart en rapport over uw gegevens moet staan. Een regel die met een hekje begint, telt
    # niet mee: haal het hekje weg bij wat u wilt zeggen, en zet er uw eigen woorden in.

    #title = "Samenwerking in onze stad"
    #source = "Eigen administratie van de kennismakelaar"
    #date = "2026-01-31"
    #caveats = ["De lijst is niet volledig: kleine projecten staan er niet op."]
new-readme =
    EEN BEGIN MET KENNISNET

    In deze map staan:

      { $table }
          een lege tabel om in te vullen, met keuzelijsten; het tweede tabblad legt elke kolom uit
      { $table_csv }
          dezelfde lege tabel als tekst, voor wie geen Excel of LibreOffice heeft
      { $settings }
          titel, bron en datum voor kaart en rapport; ook die mag u invullen
      { $example }, { $example_csv }
          een klein voorbeeld; alle namen daarin zijn verzonnen

    Wat u typt, in een terminal in deze map:

    1. Zie wat eruit komt, met het voorbeeld:

           { $first }

    2. Vul { $table } in, met één rij voor elke organisatie in elk project, en kijk of alles goed
       gelezen wordt:

           { $second }

    3. Maak uw eigen rapport:

           { $third }

    Begin klein: vijf projecten geven al een kaart. Hebt u al een eigen tabel, dan is deze niet
    nodig: kennisnet leest ook een tabel met een rij voor elk project.

# Bestanden die blijven

fault-file-read-only = “{ $found }” mag alleen gelezen worden en wordt niet vervangen; kies een andere naam, of sta schrijven toe
fault-file-device = “{ $found }” is een apparaat of een pijp; er is een bestand nodig
fault-link-outside = “{ $found }” is een koppeling naar een plaats buiten de map ({ $target }); schrijf naar die plaats, of haal de koppeling weg
fault-link-circle = “{ $found }” is een koppeling die in een kring loopt
fault-state-unknown = “{ $found }” zegt niet hoe het met deze kennismaking staat; dat kan zijn: { $wanted }, of niets
fault-header-blank = een kolom heeft geen naam, of een naam van alleen spaties; geef haar een naam
fault-cell-too-long = deze tekst heeft { $signs } tekens en een cel van een werkmap bevat er { $most } (“{ $found }”); schrijf csv
fault-graph-side = knoop “{ $found }” heeft geen attribuut bipartite van 0 (instelling) of 1 (project); geef elke knoop er een, of noem aan from_networkx welke knopen instellingen zijn
fault-graph-node = “{ $found }” wordt een instelling genoemd, maar is geen knoop van de graaf
fault-graph-within = de lijn “{ $found }” verbindt twee instellingen of twee projecten; elke lijn moet tussen een instelling en een project lopen
fault-matrix-cell = rij { $row }, kolom { $column }: “{ $found }” is geen getal van 0 of meer
fault-lead-absent = “{ $found }”: wie een project trekt, moet erin meedoen
fault-id-spelling = in een tabel zijn de codes “{ $found }” en “{ $other }” één: alleen een hoofdletter, een spatie of een teken dat niet te zien is verschilt; geef een van de twee een andere code, of bewaar het netwerk als nodes.csv en edges.csv (kn.write)
fault-sheet-full = de tabel voor blad “{ $found }” heeft { $rows } rijen en { $columns } kolommen; een blad bevat { $most } bij { $wide }: schrijf csv
table-cell-cut = [afgekapt: meer past niet in een cel; in de csv staat het heel]

# Waarom twee namen één instelling kunnen zijn

same-equal = dezelfde naam
same-folded = alleen hoofdletters, accenten, tekens of kleine woorden verschillen
same-form = alleen de ene heeft een rechtsvorm
same-forms = de rechtsvormen verschillen
same-short-behind = alleen de ene noemt ook de afkorting
same-order = de woorden staan in een andere volgorde
same-translated = een woord staat in een andere taal
same-same-id = hetzelfde nummer in het register
same-short-given = het is de afkorting die bij de andere naam staat
same-initials = de letters zijn de beginletters van de andere naam
same-slip = één letter verschilt: { $words }
same-slips = in meer woorden verschilt een letter: { $words }
same-shortened = een woord is afgekort: { $words }
same-more = de ene zegt meer: { $words }
same-part = misschien een onderdeel van de andere: { $words }

# De hulp

help-usage = Zo typt u het: { $command } en wat u van de opties nodig hebt
help-usage-any = Zo typt u het: kennisnet OPDRACHT UW-TABEL en wat u van de opties nodig hebt
help-next = kennisnet OPDRACHT --help legt een opdracht uit. Nog geen tabel? kennisnet new begin
help-more = En verder { $names }. Wat die doen: kennisnet { $command } --help --all
help-required = (dit moet erbij)
help-default = (zonder: { $value })
help-table = TABEL
help-folder = MAP
help-new-folder = MAP
help-file = BESTAND
help-text = TEKST
help-number = GETAL
help-word = WOORD
cli-opt-help = Toon deze hulp; met --all erbij elke optie.
usage-missing-argument = Achter { $command } hoort nog { $what }. { $said }

# Waarom een bestand niet opengaat of niet geschreven kan worden

system-EACCES = u mag daar niet bij, of het staat open in een ander programma
system-EISDIR = het is een map
system-ENOTDIR = een deel van het pad is geen map
system-ENOENT = het is er niet, of de map waarin het hoort is er niet
system-EEXIST = het is er al
system-ENOSPC = de schijf is vol
system-EROFS = op deze schijf kan niet geschreven worden
system-ENAMETOOLONG = de naam is te lang
system-EBUSY = het is in gebruik, waarschijnlijk in een ander programma
system-ENOTEMPTY = de map is niet leeg
system-EIO = de schijf geeft een fout
system-other = het besturingssysteem meldt fout { $code }

# Koppen van maten, en hun bereik

column-degree = deelnames
column-trekker_degree = waarvan als trekker
column-partner_degree = waarvan als partner
column-lead_share = aandeel als trekker
column-degree_centrality = aandeel van wat kan
column-closeness = nabijheid (closeness)
column-harmonic = nabijheid (harmonic)
column-betweenness = verbindende rol (betweenness)
column-eigenvector = eigenvector
column-pagerank = PageRank
column-birank = BiRank
column-core = kern (core)
column-constraint = beslotenheid (constraint)
column-effective_size = effectieve omvang
column-efficiency = efficiëntie
column-coordinator = binnen eigen sector (coordinator)
column-itinerant = binnen andere sector (itinerant)
column-boundary = naar andere sector (boundary)
column-liaison = tussen andere sectoren (liaison)
column-participation = spreiding over sporen
column-ei_index = naar buiten (E-I)
column-redundancy = vervangbaarheid (redundancy)
column-clustering_latapy = samenklontering (Latapy)
column-projects_alone_open = waarvan met open lijst
column-jaccard = gelijkenis (Jaccard)
range-sum = beide kanten tellen op tot 1
range-degree-max = grootste aantal deelnames
range-usually = meestal
range-triangle = in een driehoek
range-unweighted = zonder gewicht
range-degree = deelnames

# Toeval

cli-significance = Delen paren meer of minder dan toeval geeft? Over het meeste in een klein netwerk is niets te zeggen.
cli-groups-null = Groepen naast toeval, telkens de beste van { $searches ->
    [one] 1 zoektocht
   *[other] { $searches } zoektochten
}: modulariteit hier { $observed }, in toevalsnetwerken gemiddeld { $mean }{ $told ->
    [more] , en 95 van de 100 komen niet boven { $high }: de indeling als geheel is { $slight ->
        [yes] iets scherper
       *[no] scherper
    } dan toeval geeft; afzonderlijke groepen zijn daarmee niet bewezen.
    [same] , en 95 van de 100 komen niet boven { $high }: de indeling kan toeval zijn.
   *[little] . Met zo weinig toevalsnetwerken is niet te zeggen of dat meer is dan toeval.
}
cli-affinity = Komen groepen (sectoren, thema’s) elkaar vaker of minder vaak tegen dan toeval geeft?
cli-coverage = Welke soorten partners zitten in welke soorten projecten, en welke ontbreken?
cli-opt-null = Wat het toeval vasthoudt ({ $nulls }; zie docs/chance.md). Niet gegeven: naar omvang.
cli-opt-beside = Zet ernaast wat ander toeval geeft.
chance-beside = Met het andere toeval { $differ ->
    [0] komt hetzelfde eruit.
    [one] valt 1 oordeel anders uit.
   *[other] vallen { $differ } oordelen anders uit.
}
column-verdict_beside = oordeel bij ander toeval
cli-opt-samples = Hoeveel toevalsnetwerken; niet gegeven: genoeg om iets te zeggen.
cli-opt-alpha = Welk deel vals alarm mag zijn.
cli-opt-seed = Een ander getal trekt andere toevalsnetwerken.
cli-opt-by = De kolom met de groepen.
cli-opt-cover-rows = Een kolom van instellingen.
cli-opt-cover-columns = Een kolom van projecten.
cli-opt-count = Wat een vak telt: { $known } (deelnames of instellingen).
verdict-more = meer dan toeval
verdict-less = minder dan toeval
verdict-as-expected = kan toeval zijn
verdict-cannot-be-tested = te weinig om iets te zeggen
verdict-white-spot = witte vlek
column-expected = bij toeval
column-observed = geteld
column-verdict = oordeel
column-mean = bij toeval
column-z = standaardafwijkingen ernaast
column-hangs_on = kan toeval zijn zonder
column-in_projects = in projecten
column-open_ended = projecten met open lijst
column-group_a = groep
column-group_b = met
column-row = soort partner
column-column = soort project
chance-sum-pairs = Van { $n ->
    [one] 1 paar
   *[other] { $n } paren
} { $tested ->
    [one] zou 1, los bekeken, kunnen opvallen
   *[other] zouden { $tested }, los bekeken, kunnen opvallen
}; { $more ->
    [one] 1 deelt
   *[other] { $more } delen
} meer dan toeval geeft, { $less } minder.
chance-sum-groups = Van { $n ->
    [one] 1 groepspaar
   *[other] { $n } groepsparen
} { $tested ->
    [one] zou 1, los bekeken, kunnen opvallen
   *[other] zouden { $tested }, los bekeken, kunnen opvallen
}; { $more ->
    [one] 1 komt
   *[other] { $more } komen
} elkaar vaker tegen dan toeval geeft, { $less } minder vaak.
chance-sum-cells = Van { $n ->
    [one] 1 vak
   *[other] { $n } vakken
} { $tested ->
    [one] zou 1, los bekeken, kunnen opvallen
   *[other] zouden { $tested }, los bekeken, kunnen opvallen
}; in { $more } { $more ->
    [one] staat
   *[other] staan
} er meer dan toeval geeft, in { $less } minder, en { $white ->
    [one] 1 is leeg
   *[other] { $white } zijn leeg
} waar dat opvalt.
chance-nothing = Alles wat hier geteld is, kan toeval zijn. Misschien zijn er te weinig projecten om iets te laten zien: dat betekent niet dat er niets is.
chance-hangs = { $n ->
    [one] Eén hiervan hangt aan één project: zonder dat project kan het toeval zijn.
   *[other] { $n } hiervan hangen elk aan één project: zonder dat project kan het toeval zijn.
}
chance-null-fdsm = Toeval: { $n } toevalsnetwerken waarin ieder evenveel projecten heeft en elk project evenveel partners als hier.
chance-null-fdsm-roles = Toeval: { $n } toevalsnetwerken waarin ieder evenveel projecten trekt en aan evenveel meedoet als hier.
chance-null-sdsm = Toeval: toevalsnetwerken waarin ieder gemiddeld evenveel projecten heeft en elk project evenveel partners als hier.
chance-out-of-reach = Met zo weinig toevalsnetwerken is een los paar niet van toeval te onderscheiden: geef er meer (--samples).

# Toeval in het rapport

report-heading-whole = Het netwerk als geheel, naast toeval
report-whole = Veel getallen van een netwerk volgen al uit zijn aantallen: wie aan veel projecten meedoet, komt vanzelf veel anderen tegen. Daarom staat elk getal hier naast dat van { $n } willekeurige netwerken waarin iedere instelling aan evenveel projecten meedoet, en ieder project evenveel deelnemers heeft, als hier.
report-whole-reading = ‘Hoger’ of ‘lager’ heet wat buiten het bereik valt waarin toeval 95 van de 100 keer blijft. ‘Iets’ is minder dan een tiende verschil. Een getal dat toeval kan zijn, is niet onbelangrijk: het kan uit de aantallen alleen komen, en bewijst niets over wie elkaar gekozen heeft. Ook waar niemand iets koos, valt gemiddeld 1 op de 20 getallen erbuiten.
report-whole-higher-mean_distance = instellingen staan { $slight ->
    [yes] iets verder uiteen
   *[no] verder uiteen
} dan bij toeval
report-whole-lower-mean_distance = instellingen staan { $slight ->
    [yes] iets dichter bij elkaar
   *[no] dichter bij elkaar
} dan bij toeval
report-whole-higher-robins_alexander = wie samen in een project zit, treft elkaar { $slight ->
    [yes] iets vaker
   *[no] vaker
} dan bij toeval ook in een ander
report-whole-lower-robins_alexander = wie samen in een project zit, treft elkaar { $slight ->
    [yes] iets minder vaak
   *[no] minder vaak
} dan bij toeval ook in een ander
report-whole-higher-nodf = de projecten van wie er weinig heeft, vallen { $slight ->
    [yes] iets verder
   *[no] verder
} dan bij toeval binnen die van wie er meer heeft
report-whole-lower-nodf = de projecten van wie er weinig heeft, vallen { $slight ->
    [yes] iets minder ver
   *[no] minder ver
} dan bij toeval binnen die van wie er meer heeft
report-whole-higher-centralization_betweenness = de kortste wegen lopen { $slight ->
    [yes] iets meer
   *[no] meer
} dan bij toeval over één instelling
report-whole-lower-centralization_betweenness = de kortste wegen lopen { $slight ->
    [yes] iets minder
   *[no] minder
} dan bij toeval over één instelling
report-whole-higher-ei_index = { $sign ->
    [others] instellingen treffen vooral andere sectoren, en dat nog meer dan bij toeval
    [own] instellingen treffen vooral hun eigen sector, maar minder dan bij toeval
   *[both] instellingen treffen hun eigen sector even vaak als andere, en de eigen minder dan bij toeval
}
report-whole-lower-ei_index = { $sign ->
    [others] instellingen treffen vooral andere sectoren, maar minder dan bij toeval
    [own] instellingen treffen vooral hun eigen sector, en dat nog meer dan bij toeval
   *[both] instellingen treffen hun eigen sector even vaak als andere, en de eigen meer dan bij toeval
}
report-whole-found = Wat hier opvalt: { $names }.
report-whole-nothing = Elk van deze getallen kan toeval zijn.
report-whole-no-longer = { $what } (dat kan dan toeval zijn)
report-whole-only-then = { $what } (volgens de tabel hierboven kan dat toeval zijn)
report-whole-figure = wat
report-whole-range = toeval, 95 van de 100 keer
report-whole-ends = { $low } tot { $high }
report-whole-higher = hoger dan bij toeval
report-whole-lower = lager dan bij toeval
report-whole-same = kan toeval zijn
report-whole-mean_distance = stappen tussen twee instellingen, gemiddeld (1 = samen in een project)
report-whole-robins_alexander = wie samen in een project zit, treft elkaar ook in een ander (0 = nooit, 1 = altijd)
report-whole-nodf = hoe ver de projecten van wie er weinig heeft, vallen binnen die van wie er meer heeft (0 = niet, 100 = geheel)
report-whole-centralization_betweenness = kortste wegen over één instelling (0 = over alle evenveel, 1 = alle over één)
report-whole-ei_index = andere sectoren treffen of de eigen (1 = alleen andere, −1 = alleen de eigen)
report-standing = Een plaats hoger kan aan een paar projecten hangen. Daarom is { $n } keer getrokken met vier op de vijf projecten, en geteld in hoeveel van die trekkingen elk van de eersten boven de volgende staat (gelijk telt half).
report-standing-above = boven
report-standing-share = van de trekkingen
report-standing-that-is = dat is
report-standing-always = altijd
report-standing-nearly = bijna altijd
report-standing-mostly = meestal
report-standing-somewhat = iets vaker wel dan niet
report-standing-turns = om en om
report-standing-less = vaker niet dan wel
report-heading-coverage = Wie zit waar, en wie ontbreekt
report-heading-affinity = Sectoren en sporen die elkaar vaker of minder vaak tegenkomen dan bij toeval
report-heading-testable = Waarover iets te zeggen is
report-unknown = onbekend
report-chance-not-asked = Hiervoor noemt de tabel te weinig, of zij is te groot.
report-chance-alarms = De grens voor ‘meer’ en ‘minder’ is zo gekozen dat gemiddeld hoogstens 1 op de 20 zulke uitkomsten toeval is; over één uitkomst apart zegt dat niets.
report-chance-roles = Een project trekken is iets anders dan eraan meedoen. Ook als bij het loten iedereen evenveel projecten blijft trekken, komt hetzelfde eruit{ $n ->
    [0] .
   *[other] , behalve: { $names }.
}
report-chance-there = { $what } ({ $verdict })
report-affinity-pair = { $one } en { $other }
report-made-chance-roles = Wie trekt apart gehouden
report-made-roles-null = { $samples } willekeurige netwerken (voor het geheel { $whole }) met precies dezelfde aantallen getrokken en andere projecten per instelling, en trekkers en anderen per project (FDSM met rollen), startgetal 0; zelfde drempels. Voor paren is dat hier niet gevraagd: significance(net, null="fdsm", beside="fdsm-roles")
report-chance-hanging = { $of ->
    [projects] De laatste kolom noemt het project zonder welk het toeval kan zijn. Een streepje betekent: dat is van geen project alleen gebleken; op een paar samen kan het wel rusten.
   *[other] De laatste kolom noemt de instelling zonder welke het toeval kan zijn. Een streepje betekent: dat is van geen instelling alleen gebleken; op een paar samen kan het wel rusten.
}
report-chance-none-hangs = { $n ->
    [one] Dat hangt niet aan één project.
   *[other] Geen daarvan hangt aan één project.
}
report-counted = geteld
report-by-chance = bij toeval
report-that-is = dat is
report-hangs = kan toeval zijn zonder { $of ->
    [projects] dit project
   *[other] deze instelling
}
report-each-other = elkaar
report-with-whom = met

report-coverage = Elk vak telt de deelnames van één soort partner (sector) in één spoor, naast wat toeval zou geven. Toeval betekent: iedere instelling doet aan evenveel projecten mee als nu en ieder project heeft evenveel deelnemers, maar wie waar zit, is geloot. { $draws } keer loten laat zien hoe zo’n getal vanzelf al schommelt; alleen wat daar ver buiten valt, heet meer of minder. Een witte vlek is een leeg vak waar bij loten bijna altijd iemand zit.
report-coverage-place = { $row } in ‘{ $column }’
report-coverage-cell = { $place } ({ $n } geteld, bij toeval { $chance })
report-coverage-white = { $n ->
    [one] Er is 1 witte vlek
   *[other] Er zijn { $n } witte vlekken
}: { $names }. Daar is niemand met naam genoemd, terwijl dat bij loten zelden voorkomt.
report-coverage-no-white = { $n ->
    [0] In elk vak is iemand genoemd: er is geen leeg vak dat een witte vlek kan zijn.
    [one] In 1 van de { $all } vakken is niemand met naam genoemd. Of dat een witte vlek is, is met deze gegevens niet te zeggen: ook bij loten kan het leeg zijn.
   *[other] In { $n } van de { $all } vakken is niemand met naam genoemd. Of dat witte vlekken zijn, is met deze gegevens niet te zeggen: ook bij loten kunnen ze leeg zijn.
}
report-coverage-could = { $n ->
    [0] Nergens zou een leeg vak opvallen, ook niet los bekeken.
    [one] In 1 vak zou leegte, los bekeken, kunnen opvallen; { $named ->
        [0] dat is leeg.
       *[other] daar is iemand genoemd.
    }
   *[other] In { $n } vakken zou leegte, los bekeken, kunnen opvallen; { $named ->
        [0] in geen daarvan
       *[other] in { $named } daarvan
    } is iemand genoemd.
}
report-coverage-nearest = Het dichtst bij een witte vlek komt { $name }.
report-coverage-kinds = Daar wel genoemd, maar zonder naam en daarom niet geteld: { $names }.
report-coverage-more = Meer dan toeval geeft: { $names }.
report-coverage-less = Minder dan toeval geeft: { $names }.
report-coverage-nothing = In elk vak kan het verschil met loten toeval zijn. Misschien zijn er te weinig deelnames om iets te zien; het betekent niet dat alles gelijk verdeeld is.
report-coverage-hangs = Aan één project hangt { $cell }: zonder het project { $project } kan het toeval zijn.
report-coverage-open = In { $names } { $n ->
    [one] is 1 partnerlijst
   *[other] zijn { $n } partnerlijsten
} open (‘etc.’). Daar kan een getal te laag zijn, en 0 betekent dat niemand genoemd is, niet dat er niemand is.
report-coverage-open-all = In elk spoor zijn partnerlijsten open (‘etc.’), bij elkaar { $n } van de { $all }. De getallen kunnen daarom te laag zijn, en 0 betekent dat niemand genoemd is, niet dat er niemand is.
report-coverage-without-sector = { $n ->
    [one] Van 1 instelling is de sector niet bekend
   *[other] Van { $n } instellingen is de sector niet bekend
}: die staan apart en zijn niet met toeval vergeleken.
report-coverage-without-spoor = { $n ->
    [one] Van 1 project is het spoor niet bekend
   *[other] Van { $n } projecten is het spoor niet bekend
}: die staan apart en zijn niet met toeval vergeleken.
report-coverage-part = De figuur toont alleen de sectoren (hoogstens { $rows }) en de sporen (hoogstens { $columns }) met de meeste deelnames; alles staat in { $file }.
report-coverage-alt = Deelnames per sector (rijen) en spoor (kolommen), naast toeval. Vakken met meer dan toeval geeft: { $more }; met minder: { $less }; witte vlekken: { $white }; kan toeval zijn: { $rest }; te weinig om iets te zeggen: { $little }.
chart-open-lists = { $n ->
    [one] (1 lijst open)
   *[other] ({ $n } lijsten open)
}

report-affinity-sector = Twee instellingen komen elkaar tegen in elk project waaraan ze allebei meedoen. Eén project met vijf deelnemers uit één sector telt zo al als tien ontmoetingen. Dat is hier per twee sectoren opgeteld, naast wat loten zou geven: iedereen evenveel projecten en ieder project evenveel deelnemers als nu.
report-affinity-found-sector = { $tested ->
    [0] Over geen enkele combinatie van sectoren is iets te zeggen: er zijn te weinig deelnames.
   *[other] { $beyond ->
        [0] Bij geen van de { $n } combinaties van sectoren is een verschil met toeval te zien. Dat betekent niet dat er geen is: misschien zijn er te weinig gegevens.
       *[other] Van de { $n } combinaties van sectoren { $more ->
            [0] { $less ->
                [one] komt er 1 elkaar minder vaak tegen dan toeval geeft
               *[other] komen er { $less } elkaar minder vaak tegen dan toeval geeft
            }
            [one] komt er 1 elkaar vaker tegen dan toeval geeft{ $less ->
                [0] {""}
               *[other] {" "}en { $less } minder vaak
            }
           *[other] komen er { $more } elkaar vaker tegen dan toeval geeft{ $less ->
                [0] {""}
               *[other] {" "}en { $less } minder vaak
            }
        }.{ $rest ->
            [0] {""}
            [one] {" "}Bij 1 is geen verschil te zien; dat betekent niet dat er geen is.
           *[other] {" "}Bij { $rest } is geen verschil te zien; dat betekent niet dat er geen is.
        }
    }
}
report-affinity-spoor = Ook projecten kunnen deelnemers gemeen hebben. Hoe vaak een instelling in twee projecten tegelijk zit, is hier per twee sporen opgeteld.
report-affinity-found-spoor = { $tested ->
    [0] Over geen enkele combinatie van sporen is iets te zeggen: er zijn te weinig deelnames.
   *[other] { $beyond ->
        [0] Bij geen van de { $n } combinaties van sporen is een verschil met toeval te zien. Dat betekent niet dat er geen is: misschien zijn er te weinig gegevens.
       *[other] Van de { $n } combinaties van sporen { $more ->
            [0] { $less ->
                [one] deelt er 1 minder deelnemers dan toeval geeft
               *[other] delen er { $less } minder deelnemers dan toeval geeft
            }
            [one] deelt er 1 meer deelnemers dan toeval geeft{ $less ->
                [0] {""}
               *[other] {" "}en { $less } minder deelnemers
            }
           *[other] delen er { $more } meer deelnemers dan toeval geeft{ $less ->
                [0] {""}
               *[other] {" "}en { $less } minder deelnemers
            }
        }.{ $rest ->
            [0] {""}
            [one] {" "}Bij 1 is geen verschil te zien; dat betekent niet dat er geen is.
           *[other] {" "}Bij { $rest } is geen verschil te zien; dat betekent niet dat er geen is.
        }
    }
}
report-affinity-open = Bij ‘minder’ past voorzichtigheid: { $n } van de { $all } partnerlijsten { $n ->
    [one] is
   *[other] zijn
} open (‘etc.’), dus niet iedereen die elkaar daar treft, is genoemd.
report-affinity-one-sector = sector
report-affinity-other-sector = en
report-affinity-projects-sector = in hoeveel projecten
report-affinity-one-spoor = spoor
report-affinity-other-spoor = en
report-affinity-projects-spoor = tussen hoeveel projecten

report-testable = Of twee instellingen elkaar vaker treffen dan toeval, is niet altijd te zien: wie in weinig projecten zit, kan een ander zelden zo vaak treffen dat het opvalt.
report-testable-pairs = { $n ->
    [0] Er is geen paar van instellingen.
    [one] { $tested ->
        [0] Over het enige paar van instellingen is niets te zeggen: al deden ze alles samen, dan kon het nog toeval zijn.
       *[other] Het enige paar van instellingen zou kunnen opvallen.
    }
   *[other] { $tested ->
        [0] Over geen van de { $n } paren van instellingen is iets te zeggen: al deden ze alles samen, dan kon het nog toeval zijn.
       *[other] { $little ->
            [0] Elk van de { $n } paren van instellingen zou, los bekeken, kunnen opvallen.
            [one] Van de { $n } paren van instellingen is er 1 waarover niets te zeggen is: al deden ze alles samen, dan kon het nog toeval zijn. { $tested ->
                [one] Het andere zou, los bekeken, kunnen opvallen.
               *[other] De andere { $tested } zouden, los bekeken, kunnen opvallen.
            }
           *[other] Van de { $n } paren van instellingen zijn er { $little } waarover niets te zeggen is: al deden ze alles samen, dan kon het nog toeval zijn. { $tested ->
                [one] Het andere zou, los bekeken, kunnen opvallen.
               *[other] De andere { $tested } zouden, los bekeken, kunnen opvallen.
            }
        }
    }
}
report-testable-projects = { $n ->
    [0] Er is geen paar van projecten.
    [one] { $tested ->
        [0] Over het enige paar van projecten is niets te zeggen: al hadden ze al hun deelnemers gemeen, dan kon het nog toeval zijn.
       *[other] Het enige paar van projecten zou kunnen opvallen.
    }
   *[other] { $tested ->
        [0] Over geen van de { $n } paren van projecten is iets te zeggen: al hadden ze al hun deelnemers gemeen, dan kon het nog toeval zijn.
       *[other] { $little ->
            [0] Elk van de { $n } paren van projecten zou, los bekeken, kunnen opvallen.
            [one] Van de { $n } paren van projecten is er 1 waarover niets te zeggen is: al hadden ze al hun deelnemers gemeen, dan kon het nog toeval zijn. { $tested ->
                [one] Het andere zou, los bekeken, kunnen opvallen.
               *[other] De andere { $tested } zouden, los bekeken, kunnen opvallen.
            }
           *[other] Van de { $n } paren van projecten zijn er { $little } waarover niets te zeggen is: al hadden ze al hun deelnemers gemeen, dan kon het nog toeval zijn. { $tested ->
                [one] Het andere zou, los bekeken, kunnen opvallen.
               *[other] De andere { $tested } zouden, los bekeken, kunnen opvallen.
            }
        }
    }
}
report-testable-bar = Omdat ze tegelijk bekeken worden, ligt de lat hoger: { $n ->
    [0] daar kan geen enkel paar in zijn eentje overheen.
    [one] daar kan 1 paar in zijn eentje overheen.
   *[other] daar kunnen { $n } paren ieder in hun eentje overheen.
}
report-testable-found = { $more ->
    [0] { $less ->
        [one] 1 paar deelt minder dan toeval geeft
       *[other] { $less } paren delen minder dan toeval geeft
    }
    [one] 1 paar deelt meer dan toeval geeft{ $less ->
        [0] {""}
        [one] {" "}en 1 paar minder
       *[other] {" "}en { $less } paren minder
    }
   *[other] { $more } paren delen meer dan toeval geeft{ $less ->
        [0] {""}
        [one] {" "}en 1 paar minder
       *[other] {" "}en { $less } paren minder
    }
}{ $rest ->
    [0] .
   *[other] ; bij de rest kan het toeval zijn.
}
report-testable-none = Wat ze delen, kan bij elk paar toeval zijn.
report-testable-nothing = Een echt verschil kan zo onzichtbaar blijven.
report-share-pairs = gedeelde projecten
report-share-projects = gedeelde deelnemers
report-testable-alike = Onder ‘Projecten die op elkaar lijken’ { $n ->
    [one] staat 1 projectpaar
   *[other] staan { $n } projectparen
}. { $more ->
    [0] {""}
    [one] 1 deelt meer deelnemers dan toeval geeft.{" "}
   *[other] { $more } delen meer deelnemers dan toeval geeft.{" "}
}{ $less ->
    [0] {""}
    [one] 1 deelt er minder.{" "}
   *[other] { $less } delen er minder.{" "}
}{ $rest ->
    [0] {""}
    [one] Bij 1 kan de overlap toeval zijn.{" "}
   *[other] Bij { $rest } kan de overlap toeval zijn.{" "}
}{ $little ->
    [0] {""}
    [one] Bij 1 zijn de projecten te klein om iets te zeggen.{" "}
   *[other] Bij { $little } zijn de projecten te klein om iets te zeggen.{" "}
}Bij zulke kleine aantallen geeft toeval ook wel eens twee keer zoveel als gemiddeld. Het blijven aanleidingen om te kijken.
report-limit-chance-large = Met toeval is niet vergeleken: daarvoor is dit netwerk te groot voor een rapport. De opdrachten coverage, affinity en significance doen het wel.
report-limit-chance-many = Sectoren en sporen zijn niet met toeval vergeleken: daarvoor is dit netwerk te groot voor een rapport. De opdrachten coverage en affinity doen het wel.
report-limit-chance-no-sector = Welke soorten partners waar ontbreken, en welke soorten elkaar vaak tegenkomen, is niet te zeggen: de tabel noemt geen twee sectoren.
report-limit-chance-no-spoor = Welke soorten partners in welke soorten projecten ontbreken, is niet te zeggen: de tabel noemt geen twee sporen.
report-limit-chance-no-groups = Welke soorten partners in welke soorten projecten ontbreken, is niet te zeggen: de tabel noemt geen twee sectoren en geen twee sporen.
report-made-chance-groups = Sectoren en sporen naast toeval
report-made-chance-pairs = Paren naast toeval
report-made-chance-found = Gevonden groepen naast toeval
report-made-found-null = { $samples } willekeurige netwerken (FDSM, curveball), startgetal 0; in elk, en nog eens in deze tabel, de beste van { $searches } zoektochten. Hoe scherp: modulariteit van Barber; terugvinden: gemiddelde Jaccard-overlap; samenvallen: genormaliseerde wederzijdse informatie. Meer dan toeval: p ≤ 0,05, eenzijdig.
report-made-chance-whole = Het geheel naast toeval
report-made-whole-null = { $samples } willekeurige netwerken (FDSM, curveball), startgetal 0. Gemiddelde afstand; aandeel driepaden dat zich sluit (Robins & Alexander); NODF; centralisatie van betweenness (Freeman); E-I-index (Krackhardt & Stern). Hoger, lager: p ≤ 0,025 aan die kant.
report-made-groups-null = { $samples } willekeurige netwerken met precies dezelfde aantallen per instelling en per project (FDSM, curveball), startgetal 0. Meer, minder, witte vlek: q ≤ 0,05 volgens Benjamini en Hochberg, aan elke kant over alle vakken die te toetsen zijn; te weinig om iets te zeggen: zelfs de uiterste waarde was gewoner dan p = 0,05. Hangt aan één project: zonder één van de drie projecten die er het meest aan toevoegen, wordt q ≤ 0,05 niet gehaald.
report-made-pairs-null = exacte staarten in netwerken met gemiddeld dezelfde aantallen per instelling en per project (SDSM, BiCM; Poisson-binomiaal), zonder loten; q ≤ 0,05 volgens Benjamini en Hochberg over alle paren die te toetsen zijn. Met precies dezelfde aantallen (FDSM): significance(net, null="fdsm")

# Hoe vaak suggesties raak waren

argument-task-unknown = er is geen taak “{ $got }”; er zijn: { $known }
argument-future = de taak future vraagt óf after (een later netwerk) óf split (een datum of een jaar); de andere taken nemen geen van beide
argument-split = split is een datum of een jaar, zoals 2017 of 2017-06-30; gegeven: { $got }
cli-evaluate = Hoe vaak zouden suggesties hier raak zijn geweest? Verbergt wat bekend is en zoekt het terug.
cli-opt-task = Wat verborgen wordt: elke deelname, elk project in zijn geheel, of alles wat later kwam ({ $known }).
cli-opt-later = Een latere tabel: welke paren kwamen daar uit? (taak future)
cli-opt-split = Of een datum of jaar: wat later begon wordt verborgen. (taak future)
cli-opt-by-hidden = Groepen apart: een kolom, of role, size of cold.
cli-opt-looked = Een voorspeller; mag vaker. Niet gegeven: alle.
cli-opt-hidden = Hoeveel er hoogstens verborgen worden.
cli-opt-top-list = Naar hoeveel van de top van elke lijst wordt gekeken.
cli-opt-seed-hidden = Een ander getal trekt een andere steekproef.
cli-evaluating = Verbergen en terugzoeken
column-auc = verborgene boven andere
column-auc_matched = onder even drukke
column-diff_low = meer dan drukte, laag
column-diff_high = meer dan drukte, hoog
column-hits = raak in de top
column-by_chance = bij toeval
column-predictor = voorspeller
column-cold = niets bekend
column-auc_warm = verborgene boven andere, waar meer bekend is
evaluate-none-memberships = Er is niets te zeggen: geen project heeft twee partners.
evaluate-none-pairs = Er is niets te zeggen: geen paar is door maar één project verbonden.
evaluate-none-future = Er is niets te zeggen: van wie er al was, had geen paar zonder gedeeld project er later wel een.
evaluate-no-list = Er zijn te veel paren om de lijst met suggesties te maken.
evaluate-memberships = Om de beurt is elk van { $n } deelnames verborgen: in { $hits } van de 100 gevallen stond de verborgen partner bij de eerste vijf voor dat project; bij toeval in { $chance } van de 100.
evaluate-pairs = { $lists ->
    [one] Eén project is verborgen
   *[other] Om de beurt zijn { $lists } projecten verborgen
}, telkens met { $top ->
    [one] 1 voorstel
   *[other] { $top } voorstellen
}: van { $all ->
    [one] dat ene
   *[other] die { $all }
} zaten er { $hits } in het verborgen project; bij toeval { $chance }.
evaluate-future = Van { $top ->
    [one] het eerste paar
   *[other] de eerste { $top } paren
} op de lijst { $none ->
    [yes] was er later geen uitgekomen; bij toeval ook niet: dat zegt nog niets.
   *[no] waren er later { $hits } uitgekomen; bij toeval zouden het er { $chance } zijn geweest.
}
evaluate-future-split = Met wat eind { $year } bekend was: van { $top ->
    [one] het eerste paar
   *[other] de eerste { $top } paren
} op de lijst { $none ->
    [yes] was er in { $until } geen uitgekomen; bij toeval ook niet: dat zegt nog niets.
   *[no] waren er in { $until } { $hits } uitgekomen; bij toeval zouden het er { $chance } zijn geweest.
}
evaluate-range = { $low } tot { $high }
evaluate-exactly = { $low }
evaluate-better-degree = Over de hele lijst is dat beter dan gewoon noemen wie het drukst is.
evaluate-better-below = De top van de lijst was niet beter dan toeval; verder naar onder is de lijst beter dan gewoon noemen wie het drukst is.
evaluate-not-degree = Dat dit beter is dan gewoon noemen wie het drukst is, is niet aangetoond.
evaluate-worse-degree = Gewoon noemen wie het drukst is doet het over de hele lijst beter.
evaluate-busiest = Wie het drukst is voorop geeft er { $hits }.
evaluate-better-chance = Over de hele lijst is dat beter dan een willekeurige volgorde, en dus dan noemen wie het drukst is.
evaluate-not-chance = Dat dit beter is dan een willekeurige volgorde, is niet aangetoond.
evaluate-worse-chance = Een willekeurige lijst doet het over het geheel beter.
evaluate-busy-chance = Dit noemt wie het drukst is, en is beter dan een willekeurige lijst.
evaluate-above = Over de hele lijst stond wat verborgen was { $share } van de 100 keer boven een ander{ $equal ->
    [none] {""}
   *[other] , en { $equal } van de 100 keer boven een ander die even druk is
} (een munt geeft 50).
evaluate-above-known = Waar wel meer bekend is, stond wat verborgen was { $share } van de 100 keer boven een ander{ $equal ->
    [none] {""}
   *[other] , en { $equal } van de 100 keer boven een ander die even druk is
} (een munt geeft 50).
evaluate-cold = In { $share } van de 100 gevallen is van een partner verder niets bekend: daar helpt geen lijst.

# De lijst met kennismakingen

introductions-sheet = Kennismakingen
introductions-for = Voor { $name }: { $n ->
    [one] 1 om te bellen
   *[other] { $n } om te bellen
}
introductions-read-only = Dit blad is om te lezen en wordt steeds opnieuw gemaakt; afvinken doet u op het eerste blad.
introductions-together = Staat inmiddels samen in een project.
introductions-name = wie bellen
introductions-through = via wie
introductions-where = waar ze elkaar treffen
introductions-evidence = de reden
introductions-brings = wat het zou brengen
introductions-against = waar u op let
introductions-state = hoe het ermee staat
introductions-kept = { $n ->
    [one] 1 rij die er al stond, is gebleven
   *[other] { $n } rijen die er al stonden, zijn gebleven
}; { $new ->
    [0] er is niets nieuws bij gekomen.
    [one] 1 rij is nieuw.
   *[other] { $new } rijen zijn nieuw.
}
introductions-next = Kies in de kolom “{ $column }” hoe het ermee staat. Dezelfde opdracht nog eens vult { $file } aan; wat u erin zette, blijft staan.
introductions-no-sheet = { $n ->
    [one] 1 instelling die vaker voorkomt, heeft geen eigen blad: een werkmap met meer bladen is niet te gebruiken.
   *[other] { $n } instellingen die vaker voorkomen, hebben geen eigen blad: een werkmap met meer bladen is niet te gebruiken.
}
fault-list-other = “{ $found }” bestaat al en is geen lijst met kennismakingen; kies een andere naam
fault-list-above = boven de lijst staat “{ $found }”, en dat zou verloren gaan; haal het weg of kies een andere naam
fault-list-across = “{ $found }” staat over de hele breedte, en dat zou verloren gaan; zet het in een kolom of kies een andere naam
fault-list-no-header = een kolom zonder kop zou verloren gaan (“{ $found }”); geef haar een kop of kies een andere naam
fault-list-sheet = het blad “{ $found }” zou verloren gaan; zet het in een andere werkmap of kies een andere naam
fault-list-formula = de formule “{ $found }” zou verloren gaan; maak er een waarde van of kies een andere naam
fault-list-remark = de opmerking “{ $found }” bij een cel zou verloren gaan; zet haar in een kolom of kies een andere naam
argument-suggestions-table = suggestions is de tabel die unlinked geeft; gekregen: { $got }
cli-opt-introductions-file = Schrijf een lijst om af te vinken (.xlsx of .csv), of kaarten om te printen (.html). Wat u in de lijst zette, blijft staan.
cards-title = Wie zouden elkaar moeten ontmoeten?
cards-lead = { $title }. { $n ->
    [0] Er zijn geen voorstellen.
    [one] 1 voorstel; ze werken in deze gegevens niet samen. Het is een aanleiding om te bellen, geen oordeel.
   *[other] { $n } voorstellen; wie op een kaart staan, werken in deze gegevens niet samen. Het is een aanleiding om te bellen, geen oordeel.
}
report-brings = Wat het zou brengen
report-note = Notitie

# Grafieken: instellingen samen, per spoor, kansrijk en waardevol, twee momenten
chart-part = { $n } van { $all } instellingen: die met de meeste projecten
chart-part-spoor = { $n } van { $all } sporen: die met de meeste projecten
chart-part-both = { $rows } van { $institutions } instellingen en { $columns } van { $projects } projecten: die met de meeste deelnames
chart-part-slope = { $n } van { $all } instellingen: die met de hoogste waarde
chart-half = de helft{ $whole ->
    [true] {" "}({ $n })
   *[false] {""}
}
chart-carriers-first = { $n ->
    [one] 1 instelling heeft { $has ->
        [one] 1 deelname
       *[other] { $has } deelnames
    }
   *[other] { $n } instellingen hebben samen { $has } deelnames
}
chart-carriers-more = { $n ->
    [one] 1 andere doet aan meer dan één project mee
   *[other] { $n } andere doen aan meer dan één project mee
}
chart-carriers-once = { $n ->
    [one] 1 doet aan maar één project mee
   *[other] { $n } doen aan maar één project mee
}
chart-pieces-part = { $n ->
    [one] 1 instelling in { $projects }
   *[other] { $n } instellingen in { $projects }
}
chart-pieces-rest = { $groups ->
    [0] { $alone ->
        [one] 1 instelling apart
       *[other] { $alone } instellingen apart
    }
    [one] 1 andere groep, van { $most }{ $alone ->
        [0] {""}
       *[other] , en { $alone } apart
    }
   *[other] { $groups } andere groepen, van hoogstens { $most }{ $alone ->
        [0] {""}
       *[other] , en { $alone } apart
    }
}
chart-shared = gezamenlijke projecten
chart-lead = trekker
chart-partner = partner
chart-all-projects = alle projecten
chart-likely = waarschijnlijk (% van de paren dat lager scoort)
chart-valuable = waardevol (% van de paren dat lager scoort)
chart-pair = paar
chart-pair-weak = zwak: deelt alleen partners die bijna overal meedoen
chart-front = geen ander paar hier is op beide beter
chart-slope-before = eerder
chart-slope-after = later
chart-slope-rose = gestegen
chart-slope-fell = gedaald
chart-slope-same = gelijk
chart-slope-came = nieuw
chart-slope-went = vertrokken
argument-no-pairs = deze tabel heeft geen paren met likely en valuable; maak haar met unlinked(net)
argument-no-values = deze tabel heeft geen kolom met getallen; maak haar met measure(net, naam)

# De eerste bladzijde van een rapport

report-memo-fill = Vul per project een trekker of partners in, bewaar de tabel en maak dit verslag opnieuw.
report-memo-title-empty = In deze tabel staat nog niemand bij een project
report-memo-title-leads = { $name } trekt { $n ->
    [one] 1 van de { $all } projecten
   *[other] { $n } van de { $all } projecten
}; wie er meedoen, staat niet in deze tabel
report-memo-title-leads-tied = { $leads ->
    [one] 1 instelling trekt
   *[other] { $leads } instellingen trekken
} { $all ->
    [one] het ene project
   *[other] de { $all } projecten
}; wie er meedoen, staat niet in deze tabel
report-memo-title-strangers = { $projects ->
    [one] Dit ene project noemt één instelling: samenwerking staat niet in deze tabel
   *[other] Geen van de { $projects } projecten noemt twee instellingen: samenwerking staat niet in deze tabel
}
report-memo-title-tiny = { $all ->
    [one] 1 instelling
   *[other] { $all } instellingen
} en { $projects ->
    [one] 1 project
   *[other] { $projects } projecten
}: genoeg voor een gesprek, te weinig voor conclusies over het geheel
report-memo-title-pieces = { $parts ->
    [0] Niemand
    [one] 1 groep
   *[other] { $parts } groepen
} die met elkaar geen project delen{ $alone ->
    [0] {""}
    [one] , en 1 instelling apart
   *[other] , en { $alone } instellingen apart
}; de grootste groep telt { $n } van de { $all } instellingen
report-memo-title-few = { $n ->
    [one] { $names } heeft de helft van alle deelnames
    [2] Twee van de { $all } instellingen hebben de helft van alle deelnames
    [3] Drie van de { $all } instellingen hebben de helft van alle deelnames
    [4] Vier van de { $all } instellingen hebben de helft van alle deelnames
   *[other] Vijf van de { $all } instellingen hebben de helft van alle deelnames
}
report-memo-title-and-once = { $n ->
    [one] 1 instelling staat in maar één project
   *[other] { $n } instellingen staan in maar één project
}
report-memo-title-and-falls = zonder de grootste twee valt het netwerk uiteen
report-memo-title-once = De meesten doen één keer mee: { $n } van de { $all } instellingen
report-memo-title-spread = { $n } van de { $all } instellingen hebben samen de helft van de deelnames
report-memo-held = { $n ->
    [one] { $names } heeft { $held } van de { $total } deelnames.
   *[other] { $names } hebben samen { $held } van de { $total } deelnames.
}
report-memo-busiest = { $who ->
    [one] { $names } doet het vaakst mee: in { $n } van de { $all } projecten.
   *[other] { $names } doen het vaakst mee: elk in { $n } van de { $all } projecten.
}
report-memo-busiest-tied = Niemand doet aan meer dan { $n } van de { $all } projecten mee.
report-memo-without-holds = Ook zonder { $names } blijven { $after } van de { $rest } anderen{ $whole ->
    [yes] {""}
   *[no] {" "}uit de grootste groep
} met elkaar verbonden{ $alone ->
    [0] .
    [one] , maar dan is er 1 project meer met hoogstens één genoemde deelnemer.
   *[other] , maar dan zijn er { $alone } projecten meer met hoogstens één genoemde deelnemer.
}
report-memo-without-falls = Zonder { $names } blijven van de { $rest } anderen{ $whole ->
    [yes] {""}
   *[no] {" "}uit de grootste groep
} er { $after } met elkaar verbonden{ $alone ->
    [0] .
    [one] , en is er 1 project meer met hoogstens één genoemde deelnemer.
   *[other] , en zijn er { $alone } projecten meer met hoogstens één genoemde deelnemer.
}
report-memo-once = { $n ->
    [one] 1 van de { $all } instellingen staat in één project: stopt dat, dan is zij weg uit dit netwerk.
   *[other] { $n } van de { $all } instellingen staan in één project: stopt dat, dan zijn ze weg uit dit netwerk.
}
report-memo-parts = { $n ->
    [one] De andere groep telt er { $most }.
   *[other] Van de andere { $n } groepen telt de grootste er { $most }.
}
report-memo-loose = { $n ->
    [one] 1 project staat los: niemand daarin doet ook aan een ander project mee.
   *[other] { $n } projecten staan los: niemand daarin doet ook aan een ander project mee.
}
report-memo-lonely = { $n ->
    [one] 1 van de { $all } projecten noemt maar één instelling.
   *[other] { $n } van de { $all } projecten noemen maar één instelling.
}
report-memo-past = { $n ->
    [one] Het ene project is afgelopen: deze bladzijde kijkt terug.
   *[other] Alle { $n } projecten zijn afgelopen: deze bladzijde kijkt terug.
}
report-memo-once-past = { $n ->
    [one] 1 van de { $all } instellingen stond in één project.
   *[other] { $n } van de { $all } instellingen stonden in één project.
}
report-memo-no-end = { $n ->
    [one] Van een project hierboven staat geen einde in de tabel: vraag eerst of het nog loopt.
   *[other] Van { $n } projecten hierboven staat geen einde in de tabel: vraag eerst of ze nog lopen.
}
report-fragile-past = { $n ->
    [one] Hieronder telt alleen wat nog loopt, of waarvan geen einde bekend is; 1 project met één trekker is afgelopen of gestopt.
   *[other] Hieronder telt alleen wat nog loopt, of waarvan geen einde bekend is; { $n } projecten met één trekker zijn afgelopen of gestopt.
}
report-memo-single = { $n ->
    [one] 1 van de { $all } projecten noemt één trekker; valt die weg, dan is er geen tweede genoemd.
   *[other] { $n } van de { $all } projecten noemen één trekker; valt die weg, dan is er geen tweede genoemd.
}
report-memo-single-form = Elk van de { $n } projecten die een trekker noemen, noemt er precies één: misschien laat de tabel er niet meer toe.
report-memo-who-open = Genoemd worden { $names }; bij { $open ->
    [one] 1 project
   *[other] { $open } projecten
} doen er meer mee dan daar genoemd.
report-memo-rolled = { $n ->
    [one] 1 onderdeel telt
   *[other] { $n } onderdelen tellen
} bij het geheel.
report-memo-kinds = { $n ->
    [one] 1 omschrijving die niemand noemt (“{ $name }”) telt niet mee.
   *[other] { $n } omschrijvingen die niemand noemen (zoals “{ $name }”) tellen niet mee.
}
report-memo-unsure = Bij { $n ->
    [one] 1 vermelding
   *[other] { $n } vermeldingen
} is onzeker wie bedoeld is.
report-memo-only = In alle rijen staat { $what }: wat daarbuiten valt, staat niet in de tabel.
report-memo-same = “{ $value }” bij “{ $column }”
report-memo-beyond = Deze bladzijde gaat niet over inzet, geld of resultaat, en niet over wie elkaar al kent.
report-missing-who = wie meedoet
report-missing-leads = wie trekt
report-missing-ends = tot wanneer een project loopt
report-decide-missing = Laat in de tabel aanvullen { $what }.
report-decide-ends = { $n ->
    [one] Laat van 1 project nagaan of het nog loopt: de tabel geeft geen einde.
   *[other] Laat van { $n } projecten nagaan of ze nog lopen: de tabel geeft geen einde.
}
report-decide-past = Vul de tabel aan met projecten die nu lopen: dan kan hier staan wie elkaar zouden kunnen ontmoeten.
suggest-brief-past = steunt op “{ $project }” (afgelopen)
suggest-past = { $n ->
    [one] { $projects } is afgelopen of gestaakt: ga eerst na of dit nog leeft.
   *[other] { $projects } zijn afgelopen of gestaakt: ga eerst na of dit nog leeft.
}
report-memo-nobody-in = { $n ->
    [one] Bij 1 project staat niemand.
   *[other] Bij { $n } projecten staat niemand.
}
report-memo-leadless = Van { $n ->
    [one] 1 project
   *[other] { $n } projecten
} staat er niet bij wie trekt.
report-memo-untested = Of zo’n lijst klopt, is in een zo klein netwerk niet na te gaan.
report-memo-single-most = { $ends ->
    [no] { $name } trekt er { $own } alleen.
    [all] Van de { $n } projecten waarvan geen einde bekend is, trekt { $name } er { $own } alleen.
    [some] Van de { $n } projecten die volgens de tabel nog lopen of waarvan geen einde bekend is, trekt { $name } er { $own } alleen.
   *[none] Van de { $n } projecten die volgens de tabel nog lopen, trekt { $name } er { $own } alleen.
}
report-memo-sporen = { $n ->
    [0] Niemand werkt in meer dan één van de { $sporen } sporen.
    [one] 1 van de { $all } instellingen werkt in meer dan één van de { $sporen } sporen.
   *[other] { $n } van de { $all } instellingen werken in meer dan één van de { $sporen } sporen.
}
report-memo-open = { $n ->
    [one] Bij 1 van de { $all } projecten is de lijst van partners niet volledig: wie er nog meer meedoet, is niet bekend.
   *[other] Bij { $n } van de { $all } projecten is de lijst van partners niet volledig: wie er nog meer meedoet, is niet bekend.
}
report-memo-who = { $n ->
    [one] Alleen { $names } doet mee.
   *[other] Mee doen { $names }.
}
report-memo-title-hub = { $name } zit in { $n } van de { $all } projecten
report-memo-without-all = Ook zonder { $names } blijven alle { $rest } anderen{ $whole ->
    [yes] {""}
   *[no] {" "}uit de grootste groep
} met elkaar verbonden{ $alone ->
    [0] .
    [one] , maar dan is er 1 project meer met hoogstens één genoemde deelnemer.
   *[other] , maar dan zijn er { $alone } projecten meer met hoogstens één genoemde deelnemer.
}
report-memo-single-all = { $all ->
    [one] Het ene project noemt één trekker; valt die weg, dan is er geen tweede genoemd.
    [2] Beide projecten noemen één trekker; valt die weg, dan is er geen tweede genoemd.
   *[other] Alle { $all } projecten noemen één trekker; valt die weg, dan is er geen tweede genoemd.
}
report-heading-memo = In het kort
report-heading-cards = De kennismakingen, één voor één
report-heading-ranking = Hoe de plaatsen te lezen zijn
report-heading-appendix = Bijlage: hoe het gemeten is, en alle lijsten
report-unsure = † Van deze instelling is in geen enkel project zeker wie er bedoeld is.
report-memo-first = { $n ->
    [one] Eén kennismaking om mee te beginnen
    [2] Twee kennismakingen om mee te beginnen
    [3] Drie kennismakingen om mee te beginnen
    [4] Vier kennismakingen om mee te beginnen
   *[other] Vijf kennismakingen om mee te beginnen
}
report-memo-first-unshown = { $heading } ({ $against ->
    [worse] noemen wie het drukst is, doet het beter
    [degree] niet aantoonbaar beter dan noemen wie het drukst is
   *[chance] niet aantoonbaar beter dan loten
})
report-memo-decide = Wat u kunt besluiten
report-memo-read = Gelezen: { $counts } Een deelname is één instelling, genoemd bij één project.
report-memo-missing = Niet in de gegevens: { $what }.
report-decide-call = { $all ->
    [one] Vraag { $name } deze twee aan elkaar voor te stellen.
   *[other] { $n ->
        [one] Vraag { $name } om een introductie: die kan een van de { $all } paren hierboven aan elkaar voorstellen.
       *[other] Vraag { $name } om introducties: die kan { $whole ->
            [yes] { $all ->
                [2] beide paren
               *[other] alle { $all } paren
            }
           *[no] { $n } van de { $all } paren
        } hierboven aan elkaar voorstellen.
    }
}
report-decide-second = { $n ->
    [one] Zoek een tweede trekker voor het ene project met één trekker
   *[other] Zoek een tweede trekker voor de { $n } projecten met één trekker
}{ $over ->
    [no] {""}
    [all] {" "}en geen einde in de tabel
    [some] {" "}{ $n ->
        [one] dat volgens de tabel nog loopt
       *[other] die volgens de tabel nog lopen
    }, of waarvan geen einde bekend is
   *[none] {" "}{ $n ->
        [one] dat volgens de tabel nog loopt
       *[other] die volgens de tabel nog lopen
    }
}{ $lone ->
    [0] .
    [one] {" "}(in 1 daarvan staat niemand anders).
   *[other] {" "}(in { $lone } daarvan staat niemand anders).
}
report-decide-second-at = { $who ->
    [one] Zoek een tweede trekker voor de { $n } projecten die { $names } alleen trekt
   *[other] Zoek een tweede trekker voor de projecten die { $names } elk alleen trekken
}{ $over ->
    [no] {""}
    [all] {" "}en waarvan geen einde bekend is
    [some] {" "}en die volgens de tabel nog lopen, of waarvan geen einde bekend is
   *[none] {" "}en die volgens de tabel nog lopen
}{ $who ->
    [one] { $second ->
        [none] {""}
       *[other] ; in de meeste kan dat { $second } zijn: die doet daar al mee
    }
   *[other] , { $n } per instelling
}{ $lone ->
    [0] .
    [one] {" "}(in 1 daarvan staat niemand anders).
   *[other] {" "}(in { $lone } daarvan staat niemand anders).
}
report-decide-white = { $n ->
    [one] Vraag in “{ $spoor }” iemand uit de sector { $sector }: daar zit nu niemand.
   *[other] Vraag in “{ $spoor }” iemand uit de sector { $sector }: daar zit nu niemand. Zo zijn er { $n } lege plekken.
}
report-decide-alike = Laat nagaan of “{ $a }” en “{ $b }” samen kunnen optrekken: ze lijken op elkaar.
report-decide-addresses = { $n ->
    [one] 1 instelling heeft in de tabel geen naam maar een webadres, of een stuk daarvan. Staat zij er ook onder haar naam, dan kloppen de getallen op deze bladzijde niet helemaal.
   *[other] { $n } instellingen hebben in de tabel geen naam maar een webadres, of een stuk daarvan. Staan ze er ook onder hun naam, dan kloppen de getallen op deze bladzijde niet helemaal.
}
report-decide-open = { $n ->
    [one] Laat de lijst van partners van “{ $title }” aanvullen: die is niet volledig.
   *[other] Laat de { $n } onvolledige lijsten van partners aanvullen.
}
report-pair = Wie en wie
report-whom = Wie
report-for = Voor { $name }
report-where-short = Te treffen in
report-via = Via
report-why = Waarom
report-mind = Let op
report-meet-plain = Deze paren werken aan hetzelfde of delen een partner, en delen in deze gegevens geen project. Hoe verder rechts en hoe hoger in de tekening, hoe eerder. Het is een aanleiding voor een gesprek, geen oordeel. Wie niemand heeft om hen voor te stellen, of geen project om elkaar te treffen, komt achteraan.
report-meet-picture = { $n ->
    [one] Eén paar, naar hoe dichtbij en hoe waardevol de kennismaking is
   *[other] { $n } paren, naar hoe dichtbij en hoe waardevol de kennismaking is
}
report-together = Wie tussen anderen in staat, verbindt hen: via die instelling lopen de kortste wegen tussen de anderen. Zo’n plaats is niet precies: in 90 van de 100 keer dat een vijfde van de projecten niet meetelt, ligt zij binnen de streep.
report-together-picture = De plaats van de eersten, met de streep waarbinnen die kan liggen
report-ranking = Verbindende rol: het deel van de kortste routes tussen alle andere instellingen en projecten dat via een instelling loopt (betweenness, 0 tot 1). Wie veel projecten heeft, staat bijna altijd vooraan.
report-axis-likely = kansrijk (hoger dan zoveel % van de paren)
report-axis-close = dichtbij (dichter dan zoveel % van de paren)
report-axis-valuable = waardevol (meer dan zoveel %)
report-fragile-picture = Hoeveel { $over ->
    [0] projecten
   *[other] lopende projecten
} iedere trekker alleen trekt, en hoeveel samen met een ander
report-alike-one-word = { $n ->
    [one] Eén paar projecten heeft één woord gemeen
   *[other] { $n } paren projecten hebben één woord gemeen
}, en anders niets: dat is te weinig om ze op elkaar te laten lijken. Ze staan in de tabel naast dit rapport.
report-alike-picture = Welke projecten op elkaar lijken, en waarin
chart-lead-alone = trekt alleen
chart-lead-together = trekt samen met een ander
chart-lead-projects = projecten
chart-alike-partners = delen meer partners dan toeval
chart-alike-theme = zelfde thema
chart-alike-words = zelfde zeldzame woorden
argument-no-lookalikes = deze tabel zegt niet welke projecten op elkaar lijken (a, b, partners_q, themes en words zijn nodig, zoals lookalikes ze geeft)
report-caption-figure = Figuur
report-further = Verder in dit stuk:
report-memo-picture-carriers = Hoe de deelnames verdeeld zijn
report-memo-picture-board = Wie waaraan meedoet
report-memo-picture-board-open = Wie waaraan meedoet (e.a.: er doen er meer mee)
report-memo-picture-pieces = In welke delen het netwerk uiteenvalt

# Tabellen in een werkmap

sheet-of-ids = { $what } (code)
sheet-beside = { $what }, met rollen
sheet-definitions = definities
sheet-define-header = tabel of kop
sheet-define-table = tabel “{ $tab }”
sheet-empty = geen blad: de tabel heeft geen rijen
sheet-rows = { $rows ->
    [one] 1 rij
   *[other] { $rows } rijen
}
sheet-too-long = geen blad: de tabel heeft { $rows ->
    [one] 1 rij
   *[other] { $rows } rijen
}; in de csv staat hij heel
sheet-define-meaning = wat het is
sheet-define-tables = op welk blad
sheet-define-python = csv-bestand, of naam in Python
tab-institutions = instellingen
tab-fragile = één trekker
tab-pairs = paren van instellingen
tab-projects_alike = paren van projecten
tab-lookalikes = projecten die op elkaar lijken
tab-leaving = als iemand vertrekt
tab-groups = groepen
tab-coverage = wie zit waar
tab-affinity_sector = sectoren die elkaar tegenkomen
tab-affinity_spoor = sporen die elkaar tegenkomen
tab-testable_pairs = instellingen naast toeval
tab-testable_projects = projecten naast toeval
tab-whole = het hele netwerk
tab-suggestions = kennismakingen
sheet-betweenness = verbindende rol
sheet-likely = dichtbij of kansrijk
sheet-valuable = waardevol
sheet-front = front
sheet-weak = zwak
sheet-shared_partners = gedeelde partners (codes)
sheet-where = te treffen in
sheet-introduced_by = introductie via
sheet-evidence = waarom
sheet-brings = wat het brengt
sheet-against = let op
sheet-reason = waarom, kort
sheet-caution = let op, kort
sheet-state = stand
sheet-sporen = sporen
sheet-status = status
sheet-end = loopt tot
sheet-rank_low = plaats van
sheet-rank_high = plaats tot
sheet-p_upper = toeval geeft zo veel of meer
sheet-p_lower = toeval geeft zo weinig of minder
sheet-p_error = standaardfout van de kans
sheet-p_least = kleinste mogelijke kans
sheet-q = vals alarm bij ‘meer’ (q)
sheet-q_lower = vals alarm bij ‘minder’ (q)
sheet-sd = spreiding bij toeval
sheet-projects = aantal projecten
sheet-partners_q = vals alarm bij partners (q)
sheet-same_spoor = zelfde spoor
sheet-same_theme = zelfde thema
sheet-words = gedeelde woorden
sheet-reading = wat te zeggen is
sheet-themes = gedeelde thema’s
sheet-likeness = gelijkenis van woorden
sheet-note = uitleg
sheet-residual = verschil met toeval
define-a = een van de twee
define-b = de ander van de twee
define-id = code van de instelling of het project in deze tabellen
define-name = naam van de instelling
define-institution = de instelling waar de rij over gaat
define-project = het project waar de rij over gaat; bij plaatsen: het eigen project zonder welk de plaats het meest verandert
define-kind = instelling of project
define-group = nummer van de groep waar deze rij in valt
define-agreement = welk deel van de groep andere zoektochten terugvinden (0 tot 1)
define-degree = aantal projecten waaraan de instelling meedoet
define-trekker_degree = aantal projecten dat de instelling trekt
define-betweenness = deel van de kortste wegen tussen alle andere instellingen en projecten dat via deze instelling loopt (0 tot 1; Freeman 1977, genormeerd voor twee soorten knopen: Borgatti en Everett 1997)
define-sporen = aantal sporen waarin de instelling meedoet
define-rank = plaats op de ranglijst, met de grenzen waarbinnen die ligt in 90% van de trekkingen van vier op de vijf projecten
define-trekker = de enige trekker van het project
define-status = hoe het met het project staat, zoals de tabel het zegt
define-end = wanneer het project eindigt of eindigde, zoals de tabel het zegt
define-second = wie tweede trekker zou kunnen zijn: de partner die elders het vaakst trekt, of anders het vaakst meedoet
define-pairs_lost = paren van anderen die elkaar niet meer bereiken als deze instelling vertrekt
define-projects_without_lead = projecten die dan hun enige trekker verliezen
define-projects_alone = projecten die dan één of geen genoemde deelnemer overhouden
define-projects_alone_open = hoeveel daarvan een open lijst hebben
define-splits = in hoeveel delen meer het netwerk dan uiteenvalt
define-shared = aantal projecten (of deelnemers) die beide hebben
define-weight = sterkte van de band: elk gedeeld project telt 1/(deelnemers − 1) (Newman 2001)
define-likely = deel van alle paren zonder gedeeld project dat lager scoort op hoe dichtbij of kansrijk (0 tot 1); geen kans van slagen
define-valuable = deel van die paren dat lager scoort op wat een band nieuw zou verbinden (0 tot 1)
define-front = 1 = geen ander paar is op beide beter; 2 = alleen paren van front 1 zijn dat, enzovoort
define-weak = deelt alleen partners die bijna overal meedoen, en geen thema
define-shared_partners = wie beide kennen, de sterkste band eerst
define-where = een lopend project waar een van de twee en een gedeelde partner in zitten
define-introduced_by = wie de twee aan elkaar kan voorstellen
define-evidence = waarom deze twee
define-brings = wat het nieuw zou brengen
define-against = wat het overbodig, zwak of onmogelijk kan maken
define-reason = waarom, in een paar woorden
define-caution = waar op te letten, in een paar woorden
define-state = hoe het met deze kennismaking staat, als dat bekend is
define-observed = wat er geteld is
define-expected = wat willekeurige netwerken met dezelfde aantallen gemiddeld geven
define-sd = standaardafwijking in die willekeurige netwerken
define-z = hoeveel standaardafwijkingen het getelde van toeval ligt
define-p_upper = hoe vaak toeval zo veel of meer geeft (0 tot 1)
define-p_lower = hoe vaak toeval zo weinig of minder geeft (0 tot 1)
define-p_error = standaardfout van die twee
define-p_least = het kleinste dat er met deze aantallen uit had kunnen komen
define-q = aandeel vals alarm als alles tot hier ‘meer’ heet (Benjamini en Hochberg 1995); laag: als alles ‘minder’ heet
define-hangs_on = het project zonder welk het toeval kan zijn
define-verdict = wat er uit volgt: meer, minder, witte vlek, kan toeval zijn, of te weinig om iets te zeggen
define-verdict_beside = hetzelfde, als trekken en meedoen apart gehouden worden
define-projects = in hoeveel projecten zulke ontmoetingen zijn
define-row = soort partner (sector)
define-column = soort project (spoor)
define-residual = geteld min verwacht, gedeeld door de standaardafwijking
define-open_ended = hoeveel van deze projecten een open lijst hebben: dan is het getelde een ondergrens
define-partners_q = als q: delen de twee projecten meer partners dan toeval
define-same_spoor = of ze in hetzelfde spoor zitten
define-same_theme = of ze een thema delen
define-words = zeldzame woorden die beide in naam of omschrijving hebben
define-reading = wat ervan te zeggen is
define-themes = thema’s die beide hebben
define-likeness = hoe gelijk hun woorden zijn (0 tot 1; cosinus van TF-IDF)
define-figure = cijfer over het hele netwerk
define-value = waarde in deze tabel
define-note = wat het cijfer zegt
define-mean = gemiddelde in willekeurige netwerken
define-low = ondergrens: 95% van de willekeurige netwerken ligt tussen laag en hoog
define-high = bovengrens

# Wiens rapport het is

fault-house-form = onder [house] staan een naam (name), een kleur (colour) en een logo; er staat “{ $found }”
fault-house-field = “{ $found }” kent [house] niet; het kent name, colour en logo
fault-house-colour = “{ $found }” is geen kleur; schrijf haar als #005a8d
fault-house-logo = “{ $found }” is geen plaatje dat als logo kan; neem een png of jpeg
fault-house-logo-large = “{ $found }” is groter dan een logo kan zijn ({ $most } bytes)
report-untitled = Netwerk van samenwerking
argument-part-empty = niets in de tabel heeft { $got }
report-memo-title-portrait = { $name }: { $n ->
    [one] 1 project
   *[other] { $n } projecten
}, { $partners ->
    [one] 1 partner
   *[other] { $partners } partners
} en { $meet ->
    [0] niemand om nog aan voor te stellen
    [one] 1 om nog kennis mee te maken
   *[other] { $meet } om nog kennis mee te maken
}
report-memo-own-leads = { $name } trekt { $n ->
    [one] 1 van deze projecten
   *[other] { $n } van deze projecten
}{ $alone ->
    [0] .
   *[other] , waarvan { $alone } alleen.
}
report-memo-beside = { $who ->
    [one] { $names } zit er het vaakst bij: in { $n ->
        [one] 1 project.
       *[other] { $n } projecten.
    }
   *[other] { $names } zitten er het vaakst bij: elk in { $n ->
        [one] 1 project.
       *[other] { $n } projecten.
    }
}
report-memo-own-sporen = { $n ->
    [one] Deze projecten van { $name } liggen in 1 spoor.
   *[other] Deze projecten van { $name } liggen in { $n } sporen.
}
cli-opt-sections = Alleen deze onderdelen van het rapport, met komma’s ertussen (memo, meet, together, fragile …).
cli-opt-formats = Alleen deze soorten bestanden, met komma’s ertussen (html, docx, pdf, csv, xlsx, json, png, svg).
cli-opt-only = Alleen wat deze waarde heeft, als KOLOM=WAARDE (bijvoorbeeld “spoor=De stad als lab”); mag vaker.
cli-opt-report-on = Een rapport over één instelling: haar projecten, haar partners, en wie zij nog zou kunnen ontmoeten.
cli-report-without-pdf = Een pdf is er niet bij: daarvoor is een browser (zoals Chrome of Edge) of LibreOffice nodig.
argument-only-form = “{ $got }” zegt niet wat erin moet; schrijf KOLOM=WAARDE
report-memo-nobody = { $ended ->
    [0] Er zijn geen kennismakingen voor te stellen: wie een partner of thema gemeen hebben, zitten al samen in een project.
    [all] Er zijn geen kennismakingen voor te stellen: alle projecten zijn afgelopen.
   *[other] Er zijn geen kennismakingen voor te stellen: wie een partner of thema delen, staan in deze gegevens niet meer in een lopend project, of het is onzeker wie bedoeld is.
}
report-second-times = { $name } (bij { $times } van de { $n })
report-where-there = { $title }; daar zit { $name }
report-memo-chosen = Gekozen zijn paren met een project om elkaar te treffen en iemand die hen kan voorstellen{ $sure ->
    [yes] , van wie niet onzeker is wie bedoeld is.
   *[no] .
}
report-memo-mind = Bij al deze paren: { $what }.
report-memo-dated = De gegevens zijn van { $date }: ga na of een project nog loopt.
report-memo-codes = Tussen haakjes staat de code van een project.
report-together-sure = { $n ->
    [0] Geen enkele plaats is vast: iedere streep loopt tot voorbij de tiende.
    [one] Alleen de eerste blijft dan bij de eerste tien.
   *[other] De eerste { $n } blijven dan bij de eerste tien; daarna is de volgorde grotendeels onzeker.
}
report-together-plain = Wie tussen anderen in staat, verbindt hen: via die instelling lopen de kortste wegen tussen de anderen. Hoe precies die plaatsen zijn, is hier niet uitgezocht: daarvoor is het netwerk te groot.
report-memo-own = Waaraan zij meedoet
report-own-role = rol
report-own-others = met wie
report-own-leads = trekker
report-own-joins = partner

# Grafieken in woorden, voor wie ze niet ziet; breedte van een figuur
chart-name-alike = Welke projecten op elkaar lijken
chart-name-blocks = Wie met wie projecten deelt
chart-name-carriers = Wie het netwerk draagt
chart-name-coverage = Wie waar meedoet
chart-name-leads = Wie trekt
chart-name-matrix = Instellingen en projecten
chart-name-multiples = Wie per spoor meedoet
chart-name-pieces = In welke delen het netwerk uiteenvalt
chart-name-prospects = Waarschijnlijk en waardevol
chart-name-ranks = Rangen
chart-name-removal = Wat bij elkaar blijft
chart-name-slope = Twee momenten
chart-alt-alike = { $n ->
    [one] 1 project, met een teken waar het op een ander lijkt
   *[other] { $n } projecten, met een teken waar er twee op elkaar lijken
}: { $pairs ->
    [one] 1 paar.
   *[other] { $pairs } paren.
}
chart-alt-blocks = { $n ->
    [one] 1 instelling en met wie zij projecten deelt
   *[other] { $n } instellingen en hoeveel projecten elk tweetal deelt
}: hoogstens { $most }; wie veel delen, staan bij elkaar.
chart-alt-carriers = { $n ->
    [one] 1 instelling heeft
   *[other] { $n } instellingen hebben samen
} { $all ->
    [one] 1 deelname
   *[other] { $all } deelnames
}; { $held ->
    [one] 1 daarvan heeft er de helft van of meer.
   *[other] { $held } daarvan hebben er samen de helft van of meer.
}
chart-alt-coverage = { $rows ->
    [one] 1 soort partner
   *[other] { $rows } soorten partners
} tegenover { $columns ->
    [one] 1 soort project
   *[other] { $columns } soorten projecten
}, elk tweetal geteld en naast toeval gelegd: { $more } keer meer dan verwacht, { $less } keer minder, { $white ->
    [one] 1 witte vlek.
   *[other] { $white } witte vlekken.
}
chart-alt-leads = { $n ->
    [one] 1 instelling die projecten trekt
   *[other] { $n } instellingen die projecten trekken
}: { $alone } keer alleen en { $together } keer samen met een ander.
chart-alt-matrix = { $institutions } tegenover { $projects }: { $n ->
    [one] 1 deelname, met een gevuld teken voor wie trekt.
   *[other] { $n } deelnames, met een gevuld teken voor wie trekt.
}
chart-alt-multiples = { $n ->
    [one] Wie het meest meedoet in 1 spoor, met { $projects }.
   *[other] Wie het meest meedoet in elk van { $n } sporen, met samen { $projects }.
}
chart-alt-pieces = { $all ->
    [one] 1 instelling
   *[other] { $all } instellingen
} in { $n ->
    [one] 1 deel
   *[other] { $n } delen zonder gezamenlijk project
}; in het grootste: { $most }.
chart-alt-prospects = { $n ->
    [one] 1 paar naar hoe waarschijnlijk en hoe waardevol het is
   *[other] { $n } paren naar hoe waarschijnlijk en hoe waardevol zij zijn
}: bij { $best } is geen ander paar op beide beter, { $weak ->
    [one] 1 is zwak.
   *[other] { $weak } zijn zwak.
}
chart-alt-ranks = { $n ->
    [one] De rang van 1 instelling, met het bereik waarin die kan liggen.
   *[other] De rang van { $n } instellingen, met het bereik waarin die kan liggen.
}
chart-alt-removal = { $n ->
    [one] 1 lijn: welk deel bij elkaar blijft
   *[other] { $n } lijnen: welk deel bij elkaar blijft
} als { $gone ->
    [one] 1 instelling wegvalt.
   *[other] { $gone } instellingen na elkaar wegvallen.
}
chart-alt-slope = { $n ->
    [one] 1 instelling op twee momenten
   *[other] { $n } instellingen op twee momenten
}: gestegen { $rose }, gedaald { $fell }, gelijk { $same }, nieuw { $came }, vertrokken { $went }.
chart-alt-board = { $title }. Projecten als rijen met wie eraan meedoet: { $projects }, { $institutions }.
chart-alt-institution = { $title }. Een instelling, haar projecten en partners, en met wie zij nog geen project heeft: { $institutions }, { $projects }.
chart-alt-introductions = { $title }. Wie elkaar kunnen leren kennen, en via wie: { $institutions }, { $projects }.
chart-alt-islands = { $title }. Wie met wie samenwerkt buiten de grootste om: { $institutions }, { $projects }.
chart-alt-groups = { $title }. Wie bij elkaar hoort, als vakken; bij naam genoemd: { $institutions }, { $projects }.
chart-alt-moments = { $title }. Wie kwam, ging en bleef tussen twee momenten: { $institutions }, { $projects }.
chart-alt-round = { $title }. Een ronde tafel: wie bijna overal meedoet in het midden, daaromheen de projecten en alle anderen: { $institutions }, { $projects }.
argument-width-unknown = er is geen breedte { $got }; een breedte is een van { $known }, of een getal van { $least } tot { $most } (inch)
argument-width-of-axes = width= is de breedte van een nieuwe figuur; met ax= geldt die van de figuur van ax: laat een van beide weg

## Networks past one machine's memory

argument-extra-large = voor netwerken die niet in het geheugen passen is een uitbreiding nodig; installeer haar met: pip install "kennisnet[large]"
argument-extra-spark = voor Spark is een uitbreiding nodig; installeer haar met: pip install "kennisnet[spark]"
argument-spark-java = Spark begon niet: het heeft op deze machine Java 17 of nieuwer nodig
argument-spark-running = Spark draait al, met andere instellingen: laat { $given } weg, of geef ze waar de sessie wordt gemaakt
argument-spark-memory = Spark heeft een geheugen van { $least } of meer nodig
argument-large-address = “{ $got }” is een adres in de opslag van een cluster, en die wordt gelezen met engine="spark"
argument-large-address-out = “{ $got }” is een adres, en tabellen worden geschreven in een map van deze machine; met lazy=True geeft een werkwoord een uitdrukking die Spark zelf daar schrijft: .to_parquet("…")
argument-engine-unknown = er is geen motor “{ $got }”; er zijn: { $known }
argument-memory = memory is een getal met een eenheid, zoals "1GiB" of "500MB"; kreeg { $got }
argument-duckdb-memory = DuckDB heeft een geheugen van { $least } of meer nodig: memory="{ $least }"
argument-large-memory = { $engine } komt niet rond met zijn geheugen{ $given ->
    [none] { "" }
   *[other] { " " }van { $given }
}: geef meer{ $more ->
    [none] { "" }
   *[other] , zoals memory="{ $more }"
}, of minder draden (threads=1)
argument-large-disk = de schijf waarop { $engine } bewaart wat niet in het geheugen past is vol: maak ruimte, of noem een map op een andere schijf (folder=)
argument-large-folder = DuckDB kan geen bestanden maken onder “{ $got }”, door het vraagteken: noem een andere map (folder=)
argument-large-closed = dit netwerk is gesloten; open het opnieuw met kn.open_large
argument-large-path = { $name }= is het pad van een bestand of een map; gekregen: { $got }
argument-large-ids = { $name }= neemt id's; gekregen: { $got }
argument-large-values = de kolom “{ $column }” heeft zulke waarden niet: { $got }
argument-large-pairs = de projecten maken { $pairs } paren, meer dan { $most }: laat de grootste projecten weg (subset); KENNISNET_LIMITS={ $times } in de omgeving staat het toe. Hier kan ook top= (van elk alleen de sterkste) en path= (allemaal, in bestanden)
argument-large-rows = { $institutions } instellingen met elk hoogstens { $top } maken { $rows } rijen, meer dan { $most }: vraag er minder (top=), vraag het voor één instelling, of schrijf ze in bestanden (path=); KENNISNET_LIMITS={ $times } in de omgeving staat het toe
fault-large-place = dit is niet te lezen of te schrijven: { $why }
fault-large-case = deze kolommen verschillen alleen in hoofdletters: { $found }; geef een ervan een andere naam
fault-large-capitals = de kolom “{ $found }” heet hier “{ $name }”, zonder hoofdletters: noem haar zo
fault-large-encoding = de tekst staat niet in UTF-8: bewaar haar als UTF-8; kn.read kent ook andere coderingen
fault-large-ragged = deze rij heeft { $cells ->
    [one] 1 cel
   *[other] { $cells } cellen
}, en de kop { $wanted ->
    [one] er 1
   *[other] er { $wanted }
}: ontbreken er aanhalingstekens om een naam met een komma?
fault-large-no-parquet = “{ $found }” is geen parquet: kn.open_large opent parquet, en mappen met nodes.csv en edges.csv; kn.read leest andere tabellen
fault-large-twice = { $found } staan hier allebei: haal een van beide weg
fault-large-no-participations = participations.parquet, of een map participations, ontbreekt hier; gevonden: { $have }
fault-large-beside = “{ $found }” staat niet in mappen zoals “{ $folder }”, en andere bestanden wel: verplaats het, of haal het weg
fault-large-inside = elk bestand in de map “{ $found }” wordt gelezen als deel van de tabel: schrijf naar een andere map
fault-large-mixed = de kolom “{ $found }” bevat hier iets anders dan in de andere bestanden van de tabel
fault-large-more = { $n ->
    [one] en nog 1 hiervan
   *[other] en nog { $n } hiervan
}
argument-large-not-counted = { $what ->
    [figure] het kengetal
   *[measure] de maat
} “{ $got }” is geen telling; vraag dat van een deel: subset(…).collect(). Van het geheel zijn er: { $known }
argument-large-too-many = het deel heeft meer deelnames dan één netwerk bevat ({ $rows }; hoogstens { $most }): neem een kleiner deel (subset); KENNISNET_LIMITS={ $times } in de omgeving staat het toe
fault-large-nothing = in de map “{ $found }” staat geen parquet, en ook geen nodes.csv met edges.csv
fault-large-many = { $n ->
    [one] één rij
   *[other] { $n } rijen, bijvoorbeeld
}: { $what }
fault-large-disagree = de rijen van “{ $found }” spreken elkaar tegen
fault-large-gone = { $n ->
    [one] het bestand “{ $found }” is
   *[other] { $n } bestanden, bijvoorbeeld “{ $found }”, zijn
} veranderd of weggehaald nadat het netwerk werd geopend: open het opnieuw
