"""To whom, on what and where: one hand-built tree for each construction."""

from __future__ import annotations

from typing import Any

import pytest

from rashomon.annotations.quotations.chain import via
from rashomon.annotations.quotations.circumstances import circumstances
from tests.annotations.saying import Said, said

PEOPLE = {"reporters": "person", "ministry": "organization", "minister": "person", "parliament": "organization"}
ULMEN, TAVIA = {"Ulmen": "place"}, {"Tavia": "organization"}


def found(one: Said) -> dict[str, list[str]]:
    """The words of each circumstance that is told."""
    got = circumstances(one.cue, one.source, one.page, one.content)
    parts = {"addressee": got.addressee, "medium": got.medium, "place": got.place}
    return {name: [w.text for w in words] for name, words in parts.items() if words}


def heard(tree: str, cue: str, content: str = "", **more: Any) -> dict[str, list[str]]:
    more.setdefault("heads", PEOPLE)
    return found(said(tree, cue=cue, content=content, **more))


TOLD = """
Brul Brul NNP nsubj 2
told tell VBD root 0
reporters reporter NNS obj 2
the the DT det 5
dam dam NN nsubj 6
failed fail VBD ccomp 2
"""
TOLD_TWO = """
Brul Brul NNP nsubj 2
told tell VBD root 0
reporters reporter NNS obj 2
and and CC cc 6
the the DT det 6
minister minister NN conj 3
so so RB advmod 2
"""
SAID_TO = """
She she PRP nsubj 2
said say VBD root 0
to to IN case 4
parliament parliament NN obl 2
it it PRP nsubj 6
held hold VBD ccomp 2
"""
ASKED = """
Brul Brul NNP nsubj 2
asked ask VBD root 0
the the DT det 4
minister minister NN obj 2
whether whether IN mark 7
it it PRP nsubj 7
held hold VBD ccomp 2
"""
ASKED_A_QUESTION = """
Brul Brul NNP nsubj 2
asked ask VBD root 0
him he PRP iobj 2
a a DT det 5
question question NN obj 2
"""
BLAMED = """
Brul Brul NNP nsubj 2
blamed blame VBD root 0
the the DT det 4
minister minister NN obj 2
"""
HIMSELF = """
Brul Brul NNP nsubj 2
told tell VBD root 0
himself himself PRP obj 2
to to IN case 5
date date NN obl 2
"""
URGED = """
Brul Brul NNP nsubj 2
urged urge VBD root 0
the the DT det 4
minister minister NN obj 2
to to TO mark 6
resign resign VB xcomp 2
"""


@pytest.mark.parametrize(
    ("tree", "cue", "content", "heads", "addressee"),
    [
        pytest.param(TOLD, "told", "the dam failed", PEOPLE, ["reporters"], id="whom one tells"),
        pytest.param(TOLD_TWO, "told", "", PEOPLE, ["reporters", "the minister"], id="everybody whom one tells"),
        pytest.param(SAID_TO, "said", "it held", PEOPLE, ["parliament"], id="to whom one says"),
        pytest.param(ASKED, "asked", "whether it held", PEOPLE, ["the minister"], id="whom one asks"),
        pytest.param(ASKED_A_QUESTION, "asked", "", {"question": "abstract"}, ["him"], id="whom one asks a question"),
        pytest.param(BLAMED, "blamed", "", PEOPLE, [], id="not whom one blames"),
        pytest.param(HIMSELF, "told", "", {"date": "time"}, [], id="not oneself, nor a time"),
        pytest.param(URGED, "urged", "to resign", PEOPLE, ["the minister"], id="whom one urges"),
        pytest.param(URGED, "urged", "the minister to resign", PEOPLE, [], id="nobody inside what is said"),
    ],
)
def test_addressees(tree: str, cue: str, content: str, heads: dict[str, str], addressee: list[str]) -> None:
    assert heard(tree, cue, content, heads=heads) == ({"addressee": addressee} if addressee else {})


LETTER = """
She she PRP nsubj 2
said say VBD root 0
in in IN case 5
a a DT det 5
letter letter NN obl 2
to to IN case 8
the the DT det 8
ministry ministry NN nmod 5
"""
INTERVIEW = """
She she PRP nsubj 2
said say VBD root 0
in in IN case 5
an an DT det 5
interview interview NN obl 2
with with IN case 7
Tavia Tavia NNP nmod 5
on on IN case 9
Friday Friday NNP nmod 5
"""
HIS_LETTER = """
His his PRP$ nmod:poss 2
letter letter NN nsubj 6
to to IN case 5
the the DT det 5
ministry ministry NN nmod 2
says say VBZ root 0
so so RB advmod 6
"""


def test_a_letter_has_an_addressee() -> None:
    assert heard(LETTER, "said") == {"addressee": ["the ministry"], "medium": ["a letter to the ministry"]}
    assert heard(HIS_LETTER, "says", source="letter") == {"addressee": ["the ministry"]}


def test_who_is_spoken_with_in_an_interview() -> None:
    got = heard(INTERVIEW, "said", names=TAVIA, heads={"Friday": "time"})
    assert got == {"addressee": ["Tavia"], "medium": ["an interview with Tavia"]}


