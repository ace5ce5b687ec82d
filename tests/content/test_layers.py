from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

import pytest

from prep_guide.content.findings import Findings
from prep_guide.content.layers import LARGEST_TABLE, LARGEST_TEXT, Layers

if TYPE_CHECKING:
    from pathlib import Path

    from prep_guide.content.listing import ContentFile

GUIDE = "---\ntitle: A\n---\nBody.\n"


def layers_of(*roots: Path, fallback: str = "en") -> Layers:
    return Layers(roots, fallback, Findings(roots))


def met(layers: Layers) -> list[tuple[str, int, str]]:
    return [(fault.file, fault.line, fault.field) for fault in layers.findings.faults]


def paths(files: tuple[ContentFile, ...]) -> list[tuple[int, str]]:
    return [(file.root, file.path) for file in files]


def everywhere(path: str) -> dict[str, str]:
    """A file of one path in both layers and both languages, in a root that has the procedure breast."""
    files = {f"{layer}/{code}/{path}": GUIDE for layer in ("base", "breast") for code in ("en", "es")}
    return {**files, "base/guide.toml": "", "breast/guide.toml": ""}


def test_a_page_is_looked_for_in_the_order_of_the_contract(write_root) -> None:
    files = everywhere("guide.md")
    layers = layers_of(write_root(files, "shipped"), write_root(files, "clinic"))
    assert paths(layers.page("breast", "es", "guide.md")) == [
        (1, "breast/es/guide.md"),
        (0, "breast/es/guide.md"),
        (1, "breast/en/guide.md"),
        (0, "breast/en/guide.md"),
        (1, "base/es/guide.md"),
        (0, "base/es/guide.md"),
        (1, "base/en/guide.md"),
        (0, "base/en/guide.md"),
    ]


def test_the_fallback_language_is_the_clinics(write_root) -> None:
    layers = layers_of(write_root(everywhere("guide.md")), fallback="es")
    assert paths(layers.page("base", "en", "guide.md")) == [(0, "base/en/guide.md"), (0, "base/es/guide.md")]


def test_files_are_matched_by_id_whatever_their_number(write_root) -> None:
    shipped = write_root({"base/en/stages/2-numbing.md": GUIDE, "base/en/stages/3-targeting.md": GUIDE})
    clinic = write_root({"base/en/stages/7-numbing.md": GUIDE, "base/en/stages/extra.md": GUIDE}, "clinic")
    found = layers_of(shipped, clinic).folder("base", "en", "stages")
    assert {name: paths(files) for name, files in found.items()} == {
        "numbing": [(1, "base/en/stages/7-numbing.md"), (0, "base/en/stages/2-numbing.md")],
        "targeting": [(0, "base/en/stages/3-targeting.md")],
        "extra": [(1, "base/en/stages/extra.md")],
    }
    assert [files[0].number for files in found.values()] == [7, 0, 3]


def test_tables_are_merged_from_the_weakest_up(write_root) -> None:
    files = everywhere("wording.toml")
    layers = layers_of(write_root(files, "shipped"), write_root(files, "clinic"))
    assert paths(layers.merged("breast", "es", "wording.toml")) == [
        (0, "base/es/wording.toml"),
        (1, "base/es/wording.toml"),
        (0, "breast/es/wording.toml"),
        (1, "breast/es/wording.toml"),
    ]


def test_sources_lie_in_the_roots_themselves(write_root) -> None:
    shipped, clinic = write_root({"sources.toml": ""}), write_root({"sources.toml": ""}, "clinic")
    assert paths(layers_of(shipped, clinic).sources()) == [(0, "sources.toml"), (1, "sources.toml")]


def test_a_layer_extends_what_its_facts_say(write_root) -> None:
    layers = layers_of(
        write_root(
            {
                "breast/guide.toml": "",
                "breast-mri/guide.toml": 'extends = "breast"',
                "breast-mri-left/guide.toml": 'extends = "breast-mri"',
            }
        )
    )
    assert layers.chain("breast-mri-left") == ("breast-mri-left", "breast-mri", "breast", "base")
    assert layers.chain("base") == ("base",)


