"""From what the reader takes for sayings, and from quotation marks, to quotations."""

from __future__ import annotations

import pytest

from rashomon.annotations.mentions import Mentions
from rashomon.annotations.page import Page
from rashomon.annotations.quotations import Quotations
from rashomon.values import Quotation
from tests.annotations.building import empty, page
from tests.annotations.prose import quotations, said, words

SAID_THAT = """
Brul Brul NNP nsubj 2
said say VBD root 0
that that IN mark 6
the the DT det 5
dam dam NN nsubj 6
failed fail VBD ccomp 2
. . . punct 2
"""


def read(built: Page) -> tuple[Quotation, ...]:
    return Quotations()(built, Mentions()(built, empty(built))).quotations


# Parts and types


@pytest.mark.parametrize(
    ("text", "saying", "expected"),
    [
        (
            "Brul said that the dam failed.",
            ("said", "Brul", "that the dam failed"),
            ("indirect", "said", "Brul", "that the dam failed"),
        ),
        (
            "“It held all night,” Brul said.",
            ("said", "Brul", "“It held all night,”"),
            ("direct", "said", "Brul", "“It held all night,”"),
        ),
        (
            "Brul said it was “a disgrace”.",
            ("said", "Brul", "it was “a disgrace”"),
            ("mixed", "said", "Brul", "it was “a disgrace”"),
        ),
        (
            "According to the ministry, the dam failed.",
            ("According to", "the ministry", "the dam failed"),
            ("indirect", "According to", "the ministry", "the dam failed"),
        ),
        (
            "Brul: The dam will hold.",
            (":", "Brul", "The dam will hold."),
            ("indirect", ":", "Brul", "The dam will hold."),
        ),
        (
            "The dam, Brul said, failed in the night.",
            ("said", "Brul", "The dam ... failed in the night"),
            ("indirect", "said", "Brul", "The dam ... failed in the night"),
        ),
        (
            "“It held,” Brul said, “all night.”",
            ("said", "Brul", "“It held,” ... “all night.”"),
            ("direct", "said", "Brul", "“It held,” ... “all night.”"),
        ),
        (
            "Ten are believed to have died.",
            ("are believed", "", "Ten ... to have died"),
            ("indirect", "are believed", "", "Ten ... to have died"),
        ),
        (
            "They allegedly robbed a bank.",
            ("allegedly", "", "They ... robbed a bank"),
            ("indirect", "allegedly", "", "They ... robbed a bank"),
        ),
        (
            "Brul, the mayor, had not once, she said, been told.",
            ("said", "she", "Brul, the mayor, had not once ... been told"),
            ("indirect", "said", "she", "Brul, the mayor, had not once ... been told"),
        ),
    ],
)
def test_a_saying_becomes_a_quotation(
    text: str, saying: tuple[str, str, str], expected: tuple[str, str, str, str]
) -> None:
    assert said(text, saying) == [expected]


@pytest.mark.parametrize(
    ("text", "saying", "content"),
    [
        ("The dam failed, Brul said.", ("said", "Brul", "The dam failed,"), "The dam failed"),
        ("The dam, Brul said, failed.", ("said", "Brul", "The dam, ... , failed"), "The dam ... failed"),
        ("The dam held (Brul said) and stood.", ("said", "Brul", "The dam held ("), "The dam held"),
        ("Orlo (who said the dam held) left.", ("said", "who", "the dam held)"), "the dam held"),
        ("Brul said the dam (and mill) held.", ("said", "Brul", "the dam (and mill)"), "the dam (and mill)"),
        ("“The dam held,” Brul said.", ("said", "Brul", "“The dam held,"), "“The dam held,”"),
    ],
)
def test_content_ends_before_what_parts_it_from_its_cue(text: str, saying: tuple[str, str, str], content: str) -> None:
    assert [q[3] for q in said(text, saying)] == [content]


def test_a_saying_without_words_in_its_content_is_none() -> None:
    assert said("Brul said: — !", ("said", "Brul", "— !")) == []
    assert said("Brul said nothing.", ("said", "Brul", "")) == []


