"""Sources in full and in place: the reader at times cuts one short, strays, or sees none where the syntax has one."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from spacy.tokens import Token

from rashomon.annotations.quotations.paragraph import Paragraph
from rashomon.annotations.reader import Saying
from rashomon.annotations.syntax import base, is_passive, subject

#: What stands before the noun that it belongs to: a source that ends with it goes on to that noun.
_LEANING = frozenset("det det:predet amod compound nummod nmod:poss nmod:desc advmod".split())
#: What a source does not begin or end with. "As Brul explains", "Orlo and | told".
_LINKS = frozenset({"ADP", "SCONJ", "CCONJ"})
_LINKING = frozenset("as and but or while than such".split())
#: How far a noun stands behind the last word of a source that was cut short.
_REACH = 4


def mended(saying: Saying, paragraph: Paragraph) -> tuple[int, ...]:
    """The words of a saying's source; those of its own paragraph only, for nobody speaks across a border."""
    doc = paragraph.doc
    taken = {*saying.cue, *saying.content}
    here = [i for i in saying.source if paragraph.start <= doc[i].idx < paragraph.end]
    read = _bare(_completed([doc[i] for i in here or saying.source], taken)) or _according(saying, paragraph)
    verb = _verb([doc[i] for i in saying.cue])
    own = _around(_own_subject(verb), taken)
    if own and (not read or _dangles(read) or _elsewhere(read, verb) or _nearer(own, read, saying.cue)):
        read = own
    elif read and verb is not None and _top(read).head == verb and base(_top(read)) in {"obj", "iobj"}:
        read = _around(subject(verb), taken) or read  # "but told the Ulmen Post": whoever is told does not tell
    return tuple(t.i for t in read or _by_whom([doc[i] for i in saying.cue]))


def _by_whom(cue: Sequence[Token]) -> list[Token]:
    """Whoever does what a passive cue tells ("was praised by the mayor as")."""
    agents = (c for t in cue if t.pos_ == "VERB" for c in t.children if c.dep_ == "obl:agent")
    return _around(next(agents, None), {t.i for t in cue})


def _completed(words: list[Token], taken: AbstractSet[int]) -> list[Token]:
    """A source that ends within a name, or before the noun of its last phrase, goes on ("the", "a clerk in the")."""
    while words:
        last = words[-1]
        missing = range(last.i + 1, _end(last) + 1)
        if not missing or len(missing) > _REACH or not taken.isdisjoint(missing):
            break
        words = [*words, *(last.doc[i] for i in missing)]
    return words


def _end(last: Token) -> int:
    """Where the phrase ends that a word stands in the middle of, or the word itself."""
    if last.i + 1 < len(last.doc) and last.nbor().ent_iob_ == "I":
        return last.i + 1
    leans = last.dep_ in _LEANING or (last.dep_ == "case" and last.lower_ == "of")
    return last.head.i if leans else last.i


def _bare(words: list[Token]) -> list[Token]:
    """A source without what links it to other words, and without a closing comma that no other one opened."""
    start, end = 0, len(words)
    while start < end and (words[start].pos_ in _LINKS or words[start].lower_ in _LINKING or words[start].is_punct):
        start += 1
    while end > start and (words[end - 1].pos_ in _LINKS or words[end - 1].lower_ in _LINKING):
        end -= 1
    if end > start and words[end - 1].text == "," and all(w.text != "," for w in words[start : end - 1]):
        end -= 1
    return words[start:end]


def _according(saying: Saying, paragraph: Paragraph) -> list[Token]:
    """The phrase after "according to", which the reader may take for what is said."""
    doc = paragraph.doc
    last = saying.cue[-1]
    if doc[last].lower_ != "to" or doc[saying.cue[0]].lower_ != "according":
        return []
    noun = doc[saying.cue[0]].head
    inside = {t.i for t in noun.subtree}
    words = []
    for i in range(last + 1, paragraph.sentences[-1].end if paragraph.sentences else last + 1):
        if i not in inside or doc[i].is_punct:
            break
        words.append(doc[i])
    return words if noun in words else []


def _verb(cue: Sequence[Token]) -> Token | None:
    """The verb of a cue, unless it is passive: what suffers the saying ("was told") says nothing."""
    verb = next((t for t in cue if t.pos_ == "VERB" and (t.head not in cue or t.head == t)), None)
    return None if verb is None or is_passive(verb) else verb


def _own_subject(verb: Token | None) -> Token | None:
    """The subject that a verb has itself, if it can say anything."""
    if verb is None:
        return None
    head = next((c for c in verb.children if base(c) == "nsubj" and c.dep_ != "nsubj:outer"), None)
    return None if head is None or head.lower_ in {"it", "that", "this", "there"} else head


def _around(head: Token | None, taken: AbstractSet[int]) -> list[Token]:
    """The words of a subtree that stand together with its head."""
    if head is None or head.i in taken:
        return []
    inside = {t.i for t in head.subtree if not t.is_space} - taken
    first = last = head.i
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    return _bare([head.doc[i] for i in range(first, last + 1)])


def _top(words: Sequence[Token]) -> Token:
    """The word that the others hang on."""
    inside = {t.i for t in words}
    return next((t for t in words if t.head.i not in inside or t.head == t), words[0])


def _dangles(words: Sequence[Token]) -> bool:
    """Does the source lack the word that the others lean on?"""
    return _top(words).dep_ in _LEANING


def _elsewhere(words: Sequence[Token], verb: Token | None) -> bool:
    """Does the source do something else than the verb of the cue, or say where, when or how that was done ("said in a
    hoarse voice")?"""
    top = _top(words)
    if base(top) == "nsubj":
        return top.head != verb
    return top.dep_ == "obl" and top.head == verb


def _nearer(subject: Sequence[Token], read: Sequence[Token], cue: Sequence[int]) -> bool:
    """Does the subject stand nearer to the cue than another source that was read?"""
    if not {t.i for t in subject}.isdisjoint(t.i for t in read):
        return False
    return _distance(subject, cue) < _distance(read, cue)


def _distance(words: Sequence[Token], cue: Sequence[int]) -> int:
    return min(abs(t.i - i) for t in words for i in cue)