def posted(preposition: str, platform: str, verb: str = "wrote") -> str:
    return f"""
Brul Brul NNP nsubj 2
{verb} {verb} VBD root 0
{preposition} {preposition} IN case 4
{platform} {platform} NNP obl 2
that that IN mark 6
rained rain VBD ccomp 2
"""


def through(preposition: str, determiner: str, noun: str, verb: str = "said", lemma: str = "say") -> str:
    return f"""
Brul Brul NNP nsubj 2
{verb} {lemma} VBD root 0
{preposition} {preposition} IN case 5
{determiner} {determiner} DT det 5
{noun} {noun} NN obl 2
"""


@pytest.mark.parametrize(
    ("preposition", "platform"), [("on", "Telegram"), ("via", "Twitter"), ("to", "Facebook"), ("on", "X")]
)
def test_platforms(preposition: str, platform: str) -> None:
    assert heard(posted(preposition, platform), "wrote", "that rained") == {"medium": [platform]}


@pytest.mark.parametrize(
    ("preposition", "verb", "is_medium"), [("on", "said", True), ("in", "write", True), ("in", "said", False)]
)
def test_an_outlet_that_one_is_on_or_writes_in(preposition: str, verb: str, is_medium: bool) -> None:
    got = heard(posted(preposition, "Tavia", verb), verb, names=TAVIA)
    assert got == ({"medium": ["Tavia"]} if is_medium else {})


@pytest.mark.parametrize(
    ("way", "is_medium"),
    [
        ("in a statement", True),
        ("at a conference", True),
        ("during a hearing", True),
        ("on a call", True),
        ("on a statement", False),
        ("at a letter", False),
        ("in a rage", False),
        ("by a statement", False),
    ],
)
def test_writings_channels_and_occasions(way: str, is_medium: bool) -> None:
    got = heard(through(*way.split()), "said")
    assert got == ({"medium": [way.split(maxsplit=1)[1]]} if is_medium else {})


DECREE = """
Brul Brul NNP nsubj 2
ordered order VBD root 0
by by IN case 4
decree decree NN obl 2
that that IN mark 6
rained rain VBD ccomp 2
"""
TOLD_A_CONFERENCE = """
Brul Brul NNP nsubj 2
told tell VBD root 0
a a DT det 5
news news NN compound 5
conference conference NN obj 2
in in IN case 7
Ulmen Ulmen NNP nmod 5
"""
ISSUED = """
Brul Brul NNP nsubj 2
issued issue VBD root 0
a a DT det 4
statement statement NN obj 2
saying say VBG acl 4
it it PRP nsubj 7
held hold VBD ccomp 5
"""


def test_by_decree() -> None:
    assert heard(DECREE, "ordered") == {"medium": ["decree"]}


def test_a_conference_that_is_told() -> None:
    got = heard(TOLD_A_CONFERENCE, "told", names=ULMEN, heads={"conference": "event"})
    assert got == {"medium": ["a news conference"], "place": ["Ulmen"]}


def test_a_statement_that_is_issued() -> None:
    assert heard(ISSUED, "saying", "it held") == {"medium": ["a statement"]}


SPEAKING = """
Speaking speak VBG advcl 8
to to IN case 3
reporters reporter NNS obl 1
in in IN case 5
Ulmen Ulmen NNP obl 1
, , , punct 1
Brul Brul NNP nsubj 8
said say VBD root 0
it it PRP nsubj 10
held hold VBD ccomp 8
"""
OUTSIDE = """
Brul Brul NNP nsubj 2
told tell VBD root 0
reporters reporter NNS obj 2
outside outside IN case 6
the the DT det 6
court court NN nmod 3
"""


def test_a_participle_of_speaking() -> None:
    got = heard(SPEAKING, "said", "it held", names=ULMEN)
    assert got == {"addressee": ["reporters"], "place": ["Ulmen"]}


def test_a_participle_of_something_else_tells_nothing() -> None:
    assert heard(SPEAKING.replace("Speaking speak", "Arriving arrive"), "said", "it held", names=ULMEN) == {}


def test_places_of_speaking() -> None:
    got = heard(OUTSIDE, "told", heads={**PEOPLE, "court": "place"})
    assert got == {"addressee": ["reporters"], "place": ["the court"]}


def test_only_a_place_is_a_place() -> None:
    assert heard(through("in", "the", "Ulmen"), "said", names=ULMEN) == {"place": ["the Ulmen"]}
    assert heard(through("in", "the", "end"), "said", heads={"end": "time"}) == {}
    assert heard(through("with", "the", "Ulmen"), "said", names=ULMEN) == {}


def test_the_place_beside_what_is_no_speaking_is_none() -> None:
    assert heard(through("in", "the", "Ulmen", "believed", "believe"), "believed", names=ULMEN) == {}


def test_media_stand_in_via_without_their_determiner() -> None:
    one = said(LETTER, cue="said", heads=PEOPLE)
    media = circumstances(one.cue, one.source, one.page, one.content).medium
    assert via(media, one.page.sentences[0], one.page) == ("letter to the ministry",)