def test_of_discontinuous_content_only_stretches_with_words_are_kept() -> None:
    found = said("The dam held, Brul said!", ("said", "Brul", "The dam held ... !"))
    assert found == [("indirect", "said", "Brul", "The dam held")]


def test_a_quotation_without_a_source_is_kept() -> None:
    found = quotations("It was said that the dam failed.", ("said", "", "that the dam failed"), speakers=("the dam",))
    assert [(q.source, q.speaker) for q in found] == [((), None)]


# Widening to quotation marks


@pytest.mark.parametrize("content", ["It held", "held all", "night", "“It held all night,”"])
def test_content_takes_in_all_that_its_quotation_marks_hold(content: str) -> None:
    text = "“It held all night,” Brul said."
    assert said(text, ("said", "Brul", content)) == [("direct", "said", "Brul", "“It held all night,”")]


def test_content_that_reaches_into_quotation_marks_keeps_what_stands_before_them() -> None:
    text = "Brul said it was “a great disgrace” for all."
    assert said(text, ("said", "Brul", "it was “a great")) == [("mixed", "said", "Brul", "it was “a great disgrace”")]


def test_content_is_not_widened_to_quotation_marks_that_hold_its_cue() -> None:
    text = "“We know that Brul said it held all night,” Orlo wrote."
    found = said(text, ("wrote", "Orlo", "“We know"), ("said", "Brul", "it held all night"))
    assert found == [
        ("direct", "wrote", "Orlo", "“We know that Brul said it held all night,”"),
        ("direct", "said", "Brul", "it held all night"),
    ]


def test_content_outside_quotation_marks_is_left_as_it_is() -> None:
    text = "Brul said that the “Old Lady” is closed and that the dam held."
    found = said(text, ("said", "Brul", "that the dam held"))
    assert found == [("indirect", "said", "Brul", "that the dam held")]


def test_stretches_that_widening_makes_touch_become_one() -> None:
    text = "“The dam, as you know, held all night,” Brul said."
    found = quotations(text, ("said", "Brul", "The dam ... held all"))
    assert [s.of(text) for s in found[0].content] == ["“The dam, as you know, held all night,”"]


def test_a_mark_that_is_never_closed_widens_nothing() -> None:
    text = "Brul said the “dam failed in the night. The mill stands."
    assert said(text, ("said", "Brul", "the “dam failed")) == [("indirect", "said", "Brul", "the “dam failed")]


# Two cues for the same words


def test_of_two_cues_for_the_same_words_the_one_with_a_source_stays() -> None:
    text = "Reportedly Brul said that the dam failed."
    content = "that the dam failed"
    expected = [("indirect", "said", "Brul", content)]
    assert said(text, ("Reportedly", "", content), ("said", "Brul", content)) == expected
    assert said(text, ("said", "Brul", content), ("Reportedly", "", content)) == expected


def test_of_two_cues_with_sources_for_the_same_words_the_first_stays() -> None:
    text = "Brul said, Orlo wrote, that the dam failed."
    found = said(text, ("said", "Brul", "that the dam failed"), ("wrote", "Orlo", "that the dam failed"))
    assert [q[1] for q in found] == ["said"]


def test_a_quotation_inside_another_one_is_its_own() -> None:
    text = "Orlo wrote that Brul said that the dam failed."
    found = said(text, ("wrote", "Orlo", "that Brul said that the dam failed"), ("said", "Brul", "that the dam failed"))
    assert [q[1:] for q in found] == [
        ("wrote", "Orlo", "that Brul said that the dam failed"),
        ("said", "Brul", "that the dam failed"),
    ]


# Quoted words that no cue claimed


def test_quoted_words_that_begin_a_sentence_go_on_with_the_quotation_before() -> None:
    text = "“It held,” Brul said. “It will hold.” Then he left."
    found = said(text, ("said", "Brul", "“It held,”"))
    assert found == [("direct", "said", "Brul", "“It held,” ... “It will hold.”")]


def test_quoted_words_within_a_sentence_do_not_go_on_with_the_quotation_before() -> None:
    text = "“It held,” Brul said. On the wall stood “we will never leave this place” in red."
    found = said(text, ("said", "Brul", "“It held,”"))
    assert [q[1:] for q in found] == [("said", "Brul", "“It held,”"), ("", "", "“we will never leave this place”")]


