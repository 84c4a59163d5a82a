"""What an adverb makes hearsay."""

from __future__ import annotations

from rashomon.annotations.quotations.paragraph import Paragraph
from rashomon.annotations.quotations.rumours import rumours
from rashomon.annotations.reader import Saying
from tests.annotations.building import page

GUARDS = """
Two two CD nummod 2
guards guard NNS nsubj 4
allegedly allegedly RB advmod 4
sold sell VBD root 0
keys key NNS obj 4
and and CC cc 7
left leave VBD conj 4
. . . punct 4
"""


def found(tree: str, known: list[Saying] | None = None) -> list[tuple[str, str]]:
    """Cue and content of each."""
    built = page(tree)
    text = built.document.text
    paragraph = Paragraph(built.doc, text, 0, len(text), list(built.sentences))
    sayings = rumours(paragraph, known or [])
    return [(_words(built.doc, s.cue), _words(built.doc, s.content)) for s in sayings]


def _words(doc: object, numbers: tuple[int, ...]) -> str:
    return " ".join(doc[i].text for i in numbers)  # type: ignore[index]


def test_the_clause_of_the_adverb_is_hearsay() -> None:
    assert found(GUARDS) == [("allegedly", "Two guards sold keys")]


def test_an_adverb_that_belongs_to_a_cue_makes_none() -> None:
    assert found(GUARDS, [Saying((2, 3), (0, 1), (4,))]) == []


def test_another_adverb_makes_none() -> None:
    assert found(GUARDS.replace("allegedly", "apparently")) == []


def test_what_has_no_subject_is_no_clause() -> None:
    tree = """
The the DT det 4
allegedly allegedly RB advmod 3
stolen steal VBN amod 4
keys key NNS nsubj 5
vanished vanish VBD root 0
. . . punct 5
"""
    assert found(tree) == []
