"""A bar over the work that says or asks something, without stopping it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from policystudio.gui.theme import M, S, dressed
from policystudio.gui.words import _


class Bar(QFrame):
    """Hidden until there is something to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        dressed(self, "bar")
        self._text = QLabel()
        self._text.setObjectName("bar:text")
        self._text.setWordWrap(True)
        self._text.setProperty("textFormat", "PlainText")  # by name: see `parts.scrolling`
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(M, S, M, S)
        self._row.addWidget(self._text, 1)
        self._buttons: list[QPushButton] = []
        self.hide()

    def tell(self, text: str) -> None:
        """Says something, with a button that closes the bar."""
        self.ask(text, (("bar:close", _("Close"), self.hide),))

    def ask(self, text: str, choices: Iterable[tuple[str, str, Callable[[], object]]]) -> None:
        """Says something with buttons: (object name, words, what to do)."""
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        self._text.setText(text)
        for name, words, work in choices:
            button = QPushButton(words)
            button.setObjectName(name)
            button.clicked.connect(lambda _on=False, work=work: work())
            self._row.addWidget(button)
            self._buttons.append(button)
        self.show()
