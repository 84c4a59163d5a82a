from __future__ import annotations

import random
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.links.collection import Collection
from rashomon.links.dating import Dates, dates_alone, dates_together, days, evidence
from rashomon.values import Dated, Links, Reading, Story
from tests.links.dating.writing import page

DAM = "The dam of Tarsk burst above the mill, and the miller Orvo Sten blamed the sluice gates."
DATELINE = "dateline: TARSK, [May 9, 2031|2031-05-09] (Brisk) -"


def links(*groups: str) -> Links:
    """Stories, each of the documents that its letters name."""
    return Links(stories=tuple(Story(group, group, tuple(sorted(group))) for group in groups))


def alone(*parts: str) -> Dated | None:
    return dict(dates_alone(Collection([page("a", *parts)]), Links())).get("a")


def together(readings: list[Reading], *groups: str) -> dict[str, Dated]:
    return dict(dates_together(Collection(readings), links(*groups)))


def span(dated: Dated) -> str:
    return dated.value.value


def test_a_full_date_and_its_weekday_make_days() -> None:
    dated = alone("A dam broke on [Thursday|weekday 4|past], [May 8, 2031|2031-05-08|past]. It is [2031|2031].")
    assert dated is not None
    assert dated.basis == "inferred"
    assert dated.value.first().isoformat() <= "2031-05-08" < dated.value.last().isoformat()
    assert '"May 8, 2031"' in dated.why
    assert dated.evidence


def test_a_name_of_a_day_is_no_date_with_a_year() -> None:
    assert alone("It rained on [Tuesday|weekday 2|past], as on [9/11|2001-09-11|past].") is None


def test_a_dateline_with_a_year_that_the_text_gives_is_the_day() -> None:
    dated = alone(
        "dateline: TARSK, [9 May|date 05-09] (Brisk) -",
        "A dam broke on [Friday, 9 May|date 05-09 weekday 5|past]. [April 2031|2031-04] was wet.",
        "It broke on [May 8, 2031|2031-05-08|past].",
    )
    assert dated is not None
    assert span(dated) == "2031-05-09"
    assert "its dateline" in dated.why


def test_a_weekday_alone_is_no_date() -> None:
    assert alone("A dam broke on [Thursday|weekday 4|past].") is None
    assert alone("A dam broke.") is None
    assert alone() is None


def test_a_story_with_a_dated_article_dates_the_others() -> None:
    readings = [page("a", DAM, "It broke on [Thursday|weekday 4|past]."), page("b", DAM, published="2031-05-09")]
    dated = together(readings, "ab")
    assert list(dated) == ["a"]
    assert dated["a"].value.first().isoformat() <= "2031-05-09" <= dated["a"].value.last().isoformat()
    assert "it tells the same story as b.txt" in dated["a"].why


def test_a_story_dates_an_article_the_less_the_less_it_is_like_the_others() -> None:
    readings = [
        page("a", "A regatta in Oldhaven, on [Thursday|weekday 4|past]."),
        page("b", DAM, published="2031-05-09"),
    ]
    assert together(readings, "ab") == {}


def test_only_a_dateline_makes_a_day() -> None:
    told = "It broke on [Thursday|weekday 4|past]! — Orvo Sten (@orvo) [May 8, 2031|2031-05-08]"
    posted, dated = alone(told), alone("dateline: TARSK, [8 May|date 05-08] (Brisk) -", told)
    assert posted is not None
    assert span(posted) == "2031-05-08/2031-05-09"
    assert dated is not None
    assert span(dated) == "2031-05-08"


def test_articles_of_other_stories_say_little() -> None:
    readings = [page("a", "It broke on [Thursday|weekday 4|past]."), page("b", DAM, published="2031-05-09")]
    assert together(readings, "a", "b") == {}


def test_the_same_days_elsewhere_tell_the_year() -> None:
    meanings = {"burst": [1.0, 0.0], "cracks": [0.0, 1.0]}
    line = "dateline: TARSK, [3 January|date 01-03] -"
    burst, cracks = "The dam of Tarsk burst on [January 2|{}|past].", "It had cracks on [December 29|{}|past]."
    one = page("a", line, burst.format("date 01-02"), cracks.format("date 12-29"), meanings=meanings)
    other = page(
        "b",
        burst.format("2031-01-02"),
        cracks.format("2030-12-29"),
        published="2031-03-01",
        meanings=meanings,
    )
    assert together([one], "a") == {}
    dated = together([one, other], "a", "b")["a"]
    assert dated.value.first().isoformat() <= "2031-01-03" <= dated.value.last().isoformat()
    assert dated.value.precision in ("day", "range")
    assert 'b.txt says of the same: "The dam of Tarsk burst on January 2."' in dated.why


