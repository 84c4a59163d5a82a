"""From mention heads and a dependency tree to the words of each mention.

A mention is the whole noun phrase in the sense of GUM (gucorpling.org/gum, entity guidelines): with determiners,
modifiers, prepositional phrases and relative clauses; without the preposition before it, without what is coordinated
with it or stands in apposition to it (those are mentions of their own) and, where it is a predicate, without copula and
subject. Which other dependents belong was decided by counting them inside and outside mentions in GUM's training part.
Labels are those of Universal Dependencies 2 with the subtypes of English GUM and EWT.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.annotations.reader.discourse import Phrase
from rashomon.annotations.reader.referring import NAME, NAME_TAGS, form

#: What the reader says of a word that heads no mention.
NO_MENTION = "O"

_BEFORE = frozenset("det det:predet amod compound nummod nmod:poss nmod:desc nmod:unmarked flat goeswith fixed".split())
_AFTER = frozenset(
    "amod compound compound:prt nummod nmod:poss nmod:desc flat goeswith fixed case det ccomp xcomp obj iobj obl:agent "
    "advcl:relcl".split()
)
_CLAUSE_BEFORE = _BEFORE | frozenset("nsubj nsubj:pass csubj aux aux:pass expl obj obl:unmarked".split())
_CLAUSE_AFTER = _AFTER | frozenset(
    "obl advmod obl:unmarked advcl nsubj conj nmod nmod:unmarked acl acl:relcl appos".split()
)
#: Words that stand beside a phrase; what follows them hangs on its head only in name.
_BREAKS = frozenset("appos parataxis list dep vocative advcl discourse".split())
_MODIFIERS_BEFORE = frozenset("det nmod:poss amod compound".split())
_OWN_START = frozenset("det nmod:poss nummod".split())
_MODIFIERS_AFTER = frozenset("nmod acl acl:relcl".split())

_ROUGHLY = frozenset("about approximately nearly almost over around so too very".split())
_MEASURED = frozenset("NUM DET ADJ PRON".split())
_THERE = frozenset("else here ahead alone above back away online abroad alike apart together".split())
#: The words of these labels that are a part of a clause that is a mention; "that" and "because" tie it to another.
_OPENING = {"mark": frozenset(("to", "for")), "advmod": frozenset("not n't n’t never always only how why".split())}
_EXAMPLES = frozenset("including like such".split())
#: What opens a range, a comparison or a way rather than a part of the phrase.
_APART = frozenset("– - via than instead".split())
_NOUNS = frozenset(("NOUN", "PROPN"))
_VERBS = frozenset(("VERB", "AUX"))
_CLOSE = frozenset(("flat", "appos"))
_NAMED = frozenset(("person", "organization"))
_OPENS = {")": "(", "]": "[", "}": "{", "”": "“", "’": "‘", "»": "«", "''": "``", '"': '"', "'": "'"}


@dataclass(frozen=True, slots=True)
class Tree:
    """One sentence as its mentions need it; ``Tree.of`` builds it.

    ``children`` holds each word's dependents in text order, ``first`` and ``last`` the outermost words of its subtree;
    all count words from 0.
    """

    words: Sequence[str]
    upos: Sequence[str]
    xpos: Sequence[str]
    labels: Sequence[str]
    children: list[list[int]]
    first: list[int]
    last: list[int]

    @classmethod
    def of(
        cls, words: Sequence[str], upos: Sequence[str], xpos: Sequence[str], heads: Sequence[int], labels: Sequence[str]
    ) -> Tree:
        """The tree of a sentence, in time linear in its words; ``heads`` count from 1, 0 is the root."""
        first, last = list(range(len(words))), list(range(len(words)))
        children: list[list[int]] = [[] for _ in words]
        order: list[int] = []
        for i, head in enumerate(heads):
            (children[head - 1] if head else order).append(i)
        for i in order:  # grows while it runs: every word comes after its head
            order += children[i]
        for i in reversed(order):
            at = heads[i] - 1
            if at >= 0:
                first[at] = min(first[at], first[i])
                last[at] = max(last[at], last[i])
        return cls(words, upos, xpos, labels, children, first, last)


def mentions(sentence: int, kinds: Sequence[str], tree: Tree) -> list[Phrase]:
    """The mentions of a sentence in text order, outer before inner; ``kinds`` holds a type or ``O`` for each word.

    Where two heads stand for the same words, the one higher in the tree counts.
    """
    found: dict[tuple[int, int], int] = {}
    for head, kind in enumerate(kinds):
        if kind != NO_MENTION:
            span = mention_span(head, tree, kinds)
            rival = found.get(span)
            if rival is None or tree.first[head] <= rival <= tree.last[head]:
                found[span] = head
    ordered = sorted(found.items(), key=lambda item: (item[0][0], -item[0][1]))
    return [Phrase(sentence, f, last, head, kinds[head], _form(head, last, tree)) for (f, last), head in ordered]


def mention_span(head: int, tree: Tree, kinds: Sequence[str] | None = None) -> tuple[int, int]:
    """First and last word (included, counted from 0) of the mention that the word ``head`` (from 0) heads.

    With ``kinds``, the mention types of the sentence's words, it also knows what is no mention of its own, and so
    belongs to this one though it is coordinated or in apposition: "their temples and pyramids", "coach Ana Lund".
    """
    if not tree.children[head]:
        return head, head
    if tree.upos[head] in _VERBS and tree.xpos[head] not in NAME_TAGS:
        return _clause(head, tree)
    return _closed(head, _first(head, tree), _last(head, tree, kinds), tree)


def _form(head: int, last: int, tree: Tree) -> str:
    """The form of a mention; a noun that a name stands close to, within the mention, makes it a name: "coach Ana"."""
    if tree.upos[head] == "NOUN":
        for k in tree.children[head]:
            if k <= last and tree.first[k] == head + 1 and tree.upos[k] == "PROPN" and tree.labels[k] in _CLOSE:
                return NAME
    return form(tree.upos[head], tree.xpos[head], tree.words[head])


def _clause(head: int, tree: Tree) -> tuple[int, int]:
    """The words of an event that a verb names: its clause, without what ties it to another and without what it is said
    of ("her wish is [to sail]"). A clause that is the whole sentence keeps the sentence's last mark."""
    first = last = head
    for k in tree.children[head]:
        label, word = tree.labels[k], tree.words[k].lower()
        if k > head:
            last = max(last, tree.last[k]) if label in _CLAUSE_AFTER else last
        elif label == "cop":
            first = head
        elif label in _CLAUSE_BEFORE or word in _OPENING.get(label, ()):
            first = min(first, tree.first[k])
    first, last = _closed(head, first, last, tree)
    whole = tree.labels[head] == "root" and first == 0 and all(u == "PUNCT" for u in tree.upos[last + 1 :])
    return first, len(tree.words) - 1 if whole else last


