"""Who suffers a saying says nothing: "Orlo is accused of hiding the report", "the villagers were told to leave".

In PolNeAR's training part the subject of a passive cue stands in nine of ten cases in what is said, or in no part;
those of verbs of feeling ("Orlo was surprised that ...") and of "was quoted as saying" are the sources.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from rashomon.annotations.quotations.lexicon import FEELING, TELLING
from rashomon.annotations.reader import Saying
from rashomon.annotations.syntax import base, is_passive

_ONESELF = frozenset({"i", "we"})
_QUOTED = frozenset({"cite", "hear", "quote", "record"})


def without_sufferer(doc: Doc, saying: Saying) -> Saying:
    """The saying with the subject of its passive cue in what is said; in no part if it only hears it. What speakers
    heard themselves ("We were told that ...") is theirs to tell: it stays as it was read."""
    verbs = [doc[i] for i in saying.cue if doc[i].pos_ == "VERB"]
    verb = verbs[-1] if verbs and is_passive(verbs[-1]) else None  # who "was forced to admit" it says it
    subject = _sufferer(verb) if verb is not None else None
    if verb is None or subject is None or subject.i not in saying.source:
        return saying
    if verb.lemma_.lower() in TELLING:
        return saying if subject.lower_ in _ONESELF else replace(saying, source=())
    return replace(saying, source=(), content=tuple(sorted({*saying.content, *saying.source})))


def _sufferer(verb: Token) -> Token | None:
    lemma = verb.lemma_.lower()
    if lemma in FEELING or lemma in _QUOTED:
        return None
    return next((c for c in verb.children if base(c) == "nsubj"), None)
