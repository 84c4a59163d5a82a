"""Lemmas as edit rules: how a form becomes its lemma, as a label that a tagger can predict.

A rule is ``=`` (the form itself) or a case mark, a number of characters to strip from the end, a colon and what to add:
``l3:y`` turns ``Parties`` into ``party``. After the edit scripts of UDPipe 2 (Straka 2018), without prefixes.
"""

from __future__ import annotations

import re
from functools import lru_cache

import lemminflect  # type: ignore[import-untyped]

SAME = "="
_RULE = re.compile(r"([kl])(\d+):(.*)", re.DOTALL)


def rule(form: str, lemma: str) -> str:
    """The rule that turns ``form`` into ``lemma``."""
    if form == lemma:
        return SAME
    lowered = form[:1].isupper() and not lemma[:1].isupper()
    base = form.lower() if lowered else form
    shared = 0
    while shared < min(len(base), len(lemma)) and base[shared] == lemma[shared]:
        shared += 1
    return f"{'l' if lowered else 'k'}{len(base) - shared}:{lemma[shared:]}"


def apply(edit: str, form: str) -> str:
    """The lemma that rule ``edit`` gives; the form itself where the rule does not fit it."""
    match = _RULE.fullmatch(edit)
    if match is None or int(match[2]) > len(form):
        return form
    base = form.lower() if match[1] == "l" else form
    return base[: len(base) - int(match[2])] + match[3] or form


@lru_cache(maxsize=100_000)
def confirmed(lemma: str, form: str, upos: str) -> str:
    """The tagger's lemma of a noun or verb, unless the dictionary knows the form and not this lemma of it.

    The rules are learnt from some 380,000 words and make non-words of rarer forms ("treatie"); LemmInflect's dictionary
    (from the NIH's SPECIALIST lexicon) does not have these gaps. Words that it does not know keep the tagger's lemma.
    """
    if upos not in {"NOUN", "VERB"}:
        return lemma
    known = lemminflect.getAllLemmas(form.lower(), upos=upos).get(upos, ())
    return lemma if not known or lemma.lower() in known else str(known[0])
