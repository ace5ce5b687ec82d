"""The installer for Windows, as far as it can be seen without Windows: what its tables say."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

NEEDED = ("wixl", "wixl-heat", "msibuild", "msiinfo")


def table(installer: Path, name: str) -> list[list[str]]:
    said = subprocess.run(
        ["msiinfo", "export", str(installer), name], capture_output=True, text=True, check=True
    )
    return [line.split("\t") for line in said.stdout.replace("\r", "").splitlines()[3:]]


@pytest.mark.soak
def test_it_is_for_all_people_of_a_computer_and_keeps_users_from_writing(
    recipes: Path, tmp_path: Path
) -> None:
    if missing := [each for each in NEEDED if not shutil.which(each)]:
        pytest.skip(f"msitools are not installed: {missing}")
    bundle = tmp_path / "prep-guide"
    (bundle / "_internal").mkdir(parents=True)
    for name in ("prep-guide.exe", "prep-guide.ico", "_internal/a file.md"):
        (bundle / name).write_bytes(b"x")
    spec = importlib.util.spec_from_file_location("msi", recipes / "windows" / "msi.py")
    assert spec is not None
    assert spec.loader is not None
    msi = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(msi)
    installer = msi.build(bundle, "1.2.3", tmp_path)

    facts = dict(table(installer, "Property"))
    assert (facts["ALLUSERS"], facts["ProductVersion"]) == ("1", "1.2.3")
    assert {row[2].rpartition("|")[2] for row in table(installer, "File")} == {
        "prep-guide.exe",
        "prep-guide.ico",
        "a file.md",
    }
    ((_, folder, where, rights, _),) = table(installer, "MsiLockPermissionsEx")
    assert [folder, where] == [table(installer, "CreateFolder")[0][0], "CreateFolder"]
    # Protected, so that nothing comes from ProgramData; of the users, reading alone: RX is 0x1200a9.
    assert rights.startswith("D:PAI")
    assert "(A;OICI;0x1200a9;;;BU)" in rights
    assert rights.count(";BU)") == 1
    assert len(table(installer, "Upgrade")) == 2
    msi.write_manifests(installer, "1.2.3", tmp_path)
    manifest = (tmp_path / "winget" / "PrepGuide.PrepGuide.installer.yaml").read_text(encoding="utf-8")
    assert "PackageVersion: 1.2.3" in manifest
    assert "Scope: machine" in manifest
