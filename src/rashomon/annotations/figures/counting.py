"""What a quantity counts: the noun, what happens to it, and the words that say so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Words
from spacy.tokens import Token

from rashomon.annotations.figures.conventions import Conventions

_NOUNS = frozenset({"NOUN", "PROPN"})
_BEFORE_NOUN = frozenset({"nummod", "compound", "amod", "det", "nmod", "nmod:unmarked", "advmod", "dep", "flat"})
_UP_TO_CLAUSE = frozenset({"conj", "appos", "nummod", "compound", "dep", "flat", "nmod:unmarked"})
_COLLECTIVES = frozenset(
    {"family", "group", "team", "crew", "party", "gang", "band", "unit", "household", "population"}
)
_NUMBERS = frozenset(
    "dozen dozens score scores hundred hundreds thousand thousands million millions billion billions tens".split()
)

#: Verbs that say nothing of what is counted: their subject does ("the toll rose to 12").
LIGHT = frozenset(
    "be have do say include tell report leave see get make rise rose risen reach reached stand stood fall "
    "fell fallen climb climbed "
    "increase increased total exceed exceeded grow grew grown drop dropped was were is are had has".split()
)

#: Verbs of belief and report: what is believed of somebody is what counts ("believed to have been killed").
_HELD = frozenset(
    "believe believed think thought fear feared know known presume presumed suspect suspected try trying".split()
)

#: Nouns that announce a number. What they are numbers of is counted: "the number of people injured rose to 12".
_TALLIES = frozenset("number count total tally figure toll".split())

#: Verbs and objects of a sentence that gives another number for what was just counted: "doubled its estimate to 9".
_REVISIONS = frozenset(
    "double treble triple halve raise lower cut increase reduce revise correct update adjust".split()
)
_ESTIMATES = frozenset("estimate figure count toll number tally total".split())

#: What a measure is a measure of, after it: "40 metres deep".
_DIMENSIONS = frozenset("deep wide tall long high thick broad heavy away".split())

#: Words beside a noun that belong to the number.
EMPTY = frozenset(
    "many just only such same more least several few multiple other others past last next total full first "
    "second third estimated number count tally".split()
)


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun that is counted or measured, and the word that tells what happened to it; each may be missing."""

    noun: Token | None
    predicate: Token | None


