"""Register, answers and clauses → the document; the user's own wording."""

from policystudio.assembly.building import build
from policystudio.assembly.filters import Filters

__all__ = ["Filters", "build"]
