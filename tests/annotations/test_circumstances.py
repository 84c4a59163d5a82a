"""To whom, on what and where: one hand-built tree for each construction."""

from __future__ import annotations

from typing import Any

from rashomon.annotations.quotations.chain import via
from rashomon.annotations.quotations.circumstances import circumstances
from tests.annotations.saying import Said, said

PEOPLE = {"reporters": "person", "ministry": "organization", "minister": "person", "parliament": "organization"}


def found(one: Said) -> dict[str, list[str]]:
    """The words of each circumstance that is told."""
    got = circumstances(one.cue, one.source, one.page, one.content)
    parts = {"addressee": got.addressee, "medium": got.medium, "place": got.place}
    return {name: [w.text for w in words] for name, words in parts.items() if words}


def heard(tree: str, cue: str, content: str = "", **more: Any) -> dict[str, list[str]]:
    more.setdefault("heads", PEOPLE)
    return found(said(tree, cue=cue, content=content, **more))


def test_whom_one_tells() -> None:
    tree = """
Brul Brul NNP nsubj 2
told tell VBD root 0
reporters reporter NNS obj 2
the the DT det 5
dam dam NN nsubj 6
failed fail VBD ccomp 2
"""
    assert heard(tree, "told", "the dam failed") == {"addressee": ["reporters"]}


def test_everybody_whom_one_tells() -> None:
    tree = """
Brul Brul NNP nsubj 2
told tell VBD root 0
reporters reporter NNS obj 2
and and CC cc 6
the the DT det 6
minister minister NN conj 3
so so RB advmod 2
"""
    assert heard(tree, "told") == {"addressee": ["reporters", "the minister"]}


def test_to_whom_one_says() -> None:
    tree = """
She she PRP nsubj 2
said say VBD root 0
to to IN case 4
parliament parliament NN obl 2
it it PRP nsubj 6
held hold VBD ccomp 2
"""
    assert heard(tree, "said", "it held") == {"addressee": ["parliament"]}


def test_whom_one_asks() -> None:
    tree = """
Brul Brul NNP nsubj 2
asked ask VBD root 0
the the DT det 4
minister minister NN obj 2
whether whether IN mark 7
it it PRP nsubj 7
held hold VBD ccomp 2
"""
    assert heard(tree, "asked", "whether it held") == {"addressee": ["the minister"]}


def test_whom_one_asks_a_question() -> None:
    tree = """
Brul Brul NNP nsubj 2
asked ask VBD root 0
him he PRP iobj 2
a a DT det 5
question question NN obj 2
"""
    assert heard(tree, "asked", heads={"question": "abstract"}) == {"addressee": ["him"]}


def test_whom_one_blames_is_no_addressee() -> None:
    tree = """
Brul Brul NNP nsubj 2
blamed blame VBD root 0
the the DT det 4
minister minister NN obj 2
"""
    assert heard(tree, "blamed") == {}


def test_what_one_says_to_oneself_or_of_a_time_has_no_addressee() -> None:
    tree = """
Brul Brul NNP nsubj 2
told tell VBD root 0
himself himself PRP obj 2
to to IN case 5
date date NN obl 2
"""
    assert heard(tree, "told", heads={"date": "time"}) == {}


def test_an_addressee_inside_what_is_said_is_none() -> None:
    tree = """
Brul Brul NNP nsubj 2
urged urge VBD root 0
the the DT det 4
minister minister NN obj 2
to to TO mark 6
resign resign VB xcomp 2
"""
    assert heard(tree, "urged", "to resign") == {"addressee": ["the minister"]}
    assert heard(tree, "urged", "the minister to resign") == {}


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


def test_a_letter_has_an_addressee() -> None:
    assert heard(LETTER, "said") == {"addressee": ["the ministry"], "medium": ["a letter to the ministry"]}


def test_who_is_spoken_with_in_an_interview() -> None:
    tree = """
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
    got = heard(tree, "said", names={"Tavia": "organization"}, heads={"Friday": "time"})
    assert got == {"addressee": ["Tavia"], "medium": ["an interview with Tavia"]}


def test_a_letter_that_says_something_has_an_addressee() -> None:
    tree = """
His his PRP$ nmod:poss 2
letter letter NN nsubj 6
to to IN case 5
the the DT det 5
ministry ministry NN nmod 2
says say VBZ root 0
so so RB advmod 6
"""
    assert heard(tree, "says", source="letter") == {"addressee": ["the ministry"]}


def posted(preposition: str, platform: str, verb: str = "wrote") -> str:
    return f"""
