from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.presentation.views.index import index
from rashomon.presentation.views.intervals import interval_words
from rashomon.presentation.views.timeline import Course, timeline
from rashomon.values import Case, Event, Links
from tests.presentation.invented import case


def told(**changes: object) -> Case:
    """The invented case with its crash told otherwise; ``times`` are those of its accounts."""
    whole = case()
    crash = next(e for e in whole.links.events if e.id == "event-crash")
    times = changes.pop("times", [a.time for a in crash.accounts])
    accounts = tuple(replace(a, time=t) for a, t in zip(crash.accounts, times, strict=True))
    event = replace(crash, accounts=accounts, **changes)
    return replace(whole, links=replace(whole.links, events=(event,)))


def courses(whole: Case) -> tuple[Course, ...]:
    return timeline(index(whole), whole)


def labels(course: Course) -> list[str]:
    return [moment.label for moment in course.moments]


def crash(course: Course) -> list[tuple[str, bool, str, int]]:
    """Where the crash stands: the moment, whether it is disputed, where it leads, and its tellings."""
    return [(m.label, e.disputed, e.elsewhere, len(e.tellings)) for m in course.moments for e in m.entries if e.label]


def test_each_story_has_a_course_of_its_own_in_order() -> None:
    (barge,) = courses(case())
    assert barge.title == "Grain barge strikes swing bridge at Marrowick"
    assert labels(barge) == ["1962", "March 2029", "4 May 2031", "5 May 2031", "12 May 2031"]
    (crashed,) = [e for m in barge.moments for e in m.entries if e.anchor == "event-crash"]
    assert (crashed.hour, len(crashed.outlets), crashed.disputed) == ("morning", 3, False)


def test_what_is_of_no_story_stands_last() -> None:
    whole = case()
    loose = replace(whole, links=replace(whole.links, stories=()))
    assert [c.title for c in courses(loose)] == ["Articles that belong to no story"]


def test_times_that_exclude_each_other_stand_side_by_side_and_lead_there_from_the_other_day() -> None:
    (barge,) = courses(told(times=["2031-05-04", None, "2031-05-05T07:30"]))
    assert crash(barge) == [("4 May 2031", True, "", 3), ("5 May 2031", False, "#event-crash", 0)]
    (whole,) = [e for m in barge.moments for e in m.entries if e.tellings]
    assert [t.when for t in whole.tellings] == ["4 May 2031", "5 May 2031, 07:30", ""]
    assert all(t.outlets and t.quotes for t in whole.tellings)


def test_a_month_does_not_exclude_its_day() -> None:
    (barge,) = courses(told(times=["2031-05-04", "2031-05", None]))
    assert crash(barge) == [("4 May 2031", False, "", 3)]


@pytest.mark.parametrize(
    ("within", "label", "precision", "place"),
    [
        ("../2031-05-05", "by 5 May 2031", "bound", 3),
        ("2031-05-05/..", "5 May 2031 or later", "bound", 4),
        ("2031-05-04/2031-05-05", "4 to 5 May 2031", "range", 2),
        ("2031-05-05/2031-05-05", "5 May 2031", "day", 3),
    ],
)
def test_what_nobody_dates_stands_where_its_interval_says(within: str, label: str, precision: str, place: int) -> None:
    (barge,) = courses(told(times=[None] * 3, time=None, within=within))
    assert [(m.label, m.precision) for m in barge.moments][place] == (label, precision)


def test_an_event_of_one_document_without_a_date_is_not_shown() -> None:
    whole = case()
    (deny,) = [e for e in whole.links.events if e.id == "event-deny"]
    one = replace(deny, time=None, within="../2031-05-05")
    assert not any(e.label for c in courses(_with(whole, one)) for m in c.moments for e in m.entries)


def _with(whole: Case, event: Event) -> Case:
    links: Links = replace(whole.links, events=(event,))
    return replace(whole, links=links)


def test_an_open_interval_is_no_day() -> None:
    assert interval_words("../..") == "day not known"
