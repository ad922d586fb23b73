# Every sentence of kennisnet in English. Keys are the same in nl.ftl; a test compares them.

count-institutions = { $n ->
    [one] 1 institution
   *[other] { $n } institutions
}
count-projects = { $n ->
    [one] 1 project
   *[other] { $n } projects
}
count-participations = { $n ->
    [one] 1 participation
   *[other] { $n } participations
}
count-faults = { $n ->
    [one] 1 fault: the table cannot be used like this.
   *[other] { $n } faults: the table cannot be used like this.
}
count-findings = { $n ->
    [0] Nothing odd was found.
    [one] 1 thing is worth a look.
   *[other] { $n } things are worth a look.
}

place-key = key
place-row = row
place-column = column

input-error = { $n ->
    [one] The input cannot be used (1 fault):
   *[other] The input cannot be used ({ $n } faults):
}

# Faults: what stands there and what was wanted

fault-file-missing = there is no file “{ $found }”
fault-file-missing-near = there is no file “{ $found }”; do you mean: { $near }?
fault-file-folder = “{ $found }” is a folder; a file is wanted
fault-file-empty = the file holds no rows
fault-no-rows = no row is filled in yet below the headers{ $sheet ->
    [none] {""}
   *[other] {" "}(sheet “{ $sheet }”)
}; fill in rows, save the file and give the command again
fault-file-xls = the workbook (of before Excel 2007) is damaged or is none; open it in a spreadsheet program and save it as .xlsx or .csv
fault-file-locked = the file has a password; save it without one
fault-file-xlsx = this file is no workbook, or it is damaged; open it in a spreadsheet program and save it again as .xlsx or .csv
fault-file-xlsb = this is a binary workbook; save it as .xlsx or .csv
fault-file-ods = the spreadsheet is damaged or is none; save it again, or as .xlsx or .csv
fault-file-docx = the Word document is damaged or is none; save it again as .docx
fault-file-doc = this is an old Word file; save it as .docx
fault-file-odt = this is a text document of OpenDocument; save it as .docx, or the table as .ods or .csv
fault-file-pdf = this is a PDF; copy the table to a spreadsheet program and save it as .xlsx or .csv
fault-file-picture = this is a picture, whatever the file is called; give the file with the table itself, or type it over (kennisnet new start makes an empty table)
fault-file-named = the file is called { $found }, but is something else or is damaged; open it in the program that made it and save it again, as .xlsx or .csv
fault-file-xml = this is XML; open it in a spreadsheet program and save it as .xlsx or .csv
fault-file-no-tables = the document holds no table
fault-file-parquet = the parquet file is damaged or is none
fault-file-extra = this file needs an extra; install it with: pip install "kennisnet[{ $found }]"
fault-file-zip = the zip file is damaged or is none; unpack it yourself and give the file with the table
fault-zip-unclear = { $n ->
    [0] the zip file is empty
   *[other] a zip file must hold one table; this one holds: { $files }. Unpack it and give the file with the table
}
fault-file-bomb = unpacked, the file is too large to read (more than { $megabytes } MB); with KENNISNET_LIMITS=4 in the environment it may be four times as large
fault-file-entities = the file is not safe: its XML declares entities, which no spreadsheet program or Word does
fault-sheet-huge = { $sheet ->
    [none] the table
   *[other] the sheet “{ $sheet }”
} reaches over { $cells } cells, too many to read; remove the rows and columns outside the table and save it again (KENNISNET_LIMITS={ $times } in the environment allows it)
fault-sheet-long = { $sheet ->
    [none] the table
   *[other] the sheet “{ $sheet }”
} has { $rows } rows, too many to read; remove those outside the table, or split it (KENNISNET_LIMITS={ $times } in the environment allows it)
fault-cell-huge = a cell has { $signs } signs, too many to read: is a quotation mark missing, so that rows ran together? (KENNISNET_LIMITS={ $times } in the environment allows it)
fault-sheet-wide = { $sheet ->
    [none] the table
   *[other] the sheet “{ $sheet }”
} has { $columns } columns, too many to read; remove those outside the table, or give each participation its own row (KENNISNET_LIMITS={ $times } in the environment allows it)
fault-sheet-void = { $sheet ->
    [none] the table
   *[other] the sheet “{ $sheet }”
} reaches over { $cells } cells, of which only { $rows ->
    [one] 1 row
   *[other] { $rows } rows
} and { $columns ->
    [one] 1 column
   *[other] { $columns } columns
} hold something; clear the cells outside the table and save it again (KENNISNET_LIMITS={ $times } in the environment allows it)
fault-file-csv = from here the text cannot be read as a table; probably a quotation mark (") stands in a wrong place, or never closes
fault-file-gzip = the compressed file is damaged or is none; unpack it yourself and give the file inside it
fault-file-toml = { $line ->
    [end] something is missing at the end
   *[other] line { $line } (character { $column }) cannot be read
}; write each line as: name = "text", with quotation marks around text and [ ] around what is several: partners = ["Partner 1", "Partner 2"]
fault-file-nul = here stands a sign that no text holds (NUL): the file is damaged or is no table; open it in the program that made it and save it again, as xlsx or csv
fault-file-encoding = { $encoding ->
    [none] the letters cannot be read; save the file as UTF-8, or give its encoding: --encoding (Python: encoding=)
   *[other] the letters do not fit the encoding “{ $encoding }”; save the file as UTF-8, or give another: --encoding (Python: encoding=)
}
fault-sheet-unknown = there is no sheet “{ $found }”; the workbook has: { $sheets }
fault-encoding-unknown = there is no encoding “{ $found }”; known are, among others, utf-8, cp1252, latin-1 and utf-16
fault-header-row = no header stands in this row; name the row with the headers as your spreadsheet program numbers it: --header (Python: header=)
fault-cell-error = the cell holds the error { $found }
fault-cell-formula = the cell holds the formula { $found } without a stored value; save the workbook in your spreadsheet program first
fault-cell-list = the cell holds a list: { $found }; write it as text, with commas
fault-text-unwritable = “{ $found }” holds signs that no file can hold
fault-about-mapping = these are no parts (title, source, date, caveats) with their text: “{ $found }”
fault-about-text = this is no text: “{ $found }”
fault-about-list = this is no list of sentences: “{ $found }”
fault-about-unwritable = it holds signs that no file can hold
fault-row-long = the row has more cells than the header ({ $columns }); left over: “{ $found }”
fault-header-double = two columns are called “{ $found }”
fault-both-unmarked = “{ $found }” is named for the leads and for the partners, but its cells (such as “{ $example }”) do not say who is which (“T: … P: …”); name it for one of the two: --lead or --partners (Python: lead=, partners=)
fault-column-absent = there is no column “{ $found }”; the columns are: { $have }{ $near ->
    [none] {""}
   *[other] {". "}If that column has another name now, say which, for example: { $near }
}
fault-column-missing = the column “{ $found }” is needed
fault-project-column = no column with projects was recognised among: { $have }; name it: --project or --name (Python: project=, name=){ $nameless ->
    [none] {""}
   *[other] {". "}A column without a header ({ $nameless }) goes by its letter
}
fault-reading-unsure = it is not certain how this table is to be read; without other faults reading it asks a question, with the answers
fault-setting-unknown = there is no key “{ $found }”; do you mean: { $near }?
fault-setting-type = “{ $found }” does not fit here; wanted is { $holds ->
    [number] a number without quotation marks, such as 3
    [columns] a table of headers and what they mean: {"{"} "Priority" = "theme" {"}"}
    [words] a word in quotation marks, or a list of them: ["a", "b"]
    [headers] the header of a column in quotation marks, or a list of them: ["Partner 1", "Partner 2"]
    [header] the header of one column, in quotation marks
    [sheets] the name or the number of a sheet, or a list of them: ["2021", "2022"]
    [file] the name of a file, in quotation marks
    [seen] what --save writes there
   *[other] a text in quotation marks
}
fault-setting-value = “{ $found }” cannot be: { $why }
fault-who-column = no column with leads or partners was recognised among: { $have }; name it: --lead or --partners (Python: lead=, partners=){ $nameless ->
    [none] {""}
   *[other] {". "}A column without a header ({ $nameless }) goes by its letter
}
fault-one-column = the table has one column only, “{ $found }”, which does not tell who works with whom. Wanted is a row for each project, with who leads it and who takes part; as csv for example the header “Project;Lead;Partners” and below it “Learning lab;College;Museum, City council”. If your file does have more columns, name the sign between them: --delimiter (Python: delimiter=). An empty table to fill in is made by: kennisnet new start
fault-institution-column = no column with institutions was recognised among: { $have }; name it: --institution (Python: institution=){ $nameless ->
    [none] {""}
   *[other] {". "}A column without a header ({ $nameless }) goes by its letter
}
fault-project-missing = the row names no project; a name or a code is wanted
fault-same-differs = “{ $found }” contradicts “{ $kept }” in an earlier row of “{ $id }”; make them equal, or let the first row win: --first-wins (Python: on_conflict="first")
fault-lead-value = no row has the role “{ $found }”
fault-mention-missing = the row says nothing about a mention
fault-mention-unknown = nothing says what “{ $found }” means; add it to the alias table
fault-alias-unknown = “{ $found }” is no institution of the institutions table
fault-decision-unknown = “{ $found }” is no decision; choose same, different, part of or ask, or leave the cell empty
fault-decision-nobody = there is a decision (“{ $found }”), but no name stands here
fault-decision-united = “{ $found }” and “{ $candidate }” cannot be “{ $decision ->
    [different] different
   *[other] part of
}” as well: the rows { $rows } contradict one another, for together the others make one institution of them; change one of these rows
fault-decision-one = “{ $found }” and “{ $candidate }” cannot be “{ $decision ->
    [different] different
   *[other] part of
}”: by their spelling, or by the tables of names, they are one institution already
fault-decision-twice = two different decisions were made about “{ $found }” and “{ $candidate }”, in the rows { $rows }; keep one of them
fault-decision-wholes = “{ $found }” cannot be part of two institutions: the rows { $rows } contradict one another; keep one of them
fault-decision-circle = “{ $found }” would be part of itself: the rows { $rows } make a circle together; change one of these rows
fault-decisions-two = two files with decisions lie beside the table: “{ $found }” and “{ $other }”; keep one of them, or name one with --decisions
fault-alias-unused = the mention “{ $found }” occurs in no cell
fault-id-missing = the row has no id
fault-id-double = the id “{ $found }” stands twice
fault-name-double = the name “{ $found }” stands twice, with different ids
fault-id-shared = the id “{ $found }” stands for an institution and for a project
fault-id-unknown = there is no institution or project “{ $found }”
fault-kind-unknown = “{ $found }” is no kind; institution or project is wanted
fault-parent-unknown = the parent “{ $found }” is no institution of this table
fault-parent-generic = a kind of organisation can neither have a parent nor be one (“{ $found }”)
fault-parent-circle = the parents run in a circle: { $found }
fault-institution-near = “{ $found }” is no institution of this network; do you mean: { $near }?
fault-institution-unknown = “{ $found }” is no institution of this network
fault-institution-kind = “{ $found }” is a kind of organisation, of which nobody knows which one takes part; name one
fault-project-over = “{ $found }” is finished or stopped: nobody joins it any more; for a follow-up give its members (members)
fault-project-near = “{ $found }” is no project of this network; do you mean: { $near }?
fault-project-unknown = “{ $found }” is no project of this network
fault-role-unknown = “{ $found }” is no role; trekker or partner is wanted
fault-certainty-unknown = “{ $found }” is no certainty; certain, likely or doubtful is wanted
fault-not-whole = “{ $found }” is no whole number
fault-not-date = “{ $found }” is no date; a day, a month or a year is wanted, as 2021-03-01, 2021-03 or 2021
fault-not-yes-no = “{ $found }” is neither yes nor no; true or false is wanted
fault-disagree = “{ $found }” contradicts “{ $kept }” in row { $first }: the same institution in the same project

# Odd, but no fault

note-remark = “{ $found }” in brackets was taken for a remark
note-bracketed = “{ $found }” stands in brackets behind a name, and elsewhere as a name of its own: perhaps the same institution
note-role = the role “{ $found }” was read as partner; if it means that somebody leads, name it: --lead-value (Python: lead_values=)
note-role-no-lead = none of the words in the column “{ $found }” means that somebody leads: no project has a lead; if one does, name it: --lead-value (Python: lead_values=)
note-perhaps-partners = the column “{ $found }” beside the partners holds such names too; it was not used; if they take part, name all columns with partners: --partners (Python: partners=)
note-perhaps-others = the column “{ $found }” beside the partners was not used: it seems to hold remarks; if it holds partners, name all columns with partners: --partners (Python: partners=)
note-perhaps-bold = in the column “{ $header }” exactly one name is bold in nearly every list (such as “{ $found }”), and nothing explains it: it was read as the others; if bold letters mean that this one leads, write a line “bold = lead” below the table
note-perhaps-marked = in the column “{ $header }” the sign { $found } stands at exactly one name in nearly every cell, and nothing explains it: it was left out; if it means that this one leads, write a line “{ $found } = lead” below the table
note-perhaps-role = perhaps the column “{ $found }” says who leads: one of its letters stands exactly once in nearly every project; it was not used; if it does, name it: --role (Python: role=)
note-cut = “{ $found }” was taken for several names: { $pieces }; if that is right, kennisnet check --save keeps it so (Python: recognise(…).save); if it is one name, say so: --one-name (Python: names=)
note-kept-whole = “{ $found }” was taken for one name; it may be several: { $pieces }; if it is one, kennisnet check --save keeps it so (Python: recognise(…).save); if not, say what parts them: --separator (Python: separators=)
note-lines-joined = { $n ->
    [one] one cell has
   *[other] { $n } cells have
} a line break within a name, such as “{ $found }”; it was taken for the end of a narrow line
note-lines-perhaps = { $n ->
    [one] one cell was
   *[other] { $n } cells were
} cut at line breaks that may only be the end of a narrow line: { $pieces }; if it is one name, say so: --one-name (Python: names=), or say what else parts names: --separator (Python: separators=)
note-first-leads = the header “{ $found }” names who leads and then the partners: the first name of each cell was read as the one that leads; if that is not so, name the column of who leads, or that there is none: --lead, --no-lead (Python: lead=)
note-leads-in-list = a word or a sign in the cells, such as “(coordinator)”, “Lead:” or an explained “*”, says { $n ->
    [one] once
   *[other] { $n } times
} who leads; it was read like that
note-bracket-kept = “{ $found }” stands like this { $n ->
    [one] once
   *[other] { $n } times
}; what is in brackets was read as part of the name
note-brackets-one = { $found } were read as one institution, without what is in brackets; if they are several, say so: --one-name (Python: names=)
note-bracket-persons = { $n ->
    [one] perhaps a person stands in brackets behind institutions: { $found }; it was
   *[other] perhaps persons stand in brackets behind institutions: { $found }; they were
} read as part of the name; if they are persons, put them in a column of their own
note-brackets-shared = { $n ->
    [one] what stands in brackets behind several names was read as part of them: { $found }; if it says
   *[other] these stand in brackets behind several names and were read as part of them: { $found }; if they say
} what somebody does there, take it out of the names
note-contacts = { $n ->
    [one] in 1 cell an e-mail address, a telephone number or a name behind “attn.” was
   *[other] in { $n } cells e-mail addresses, telephone numbers or names behind “attn.” were
} left out of “{ $found }”: they are no part of a name
note-persons-beside = { $n ->
    [one] beside an institution in “{ $column }” stands a person, who was left out: { $found }; if it is an institution, say so: --one-name (Python: names=)
   *[other] beside institutions in “{ $column }” stand { $n } persons, who were left out: { $found }; if one is an institution, say so: --one-name (Python: names=)
}
note-perhaps-persons = { $n ->
    [one] perhaps a person and no institution, or part of one: { $found }; it was read as it stands in “{ $column }”; if it is a person, put it in a column of its own
   *[other] perhaps these { $n } are persons and no institutions, or parts of them: { $found }; they were read as they stand in “{ $column }”; if they are persons, put them in a column of their own
}
note-numbered = { $n ->
    [one] 1 cell holds a numbered list; the numbers
   *[other] { $n } cells hold numbered lists; the numbers
} were left out
note-same-as-above = { $n ->
    [one] “{ $found }” in one cell was read as what stands above it
   *[other] “{ $found }” and the like in { $n } cells were read as what stands above them
}
note-spellings = one name, spelled in several ways: { $found }
note-settings = read as “{ $found }” says
note-not-given = { $n ->
    [one] “{ $found }” here means that nothing was given (once)
   *[other] “{ $found }” here means that nothing was given ({ $n } times)
}
note-perhaps-not-given = { $n ->
    [one] “{ $found }” was read as a name (once); if it means that nothing was given, say so: --not-given (Python: not_given=)
   *[other] “{ $found }” was read as a name ({ $n } times); if it means that nothing was given, say so: --not-given (Python: not_given=)
}
note-rows-a-project = several rows have the same name of a project (“{ $found }”); they were read as one project, with the partners of all of them. If they are different projects, name a column that tells them apart: --project (Python: project=)
note-row-a-project = two rows have the same name (“{ $found }”); each row was read as a project
note-names-differ = { $n ->
    [one] 1 institution or project has more than one name in “{ $found }” (“{ $example }”); the name that occurs most counts
   *[other] { $n } institutions or projects have more than one name in “{ $found }” (such as “{ $example }”); the name that occurs most counts
}
note-side-differs = { $n ->
    [one] “{ $found }” differs between rows of 1 institution or project (“{ $example }”); what most rows say counts, and otherwise it is left empty
   *[other] “{ $found }” differs between rows of { $n } institutions or projects (such as “{ $example }”); what most rows say counts, and otherwise it is left empty
}
note-side-differs-in-project = { $n ->
    [one] “{ $found }” differs for 1 institution that stands twice in a project, and is left out there
   *[other] “{ $found }” differs for { $n } institutions that stand twice in a project, and is left out there
}
note-starts-differ = { $n ->
    [one] “{ $found }” differs between rows of 1 project (“{ $example }”); the earliest counts
   *[other] “{ $found }” differs between rows of { $n } projects (such as “{ $example }”); the earliest counts
}
note-ends-differ = { $n ->
    [one] “{ $found }” differs between rows of 1 project (“{ $example }”); the latest counts
   *[other] “{ $found }” differs between rows of { $n } projects (such as “{ $example }”); the latest counts
}
note-separator-new = { $n ->
    [one] a cell holds { $found }
   *[other] { $n } cells hold { $found }
}, which the table did not have when the reading was saved; names were cut at it
note-separator-saved = { $n ->
    [one] a cell was read as one name although it holds { $found }
   *[other] { $n } cells were read as one name although they hold { $found }
}, since the saved reading says so; without it these would be separate names
note-role-new-trekker = the role “{ $found }” is new since the reading was saved and was read as: leads
note-role-new-partner = the role “{ $found }” is new since the reading was saved and was read as: partner
note-column-new = the column “{ $found }” is new since the reading was saved and was read along
reading-because-column-new = the table has a column more than when the reading was saved
note-answer-odd = “{ $found }” is neither yes nor no and was read as a partner{ $n ->
    [one] {""}
   *[other] {" "}({ $n } times)
}; if it means that somebody leads, name it: --lead-value (Python: lead_values=)
note-project-spellings = this was read as one name of a project (“{ $name }”), spelled in several ways: { $found }
note-row-list = { $n ->
    [one] one cell holds “{ $found }”, read as one name
   *[other] { $n } cells hold something like “{ $found }”, read as one name
}; if they are several ({ $pieces }), say what stands between them: --separator "{ $sign }" (Python: separators=["{ $sign }"])
note-role-empty = { $n ->
    [one] one row names no role and was read as a partner
   *[other] { $n } rows name no role and were read as partners
}
note-role-blank = { $n ->
    [one] in one row “{ $found }” is empty: read as a partner, since only who leads is marked
   *[other] in { $n } rows “{ $found }” is empty: read as partners, since only who leads is marked
}
note-status-unknown = { $n ->
    [one] the status “{ $found }” (one project) is unknown: whether it still runs cannot be told, and it counts as running
   *[other] the status “{ $found }” ({ $n } projects) is unknown: whether they still run cannot be told, and they count as running
}
note-statuses-unknown = { $n ->
    [one] one status more is unknown; its projects count as running
   *[other] { $n } statuses more are unknown; their projects count as running
}
note-dates-against = the column writes the day { $order ->
    [dmy] before the month
    [mdy] after the month
   *[ymd] last
}, and { $n ->
    [one] one cell cannot be a day like that
   *[other] { $n } cells cannot be days like that
}: { $examples }; that was left empty
note-dates-either = days and months stand in two orders in this column; { $n ->
    [one] one cell fits both and was
   *[other] { $n } cells fit both and were
} read with the day { $order ->
    [dmy] before the month
    [mdy] after the month
   *[ymd] last
}: { $examples }
note-header-like-row = this row was read as the header, but “{ $found }” also stands in other rows; if the table has no headers, say so with --header 0 (Python: header=0), or put a row with headers above it
note-dates-unread = { $n ->
    [one] 1 cell of “{ $found }” is no date ({ $examples }) and was left empty
   *[other] { $n } cells of “{ $found }” are no date ({ $examples }) and were left empty
}
note-dates-day-first = “{ $found }” can be read in several ways (“{ $example }”); the day was taken to stand first
note-left-theme = this row heads the rows below it and was read as a theme
note-filled-down = “{ $found }” stands once for several rows: { $n ->
    [one] 1 row below took it from its first row
   *[other] { $n } rows below took it from their first row
}
note-left-total = this row is a total and was left out
note-left-footnote = this row is a note below the table and was left out
note-left-header = this row repeats the header and was left out
note-perhaps-theme = this row was read as a project; if it is a heading, give the rows below it a column with the theme
note-code-no-key = “{ $found }” does not tell projects apart (“{ $example }” stands with more than one) and was not used as a code
note-section = the line “{ $found }” runs across the whole table and was taken for a heading
note-theme-differs = “{ $found }” often differs within a project and was not read as a theme
note-name-ids = “{ $found }” stands with { $n } different ids: perhaps it is one institution
note-left-nothing = this row names no project and nobody and was skipped
reading-because-name-of-code = each of its words goes with one code, and each code with one of these
reading-because-first-leads = the header names who leads and then the partners: the first name of each cell leads
reading-because-first-words = it is the first column in which every row has words of its own
note-about-date = the date of the data, “{ $found }”, is no day, month or year: it stands like this on map and report, and what has ended is counted from today; write for example 2026-01-31, January 2026 or 2026
note-nobody = project “{ $found }” has a row without an institution
note-decision-unused = the name “{ $found }”, about which something was decided, occurs in no cell
note-decision-unclear = “{ $found }” does not mean exactly one institution; the decision in this row was not applied
note-decision-parent = “{ $found }” is part of “{ $parent }” by the table of institutions; the decision that says otherwise was not applied
note-alias-unused = the mention “{ $found }” occurs in no cell
note-no-header = “{ $found }” stands in a column without a header, which was not read; if it counts, type a header in cell { $cell }{ $sheet ->
    [none] {""}
   *[other] {" "}of sheet { $sheet }
}
note-no-header-names = this column has no header and was not read; it holds “{ $found }”{ $n ->
    [one] {""}
   *[other] {" "}and more, in { $n } rows
}. If this is who leads or takes part, type a header (such as Lead or Partners) in cell { $cell }{ $sheet ->
    [none] {""}
   *[other] {" "}of sheet { $sheet }
}
note-nobody-at-all = no project at all names anybody: this network has no participations and there is nothing to count. Name the column that says who leads or takes part: --lead, --partners (Python: lead=, partners=)
note-header-double = several columns are called “{ $found }”; they were read as: { $names }
note-column-unfit = “{ $found }” holds something else than kennisnet means by it (such as “{ $example }”); it was carried along as a column of your own
note-cell-error = the cell holds the error { $found }; its column is not used
note-cell-formula = the cell holds the formula { $found } without a stored value; its column is not used
note-text-garbled = { $n ->
    [one] “{ $found }” looks as if its letters were read wrong; give the encoding of the file (--encoding; Python: encoding=), or mend the cell
   *[other] “{ $found }” looks as if its letters were read wrong, and so do { $n } rows; give the encoding of the file (--encoding; Python: encoding=), or mend the cells
}
note-no-lead = project “{ $found }” names no lead
note-alone = project “{ $found }” names fewer than two institutions, so it links nobody
note-empty = project “{ $found }” names nobody at all
note-ends-early = project “{ $found }” ends before it begins
note-open = the list of project “{ $found }” is not complete (“etc.”, “?” or “not yet known”): part of its partners is unknown
note-generic = “{ $found }” is a kind of organisation: it is shown, and links nobody
note-generic-small = “{ $found }” was read as a kind of organisation: names in this table bear capitals, and this is a plural without; it links nobody; if it is a name, say so: --one-name (Python: names=)
note-persons = { $n ->
    [one] this is a person and no organisation, who links nobody: { $found }; if it is an organisation, say so: --one-name (Python: names=)
   *[other] these { $n } are persons and no organisations, who link nobody: { $found }; if one is an organisation, say so: --one-name (Python: names=)
}
note-perhaps-generic = “{ $found }” was read as an institution; if it is a kind of organisation, say so: --kind (Python: kinds=)
note-unit = { $n ->
    [one] “{ $found }” was read as part of { $parent } (once); if it is an institution by itself, say so: --one-name (Python: names=)
   *[other] “{ $found }” was read as part of { $parent } ({ $n } times); if it is an institution by itself, say so: --one-name (Python: names=)
}
note-perhaps-unit = “{ $found }” was read as an institution by itself; perhaps it is part of { $parent }: say so in the table of institutions (column parent)
note-doubtful = it is doubtful who is meant by “{ $found }” in project { $project }
note-alike = perhaps the same institution: { $found }; if so, say it in the file that kennisnet names makes, or with a line of the two names (mention,institution) in a table of aliases: --aliases (Python: aliases=)

# A verb was called with something it does not know

argument-not-a-network = a Network is wanted (read a table with kennisnet.read); got: { $got }
argument-doubts = doubts is a table with the columns { $wanted }, as names gives it; not { $got }
argument-no-names = this installation cannot look for names that may be one institution yet
argument-names-two = { $other } with decisions lies beside the table already; write to it, or take that file away first: beside { $out } it would be a second one
argument-known-pairs = known is a table with columns a and b, or a list of pairs of ids; got { $got }
argument-suggestions = suggestions is true, false or a table of unlinked; got { $got }
argument-lang-unknown = there is no language “{ $got }”; there are: { $known }
argument-table-or-pair = give a table, or the pair nodes= and edges=
argument-separator-unknown = “{ $got }” parts no names; this can be: { $known }
argument-column-meaning = write HEADER=meaning; got: “{ $got }”
argument-delimiter = a delimiter is one sign; got “{ $got }”
argument-column-nowhere = no table has a column “{ $column }”; there are: { $have }
argument-missing-column = { $table } needs a column “{ $column }”, which the network does not have
argument-missing-column-of = { $table } needs a column “{ $column }”, which the network does not have; it has: { $have }. { $advice ->
    [institutions] Give it in a table of institutions with the columns id, name and { $column }: --institutions FILE (Python: institutions=), or say which column of your table it is: --column HEADER={ $column } (Python: columns=)
    [projects] Say which column of your table it is: --column HEADER={ $column } (Python: columns=)
   *[none] Name one of those columns, or add one
}
argument-mask = a mask for { $table } is { $wanted ->
    [one] once
   *[other] { $wanted } times
} true or false; got { $got }
argument-not-a-graph = a graph of networkx is wanted; got: { $got }
argument-no-matrix = a matrix is wanted, with a row for each institution and a column for each project; got: { $got }
argument-matrix-unlabelled = the matrix does not say which { $name ->
    [institutions] institutions its rows are; give institutions=
   *[other] projects its columns are; give projects=
}
argument-matrix-labels = the matrix has another number of { $name ->
    [institutions] rows than there are institutions
   *[other] columns than there are projects
}: { $wanted } against { $got }
argument-matrix-shape = leads must have the shape of the matrix, { $wanted }; this one has { $got }
argument-export-unknown = there is no export to “{ $got }”; there are: { $known }
argument-export-ending = the name of a file for { $tool } does not end in “{ $got }”; right is: { $known }
argument-header-text = { $name } is the header of a column, as text; got { $got }. A column without a header goes by its letter: "A"
argument-of-unknown = “{ $got }” is neither of: { $known }
argument-null-unknown = “{ $got }” is no null model; known: { $known }
argument-null-no-leads = Nobody leads in this network, so led and joined projects cannot be kept apart; take null="fdsm"
argument-count-unknown = “{ $got }” is nothing to count; known: { $known }
argument-meaning-unknown = “{ $got }” is nothing that a column can mean; there are: { $known }
argument-figure-unknown = there is no figure “{ $got }”; there are: { $known }
argument-weight-unknown = there is no weight “{ $got }”; there are: { $known }
argument-measure-unknown = there is no measure “{ $got }”{ $of ->
    [any] {""}
   *[other] {" "}of { $of }
}; there are: { $known }
argument-too-many-pairs = the projects make { $pairs } pairs, more than { $most }: leave the largest projects out (subset), or have them counted within a memory that you give (open_large); KENNISNET_LIMITS={ $times } in the environment allows them, for which some { $gb } GB are needed
argument-limits = KENNISNET_LIMITS in the environment must be a number above 0; got “{ $got }”
argument-predictor-unknown = there is no predictor “{ $got }”; there are: { $known }
argument-share = { $name } lies between 0 and 1; got { $got }
argument-no-participations = participations are rows (institution, project[, role]), or a table with these columns; got: { $got }
argument-for-or-member = Give a project (--for), or the members of a plan (--member), not both.
argument-add-to = of --add there are { $add }, of --to { $to }: give one project for all, or one for each
argument-project-or-members = give either a project or the members of a plan (at least one), not both
argument-theme-of-plan = theme and spoor are those of a plan: give its members; an existing project has its own
argument-too-many-institutions = { $n } institutions are too many for suggestions (at most { $most }): narrow the network first (subset)
argument-no-before = view “moments” needs an earlier network as well (before=)
argument-no-before-table = view “moments” needs an earlier table as well (--before)
argument-view-unknown = there is no view “{ $got }”; there are: { $known }
fault-file-in-the-way = “{ $found }” is a file; a folder is wanted

argument-uncertainty-unknown = there is no uncertainty “{ $got }”; there are: { $known }
argument-method-unknown = there is no method “{ $got }”; there are: { $known }
argument-order-unknown = there is no order “{ $got }”; there are: { $known }
argument-what-unknown = “{ $got }” cannot be compared; choose one of: { $known }
argument-option-overwrites = { $out } is what is being read; choose another name for the result
argument-no-page = “{ $got }” does not end in .html; a map is a page
argument-option-empty = nothing stands behind { $option }; put something there, or leave { $option } out
argument-option-needs-table = { $names } say how a table is read; name the table
argument-option-clash = give either a table or --nodes and --edges, not both
argument-option-pair = --nodes and --edges belong together

# Suggestions

suggest-brief-theme = both: { $theme }
suggest-brief-known = { $n ->
    [one] 1 shared partner
   *[other] { $n } shared partners
}
suggest-brief-namesake = probably know each other
suggest-brief-open = perhaps together already (incomplete list)
suggest-brief-weak = { $n ->
    [one] the one partner they share is in a third of all projects or more
   *[other] the partners they share are each in a third of all projects or more
}
suggest-brief-few = { $names }: one project
suggest-brief-doubtful = unsure who is meant
suggest-brief-ended = no running project left
suggest-why-theme = Both work on { $theme }: { $a } in “{ $p }”, { $b } in “{ $q }”.
suggest-why-theme-too = Both also work on { $theme }: { $a } in “{ $p }”, { $b } in “{ $q }”.
suggest-why-partner = Both work with { $partner }{ $n ->
    [0] {""}
    [one] {" "}(and with 1 other)
   *[other] {" "}(and with { $n } others)
}, but share no project in these data.
suggest-why-known = Both work with { $partner } (in “{ $p }” and “{ $q }”{ $n ->
    [0] {""}
    [one] ; and with 1 other
   *[other] ; and with { $n } others
}), but share no project in these data.
suggest-why-nobody = They share no project and no partner in these data.
suggest-brings-little = It brings no new themes, sectors or contacts in these data.
suggest-new-sector = In these data { $name } has no tie yet with the sector { $sector }.
suggest-new-sporen = Together they are in “{ $mine }” and “{ $theirs }”; neither is in both.
suggest-new-reach = { $n ->
    [one] For { $name }, 1 more institution would be one go-between away.
   *[other] For { $name }, { $n } more institutions would be one go-between away.
}
suggest-more = { $n ->
    [one] 1 more
   *[other] { $n } more
}
suggest-namesake = { $name } takes part in the project “{ $project }”, which is called like { $other }: they probably know each other.
suggest-open = { $n ->
    [one] { $other } takes part in { $projects }, whose list is open: { $name } may be there already.
   *[other] { $other } takes part in { $n } projects with an open list (such as { $projects }): { $name } may be there already.
}
suggest-few = { $n ->
    [one] { $names } takes part in one project only, so this rests on little.
   *[other] { $names } each take part in one project only, so this rests on little.
}
suggest-weak = { $n ->
    [one] They share only { $names }, who is in a third of all projects or more: that says little.
   *[other] They share only { $names }, each of whom is in a third of all projects or more: that says little.
}
suggest-doubtful = It is doubtful who is meant by “{ $name }”.
suggest-ended = { $name } stands only in projects that are finished or stopped.
suggest-nowhere = These data name no running project in which they could meet.
join-known = { $name } is in other projects with { $n ->
    [one] one of the members
   *[other] { $n } of the members
}: { $members }.
join-member = { $member } ({ $n ->
    [one] 1 project
   *[other] { $n } projects
})
join-themes = { $n ->
    [one] Theme in common
   *[other] Themes in common
}: { $themes }.
join-theme = { $theme } (in “{ $project }”)
join-reach = It would bring { $n ->
    [one] 1 more pair of institutions
   *[other] { $n } more pairs of institutions
} near each other: as partners, or with one partner between them.
join-white = In these data it would be the first of the sector { $sector } in “{ $spoor }”.
join-second = “{ $project }” has one known lead; { $name } leads elsewhere and could be the second.
join-few = { $n ->
    [0] “{ $project }” has no named members yet.
    [one] “{ $project }” names one member only.
   *[other] “{ $project }” names { $n } members only.
}
join-new = It would get { $n ->
    [one] 1 new partner there
   *[other] { $n } new partners there
}: { $names }.
join-weak = { $n ->
    [one] Of the members it knows only { $names }, who is in a third of all projects or more: that says little.
   *[other] Of the members it knows only { $names }, each of whom is in a third of all projects or more: that says little.
}
join-open = The list of partners of “{ $project }” is open: { $name } may be there already.
join-over = { $n ->
    [one] 1 of the { $all } projects is finished or stopped, and is not suggested.
   *[other] { $n } of the { $all } projects are finished or stopped, and are not suggested.
}
join-over-day = { $n ->
    [one] 1 of the { $all } projects was finished or stopped on { $day }, and is not suggested.
   *[other] { $n } of the { $all } projects were finished or stopped on { $day }, and are not suggested.
}
join-more-than = { $share ->
    [0] no more than other participations that might be
   *[other] more than { $share }% of the participations that might be
}
join-none-project = There is no running project in which it knows a member or shares a theme, and does not take part.
join-none-institution = There is nobody who knows a member or shares a theme, and does not take part.
join-doubts = { $n ->
    [one] 1 suggestion was left out: it may be a member already, under another spelling of a name.
   *[other] { $n } suggestions were left out: they may be members already, under another spelling of a name.
}
effect-already = { $name } takes part in “{ $project }” already.
effect-same = { $n ->
    [one] 1 other figure stays the same.
   *[other] { $n } other figures stay the same.
}
join-plan = the plan
cli-suggest-projects = Which projects could an institution join? With the reason, and what it would bring.
cli-consortium = Whom does a project, or a plan, miss? With the reason, and what each would bring.
cli-effect = What would change in the network as a whole if somebody joined a project?
cli-opt-for-institution = The institution (id or name).
cli-opt-for-project = The project (id or name). Or a plan: --member.
cli-opt-member = Who is in the plan (id or name); give one for each member.
cli-opt-theme-plan = A theme of the plan; may be given more than once.
cli-opt-spoor-plan = The theme group (as in the table) to which the plan would belong.
cli-opt-most = At most so many suggestions; a file has them all.
cli-opt-predictor-joining = How likely it is: a predictor (kennisnet unlinked --list shows them).
cli-opt-parts = Show what valuable is made of.
cli-opt-add = Who joins (id or name); may be given more than once.
cli-opt-to = Which project (id or name): one for all, or one for each --add in the same order.
cli-opt-as = In which role: lead (trekker) or partner.
cli-opt-figure = Only this figure, by its English name (density); may be given more than once.
cli-lookalikes = Which projects look alike: by partners beyond chance, by theme, or by the words of their names?
lookalike-sum = { $n } { $n ->
    [one] pair looks
   *[other] pairs look
} alike (by partners: { $by_partners }, by theme: { $by_theme }, by words: { $by_words }); a pair can do so in more than one way.
report-reading = What can be said
report-alike-content = Pairs of projects that are about the same, or have the same rare words in their names or descriptions, whoever their partners are. It does not say that they do the same work: whoever knows both can tell whether they overlap, or could join forces.
lookalike-themes = Both are about { $themes }.
lookalike-words = Both speak of { $words }.
lookalike-more = They share { $n ->
    [one] 1 partner
   *[other] { $n } partners
}, more than chance would give: see whether they overlap, or could join forces.
lookalike-expected = They share { $n ->
    [one] 1 partner
   *[other] { $n } partners
}; that could be chance.
lookalike-untested = They share { $n ->
    [one] 1 partner
   *[other] { $n } partners
}; with so few partners nobody can tell whether that is chance.
lookalike-apart = They share no partner in these data: perhaps a chance to join forces.
lookalike-partners = { $n ->
    [0] How many partners projects share could be chance for every pair.
    [one] 1 pair of projects shares more partners than chance would give.
   *[other] { $n } pairs of projects share more partners than chance would give.
}
lookalike-untold = Of no pair of projects could it be told whether it shares more partners than chance would give.
suggest-day = { $ended ->
    [0] None of the { $all } projects had ended on { $day }.
    [one] 1 of the { $all } projects had ended on { $day }, going by its end date, and is no place to meet.
   *[other] { $ended } of the { $all } projects had ended on { $day }, going by their end dates, and are no place to meet.
}

# Maps

# The sentence above a map: numbers stand between signs by which it is split

map-headline-nobody = Nobody takes part in a project yet
map-headline-hubs-most = { $n ->
    [one] { $who } has more than half of all participations
   *[other] { $who } have more than half of all participations
}
map-headline-hubs-part = { $n ->
    [one] { $who } has { $own } of the { $all } participations
   *[other] { $who } have { $own } of the { $all } participations
}
map-headline-one-project = { $n ->
    [one] { $some } of the { $all } takes part in only one project
   *[other] { $some } of the { $all } each take part in only one project
}
map-headline-none = { $n ->
    [one] { $some } takes part in none
   *[other] { $some } take part in none
}
map-headline-only-hubs = { $n ->
    [one] { $some } works only with { $hubs ->
        [one] that one
        [2] those two
        [3] those three
        [4] those four
        [5] those five
       *[other] those { $hubs }
    }
   *[other] { $some } work only with { $hubs ->
        [one] that one
        [2] those two
        [3] those three
        [4] those four
        [5] those five
       *[other] those { $hubs }
    }
}
map-headline-whole = All { $all } are connected through projects, directly or through others
map-headline-largest = { $n ->
    [one] { $some } of the { $all } is connected with others through projects
   *[other] { $some } of the { $all } are connected through projects, directly or through others
}
map-headline-parts = { $parts } separate parts, which have no project in common; the largest has { $some } of the { $all }
map-headline-busiest = { $n ->
    [one] nobody takes part in more than 1 of the { $all }
   *[other] nobody takes part in more than { $most } of the { $all }
}
map-headline-small = { $institutions } in { $projects }

map-introductions-title = { $n ->
    [0] There are no suggestions
    [one] Who should meet: 1 pair
   *[other] Who should meet: { $n } pairs
}
map-introductions-read = Each line is a path: at its ends are the two who share no project in these data, in the middle is who can introduce them, where somebody can, with the project in which that one is named together with each.
map-introductions-one = these
map-introductions-known = named together in
map-introductions-by = can introduce them
map-introductions-other = to these
map-nobody-between = nobody here knows both
map-institution-title = { $name }: with whom now, and with whom not yet
map-institution-read = From left to right: the projects, the partners there, and who is not among them yet (the best first). The line to a suggestion comes from who can introduce the two.
map-institution-one = institution
map-institution-projects = { $n ->
    [one] 1 project
   *[other] { $n } projects
}
map-institution-leads = { $n ->
    [0] leads none
   *[other] leads { $n }
}
map-institution-partners = { $n ->
    [one] 1 partner there
   *[other] { $n } partners there
}
map-institution-not-yet = { $n ->
    [0] not together yet: no suggestion
    [one] not together yet: 1 suggestion
   *[other] not together yet: { $n } suggestions
}
map-institution-open = Open lists (etc.): perhaps some work together already.
map-institution-more-projects = { $n ->
    [one] and 1 more project
   *[other] and { $n } more projects
}
map-institution-more-partners = { $n ->
    [one] and 1 more partner
   *[other] and { $n } more partners
}
map-times = { $n }×
map-via = via
map-caution = Mind: { $what }
map-caution-few = takes part in one project
map-caution-ended = only in projects that are finished or stopped
map-caution-weak = share only whom nearly everybody knows
map-caution-nowhere = no running project to meet in

map-title-around = Who works together around { $first } and { $second }?
map-title-counts = Who works together in { $projects }?
map-names-left-out = { $n } of the { $all } texts do not fit at this size; from { $inches } inches wide all are there.
map-and-others = etc.
map-projects = Projects
map-continued = continued
map-no-group = other
map-also-with = also with group
map-also-more = + { $n } more
map-also-none = with no other group
map-groups-joint = “Together” counts projects with more than one institution of this box.
map-small-rest = In no group: { $institutions } and { $projects }.
map-rest-several = { $n ->
    [one] 1 works with several groups (behind the name: how many): { $names }
   *[other] { $n } work with several groups (behind the name: how many): { $names }
}
map-rest-small = { $n } in a smaller group, or beside one: { $names }
map-rest-alone = { $hubs ->
    [0] { $n } with nobody: { $names }
   *[other] { $n } with nobody else: { $names }
}
map-small-more = { $names } and { $n } more: see Tables
map-unnamed = { $n ->
    [one] There is no room here for the name of 1 of the { $all } signs. Point at it to read that, or search.
   *[other] There is no room here for the names of { $n } of the { $all } signs. Point at one to read it, or search.
}
map-in-no-box = { $n ->
    [one] The largest: { $names }, in { $own } of the { $all } projects.
   *[other] The { $n } largest: { $names }; together they are in { $own } of the { $all } projects.
} In no box: what { $n ->
    [one] it connects
   *[other] they connect
} does not count here.
map-only-hubs = { $n ->
    [one] Only with the largest
   *[other] Only with one or more of the { $n } largest
}
map-without-tie = Without such a tie
map-outline = A short line leads from a name to who works with it, one step to the right; what else there is, is written behind the name. Who stands above is no boss: the drawing merely begins there.
map-islands-projects = Drawn: { $n } of the { $all } projects, { $hubs ->
    [0] those with two or more institutions
   *[other] those with two or more others
}.
map-n-partners = { $n } { $many ->
    [one] partner
   *[other] partners
}
map-islands-gaps = Where a line is interrupted, it goes on behind a name.
map-outline-with = also with { $names }
map-outline-in = also in { $names }
map-with-nobody = With nobody
map-weak-rest = { $n ->
    [one] Not drawn: { $n } institution without such a tie. Find it by name.
   *[other] Not drawn: { $n } institutions without such a tie. Find them by name.
}
map-islands-title = { $hubs ->
    [0] { $told }.
    [one] Without the largest: { $told }.
   *[other] Without the { $hubs } largest: { $told }.
}
map-islands-largest = { $n ->
    [one] { $n } of the { $all } is on one island
   *[other] { $n } of the { $all } are on one island
}
map-islands-others = { $islands ->
    [one] { $n } form another
   *[other] { $n } are on { $islands } others
}
map-islands-only = { $hubs ->
    [one] { $n ->
        [one] 1 works only with that one
       *[other] { $n } work only with that one
    }
   *[other] { $n ->
        [one] 1 works only with those
       *[other] { $n } work only with those
    }
}
map-islands-alone = { $n ->
    [one] 1 works with nobody
   *[other] { $n } work with nobody
}
map-round-title = { $told }.
map-board-title = { $n ->
    [one] The largest (a circle) is in { $some } of the { $all } projects
   *[other] One or more of the { $n } largest (the circles) are in { $some } of the { $all } projects
}; { $few ->
    [one] 1 of the { $others } others is in only one project
   *[other] { $few } of the { $others } others are each in only one project
}.
map-round-busiest = { $n ->
    [one] { $names } has the most projects
   *[other] { $names } have the most projects
}
map-round-single = { $n ->
    [0] none of the { $all } projects has only one institution
    [one] 1 of the { $all } projects has only one institution
   *[other] { $n } of the { $all } projects have only one institution
}
map-round-codes = { $which ->
    [numbers] The number in a round sign only serves to find its project: below the drawing stands which name is behind each number.
    [codes] What stands in a round sign is the code of its project; below the drawing are their names.
   *[both] What stands in a round sign is the code of its project, or where it has none a number that only serves to find it; below the drawing are their names.
}
map-groups-title = { $hubs ->
    [0] {""}
    [one] Without the largest:{" "}
   *[other] Without the { $hubs } largest:{" "}
}{ $boxes ->
    [one] 1 group holds
   *[other] { $boxes } groups hold
} { $n } of the { $all } institutions and { $projects } of the { $every } projects.
map-groups-link = The group of { $one } and that of { $other } most often take part in each other’s projects ({ $n ->
    [one] once
   *[other] { $n } times
}).
map-group-joint = { $all ->
    [0] no projects
    [one] 1 project, { $n ->
        [0] of one
       *[other] together
    }
   *[other] { $all } projects, { $n } together
}
map-groups-outside = { $hubs ->
    [0] In no box
    [one] In no box, beside the largest
   *[other] In no box, beside the { $hubs } largest
}: { $institutions } and { $projects }; in no group or in too small a one; below the boxes stands who.
map-group-title = { $name }: { $named ->
    [0] { $n ->
        [0] no institution is of it
        [one] its institution takes part in too little here to be named
       *[other] its { $n } institutions take part in too little here to be named
    }
   *[other] { $n ->
        [one] its institution is named
       *[other] { $named } of its { $n } institutions are named
    }
}{ $guests ->
    [0] .
    [one] , and 1 that is not of it, but takes part in its projects.
   *[other] , and { $guests } that are not of it, but take part in its projects.
}
map-group-rest = “+ { $n }” behind a project: { $n ->
    [one] 1 more takes part in it and is not named, as it is in few projects here.
   *[other] { $n } more take part in it and are not named, as they are in few projects here.
}
map-group-absent = { $n ->
    [one] 1 institution of the group is in none of the projects drawn here.
   *[other] { $n } institutions of the group are in none of the projects drawn here.
}
map-addresses = { $n ->
    [one] 1 institution is called by a web address, or a piece of one: it may be here by its name too, and count twice.
   *[other] { $n } institutions are called by a web address, or a piece of one: they may be here by their names too, and count twice.
}
map-undecided = { $names ->
    [one] 1 name
   *[other] { $names } names
} may be { $institutions ->
    [one] 1 institution
   *[other] { $institutions } institutions
}: that is not decided, and changes these numbers.
map-ties-title-strong = Only the strongest ties: { $n } of the { $all } institutions.
map-ties-title-together = Only those with at least { $least } projects together: { $n } of the { $all } institutions.
map-ties-title-beyond = Only ties beyond chance: { $n } of the { $all } institutions.
map-ties-whole = All { $all } are connected, directly or through others; { $rest ->
    [0] weaker ties are not drawn
    [one] weaker ties and 1 institution are not drawn
   *[other] weaker ties and { $rest } institutions are not drawn
}, so an island here is not a separate world.
map-ties-part = { $some } of the { $all } are connected, directly or through others; { $rest ->
    [0] weaker ties are not drawn
    [one] weaker ties and 1 institution are not drawn
   *[other] weaker ties and { $rest } institutions are not drawn
}, so an island here need not be a separate world.
map-ties-cut = Drawn: { $part ->
    [all] { $n ->
        [one] the strongest pair
       *[other] the { $n } strongest pairs
    }
   *[some] { $n } of the { $all } strongest pairs
}. A tie is stronger the more projects two share, and the fewer others are in these{ $hubs ->
    [0] .
    [one] ; the largest does not count.
   *[other] ; the { $hubs } largest do not count.
}
map-ties-pairs = Drawn: the { $n ->
    [one] one pair
   *[other] { $n } pairs
} with at least { $least } projects together{ $hubs ->
    [0] .
    [one] ; the largest does not count.
   *[other] ; the { $hubs } largest do not count.
}
map-ties-surest = Drawn: { $part ->
    [all] { $n ->
        [one] the 1 pair that is
       *[other] the { $n } pairs that are
    }
   *[some] { $n } of the { $all } pairs that are
} together more often than chance gives, the surest first.
map-ties-partners = The number behind a name counts all its partners, drawn or not.
map-ties-beyond = Drawn: pairs that meet more often than by chance.
map-ties-untested = Drawn: the strongest ties. Whether chance can give them was not tested in so large a network.
map-busiest-of = { $what } ({ $shown } of { $n })
map-ties-strongest = Drawn: the strongest ties; even these can be chance.
map-before = Then
map-now = Now
map-changes = { $came ->
    [one] { $came } participation
   *[other] { $came } participations
} came, { $went } went, { $stayed } stayed
map-new = new
map-gone = ended or gone
map-unchanged = { $n ->
    [one] { $n } project stayed the same.
   *[other] { $n } projects stayed the same.
}
map-more-changes = { $n ->
    [one] Something changed in { $n } more project, which is not drawn.
   *[other] Something changed in { $n } more projects, which are not drawn.
}
map-legend-went = dashed: went
map-legend-stayed = thin: stayed
map-legend-came = thick: came
page-signs = What the signs mean
page-view_moments = Then and now
map-small-groups = in no group, or in a smaller one
map-hubs-only-rest = { $n ->
    [0] Nobody takes part: { $projects }.
    [one] With the largest only: { $projects }.
   *[other] With the { $n } largest only: { $projects }.
}
map-hubs-only = { $n ->
    [0] nobody takes part
    [one] the largest only
   *[other] the { $n } largest only
}
map-source = Source: { $source }.
map-date = Date of the data: { $date }.
map-reduced = { $kept ->
    [one] Suggestions were sought for { $kept } institution, the one with most projects.
   *[other] Suggestions were sought among the { $kept } institutions with most projects.
}
map-field-sector = Sector
map-field-convenant_since = Covenant partner since
map-field-spoor = Theme
map-field-theme = Topic
map-field-status = Status
map-field-start = Period
map-field-open_ended = Open list (part of the partners unknown)
map-number-degree = Number of projects
map-project-number-degree = Number of institutions
map-number-trekker_degree = … of which it leads
map-number-betweenness = Connecting role (0 to 1)
map-legend-institution = institution
map-legend-institution-sized = institution (larger = more)
map-legend-project-sized = project (larger = more institutions)
map-legend-project-same = project (all of one size)
map-legend-project = project
map-legend-kind = kind of organisation (“schools”)
map-legend-open = with a ring: open list (“etc.”)
map-legend-mark-lead = leads this project
map-legend-mark-partner = takes part as a partner
map-legend-ended = in italics: finished or stopped
map-legend-others = etc.: more take part
map-legend-guest = institution in italics: not of this group
map-found = group (found)
map-legend-lead = thick line: leads
map-legend-partner = thin line: partner
map-legend-tie-beyond = together more often than by chance (thicker = stronger)
map-legend-tie-strongest = one of the strongest ties; even these can be chance (thicker = stronger)
map-legend-tie-together = together in at least { $least } projects; { $which ->
    [untested] not tested against chance
   *[strongest] even that can be chance
} (thicker = more projects)
map-legend-tie-untested = one of the strongest ties, not tested against chance (thicker = stronger)
map-legend-pair = line without a dot: a project of two{ $hubs ->
    [0] {""}
    [one] , beside the largest
   *[other] , beside the largest
}
map-legend-introduction = can introduce them (thin: knows both as well)
map-legend-suggestion = suggestion: should meet
period = { $first } – { $last }
period-first = from { $first }
period-last = until { $last }
value-yes = yes
value-no = no
value-knowledge = knowledge
value-education = education
value-government = government
value-health = health
value-culture = culture
value-business = business
value-civil-society = civil society
value-network-organisation = network organisation
value-planned = planned
value-running = running
value-completed = completed
value-stopped = stopped

page-views = Views
page-view_board = Board
page-view_institution = Institution
page-view_introductions = Introductions
page-view_round = Round
page-view_tables = Tables
page-phone_projects = Projects
page-phone_institution = Institutions
page-zoom_in = zoom in
page-zoom_out = zoom out
page-to_left = to the left
page-to_right = to the right
page-wider = The drawing is wider than your screen: drag it aside, or use ← and →.
page-missing = The view “{ $what }” is not in this file{ $text }; you now see “{ $shown }”.
page-missing_groups = , since no two groups were found
page-missing_introductions = , since no suggestions were made
page-missing_moments = , since there is no earlier moment to compare with
page-missing_round = , since the network is too large to be read so
page-missing_other = , since there is no such view
page-needs_width = The drawing “{ $name }” needs a wider screen; here the projects stand as a list.
page-not_sure = Of one of the two it is not certain that it is meant here.
page-not_here = none
page-all = Show all
page-all_groups = All groups
page-view_islands = Islands
page-view_ties = Strongest ties
page-view_groups = Groups
page-search = Find an institution or project
page-nothing = Nothing found.
page-filter = Choose what you see
page-colour = Colour
page-size = Size
page-save = Save
page-save_png = Picture (PNG)
page-save_svg = Drawing (SVG)
page-save_csv = What you see as a table (csv)
page-save_print = Print (A4)
page-save_link = Copy the link to this view
page-save_page = Save the page to open it alone
page-saved = Saved as { $name }.
page-closed = This map stands in a closed frame: its address, printing and remembering do not work here. Save the page and open it alone, then everything works.
page-details = About what you chose
page-close = Close
page-clear = Clear
page-you_see = You see { $what }.
page-lit_by = Lit: { $what }.
page-x_of_y = { $shown } of { $n }
page-x_of_y_rows = { $n ->
    [one] { $shown } of 1 row
   *[other] { $shown } of { $n } rows
}
page-colour_is = Colour: { $what }
page-size_is = Size: { $what }
page-others = another than these
page-no_group = not known
page-range = { $low } to { $high }
page-filter-role = Role
page-filter-certainty = Certainty
page-filter-covenant = Covenant partner
page-filter-yes = yes
page-filter-no = no
page-filter-none = not known
page-role-trekker = lead
page-role-partner = partner
page-certainty-certain = certain
page-certainty-likely = likely
page-certainty-doubtful = doubtful
page-state-met = have met
page-state-talked-to = talked to
page-state-no-match = no match
page-state-taken-up = taken up
page-kind = What
page-kind_of_organisation = kind of organisation
page-institution = institution
page-project = project
page-projects = Projects
page-group_of = Group: { $name } …
page-role = role
page-certainty = certainty
page-role_lead = lead
page-role_partner = partner
page-leads_head = leads
page-leads = leads { $n }
page-n_projects = { $n ->
    [one] 1 project
   *[other] { $n } projects
}
page-n_institutions = { $n ->
    [one] 1 institution
   *[other] { $n } institutions
}
page-n_suggestions = { $n ->
    [one] 1 pair
   *[other] { $n } pairs
}
page-of_projects = { $shown } of { $n } projects
page-of_institutions = { $shown } of { $n } institutions
page-of_suggestions = { $shown } of { $n } pairs
page-n_partners = { $n ->
    [one] 1 partner
   *[other] { $n } partners
}
page-n_partners_there = { $n ->
    [one] 1 partner there
   *[other] { $n } partners there
}
page-n_not_yet = { $n } not yet together
page-n_more = { $n ->
    [one] 1 more project
   *[other] { $n } more projects
}
page-n_found = { $n ->
    [one] 1 found; choose with the arrows
   *[other] { $n } found; choose with the arrows
}
page-more_found = and { $n } more: show 50 of them, or type on
page-more_rows = Show more ({ $n } left)
page-read_text = Read
page-rest_below = The rest comes with the button below the table.
page-table_wider = The table is wider than your screen: drag it aside.
page-show_all = Show all { $n }
page-fewer = Show fewer
page-times = { $n }×
page-choose_one = Choose one, or search.
page-most_first = those with most projects first
page-sign_bold = in bold: leads
page-sign_doubt = { $what } behind a project: how certain your table is that both take part in it
page-with = with
page-by = by
page-only_hubs = otherwise only those who take part nearly everywhere
page-no_hubs = none of those who take part nearly everywhere
page-open = Open list: part of the partners is unknown.
page-etc = etc.
page-back = back
page-who_and_who_not = { $name }: who now, and who not yet
page-who_in = { $name }: who takes part, and in what else
page-read_institution = From left to right: the projects, the partners there, and whom they can introduce (best first).
page-read_project = From left to right: who takes part, and the other projects they are in.
page-filtered = Filtered: { $shown } of { $n }.
page-partners_there = Partners there
page-not_yet = Not yet together
page-nobody_yet = No suggestion for this institution.
page-open_lists = Open lists (etc.): some may work together already.
page-likely = fits
page-valuable = new
page-via = via
page-met_in = meet in
page-mind = Mind:
page-mind_head = what to mind
page-why = Why
page-brings = what it brings
page-other_projects = Their other projects
page-also_named = Also mentioned, not by name: { $names }.
page-show_institution = See this institution
page-show_project = See this project
page-lead_of_institution = Leads
page-lead_of_project = Lead
page-partner_of_institution = Partner in
page-partner_of_project = Partners
page-named_in = Mentioned in
page-also_called = { $text }: another name of { $name }
page-also_unit = { $text }: counts with { $name }
page-who_should_meet = { $n ->
    [one] Who should meet: 1 pair
   *[other] Who should meet: { $n } pairs
}
page-read_introductions = Left and right stand two who share no project in these data; in the middle who can introduce them, where somebody can, with the project in which that one is named together with each.
page-read_cards = Above and below: two who share no project in these data; between them who can introduce them.
page-order_brief = The best first: fitting and new weigh the same.
page-signs_and_colours = Signs and colours
page-order_best = The best pairs first: fitting each other and being new to each other weigh the same.
page-order_given = In the order of the list.
page-this_one = this one
page-know_from = named together in
page-introduces_head = can introduce them
page-to_this_one = and this one
page-introduced_by = introduced by
page-nobody_between = nobody between
page-introduces = { $name } can introduce them
page-without = { $n ->
    [one] Pairs without the largest
   *[other] Pairs without the { $n } largest
}
page-can_introduce = { $n ->
    [one] In { $shown } of 1 somebody can introduce the two
   *[other] In { $shown } of the { $n } somebody can introduce the two
}
page-most_often = { $n ->
    [one] , most often { $name } (once)
   *[other] , most often { $name } ({ $n } times)
}
page-more_without = { $n ->
    [one] Tables has { $all }: also the one pair that only “{ $text }” shows
   *[other] Tables has { $all }: also the { $n } pairs that only “{ $text }” shows
}
page-more_with = { $n ->
    [one] Tables has { $all }: also the one pair that you only see with “{ $text }” off
   *[other] Tables has { $all }: also the { $n } pairs that you only see with “{ $text }” off
}
page-two_lists = Two lists together: { $shown } with all institutions and { $what } if the largest do not count; in both: { $all }
page-no_suggestions = No pairs to show.
page-spoken = of { $shown } it is known how they stand
page-how_it_stands = how it stands
page-save_known = Save how it stands (csv)
page-load_known = Open saved list…
page-not_kept = This browser remembers nothing here: save what you fill in as csv.
page-known_wrong = No list with the columns a, b and state.
page-known_read = { $n ->
    [one] 1 pair read.
   *[other] { $n } pairs read.
}
page-table_projects = Projects
page-table_institutions = Institutions
page-table_participations = Participations
page-table_introductions = Introductions
page-copy = Copy
page-copy_sentence = Copy this sentence
page-copied = Copied.
page-not_copied = Copying is not allowed here.
page-read_board = Each row is a project; lines go to who takes part.
page-read_board_marked = Each row is a project; lines go to all others.
page-read_islands = A line is being in one project together. Who stands on one island is linked through others; no line runs between islands.
page-read_islands_marked = No line runs between islands: who is connected across is so through the largest. The letters behind a name say with which of those it works, behind a project which of those lead it.
page-read_dots = The letters behind a name say with which of the largest it works.
page-group_means = A group: institutions and projects that have more to do with one another than with the rest (computed); called after who has most projects inside it.
page-read_groups = A box: institutions and projects that have more to do with one another than with the rest (computed); called after who has most projects inside it, of equals the first of the alphabet. A number: its projects inside this box. “Also with group”: how often two groups take part in each other’s projects.
page-read_moments = On the left how it was, on the right how it is now: dashed left, thick came, thin stayed.
page-read_round = A round sign is a project, a square an institution: the larger the square, the more ({ $what }). A line is a participation.
page-read_tables = All that this page knows, as tables, in the order of your table.
page-read_tables_best = Who should meet, as a table.
page-read_tables_sorted = In the order of “{ $name }”.
page-click_name = Click a name for more.
page-click_box = Click a box to open it.
page-click_head = Click a heading to sort.
page-absent = { $name } is not in this drawing. What is to be seen: with whom it works, as far as they are in it.
page-out_of = fits, new: better than so many of 100 pairs
page-made = Made with kennisnet { $version }. This page works without the internet: all of it is in this one file, and none of it is sent anywhere. vis-network 9.1.2 makes the drawings.

# Reports

report-contents = Contents
report-heading-findings = What stands out
report-heading-map = The map
report-heading-meet = Who should meet
report-heading-together = Who connects others
report-heading-groups = Who belongs together
report-heading-groups-chance = Who belongs together: these groups could be chance
report-heading-leaving = What changes when somebody leaves
report-heading-fragile = Projects that hang on one lead
report-groups = Groups of institutions and projects that are together more than their numbers let expect: the best of { $runs ->
    [one] 1 search
   *[other] { $runs } searches
}. How sharply the groups are set apart is told by a number: 0 is no sharper than the numbers give by themselves, nearly 1 is wholly apart. Here it is { $quality }; there may be a better partition.
report-groups-none = There are no groups: nobody takes part in a project.
report-groups-not-compared = Whether that is more than chance gives was not looked into: this network is too large for that in a report (the command communities with --null fdsm does it). Such a search finds a partition with a high number even where there are no real groups: read this as a proposal to look at.
report-groups-chance = { $told ->
    [more] The division as a whole is { $slight ->
        [yes] slightly sharper
       *[no] sharper
    } than chance gives; that does not prove single groups.
    [same] How sharply the groups of this table are set apart could be chance.
   *[little] Whether these groups are more than chance cannot be told.
} Even if everything was drawn by lot there are always some groups to be found. So the search was done as well in { $draws } random networks in which every institution takes part in as many projects, and every project has as many members, as here; each time { $searches ->
    [one] 1 search
   *[other] { $searches } searches
}. The best groups there came to { $mean } on average{ $told ->
    [little] .
   *[other] , and 95 times in 100 not above { $high }.
} With a search as short this table comes to { $observed }. { $told ->
    [more] Who stands at the edge of a group may stand there by chance.
    [same] So they are not listed here. That does not mean that nobody belongs together: this table just cannot show it. What the search found stands in { $file }.
   *[little] Too few random networks were drawn for that. What the search found stands in { $file }.
}
report-groups-agreement = Agreement: how much of the group the other searches find again; where it is low, the group is a guess.
report-groups-agreement-chance = { $told ->
    [more] By chance it is { $mean }% on average.
   *[same] High proves nothing: by chance it is { $mean }% on average.
}
report-groups-what = what
report-groups-high = 95 times in 100 not above
report-groups-row-quality = how sharply the groups are set apart
report-groups-row-agreement = how much of a group another search finds again
report-groups-explained-spoor = how well the groups coincide with the themes (0 = not, 1 = wholly)
report-groups-explained-sector = how well the groups coincide with the sectors (0 = not, 1 = wholly)
report-here = this table
report-groups-inside = { $inside } of the { $all } participations { $inside ->
    [one] falls
   *[other] fall
} within a group; from the numbers alone it would be about { $expected }. The others cross the border of a group.
report-groups-searching = { $part ->
    [unknown] Part of that difference the search makes itself: it chooses groups so that much falls within.
    [all] All of that difference may come from searching: drawn by lot, after searching, on average about { $chance } fall within too.
    [nearly] Nearly all of that difference comes from searching: drawn by lot, after searching, on average about { $chance } fall within too.
    [most] Most of that difference comes from searching: drawn by lot, after searching, on average about { $chance } fall within too.
   *[some] Part of that difference comes from searching: drawn by lot, after searching, on average about { $chance } fall within.
}
report-groups-spoor = How well the themes explain the groups: { $value } on a scale from 0 to 1; with themes shuffled it is { $chance } on average.
report-groups-sector = How well the sectors do: { $value }; shuffled { $chance }.
report-group = Group
report-institutions = Institutions
report-projects = Projects
report-agreement = Agreement
report-leaving = For each institution: who comes loose from the rest, how many projects lose their only lead, and how many are left with one named member or none.{ $over ->
    [0] {""}
   *[other] {" "}What has ended or stopped counts here too.
}
report-without-lead = projects without lead
report-alone = projects left alone
report-fragile = Below, who leads alone. As a possible second stands who takes part most among the other participants outside the largest, or else who leads most elsewhere. The table beside this report names for each project who leads most elsewhere, also where that is one of the largest.
report-only-lead = Only lead
report-how-many = number
report-second = possible second lead
report-column-rank = rank, from–to
report-heading-alike = Projects that look alike
report-heading-matrix = Everything on one sheet
report-heading-limits = What these data cannot say
report-heading-made = How this was made
report-map = Click an institution or project to see its ties; the same map stands in map.html.
report-meet = Pairs that share a partner or a theme in these data, but no project. { $likely }: how much they do, with whom and on what, weighed by what that proved to be worth in this very network. Valuable: they connect themes, sectors or topics that neither connects alone, or come closer to others together. A percentage says how high a pair stands on the list, not how large the chance of success is. It is a reason to talk and no verdict: whether they know each other already, the data do not show.
report-names-undecided = { $names ->
    [one] 1 name
   *[other] { $names } names
} may be { $institutions ->
    [one] 1 institution
   *[other] { $institutions } institutions
}: decide before you quote these numbers. To see them: { $command }
report-meet-doubts = { $n ->
    [one] 1 pair was left out: it may work together already, under another spelling of a name.
   *[other] { $n } pairs were left out: they may work together already, under another spelling of a name.
}
report-meet-none = There are no pairs with a shared partner or theme and without a shared project.
report-and = and
report-where = They could meet in (if still running)
report-where-runs = They could meet in
report-where-planned = { $title } (planned)
report-introduced = Introduction through
report-likely = Likely
report-close = Close
report-hit-rate = How often is such a list right? { $told }
report-hit-likely = It says “likely” because in this network the list is shown to be better than naming who is busiest, or a list in any order.
report-hit-close = It says “close” and not “likely”, because in this network it is not shown that the list is better than naming who is busiest, or a list in any order.
report-valuable = Valuable
report-more-than = { $share ->
    [0] ranks no higher than other pairs
   *[other] ranks above { $share }% of the pairs that share no project
}
report-against = Mind:
report-alike = Project pairs with the strongest overlap of partners; a partner with few projects counts for more than one who is everywhere. Worth a look: can they learn from each other, or join forces? That a pair stands here does not mean that it shares more than chance would give.
report-project = Project
report-other-project = looks like
report-shared = Because of
report-same-spoor = Same theme
report-matrix = Institutions (rows, most projects first) against projects (columns, by theme): filled = leads, hollow = is a partner.
report-matrix-part = Not everything fits on one sheet (A3): drawn are the institutions with most projects, and the projects in which most of them take part. Below the picture stands how many these are; all stand in the tables beside the report.
report-limit-parents = Faculties, institutes and services count as their parent institution.
report-limit-units = Faculties, institutes and services count each for themselves.
report-limit-open = { $n ->
    [one] 1 of { $all } lists of partners is open (“etc.”): who is not named there may take part all the same.
   *[other] { $n } of { $all } lists of partners are open (“etc.”): who is not named there may take part all the same.
}
report-limit-generic = { $n ->
    [one] 1 kind of organisation (such as “schools”) is shown and counts for no tie: it is not said which one is meant.
   *[other] { $n } kinds of organisation (such as “schools”) are shown and count for no tie: it is not said which ones are meant.
}
report-limit-doubtful = { $n ->
    [one] It is doubtful who is meant by { $names }.
   *[other] It is doubtful who is meant by: { $names }.
}
report-limit-few = Most institutions take part in a few projects: one project more or less can change their place. A participation says nothing about effort, money or success.
report-limit-suggestions = That two institutions share no project here does not mean that they do not know each other or missed something.
report-made-version = Program
report-made-source = Source
report-made-date = Date of the data
report-made-checksum = Checksum of the network (SHA-256)
report-made-level = Level
report-made-weight = Weight of ties
report-made-predictor = Close or likely by
report-made-values = Valuable by
report-made-value = { $name ->
    [sporen] other themes
    [sectors] other sectors
    [themes] the same topics
    [distances] shorter ways
    [reach] more contacts within two steps
   *[other] { $name }
}
report-made-candidates = Pairs considered
report-made-left-out = Left out (column missing)
report-made-seed = Chance
report-level-parents = units count as their parent
report-level-units = units each for themselves
report-column-name = institution
report-column-degree = projects
report-column-trekker_degree = leads
report-column-betweenness = connecting role
report-column-sporen = themes

finding-sporen-heading = { $n ->
    [0] Nobody takes part in more than one theme
    [one] 1 of { $all } institutions takes part in more than one theme
   *[other] { $n } of { $all } institutions take part in more than one theme
}
finding-sporen = { $everywhere ->
    [0] Nobody takes part in all { $sporen } themes.
   *[other] In all { $sporen } themes: { $names }.
}{ $n ->
    [0] {""}
    [one] {" "}Only this one stands in more than one theme.
   *[other] {" "}Only these { $n } stand in more than one theme.
}
finding-leads-heading = { $name } leads { $n } of { $all } projects
finding-leads = { $leaders } of the { $institutions } institutions { $leaders ->
    [one] leads
   *[other] lead
} a project. { $single ->
    [one] 1 project has one lead; if that one drops out, nobody leads it.
   *[other] { $single } projects have one lead; if that one drops out, nobody leads them.
}
finding-no-leads-heading = Nobody leads
finding-no-leads = No project names a lead, or no column with leads was recognised.
finding-pair-heading = { $a } and { $b } meet most often
finding-pair = They share { $n } of the { $all } projects.
finding-open-heading = { $n } of { $all } lists of partners { $n ->
    [one] is
   *[other] are
} open
finding-open = { $n ->
    [one] It ends
   *[other] They end
} in “etc.” or “and others”. Who is not named there may take part all the same.

argument-section-unknown = there is no section “{ $got }”; there are: { $known }

# The command line

cli-about = Who works with whom? kennisnet makes a network of a table with a lead and a partners cell for each project. Without a table it works on that of Leiden Kennisstad.
cli-tidy = Write nodes.csv and edges.csv from projects.csv, aliases.csv and institutions.csv in a folder.
cli-check = Say what is wrong with a table, or odd about it.
cli-measure = Count and rank institutions (or projects): degree, leads, centrality, brokerage.
cli-overlap = List the pairs that share projects (or institutions).
cli-export = Write the network for another program: Gephi, Kumu, VOSviewer, Cytoscape, Pajek, a spreadsheet (docs/exporting.md).
cli-report = Write a report: findings in plain words, a map, who should meet, figures and tables.
cli-map = Draw an interactive map: one page that works offline.
cli-unlinked = Who should meet? Pairs that share partners and no project, with the reason.
cli-opt-folder = The folder to write into.
cli-opt-page = The page to write (.html).
cli-opt-open = Open the result.
cli-opt-view = What opens first: board, institution, introductions, islands, groups, moments, round or tables. Else it depends on the size.
cli-opt-colour = The column that gives the colours.
cli-opt-with = Only pairs with this institution; may be repeated.
cli-opt-each = At most so many suggestions for one institution, but for those of --with.
cli-opt-known = Table (a, b, state): settled pairs are left out; talked to is marked.
cli-opt-balance = 0 = the likeliest first, 1 = the most valuable first.
cli-panel-options = Options
cli-panel-arguments = Arguments
cli-panel-commands = Commands
cli-writing = Drawing and writing
cli-describe = Describe the network as a whole: size, density, distances, concentration, structure.
cli-communities = Find groups of institutions and projects that belong together.
cli-resilience = Say what changes when an institution leaves.
cli-compare = Compare with a later table, or with what could be: what came, went and stayed.
cli-opt-exact = Compute everything exactly, also where that takes minutes.
cli-opt-method = barber: institutions and projects together; projection: institutions alone.
cli-opt-uncertainty = subsample, jackknife, bootstrap: what hangs on single projects.
cli-opt-after = The later table.
cli-opt-before = An earlier table, read in the same way: the map also shows who came, went and stayed.
cli-opt-what = ties, participations, institutions or projects.
cli-arg-table = Your table (.xlsx, .xls, .ods, .csv, .docx, .md, .parquet or .zip): a row for each project, or for each participation. Left out = Leiden Kennisstad.
cli-arg-folder = The folder with projects.csv, aliases.csv and institutions.csv.
cli-opt-nodes = The nodes.csv of a network, instead of a table.
cli-opt-edges = The edges.csv of a network, instead of a table.
cli-opt-aliases = A table that says what mentions mean: mention, institution.
cli-opt-decisions = A table of decisions about names: mention, candidate, decision. Left out = NAME.names.xlsx or NAME.names.csv beside the table, if it is there.
cli-names = Which names may be one institution? Write them to a file in which you choose row by row; every command takes it along afterwards.
cli-opt-names-file = The file (.xlsx or .csv). Left out: NAME.names.xlsx beside the table, which every command takes along. Decisions that stand in it stay.
cli-names-none = There are no names about which anything is left to decide.
cli-names-found = { $names ->
    [one] 1 name
   *[other] { $names } names
} { $names ->
    [one] may
   *[other] may
} be { $institutions ->
    [one] 1 institution
   *[other] { $institutions } institutions
}.
cli-names-kept = { $n ->
    [one] 1 decision that was made before stands in it as well.
   *[other] { $n } decisions that were made before stand in it as well.
}
cli-names-next =
    Open { $file }, choose one of these words in the column “{ $column }” for each row, and save the file:
      { $same }: it is one institution; the name that occurs most is shown
      { $different }: there are two; it is not asked again
      { $part }: the first is a part of the second
      { $ask }: somebody has yet to say; an empty cell leaves it open as well
cli-names-taken = Every command with this table takes your decisions along by itself from then on.
cli-names-not-taken = Give the file to every command from then on: --decisions { $file }
cli-opt-institutions = A table of institutions: id, name, sector, parent, generic.
cli-opt-level = parents: units count as their parent; units: each for itself.
cli-opt-lang = Language of what is shown: nl or en.
cli-opt-out = Write to this file (.csv or .xlsx) instead of the screen.
cli-opt-export-file = Write to this file; without --to its ending says for which program.
cli-opt-export-to = The program or format: { $tools } (also: excel).
cli-opt-export-measure = Let a measure stand beside each institution and project; may be given more than once.
cli-opt-export-groups = Let the group in which each belongs stand beside it.
cli-panel-table = Columns and tables
cli-opt-of = institutions or projects.
cli-opt-weight = Weight of a tie: { $weights }.
cli-opt-measure = A measure to show, and to sort by; may be given more than once.
cli-opt-list = List all measures with their range and source.
cli-opt-all = Show every measure.
cli-odd = { $n ->
    [one] 1 thing in this table can make numbers wrong: { $command }
   *[other] { $n } things in this table can make numbers wrong: { $command }
}
cli-opt-lead-value = A word in the column of roles that means: leads. May be given more than once.
cli-opt-encoding = How the letters of a csv file are written (utf-8, cp1252, …).
cli-opt-delimiter = The sign between the columns of a csv file.
cli-opt-predictor = How likely a tie is: a predictor (--list shows them).
cli-opt-predictors = List all predictors with their source.
cli-field-institution_name = names of institutions, where the institution column holds ids
left-out = left out: { $why }
cli-too-large = Left out, because too many pairs share a project (ask for one by name to read more): { $names }
cli-left-out = Left out, for want of a column (sector of institutions: give --institutions; theme of projects: in the table itself): { $names }
cli-opt-about = A file about.toml with title, source, date and caveats of the data.
cli-opt-title = The title of map and report.
cli-opt-top = Show so many rows on the screen.
cli-opt-sheet = The sheet of a workbook: its name, or its number from 1. More than once: sheets of one form (a year, a theme each) are read as one table, sheets with projects and participations as a pair.
cli-opt-header = The header of the column with { $field }, where it is not recognised.
cli-opt-header-row = The row with the headers, as a spreadsheet program numbers it. 0: there are none; the columns are then called column 1, column 2, …
cli-opt-first = Where rows contradict one another, let the first one win.
cli-opt-version = Show the version.
cli-field-project = project codes
cli-field-name = project names
cli-field-lead = leads
cli-field-partners = partners
cli-field-institution = institutions (one row for each participation)
cli-field-role = roles
cli-report-written = { $n ->
    [one] The report is in { $folder } (1 file). Open first: { $files }
   *[other] The report is in { $folder } ({ $n } files). Open first: { $files }
}
cli-report-removed = { $n ->
    [one] Of the earlier report in this folder 1 file was removed that this report does not have: { $names }
   *[other] Of the earlier report in this folder { $n } files were removed that this report does not have: { $names }
}
cli-what-ties = ties
cli-what-participations = participations
cli-what-institutions = institutions
cli-what-projects = projects
cli-settings-named = Read as { $file } says.
cli-written = Written: { $path }
cli-reading = Reading
cli-measuring = Calculating
cli-more = { $n ->
    [one] … and 1 more row; --top or --out shows all
   *[other] … and { $n } more rows; --top or --out shows all
}
cli-columns = Not shown for want of room: { $names } (--out writes all)
cli-level-units = Units (faculties, institutes) each count for themselves.
cli-level-parents = Units (faculties, institutes) count as their parent.
cli-generic = Kinds of organisation (“schools”, “companies”) link nobody and are left out.
cli-undefined = – means: undefined, there is nothing to calculate it from.
cli-file-busy = { $path ->
    [none] A file cannot be read or written
   *[other] { $path } cannot be read or written
}: { $why }.

column-name = name
column-id = id
column-a = one
column-b = other
column-shared = shared
column-weight = weight
column-range = range
column-of = of
column-line = what it says
column-source = source
column-kind = kind
column-group = group
column-agreement = agreement
column-change = change
column-figure = figure
column-value = value
column-what = what
column-institution = institution
column-project = project
column-stayed = stayed
column-came = came
column-went = went
kind-fault = fault
kind-note = note


figure-institutions = institutions
figure-note-institutions = with a name of their own; kinds (‘schools’) do not count
figure-projects = projects
figure-note-projects = those without a named member as well
figure-participations = participations
figure-note-participations = an institution counts once in a project
figure-leads = leads
figure-note-leads = participations as trekker
figure-isolates = isolates
figure-note-isolates = institutions without a project
figure-density = density
figure-note-density = participations over institutions times projects
figure-components = components
figure-note-components = parts without a tie to each other; isolated institutions and projects count
figure-largest = largest component
figure-note-largest = share of the institutions in it
figure-mean_degree = projects per institution
figure-note-mean_degree = mean
figure-mean_size = institutions per project
figure-note-mean_size = mean, named ones only
figure-mean_distance = mean distance
figure-note-mean_distance = steps over shared projects, between institutions that can reach each other
figure-global_efficiency = global efficiency
figure-note-global_efficiency = mean of 1/distance over all pairs of institutions; 0 where there is no path
figure-centralization_degree = degree centralization
figure-note-centralization_degree = 0 = all in as many projects, 1 = one in all and the others in none
figure-centralization_betweenness = betweenness centralization
figure-note-centralization_betweenness = 0 = nobody connects more than another, 1 = all paths run over one
figure-robins_alexander = reinforcement (Robins & Alexander)
figure-note-robins_alexander = share of three-paths that close into a four-cycle
figure-opsahl = clustering (Opsahl)
figure-note-opsahl = share of four-paths from institution to institution that a further project closes
figure-nodf = nestedness (NODF)
figure-note-nodf = 0 to 100: how far the projects of small members follow those of large ones; depends on the counts
figure-barber_modularity = modularity (Barber)
figure-note-barber_modularity = { $n ->
    [one] a single search; a lower bound, there may be better
   *[other] the best of { $n } searches; a lower bound, there may be better
}
figure-ei_index = between or within sectors (E-I index)
figure-note-ei_index = -1 = only within sectors, 1 = only between them; 0 is no baseline, that depends on the sizes of the sectors
figure-hhi = concentration (HHI)
figure-note-hhi = sum of squared shares in the participations; isolates do not show
figure-gini = inequality (Gini)
figure-note-gini = of projects per institution: 0 = equal; isolates count
figure-estimated = estimated from a sample, standard error { $error }

column-before = before
column-after = after
column-reach = pairs that come near each other
column-closer = how much closer to others
column-sturdier = project less fragile
column-white_spots = first of its sector
column-meaning = meaning
column-pairs_lost = pairs lost
column-projects_without_lead = projects without lead
column-projects_alone = projects with one or none left
column-splits = extra parts
column-removed = gone
column-largest = share still together
column-low = low
column-high = high
column-trekker = lead
column-second = possible second
column-end-low = low
column-end-high = high
column-end-rank = rank
column-end-rank_low = rank from
column-end-rank_high = rank to
column-end-project = by project
column-end-se = standard error
kind-institution = institution
kind-project = project
change-came = came
change-went = went
change-role = other role
cli-opt-curve = Show how many institutions stay together as they leave one by one, in this order.
cli-opt-fragile = Show which projects have a single lead, and who could be second.
cli-curve-index = Mean share that stays together (R, at most 0.5): { $value }.{ $n ->
    [1] {""}
   *[other] {" "}Low and high: 5% and 95% of { $n } orders.
}
cli-without-lead = Without a known lead: { $n } of { $all } projects, which are not listed.
argument-one-of = Choose --{ $one } or --{ $other }, not both.
predictor-degree = The numbers of projects of the two, multiplied: who is busy meets many.
predictor-newman = Sum over shared partners of both ties, with Newman’s weights: small projects count for more than large ones.
predictor-resource_allocation = Sum over shared partners of 1 / the number of their ties: busy partners count for less.
predictor-words = How alike the words of both are: of the names, themes and descriptions of their projects. Rare words count for more.
predictor-adamic_adar = Sum over shared partners of 1 / ln(the number of their ties).
predictor-random = A number drawn by the two ids: what knows nothing does so well.
predictor-recent = The numbers of projects of the two, multiplied, where one that began four years earlier counts for half.
predictor-count = The number of shared partners.
predictor-jaccard = The number of shared partners as a share of all partners of either.
predictor-cosine = The number of shared partners, divided by the root of the product of the partners of each.
predictor-probs = Each partner of the one shares a unit among its partners, and they among theirs: what the other gets.
predictor-heats = Each partner takes the mean of its partners, as warmth spreads: favours who has few partners.
predictor-hybrid = Halfway between probs and heats.
predictor-katz = The walks from the one to the other over at most three projects, where a longer walk counts for far less.
predictor-walks = How many walkers that start at the one stand at the other, when each now and then goes home.
predictor-svd = The number of shared projects in a network simplified to its two strongest patterns.
predictor-combined = What the other predictors are worth together in this network, learnt from projects that it has already.
measure-degree = Projects of an institution, or named institutions of a project.
measure-trekker_degree = Projects that an institution leads, or leads of a project.
measure-partner_degree = Projects in which an institution is partner and not lead.
measure-lead_share = Share of an institution's projects that it leads.
measure-degree_centrality = The degree as a share of what it could be.
measure-closeness = How close to all others of its own component; 1 = as close as can be.
measure-harmonic = How close to all others, also where components are apart; good for a ranking.
measure-betweenness = Share of the shortest paths among all other institutions and projects that run over it.
measure-eigenvector = Ties weigh more that run to those with many ties.
measure-pagerank = How often a walker comes here who follows ties and sometimes starts anew.
measure-birank = Institutions and projects rank each other, weighed by their degrees.
measure-core = The deepest core it stands in: everybody there has so many ties.
measure-constraint = How far its ties run to one closed circle; low = bridges gaps (Burt).
measure-effective_size = Its neighbours, less as far as they know each other (Burt).
measure-efficiency = The effective size over the number of neighbours.
measure-coordinator = Open paths within its own sector: both ends and itself.
measure-itinerant = Open paths within one other sector.
measure-boundary = Open paths from its own sector to another.
measure-liaison = Open paths between two other sectors.
measure-participation = How evenly its projects are spread over the themes; 0 = all in one.
measure-ei_index = Ties to other sectors against those to its own: -1 = all inside, 1 = all outside.
measure-redundancy = Share of pairs of its projects that another links as well; 1 = all pairs.
measure-clustering_latapy = How far its projects and those of its partners are the same, on average.
what-ties = ties
what-participations = participations
what-institutions = institutions
what-projects = projects
what-ties_of_stayers = ties among stayers

chart-removed = institutions gone
chart-together = % of the institutions still together
chart-order-degree = each time who has most projects
chart-order-betweenness = each time who connects most
chart-order-random = in random order
chart-rank-bootstrap = rank (1 = highest); bar: 90% of the draws
chart-rank-subsample = rank (1 = highest); bar: 90% of the draws
chart-rank-jackknife = rank (1 = highest); bar: without one of the projects
report-together-ranks = Rank: where an institution comes to stand in 90% of { $n ->
    [one] 1 draw
   *[other] { $n } draws
} of four in five of the same projects. Where a bar runs to the end, the institution connects nobody any more in some of the draws. This is no sampling error: it says how much hangs on single projects. Bars that overlap do not say how often two change places.
report-column-project = hangs most on project
report-leaving-none = With { $n } of the { $all } institutions nobody comes loose by their leaving, no project loses its only lead and none is left with fewer than two named members.
report-leaving-once = { $once ->
    [one] 1 of them takes part in one project at most
   *[other] { $once } of them take part in one project at most
}: that nothing changes then goes almost without saying.
report-leaving-curve = If each time the one with most projects leaves, on average at most half of all institutions are still together after { $few } have gone. In random order that average falls so far only after { $many }; if only those who left were missing, it would be { $floor }. Line: mean; band: 90% of { $orders ->
    [one] 1 order
   *[other] { $orders } orders
}.
report-fragile-count = Of the { $all } projects { $one ->
    [one] 1 names
   *[other] { $one } name
} exactly one lead and { $more } more than one. { $none ->
    [0] Of all projects the lead is known.
    [one] Of 1 project the lead is not known.
   *[other] Of { $none } projects the lead is not known.
}
report-made-chance = seed 0: { $runs ->
    [one] 1 search
   *[other] { $runs } searches
} for groups, { $draws ->
    [one] 1 draw
   *[other] { $draws } draws
} from the projects, { $orders ->
    [one] 1 order
   *[other] { $orders } orders
} of leaving; the same table gives the same report

argument-number = { $name } is a whole number from { $least } on; got { $got }
argument-no-ranks = this table has no ranks; make it by measure(net, name, uncertainty="subsample")
argument-too-many-curves = { $n } curves are too many for one figure (at most { $most })
chart-rank-plain = rank (1 = highest), with its range
report-findings-none = No institution in this table has a name of its own, or there are no participations: there is nothing to tell.
report-leads-only = This table names leads only, and no partners: the report says who leads what, and of working together only what two leads of one project show.
report-leads-only-apart = This table names leads only, and no partners: the report says who leads what. No project names two institutions, so the sections about working together are left out.
report-group-more = and { $n } more
report-more-in = The first { $n } of { $all }; all stand in { $file }, beside this report.
report-leaving-loose = Without { $name }, these come loose from the rest: { $names }.
report-loose = who then comes loose
report-and-others = { $names } and { $n ->
    [one] 1 other
   *[other] { $n } others
}
report-open-of-these = { $n } (of which { $open } with an open list)
cli-against-leiden = Compared with the Leiden table; name your own old table first to compare with that.
argument-too-many-steps = { $n } nodes are too many to compute anew at every removal (at most { $most }); choose the order degree or random

# How a table is read

meaning-project = the code of the project
meaning-name = the name of the project
meaning-programme = the programme of the project
meaning-lead = who leads
meaning-partners = the partners
meaning-institution = who takes part
meaning-institution-name = the name of who takes part
meaning-role = the role
meaning-crosses = a cross or a role of who takes part
meaning-spoor = the theme or track of the project
meaning-status = the status of the project
meaning-start = when the project begins
meaning-end = when the project ends
meaning-period = from when until when the project runs
meaning-sector = the sector of who takes part
meaning-generic = whether it is a kind of organisation
meaning-open-ended = whether the list of partners is open
meaning-certainty = how sure it is who is meant
meaning-part = the part of the project
reading-column = column
reading-what-form = a row is
reading-what-sheet = sheet
reading-what-header = row of the header
reading-what-key = projects are told apart by
reading-what-separators = between names stands
reading-what-lead-values = leads
reading-what-not-given = not given
reading-what-left-out = rows that are no project
reading-form-projects = a project
reading-form-participations = an institution in a project
reading-form-matrix = a line of a table of crosses
reading-no-separators = nothing, names are never cut
reading-because-asked = you said so
reading-because-form-projects = the columns name the lead and the partners of a project
reading-because-form-participations = each row names one institution
reading-because-form-matrix = { $n ->
    [one] 1 column holds
   *[other] { $n } columns hold
} nothing but crosses or roles
reading-because-key-unique = { $columns } differs in every row
reading-because-key-steady = one { $columns } always goes with one { $rest }
fault-pair-none = no column with projects of the one table stands in the other, where each project has one row; name it: --project (Python: project=)
note-pair-unknown = { $n ->
    [one] 1 project ({ $found }) does not stand in { $table }; it was kept, with what is known of it
   *[other] { $n } projects (such as { $found }) do not stand in { $table }; they were kept, with what is known of them
}
reading-form-pair = an institution in a project; the projects stand in a second table
reading-because-form-pair = “{ $projects }” names the projects, and “{ $rows }” who takes part in them
reading-because-pair-key = { $share }% of the projects in “{ $rows }” stand in this column in “{ $projects }”
reading-because-one-a-number = each of its names goes with one number of the register
reading-column-of = column of { $table }
cli-opt-projects = The table with the projects, where your table says only who takes part in them.
reading-because-key-only = there is no other column for it
reading-because-key-by-row = some rows have the same name (“{ $example }”), but few
reading-because-key-several-rows = a project takes several rows (“{ $example }”)
reading-because-key-unsure = no column surely tells the projects apart
reading-because-projects = that gives { $n ->
    [one] 1 project
   *[other] { $n } projects
}
reading-because-role-words = this means that somebody leads: { $values }
reading-because-role-nobody = no value surely means that somebody leads
reading-because-role-value = { $n ->
    [one] stands in 1 row
   *[other] stands in { $n } rows
}
reading-because-not-given = this says in a cell that nothing was given
reading-because-one-name-a-row = each row names one institution
reading-because-separators = the network then has other institutions
reading-because-could-be-names = this column holds words
reading-because-no-partners = the network then counts leads only
reading-because-rows-are-project = the institutions then stand in the header
reading-because-rows-are-institution = the projects then stand in the header
question-head = It is not certain how “{ $file }” is to be read: there is more than one way, and they give different networks. Nothing was read.
question-likely = This is the likeliest way:
question-column = column “{ $header }”: { $meaning }, because { $because }
question-ask-partners = Which column holds the partners? Choose an answer:
question-ask-lead = Which column says who leads? Choose an answer:
question-ask-institution = Which column says who takes part? Choose an answer:
question-ask-institution-name = Which column holds the name of who takes part? Choose an answer:
question-ask-role = Which column holds the role? Choose an answer:
question-ask-project = What tells the projects apart? Choose an answer:
question-ask-rows = What stands on the rows? Choose an answer:
question-ask-lead-values = Which word means that somebody leads? Choose an answer:
question-ask-separators = What stands between the names in one cell? Choose an answer:
question-ask-header = Which row holds the headers? Choose an answer; if the table has no headers, say so with --header 0 (Python: header=0), or put a row with headers above it:
question-header = row { $row }
reading-because-header-row = it says: { $cells }
question-ask-sheet = Which sheet is meant? Choose an answer:
question-then = { $n ->
    [one] Then give this command again:
   *[other] Then give these commands, one after the other:
}
reading-because-every-column = each of these columns then names who leads
question-none-partners = there are no partners
cli-which = { $most ->
    [one] Press Enter if that is right, or Ctrl+C to stop
   *[other] Your answer (1 to { $most })
}
cli-which-again = { $most ->
    [one] That is no answer. Type 1, or stop with Ctrl+C.
    [2] That is no answer. Type 1 or 2, or stop with Ctrl+C.
   *[other] That is no answer. Type a number from 1 to { $most }, or stop with Ctrl+C.
}
cli-saved = A table called { $table } in this place is read like this by itself from now on; a next table with another name is too, with: kennisnet report NEXT { $options }
cli-keep = Your answers hold for this time only. This keeps them: { $command }
cli-settings = Read as { $file } says, beside the table.
cli-opt-separator = What parts names in a cell: line (a new line) or a sign such as ; or ,. Of one column only: partners=; or lead=, or institution=,. May be given more than once.
cli-opt-others = A word or phrase that means “and others”, such as etc.: more take part than are named. May be given more than once.
cli-opt-kind = A word or phrase that is a kind of organisation and names nobody. May be given more than once.
cli-opt-one-name = A name that stays as it is: no kind, never cut, no part of another. May be given more than once.
cli-opt-not-given = A word that means that nothing was given. May be given more than once.
cli-opt-column = A column and what it means: HEADER=theme, HEADER=status, … May be given more than once.
cli-opt-form = projects (a row is a project), participations (a row is an institution in a project) matrix (crosses) or pair (the projects in another table).
cli-opt-reading = A file that says how the table is read; without it the file NAME.kennisnet.toml beside the table NAME.xlsx.
cli-opt-no-partners = The table names no partners; read the leads alone.
cli-opt-no-not-given = No word means that nothing was given; each is a name.
cli-opt-no-split = Never cut names within a cell.
cli-opt-save = Keep beside the table how it was read, for the next time.
cli-field-programme = programmes
reading-because-header = the header says so
reading-because-header-alike = the header is nearly “{ $word }”
reading-because-header-part = the header says “{ $word }”
reading-because-header-kinds = the header names kinds of organisations that take part
reading-because-header-numbered = the header is one of several with a number
reading-because-both = the header names leads and partners together
reading-because-role = { $share }% of the cells are words for a role
reading-because-yes-no = the header is about leading, and { $share }% of the cells say yes or no
reading-because-names = { $share }% of the cells hold a word as names of organisations have it, such as “{ $word }”
reading-because-register = the header names a register of organisations ({ $register }), and the cells look like its numbers
reading-because-register-form = { $share }% of the cells look like numbers of a register of organisations ({ $register })
# At what the cells of a column are cut, and why

separator-line = a line break
separator-tab = a tab
separator-and = “and”
reading-because-separators-none = no cell holds anything that can part names
reading-because-separators-hard = { $m ->
    [one] 1 of { $n } different cells holds
   *[other] { $m } of { $n } different cells hold
} { $sign }, which hardly ever stands within a name
reading-because-separators-header = the header promises several names a cell, and { $m ->
    [one] 1 of { $n } different cells holds
   *[other] { $m } of { $n } different cells hold
} { $sign }
reading-because-separators-known = what { $sign } parts stands elsewhere as a name by itself
reading-because-separators-unproven = { $m ->
    [one] 1 of { $n } different cells holds
   *[other] { $m } of { $n } different cells hold
} something that can part names, but what it parts stands nowhere by itself
reading-because-separators-unsure = { $m ->
    [one] 1 of { $n } different cells holds
   *[other] { $m } of { $n } different cells hold
} { $sign }, and what it parts stands nowhere by itself: it may part names or belong to them
reading-because-separators-given = it was said so
reading-because-codes-by-name = it holds codes, and the names stand in “{ $name }”
reading-because-cities = this column names cities or municipalities, and no other column says who takes part
reading-because-sheet-rows = { $n ->
    [one] 1 row
   *[other] { $n } rows
}
fault-sheet-other = sheet “{ $found }” is not of one form with the others: no column of who takes part, or of the projects, stands on all of them; it has: { $have }
note-sheets = read together as one table: { $found }; the column “{ $column }” says on which sheet a row stands
note-sheets-theme = read together as one table: { $found }; the names of the sheets were taken for the themes of their projects
note-sheets-shared = { $n ->
    [one] 1 project stands on more than one sheet; its rows were taken together
   *[other] { $n } projects stand on more than one sheet; their rows were taken together
}
note-sheet-unread = the sheet “{ $found }” has the same headers and was not read: it is not among the sheets that were named; name it as well: --sheet (Python: sheet=)
reading-because-sheet-theme = the table has no column of themes, and the names of the sheets say something else each
reading-because-sheets-together = one table, { $n ->
    [one] 1 row
   *[other] { $n } rows
}
reading-because-key-sheets = on each sheet it differs in every row; what stands on several (“{ $example }”) is one project
question-sheets-together = all together: { $sheets }

# What was read in a table

report-heading-table = What we read in your table
read-table = Table
read-sheet = sheet { $sheet }
read-header = header in row { $row }
read-no-header = no headers
read-above = Above the header
read-found = Read
read-counts = rows: { $rows }; projects: { $projects }; institutions: { $institutions }; participations: { $participations }, of which { $leads } as lead
read-names = Names
read-decided = { $names ->
    [0] no names merged
    [one] 1 name merged into { $institutions ->
        [one] 1 institution
       *[other] { $institutions } institutions
    }
   *[other] { $names } names merged into { $institutions ->
        [one] 1 institution
       *[other] { $institutions } institutions
    }
}, { $parts ->
    [0] no parts pointed out
    [one] 1 part pointed out
   *[other] { $parts } parts pointed out
}, according to { $file }
read-form = A row is
read-columns = Columns
read-key = Projects told apart by
read-separators = Between names in a cell
read-not-given = Read as not given
read-left-out = Rows that are no project
read-left-total = { $n ->
    [one] 1 total
   *[other] { $n } totals
}
read-left-theme = { $n ->
    [one] 1 heading, as a theme
   *[other] { $n } headings, as themes
}
read-left-footnote = { $n ->
    [one] 1 note
   *[other] { $n } notes
}
read-left-header = { $n ->
    [one] 1 repeated header
   *[other] { $n } repeated headers
}
read-left-nothing = { $n ->
    [one] 1 row that says nothing of projects
   *[other] { $n } rows that say nothing of projects
}
read-unused = Not used
read-more = { $n } more
note-more = { $n ->
    [one] … and 1 more like this; --out writes all
   *[other] … and { $n } more like this; --out writes all
}
findings-fault = Wrong: the table cannot be read like this
findings-numbers = Can make numbers wrong
findings-odd = Odd as well

# A command is mistyped

usage-help = { $command } --help shows what can be done.
usage-no-command = { $n ->
    [0] There is no command “{ $got }”; there are: { $known }.
   *[other] There is no command “{ $got }”; do you mean { $known }?
}
usage-blank = “{ $got }” is one file: put quotes around a name with a blank: { $meant }
usage-missing-meant = { $option } must be given. { $said } Do you mean: { $meant }
usage-file = “{ $got }” is a file; first say what to do with it, for example: { $meant }
usage-no-option = { $n ->
    [0] There is no option { $got }.
   *[other] There is no option { $got }; do you mean: { $near }?
}
usage-no-value = Something must stand behind { $option }.
usage-missing = { $option } must be given. { $said }
usage-bad-value = { $option } cannot be “{ $got }”: wanted is { $wanted }.
usage-too-much = This is too much, one table is wanted: { $got }
usage-words = one of { $words }
usage-whole = a whole number
usage-number = a number
usage-least = from { $n }
usage-most = to { $n }
usage-other = something else
reading-because-organisations-together = these columns stand together and hold names of organisations
reading-because-organisations = this column holds names of organisations
reading-because-coordinates = the header is about leading, and this column holds names of organisations
reading-because-lists = it holds lists of names that stand alone in “{ $header }”
reading-because-together = its cells begin with words such as “together with”
reading-because-others = the header says “other”, and the cells could be names
reading-because-legend = the file itself explains these words as roles
reading-because-role-words-few = it holds few different words, and they say who leads and who takes part
reading-because-role-pattern = one of its two words stands exactly once in every project, as a lead does
reading-because-role-letters = one of its letters stands exactly once in nearly every project, and begins as a word for a lead does
reading-because-no-lead = no project then has a lead
question-none-lead = the table names no leads
cli-opt-no-lead = The table names no leads; read the partners alone.
reading-because-role-legend = the table itself explains it: { $values } leads
reading-because-role-once = “{ $value }” stands exactly once in { $share }% of the projects
reading-because-role-none = then nobody leads: every value means partner
reading-because-header-kind = the header is a kind of organisation
reading-because-names-rows = it names the rows of the matrix
reading-because-likeliest = of all columns it fits best
reading-because-rows-names = the names on the rows are those of organisations ({ $share }%), and those in the header are not
reading-because-headers-names = the names in the header are those of organisations ({ $share }%), and those on the rows are not
reading-because-rows-by-codes = the header has codes of projects, such as “{ $example }”
reading-because-rows-by-headers = the header says what stands in it, such as “{ $example }”
question-none-lead-values = none of these: nobody leads
note-role-once = “{ $found }” was read as lead: it stands exactly once in { $share }% of the projects; if it means something else, name the word that leads: --lead-value (Python: lead_values=)
note-no-cross = “{ $found }” has no cross in the table and takes no part in the network
reading-because-theme-apart = a theme or a programme is called like this as a rule, but each row has a name of its own and no other column names the projects
reading-because-only-names = it is the only column left that could hold names
question-ask-no-partners = No column of this table looks like partners ({ $columns }). If one does hold them, name its header with --partners (Python: partners=); otherwise:
note-only-answer = “{ $found }” was used although its meaning is not certain: nothing else in the table could be meant; see how the table was read
cli-opt-no-lead-value = No value of the column of roles means that somebody leads.
reading-because-differs-within = the header says “name” only, and that differs within a project
cli-leiden = Without a table this is about Leiden Kennisstad; name your own table behind the command.

# A start for who has no table yet: kennisnet new

cli-new = Make a start: an empty table to fill in, with an explanation and drop-downs, and an example.
cli-arg-new-folder = The folder in which the start is put; it is made if it is not there.
cli-new-next =
    What you can type now:
      { $first }
          makes a report of the invented example: it shows what comes out
      { $second }
          says whether your own table is read well, once you have filled it in
      { $third }
          makes your report
fault-file-stands = “{ $found }” is there already and is not written over; choose another folder, or give that file another name
new-file-table = projects
new-file-example = example
new-file-readme = README.txt
new-report-table = report
new-report-example = report-example
new-sheet-table = Projects
new-sheet-explained = Explanation
new-column-project = Project
new-column-institution = Organisation
new-column-role = Role
new-column-sector = Sector
new-column-spoor = Theme
new-column-status = Status
new-column-start = Start
new-column-end = End
new-column-open_ended = Open list
new-what-project = What the project is called. Write that name in the same way in each row of that project. For example: Clean Coast Lab.
new-what-institution = Who takes part: one organisation in each row, with its whole name and always written in the same way. Commas in a name do no harm. Who is not known by name may stand as a kind: “residents” or “schools” is shown and links nobody. For example: Breakwater College.
new-what-role = Choose: { $words }. A lead leads the project; there may be several.
new-what-sector = What sort of organisation it is. Choose: { $words }. A word of your own will do. Once for each organisation is enough; the other rows may stay empty.
new-what-spoor = The theme, track or programme line that the project belongs to, in your own words: one theme for each project. Once for each project is enough. For example: Healthy city.
new-what-status = How far the project is. Choose: { $words }. A project with one of the last two does not run any more: nobody can meet there. Once for each project is enough.
new-what-start = When the project starts: a year or a date. For example: 2026, or 1 September 2026 as 2026-09-01. Once for each project is enough.
new-what-end = When the project ends or has ended: a year or a date. For example: 2028, or 31 August 2028 as 2028-08-31. Once for each project is enough.
new-what-open_ended = Choose: { $words }. Choose the first if more organisations take part than you name here (“and others”). Empty counts as the last. Once for each project is enough.
new-need-always = in each row
new-need-once = please, once is enough
new-need-free = may stay empty
new-only = Choose one of these words: { $words }.
new-other = This word is not in the list: { $words }. A word of your own will do; write it in the same way everywhere.
new-explained-title = How to fill in the sheet “{ $sheet }”
new-explained-rows = Each row says that one organisation takes part in one project. A project with a lead and three partners has four rows, then. The order of the rows makes no difference. Below stands what belongs in each column; the same explanation shows when you hold the mouse over a header.
new-explained-further = Leave the headers as they are. Columns that you miss may be added on the right. No totals, and no empty rows between the others: kennisnet skips them, but you lose sight of what stands below.
new-settings =
    # What map and report must say about your data. A line that begins with a hash does not count:
    # take the hash away from what you want to say, and put your own words in.

    #title = "Collaboration in our city"
    #source = "The knowledge broker's own records"
    #date = "2026-01-31"
    #caveats = ["The list is not complete: small projects are not on it."]
new-readme =
    A START WITH KENNISNET

    In this folder are:

      { $table }
          an empty table to fill in, with drop-downs; its second sheet explains each column
      { $table_csv }
          the same empty table as text, for who has no Excel or LibreOffice
      { $settings }
          title, source and date for map and report; you may fill those in too
      { $example }, { $example_csv }
          a small example; all names in it are invented

    What you type, in a terminal in this folder:

    1. See what comes out, with the example:

           { $first }

    2. Fill in { $table }, with one row for each organisation in each project, and see whether all
       is read well:

           { $second }

    3. Make your own report:

           { $third }

    Begin small: five projects make a map already. If you have a table of your own, you do not need
    this one: kennisnet also reads a table with a row for each project.

# Files that stay

fault-file-read-only = “{ $found }” is read-only and is not replaced; choose another name, or make it writable
fault-file-device = “{ $found }” is a device or a pipe; a file is wanted
fault-link-outside = “{ $found }” is a link to a place outside the folder ({ $target }); write to that place, or remove the link
fault-link-circle = “{ $found }” is a link that leads in a circle
fault-state-unknown = “{ $found }” does not say how this introduction stands; it can be: { $wanted }, or nothing
fault-header-blank = a column has no name, or one of blanks only; name it
fault-cell-too-long = this text has { $signs } signs and a cell of a workbook holds { $most } (“{ $found }”); write csv
fault-graph-side = node “{ $found }” has no attribute bipartite of 0 (institution) or 1 (project); give every node one, or tell from_networkx which nodes are institutions
fault-graph-node = “{ $found }” is named as an institution, but is no node of the graph
fault-graph-within = the link “{ $found }” joins two institutions or two projects; every link must go between an institution and a project
fault-matrix-cell = row { $row }, column { $column }: “{ $found }” is no number from 0 on
fault-lead-absent = “{ $found }”: who leads a project must take part in it
fault-id-spelling = in a table the ids “{ $found }” and “{ $other }” are one: only a capital, a space or a sign that is not seen differs; give one of them another id, or keep the network as nodes.csv and edges.csv (kn.write)
fault-sheet-full = the table for sheet “{ $found }” has { $rows } rows and { $columns } columns; a sheet holds { $most } by { $wide }: write csv
table-cell-cut = [cut: a cell holds no more; the csv has it whole]

# Why two names may be one institution

same-equal = the same name
same-folded = only capitals, accents, signs or small words differ
same-form = only one has a legal form
same-forms = the legal forms differ
same-short-behind = only one gives the abbreviation as well
same-order = the words stand in another order
same-translated = one word stands in another language
same-same-id = the same id in the registry
same-short-given = it is the abbreviation that stands with the other name
same-initials = the letters are the initials of the other name
same-slip = one letter differs: { $words }
same-slips = a letter differs in several words: { $words }
same-shortened = a word is shortened: { $words }
same-more = one says more: { $words }
same-part = perhaps a part of the other: { $words }

# The help

help-usage = How to type it: { $command } and what you need of the options
help-usage-any = How to type it: kennisnet COMMAND YOUR-TABLE and what you need of the options
help-next = kennisnet COMMAND --help explains a command. No table yet? kennisnet new start
help-more = And further { $names }. What they do: kennisnet { $command } --help --all
help-required = (must be given)
help-default = (else: { $value })
help-table = TABLE
help-folder = FOLDER
help-new-folder = FOLDER
help-file = FILE
help-text = TEXT
help-number = NUMBER
help-word = WORD
cli-opt-help = Show this help; with --all every option.
usage-missing-argument = Behind { $command } still goes { $what }. { $said }

# Why a file does not open or cannot be written

system-EACCES = you may not use it, or it is open in another program
system-EISDIR = it is a folder
system-ENOTDIR = a part of the path is no folder
system-ENOENT = it is not there, or the folder in which it belongs is not there
system-EEXIST = it is there already
system-ENOSPC = the disk is full
system-EROFS = nothing can be written on this disk
system-ENAMETOOLONG = the name is too long
system-EBUSY = it is in use, probably by another program
system-ENOTEMPTY = the folder is not empty
system-EIO = the disk gives an error
system-other = the operating system reports error { $code }

# Headings of measures, and their ranges

column-degree = degree
column-trekker_degree = of which as lead
column-partner_degree = of which as partner
column-lead_share = share as lead
column-degree_centrality = share of what can be
column-closeness = closeness
column-harmonic = harmonic closeness
column-betweenness = betweenness
column-eigenvector = eigenvector
column-pagerank = PageRank
column-birank = BiRank
column-core = core
column-constraint = constraint
column-effective_size = effective size
column-efficiency = efficiency
column-coordinator = coordinator
column-itinerant = itinerant
column-boundary = boundary
column-liaison = liaison
column-participation = spread over themes
column-ei_index = outward (E-I)
column-redundancy = redundancy
column-clustering_latapy = clustering (Latapy)
column-projects_alone_open = of which with open list
column-jaccard = similarity (Jaccard)
range-sum = both sides sum to 1
range-degree-max = max degree
range-usually = usually
range-triangle = in a triangle
range-unweighted = unweighted
range-degree = degree

# Chance

cli-significance = Do pairs share more, or less, than chance gives? Most of a small network cannot be told.
cli-groups-null = Groups beside chance, each time the best of { $searches ->
    [one] 1 search
   *[other] { $searches } searches
}: modularity { $observed } here, in random networks { $mean } on average{ $told ->
    [more] , and 95 in 100 stay at or below { $high }: the division as a whole is { $slight ->
        [yes] slightly sharper
       *[no] sharper
    } than chance gives; that does not prove single groups.
    [same] , and 95 in 100 stay at or below { $high }: the division could be chance.
   *[little] . With so few random networks it cannot be told whether that is more than chance.
}
cli-affinity = Do groups (sectors, themes) meet more, or less, than chance gives?
cli-coverage = Which kinds of partner are in which kinds of project, and which are missing?
cli-opt-null = What chance keeps ({ $nulls }; see docs/chance.md). Not given: by size.
cli-opt-beside = Put beside it what another one gives.
chance-beside = With the other random networks { $differ ->
    [0] the same comes out.
    [one] 1 verdict is another.
   *[other] { $differ } verdicts are others.
}
column-verdict_beside = verdict beside
cli-opt-samples = How many random networks are drawn; not given: enough to tell.
cli-opt-alpha = The share of false alarms that is accepted.
cli-opt-seed = Another number draws other random networks.
cli-opt-by = The column with the groups.
cli-opt-cover-rows = A column of institutions.
cli-opt-cover-columns = A column of projects.
cli-opt-count = What a cell counts: { $known }.
verdict-more = more than chance
verdict-less = less than chance
verdict-as-expected = could be chance
verdict-cannot-be-tested = too little to tell
verdict-white-spot = white spot
column-expected = by chance
column-observed = counted
column-verdict = verdict
column-mean = by chance
column-z = standard deviations away
column-hangs_on = could be chance without
column-in_projects = in projects
column-open_ended = projects with an open list
column-group_a = group
column-group_b = with
column-row = kind of partner
column-column = kind of project
chance-sum-pairs = Of { $n ->
    [one] 1 pair
   *[other] { $n } pairs
} { $tested } could stand out if looked at alone; { $more ->
    [one] 1 shares
   *[other] { $more } share
} more than chance gives, { $less } less.
chance-sum-groups = Of { $n ->
    [one] 1 pair of groups
   *[other] { $n } pairs of groups
} { $tested } could stand out if looked at alone; { $more ->
    [one] 1 meets
   *[other] { $more } meet
} more than chance gives, { $less } less.
chance-sum-cells = Of { $n ->
    [one] 1 cell
   *[other] { $n } cells
} { $tested } could stand out if looked at alone; { $more ->
    [one] 1 holds
   *[other] { $more } hold
} more than chance gives, { $less } less, and { $white ->
    [one] 1 is empty
   *[other] { $white } are empty
} where that is a surprise.
chance-nothing = All that is counted here could be chance. Perhaps there are too few projects to show anything: that does not mean that nothing is there.
chance-hangs = { $n ->
    [one] One of these hangs on a single project: without it it could be chance.
   *[other] { $n } of these hang on a single project each: without it it could be chance.
}
chance-null-fdsm = Chance: { $n } random networks in which everybody has as many projects, and every project as many partners, as here.
chance-null-fdsm-roles = Chance: { $n } random networks in which everybody leads and joins as many projects as here.
chance-null-sdsm = Chance: random networks in which everybody has on average as many projects, and every project as many partners, as here.
chance-out-of-reach = With so few random networks a lone pair could not be told from chance: give more (--samples).

# Chance in the report

report-heading-whole = The network as a whole, beside chance
report-whole = Many figures of a network follow from its numbers: who takes part in many projects meets many others anyhow. So each figure stands here beside that of { $n } random networks in which every institution takes part in as many projects, and every project has as many members, as here.
report-whole-reading = “Higher” or “lower” is what falls outside the range in which chance stays 95 times in 100. “Slightly” is a difference of less than a tenth. A figure that could be chance is not unimportant: it may come from the numbers alone, and proves nothing of who chose whom. Where nobody chose anything 1 in 20 figures falls outside as well, on average.
report-whole-higher-mean_distance = institutions are { $slight ->
    [yes] slightly further apart
   *[no] further apart
} than by chance
report-whole-lower-mean_distance = institutions are { $slight ->
    [yes] slightly closer to one another
   *[no] closer to one another
} than by chance
report-whole-higher-robins_alexander = those in a project together meet { $slight ->
    [yes] slightly more often
   *[no] more often
} than by chance in another as well
report-whole-lower-robins_alexander = those in a project together meet { $slight ->
    [yes] slightly less often
   *[no] less often
} than by chance in another as well
report-whole-higher-nodf = the projects of those with few fall { $slight ->
    [yes] slightly further
   *[no] further
} than by chance within those of others with more
report-whole-lower-nodf = the projects of those with few fall { $slight ->
    [yes] slightly less far
   *[no] less far
} than by chance within those of others with more
report-whole-higher-centralization_betweenness = the shortest routes run { $slight ->
    [yes] slightly more
   *[no] more
} than by chance through one institution
report-whole-lower-centralization_betweenness = the shortest routes run { $slight ->
    [yes] slightly less
   *[no] less
} than by chance through one institution
report-whole-higher-ei_index = { $sign ->
    [others] institutions mostly meet other sectors, and that even more than by chance
    [own] institutions mostly meet their own sector, but less than by chance
   *[both] institutions meet their own sector as often as others, and their own less than by chance
}
report-whole-lower-ei_index = { $sign ->
    [others] institutions mostly meet other sectors, but less than by chance
    [own] institutions mostly meet their own sector, and that even more than by chance
   *[both] institutions meet their own sector as often as others, and their own more than by chance
}
report-whole-found = What stands out here: { $names }.
report-whole-nothing = Each of these figures could be chance.
report-whole-no-longer = { $what } (that could then be chance)
report-whole-only-then = { $what } (by the table above that could be chance)
report-whole-figure = what
report-whole-range = chance, 95 times in 100
report-whole-ends = { $low } to { $high }
report-whole-higher = higher than by chance
report-whole-lower = lower than by chance
report-whole-same = could be chance
report-whole-mean_distance = steps between two institutions, on average (1 = in a project together)
report-whole-robins_alexander = those in a project together meet in another as well (0 = never, 1 = always)
report-whole-nodf = how far the projects of those with few fall within those of others with more (0 = not, 100 = wholly)
report-whole-centralization_betweenness = shortest routes through one institution (0 = through all alike, 1 = all through one)
report-whole-ei_index = meeting other sectors or the own one (1 = only others, −1 = only the own)
report-standing = A place higher can hang on a few projects. So four in five of the projects were drawn, { $n ->
    [one] once
   *[other] { $n } times
}, and it was counted in how many of these draws each of the first stands above the next (equal counts half).
report-standing-above = above
report-standing-share = of the draws
report-standing-that-is = that is
report-standing-always = always
report-standing-nearly = nearly always
report-standing-mostly = mostly
report-standing-somewhat = somewhat more often than not
report-standing-turns = by turns
report-standing-less = less often than not
report-heading-coverage = Who is where, and who is missing
report-heading-affinity = Sectors and themes that meet more, or less, often than chance gives
report-heading-testable = What can be told, and what cannot
report-unknown = not known
report-chance-not-asked = For this the table names too little, or it is too large.
report-chance-alarms = The limit for “more” and “less” is set so that on average at most 1 in 20 such results is chance; it says nothing about any single one.
report-chance-roles = To lead a project is something else than to join it. The same comes out if everyone also keeps leading as many projects when lots are drawn{ $n ->
    [0] .
   *[other] , except: { $names }.
}
report-chance-there = { $what } ({ $verdict })
report-affinity-pair = { $one } and { $other }
report-made-chance-roles = Who leads kept apart
report-made-roles-null = { $samples } random networks (for the whole { $whole }) with exactly the same numbers of led and other projects for each institution, and of leads and others for each project (FDSM with roles), seed 0; the same thresholds. Of pairs it was not asked here: significance(net, null="fdsm", beside="fdsm-roles")
report-chance-hanging = { $of ->
    [projects] The last column names the project without which it could be chance. A dash means: this was found of no project alone; it can still rest on a few together.
   *[other] The last column names the institution without which it could be chance. A dash means: this was found of no institution alone; it can still rest on a few together.
}
report-chance-none-hangs = { $n ->
    [one] It does not hang on a single project.
   *[other] None of these hangs on a single project.
}
report-counted = counted
report-by-chance = by chance
report-that-is = that is
report-hangs = could be chance without { $of ->
    [projects] this project
   *[other] this institution
}
report-each-other = each other
report-with-whom = with

report-coverage = Each cell counts the participations of one kind of partner (sector) in one theme, beside what chance would give. Chance means: each institution takes part in as many projects as now and each project has as many members, but who is where was drawn by lot. So many draws ({ $draws }) show how far a number varies by itself; only what lies far outside that is called more or less. A white spot is an empty cell where by lot there nearly always is somebody.
report-coverage-place = { $row } in “{ $column }”
report-coverage-cell = { $place } ({ $n } counted, { $chance } by chance)
report-coverage-white = { $n ->
    [one] There is 1 white spot
   *[other] There are { $n } white spots
}: { $names }. Nobody is mentioned by name there, while that rarely happens by lot.
report-coverage-no-white = { $n ->
    [0] Somebody is named in every cell: there is no empty cell that could be a white spot.
    [one] In 1 of the { $all } cells nobody is mentioned by name. These data cannot tell whether that is a white spot: by lot it could be empty as well.
   *[other] In { $n } of the { $all } cells nobody is mentioned by name. These data cannot tell whether those are white spots: by lot they could be empty as well.
}
report-coverage-could = { $n ->
    [0] Nowhere would an empty cell stand out, not even if looked at alone.
    [one] In 1 cell emptiness could stand out if looked at alone; { $named ->
        [0] that one is empty.
       *[other] somebody is named there.
    }
   *[other] In { $n } cells emptiness could stand out if looked at alone; { $named ->
        [0] in none
       *[other] in { $named }
    } of these somebody is named.
}
report-coverage-nearest = Nearest to a white spot comes { $name }.
report-coverage-kinds = Mentioned there without a name, and so not counted: { $names }.
report-coverage-more = More than chance gives: { $names }.
report-coverage-less = Less than chance gives: { $names }.
report-coverage-nothing = In every cell the difference from a draw could be chance. Perhaps there are too few participations to see anything; it does not mean that all is evenly spread.
report-coverage-hangs = On a single project hangs { $cell }: without the project { $project } it could be chance.
report-coverage-open = In { $names } { $n ->
    [one] 1 list of partners is
   *[other] { $n } lists of partners are
} open (“etc.”). There a number may be too low, and 0 means that nobody is named, not that there is nobody.
report-coverage-open-all = In every theme there are open lists of partners (“etc.”), { $n } of { $all } in all. So the numbers may be too low, and 0 means that nobody is named, not that there is nobody.
report-coverage-without-sector = { $n ->
    [one] The sector of 1 institution is not known
   *[other] The sector of { $n } institutions is not known
}: it stands apart and is not compared with chance.
report-coverage-without-spoor = { $n ->
    [one] The theme of 1 project is not known
   *[other] The theme of { $n } projects is not known
}: it stands apart and is not compared with chance.
report-coverage-part = The picture shows only the sectors (at most { $rows }) and the themes (at most { $columns }) with most participations; everything stands in { $file }.
report-coverage-alt = Participations by sector (rows) and theme (columns), beside chance. Cells with more than chance gives: { $more }; with less: { $less }; white spots: { $white }; could be chance: { $rest }; too little to tell: { $little }.
chart-open-lists = { $n ->
    [one] (1 open list)
   *[other] ({ $n } open lists)
}

report-affinity-sector = Two institutions meet in each project in which both take part. One project with five members of one sector thus counts as ten meetings. Here this is added up for each two sectors, beside what a lot would give: everybody as many projects, and each project as many members, as now.
report-affinity-found-sector = { $tested ->
    [0] Nothing can be said of any combination of sectors: there are too few participations.
   *[other] { $beyond ->
        [0] For none of the { $n } combinations of sectors can a difference from chance be seen. That does not mean that there is none: perhaps the data are too few.
       *[other] Of the { $n } combinations of sectors { $more ->
            [0] { $less ->
                [one] 1 meets less often than chance gives
               *[other] { $less } meet less often than chance gives
            }
            [one] 1 meets more often than chance gives{ $less ->
                [0] {""}
               *[other] {" "}and { $less } less often
            }
           *[other] { $more } meet more often than chance gives{ $less ->
                [0] {""}
               *[other] {" "}and { $less } less often
            }
        }.{ $rest ->
            [0] {""}
            [one] {" "}For 1 no difference can be seen; that does not mean that there is none.
           *[other] {" "}For { $rest } no difference can be seen; that does not mean that there is none.
        }
    }
}
report-affinity-spoor = Projects have members in common as well. How often an institution is in two projects at once is added up here for each two themes.
report-affinity-found-spoor = { $tested ->
    [0] Nothing can be said of any combination of themes: there are too few participations.
   *[other] { $beyond ->
        [0] For none of the { $n } combinations of themes can a difference from chance be seen. That does not mean that there is none: perhaps the data are too few.
       *[other] Of the { $n } combinations of themes { $more ->
            [0] { $less ->
                [one] 1 shares fewer members than chance gives
               *[other] { $less } share fewer members than chance gives
            }
            [one] 1 shares more members than chance gives{ $less ->
                [0] {""}
               *[other] {" "}and { $less } fewer members
            }
           *[other] { $more } share more members than chance gives{ $less ->
                [0] {""}
               *[other] {" "}and { $less } fewer members
            }
        }.{ $rest ->
            [0] {""}
            [one] {" "}For 1 no difference can be seen; that does not mean that there is none.
           *[other] {" "}For { $rest } no difference can be seen; that does not mean that there is none.
        }
    }
}
report-affinity-open = Take “less” with caution: { $n } of the { $all } lists of partners { $n ->
    [one] is
   *[other] are
} open (“etc.”), so not all who meet there are named.
report-affinity-one-sector = sector
report-affinity-other-sector = and
report-affinity-projects-sector = in how many projects
report-affinity-one-spoor = theme
report-affinity-other-spoor = and
report-affinity-projects-spoor = among how many projects

report-testable = Whether two institutions meet more often than by chance cannot always be seen: those in few projects can rarely meet another often enough to stand out.
report-testable-pairs = { $n ->
    [0] There is no pair of institutions.
    [one] { $tested ->
        [0] Of the only pair of institutions nothing can be told: even if they did everything together, it could be chance.
       *[other] The only pair of institutions could stand out.
    }
   *[other] { $tested ->
        [0] Of none of the { $n } pairs of institutions can anything be told: even if they did everything together, it could be chance.
       *[other] { $little ->
            [0] Each of the { $n } pairs of institutions could stand out if looked at alone.
            [one] Of the { $n } pairs of institutions there is 1 of which nothing can be told: even if they did everything together, it could be chance. { $tested ->
                [one] The other could stand out if looked at alone.
               *[other] The other { $tested } could stand out if looked at alone.
            }
           *[other] Of the { $n } pairs of institutions there are { $little } of which nothing can be told: even if they did everything together, it could be chance. { $tested ->
                [one] The other could stand out if looked at alone.
               *[other] The other { $tested } could stand out if looked at alone.
            }
        }
    }
}
report-testable-projects = { $n ->
    [0] There is no pair of projects.
    [one] { $tested ->
        [0] Of the only pair of projects nothing can be told: even if they had all their members in common, it could be chance.
       *[other] The only pair of projects could stand out.
    }
   *[other] { $tested ->
        [0] Of none of the { $n } pairs of projects can anything be told: even if they had all their members in common, it could be chance.
       *[other] { $little ->
            [0] Each of the { $n } pairs of projects could stand out if looked at alone.
            [one] Of the { $n } pairs of projects there is 1 of which nothing can be told: even if they had all their members in common, it could be chance. { $tested ->
                [one] The other could stand out if looked at alone.
               *[other] The other { $tested } could stand out if looked at alone.
            }
           *[other] Of the { $n } pairs of projects there are { $little } of which nothing can be told: even if they had all their members in common, it could be chance. { $tested ->
                [one] The other could stand out if looked at alone.
               *[other] The other { $tested } could stand out if looked at alone.
            }
        }
    }
}
report-testable-bar = As they are looked at together, the bar is higher: { $n ->
    [0] no pair can clear it on its own.
    [one] 1 pair can clear it on its own.
   *[other] { $n } pairs can each clear it on their own.
}
report-testable-found = { $more ->
    [0] { $less ->
        [one] 1 pair shares less than chance gives
       *[other] { $less } pairs share less than chance gives
    }
    [one] 1 pair shares more than chance gives{ $less ->
        [0] {""}
        [one] {" "}and 1 pair less
       *[other] {" "}and { $less } pairs less
    }
   *[other] { $more } pairs share more than chance gives{ $less ->
        [0] {""}
        [one] {" "}and 1 pair less
       *[other] {" "}and { $less } pairs less
    }
}{ $rest ->
    [0] .
   *[other] ; for the rest it could be chance.
}
report-testable-none = What they share could be chance for every pair.
report-testable-nothing = A real difference can stay unseen that way.
report-share-pairs = shared projects
report-share-projects = shared members
report-testable-alike = Under “Projects that look alike” { $n ->
    [one] stands 1 pair of projects
   *[other] stand { $n } pairs of projects
}. { $more ->
    [0] {""}
    [one] 1 shares more members than chance gives.{" "}
   *[other] { $more } share more members than chance gives.{" "}
}{ $less ->
    [0] {""}
    [one] 1 shares fewer.{" "}
   *[other] { $less } share fewer.{" "}
}{ $rest ->
    [0] {""}
    [one] With 1 the overlap can be chance.{" "}
   *[other] With { $rest } the overlap can be chance.{" "}
}{ $little ->
    [0] {""}
    [one] In 1 pair the projects are too small to tell.{" "}
   *[other] In { $little } pairs the projects are too small to tell.{" "}
}With numbers as small as these chance now and then gives twice as much as on average, too. They remain reasons to have a look.
report-limit-chance-large = Nothing was compared with chance: this network is too large for that in a report. The commands coverage, affinity and significance do it.
report-limit-chance-many = Sectors and themes were not compared with chance: this network is too large for that in a report. The commands coverage and affinity do it.
report-limit-chance-no-sector = Which kinds of partner are missing where, and which kinds meet often, cannot be told: the table names no two sectors.
report-limit-chance-no-spoor = Which kinds of partner are missing in which kinds of project cannot be told: the table names no two themes.
report-limit-chance-no-groups = Which kinds of partner are missing in which kinds of project cannot be told: the table names no two sectors and no two themes.
report-made-chance-groups = Sectors and themes beside chance
report-made-chance-pairs = Pairs beside chance
report-made-chance-found = Groups found beside chance
report-made-found-null = { $samples } random networks (FDSM, curveball), seed 0; in each, and once more in this table, the best of { $searches } searches. How sharply: Barber’s modularity; finding again: mean Jaccard overlap; coinciding: normalised mutual information. More than chance: p ≤ 0.05, one-sided.
report-made-chance-whole = The whole beside chance
report-made-whole-null = { $samples } random networks (FDSM, curveball), seed 0. Mean distance; share of three-paths that close (Robins & Alexander); NODF; betweenness centralization (Freeman); E-I index (Krackhardt & Stern). Higher, lower: p ≤ 0.025 on that side.
report-made-groups-null = { $samples } random networks with exactly the same numbers for each institution and each project (FDSM, curveball), seed 0. More, less, white spot: q ≤ 0.05 by Benjamini and Hochberg, on each side over all cells that can be tested; too little to tell: even the most extreme value was more usual than p = 0.05. Hangs on one project: without one of the three projects that add most to it, q ≤ 0.05 is not reached.
report-made-pairs-null = exact tails in networks with on average the same numbers for each institution and each project (SDSM, BiCM; Poisson-binomial), without draws; q ≤ 0.05 by Benjamini and Hochberg over all pairs that can be tested. With exactly the same numbers (FDSM): significance(net, null="fdsm")

# How often suggestions were right

argument-task-unknown = there is no task “{ $got }”; there are: { $known }
argument-future = the task future needs either after (a later network) or split (a date or a year); the other tasks take neither
argument-split = split is a date or a year, such as 2017 or 2017-06-30; got { $got }
cli-evaluate = How often would suggestions have been right here? Hides what is known and looks for it.
cli-opt-task = What is hidden: each participation, each project as a whole, or all that came later ({ $known }).
cli-opt-later = A later table: which pairs came true there? (task future)
cli-opt-split = Or a date or year: what started later is hidden. (task future)
cli-opt-by-hidden = Tell groups apart: a column, or role, size or cold.
cli-opt-looked = A predictor; may be repeated. Not given: all.
cli-opt-hidden = How many are hidden at most.
cli-opt-top-list = How much of the top of each list is looked at.
cli-opt-seed-hidden = Another number draws another sample.
cli-evaluating = Hiding and looking for it
column-auc = hidden above others
column-auc_matched = among equally busy
column-diff_low = beyond busyness, low
column-diff_high = beyond busyness, high
column-hits = right in the top
column-by_chance = by chance
column-predictor = predictor
column-cold = nothing known
column-auc_warm = hidden above others, where more is known
evaluate-none-memberships = Nothing can be told: no project has two partners.
evaluate-none-pairs = Nothing can be told: no pair is linked by one project only.
evaluate-none-future = Nothing can be told: of who was there before, no pair without a shared project had one later.
evaluate-no-list = There are too many pairs to make the list of suggestions.
evaluate-memberships = Each of { $n } participations was hidden in turn: in { $hits } of 100 cases the hidden partner stood among the first five for its project; by chance in { $chance } of 100.
evaluate-pairs = { $lists ->
    [one] One project was hidden
   *[other] { $lists } projects were hidden in turn
}, each time with { $top ->
    [one] 1 suggestion
   *[other] { $top } suggestions
}: of { $all ->
    [one] this one
   *[other] these { $all }
}, in the hidden project were { $hits }; by chance { $chance }.
evaluate-future = Of the { $top ->
    [one] first pair
   *[other] first { $top } pairs
} on the list, { $none ->
    [yes] none had come true later; by chance neither: that says nothing yet.
   *[no] { $hits } had come true later; by chance it would have been { $chance }.
}
evaluate-future-split = With what was known at the end of { $year }: of the { $top ->
    [one] first pair
   *[other] first { $top } pairs
} on the list, { $none ->
    [yes] none had come true by { $until }; by chance neither: that says nothing yet.
   *[no] { $hits } had come true by { $until }; by chance it would have been { $chance }.
}
evaluate-range = { $low } to { $high }
evaluate-exactly = { $low }
evaluate-better-degree = Over the whole list that is better than simply naming who is busiest.
evaluate-better-below = The top of the list was no better than chance; further down it is better than simply naming who is busiest.
evaluate-not-degree = It is not shown that this is better than simply naming who is busiest.
evaluate-worse-degree = Over the whole list, simply naming who is busiest does better.
evaluate-busiest = Who is busiest, named first, gives { $hits }.
evaluate-better-chance = Over the whole list that is better than any order at random, and so than naming who is busiest.
evaluate-not-chance = It is not shown that this is better than any order.
evaluate-worse-chance = Over the whole, a list in random order does better.
evaluate-busy-chance = This names who is busiest, and is better than a list in any order.
evaluate-above = Over the whole list, what was hidden stood above another in { $share } of 100 cases{ $equal ->
    [none] {""}
   *[other] , and above another equally busy in { $equal }
} (a coin gives 50).
evaluate-above-known = Where more is known, what was hidden stood above another in { $share } of 100 cases{ $equal ->
    [none] {""}
   *[other] , and above another equally busy in { $equal }
} (a coin gives 50).
evaluate-cold = In { $share } of 100 cases nothing else is known of a partner: there no list can help.

# The list of introductions

introductions-sheet = Introductions
introductions-for = For { $name }: { $n ->
    [one] 1 to call
   *[other] { $n } to call
}
introductions-read-only = This sheet is to be read and is made anew each time; tick off on the first sheet.
introductions-together = They share a project by now.
introductions-name = whom to call
introductions-through = through whom
introductions-where = where they meet
introductions-evidence = the reason
introductions-brings = what that would bring
introductions-against = what to look out for
introductions-state = how it stands
introductions-kept = { $n ->
    [one] 1 row that stood there has stayed
   *[other] { $n } rows that stood there have stayed
}; { $new ->
    [0] nothing new was added.
    [one] 1 row is new.
   *[other] { $new } rows are new.
}
introductions-next = Choose in the column “{ $column }” how it stands. The same command once more adds to { $file }; what you put in it stays.
introductions-no-sheet = { $n ->
    [one] 1 institution that stands there more than once has no sheet of its own: a workbook with more sheets is of no use.
   *[other] { $n } institutions that stand there more than once have no sheet of their own: a workbook with more sheets is of no use.
}
fault-list-other = “{ $found }” is there already and is no list of introductions; choose another name
fault-list-above = above the list stands “{ $found }”, and that would be lost; take it away or choose another name
fault-list-across = “{ $found }” stands across the whole width, and that would be lost; put it in a column or choose another name
fault-list-no-header = a column without a header would be lost (“{ $found }”); give it a header or choose another name
fault-list-sheet = the sheet “{ $found }” would be lost; put it in another workbook or choose another name
fault-list-formula = the formula “{ $found }” would be lost; make a value of it or choose another name
fault-list-remark = the remark “{ $found }” on a cell would be lost; put it in a column or choose another name
argument-suggestions-table = suggestions is the table that unlinked gives; got: { $got }
cli-opt-introductions-file = Write a list to tick off (.xlsx or .csv), or cards to print (.html). What you put in the list stays.
cards-title = Who should meet?
cards-lead = { $title }. { $n ->
    [0] There are no suggestions.
    [one] 1 suggestion; the two do not work together in these data. It is a reason to call, not a verdict.
   *[other] { $n } suggestions; the two on a card do not work together in these data. It is a reason to call, not a verdict.
}
report-brings = What it would bring
report-note = Note

# Charts: institutions together, by spoor, likely and valuable, two moments
chart-part = { $n } of { $all } institutions: those with most projects
chart-part-spoor = { $n } of { $all } sporen: those with most projects
chart-part-both = { $rows } of { $institutions } institutions and { $columns } of { $projects } projects: those with most participations
chart-part-slope = { $n } of { $all } institutions: those with the highest value
chart-half = half{ $whole ->
    [true] {" "}({ $n })
   *[false] {""}
}
chart-carriers-first = { $n ->
    [one] 1 institution has { $has ->
        [one] 1 participation
       *[other] { $has } participations
    }
   *[other] { $n } institutions together have { $has } participations
}
chart-carriers-more = { $n ->
    [one] 1 other takes part in more than one project
   *[other] { $n } others take part in more than one project
}
chart-carriers-once = { $n ->
    [one] 1 takes part in just one project
   *[other] { $n } take part in just one project each
}
chart-pieces-part = { $n ->
    [one] 1 institution in { $projects }
   *[other] { $n } institutions in { $projects }
}
chart-pieces-rest = { $groups ->
    [0] { $alone ->
        [one] 1 institution apart
       *[other] { $alone } institutions apart
    }
    [one] 1 other group, of { $most }{ $alone ->
        [0] {""}
       *[other] , and { $alone } apart
    }
   *[other] { $groups } other groups, of { $most } at most{ $alone ->
        [0] {""}
       *[other] , and { $alone } apart
    }
}
chart-shared = shared projects
chart-lead = lead
chart-partner = partner
chart-all-projects = all projects
chart-likely = likely (% of the pairs that score lower)
chart-valuable = valuable (% of the pairs that score lower)
chart-pair = pair
chart-pair-weak = weak: shares only partners that take part nearly everywhere
chart-front = no other pair here is better in both
chart-slope-before = earlier
chart-slope-after = later
chart-slope-rose = rose
chart-slope-fell = fell
chart-slope-same = the same
chart-slope-came = new
chart-slope-went = gone
argument-no-pairs = this table has no pairs with likely and valuable; make it with unlinked(net)
argument-no-values = this table has no column of numbers; make it with measure(net, name)

# The first page of a report

report-memo-fill = Fill in a lead or partners for each project, save the table and make this report again.
report-memo-title-empty = In this table nobody is named in a project yet
report-memo-title-leads = { $name } leads { $n ->
    [one] 1 of the { $all } projects
   *[other] { $n } of the { $all } projects
}; who takes part is not in this table
report-memo-title-leads-tied = { $leads ->
    [one] 1 institution leads
   *[other] { $leads } institutions lead
} { $all ->
    [one] the one project
   *[other] the { $all } projects
}; who takes part is not in this table
report-memo-title-strangers = { $projects ->
    [one] This one project names one institution: this table holds no collaboration
   *[other] None of the { $projects } projects names two institutions: this table holds no collaboration
}
report-memo-title-tiny = { $all ->
    [one] 1 institution
   *[other] { $all } institutions
} and { $projects ->
    [one] 1 project
   *[other] { $projects } projects
}: enough for a conversation, too little to conclude anything about the whole
report-memo-title-pieces = { $parts ->
    [0] Nobody
    [one] 1 group
   *[other] { $parts } groups
} that { $parts ->
    [one] shares
   *[other] share
} no project with each other{ $alone ->
    [0] {""}
    [one] , and 1 institution apart
   *[other] , and { $alone } institutions apart
}; the largest group has { $n } of the { $all } institutions
report-memo-title-few = { $n ->
    [one] { $names } has half of all participations
    [2] Two of the { $all } institutions have half of all participations
    [3] Three of the { $all } institutions have half of all participations
    [4] Four of the { $all } institutions have half of all participations
   *[other] Five of the { $all } institutions have half of all participations
}
report-memo-title-and-once = { $n ->
    [one] 1 institution is in one project only
   *[other] { $n } institutions are in one project only each
}
report-memo-title-and-falls = without the largest two the network falls apart
report-memo-title-once = Most institutions take part once: { $n } of the { $all }
report-memo-title-spread = { $n } of the { $all } institutions together have half of the participations
report-memo-held = { $n ->
    [one] { $names } has { $held } of the { $total } participations.
   *[other] { $names } together have { $held } of the { $total } participations.
}
report-memo-busiest = { $who ->
    [one] { $names } takes part most: in { $n } of the { $all } projects.
   *[other] { $names } take part most: in { $n } of the { $all } projects each.
}
report-memo-busiest-tied = Nobody takes part in more than { $n } of the { $all } projects.
report-memo-without-holds = Without { $names } { $after } of the { $rest } others{ $whole ->
    [yes] {""}
   *[no] {" "}of the largest group
} stay connected{ $alone ->
    [0] .
    [one] , but then 1 more project has one named participant at most.
   *[other] , but then { $alone } more projects have one named participant at most.
}
report-memo-without-falls = Without { $names } only { $after } of the { $rest } others{ $whole ->
    [yes] {""}
   *[no] {" "}of the largest group
} stay connected{ $alone ->
    [0] .
    [one] , and 1 more project has one named participant at most.
   *[other] , and { $alone } more projects have one named participant at most.
}
report-memo-once = { $n ->
    [one] 1 of the { $all } institutions stands in just one project: if that stops, it is gone from this network.
   *[other] { $n } of the { $all } institutions stand in just one project each: if that stops, they are gone from this network.
}
report-memo-parts = { $n ->
    [one] The other group has { $most }.
   *[other] Of the other { $n } groups the largest has { $most }.
}
report-memo-loose = { $n ->
    [one] 1 project stands apart: nobody in it takes part in another one.
   *[other] { $n } projects stand apart: nobody in them takes part in another one.
}
report-memo-lonely = { $n ->
    [one] 1 of the { $all } projects names one institution only.
   *[other] { $n } of the { $all } projects name one institution only.
}
report-memo-past = { $n ->
    [one] The one project is over: this page looks back.
   *[other] All { $n } projects are over: this page looks back.
}
report-memo-once-past = { $n ->
    [one] 1 of the { $all } institutions stood in just one project.
   *[other] { $n } of the { $all } institutions stood in just one project each.
}
report-memo-no-end = { $n ->
    [one] The table gives no end for one of the projects above: ask first whether it still runs.
   *[other] The table gives no end for { $n } of the projects above: ask first whether they still run.
}
report-fragile-past = { $n ->
    [one] Below only what still runs, or has no known end, is counted; 1 project with one lead is over or stopped.
   *[other] Below only what still runs, or has no known end, is counted; { $n } projects with one lead are over or stopped.
}
report-memo-single = { $n ->
    [one] 1 of the { $all } projects names one lead; without it no second one is named.
   *[other] { $n } of the { $all } projects name one lead; without it no second one is named.
}
report-memo-single-form = Each of the { $n } projects that name a lead names exactly one: perhaps the table allows no more.
report-memo-who-open = Named are { $names }; in { $open ->
    [one] 1 project
   *[other] { $open } projects
} more take part than are named there.
report-memo-rolled = { $n ->
    [one] 1 part counts
   *[other] { $n } parts count
} as the whole.
report-memo-kinds = { $n ->
    [one] 1 description that names nobody (“{ $name }”) does not count.
   *[other] { $n } descriptions that name nobody (such as “{ $name }”) do not count.
}
report-memo-unsure = Of { $n ->
    [one] 1 mention
   *[other] { $n } mentions
} it is uncertain who is meant.
report-memo-only = Every row has { $what }: what is other is not in the table.
report-memo-same = “{ $value }” for “{ $column }”
report-memo-beyond = This page is not about effort, money or results, nor about who knows whom already.
report-missing-who = who takes part
report-missing-leads = who leads
report-missing-ends = until when a project runs
report-decide-missing = Have the table say { $what }.
report-decide-ends = { $n ->
    [one] Find out whether 1 project still runs: the table gives no end for it.
   *[other] Find out whether { $n } projects still run: the table gives no end for them.
}
report-decide-past = Add projects that run now to the table: then this page can say who could meet.
suggest-brief-past = rests on “{ $project }” (ended)
suggest-past = { $n ->
    [one] { $projects } has ended or stopped: first find out whether this is still alive.
   *[other] { $projects } have ended or stopped: first find out whether this is still alive.
}
report-memo-nobody-in = { $n ->
    [one] In 1 project nobody is named.
   *[other] In { $n } projects nobody is named.
}
report-memo-leadless = For { $n ->
    [one] 1 project
   *[other] { $n } projects
} the table does not say who leads.
report-memo-untested = Whether such a list is right cannot be found out in so small a network.
report-memo-single-most = { $ends ->
    [no] { $name } alone leads { $own } of them.
    [all] Of the { $n } projects without a known end, { $name } alone leads { $own }.
    [some] Of the { $n } projects that by the table still run or have no known end, { $name } alone leads { $own }.
   *[none] Of the { $n } projects that by the table still run, { $name } alone leads { $own }.
}
report-memo-sporen = { $n ->
    [0] Nobody works in more than one of the { $sporen } themes.
    [one] 1 of the { $all } institutions works in more than one of the { $sporen } themes.
   *[other] { $n } of the { $all } institutions work in more than one of the { $sporen } themes.
}
report-memo-open = { $n ->
    [one] The list of partners of 1 of the { $all } projects is not complete: who else takes part is not known.
   *[other] The lists of partners of { $n } of the { $all } projects are not complete: who else takes part is not known.
}
report-memo-who = { $n ->
    [one] Only { $names } takes part.
   *[other] { $names } take part.
}
report-memo-title-hub = { $name } is in { $n } of the { $all } projects
report-memo-without-all = Even without { $names } all { $rest } others{ $whole ->
    [yes] {""}
   *[no] {" "}of the largest group
} stay connected{ $alone ->
    [0] .
    [one] , but then 1 more project has one named participant at most.
   *[other] , but then { $alone } more projects have one named participant at most.
}
report-memo-single-all = { $all ->
    [one] The one project names one lead; without it no second one is named.
    [2] Both projects name one lead; without it no second one is named.
   *[other] All { $all } projects name one lead; without it no second one is named.
}
report-heading-memo = In short
report-heading-cards = The introductions, one by one
report-heading-ranking = How to read the places
report-heading-appendix = Appendix: how it was measured, and all lists
report-unsure = † In no project is it sure who is meant by this institution.
report-memo-first = { $n ->
    [one] One introduction to begin with
    [2] Two introductions to begin with
    [3] Three introductions to begin with
    [4] Four introductions to begin with
   *[other] Five introductions to begin with
}
report-memo-first-unshown = { $heading } ({ $against ->
    [worse] naming who is busiest does better
    [degree] not shown to be better than naming who is busiest
   *[chance] not shown to be better than drawing lots
})
report-memo-decide = What you can decide
report-memo-read = Read: { $counts } A participation is one institution, named in one project.
report-memo-missing = Not in the data: { $what }.
report-decide-call = { $all ->
    [one] Ask { $name } to introduce these two.
   *[other] { $n ->
        [one] Ask { $name } for an introduction: it can introduce one of the { $all } pairs above.
       *[other] Ask { $name } for introductions: it can introduce { $whole ->
            [yes] { $all ->
                [2] both pairs above.
               *[other] all { $all } pairs above.
            }
           *[no] { $n } of the { $all } pairs above.
        }
    }
}
report-decide-second = { $n ->
    [one] Find a second lead for the one project with one lead
   *[other] Find a second lead for the { $n } projects with one lead
}{ $over ->
    [no] {""}
    [all] {" "}and no end in the table
    [some] {" "}{ $n ->
        [one] that by the table still runs, or has no known end
       *[other] that by the table still run, or have no known end
    }
   *[none] {" "}{ $n ->
        [one] that by the table still runs
       *[other] that by the table still run
    }
}{ $lone ->
    [0] .
    [one] {" "}(in 1 of them nobody else is named).
   *[other] {" "}(in { $lone } of them nobody else is named).
}
report-decide-second-at = { $who ->
    [one] Find a second lead for the { $n } projects that { $names } leads alone
   *[other] Find a second lead for the projects that { $names } lead alone
}{ $over ->
    [no] {""}
    [all] {" "}and that have no known end
    [some] {" "}and that by the table still run, or have no known end
   *[none] {" "}and that by the table still run
}{ $who ->
    [one] { $second ->
        [none] {""}
       *[other] ; in most of them that can be { $second }, which takes part there already
    }
   *[other] , { $n } each
}{ $lone ->
    [0] .
    [one] {" "}(in 1 of them nobody else is named).
   *[other] {" "}(in { $lone } of them nobody else is named).
}
report-decide-white = { $n ->
    [one] Ask somebody of the sector { $sector } into “{ $spoor }”: nobody is there now.
   *[other] Ask somebody of the sector { $sector } into “{ $spoor }”: nobody is there now. There are { $n } such empty places.
}
report-decide-alike = Have it looked into whether “{ $a }” and “{ $b }” can join forces: they look alike.
report-decide-addresses = { $n ->
    [one] 1 institution has no name in the table but a web address, or a piece of one. If it is there under its name too, the numbers on this page are not quite right.
   *[other] { $n } institutions have no name in the table but a web address, or a piece of one. If they are there under their names too, the numbers on this page are not quite right.
}
report-decide-open = { $n ->
    [one] Have the list of partners of “{ $title }” completed: it is not complete.
   *[other] Have the { $n } incomplete lists of partners completed.
}
report-pair = Who and who
report-whom = Whom
report-for = For { $name }
report-where-short = Meet in
report-via = Through
report-why = Why
report-mind = Note
report-meet-plain = These pairs work on the same or share a partner, and share no project in these data. The further to the right and the higher in the picture, the sooner. It is a reason for a conversation, no verdict. Who has nobody to introduce them, or no project to meet in, comes last.
report-meet-picture = { $n ->
    [one] One pair, by how close and how valuable the introduction is
   *[other] { $n } pairs, by how close and how valuable the introduction is
}
report-together = Whoever stands between others connects them: the shortest ways between the others go through that institution. Such a place is not precise: in 90 of the 100 times that a fifth of the projects does not count, it lies within the bar.
report-together-picture = The places of the first, with the bar in which each can lie
report-ranking = Connecting role: the part of the shortest routes between all other institutions and projects that goes through an institution (betweenness, 0 to 1). Who has many projects nearly always stands first.
report-axis-likely = likely (more than so many % of the pairs)
report-axis-close = close (closer than so many % of the pairs)
report-axis-valuable = valuable (more than so many %)
report-fragile-picture = How many { $over ->
    [0] projects
   *[other] projects that still run
} each lead leads alone, and how many with another
report-alike-one-word = { $n ->
    [one] One pair of projects has one word in common
   *[other] { $n } pairs of projects have one word in common
}, and nothing else: too little to say that they look alike. They stand in the table beside this report.
report-alike-picture = Which projects look alike, and in what
chart-lead-alone = leads alone
chart-lead-together = leads with another
chart-lead-projects = projects
chart-alike-partners = share more partners than chance
chart-alike-theme = same theme
chart-alike-words = same rare words
argument-no-lookalikes = this table does not say which projects look alike (a, b, partners_q, themes and words are needed, as lookalikes gives them)
report-caption-figure = Figure
report-further = Further on:
report-memo-picture-carriers = How the participations are divided
report-memo-picture-board = Who takes part in what
report-memo-picture-board-open = Who takes part in what (etc.: more take part)
report-memo-picture-pieces = Into which parts the network falls

# Tables in a workbook

sheet-of-ids = { $what } (id)
sheet-beside = { $what }, with roles
sheet-definitions = definitions
sheet-define-header = table or header
sheet-define-table = table “{ $tab }”
sheet-empty = no sheet: the table has no rows
sheet-rows = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}
sheet-too-long = no sheet: the table has { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}; it is whole in the csv
sheet-define-meaning = what it is
sheet-define-tables = on which sheet
sheet-define-python = csv file, or name in Python
tab-institutions = institutions
tab-fragile = one lead
tab-pairs = pairs of institutions
tab-projects_alike = pairs of projects
tab-lookalikes = projects that look alike
tab-leaving = if somebody leaves
tab-groups = groups
tab-coverage = who is where
tab-affinity_sector = sectors that meet
tab-affinity_spoor = themes that meet
tab-testable_pairs = institutions beside chance
tab-testable_projects = projects beside chance
tab-whole = the whole network
tab-suggestions = introductions
sheet-betweenness = connecting role
sheet-likely = close or likely
sheet-valuable = valuable
sheet-front = front
sheet-weak = weak
sheet-shared_partners = shared partners (ids)
sheet-where = meet in
sheet-introduced_by = introduced by
sheet-evidence = why
sheet-brings = what it brings
sheet-against = mind
sheet-reason = why, in short
sheet-caution = mind, in short
sheet-state = state
sheet-sporen = themes
sheet-status = status
sheet-end = ends
sheet-rank_low = place from
sheet-rank_high = place to
sheet-p_upper = chance gives so much or more
sheet-p_lower = chance gives so little or less
sheet-p_error = standard error of the chance
sheet-p_least = least possible chance
sheet-q = false alarm at ‘more’ (q)
sheet-q_lower = false alarm at ‘less’ (q)
sheet-sd = spread by chance
sheet-projects = number of projects
sheet-partners_q = false alarm for partners (q)
sheet-same_spoor = same theme group
sheet-same_theme = same theme
sheet-words = shared words
sheet-reading = what can be said
sheet-themes = shared themes
sheet-likeness = likeness of words
sheet-note = meaning
sheet-residual = difference from chance
define-a = one of the two
define-b = the other of the two
define-id = code of the institution or project in these tables
define-name = name of the institution
define-institution = the institution that the row is about
define-project = the project that the row is about; with places: the own project without which the place changes most
define-kind = institution or project
define-group = number of the group to which the row belongs
define-agreement = which part of the group other searches find again (0 to 1)
define-degree = number of projects in which the institution takes part
define-trekker_degree = number of projects that the institution leads
define-betweenness = part of the shortest ways between all other institutions and projects that goes through this institution (0 to 1; Freeman 1977, normalised for two kinds of nodes: Borgatti and Everett 1997)
define-sporen = number of themes in which the institution takes part
define-rank = place in the ranking, with the ends between which it lies in 90% of the draws of four in five projects
define-trekker = the only lead of the project
define-status = how the project stands, as the table says it
define-end = when the project ends or ended, as the table says it
define-second = who could be second lead: the partner that elsewhere leads most often, or else takes part most often
define-pairs_lost = pairs of others that no longer reach each other if this institution leaves
define-projects_without_lead = projects that then lose their only lead
define-projects_alone = projects that are then left with one named participant or none
define-projects_alone_open = how many of these have an open list
define-splits = into how many parts more the network then falls
define-shared = number of projects (or participants) that both have
define-weight = strength of the tie: each shared project counts 1/(participants − 1) (Newman 2001)
define-likely = share of all pairs without a shared project that score lower on close or likely (0 to 1); no probability of success
define-valuable = share of those pairs that score lower on what a tie would newly connect (0 to 1)
define-front = 1 = no other pair is better in both; 2 = only pairs of front 1 are, and so on
define-weak = shares only partners that take part nearly everywhere, and no theme
define-shared_partners = whom both know, the strongest tie first
define-where = a running project with one of the two and a shared partner
define-introduced_by = who can introduce the two
define-evidence = why these two
define-brings = what it would newly bring
define-against = what may make it needless, weak or impossible
define-reason = why, in a few words
define-caution = what to mind, in a few words
define-state = how this introduction stands, if that is known
define-observed = what was counted
define-expected = what random networks with the same numbers give on average
define-sd = standard deviation in those random networks
define-z = how many standard deviations the count lies from chance
define-p_upper = how often chance gives so much or more (0 to 1)
define-p_lower = how often chance gives so little or less (0 to 1)
define-p_error = standard error of those two
define-p_least = the least that could have come out with these numbers
define-q = share of false alarms if all up to here is called ‘more’ (Benjamini and Hochberg 1995); lower: if called ‘less’
define-hangs_on = the project without which it may be chance
define-verdict = what follows: more, less, white spot, could be chance, or too little to tell
define-verdict_beside = the same, with leading and joining kept apart
define-projects = in how many projects such meetings are
define-row = kind of partner (sector)
define-column = kind of project (theme)
define-residual = counted minus expected, divided by the standard deviation
define-open_ended = how many of these projects have an open list: the count is then a lower bound
define-partners_q = like q: do the two projects share more partners than chance
define-same_spoor = whether they are in the same theme group
define-same_theme = whether they share a theme
define-words = rare words that both have in name or description
define-reading = what can be said of it
define-themes = themes that both have
define-likeness = how alike their words are (0 to 1; cosine of TF-IDF)
define-figure = figure of the whole network
define-value = value in this table
define-note = what the figure says
define-mean = mean in random networks
define-low = lower end: 95% of the random networks lie between low and high
define-high = upper end

