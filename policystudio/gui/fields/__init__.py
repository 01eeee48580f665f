"""One widget per kind of question."""

from __future__ import annotations

from policystudio.domain.questions import Question
from policystudio.gui.bridge import Bridge
from policystudio.gui.fields.base import Field
from policystudio.gui.fields.choosing import ChoiceField, ChoicesField, YesNoField
from policystudio.gui.fields.writing import LongTextField, TextField


def field_for(question: Question, bridge: Bridge) -> Field:
    """The widget in which a question is answered. Kinds that take long to import load late."""
    match question.kind:
        case "yes-no":
            return YesNoField(question, bridge)
        case "choice":
            return ChoiceField(question, bridge)
        case "choices":
            return ChoicesField(question, bridge)
        case "long-text":
            return LongTextField(question, bridge)
        case "number":
            from policystudio.gui.fields.measuring import NumberField

            return NumberField(question, bridge)
        case "duration":
            from policystudio.gui.fields.measuring import DurationField

            return DurationField(question, bridge)
        case "date":
            from policystudio.gui.fields.measuring import DateField

            return DateField(question, bridge)
        case "country":
            from policystudio.gui.fields.countries import CountryField

            return CountryField(question, bridge)
        case "services":
            from policystudio.gui.fields.services import ServicesField

            return ServicesField(question, bridge)
        case "records":
            from policystudio.gui.fields.records import RecordsField

            return RecordsField(question, bridge)
    return TextField(question, bridge)
