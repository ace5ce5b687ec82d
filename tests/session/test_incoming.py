"""An appointment from elsewhere: what is taken over from it, and the sentence for what cannot be."""

from __future__ import annotations

import gc
import json
import tomllib
from contextlib import suppress
from datetime import datetime
from time import thread_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prep_guide import paths
from prep_guide.session.appointment import Appointment
from prep_guide.session.incoming import (
    MOST_BYTES,
    Refusal,
    RefusedError,
    Setting,
    Visit,
    read_code,
    read_file,
)
from prep_guide.session.incoming.card import LONGEST, write_code

ZONE = "America/New_York"
SETTING = Setting(ZONE, {"Main building": "main", "North": "north"}, ("base", "breast-ultrasound"))
LOCAL = datetime.fromisoformat("2026-12-03T10:30")
EVENT = "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261122T120000Z\r\n{}\r\nEND:VEVENT\r\n"
FHIR = {
    "resourceType": "Appointment",
    "status": "booked",
    "start": "2026-12-03T15:30:00Z",
    "end": "2026-12-03T16:30:00Z",
    "participant": [
        {"actor": {"reference": "Patient/7", "display": "Somebody"}, "status": "accepted"},
        {"actor": {"reference": "Location/1", "display": "Main Building"}, "status": "accepted"},
    ],
}


def calendar(*events: str) -> bytes:
    body = "".join(EVENT.format(event) for event in events)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{body}END:VCALENDAR\r\n".encode()


def fhir(**changes: object) -> bytes:
    return json.dumps({key: value for key, value in (FHIR | changes).items() if value is not None}).encode()


def refusal(data: bytes) -> Refusal:
    with pytest.raises(RefusedError) as refused:
        read_file(data, SETTING)
    return refused.value.refusal


def test_a_place_pasted_with_a_line_separator_is_whole() -> None:
    event = "DTSTART:20261203T103000\r\nLOCATION:Main\u2028building"
    assert (
        read_file(calendar(event), Setting(ZONE, {"Main\u2028building": "main"}, ())).appointment.place
        == "main"
    )


@pytest.mark.parametrize(
    "start",
    [
        "DTSTART:20261203T103000",
        "DTSTART:20261203T153000Z",
        "DTSTART;TZID=America/New_York:20261203T103000",
        "DTSTART;TZID=Eastern Standard Time:20261203T103000",
    ],
)
def test_a_calendar_gives_the_time_on_the_wall(start: str) -> None:
    assert read_file(calendar(start), SETTING) == Visit(Appointment(LOCAL, ZONE))


def test_a_zone_of_its_own_is_kept() -> None:
    visit = read_file(calendar("DTSTART;TZID=America/Denver:20261203T103000"), SETTING)
    assert visit.appointment == Appointment(LOCAL, "America/Denver")


def test_the_place_is_known_by_its_name() -> None:
    assert (
        read_file(calendar("DTSTART:20261203T103000\r\nLOCATION:north "), SETTING).appointment.place
        == "north"
    )
    assert read_file(calendar("DTSTART:20261203T103000\r\nLOCATION:Mars"), SETTING).appointment.place == ""


def test_whole_days_are_reminders() -> None:
    data = calendar("DTSTART;VALUE=DATE:20261126", "DTSTART:20261203T103000", "DTSTART;VALUE=DATE:20261205")
    assert read_file(data, SETTING).appointment.local == LOCAL


def test_fhir_gives_time_and_place() -> None:
    expected = Visit(Appointment(LOCAL, ZONE, "main"))
    assert read_file(fhir(), SETTING) == expected
    bundle = {
        "resourceType": "Bundle",
        "entry": [{"resource": {"resourceType": "Patient"}}, {"resource": FHIR}],
    }
    assert read_file(json.dumps(bundle).encode(), SETTING) == expected


