"""What a cue shows: how it takes what is said, and whether anybody is named who says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.annotations.quotations.cues import Cues, Entry, Opened
from rashomon.annotations.syntax import agent, has_child, preposition, subject
from rashomon.values import Stance

#: Words that may stand between those of one entry ("made it quite clear").
_BETWEEN = 2
#: What turns a question into a request: "asked him to leave", "asked for help".
_REQUEST = frozenset({"to", "not", "for"})
#: How a word of negation hangs on what it negates; a clause that does ("who refused to speak") negates nothing here.
_NEGATING = frozenset("advmod advmod:emph aux cc cc:preconj det mark neg".split())


@dataclass(frozen=True, slots=True)
class Match:
    """An entry of the table with the words that it was found on."""

    entry: Entry
    words: tuple[Token, ...]


def stance(cue: Sequence[Token], opening: str, cues: Cues) -> Stance:
    """How the words of a cue take what is said; ``opening`` is the first word of that, in small letters.

    The first word that is not neutral counts ("denied the claim" is a denial), after what a negation makes of it.
    "Whether" makes a question of what would else be neutral or taken as true ("did not say whether").
    """
    found: Stance = "neutral"
    for match in matches(cue, cues.taking):
        kind = cues.classes[match.entry]
        found = kind.negated if _negated(match, cue, cues) else kind.stance
        if found == "question" and (opening in _REQUEST or any(map(_requests, match.words))):
            found = "neutral"
        if found != "neutral":
            break
    return "question" if opening == "whether" and found in {"neutral", "endorsing"} else found


def is_hearsay(cue: Sequence[Token], cues: Cues) -> bool:
    """Does the form of a cue without a source attribute to nobody named ("allegedly", "rumours that", "is said to")?"""
    return any(matches(cue, cues.hearsay)) or any(_is_nobodys(word) for word in cue)


def _is_nobodys(verb: Token) -> bool:
    """Is this a passive, or the participle of one ("a man believed to be"), that says not by whom?"""
    if verb.tag_ != "VBN" or verb.pos_ != "VERB" or agent(verb) is not None:
        return False
    perfect = any(c.dep_ == "aux" and c.lemma_.lower() == "have" for c in verb.children)
    passive = has_child(verb, "aux:pass", "nsubj:pass")
    by = any(preposition(c) == "by" for c in verb.children)
    return not by and (passive or not (perfect or has_child(verb, "nsubj")))


def _requests(verb: Token) -> bool:
    """As in "asked him to leave", not "asked how to leave"."""
    clauses = (c for c in verb.children if c.dep_ == "xcomp" and has_child(c, "mark"))
    return any(not any(w.tag_.startswith("W") for w in c.children) for c in clauses)


def matches(cue: Sequence[Token], entries: Opened) -> Iterator[Match]:
    """The entries that stand in a cue, in the order of its words, of several from one word on the longest."""
    words = with_particles(cue)
    at = 0
    while at < len(words):
        found = _match(words[at:], entries)
        if found is not None:
            yield found
        at = words.index(found.words[-1]) + 1 if found is not None else at + 1


def with_particles(cue: Sequence[Token]) -> list[Token]:
    """The words of a cue and their particles ("pointed ... out") in order, without punctuation."""
    particles = (c for word in cue for c in word.children if c.dep_ == "compound:prt")
    return sorted({t for t in (*cue, *particles) if not t.is_punct and not t.is_space}, key=lambda t: t.i)


def _match(words: Sequence[Token], entries: Opened) -> Match | None:
    """The longest entry whose first word is the first of ``words``."""
    opened = [entry for form in sorted(_forms(words[0])) for entry in entries.get(form, ())]
    for part, wanted in sorted(opened, key=lambda e: -len(e[1])):
        found: list[Token] = []
        for word in words[: len(wanted) + _BETWEEN]:
            if len(found) < len(wanted) and wanted[len(found)] in _forms(word):
                found.append(word)
        if len(found) == len(wanted) and part in {_part(word) for word in found}:
            return Match((part, wanted), tuple(found))
    return None


def _forms(word: Token) -> frozenset[str]:
    return frozenset({word.lower_, word.lemma_.casefold()})


def _part(word: Token) -> str:
    """The list in which a word may stand; a participle before a noun ("the alleged plot") is no verb."""
    part = {"VERB": "verbs", "AUX": "verbs", "NOUN": "nouns", "PROPN": "nouns"}.get(word.pos_, "modifiers")
    return "modifiers" if word.dep_ in {"amod", "advmod"} else part


def _negated(match: Match, cue: Sequence[Token], cues: Cues) -> bool:
    """Is a match negated, an odd number of times ("did not refuse to confirm" is not)?"""
    top = set(_chain(match.words, cues))
    who = [s for word in top if word.pos_ in {"VERB", "AUX"} and (s := subject(word)) is not None]
    children = {c for word in (*top, *who) for c in word.children if c.dep_ in _NEGATING}
    before = {word for word in cue if word.i < match.words[0].i and word.dep_ != "amod"}
    near = children | set(who) | (top - set(match.words)) | before
    return sum(_negates(word, cues) for word in near - set(match.words)) % 2 == 1


def _chain(words: Sequence[Token], cues: Cues) -> Iterator[Token]:
    """The words and the verbs above them that they complete ("refused to confirm")."""
    yield from words
    word = words[0]
    while word.dep_ == "xcomp" and word.head != word and _negates(word.head, cues):
        word = word.head
        yield word


def _negates(word: Token, cues: Cues) -> bool:
    if word.i + 1 < len(word.doc) and word.lower_ == "not" and word.nbor().lower_ in {"only", "just"}:
        return False
    return not cues.negation.isdisjoint(_forms(word))
