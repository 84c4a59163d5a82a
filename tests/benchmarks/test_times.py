from __future__ import annotations

import pytest

from benchmarks.times import Timex, document, matched, parse, score

MARKUP = """<?xml version="1.0" ?>
<TimeML><DOCID>a</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2022-01-12">12 January 2022</TIMEX3></DCT>
<TEXT>The ferry <EVENT eid="e1">left</EVENT>
<TIMEX3 tid="t1" type="DATE" value="2022-01-10">on Monday</TIMEX3>.

It took <TIMEX3 tid="t2" type="DURATION" value="PT2H">two hours</TIMEX3>.<TIMEX3 tid="t3" type="DATE" value="2022"/>
</TEXT>
</TimeML>"""


def test_a_timeml_file() -> None:
    article = parse("a.tml", MARKUP)
    assert article.published == "2022-01-12"
    assert [(article.text[t.start : t.end], t.type, t.value) for t in article.times] == [
        ("on Monday", "DATE", "2022-01-10"),
        ("two hours", "DURATION", "PT2H"),
    ]


def test_blank_lines_part_paragraphs() -> None:
    article = parse("a.tml", MARKUP)
    assert [b.span.of(article.text) for b in document(article).blocks] == [
        "The ferry left\non Monday.",
        "It took two hours.",
    ]


def test_other_markup_is_refused() -> None:
    with pytest.raises(ValueError, match=r"a\.tml is no TimeML"):
        parse("a.tml", "<html/>")


def test_the_measures() -> None:
    gold = [Timex(0, 9, "DATE", "2022-01-10"), Timex(20, 29, "DURATION", "PT2H")]
    found = [Timex(3, 9, "DATE", "2022-01-10"), Timex(20, 29, "DATE", "PT2H"), Timex(40, 45, "DATE", None)]
    assert score([(found, gold)]) == {"strict_f1": 40.0, "relaxed_f1": 80.0, "type_f1": 40.0, "value_f1": 80.0}


def test_nothing_found_is_used_twice() -> None:
    one = Timex(0, 20, "DATE", None)
    assert matched([one], [Timex(0, 9, "DATE", None), Timex(10, 20, "DATE", None)]) == [
        (one, Timex(0, 9, "DATE", None))
    ]
