import sqlite3
from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from rashomon.store import View, Writer
from rashomon.values import Anchor, Decision, Known, Side, Span
from tests.store.any_case import decisions, gazetteers
from tests.store.test_writer import reading

CLOSED = Side("the lock", (Anchor(Span("document-1", 4, 8), "lock"),))
OTHER = Side("Varn", (Anchor(Span("document-1", 12, 16), "Varn"),))
SAID = Decision("different", "entity", (CLOSED, OTHER), "2031-03-04", "seen")


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(said=decisions(), known=gazetteers())
def test_what_was_put_comes_back_equal(said, known, tmp_path_factory):
    path = tmp_path_factory.mktemp("case") / "case.db"
    with Writer(path) as writer:
        numbers = [writer.put_decision(one) for one in said]
        writer.put_gazetteer(known)
        writer.put_gazetteer(known)
    with View(path) as view:
        assert view.decisions() == tuple(replace(one, number=n) for one, n in zip(said, numbers, strict=True))
        assert tuple(view.gazetteer()) == known


def test_a_decision_outlives_the_document_being_read_again(tmp_path):
    with Writer(tmp_path / "case.db") as writer:
        writer.put_readings([reading()], reader="one")
        writer.put_decision(SAID)
        writer.put_readings([reading()], reader="two")
        assert writer.view.decisions() == (replace(SAID, number=1),)
        assert writer.view.check().mismatches == ()


def test_a_decision_that_is_dropped_leaves_nothing(tmp_path):
    with Writer(tmp_path / "case.db") as writer:
        writer.drop_decision(writer.put_decision(SAID))
    connection = sqlite3.connect(tmp_path / "case.db")
    for table in ("decision", "decision_side", "decision_anchor"):
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


def test_a_gazetteer_of_many_entries_keeps_their_order(tmp_path):
    many = [Known(f"Q{number}", (f"Name {number}",), "place", ("xx",)) for number in range(12_000)]
    with Writer(tmp_path / "case.db") as writer:
        writer.put_gazetteer(iter(many))
        assert list(writer.view.gazetteer()) == many
