"""A reading dated later is what is read with the date: through all annotators."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rashomon.annotations import ANNOTATORS, Pipeline
from rashomon.annotations.page import Page
from rashomon.values import Annotations, Dated, PartialDate, Reading, Sentence
from rashomon.values.dating import dated
from tests.annotations.building import page

_DIED = """
On on IN case 2
Monday Monday NNP obl 5
12 12 CD nummod 4
people people NNS nsubj 5
died die VBD root 0
. . . punct 5
"""
_SAID = """
Dara Dara NNP nsubj 3
Quill Quill NNP flat 1
said say VBD root 0
yesterday yesterday NN obl:tmod 3
the the DT det 6
boat boat NN nsubj 7
sank sink VBD ccomp 3
. . . punct 3
"""
DATES = [None, *(Dated(PartialDate(day), "inferred") for day in ("2022", "2022-01-10/2022-01-12", "2022-01-12"))]


def reading(made: Page, published: Dated | None) -> Reading:
    document = replace(made.document, published=published)
    made = replace(made, document=document)
    found = Annotations(document.id, tuple(Sentence(made.span(s)) for s in made.sentences))
    for annotator in ANNOTATORS:
        found = annotator(made, found)
    return Reading(document, found)


def built() -> Page:
    return page(_DIED, _SAID, names={"Dara Quill": "person"}, sayings=(("said", "Dara Quill", "the boat sank"),))


def test_accounts_know_which_time_they_have_their_value_from() -> None:
    found = reading(built(), DATES[-1])
    text, notes = found.document.text, found.annotations
    (figure,), (quotation,), died = notes.figures, notes.quotations, notes.events[0]
    for account, value, words in (
        (figure, figure.as_of, "Monday"),
        (quotation, quotation.time, "yesterday"),
        (died, died.time, "Monday"),
    ):
        assert account.when is not None
        assert account.when.of(text) == words
        assert value == {"Monday": "2022-01-10", "yesterday": "2022-01-11"}[words]


@pytest.mark.parametrize("before", DATES)
@pytest.mark.parametrize("after", DATES)
def test_another_date_is_as_if_read_with_it(before: Dated | None, after: Dated | None) -> None:
    assert dated(reading(built(), before), after) == reading(built(), after)


@pytest.mark.shared
def test_articles_dated_later_are_as_if_read_with_the_date() -> None:
    folder = Path(__file__).parents[3] / "shared" / "data" / "timebank"
    if not folder.is_dir():
        pytest.skip("needs ../shared")
    from benchmarks.times import articles, document
    from rashomon.annotations.reader import Reader

    pipeline = Pipeline(Reader())
    for path in sorted(folder.rglob("*.tml"))[::40]:
        known = document(next(iter(articles(path))))
        bare = replace(known, published=None)
        assert dated(Reading(bare, pipeline(bare)), known.published) == Reading(known, pipeline(known))
