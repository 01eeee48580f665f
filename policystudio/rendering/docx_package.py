"""A WordprocessingML body → a DOCX file: the parts around it, its properties, its zip."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from typing import Any

from policystudio import paths

TEXT_WIDTH = 9354
"""Between the margins of resources/looks/docx/document.xml, in twentieths of a point."""
LANDSCAPE_WIDTH = 14286
"""The same where the page lies on its side."""

_LOCALES = {"lv": "lv-LV", "en": "en-GB", "ru": "ru-RU", "lt": "lt-LT", "et": "et-EE", "de": "de-DE"}
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can hold
_PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "docProps/core.xml": "core.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/fontTable.xml": "font_table.xml",
    "word/theme/theme1.xml": "theme.xml",
}


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says of itself. ``date``: ISO, or no date. ``language``: two letters."""

    title: str
    author: str
    language: str
    date: str = ""
    version: str = ""
    about: str = ""


def locale(language: str) -> str:
    """Word's name of a language: "lv" → "lv-LV"; one that has none of ours stays as it is."""
    return _LOCALES.get(language, language)


def pack(
    body: str,
    *,
    links: Mapping[str, str],
    properties: Properties,
    header: str,
    footer: str,
    landscape: bool = False,
) -> bytes:
    """The DOCX file around ``body``, paragraphs and tables as XML with the prefixes w and r.

    ``links``: address → the relationship's id that the body names. ``header`` and ``footer``: runs
    as XML, on every page; "" leaves it out. ``landscape``: pages lie on their side.
    The same arguments give the same bytes.
    """
    import docx
    from docx.opc.constants import RELATIONSHIP_TYPE

    document = docx.Document(BytesIO(_empty()))
    paper = document.element.body[-1]
    for element in _elements(body):
        paper.addprevious(element)
    for address, name in links.items():
        document.part.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, address, name, is_external=True)
    section = document.sections[0]
    for margin, runs in ((section.header, header), (section.footer, footer)):
        if runs:
            margin.is_linked_to_previous = False
            for element in _elements(f"<w:p>{runs}</w:p>")[0]:
                margin.paragraphs[0]._p.append(element)
    if landscape:
        _turn(section)
    _speak(document, locale(properties.language))
    _describe(document.core_properties, properties)
    file = BytesIO()
    document.save(file)
    return _timeless(file)


def _elements(xml: str) -> list[Any]:
    from docx.oxml.ns import nsdecls
    from docx.oxml.parser import parse_xml

    return list(parse_xml(f"<w:body {nsdecls('w', 'r')}>{xml}</w:body>"))


def _turn(section: Any) -> None:
    """Lays the pages on their side; the page number goes on standing at the right margin."""
    from docx.enum.section import WD_ORIENT
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Twips

    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    stops = section.footer.paragraphs[0].paragraph_format.tab_stops
    stops.add_tab_stop(Twips(TEXT_WIDTH), WD_TAB_ALIGNMENT.CLEAR)
    stops.add_tab_stop(Twips(LANDSCAPE_WIDTH), WD_TAB_ALIGNMENT.RIGHT)


def _speak(document: Any, language: str) -> None:
    """Puts the language where Word looks for it, so that it checks spelling in no other."""
    from docx.oxml.ns import qn

    for element in document.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), language)
        element.set(qn("w:eastAsia"), language)
    for element in document.settings.element.iter(qn("w:themeFontLang")):
        element.set(qn("w:val"), language)


def _describe(core: Any, properties: Properties) -> None:
    core.title = _short(properties.title)
    core.author = _short(properties.author)
    core.language = locale(properties.language)
    if properties.version:
        core.version = _short(properties.version)
    if properties.about:
        core.comments = _short(properties.about)
    try:
        day = datetime.fromisoformat(properties.date).replace(tzinfo=UTC)
    except ValueError:  # no date, or an answer that is none: then the file bears none
        return
    if day.year < _EPOCH[0]:  # a slip of the pen; years of fewer digits make Word refuse the file
        return
    core.created = core.modified = day


def _short(text: str) -> str:
    return text[:255]  # what the format admits (ECMA-376 part 2, as python-docx holds it)


@cache
def _empty() -> bytes:
    """An empty document of our look, from the parts in resources/looks/docx."""
    folder = paths.shipped() / "resources" / "looks" / "docx"
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for part, name in _PARTS.items():
            package.writestr(zipfile.ZipInfo(part, _EPOCH), (folder / name).read_bytes())
    return file.getvalue()


def _timeless(file: BytesIO) -> bytes:
    """The same zip with the same time on every part."""
    result = BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            entry = zipfile.ZipInfo(part, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # else it tells Windows from Unix
            entry.external_attr = 0o644 << 16
            new.writestr(entry, old.read(part))
    return result.getvalue()
