from __future__ import annotations

import gc
import subprocess
import sys
import weakref
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prep_guide.clinic import Clinic, Rule
from prep_guide.clock import Clock
from prep_guide.content.library import Library


class SetClock(Clock):
    """A clock that stands until it is moved."""

    def __init__(self, now: datetime = datetime(2026, 11, 22, 12, tzinfo=UTC)) -> None:
        self.moment = now

    def now(self) -> datetime:
        return self.moment


def library(*roots: Path, clock: Clock | None = None, **chosen: object) -> Library:
    return Library(roots, Clinic(**chosen), clock or SetClock())  # type: ignore[arg-type]


def met(one: Library) -> list[tuple[str, int, str]]:
    return [(fault.file, fault.line, fault.field) for fault in one.faults]


def language(name: str) -> str:
    return f'name = "{name}"\n'


def test_a_whole_root_has_no_faults(write_root, small) -> None:
    one = library(write_root(small))
    one.languages(), one.offers("en"), one.wording("en"), one.guide("breast", "en"), one.guide("base", "en")
    assert one.faults == ()


def test_languages_are_the_fallback_and_then_by_name(write_root, small) -> None:
    small |= {
        "base/zh/language.toml": language("中文"),
        "base/es/language.toml": language("Español"),
        "base/de/language.toml": language("deutsch"),
        "base/fr/wording.toml": "",
    }
    one = library(write_root(small))
    assert [each.code for each in one.languages()] == ["en", "de", "es", "zh"]
    assert one.languages()[0].region == "US"


def test_the_clinic_limits_and_orders_languages(write_root, small) -> None:
    small |= {"base/es/language.toml": language("Español"), "base/de/language.toml": language("Deutsch")}
    one = library(write_root(small), languages=("es", "xx", "en", "es"))
    assert [each.code for each in one.languages()] == ["es", "en"]
    assert met(one) == [("clinic.toml", 0, "languages")]


def test_a_library_without_any_language_still_opens(write_root, tmp_path: Path) -> None:
    one = library(tmp_path / "nowhere")
    assert [each.code for each in one.languages()] == ["en"]
    assert [offer.title for offer in one.offers("en")] == ["Base"]
    assert one.guide("breast", "es").opening.title == "Base"
    assert one.guide("breast", "es").stages == ()
    assert one.wording("en").text("next_stage") == "next stage"
    assert {fault.file for fault in one.faults} == {str(tmp_path / "nowhere"), "clinic.toml"}


@pytest.mark.parametrize(
    ("content", "expected", "line", "field"),
    [
        ('direction = "ltr"\n', None, 1, "name"),
        ('name = ""\n', None, 1, "name"),
        ("name = 5\n", None, 1, "name"),
        ('name = "X"\ndirection = "up"\n', "ltr", 2, "direction"),
        ('name = "X"\nplural = "nplurals=2; plural=n;"\n', "ltr", 2, "plural"),
        ('name = "X"\nregion = "us"\n', "ltr", 2, "region"),
        ('name = "X"\nvoice = "English"\n', "ltr", 2, "voice"),
        ('name = "X"\ndirecton = "rtl"\n', "ltr", 2, "directon"),
    ],
)
def test_faults_of_a_language(write_root, small, content: str, expected, line: int, field: str) -> None:
    small["base/he/language.toml"] = content
    one = library(write_root(small))
    found = {each.code: each.direction for each in one.languages()}
    assert found.get("he") == expected
    assert met(one) == [("base/he/language.toml", line, field)]
    one.wording("he")


def test_a_broken_language_gives_way_to_the_one_below(write_root, small) -> None:
    clinic = write_root({"base/en/language.toml": 'name = "English'}, "clinic")
    one = library(write_root(small), clinic)
    assert one.languages()[0].name == "English"
    assert met(one) == [("clinic/base/en/language.toml", 1, "")]


