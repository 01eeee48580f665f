"""All data files of a folder → knowledge, with the faults of those that cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from policystudio.domain.clauses import Clause, Outline, Topic
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.knowledge.activities import read_activity
from policystudio.knowledge.catalogue import (
    read_act,
    read_kind,
    read_requirement,
    read_service,
    read_vocabulary,
)
from policystudio.knowledge.questions import read_section
from policystudio.knowledge.reading import Table, distinct, open_table, read_text
from policystudio.notation.clauses import read_clause
from policystudio.notation.faults import Fault

T = TypeVar("T")


def read_all(folder: Path) -> tuple[Knowledge, tuple[Fault, ...]]:
    """The knowledge as far as it can be read, and the faults of the files that cannot."""
    return _Reader(folder).read()


class _Reader:
    def __init__(self, folder: Path) -> None:
        self.root = folder
        self.resources = folder / "resources"
        self.templates = folder / "templates"
        self.faults: list[Fault] = []
        self.tables: set[str] = set()  # ids of the Latvian table clauses: translations follow them

    def read(self) -> tuple[Knowledge, tuple[Fault, ...]]:
        vocabulary = Pairs(self._each("vocabulary", lambda table, _: read_vocabulary(table)))
        sections = self._each("interview", lambda t, id: read_section(t, id, vocabulary))
        activities = self._each("activities", lambda t, id: read_activity(t, id, vocabulary))
        acts = self._each("laws", read_act, leave_out=("requirements",))
        ordered_sections = sorted(sections, key=lambda s: (s[1].order, s[0]))
        ordered_activities = sorted(activities, key=lambda a: (a[1].order, a[0]))
        pack, checked = self._tried(self._pack) or ("", "")
        topics, translations = self._topics()
        questions = [q for _, s in ordered_sections for q in s.questions]
        questions += [q for _, a in ordered_activities for q in (a.gate, *a.questions)]
        knowledge = Knowledge(
            pack=pack,
            checked=checked,
            sections=Pairs(ordered_sections),
            activities=Pairs(ordered_activities),
            services=Pairs(self._each("services", read_service)),
            vocabulary=vocabulary,
            acts=Pairs((id, act) for id, (act, _) in acts),
            provisions=Pairs((p.id, p) for _, (_, provisions) in acts for p in provisions),
            requirements=self._requirements(),
            kinds=Pairs(sorted(self._each("kinds", read_kind), key=lambda k: (k[1].order, k[0]))),
            words=Pairs(self._each("words", lambda t, _: Pairs({word: t.text(word) for word in t.data}))),
            topics=Pairs((t.id, t) for t in topics),
            outlines=Pairs(self._outlines()),
            translations=Pairs(translations),
            questions=Pairs((q.id, q) for q in questions),
        )
        return knowledge, tuple(self.faults)

    def _each(
        self, name: str, read: Callable[[Any, str], T], leave_out: tuple[str, ...] = ()
    ) -> list[tuple[str, T]]:
        found: list[tuple[str, T]] = []
        for file in _files(self.resources / name, ".toml"):
            id = file.stem
            if id in leave_out:
                continue
            value = self._tried(lambda file=file, id=id: read(open_table(file, self.root), id))  # type: ignore[misc]
            if value is not None:
                found.append((id, value))
        return found

    def _tried(self, work: Callable[[], T]) -> T | None:
        try:
            return work()
        except Fault as fault:
            self.faults.append(fault)
            return None

    def _pack(self) -> tuple[str, str]:
        table = open_table(self.resources / "pack.toml", self.root)
        pack = table.text("pack"), table.text("checked")
        table.done()
        return pack

    def _requirements(self) -> Pairs[str, Any]:
        file = self.resources / "laws" / "requirements.toml"
        tables = self._tried(lambda: self._rows(open_table(file, self.root))) if file.is_file() else None
        found = [self._tried(lambda t=t: read_requirement(t)) for t in tables or ()]  # type: ignore[misc]
        return Pairs((r.id, r) for r in found if r is not None)

    def _rows(self, table: Table) -> list[Table]:
        rows = table.tables("requirement")
        table.done()
        distinct((row.text("id") for row in rows), table.file)
        return rows

    def _topics(self) -> tuple[list[Topic], list[tuple[tuple[str, str], Clause]]]:
        topics: list[Topic] = []
        translations: list[tuple[tuple[str, str], Clause]] = []
        languages = [d.name for d in _folders(self.templates) if len(d.name) == 2]
        for language in sorted(languages, key=lambda language: (language != "lv", language)):
            for folder in _folders(self.templates / language):
                clauses = self._clauses(folder, language)
                if language != "lv":
                    translations += [((language, c.id), c) for c in clauses]
                    continue
                head = next((c for c in clauses if c.id.endswith("._topic")), None)
                if head is None:
                    self.faults.append(Fault("proof.no_topic_head", f"templates/lv/{folder.name}"))
                    continue
                rest = tuple(sorted((c for c in clauses if c is not head), key=lambda c: (c.order, c.id)))
                topics.append(Topic(folder.name, head, rest, head.each, head.when))
        return topics, translations

    def _clauses(self, folder: Path, language: str) -> list[Clause]:
        found = []
        for file in _files(folder, ".md"):
            name = file.relative_to(self.root).as_posix()
            clause = self._tried(
                lambda file=file, name=name: read_clause(  # type: ignore[misc]
                    read_text(file, name),
                    folder.name,
                    file.stem,
                    language,
                    name,
                    table=f"{folder.name}.{file.stem}" in self.tables,
                )
            )
            if clause is not None:
                found.append(clause)
                self.tables |= {clause.id} if clause.table else set()
        return found

    def _outlines(self) -> list[tuple[str, Outline]]:
        found = []
        for file in _files(self.templates / "outlines", ".toml"):
            outline = self._tried(lambda file=file: _outline(open_table(file, self.root), file.stem))  # type: ignore[misc]
            if outline is not None:
                found.append((file.stem, outline))
        return sorted(found, key=lambda named: (named[1].order, named[0]))


def _outline(table: Table, document: str) -> Outline:
    reader: Any = table.one_of("reader", ("public", "owner"), "public")
    outline = Outline(
        document=document,
        topics=table.texts("topics"),
        title=table.local("title"),
        when=table.when(),
        activities=table.texts("activities"),
        reader=reader,
        landscape=bool(table.get("landscape", bool, False)),
        order=int(table.get("order", int, 500)),
    )
    table.done()
    return outline


def _files(folder: Path, ending: str) -> Iterable[Path]:
    return sorted(p for p in folder.glob(f"*{ending}") if p.is_file()) if folder.is_dir() else ()


def _folders(folder: Path) -> Iterable[Path]:
    return sorted(p for p in folder.iterdir() if p.is_dir()) if folder.is_dir() else ()