def test_nothing_of_the_person_is_kept() -> None:
    assert "Somebody" not in repr(read_file(fhir(), SETTING))


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", Refusal.NOT_READABLE),
        (b"\xff\xfe\x00", Refusal.NOT_READABLE),
        (b"hello", Refusal.NOT_READABLE),
        (b"%PDF-1.7", Refusal.NOT_READABLE),
        (b" " * (MOST_BYTES + 1), Refusal.TOO_LARGE),
        (b"BEGIN:VCALENDAR\r\nX:" + b"a" * 20000, Refusal.NOT_READABLE),
        (b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 1000, Refusal.TOO_LARGE),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n\x00;\r\n", Refusal.NOT_READABLE),
        (calendar(), Refusal.NO_APPOINTMENT),
        (calendar("DTSTART;VALUE=DATE:20261203"), Refusal.NO_APPOINTMENT),
        (calendar("DTSTART:tomorrow"), Refusal.NO_APPOINTMENT),
        (calendar("SUMMARY:x"), Refusal.NO_APPOINTMENT),
        (calendar("DTSTART:20261203T103000", "DTSTART:20261204T103000"), Refusal.SEVERAL),
        (calendar("DTSTART:20261203T103000\r\nSTATUS:CANCELLED"), Refusal.CANCELED),
        (calendar("DTSTART:00010101T000000Z"), Refusal.FAR_AWAY),
        (calendar("DTSTART:99991231T235959Z"), Refusal.FAR_AWAY),
        (b"{", Refusal.NOT_READABLE),
        (b'{"resourceType": NaN}', Refusal.NOT_READABLE),
        (b'{"a":' * 10000, Refusal.NOT_READABLE),
        (b"{}", Refusal.NO_APPOINTMENT),
        (b'{"resourceType": "Patient"}', Refusal.NO_APPOINTMENT),
        (b'{"resourceType": "Bundle", "entry": 7}', Refusal.NO_APPOINTMENT),
        (json.dumps({"resourceType": "Bundle", "entry": [{"resource": FHIR}] * 2}).encode(), Refusal.SEVERAL),
        (fhir(status="cancelled"), Refusal.CANCELED),
        (fhir(status="noshow"), Refusal.CANCELED),
        (fhir(status="entered-in-error"), Refusal.CANCELED),
        (fhir(status="maybe"), Refusal.NOT_READABLE),
        (fhir(status=["booked"]), Refusal.NOT_READABLE),
        (fhir(participant=[]), Refusal.NOT_READABLE),
        (fhir(participant=None), Refusal.NOT_READABLE),
        (fhir(start=None), Refusal.NO_TIME),
        (fhir(end=None), Refusal.NO_TIME),
        (fhir(start="2026-12-03T10:30:00"), Refusal.NO_TIME),
        (fhir(start="2026-12-03"), Refusal.NO_TIME),
        (fhir(start="2026-13-03T10:30:00Z"), Refusal.NO_TIME),
        (fhir(start=20261203), Refusal.NO_TIME),
        (fhir(start="1026-12-03T10:30:00Z"), Refusal.FAR_AWAY),
    ],
)
def test_what_cannot_be_taken_over_is_refused_for_its_reason(data: bytes, why: Refusal) -> None:
    assert refusal(data) is why


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_refusal_has_its_sentence(language: str) -> None:
    wording = tomllib.loads((paths.shipped_content() / "base" / language / "wording.toml").read_text("utf-8"))
    assert {why.value for why in Refusal} <= wording.keys()


def test_a_code_comes_back_as_it_went_out() -> None:
    visit = Visit(Appointment(LOCAL, ZONE, "north"), "breast-ultrasound")
    code = write_code(visit)
    assert len(code) <= LONGEST
    assert code == "PG1.BREAST-ULTRASOUND.NORTH.202612031030." + code[-2:]
    assert read_code(code + "\r\n", SETTING) == visit
    assert read_code(code.lower(), SETTING) == visit
    assert read_file(code.encode(), SETTING) == visit


