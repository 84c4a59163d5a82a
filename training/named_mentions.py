"""Names in a treebank with mentions: GUM marks who is mentioned, and its tags tell which mentions are names.

The borders follow newswire corpora (a name has no article and no title), so what such a corpus would decide by its own
guidelines stays open: nationalities, titles, names of things.
"""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.scoring import chunks
from training.corpora import Sentence
from training.name_corpora import OPEN

_KINDS = frozenset(("person", "organization", "place"))
_NAMES = frozenset(("NNP", "NNPS"))
#: Words that may stand between the words of one name.
_INSIDE = frozenset("of the and for in on & - – / 's ’s de la".split())
_INSIDE_PERSONS = frozenset("de la le van von der den al bin ibn - –".split())
_TITLES = frozenset("mr. mrs. ms. mr mrs ms dr. dr prof. professor sir lady lord president king queen".split())


def add_names(sentences: Sequence[Sentence]) -> None:
    """Give sentences with tags, trees and mentions the layer ``name``. A name that is a place elsewhere is left open
    where it is an organization: newswire corpora do not take a team or a government for one."""
    for sentence in sentences:
        _label(sentence)
    places = {name for s in sentences for name, kind, _ in _names(s) if kind == "place"}
    for sentence in sentences:
        for name, kind, at in _names(sentence):
            if kind == "organization" and name in places:
                sentence.layers["name"][at.start : at.stop] = [OPEN] * len(at)


def _names(sentence: Sentence) -> list[tuple[str, str, range]]:
    labels = [label if label != OPEN else "O" for label in sentence.layers["name"]]
    spans = chunks(labels)
    return [(" ".join(sentence.words[f : last + 1]), kind, range(f, last + 1)) for f, last, kind in spans]


def _label(sentence: Sentence) -> None:
    tags = sentence.layers["xpos"]
    labels = [OPEN if _may_be_name(sentence, i) else "O" for i in range(len(tags))]
    free = [True] * len(tags)
    for mention in sentence.mentions or ():  # outer first
        head = mention.head
        described = mention.kind == "person" and sentence.words[mention.first].lower() in {"the", "a", "this"}
        if mention.kind not in _KINDS or tags[head] != "NNP" or described or not free[head]:
            continue
        inside = _INSIDE_PERSONS if mention.kind == "person" else _INSIDE
        first, last = _borders(sentence.words, tags, head, (mention.first, mention.last), inside)
        for i in range(first, last + 1):
            labels[i] = f"{'B' if i == first else 'I'}-{mention.kind}"
            free[i] = False
    sentence.layers["name"] = labels


def _may_be_name(sentence: Sentence, i: int) -> bool:
    capital = sentence.words[i][:1].isupper()
    return sentence.layers["xpos"][i] in _NAMES or (i > 0 and capital and sentence.words[i] != "I")


def _borders(
    words: Sequence[str], tags: Sequence[str], head: int, span: tuple[int, int], inside: frozenset[str]
) -> tuple[int, int]:
    """The words of a name around its head, within the mention: names, and little words between two of them."""
    first = last = head
    while first > span[0] and tags[first - 1] in _NAMES and words[first - 1].lower() not in _TITLES:
        first -= 1
    while last < span[1]:
        end = last + 1
        while end < span[1] and words[end].lower() in inside and end - last <= 2:
            end += 1
        if tags[end] not in _NAMES or "," in words[last + 1 : end]:
            break
        last = end
    return first, last
