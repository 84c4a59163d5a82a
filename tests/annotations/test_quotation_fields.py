"""Stance, hearsay and circumstances as they stand on quotations, whatever the tree."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotations.mentions import Mentions
from rashomon.annotations.quotations import Quotations
from rashomon.annotations.reader import Saying
from rashomon.values import Quotation, Span
from tests.annotations.building import empty, page

TREE = """
Brul Brul NNP nsubj 2
told tell VBD root 0
reporters reporter NNS obj 2
in in IN case 5
Ulmen Ulmen NNP obl 2
on on IN case 7
Telegram Telegram NNP obl 2
that that IN mark 10
it it PRP nsubj 10
held hold VBD ccomp 2
. . . punct 2
"""
HEARSAY = """
They they PRP nsubj 3
allegedly allegedly RB advmod 3
robbed rob VBD root 0
it it PRP obj 3
. . . punct 3
"""


def words(quotation: Quotation, part: str, text: str) -> list[str]:
    return [span.of(text) for span in getattr(quotation, part)]


def test_what_stands_on_a_quotation() -> None:
    built = page(TREE, names={"Brul": "person", "Ulmen": "place"}, heads={"reporters": "person"})
    built = replace(built, sayings=(Saying((1,), (0,), (7, 8, 9)),))
    [one] = Quotations()(built, Mentions()(built, empty(built))).quotations
    text = built.document.text
    parts = ("addressee", "medium", "place")
    assert [words(one, p, text) for p in parts] == [["reporters"], ["Telegram"], ["Ulmen"]]
    assert (one.stance, one.hearsay, one.via) == ("neutral", False, ("Telegram",))


def test_hearsay_has_no_source() -> None:
    built = page(HEARSAY)
    alone = replace(built, sayings=(Saying((1,), (), (2, 3)),))
    sourced = replace(built, sayings=(Saying((1,), (0,), (2, 3)),))
    told = [Quotations()(p, empty(p)).quotations[0] for p in (alone, sourced)]
    assert [(q.stance, q.hearsay) for q in told] == [("doubting", True), ("doubting", False)]


VOCABULARY = """said/say/VBD told/tell/VBD claimed/claim/VBN not/not/RB denied/deny/VBD reporters/reporter/NNS by/by/IN
    in/in/IN on/on/IN to/to/TO Ulmen/Ulmen/NNP Telegram/Telegram/NNP letter/letter/NN interview/interview/NN X/X/NNP
    allegedly/allegedly/RB so/so/RB -/-/HYPH called/call/VBN and/and/CC whether/whether/IN him/he/PRP speaking/speak/VBG
    “/“/`` ”/”/'' ././. the/the/DT refused/refuse/VBD no/no/DT out/out/RP pointed/point/VBD""".split()
DEPENDENCIES = """nsubj nsubj:pass obj iobj obl nmod case det advmod conj advcl acl acl:relcl xcomp ccomp aux aux:pass
    mark compound:prt punct amod obl:agent""".split()
TYPES = {"reporters": "person", "Ulmen": "place", "letter": "object", "interview": "event"}


@st.composite
def trees(draw: st.DrawFn) -> tuple[str, int]:
    """A sentence of any words with any tree, and how many words it has."""
    count = draw(st.integers(1, 10))
    order = draw(st.permutations(range(1, count + 1)))
    above = {order[0]: 0} | {order[i]: order[draw(st.integers(0, i - 1))] for i in range(1, count)}
    rows = []
    for number in range(1, count + 1):
        word, lemma, tag = draw(st.sampled_from(VOCABULARY)).split("/")
        rows.append(f"{word} {lemma} {tag} {draw(st.sampled_from(DEPENDENCIES))} {above[number]}")
    return "\n".join(rows), count


@given(trees(), st.data())
def test_spans_lie_inside_the_text_and_outside_of_what_is_said(tree: tuple[str, int], data: st.DataObject) -> None:
    built = page(tree[0])
    some = st.lists(st.integers(0, tree[1] - 1), unique=True, max_size=4).map(lambda s: tuple(sorted(s)))
    cue, source, content = data.draw(some.filter(bool)), data.draw(some), data.draw(some)
    heads = {t.i: TYPES[t.text] for t in built.doc if t.text in TYPES}
    built = replace(built, heads=heads, sayings=(Saying(cue, source, content),))
    for one in Quotations()(built, empty(built)).quotations:
        around: list[Span] = [*one.addressee, *one.medium, *one.place]
        assert all(0 <= s.start < s.end <= len(built.document.text) for s in around)
        assert not any(s.touches(c) for s in around for c in one.content)
        assert not (one.hearsay and one.source)
