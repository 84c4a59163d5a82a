"""What the reader says of a whole text: its sentences, whom they mention, who is said to have said what."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Tagged:
    """What the reader says of one sentence, a list entry for each word.

    ``heads`` count from 1 within the sentence, 0 is the root; ``names`` are BIO labels over person, organization,
    place, group and other; ``mentions`` are the types of mention heads, ``O`` for words that head none. ``factuality``
    goes from -3 (certainly did not happen) to 3 (certainly did) and means something of predicates only; ``events`` are
    the words that head an event which is told as having happened (``event``), else ``O``. ``meaning`` is the sentence's
    embedding, of unit length, as signed bytes. ``run`` and ``start`` say where its first word stands.
    """

    words: list[str]
    upos: list[str]
    xpos: list[str]
    feats: list[str]
    lemmas: list[str]
    heads: list[int]
    labels: list[str]
    names: list[str]
    mentions: list[str]
    factuality: list[float] = field(default_factory=list)
    events: list[str] = field(default_factory=list)
    meaning: bytes = b""
    run: int = 0
    start: int = 0


@dataclass(frozen=True, slots=True)
class Phrase:
    """A mention before it is known what it refers to: words ``first`` to ``last`` (included) of a sentence, counted
    from 0, with their head, GUM's type, and its form (name, nominal, pronoun)."""

    sentence: int
    first: int
    last: int
    head: int
    kind: str
    form: str


@dataclass(frozen=True, slots=True)
class Referring(Phrase):
    """A mention; those with the same ``chain`` refer to the same, and each has one."""

    chain: int


@dataclass(frozen=True, slots=True)
class Saying:
    """An attribution as the reader sees it: the words of its cue, source and content, counted from 0 over all
    sentences, in order; source or content may be empty."""

    cue: tuple[int, ...]
    source: tuple[int, ...]
    content: tuple[int, ...]


@dataclass(slots=True)
class Discourse:
    """One text: sentences and mentions in text order, outer mentions before inner, sayings by their cue."""

    sentences: list[Tagged]
    mentions: list[Referring] = field(default_factory=list)
    sayings: list[Saying] = field(default_factory=list)
