"""From what the reader takes for sayings, and from quotation marks, to quotations.

Sayings are written ``cue | source | content`` and quotations ``type | cue | source | content``, with "..." between the
parts of one and nothing for none.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.annotations.mentions import Mentions
from rashomon.annotations.page import Page
from rashomon.annotations.quotations import Quotations
from rashomon.annotations.reader import Saying
from rashomon.values import Quotation
from tests.annotations import prose
from tests.annotations.building import empty, page


def split(line: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in line.split("|"))


def said(text: str, *sayings: str) -> list[str]:
    """The quotations of a text."""
    found = prose.said(text, *((cue, source, content) for cue, source, content in map(split, sayings)))
    return [" | ".join(one) for one in found]


def quotations(text: str, *sayings: str, speakers: str = "") -> tuple[Quotation, ...]:
    """The same, with mentions, each where its words stand first, of chains 0, 1, 2 ..."""
    parts = ((cue, source, content) for cue, source, content in map(split, sayings))
    return prose.quotations(text, *parts, speakers=split(speakers) if speakers else ())


# One saying


@pytest.mark.parametrize(
    ("text", "saying", "kind"),
    [
        ("Brul said that the dam failed.", "said | Brul | that the dam failed", "indirect"),
        ("“It held all night,” Brul said.", "said | Brul | “It held all night,”", "direct"),
        ("Brul said it was “a disgrace”.", "said | Brul | it was “a disgrace”", "mixed"),
        ("According to the ministry, it failed.", "According to | the ministry | it failed", "indirect"),
        ("Brul: The dam will hold.", ": | Brul | The dam will hold.", "indirect"),
        ("The dam, Brul said, failed at night.", "said | Brul | The dam ... failed at night", "indirect"),
        ("“It held,” Brul said, “all night.”", "said | Brul | “It held,” ... “all night.”", "direct"),
        ("Ten are believed to have died.", "are believed |  | Ten ... to have died", "indirect"),
        ("They allegedly robbed a bank.", "allegedly |  | They ... robbed a bank", "indirect"),
        ("Brul, the mayor, had not, she said, come.", "said | she | Brul, the mayor, had not ... come", "indirect"),
    ],
)
def test_a_saying_becomes_a_quotation(text: str, saying: str, kind: str) -> None:
    assert said(text, saying) == [f"{kind} | {saying}"]


@pytest.mark.parametrize(
    ("text", "saying", "content"),
    [
        ("Brul announced a reform.", "announced | Brul | a reform.", "a reform"),
        ("Brul said it failed in the U.S. He left.", "said | Brul | it failed in the U.S.", "it failed in the U.S."),
        ("Brul said : It failed.", "said : | Brul | It failed.", "It failed."),
        ("Brul said “it failed. We left.”", "said | Brul | “it failed. We left.”", "“it failed. We left.”"),
    ],
)
def test_what_is_said_without_marks_ends_with_its_sentence(text: str, saying: str, content: str) -> None:
    assert said(text, saying)[0].split(" | ")[-1] == content


REFORM = """
Brul Brul NNP nsubj 2
announced announce VBD root 0
reforms reform NNS obj 2
. . . punct 2
"""
LEFT = """
He he PRP nsubj 2
left leave VBD root 0
. . . punct 2
"""


def test_what_is_said_without_marks_does_not_go_on_into_the_next_sentence() -> None:
    built = replace(page(REFORM, LEFT), sayings=(Saying((1,), (0,), (2, 3, 4, 5)),))
    [quotation] = Quotations()(built, empty(built)).quotations
    assert prose.words(quotation, "content", built.document.text) == "reforms"


HELD = "“It held all night,” Brul said."


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        # it ends before what parts it from its cue
        ("The dam failed, Brul said.", "The dam failed,", "The dam failed"),
        ("The dam, Brul said, failed.", "The dam, ... , failed", "The dam ... failed"),
        ("The dam held (Brul said) and stood.", "The dam held (", "The dam held"),
        ("Orlo (Brul said the dam held) left.", "the dam held)", "the dam held"),
        ("Brul said the dam (and mill) held.", "the dam (and mill)", "the dam (and mill)"),
        ("“The dam held,” Brul said.", "“The dam held,", "“The dam held,”"),
        # stretches with words only
        ("The dam held, Brul said!", "The dam held ... !", "The dam held"),
        ("Brul said: — !", "— !", None),
        ("Brul said nothing.", "", None),
        # it takes in all that the quotation marks hold that it reaches into
        (HELD, "It held", "“It held all night,”"),
        (HELD, "held all", "“It held all night,”"),
        (HELD, "night", "“It held all night,”"),
        (HELD, "“It held all night,”", "“It held all night,”"),
        ("Brul said it was “a great shame” for all.", "it was “a great", "it was “a great shame”"),
        ("“The dam, as you know, held,” Brul said.", "The dam ... held", "“The dam, as you know, held,”"),
        # and no other
        ("Brul said “Old Inn” is shut and that it held.", "that it held", "that it held"),
        ("Brul said the “dam failed at night. The mill stands.", "the “dam failed", "the “dam failed"),
    ],
)
def test_content(text: str, content: str, expected: str | None) -> None:
    found = [split(one)[3] for one in said(text, f"said | Brul | {content}")]
    assert found == ([] if expected is None else [expected])


# Several sayings, quotation marks, paragraphs

REPORTED = "Reportedly Brul said that it failed."
FAILED = "Brul said that the dam failed."
SAID = "said | Brul | “It held,”"
WHOLLY_QUOTED = "“It held,” Brul said.\n\n“It will hold for another year.”\n\n“And for one more.”\n\nOrlo laughed."
NEIGHBOUR = "“It held,” Brul said.\n\n“My neighbour told me that it would break. It did not break.”"
FAILED_SAYING, FAILED_QUOTATION = "said | Brul | that the dam failed", "indirect | said | Brul | that the dam failed"


@pytest.mark.parametrize(
    ("text", "sayings", "expected"),
    [
        pytest.param(
            REPORTED,
            ["Reportedly |  | that it failed", "said | Brul | that it failed"],
            ["indirect | said | Brul | that it failed"],
            id="of two cues for the same words the one with a source stays",
        ),
        pytest.param(
            REPORTED,
            ["said | Brul | that it failed", "Reportedly |  | that it failed"],
            ["indirect | said | Brul | that it failed"],
            id="in whatever order they come",
        ),
        pytest.param(
            "Brul said, Orlo wrote, that it failed.",
            ["said | Brul | that it failed", "wrote | Orlo | that it failed"],
            ["indirect | said | Brul | that it failed"],
            id="of two with sources the first stays",
        ),
        pytest.param(
            "Orlo wrote that Brul said that it failed.",
            ["wrote | Orlo | that Brul said that it failed", "said | Brul | that it failed"],
            ["indirect | wrote | Orlo | that Brul said that it failed", "indirect | said | Brul | that it failed"],
            id="a quotation inside another one is its own",
        ),
        pytest.param(
            "“We know that Brul said it held all night,” Orlo wrote.",
            ["wrote | Orlo | “We know", "said | Brul | it held all night"],
            [
                "direct | wrote | Orlo | “We know that Brul said it held all night,”",
                "direct | said | Brul | it held all night",
            ],
            id="content is not widened to quotation marks that hold its cue",
        ),
        pytest.param(
            "“It held,” Brul said. “It will hold.” Then he left.",
            [SAID],
            ["direct | said | Brul | “It held,” ... “It will hold.”"],
            id="quoted words that begin a sentence go on with the quotation before",
        ),
        pytest.param(
            "“It held,” Brul said. On the wall stood “we will never leave this place” in red.",
            [SAID],
            [f"direct | {SAID}", "direct |  |  | “we will never leave this place”"],
            id="those within a sentence do not",
        ),
        pytest.param(
            f"{FAILED} “Nobody told us anything.”",
            [FAILED_SAYING],
            [FAILED_QUOTATION, "direct |  |  | “Nobody told us anything.”"],
            id="nor with an indirect quotation",
        ),
        pytest.param(
            "On the wall stood “The dam held all night.” in red.",
            [],
            ["direct |  |  | “The dam held all night.”"],
            id="quoted words without a cue stand alone",
        ),
        pytest.param(
            "On the wall stood “The dam held all” in red.",
            [],
            ["direct |  |  | “The dam held all”"],
            id="when they are four",
        ),
        pytest.param("On the wall stood “The dam held” in red.", [], [], id="not when they are three"),
        pytest.param(
            "Brul spoke up.\n\n“It held, Brul said.\n\n“It will hold for another year.”",
            [],
            ["direct |  |  | “It held, Brul said.", "direct |  |  | “It will hold for another year.”"],
            id="an open quotation goes on in the next paragraph",
        ),
        pytest.param(
            "Brul wrote this:\n\nThe dam will hold for another year.",
            ["wrote | Brul | The dam will hold for another year."],
            ["indirect | wrote | Brul | The dam will hold for another year."],
            id="content may stand in the next paragraph",
        ),
        pytest.param(
            "Brul wrote this:\n\n“The dam will hold for another year.”",
            ["wrote | Brul | “The dam will hold for another year.”"],
            ["direct | wrote | Brul | “The dam will hold for another year.”"],
            id="quoted it is direct and no second quotation",
        ),
        pytest.param(
            "Brul wrote this:\n\n“The dam will hold for another year.”",
            ["wrote | Brul | The dam will hold for another"],
            ["direct | wrote | Brul | “The dam will hold for another year.”"],
            id="and takes in all that its quotation marks hold",
        ),
        pytest.param(
            "“It held,” Brul said.\n\n“It broke,” Orlo said.",
            ["said | Brul | “It held,” ... “It broke,”", "Orlo said | Orlo | “It broke,”"],
            [f"direct | {SAID}", "direct | Orlo said | Orlo | “It broke,”"],
            id="quoted words that two claim are said by the one whose cue stands beside them",
        ),
        pytest.param(
            "It held, Ulmen says\n\n“It held all night,” Brul said.",
            ["says | Ulmen | “It held all night,”", "said | Brul | “It held all night,”"],
            ["direct | said | Brul | “It held all night,”"],
            id="a cue above them told of the same",
        ),
        pytest.param(
            "“Every time it rains,” Brul said, pointing at the dam, “you can hear it.”",
            ["said | Brul | “Every time it rains,”"],
            ["direct | said | Brul | “Every time it rains,” ... “you can hear it.”"],
            id="a sentence that a comma breaks off goes on",
        ),
        pytest.param(
            "Brul sang “The Night of the Long Rain” and left.",
            [],
            [],
            id="a title is no quotation",
        ),
        pytest.param(
            "Brul said it held\n\n“The mill stands in the valley,” Orlo laughed.",
            ["said | Brul | it held ... “The mill"],
            ["indirect | said | Brul | it held", "direct |  |  | “The mill stands in the valley,”"],
            id="what strays into the quoted words of another paragraph is left out",
        ),
        pytest.param(
            "The valley in May\n\nThe dam held, Brul said.",
            ["said | Brul | in May ... The dam held"],
            ["indirect | said | Brul | The dam held"],
            id="so is what strays into the paragraph before",
        ),
        pytest.param(
            "“Did it hold?”\n\nBrul: “It did hold well.”",
            [": | Brul | “Did it hold?” ... “It did hold well.”"],
            ["direct | : | Brul | “It did hold well.”"],
            id="a colon leads to what is said",
        ),
        pytest.param(
            f"{FAILED}\n\nThe mill stands.",
            [f"{FAILED_SAYING} ... The mill"],
            [FAILED_QUOTATION],
            id="words of the writer apart from the sentence of the cue are not what is said",
        ),
        pytest.param(
            f"{FAILED}\n\n“Nobody told us.” The mill stands.",
            [f"{FAILED_SAYING} ... “Nobody told us.”"],
            ["mixed | said | Brul | that the dam failed ... “Nobody told us.”"],
            id="quoted words are",
        ),
        pytest.param(
            WHOLLY_QUOTED,
            [SAID],
            [f"direct | {SAID} ... “It will hold for another year.” ... “And for one more.”"],
            id="paragraphs that only go on quoting go on with the quotation before",
        ),
        pytest.param(
            NEIGHBOUR,
            [SAID, "told | My neighbour | that it would break"],
            [
                f"direct | {SAID} ... “My neighbour told me that it would break. It did not break.”",
                "direct | told | My neighbour | that it would break",
            ],
            id="a saying inside a quotation that nobody claimed does not take its place",
        ),
    ],
)
def test_quotations_of_a_text(text: str, sayings: list[str], expected: list[str]) -> None:
    assert said(text, *sayings) == expected


def test_content_that_strays_by_a_word_into_quoted_words_does_not_take_them() -> None:
    found = said(f"{FAILED}\n\n“Nobody told us anything at all.”", f"{FAILED_SAYING} ... Nobody")
    assert "direct |  |  | “Nobody told us anything at all.”" in found


# Speakers


@pytest.mark.parametrize(
    ("text", "sayings", "mentions", "speakers"),
    [
        pytest.param(
            "It was said that the dam failed.",
            ["said |  | that the dam failed"],
            "the dam",
            [None],
            id="a quotation without a source is kept",
        ),
        pytest.param("Brul left. “The dam held all night.”", [], "Brul", [None], id="so is one without a cue"),
        pytest.param(
            "Brul left. “It held,” she said. “It broke all night,” Orlo said.",
            ["said | she | “It held,”", "Orlo said | Orlo | “It broke all night,”"],
            "she | Orlo",
            [0, 1],
            id="a pronoun speaks for whom it stands",
        ),
        pytest.param(
            "A leaflet said that it failed, Brul left.",
            ["said | A leaflet | that it failed"],
            "Brul",
            [None],
            id="a source that no mention stands in has no speaker",
        ),
        pytest.param(
            WHOLLY_QUOTED,
            [SAID],
            "Orlo | Brul",
            [1],
            id="paragraphs that are wholly quoted go on with the speaker of the one before",
        ),
        pytest.param(
            "“It held,” Brul said.\n\n“It will hold for another year,” one could hear in the streets.",
            [SAID],
            "Brul",
            [0, None],
            id="not one that is partly quoted",
        ),
        pytest.param(
            f"{FAILED}\n\n“Nobody told us anything.”",
            [FAILED_SAYING],
            "Brul",
            [0, None],
            id="not after an indirect quotation",
        ),
        pytest.param(
            "“It held,” Brul said.\n\nThe mill stands.\n\n“Nobody told us anything.”",
            [SAID],
            "Brul",
            [0, None],
            id="not over a paragraph without any",
        ),
        pytest.param(
            NEIGHBOUR,
            [SAID, "told | My neighbour | that it would break"],
            "Brul",
            [0, None],
            id="not with that of a saying inside of them",
        ),
    ],
)
def test_speakers(text: str, sayings: list[str], mentions: str, speakers: list[int | None]) -> None:
    assert [q.speaker for q in quotations(text, *sayings, speakers=mentions)] == speakers


def test_what_nobody_is_known_to_have_said_is_no_hearsay() -> None:
    [found] = quotations("“The dam held all night.”")
    assert (found.source, found.cue, found.hearsay) == ((), (), False)


# With trees


def read(built: Page) -> tuple[Quotation, ...]:
    return Quotations()(built, Mentions()(built, empty(built))).quotations


def test_the_speaker_is_the_chain_of_the_source() -> None:
    tree = """
