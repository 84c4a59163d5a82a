"""The entities of single documents, as the reader found them: where linking starts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.links.collection import Article, Collection
from rashomon.links.countries import country
from rashomon.links.describing import name_in
from rashomon.links.kinds import settled
from rashomon.links.lexicon import listed
from rashomon.links.metonymy import acts
from rashomon.links.names import ROLES, TITLES, Name, parse, plain
from rashomon.values import EntityKind, Mention, Span

WOMEN, MEN = listed("names", "women"), listed("names", "men")


@dataclass(frozen=True, slots=True)
class Chain:
    """One entity of one document: its mentions with the name in each (``None`` in those that are no names), and its
    distinct names, the one to go by first."""

    document: str
    number: int
    kind: EntityKind
    mentions: tuple[Mention, ...]
    named: tuple[Name | None, ...]
    names: tuple[Name, ...] = ()
    female: bool | None = None

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
    pages = {article.id: Page(article) for article in collection.articles}
    found = [_chain(page, own, _kind(own)) for page in pages.values() for own in _by_number(page.article)]
    held = [chain for chain in found if any(m.form != "pronoun" for m in chain.mentions)]
    kinds = settled([(c.kind, c.names, sum(n is not None for n in c.named), c.document) for c in held])
    return [_of_kind(chain, kind, pages[chain.document]) for chain, kind in zip(held, kinds, strict=True)]


def _of_kind(chain: Chain, kind: EntityKind, page: Page) -> Chain:
    """The chain as one of this kind; of a place that acts, as of an organization."""
    if kind == "place" and acts(chain.mentions, chain.names, page.article):
        kind = "organization"
    return chain if kind == chain.kind else _chain(page, chain.mentions, kind)


class Page:
    """An article with where the named things within a longer mention end."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.document.text
        self.inner: dict[Span, int] = {}
        opened: list[Mention] = []
        for mention in sorted(article.annotations.mentions, key=lambda m: (m.span.start, -m.span.end)):
            opened = [m for m in opened if m.span.end > mention.span.start]
            for outer in opened if mention.form == "name" else ():
                if outer.chain != mention.chain and mention.span.end < outer.span.end:
                    self.inner[outer.span] = max(mention.span.end, self.inner.get(outer.span, 0))
            opened.append(mention)


def _by_number(article: Article) -> list[list[Mention]]:
    numbered: dict[int, list[Mention]] = defaultdict(list)
    for mention in sorted(article.annotations.mentions, key=lambda m: (m.span, m.chain)):
        numbered[mention.chain].append(mention)
    return [numbered[number] for number in sorted(numbered)]


def _chain(page: Page, mentions: Sequence[Mention], kind: EntityKind) -> Chain:
    named = tuple(_name(m, kind, page) for m in mentions)
    if not any(named):
        named = tuple(name_in(m.span.of(page.text), kind) if m.form == "nominal" else None for m in mentions)
    female = _female(mentions, page.text) if kind == "person" else None
    return Chain(page.article.id, mentions[0].chain, kind, tuple(mentions), named, _names(named, kind), female)


def _kind(mentions: Iterable[Mention]) -> EntityKind:
    """What most of the names say; without names, what most of the other mentions say. Ties go by the alphabet."""
    held = list(mentions)
    votes = Counter(m.kind for m in held if m.form == "name") or Counter(m.kind for m in held)
    return min(votes, key=lambda kind: (-votes[kind], kind))


def _name(mention: Mention, kind: EntityKind, page: Page) -> Name | None:
    """The name in a mention. Of a person's, what stands behind the last other thing that is named in it: "head of the
    Harbour Office Mira Toll" has the office's name before hers."""
    if mention.form != "name":
        return None
    name = parse(mention.span.of(page.text), kind)
    if kind == "person" and mention.span in page.inner:
        behind = parse(page.text[page.inner[mention.span] : mention.span.end], kind)
        name = behind if behind and behind.surface[:1].isupper() else name
    return None if name and kind == "person" and is_role(name) else name


def _names(named: Iterable[Name | None], kind: EntityKind) -> tuple[Name, ...]:
    """Distinct names by their key: for each the surface that stands most often, and first the one to go by."""
    surfaces: dict[str, Counter[Name]] = defaultdict(Counter)
    for name in named:
        if name is not None:
            surfaces[name.key][name] += 1
    best = {key: min(held, key=lambda n: (-held[n], n.surface.isupper(), n.surface)) for key, held in surfaces.items()}
    return tuple(sorted(best.values(), key=lambda n: (is_short(n, kind), -surfaces[n.key].total(), n.key)))


def is_short(name: Name, kind: EntityKind) -> bool:
    """Is this less than a full name: initials, a word like "University", or a person's single name?"""
    return len(name.tokens) == 1 if kind == "person" else name.short


def is_role(name: Name) -> bool:
    """Is this what somebody is, and not who: "Madam Speaker", "President of Kenya"?"""
    first, _, rest = name.surface.partition(" of ")
    told = {plain(word) for word in first.split()} <= TITLES | ROLES
    return told and (len(rest.split()) < 2 or rest.startswith("the ") or country(rest) is not None)


def _female(mentions: Iterable[Mention], text: str) -> bool | None:
    """Does the text speak of a woman? By pronouns and titles; ``None`` when they do not agree or there are none."""
    words: Counter[str] = Counter()
    for mention in mentions:
        if mention.form != "nominal":
            before = text[max(0, mention.span.start - 12) : mention.span.start].split()[-1:]
            own = mention.span.of(text).split()[:1]
            words.update(plain(w) for w in (*before, *own, *mention.role.split()[-1:]))
    women, men = (sum(n for word, n in words.items() if word in told) for told in (WOMEN, MEN))
    return None if women == men or 3 * min(women, men) > max(women, men) else women > men
