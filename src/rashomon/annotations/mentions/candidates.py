"""The spans that refer to somebody or something: names, descriptions, pronouns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Span as Words
from spacy.tokens import Token

from rashomon.annotations.mentions.lexicon import DOCUMENTS, SILENT
from rashomon.annotations.page import Page
from rashomon.annotations.syntax import phrase
from rashomon.values import EntityKind, MentionForm

_KINDS: dict[str, EntityKind] = {
    "person": "person",
    "organization": "organization",
    "place": "place",
    "group": "other",
    "other": "other",
}
_PERSONAL = frozenset("he him his himself she her hers herself they them their theirs themselves".split())
_NOUNS = frozenset({"NOUN", "PROPN"})
_DESCRIBED = frozenset({"person", "organization", "place"})
_TRIMMED = frozenset("\"'“”‘’«»„‚‹›,.;:()[]")
_TITLE_LINKS = frozenset({"nmod:desc", "compound", "flat", "appos", "amod", "nmod"})


@dataclass(slots=True)
class Candidate:
    """A span that may refer. ``role`` is the description beside a name; ``joined`` is the candidate that the syntax
    ties this one to ("Ana Brul, the mayor"); ``sentence`` counts from 0."""

    words: Words
    head: Token
    kind: EntityKind
    form: MentionForm
    sentence: int
    role: str = ""
    joined: Candidate | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Free:
    """Words that are no candidates of their own, since names hold them, and words that say who speaks."""

    taken: frozenset[int]
    speaking: frozenset[int]


def candidates(page: Page) -> list[Candidate]:
    """All candidates of a page in text order; outer before inner."""
    found: list[Candidate] = []
    agencies = frozenset({*(c.agency for c in page.document.credits), page.document.outlet or ""})
    speaking = frozenset(i for saying in page.sayings for i in saying.source)
    for number, sentence in enumerate(page.sentences):
        names = list(_names(sentence, number, agencies))
        names += _unread_agencies(sentence, number, agencies, {t.i for c in names for t in c.words})
        free = Free(frozenset(t.i for c in names for t in c.words), speaking)
        kept = _with_roles(names, list(_nominals(page, sentence, number, free)))
        found += [*names, *kept, *_pronouns(sentence, number, free)]
    return sorted(found, key=lambda c: (c.words.start_char, -c.words.end_char))


def _names(sentence: Words, number: int, agencies: frozenset[str]) -> Iterator[Candidate]:
    for entity in sentence.ents:
        words = _trimmed(entity)
        if words is None or (entity.label_ == "group" and words.root.pos_ == "ADJ") or not _looks_like_name(words):
            continue
        kind = "organization" if words.text in agencies else _KINDS[entity.label_]
        yield Candidate(words, words.root, kind, "name", number)


def _unread_agencies(sentence: Words, number: int, agencies: frozenset[str], taken: set[int]) -> Iterator[Candidate]:
    """Credited agencies that the reader did not take for names ("dpa")."""
    for token in sentence:
        if token.text in agencies and token.i not in taken:
            yield Candidate(token.doc[token.i : token.i + 1], token, "organization", "name", number)


def _trimmed(words: Words) -> Words | None:
    """A name without its article, possessive and stray punctuation."""
    start, end = words.start, words.end
    while start < end and (words.doc[start].lower_ == "the" or words.doc[start].text in _TRIMMED):
        start += 1
    while start < end and (words.doc[end - 1].tag_ == "POS" or words.doc[end - 1].text in _TRIMMED - {"."}):
        end -= 1
    return words.doc[start:end] if start < end else None


def _looks_like_name(words: Words) -> bool:
    return any(c.isupper() or c.isdigit() or ord(c) > 0x24F for c in words.text)


def _nominals(page: Page, sentence: Words, number: int, free: Free) -> Iterator[Candidate]:
    for token in sentence:
        kind = page.heads.get(token.i)
        if token.i in free.taken or token.dep_ == "compound" or not token.is_alpha or token.pos_ not in _NOUNS:
            continue
        silent = kind in SILENT and token.lemma_.lower() not in DOCUMENTS
        if kind in _DESCRIBED or (_speaks(token, free.speaking) and not silent):
            yield Candidate(phrase(token), token, _KINDS.get(kind or "", "other"), "nominal", number)


def _pronouns(sentence: Words, number: int, free: Free) -> Iterator[Candidate]:
    for token in sentence:
        it_says = token.lower_ == "it" and token.i in free.speaking
        if (token.lower_ in _PERSONAL or it_says) and token.i not in free.taken:
            kind: EntityKind = "organization" if it_says else "person"
            yield Candidate(token.doc[token.i : token.i + 1], token, kind, "pronoun", number)


def _speaks(token: Token, speaking: frozenset[int]) -> bool:
    """Is it the head of who says something? Whoever speaks is a mention."""
    return token.i in speaking and (token.head.i not in speaking or token.head == token)


def _with_roles(names: list[Candidate], nominals: list[Candidate]) -> list[Candidate]:
    """Give names the descriptions that stand right before them as roles, tie appositions to them, and return the
    descriptions that are mentions of their own."""
    kept = []
    for nominal in nominals:
        name = next((n for n in names if _is_title(nominal, n)), None)
        if name is not None:
            before = nominal.words.doc[nominal.words.start : max(name.words.start, nominal.words.start)]
            name.role = name.role or _without_article(before)
            continue
        nominal.joined = next((n for n in names if _is_apposition(nominal, n)), None)
        if nominal.joined is not None and not nominal.joined.role:
            nominal.joined.role = _without_article(nominal.words)
        kept.append(nominal)
    return kept


def _is_title(nominal: Candidate, name: Candidate) -> bool:
    """Does the description end where the name begins, as one phrase ("Energy Minister Ana Brul")?"""
    if nominal.kind != name.kind or nominal.kind == "place" or nominal.head.i >= name.words.start:
        return False
    between = name.words.doc[nominal.head.i + 1 : name.words.start]
    if nominal.head.head == name.head and nominal.head.dep_ in _TITLE_LINKS and not any(t.is_punct for t in between):
        return True
    beside = nominal.words.end in {name.words.start, name.words.end}  # the tree may take the name into the description
    return beside and name.head.dep_ in {"appos", "flat"} and name.head.head in list(nominal.words)


def _is_apposition(nominal: Candidate, name: Candidate) -> bool:
    """Does the syntax put the description beside the name ("Ana Brul, the mayor"; "the mayor, Ana Brul")?"""
    if nominal.kind != name.kind:
        return False
    return (nominal.head.dep_ == "appos" and nominal.head.head == name.head) or (
        name.head.dep_ == "appos" and name.head.head == nominal.head
    )


def _without_article(words: Words) -> str:
    start, end = words.start, words.end
    while start < end and words.doc[start].lower_ in {"the", "a", "an"}:
        start += 1
    while start < end and words.doc[end - 1].pos_ == "ADP":
        end -= 1
    return str(words.doc[start:end].text.strip(" ,"))