# Whose report it is

fault-house-form = under [house] stand a name, a colour and a logo; there is “{ $found }”
fault-house-field = [house] knows no “{ $found }”; it knows name, colour and logo
fault-house-colour = “{ $found }” is no colour; write it as #005a8d
fault-house-logo = “{ $found }” is no picture that can be a logo; take a png or jpeg
fault-house-logo-large = “{ $found }” is larger than a logo can be ({ $most } bytes)
report-untitled = Collaboration
argument-part-empty = nothing in the table has { $got }
report-memo-title-portrait = { $name }: { $n ->
    [one] 1 project
   *[other] { $n } projects
}, { $partners ->
    [one] 1 partner
   *[other] { $partners } partners
} and { $meet ->
    [0] nobody left to be introduced to
    [one] 1 still to meet
   *[other] { $meet } still to meet
}
report-memo-own-leads = { $name } leads { $n ->
    [one] 1 of these projects
   *[other] { $n } of these projects
}{ $alone ->
    [0] .
   *[other] , { $alone } of them alone.
}
report-memo-beside = { $who ->
    [one] { $names } is there most often: in { $n ->
        [one] 1 project.
       *[other] { $n } projects.
    }
   *[other] { $names } are there most often: in { $n ->
        [one] 1 project each.
       *[other] { $n } projects each.
    }
}
report-memo-own-sporen = { $n ->
    [one] These projects of { $name } lie in 1 theme.
   *[other] These projects of { $name } lie in { $n } themes.
}
cli-opt-sections = Only these sections of the report, parted by commas (memo, meet, together, fragile …).
cli-opt-formats = Only these kinds of files, parted by commas (html, docx, pdf, csv, xlsx, json, png, svg).
cli-opt-only = Only what has this value, as COLUMN=VALUE (such as “spoor=De stad als lab”); may be given again.
cli-opt-report-on = A report on one institution: its projects, its partners, and whom it could still meet.
cli-report-without-pdf = There is no pdf: that takes a browser (such as Chrome or Edge) or LibreOffice.
argument-only-form = “{ $got }” does not say what is wanted; write COLUMN=VALUE
report-memo-nobody = { $ended ->
    [0] There are no introductions to suggest: who has a partner or a theme in common shares a project already.
    [all] There are no introductions to suggest: all projects have ended.
   *[other] There are no introductions to suggest: those who share a partner or theme are in no running project any more in these data, or it is unsure who is meant.
}
report-second-times = { $name } (in { $times } of the { $n })
report-where-there = { $title }; { $name } is in it
report-memo-chosen = Chosen are pairs with a project to meet in and somebody who can introduce them{ $sure ->
    [yes] , of whom it is not uncertain who is meant.
   *[no] .
}
report-memo-mind = Of all these pairs: { $what }.
report-memo-dated = The data are of { $date }: find out whether a project still runs.
report-memo-codes = The code in brackets is that of the project.
report-together-sure = { $n ->
    [0] No place is certain: every bar goes beyond the tenth.
    [one] Only the first then stays among the first ten.
   *[other] The first { $n } then stay among the first ten; after that the order is largely uncertain.
}
report-together-plain = Whoever stands between others connects them: the shortest ways between the others go through that institution. How precise these places are was not looked into: the network is too large for that.
report-memo-own = What it takes part in
report-own-role = role
report-own-others = with whom
report-own-leads = lead
report-own-joins = partner

