"""``build FILE -o OUT``: the document in the format of OUT's ending."""

from __future__ import annotations

import sys
from pathlib import Path

from policystudio import rendering, storage
from policystudio.cli.output import count_line, print_issues
from policystudio.cli.parser import Options, usage
from policystudio.cli.profiles import made, opened
from policystudio.domain.document import Table, confirmed
from policystudio.domain.issues import Stop
from policystudio.i18n import translate
from policystudio.studio.pipeline import documents

FORMATS = rendering.FORMATS


def run(options: Options) -> int:
    """Writes the document as it is exported: without what nobody confirmed, stamped as a draft
    while it is not ready; a CSV file holds its tables alone. Raises Stop ``usage.…`` (2) where the
    answers make no such document, or it has no table. With --strict: nothing where there are
    errors (3), 1 with warnings."""
    out = Path(options.output)
    format = out.suffix.lstrip(".").lower()
    if format not in FORMATS:
        return usage(f"OUT must end in one of: {', '.join('.' + f for f in FORMATS)}")
    at = opened(options.file)
    result = made(at, options)
    offered = documents(result, at.knowledge)
    if options.document not in offered:
        named = {"document": options.document, "documents": ", ".join(offered)}
        raise Stop("usage.document_not_offered", 2, **named)
    errors = any(issue.severity == "error" for issue in result.issues)
    if options.strict and errors:
        print_issues([i for i in result.issues if i.severity == "error"], options)
        return 3
    document = confirmed(result.document)
    if format == "csv" and not any(isinstance(block, Table) for block in document.blocks):
        raise Stop("usage.no_table", 2, document=options.document)
    fixed = at.knowledge.words
    words = fixed[document.language if document.language in fixed else "lv"]
    storage.write_whole(
        out,
        rendering.render(
            document, format, fragment=options.fragment, words=words, knowledge_date=at.knowledge.checked
        ),
    )
    if result.issues:
        see = translate("see: policystudio check", options.interface)
        print(f"{out}: {count_line(result.issues, options.interface)}; {see}", file=sys.stderr)
    warnings = any(issue.severity == "warning" for issue in result.issues)
    return 1 if options.strict and warnings else 0
