"""What a speaker commits himself to: that it is so, that it is not so, or neither."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.values import Quotation

#: Words that turn round what they stand beside.
_NOT = re.compile(r"\b(?:not|never|no|none|nobody|nothing|neither|nor|without)\b|n[’']t\b", re.IGNORECASE)
#: Verbs that turn a cue round ("declined to say"): negative implicatives (Karttunen 1971, "Implicative verbs").
_REFUSED = re.compile(r"\b(?:declin|refus|fail|unable|avoid|neglect|refrain)\w*\b", re.IGNORECASE)
#: So many letters before a cue hold what negates it ("would neither").
_NEAR = 24
#: How a clause opens that asks: what follows is not asserted.
_ASKING = re.compile(r"(?:what|why|how|who|whom|whose|which|where|when|whether|if)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Commitment:
    """``denied``: the cue says that it is not so. ``positive``: all in all the thing is said to be so, a denial of a
    denial included. ``open``: neither is said, as in "did not deny that", "asked whether", "would not say why"."""

    denied: bool
    positive: bool
    open: bool


def commitment(quotation: Quotation, text: str) -> Commitment:
    """To what a quotation commits its speaker; ``text`` is its document's."""
    words = " ".join(span.of(text) for span in quotation.content)
    denied = quotation.stance == "denial"
    negated = len(_NOT.findall(words)) % 2 == 1
    return Commitment(denied, negated == denied, not denied and _open(quotation, text, words))


def _open(quotation: Quotation, text: str, words: str) -> bool:
    if quotation.type != "indirect":
        return False
    return quotation.stance == "question" or bool(_ASKING.match(words.strip())) or _withheld(quotation, text)


def _withheld(quotation: Quotation, text: str) -> bool:
    """Is the cue itself negated: has it not been said?"""
    cue = " ".join(span.of(text) for span in quotation.cue)
    if not cue:
        return False
    start = min(quotation.cue).start
    before = re.split(r"[.,;:!?“”\"\n]", text[max(0, start - _NEAR) : start])[-1]
    turns = (
        len(_NOT.findall(cue))
        + len(_REFUSED.findall(cue))
        + len(re.findall(r"\b(?:not|never|neither)\s*$|n[’']t\s*$", before))
    )
    return turns > 0 and not re.search(r"\bnot (?:only|just)\b", f"{before} {cue}")
