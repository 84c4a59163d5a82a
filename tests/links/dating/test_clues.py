from __future__ import annotations

from datetime import date

import pytest

from rashomon.links.dating import days
from rashomon.links.dating.clues import KINDS, clues
from tests.links.dating.writing import article

#: A Friday.
DAY = date(2031, 5, 9)


def found(*parts: str) -> dict[str, tuple[str, int]]:
    """The kinds of the clues of an article, each with its words and the gap of a day."""
    one = article(*parts)
    return {c.kind: (c.span.of(one.document.text), int(c.gaps[days.place(DAY)])) for c in clues(one)}


@pytest.mark.parametrize(
    ("kind", "words", "gap", "part"),
    [
        ("last day", "May 2, 2031", 7, "A dam broke on [May 2, 2031|2031-05-02|past]."),
        ("post", "May 8, 2031", 1, "Dam broke! — Orvo Sten (@orvo) [May 8, 2031|2031-05-08]"),
        ("archive", "May 8, 2030", 366, "File photo. A dam, [May 8, 2030|2030-05-08]."),
        ("office", "Chancellor Angela Merkel", 3, "It broke, said Chancellor Angela Merkel."),
        ("offices", "President Obama", 3, "Chancellor Angela Merkel and President Obama came."),
        ("year future", "2035", -1333, "The dam will open in [2035|2035|future]."),
        ("year future", "May 12, 2031", 0, "It opens on [May 12, 2031|2031-05-12|future]."),
        ("last month", "March 2031", 39, "A dam broke in [March 2031|2031-03|past]."),
        ("last year", "2031", 0, "The dam of [2031|2031]."),
        ("dateline", "9 May", 0, "dateline: TARSK, [9 May|date 05-09] (Brisk) -"),
        ("named day", "Thursday, 8 May", 1, "A dam broke on [Thursday, 8 May|date 05-08 weekday 4|past]."),
        ("day past", "8 May", 1, "A dam broke on [8 May|date 05-08|past]."),
        ("opening day", "8 May", 1, "The flood of [8 May|date 05-08]."),
        ("day none", "8 May", 1, "It rained. It rained. It rained. It rained. The flood of [8 May|date 05-08]."),
        ("day future", "12 May", -3, "The dam opens on [12 May|date 05-12|future]."),
        ("month past", "March", 2, "A dam broke in [March|month 3|past]."),
        ("month none", "March", 2, "The flood of [March|month 3]."),
        ("month future", "June", 11, "The dam opens in [June|month 6|future]."),
        ("one weekday", "Thursday", 1, "A dam broke on [Thursday|weekday 4|past]."),
        ("one weekday", "Thursday", 1, "The flood of [Thursday|weekday 4]."),
        ("weekday future", "Monday", 4, "The dam opens on [Monday|weekday 1|future]."),
        ("first weekday", "Thursday", 1, "A dam broke on [Thursday|weekday 4|past]."),
        ("copyright", "Copyright 2031", 0, "furniture: Copyright 2031 Tarsk Courier"),
        ("copyright", "© 2031", 0, "furniture: © 2031 Tarsk Courier"),
    ],
)
def test_each_kind(kind: str, words: str, gap: int, part: str) -> None:
    assert found(part)[kind] == (words, gap)


def test_kinds_are_what_clues_are_of() -> None:
    assert all("{}" in words for words in KINDS.values())


@pytest.mark.parametrize(
    "part",
    [
        "The king died in [1702|1702].",
        "It breaks [today|day +0], and [in winter|season WI].",
        "It broke on [30 February|date 02-30|past].",
        "It is [PAST|PAST_REF].",
        "Copyright 2031, says a paragraph.",
    ],
)
def test_what_tells_nothing(part: str) -> None:
    assert found(part) == {}


