"""Which mentions of one document are the same: names by their wording, the others as the reader reads them.

A mention joins the nearest chain before it that is allowed to it; else it opens a chain. What the reader ties to
nothing is left to rules in the order of their precision (Lee et al. 2013, sieves). Pronouns without an antecedent stay
alone.
"""

from __future__ import annotations

from collections.abc import Mapping

from rashomon.annotations.mentions.candidates import Candidate
from rashomon.annotations.mentions.chains import Chain, gender_of, recent
from rashomon.annotations.mentions.lexicon import COLLECTIVE, GENERIC
from rashomon.annotations.mentions.matching import Name, same_name
from rashomon.annotations.mentions.offices import contradicts
from rashomon.annotations.mentions.pronouns import by_pronoun, in_focus, is_body, last_to_speak, speaks_on
from rashomon.annotations.syntax import has_child

#: A group may be taken for its people.
_BODIES = frozenset({"person", "organization"})


def chain(candidates: list[Candidate], read: Mapping[int, int]) -> list[tuple[Candidate, int]]:
    """Each candidate with the number of its chain; chains are numbered in text order. Every mention of a chain that has
    a name gets the kind of most of its names. ``read`` holds the reader's chains by the words that head mentions."""
    chains: list[Chain] = []
    of: dict[int, Chain] = {}
    for candidate in sorted(candidates, key=_turn):
        found = _antecedent(candidate, chains, of, read)
        if found is None:
            found = Chain(len(chains))
            chains.append(found)
        found.add(candidate)
        of[id(candidate)] = found
    numbers: dict[int, int] = {}
    result = []
    for candidate in candidates:
        own = of[id(candidate)]
        candidate.kind = own.kind
        result.append((candidate, numbers.setdefault(own.number, len(numbers))))
    return result


def _turn(candidate: Candidate) -> tuple[int, bool, int, bool]:
    """Sentence by sentence, pronouns last; a description after the name that it stands beside."""
    beside = candidate.joined
    start = max(candidate.words.start_char, beside.words.start_char if beside is not None else 0)
    return candidate.sentence, candidate.form == "pronoun", start, beside is not None


def _antecedent(
    candidate: Candidate, chains: list[Chain], of: dict[int, Chain], read: Mapping[int, int]
) -> Chain | None:
    if candidate.joined is not None and id(candidate.joined) in of:
        return of[id(candidate.joined)]
    if candidate.form == "name":
        return _by_name(candidate, chains)
    found = _by_reader(candidate, chains, read)
    if speaks_on(candidate) and not (found and in_focus(found, candidate)):
        found = _named_first(found, last_to_speak(candidate, chains))
    if found is not None:
        return found
    return _by_description(candidate, chains) if candidate.form == "nominal" else by_pronoun(candidate, chains)


def _by_reader(candidate: Candidate, chains: list[Chain], read: Mapping[int, int]) -> Chain | None:
    """The chain that holds a mention of what the reader takes this one for."""
    own = read.get(candidate.head.i)
    if own is None:
        return None
    tied = (c for c in recent(chains) if any(read.get(m.head.i) == own for m in c.members))
    return next((c for c in tied if _agrees(c, candidate)), None)


def _agrees(chain: Chain, candidate: Candidate) -> bool:
    """Nothing in the wording speaks against it: a man is not a woman, a person no place, Brul not Orlo."""
    if _is_unread_name(candidate) and not any(candidate.head.lower_ in m.words.text.lower() for m in chain.members):
        return False
    gender = gender_of(candidate)
    if (gender and chain.gender not in {"", gender}) or contradicts(chain, candidate):
        return False
    if candidate.head.lower_ == "it" and chain.kind == "person":
        return is_body(chain)  # where it says something
    return chain.kind == candidate.kind or (candidate.form == "pronoun" and not gender)


def _is_unread_name(candidate: Candidate) -> bool:
    """Is it a proper noun that the reader takes for no name? "The Mayor" is a description all the same."""
    head = candidate.head
    return candidate.form == "nominal" and head.pos_ == "PROPN" and not has_child(head, "det", "nmod:poss")


def _named_first(read: Chain | None, spoke: Chain | None) -> Chain | None:
    """Whoever spoke last, unless that is but a description of somebody ("the candidate") where the reader has a
    name."""
    if spoke is None or (read is not None and read.names and not spoke.names and _definite(spoke.last)):
        return read
    return spoke


def _by_name(candidate: Candidate, chains: list[Chain]) -> Chain | None:
    name = Name.parse(candidate.words.text)
    gender = gender_of(candidate)
    alike = (c for c in recent(chains) if c.names and same_name(name, c.names, c.kind))
    fitting = [c for c in alike if not gender or c.gender in {"", gender}]  # Mrs Brul is not Ivo Brul
    exact = [c for c in fitting if any(n.key == name.key for n in c.names)]
    return next(iter(exact or fitting), None)


def _by_description(candidate: Candidate, chains: list[Chain]) -> Chain | None:
    """A definite description goes back to the nearest chain described by the same word, one with a name first; a
    general one ("the official") to the nearest named person whose role it covers."""
    if not _definite(candidate):
        return None
    lemma = candidate.head.lemma_.lower()
    plural = candidate.head.tag_ in {"NNS", "NNPS"}
    alike = [c for c in recent(chains) if c.plural == plural]
    near = [c for c in alike if c.kind == candidate.kind]
    bodies = [c for c in alike if lemma in COLLECTIVE and c.kind in _BODIES and candidate.kind in _BODIES]
    said = ([c for c in held if lemma in c.described and _modifiers_fit(candidate, c)] for held in (near, bodies))
    same = next((found for found in said if found), [])
    covered = GENERIC.get(lemma, frozenset())
    general = (c for c in near if c.names and c.described & covered and _modifiers_fit(candidate, c))
    named = [c for c in same if c.names] or list(general)
    return next(iter(named or same), None)


def _definite(candidate: Candidate) -> bool:
    first = candidate.words[0]
    owned = first.tag_ == "PRP$" or any(c.dep_ == "nmod:poss" for c in candidate.head.children)
    return owned or first.lower_ in {"the", "this", "that", "these", "those"}


def _modifiers_fit(candidate: Candidate, chain: Chain) -> bool:
    """As in "The defence minister" does not go back to a finance minister: what it says more must have been said."""
    said = {t.lower_ for m in chain.members for t in m.words} | {
        w for m in chain.members for w in m.role.lower().split()
    }
    own = {t.lower_ for t in candidate.words if t.pos_ in {"NOUN", "PROPN", "ADJ"} and t.i != candidate.head.i}
    return own <= said