@pytest.mark.parametrize(
    ("facts", "chain", "line"),
    [
        ('order = 1\nextends = "nothing"\n', ("a", "base"), 2),
        ('extends = "a"\n', ("a", "base"), 1),
        ('extends = "b"\n', ("a", "b", "base"), 1),
        ("order = 1\nextends = 5\n", ("a", "base"), 2),
        ("extends = ['b']\n", ("a", "base"), 1),
    ],
)
def test_extending_nothing_or_in_a_circle_ends_at_base(write_root, facts: str, chain, line: int) -> None:
    layers = layers_of(write_root({"a/guide.toml": facts, "b/guide.toml": 'extends = "a"\n'}))
    assert layers.chain("a") == chain
    culprit = f"{chain[-2]}/guide.toml"
    assert met(layers) == [(culprit, line, "extends")]


def test_a_broken_guide_toml_gives_way_to_the_one_below(write_root) -> None:
    shipped = write_root({"breast/guide.toml": "order = 5\n"})
    clinic = write_root({"breast/guide.toml": "order = 1\norder = 2\n"}, "clinic")
    layers = layers_of(shipped, clinic)
    assert layers.facts("breast")[1].values == {"order": 5}
    assert met(layers) == [("clinic/breast/guide.toml", 2, "")]


def test_procedures_and_languages(write_root) -> None:
    shipped = write_root(
        {
            "base/en/language.toml": "",
            "base/pt-BR/language.toml": "",
            "base/es/wording.toml": "",
            "pictures/a.svg": "",
            "breast/guide.toml": "",
        }
    )
    clinic = write_root({"base/es/language.toml": "", "breast/en/guide.md": GUIDE}, "clinic")
    layers = layers_of(shipped, clinic)
    assert layers.procedures == ("base", "breast")
    assert layers.languages == ("en", "es", "pt-BR")
    assert met(layers) == []


def test_a_folder_without_facts_is_no_procedure(write_root) -> None:
    layers = layers_of(write_root({"breast/en/guide.md": GUIDE}))
    assert layers.procedures == ("base",)
    assert met(layers) == [("breast", 0, "")]


@pytest.mark.parametrize(
    "path",
    [
        "Breast/guide.toml",
        "breast_mri/guide.toml",
        "readme.txt",
        "base/english/language.toml",
        "base/en_US/language.toml",
        "base/notes.txt",
        "base/en/stages/Numbing.md",
        "base/en/stages/2-numbing.txt",
        "base/en/stages/2_numbing.md",
        "base/en/stages/old/2-numbing.md",
        f"base/en/stages/{'n' * 90}.md",
        "base/en/stages/num\nbing.md",
    ],
)
def test_names_of_another_form_are_passed_over_and_told(write_root, path: str) -> None:
    layers = layers_of(write_root({"base/guide.toml": "", "base/en/language.toml": "", path: GUIDE}))
    assert layers.procedures == ("base",)
    assert layers.languages == ("en",)
    assert layers.folder("base", "en", "stages") == {}
    faults = layers.findings.faults
    assert len(faults) == 1
    assert path.replace("\n", "\\n").startswith(faults[0].file)
    assert faults[0].rule == "file-name"


def test_hidden_files_and_safety_copies_are_nobodys_business(write_root) -> None:
    layers = layers_of(
        write_root({".git/config": "", "base/en/.DS_Store": "", "base/en/stages/2-numbing.md~": GUIDE})
    )
    assert (layers.procedures, layers.languages, layers.folder("base", "en", "stages")) == (("base",), (), {})
    assert met(layers) == []


def test_two_files_of_one_id_in_one_folder(write_root) -> None:
    root = write_root({"base/en/stages/2-numbing.md": GUIDE, "base/en/stages/3-numbing.md": GUIDE})
    layers = layers_of(root)
    assert paths(layers.folder("base", "en", "stages")["numbing"]) == [(0, "base/en/stages/2-numbing.md")]
    assert met(layers) == [("base/en/stages/3-numbing.md", 0, "")]


def test_a_root_that_is_not_there(tmp_path: Path) -> None:
    layers = layers_of(tmp_path / "nowhere")
    assert layers.procedures == ("base",)
    assert met(layers) == [(str(tmp_path / "nowhere"), 0, "")]


@pytest.mark.parametrize(
    ("content", "line", "problem"),
    [
        (b"---\ntitle: A\n---\n" + b"x" * LARGEST_TEXT, 0, "larger than 64 kB"),
        (b"---\ntitle: caf\xe9\n---\n", 2, "UTF-8"),
        ("---\ntitle: A\n---\n".encode("utf-16"), 1, "UTF-8"),
        (b"---\ntitle: A\n---\nzero \0 byte\n", 4, "zero byte"),
    ],
)
def test_text_that_is_refused(write_root, content: bytes, line: int, problem: str) -> None:
    layers = layers_of(write_root({"base/en/guide.md": content}))
    read = layers.markdown(layers.page("base", "en", "guide.md")[0])
    assert (read.values, read.body) == ({}, "")
    assert [fault.line for fault in read.faults] == [line]
    assert problem in read.faults[0].problem


