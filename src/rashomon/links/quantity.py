"""What a figure is called: the words for what is counted that speak for all its accounts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rashomon.links.context import Contexts
from rashomon.links.senses import outcomes
from rashomon.links.words import STOP, content
from rashomon.values import FigureAccount

#: A noun with its fate behind it: "police officers injured", "people hurt in Velin".
_FATE = re.compile(r"(?:[\w.’'-]+ ){1,4}(?:\w{2,}ed|dead|hurt|slain|missing)\b(?: (?:in|at|on|by|from) .+)?")
_BEHIND = re.compile(r"(?:[^\S\n]+[^\s,;:.()–—“”\"]+){1,7}")
#: Where the words behind a number turn to something else.
_TURN = re.compile(r"\s(?:before|after|when|since|while|because|until|but|and|as|who|which|that|to)\s.*", re.DOTALL)


def quantity(held: Sequence[FigureAccount], contexts: Contexts) -> str:
    """The description that shares most with all the others, of those that say what happened, else of all; among equals
    the shortest. Where none makes a phrase, the words behind the number of the first account that has some."""
    said = Counter(" ".join(a.counted.split()) for a in held if _phrased(a, contexts))
    told = [text for text in said if outcomes(content(text))]
    texts = told or list(said) or [_behind(held, contexts)]
    bags = {text: set(content(text)) for text in texts}
    common = Counter(word for text in texts for word in bags[text] for _ in range(said[text]))

    def order(text: str) -> tuple[float, int, str]:
        centrality = sum(common[w] for w in bags[text]) / (1 + len(bags[text]))
        return -round(centrality, 6), len(text), text

    return min(texts, key=order)


def _phrased(account: FigureAccount, contexts: Contexts) -> bool:
    """Do the words for what is counted make a phrase: do they stand so in the text, or are they a noun and its fate?"""
    words = " ".join(account.counted.split())
    article = contexts.collection.by_id[account.span.document]
    sentences = (contexts.collection.text(s.span) for s in article.sentences(account.span))
    return bool(words) and (any(words in " ".join(s.split()) for s in sentences) or bool(_FATE.fullmatch(words)))


def _behind(held: Sequence[FigureAccount], contexts: Contexts) -> str:
    for account in held:
        text = contexts.collection.by_id[account.span.document].document.text
        found = _BEHIND.match(text, account.span.end)
        words = _TURN.sub("", f"{found.group()} ").split() if found else []
        while words and words[-1].casefold() in STOP:
            words.pop()
        if words:
            last = contexts.collection.text(account.span).split()[-1:]
            return " ".join([*(w for w in last if w.isalpha()), *words])
    return " ".join(held[0].counted.split()) or held[0].unit
