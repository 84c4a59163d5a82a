from rashomon.values import Anchor, Decision, Side, Span
from rashomon.values.decisions import digest, meant


def span(start, end):
    return Span("d", start, end)


def test_a_place_means_the_very_span():
    assert meant(span(3, 7), [span(0, 9), span(3, 7)]) == span(3, 7)


def test_else_the_nearest_in_length_that_holds_it_or_is_held():
    assert meant(span(3, 7), [span(2, 8), span(3, 8), span(5, 12)]) == span(3, 8)
    assert meant(span(3, 7), [span(4, 7)]) == span(4, 7)


def test_but_none_that_is_much_longer_or_shorter():
    assert meant(span(3, 7), [span(0, 40), span(3, 4), span(7, 9)]) is None


def test_a_digest_knows_nothing_of_order_and_numbers():
    sides = tuple(Side(name, (Anchor(span(0, 1), "x"),)) for name in "ab")
    one, other = (Decision(kind, "entity", sides, "2031-03-04") for kind in ("same", "undecided"))
    assert digest([one, other]) == digest([other, one]) != digest([one])
    assert digest([]) == ""