@pytest.mark.parametrize("basis", ["stated", "metadata"])
def test_a_stated_date_is_never_overridden(basis: str) -> None:
    told = "A dam broke on [Thursday|weekday 4|past], [May 8, 2031|2031-05-08|past]."
    readings = [page("a", told, published="2019-02-03", basis=basis), page("b", told), page("c", told)]
    assert dates_alone(Collection(readings), Links())[0][0] == "b"
    assert "a" not in together(readings, "abc")


def test_an_inferred_date_is_inferred_anew() -> None:
    told = "A dam broke on [Thursday|weekday 4|past], [May 8, 2031|2031-05-08|past]. It is [2031|2031]."
    readings = [page("a", told, published="2019-02-03", basis="inferred")]
    assert dict(dates_alone(Collection(readings), Links())) == dict(dates_alone(Collection([page("a", told)]), Links()))


@pytest.mark.parametrize("published", ["1926-05-09", "2150-05-09"])
def test_a_story_of_another_century_dates_nothing(published: str) -> None:
    others = [page(name, DAM, published=published) for name in "bcd"]
    assert together([page("a", DAM), *others], "abcd") == {}


def test_the_names_of_many_articles_are_cut_short() -> None:
    others = [page(name, DAM, f"Rain. {name}", published="2031-05-09") for name in "bcdefg"]
    why = together([page("a", DAM, "It broke on [Thursday|weekday 4|past]."), *others], "abcdefg")["a"].why
    assert "b.txt, c.txt, d.txt and 3 more" in why


TOLD = [
    "weekday 4|past", "weekday 1|future", "weekday 3", "date 05-08|past", "date 02-30", "date 02-29 weekday 4",
    "date 05-12|future", "month 3", "month 6|future", "2031-05-08|past", "2031-05", "2031", "1776-07-04",
    "2400", "day -1", "XXXX-05-08", "PAST_REF", "0000", "2031-05-08T10:00",
]  # fmt: skip
parts = st.tuples(st.sampled_from(["", "dateline: ", "furniture: "]), st.lists(st.sampled_from(TOLD), max_size=3)).map(
    lambda t: t[0] + "Copyright 2031. " * (t[0] == "furniture: ") + " ".join(f"It is [2031|{told}]." for told in t[1])
)
published = st.sampled_from([None, None, "2031-05-09", "2031", "1802", "2031-05-01/2031-06-09", "9999-12-31"])


@st.composite
def cases(draw: st.DrawFn) -> list[Reading]:
    names = "abcdef"[: draw(st.integers(1, 6))]
    return [
        page(name, *draw(st.lists(parts, max_size=3)), published=draw(published), meanings={"It": [1.0, 0.5]})
        for name in names
    ]


@given(cases(), st.integers(1, 5), st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_any_case_in_any_order(readings: list[Reading], cut: int, chance: random.Random) -> None:
    names = "".join(r.document.id for r in readings)
    groups = [group for group in (names[:cut], names[cut:]) if group]

    def both(ordered: list[Reading]) -> tuple[Dates, Dates]:
        collection = Collection(ordered)
        return dates_alone(collection, Links()), dates_together(collection, links(*groups))

    found = both(readings)
    undated = [r.document.id for r in readings if r.document.published is None]
    for dates in found:
        assert [document for document, _ in dates] == sorted({document for document, _ in dates} & set(undated))
        assert all(dated.why and dated.confidence for _, dated in dates)
    shuffled = list(readings)
    chance.shuffle(shuffled)
    assert both(shuffled) == found


def test_no_row_of_days_is_kept_for_an_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evidence, "KEPT", 2)

    def peak(size: int) -> int:
        told = "It broke on [Thursday|weekday 4|past], [May 8, 2031|2031-05-08|past]."
        names = [f"{n:03}" for n in range(size)]
        collection = Collection([page(name, told) for name in names])
        story = Story("s", "", tuple(names))
        tracemalloc.start()
        dates_together(collection, Links(stories=(story,)))
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    row = 8 * days.size()
    assert peak(24) < peak(6) + 6 * row
