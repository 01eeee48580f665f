"""What the user describes himself: purposes, data, services."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from policystudio.domain.pairs import Pairs
from policystudio.gui.drive import choose, click, find, settle, type_into
from policystudio.gui.window import Window
from policystudio.gui.workspace import Workspace

ADD = "describe:activities:add"


@pytest.fixture
def workspace(window: Window) -> Workspace:
    """The sample, open at what happens with data."""
    window.open_sample()
    assert window.workspace is not None
    window.workspace.go("overview")
    settle()
    return window.workspace


def fill() -> None:
    """Describes a photo contest in the open form."""
    type_into(find("answer:noun"), "Fotokonkurss")
    type_into(find("answer:so_that"), "rīkotu fotokonkursu")
    type_into(find("answer:data:search"), "vārds")
    click(find("answer:data:option:name"))
    click(find("answer:basis:option:6.1.f"))
    type_into(find("answer:interest"), "parādīt, kā lieto mūsu preces")
    click(find("answer:obligatory:option:voluntary"))
    type_into(find("answer:consequence"), "konkursā piedalīties nevar")
    type_into(find("answer:keep"), "6")
    choose(find("answer:keep:unit"), "months")
    type_into(find("answer:after"), "konkursa beigām")
    click(find("answer:recipients:nobody"))
    click(find("answer:marketing:no"))


def contest(workspace: Workspace) -> str:
    """Describes a contest; the document's words."""
    click(find("overview:describe"))
    fill()
    click(find(ADD))
    settle()
    return text(workspace)


def text(workspace: Workspace) -> str:
    """The words of the document pane, a no-break space as a space."""
    settle()
    return workspace.preview.text().replace("\N{NO-BREAK SPACE}", " ")


def test_a_purpose_of_ones_own_is_described_and_written(workspace: Workspace) -> None:
    said = contest(workspace)
    assert "Fotokonkurss" in said and "Lai rīkotu fotokonkursu" in said
    (row,) = workspace.bridge.profile.own["activities"]
    assert row["id"] == "fotokonkurss"
    assert row["keep"] == Pairs({"count": 6, "unit": "months"}) and row["recipients"] == ()
    assert not [i for i in workspace.bridge.issues() if i.severity == "error" and "own" in i.place]


def test_what_is_missing_in_it_is_said_under_its_field_and_nothing_is_added(workspace: Workspace) -> None:
    click(find("overview:describe"))
    type_into(find("answer:noun"), "Fotokonkurss")
    click(find(ADD))
    dialog = find("describe:activities")
    assert isinstance(dialog, QDialog) and dialog.isVisible()
    told = find("problem:so_that")
    assert isinstance(told, QLabel) and told.text().startswith("✖ ")
    assert not workspace.bridge.profile.own.get("activities")
    type_into(find("answer:so_that"), "rīkotu konkursu")
    assert not told.isVisible()


def test_it_is_changed_copied_and_removed_and_undo_brings_it_back(workspace: Workspace) -> None:
    contest(workspace)
    click(find("own:activities:fotokonkurss:edit"))
    type_into(find("answer:noun"), "Zīmējumu konkurss")
    click(find(ADD))
    assert "Zīmējumu konkurss" in text(workspace) and "Fotokonkurss" not in text(workspace)
    click(find("own:activities:fotokonkurss:copy"))
    type_into(find("answer:noun"), "Eseju konkurss")
    click(find(ADD))
    assert [r["noun"] for r in workspace.bridge.profile.own["activities"]] == [
        "Zīmējumu konkurss",
        "Eseju konkurss",
    ]
    assert "Eseju konkurss" in text(workspace)
    click(find("own:activities:fotokonkurss:remove"))
    assert "Zīmējumu konkurss" not in text(workspace)
    workspace.bridge.undo()
    assert "Zīmējumu konkurss" in text(workspace)


def test_what_is_not_asked_any_more_is_not_kept(workspace: Workspace) -> None:
    contest(workspace)
    click(find("own:activities:fotokonkurss:edit"))
    click(find("answer:basis:option:6.1.a"))
    type_into(find("answer:withdraw"), "ar e-pastu mums")
    click(find("answer:ends:option:withdrawal"))
    click(find(ADD))
    (row,) = workspace.bridge.profile.own["activities"]
    assert "interest" not in row and "keep" not in row and row["basis"] == "6.1.a"


def test_data_and_a_recipient_of_ones_own_are_described_on_the_way(workspace: Workspace) -> None:
    click(find("overview:describe"))
    click(find("answer:data:describe"))
    type_into(find("answer:name"), "suņa vārds")
    click(find("describe:data:add"))
    own = find("answer:data:option:own:suna-vards")
    assert isinstance(own, QPushButton) is False and own.isChecked()  # type: ignore[attr-defined]
    fill()
    type_into(find("answer:recipients"), "Drukātava")
    click(find("answer:recipients:describe"))
    type_into(find("answer:what"), "drukas pakalpojums")
    choose(find("answer:country"), "LV")
    click(find("answer:role:option:processor"))
    click(find("describe:services:add"))
    click(find(ADD))
    said = text(workspace)
    assert "suņa vārds" in said and "Drukātava" in said


def test_an_own_service_is_changed_where_it_is_chosen(workspace: Workspace) -> None:
    workspace.go("people")
    settle()
    type_into(find("answer:people.it"), "Datoru dakteris")
    click(find("answer:people.it:describe"))
    type_into(find("answer:what"), "datoru apkope")
    choose(find("answer:country"), "LV")
    click(find("answer:role:option:processor"))
    click(find("describe:services:add"))
    assert "Datoru dakteris" in text(workspace)
    click(find("answer:people.it:change:own:datoru-dakteris"))
    type_into(find("answer:name"), "Datoru ārsts")
    click(find("describe:services:add"))
    assert "Datoru ārsts" in text(workspace) and "Datoru dakteris" not in text(workspace)
    assert workspace.bridge.profile.answers["people.it"].count("own:datoru-dakteris") == 1


def test_what_is_missing_of_a_purpose_of_ones_own_leads_to_the_list(workspace: Workspace) -> None:
    workspace.go("style")
    workspace.walk_to("own.activities")
    settle()
    assert workspace.current == "overview"
