"""The spans that refer to somebody or something: names, descriptions, pronouns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Span as Words
from spacy.tokens import Token

from rashomon.annotations.mentions.lexicon import DOCUMENTS, SILENT
from rashomon.annotations.page import Page
from rashomon.annotations.syntax import has_child, phrase, preposition
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
_NAMING = frozenset({"call", "name", "dub", "identify", "nickname"})
_TITLE_LINKS = frozenset({"nmod:desc", "compound", "flat", "appos", "amod", "nmod"})


@dataclass(slots=True)
class Candidate:
    """A span that may refer. ``role`` is the description beside a name; ``joined`` is the candidate that the syntax
    ties this one to ("Ana Brul, the mayor"); ``sentence`` counts from 0; ``speaks``: it is who says something."""

    words: Words
    head: Token
    kind: EntityKind
    form: MentionForm
    sentence: int
    role: str = ""
    joined: Candidate | None = field(default=None, repr=False)
    speaks: bool = False

    @property
    def top(self) -> Token:
        """The word that stands for it in the tree: of "nominee Ana Brul" the nominee, on which the name hangs."""
        word = self.head
        while word.dep_ == "flat" and word.head != word:
            word = word.head
        return word


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
    named = _entities(page)
    for number, sentence in enumerate(page.sentences):
        names = list(_names(named[number], number, agencies))
        names += _unread_agencies(sentence, number, agencies, {t.i for c in names for t in c.words})
        free = Free(frozenset(t.i for c in names for t in c.words), speaking)
        kept = _with_roles(names, list(_nominals(page, sentence, number, free)))
        found += [*names, *kept, *_pronouns(sentence, number, free)]
    for candidate in found:
        words = [candidate.top, *candidate.words]
        candidate.speaks = any(_speaks(t, speaking) for t in words) or _speaks_as_who(candidate.top, speaking)
    return sorted(found, key=lambda c: (c.words.start_char, -c.words.end_char))


def _entities(page: Page) -> list[list[Words]]:
    """The entities of each sentence; ``ents`` of a sentence looks through those of the whole document."""
    ends = [s.end for s in page.sentences]
    found: list[list[Words]] = [[] for _ in ends]
    for entity in page.doc.ents:
        at = bisect_right(ends, entity.start)
        if at < len(ends) and page.sentences[at].start <= entity.start and entity.end <= ends[at]:
            found[at].append(entity)
    return found


def _names(entities: Iterable[Words], number: int, agencies: frozenset[str]) -> Iterator[Candidate]:
    for entity in entities:
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
    told: set[int] = set()  # second descriptions of the same, which the first one's words hold
    for token in sentence:
        if token.i in free.taken or token.i in told or not _can_head(token, free.speaking):
            continue
        kind = page.heads.get(token.i)
        silent = kind in SILENT and token.lemma_.lower() not in DOCUMENTS
        if kind in _DESCRIBED or (_speaks(token, free.speaking) and not silent):
            words, second = _with_second(token, page)
            told.update(second)
            yield Candidate(words, token, _KINDS.get(kind or "", "other"), "nominal", number)


def _can_head(token: Token, speaking: frozenset[int]) -> bool:
    """Can a word head a description: a noun, or the "one" of "one of the miners" who says something?"""
    if token.pos_ in _NOUNS:
        return token.is_alpha and token.dep_ != "compound"
    some_of = token.pos_ in {"NUM", "PRON", "DET", "ADJ"} and any(preposition(c) == "of" for c in token.rights)
    return some_of and _speaks(token, speaking)


def _with_second(noun: Token, page: Page) -> tuple[Words, set[int]]:
    """The phrase of a noun with a second noun that describes the same ("the mill's founder and director")."""
    words, own = phrase(noun), page.chains.get(noun.i)
    for other in noun.rights:
        if other.dep_ == "conj" and own is not None and page.chains.get(other.i) == own and not has_child(other, "det"):
            return noun.doc[words.start : phrase(other).end], {other.i}
    return words, set()


def _pronouns(sentence: Words, number: int, free: Free) -> Iterator[Candidate]:
    for token in sentence:
        it_says = token.lower_ == "it" and token.i in free.speaking
        if (token.lower_ in _PERSONAL or it_says) and token.i not in free.taken:
            kind: EntityKind = "organization" if it_says else "person"
            yield Candidate(token.doc[token.i : token.i + 1], token, kind, "pronoun", number)


def _speaks(token: Token, speaking: frozenset[int]) -> bool:
    """Is it the head of who says something? Whoever speaks is a mention."""
    return token.i in speaking and (token.head.i not in speaking or token.head == token)


def _speaks_as_who(head: Token, speaking: frozenset[int]) -> bool:
    """Does a relative clause say that it says something ("the mayor, who said ...")?"""
    clauses = (c for c in head.children if c.dep_ == "acl:relcl")
    return any(w.i in speaking and w.tag_ == "WP" for c in clauses for w in c.children)


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
            own = nominal.words.doc[nominal.words.start : min(_ends_before(nominal, nominal.joined), nominal.words.end)]
            nominal.joined.role = _without_article(own)
        kept.append(nominal)
    for name in names:
        name.role = name.role or _office(name)
    return kept


def _office(name: Candidate) -> str:
    """The description right before a person's name that the reader takes for no mention ("Finance minister Ana
    Brul")."""
    title = next((c for c in name.head.lefts if c.dep_ == "nmod:desc" and c.pos_ == "NOUN"), None)
    if title is None or name.kind != "person" or title.i + 1 != name.words.start:
        return ""
    return _without_article(name.words.doc[title.left_edge.i : name.words.start])