def test_quoted_words_do_not_go_on_with_an_indirect_quotation() -> None:
    text = "Brul said that the dam failed. “Nobody told us anything.”"
    found = said(text, ("said", "Brul", "that the dam failed"))
    assert [q[1:] for q in found] == [("said", "Brul", "that the dam failed"), ("", "", "“Nobody told us anything.”")]


@pytest.mark.parametrize(
    ("quoted", "kept"), [("“The dam held all night.”", True), ("“The dam held all”", True), ("“The dam held”", False)]
)
def test_quoted_words_without_a_cue_stand_alone_when_four_or_more(quoted: str, kept: bool) -> None:
    text = f"On the wall stood {quoted} in red."
    assert said(text) == ([("direct", "", "", quoted)] if kept else [])


def test_a_quotation_without_a_speaker_has_none() -> None:
    found = quotations("Brul left. “The dam held all night.”", speakers=("Brul",))
    assert [(q.speaker, q.source, q.cue, q.hearsay) for q in found] == [(None, (), (), False)]


# From paragraph to paragraph


WHOLE = "“It held,” Brul said.\n\n“It will hold for another year.”\n\n“And for one more.”\n\nOrlo laughed."


def test_a_paragraph_that_is_wholly_quoted_takes_the_speaker_of_the_one_before() -> None:
    found = quotations(WHOLE, ("said", "Brul", "“It held,”"), speakers=("Orlo", "Brul"))
    assert [(words(q, "content", WHOLE), q.speaker) for q in found] == [
        ("“It held,”", 1),
        ("“It will hold for another year.”", 1),
        ("“And for one more.”", 1),
    ]


def test_a_paragraph_that_is_partly_quoted_takes_no_speaker() -> None:
    text = "“It held,” Brul said.\n\n“It will hold for another year,” one could hear in the streets."
    found = quotations(text, ("said", "Brul", "“It held,”"), speakers=("Brul",))
    assert [q.speaker for q in found] == [0, None]


def test_a_quoted_paragraph_takes_no_speaker_over_an_indirect_quotation_or_a_paragraph_without_any() -> None:
    indirect = "Brul said that the dam failed.\n\n“Nobody told us anything.”"
    found = quotations(indirect, ("said", "Brul", "that the dam failed"), speakers=("Brul",))
    assert [q.speaker for q in found] == [0, None]
    apart = "“It held,” Brul said.\n\nThe mill stands.\n\n“Nobody told us anything.”"
    assert [q.speaker for q in quotations(apart, ("said", "Brul", "“It held,”"), speakers=("Brul",))] == [0, None]


def test_an_open_quotation_goes_on_in_the_next_paragraph() -> None:
    text = "Brul spoke up.\n\n“It held, Brul said.\n\n“It will hold for another year.”"
    found = quotations(text, speakers=("Brul",))
    assert [words(q, "content", text) for q in found] == ["“It held, Brul said.", "“It will hold for another year.”"]


def test_content_may_stand_in_the_next_paragraph() -> None:
    text = "Brul wrote this:\n\nThe dam will hold for another year."
    found = said(text, ("wrote", "Brul", "The dam will hold for another year."))
    assert found == [("indirect", "wrote", "Brul", "The dam will hold for another year.")]


def test_words_of_the_writer_apart_from_the_sentence_of_the_cue_are_not_what_is_said() -> None:
    text = "Brul said that the dam failed.\n\nThe mill stands."
    found = said(text, ("said", "Brul", "that the dam failed ... The mill"))
    assert found == [("indirect", "said", "Brul", "that the dam failed")]


def test_quoted_words_apart_from_the_sentence_of_the_cue_are_what_is_said() -> None:
    text = "Brul said that the dam failed.\n\n“Nobody told us.” The mill stands."
    found = said(text, ("said", "Brul", "that the dam failed ... “Nobody told us.”"))
    assert found == [("mixed", "said", "Brul", "that the dam failed ... “Nobody told us.”")]


