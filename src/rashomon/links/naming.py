"""What an entity is called, and by which id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from rashomon.links.chains import Chain, is_short
from rashomon.links.collection import Collection
from rashomon.links.names import Name
from rashomon.values import Entity, EntityKind, Merge, Span, content_id

#: Descriptions longer than this many words are sentences about somebody, not what he is called.
LONGEST = 12

Group = tuple[EntityKind, Sequence[Chain], Sequence[Merge]]


def named(held: Iterable[Group], collection: Collection) -> list[Entity]:
    """Entities that have a name. An id comes from kind and name, so that it survives whatever other documents join;
    where several entities have both in common, from the first mention too."""
    named_groups = [(best_name(kind, chains), kind, chains, merges) for kind, chains, merges in held]
    count = Counter((kind, name.key) for name, kind, _, _ in named_groups)
    found = []
    for name, kind, chains, merges in named_groups:
        unique = count[kind, name.key] == 1
        own = content_id("entity", kind, name.key, *([] if unique else _place(first_mention(chains))))
        found.append(_entity(own, kind, name.surface, (chains, merges), collection))
    return found


def described(chains: Sequence[Chain], merges: Sequence[Merge], collection: Collection) -> Entity:
    """An entity that is only described, in one document unless somebody decided otherwise; it goes by its most frequent
    description."""
    chain = min(chains, key=lambda c: (c.first, c.number))
    texts = Counter(_words(m.span, collection) for c in chains for m in c.mentions if m.form != "pronoun")
    name = min(texts, key=lambda t: (len(t.split()) > LONGEST, -texts[t], -len(t), t))
    own = content_id("entity", chain.kind, *_place(chain.first), str(chain.number))
    return _entity(own, chain.kind, name, (chains, merges), collection)


def best_name(kind: EntityKind, chains: Sequence[Chain]) -> Name:
    """The most complete and frequent: a full name before a family name or initials, then the one that stands most
    often, then the longest."""
    counts = Counter(name for chain in chains for name in chain.named if name is not None)
    keys: Counter[str] = Counter()
    for name, times in counts.items():
        keys[name.key] += times

    def order(name: Name) -> tuple[bool, bool, int, int, int, str]:
        short = is_short(name, kind)
        shouted = name.surface.isupper()
        return short, shouted, -keys[name.key], -len(name.key), -counts[name], name.surface

    return min(counts, key=order)


def first_mention(chains: Sequence[Chain]) -> Span:
    """The smallest span of all mentions."""
    return min(chain.first for chain in chains)


def _entity(
    own: str, kind: EntityKind, name: str, held: tuple[Sequence[Chain], Sequence[Merge]], collection: Collection
) -> Entity:
    chains, merges = held
    mentions = sorted({(m.span, m.form) for c in chains for m in c.mentions})
    aliases = tuple(sorted(_aliases(chains, collection) - {name}, key=lambda a: (a.casefold(), a)))
    places = tuple(sorted(c.place for c in chains))
    return Entity(own, kind, name, aliases, places, tuple(mentions), _distinct(merges))


def _aliases(chains: Sequence[Chain], collection: Collection) -> set[str]:
    """All that it is called: its names, as compared and as they stand, descriptions, and the roles beside its names."""
    found: set[str] = set()
    for chain in chains:
        for mention, name in zip(chain.mentions, chain.named, strict=True):
            text = _words(mention.span, collection)
            if mention.form == "pronoun" or len(text.split()) > LONGEST:
                continue
            found |= {name.surface if name else text, " ".join(mention.role.split())}
    return found - {""}


def _words(span: Span, collection: Collection) -> str:
    return " ".join(collection.text(span).split())


def _place(span: Span) -> list[str]:
    return [span.document, str(span.start), str(span.end)]


def _distinct(merges: Iterable[Merge]) -> tuple[Merge, ...]:
    return tuple(sorted(set(merges), key=lambda m: (m.left, m.right, -m.score, m.reason)))
