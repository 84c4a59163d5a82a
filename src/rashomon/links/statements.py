"""Which quotations report the same utterance, in other words or another translation, by this or that outlet.

What was said decides, and who said it; two remarks of one speaker on one matter are two statements.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from rashomon.links.clustering import NEVER, Scores, Weak, groups
from rashomon.links.collection import Collection
from rashomon.links.commitment import Commitment, commitment
from rashomon.links.context import Context, Contexts, overlap, sentence_meaning
from rashomon.links.evidence import Evidence, compared
from rashomon.links.recurring import recurring
from rashomon.links.remarks import rejoined, remarks, settled
from rashomon.links.weights import Bag, shared
from rashomon.links.words import words
from rashomon.values import Entity, Links, Quotation, Span, Statement, content_id

#: Two quotations are one utterance from here on.
THRESHOLD = 0.5
#: What it says against one utterance that its speakers are described, and not alike: they may be one all the same.
STRANGER = -0.05
#: How many of its weightiest words a quotation is looked up by.
LOOKUP = 8
#: Shared words that weigh so much (two rare words and a common one) are enough to speak of shared words, where it is
#: not known that one speaks, more is needed: many speak of one matter.
ENOUGH, ENOUGH_OF_ANY = 9.0, 12.0
#: Words that weigh less than this (one rare word) say so little that they may be anybody's.
LITTLE = 5.0
#: What a short remark stands for in a long one by another is at most its aside: so much less do their words agree.
ASIDE = 0.15
#: Of words that two utterances share, those outside names weigh so much (a word that is not common) where they tell the
#: same.
TELLING = 2.0
#: So many words running that are the same are quoted from one mouth.
RUN = 5


@dataclass(frozen=True, slots=True, eq=False)
class Utterance:
    """A quotation with what it is compared by: its content words, those of them that stand in names, and whether the
    speaker asserts, denies or leaves open what they tell."""

    quotation: Quotation
    speaker: Entity | None
    said: Bag
    words: tuple[str, ...]
    names: frozenset[str]
    commitment: Commitment
    context: Context

    @property
    def first(self) -> tuple[Span, ...]:
        """Where it stands, to the letter."""
        return (*self.quotation.content, *self.quotation.cue, *self.quotation.source)

    @property
    def named(self) -> bool:
        """Does its speaker have a name?"""
        return self.speaker is not None and any(form == "name" for _, form in self.speaker.mentions)


def find_statements(collection: Collection, links: Links) -> tuple[Statement, ...]:
    """All that is said in a quotation is in one statement; a quotation that others tell in parts, each part in one."""
    contexts, by_id = Contexts(collection, links), collection.by_id
    told = _told(collection, links)
    parts = [(n, r) for n, q in enumerate(told) for r in remarks(q, by_id[_document(q)])]
    found = [_utterance(remark, contexts) for _, remark in parts]
    scores = compared(found, (_keys(u) for u in found), COMPARISONS)
    held: dict[int, dict[int, list[Quotation]]] = defaultdict(lambda: defaultdict(list))
    for (n, remark), group in zip(parts, _grouped([n for n, _ in parts], scores), strict=True):
        held[group][n].append(remark)
    statements = (
        [rejoined(told[n], own, by_id[_document(told[n])]) for n, own in sorted(group.items())]
        for group in held.values()
    )
    return tuple(sorted((_statement([_utterance(q, contexts) for q in s]) for s in statements), key=lambda s: s.id))


def same_place(left: Utterance, right: Utterance) -> Evidence | None:
    """Two quotations over the same words of one document. Only then can it tell."""
    shared = sum(
        max(0, min(a.end, b.end) - max(a.start, b.start))
        for a in left.quotation.content
        for b in right.quotation.content
        if a.document == b.document
    )
    if not shared:
        return None
    if shared < 0.6 * max(sum(map(len, u.quotation.content)) for u in (left, right)):
        return Evidence(NEVER, "one is part of the other, in the same document")
    return Evidence(1.0, "the same words of the same document")


def same_commitment(left: Utterance, right: Utterance) -> Evidence | None:
    """What one says is not so, or leaves open, no other says with him, whatever the words. Who denies a thing and who
    says that it is not so say the same."""
    one, other = left.commitment, right.commitment
    if one.open != other.open:
        return Evidence(NEVER, "one leaves open what the other tells")
    if one.denied != other.denied and one.positive != other.positive:
        return Evidence(NEVER, "one denies what the other tells")
    return None


def same_words(left: Utterance, right: Utterance) -> Evidence:
    """They share what carries content, or the shorter stands in the longer."""
    one_speaks = _one_speaks(left, right)
    share = overlap(left.said, right.said, ENOUGH_OF_ANY if _two_speak(left, right) else ENOUGH)
    if not one_speaks:
        share *= min(1.0, shared(left.said, right.said) / LITTLE) * (1.0 - ASIDE * _uneven(left, right))
    return Evidence(share, f"their words agree by {share:.0%}")


def only_names(left: Utterance, right: Utterance) -> Evidence | None:
    """Beside the names of those they speak of they share no word: one subject, of which they tell different things."""
    common = left.said.keys() & right.said.keys()
    told = sum(min(left.said[s], right.said[s]) for s in sorted(common - (left.names | right.names)))
    if _one_speaks(left, right) or not common & (left.names | right.names) or told >= TELLING:
        return None
    return Evidence(-0.3, "they share little but names")


def same_letters(left: Utterance, right: Utterance) -> Evidence | None:
    """Some words running of a direct quotation stand in the other to the letter: nobody else chooses the same."""
    short, long = sorted((left.words, right.words), key=len)
    if "indirect" in (left.quotation.type, right.quotation.type) or len(short) < RUN:
        return None
    found = any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))
    return Evidence(0.2, "the words of one stand in the other to the letter") if found else None


def same_speaker(left: Utterance, right: Utterance) -> Evidence | None:
    """One entity speaks, or two that may be one. Cannot tell where a speaker is not known."""
    if left.speaker is None or right.speaker is None:
        return None
    if left.speaker.id == right.speaker.id:
        return Evidence(0.15, f"both by {left.speaker.name}")
    if left.named and right.named:
        return Evidence(-0.4, f"one by {left.speaker.name}, the other by {right.speaker.name}")
    if _heads(left.speaker) & _heads(right.speaker):
        return Evidence(0.1, "speakers described alike")
    return Evidence(STRANGER, f"one by {left.speaker.name}, the other by {right.speaker.name}")


def same_meaning(left: Utterance, right: Utterance) -> Evidence | None:
    """The sentences around them mean the same."""
    return sentence_meaning(left.context, right.context, 0.5, 0.6)


def same_story(left: Utterance, right: Utterance) -> Evidence | None:
    """Remarks from different stories are rarely one. Says nothing within a story."""
    if left.context.story == right.context.story:
        return None
    return Evidence(-0.1, "from different stories")


def same_document(left: Utterance, right: Utterance) -> Evidence | None:
    """One document seldom reports one remark twice; when it does, it is in nearly the same words."""
    if left.context.document != right.context.document:
        return None
    return Evidence(-0.15, "in one document")


COMPARISONS = (
    same_place,
    same_commitment,
    same_words,
    only_names,
    same_letters,
    same_speaker,
    same_meaning,
    same_story,
    same_document,
)


def _told(collection: Collection, links: Links) -> list[Quotation]:
    """Every quotation, and the places where the words of one stand unmarked, in text order."""
    told = [q for article in collection.articles for q in article.annotations.quotations]
    for story in links.stories:
        told += recurring([collection.by_id[document] for document in story.documents])
    return sorted(told, key=lambda q: (_document(q), q.content, q.cue, q.source, q.type))


def _grouped(quotations: list[int], scores: Scores) -> list[int]:
    """The group of each remark, whose quotations these are."""
    group = {at: n for n, held in enumerate(groups(len(quotations), scores, THRESHOLD)) for at in held}
    return settled([(quotation, group[at]) for at, quotation in enumerate(quotations)])


def _document(quotation: Quotation) -> str:
    return quotation.content[0].document


def _utterance(quotation: Quotation, contexts: Contexts) -> Utterance:
    document = _document(quotation)
    speaker = contexts.entity(document, quotation.speaker)
    own = contexts.collection.by_id[document]
    named = (
        m.span
        for m in own.annotations.mentions
        if m.form == "name" and any(c.touches(m.span) for c in quotation.content)
    )
    names = frozenset(stem for span in named for stem in own.content(span))
    said, around = contexts.bag(quotation.content), contexts.around(quotation.content)
    stems = tuple(w.stem for c in quotation.content for w in words(own.document.text, c.start, c.end))
    return Utterance(quotation, speaker, said, stems, names, commitment(quotation, own.document.text), around)


def _keys(utterance: Utterance) -> list[str]:
    """Its weightiest words, anywhere or in a story; quotations that cover the same words of a document find each other
    by these too."""
    ranked = sorted(utterance.said.items(), key=lambda kv: (-kv[1], kv[0]))
    stems = [stem for stem, _ in ranked[:LOOKUP]]
    return [*(f"{stem} in {utterance.context.story}" for stem in stems), *map(Weak, stems)]


def _heads(speaker: Entity) -> set[str]:
    """The last words of what a speaker is called: "a police spokesman" and "the spokesman" share one."""
    return {name.casefold().split()[-1] for name in (speaker.name, *speaker.aliases)}


def _statement(held: list[Utterance]) -> Statement:
    """The speaker is that of the best informed account: one with a name before one with a description, direct speech
    before indirect."""
    known = [u for u in held if u.speaker is not None]
    best = min(known, key=lambda u: (not u.named, u.quotation.type == "indirect", u.first), default=None)
    first = min(held, key=lambda u: (u.context.document, u.first, u.quotation.type))
    own = content_id("statement", *(f"{s.document} {s.start} {s.end}" for s in first.first), first.quotation.type)
    speaker = best.speaker.id if best and best.speaker else None
    return Statement(own, speaker, tuple(u.quotation for u in held))


def _one_speaks(left: Utterance, right: Utterance) -> bool:
    """Is it known that both are by one speaker?"""
    return left.speaker is not None and right.speaker is not None and left.speaker.id == right.speaker.id


def _uneven(left: Utterance, right: Utterance) -> bool:
    """Does one, in the writer's words, tell more than twice as much as the other?"""
    small, large = sorted((left.said.total, right.said.total))
    return {left.quotation.type, right.quotation.type} == {"indirect"} and large > 2 * small


def _two_speak(left: Utterance, right: Utterance) -> bool:
    """Is it known that the speakers are two, who are not even described alike?"""
    if left.speaker is None or right.speaker is None or left.speaker.id == right.speaker.id:
        return False
    return (left.named and right.named) or not _heads(left.speaker) & _heads(right.speaker)
