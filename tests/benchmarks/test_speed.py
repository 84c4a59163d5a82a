import os

import pytest

from benchmarks.speed import available_cores, measure, peak_megabytes


def test_cores_are_those_this_process_may_use():
    assert 1 <= len(available_cores()) <= (os.cpu_count() or 1)


def test_memory_is_in_megabytes():
    assert 5 < peak_megabytes() < 100_000


def test_a_folder_without_texts_is_refused(tmp_path):
    with pytest.raises(SystemExit, match=r"no word in a \.txt file"):
        measure(tmp_path)
