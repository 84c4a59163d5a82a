"""The mentions of one document that are one entity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from rashomon.annotations.mentions.candidates import Candidate
from rashomon.annotations.mentions.lexicon import FEMALE, FEMALE_NAMES, MALE, MALE_NAMES, PLURAL
from rashomon.annotations.mentions.matching import Name
from rashomon.values import EntityKind


@dataclass(slots=True)
class Chain:
    """The mentions of one entity so far."""

    number: int
    members: list[Candidate] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    described: set[str] = field(default_factory=set)  # lemmas of the heads of its descriptions and roles
    kinds: Counter[EntityKind] = field(default_factory=Counter)  # of its names
    gender: str = ""
    plural: bool = False

    def add(self, candidate: Candidate) -> None:
        """Take a mention in."""
        if candidate.form == "name":
            self.names.append(Name.parse(candidate.words.text))
            self.kinds[candidate.kind] += 1
            self.described.update(_role_heads(candidate.role))
        elif candidate.form == "nominal":
            self.described.add(candidate.head.lemma_.lower())
        self.gender = self.gender or gender_of(candidate)
        if not self.members:
            self.plural = _is_plural(candidate)
        self.members.append(candidate)

    @property
    def kind(self) -> EntityKind:
        """The kind of most of its names, else of its first mention."""
        return self.kinds.most_common(1)[0][0] if self.kinds else self.members[0].kind

    @property
    def last(self) -> Candidate:
        """Its latest mention."""
        return self.members[-1]


def _is_plural(candidate: Candidate) -> bool:
    """Are there several? A body is one, whatever its name ("United Mills")."""
    named = candidate.form == "name" and candidate.kind in {"organization", "place"}
    return not named and (candidate.head.tag_ in {"NNS", "NNPS"} or candidate.head.lower_ in PLURAL)


def recent(chains: Iterable[Chain]) -> list[Chain]:
    """Chains, the one that was mentioned last first."""
    return sorted(chains, key=lambda c: (-c.last.words.start_char, c.number))


def gender_of(candidate: Candidate) -> str:
    """What the head of a mention, a title, a role or a given name tells: "m" or "f" ("his daughter"), or nothing."""
    words = {candidate.head.lower_}
    if candidate.form == "name":
        words |= {t.lower_.rstrip(".") for t in candidate.words} | _role_heads(candidate.role)
    if words & MALE:
        return "m"
    return "f" if words & FEMALE else _by_given_name(candidate)


def _by_given_name(candidate: Candidate) -> str:
    given = Name.parse(candidate.words.text).words[:1]
    if candidate.form != "name" or candidate.kind != "person" or not given:
        return ""
    return "m" if given[0] in MALE_NAMES else "f" if given[0] in FEMALE_NAMES else ""


def _role_heads(role: str) -> set[str]:
    """The words of a role that can name its bearer: "general director of the mill" gives general and director."""
    words = role.lower().split()
    for stop in ("of", "for", "at", "in", "to"):
        if stop in words:
            words = words[: words.index(stop)]
    return set(words[-2:])
