"""What an adverb makes hearsay ("Two guards allegedly sold the keys"): an attribution to nobody named."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.annotations.quotations.paragraph import Paragraph
from rashomon.annotations.reader import Saying
from rashomon.annotations.syntax import base

#: Adverbs that say nothing but that somebody says so; not "apparently", which may tell what one sees.
_ADVERBS = frozenset("allegedly purportedly reportedly reputedly".split())
#: What hangs on a verb and is no part of what it tells.
_APART = frozenset({"cc", "mark", "punct", "parataxis", "discourse"})


def rumours(paragraph: Paragraph, known: list[Saying]) -> list[Saying]:
    """The sayings of adverbs that belong to no cue that is known. What is hearsay is the adverb's clause."""
    taken = {i for saying in known for i in saying.cue}
    words = (word for sentence in paragraph.sentences for word in sentence)
    found = (w for w in words if w.lower_ in _ADVERBS and w.dep_ == "advmod" and w.i not in taken)
    return [Saying((w.i,), (), content) for w in found if (content := _clause(w.head, w))]


def _clause(verb: Token, adverb: Token) -> tuple[int, ...]:
    """The words of a verb's own clause; nothing if it has no subject, as in "the allegedly stolen keys"."""
    if not any(base(c) in {"nsubj", "csubj"} for c in verb.children):
        return ()
    apart = {t.i for c in verb.children if c.dep_ in _APART or c == adverb for t in c.subtree}
    joined = {t.i for c in verb.children if c.dep_ == "conj" and c.i > verb.i for t in c.subtree}
    return tuple(t.i for t in verb.subtree if t.i not in apart | joined and not t.is_space)
