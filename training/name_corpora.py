"""Public corpora of names beyond the worldwide newswire: encyclopedia, tweets and posts, politics, press releases.

Each annotates only some of our classes, or draws them otherwise than we do. Two labels say so, beside BIO:

``O?``  outside, or a name of a class that the corpus does not mark (``group``, ``other``)
``?``   a name or description whose class for us is open; it trains nothing
"""

from __future__ import annotations

import calendar
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from babel import Locale

from benchmarks.scoring import chunks, repair
from rashomon.annotations.reading import tokenizer
from training.corpora import Sentence, files

#: Outside, or a name of a class that the corpus does not mark.
MAYBE = "O?"
#: Trains nothing.
OPEN = "?"

#: Balasuriya et al. 2009. MISC holds peoples, works and events alike.
WIKIGOLD = {"PER": "person", "ORG": "organization", "LOC": "place"}
#: Derczynski et al. 2016, Broad Twitter Corpus.
BTC = {"PER": "person", "ORG": "organization", "LOC": "place"}
#: Derczynski et al. 2017. A ``group`` there is a team, a band or another body that is no company.
WNUT17 = {
    "person": "person",
    "location": "place",
    "corporation": "organization",
    "group": "organization",
    "product": "other",
    "creative-work": "other",
}
#: Liu et al. 2021, CrossNER. Elections carry their year and common nouns there, ``misc`` has peoples and ideologies.
POLITICS = {
    "politician": "person",
    "person": "person",
    "politicalparty": "organization",
    "organisation": "organization",
    "country": "place",
    "location": "place",
    "event": "other",
}
#: Dstl 2017, re3d. Peoples are marked, arms only by common nouns.
RE3D = {"Person": "person", "Organisation": "organization", "Location": "place", "Nationality": "group"}

_ADJECTIVE = re.compile(r"(?:ian|can|ean|ish|ese|eli)s?$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z])|\n+")
#: A state that acts is marked as an organisation in re3d; for us it is a place. Names of Unicode's CLDR.
_STATES = frozenset(v for k, v in Locale("en").territories.items() if k not in ("EU", "EZ", "UN"))
_MONTHS = frozenset([*calendar.month_name[1:], *calendar.month_abbr[1:]])
#: A word that begins so many different persons' mentions is a title.
_TITLE = 2
_SMALL = frozenset("the a an of for and in on de al la du von van bin to".split())

Tags = Iterable[tuple[list[str], list[str]]]


def partial(tags: list[str], classes: dict[str, str]) -> list[str]:
    """Tags of a corpus as ours: well-formed BIO over the mapped classes, ``?`` for other names, ``O?`` outside."""
    labels = [MAYBE] * len(tags)
    for first, last, kind in chunks(repair(tags)):
        _paint(labels, (first, last + 1), classes.get(kind))
    return labels


def _paint(labels: list[str], span: tuple[int, int], kind: str | None) -> None:
    first, end = span
    labels[first:end] = [f"{'I' if i else 'B'}-{kind}" if kind else OPEN for i in range(end - first)]


def _columns(paths: list[Path]) -> Tags:
    """Words and tags of the sentences in files of one token on a line, its tag last."""
    for path in paths:
        for block in re.split(r"\n[ \t\r]*\n", path.read_text(encoding="utf-8")):
            rows = [line.split() for line in block.split("\n")]
            rows = [r for r in rows if len(r) > 1 and r[0] != "-DOCSTART-"]
            if rows:
                yield [r[0] for r in rows], [r[-1] for r in rows]


def _alone(rows: Tags, classes: dict[str, str]) -> Iterator[Sentence]:
    for words, tags in rows:
        yield Sentence(words, {"name": partial(tags, classes)}, None, opens_document=True)


def read_wikigold(folder: Path) -> Iterator[Sentence]:
    """Sentences of Wikipedia articles in their order; where an article ends is not marked."""
    for number, sentence in enumerate(_alone(_columns(files([folder], ".conll.txt")), WIKIGOLD)):
        sentence.opens_document = number == 0
        yield sentence


def read_btc(folder: Path) -> Iterator[Sentence]:
    """Tweets. What follows an @ is an account, and places may be adjectives there: both train nothing."""
    for sentence in _alone(_columns(files([folder], ".conll")), BTC):
        words, labels = sentence.words, sentence.layers["name"]
        for first, last, kind in chunks(labels):
            account = "@" in (words[first][0], words[first - 1] if first else "")
            adjective = kind == "place" and first == last and _ADJECTIVE.search(words[first])
            if account or adjective:
                _paint(labels, (first, last + 1), None)
        yield sentence


def read_wnut17(folder: Path) -> Iterator[Sentence]:
    """Posts of the training and development parts."""
    return _alone(_columns(files([folder], ".conll")), WNUT17)


def read_politics(folder: Path) -> Iterator[Sentence]:
    """Single sentences of Wikipedia on politics."""
    return _alone(_columns(files([folder], ".txt")), POLITICS)


@dataclass(frozen=True, slots=True)
class _Mention:
    begin: int
    end: int
    text: str
    kind: str

    def inner(self, *, with_article: bool) -> tuple[int, int]:
        """Where it begins and ends without white space around, and without its article."""
        article = "" if with_article else "(?:(?:the|an?) )?"
        found = re.match(rf"\s*{article}\s*", self.text, re.IGNORECASE)
        return self.begin + (found.end() if found else 0), self.begin + len(self.text.rstrip())


