"""Entities across documents: which mentions of many documents refer to the same.

Data: ``entities_mentions.json`` of MEANTIME (Minard et al. 2016) in the form of the uCDCR collection: gold mentions by
topic, document, sentence and words, without the words between them. A topic is one case. Two tasks:

* ``conll``, ``b3_f1``: all gold mentions. Gold are their words and types, and which mentions of one document refer to
  the same (nobody can tell without the text who "he" is). Ours is all that ties one document to another.
* ``names_``: the names among them, each for itself. Gold are their words and types; ours is all that ties one name to
  another, within a document too.

Beside each the string match (``baseline_``): one are those documents' chains, or those mentions, whose most frequent
name is the same in lower case and without article. Scored as ``coreference`` is (``clusters.py``): singletons removed
on both sides, numerators and denominators of all topics added.

The id of a gold chain is a prefix, which tells in what pass of the annotation its mentions were marked (``cross_``,
``intra_``), and the number of the entity. Mentions of one number are one, whatever the prefix.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.clusters import MEASURES, Clusters, Score, clusters, compare, figures
from rashomon.values import Annotations, Document, EntityKind, Links, MentionForm, Reading, Span
from rashomon.values import Mention as Read

if TYPE_CHECKING:
    from benchmarks.certainty import Samples
    from rashomon.links.collection import Collection

NAME = "entities"
DATA = "meantime"
FILE = "entities_mentions.json"

KINDS: Mapping[str, EntityKind] = {"PERSON": "person", "ORGANIZATION": "organization", "LOCATION": "place"}
PRONOUNS = frozenset(
    """i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours
    ourselves they them their theirs themselves who whom whose which what that this these those one own here there where
    """.split()
)
#: A mention with such a head is a description, although it has a capital.
TITLES = frozenset("ceo cfo coo chairman chief director executive minister officer president secretary senator".split())
#: What may stand within a name in lower case.
SMALL = frozenset("of the and for de la le du des di da von van der al bin & -".split())

_PASS = re.compile(r"^(?:cross_|intra_)+")
_PROPER = re.compile(r"[A-Z]|[a-z]{1,2}[A-Z]|\d+[A-Za-z-]|\d{3}\b")
_ARTICLE = re.compile(r"^(?:the|an?) ")


@dataclass(frozen=True, slots=True)
class Marked:
    """A gold mention: where its words stand (document, sentence, numbers in the sentence), its head's number, its type,
    and the entity it refers to."""

    document: str
    sentence: int
    numbers: tuple[int, ...]
    words: tuple[str, ...]
    head: int
    type: str
    referent: str

    @property
    def place(self) -> str:
        """The same for no two mentions but those of the same words."""
        return f"{self.document} {self.sentence} {self.numbers}"

    @property
    def chain(self) -> str:
        """The same for mentions of one entity in one document."""
        return f"{self.document} {self.referent}"

    @property
    def name(self) -> tuple[int, int]:
        """The first and the last place among its words of the name around its head; nothing (0, -1) without one."""
        at = self.numbers.index(self.head)
        word = self.words[at]
        if not _PROPER.match(word) or word.casefold() in TITLES or _is_pronoun(word):
            return 0, -1
        first = last = at
        while first > 0 and _in_name(self.words[first - 1]):
            first -= 1
        while last + 1 < len(self.words) and _in_name(self.words[last + 1]):
            last += 1
        while self.words[first] in SMALL:
            first += 1
        while self.words[last] in SMALL:
            last -= 1
        return first, last

    @property
    def form(self) -> MentionForm:
        """A name by its head's letters, a pronoun by its words."""
        if self.name[1] >= 0:
            return "name"
        return "pronoun" if len(self.words) == 1 and _is_pronoun(self.words[0]) else "nominal"


def _is_pronoun(word: str) -> bool:
    """The US is no pronoun."""
    return word.casefold() in PRONOUNS and not (len(word) > 1 and word.isupper())


def _in_name(word: str) -> bool:
    return bool(_PROPER.match(word)) or word in SMALL


#: What ties the mentions of a document before any are linked across: gold chains, or nothing.
Chained = Callable[[Marked], str]
#: From the mentions of a topic and what ties them to clusters.
Linker = Callable[[Sequence[Marked], Chained], Clusters]


def measure(data: Path) -> Mapping[str, object]:
    """CoNLL and B-cubed F1 of the links and of the string match, on all mentions and on names alone; and how well their
    scores tell how likely they are right, learnt on the other topics."""
    from benchmarks.certainty import held_out

    topics = read(data / FILE if data.is_dir() else data)
    names = [[m for m in topic if m.form == "name"] for topic in topics]
    return {
        **_figures(topics, linked, _chain),
        **_figures(topics, matched, _chain, "baseline_"),
        **_figures(names, linked, _place, "names_"),
        **_figures(names, matched, _place, "names_baseline_"),
        "mentions": sum(map(len, topics)),
        "names": sum(map(len, names)),
        **held_out([sampled(topic) for topic in topics]),
    }


def _chain(mention: Marked) -> str:
    return mention.chain


def _place(mention: Marked) -> str:
    return mention.place


