"""Spans of mentions from hand-written trees."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotations.reader.spans import Tree, mention_span, mentions

LABELS = (
    "acl acl:relcl advcl advmod amod appos aux case cc ccomp compound conj cop csubj dep det discourse fixed flat list "
    "mark nmod nmod:poss nmod:unmarked nsubj nummod obj obl obl:unmarked parataxis punct vocative xcomp root"
).split()
UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
WORDS = "ferry the ( ) [ ] \" “ ” ' , . – of only such not to".split()
KINDS = ["O", "person", "time", "abstract"]


def sentence(text: str) -> Tree:
    """A tree from words as ``form/UPOS/XPOS/head/label``."""
    rows = [word.split("/") for word in text.split()]
    return Tree.of(
        [r[0] for r in rows],
        [r[1] for r in rows],
        [r[2] for r in rows],
        [int(r[3]) for r in rows],
        [r[4] for r in rows],
    )


def said(tree: Tree, word: str, kinds: list[str] | None = None) -> str:
    """The words of the mention that ``word`` heads."""
    first, last = mention_span(list(tree.words).index(word), tree, kinds)
    return " ".join(tree.words[first : last + 1])


def marked(tree: Tree, **kinds: str) -> list[str]:
    """Types for the words named, O for the others."""
    return [kinds.get(word, "O") for word in tree.words]


MAYOR = sentence(
    "With/ADP/IN/4/case the/DET/DT/4/det old/ADJ/JJ/4/amod mayor/NOUN/NN/0/root of/ADP/IN/6/case Varn/PROPN/NNP/4/nmod "
    ",/PUNCT/,/9/punct Ana/PROPN/NNP/9/compound Lund/PROPN/NNP/4/appos ,/PUNCT/,/4/punct"
)
DOCTOR = sentence(
    "She/PRON/PRP/6/nsubj is/AUX/VBZ/6/cop not/PART/RB/6/advmod only/ADV/RB/6/advmod a/DET/DT/6/det "
    "doctor/NOUN/NN/0/root who/PRON/WP/8/nsubj sails/VERB/VBZ/6/acl:relcl ,/PUNCT/,/11/punct she/PRON/PRP/11/nsubj "
    "said/VERB/VBD/6/parataxis ./PUNCT/./6/punct"
)
AGENCY = sentence(
    "Varn/PROPN/NNP/4/nmod:poss 's/PART/POS/1/case space/NOUN/NN/4/compound agency/NOUN/NN/5/nsubj "
    "paid/VERB/VBD/0/root ./PUNCT/./5/punct"
)
CREW = sentence(
    "their/PRON/PRP$/2/nmod:poss crew/NOUN/NN/5/nsubj and/CCONJ/CC/4/cc guests/NOUN/NNS/2/conj left/VERB/VBD/0/root"
)
TWO = sentence(
    "the/DET/DT/2/det crew/NOUN/NN/9/nsubj and/CCONJ/CC/5/cc the/DET/DT/5/det captain/NOUN/NN/2/conj of/ADP/IN/8/case "
    "the/DET/DT/8/det ferry/NOUN/NN/2/nmod left/VERB/VBD/0/root"
)
SIZE = sentence(
    "size/NOUN/NN/0/root and/CCONJ/CC/3/cc age/NOUN/NN/1/conj of/ADP/IN/6/case the/DET/DT/6/det hull/NOUN/NN/1/nmod"
)


@pytest.mark.parametrize(
    ("tree", "word", "expected"),
    [
        (MAYOR, "mayor", "the old mayor of Varn"),
        (MAYOR, "Lund", "Ana Lund"),
        (MAYOR, "Varn", "Varn"),
        (DOCTOR, "doctor", "a doctor who sails"),
        (DOCTOR, "She", "She"),
        (AGENCY, "agency", "Varn 's space agency"),
        (AGENCY, "Varn", "Varn 's"),
        (CREW, "crew", "their crew"),
        (CREW, "guests", "guests"),
        (TWO, "crew", "the crew"),
        (TWO, "captain", "the captain"),
    ],
)
def test_a_mention_is_the_noun_phrase(tree: Tree, word: str, expected: str) -> None:
    assert said(tree, word) == expected


def test_a_conjunct_that_is_no_mention_belongs_where_it_shares_a_modifier() -> None:
    assert said(CREW, "crew", marked(CREW, crew="person")) == "their crew and guests"
    assert said(CREW, "crew", marked(CREW, crew="person", guests="person")) == "their crew"
    assert said(SIZE, "size", marked(SIZE, size="abstract", hull="object")) == "size and age of the hull"
    assert said(TWO, "crew", marked(TWO, crew="person", captain="person")) == "the crew"


def test_a_conjunct_with_a_determiner_of_its_own_was_only_missed() -> None:
    tree = sentence("a/DET/DT/2/det nurse/NOUN/NN/0/root and/CCONJ/CC/5/cc two/NUM/CD/5/nummod pilots/NOUN/NNS/2/conj")
    assert said(tree, "nurse", marked(tree, nurse="person")) == "a nurse"


def test_a_name_in_close_apposition_belongs() -> None:
    tree = sentence(
        "coach/NOUN/NN/4/nsubj Ana/PROPN/NNP/1/appos Lund/PROPN/NNP/2/flat spoke/VERB/VBD/0/root ./PUNCT/./4/punct"
    )
    kinds = marked(tree, coach="person")
    assert said(tree, "coach", kinds) == "coach Ana Lund"
    assert [m.form for m in mentions(0, kinds, tree)] == ["name"]
    apart = marked(tree, coach="person", Ana="person")
    assert [(m.first, m.last, m.form) for m in mentions(0, apart, tree)] == [(0, 0, "nominal"), (1, 2, "name")]


def test_what_follows_an_apposition_or_stands_behind_a_comma_is_left_out() -> None:
    tree = sentence(
        "the/DET/DT/2/det ferry/NOUN/NN/9/nsubj ,/PUNCT/,/6/punct a/DET/DT/6/det white/ADJ/JJ/6/amod "
        "boat/NOUN/NN/2/appos from/ADP/IN/8/case Varn/PROPN/NNP/2/nmod sank/VERB/VBD/0/root"
    )
    assert said(tree, "ferry") == "the ferry"
    tree = sentence(
        "ports/NOUN/NNS/0/root ,/PUNCT/,/4/punct including/VERB/VBG/4/case Varn/PROPN/NNP/1/nmod ,/PUNCT/,/6/punct "
        "leaving/VERB/VBG/1/acl"
    )
    assert said(tree, "ports") == "ports , including Varn"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("almost/ADV/RB/3/advmod all/DET/DT/3/det boats/NOUN/NNS/0/root", "boats", "almost all boats"),
        ("even/ADV/RB/3/advmod the/DET/DT/3/det boats/NOUN/NNS/0/root", "boats", "the boats"),
        ("two/NUM/CD/2/nummod years/NOUN/NNS/3/obl:unmarked ago/ADV/RB/0/root", "ago", "two years ago"),
        ("Figure/PROPN/NNP/0/root 1/NUM/CD/1/dep ,/PUNCT/,/4/punct right/ADV/RB/1/advmod", "Figure", "Figure 1"),
        ("1950/NUM/CD/0/root –/ADP/IN/3/case 2003/NUM/CD/1/nmod", "1950", "1950"),
    ],
)
def test_what_opens_and_ends_a_phrase(text: str, word: str, expected: str) -> None:
    assert said(sentence(text), word) == expected


def test_years_behind_a_person_are_no_part_of_the_name() -> None:
    tree = sentence("Lund/PROPN/NNP/0/root (/PUNCT/-LRB-/3/punct 1950/NUM/CD/1/nmod:unmarked )/PUNCT/-RRB-/3/punct")
    assert said(tree, "Lund", marked(tree, Lund="person")) == "Lund"
    assert said(tree, "Lund", marked(tree, Lund="abstract")) == "Lund ( 1950 )"


def test_a_mark_that_closes_what_was_opened_inside_stays() -> None:
    quoted = sentence(
        'the/DET/DT/4/det "/PUNCT/``/4/punct Lake/PROPN/NNP/4/compound Road/PROPN/NNP/0/root '
        "./PUNCT/./4/punct \"/PUNCT/''/4/punct"
    )
    assert said(quoted, "Road") == 'the " Lake Road . "'
    bare = sentence('"/PUNCT/``/2/punct Road/PROPN/NNP/0/root "/PUNCT/``/2/punct')
    assert said(bare, "Road") == "Road"


def test_a_verb_stands_for_its_clause() -> None:
    tree = sentence(
        "that/SCONJ/IN/4/mark the/DET/DT/3/det dam/NOUN/NN/4/nsubj burst/VERB/VBD/6/csubj is/AUX/VBZ/6/cop "
        "bad/ADJ/JJ/0/root"
    )
    assert said(tree, "burst") == "the dam burst"
    whole = sentence("The/DET/DT/2/det dam/NOUN/NN/3/nsubj burst/VERB/VBD/0/root ./PUNCT/./3/punct")
    assert said(whole, "burst") == "The dam burst ."


def test_a_verb_in_a_name_is_a_name() -> None:
    tree = sentence("the/DET/DT/2/det Let/VERB/NNP/0/root Go/VERB/NNP/2/xcomp")
    assert [(m.first, m.last, m.form) for m in mentions(0, ["O", "abstract", "O"], tree)] == [(0, 2, "name")]


def test_mentions_in_text_order_outer_before_inner() -> None:
    kinds = marked(MAYOR, mayor="person", Varn="place", Lund="person")
    found = mentions(7, kinds, MAYOR)
    assert [(m.sentence, m.first, m.last, m.head, m.kind, m.form) for m in found] == [
        (7, 1, 5, 3, "person", "nominal"),
        (7, 5, 5, 5, "place", "name"),
        (7, 7, 8, 8, "person", "name"),
    ]


def test_one_span_is_one_mention_and_the_higher_head_counts() -> None:
    tree = sentence("Lake/PROPN/NNP/0/root Road/PROPN/NNP/1/flat (/PUNCT/-LRB-/1/punct")
    upside = sentence("Lake/PROPN/NNP/2/compound Road/PROPN/NNP/0/root")
    assert [m.head for m in mentions(0, ["place", "O", "O"], tree)] == [0]
    assert [(m.first, m.head) for m in mentions(0, ["place", "place"], upside)] == [(0, 1), (0, 0)]


def test_an_empty_sentence_has_no_mentions() -> None:
    assert mentions(0, [], Tree.of([], [], [], [], [])) == []


@st.composite
def trees(draw: st.DrawFn) -> tuple[Tree, list[str]]:
    """Any tree, projective or not, with any labels, and a type or O for each word."""
    count = draw(st.integers(1, 14))
    order = draw(st.permutations(range(count)))
    heads = [0] * count
    for at, word in enumerate(order[1:], start=1):
        heads[word] = order[draw(st.integers(0, at - 1))] + 1

    def column(values: list[str]) -> list[str]:
        return draw(st.lists(st.sampled_from(values), min_size=count, max_size=count))

    tree = Tree.of(column(WORDS), column(UPOS), column(["NN", "NNP", "VBN", "DT", "CD"]), heads, column(LABELS))
    return tree, column(KINDS)


@given(trees())
def test_a_span_holds_its_head_within_the_subtree(drawn: tuple[Tree, list[str]]) -> None:
    tree, kinds = drawn
    for head in range(len(kinds)):
        for known in (None, kinds):
            first, last = mention_span(head, tree, known)
            assert 0 <= first <= head <= last < len(kinds)
    found = mentions(0, kinds, tree)
    spans = [(m.first, -m.last) for m in found]
    assert spans == sorted(set(spans))
    assert all(m.kind == kinds[m.head] != "O" for m in found)
    assert {mention_span(i, tree, kinds) for i, k in enumerate(kinds) if k != "O"} == {(m.first, m.last) for m in found}
