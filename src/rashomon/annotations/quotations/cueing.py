"""Cues in full: the reader at times stops after a cue's first word, or in the middle of what follows it.

What belongs to a cue was counted in PolNeAR's training part: auxiliaries, negation and the predicate of a copula do,
and so does the preposition that leads to what is said ("talked about", "points to"); weekdays do not.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from rashomon.annotations.quotations.lexicon import CLAUSAL, GOVERNED, GOVERNING, UNSPEAKING
from rashomon.annotations.reader import Saying

_BEFORE_VERBS = frozenset({"AUX", "ADV", "PART"})
_VERBS = frozenset({"VERB", "AUX", "ADJ"})
#: Adverbs that are cues by themselves.
_ALONE = frozenset("allegedly apparently purportedly reportedly reputedly supposedly".split())
#: What opens a phrase.
_OPENING = frozenset({"ADP", "DET", "ADJ"})
#: What leads to a medium or an occasion, and what such a phrase is made of.
_THROUGH = frozenset("at during in on through via".split())
_PHRASAL = frozenset("ADJ ADP DET NOUN PRON PROPN PUNCT".split())
#: How far a verb stands behind its auxiliary, with a negation and an adverb in between.
_REACH = 3

Cue = tuple[int, ...]


def whole_cues(doc: Doc, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with their cues in full; of two cues that then share words the first stays. What is no cue even then
    is left out: an auxiliary without its verb, a verb of doing."""
    found: list[Saying] = []
    taken: set[int] = set()
    for saying in sayings:
        cue = _ended(doc, _alone(doc, _whole(doc, saying.cue)), {*saying.content})
        if taken.isdisjoint(cue) and not _says_nothing([doc[i] for i in cue]):
            taken.update(cue)
            added = set(cue) - set(saying.cue)
            source, content = (tuple(i for i in part if i not in added) for part in (saying.source, saying.content))
            found.append(replace(saying, cue=cue, source=source, content=content))
    return found


def _whole(doc: Doc, cue: Cue) -> Cue:
    """Auxiliaries and adverbs go on to their verb ("has also [said]"), "according" to its "to"."""
    last = cue[-1]
    if _is_opening([doc[i] for i in cue]):
        verb = doc[last].head
        if 0 < verb.i - last <= _REACH and verb.pos_ in _VERBS:
            return (*cue, *range(last + 1, verb.i + 1))
        if last + 1 < len(doc) and doc[last].pos_ == "ADV" and doc[last + 1].pos_ == "VERB":
            return (*cue, last + 1)
    if doc[last].lower_ == "according" and last + 1 < len(doc) and doc[last + 1].lower_ == "to":
        return (*cue, last + 1)
    return cue


def _alone(doc: Doc, cue: Cue) -> Cue:
    """A cue without the medium or occasion behind its verb ("said | in a statement"), which is a part of its own, and
    without the object of a reflexive verb ("prides | himself")."""
    verb = next((k for k, i in enumerate(cue) if doc[i].lemma_.lower() in CLAUSAL), len(cue))
    after = cue[verb + 1 :]
    if after and doc[after[0]].lower_ in _THROUGH and all(doc[i].pos_ in _PHRASAL for i in after):
        return cue[: verb + 1]
    return cue[:-1] if len(cue) > 1 and doc[cue[-1]].lower_.endswith("self") else cue


def _is_opening(cue: Sequence[Token]) -> bool:
    """Do the words only lead to a verb?"""
    return all(t.pos_ in _BEFORE_VERBS and t.lower_ not in _ALONE for t in cue)


def _says_nothing(cue: Sequence[Token]) -> bool:
    if _is_opening(cue) and any(t.pos_ == "AUX" for t in cue):
        return True
    inside = {t.i for t in cue}
    top = next((t for t in cue if t.head.i not in inside or t.head == t), cue[0])
    return top.pos_ == "VERB" and top.lemma_.lower() in UNSPEAKING


def _ended(doc: Doc, cue: Cue, content: Collection[int]) -> Cue:
    """A cue ends with its particle ("pointed [out]"), its preposition or the colon after it, and not within a phrase
    that is no part of what is said ("said in a | letter")."""
    while len(cue) > 1 and (_is_cut_short(doc[cue[-1]], content) or _is_day(doc[cue[-1]])):
        cue = cue[:-1]
    after = cue[-1] + 1
    if after >= len(doc):
        return cue
    word = doc[after]
    if _leads_on(doc[cue[-1]], word, content):
        return (*cue, after)
    if doc[cue[-1]].lemma_.lower() == "want" and [t.lower_ for t in doc[after : after + 2]] == ["to", "know"]:
        return (*cue, after, after + 1)
    ends = word.text == ":" or _goes_with(word, doc[cue[-1]])
    return (*cue, after) if ends and after not in content else cue


def _is_cut_short(word: Token, content: Collection[int]) -> bool:
    """Does a word open a phrase the rest of which is missing? A predicate ("was [unclear]") does not."""
    if word.pos_ not in _OPENING or word.head == word or any(c.dep_ == "cop" for c in word.children):
        return False
    return word.head.i >= word.i and word.head.i not in content


def _is_day(word: Token) -> bool:
    return word.pos_ == "PROPN" and word.dep_ == "obl:unmarked"


def _goes_with(word: Token, last: Token) -> bool:
    """Is it a particle or an adverb of the verb ("is saying [now]"), or the "it" of "as Brul put it"?"""
    if word.pos_ == "ADV" and word.head == last and last.pos_ == "VERB":
        return True
    return word.dep_ == "compound:prt" or (last.lemma_.lower() == "put" and word.lower_ == "it")


def _leads_on(last: Token, word: Token, content: Collection[int]) -> bool:
    """Is a word the preposition by which the last word of a cue governs what is said?"""
    lemma, before = last.lemma_.lower(), word.lower_
    if lemma in GOVERNED.get(before, ()) and not (before == "to" and word.dep_ == "mark"):
        return True
    told = word.i in content or word.i + 1 in content
    return before in GOVERNING and told and lemma not in CLAUSAL and word.pos_ in {"ADP", "SCONJ"}
