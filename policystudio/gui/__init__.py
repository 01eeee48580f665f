"""The window (PySide6); widgets compute nothing. Imported only by `gui` itself and the launcher."""
