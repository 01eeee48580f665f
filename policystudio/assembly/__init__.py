"""Register, answers and clauses → the document; the user's own wording."""

from policystudio.assembly.building import build
from policystudio.assembly.documents import documents
from policystudio.assembly.filters import Filters

__all__ = ["Filters", "build", "documents"]