def test_quoted_content_in_the_next_paragraph_is_direct_and_no_second_quotation() -> None:
    text = "Brul wrote this:\n\n“The dam will hold for another year.”"
    found = said(text, ("wrote", "Brul", "“The dam will hold for another year.”"))
    assert found == [("direct", "wrote", "Brul", "“The dam will hold for another year.”")]


def test_content_that_reaches_into_quotation_marks_of_the_next_paragraph_takes_in_all_they_hold() -> None:
    text = "Brul wrote this:\n\n“The dam will hold for another year.”"
    found = said(text, ("wrote", "Brul", "The dam will hold for another"))
    assert found == [("direct", "wrote", "Brul", "“The dam will hold for another year.”")]


def test_content_that_strays_by_a_word_into_the_next_paragraph_does_not_take_the_quoted_words_there() -> None:
    text = "Brul said that the dam failed.\n\n“Nobody told us anything at all.”"
    found = said(text, ("said", "Brul", "that the dam failed ... Nobody"))
    assert ("direct", "", "", "“Nobody told us anything at all.”") in found


def test_a_saying_inside_a_quotation_that_nobody_claimed_does_not_take_its_place() -> None:
    text = "“It held,” Brul said.\n\n“My neighbour told me that it would break. It did not break.”"
    found = quotations(
        text, ("said", "Brul", "“It held,”"), ("told", "My neighbour", "that it would break"), speakers=("Brul",)
    )
    assert [(words(q, "content", text), q.speaker) for q in found] == [
        ("“It held,”", 0),
        ("“My neighbour told me that it would break. It did not break.”", 0),
        ("that it would break", None),
    ]


# Speakers


def test_the_speaker_is_the_chain_of_the_source() -> None:
    built = page(SAID_THAT, names={"Brul": "person"}, sayings=(("said", "Brul", "that the dam failed"),))
    found = Mentions()(built, empty(built))
    assert [q.speaker for q in Quotations()(built, found).quotations] == [found.mentions[0].chain]


def test_a_pronoun_speaks_for_whom_it_stands() -> None:
    text = "Brul left. “It held,” she said."
    first, second = quotations(
        f"{text} “It broke all night,” Orlo said.",
        ("said", "she", "“It held,”"),
        ("Orlo said", "Orlo", "“It broke all night,”"),
        speakers=("she", "Orlo"),
    )
    assert (first.speaker, second.speaker) == (0, 1)


def test_a_source_that_no_mention_stands_in_has_no_speaker() -> None:
    text = "A leaflet said that the dam failed, Brul left."
    found = quotations(text, ("said", "A leaflet", "that the dam failed"), speakers=("Brul",))
    assert [(words(q, "source", text), q.speaker) for q in found] == [("A leaflet", None)]


# Through whom


def test_the_medium_stands_in_via() -> None:
    found = read(
        page(
            """
Brul Brul NNP nsubj 2
wrote write VBD root 0
on on IN case 4
Telegram Telegram NNP obl 2
that that IN mark 8
the the DT det 7
dam dam NN nsubj 8
failed fail VBD ccomp 2
. . . punct 2
""",
            names={"Brul": "person"},
            sayings=(("wrote", "Brul", "that the dam failed"),),
        )
    )
    assert [q.via for q in found] == [("Telegram",)]


def test_an_agency_stands_in_via_but_not_when_it_speaks_itself() -> None:
    found = read(
        page(
            """
“ “ `` punct 3
It it PRP nsubj 3
held hold VBD ccomp 7
, , , punct 3
” ” '' punct 3
Brul Brul NNP nsubj 7
told tell VBD root 0
miners miner NNS obj 7
, , , punct 11
Tavia Tavia NNP nsubj 11
reported report VBD parataxis 7
. . . punct 7
""",
            names={"Brul": "person", "Tavia": "organization"},
            agencies=("Tavia",),
            sayings=(("told", "Brul", "“It held,”"), ("reported", "Tavia", "“It held,” Brul told miners")),
        )
    )
    assert [(q.cue[0].start > 20, q.via) for q in found] == [(False, ("Tavia",)), (True, ())]
