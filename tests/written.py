"""The same sheets written as each kind of file, by other means than those that read them.

A sheet is a dict: ``name``, ``rows`` of values, ``merged`` blocks (top, left, bottom, right, all from
1 and within), ``hidden``. An error such as #N/A is written as an error where the kind knows it.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from xml.sax.saxutils import escape, quoteattr

import openpyxl
import xlwt

ERRORS = {"#DIV/0!": 7, "#N/A": 42, "#NAME?": 29, "#REF!": 23, "#VALUE!": 15}
"""What Excel numbers them as in an old workbook."""


def sheet(rows, name="Blad", merged=(), hidden=False):
    return {"name": name, "rows": rows, "merged": list(merged), "hidden": hidden}


def packed(parts, first=()):
    """Make an archive of parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in [*dict(first).items(), *parts.items()]:
            archive.writestr(name, content)
    return out.getvalue()


def covered(one):
    """Give the cells that a merged block hides."""
    return {
        (r, c)
        for top, left, bottom, right in one["merged"]
        for r in range(top, bottom + 1)
        for c in range(left, right + 1)
        if (r, c) != (top, left)
    }


# Excel


def xlsx(sheets, formulas=False):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for one in sheets:
        page = book.create_sheet(one["name"])
        for row in one["rows"]:
            page.append(row)
        for cell in () if formulas else (cell for row in page for cell in row):
            cell.data_type = "s" if cell.data_type == "f" else cell.data_type
        for top, left, bottom, right in one["merged"]:
            page.merge_cells(None, top, left, bottom, right)
        page.sheet_state = "hidden" if one["hidden"] else "visible"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


_PLAIN = xlwt.XFStyle()
_FORMS = {
    dt.datetime: xlwt.easyxf(num_format_str="yyyy-mm-dd hh:mm:ss"),
    dt.date: xlwt.easyxf(num_format_str="yyyy-mm-dd"),
    dt.time: xlwt.easyxf(num_format_str="hh:mm:ss"),
    dt.timedelta: xlwt.easyxf(num_format_str="[h]:mm:ss"),
}


def xls(sheets):
    book = xlwt.Workbook()
    for one in sheets:
        page = book.add_sheet(one["name"])
        page.visibility = int(one["hidden"])
        blocks = {(b[0], b[1]): b for b in one["merged"]}
        for r, row in enumerate(one["rows"], 1):
            for c, value in enumerate(row, 1):
                if (r, c) in covered(one):
                    continue
                block = blocks.get((r, c))
                if isinstance(value, dt.timedelta):
                    value = value / dt.timedelta(days=1)  # noqa: PLW2901 - xlwt knows none
                    page.write(r - 1, c - 1, value, _FORMS[dt.timedelta])
                elif isinstance(value, str) and value in ERRORS:
                    page.row(r - 1).set_cell_error(c - 1, ERRORS[value])
                elif block:
                    page.write_merge(r - 1, block[2] - 1, c - 1, block[3] - 1, value)
                elif value is not None:
                    page.write(r - 1, c - 1, value, _FORMS.get(type(value), _PLAIN))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


# OpenDocument

ODS = "application/vnd.oasis.opendocument.spreadsheet"
_SPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMES = " ".join(
    f'xmlns:{name}="{_SPACE}{name if name != "fo" else "xsl-fo-compatible"}:1.0"'
    for name in ("office", "table", "text", "style", "fo")
)
_CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
_STYLES = (
    '<style:style style:name="weg" style:family="table">'
    '<style:table-properties table:display="false"/></style:style>'
    '<style:style style:name="vet" style:family="table-cell">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
)


