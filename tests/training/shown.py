"""Labelled sentences as a test shows them."""

from __future__ import annotations

from training.corpora import Sentence


def mentions(sentence: Sentence) -> list[tuple[str, str, str, str]]:
    """Words, head, type and entity of the mentions."""
    words = sentence.words
    return [(" ".join(words[m.first : m.last + 1]), words[m.head], m.kind, m.chain) for m in sentence.mentions or ()]
