"""A text browser for text of strangers: it never loads anything."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextBrowser


class SafeBrowser(QTextBrowser):
    """A text browser that never loads anything: no image, no style sheet, no file."""

    clicked = Signal(int)
    """A click without selecting, at a position in the text."""
    explained = Signal(int)
    """F1 at the reading position."""
    zoomed = Signal(int)
    """Ctrl and the wheel: steps."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setIndentWidth(26)
        self._pressed = -1
        self._blank = QImage(1, 1, QImage.Format.Format_ARGB32)
        self._blank.fill(Qt.GlobalColor.transparent)

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        """Nothing. An image must not be null, or Qt reads the file all the same."""
        return self._blank if kind == QTextDocument.ResourceType.ImageResource.value else ""

    def block_at(self, y: int) -> QTextBlock:
        """The first block that reaches below ``y``, in pixels from the top of the whole text.

        Not `cursorForPosition`: in the margin, and while the text is laid out bit by bit, that
        answers with any block.
        """
        document, layout = self.document(), self.document().documentLayout()
        low, high = 0, document.blockCount() - 1
        while low < high:
            middle = (low + high) // 2
            if layout.blockBoundingRect(document.findBlockByNumber(middle)).bottom() > y:
                high = middle
            else:
                low = middle + 1
        return document.findBlockByNumber(low)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the bullets of lists: Qt's own stand so close that they touch the words."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Text))
        layout, down = self.document().documentLayout(), self.verticalScrollBar().value()
        area = event.rect()
        block = self.block_at(area.top() + down)
        while block.isValid():
            place = layout.blockBoundingRect(block).translated(0, -down)
            if place.top() > area.bottom():
                break
            if block.textList() is not None and block.layout().lineCount():
                line = block.layout().lineAt(0)
                middle = place.top() + line.y() + line.height() - line.descent() - line.ascent() * 0.36
                left = self.cursorRect(QTextCursor(block)).left()
                painter.drawEllipse(QPointF(left - 12, middle), 2.6, 2.6)
            block = block.next()
        painter.end()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain words: Qt's own rich text would carry fonts and colours of the window."""
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace("\u2029", "\n"))
        return data

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remembers where a click began."""
        self._pressed = self.cursorForPosition(event.position().toPoint()).position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click that selected nothing and followed no link asks about the sentence."""
        super().mouseReleaseEvent(event)
        at = self.cursorForPosition(event.position().toPoint()).position()
        link = self.anchorAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection() and not link:
            self.clicked.emit(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 asks about the sentence at the cursor."""
        if event.key() == Qt.Key.Key_F1:
            self.explained.emit(self.textCursor().position())
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)
