"""How likely two names are one: the committed table, and how it is written anew."""

from __future__ import annotations

from importlib.resources import files

import pytest

from benchmarks import DATA_FOLDER, entities
from benchmarks.certainty import Samples
from benchmarks.entities import FILE, read, sampled
from training.certainty import rewritten

KNOWN = Samples(((0.8, True),) * 98, ((0.9, False),) * 8)


def committed() -> str:
    return files("rashomon.links").joinpath("certainty.toml").read_text(encoding="utf-8")


def test_the_committed_file_can_be_written_anew_and_keeps_its_comments() -> None:
    again = rewritten(committed(), KNOWN)
    assert "together = [[0.8, 0.99]]\n" in again
    assert "apart = [[0.9, 0.1]]\n" in again
    comments = [[line for line in text.splitlines() if line.startswith("#")] for text in (committed(), again)]
    assert comments[0] == comments[1]


def test_a_file_without_a_line_is_said_to_lack_it() -> None:
    with pytest.raises(ValueError, match="together ="):
        rewritten("apart = []\n", KNOWN)


def test_no_pairs_are_no_numbers() -> None:
    with pytest.raises(ValueError, match="apart"):
        rewritten(committed(), Samples(KNOWN.together))


@pytest.mark.shared
@pytest.mark.skipif(not (DATA_FOLDER / entities.DATA).exists(), reason="needs the public data")
def test_the_committed_numbers_are_those_of_the_data() -> None:
    known = sum(map(sampled, read(DATA_FOLDER / entities.DATA / FILE)), Samples())
    assert rewritten(committed(), known) == committed()