class Counting:
    """Reads from the tree what numbers count, under the given conventions."""

    def __init__(self, conventions: Conventions) -> None:
        self._same = conventions.same
        self._fates = conventions.fates

    def plain(self, token: Token) -> str:
        """A word's lemma, or the one that stands for it."""
        lemma = token.lemma_.lower() or token.lower_
        return self._same.get(token.lower_) or self._same.get(lemma) or lemma

    def is_fate(self, token: Token) -> bool:
        """Is this a word for what becomes of people?"""
        return self.plain(token) in self._fates

    def things(self, number: Words) -> Counted:
        """What a number of things counts."""
        noun = _noun(number)
        if noun is not None and self.is_fate(noun):
            return Counted(None, noun)
        after = _right_of(number[-1])
        if after is not None and after.lower_ in ("more", "others"):
            after = _right_of(after)
        if noun is None:
            while after is not None and after.pos_ in ("AUX", "ADV"):
                after = _right_of(after)
        if noun is None and after is not None and self.is_fate(after):
            return Counted(None, after)
        return Counted(noun, self._predicate(number, number.root if noun is None else noun))

    def measured(self, number: Words) -> Counted:
        """What a measure ("40 metres", "$5") is a measure of: the noun beside it, or the verb it goes with."""
        top = number.root
        part = _partitive(number)
        if part is not None:
            return Counted(part, None)
        after = _right_of(number[-1])
        if after is not None and after.text == "-":
            after = _right_of(after)
        if after is not None and after.lower_ in _DIMENSIONS:
            return Counted(after.head if after.head.pos_ in _NOUNS else _subject(after), after)
        for _ in range(3):
            if top.dep_ in ("nsubj", "obj", "obl", "advcl", "ccomp", "root", "ROOT", "obl:unmarked") or top.head == top:
                break
            top = top.head
            if top.pos_ in _NOUNS and not number.start <= top.i < number.end:
                old = next((t for t in number if self.plain(t) == "age"), None)
                return Counted(top, old)
        return Counted(None, self._predicate(number, top))

    def _predicate(self, number: Words, token: Token) -> Token | None:
        """The verb, or the noun or adjective said of it, that the word takes part in."""
        found = self._lowest(token)
        if found is None:
            found = self._clause(number.root if number.root.is_ancestor(token) else token)
        if found is not None and (found.lemma_.lower() in _HELD or found.lower_ in _HELD):
            return next((c for c in found.children if c.dep_ in ("xcomp", "ccomp") and c.pos_ == "VERB"), found)
        return found

    def _lowest(self, token: Token) -> Token | None:
        """What is said of the word right beside it: "people killed", "girls who escaped"."""
        after = _right_of(token)
        if after is not None and self.is_fate(after) and after.pos_ in ("VERB", "ADJ"):
            return after
        for child in token.children:
            if child.dep_ in ("acl", "acl:relcl") and child.pos_ in ("VERB", "ADJ"):
                return child
        return None

    def _clause(self, token: Token) -> Token | None:
        """What the clause says that the word stands in."""
        for _ in range(4):
            if token.head == token:
                return token if token.pos_ == "VERB" else None
            if token.dep_ == "nmod" and self.is_fate(token.head):
                return token.head
            if token.dep_ not in _UP_TO_CLAUSE and not (
                token.dep_ == "nmod" and _case(token) in ("including", "among")
            ):
                return token.head if token.head.pos_ == "VERB" or self._is_said(token) else None
            token = token.head
        return None

    def _is_said(self, subject: Token) -> bool:
        """Does a copula, or a word for a fate, say something of this subject?"""
        head = subject.head
        told = self.is_fate(head) or head.pos_ == "ADJ" or any(c.dep_ == "cop" for c in head.children)
        return told and subject.dep_.startswith("nsubj")

    def lemmas(self, number: Words, what: Counted) -> tuple[str, ...]:
        """The content lemmas of what is counted, words for one fact made one: ``("kill", "people")``."""
        content = [t for t in self._content(what) if t.pos_ != "PRON" and not number.start <= t.i < number.end]
        found = {self.plain(t) for t in content} - EMPTY - LIGHT
        if any(self.plain(t) == "age" for t in number):
            found.add("age")
        if "life" in found and found & {"claim", "lose", "take", "cost"}:
            found = found - {"life", "claim", "lose", "take", "cost"} | {"kill", "people"}
        return tuple(sorted(word for word in found if word and any(c.isalpha() for c in word)))

    def revises(self, number: Words) -> bool:
        """Does the clause give another number for what was just counted, without saying again what that is?"""
        verb = next((t for t in (number.root, *number.root.ancestors) if t.pos_ == "VERB"), None)
        if verb is None or self.plain(verb) not in _REVISIONS:
            return False
        told = [c for c in verb.children if c.dep_ in ("obj", "nsubj:pass") and self.plain(c) in _ESTIMATES]
        return not all(any(c.dep_ == "nmod" and not _holds(c, number) for c in t.children) for t in told)

    def _content(self, what: Counted) -> Iterator[Token]:
        if what.noun is not None:
            yield what.noun
            yield from _modifiers(what.noun)
        if what.predicate is not None:
            yield what.predicate
            yield from (t for t in _object(what) if t.pos_ != "DET")
            if self._needs_subject(what):
                yield from _subjects(what)

    def _needs_subject(self, what: Counted) -> bool:
        told = what.predicate
        return told is not None and (self.plain(told) in LIGHT or (what.noun is None and not self.is_fate(told)))

    def phrase(self, number: Words, what: Counted, dates: frozenset[int]) -> str:
        """What is counted, in the document's words: "people killed in the crash". ``dates`` are words of times, which
        it leaves out."""
        words = _noun_words(number, what.noun) if what.noun is not None and what.noun.pos_ != "PRON" else []
        told = what.predicate
        if told is not None:
            words = _with(words, self._said(what))
            words = _with(words, _circumstance(told, number, dates))
        words = [t for t in words if t.i not in dates and not number.start <= t.i < number.end]
        if told is not None and told.tag_ == "VBG":
            words.sort(key=lambda t: t.i)
        while words and words[-1].pos_ in ("ADP", "DET", "CCONJ"):
            words.pop()
        return " ".join(t.text for t in words)

    def _said(self, what: Counted) -> list[Token]:
        """What is said of the noun: subject, verb and object, or the state it is in ("in intensive care")."""
        told = what.predicate
        if told is None:
            return []
        subject = list(_subjects(what)) if self._needs_subject(what) else []
        object_ = list(_object(what))
        if self.plain(told) in LIGHT and not object_:
            return subject
        state = [t for t in told.lefts if t.dep_ in ("case", "amod", "compound")] if told.pos_ in _NOUNS else []
        return [*subject, *state, told, *object_]


def _with(words: list[Token], more: list[Token]) -> list[Token]:
    return [*words, *(t for t in more if t not in words)]


def _right_of(token: Token) -> Token | None:
    return token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None


def _noun(number: Words) -> Token | None:
    found = _noun_anywhere(number)
    if found is None or not any(c.isalpha() for c in found.text):
        return None
    between = number.doc[min(number.start, found.i) : max(number.end, found.i)]
    return None if "\n" in between.text else found


def _noun_anywhere(number: Words) -> Token | None:
    root = number.root
    if root.head.i >= number.end and root.dep_ in _BEFORE_NOUN:
        return root.head
    part = _partitive(number)
    if part is not None:
        return part
    if _case(root) == "of" and root.head.lemma_.lower() in _COLLECTIVES:
        return root.head
    return root if root.pos_ in _NOUNS and not root.like_num and root.lower_ not in _NUMBERS else None