def test_only_the_latest_of_what_has_a_year_tells() -> None:
    parts = ("It broke on [May 2, 2031|2031-05-02|past].", "It was built on [June 3, 1987|1987-06-03|past].")
    assert found(*parts) == found(*reversed(parts)) == {"last day": ("May 2, 2031", 7)}


def test_a_full_date_that_is_the_latest_weekday_tells_more() -> None:
    full, named = "A dam broke on [May 8, 2031|2031-05-08|past].", "It was [Thursday|weekday 4|past]."
    assert "last day, a weekday" in found(full, named)
    assert "last day" in found(full, named, "It broke again on [Friday|weekday 5|past].")
    assert "last day" in found(full)


def test_a_full_date_is_told_by_its_clock_time_too() -> None:
    assert found("A dam broke at [10 on May 2, 2031|2031-05-02T10:00|past].") == {"last day": ("10 on May 2, 2031", 7)}


def test_several_days_of_a_month_say_together_what_the_nearest_says() -> None:
    told = "[8 May|date 05-08|past], [2 May|date 05-02|past] and [20 April|date 04-20|past]."
    assert found(told)["day past"] == ("20 April", 1)
    ahead = "[12 May|date 05-12|future] and [30 May|date 05-30|future]."
    assert found(ahead)["day future"] == ("30 May", -3)


def test_the_nearest_is_one_that_lies_on_the_right_side_if_any_does() -> None:
    assert found("[8 May|date 05-08|past] and [10 May|date 05-10|past].")["day past"][1] == 1
    assert found("[8 May|date 05-08|future] and [12 May|date 05-12|future].")["day future"][1] == -3
    assert found("[10 May|date 05-10|past] and [12 May|date 05-12|past].")["day past"][1] == -1


def test_what_is_said_twice_counts_once() -> None:
    one = article("It broke on [Thursday|weekday 4|past].", "On [Thursday|weekday 4|past] it rained.")
    assert sorted(c.kind for c in clues(one)) == ["first weekday", "one weekday"]


def test_weekdays_that_lie_ahead_are_not_those_that_the_article_is_after() -> None:
    kinds = found("It opens on [Monday|weekday 1|future], said on [Wednesday|weekday 3|past].")
    assert kinds["first weekday"] == kinds["one weekday"] == ("Wednesday", 2)
    assert kinds["weekday future"] == ("Monday", 4)


def test_several_weekdays_say_together_how_far_the_last_of_them_lies() -> None:
    told = "On [Tuesday|weekday 2|past] it rained, on [Thursday|weekday 4|past] it broke"
    assert found(f"{told}.")["two weekdays"] == ("Thursday", 1)
    assert found(f"{told}, and [Monday|weekday 1] was dry.")["several weekdays"] == ("Monday", 1)


def test_a_day_with_its_weekday_that_is_also_named_alone_tells_more() -> None:
    named = "It broke on [Thursday, 8 May|date 05-08 weekday 4|past]."
    assert "named day" in found(named)
    assert "named day, a weekday" in found(named, "They came on [Thursday|weekday 4|past].")


def test_a_later_day_without_a_year_is_of_the_year_that_stands_beside_it() -> None:
    kinds = found("It broke on [May 2, 2031|2031-05-02|past].", "On [May 8|date 05-08|past] it was closed.")
    assert kinds == {"day past": ("May 8", 1)}
    kinds = found("It broke on [May 2, 2031|2031-05-02|past].", "On [April 8|date 04-08|past] it had cracked.")
    assert set(kinds) == {"last day", "day past"}


def test_the_day_of_an_update_is_no_dateline() -> None:
    kinds = found("dateline: Updated [9 May|date 05-09]")
    assert "dateline" not in kinds


def test_a_time_that_is_told_from_another_tells_nothing() -> None:
    one = article("It broke on [Thursday|weekday 4|past].")
    time = one.annotations.times[0]
    anchored = type(time)(time.span, time.type, time.value, time.reckoning, anchor=time.span)
    object.__setattr__(one.annotations, "times", (anchored,))
    assert clues(one) == []
