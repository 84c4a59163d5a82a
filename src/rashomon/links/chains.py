"""The entities of single documents, as the reader found them: where linking starts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace

from rashomon.links.collection import Article, Collection
from rashomon.links.names import DESIGNATORS, Name, parse, sound
from rashomon.values import EntityKind, Mention, Span


@dataclass(frozen=True, slots=True)
class Chain:
    """One entity of one document: its mentions, and its distinct names, the one to go by first."""

    document: str
    number: int
    kind: EntityKind
    mentions: tuple[Mention, ...]
    names: tuple[Name, ...] = ()

    @property
    def place(self) -> tuple[str, int]:
        """What ``Entity.chains`` holds."""
        return self.document, self.number

    @property
    def first(self) -> Span:
        """Its first mention."""
        return min(m.span for m in self.mentions)


def chains(collection: Collection) -> list[Chain]:
    """All chains that something other than a pronoun refers to, in order. "He" alone is nobody: whoever reads a list of
    persons has no use for it, and the text still has the pronoun."""
    found = [_chain(article, own) for article in collection.articles for own in _by_number(article)]
    return settle_kinds([chain for chain in found if any(m.form != "pronoun" for m in chain.mentions)], collection)


def _by_number(article: Article) -> list[list[Mention]]:
    numbered: dict[int, list[Mention]] = defaultdict(list)
    for mention in sorted(article.annotations.mentions, key=lambda m: (m.span, m.chain)):
        numbered[mention.chain].append(mention)
    return [numbered[number] for number in sorted(numbered)]


def _chain(article: Article, mentions: Sequence[Mention]) -> Chain:
    kind = _kind(mentions)
    return Chain(article.id, mentions[0].chain, kind, tuple(mentions), _names(mentions, kind, article.document.text))


def _kind(mentions: Iterable[Mention]) -> EntityKind:
    """What most of the names say; without names, what most of the other mentions say. Ties go by the alphabet."""
    held = list(mentions)
    votes = Counter(m.kind for m in held if m.form == "name") or Counter(m.kind for m in held)
    return min(votes, key=lambda kind: (-votes[kind], kind))


def _names(mentions: Sequence[Mention], kind: EntityKind, text: str) -> tuple[Name, ...]:
    """Distinct names by their key: for each the surface that stands most often, and first the one to go by."""
    surfaces: dict[str, Counter[Name]] = defaultdict(Counter)
    for mention in mentions:
        name = parse(mention.span.of(text), kind) if mention.form == "name" else None
        if name is not None:
            surfaces[name.key][name] += 1
    best = {key: min(held, key=lambda n: (-held[n], n.surface.isupper(), n.surface)) for key, held in surfaces.items()}
    return tuple(sorted(best.values(), key=lambda n: (_short(n, kind), -surfaces[n.key].total(), n.key)))


def _short(name: Name, kind: EntityKind) -> bool:
    """Is this less than a full name: initials, or a person's single name?"""
    return name.acronym or (kind == "person" and len(name.tokens) == 1)


def settle_kinds(found: Sequence[Chain], collection: Collection) -> list[Chain]:
    """Where the reader takes one and the same name for different kinds, the majority of mentions decides. A single name
    that a full name of a person in the case ends with is left alone: Washington and Washington are not one."""
    votes: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for chain in found:
        if chain.names:
            votes[_bare(chain)][chain.kind] += sum(m.form == "name" for m in chain.mentions)
    families = {sound(n.tokens[-1]) for c in found if c.kind == "person" for n in c.names if len(n.tokens) > 1}
    return [_settled(chain, votes[_bare(chain)], families, collection) for chain in found]


def _bare(chain: Chain) -> str:
    """How a name sounds without the words that say what sort of thing it is: the Velin River and the Velin are of one
    kind."""
    if not chain.names:
        return ""
    tokens = chain.names[0].tokens
    return " ".join(sound(t) for t in [t for t in tokens if t not in DESIGNATORS] or tokens)


def _settled(chain: Chain, votes: Counter[EntityKind], families: Set[str], collection: Collection) -> Chain:
    if not chain.names:
        return chain
    person = chain.kind == "person"
    eligible = {k: n for k, n in votes.items() if _bare(chain) not in families or (k == "person") == person}
    kind = min(eligible, key=lambda k: (-eligible[k], k))
    if kind == chain.kind:
        return chain
    text = collection.by_id[chain.document].document.text
    return replace(chain, kind=kind, names=_names(chain.mentions, kind, text))