def ods_of(body, styles=_STYLES, more=None):
    """Make a spreadsheet of what stands in its body, tables and all."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_NAMES} '
        f'xmlns:calcext="{_CALC}"><office:automatic-styles>{styles}</office:automatic-styles>'
        f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    return packed({"content.xml": content, **(more or {})}, {"mimetype": ODS})


def ods(sheets):
    return ods_of("".join(map(_ods_table, sheets)))


def _ods_table(one):
    width = max((len(row) for row in one["rows"]), default=0)
    width = max([width, *(right for *_, right in one["merged"])])
    blocks = {(b[0], b[1]): b for b in one["merged"]}
    hidden = covered(one)
    height = max([len(one["rows"]), *(bottom for _, _, bottom, _ in one["merged"])])
    rows = []
    for r in range(1, height + 1):
        row = one["rows"][r - 1] if r <= len(one["rows"]) else []
        cells = [*row, *[None] * (width - len(row))]
        rows.append(
            "".join(
                _ods_cell(v, blocks.get((r, c)), (r, c) in hidden) for c, v in enumerate(cells, 1)
            )
        )
    style = ' table:style-name="weg"' if one["hidden"] else ""
    lines = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    return (
        f"<table:table table:name={quoteattr(one['name'])}{style}>"
        f'<table:table-column table:number-columns-repeated="16384"/>{lines}'
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
        "</table:table>"
    )


def _spaced(text):
    """Write spaces behind a space as OpenDocument does: it counts white space for one."""
    return re.sub(" ( +)", lambda found: f' <text:s text:c="{len(found[1])}"/>', text)


def _ods_cell(value, block, hidden):
    if hidden:
        return "<table:covered-table-cell/>"
    said = _ods_value(value)
    if block:
        top, left, bottom, right = block
        said += (
            f' table:number-rows-spanned="{bottom - top + 1}"'
            f' table:number-columns-spanned="{right - left + 1}"'
        )
    text = (
        ""
        if value is None
        else "".join(f"<text:p>{_spaced(escape(line))}</text:p>" for line in str(value).split("\n"))
    )
    return f"<table:table-cell {said}>{text}</table:table-cell>"


def _ods_value(value):  # noqa: PLR0911 - a line for each kind
    if value is None:
        return ""
    if isinstance(value, bool):
        return f'office:value-type="boolean" office:boolean-value="{str(value).lower()}"'
    if isinstance(value, int | float):
        return f'office:value-type="float" office:value="{value!r}"'
    if isinstance(value, dt.date):
        return f'office:value-type="date" office:date-value="{value.isoformat()}"'
    if isinstance(value, dt.time):
        said = value.strftime("PT%HH%MM%SS")
        return f'office:value-type="time" office:time-value="{said}"'
    if isinstance(value, dt.timedelta):
        seconds = int(value.total_seconds())
        said = f"PT{seconds // 3600}H{seconds // 60 % 60}M{seconds % 60}S"
        return f'office:value-type="time" office:time-value="{said}"'
    if value in ERRORS:
        return (
            'table:formula="of:=FOUT()" office:value-type="string" office:string-value=""'
            ' calcext:value-type="error"'
        )
    return 'office:value-type="string"'


# Word

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
_WORD_STYLES = (
    f'<w:styles xmlns:w="{_W}"><w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Bijschrift"><w:name w:val="caption"/></w:style>'
    '<w:style w:styleId="Standaard"><w:name w:val="Normal"/></w:style></w:styles>'
)


def docx_of(body):
    """Make a document of what stands in its body."""
    document = f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    return packed(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _RELS,
            "word/document.xml": document,
            "word/styles.xml": _WORD_STYLES,
        }
    )


def w_p(text, style=""):
    form = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{form}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def w_tc(content="", form=""):
    inside = content if content.startswith("<") else "".join(map(w_p, content.split("\n")))
    return f"<w:tc><w:tcPr>{form}</w:tcPr>{inside}</w:tc>"


def w_tr(*cells, form=""):
    inside = "".join(cell if cell.startswith("<w:tc>") else w_tc(cell) for cell in cells)
    return f"<w:tr>{form}{inside}</w:tr>"


def w_tbl(*rows):
    return f"<w:tbl>{''.join(row if isinstance(row, str) else w_tr(*row) for row in rows)}</w:tbl>"


def docx(sheets):
    """Write each sheet that is seen as a table below a heading, what is merged by vMerge."""
    body = []
    for one in sheets:
        if one["hidden"]:
            continue
        width = max(len(row) for row in one["rows"])
        down = {
            (r, left): "restart" if r == top else "continue"
            for top, left, bottom, right in one["merged"]
            for r in range(top, bottom + 1)
        }
        rows = [
            w_tr(
                *(
                    w_tc(
                        "" if v is None else str(v),
                        f'<w:vMerge w:val="{down[r, c]}"/>' if (r, c) in down else "",
                    )
                    for c, v in enumerate([*row, *[None] * (width - len(row))], 1)
                )
            )
            for r, row in enumerate(one["rows"], 1)
        ]
        body += [w_p(one["name"], "Kop1"), w_tbl(*rows)]
    return docx_of("".join(body))
