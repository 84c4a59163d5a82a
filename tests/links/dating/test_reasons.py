from __future__ import annotations

from datetime import date

import numpy as np

from rashomon.links.dating import days
from rashomon.links.dating.reasons import MOST, Reason, explained
from rashomon.links.dating.solution import solved
from rashomon.values import Dated, Span
from tests.links.dating.test_solution import scores

DAY = date(2031, 5, 9)


def reason(number: int, firm: float, day: date = DAY) -> Reason:
    return Reason((Span("a", number, number + 1),), f"reason {number}", scores((day, day, firm)))


def explain(*reasons: Reason) -> Dated:
    total = days.prior()
    for one in reasons:
        total = total + one.scores
    solution = solved(total)
    assert solution is not None
    return explained(solution, reasons, total)


def test_a_reason_that_makes_the_answer_is_told_with_its_words() -> None:
    dated = explain(reason(3, 0.999), Reason((Span("a", 9, 10),), "nothing", days.prior() * 0))
    assert (dated.value.value, dated.basis, dated.why) == ("2031-05-09", "inferred", "reason 3")
    assert dated.evidence == (Span("a", 3, 4),)
    assert dated.confidence is not None
    assert 0.9 <= dated.confidence <= 1


def test_reasons_none_of_which_makes_the_answer_are_told_together() -> None:
    dated = explain(*(reason(n, 0.999) for n in range(3)))
    assert dated.why == "reason 0; reason 1; reason 2"
    assert len(dated.evidence) == 3


def test_what_speaks_against_the_answer_is_no_reason_for_it() -> None:
    against = Reason((), "against", np.where(np.arange(days.size()) == days.place(DAY), -1.0, 0.0))
    assert explain(reason(1, 0.9999999), against).why == "reason 1"


def test_no_more_reasons_than_a_reader_reads() -> None:
    dated = explain(*(reason(n, 1e-6) for n in range(20)))
    assert 1 <= dated.why.count("reason") <= MOST
