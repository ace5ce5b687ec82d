"""The values of a file against the form it must have, and what is wrong in words a writer understands.

The check is pydantic's. Its messages are for programmers, so each kind of them has a sentence and a remedy
here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from prep_guide.content.fields import RULE, dotted, line_of, missing, unknown
from prep_guide.content.model import Form
from prep_guide.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic_core import ErrorDetails

F = TypeVar("F", bound=Form)

_A_LIST = ("Here a list is meant.", "Write one item a line after '- ', or all of them in [ ].")
_A_GROUP = ("Here a group of fields is meant.", "Write 'key: value' lines, indented, below the key.")
_A_NUMBER = ("This is not a whole number.", "Write digits only.")
_YES_OR_NO = ("This is neither true nor false.", "Write true or false.")
_A_DAY = ("This is not a date.", "Write it like 2026-11-30.")
_SENTENCES = {
    "string_pattern_mismatch": ("This is not of the right form.", "Write it like {example}."),
    "string_type": ("Here a text is meant.", "Write one text; put it in quotation marks."),
    "literal_error": ("This word cannot stand here.", "Write {expected}."),
    "greater_than_equal": ("This number is too small.", "Write {ge} or more."),
    "less_than_equal": ("This number is too large.", "Write {le} or less."),
    "too_long": ("There are {actual_length} of these; at most {max_length} can be shown.", "Divide them."),
    "too_short": ("The list is empty.", "Write at least one."),
    "share": ("More people are counted than there are.", "Make 'count' at most as large as 'of'."),
    "scale": ("A value lies beyond the end of the scale.", "Make 'of' the largest value there is."),
    "amounts": (
        "These are not the numbers of a figure.",
        "Write {{surgical: 14, guided: 2, unit: days}}; a number may be a range, as in 7-14.",
    ),
    "row_twice": ("Two rows have the id {row}.", "Give each row its own id."),
    **dict.fromkeys(("int_parsing", "int_type", "int_from_float", "int_parsing_size"), _A_NUMBER),
    **dict.fromkeys(("bool_parsing", "bool_type"), _YES_OR_NO),
    **dict.fromkeys(("date_type", "date_parsing", "date_from_datetime_parsing"), _A_DAY),
    "date_from_datetime_inexact": _A_DAY,
    **dict.fromkeys(("tuple_type", "list_type"), _A_LIST),
    **dict.fromkeys(("model_type", "model_attributes_type", "mapping_type", "dict_type"), _A_GROUP),
}
"""The problem and the remedy for each kind of error; words in braces are pydantic's facts about it."""


def fill(
    form: type[F], values: Mapping[str, object], lines: Mapping[str, int], given: Mapping[str, object]
) -> F | tuple[Fault, ...]:
    """The filled form, or everything that is wrong with the values; the faults' ``file`` is empty.

    Args:
        form: What the values must be.
        values: What the file says.
        lines: The line of each field by its dotted name.
        given: The fields that come from elsewhere, such as the file's name. The file must not have them.
    """
    known = [field.alias or name for name, field in form.model_fields.items() if name not in given]
    faults = [unknown(key, known, lines) for key in values if key not in known]
    try:
        filled = form.model_validate({**{key: values[key] for key in known if key in values}, **given})
    except ValidationError as error:
        found = [_fault(form, each, values, lines) for each in _primary(error)]
        # A value that may be of two types is refused once for each of them.
        faults += {fault.field: fault for fault in found}.values()
    else:
        if not faults:
            return filled
    return tuple(sorted(faults))


def _fault(
    form: type[Form], error: ErrorDetails, values: Mapping[str, object], lines: Mapping[str, int]
) -> Fault:
    kind = error["type"]
    if kind == "missing":
        return missing(dotted(error["loc"]), lines)
    steps = _steps_in(values, error["loc"])
    field = dotted(steps)
    if kind == "extra_forbidden":
        return unknown(field, _known_keys(form, steps[:-1]), lines)
    if kind == "string_too_short":
        return missing(field, lines)
    problem, remedy = _SENTENCES.get(kind, ("{message}.", "Compare it with a shipped file."))
    facts = {"message": error["msg"], "example": _example(form, steps), **error.get("ctx", {})}
    return Fault("", line_of(field, lines), field, RULE, problem.format(**facts), remedy.format(**facts))


def _primary(error: ValidationError) -> list[ErrorDetails]:
    """The errors without those that only follow from others: a list of faulty items is not empty."""
    errors = error.errors(include_url=False)
    return [
        each
        for each in errors
        if each["type"] != "too_short" or not any(_lies_in(other["loc"], each["loc"]) for other in errors)
    ]


def _lies_in(inner: tuple[int | str, ...], outer: tuple[int | str, ...]) -> bool:
    return len(inner) > len(outer) and inner[: len(outer)] == outer


def _steps_in(values: Mapping[str, object], steps: tuple[int | str, ...]) -> tuple[int | str, ...]:
    """The steps as far as they lead somewhere in the file; pydantic adds the names of types it tried."""
    place: Any = values
    for count, step in enumerate(steps):
        if isinstance(place, str):
            return steps[:count]
        try:
            place = place[step]
        except (LookupError, TypeError):
            return steps[:count]
    return steps


def _known_keys(form: type[Form], steps: tuple[int | str, ...]) -> list[str]:
    """The keys that may stand in the group of fields that the steps lead to."""
    for step in steps:
        if isinstance(step, str):
            inner = (part for part in _parts(_field(form, step).annotation) if isinstance(part, type))
            form = next((part for part in inner if issubclass(part, Form)), form)
    return [field.alias or name for name, field in form.model_fields.items()]


def _example(form: type[Form], steps: tuple[int | str, ...]) -> str:
    """What the form gives as examples of a field, as part of a sentence."""
    names = [step for step in steps if isinstance(step, str)]
    field = _field(form, names[0]) if len(names) == 1 else None
    if field is None:
        return "the one in a shipped file"
    hints = [part for part in (field, *_parts(field.annotation)) if isinstance(part, FieldInfo)]
    examples = next((hint.examples for hint in hints if hint.examples), ["the one in a shipped file"])
    return " or ".join(str(example) for example in examples)


def _field(form: type[Form], key: str) -> FieldInfo:
    fields = form.model_fields
    return next(field for name, field in fields.items() if key in {name, field.alias})


def _parts(annotation: object) -> Iterator[object]:
    """A type and all it is made of: of ``tuple[Row, ...]`` also ``Row``."""
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)
