"""How cues take what is said: one hand-built tree for each construction."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from rashomon.annotations.quotations import cues
from rashomon.annotations.quotations.cues import Cues
from rashomon.annotations.quotations.stance import is_hearsay, stance
from rashomon.errors import RashomonError
from tests.annotations.saying import said

CUES = Cues.load()


def taken(tree: str, cue: str, content: str, cues: Cues = CUES) -> str:
    one = said(tree, cue=cue, content=content)
    return stance(one.cue, one.opening, cues)


def plain(form: str, lemma: str, mark: str = "that") -> str:
    return f"""
Brul Brul NNP nsubj 2
{form} {lemma} VBD root 0
{mark} {mark} IN mark 5
it it PRP nsubj 5
held hold VBD ccomp 2
"""


@pytest.mark.parametrize(
    ("form", "lemma", "expected"),
    [
        ("said", "say", "neutral"),
        ("announced", "announce", "neutral"),
        ("knew", "know", "endorsing"),
        ("confirmed", "confirm", "endorsing"),
        ("claimed", "claim", "doubting"),
        ("insisted", "insist", "doubting"),
        ("denied", "deny", "denial"),
        ("wondered", "wonder", "question"),
    ],
)
def test_a_verb_alone(form: str, lemma: str, expected: str) -> None:
    assert taken(plain(form, lemma), form, "that it held") == expected


def negated(form: str, lemma: str, *, by: str = "not") -> str:
    return f"""
