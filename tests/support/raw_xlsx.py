"""Workbooks as raw parts, as Excel and WPS write them and no library does.

A number format by its number alone, a shared string with phonetic text, `_x000D_`, a
hidden row: each stands in the parts as it stands in theirs.
"""

import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
QUOTES = {'"': "&quot;"}
"""Excel never puts an attribute between single quotes."""
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True)
class RawCell:
    """A cell: what stands in its element, its type and the number of its style."""

    xml: str
    kind: str = ""
    style: int = 0


@dataclass(frozen=True)
class RawSheet:
    """A sheet: its cells by their names, and what stands around them."""

    cells: Mapping[str, RawCell]
    merged: Sequence[str] = ()
    hidden_rows: Sequence[int] = ()
    columns: str = ""
    """The content of `<cols>`."""
    state: str = ""


def text(value: str, style: int = 0) -> RawCell:
    """A text that stands in its cell."""
    return RawCell(f"<is><t>{escape(value)}</t></is>", "inlineStr", style)


def number(value: str, style: int = 0) -> RawCell:
    """A number as a file holds it."""
    return RawCell(f"<v>{value}</v>", "", style)


def styles(formats: Sequence[int | str]) -> str:
    """The part of styles: one for each format, by its number or by its code."""
    own = {code: 164 + at for at, code in enumerate(formats) if isinstance(code, str)}
    codes = "".join(
        f'<numFmt numFmtId="{n}" formatCode="{escape(code, QUOTES)}"/>'
        for code, n in own.items()
    )
    ids = [own[each] if isinstance(each, str) else each for each in formats]
    used = "".join(
        f'<xf numFmtId="{n}" fontId="0" fillId="0" borderId="0" xfId="0"'
        ' applyNumberFormat="1"/>'
        for n in ids
    )
    return (
        f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts count="{len(own)}">{codes}'
        '</numFmts><fonts count="1"><font><sz val="11"/><name val="宋体"/></font>'
        '</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill>'
        '<patternFill patternType="gray125"/></fill></fills><borders count="1"><border>'
        "<left/><right/><top/><bottom/><diagonal/></border></borders>"
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
        f'</cellStyleXfs><cellXfs count="{len(ids)}">{used}</cellXfs></styleSheet>'
    ).replace('<numFmts count="0"></numFmts>', "")


def sheet(made: RawSheet) -> str:
    """The part of a sheet."""
    rows: dict[int, list[str]] = {}
    for name, cell in made.cells.items():
        number = int(re.sub(r"\D", "", name))
        kind = f' t="{cell.kind}"' if cell.kind else ""
        style = f' s="{cell.style}"' if cell.style else ""
        rows.setdefault(number, []).append(f'<c r="{name}"{style}{kind}>{cell.xml}</c>')
    for number in made.hidden_rows:
        rows.setdefault(number, [])
    body = "".join(
        f'<row r="{n}"{" hidden=" + quoteattr("1") if n in made.hidden_rows else ""}>'
        f"{''.join(rows[n])}</row>"
        for n in sorted(rows)
    )
    merges = "".join(f'<mergeCell ref="{ref}"/>' for ref in made.merged)
    merged = f'<mergeCells count="{len(made.merged)}">{merges}</mergeCells>'
    columns = f"<cols>{made.columns}</cols>" if made.columns else ""
    return (
        f'{HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{RELATIONS}">{columns}'
        f"<sheetData>{body}</sheetData>{merged if merges else ''}</worksheet>"
    )


@dataclass(frozen=True)
class RawBook:
    """A workbook: its sheets by name, its formats and its shared strings."""

    sheets: Mapping[str, RawSheet]
    formats: Sequence[int | str] = (0,)
    shared: Sequence[str] = ()
    """The content of each `<si>`."""
    properties: str = ""
    """The content of `<workbookPr>`'s tag."""
    others: Mapping[str, bytes] = field(default_factory=dict)

    def parts(self) -> dict[str, bytes]:
        """All parts by their names."""
        names = {f"xl/worksheets/sheet{n}.xml": s for n, s in self._numbered()}
        texts = {
            "[Content_Types].xml": self._types(),
            "_rels/.rels": _relations({"rId1": ("officeDocument", "xl/workbook.xml")}),
            "xl/workbook.xml": self._workbook(),
            "xl/_rels/workbook.xml.rels": self._relations(),
            "xl/styles.xml": styles(self.formats),
            "xl/sharedStrings.xml": self._strings(),
            **{name: sheet(made) for name, made in names.items()},
        }
        return {**{n: t.encode() for n, t in texts.items()}, **self.others}

    def packed(self) -> bytes:
        """The file."""
        file = BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
            for name, part in self.parts().items():
                package.writestr(name, part)
        return file.getvalue()

    def _numbered(self) -> list[tuple[int, RawSheet]]:
        return list(enumerate(self.sheets.values(), start=1))

    def _workbook(self) -> str:
        sheets = "".join(
            f'<sheet name={quoteattr(name)} sheetId="{n}"'
            f'{f" state={quoteattr(made.state)}" if made.state else ""} r:id="rId{n}"/>'
            for n, (name, made) in enumerate(self.sheets.items(), start=1)
        )
        return (
            f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">'
            f"<workbookPr {self.properties}/><sheets>{sheets}</sheets></workbook>"
        )

    def _relations(self) -> str:
        count = len(self.sheets)
        sheets = {
            f"rId{n}": ("worksheet", f"worksheets/sheet{n}.xml")
            for n in range(1, count + 1)
        }
        others = {
            f"rId{count + 1}": ("styles", "styles.xml"),
            f"rId{count + 2}": ("sharedStrings", "sharedStrings.xml"),
        }
        return _relations({**sheets, **others})

    def _strings(self) -> str:
        strings = "".join(f"<si>{xml}</si>" for xml in self.shared)
        return f'{HEAD}<sst xmlns="{MAIN}">{strings}</sst>'

    def _types(self) -> str:
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        parts = {
            "workbook": f"{kind}.sheet.main+xml",
            "styles": f"{kind}.styles+xml",
            "sharedStrings": f"{kind}.sharedStrings+xml",
            **{
                f"worksheets/sheet{n}": f"{kind}.worksheet+xml"
                for n, _ in self._numbered()
            },
        }
        named = "".join(
            f'<Override PartName="/xl/{part}.xml" ContentType="{type}"/>'
            for part, type in parts.items()
        )
        return (
            f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{named}</Types>'
        )


def _relations(of: Mapping[str, tuple[str, str]]) -> str:
    each = "".join(
        f'<Relationship Id="{id}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for id, (kind, target) in of.items()
    )
    return (
        f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{each}</Relationships>'
    )