def _figures(
    topics: Sequence[Sequence[Marked]], linker: Linker, chained: Chained, prefix: str = ""
) -> dict[str, float | None]:
    totals = dict.fromkeys(MEASURES, Score())
    for topic in topics:
        gold = clusters((m.referent, m.place) for m in topic)
        for name, score in compare(gold, linker(topic, chained)).items():
            totals[name] += score
    found = figures(totals, prefix)
    return {prefix + "conll": found[prefix + "conll"], prefix + "b3_f1": found[prefix + "b3"]}


def read(path: Path) -> list[list[Marked]]:
    """The mentions of each topic in text order, outer before inner."""
    topics: dict[str, list[Marked]] = defaultdict(list)
    for entry in json.loads(path.read_text(encoding="utf-8")):
        topics[entry["topic"]].append(marked(entry))
    return [
        sorted(topics[topic], key=lambda m: (m.document, m.sentence, m.numbers[0], -m.numbers[-1], m.referent))
        for topic in sorted(topics)
    ]


def marked(entry: Mapping[str, object]) -> Marked:
    """One entry of the file. Where its head's number is none of its words', the last word that is the head."""
    numbers = tuple(int(str(n)) for n in _list(entry["tokens_number"]))
    words = tuple(str(entry["tokens_str"]).split())
    heads = [n for n, word in zip(numbers, words, strict=True) if word == entry["mention_head"]]
    return Marked(
        str(entry["doc_id"]),
        int(str(entry["sent_id"])),
        numbers,
        words,
        heads[-1] if heads else numbers[-1],
        str(entry["mention_full_type"]),
        _PASS.sub("", str(entry["coref_chain"])),
    )


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def matched(topic: Sequence[Marked], chained: Chained) -> Clusters:
    """The string match."""
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in topic:
        first, last = mention.name
        if last >= 0:
            words = " ".join(mention.words[first : last + 1]).casefold()
            names[chained(mention)][_ARTICLE.sub("", words)] += 1
    best = {chain: min(held, key=lambda n: (-held[n], n)) for chain, held in names.items()}
    return clusters((best.get(chained(m), ("no name", chained(m))), m.place) for m in topic)


def linked(topic: Sequence[Marked], chained: Chained) -> Clusters:
    """Rashomon's links. Each document is a story of its own."""
    from rashomon.links.entities import find_entities

    collection, places = _case(topic, chained)
    number = {chain: e.id for e in find_entities(collection, Links()) for chain in e.chains}
    return clusters((number.get(places[m.document, chained(m)], chained(m)), m.place) for m in topic)


def sampled(topic: Sequence[Marked]) -> Samples:
    """With what evidence names were linked or nearly linked, and whether rightly: once with the gold chains of each
    document, once with each name for itself."""
    from benchmarks.certainty import Samples, samples

    found = Samples()
    for own, chained in ((topic, _chain), ([m for m in topic if m.form == "name"], _place)):
        collection, places = _case(own, chained)
        found += samples(collection, {places[m.document, chained(m)]: m.referent for m in own})
    return found


def _case(topic: Sequence[Marked], chained: Chained) -> tuple[Collection, dict[tuple[str, str], tuple[str, int]]]:
    """The documents of a topic, and for each document's chain its place in them."""
    from rashomon.links.collection import Collection

    by_document: dict[str, list[Marked]] = defaultdict(list)
    for mention in topic:
        by_document[mention.document].append(mention)
    collection = Collection(reading(mentions, chained) for mentions in by_document.values())
    return collection, {
        (d, name): (d, n) for d, own in by_document.items() for n, name in enumerate(_distinct(own, chained))
    }


def _distinct(mentions: Iterable[Marked], chained: Chained) -> list[str]:
    return list(dict.fromkeys(map(chained, mentions)))


def reading(mentions: Sequence[Marked], chained: Chained) -> Reading:
    """One document as the reader would hand it on: the words that are known, and the mentions on them. Of a name's
    mention the span is the name."""
    document = mentions[0].document
    text, starts = _text(mentions)
    numbers = {name: n for n, name in enumerate(_distinct(mentions, chained))}
    found = []
    for mention in mentions:
        first, last = mention.name if mention.form == "name" else (0, len(mention.words) - 1)
        at = [starts[mention.sentence, n] for n in mention.numbers]
        span = Span(document, at[first], at[last] + len(mention.words[last]))
        head = starts[mention.sentence, mention.head]
        word = Span(document, head, head + len(mention.words[mention.numbers.index(mention.head)]))
        kind = KINDS.get(mention.type, "other")
        found.append(Read(span, word, kind, mention.form, numbers[chained(mention)]))
    return Reading(Document(document, document, text, ()), Annotations(document, mentions=tuple(found)))


def _text(mentions: Iterable[Marked]) -> tuple[str, dict[tuple[int, int], int]]:
    """The known words, a line for each sentence with an underscore for each gap, and where each word starts."""
    words = {(m.sentence, n): word for m in mentions for n, word in zip(m.numbers, m.words, strict=True)}
    text, starts, before = "", {}, (-1, -1)
    for sentence, number in sorted(words):
        if sentence != before[0]:
            text += "\n"
        elif number != before[1] + 1:
            text += "_ "
        starts[sentence, number] = len(text)
        text += words[sentence, number] + " "
        before = sentence, number
    return text, starts
