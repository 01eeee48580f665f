"""How much an owner has to do: the facts of two companies are given through the window's own controls,
page by page, and every act is counted."""

from __future__ import annotations

from typing import Any

import pytest

from policystudio import interview, paths
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.domain.questions import Question
from policystudio.gui.drive import choose, click, find, settle, type_into
from policystudio.gui.overview import Overview
from policystudio.gui.plan import CARDS, OVERVIEW, SUMMARY
from policystudio.gui.sheet import Sheet
from policystudio.gui.window import Window
from policystudio.notation.profiles import read_profile

ROOT = paths.shipped()
TYPED = ("text", "long-text", "email", "phone", "url", "registration-number", "date", "number")


class Owner:
    """Somebody who has the answers at hand, reads the pages in order and leaves nothing open.

    ``acts``: a question answered, a service picked, a row described, a card accepted, a list
    confirmed; choosing the kind is one too. ``fields``: those that the rows of what he describes
    himself have beyond the first.
    """

    def __init__(self, window: Window, book: Profile) -> None:
        self.window, self.book = window, book
        self.acts: list[str] = []
        self.fields: list[str] = []
        self.pages: list[str] = []
        self._answered: set[str] = set()

    def begin(self) -> None:
        """From the start page to the last page, by “Next” alone."""
        self._click(f"kind:{self.book.kind}", counts=True)
        workspace = self.window.workspace
        assert workspace is not None
        while True:
            self.pages.append(workspace.current)
            if workspace.current == OVERVIEW:
                self._overview()
            elif workspace.current == CARDS:
                self._click("accept:all", counts=True)
            elif workspace.current != SUMMARY:
                self._page()
            if workspace.current == SUMMARY:
                return
            self._click("next")

    @property
    def profile(self) -> Profile:
        """What was answered."""
        assert self.window.bridge is not None
        return self.window.bridge.profile

    def _overview(self) -> None:
        assert self.window.workspace is not None
        page = self.window.workspace.pages[OVERVIEW]
        assert isinstance(page, Overview)
        wanted = {
            a.gate.id: self.book.answers.get(a.gate.id) for a in self.window.knowledge.activities.values()
        }
        for gate, answer in wanted.items():
            if answer is None or answer == self.profile.answers.get(gate, answer):
                continue
            if gate not in page.boxes:
                key = next(key for key, group in page.groups.items() if gate in group.gates)
                self._click(f"group:{key}")
            self._click(f"answer:{gate}:{answer}", counts=True)
        self._describe_activities()
        self._click("confirm:all", counts=True)

    def _describe_activities(self) -> None:
        for row in self.book.own.get("activities", ()):
            self._click("overview:describe")
            self._row("activities", row)

    def _page(self) -> None:
        """Answers what is asked, from top to bottom, also what an answer brings."""
        workspace = self.window.workspace
        assert workspace is not None
        while True:
            page = workspace.pages[workspace.current]
            assert isinstance(page, Sheet)
            asked = [id for id in page.boxes if id in self.book.answers and id not in self._answered]
            if not asked:
                return
            self._answer(self.window.knowledge.questions[asked[0]], self.book.answers[asked[0]])
            self._answered.add(asked[0])

    def _answer(self, question: Question, value: Any) -> None:
        name = f"answer:{question.id}"
        if question.kind == "services":
            self._services(name, value)
            return
        if question.kind != "records":
            self.acts.append(question.id)
        if question.kind in TYPED:
            type_into(find(name), str(value))
        elif question.kind == "yes-no":
            click(find(f"{name}:{value}"))
        elif question.kind == "choice":
            click(find(f"{name}:option:{value}"))
        elif question.kind == "choices":
            for option in value or ("",):
                click(find(f"{name}:option:{option}" if option else f"{name}:none"))
        elif question.kind == "duration":
            choose(find(f"{name}:unit"), value["unit"])
            type_into(find(name), str(value["count"]))
        elif question.kind == "records":
            for number, row in enumerate(value):
                click(find(f"{name}:add"))
                self._fields(question.rows, row, find(f"{name}:{number}:remove").parentWidget())
        else:
            raise AssertionError(question.kind)
        settle()

    def _services(self, name: str, ids: tuple[str, ...]) -> None:
        if not ids:
            self._click(f"{name}:nobody", counts=True)
        for id in ids:
            kind, _sign, own = id.rpartition(":")
            known = {str(row["id"]) for row in self.profile.own.get("services", ())}
            if kind and own not in known:
                row = next(r for r in self.book.own["services"] if r["id"] == own)
                self._click(f"{name}:describe")
                self._row("services", row)
            else:
                service = self.window.knowledge.services.get(id)
                type_into(find(name), service.name if service else own)
                choose(find(f"{name}:list"), id)
                self.acts.append(f"{name} {id}")

    def _row(self, list_name: str, row: Pairs[str, Any]) -> None:
        dialog = find(f"describe:{list_name}")
        self._fields(interview.own_lists(self.window.knowledge)[list_name].rows, row, dialog)
        click(find(f"describe:{list_name}:add"))
        settle()

    def _fields(self, rows: tuple[Question, ...], row: Pairs[str, Any], inside: Any) -> None:
        """The fields of one row; named without a file, so looked for in their form."""
        given = [q for q in rows if row.get(q.id) is not None]
        for question in given:
            value = row[question.id]
            name = f"answer:{question.id}"
            (self.acts if question is given[0] else self.fields).append(f"{question.id} of {row['id']}")

            def part(suffix: str = "", name: str = name) -> Any:
                return next(w for w in inside.findChildren(object) if w.objectName() == name + suffix)

            if question.kind in TYPED:
                type_into(part(), str(value))
            elif question.kind == "country":
                choose(part(), str(value))
            elif question.kind == "yes-no":
                click(part(f":{value}"))
            elif question.kind == "choice":
                click(part(f":option:{value}"))
            elif question.kind == "choices":
                for option in value:
                    click(part(f":option:{option}"))
            elif question.kind == "duration":
                choose(part(":unit"), value["unit"])
                type_into(part(), str(value["count"]))
            elif question.kind == "services" and not value:
                click(part(":nobody"))
            elif question.kind == "services":
                for id in value:
                    type_into(part(), self.window.knowledge.services[id].name)
                    choose(part(":list"), id)
            else:
                raise AssertionError(question.kind)

    def _click(self, name: str, *, counts: bool = False) -> None:
        click(find(name))
        settle()
        if counts:
            self.acts.append(name)


@pytest.mark.parametrize(
    ("file", "acts", "fields", "pages"),
    [
        ("tests/cases/huntprox/profile.policystudio", 45, 10, 14),
        ("resources/samples/saas.policystudio", 60, 25, 14),
    ],
)
def test_a_company_gives_its_facts_in_few_acts_and_pages(
    window: Window, file: str, acts: int, fields: int, pages: int
) -> None:
    owner = Owner(window, read_profile((ROOT / file).read_text("utf-8")))
    owner.begin()
    assert window.bridge is not None
    errors = [i for i in window.bridge.issues() if i.code.startswith("answer.") and i.severity == "error"]
    assert errors == []
    assert owner.profile.assumed == ()
    assert len(owner.acts) <= acts, owner.acts
    assert len(owner.fields) <= fields, owner.fields
    assert len(owner.pages) == len(set(owner.pages)) <= pages, owner.pages
    said = {id: value for id, value in owner.book.answers.items() if id in owner.profile.answers}
    given = {id: owner.profile.answers[id] for id in said if not _own(said[id])}
    assert given == {id: said[id] for id in given}


def _own(value: Any) -> bool:
    return isinstance(value, tuple) and any("own:" in str(v) or isinstance(v, Pairs) for v in value)
