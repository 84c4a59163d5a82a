from __future__ import annotations

from rashomon.links.repeats import accounts
from rashomon.values import Block, Document, FigureAccount, Span

TEXT = (
    "Nearly 80 hurt\n\nNearly 80 people were hurt. Almost 80 people, doctors said. Nearly 80 passengers lay there, "
    "40 metres off, a 40-metre fall."
)
DOCUMENT = Document("d", "test", TEXT, (Block(Span("d", 0, 14), "title"), Block(Span("d", 16, len(TEXT)), "paragraph")))


def figure(words: str, low: float | None, high: float | None, unit: str = "people") -> FigureAccount:
    start = TEXT.index(words)
    return FigureAccount(Span("d", start, start + len(words)), low, high, unit, "")


def words(*found: FigureAccount) -> list[str]:
    return [a.span.of(TEXT) for a in accounts(found, lambda _: DOCUMENT)]


def test_a_title_gives_way_to_the_text() -> None:
    assert words(figure("Nearly 80 hurt", None, 80), figure("Nearly 80 people", None, 80)) == ["Nearly 80 people"]


def test_another_qualifier_is_another_account() -> None:
    told = (
        figure("Nearly 80 people", None, 80),
        figure("Almost 80 people", None, 80),
        figure("Nearly 80 passengers", None, 80),
    )
    assert words(*told) == ["Nearly 80 people", "Almost 80 people"]


def test_a_measure_in_other_words_is_kept() -> None:
    told = (figure("40 metres", 40, 40, "metre"), figure("40-metre", 40, 40, "metre"))
    assert words(*told) == ["40 metres", "40-metre"]