def _partitive(number: Words) -> Token | None:
    """The whole of which the number is a part: "21 of the girls", "15% of voters"."""
    near = (c for c in number.root.children if c.i >= number.end and c.dep_.startswith("nmod") and _case(c) == "of")
    return next(near, None)


def _subject(token: Token) -> Token | None:
    return next((c for c in token.children if c.dep_.startswith("nsubj") and c.pos_ in _NOUNS), None)


def _case(token: Token) -> str:
    return next((c.lower_ for c in token.children if c.dep_ == "case"), "")


def _modifiers(noun: Token) -> Iterator[Token]:
    for child in noun.children:
        if child.dep_ in ("amod", "compound") and child.pos_ in ("NOUN", "PROPN", "ADJ") and not child.like_num:
            yield child


def _object(what: Counted) -> Iterator[Token]:
    """What those counted have or take, where the verb needs it to mean anything: "people had no tap water"."""
    told, noun = what.predicate, what.noun
    if told is None or noun is None or told.pos_ != "VERB" or noun.head != told or not noun.dep_.startswith("nsubj"):
        return
    child = next((c for c in told.rights if c.dep_ == "obj" and c.pos_ == "NOUN"), None)
    if child is not None:
        words = [t for t in child.lefts if t.dep_ in ("det", "amod", "compound") and t.lower_ not in ("the", "a", "an")]
        yield from (t for t in (*words, child) if not t.like_num)


def _tallied(tally: Token) -> Iterator[Token]:
    """What a "number of people injured" is a number of; the word itself where it says what ("death toll")."""
    if tally.lemma_.lower() == "toll":
        yield from (t for t in tally.lefts if t.dep_ in ("compound", "amod"))
        yield tally
        return
    end = next(
        (t.i for t in tally.doc[tally.i : tally.right_edge.i + 1] if t.is_punct or t.is_space), tally.right_edge.i + 1
    )
    words = [t for t in tally.subtree if t.i < end and t.pos_ not in ("DET", "ADP", "PUNCT", "PRON", "SPACE")]
    rest = [t for t in words if t != tally]
    yield from (rest or words)[:_LONGEST]


def _subjects(what: Counted) -> Iterator[Token]:
    told = what.predicate
    tallies = [c for c in told.lefts if c.dep_.startswith("nsubj") and c.lemma_.lower() in _TALLIES] if told else []
    if tallies and tallies[0] != what.noun:
        yield from _tallied(tallies[0])
        return
    for child in what.predicate.children if what.predicate is not None else ():
        if child.dep_.startswith("nsubj") and child != what.noun and child.pos_ in _NOUNS:
            yield from (t for t in _modifiers(child) if t.dep_ == "compound" or t.i == child.i - 1)
            yield child
            yield from (t for t in child.children if t.dep_ == "nmod" and _case(t) == "of")


#: How long a restriction or a circumstance may be and still be quoted in ``counted``.
_LONGEST = 8


def _noun_words(number: Words, noun: Token) -> list[Token]:
    """The noun with what describes it, without the number."""
    left = [
        t
        for t in noun.lefts
        if t.dep_ in ("amod", "compound", "nmod:poss") and t.i >= number.end and t.lower_ not in EMPTY
    ]
    right = next((t for t in noun.rights if _restricts(t) and _fits(t, number)), None)
    parts = [w for t in left for w in t.subtree] + [noun] + (list(right.subtree) if right is not None else [])
    return [t for t in parts if not t.is_space and not t.is_punct]


def _restricts(token: Token) -> bool:
    """Does it narrow what is counted? "Among them five minors" counts something else."""
    before = {t.lower_ for t in token.subtree if t.i < token.i}
    return token.dep_ in ("nmod", "acl", "acl:relcl") and not before & {"among", "including"}


def _circumstance(verb: Token, number: Words, dates: frozenset[int]) -> list[Token]:
    """Where or in what: the first short phrase of place or occasion after the verb."""
    for child in verb.rights:
        if child.dep_ == "obl" and _case(child) in ("in", "at", "by", "during", "from") and child.pos_ in _NOUNS:
            words = [t for t in child.subtree if not t.is_punct and not t.is_space]
            return words if _fits(child, number) and not any(t.i in dates or t.like_num for t in words) else []
    return []


def _holds(phrase: Token, number: Words) -> bool:
    """Does a phrase hold the number? "Doubled its estimate to 9": that is no estimate of 9."""
    return phrase.left_edge.i <= number.start <= phrase.right_edge.i


def _fits(token: Token, number: Words) -> bool:
    """A short phrase that does not hold the number itself."""
    first, last = token.left_edge.i, token.right_edge.i
    return last - first < _LONGEST and (last < number.start or first >= number.end)
