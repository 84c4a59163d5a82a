"""Two renderings of one utterance: how much they share, and whether their differences change the meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from rashomon.comparison.lexicon import stem
from rashomon.comparison.verdict import Verdict

#: A difference of more words than this on a side is another sentence, not another word.
LOCAL = 4
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")
_CONTRACTED = (("won't", "will not"), ("can't", "can not"), ("cannot", "can not"), ("shan't", "shall not"))
_ENDINGS = (("n't", " not"), ("'ll", " will"), ("'re", " are"), ("'m", " am"), ("'ve", " have"))
_NEGATIONS = frozenset({"not", "never", "no", "none", "nobody", "nothing", "nowhere", "neither", "nor"})
#: Words that deny by themselves: a translator may choose them for "not".
_DENYING = ("refuse", "reject", "deny", "fail", "lack", "without", "decline", "avoid", "refrain", "stop", "hardly")
_DENYING_STEMS = frozenset(map(stem, _DENYING))
#: "would" for "will" is the sequence of tenses, no other meaning.
_MODALS = {
    **dict.fromkeys(("will", "would", "shall"), "will"),
    **dict.fromkeys(("must", "should"), "must"),
    **dict.fromkeys(("can", "could"), "can"),
    **dict.fromkeys(("may", "might"), "may"),
}
_PLAIN = frozenset({"am", "is", "are", "was", "were", "be", "been", "do", "does", "did", "have", "has", "had"})
_SPELLED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million")
_NUMBERS = {str(n): word for n, word in enumerate(_SPELLED, 1)} | {word: word for word in _SPELLED + _TEENS + _TENS}


@dataclass(frozen=True, slots=True)
class Change:
    """Words of one rendering in whose place the other has other words; either may be empty."""

    left: tuple[str, ...]
    right: tuple[str, ...]


def words(text: str) -> tuple[str, ...]:
    """The words of an utterance in lower case, contractions in full.

    >>> words("We won’t wait; they aren't here.")
    ('we', 'will', 'not', 'wait', 'they', 'are', 'not', 'here')
    """
    text = text.casefold().replace("’", "'")
    for short, full in _CONTRACTED:
        text = text.replace(short, full)
    for ending, full in _ENDINGS:
        text = re.sub(rf"(?<=\w){ending}\b", full, text)
    return tuple(_TOKEN.findall(text))


def common(left: str, right: str) -> tuple[int, float]:
    """How many words two renderings have in common in the same order, and what share of the shorter they are."""
    one, other = words(left), words(right)
    shared = sum(b.size for b in _match(one, other).get_matching_blocks())
    return shared, shared / max(1, min(len(one), len(other)))


def changes(left: str, right: str) -> list[Change]:
    """Where two renderings differ between their first and last common words: what only one quotes is no change."""
    one, other = words(left), words(right)
    codes = _match(one, other).get_opcodes()
    inner = [n for n, (tag, *_) in enumerate(codes) if tag == "equal"]
    if not inner:
        return []
    return [
        Change(one[a:b], other[c:d])
        for tag, a, b, c, d in codes[inner[0] : inner[-1] + 1]
        if tag != "equal" and b - a <= LOCAL and d - c <= LOCAL
    ]


def meaning(left: str, right: str) -> Verdict | None:
    """The first difference that changes the meaning."""
    found = (rule(change) for change in changes(left, right) for rule in WORDING_RULES)
    return next((v for v in found if v is not None), None)


def numbers(text: str) -> frozenset[str]:
    """The numbers in an utterance, spelled as words up to twelve.

    >>> sorted(numbers("Twelve of the 40 came"))
    ['40', 'twelve']
    """
    return frozenset(_NUMBERS.get(w, w) for w in words(text) if _numeral(w) and w not in ("one", "1"))


def negated(change: Change) -> Verdict | None:
    """Denied in one rendering only."""
    one, other = (sum(w in _NEGATIONS for w in side) % 2 for side in (change.left, change.right))
    softer = any(stem(w) in _DENYING_STEMS or w.startswith("un") for w in change.left + change.right)
    return None if one == other or softer else Verdict("conflict", "only one of the two has a negation")


def other_modal(change: Change) -> Verdict | None:
    """“will” for “is”, “must” for “can”."""
    one, other = (_modal(side) for side in (change.left, change.right))
    if one is None or other is None or one == other or not {one, other} & set(_MODALS.values()):
        return None
    return Verdict("conflict", f"one has “{one}” where the other has “{other}”")


def other_number(change: Change) -> Verdict | None:
    """Another number in the same place."""
    one, other = ([_NUMBERS.get(w, w) for w in side if _numeral(w)] for side in (change.left, change.right))
    if not one or not other or one == other:
        return None
    return Verdict("conflict", f"one has “{' '.join(one)}” where the other has “{' '.join(other)}”")


#: The rules in the order in which they are asked.
WORDING_RULES = (negated, other_modal, other_number)


def _match(one: tuple[str, ...], other: tuple[str, ...]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, [stem(w) for w in one], [stem(w) for w in other], autojunk=False)


def _modal(side: tuple[str, ...]) -> str | None:
    """The modal of a change, else its plain auxiliary, ``None`` without either."""
    modal = next((_MODALS[w] for w in side if w in _MODALS), None)
    return modal or next((w for w in side if w in _PLAIN), None)


def _numeral(word: str) -> bool:
    return word[:1].isdigit() or word in _NUMBERS
