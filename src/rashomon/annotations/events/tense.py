"""Does it lie before or after the telling? The verb's form tells (Huddleston & Pullum 2002, ch. 3)."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.annotations.syntax import base
from rashomon.values import Tense

_WILL = frozenset("will wo 'll ’ll shall".split())
#: Modals that tell of now or later alike; with "have" they tell of what is over ("may have left").
_MODAL = frozenset("would 'd ’d may might can ca could should must ought".split())
#: With "have" they tell of what did not happen ("should have left").
_UNREAL = frozenset("would 'd ’d should".split())
_PAST = frozenset("was were did had has have 've ’ve".split())
_PRESENT = frozenset("is are am 's ’s 're ’re 'm ’m do does".split())

#: Verbs whose infinitive or gerund happens when they do themselves: they tell of its phase, or that it came about
#: (implicative verbs, Karttunen 1971).
_PHASES = frozenset(
    "begin start continue keep stop finish cease resume manage help fail refuse go come let make".split()
)
#: Words whose infinitive is yet to come, as long as they are in the present: "plans to leave", "is due to meet".
_PLANNING = frozenset(
    "plan intend expect schedule set due slate aim hope want vow promise pledge agree threaten prepare likely "
    "go".split()
)
_ATTACHED = frozenset({"xcomp", "advcl", "acl", "parataxis"})
_IF = frozenset("if unless whether".split())


def tense(verb: Token, *, headline: bool = False) -> Tense | None:
    """The tense of a verb, the perfect as past; ``None`` where its form does not tell. In a ``headline`` the present is
    what has happened, and a bare infinitive what is to come (Quirk et al. 1985, app. I, "block language"). Of a noun
    that tells of an event, the tense of what it does itself: "the protests spread", "riots that shook"."""
    if verb.pos_ == "NOUN":
        deed = _deed(verb)
        return tense(deed, headline=headline) if deed is not None else None
    if verb.pos_ not in {"VERB", "AUX"} or any(c.dep_ == "mark" and c.lower_ in _IF for c in verb.children):
        return None
    helpers = {c.lower_ for c in verb.children if base(c) in {"aux", "cop"}}
    told = _helped(verb, helpers) if helpers - {"to"} else _bare(verb, headline=headline)
    return "past" if headline and told == "present" and verb.tag_ != "VBG" else told


def _deed(noun: Token) -> Token | None:
    """The verb of which a noun is the active subject; or the passive one, where the verb says that it takes place. What
    is "announced" or "planned" may be yet to come, and so may what something "could" do."""
    if noun.dep_ == "nsubj" and noun.head.pos_ == "VERB":
        return noun.head
    if noun.dep_ == "nsubj:pass" and noun.head.lemma_.lower() in {"hold", "stage"}:
        return noun.head
    clauses = (c for c in noun.children if c.dep_ == "acl:relcl" and c.pos_ == "VERB")
    return next((c for c in clauses if any(w.dep_ == "nsubj" and w.tag_ in {"WDT", "WP"} for w in c.children)), None)


def _helped(verb: Token, helpers: set[str]) -> Tense | None:
    """By its auxiliaries."""
    if helpers & _WILL:
        return "future"
    if helpers & _MODAL:
        return "past" if "have" in helpers and not helpers & _UNREAL else None
    if "to" in helpers:
        return "past" if "have" in helpers else _infinitive(verb, headline=False)
    if helpers & _PAST:
        return "past"
    return "present" if helpers & _PRESENT else None


def _bare(verb: Token, *, headline: bool) -> Tense | None:
    """By its own form, or by the verb that it shares its auxiliaries with or hangs on."""
    if verb.tag_ == "VBD":
        return "past"
    if verb.tag_ in {"VBZ", "VBP"}:
        return "present"
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB" and verb.head.tag_ == verb.tag_:
        return tense(verb.head, headline=headline)
    if verb.tag_ == "VB":
        return _infinitive(verb, headline=headline)
    if verb.tag_ == "VBG":
        return _gerund(verb, headline=headline)
    return "past" if verb.tag_ == "VBN" else None


def _infinitive(verb: Token, *, headline: bool) -> Tense | None:
    head = verb.head
    marked = any(c.lower_ == "to" for c in verb.children)
    if head.i == verb.i or base(verb) != "xcomp":
        return "future" if headline and marked and head.i == verb.i else None
    if head.lemma_.lower() in _PHASES and not (head.lemma_.lower() == "go" and head.tag_ == "VBG"):
        return tense(head, headline=headline)
    if not marked or not ({head.lower_, head.lemma_.lower()} & _PLANNING):
        return None
    now = {c.lower_ for c in head.children if base(c) in {"aux", "cop"}}
    planned = head.tag_ in {"VBZ", "VBP"} or (now & (_PRESENT | {"has", "have"}) and not now & _MODAL)
    return "future" if planned or headline else None


def _gerund(verb: Token, *, headline: bool) -> Tense | None:
    """Of what goes along with the verb that it hangs on: "crashed, killing ten"; not of what comes "after killing ten",
    which only lies before that verb."""
    if verb.dep_ not in _ATTACHED or verb.head.pos_ not in {"VERB", "AUX"}:
        return None
    above = tense(verb.head, headline=headline)
    marked = any(base(c) in {"mark", "case"} for c in verb.children)
    return above if above == "past" or not marked else None