# Charts in words, for who cannot see them; the width of a figure
chart-name-alike = Which projects look alike
chart-name-blocks = Who shares projects with whom
chart-name-carriers = Who carries the network
chart-name-coverage = Who takes part where
chart-name-leads = Who leads
chart-name-matrix = Institutions and projects
chart-name-multiples = Who takes part in each spoor
chart-name-pieces = Into which parts the network falls
chart-name-prospects = Likely and valuable
chart-name-ranks = Ranks
chart-name-removal = What stays together
chart-name-slope = Two moments
chart-alt-alike = { $n ->
    [one] 1 project, with a mark where it looks like another
   *[other] { $n } projects, with a mark where two look alike
}: { $pairs ->
    [one] 1 pair.
   *[other] { $pairs } pairs.
}
chart-alt-blocks = { $n ->
    [one] 1 institution and with whom it shares projects
   *[other] { $n } institutions and how many projects each two share
}: { $most } at most; who share much stand together.
chart-alt-carriers = { $n ->
    [one] 1 institution has
   *[other] { $n } institutions together have
} { $all ->
    [one] 1 participation
   *[other] { $all } participations
}; { $held ->
    [one] 1 of them has half of these or more.
   *[other] { $held } of them together have half of these or more.
}
chart-alt-coverage = { $rows ->
    [one] 1 kind of partner
   *[other] { $rows } kinds of partner
} against { $columns ->
    [one] 1 kind of project
   *[other] { $columns } kinds of project
}, each two counted and laid beside chance: more than expected { $more }, less { $less }, { $white ->
    [one] 1 white spot.
   *[other] { $white } white spots.
}
chart-alt-leads = { $n ->
    [one] 1 institution that leads projects
   *[other] { $n } institutions that lead projects
}: alone { $alone }, together with another { $together }.
chart-alt-matrix = { $institutions } against { $projects }: { $n ->
    [one] 1 participation, with a filled mark for who leads.
   *[other] { $n } participations, with a filled mark for who leads.
}
chart-alt-multiples = { $n ->
    [one] Who takes part most in 1 spoor, with { $projects }.
   *[other] Who takes part most in each of { $n } sporen, with { $projects } together.
}
chart-alt-pieces = { $all ->
    [one] 1 institution
   *[other] { $all } institutions
} in { $n ->
    [one] 1 part
   *[other] { $n } parts without a common project
}; in the largest: { $most }.
chart-alt-prospects = { $n ->
    [one] 1 pair by how likely and how valuable it is
   *[other] { $n } pairs by how likely and how valuable they are
}: for { $best } no other pair is better in both, { $weak ->
    [one] 1 is weak.
   *[other] { $weak } are weak.
}
chart-alt-ranks = { $n ->
    [one] The rank of 1 institution, with the range in which it may lie.
   *[other] The ranks of { $n } institutions, with the range in which each may lie.
}
chart-alt-removal = { $n ->
    [one] 1 line: what share stays together
   *[other] { $n } lines: what share stays together
} as { $gone ->
    [one] 1 institution leaves.
   *[other] { $gone } institutions leave one by one.
}
chart-alt-slope = { $n ->
    [one] 1 institution at two moments
   *[other] { $n } institutions at two moments
}: rose { $rose }, fell { $fell }, the same { $same }, new { $came }, gone { $went }.
chart-alt-board = { $title }. Projects as rows with who takes part: { $projects }, { $institutions }.
chart-alt-institution = { $title }. An institution, its projects and partners, and with whom it has no project yet: { $institutions }, { $projects }.
chart-alt-introductions = { $title }. Who could meet, and through whom: { $institutions }, { $projects }.
chart-alt-islands = { $title }. Who works with whom beyond the largest: { $institutions }, { $projects }.
chart-alt-groups = { $title }. Who belongs together, as boxes; by name: { $institutions }, { $projects }.
chart-alt-moments = { $title }. Who came, went and stayed between two moments: { $institutions }, { $projects }.
chart-alt-round = { $title }. A round table: who takes part nearly everywhere in the middle, around them the projects and everybody else: { $institutions }, { $projects }.
argument-width-unknown = there is no width { $got }; a width is one of { $known }, or a number from { $least } to { $most } (inches)
argument-width-of-axes = width= is that of a new figure; with ax= the width of the figure of ax holds: leave one of the two out