Brul Brul NNP nsubj 2
said say VBD root 0
that that IN mark 6
the the DT det 5
dam dam NN nsubj 6
failed fail VBD ccomp 2
. . . punct 2
"""
    built = page(tree, names={"Brul": "person"}, sayings=(("said", "Brul", "that the dam failed"),))
    [mention] = Mentions()(built, empty(built)).mentions
    assert [q.speaker for q in read(built)] == [mention.chain]


def test_content_begins_after_an_earlier_sentence_with_a_cue_of_its_own() -> None:
    first = """
It it PRP nsubj 2
broke break VBD ccomp 5
, , , punct 5
Orlo Orlo NNP nsubj 5
asked ask VBD root 0
. . . punct 5
"""
    second = """
This this DT nsubj 2
held hold VBD ccomp 5
, , , punct 5
Brul Brul NNP nsubj 5
said say VBD root 0
. . . punct 5
"""
    sayings = (("asked", "Orlo", "It broke"), ("said", "Brul", "It broke, Orlo asked. This held"))
    built = page(first, second, sayings=sayings)
    assert [[s.of(built.document.text) for s in q.content] for q in read(built)] == [["It broke"], ["This held"]]


def test_the_medium_stands_in_via() -> None:
    tree = """
Brul Brul NNP nsubj 2
wrote write VBD root 0
on on IN case 4
Telegram Telegram NNP obl 2
that that IN mark 8
the the DT det 7
dam dam NN nsubj 8
failed fail VBD ccomp 2
. . . punct 2
"""
    built = page(tree, names={"Brul": "person"}, sayings=(("wrote", "Brul", "that the dam failed"),))
    assert [q.via for q in read(built)] == [("Telegram",)]


def test_an_agency_that_relays_somebody_stands_in_via() -> None:
    tree = """
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
"""
    built = page(
        tree,
        names={"Brul": "person", "Tavia": "organization"},
        agencies=("Tavia",),
        sayings=(("told", "Brul", "“It held,”"), ("reported", "Tavia", "“It held,” Brul told miners")),
    )
    assert [(q.cue[0].start > 20, q.via) for q in read(built)] == [(False, ("Tavia",)), (True, ("Tavia",))]
