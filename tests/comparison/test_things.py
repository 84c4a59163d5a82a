from __future__ import annotations

from rashomon.comparison import compare
from rashomon.values import Finding
from tests.comparison.building import build

OUTLETS = ("The Harbour Post", "Delo Daily", "Vell Gazette")


def omissions(
    silent: str, *, thing: str = "fire hoses", copies: bool = False, date: str = "2031-03-06"
) -> list[Finding]:
    told = [
        {"outlet": o, "text": f"Quay\n\nGuards {verb} {thing} on the quay.", "published": "2031-03-05"}
        for o, verb in zip(OUTLETS, ("turned", "trained", "used"), strict=True)
    ]
    accounts = [
        {"outlet": o, "trigger": t, "predicate": p, "participants": {"patient": thing}}
        for o, t, p in zip(OUTLETS[:2], ("turned", "trained"), ("turn", "train"), strict=True)
    ]
    spec = {
        "documents": [*told, {"outlet": "Norden", "text": f"Quay\n\n{silent}", "published": date}],
        "events": [{"label": "guards turn", "accounts": [a]} for a in accounts],
        "copies": [list(OUTLETS[:2])] if copies else [],
    }
    readings, links = build(spec)
    return [f for f in compare(readings, links) if f.kind == "omission"]


def test_a_thing_that_most_reports_show_and_one_never_names():
    (found,) = omissions("Order was restored on the quay.")
    assert found.reason == (
        "Three documents of the story report “fire hoses” (Delo Daily, The Harbour Post and Vell Gazette). "
        "We found no mention of it in Norden."
    )


def test_the_main_word_alone_is_a_mention():
    assert not omissions("Order was restored with hoses.")


def test_a_description_with_an_article_is_no_thing():
    assert not omissions("Order was restored.", thing="the hoses")


def test_copies_are_not_two_reports():
    assert not omissions("Order was restored.", copies=True)


def test_a_report_that_came_first_may_not_have_known():
    assert not omissions("Order was restored.", date="2031-03-01")


def test_a_thing_that_is_never_named_in_two_words_running_is_left_alone():
    assert not omissions("Order was restored.", thing="fire-fighting hoses")