def _first(head: int, tree: Tree) -> int:
    for k in tree.children[head]:
        if k > head:
            break
        if tree.labels[k] in _BEFORE or _opens(k, head, tree):
            return min(tree.first[k], head)
    return head


def _opens(k: int, head: int, tree: Tree) -> bool:
    """Whether a word before the head is a part of the phrase though it is no modifier of nouns."""
    label = tree.labels[k]
    if label == "advmod":  # "almost all", "about 40"; but not in "she is nearly a captain", "only in the harbour"
        return (
            tree.words[k].lower() in _ROUGHLY
            and tree.upos[k + 1] in _MEASURED
            and not any(tree.labels[c] == "cop" for c in tree.children[head])
        )
    if label == "obl:unmarked":  # "two years ago"
        return tree.upos[head] in {"ADV", "ADJ"}
    return label == "dep" and tree.upos[k] == "PRON"  # "what kinds"


def _last(head: int, tree: Tree, kinds: Sequence[str] | None) -> int:
    """The last word of a mention: that of the last dependent after the head which belongs to it."""
    last, before, broken = head, "", False
    for k in tree.children[head]:
        label = tree.labels[k]
        if k < head or label == "punct":
            continue
        # A relative clause is the one thing that may follow an apposition.
        kept = before != "conj" if label == "acl:relcl" else not broken and _belongs(k, head, tree, kinds, before)
        if kept:
            last = max(last, tree.last[k])
        broken = broken or (not kept and label in _BREAKS)
        before = "" if kept and label == "conj" else label
    return last


