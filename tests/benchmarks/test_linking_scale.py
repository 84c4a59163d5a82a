from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.generated import readings
from benchmarks.linking_scale import exponent, lap, measure
from rashomon import links


def test_one_seed_is_one_world():
    assert list(readings(12)) == list(readings(12))
    assert list(readings(12)) != list(readings(12, seed=2))


def test_as_many_documents_as_asked_for_and_no_two_the_same():
    assert [len({r.document.id for r in readings(size)}) for size in (1, 7, 40)] == [1, 7, 40]


def test_every_span_lies_in_its_text_and_says_what_was_read():
    for reading in readings(20):
        text, read = reading.document.text, reading.annotations
        assert all(s.span.of(text).strip() == s.span.of(text) for s in read.sentences)
        assert all(m.span.of(text)[0].isupper() == (m.form == "name") for m in read.mentions)
        assert all(m.span.of(text).endswith(m.head.of(text)) for m in read.mentions)
        assert all(q.content[0].of(text)[0] == "“" for q in read.quotations)
        assert all(float(f.span.of(text).split()[0]) == f.low for f in read.figures)
        assert all(e.sentence.covers(e.span) and len(e.participants) == 2 for e in read.events)
        assert all(e.sentence in {s.span for s in read.sentences} for e in read.events)
        assert all(len(s.meaning) == 384 for s in read.sentences)


def test_generated_documents_can_be_linked(monkeypatch):
    monkeypatch.setattr(links, "PARTS", links.PARTS)
    found = lap(30)
    assert (found.documents, list(found.parts)) == (30, list(dict.fromkeys(part for part, _ in links.PARTS)))
    assert found.seconds > 0 < found.peak


@pytest.mark.parametrize(("power", "expected"), [(1.0, 1.0), (2.0, 2.0), (0.0, 0.0)])
def test_the_exponent_is_how_the_time_grows(power, expected):
    assert exponent([(size, 3.0 * size**power) for size in (250, 500, 1000)]) == expected


@pytest.mark.parametrize("wrong", ["many", "7", "-20"])
def test_anything_but_a_number_of_documents_is_refused(wrong):
    with pytest.raises(SystemExit, match="number of documents"):
        measure(Path(wrong))
