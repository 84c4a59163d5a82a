"""The raw copies in the data folder, none of which states its date, through the whole of reading and linking."""

from __future__ import annotations

from pathlib import Path

import pytest

import rashomon
from rashomon.annotations import load_pipeline
from rashomon.documents import read
from rashomon.links import infer_dates
from rashomon.values import Dated, Fetched, PartialDate, Reading

SEEDS = Path(__file__).parents[3] / "../shared/seeds"
MODEL = Path(rashomon.__file__).parent / "annotations/reader/model/reader.onnx"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SEEDS.exists(), reason="needs the data folder ../shared"),
    pytest.mark.skipif(not MODEL.exists(), reason="the reader's model is not built"),
]

#: The days on which they can have been published, as a careful reader dates them.
TRUE = {
    "000": PartialDate("2022-01-13"),
    "001": PartialDate("2022-01-13"),
    "002": PartialDate("2022-01-10/2022-01-11"),
    "003": PartialDate("2022-02-15"),
    "004": PartialDate("2024-02-29/2024-03-01"),
}


@pytest.fixture(scope="module")
def dates() -> dict[str, Dated]:
    """The dates by the numbers that the files' names begin with."""
    pipeline = load_pipeline()
    readings = []
    for path in sorted(SEEDS.glob("*.txt")):
        document = read(Fetched(path.name, "text", path.read_bytes()))
        readings.append(Reading(document, pipeline(document)))
    numbers = {reading.document.id: reading.document.source[:3] for reading in readings}
    return {numbers[document]: dated for document, dated in infer_dates(readings)}


def test_no_date_is_wrong(dates: dict[str, Dated]) -> None:
    for number, dated in dates.items():
        true = TRUE[number]
        assert dated.value.first() <= true.last(), (number, dated)
        assert true.first() <= dated.value.last(), (number, dated)


def test_every_date_has_its_reasons(dates: dict[str, Dated]) -> None:
    assert all(dated.basis == "inferred" and dated.why for dated in dates.values())


@pytest.mark.parametrize(("number", "year"), [("000", 2022), ("003", 2022), ("004", 2024)])
def test_the_year_is_told(dates: dict[str, Dated], number: str, year: int) -> None:
    assert {dates[number].value.first().year, dates[number].value.last().year} == {year}