def test_offers_are_in_the_order_of_their_facts_and_base_is_last(write_root, small) -> None:
    for name, order in (("thyroid", "order = 5"), ("zebra", "order = 10"), ("breast-mri", "")):
        small[f"{name}/guide.toml"] = order + "\n"
        small[f"{name}/en/guide.md"] = small["breast/en/guide.md"]
    offers = library(write_root(small)).offers("en")
    assert [offer.procedure for offer in offers] == ["thyroid", "breast", "zebra", "breast-mri", "base"]
    assert (offers[1].title, offers[1].short, offers[1].with_) == (
        "Breast biopsy",
        "Breast",
        "with ultrasound",
    )
    assert [offers[1].picture, offers[-1].picture] == ["card-breast", "card-base"]


def test_the_clinic_limits_and_orders_procedures(write_root, small) -> None:
    for name in ("thyroid", "breast-mri"):
        small[f"{name}/guide.toml"] = ""
        small[f"{name}/en/guide.md"] = small["breast/en/guide.md"]
    one = library(write_root(small), procedures=("base", "thyroid", "brest", "breast"))
    assert [offer.procedure for offer in one.offers("en")] == ["thyroid", "breast", "base"]
    assert met(one) == [("clinic.toml", 0, "procedures")]


def test_an_offer_in_another_language_says_so(write_root, small) -> None:
    small |= {
        "base/es/language.toml": language("Español"),
        "base/es/guide.md": small["base/en/guide.md"].replace("Any biopsy", "Biopsia"),
    }
    offers = library(write_root(small)).offers("es")
    assert [(offer.title, offer.language) for offer in offers] == [("Breast biopsy", "en"), ("Biopsia", "es")]


@pytest.mark.parametrize(
    ("changed", "line", "field"),
    [("title: Breast biopsy\n", 1, "title"), ("---\ntitle", 1, ""), ("with: with ultrasound\n", 1, "with")],
)
def test_a_procedure_with_broken_words_is_not_offered(
    write_root, small, changed: str, line: int, field: str
) -> None:
    small["breast/en/guide.md"] = small["breast/en/guide.md"].replace(changed, "", 1)
    one = library(write_root(small))
    assert [offer.procedure for offer in one.offers("en")] == ["base"]
    assert met(one) == [("breast/en/guide.md", line, field)]


def test_an_offer_shows_nothing_but_texts_and_names_of_pictures(write_root, small) -> None:
    small["breast/guide.toml"] = 'picture = "../secret"\n'
    clinic = write_root({"breast/en/guide.md": "---\ntitle: [A]\nshort: B\nwith: C\n---\n"}, "clinic")
    one = library(write_root(small), clinic)
    assert (one.offers("en")[0].title, one.offers("en")[0].picture) == ("Breast biopsy", "")
    assert met(one) == [("clinic/breast/en/guide.md", 2, "title")]


def test_a_broken_offer_gives_way_to_the_one_below(write_root, small) -> None:
    clinic = write_root({"breast/en/guide.md": "---\ntitle: Ours\n---\n"}, "clinic")
    one = library(write_root(small), clinic)
    assert one.offers("en")[0].title == "Breast biopsy"
    assert met(one) == [("clinic/breast/en/guide.md", 1, "short"), ("clinic/breast/en/guide.md", 1, "with")]


def test_a_hidden_procedure_is_not_offered(write_root, small) -> None:
    clinic = write_root({"breast/en/guide.md": "---\nhidden: true\n---\n"}, "clinic")
    one = library(write_root(small), clinic)
    assert [offer.procedure for offer in one.offers("en")] == ["base"]
    assert one.faults == ()


