"""``build FILE -o OUT``: the document in the format of OUT's ending."""

from __future__ import annotations

import sys
from pathlib import Path

from policystudio import rendering, storage
from policystudio.cli.output import count_line, print_issues
from policystudio.cli.parser import Options, usage
from policystudio.cli.profiles import made, opened
from policystudio.domain.document import confirmed

FORMATS = ("html", "docx", "md", "txt", "json", "pdf")


def run(options: Options) -> int:
    """Writes the document as it is exported: without what nobody confirmed, stamped as a draft
    while it is not ready. With --strict: nothing where there are errors (3), 1 with warnings."""
    out = Path(options.output)
    format = out.suffix.lstrip(".").lower()
    if format not in FORMATS:
        return usage(f"OUT must end in one of: {', '.join('.' + f for f in FORMATS)}")
    at = opened(options.file)
    if options.document not in at.knowledge.outlines:
        return usage(f"there is no document “{options.document}”: {', '.join(at.knowledge.outlines)}")
    result = made(at, options)
    errors = any(issue.severity == "error" for issue in result.issues)
    if options.strict and errors:
        print_issues([i for i in result.issues if i.severity == "error"], options)
        return 3
    document = confirmed(result.document)
    fixed = at.knowledge.words
    words = fixed[document.language if document.language in fixed else "lv"]
    storage.write_whole(
        out,
        rendering.render(
            document, format, fragment=options.fragment, words=words, knowledge_date=at.knowledge.checked
        ),
    )
    if result.issues:
        print(f"{out}: {count_line(result.issues)}; see: policystudio check", file=sys.stderr)
    warnings = any(issue.severity == "warning" for issue in result.issues)
    return 1 if options.strict and warnings else 0
