"""The quotations benchmark on hand-made articles."""

from __future__ import annotations

from benchmarks.quotations import Attributed, Counts, count, kind, parse, summary, union_share

TEXT = "Brul said that “it held”."
ANNOTATION = "\n".join(
    [
        "T1\tSource 0 4\tBrul",
        "T2\tCue 5 9\tsaid",
        "T3\tContent 10 14;15 24\tthat “it held”",
        "T4\tAttribution 5 9\tsaid",
        "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1",
    ]
)


def test_parse_ties_the_parts_together() -> None:
    assert parse(ANNOTATION, TEXT) == [Attributed(((0, 4),), ((5, 9),), ((10, 14), (15, 24)), "mixed")]


def test_kind() -> None:
    assert kind(((15, 24),), TEXT) == "direct"
    assert kind(((0, 9),), TEXT) == "indirect"


def test_union_share() -> None:
    assert union_share(((0, 4),), ((2, 6),)) == 2 / 6
    assert union_share((), ()) == 0


def test_count_exact_and_overlap() -> None:
    counts = Counts()
    gold = parse(ANNOTATION, TEXT)
    count(counts, gold, [Attributed((), ((5, 9),), ((15, 24),), "direct")])
    figures = summary(counts)
    assert figures["cue_exact_f1"] == 100.0
    assert figures["content_exact_f1"] == 0.0
    assert figures["content_overlap_f1"] == 100.0
    assert figures["without_source"] == 100.0
