"""Events across documents: which gold mentions tell of the same happening.

Data: a folder with the files of ECB+ (Cybulska & Vossen 2014) in the form of Barhom et al. (2019):
``ECB_*_corpus.txt``, one word a line (document, sentence, number, word, chain), and beside it
``ECB_*_Event_gold_mentions.json``. The words are those of the sentences that the authors of the corpus checked
(``ECBplus_coreference_sentences.csv``), one to four of a document, and nothing of the articles is known beside them: no
headline, no day of publication. The mentions are all event mentions of these sentences, those of a chain of their own
too. Files of the training topics count only where there are no others.

All documents together are one case; which of them belong to one topic is for the linker to find. It is told the words
of each mention and nothing else: the reader reads the sentences, the mention's head becomes the trigger of an event
account, and ``links.link`` does all it does for a case. All documents are scored together, singletons on both sides
included, as the scores in print are.

Beside it two baselines: ``baseline_`` puts into one cluster whatever has one lemma for its head, in all documents;
``baseline_story_`` whatever has one lemma in the documents of one of our stories.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.clusters import Clusters, compare, figures

if TYPE_CHECKING:
    from spacy.tokens import Span as Words
    from spacy.tokens import Token

    from rashomon.annotations.page import Page
    from rashomon.values import Annotations, Document, Links, Reading

NAME = "events"
DATA = "ecbplus"

_MENTIONS = "_Event_gold_mentions.json"


@dataclass(frozen=True, slots=True)
class Told:
    """A gold mention: where its words stand (document, sentence, numbers in the sentence), and its chain."""

    document: str
    sentence: int
    numbers: tuple[int, ...]
    chain: str


class Text:
    """A document of the corpus: its sentences, each a paragraph, and its mentions in the order of the text."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.sentences: dict[int, dict[int, str]] = defaultdict(dict)
        self.mentions: list[Told] = []

    @cached_property
    def text(self) -> str:
        """The words with one space between two, and an empty line between sentences."""
        return "\n\n".join(" ".join(words.values()) for words in self.sentences.values())

    @cached_property
    def _starts(self) -> dict[tuple[int, int], int]:
        found, at = {}, 0
        for sentence, words in self.sentences.items():
            for number, word in words.items():
                found[sentence, number] = at
                at += len(word) + 1
            at += 1  # the empty line
        return found

    def places(self, mention: Told) -> list[tuple[int, int]]:
        """First character and the one after the last of each of its words."""
        starts = [self._starts[mention.sentence, number] for number in mention.numbers]
        words = [self.sentences[mention.sentence][number] for number in mention.numbers]
        return [(start, start + len(word)) for start, word in zip(starts, words, strict=True)]

    def document(self) -> Document:
        """What the reader is given."""
        from rashomon.values import Block, Document, Span

        blocks, at = [], 0
        for part in self.text.split("\n\n"):
            blocks.append(Block(Span(self.name, at, at + len(part)), "paragraph"))
            at += len(part) + 2
        return Document(id=self.name, source=f"{self.name}.txt", text=self.text, blocks=tuple(blocks), language="en")


def measure(data: Path) -> Mapping[str, object]:
    """MUC, B-cubed, CEAF-e and CoNLL F1 of the links and of the baselines, and how many mentions there are."""
    from rashomon.links import link

    texts = read(data)
    marked = Marked(texts)
    links = link(marked.readings())
    gold = clustered(texts, lambda m: m.chain)
    story = {document: s.id for s in links.stories for document in s.documents}
    return {
        **figures(compare(gold, clustered(texts, linked(links, marked)))),
        **figures(compare(gold, clustered(texts, lambda m: marked.lemma[m])), "baseline_"),
        **figures(
            compare(gold, clustered(texts, lambda m: (story[m.document], marked.lemma[m]))),
            "baseline_story_",
        ),
        "documents": len(texts),
        "mentions": sum(len(t.mentions) for t in texts),
        "chains": len(gold),
    }


def read(data: Path) -> list[Text]:
    """The documents of all parts that are not for training, or of the part with this file of mentions."""
    parts = sorted(data.glob(f"*{_MENTIONS}")) if data.is_dir() else [data]
    kept = [path for path in parts if "train" not in path.name.casefold()] or parts
    if not kept:
        raise SystemExit(f"benchmarks: there is no *{_MENTIONS} in {data}; put the files of ECB+ there")
    return [text for path in kept for text in part(path)]


