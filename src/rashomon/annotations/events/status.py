"""Did it happen? What the words around a trigger say of it.

Values of FactBank (Saurí & Pustejovsky 2009): CT certain, PR probable, PS possible; + and -; Uu where the text does not
commit itself (plans, wishes, conditions).
"""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.annotations.syntax import base

_HEARSAY = frozenset("allegedly reportedly supposedly purportedly".split())
_NOT = frozenset("not n't n’t never no neither nor without".split())
_POSSIBLE = frozenset("may might could can possibly perhaps maybe potentially".split())
_PROBABLE = frozenset("likely probably presumably expected must should".split())
_OPEN = frozenset("will would shall 'll ’ll 'd wo".split())
_IF = frozenset("if unless whether".split())
_UNREAL = frozenset(
    "want hope plan intend try attempt aim urge ask call demand promise threaten vow need seek expect propose".split()
)
_DENIED = frozenset("fail refuse avoid prevent decline neglect".split())


def status(trigger: Token) -> str:
    """The factuality of an event, from its auxiliaries, adverbs, negation, and the verb it hangs on."""
    words = {c.lower_ for c in trigger.children if base(c) in {"aux", "advmod", "det", "cc", "case"}}
    polarity = "-" if words & _NOT or _under(trigger, _DENIED) else "+"
    if _conditional(trigger) or (words & _OPEN) or (_under(trigger, _UNREAL) and polarity == "+"):
        return "Uu"
    if words & _POSSIBLE:
        return f"PS{polarity}"
    if words & _PROBABLE or words & _HEARSAY:
        return f"PR{polarity}"
    return f"CT{polarity}"


def _under(trigger: Token, lemmas: frozenset[str]) -> bool:
    """Is it the infinitive of one of these verbs ("refused to sign")?"""
    return trigger.dep_ in {"xcomp", "advcl"} and trigger.tag_ == "VB" and trigger.head.lemma_.lower() in lemmas


def _conditional(trigger: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in _IF for c in trigger.children)
