"""Which mentions of one document are the same: names by their wording, the others as the reader reads them.

A mention joins the nearest chain before it that is allowed to it; else it opens a chain. What the reader ties to
nothing is left to rules in the order of their precision (Lee et al. 2013, sieves). Pronouns without an antecedent stay
alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rashomon.annotations.mentions.candidates import Candidate
from rashomon.annotations.mentions.lexicon import FEMALE, GENERIC, MALE, PLURAL
from rashomon.annotations.mentions.matching import Name, same_name
from rashomon.annotations.syntax import base
from rashomon.values import EntityKind

#: How many sentences back a pronoun looks; a long quotation may stand between "he" and whoever it is.
_REACH = 6


@dataclass(slots=True)
class Chain:
    """The mentions of one entity so far."""

    number: int
    members: list[Candidate] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    described: set[str] = field(default_factory=set)  # lemmas of the heads of its descriptions and roles
    gender: str = ""
    plural: bool = False

    def add(self, candidate: Candidate) -> None:
        """Take a mention in."""
        if candidate.form == "name":
            self.names.append(Name.parse(candidate.words.text))
            self.described.update(_role_heads(candidate.role))
        elif candidate.form == "nominal":
            self.described.add(candidate.head.lemma_.lower())
        self.gender = self.gender or _gender(candidate)
        if not self.members:
            self.plural = candidate.head.tag_ in {"NNS", "NNPS"} or candidate.head.lower_ in PLURAL
        self.members.append(candidate)

    @property
    def kind(self) -> EntityKind:
        """The kind of most of its names, else of its first mention."""
        kinds = Counter(m.kind for m in self.members if m.form == "name")
        return kinds.most_common(1)[0][0] if kinds else self.members[0].kind

    @property
    def last(self) -> Candidate:
        """Its latest mention."""
        return self.members[-1]


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
    if found is not None:
        return found
    return _by_description(candidate, chains) if candidate.form == "nominal" else _by_pronoun(candidate, chains)


def _by_reader(candidate: Candidate, chains: list[Chain], read: Mapping[int, int]) -> Chain | None:
    """The chain that holds a mention of what the reader takes this one for."""
    own = read.get(candidate.head.i)
    if own is None:
        return None
    tied = (c for c in _recent(chains) if any(read.get(m.head.i) == own for m in c.members))
    return next((c for c in tied if _agrees(c, candidate)), None)


def _agrees(chain: Chain, candidate: Candidate) -> bool:
    """Nothing in the wording speaks against it: a man is not a woman, a person no place."""
    word = candidate.head.lower_
    gender = "m" if word in MALE else "f" if word in FEMALE else _gender(candidate)
    if gender and chain.gender not in {"", gender}:
        return False
    return chain.kind == candidate.kind or (candidate.form == "pronoun" and not gender)


def _recent(chains: Iterable[Chain]) -> list[Chain]:
    return sorted(chains, key=lambda c: (-c.last.words.start_char, c.number))


def _by_name(candidate: Candidate, chains: list[Chain]) -> Chain | None:
    name = Name.parse(candidate.words.text)
    fitting = [c for c in _recent(chains) if c.names and same_name(name, c.names, c.kind)]
    exact = [c for c in fitting if any(n.key == name.key for n in c.names)]
    return next(iter(exact or fitting), None)


def _by_description(candidate: Candidate, chains: list[Chain]) -> Chain | None:
    """A definite description goes back to the nearest chain described by the same word, one with a name first; a
    general one ("the official") to the nearest named person whose role it covers."""
    if not _definite(candidate):
        return None
    lemma = candidate.head.lemma_.lower()
    plural = candidate.head.tag_ in {"NNS", "NNPS"}
    near = [c for c in _recent(chains) if c.kind == candidate.kind and c.plural == plural]
    same = [c for c in near if lemma in c.described and _modifiers_fit(candidate, c)]
    covered = GENERIC.get(lemma, frozenset())
    named = [c for c in same if c.names] or [c for c in near if c.names and c.described & covered]
    return next(iter(named or same), None)


def _definite(candidate: Candidate) -> bool:
    first = candidate.words[0]
    return first.lower_ in {"the", "this", "that", "these", "those"} or first.tag_ == "PRP$"


def _modifiers_fit(candidate: Candidate, chain: Chain) -> bool:
    """As in "The defence minister" does not go back to a finance minister: what it says more must have been said."""
    said = {t.lower_ for m in chain.members for t in m.words} | {
        w for m in chain.members for w in m.role.lower().split()
    }
    own = {t.lower_ for t in candidate.words if t.pos_ in {"NOUN", "PROPN", "ADJ"} and t.i != candidate.head.i}
    return own <= said


def _by_pronoun(candidate: Candidate, chains: list[Chain]) -> Chain | None:
    word = candidate.head.lower_
    gender = "m" if word in MALE else "f" if word in FEMALE else ""
    fitting = [c for c in chains if _can_be(c, candidate, gender)]
    return max(fitting, key=lambda c: _salience(c, candidate), default=None)


def _can_be(chain: Chain, pronoun: Candidate, gender: str) -> bool:
    last = chain.last
    if (
        chain.kind != pronoun.kind
        or pronoun.sentence - last.sentence > _REACH
        or last.words.start >= pronoun.words.start
    ):
        return False
    many = pronoun.head.lower_ in PLURAL
    if chain.plural != many or (gender and chain.gender not in {"", gender}):
        return False
    return not _same_clause(last, pronoun)


def _same_clause(one: Candidate, pronoun: Candidate) -> bool:
    """Subject and object of one verb are two people, unless the pronoun is reflexive or possessive."""
    word = pronoun.head
    reflexive = word.lower_.endswith(("self", "selves")) or word.tag_ == "PRP$" or word.dep_ == "nmod:poss"
    return not reflexive and one.head.head == word.head and one.head.dep_ != "conj"


def _salience(chain: Chain, pronoun: Candidate) -> tuple[float, int]:
    """Nearer is better, subjects are better, names are better than descriptions (Lappin & Leass 1994)."""
    best = max(
        -2.0 * (pronoun.sentence - m.sentence)
        + 1.5 * (base(m.head) == "nsubj")
        + 1.0 * (m.form == "name")
        + 0.5 * (m.form == "pronoun")
        for m in chain.members
        if pronoun.sentence - m.sentence <= _REACH
    )
    return best, chain.last.words.start_char


def _role_heads(role: str) -> set[str]:
    """The words of a role that can name its bearer: "general director of the mill" gives general and director."""
    words = role.lower().split()
    for stop in ("of", "for", "at", "in", "to"):
        if stop in words:
            words = words[: words.index(stop)]
    return set(words[-2:])


def _gender(candidate: Candidate) -> str:
    words = {t.lower_.rstrip(".") for t in candidate.words} | {w.rstrip(".") for w in candidate.role.lower().split()}
    if words & MALE:
        return "m"
    return "f" if words & FEMALE else ""