@dataclass(slots=True)
class _Usage:
    """How a corpus writes its words and types its mentions: what tells a name from a description."""

    lower: set[str] = field(default_factory=set)
    kinds: dict[str, Counter[str]] = field(default_factory=dict)
    openings: dict[str, set[str]] = field(default_factory=dict)

    def add(self, text: str, mentions: list[_Mention]) -> None:
        """Take in one document."""
        self.lower.update(re.findall(r"\b[a-z]+\b", text))
        for mention in mentions:
            bare = _bare(mention.text)
            self.kinds.setdefault(bare, Counter())[mention.kind] += 1
            if mention.kind == "Person":
                word, _, rest = bare.partition(" ")
                self.openings.setdefault(word, set()).add(rest)

    def name(self, mention: _Mention) -> str | None:
        """Our class of a mention that is a name; ``None`` of a description, a title with a name, a pronoun."""
        bare = _bare(mention.text)
        kind = self._kind(bare)
        words = [w for w in re.findall(r"\w+(?:['’.-]\w+)*", bare) if w.lower() not in _SMALL]
        if (
            not words
            or len(bare) < 2
            or words[0] in _MONTHS
            or not all(w[0].isupper() or w[0].isdigit() for w in words)
        ):
            return None
        proper = [w.lower() not in self.lower for w in words]
        if kind == "Organisation" and (bare in _STATES or bare.replace(".", "") == "US"):
            return "place"
        if kind == "Organisation":  # "Iraqi Ministers" and "Iraqis" are no bodies
            people = self.kinds.get(bare.removesuffix("s"), Counter())["Nationality"]
            many = "," in bare or (words[-1].endswith("s") and not proper[-1])
            return RE3D[kind] if any(proper) and not many and not people else None
        titled = kind == "Person" and len(self.openings.get(words[0], set()) - {""}) >= _TITLE
        return RE3D.get(kind) if all(proper) and not titled else None

    def _kind(self, bare: str) -> str:
        """The corpus' class of most mentions so written, ``""`` where it wavers between persons and others."""
        found = self.kinds[bare]
        main = max(sorted(found), key=found.__getitem__)
        if main == "Organisation" and 4 * found["Location"] >= found[main]:
            return "Location"
        return "" if found["Person"] and len(found) > 1 else main


def _bare(text: str) -> str:
    return re.sub(r"^(?:the|an?)\s+|['’]s$", "", text.strip(), flags=re.IGNORECASE)


def _lines(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def read_re3d(folder: Path) -> Iterator[Sentence]:
    """Sentences of governments' and other texts on a war; its mentions are names, descriptions and pronouns.

    A mention is a name when it is capitalised and the corpus does not write its words in lower case elsewhere.
    """
    texts: list[tuple[str, list[_Mention]]] = []
    usage = _Usage()
    for path in files([folder], "documents.json"):
        found: dict[str, list[_Mention]] = {}
        for e in _lines(path.with_name("entities.json")):
            found.setdefault(e["documentId"], []).append(_Mention(e["begin"], e["end"], e["value"], e["type"]))
        texts += [(d["text"], found.get(d["_id"], [])) for d in _lines(path)]
    for text, mentions in texts:
        usage.add(text, mentions)
    nlp = tokenizer()
    for text, mentions in texts:
        first = True
        for begin, end in _sentences(text):
            tokens = [t for t in nlp(text[begin:end]) if t.text.strip()]
            if tokens:
                offsets = [(begin + t.idx, begin + t.idx + len(t)) for t in tokens]
                yield Sentence([t.text for t in tokens], {"name": _labels(offsets, mentions, usage)}, None, first)
                first = False


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for cut in _SENTENCE_END.finditer(text):
        yield begin, cut.end()
        begin = cut.end()
    yield begin, len(text)


def _labels(offsets: list[tuple[int, int]], mentions: list[_Mention], usage: _Usage) -> list[str]:
    """Labels of one sentence: descriptions below, names above them, the longest name on top."""
    labels = [MAYBE] * len(offsets)
    spans: list[tuple[int, int, str | None]] = []
    for mention in mentions:
        kind = usage.name(mention) if mention.kind in RE3D else None
        begin, end = mention.inner(with_article=kind is None)
        inside = [i for i, (b, e) in enumerate(offsets) if b < end and e > begin]
        if inside:
            whole = offsets[inside[0]][0] == begin and offsets[inside[-1]][1] >= end
            spans.append((inside[0], inside[-1] + 1, kind if whole else None))
    for first, end, kind in sorted(spans, key=lambda s: (s[2] is not None, s[1] - s[0], s[0], s[2] or "")):
        _paint(labels, (first, end), kind)
    return _well_formed(labels)


def _well_formed(labels: list[str]) -> list[str]:
    """A name of which another covered the beginning is open in what is left of it."""
    for i, label in enumerate(labels):
        if label.startswith("I-") and (i == 0 or labels[i - 1][2:] != label[2:]):
            labels[i] = OPEN
    return labels


#: One reader for each folder of ``ner``, by its name.
NAME_READERS: dict[str, Callable[[Path], Iterator[Sentence]]] = {
    "wikigold": read_wikigold,
    "btc": read_btc,
    "wnut17": read_wnut17,
    "crossner_politics": read_politics,
    "re3d": read_re3d,
}
