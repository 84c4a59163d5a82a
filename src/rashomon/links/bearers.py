"""Chains that go by one name, held together before any two names are compared."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.links.chains import Chain
from rashomon.links.collection import Collection
from rashomon.links.likeness import abbreviation, compare_names
from rashomon.links.names import Name, country, parse
from rashomon.values import EntityKind, Merge

#: What stands in brackets behind a name, and the initials in it: "the Harbour Workers' Union (HWU, formerly DWU/PWU)".
_GLOSS = re.compile(r"['’]?s?\s*\(([^()\n]{2,60})\)")
_INITIALS = re.compile(r"\b[A-Z][A-Za-z&.]{1,8}\b")


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
    def merges(self) -> list[Merge]:
        """Why its chains are one, when they are of several documents."""
        if len(self.documents) < 2:
            return []
        name = self.names[0].surface
        return [Merge(name, name, 1.0, f"the same name in {len(self.documents)} documents")]


def bearers(chains: Sequence[Chain], story_of: Mapping[str, str], collection: Collection) -> list[Bearer]:
    """Named chains by kind and name; those with partial names by story too."""
    held: dict[tuple[str, str, str], list[Chain]] = defaultdict(list)
    for chain in chains:
        story = story_of.get(chain.document, chain.document) if _partial(chain) else ""
        held[chain.kind, chain.names[0].key, story].append(chain)
    return [_bearer(own, story_of, collection) for _, own in sorted(held.items())]


def _bearer(chains: Sequence[Chain], story_of: Mapping[str, str], collection: Collection) -> Bearer:
    first = chains[0]
    stories = frozenset(story_of.get(c.document, c.document) for c in chains)
    primary = min((c.names[0] for c in chains), key=lambda n: (n.surface.isupper(), n.surface))
    extra = {n.key: n for c in chains for n in (*_fitting(c), *glossed(c, collection)) if n.key != primary.key}
    names = (primary, *(extra[key] for key in sorted(extra)))
    return Bearer(first.kind, names, tuple(chains), stories, _partial(first))


def _partial(chain: Chain) -> bool:
    """Is the best name of a chain less than a full one: a person's single name, or initials that are no country's?"""
    name = chain.names[0]
    if chain.kind == "person":
        return len(name.tokens) == 1
    return name.acronym and country(name.surface) is None


def _fitting(chain: Chain) -> list[Name]:
    """The other names of a chain that would be linked to its first one anyway. One that would not may be a slip of the
    reader, and must not tie whole documents together."""
    first, rest = chain.names[0], chain.names[1:]
    likeness = [(name, compare_names(first, name, chain.kind) or abbreviation(first, name)) for name in rest]
    return [name for name, evidence in likeness if evidence is not None and evidence.score > 0.8]


def glossed(chain: Chain, collection: Collection) -> list[Name]:
    """Initials that the text itself explains, in brackets behind the full name."""
    if chain.kind == "person":
        return []
    text = collection.by_id[chain.document].document.text
    found = [_GLOSS.match(text, m.span.end) for m in chain.mentions if m.form == "name"]
    names = [parse(word, chain.kind) for match in found if match for word in _INITIALS.findall(match.group(1))]
    return [name for name in names if name is not None and name.acronym]