Brul Brul NNP nsubj 4
did do VBD aux 4
{by} {by} RB advmod 4
{form} {lemma} VB root 0
it it PRP nsubj 6
held hold VBD ccomp 4
"""


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("deny", "neutral"),
        ("claim", "neutral"),
        ("confirm", "neutral"),
        ("say", "neutral"),
        ("know", "endorsing"),
        ("reveal", "endorsing"),
        ("ask", "question"),
    ],
)
def test_a_negated_verb(verb: str, expected: str) -> None:
    assert taken(negated(verb, verb), verb, "it held") == expected
    assert taken(negated(verb, verb, by="n’t"), f"did n’t {verb}", "it held") == expected


NOT_ONLY = """
Brul Brul NNP nsubj 4
not not RB advmod 4
only only RB advmod 4
denied deny VBD root 0
it it PRP obj 4
"""
REFUSED = """
Brul Brul NNP nsubj 3
{0} {0} RB advmod 3
refused refuse VBD root 0
to to TO mark 5
confirm confirm VB xcomp 3
it it PRP nsubj 7
held hold VBD ccomp 5
"""
NOBODY = plain("denied", "deny").replace("Brul Brul NNP", "Nobody nobody NN")
RELATIVE = """
Brul Brul NNP nsubj 5
who who WP nsubj 3
refused refuse VBD acl:relcl 1
speech speech NN obj 3
denied deny VBD root 0
it it PRP obj 5
"""
WITHOUT = """
Brul Brul NNP nsubj 2
left leave VBD root 0
without without IN mark 4
denying deny VBG advcl 2
it it PRP obj 4
"""
DENIED_CLAIMS = """
Brul Brul NNP nsubj 3
{0} {0} RB advmod 3
denied deny VBD root 0
claims claim NNS obj 3
that that IN mark 7
it it PRP nsubj 7
held hold VBD acl 4
"""
FALSELY = plain("said", "say").replace("that that IN mark", "falsely falsely RB advmod")
POINTED = """
Brul Brul NNP nsubj 2
pointed point VBD root 0
out out RP compound:prt 2
it it PRP nsubj 5
held hold VBD ccomp 2
"""
IN_A_NOTE = """
Brul Brul NNP nsubj 2
said say VBD root 0
in in IN case 5
a a DT det 5
note note NN obl 2
it it PRP nsubj 7
held hold VBD ccomp 2
"""
ASKED = """
Brul Brul NNP nsubj 2
asked ask VBD root 0
them they PRP obj 2
{0} {0} {1} advmod 6
to to TO mark 6
leave leave VB xcomp 2
"""
SO_CALLED = """
so so RB advmod 3
- - HYPH punct 3
called call VBN amod 4
republic republic NN root 0
"""


@pytest.mark.parametrize(
    ("tree", "cue", "content", "expected"),
    [
        pytest.param(NOT_ONLY, "denied", "it", "denial", id="not only negates nothing"),
        pytest.param(REFUSED.format("again"), "refused confirm", "it held", "neutral", id="refusing negates"),
        pytest.param(REFUSED.format("never"), "refused confirm", "it held", "endorsing", id="two negations cancel"),
        pytest.param(NOBODY, "denied", "that it held", "neutral", id="nobody negates"),
        pytest.param(RELATIVE, "denied", "it", "denial", id="a clause about the subject negates nothing"),
        pytest.param(WITHOUT, "denying", "it", "neutral", id="without negates"),
        pytest.param(
            DENIED_CLAIMS.format("also"), "denied claims", "that it held", "denial", id="the first that is not neutral"
        ),
        pytest.param(
            DENIED_CLAIMS.format("never"), "denied claims", "that it held", "doubting", id="the second if need be"
        ),
        pytest.param(FALSELY, "said falsely", "it held", "denial", id="an adverb colours a verb"),
        pytest.param(POINTED, "pointed", "it held", "endorsing", id="a particle belongs to its verb"),
        pytest.param(
            POINTED.replace("out out RP compound:prt", "there there RB advmod"), "pointed", "it held", "neutral",
            id="an adverb does not",
        ),
        pytest.param(IN_A_NOTE, "said in a note", "it held", "neutral", id="a noun is not the verb that looks like it"),
        pytest.param(
            negated("say", "say").replace("it it PRP", "whether whether IN"), "say", "whether held", "question",
            id="whether makes a question",
        ),
        pytest.param(plain("denied", "deny", "whether"), "denied", "whether it held", "denial", id="not of a denial"),
        pytest.param(ASKED.format("quietly", "RB"), "asked", "to leave", "neutral", id="to ask for something is none"),
        pytest.param(ASKED.format("quietly", "RB"), "asked", "them", "neutral", id="nor to ask somebody to do it"),
        pytest.param(ASKED.format("how", "WRB"), "asked", "them", "question", id="to ask how is"),
        pytest.param(SO_CALLED, "so - called", "republic", "doubting", id="so-called"),
    ],
)  # fmt: skip
def test_how_a_cue_takes_what_is_said(tree: str, cue: str, content: str, expected: str) -> None:
    assert taken(tree, cue, content) == expected


PASSIVE = """
Ten ten CD nsubj:pass 3
are be VBP aux:pass 3
believed believe VBN root 0
to to TO mark 6
have have VB aux 6
died die VBN xcomp 3
"""
PARTICIPLE = """
men man NNS root 0
feared fear VBN acl 1
dead dead JJ xcomp 2
"""
PERFECT = """
Brul Brul NNP nsubj 3
has have VBZ aux 3
said say VBN root 0
it it PRP obj 3
"""
ADVERB = """
They they PRP nsubj 3
{0} {0} RB advmod 3
robbed rob VBD root 0
"""


@pytest.mark.parametrize(
    ("tree", "cue", "expected"),
    [
        pytest.param(PASSIVE, "are believed", True, id="a passive"),
        pytest.param(
            PASSIVE.replace("to to TO mark 6", "by by IN case 6").replace("xcomp", "obl:agent"), "believed", False,
            id="not by somebody",
        ),
        pytest.param(PARTICIPLE, "feared", True, id="a participle"),
        pytest.param(PERFECT, "has said", False, id="no perfect"),
        *(pytest.param(ADVERB.format(w), w, True, id=w) for w in ("allegedly", "reportedly", "supposedly")),
        pytest.param(ADVERB.format("quickly"), "quickly", False, id="no other adverb"),
        pytest.param("rumours rumour NNS root 0\nspread spread VBD acl 1", "rumours", True, id="a noun of hearsay"),
        pytest.param(SO_CALLED, "so - called", True, id="so-called"),
        pytest.param(plain("said", "say"), "said", False, id="no active verb"),
    ],
)  # fmt: skip
def test_hearsay(tree: str, cue: str, expected: bool) -> None:
    assert is_hearsay(said(tree, cue=cue).cue, CUES) is expected


def test_each_word_stands_in_one_class_and_each_class_has_its_source() -> None:
    tables = tomllib.loads(Path(cues.__file__).with_name("cues.toml").read_text(encoding="utf-8"))
    classed = [t for t in tables.values() if "stance" in t]
    words = [(part, w) for t in classed for part in ("verbs", "nouns", "modifiers") for w in t.get(part, [])]
    assert len(words) == len(set(words)) == len(CUES.classes)
    assert all(t["source"] for t in tables.values())


def test_tables_of_the_user_are_added_or_replace(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text("""
[house]
stance = "doubting"
verbs = ["say", "confirm"]
source = "our style guide"
[denial]
stance = "denial"
verbs = ["scotch"]
source = "our style guide"
""")
    loaded = Cues.load(own)
    for form, lemma, expected in (
        ("said", "say", "doubting"),
        ("confirmed", "confirm", "doubting"),
        ("denied", "deny", "neutral"),
        ("claimed", "claim", "doubting"),
    ):
        assert taken(plain(form, lemma), form, "that it held", loaded) == expected


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("no toml", "must be a TOML file"),
        ("[a]\nverbs = ['say']\nsource = 'x'", "needs a stance"),
        ("[a]\nstance = 'angry'\nverbs = ['say']\nsource = 'x'", "needs a stance"),
        ("[a]\nstance = 'denial'\nverbs = ['say']", "needs a source"),
        ("[a]\nstance = 'denial'\nsource = 'x'", "needs verbs"),
        ("[a]\nstance = 'denial'\nverbs = [1]\nsource = 'x'", "no word"),
        ("a = 1", "needs a source"),
    ],
)
def test_a_table_with_a_fault_is_said_so(tmp_path: Path, words: str, told: str) -> None:
    own = tmp_path / "own.toml"
    own.write_text(words)
    with pytest.raises(RashomonError, match=told):
        Cues.load(own)


def test_a_table_that_is_missing_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(RashomonError, match="cannot be read"):
        Cues.load(tmp_path / "none.toml")