## Networks past one machine's memory

argument-extra-large = networks past memory need an extra; install it with: pip install "kennisnet[large]"
argument-extra-spark = Spark needs an extra; install it with: pip install "kennisnet[spark]"
argument-spark-java = Spark did not start: it needs Java 17 or newer on this machine
argument-spark-running = Spark is running already, with other settings: leave out { $given }, or give them where its session is made
argument-spark-memory = Spark needs a memory of { $least } or more
argument-large-address = “{ $got }” is an address on a store of a cluster, and such a store is read with engine="spark"
argument-large-address-out = “{ $got }” is an address, and tables are written to a folder of this machine; with lazy=True a verb gives an expression that Spark itself writes there: .to_parquet("…")
argument-engine-unknown = there is no engine “{ $got }”; there are: { $known }
argument-memory = memory is a number and a unit, as "1GiB" or "500MB"; got { $got }
argument-duckdb-memory = DuckDB needs a memory of { $least } or more: memory="{ $least }"
argument-large-memory = { $engine } runs out of its memory{ $given ->
    [none] { "" }
   *[other] { " " }of { $given }
}: give more{ $more ->
    [none] { "" }
   *[other] , as memory="{ $more }"
}, or fewer threads (threads=1)
argument-large-disk = the disk is full on which { $engine } keeps what does not fit in memory: make room, or name a folder on another disk (folder=)
argument-large-folder = DuckDB can make no files below “{ $got }”, because of the question mark: name another folder (folder=)
argument-large-closed = this network is closed; open it again with kn.open_large
argument-large-path = { $name }= is the path of a file or a folder; got { $got }
argument-large-ids = { $name }= takes ids; got { $got }
argument-large-values = the column “{ $column }” holds no such values: { $got }
argument-large-pairs = the projects make { $pairs } pairs, more than { $most }: leave the largest projects out (subset); KENNISNET_LIMITS={ $times } in the environment allows them. Here there is also top= (of each only the strongest) and path= (all of them, into files)
argument-large-rows = { $institutions } institutions with at most { $top } each make { $rows } rows, more than { $most }: ask for fewer (top=), for one institution, or write them into files (path=); KENNISNET_LIMITS={ $times } in the environment allows them
fault-large-place = this cannot be read or written: { $why }
fault-large-case = these columns differ only in capitals: { $found }; give one of them another name
fault-large-capitals = the column “{ $found }” is called “{ $name }” here, without capitals: name it so
fault-large-encoding = the text is not written in UTF-8: save it as UTF-8; kn.read knows other encodings as well
fault-large-ragged = this row has { $cells ->
    [one] 1 cell
   *[other] { $cells } cells
}, and the header { $wanted ->
    [one] 1
   *[other] { $wanted }
}: does a comma in a name lack quotation marks around it?
fault-large-no-parquet = “{ $found }” is no parquet: kn.open_large opens parquet, and folders with nodes.csv and edges.csv; kn.read reads other tables
fault-large-twice = { $found } stand both here: take one of them away
fault-large-no-participations = participations.parquet, or a folder participations, is missing here; found: { $have }
fault-large-beside = “{ $found }” stands not in folders as “{ $folder }”, while other files do: move it, or take it away
fault-large-inside = every file in the folder “{ $found }” is read as a part of the table: write to another folder
fault-large-mixed = the column “{ $found }” holds other things here than in the other files of the table
fault-large-more = { $n ->
    [one] and 1 more of these
   *[other] and { $n } more of these
}
argument-large-not-counted = { $what ->
    [figure] the figure
   *[measure] the measure
} “{ $got }” is no count; ask it of a part: subset(…).collect(). Of the whole there are: { $known }
argument-large-too-many = the part has more participations than one network holds ({ $rows }; at most { $most }): take a smaller one (subset); KENNISNET_LIMITS={ $times } in the environment allows them
fault-large-nothing = the folder “{ $found }” holds no parquet, and no nodes.csv with edges.csv
fault-large-many = { $n ->
    [one] one row
   *[other] { $n } rows, for example
}: { $what }
fault-large-disagree = the rows of “{ $found }” say different things
fault-large-gone = { $n ->
    [one] the file “{ $found }” was
   *[other] { $n } files, for example “{ $found }”, were
} changed or taken away after the network was opened: open it again