def _belongs(k: int, head: int, tree: Tree, kinds: Sequence[str] | None, before: str) -> bool:
    """Whether a dependent after the head is a part of the phrase; ``before`` is the label of the one before it."""
    return tree.labels[k] in _AFTER or _goes_on(k, head, tree, kinds, before) or _unites(k, head, tree, kinds)


def _goes_on(k: int, head: int, tree: Tree, kinds: Sequence[str] | None, before: str) -> bool:
    """Whether a modifier after the head is a part of the phrase; ``before`` as in ``_belongs``."""
    label, apart = tree.labels[k], tree.upos[tree.first[k]] == "PUNCT"
    if before == "conj":  # "the crew and the captain of the ferry": of the last alone, wherever the parser hangs it
        return False
    if label == "nmod":
        return _attached(k, head, tree, before)
    if label == "nmod:unmarked":  # "Porto, Brazil", "3 May 2019"; but not "Ana Lund (1950 - 2003)"
        return tree.words[tree.first[k]] != "(" or kinds is None or kinds[head] not in _NAMED
    if label == "acl":
        return before != "flat" and (not apart or tree.xpos[k] == "VBN")
    if label == "obl":
        return tree.upos[head] in {"ADJ", "ADV"} and not apart
    if label == "advmod":
        return tree.words[k].lower() in _THERE and not apart
    return label == "dep" and tree.upos[k] == "NUM" and not apart  # "Figure 1"


def _attached(k: int, head: int, tree: Tree, before: str) -> bool:
    """Whether a prepositional phrase is a part of the mention: with "of" always, else where it stands close."""
    case = next((tree.words[c].lower() for c in tree.children[k] if tree.labels[c] == "case"), "")
    if case == "of":
        return True
    if before in {"nmod:unmarked", "flat"} or tree.upos[head] == "NUM" or case in _APART:
        return False
    return tree.upos[tree.first[k]] != "PUNCT" or case in _EXAMPLES


def _unites(k: int, head: int, tree: Tree, kinds: Sequence[str] | None) -> bool:
    """Whether a conjunct or an apposition is a part of the mention: where it is none of its own and stands close."""
    if kinds is None or kinds[k] != NO_MENTION:
        return False
    if tree.labels[k] == "appos":  # "the ferry Aurora"
        return tree.upos[k] == "PROPN" and tree.upos[tree.first[k]] != "PUNCT"
    return tree.labels[k] == "conj" and _shares(k, head, tree)


def _shares(k: int, head: int, tree: Tree) -> bool:
    """Whether a conjunct and its head share what modifies them: "the crew and guests", "the size and age of the hull",
    or are pronouns, numbers or adjectives: "him or her". The rest are mentions that the reader has missed."""
    upos, labels = tree.upos, tree.labels
    nouns = upos[k] in _NOUNS and upos[head] in _NOUNS
    if nouns and any(c > k and labels[c] in _MODIFIERS_AFTER for c in tree.children[head]):
        return True
    if upos[head] != "NOUN" or upos[k] not in _NOUNS:
        return upos[k] == upos[head] and upos[k] in {"PRON", "ADJ", "NUM"}
    if any(c < k and labels[c] in _OWN_START for c in tree.children[k]):
        return False
    return any(c < head and labels[c] in _MODIFIERS_BEFORE for c in tree.children[head])


def _closed(head: int, first: int, last: int, tree: Tree) -> tuple[int, int]:
    """The span without marks at its ends, but with those that close a bracket or quotation opened within it."""
    upos, words = tree.upos, tree.words
    while first < head and upos[first] == "PUNCT":
        first += 1
    while last > head and upos[last] == "PUNCT":
        last -= 1
    end = last
    for at in range(last + 1, tree.last[head] + 1):
        if upos[at] != "PUNCT":
            break
        opener = _OPENS.get(words[at])
        if opener is not None:
            inside = words[first : end + 1]
            same = opener == words[at]
            if inside.count(opener) % 2 if same else inside.count(opener) > inside.count(words[at]):
                end = at
    return first, end
