"""What a clinic may do without a finding, and what of a language on offer counts."""

from __future__ import annotations

from typing import get_args

from prep_guide.content.build import FORMS
from prep_guide.content.model import Form
from prep_guide.content.review.parity import UNCOMPARED
from prep_guide.content.review.passages import TEXTS, TITLES, WORDLESS

PAIN = "questions/pain.md"
ENGLISH = """\
---
question: Will it hurt?
topic: comfort
order: 10
needle_free: What then?
---
Ask us. [It](guide:stages/numbing)
"""
SPANISH = """\
---
question: ¿Duele?
topic: comfort
order: 10
needle_free: ¿Y qué?
---
Pregunte. [Vea](guide:stages/numbing)
"""


def test_a_change_in_all_languages_is_right(clean) -> None:
    clean.change(f"content/base/en/{PAIN}", None, ENGLISH)
    clean.change(f"content/base/es/{PAIN}", None, SPANISH)
    assert clean.found() == []


def test_a_change_in_the_only_language_on_offer_is_right(clean) -> None:
    clean.change("clinic.toml", '"en", "es"', '"en"')
    clean.change(f"content/base/en/{PAIN}", None, ENGLISH)
    clean.change("content/base/es/questions/parking.md", None, None)
    assert clean.found() == []


def test_a_change_of_base_is_hidden_where_a_procedure_has_its_own_from_below(clean) -> None:
    own = ENGLISH.replace("Will", "How will").replace("hurt?", "feel?")
    clean.change(f"shipped/breast/en/{PAIN}", None, own)
    clean.change(f"shipped/breast/es/{PAIN}", None, SPANISH)
    clean.change(f"content/base/en/{PAIN}", None, ENGLISH)
    clean.change(f"content/base/es/{PAIN}", None, SPANISH)
    (english, spanish) = clean.look().findings
    assert (english.file, english.rule) == (f"content/base/en/{PAIN}", "precedence")
    assert f"hidden by breast/en/{PAIN}" in english.problem
    assert f"hidden by breast/es/{PAIN}" in spanish.problem
    clean.change(f"content/breast/en/{PAIN}", None, own)
    clean.change(f"content/breast/es/{PAIN}", None, SPANISH)
    assert clean.found() == []


def test_a_procedure_that_is_not_on_offer_hides_nothing(clean) -> None:
    clean.change("clinic.toml", "languages =", "procedures = []\nlanguages =")
    clean.change("shipped/breast/en/wording.toml", None, 'welcome_title = "Hello to you."\n')
    clean.change("shipped/breast/es/wording.toml", None, 'welcome_title = "Hola."\n')
    for language in ("en", "es"):
        clean.change(f"content/base/{language}/wording.toml", None, 'welcome_title = "Hi."\n')
    assert clean.found() == [("content/base/en/wording.toml", 1), ("content/base/es/wording.toml", 1)]
    clean.change("clinic.toml", "procedures = []", 'procedures = ["base"]')
    assert clean.found("precedence") == []


def test_the_fallback_language_is_the_measure(clean) -> None:
    clean.change("clinic.toml", "languages =", 'fallback = "es"\nlanguages =')
    clean.change("shipped/base/en/tasks/ride.md", None, None)
    assert ("base/en/tasks/ride.md", 0) in clean.found("parity")


def test_a_language_without_any_file_of_a_layer_is_one_finding(clean) -> None:
    for name in ("guide.md", "questions/bra.md"):
        clean.change(f"shipped/breast/es/{name}", None, None)
    assert clean.found("parity") == [("breast/es", 0)]


def test_the_rules_know_of_every_field_whether_it_has_words() -> None:
    known = TITLES | TEXTS | WORDLESS | UNCOMPARED | {"unit"}
    for form in FORMS.values():
        for name in fields_of(form):
            assert name in known, f"{name} of {form.__name__} is in none of the sets of passages.py"


def fields_of(form: type[Form]) -> set[str]:
    """Every key a file of this form may have, and those inside it."""
    names = set()
    for name, field in form.model_fields.items():
        if name in ("body", "origin", "number") or (name == "id" and "origin" in form.model_fields):
            continue
        inner = [each for each in forms_in(field.annotation) if each is not form]
        names |= {field.alias or name} if not inner else set().union(*map(fields_of, inner))
    return names


def forms_in(annotation: object) -> list[type[Form]]:
    if isinstance(annotation, type) and issubclass(annotation, Form):
        return [annotation]
    return [form for each in get_args(annotation) for form in forms_in(each)]
