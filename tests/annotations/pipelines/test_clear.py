"""Sentences in CLEAR and what they are in UD 2: word, Penn tag, universal tag, head and label in CLEAR, then in UD."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotations.pipelines.clear import MARKS, RENAMED, universal
from rashomon.annotations.pipelines.schemes import UD_RELATIONS
from rashomon.annotations.reader import Tagged

SENTENCES = {
    "an object and a preposition": """
        Orlo    NNP PROPN 2 nsubj  2 nsubj
        closed  VBD VERB  0 ROOT   0 root
        gates   NNS NOUN  2 dobj   2 obj
        of      IN  ADP   3 prep   6 case
        the     DT  DET   6 det    6 det
        mill    NN  NOUN  4 pobj   3 nmod
        at      IN  ADP   2 prep   8 case
        noon    NN  NOUN  7 pobj   2 obl
        .       .   PUNCT 2 punct  2 punct
        """,
    "a preposition inside another": """
        walked  VBD VERB  0 ROOT   0 root
        out     IN  ADP   1 prep   5 case
        of      IN  ADP   2 prep   5 case
        the     DT  DET   5 det    5 det
        house   NN  NOUN  3 pobj   1 obl
        """,
    "a complex preposition": """
        According VBG VERB 7 prep   4 case
        to        IN  ADP  1 prep   4 case
        the       DT  DET  4 det    4 det
        mayor     NN  NOUN 2 pobj   7 obl
        ,         ,   PUNCT 7 punct 7 punct
        it        PRP PRON 7 nsubj  7 nsubj
        rained    VBD VERB 0 ROOT   0 root
        """,
    "because of": """
        fled      VBD VERB 0 ROOT   0 root
        because   IN  SCONJ 1 prep  4 case
        of        IN  ADP  2 pcomp  4 case
        floods    NNS NOUN 3 pobj   1 obl
        """,
    "two prepositions with one object": """
        in      IN  ADP   6 prep   4 case
        and     CC  CCONJ 1 cc     4 cc
        near    IN  ADP   1 conj   4 case
        Berrin  NNP PROPN 3 pobj   6 obl
        it      PRP PRON  6 nsubj  6 nsubj
        rained  VBD VERB  0 ROOT   0 root
        """,
    "joined phrases": """
        rained  VBD VERB  0 ROOT   0 root
        in      IN  ADP   1 prep   3 case
        Berrin  NNP PROPN 2 pobj   1 obl
        and     CC  CCONJ 2 cc     6 cc
        in      IN  ADP   2 conj   6 case
        Tolmey  NNP PROPN 5 pobj   3 conj
        """,
    "a clause after a preposition": """
        He      PRP PRON  2 nsubj  2 nsubj
        died    VBD VERB  0 ROOT   0 root
        after   IN  ADP   2 prep   4 mark
        falling VBG VERB  3 pcomp  2 advcl
        """,
    "a clause after a noun's preposition": """
        hope    NN  NOUN  0 ROOT   0 root
        of      IN  ADP   1 prep   3 mark
        winning VBG VERB  2 pcomp  1 acl
        """,
    "a preposition alone": """
        the     DT  DET   2 det    2 det
        house   NN  NOUN  0 ROOT   0 root
        he      PRP PRON  4 nsubj  4 nsubj
        lives   VBZ VERB  2 relcl  2 acl:relcl
        in      IN  ADP   4 prep   4 advmod
        """,
    "a passive with its agent": """
        Two     CD  NUM   2 nummod    2 nummod
        men     NNS NOUN  5 nsubjpass 5 nsubj:pass
        were    VBD AUX   5 auxpass   5 aux:pass
        not     RB  PART  5 neg       5 advmod
        seen    VBN VERB  0 ROOT      0 root
        by      IN  ADP   5 agent     7 case
        guards  NNS NOUN  6 pobj      5 obl:agent
        """,
    "a noun as predicate": """
        Orlo    NNP PROPN 2 nsubj  4 nsubj
        is      VBZ AUX   0 ROOT   4 cop
        a       DT  DET   4 det    4 det
        captain NN  NOUN  2 attr   0 root
        now     RB  ADV   2 advmod 4 advmod
        in      IN  ADP   2 prep   7 case
        Berrin  NNP PROPN 6 pobj   4 obl
        .       .   PUNCT 2 punct  4 punct
        """,
    "an adjective as predicate, in a clause": """
        She     PRP PRON  2 nsubj  2 nsubj
        said    VBD VERB  0 ROOT   0 root
        that    IN  SCONJ 6 mark   7 mark
        they    PRP PRON  6 nsubj  7 nsubj
        had     VBD AUX   6 aux    7 aux
        been    VBN AUX   2 ccomp  7 cop
        safe    JJ  ADJ   6 acomp  2 ccomp
        """,
    "a place as predicate": """
        Two     CD  NUM   2 nsubj  4 nsubj
        were    VBD AUX   0 ROOT   4 cop
        in      IN  ADP   2 prep   4 case
        hospital NN NOUN  3 pobj   0 root
        """,
    "there is": """
        There   EX  PRON  2 expl   2 expl
        is      VBZ VERB  0 ROOT   0 root
        a       DT  DET   4 det    4 det
        plan    NN  NOUN  2 attr   2 nsubj
        in      IN  ADP   2 prep   6 case
        place   NN  NOUN  5 pobj   2 obl
        """,
    "be before a clause": """
        The     DT  DET   2 det    2 det
        plan    NN  NOUN  3 nsubj  3 nsubj
        is      VBZ AUX   0 ROOT   0 root
        to      TO  PART  5 aux    5 mark
        leave   VB  VERB  3 xcomp  3 xcomp
        """,
    "another verb with a predicate": """
        He      PRP PRON  2 nsubj  2 nsubj
        became  VBD VERB  0 ROOT   0 root
        mayor   NN  NOUN  2 attr   2 xcomp
        """,
    "three joined nouns": """
        A       NN  NOUN  6 nsubj  6 nsubj
        ,       ,   PUNCT 1 punct  3 punct
        B       NN  NOUN  1 conj   1 conj
        and     CC  CCONJ 3 cc     5 cc
        C       NN  NOUN  3 conj   1 conj
        left    VBD VERB  0 ROOT   0 root
        """,
    "joined verbs, one of them be": """
        He      PRP PRON  2 nsubj  2 nsubj
        ran     VBD VERB  0 ROOT   0 root
        and     CC  CCONJ 2 cc     5 cc
        was     VBD AUX   2 conj   5 cop
        glad    JJ  ADJ   4 acomp  2 conj
        """,
    "owners, things given and times": """
        Her     PRP$ PRON 2 poss     2 nmod:poss
        friend  NN  NOUN  5 poss     5 nmod:poss
        's      POS PART  2 case     2 case
        lost    VBN VERB  5 amod     5 amod
        dog     NN  NOUN  6 nsubj    6 nsubj
        gave    VBD VERB  0 ROOT     0 root
        him     PRP PRON  6 dative   6 iobj
        fleas   NNS NOUN  6 dobj     6 obj
        last    JJ  ADJ   10 amod    10 amod
        week    NN  NOUN  6 npadvmod 6 obl:unmarked
        """,
    "a recipient with a preposition": """
        gave    VBD VERB  0 ROOT   0 root
        bread   NN  NOUN  1 dobj   1 obj
        to      IN  ADP   1 dative 4 case
        them    PRP PRON  3 pobj   1 obl
        """,
    "about so many": """
        More    JJR ADJ   3 amod     3 advmod
        than    IN  ADP   3 quantmod 3 advmod
        fifty   CD  NUM   4 nummod   4 nummod
        people  NNS NOUN  5 nsubj    5 nsubj
        left    VBD VERB  0 ROOT     0 root
        """,
    "money": """
        paid    VBD VERB  0 ROOT     0 root
        $       $   SYM   4 quantmod 1 obj
        5       CD  NUM   4 compound 4 compound
        million CD  NUM   1 dobj     2 nummod
        for     IN  ADP   1 prep     6 case
        it      PRP PRON  5 pobj     1 obl
        """,
    "before a noun": """
        all     PDT DET   3 predet   3 det:predet
        no      DT  DET   3 neg      3 det
        news    NN  NOUN  0 ROOT     0 root
        turned  VBD VERB  3 relcl    3 acl:relcl
        up      RP  ADP   4 prt      4 compound:prt
        """,
}


def told(table):
    rows = [line.split() for line in table.strip().splitlines()]
    words, xpos, upos, heads, labels, ud_heads, ud_labels = map(list, zip(*rows, strict=True))
    return sentence(words, xpos, upos, list(map(int, heads)), labels), (list(map(int, ud_heads)), ud_labels)


def sentence(words, xpos, upos, heads, labels, names=None):
    nothing = ["O"] * len(words)
    return Tagged(words, upos, xpos, nothing, words, heads, labels, names or nothing, nothing)


@pytest.mark.parametrize("table", SENTENCES.values(), ids=SENTENCES)
def test_a_tree_is_converted(table):
    given, expected = told(table)
    assert universal(given) == expected


NAMED = """
    Mayor   NNP PROPN 3 compound  2 nmod:desc
    Ana     NNP PROPN 3 compound  4 nsubj
    Tormey  NNP PROPN 4 nsubj     2 flat
    left    VBD VERB  0 ROOT      0 root
    Quayle  NNP PROPN 6 compound  6 compound
    Line    NNP PROPN 4 dobj      4 obj
    """


def test_the_first_word_of_a_persons_name_is_its_head():
    given, expected = told(NAMED)
    given.names = ["O", "B-person", "I-person", "O", "B-organization", "I-organization"]
    assert universal(given) == expected


def test_what_is_named_is_not_turned_when_it_is_no_name_by_its_tree():
    given, _ = told("saw VBD VERB 0 ROOT 0 root\n Ana NNP PROPN 1 dobj 1 obj\n left VBD VERB 1 ccomp 1 ccomp")
    given.names = ["O", "B-person", "I-person"]
    assert universal(given) == ([0, 1, 1], ["root", "obj", "ccomp"])


def test_two_roots_become_one():
    given, _ = told("Yes UH INTJ 0 ROOT 0 root\n go VB VERB 0 ROOT 1 parataxis")
    assert universal(given) == ([0, 1], ["root", "parataxis"])


def test_an_empty_sentence_stays_empty():
    assert universal(sentence([], [], [], [], [])) == ([], [])


WORDS = ["is", "there", "in", "of", "gate", "ran", "$", "5", "and", "by", "'s", "to", ","]
LABELS = sorted(MARKS | RENAMED.keys() | UD_RELATIONS | {"expl", "nmod", "case", "mark", "ROOT"})
UPOS = ["NOUN", "PROPN", "VERB", "AUX", "ADP", "SCONJ", "NUM", "ADJ", "PUNCT"]


@st.composite
def random_trees(draw):
    """Any tree: words are put in a random order, and each hangs on one before it in that order."""
    length = draw(st.integers(1, 12))
    order = draw(st.permutations(range(length)))
    heads = [0] * length
    for place, word in enumerate(order):
        heads[word] = order[draw(st.integers(0, place - 1))] + 1 if place else 0

    def some(of):
        return draw(st.lists(st.sampled_from(of), min_size=length, max_size=length))

    labels = [label if head else "ROOT" for label, head in zip(some(LABELS), heads, strict=True)]
    start = draw(st.integers(0, length - 1))
    end = draw(st.integers(start + 1, length))
    names = ["O"] * start + ["B-person"] + ["I-person"] * (end - start - 1) + ["O"] * (length - end)
    return sentence(some(WORDS), some(["$", "IN", "TO", "DT", "CD", "NN"]), some(UPOS), heads, labels, names)


@given(random_trees())
def test_whatever_comes_in_a_tree_with_one_root_comes_out(given_tree):
    heads, labels = universal(given_tree)
    assert len(heads) == len(labels) == len(given_tree.words)
    assert heads.count(0) == 1
    assert all((label == "root") == (head == 0) for head, label in zip(heads, labels, strict=True))
    for word in range(1, len(heads) + 1):
        seen = set()
        while word:
            assert word not in seen
            seen.add(word)
            word = heads[word - 1]


@given(random_trees())
def test_all_labels_are_those_of_universal_dependencies(given_tree):
    assert {label.split(":")[0] for label in universal(given_tree)[1]} <= UD_RELATIONS
