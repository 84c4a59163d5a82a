"""Whose names for things a pipeline uses, and what they are in ours."""

from __future__ import annotations

from collections.abc import Collection

from rashomon.annotations.pipelines import clear
from rashomon.annotations.pipelines.tree import Tree
from rashomon.annotations.reader import Tagged
from rashomon.errors import PipelineError

#: The relations of UD 2, without their subtypes (https://universaldependencies.org/u/dep/).
UD_RELATIONS = frozenset(
    """acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep det discourse dislocated expl
    fixed flat goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis punct reparandum root vocative
    xcomp""".split()
)

#: Older names of subtypes, which the English treebanks gave up in UD 2.15.
_OLDER = {
    "nmod:npmod": "nmod:unmarked",
    "nmod:tmod": "nmod:unmarked",
    "obl:npmod": "obl:unmarked",
    "obl:tmod": "obl:unmarked",
}

#: The Penn tags, with those that OntoNotes and the English Web Treebank added. Rules ask for them; others say nothing.
PENN = frozenset(
    """$ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW GW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT POS PRP PRP$ RB
    RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB ``""".split()
)

#: Types of names, from OntoNotes 5, CoNLL 2003 and WikiNER, and our own.
_NAMES = {
    "EVENT": "other",
    "FAC": "place",
    "FACILITY": "place",
    "GPE": "place",
    "GROUP": "group",
    "LANGUAGE": "other",
    "LAW": "other",
    "LOC": "place",
    "LOCATION": "place",
    "MISC": "other",
    "NORP": "group",
    "ORG": "organization",
    "ORGANIZATION": "organization",
    "OTHER": "other",
    "PER": "person",
    "PERSON": "person",
    "PLACE": "place",
    "PRODUCT": "other",
    "WORK_OF_ART": "other",
}
_NO_NAMES = frozenset("CARDINAL DATE MONEY ORDINAL PERCENT QUANTITY TIME".split())


def name_kind(label: str) -> str | None:
    """Person, organization, place, group or other; a type that we do not know is other, a number or date is no name."""
    label = label.upper()
    return None if label in _NO_NAMES else _NAMES.get(label, "other")


def speaks_clear(labels: Collection[str], pipeline: str) -> bool:
    """Are the labels of a parser CLEAR's rather than UD's?

    Raises:
        PipelineError: they are neither.

    """
    if clear.MARKS & set(labels):
        return True
    strange = sorted(label for label in labels if label.lower().split(":")[0] not in UD_RELATIONS)
    if strange:
        raise PipelineError(
            f"The parser of the spaCy pipeline {pipeline} uses labels that are neither those of Universal Dependencies "
            f"nor CLEAR: {', '.join(strange[:5])}. Name a pipeline for English that uses one of these, or one without "
            "a parser: then the trees are Rashomon's own."
        )
    return False


def trees(tagged: Tagged, *, is_clear: bool) -> tuple[list[int], list[str]]:
    """The heads and labels of a sentence in our form of UD 2, one root to a sentence."""
    if is_clear:
        return clear.universal(tagged)
    tree = Tree(tagged)
    return tree.heads[1:], [_OLDER.get(label, label) for label in tree.rooted(tree.labels[1:])]