def _is_title(nominal: Candidate, name: Candidate) -> bool:
    """Does the description end where the name begins, as one phrase ("Energy Minister Ana Brul")?"""
    if nominal.kind != name.kind or nominal.kind == "place" or nominal.head.i >= name.words.start:
        return False
    between = name.words.doc[nominal.head.i + 1 : name.words.start]
    if any(t.is_punct or (t.dep_ == "case" and t.head in name.words) for t in between):
        return False  # "the father of Ana Brul" is another
    if nominal.head.head == name.head and nominal.head.dep_ in _TITLE_LINKS:
        return True
    beside = nominal.words.end in {name.words.start, name.words.end}  # the tree may take the name into the description
    if beside and (name.head.head, name.head.dep_) == (nominal.head.head, nominal.head.dep_):
        return True  # or hang both on one verb
    return beside and name.head.dep_ in {"appos", "flat"} and name.head.head in list(nominal.words)


def _is_apposition(nominal: Candidate, name: Candidate) -> bool:
    """Does the syntax put the description beside the name ("Ana Brul, the mayor"; "the mayor, Ana Brul"; "a man called
    Ivo Brul")?"""
    if nominal.kind != name.kind:
        return False
    if name.head.head.dep_ == "acl" and name.head.head.lemma_.lower() in _NAMING:
        return name.head.head.head == nominal.head
    if _closes(name, nominal):
        return True
    return (nominal.head.dep_ == "appos" and nominal.head.head == name.head) or (
        name.head.dep_ == "appos" and name.head.head == nominal.head
    )


def _closes(name: Candidate, nominal: Candidate) -> bool:
    """Does a name between commas close a description ("a clerk for the mill, Ana Brul, said")? The tree may put it
    beside the name before it."""
    doc, first, end = name.words.doc, name.words.start, name.words.end
    between_commas = doc[first - 1].text == "," and end < len(doc) and doc[end].text == ","
    listed = any(c.dep_ == "cc" for c in name.head.children) or name.head.dep_ not in {"conj", "appos"}
    return nominal.words.start < first and end == nominal.words.end and between_commas and not listed


def _ends_before(nominal: Candidate, name: Candidate) -> int:
    """Where the words of a description end that a name closes."""
    return name.words.start if nominal.words.start < name.words.start else nominal.words.end


def _without_article(words: Words) -> str:
    start, end = words.start, words.end
    while start < end and words.doc[start].lower_ in {"the", "a", "an"}:
        start += 1
    while start < end and words.doc[end - 1].pos_ == "ADP":
        end -= 1
    return str(words.doc[start:end].text.strip(" ,"))
