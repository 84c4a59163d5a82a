"""The raw copies in the data folder: the same export however they are read, and after being killed."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.end_to_end.test_sample import MODEL, rashomon_

SEEDS = Path(__file__).parents[2] / "../shared/seeds"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SEEDS.exists(), reason="needs the data folder ../shared"),
    pytest.mark.skipif(not MODEL.exists(), reason="the reader's model is not built"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("seeds")


@pytest.fixture(scope="module")
def undisturbed(folder):
    began = time.monotonic()
    rashomon_("read", SEEDS.resolve(), "-o", "whole.db", cwd=folder)
    return rashomon_("export", "whole.db", cwd=folder).stdout, time.monotonic() - began


def test_workers_and_order_do_not_change_a_byte(folder, undisturbed):
    files = sorted(SEEDS.resolve().iterdir())
    random.Random(3).shuffle(files)
    rashomon_("read", *files, "-o", "shuffled.db", "--workers", "2", cwd=folder)
    assert rashomon_("export", "shuffled.db", cwd=folder).stdout == undisturbed[0]


def test_the_case_is_sound(folder, undisturbed):
    rashomon_("verify", "whole.db", cwd=folder)


@pytest.mark.parametrize("seed", range(10))
def test_killed_and_read_again(folder, undisturbed, seed):
    whole, seconds = undisturbed
    command = [sys.executable, "-m", "rashomon", "read", str(SEEDS.resolve()), "-o", f"{seed}.db"]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(random.Random(seed).uniform(0.2, 1.0) * seconds)
    process.kill()
    process.wait()
    rashomon_("read", SEEDS.resolve(), "-o", f"{seed}.db", cwd=folder)
    assert rashomon_("export", f"{seed}.db", cwd=folder).stdout == whole
