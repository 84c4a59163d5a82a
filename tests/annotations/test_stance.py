"""How cues take what is said: one hand-built tree for each construction."""

from __future__ import annotations

from pathlib import Path

import pytest

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


def test_not_only_negates_nothing() -> None:
    tree = """
Brul Brul NNP nsubj 4
not not RB advmod 4
only only RB advmod 4
denied deny VBD root 0
it it PRP obj 4
"""
    assert taken(tree, "denied", "it") == "denial"


REFUSED = """
Brul Brul NNP nsubj 3
{} {} RB advmod 3
refused refuse VBD root 0
to to TO mark 5
confirm confirm VB xcomp 3
it it PRP nsubj 7
held hold VBD ccomp 5
"""


def test_a_verb_of_refusing_negates_and_two_negations_cancel() -> None:
    assert taken(REFUSED.format("again", "again"), "refused confirm", "it held") == "neutral"
    assert taken(REFUSED.format("never", "never"), "refused confirm", "it held") == "endorsing"


def test_nobody_as_a_subject_negates() -> None:
    tree = plain("denied", "deny").replace("Brul Brul NNP", "Nobody nobody NN")
    assert taken(tree, "denied", "that it held") == "neutral"


def test_a_clause_about_the_subject_negates_nothing() -> None:
    tree = """
Brul Brul NNP nsubj 5
who who WP nsubj 3
refused refuse VBD acl:relcl 1
speech speech NN obj 3
denied deny VBD root 0
it it PRP obj 5
"""
    assert taken(tree, "denied", "it") == "denial"


def test_without() -> None:
    tree = """
Brul Brul NNP nsubj 2
left leave VBD root 0
without without IN mark 4
denying deny VBG advcl 2
it it PRP obj 4
"""
    assert taken(tree, "denying", "it") == "neutral"


def test_the_first_word_that_is_not_neutral_counts() -> None:
    tree = """
Brul Brul NNP nsubj 3
{}
denied deny VBD root 0
claims claim NNS obj 3
that that IN mark 7
it it PRP nsubj 7
held hold VBD acl 4
"""
    assert taken(tree.format("also also RB advmod 3"), "denied claims", "that it held") == "denial"
    assert taken(tree.format("never never RB advmod 3"), "denied claims", "that it held") == "doubting"


def test_an_adverb_colours_a_verb() -> None:
    tree = plain("said", "say").replace("that that IN mark", "falsely falsely RB advmod")
    assert taken(tree, "said falsely", "it held") == "denial"


def test_a_particle_belongs_to_its_verb() -> None:
    tree = """
Brul Brul NNP nsubj 2
pointed point VBD root 0
out out RP compound:prt 2
it it PRP nsubj 5
held hold VBD ccomp 2
"""
    assert taken(tree, "pointed", "it held") == "endorsing"
    assert taken(tree.replace("out out RP compound:prt", "there there RB advmod"), "pointed", "it held") == "neutral"


def test_a_noun_is_not_the_verb_that_looks_like_it() -> None:
    tree = """
Brul Brul NNP nsubj 2
said say VBD root 0
in in IN case 5
a a DT det 5
note note NN obl 2
it it PRP nsubj 7
held hold VBD ccomp 2
"""
    assert taken(tree, "said in a note", "it held") == "neutral"


def test_whether_makes_a_question() -> None:
    assert taken(negated("say", "say").replace("it it PRP", "whether whether IN"), "say", "whether held") == "question"
    assert taken(plain("denied", "deny", "whether"), "denied", "whether it held") == "denial"


def test_to_ask_for_something_is_a_request() -> None:
    tree = """
Brul Brul NNP nsubj 2
asked ask VBD root 0
them they PRP obj 2
to to TO mark 5
leave leave VB xcomp 2
"""
    assert taken(tree, "asked", "to leave") == "neutral"


def test_to_ask_somebody_to_do_something_is_a_request_and_to_ask_how_is_not() -> None:
    tree = """
Brul Brul NNP nsubj 2
asked ask VBD root 0
them they PRP obj 2
{}
to to TO mark 6
leave leave VB xcomp 2
"""
    assert taken(tree.format("quietly quietly RB advmod 6"), "asked", "them") == "neutral"
    assert taken(tree.format("how how WRB advmod 6"), "asked", "them") == "question"


SO_CALLED = """
so so RB advmod 3
- - HYPH punct 3
called call VBN amod 4
republic republic NN root 0
"""


def test_so_called() -> None:
    one = said(SO_CALLED, cue="so - called", content="republic")
    assert stance(one.cue, one.opening, CUES) == "doubting"
    assert is_hearsay(one.cue, CUES)


def hearsay(tree: str, cue: str) -> bool:
    return is_hearsay(said(tree, cue=cue).cue, CUES)


PASSIVE = """
Ten ten CD nsubj:pass 3
are be VBP aux:pass 3
believed believe VBN root 0
to to TO mark 6
have have VB aux 6
died die VBN xcomp 3
"""


def test_a_passive_is_hearsay() -> None:
    assert hearsay(PASSIVE, "are believed")
    assert not hearsay(PASSIVE.replace("to to TO mark 6", "by by IN case 6").replace("xcomp", "obl:agent"), "believed")


def test_a_participle_is_hearsay_and_a_perfect_is_not() -> None:
    tree = """
men man NNS root 0
feared fear VBN acl 1
dead dead JJ xcomp 2
"""
    assert hearsay(tree, "feared")
    tree = """
Brul Brul NNP nsubj 3
has have VBZ aux 3
said say VBN root 0
it it PRP obj 3
"""
    assert not hearsay(tree, "has said")


def test_words_of_hearsay() -> None:
    tree = """
They they PRP nsubj 3
{0} {0} RB advmod 3
robbed rob VBD root 0
"""
    assert all(hearsay(tree.format(word), word) for word in ("allegedly", "reportedly", "supposedly"))
    assert not hearsay(tree.format("quickly"), "quickly")
    assert hearsay("rumours rumour NNS root 0\nspread spread VBD acl 1", "rumours")


def test_an_active_verb_is_no_hearsay() -> None:
    assert not hearsay(plain("said", "say"), "said")


def test_each_word_stands_in_one_class_and_each_class_has_its_source() -> None:
    import tomllib

    from rashomon.annotations.quotations import cues

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
    cues = Cues.load(own)
    assert taken(plain("said", "say"), "said", "that it held", cues) == "doubting"
    assert taken(plain("confirmed", "confirm"), "confirmed", "that it held", cues) == "doubting"
    assert taken(plain("denied", "deny"), "denied", "that it held", cues) == "neutral"
    assert taken(plain("claimed", "claim"), "claimed", "that it held", cues) == "doubting"


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
