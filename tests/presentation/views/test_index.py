from __future__ import annotations

import pytest

from rashomon.presentation.views.index import index
from rashomon.values import Annotations, Case, Figure, FigureAccount, Links, Reading

from ..invented import document, span


def subject(quantity: str, words: str, sentence: str) -> str:
    made = document("a.txt", f"A title\n\n{sentence}", outlet="One")
    figure = Figure("figure-1", quantity, (FigureAccount(span(made, words), 6.0, 6.0, "year", quantity),))
    case = Case((Reading(made, Annotations(made.id)),), Links(figures=(figure,)), (), (), "")
    return index(case).subjects["figure-1"]


@pytest.mark.parametrize(
    ("quantity", "words", "sentence", "told"),
    [
        ("save", "six-year-old", "They try to save the six-year-old.", "Age"),
        ("deep", "six metres", "The shaft is six metres deep.", "Depth"),
        ("people killed", "Six people", "Six people were killed.", "People killed"),
    ],
)
def test_a_figure_is_called_by_a_noun(quantity, words, sentence, told):
    assert subject(quantity, words, sentence) == told
