"""Through whom and when words came: agencies, media, time of speaking."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Span as Words
from spacy.tokens import Token

from rashomon.annotations.page import Page
from rashomon.annotations.quotations.draft import Draft
from rashomon.values import Annotations, Credit, Time

_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their"})


def via(media: Iterable[Words], sentence: Words | None, page: Page) -> tuple[str, ...]:
    """Agencies and media of a quotation, nearest to the reader first, as written."""
    agencies = [c.agency for c in page.document.credits if _relays(c, sentence, page)]
    return tuple(dict.fromkeys([*agencies, *(_plain(m.text) for m in media)]))


def through(draft: Draft, named: tuple[str, ...], relay: Draft | None, page: Page) -> tuple[str, ...]:
    """What ``via`` found without whoever speaks, and the outlet that relays the words ("..., Tavia reported")."""
    text = page.document.text
    others = [name for name in named if all(name != text[s:e] for s, e in draft.source)]
    relays = [_plain(" ".join(text[s:e] for s, e in relay.source))] if relay is not None else []
    return tuple(dict.fromkeys([*others, *relays]))


def _relays(credit: Credit, sentence: Words | None, page: Page) -> bool:
    """A credit relays the sentence that it stands in; one in the dateline or byline relays the whole article. Whoever
    delivers no more than a photo relays nothing."""
    if credit.scope == "photo":
        return False
    if sentence is not None and sentence.start_char <= credit.span.start < sentence.end_char + 40:
        after_sentence = page.document.text[sentence.end_char : credit.span.start]
        return "\n" not in after_sentence
    return any(b.kind in {"dateline", "byline"} and b.span.covers(credit.span) for b in page.document.blocks)


def _plain(medium: str) -> str:
    words = medium.split()
    return " ".join(words[1:] if words[1:] and words[0].lower() in _DETERMINERS else words)


def said_when(
    verb: Token | None, sentence: Words | None, content: list[tuple[int, int]], found: Annotations
) -> Time | None:
    """The date or time of day that stands with the cue, outside of what is said."""
    if verb is None or sentence is None:
        return None
    times = [
        t
        for t in found.times
        if t.type in {"DATE", "TIME"}
        and sentence.start_char <= t.span.start < sentence.end_char
        and not any(s <= t.span.start < e for s, e in content)
        and _hangs_on(t, verb)
    ]
    return min(times, key=lambda t: (abs(t.span.start - verb.idx), t.span.start), default=None)


def _hangs_on(time: Time, verb: Token) -> bool:
    """Is the verb the first verb above the time expression in the tree?"""
    words = verb.doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
    if words is None:
        return False
    above = next((a for a in words.root.ancestors if a.pos_ in {"VERB", "AUX"}), None)
    return above is not None and (above == verb or (above.head == verb and above.dep_ == "advcl"))
