"""The document pane: the very document, following each keystroke, keeping the reader's place."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication, QTextEdit, QVBoxLayout, QWidget

from policystudio.domain.document import Document, Sentence
from policystudio.domain.pairs import Pairs
from policystudio.gui.bridge import Bridge
from policystudio.gui.browser import SafeBrowser
from policystudio.gui.patching import Patcher, anchors
from policystudio.gui.theme import colours, paper
from policystudio.gui.words import _
from policystudio.rendering import html
from policystudio.rendering.numbering import numbered

FADE_MS = 1500
"""So long what changed is shown."""


class Preview(QWidget):
    """The document as it stands now. Emits ``asked`` with the key of a sentence."""

    asked = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.browser = SafeBrowser()
        self.browser.setObjectName("preview")
        self.browser.clicked.connect(lambda at: self._ask(at))
        self.browser.explained.connect(lambda at: self._ask(at))
        self.browser.zoomed.connect(self.zoom)
        self.browser.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.browser)
        self._steps = 0
        self._html = ""
        self._patcher = Patcher()
        self._starts: list[int] = []
        self._keys: list[str] = []
        self._sentences: dict[str, Sentence] = {}
        self._changed: tuple[str, ...] = ()
        self._shown: tuple[str, ...] = ()
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(FADE_MS)
        self._fade.timeout.connect(self._faded)
        bridge.made_anew.connect(self.refresh)
        bridge.language_changed.connect(self.redraw)
        self.redraw()
        self.refresh()

    def redraw(self) -> None:
        """What screen readers are told, in the language of the window."""
        self.browser.setAccessibleName(_("The policy"))
        self.browser.setAccessibleDescription(
            _("Press F1 at a sentence to learn why it is there. For headings and tables, export HTML.")
        )

    # -- the text ----------------------------------------------------------------------------------

    def refresh(self, place: str = "") -> None:
        """Shows the document that was made last; the reader stays where he is."""
        document = numbered(self.bridge.made.document)
        words = self._words(document)
        text = html.body(document, words, anchors=True)
        after = {s.key: s for s in document.sentences()}
        before = self._sentences
        self._sentences = after
        if text == self._html and before:
            self._paint()
            return
        self._html = text
        top, style = self._top(), self._style()
        shown = self.browser.document()
        if not self._patcher.patch(shown, document, words, self._starts, self._keys, style):
            shown.setDefaultStyleSheet(style)
            self.browser.setHtml(f"<body>{text}</body>")
            self._patcher.shows(document, style)
            self._number()
            self._space_lines()
        self._go_back(top)
        if before and place:
            changed = [k for k, s in after.items() if k not in before or before[k].text != s.text]
            self._show_change(tuple(changed), {k for k in before if k not in after})
        self._paint()

    def text(self) -> str:
        """The words that are shown."""
        return self.browser.toPlainText()

    def _words(self, document: Document) -> Pairs[str, str]:
        known = self.bridge.session.knowledge.words
        return known.get(document.language) or known.get("lv") or Pairs()

    def _style(self) -> str:
        return paper(colours(), max(7.0, QApplication.font().pointSizeF() + 1 + self._steps))

    def _number(self) -> None:
        """Where each sentence begins, collected once from the anchors."""
        found = anchors(self.browser.document())
        self._starts, self._keys = [at for at, _key in found], [key for _at, key in found]

    def _space_lines(self) -> None:
        """A book's line height, and a column no wider than about 75 letters."""
        cursor = QTextCursor(self.browser.document())
        cursor.select(QTextCursor.SelectionType.Document)
        format = QTextBlockFormat()
        format.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(format)
        self._fit()

    def _fit(self) -> None:
        frame = self.browser.document().rootFrame()
        format = frame.frameFormat()
        letters = self.browser.fontMetrics().averageCharWidth() * 92
        side = max(24, (self.browser.viewport().width() - letters) // 2)
        if format.leftMargin() != side:
            format.setMargin(20)
            format.setLeftMargin(side)
            format.setRightMargin(side)
            frame.setFrameFormat(format)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the column in the middle."""
        super().resizeEvent(event)
        self._fit()

    # -- the reader's place --------------------------------------------------------------------------

    def _top(self) -> tuple[str, int] | None:
        """The sentence at the top edge, and how far above it the edge is."""
        if not self._starts:
            return None
        at = self.browser.block_at(self.browser.verticalScrollBar().value()).position()
        index = max(0, bisect_right(self._starts, at) - 1)
        return self._keys[index], self.browser.verticalScrollBar().value() - self._y(self._starts[index])

    def _go_back(self, top: tuple[str, int] | None) -> None:
        if top is None:
            return
        key, offset = top
        if key in self._keys:
            self.browser.verticalScrollBar().setValue(self._y(self._starts[self._keys.index(key)]) + offset)

    def _y(self, position: int) -> int:
        """Where a position lies in the whole text, in pixels from its top."""
        cursor = QTextCursor(self.browser.document())
        cursor.setPosition(position)
        return int(self.browser.cursorRect(cursor).top()) + self.browser.verticalScrollBar().value()

    def key_at(self, position: int) -> str:
        """The sentence at a position; "" before the first."""
        index = bisect_right(self._starts, position) - 1
        return self._keys[index] if index >= 0 else ""

    def _ask(self, position: int) -> None:
        key = self.key_at(position)
        if key:
            self.asked.emit(key)

    # -- what is shown of it ---------------------------------------------------------------------------

    def show_place(self, place: str) -> None:
        """Scrolls to a sentence, or to the first that a question moves, and marks it."""
        if place.startswith("sentence:"):
            keys: tuple[str, ...] = (place.removeprefix("sentence:"),)
        elif place.startswith("activity:"):
            id = place.removeprefix("activity:")
            keys = tuple(k for k, s in self._sentences.items() if s.activity == id)
        else:
            keys = self.moved_by(place)
        self._shown = keys
        # The chapter on it before the summary, which speaks of everything.
        own = tuple(k for k in keys if self._chapter(k)[1] == place.partition(".")[0])
        self._scroll_to(own or tuple(k for k in keys if self._chapter(k)[0] != "summary") or keys)
        self._paint()

    def show_chapter(self, pages: list[str], first: str = "") -> None:
        """Brings the chapter of the activities or sections of a page into sight, if nothing of it is;
        that of ``first`` rather than the others'."""
        for wanted in (*(id for id in pages if id == first), *pages):
            keys = [k for k, s in self._sentences.items() if s.activity == wanted]
            printed = (k for k, s in self._sentences.items() if s.topic not in ("title", "summary")
                       and any(q.startswith(f"{wanted}.") for q in s.facts))  # fmt: skip
            if found := tuple(keys or printed):
                self._scroll_to(found)
                return

    def moved_by(self, question: str) -> tuple[str, ...]:
        """The sentences that print or depend on a question."""
        return tuple(k for k, s in self._sentences.items() if question in s.facts or question in s.because)

    def _show_change(self, changed: tuple[str, ...], gone: set[str]) -> None:
        self._changed = changed
        if changed:
            self._scroll_to(changed)
            self._fade.start()

    def _scroll_to(self, keys: tuple[str, ...]) -> None:
        """Brings the first of the sentences into sight, if none of them is."""
        at = dict(zip(self._keys, self._starts, strict=True))
        places = [self._y(at[k]) for k in keys if k in at]
        bar, room = self.browser.verticalScrollBar(), self.browser.viewport().height()
        if not places or any(bar.value() <= y < bar.value() + room - 24 for y in places):
            return
        # With the heading of its chapter above it, where both have room.
        chapter = self._chapter(next(k for k in keys if k in at))
        head = self._y(next(start for key, start in at.items() if self._chapter(key) == chapter))
        bar.setValue(max(0, head - 12 if 0 <= places[0] - head < room * 2 // 3 else places[0] - room // 3))

    def _chapter(self, key: str) -> tuple[str, str]:
        """The topic and activity of a sentence; what follows words of one's own, none."""
        sentence = self._sentences.get(key)
        return (sentence.topic, sentence.activity) if sentence is not None else ("", "")

    def _faded(self) -> None:
        self._changed = ()
        self._paint()

    def _paint(self) -> None:
        """Marks over the text; the text itself stays what is exported."""
        c = colours()
        marks: list[QTextEdit.ExtraSelection] = []
        changed, shown = set(self._changed), set(self._shown)
        for index, key in enumerate(self._keys):
            sentence = self._sentences.get(key)
            format = QTextCharFormat()
            if key in changed:
                format.setBackground(c.changed)
            elif key in shown:
                format.setBackground(c.tint)
            if sentence is not None and sentence.assumed:
                format.setForeground(c.muted)
                format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            elif sentence is not None and sentence.own:
                format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
                format.setUnderlineColor(c.accent)
            if not format.propertyCount():
                continue
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._range(index)
            mark.format = format
            marks.append(mark)
        self.browser.setExtraSelections(marks)

    def _range(self, index: int) -> QTextCursor:
        """From the start of a sentence to its end: the next sentence, or the end of its block."""
        document = self.browser.document()
        start = self._starts[index]
        block = document.findBlock(start)
        end = block.position() + block.length() - 1
        if index + 1 < len(self._starts):
            end = min(end, self._starts[index + 1])
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(max(start, end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # -- zoom and find -----------------------------------------------------------------------------------

    def zoom(self, steps: int) -> None:
        """Larger or smaller by points; 0: as at the beginning."""
        self._steps = 0 if steps == 0 else min(12, max(-4, self._steps + steps))
        self._html = ""
        self.refresh()

    def find_words(self, text: str, *, back: bool = False) -> bool:
        """Selects the next place where ``text`` stands, from the beginning after the end."""
        if not text:
            return False
        flags = QTextDocument.FindFlag.FindBackward if back else QTextDocument.FindFlag(0)
        if self.browser.find(text, flags):
            return True
        where = QTextCursor.MoveOperation.End if back else QTextCursor.MoveOperation.Start
        self.browser.moveCursor(where)
        return self.browser.find(text, flags)

    def changeEvent(self, event: QEvent) -> None:
        """Link colours are baked in at `setHtml`: a new palette or font needs it again."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._html = ""
            QTimer.singleShot(0, self.refresh)
        super().changeEvent(event)
