"""Offices that only one person holds: who is described by one of them is not whoever is called something else."""

from __future__ import annotations

from rashomon.annotations.mentions.candidates import Candidate
from rashomon.annotations.mentions.chains import Chain
from rashomon.annotations.mentions.lexicon import GENERIC

#: Of one state, town or church there is one of each at a time.
_SINGLE = frozenset("chancellor emir governor king mayor minister monarch pope premier president queen sultan".split())
#: What the holder of any office may be called as well.
_GENERAL = frozenset(GENERIC) | frozenset("candidate chief head man nominee chairman deputy woman".split())


def contradicts(chain: Chain, description: Candidate) -> bool:
    """Is a person with a name described in the chain, but never by an office like this one ("the prime minister" after
    "Ivo Stahl, a miller" or "the finance minister, Dana Orlo")?"""
    office = description.head.lemma_.lower()
    if description.form != "nominal" or office not in _SINGLE or not chain.names or not chain.described:
        return False
    if office not in chain.described:
        return chain.described.isdisjoint(_GENERAL)
    own = _beside(description.words.text, office) or frozenset()
    others = [beside for text in _descriptions(chain) if (beside := _beside(text, office)) is not None]
    return bool(own) and bool(others) and all(other and own.isdisjoint(other) for other in others)


def _descriptions(chain: Chain) -> list[str]:
    return [m.words.text if m.form == "nominal" else m.role for m in chain.members]


def _beside(text: str, office: str) -> frozenset[str] | None:
    """The words right before an office that tell which it is; None where there is no such office."""
    words = text.lower().split()
    if office not in words:
        return None
    return frozenset(words[max(0, words.index(office) - 1) : words.index(office)]) - {"the", "a", "an", "former", "new"}