Brul Brul NNP nsubj 2
{verb} {verb} VBD root 0
{preposition} {preposition} IN case 4
{platform} {platform} NNP obl 2
that that IN mark 6
rained rain VBD ccomp 2
"""


def test_platforms() -> None:
    for preposition, platform in (("on", "Telegram"), ("via", "Twitter"), ("to", "Facebook"), ("on", "X")):
        assert heard(posted(preposition, platform), "wrote", "that rained") == {"medium": [platform]}


def test_an_outlet_that_one_is_on_or_writes_in() -> None:
    names = {"Tavia": "organization"}
    assert heard(posted("on", "Tavia", "said"), "said", names=names) == {"medium": ["Tavia"]}
    assert heard(posted("in", "Tavia", "write"), "write", names=names) == {"medium": ["Tavia"]}
    assert heard(posted("in", "Tavia", "said"), "said", names=names) == {}


def through(preposition: str, determiner: str, noun: str) -> str:
    return f"""
Brul Brul NNP nsubj 2
said say VBD root 0
{preposition} {preposition} IN case 5
{determiner} {determiner} DT det 5
{noun} {noun} NN obl 2
"""


def test_writings_channels_and_occasions() -> None:
    for preposition, noun in (("in", "statement"), ("at", "conference"), ("during", "hearing"), ("on", "call")):
        assert heard(through(preposition, "a", noun), "said") == {"medium": [f"a {noun}"]}


def test_what_is_no_medium() -> None:
    for preposition, noun in (("on", "statement"), ("at", "letter"), ("in", "rage"), ("by", "statement")):
        assert heard(through(preposition, "a", noun), "said") == {}


def test_by_decree() -> None:
    tree = """
Brul Brul NNP nsubj 2
ordered order VBD root 0
by by IN case 4
decree decree NN obl 2
that that IN mark 6
rained rain VBD ccomp 2
"""
    assert heard(tree, "ordered") == {"medium": ["decree"]}


def test_a_conference_that_is_told() -> None:
    tree = """
Brul Brul NNP nsubj 2
told tell VBD root 0
a a DT det 5
news news NN compound 5
conference conference NN obj 2
in in IN case 7
Ulmen Ulmen NNP nmod 5
"""
    got = heard(tree, "told", names={"Ulmen": "place"}, heads={"conference": "event"})
    assert got == {"medium": ["a news conference"], "place": ["Ulmen"]}


def test_a_statement_that_is_issued() -> None:
    tree = """
Brul Brul NNP nsubj 2
issued issue VBD root 0
a a DT det 4
statement statement NN obj 2
saying say VBG acl 4
it it PRP nsubj 7
held hold VBD ccomp 5
"""
    assert heard(tree, "saying", "it held") == {"medium": ["a statement"]}


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


def test_a_participle_of_speaking() -> None:
    got = heard(SPEAKING, "said", "it held", names={"Ulmen": "place"})
    assert got == {"addressee": ["reporters"], "place": ["Ulmen"]}


def test_a_participle_of_something_else_tells_nothing() -> None:
    tree = SPEAKING.replace("Speaking speak", "Arriving arrive")
    assert heard(tree, "said", "it held", names={"Ulmen": "place"}) == {}


def test_places_of_speaking() -> None:
    tree = """
Brul Brul NNP nsubj 2
told tell VBD root 0
reporters reporter NNS obj 2
outside outside IN case 6
the the DT det 6
court court NN nmod 3
"""
    got = heard(tree, "told", heads={**PEOPLE, "court": "place"})
    assert got == {"addressee": ["reporters"], "place": ["the court"]}


def test_only_a_place_is_a_place() -> None:
    assert heard(through("in", "the", "Ulmen"), "said", names={"Ulmen": "place"}) == {"place": ["the Ulmen"]}
    assert heard(through("in", "the", "end"), "said", heads={"end": "time"}) == {}
    assert heard(through("with", "the", "Ulmen"), "said", names={"Ulmen": "place"}) == {}


def test_the_place_beside_what_is_no_speaking_is_none() -> None:
    tree = through("in", "the", "Ulmen").replace("said say", "believed believe")
    assert heard(tree, "believed", names={"Ulmen": "place"}) == {}


def test_media_stand_in_via_without_their_determiner() -> None:
    one = said(LETTER, cue="said", heads=PEOPLE)
    media = circumstances(one.cue, one.source, one.page, one.content).medium
    assert via(media, one.page.sentences[0], one.page) == ("letter to the ministry",)
