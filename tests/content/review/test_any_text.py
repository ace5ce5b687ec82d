"""Whatever stands in a file, ``prep-guide check`` comes to an end, and says the same again."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

PIECES = st.sampled_from(
    [
        *("---\n", "title: ", "sources: [a]\n", "# ignore calm: x\n", "figure: {count: 1, of: 2, what: a}\n"),
        *(
            "## A {#a}\n",
            "- ",
            "[^uw-us]",
            "[a](guide:stages/",
            ")",
            "\n",
            "{clinic: driver}",
            "**",
            ". ",
            "? ",
        ),
        *("9 in 10", "50 %", "medicine 3 days", "sting", "ECG ", "usted ", "é"),
        *("[x]\n", "say = ", "= ", "{n}", '"', "'''", "\0"),
    ]
)
TEXTS = st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=60)
NEVER_SLOW = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.mark.parametrize(
    "path",
    [
        "shipped/base/en/stages/2-numbing.md",
        "shipped/base/es/comparison.md",
        "shipped/base/en/wording.toml",
        "shipped/base/es/glossary.toml",
        "shipped/base/en/calm.toml",
        "shipped/sources.toml",
        "content/base/en/questions/pain.md",
    ],
)
@given(text=TEXTS)
@NEVER_SLOW
def test_no_text_is_too_much(clean, path: str, text: str) -> None:
    file = clean.folder / path
    before = file.read_bytes() if file.exists() else None
    file.write_bytes(text.encode("utf-8", "replace"))
    found = clean.look()
    assert found == clean.look()
    assert list(found.findings) == sorted(found.findings)
    assert all("\n" not in str(each) for each in found.findings)
    file.unlink() if before is None else file.write_bytes(before)
