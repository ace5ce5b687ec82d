"""The kiosk's units as they are shipped, under a real systemd: it runs in a container, and cage draws into memory."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from prep_guide import paths
from prep_guide.kiosk.installation import UNITS

HERE = Path(__file__).parent
PROJECT = paths.kiosk_files().parents[1]
PYTHON = Path("/usr/bin/python3") if sys.base_prefix == "/usr" else Path("/opt/python/bin/python3")
GUIDE = f"""#!{PYTHON}
import sys
sys.path.insert(0, "/opt/prep-guide")
from prep_guide.__main__ import main
main()
"""
IN_CONTAINER = """[Unit]
DefaultDependencies=no
[Service]
ExecPaths=/opt/python /usr/bin/probe {python}
Environment=WLR_BACKENDS=headless PYTHONDONTWRITEBYTECODE=1
StandardOutput=append:/mnt/out/{name}.log
StandardError=inherit
"""
WATCH = """[Unit]
DefaultDependencies=no
SuccessAction=exit-force
FailureAction=exit-force
[Service]
Type=oneshot
ExecStart={python} /usr/bin/watch
StandardOutput=append:/mnt/out/watch.log
StandardError=inherit
"""
TARGET = "[Unit]\nDefaultDependencies=no\nRequires=watch.service\n"


def need_container() -> None:
    programs = ("unshare", "systemctl", "systemd-sysusers", "cage", "speech-dispatcher", "pulseaudio")
    missing = [each for each in programs if not shutil.which(each)]
    if missing or os.geteuid() != 0 or not Path("/lib/systemd/systemd").exists():
        pytest.skip(f"for root, and with systemd: {missing}")


def lay_down(laid: Path) -> None:
    """What the container has beside the files of this computer."""
    system = laid / "etc/systemd/system"
    for name in UNITS:
        file = laid / "etc" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes((paths.kiosk_files() / name).read_bytes())
    kiosk = (paths.kiosk_files() / UNITS[0]).read_text()
    # The same unit with another program: one start, nobody watches, folders of its own.
    probe = re.sub(r"^(Restart|WatchdogSec|ConditionPathExists)=.*\n", "", kiosk, flags=re.MULTILINE)
    probe = re.sub(r"^ExecStart=.*", f"ExecStart={PYTHON} /usr/bin/probe", probe, flags=re.MULTILINE)
    probe = re.sub(r"^Type=.*", "Type=oneshot", probe, flags=re.MULTILINE)
    probe = re.sub(r"^((State|Logs|Runtime)Directory)=.*", r"\1=prep-guide-probe", probe, flags=re.MULTILINE)
    probe = re.sub(r"(/run|/var/lib|/var/log)/prep-guide-kiosk", r"\1/prep-guide-probe", probe)
    (system / "probe.service").write_text(probe)
    (system / "watch.service").write_text(WATCH.format(python=PYTHON))
    (system / "watch.target").write_text(TARGET)
    for name in ("prep-guide-kiosk", "probe"):
        folder = system / f"{name}.service.d"
        folder.mkdir()
        (folder / "container.conf").write_text(IN_CONTAINER.format(python=PYTHON.resolve(), name=name))
    # Not LD_LIBRARY_PATH, with which the kiosk refuses to run.
    libraries = laid / "etc/ld.so.conf.d/python.conf"
    libraries.parent.mkdir()
    libraries.write_text("/opt/python/lib\n")
    programs = laid / "usr/bin"
    programs.mkdir(parents=True)
    (programs / "prep-guide").write_text(GUIDE)
    for name in ("probe", "watch"):
        (programs / name).write_bytes((HERE / f"{name}.py").read_bytes())
    for each in programs.iterdir():
        each.chmod(0o755)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where the container wrote what it found."""
    need_container()
    for name in ("disk", "root", "out", "laid"):
        (tmp_path / name).mkdir()
    lay_down(tmp_path / "laid")
    for name in ("prep-guide-kiosk", "probe", "watch"):
        (tmp_path / "out" / f"{name}.log").touch()
    python = Path(sys.base_prefix) / "bin/python3"
    asked = [str(python), "-c", "import site; print(site.getsitepackages()[0])"]
    looks = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
    looks = looks if sys.base_prefix == "/usr" else looks.replace(sys.base_prefix, "/opt/python", 1)
    places = (tmp_path, PROJECT, sys.base_prefix, Path(PySide6.__file__).parents[1], looks)
    namespaces = ["unshare", "-m", "-p", "-i", "-u", "-n", "-C", "-f", "--kill-child"]
    done = subprocess.run(
        [*namespaces, "sh", str(HERE / "boot.sh"), *map(str, places)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert (tmp_path / "out" / "watch.json").exists(), (done.stderr, *logs(tmp_path / "out"))
    return tmp_path / "out"


def logs(out: Path) -> list[str]:
    return [each.read_text()[-3000:] for each in sorted(out.glob("*.log"))]


@pytest.mark.soak
@pytest.mark.timeout(400)
def test_the_service_keeps_the_guide_alive_and_lets_it_nowhere(out: Path) -> None:
    watched = json.loads((out / "watch.json").read_text())
    print(json.dumps(watched, indent=1))  # noqa: T201 - the figures of docs/proof.md
    assert watched["processes"] == ["prep-guide"]
    assert watched["helpers"] == ["active", "active"]
    assert len(watched["killed"]) == 2
    assert watched["hung"] > 0
    assert watched["closed"] == "inactive"
    assert watched["probed"] == 0, logs(out)

    probed = json.loads((out / "probe.log").read_text().splitlines()[-1])
    assert probed == {
        "root": False, "network": [], "programs": [], "copies": [], "places": [], "homes": [], "code": False,
        "namespaces": False, "others": [], "own state": True, "speaks": True,
    }  # fmt: skip
