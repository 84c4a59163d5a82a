from __future__ import annotations

import dataclasses

from rashomon.presentation.views.independence import independent, independent_documents
from rashomon.presentation.views.index import Index, index
from rashomon.values import Annotations, Block, Case, Copy, Credit, CreditScope, Links, Reading

from ..invented import document, span

TEXT = "A title\n\nFour people were killed in the fall.\n\nIts own words stand here, many of them, {}."


def look(
    *copies: Copy, outlets: tuple[str | None, ...] = ("One", "Two"), agency: CreditScope | None = None
) -> tuple[Index, list]:
    made = [document(f"{n}.txt", TEXT.format(n), outlet=outlet) for n, outlet in enumerate(outlets)]
    if agency:
        made = [
            dataclasses.replace(
                d,
                credits=(Credit("Wire", d.blocks[0].span, scope=agency),),
                blocks=(Block(d.blocks[0].span, "byline"), *d.blocks[1:]),
            )
            for d in made
        ]
    case = Case(tuple(Reading(d, Annotations(d.id)) for d in made), Links(copies=copies), (), (), "")
    return index(case), made


def copied(words: str) -> Copy:
    _, made = look()
    return Copy(tuple(d.id for d in made), tuple(span(d, words) for d in made), "the same words")


def test_words_inside_a_copied_passage_count_once_and_words_outside_do_not():
    one, made = look(copied("Four people were killed in the fall."))
    assert independent(one, [span(d, "Four") for d in made]) == 1
    assert independent(one, [span(d, "Its own") for d in made]) == 2
    assert independent_documents(one, [d.id for d in made]) == 2


def test_a_document_that_is_mostly_copied_is_a_copy():
    one, made = look(copied("Four people were killed in the fall.\n\nIts own words stand here, many"))
    assert independent(one, [span(d, "of them") for d in made]) == 1
    assert independent_documents(one, [d.id for d in made]) == 1


def test_one_outlet_counts_once_and_unnamed_outlets_do_not():
    one, made = look(outlets=("The Post", "the post"))
    assert independent(one, [span(d, "Four") for d in made]) == 1
    one, made = look(outlets=(None, None))
    assert independent(one, [span(d, "Four") for d in made]) == 2


def test_texts_of_one_agency_count_once():
    one, made = look(agency="text")
    assert independent(one, [span(d, "Four") for d in made]) == 1


def test_photos_of_one_agency_make_no_kin():
    one, made = look(agency="photo")
    assert independent(one, [span(d, "Four") for d in made]) == 2


def test_nothing_is_no_account():
    assert independent(look()[0], []) == 0
