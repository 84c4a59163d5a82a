"""Chains that go by one name, held together before any two names are compared."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.links.chains import Chain, is_short
from rashomon.links.collection import Collection
from rashomon.links.companions import Companions, akin
from rashomon.links.countries import country
from rashomon.links.decided import Rulings
from rashomon.links.likeness import abbreviation, compare_names
from rashomon.links.names import Name, parse
from rashomon.links.ruling import Place, parted
from rashomon.values import EntityKind, Merge

#: What stands in brackets behind a name, and the initials in it: "the Harbour Workers' Union (HWU, formerly DWU/PWU)".
_GLOSS = re.compile(r"['’]?s?\s*\(\s*([^()\n]{2,60})\)")
_INITIALS = re.compile(r"\b[A-Z][A-Za-z&.]{1,8}\b|^[a-z]{2,5}$")


@dataclass(frozen=True, slots=True)
class Bearer:
    """Chains with one name. ``names`` are that name and others that its chains have and that fit it; ``partial`` tells
    that the name is less than a full one, and then the chains are of one story only."""

    kind: EntityKind
    names: tuple[Name, ...]
    chains: tuple[Chain, ...]
    stories: frozenset[str]
    partial: bool

    @property
    def documents(self) -> frozenset[str]:
        """The documents it is mentioned in."""
        return frozenset(c.document for c in self.chains)

    @property
    def units(self) -> list[Place]:
        """Its chains, as decisions speak of them."""
        return [c.place for c in self.chains]

    @property
    def merges(self) -> list[Merge]:
        """Why its chains are one, when they are of several documents."""
        if len(self.documents) < 2:
            return []
        name = self.names[0].surface
        return [Merge(name, name, 1.0, f"the same name in {len(self.documents)} documents")]

    @property
    def female(self) -> bool | None:
        """Do the texts speak of a woman? ``None`` when they do not tell, or not with one voice."""
        told = {c.female for c in self.chains} - {None}
        return told.pop() if len(told) == 1 else None


def bearers(
    chains: Sequence[Chain], story_of: Mapping[str, str], collection: Collection, rulings: Rulings[Place]
) -> list[Bearer]:
    """Named chains by kind and name; those with partial names by story or document too. Chains that a person decided
    to be two are not one bearer."""
    companions = Companions(chains)
    held: dict[tuple[str, str, str], list[Chain]] = defaultdict(list)
    for chain in chains:
        held[chain.kind, chain.names[0].key, _circle(chain, story_of)].append(chain)
    return [
        _bearer(own, [n for c in own for n in (*_fitting(c, companions), *glossed(c, collection))], story_of)
        for own in parted([c for _, c in sorted(held.items())], rulings, lambda c: story_of.get(c.document, c.document))
    ]


def _circle(chain: Chain, story_of: Mapping[str, str]) -> str:
    """Where a name means one thing: everywhere, or if it is partial in a story, or if it is a common word in a
    document."""
    if not _partial(chain):
        return ""
    return chain.document if chain.names[0].common else story_of.get(chain.document, chain.document)


def _bearer(chains: Sequence[Chain], others: Sequence[Name], story_of: Mapping[str, str]) -> Bearer:
    first = chains[0]
    stories = frozenset(story_of.get(c.document, c.document) for c in chains)
    primary = min((c.names[0] for c in chains), key=lambda n: (n.surface.isupper(), n.surface))
    extra = {n.key: n for n in others if n.key != primary.key}
    names = (primary, *(extra[key] for key in sorted(extra)))
    return Bearer(first.kind, names, tuple(chains), stories, _partial(first))


def _partial(chain: Chain) -> bool:
    """Is the best name of a chain less than a full one: a person's single name, or initials that are no country's?"""
    short = is_short(chain.names[0], chain.kind)
    return short and (chain.kind == "person" or country(chain.names[0].surface) is None)


def _fitting(chain: Chain, companions: Companions) -> list[Name]:
    """The other names of a chain that would be linked to its first one anyway, or may be and are nowhere kept apart.
    One that fits neither way may be a slip of the reader, and must not tie whole documents together."""
    first, fitting = chain.names[0], []
    for name in chain.names[1:]:
        evidence = compare_names(first, name, chain.kind) or abbreviation(first, name)
        alike = evidence is not None and evidence.score > 0.8
        single = chain.kind == "person" and len(name.tokens) == 1
        if alike or (not single and akin(first, name) and not companions.apart(first, name, chain.kind)):
            fitting.append(name)
    return fitting


def glossed(chain: Chain, collection: Collection) -> list[Name]:
    """Initials that the text itself explains, in brackets behind the full name."""
    if chain.kind == "person":
        return []
    text = collection.by_id[chain.document].document.text
    found: list[Name] = []
    for mention, own in zip(chain.mentions, chain.named, strict=True):
        match = _GLOSS.match(text, mention.span.end) if own else None
        words = _INITIALS.findall(match.group(1).strip()) if match else []
        names = [parse(word, chain.kind) for word in words]
        found += [name for name in names if name and own and name.acronym and _from(name, own)]
    return found


def _from(initials: Name, name: Name) -> bool:
    """Are at least half of the letters first letters of the name? A translation has others ("Workers' Party (PKK)"), a
    source ("Harbour City (CNN)") has none."""
    letters = Counter(initials.tokens[0])
    return 2 * (letters & Counter(t[0] for t in name.tokens)).total() >= letters.total()
