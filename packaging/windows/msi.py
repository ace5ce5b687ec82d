"""The installer for Windows, put together on Linux by the programs of ``msitools`` (``wixl``, ``msibuild``).

``python packaging/windows/msi.py BUNDLE VERSION DIST`` makes ``prep-guide-VERSION-x64.msi`` of a bundle that was
built on Windows, and beside it the manifests for winget.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

RECIPES = Path(__file__).parent
_RIGHTS = "D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)"
"""Of the clinic's folder, in Windows' own words: system and administrators everything, all others to read. Without
it everybody could put files there, as below ProgramData (CVE-2018-18435 is that mistake)."""
_TABLE = f"""\
MsiLockPermissionsEx\tLockObject\tTable\tSDDLText\tCondition
s72\ts72\ts32\ts0\tS255
MsiLockPermissionsEx\tMsiLockPermissionsEx
Clinic\tCLINIC\tCreateFolder\t{_RIGHTS}\t
""".replace("\n", "\r\n")


def build(bundle: Path, version: str, dist: Path) -> Path:
    """Puts the installer together and gives where it lies.

    Args:
        bundle: The folder that PyInstaller made on Windows, with the icon in it.
        version: Three numbers with points between them.
        dist: The folder the installer is written into.
    """
    installer = dist / f"prep-guide-{version}-x64.msi"
    with tempfile.TemporaryDirectory() as folder:
        files = "".join(f"{path}\n" for path in sorted(bundle.rglob("*")) if path.is_file())
        listed = Path(folder, "bundle.wxs")
        heat = ["wixl-heat", "--prefix", f"{bundle}/", "--directory-ref", "INSTALLDIR", "--win64"]
        heat += ["--component-group", "Bundle", "--var", "var.Bundle"]
        listed.write_text(
            subprocess.run(heat, input=files, stdout=subprocess.PIPE, text=True, check=True).stdout
        )
        # It takes files from where it stands only.
        facts = {"Version": version, "Bundle": ".", "Icon": "prep-guide.ico", "Win64": "yes"}
        wixl = ["wixl", "--arch", "x64", "--output", str(installer)]
        wixl += [word for name, fact in facts.items() for word in ("-D", f"{name}={fact}")]
        subprocess.run([*wixl, str(RECIPES / "prep-guide.wxs"), str(listed)], check=True, cwd=bundle)
        table = Path(folder, "MsiLockPermissionsEx.idt")
        table.write_text(_TABLE, newline="")
        subprocess.run(["msibuild", str(installer), "-i", str(table)], check=True)
    return installer


def write_manifests(installer: Path, version: str, dist: Path) -> None:
    """Writes the three files winget wants, for a source of the clinic's own; who serves it fills in the address."""
    facts = {"VERSION": version, "SHA256": hashlib.sha256(installer.read_bytes()).hexdigest().upper()}
    folder = dist / "winget"
    folder.mkdir(exist_ok=True)
    for form in sorted((RECIPES / "winget").glob("*.yaml")):
        text = form.read_text(encoding="utf-8")
        for name, fact in facts.items():
            text = text.replace(f"@{name}@", fact)
        (folder / form.name).write_text(text, encoding="utf-8")


def main() -> None:
    """Builds installer and manifests from what is named on the command line."""
    bundle, version, dist = Path(sys.argv[1]).resolve(), sys.argv[2], Path(sys.argv[3]).resolve()
    installer = build(bundle, version, dist)
    write_manifests(installer, version, dist)
    print(installer)


if __name__ == "__main__":
    main()
