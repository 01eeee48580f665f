"""Finding words in the document."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from policystudio.gui.preview import Preview
from policystudio.gui.words import _


class FindBar(QWidget):
    """Finds words in the document."""

    def __init__(self, preview: Preview) -> None:
        super().__init__()
        self._preview = preview
        self.line = QLineEdit()
        self.line.setObjectName("find")
        self.line.setClearButtonEnabled(True)
        self.line.returnPressed.connect(lambda: preview.find_words(self.line.text()))
        self._next = QPushButton()
        self._next.setObjectName("find:next")
        self._next.clicked.connect(lambda: preview.find_words(self.line.text()))
        self._previous = QPushButton()
        self._previous.setObjectName("find:previous")
        self._previous.clicked.connect(lambda: preview.find_words(self.line.text(), back=True))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.line, self._previous, self._next):
            layout.addWidget(widget)
        self.redraw()
        self.hide()

    def redraw(self) -> None:
        """All words in the language of the window."""
        self.line.setPlaceholderText(_("Find in the policy"))
        self.line.setAccessibleName(_("Find in the policy"))
        self._next.setText(_("Next"))
        self._previous.setText(_("Previous"))

    def open(self) -> None:
        """Shows the bar with the keyboard in it."""
        self.show()
        self.line.setFocus()
        self.line.selectAll()