def test_what_the_welcome_page_needs_is_read_without_the_heavy_parts(write_root, small) -> None:
    root = write_root(small)
    code = f"""
import sys
from pathlib import Path
from prep_guide.clinic import Clinic
from prep_guide.clock import Clock
from prep_guide.content.library import Library
one = Library([Path({str(root)!r})], Clinic(), Clock())
assert one.languages() and len(one.offers("en")) == 2
assert one.wording("en").text("next_stage", stage="A") == "Next: A"
print(sorted({{"pydantic", "markdown", "nh3"}} & set(sys.modules)))
one.guide("breast", "en").stages[0].body.blocks
print(sorted({{"pydantic", "markdown", "nh3"}} & set(sys.modules)))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=Path.cwd()
    )
    assert done.stdout.splitlines() == ["[]", "['markdown', 'nh3', 'pydantic']"]


def test_only_the_offers_are_read_for_the_list(write_root, small, monkeypatch: pytest.MonkeyPatch) -> None:
    one = library(write_root(small))
    opened: list[str] = []
    plain = Path.open
    monkeypatch.setattr(Path, "open", lambda self, *mode: (opened.append(self.name), plain(self, *mode))[1])
    one.languages(), one.offers("en")
    assert set(opened) == {"language.toml", "guide.toml", "guide.md"}


def test_wording_is_merged_by_key(write_root, small) -> None:
    small |= {
        "base/es/language.toml": language("Español"),
        "base/es/wording.toml": 'next_stage = "Sigue: {stage}"\n',
        "breast/es/wording.toml": 'breast_only = "Solo"\n',
    }
    clinic = write_root(
        {"base/es/wording.toml": 'back = "Volver"\n', "base/en/wording.toml": 'hi = "Hi"\n'}, "clinic"
    )
    one = library(write_root(small), clinic)
    wording = one.wording("es", "breast")
    assert wording.text("next_stage", stage="A") == "Sigue: A"
    assert wording.text("back") == "Volver"
    assert wording.text("breast_only") == "Solo"
    assert wording.text("days_to_go", n=2) == "2 days"
    assert wording.text("hi") == "Hi"
    assert "breast_only" not in one.wording("es")


def test_the_fallback_fills_gaps_even_where_it_is_not_on_offer(write_root, small) -> None:
    small["base/es/language.toml"] = language("Español")
    one = library(write_root(small), languages=("es",))
    assert one.wording("es").text("next_stage", stage="A") == "Next: A"
    assert one.guide("breast", "es").stages[0].origin.language == "en"


@pytest.mark.parametrize(
    ("content", "line", "field"),
    [
        ("next_stage = 5\n", 1, "next_stage"),
        ('back = "B"\nnext_stage = []\n', 2, "next_stage"),
        ('next_stage = ["a", 5]\n', 1, "next_stage"),
        ('[next_stage]\nn = "a"\n', 1, "next_stage"),
        ('Next-Stage = "a"\n', 1, "Next-Stage"),
    ],
)
def test_a_text_that_is_none_leaves_the_one_below(
    write_root, small, content: str, line: int, field: str
) -> None:
    one = library(write_root(small), write_root({"base/en/wording.toml": content}, "clinic"))
    assert one.wording("en").text("next_stage", stage="A") == "Next: A"
    assert met(one) == [("clinic/base/en/wording.toml", line, field)]


def test_the_fallback_language_is_the_clinics(write_root, small) -> None:
    small |= {"base/es/language.toml": language("Español"), "base/de/language.toml": language("Deutsch")}
    one = library(write_root(small), fallback="es", languages=("de", "es"))
    assert one.guide("base", "xx").language.code == "es"
    assert one.guide("base", "en").language.code == "en"


def test_a_file_that_hides_and_is_broken_hides_nothing(write_root, small) -> None:
    clinic = write_root({"breast/en/guide.md": "---\nhidden: true\nhidden: true\n---\n"}, "clinic")
    one = library(write_root(small), clinic)
    assert one.offers("en")[0].title == "Breast biopsy"
    assert met(one) == [("clinic/breast/en/guide.md", 3, "hidden")]


def test_unknown_names_lead_to_base_and_to_the_fallback(write_root, small) -> None:
    one = library(write_root(small))
    for procedure in ("brest", "../base", "", "pictures"):
        guide = one.guide(procedure, "xx")
        assert (guide.procedure, guide.language.code) == ("base", "en")


def test_the_same_guide_is_not_read_twice_and_three_are_kept(write_root, small) -> None:
    small |= {"base/es/language.toml": language("Español"), "base/de/language.toml": language("Deutsch")}
    one = library(write_root(small))
    first, second = one.guide("breast", "en"), one.guide("breast", "es")
    one.guide("breast", "de")
    assert one.guide("breast", "en") is first
    assert one.guide("breast", "es") is second
    gone, kept = weakref.ref(first), weakref.ref(second)
    del first, second
    one.guide("base", "en"), one.guide("breast", "es"), one.guide("base", "de")
    gc.collect()
    assert gone() is None
    assert kept() is one.guide("breast", "es")


def test_two_windows_in_two_languages_read_nothing_anew(
    write_root, small, monkeypatch: pytest.MonkeyPatch
) -> None:
    small["base/es/language.toml"] = language("Español")
    one = library(write_root(small))

    def look() -> None:
        for code in ("en", "es"):
            one.offers(code), one.wording(code, "breast"), one.guide("breast", code)

    look()
    opened: list[str] = []
    plain = Path.open
    monkeypatch.setattr(Path, "open", lambda self, *mode: (opened.append(self.name), plain(self, *mode))[1])
    look()
    assert opened == []


def test_a_clinics_rule_stands_in_its_place_while_it_is_in_force(write_root, small) -> None:
    small["base/en/wording.toml"] += 'ask_care_team = "Please ask."\n'
    small["base/en/tasks/driver.md"] = "---\ntask: Find a driver\nwhen: -1d\n---\n{clinic: driver}\n"
    rule = Rule({"en": "Bring a driver."}, "Dr. A", date(2026, 11, 1), date(2026, 11, 23))
    clock = SetClock()
    one = library(write_root(small), clock=clock, rules={"driver": rule}, timezone="America/New_York")
    assert one.guide("base", "en").tasks[0].body.plain == "Bring a driver."
    clock.moment = datetime(2026, 11, 24, 4, tzinfo=UTC)  # 23:00 on the 23rd in New York
    assert one.guide("base", "en").tasks[0].body.plain == "Bring a driver."
    clock.moment = datetime(2026, 11, 24, 6, tzinfo=UTC)
    assert one.guide("base", "en").tasks[0].body.plain == "Please ask."


def test_each_fault_is_told_and_logged_once(write_root, small, caplog: pytest.LogCaptureFixture) -> None:
    small["base/en/stages/2-numbing.md"] = "no front matter"
    one = library(write_root(small))
    for procedure in ("base", "breast", "base"):
        one.guide(procedure, "en")
    assert met(one) == [("base/en/stages/2-numbing.md", 1, "")]
    logged = [(entry.name, entry.levelname) for entry in caplog.records]
    assert logged == [("prep_guide", "WARNING")]
    assert "base/en/stages/2-numbing.md:1" in caplog.text


SPOILED = st.one_of(
    st.binary(max_size=80),
    st.text(alphabet="ab:-[]{}\"'=&*!|>#% \n\t?,.0", max_size=120).map(str.encode),
    st.text(max_size=80).map(lambda text: f"---\n{text}\n---\n{text}".encode()),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_whatever_a_file_holds_there_is_a_guide(write_root, small, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(sorted(small)))
    root = write_root({**small, path: data.draw(SPOILED)})
    one = library(root)
    assert one.languages()
    assert one.offers("en")[-1].procedure == "base"
    assert one.wording("en").text("next_stage")
    guide = one.guide("breast", "en")
    assert len(guide.stages) >= 5
    assert all(isinstance(stage.body.plain, str) for stage in guide.stages)