def part(mentions: Path) -> list[Text]:
    """The documents of one file of mentions and the corpus beside it, by name."""
    texts: dict[str, Text] = {}
    corpus = mentions.with_name(mentions.name.replace(_MENTIONS, "_corpus.txt"))
    for line in filter(str.strip, corpus.read_text(encoding="utf-8").splitlines()):
        document, sentence, number, word = line.split("\t")[:4]
        texts.setdefault(document, Text(document)).sentences[int(sentence)][int(number)] = word
    for entry in json.loads(mentions.read_text(encoding="utf-8")):
        numbers = tuple(sorted(map(int, entry["tokens_number"])))
        told = Told(entry["doc_id"], int(entry["sent_id"]), numbers, entry["coref_chain"])
        texts[told.document].mentions.append(told)
    for text in texts.values():
        text.mentions.sort(key=lambda m: (m.sentence, m.numbers))
    return [texts[name] for name in sorted(texts)]


def clustered(texts: Iterable[Text], cluster: Callable[[Told], Hashable]) -> Clusters:
    """The mentions by cluster, singletons too."""
    found: dict[Hashable, list[Told]] = defaultdict(list)
    for text in texts:
        for mention in text.mentions:
            found[cluster(mention)].append(mention)
    return [frozenset(held) for held in found.values()]


def linked(links: Links, marked: Marked) -> Callable[[Told], Hashable]:
    """Rashomon's events. Two mentions with one head are one account."""
    event = {(a.span.document, a.span.start): e.id for e in links.events for a in e.accounts}
    return lambda mention: event[mention.document, marked.trigger[mention]]


class Marked:
    """An annotator that takes the gold mentions for events. ``trigger`` is where the head of each begins, ``lemma`` the
    lemma of its head."""

    requires = frozenset({"sentences", "mentions", "times", "quotations"})
    assigns = "events"

    def __init__(self, texts: Sequence[Text]) -> None:
        self.texts = {text.name: text for text in texts}
        self.trigger: dict[Told, int] = {}
        self.lemma: dict[Told, str] = {}

    def __call__(self, page: Page, found: Annotations) -> Annotations:
        """Fill in the events."""
        from rashomon.annotations.events import tell

        text = self.texts[page.document.id]
        sentence = {token.i: sentence for sentence in page.sentences for token in sentence}
        triggers: dict[int, tuple[Token, Words]] = {}
        for mention in text.mentions:
            head = trigger([t for t in _standing(page, text.places(mention)) if t.i in sentence])
            triggers[head.i] = head, sentence[head.i]
            self.trigger[mention], self.lemma[mention] = head.idx, head.lemma_.lower()
        return tell(page, found, triggers)

    def readings(self) -> list[Reading]:
        """The documents as the shipped reader reads them, with the gold mentions for events."""
        from rashomon.annotations import ANNOTATORS, Pipeline
        from rashomon.annotations.reader import Reader
        from rashomon.values import Reading

        pipeline = Pipeline(Reader(), [*(a for a in ANNOTATORS if a.assigns != self.assigns), self])
        documents = [text.document() for text in self.texts.values()]
        return [Reading(document, pipeline(document)) for document in documents]


def _standing(page: Page, places: Sequence[tuple[int, int]]) -> list[Token]:
    """The words that stand at these places, wholly or in part."""
    return [t for t in page.doc if any(t.idx < end and start < t.idx + len(t) for start, end in places)]


def trigger(words: Sequence[Token]) -> Token:
    """The word of a mention that tells most: the highest in its tree; of a verb that only carries another word's
    meaning ("take place", "make a statement") the noun that it carries, if the mention holds one."""
    from rashomon.annotations.events.lexicon import LIGHT

    own = {token.i for token in words}
    top = [t for t in words if t.head.i not in own or t.head.i == t.i]
    head = next((t for t in top if t.is_alpha), top[0])
    if head.lemma_.lower() in LIGHT:
        return next((t for t in words if t.pos_ == "NOUN"), head)
    return head
