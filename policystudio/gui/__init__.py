"""The window (PySide6); widgets compute nothing."""