def test_a_byte_order_mark_is_tolerated(write_root) -> None:
    layers = layers_of(write_root({"base/en/guide.md": b"\xef\xbb\xbf---\ntitle: A\n---\n"}))
    assert layers.markdown(layers.page("base", "en", "guide.md")[0]).values == {"title": "A"}


def test_as_much_as_is_allowed_is_read(write_root) -> None:
    head = b"---\ntitle: A\n---\n"
    layers = layers_of(write_root({"base/en/guide.md": head + b"x" * (LARGEST_TEXT - len(head))}))
    assert layers.markdown(layers.page("base", "en", "guide.md")[0]).faults == ()


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("a = 1\nb = \n", 2),
        ("a = 1\n[b\n", 2),
        ("a = 1\na = 2\n", 2),
        ('a = "open\n', 1),
        ("a = 1\nb = '''open\n", 2),
        ("a = " + "[" * 50_000, 1),
        ("b = 1\n" + "a." * 5_000 + "a = 1\n", 2),
        ("a = " + "9" * 5_000, 1),
        ("a = 1\n# " + "x" * LARGEST_TABLE, 0),
    ],
)
def test_a_table_that_cannot_be_read_is_empty_and_told(write_root, content: str, line: int) -> None:
    layers = layers_of(write_root({"base/guide.toml": content}))
    _, table = layers.facts("base")
    assert table.values == {}
    assert met(layers) == [("base/guide.toml", line, "")]


def test_a_link_that_leads_out_of_its_root_is_refused(write_root, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text(GUIDE)
    root = write_root({"base/guide.toml": "", "base/en/comparison.md": GUIDE})
    (root / "base/en/guide.md").symlink_to(tmp_path / "secret.md")
    (root / "base/en/stages").symlink_to(tmp_path)
    layers = layers_of(root)
    for file in (
        layers.page("base", "en", "guide.md")[0],
        layers.folder("base", "en", "stages")["secret"][0],
    ):
        assert "out of its root" in layers.markdown(file).faults[0].problem


def test_a_link_inside_its_root_is_followed(write_root) -> None:
    root = write_root({"base/en/guide.md": GUIDE})
    (root / "base/en/comparison.md").symlink_to(root / "base/en/guide.md")
    layers = layers_of(root)
    assert layers.markdown(layers.page("base", "en", "comparison.md")[0]).values == {"title": "A"}


def test_what_is_not_a_file_is_refused_and_nothing_waits_for_it(write_root) -> None:
    root = write_root({"base/en/guide.md/file": "", "base/en/stages/2-numbing.md": GUIDE})
    os.mkfifo(root / "base/en/comparison.md")
    (root / "base/en/stages/3-targeting.md").symlink_to("3-targeting.md")
    (root / "base/en/stages/4-sampling.md").symlink_to("nowhere.md")
    with socket.socket(socket.AF_UNIX) as plug:
        here = os.open(root, os.O_RDONLY)
        plug.bind(f"/proc/self/fd/{here}/base/en/stages/5-marker.md")
        os.close(here)
        layers = layers_of(root)
        stages = layers.folder("base", "en", "stages")
        files = [layers.page("base", "en", name)[0] for name in ("guide.md", "comparison.md")]
        files += [stages[name][0] for name in ("targeting", "sampling", "marker")]
        assert all(layers.markdown(file).faults for file in files)


def test_only_what_is_asked_for_is_listed(write_root, monkeypatch: pytest.MonkeyPatch) -> None:
    """A library of many files in many languages is on offer without a look at most of them."""
    listed: list[str] = []
    scan = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: (listed.append(str(path)), scan(path))[1])
    root = write_root(
        {f"base/{code}/questions/q-{n}.md": GUIDE for code in ("en", "es", "fr") for n in range(9)}
    )
    layers = layers_of(root)
    for _ in range(2):
        layers.folder("base", "es", "questions")
        layers.page("base", "en", "guide.md")
    assert [path.removeprefix(str(root)).strip("/") for path in listed] == [
        "base/es/questions",
        "base/en/questions",
        "base/en",
    ]