@given(at=st.integers(0, 200), letter=st.sampled_from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. \u0660"))
def test_one_misread_letter_is_noticed(at: int, letter: str) -> None:
    code = write_code(Visit(Appointment(LOCAL, ZONE, "main"), "breast-ultrasound"))
    at %= len(code)
    if code[at] == letter:
        return
    with pytest.raises(RefusedError):
        read_code(code[:at] + letter + code[at + 1 :], SETTING)


@pytest.mark.parametrize(
    "visit",
    [
        Visit(Appointment(LOCAL, ZONE, "elsewhere"), "breast-ultrasound"),
        Visit(Appointment(LOCAL, ZONE), "knee"),
        Visit(Appointment(LOCAL, ZONE)),
    ],
)
def test_a_code_of_another_practice_is_refused(visit: Visit) -> None:
    with pytest.raises(RefusedError) as refused:
        read_code(write_code(visit), SETTING)
    assert refused.value.refusal is Refusal.WRONG_CODE


LINES = st.sampled_from(
    [
        "BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTIMEZONE", "END:VTIMEZONE",
        "BEGIN:STANDARD", "END:STANDARD", "TZID:America/New_York", "TZOFFSETFROM:-0400", "TZOFFSETTO:-0500",
        "DTSTART:20261203T103000", "DTSTART;TZID=X:20261203T103000", "DTSTART:", "DTSTART;VALUE=DATE:20261203",
        "DTSTART;TZID=\"../../etc/passwd\":20261203T103000", "RRULE:FREQ=SECONDLY", "LOCATION:\\n\\,;", " folded",
        "STATUS:CANCELLED", "DTSTART:00000000T000000Z", "DTSTART:99991231T235959Z", "\ufeffBEGIN:VCALENDAR", ":",
    ]
)  # fmt: skip
CALENDARS = st.lists(LINES | st.text(max_size=30), max_size=25).map(
    lambda lines: "\r\n".join(["BEGIN:VCALENDAR", *lines]).encode()
)
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*FHIR, "entry", "x"]), inner)
    ),
    max_leaves=8,
)
RESOURCES = st.fixed_dictionaries(
    {},
    optional={key: JSON | st.just(value) for key, value in (FHIR | {"entry": [{"resource": FHIR}]}).items()},
).map(lambda value: json.dumps(value).encode())


LARGE = st.tuples(CALENDARS, st.integers(2, 40)).map(lambda made: (made[0] + b"\r\n") * made[1])
"""The same lines again and again, to many times what a visit takes."""


LONGEST_READ = 0.2
"""The seconds of the processor's own time; how long it was busy with something else says nothing of the reader."""


@pytest.fixture(scope="module")
def warm() -> None:
    """Has what reading takes up once in the life of the program: modules, and the zones' other names."""
    for data in (calendar("DTSTART;TZID=Nowhere:20261203T103000"), fhir()):
        with suppress(RefusedError):
            read_file(data, SETTING)


@pytest.mark.fuzz
@pytest.mark.usefixtures("warm")
@settings(deadline=None)
@given(data=st.binary(max_size=400) | CALENDARS | LARGE | RESOURCES | st.text(max_size=120).map(str.encode))
def test_anything_gives_an_appointment_or_a_sentence(data: bytes) -> None:
    # Nor is what the tests have left to be cleared away the reader's.
    gc.disable()
    begun = thread_time()
    with suppress(RefusedError):
        assert read_file(data, SETTING).appointment.moment
    took = thread_time() - begun
    gc.enable()
    assert took < LONGEST_READ


TIMED = "BEGIN:VEVENT\r\nDTSTART:20261203T103000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("X-NOTE:1\r\n", None),
        ("X-NOTE;" + "P=1;" * 1000 + "P=1:1\r\n", None),
        ("FREEBUSY:" + "20261203T103000Z/PT1H," * 300 + "\r\n", None),
        (" folded\r\n", None),
        ("RDATE:" + "20261203T103000," * 400 + "\r\n", Refusal.TOO_LARGE),
        ("RRULE:FREQ=SECONDLY;BYSECOND=" + "1," * 60 + "\r\n", Refusal.TOO_LARGE),
    ],
    ids=lambda given: given[:12] if isinstance(given, str) else "",
)
def test_what_fills_a_file_is_not_gone_into(unit: str, expected: Refusal | None) -> None:
    head = "BEGIN:VCALENDAR\r\nX:1\r\n"
    data = (head + unit * ((MOST_BYTES - len(head) - len(TIMED)) // len(unit)) + TIMED).encode()
    if expected is None:
        assert read_file(data, SETTING).appointment.local == LOCAL
    else:
        assert refusal(data) is expected


def test_a_line_that_is_folded_is_one() -> None:
    data = calendar("DTSTART;TZID=America\r\n /Denver:2026120\r\n 3T103000\r\nSUMMARY:Some\r\n\tbody")
    assert read_file(data, SETTING).appointment == Appointment(LOCAL, "America/Denver")
