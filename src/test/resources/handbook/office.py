#!/usr/bin/env python3
"""What an office has, made of plain text: office.py xlsx FILE < a table in CSV, office.py docx FILE < a paragraph a line."""
import csv, sys, zipfile
from xml.sax.saxutils import escape

kind, target = sys.argv[1:]
text = sys.stdin.read()
TYPES, OFFICE = "http://schemas.openxmlformats.org/package/2006/content-types", "application/vnd.openxmlformats-officedocument."
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relations(name, target):
    return (f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="r1" Type="{RELATION}/{name}" Target="{target}"/></Relationships>')


def types(**parts):
    overrides = "".join(f'<Override PartName="/{path}" ContentType="{OFFICE}{kind}+xml"/>' for path, kind in parts["of"])
    return (f'<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
            f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{overrides}</Types>')


if kind == "docx":
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    lines = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in text.splitlines())
    files = {
        "[Content_Types].xml": types(of=[("word/document.xml", "wordprocessingml.document.main")]),
        "_rels/.rels": relations("officeDocument", "word/document.xml"),
        "word/document.xml": f'<w:document xmlns:w="{word}"><w:body>{lines}</w:body></w:document>',
    }
else:
    sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rows = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{escape(cell)}</t></is></c>' for cell in row) + "</row>"
        for row in csv.reader(text.splitlines()))
    files = {
        "[Content_Types].xml": types(of=[("xl/workbook.xml", "spreadsheetml.sheet.main"), ("xl/worksheets/sheet1.xml", "spreadsheetml.worksheet")]),
        "_rels/.rels": relations("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook xmlns="{sheet}" xmlns:r="{RELATION}"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{sheet}"><sheetData>{rows}</sheetData></worksheet>',
    }
with zipfile.ZipFile(target, "w") as archive:
    for path, part in files.items():
        archive.writestr(path, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + part)
