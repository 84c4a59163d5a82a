"""Sources in full and in place."""

from __future__ import annotations

from typing import Any

from rashomon.annotations.quotations.paragraph import Paragraph
from rashomon.annotations.quotations.sources import mended
from rashomon.annotations.reader import Saying
from tests.annotations.building import page


def source(tree: str, cue: str, read: str, content: str, **known: Any) -> str:
    """The source of a saying whose source is ``read``, after mending."""
    built = page(tree, sayings=((cue, read, content),), **known)
    text = built.document.text
    paragraph = Paragraph(built.doc, text, 0, len(text), list(built.sentences), list(built.sayings))
    return " ".join(built.doc[i].text for i in mended(built.sayings[0], paragraph))


CLERK = """
But but CC cc 8
a a DT det 3
clerk clerk NN nsubj 8
in in IN case 7
the the DT det 7
old old JJ amod 7
harbour harbour NN nmod 3
said say VBD root 0
it it PRP nsubj 10
held hold VBD ccomp 8
. . . punct 8
"""


def test_a_source_that_ends_before_the_noun_of_its_phrase_goes_on_to_it() -> None:
    assert source(CLERK, "said", "a clerk in the", "it held") == "a clerk in the old harbour"


def test_a_source_that_ends_with_a_preposition_leaves_it_out() -> None:
    assert source(CLERK, "said", "a clerk in", "it held") == "a clerk"


def test_a_source_does_not_begin_with_what_links_it_to_what_stands_before() -> None:
    assert source(CLERK, "said", "But a clerk", "it held") == "a clerk"


def test_a_source_that_is_right_stays() -> None:
    assert source(CLERK, "said", "a clerk in the old harbour", "it held") == "a clerk in the old harbour"


NAMED = """
The the DT det 3
Ulmen Ulmen NNP compound 3
Post Post NNP nsubj 4
wrote write VBD root 0
it it PRP nsubj 6
held hold VBD ccomp 4
. . . punct 4
"""


def test_a_source_that_ends_within_a_name_goes_on_to_its_end() -> None:
    assert source(NAMED, "wrote", "The Ulmen", "it held", names={"Ulmen Post": "organization"}) == "The Ulmen Post"


def test_a_closing_comma_belongs_to_a_source_only_with_an_opening_one() -> None:
    tree = """
It it PRP nsubj 2
held hold VBD ccomp 4
, , , punct 4
said say VBD root 0
Brul Brul NNP nsubj 4
, , , punct 8
who who WP nsubj 8
left leave VBD acl:relcl 5
, , , punct 4
. . . punct 4
"""
    assert source(tree, "said", "Brul,", "It held") == "Brul"
    assert source(tree, "said", "Brul, who left,", "It held") == "Brul , who left ,"


TOLD = """
Brul Brul NNP nsubj 2
stood stand VBD root 0
up up RP advmod 2
and and CC cc 5
told tell VBD conj 2
the the DT det 7
council council NN iobj 5
it it PRP nsubj 9
held hold VBD ccomp 5
. . . punct 2
"""


def test_whoever_is_told_something_does_not_say_it() -> None:
    assert source(TOLD, "told", "the council", "it held") == "Brul"


def test_nobody_says_something_with_the_words_that_tell_how_he_said_it() -> None:
    tree = """
Brul Brul NNP nsubj 2
said say VBD root 0
in in IN case 6
a a DT det 6
hoarse hoarse JJ amod 6
voice voice NN obl 2
it it PRP nsubj 8
held hold VBD ccomp 2
. . . punct 2
"""
    assert source(tree, "said", "a hoarse", "it held") == "Brul"


def test_the_subject_of_another_verb_gives_way_to_that_of_the_cue() -> None:
    tree = """
The the DT det 2
paper paper NN nsubj 6
, , , punct 5
critics critic NNS nsubj 5
say say VBP parataxis 6
wrote write VBD root 0
it it PRP nsubj 8
held hold VBD ccomp 6
. . . punct 6
"""
    assert source(tree, "wrote", "critics", "it held") == "The paper"


SAW = """
Brul Brul NNP nsubj 2
warned warn VBD root 0
that that IN mark 5
it it PRP nsubj 5
broke break VBD ccomp 2
. . . punct 2
"""


def test_of_a_cue_without_a_source_the_subject_is_the_source() -> None:
    assert source(SAW, "warned", "", "that it broke") == "Brul"


def test_a_subject_that_is_part_of_what_is_said_or_says_nothing_is_none() -> None:
    assert source(SAW, "warned", "", "Brul ... that it broke") == ""
    assert source(SAW.replace("Brul Brul NNP", "It it PRP"), "warned", "", "that it broke") == ""


def test_what_suffers_the_saying_is_no_source() -> None:
    tree = """
Brul Brul NNP nsubj:pass 3
was be VBD aux:pass 3
told tell VBN root 0
it it PRP nsubj 5
held hold VBD ccomp 3
. . . punct 3
"""
    assert source(tree, "told", "", "it held") == ""


def test_whoever_does_what_a_passive_cue_tells_is_its_source() -> None:
    tree = """
It it PRP nsubj:pass 3
was be VBD aux:pass 3
praised praise VBN root 0
by by IN case 6
the the DT det 6
mayor mayor NN obl:agent 3
as as IN case 8
safe safe JJ obl 3
. . . punct 3
"""
    assert source(tree, "was praised", "", "safe") == "the mayor"


def test_after_according_to_stands_the_source_even_if_it_is_read_as_said() -> None:
    tree = """
According accord VBG case 4
to to IN fixed 1
the the DT det 4
council council NN obl 7
, , , punct 7
it it PRP nsubj 7
held hold VBD root 0
. . . punct 7
"""
    assert source(tree, "According to", "", "the council, it held") == "the council"


def test_nobody_speaks_across_the_border_of_a_paragraph() -> None:
    built = page(CLERK, SAW, sayings=(("warned", "harbour ... Brul", "that it broke"),))
    text = built.document.text
    start = text.index("Brul")
    paragraph = Paragraph(built.doc, text, start, len(text), [built.sentences[1]], list(built.sayings))
    assert [built.doc[i].text for i in mended(Saying(*_parts(built.sayings[0])), paragraph)] == ["Brul"]


def _parts(saying: Saying) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    return saying.cue, saying.source, saying.content
