"""A run that is killed at any moment leaves the last complete case, and the next one completes it."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rashomon.errors import CaseError
from rashomon.run import load
from tests.run.test_local import files, read

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")


def start(folder, case, workers=1, pause=0.03):
    command = [sys.executable, "-m", "tests.run.slow_read", str(folder), str(case), str(workers)]
    path = os.pathsep.join([str(ROOT), str(ROOT / "src")])
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, "FAKE_PAUSE": str(pause), "PYTHONPATH": path},
        start_new_session=True,
        preexec_fn=heed_interrupts,
    )


def heed_interrupts():
    """A shell's background job ignores Ctrl-C, and so would all that it starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    articles = {f"{i:02}.txt": f"Ferry {i} aground\n\n{i} people were aboard." for i in range(25)}
    return files(tmp_path_factory.mktemp("killed") / "articles", articles)


@pytest.fixture(scope="module")
def undisturbed(folder):
    began = time.monotonic()
    assert start(folder, folder.parent / "undisturbed.db").wait() == 0
    return load(folder.parent / "undisturbed.db"), time.monotonic() - began


@pytest.mark.parametrize("seed", range(10))
def test_killed_and_read_again(folder, undisturbed, tmp_path, seed):
    whole, seconds = undisturbed
    case = tmp_path / "case.db"
    old = None
    if seed % 2:  # half of the runs add to a case
        read([folder / "03.txt", folder / "04.txt"], case)
        old = load(case)
    process = start(folder, case)
    time.sleep(random.Random(seed).uniform(0.3, 1.0) * seconds)
    process.kill()
    process.wait()
    assert state(case) in (old, whole)
    read(folder, case)
    assert load(case) == whole
    assert not [path for path in tmp_path.iterdir() if ".part" in path.name]


def state(case):
    try:
        return load(case)
    except CaseError:
        return None


def test_workers_do_not_outlive_a_killed_run(folder, tmp_path):
    process = start(folder, tmp_path / "case.db", workers=2, pause=0.2)
    part = tmp_path / "case.db.part"
    until(lambda: part.exists() and members(process.pid) > 2)
    process.kill()
    process.wait()
    until(lambda: members(process.pid) == 0)


def test_ctrl_c_leaves_the_case_as_it_was(folder, tmp_path):
    process = start(folder, tmp_path / "case.db", pause=0.2)
    until(lambda: (tmp_path / "case.db.part-wal").exists())
    process.send_signal(signal.SIGINT)
    assert process.wait(20) != 0
    assert state(tmp_path / "case.db") is None


def until(condition, seconds=30):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)


def members(group):
    """How many processes of a group are alive."""
    if not shutil.which("ps"):
        pytest.skip("needs ps")
    lines = subprocess.run(["ps", "-eo", "pgid=,stat="], capture_output=True, text=True).stdout.splitlines()
    return sum(line.split()[0] == str(group) and not line.split()[1].startswith("Z") for line in lines)
